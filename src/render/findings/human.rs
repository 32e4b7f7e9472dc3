//! `human`: for a person at a terminal, each finding on its line with a mark under it, then a summary.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::renderer::DEFAULT_INFO_STYLE;
use annotate_snippets::{AnnotationKind, Group, Level, Message, Origin, Padding, Renderer, Snippet, Title};

use super::withheld::Withheld;
use crate::documents::vocabulary::Language;
use crate::finding::{Finding, Severity};
use crate::outcome::{Outcome, PartialCatalogue, StandardCount};
use crate::text::Place;
use crate::visible::{visible, visible_at_line_start};
use crate::words::Words;

/// How the output should look. The command decides: nothing here asks the terminal or the environment.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The language of headings, of the summary and of what rules are called. Messages are in English.
    pub words: Words,
    pub colour: bool,
    /// Columns that a line may take. Source lines and the table keep to it; sentences are left to the terminal to wrap.
    pub width: usize,
    /// The findings, and nothing else.
    pub quiet: bool,
}

/// # Errors
/// Whatever `out` says.
pub fn write(outcome: &Outcome, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    write_findings(outcome, look, out)?;
    if look.quiet {
        return Ok(());
    }
    if !outcome.findings.is_empty() {
        writeln!(out)?;
    }
    write_summary(outcome, look, out)
}

fn write_findings(outcome: &Outcome, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let width = look.width.clamp(40, 200);
    let renderer = renderer(look.colour, width);
    let hand = Hand { words: look.words, width, withheld: Withheld::by(&outcome.findings) };
    for (index, stack) in outcome.findings.chunk_by(stands_with).enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        let [above @ .., last] = stack else { continue };
        for finding in above {
            writeln!(out, "{}", renderer.render(&[Group::with_title(hand.title(finding))]))?;
        }
        writeln!(out, "{}", renderer.render(&hand.block(last, stack)))?;
    }
    Ok(())
}

/// Beyond 200 columns an eye loses the line; below 40 there is no room for a mark.
fn renderer(colour: bool, width: usize) -> Renderer {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let blue_notes = if colour { renderer.note(DEFAULT_INFO_STYLE) } else { renderer };
    blue_notes.term_width(width)
}

/// Whether two findings share a snippet: a provider with sixty items missing at one line is sixty titles over one line.
fn stands_with(one: &Finding, next: &Finding) -> bool {
    (one.rule, one.severity, one.may_show_source, &one.place)
        == (next.rule, next.severity, next.may_show_source, &next.place)
}

/// Writes findings in one language, to one width.
struct Hand<'w> {
    words: Words,
    width: usize,
    withheld: Withheld<'w>,
}

/// The longest line that is shown, in bytes. The snippet is cut to the width, but only after the whole line was measured,
/// again for every finding on it.
const LONGEST: usize = 4_000;

