//! `github`: workflow commands that GitHub shows as annotations on the changed lines. No text from a file is in them.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::Arc;

use super::worst::by_variety;
use crate::documents::vocabulary::Language;
use crate::finding::{Finding, Severity};
use crate::outcome::Outcome;
use crate::visible::visible;
use crate::words::Words;

/// As many of each type as GitHub shows for one step; it drops the rest without a word.
const SHOWN: usize = 10;

/// What is known of the job beside what was found.
#[derive(Clone, Debug, Default)]
pub struct Job {
    /// The files that a pull request touches. What is found in them is shown before all else.
    pub touched: BTreeSet<Arc<str>>,
    /// Whether the job's summary tells the findings, too.
    pub has_summary: bool,
}

/// # Errors
/// Whatever `out` says.
pub fn write(outcome: &Outcome, job: &Job, out: &mut dyn Write) -> io::Result<()> {
    let (shown, left_out) = within_the_limits(&outcome.findings, &job.touched);
    for finding in shown {
        writeln!(out, "{}", annotation(finding))?;
    }
    if !left_out.is_empty() {
        let more = left_out.join(", ");
        let whole = if job.has_summary { "the job's summary lists them" } else { "`tyst check` shows them all" };
        writeln!(out, "::notice::GitHub shows {SHOWN} annotations of a kind, and there are {more}: {whole}")?;
    }
    for catalogue in &outcome.partial {
        // A line of the log, and no annotation, of which there are few. Its id begins with a tick, so it is no command.
        let id = visible(&catalogue.id);
        writeln!(out, "`{id}` is known only in part, and no more of it was looked at: `tyst explain {id}` says what")?;
    }
    // Nothing from a file is in these, so they cannot be taken for commands.
    let words = Words::of(Language::English);
    for line in words.not_shown(outcome) {
        writeln!(out, "{line}")?;
    }
    writeln!(out, "{}", words.verdict(outcome))
}

/// The findings to show, in their order, and how many more there are of each severity: «3 more errors».
fn within_the_limits<'f>(findings: &'f [Finding], touched: &BTreeSet<Arc<str>>) -> (Vec<&'f Finding>, Vec<String>) {
    let room = |severity| findings.iter().filter(|finding| finding.severity == severity).count() <= SHOWN;
    let all_fit = Severity::ALL.into_iter().all(room);
    let mut shown = Vec::new();
    let mut left_out = Vec::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        // The one that counts what is left out is a notice too, and takes the place of one.
        let limit = if severity == Severity::Note && !all_fit { SHOWN - 1 } else { SHOWN };
        let mut ranked = by_variety(findings, severity, touched);
        let more = ranked.len().saturating_sub(limit);
        if more > 0 {
            left_out.push(format!("{more} more {}{}", severity.name(), if more == 1 { "" } else { "s" }));
        }
        ranked.truncate(limit);
        shown.extend(ranked);
    }
    shown.sort_unstable();
    (shown.into_iter().map(|index| &findings[index]).collect(), left_out)
}

fn annotation(finding: &Finding) -> String {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let place = &finding.place;
    let file = property(&place.file);
    let (line, column, end_column) = (place.line, place.column, place.end_column);
    let message = match &*finding.help {
        "" => data(&finding.message),
        help => format!("{}%0A{}", data(&finding.message), data(help)),
    };
    let title = property(finding.rule);
    format!(
        "::{command} file={file},line={line},endLine={line},col={column},endColumn={end_column},title={title}::{message}"
    )
}

