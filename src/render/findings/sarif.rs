//! `sarif`: SARIF 2.1.0 as GitHub's code scanning reads it. It holds places and messages, never text of a source line.

mod line_hash;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use self::line_hash::{LineHash, line_hashes};
use super::address;
use super::withheld::Withheld;
use crate::finding::{self, Finding, Note, Severity};
use crate::outcome::{Accepted, Outcome};
use crate::rules::Rule;
use crate::text::Place;
use crate::visible::visible;

/// What the file says about the program that wrote it.
pub struct Tool<'a> {
    /// The version of tyst: `0.1.0`.
    pub version: &'a str,
    /// The address of its pages, where it has any.
    pub home: Option<&'a str>,
    /// Whether accepted findings are listed, each with why it is accepted. Not for GitHub, which shows them as open alerts
    /// all the same (github/codeql-action#1230).
    pub tells_accepted: bool,
    /// All rules, also those that found nothing: GitHub wants the list to be the same in every run.
    pub rules: &'a [Rule],
}

/// As many results of a run as GitHub shows.
const SHOWN: usize = 5_000;

/// `text_of` gives a file's text by its path, exactly as it is on disk, for GitHub's fingerprint of the line.
///
/// # Errors
/// Whatever `out` says.
pub fn write(
    outcome: &Outcome,
    tool: &Tool,
    text_of: &dyn Fn(&str) -> Option<String>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let shown = worst(&outcome.findings);
    let left_out = outcome.findings.len() - shown.len();
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: ToolComponent { driver: driver(tool) },
            automation_details: AutomationDetails { id: "tyst/check/" },
            invocations: [Invocation {
                execution_successful: true,
                tool_execution_notifications: notifications(left_out),
            }],
            original_uri_base_ids: UriBases {
                root: UriBase { description: Text { text: "the root of the repository" } },
            },
            column_kind: "unicodeCodePoints",
            language: "en-GB",
            results: results(outcome, &shown, tool, text_of),
        }],
    };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

/// Which findings to list where there are more than GitHub shows: the gravest, then the first, and in their order.
fn worst(findings: &[Finding]) -> Vec<usize> {
    let mut ranked: Vec<usize> = (0..findings.len()).collect();
    ranked.sort_by_key(|index| Reverse(findings[*index].severity));
    ranked.truncate(SHOWN);
    ranked.sort_unstable();
    ranked
}

fn notifications(left_out: usize) -> Vec<Notification> {
    if left_out == 0 {
        return Vec::new();
    }
    let text = format!(
        "GitHub shows {SHOWN} results, so only the gravest {SHOWN} findings are listed; left out: {left_out}. `tyst check` shows all."
    );
    vec![Notification { level: "warning", message: Message { text } }]
}

fn driver<'a>(tool: &Tool<'a>) -> Driver<'a> {
    Driver {
        name: "tyst",
        semantic_version: tool.version,
        information_uri: tool.home,
        rules: tool.rules.iter().map(descriptor).collect(),
    }
}

fn descriptor(rule: &Rule) -> Descriptor {
    // A rule that is off has no severity of its own; whoever switches it on says how grave it is.
    let severity = rule.severity.unwrap_or(Severity::Note);
    Descriptor {
        id: rule.name,
        name: pascal_case(rule.name),
        short_description: Message { text: in_one_line(rule.summary()) },
        full_description: Message { text: opening(rule.page) },
        help: Help { text: rule.page, markdown: rule.page },
        default_configuration: Configuration { enabled: rule.severity.is_some(), level: severity.name() },
        properties: RuleProperties {
            tags: ["evidence"],
            precision: "high",
            problem_severity: match severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "recommendation",
            },
        },
    }
}

/// `stale-evidence` as SARIF wants names, `StaleEvidence`. None for one word: a name must say more than the id.
fn pascal_case(name: &str) -> Option<String> {
    let words = name.split('-').filter_map(|word| word.split_at_checked(1));
    name.contains('-').then(|| words.flat_map(|(first, rest)| [first.to_ascii_uppercase(), rest.to_owned()]).collect())
}

/// GitHub takes no description over this many characters.
const LONGEST: usize = 1024;

/// What a rule's page says between its title and its next heading or first example: as many whole paragraphs as there is
/// room for.
fn opening(page: &str) -> String {
    let paragraphs = page.split("\n\n").skip(1).map(str::trim);
    let prose = paragraphs.take_while(|paragraph| !["#", "```", "~~~"].iter().any(|mark| paragraph.starts_with(mark)));
    let mut opening = String::new();
    for paragraph in prose.map(in_one_line) {
        let gap = if opening.is_empty() { "" } else { "\n\n" };
        if opening.chars().count() + gap.len() + paragraph.chars().count() > LONGEST {
            break;
        }
        opening = opening + gap + &paragraph;
    }
    opening
}

fn in_one_line(paragraph: &str) -> String {
    let line = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST).collect()
}

