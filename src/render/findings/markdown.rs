//! `markdown`: a comment under a pull request, or the summary of a run. What stands in it acts on nobody: no text becomes
//! Markdown or HTML, nobody is called, and no other page is told that it was named.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, Write};

use super::address::Shelf;
use super::worst::worst_first;
use crate::documents::vocabulary::Language;
use crate::finding::{Finding, Severity};
use crate::outcome::{Outcome, PartialCatalogue, StandardCount};
use crate::render::page::markdown::escape;
use crate::visible::visible;
use crate::words::Words;

/// As long as a comment may be, in bytes: GitHub takes 65,536 characters, and whoever posts it may want to add some.
pub const COMMENT: usize = 60_000;

/// By this line who posts the comment finds the one of an earlier run, to put the new one in its place.
const MARKER: &str = "<!-- tyst check -->";

/// More findings in one file than this are folded away.
const SHOWN: usize = 10;

/// How the comment is written. The command decides: nothing here asks the environment.
#[derive(Clone, Debug)]
pub struct Look {
    /// The language of headings and sentences. Messages are in English.
    pub words: Words,
    /// Where links to files lead.
    pub shelf: Shelf,
    /// How many bytes there is room for.
    pub room: usize,
}

/// Where there is too little room, the gravest findings are written, and how many more there are.
///
/// # Errors
/// Whatever `out` says.
pub fn write(outcome: &Outcome, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let hand = Hand { words: look.words, shelf: &look.shelf };
    let (before, after) = match look.words.language() {
        Language::English => ("", ""),
        Language::Welsh => ("<div lang=\"cy\">\n\n", "\n</div>\n"),
    };
    let heading = format!("{MARKER}\n{before}## {}\n\n**{}**\n", hand.words.evidence_checked(), hand.verdict(outcome));
    let mut room = look.room.saturating_sub(heading.len() + after.len() + CLOSING);
    let beside = fitting(hand.beside(outcome), &mut room);
    // Findings are what it is for: the table has half of what is left at the most.
    let mut half = room / 2;
    let table = hand.table(&outcome.standards, &mut half);
    room = room.saturating_sub(table.len());
    let findings = hand.findings(&outcome.findings, room);
    write!(out, "{heading}{table}{beside}{findings}{after}")
}

/// What is kept free for the sentences that say what is left out.
const CLOSING: usize = 600;

/// A block of which there is all or nothing.
fn fitting(block: String, room: &mut usize) -> String {
    if block.len() > *room {
        return String::new();
    }
    *room -= block.len();
    block
}

struct Hand<'l> {
    words: Words,
    shelf: &'l Shelf,
}

