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
    outcome.accepted = sample::everything().accepted;
    outcome.accepted.truncate(1);
    outcome.switched_off = vec!["overlap"];
    let out = shown(&outcome, &plain());
    assert!(
        out.contains("\n1 finding is accepted on the record in tyst.yaml\n1 rule is switched off: `overlap`\n"),
        "{out}"
    );
}
