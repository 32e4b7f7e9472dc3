//! `junit`: the report of tests that GitLab, Jenkins and others show. Each item that applies to a provider is a test, passed or
//! not, so that what failed is seen beside what did not. The format has no standard; this is what its readers have in common.

use std::collections::BTreeMap;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::finding::{Finding, Severity};
use crate::outcome::{JudgedItem, Outcome};
use crate::visible::visible;

type Xml<'w> = Writer<&'w mut dyn Write>;

/// One test: an item at a provider, or a file of which more is said than about items.
struct Case<'o> {
    suite: String,
    class: String,
    name: String,
    file: &'o str,
    line: u32,
    is_set_aside: bool,
    findings: Vec<&'o Finding>,
    /// Why what was found is accepted.
    accepted: Vec<&'o str>,
}

/// How a test came out.
enum Came<'c> {
    Failed(&'c Finding),
    Skipped(String),
    Passed,
}

/// Neither a time nor the name of a machine is in it: the same outcome gives the same bytes.
///
/// # Errors
/// Whatever `out` says.
pub fn write(outcome: &Outcome, out: &mut dyn Write) -> io::Result<()> {
    let cases = cases(outcome);
    let mut writer: Xml<'_> = Writer::new_with_indent(out, b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let counts = counts("tyst check", &cases);
    let whole = writer.create_element("testsuites").with_attributes(named(&counts));
    whole.write_inner_content(|writer| {
        cases.chunk_by(|one, next| one.suite == next.suite).try_for_each(|cases| write_suite(writer, cases))
    })?;
    writeln!(writer.get_mut())
}

/// The items in the order of their providers and standards; then the files of the repository, and those of each provider.
fn cases(outcome: &Outcome) -> Vec<Case<'_>> {
    let mut cases: Vec<Case<'_>> = outcome.items.iter().map(of_item).collect();
    let items = outcome.items.iter().map(|item| (&*item.provider, item.id.as_str()));
    let at: BTreeMap<(&str, &str), usize> = items.zip(0..).collect();
    let mut of_files: BTreeMap<(Option<&str>, &str), Case<'_>> = BTreeMap::new();
    let accepted = outcome.accepted.iter().map(|accepted| (&accepted.finding, Some(accepted.because.as_str())));
    for (finding, because) in outcome.findings.iter().map(|finding| (finding, None)).chain(accepted) {
        let provider = finding.provider.as_deref();
        let item = provider.zip(finding.item.as_deref()).and_then(|item| at.get(&item));
        let case = match item {
            Some(at) => &mut cases[*at],
            None => of_files.entry((provider, &*finding.place.file)).or_insert_with(|| of_file(finding)),
        };
        match because {
            None => case.findings.push(finding),
            Some(because) => case.accepted.push(because),
        }
    }
    cases.extend(of_files.into_values());
    cases
}

fn of_item(item: &JudgedItem) -> Case<'_> {
    let (catalogue, local) = item.id.split_once('/').unwrap_or((&item.id, ""));
    let provider = &item.provider;
    Case {
        suite: format!("{provider}: {catalogue}"),
        class: format!("{provider}.{catalogue}.{}", item.section),
        name: if item.title.is_empty() { local.to_owned() } else { format!("{local}: {}", item.title) },
        file: &item.file,
        line: item.line,
        is_set_aside: item.is_set_aside,
        findings: Vec::new(),
        accepted: Vec::new(),
    }
}

fn of_file(finding: &Finding) -> Case<'_> {
    let file = &*finding.place.file;
    let whose = finding.provider.as_deref().unwrap_or("repository");
    Case {
        suite: format!("{whose}: files"),
        class: format!("{whose}.files"),
        name: file.to_owned(),
        file,
        line: finding.place.line,
        is_set_aside: false,
        findings: Vec::new(),
        accepted: Vec::new(),
    }
}