impl Hand<'_> {
    fn verdict(&self, outcome: &Outcome) -> String {
        inert(&self.words.verdict(outcome))
    }

    /// How far each standard is evidenced, as many rows as there is room for.
    fn table(&self, standards: &[StandardCount], room: &mut usize) -> String {
        if standards.is_empty() {
            return String::new();
        }
        let words = self.words;
        let counted = words.counted(&StandardCount::default());
        let headings = [words.checked_provider(), words.checked_standard()];
        let mut table = format!("\n{}\n", row(headings.into_iter().chain(counted.map(|(name, _)| name)).map(inert)));
        let marks = ["---"; 2].into_iter().chain(counted.map(|_| "---:"));
        let _ = writeln!(table, "{}", row(marks.map(str::to_owned)));
        for (at, count) in standards.iter().enumerate() {
            let names = [&count.provider, &count.catalogue].map(|name| inert(&visible(name)));
            let numbers = words.counted(count).map(|(_, number)| number.to_string());
            let next = row(names.into_iter().chain(numbers));
            if table.len() + next.len() + 1 > *room {
                let _ = write!(table, "\n{}\n", inert(&words.so_many_more_rows(standards.len() - at)));
                break;
            }
            let _ = writeln!(table, "{next}");
        }
        table
    }

    /// What bears on all of the figures.
    fn beside(&self, outcome: &Outcome) -> String {
        let words = self.words;
        let mut lines: Vec<String> = outcome.partial.iter().map(|partial| self.known_in_part(partial)).collect();
        if !outcome.accepted.is_empty() {
            lines.push(inert(&words.so_many_accepted(outcome.accepted.len())));
        }
        if !outcome.switched_off.is_empty() {
            let names: Vec<_> = outcome.switched_off.iter().map(|name| format!("`{name}`")).collect();
            lines.push(ticked(&words.so_many_switched_off(names.len(), &names.join(", "))));
        }
        if let Some(round) = &outcome.round {
            lines.push(inert(&words.judged_on_closing_day(round.closes, &short(&round.title))));
        }
        match lines.is_empty() {
            true => String::new(),
            false => format!("\n{}\n", lines.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n")),
        }
    }

    fn known_in_part(&self, partial: &PartialCatalogue) -> String {
        let id = visible(&partial.id);
        ticked(&match partial.note.as_str() {
            "" => self.words.not_said_to_be_whole(&id),
            note => self.words.known_in_part(&id, &short(note)),
        })
    }

    /// By provider and file, the gravest first. What there is no room for is counted.
    fn findings(&self, findings: &[Finding], room: usize) -> String {
        let shown = self.with_room(findings, room);
        let left_out = findings.len() - shown.len();
        let mut out = String::new();
        for of_provider in gravest_groups(shown, |finding| finding.provider.as_deref()) {
            let _ = write!(out, "\n{}", self.provider_heading(&of_provider));
            for of_file in gravest_groups(of_provider, |finding| &*finding.place.file) {
                let _ = write!(out, "\n{}", self.file(&of_file));
            }
        }
        if left_out > 0 {
            let _ = write!(out, "\n**{}**\n", ticked(&self.words.so_many_more_findings(left_out)));
        }
        out
    }

    /// As many as there is room for.
    fn with_room<'f>(&self, findings: &'f [Finding], room: usize) -> Vec<&'f Finding> {
        let mut left = room;
        let mut shown = Vec::new();
        let (mut providers, mut files) = (BTreeSet::new(), BTreeSet::new());
        for at in worst_first(findings, &BTreeSet::new()) {
            let one = &findings[at];
            let is_firsts = [providers.insert(&one.provider), files.insert((&one.provider, &one.place.file))];
            let above = if is_firsts[0] { self.provider_heading(&[one]).len() + COUNTS } else { 0 };
            let needed = if is_firsts[1] { self.file(&[one]).len() + COUNTS } else { self.entry(one).len() };
            match left.checked_sub(above + needed) {
                Some(rest) => left = rest,
                None => break,
            }
            shown.push(at);
        }
        shown.sort_unstable();
        shown.into_iter().map(|at| &findings[at]).collect()
    }

    fn provider_heading(&self, findings: &[&Finding]) -> String {
        let name = findings.first().and_then(|finding| finding.provider.as_deref());
        let name = name.map_or_else(|| self.words.whole_repository().to_owned(), visible);
        format!("### {} ({})\n", inert(&name), inert(&self.so_many(findings)))
    }

    fn so_many(&self, findings: &[&Finding]) -> String {
        let [errors, warnings, notes] = [Severity::Error, Severity::Warning, Severity::Note]
            .map(|severity| findings.iter().filter(|finding| finding.severity == severity).count());
        self.words.so_many_found(errors, warnings, notes)
    }

    fn file(&self, findings: &[&Finding]) -> String {
        let Some(first) = findings.first() else { return String::new() };
        let path = visible(&first.place.file);
        let mut sorted = findings.to_vec();
        sorted.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        let list: String = sorted.iter().map(|finding| self.entry(finding)).collect();
        if findings.len() <= SHOWN {
            return format!("[{}]({})\n\n{list}", code(&path), self.shelf.file(&first.place.file));
        }
        let said = escaped_html(&self.so_many(findings));
        let path = escaped_html(&path);
        format!("<details><summary><code>{path}</code>: {said}</summary>\n\n{list}\n</details>\n")
    }

    fn entry(&self, finding: &Finding) -> String {
        let words = self.words;
        let line = words.at_line(finding.place.line as usize);
        let link = format!("[{}]({})", inert(&line), self.shelf.line(&finding.place));
        let title = match words.language() {
            Language::English => ticked(&short(&finding.message)),
            Language::Welsh => {
                let title = words.rule_title(finding.rule).unwrap_or(finding.rule);
                format!("{}: {}", inert(title), english(&ticked(&short(&finding.message))))
            }
        };
        let severity = words.severity(finding.severity);
        let mut entry = format!("- **{severity}**, {link}: {title} ({})", code(finding.rule));
        for note in &finding.notes {
            let place = match note.place.file == finding.place.file {
                true => inert(&words.at_line(note.place.line as usize)),
                false => code(&visible(&note.place.file)),
            };
            let place = format!("[{place}]({})", self.shelf.line(&note.place));
            let _ = write!(entry, "{BREAK}{}: {}, {place}", words.note(), self.said(&note.message));
        }
        if !finding.help.is_empty() {
            let _ = write!(entry, "{BREAK}{}: {}", words.help(), self.said(&finding.help));
        }
        entry + "\n"
    }

    /// A sentence that is in English whatever the page is in.
    fn said(&self, words: &str) -> String {
        let said = ticked(&short(words));
        match self.words.language() {
            Language::English => said,
            Language::Welsh => english(&said),
        }
    }
}