/// The findings that are shown, and the accepted ones where they are told and there is room.
fn results<'a>(
    outcome: &'a Outcome,
    shown: &[usize],
    tool: &Tool<'_>,
    text_of: &dyn Fn(&str) -> Option<String>,
) -> Vec<SarifResult<'a>> {
    let accepted: &[Accepted] = if tool.tells_accepted { &outcome.accepted } else { &[] };
    let all = || outcome.findings.iter().chain(accepted.iter().map(|accepted| &accepted.finding));
    let own = finding::fingerprints(all());
    let mut lines = LineHashes { withheld: Withheld::by(all()), text_of, of_file: BTreeMap::new() };
    let mut result = |finding: &'a Finding, own: &str, suppressions: Vec<Suppression>| SarifResult {
        rule_id: finding.rule,
        rule_index: tool.rules.iter().position(|rule| rule.name == finding.rule),
        level: finding.severity.name(),
        message: Message { text: message(finding) },
        locations: [Location { id: None, physical: physical(&finding.place), message: None }],
        related_locations: finding.notes.iter().enumerate().map(related).collect(),
        partial_fingerprints: Fingerprints { own: own.to_owned(), line_hash: lines.of(&finding.place) },
        suppressions,
    };
    let mut results: Vec<SarifResult<'a>> =
        shown.iter().map(|at| result(&outcome.findings[*at], &own[*at], Vec::new())).collect();
    let of_accepted = accepted.iter().zip(&own[outcome.findings.len()..]).take(SHOWN - results.len());
    results.extend(of_accepted.map(|(accepted, own)| {
        let because = Suppression { kind: "external", status: "accepted", justification: unlinked(&accepted.because) };
        result(&accepted.finding, own, vec![because])
    }));
    results
}

/// GitHub makes the title of the first sentence.
fn message(finding: &Finding) -> String {
    let end = if finding.message.ends_with(['.', '?', '!']) { "" } else { "." };
    match &*finding.help {
        "" => unlinked(&finding.message),
        help => format!("{}{end}\n{}", unlinked(&finding.message), unlinked(help)),
    }
}

/// In a message of SARIF `[words](address)` is a link, and no message of ours has one.
fn unlinked(words: &str) -> String {
    visible(words).replace("](", "] (")
}

fn physical(place: &Place) -> PhysicalLocation {
    let columns = place.source.is_some();
    PhysicalLocation {
        artifact_location: ArtifactLocation { uri: address::relative(&place.file), uri_base_id: "%SRCROOT%" },
        region: Region {
            start_line: place.line,
            start_column: columns.then_some(place.column),
            end_line: columns.then_some(place.line),
            end_column: columns.then_some(place.end_column),
        },
    }
}

fn related((index, note): (usize, &Note)) -> Location {
    let message = Message { text: unlinked(&note.message) };
    Location { id: Some(index + 1), physical: physical(&note.place), message: Some(message) }
}

/// GitHub's hash of the line that a finding is about, of each file once.
struct LineHashes<'a> {
    withheld: Withheld<'a>,
    text_of: &'a dyn Fn(&str) -> Option<String>,
    of_file: BTreeMap<&'a str, Vec<LineHash>>,
}

impl<'a> LineHashes<'a> {
    /// None where the hash would be made of a line that may not be shown: what stands there could be guessed, and each
    /// guess tried against the hash. None for a paper or a folder either, of which no line was read.
    fn of(&mut self, place: &'a Place) -> Option<String> {
        place.source.as_ref()?;
        let text_of = self.text_of;
        let hashes = self
            .of_file
            .entry(&place.file)
            .or_insert_with_key(|file| text_of(file).map_or_else(Vec::new, |text| line_hashes(&text)));
        let hash = hashes.get((place.line as usize).checked_sub(1)?)?;
        (!self.withheld.holds(&place.file, hash.lines.clone())).then(|| hash.value.clone())
    }
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: ToolComponent<'a>,
    automation_details: AutomationDetails,
    invocations: [Invocation; 1],
    original_uri_base_ids: UriBases,
    column_kind: &'static str,
    language: &'static str,
    results: Vec<SarifResult<'a>>,
}

#[derive(Serialize)]
struct ToolComponent<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'static str,
    semantic_version: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    information_uri: Option<&'a str>,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    short_description: Message,
    full_description: Message,
    help: Help,
    default_configuration: Configuration,
    properties: RuleProperties,
}

#[derive(Serialize)]
struct Help {
    text: &'static str,
    markdown: &'static str,
}

#[derive(Serialize)]
struct Configuration {
    #[serde(skip_serializing_if = "is_true")]
    enabled: bool,
    level: &'static str,
}

/// What is enabled need not say so.
fn is_true(enabled: &bool) -> bool {
    *enabled
}

#[derive(Serialize)]
struct RuleProperties {
    tags: [&'static str; 1],
    precision: &'static str,
    #[serde(rename = "problem.severity")]
    problem_severity: &'static str,
}

#[derive(Serialize)]
struct AutomationDetails {
    id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Message,
}

/// The root has a name and no address: an absolute path would differ between machines.
#[derive(Serialize)]
struct UriBases {
    #[serde(rename = "%SRCROOT%")]
    root: UriBase,
}

#[derive(Serialize)]
struct UriBase {
    description: Text,
}

#[derive(Serialize)]
struct Text {
    text: &'static str,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult<'a> {
    rule_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: Fingerprints,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Suppression>,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    status: &'static str,
    justification: String,
}

#[derive(Serialize)]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    #[serde(rename = "physicalLocation")]
    physical: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_column: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<u32>,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "tyst/v1")]
    own: String,
    #[serde(rename = "primaryLocationLineHash", skip_serializing_if = "Option::is_none")]
    line_hash: Option<String>,
}

#[cfg(test)]
mod tests;