impl Case<'_> {
    fn came(&self) -> Came<'_> {
        let accepted = self.accepted.first().map(|because| format!("accepted on the record: {because}"));
        let set_aside = self.is_set_aside.then(|| "its record says that it is not applicable".to_owned());
        match (self.errors().next(), accepted.or(set_aside)) {
            (Some(first), _) => Came::Failed(first),
            (None, Some(reason)) => Came::Skipped(reason),
            (None, None) => Came::Passed,
        }
    }

    fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().copied().filter(|finding| finding.severity == Severity::Error)
    }

    /// What is found and fails nothing.
    fn others(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().copied().filter(|finding| finding.severity < Severity::Error)
    }
}

fn counts(name: &str, cases: &[Case<'_>]) -> [(&'static str, String); 5] {
    let many = |is: fn(&Came<'_>) -> bool| cases.iter().filter(|case| is(&case.came())).count().to_string();
    [
        ("name", visible(name)),
        ("tests", cases.len().to_string()),
        ("failures", many(|came| matches!(came, Came::Failed(_)))),
        // What could not be run; a check that could not writes no report.
        ("errors", "0".to_owned()),
        ("skipped", many(|came| matches!(came, Came::Skipped(_)))),
    ]
}

fn named<'a>(attributes: &'a [(&'static str, String)]) -> impl Iterator<Item = (&'a str, &'a str)> {
    attributes.iter().map(|(name, value)| (*name, value.as_str()))
}

fn write_suite(writer: &mut Xml<'_>, cases: &[Case<'_>]) -> io::Result<()> {
    let counts = counts(&cases[0].suite, cases);
    let suite = writer.create_element("testsuite").with_attributes(named(&counts));
    suite.write_inner_content(|writer| cases.iter().try_for_each(|case| write_case(writer, case)))?;
    Ok(())
}

fn write_case(writer: &mut Xml<'_>, case: &Case<'_>) -> io::Result<()> {
    let attributes = [
        ("classname", visible(&case.class)),
        ("name", visible(&case.name)),
        ("file", visible(case.file)),
        ("line", case.line.to_string()),
    ];
    let element = writer.create_element("testcase").with_attributes(named(&attributes));
    let came = case.came();
    if matches!(came, Came::Passed) && case.findings.is_empty() {
        element.write_empty()?;
        return Ok(());
    }
    element.write_inner_content(|writer| {
        match &came {
            Came::Failed(first) => write_failure(writer, case, first)?,
            Came::Skipped(reason) => {
                let message = visible(reason);
                writer.create_element("skipped").with_attribute(("message", message.as_str())).write_empty()?;
            }
            Came::Passed => {}
        }
        let others: String = case.others().map(in_full).collect();
        if !others.is_empty() {
            writer.create_element("system-out").write_text_content(BytesText::new(&others))?;
        }
        Ok(())
    })?;
    Ok(())
}

/// One failure, however many errors there are: some readers take the first of several, and some the last.
fn write_failure(writer: &mut Xml<'_>, case: &Case<'_>, first: &Finding) -> io::Result<()> {
    let message = match case.errors().count() {
        1 => visible(&first.message),
        many => format!("{} (and {} more)", visible(&first.message), many - 1),
    };
    let all: String = case.errors().map(in_full).collect();
    let failure = writer.create_element("failure").with_attributes([("type", first.rule), ("message", &message)]);
    failure.write_text_content(BytesText::new(&all))?;
    Ok(())
}

/// Some readers break up no lines, so what is to do stands on a line of its own.
fn in_full(finding: &Finding) -> String {
    let place = visible(&finding.place.to_string());
    let said = format!("{place}: {}[{}]: {}\n", finding.severity, finding.rule, visible(&finding.message));
    let notes = finding.notes.iter();
    let notes =
        notes.map(|note| format!("  note: {}, at {}\n", visible(&note.message), visible(&note.place.to_string())));
    let help = if finding.help.is_empty() { String::new() } else { format!("  help: {}\n", visible(&finding.help)) };
    said + &notes.collect::<String>() + &help
}

#[cfg(test)]
mod tests;