/// A comment is not the place for a text without end. What it leaves out stands where it was found.
fn short(words: &str) -> String {
    const LONGEST: usize = 400;
    let shown = visible(words);
    match shown.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &shown[..end]),
        None => shown,
    }
}

const BREAK: &str = "<br>";
/// What larger counts take in a heading, folding away, and a blank line.
const COUNTS: usize = 60;

/// Findings by what they have in common, the group with the gravest first, and otherwise in their order.
fn gravest_groups<'f, K: PartialEq>(
    findings: Vec<&'f Finding>,
    key: impl Fn(&'f Finding) -> K,
) -> Vec<Vec<&'f Finding>> {
    let mut groups: Vec<(K, Vec<&Finding>)> = Vec::new();
    for finding in findings {
        let own = key(finding);
        match groups.iter_mut().find(|(key, _)| *key == own) {
            Some((_, group)) => group.push(finding),
            None => groups.push((own, vec![finding])),
        }
    }
    let mut groups: Vec<Vec<&Finding>> = groups.into_iter().map(|(_, group)| group).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.iter().map(|finding| finding.severity).max()));
    groups
}

fn row(cells: impl Iterator<Item = String>) -> String {
    cells.fold("|".to_owned(), |line, cell| format!("{line} {cell} |"))
}

fn english(words: &str) -> String {
    format!("<span lang=\"en\">{words}</span>")
}

/// Words in which what stands between ticks is read letter by letter.
fn ticked(words: &str) -> String {
    words.split('`').zip(0..).map(|(part, at)| if at % 2 == 1 { code(part) } else { inert(part) }).collect()
}

/// Braces are orders to programs that make sites of pages; a comment is no page.
fn code(words: &str) -> String {
    let is_code = escape::code(&words.replace(['{', '}', '…'], "")).starts_with('`');
    if is_code { format!("`{words}`") } else { inert(words) }
}

/// Forges take a sign and what follows it for a person to be called, or for another page, which is then told. A blank without
/// width between the two leaves it at words.
fn inert(words: &str) -> String {
    let escaped = escape::text(words);
    let mut out = String::with_capacity(escaped.len());
    let mut letters = escaped.chars().peekable();
    while let Some(letter) = letters.next() {
        out.push(letter);
        let is_followed = letters.peek().is_some_and(|next| next.is_alphanumeric() || matches!(next, '"' | '\\'));
        if matches!(letter, '@' | '#' | '!' | '~' | '%' | '$') && is_followed {
            out.push_str("&#8203;");
        }
    }
    out
}

fn escaped_html(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests;
