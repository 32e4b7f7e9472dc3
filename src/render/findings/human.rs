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
    if !outcome.accepted.is_empty() {
        writeln!(out, "{}", words.so_many_accepted(outcome.accepted.len()))?;
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
    let headings = words.counted(&StandardCount::default()).map(|(heading, _)| heading);
    let table_width = provider + 2 + standard + headings.iter().map(|heading| 2 + length(heading)).sum::<usize>();
    if table_width > look.width {
        return write_list(&names, rows, words, out);
    }
    writeln!(out, "{first:provider$}  {second:standard$}  {}", headings.join("  "))?;
    for (name, row) in names.iter().zip(rows) {
        let cells = words.counted(row).map(|(heading, number)| format!("{number:>0$}", length(heading)));
        writeln!(out, "{:provider$}  {:standard$}  {}", name[0], name[1], cells.join("  "))?;
    }
    Ok(())
}

fn length(words: &str) -> usize {
    words.chars().count()
}

fn write_list(names: &[[String; 2]], rows: &[StandardCount], words: Words, out: &mut dyn Write) -> io::Result<()> {
    for ([provider, standard], row) in names.iter().zip(rows) {
        let cells = words.counted(row).map(|(heading, number)| format!("{number} {heading}"));
        writeln!(out, "{provider}, {standard}: {}", cells.join(", "))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