/// Escaped as the runner unescapes it (actions/runner, `ActionCommand.TryParseV2`): `%` first, or it would be unescaped
/// twice. Line ends are not among what [`visible`] leaves, and are escaped all the same: they would begin a new command.
fn data(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::render::findings::sample;
    use crate::text::Place;

    fn written(outcome: &Outcome) -> String {
        let mut out = Vec::new();
        write(outcome, &Job::default(), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn many(rules: &[(&'static str, Severity, usize)]) -> Outcome {
        let one = sample::on("x: 1", "1");
        let list = rules.iter().flat_map(|(rule, severity, number)| {
            (0..*number).map(|_| Finding { rule, severity: *severity, ..one.clone() })
        });
        Outcome { findings: list.collect(), ..sample::nothing() }
    }

    #[test]
    fn a_few_are_all_shown_without_a_pointer() {
        let out = written(&many(&[("no-plan", Severity::Error, 10), ("due-soon", Severity::Note, 10)]));
        assert_eq!(out.matches("::error ").count(), 10);
        assert_eq!(out.matches("::notice").count(), 10);
        assert!(!out.contains("more"));
    }

    #[test]
    fn what_is_left_out_is_counted_by_kind_within_the_limit_itself() {
        let outcome = many(&[
            ("no-plan", Severity::Error, 71),
            ("stale-evidence", Severity::Warning, 11),
            ("due-soon", Severity::Note, 10),
        ]);
        let out = written(&outcome);
        for command in ["::error ", "::warning ", "::notice"] {
            assert_eq!(out.matches(command).count(), 10, "{command}");
        }
        let pointer = out.lines().rev().nth(1).unwrap();
        assert_eq!(
            pointer,
            "::notice::GitHub shows 10 annotations of a kind, and there are 61 more errors, 1 more warning, 1 more note: \
             `tyst check` shows them all"
        );
    }

    #[test]
    fn every_rule_is_shown_before_any_is_shown_ten_times() {
        let out = written(&many(&[("missing-evidence", Severity::Error, 60), ("personal-data", Severity::Error, 2)]));
        assert_eq!(out.matches("title=missing-evidence").count(), 8);
        assert_eq!(out.matches("title=personal-data").count(), 2);
        let last = out.lines().take(10).last().unwrap();
        assert!(last.contains("personal-data"), "shown in their order all the same");
    }

    #[test]
    fn what_a_pull_request_touches_is_shown_first() {
        let one = sample::on("x: 1", "1");
        let at = |file: &str| Finding { place: Place { file: file.into(), ..one.place.clone() }, ..one.clone() };
        let mut findings: Vec<Finding> = (10..40).map(|number| at(&format!("{number}.md"))).collect();
        findings.extend([at("touched.md"), at("touched.md")]);
        let outcome = Outcome { findings, ..sample::nothing() };
        let mut out = Vec::new();
        let job = Job { touched: ["touched.md".into()].into(), has_summary: true };
        write(&outcome, &job, &mut out).unwrap();
        let out = String::from_utf8(out).unwrap();
        assert_eq!(out.matches("::error file=touched.md").count(), 2, "{out}");
        assert_eq!(out.matches("::error ").count(), 10);
        assert!(out.contains("there are 22 more errors: the job's summary lists them\n"), "{out}");
    }

    /// A line as the runner takes it apart: command, properties, message.
    fn taken_apart(line: &str) -> (String, BTreeMap<String, String>, String) {
        let data = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
        let property = |text: &str| data(&text.replace("%3A", ":").replace("%2C", ","));
        let (head, message) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
        let (command, properties) = head.split_once(' ').unwrap();
        let pairs = properties.split(',').map(|pair| pair.split_once('=').unwrap());
        let properties = pairs.map(|(key, value)| (key.to_owned(), property(value))).collect();
        (command.to_owned(), properties, data(message))
    }

    #[test]
    fn the_runner_reads_what_was_found_however_hostile_the_text() {
        let outcome = sample::everything();
        let out = written(&outcome);
        assert_eq!(out.lines().count(), outcome.findings.len() + outcome.partial.len() + 4 + 1);
        for (line, finding) in out.lines().zip(&outcome.findings) {
            let (command, properties, message) = taken_apart(line);
            assert!(["error", "warning", "notice"].contains(&&*command), "{line}");
            let keys: Vec<_> = properties.keys().map(String::as_str).collect();
            assert_eq!(keys, ["col", "endColumn", "endLine", "file", "line", "title"]);
            assert_eq!(properties["file"], *finding.place.file);
            assert_eq!(properties["title"], finding.rule);
            assert_eq!(properties["col"], finding.place.column.to_string());
            let help = if finding.help.is_empty() { "" } else { "\n" };
            assert_eq!(message, format!("{}{help}{}", visible(&finding.message), visible(&finding.help)));
        }
        assert!(!out.chars().any(|c| c.is_control() && c != '\n') && !out.contains("##["), "{out}");
    }

    #[test]
    fn an_annotation_says_what_and_then_what_to_do() {
        let annotations = written(&sample::everything());
        let expected = "::error file=providers/hafan/evidence/consent.md,line=2,endLine=2,col=7,endColumn=24,title=duplicate::\
                        a second record rates `respect-2017/B2.3`%0Akeep one of the two and delete the other";
        assert!(annotations.lines().any(|line| line == expected), "{annotations}");
    }

    #[test]
    fn the_last_line_is_plain() {
        assert_eq!(
            written(&sample::nothing()),
            "no findings: 42 records of 2 providers checked, as of 22 November 2026\n"
        );
        assert!(
            written(&sample::everything())
                .ends_with("\n5 errors, 2 warnings, 2 notes in 204 records of 4 providers, as of 22 November 2026\n")
        );
    }

    #[test]
    fn what_is_known_only_in_part_is_said_in_the_log_and_takes_no_annotation() {
        let out = written(&Outcome { findings: Vec::new(), ..sample::everything() });
        let said = "`wg-perpetrator-2018` is known only in part, and no more of it was looked at: \
                    `tyst explain wg-perpetrator-2018` says what\n";
        assert!(out.starts_with(said) && !out.contains("::"), "{out}");
    }

    #[test]
    fn nothing_of_a_source_line_is_in_it() {
        let out = written(&sample::everything());
        assert!(!out.contains("Heol") && !out.contains("Hafan Cymorth"));
    }
}