impl Hand<'_> {
    /// The last title of a stack, and all that is said once for the whole of it.
    fn block<'a>(&self, last: &'a Finding, stack: &'a [Finding]) -> Vec<Group<'a>> {
        let mut groups = vec![self.located(Group::with_title(self.title(last)), &last.place)];
        let mut messages = Vec::new();
        if stack.len() == 1 {
            groups.extend(last.notes.iter().map(|note| {
                let title = self.note().secondary_title(visible(&note.message));
                self.located(Group::with_title(title), &note.place)
            }));
        } else {
            messages.extend(self.notes_in_short(stack));
        }
        messages.extend(self.helps(stack));
        if !messages.is_empty()
            && let Some(end) = groups.pop()
        {
            groups.push(end.element(Padding).elements(messages));
        }
        groups
    }

    /// Where messages are in another language than the page, what the rule finds is said in the page's.
    fn title<'a>(&self, finding: &'a Finding) -> Title<'a> {
        let message = visible(&finding.message);
        let title = match self.words.language() {
            Language::English => message,
            Language::Welsh => format!("{}: {message}", self.words.rule_title(finding.rule).unwrap_or(finding.rule)),
        };
        let level = level(finding.severity).with_name(self.words.severity(finding.severity));
        level.primary_title(title).id(finding.rule)
    }

    fn note(&self) -> Level<'static> {
        Level::NOTE.with_name(self.words.note())
    }

    /// Adds `--> file:line:column`, and the line with its mark where it may be shown.
    fn located<'a>(&self, group: Group<'a>, place: &Place) -> Group<'a> {
        let file = visible(&place.file);
        let line = place.line as usize;
        match &place.source {
            Some(source) if source.len() <= LONGEST && !self.withheld.holds(&place.file, place.line..=place.line) => {
                let source = visible_source(source);
                let mark = AnnotationKind::Primary.span(mark(&source, place, self.width));
                group.element(Snippet::source(source).path(file).line_start(line).annotation(mark))
            }
            _ => group.element(Origin::path(file).line(line).char_column(place.column as usize)),
        }
    }

    /// In a stack a second place is a line, not a snippet of its own.
    fn notes_in_short(&self, stack: &[Finding]) -> impl Iterator<Item = Message<'static>> + use<'_> {
        let notes = stack.iter().flat_map(|finding| &finding.notes);
        let said = notes.map(|note| self.words.noted_at(&visible(&note.message), &visible(&note.place.to_string())));
        distinct(said.collect()).map(|text| self.note().message(text))
    }

    fn helps(&self, stack: &[Finding]) -> impl Iterator<Item = Message<'static>> + use<'_> {
        let helps = stack.iter().map(|finding| visible(&finding.help)).filter(|help| !help.is_empty());
        distinct(helps.collect()).map(|text| Level::HELP.with_name(self.words.help()).message(text))
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// A tab stays a tab: the renderer knows how wide to draw it.
fn visible_source(source: &str) -> String {
    source.split('\t').map(visible).collect::<Vec<_>>().join("\t")
}

/// The bytes to mark. A mark longer than the room for it is cut at its end, or the line around it could not be cut.
fn mark(source: &str, place: &Place, width: usize) -> Range<usize> {
    const GUTTER_AND_MARGINS: usize = 24;
    let byte = |column: usize| source.char_indices().nth(column - 1).map_or(source.len(), |(at, _)| at);
    let start = place.column.max(1) as usize;
    let end = (place.end_column as usize).clamp(start, start + width.saturating_sub(GUTTER_AND_MARGINS).max(1));
    byte(start)..byte(end)
}

fn distinct(texts: Vec<String>) -> impl Iterator<Item = String> {
    let mut seen = BTreeSet::new();
    texts.into_iter().filter(move |text| seen.insert(text.clone()))
}

fn known_in_part(catalogue: &PartialCatalogue, words: Words) -> String {
    let id = visible(&catalogue.id);
    match catalogue.note.as_str() {
        "" => words.not_said_to_be_whole(&id),
        note => words.known_in_part(&id, &visible(note)),
    }
}

fn write_summary(outcome: &Outcome, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let words = look.words;
    if !outcome.standards.is_empty() {
        write_table(&outcome.standards, look, out)?;
        writeln!(out)?;
    }
    for catalogue in &outcome.partial {
        writeln!(out, "{}", known_in_part(catalogue, words))?;
    }
    if outcome.accepted > 0 {
        writeln!(out, "{}", words.so_many_accepted(outcome.accepted))?;
    }
    for line in words.not_shown(outcome) {
        writeln!(out, "{line}")?;
    }
    if !outcome.switched_off.is_empty() {
        let names: Vec<_> = outcome.switched_off.iter().map(|name| format!("`{name}`")).collect();
        writeln!(out, "{}", words.so_many_switched_off(names.len(), &names.join(", ")))?;
    }
    writeln!(out, "{}", words.verdict(outcome))?;
    if let Some(round) = &outcome.round {
        writeln!(out, "{}", words.judged_on_closing_day(round.closes, &visible(&round.title)))?;
    }
    if let Some(first) = outcome.findings.first() {
        writeln!(out, "{}", words.what_a_rule_asks(first.rule))?;
    }
    Ok(())
}

/// What is counted of each standard, and what that is called.
fn counts(words: Words, row: &StandardCount) -> [(&'static str, usize); 9] {
    [
        (words.counted_apply(), row.applicable),
        (words.counted_evidenced(), row.evidenced),
        (words.counted_fresh(), row.fresh),
        (words.counted_green(), row.green),
        (words.counted_amber(), row.amber),
        (words.counted_red(), row.red),
        (words.counted_not_applicable(), row.not_applicable),
        (words.counted_missing(), row.missing),
        (words.counted_stale(), row.stale),
    ]
}

/// A table where it fits; where it does not, a list, since a table that the terminal wraps cannot be read.
fn write_table(rows: &[StandardCount], look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let words = look.words;
    let names: Vec<[String; 2]> =
        rows.iter().map(|row| [visible_at_line_start(&row.provider), visible(&row.catalogue)]).collect();
    let [first, second] = [words.checked_provider(), words.checked_standard()];
    let widest = |at: usize, heading: &str| {
        names.iter().map(|name| length(&name[at])).chain([length(heading)]).max().unwrap_or(0)
    };
    let (provider, standard) = (widest(0, first), widest(1, second));
    let headings = counts(words, &StandardCount::default()).map(|(heading, _)| heading);
    let table_width = provider + 2 + standard + headings.iter().map(|heading| 2 + length(heading)).sum::<usize>();
    if table_width > look.width {
        return write_list(&names, rows, words, out);
    }
    writeln!(out, "{first:provider$}  {second:standard$}  {}", headings.join("  "))?;
    for (name, row) in names.iter().zip(rows) {
        let cells = counts(words, row).map(|(heading, number)| format!("{number:>0$}", length(heading)));
        writeln!(out, "{:provider$}  {:standard$}  {}", name[0], name[1], cells.join("  "))?;
    }
    Ok(())
}

fn length(words: &str) -> usize {
    words.chars().count()
}

fn write_list(names: &[[String; 2]], rows: &[StandardCount], words: Words, out: &mut dyn Write) -> io::Result<()> {
    for ([provider, standard], row) in names.iter().zip(rows) {
        let cells = counts(words, row).map(|(heading, number)| format!("{number} {heading}"));
        writeln!(out, "{provider}, {standard}: {}", cells.join(", "))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Note;
    use crate::render::findings::sample;

    fn plain() -> Look {
        Look { words: Words::of(Language::English), colour: false, width: 120, quiet: false }
    }

    fn quiet() -> Look {
        Look { width: 100, quiet: true, ..plain() }
    }

    fn shown(outcome: &Outcome, look: &Look) -> String {
        let mut out = Vec::new();
        write(outcome, look, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_outcome_that_holds_everything() {
        let expected = r"
note[misplaced-file]: first␊::stop-commands::token␍␊50%, a: b ␛[31mred� ##�add-mask]x
 --> ::error::x,y=100%.md:1:5
  |
1 | ␛[2Jsource ##�error]gone �drawkcab
  |     ^^^^^^
  |
note: third␊::debug::z
 --> a::b.md:1:1
  |
  = help: second␊::add-mask::y

warning[expired-document]: a paper that expired on 1 March 2026: see [1]
--> providers/hafan/documents/polisi tŷ, 100%.pdf:1:1
 |
 = help: replace it, or take it off the record

error[duplicate]: a second record rates `respect-2017/B2.3`
 --> providers/hafan/evidence/consent.md:2:7
  |
2 | item: respect-2017/B2.3
  |       ^^^^^^^^^^^^^^^^^
  |
note: the first one is here
 --> providers/hafan/evidence/b2.md:3:7
  |
3 | item: respect-2017/B2.3
  |       ^^^^^^^^^^^^^^^^^
  |
  = help: keep one of the two and delete the other

warning[stale-evidence]: `respect-2017/B2.3` was due for review on 14 July 2026
 --> providers/hafan/evidence/consent.md:4:11
  |
4 | reviewed: 2026-01-14
  |           ^^^^^^^^^^
  |
  = help: read it again, then `tyst review providers/hafan/evidence/consent.md`

note[due-soon]: the word `Seen` stands on a line that another rule withholds
--> providers/hafan/evidence/consent.md:7:1
 |
note: and so does this
--> providers/hafan/evidence/consent.md:7:1

error[personal-data]: a name with a title, value not shown
--> providers/hafan/evidence/consent.md:7:7
 |
note: an address stands beside it
--> providers/hafan/evidence/consent.md:7:7
 |
 = help: write what the service does, not whom it met

error[missing-evidence]: no evidence for `respect-2017/A1`, Polisi llywodraethu
error[missing-evidence]: no evidence for `respect-2017/A2`, Diogelu’r tŷ
error[missing-evidence]: no evidence for `respect-2017/B2.3`, Consent
 --> providers/hafan/provider.yaml:1:1
  |
1 | name: Hafan Cymorth
  | ^^^^^^^^^^^^^^^^^^^
  |
  = note: the standard asks for it here, at standards/respect-2017.yaml:1:1
  = help: `tyst add evidence respect-2017/A1 --provider hafan` starts a record
  = help: `tyst add evidence respect-2017/A2 --provider hafan` starts a record
  = help: `tyst add evidence respect-2017/B2.3 --provider hafan` starts a record

provider  standard             apply  evidenced  fresh  green  amber  red  n/a  missing  stale
hafan     respect-2017            46         43     40     30      9    3    1        3      3
tŷ-gwyn   wg-perpetrator-2018     46         43     40     30      9    3    1        3      3

`wg-perpetrator-2018` is known only in part: only the items quoted in the 2021 review are here
2 findings are accepted on the record in tyst.yaml
1 finding is in the baseline
only what changed since 5bad0a1a9 is judged
17 findings that were there before are not shown
3 providers were not looked at: the change does not touch them
2 rules are switched off: `overlap`, `reviewed-without-change`
5 errors, 2 warnings, 2 notes in 204 records of 4 providers, as of 22 November 2026
judged on 29 January 2027, the closing day of Mid and West Wales commissioning round 2027/28
`tyst explain misplaced-file` says what a rule asks for and why
";
        assert_eq!(format!("\n{}", shown(&sample::everything(), &plain())), expected);
    }

    #[test]
    fn quiet_is_the_findings_and_nothing_else() {
        let (alone, loud) =
            (shown(&sample::everything(), &Look { quiet: true, ..plain() }), shown(&sample::everything(), &plain()));
        assert!(loud.starts_with(&format!("{alone}\nprovider ")));
        assert_eq!(shown(&sample::nothing(), &quiet()), "");
    }

    #[test]
    fn nothing_found_ends_on_the_verdict() {
        let out = shown(&sample::nothing(), &plain());
        assert!(out.starts_with("provider "), "{out}");
        assert!(out.ends_with("\n\nno findings: 42 records of 2 providers checked, as of 22 November 2026\n"), "{out}");
    }

    #[test]
    fn nothing_that_acts_on_a_terminal_or_on_githubs_runner_is_printed() {
        let mut outcome = sample::everything();
        outcome.standards[0].provider = "::error::x".into();
        outcome.partial[0].note = "\u{1b}]0;title\u{7}\n::error::x".into();
        outcome.round.as_mut().unwrap().title = "##[error]x\n::error::x".into();
        for width in [0, 40, 70, 120, 500] {
            let out = shown(&outcome, &Look { width, ..plain() });
            for line in out.split('\n') {
                assert!(!line.trim_start().starts_with("::"), "{line}");
                assert!(!line.contains("##["), "{line}");
                assert!(!line.chars().any(|c| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)), "{line}");
            }
        }
    }

    #[test]
    fn colour_adds_colour_only() {
        let coloured = shown(&sample::everything(), &Look { colour: true, ..plain() });
        let mut pieces = coloured.split("\u{1b}[");
        let mut bare = pieces.next().unwrap().to_owned();
        for piece in pieces {
            let (style, text) = piece.split_once('m').unwrap();
            assert!(style.chars().all(|c| c.is_ascii_digit() || c == ';'), "{style}");
            bare.push_str(text);
        }
        assert!(coloured.contains("\u{1b}[94mnote[due-soon]"), "notes are blue");
        assert_eq!(bare, shown(&sample::everything(), &plain()));
    }

    #[test]
    fn a_line_that_may_not_be_shown_is_shown_for_no_finding_and_no_note() {
        let mut outcome = sample::everything();
        let secret = outcome.findings.iter().find(|finding| !finding.may_show_source).unwrap().place.clone();
        outcome.findings[0].notes.push(Note { place: secret, message: "seen from elsewhere".into() });
        for colour in [false, true] {
            let out = shown(&outcome, &Look { colour, ..plain() });
            assert!(out.contains("consent.md:7:7"), "{out}");
            assert!(!out.contains("Heol") && !out.contains("ar y bryn"), "{out}");
        }
    }

    #[test]
    fn sixty_findings_at_one_place_are_sixty_titles_over_one_line() {
        let mut outcome = sample::only(sample::on("name: Hafan", "Hafan"));
        outcome.findings = (0..60)
            .map(|number| {
                let mut finding = outcome.findings[0].clone();
                finding.message = format!("item {number}").into();
                finding.help = format!("do {}", number % 2).into();
                finding
            })
            .collect();
        let out = shown(&outcome, &quiet());
        assert_eq!(out.matches("error[no-plan]: item ").count(), 60);
        assert_eq!(out.matches("1 | name: Hafan").count(), 1);
        assert_eq!(out.matches("= help: do ").count(), 2);
        assert_eq!(out.lines().count(), 60 + 5 + 2);
    }

    #[test]
    fn the_mark_stands_under_what_it_marks() {
        for (line, marked, drawn, mark) in [
            ("tŷ: ŵyl", "ŵyl", "1 | tŷ: ŵyl", "  |     ^^^"),
            ("\ta:\tb", "b", "1 |     a:    b", "  |           ^"),
            ("漢字 abc", "abc", "1 | 漢字 abc", "  |      ^^^"),
            ("", "", "1 |", "  | ^"),
        ] {
            let out = shown(&sample::only(sample::on(line, marked)), &quiet());
            let lines: Vec<_> = out.lines().collect();
            assert_eq!((lines[3], lines[4]), (drawn, mark));
        }
    }

    #[test]
    fn the_line_keeps_its_number() {
        let mut finding = sample::on("rating: red", "red");
        finding.place.line = 1204;
        let out = shown(&sample::only(finding), &quiet());
        assert!(out.contains("--> a.md:1204:9\n") && out.contains("\n1204 | rating: red\n"), "{out}");
    }

    #[test]
    fn a_long_line_is_cut_around_its_mark() {
        let line = format!("{}target {}", "tŷ ".repeat(300), "wedyn ".repeat(300));
        let much = line.split_once("target").map_or("", |(_, rest)| rest.trim_end());
        for marked in ["target", much] {
            for width in [60, 100, 5000] {
                let out = shown(&sample::only(sample::on(&line, marked)), &Look { width, ..quiet() });
                assert!(out.contains('^') && out.contains("..."), "{out}");
                assert!(out.lines().all(|line| line.chars().count() <= width.min(200)), "{out}");
            }
        }
        assert!(shown(&sample::only(sample::on(&line, "target")), &quiet()).contains("a.md:1:901\n"));
    }

    #[test]
    fn a_line_beyond_reason_is_named_and_not_shown() {
        let line = format!("{} target", "x".repeat(LONGEST));
        let out = shown(&sample::only(sample::on(&line, "target")), &quiet());
        assert_eq!(out, "error[no-plan]: amber, and nothing planned\n--> a.md:1:4002\n");
    }

    #[test]
    fn a_table_that_does_not_fit_becomes_a_list() {
        let out = shown(&sample::nothing(), &Look { width: 80, ..plain() });
        assert!(out.starts_with("hafan, respect-2017: 46 apply, 43 evidenced, 40 fresh, 30 green, "), "{out}");
    }

    #[test]
    fn all_three_severities_are_named_once_anything_was_found() {
        let mut outcome = sample::everything();
        outcome.findings.retain(|finding| finding.severity == Severity::Warning);
        assert!(
            shown(&outcome, &plain())
                .contains("\nno errors, 2 warnings, no notes in 204 records of 4 providers, as of 22 November 2026\n")
        );
    }

    #[test]
    fn nothing_found_says_what_was_read() {
        let mut outcome = sample::nothing();
        (outcome.records, outcome.providers) = (0, 1);
        let out = shown(&outcome, &plain());
        assert!(out.ends_with("\nno findings: no records of 1 provider checked, as of 22 November 2026\n"), "{out}");
    }

    #[test]
    fn in_welsh_each_finding_says_what_its_rule_finds() {
        let words = Words::of(Language::Welsh);
        let out = shown(&sample::everything(), &Look { words, ..plain() });
        assert!(out.contains("rhybudd[stale-evidence]: Tystiolaeth wedi dyddio: `respect-2017/B2.3` was due"), "{out}");
        assert!(
            out.contains("\nnodyn: the first one is here\n") && out.contains("  = cymorth: keep one of the two"),
            "{out}"
        );
        assert!(
            out.contains("\n5 gwall, 2 rybudd, 2 nodyn mewn 204 cofnod oddi wrth 4 darparwr, fel yr oedd pethau ar 22"),
            "{out}"
        );
    }

    #[test]
    fn one_is_singular() {
        let mut outcome = sample::nothing();
        (outcome.accepted, outcome.switched_off) = (1, vec!["overlap"]);
        let out = shown(&outcome, &plain());
        assert!(
            out.contains("\n1 finding is accepted on the record in tyst.yaml\n1 rule is switched off: `overlap`\n"),
            "{out}"
        );
    }
}
