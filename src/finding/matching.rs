//! Which findings of a repository were found in an earlier state of it too, however its lines and files were moved since.

use std::collections::BTreeMap;

use super::Finding;

/// Files that were moved: by the path that each has now, the path that it had before.
pub type Moved = BTreeMap<String, String>;

/// The findings of two states of a repository, side by side.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// For each finding now, which of those before it is; `None` where it is new.
    pub before: Vec<Option<usize>>,
    /// Which of those before are found no more.
    pub gone: Vec<usize>,
}

impl Matching {
    /// Pairs findings, the surest first: what is said on the same line, then what is said in the same file, then the same but for a
    /// number or a day, and then what one rule has against one item. Where there are more now than before, the last are new.
    pub fn of(before: &[Finding], now: &[Finding], moved: &Moved) -> Matching {
        let mut matching = Matching { before: vec![None; now.len()], gone: (0..before.len()).collect() };
        let stayed = Moved::new();
        for level in Level::ALL {
            let mut open: BTreeMap<Kind<'_>, Vec<usize>> = BTreeMap::new();
            for at in matching.gone.iter().rev() {
                if let Some(kind) = level.kind(&before[*at], &stayed) {
                    open.entry(kind).or_default().push(*at);
                }
            }
            let unmatched = (0..now.len()).filter(|at| matching.before[*at].is_none()).collect::<Vec<_>>();
            for at in unmatched {
                let kind = level.kind(&now[at], moved);
                matching.before[at] = kind.and_then(|kind| open.get_mut(&kind)?.pop());
            }
            let mut is_open = vec![true; before.len()];
            for at in matching.before.iter().flatten() {
                is_open[*at] = false;
            }
            matching.gone.retain(|at| is_open[*at]);
        }
        matching
    }
}

/// How much two findings have in common.
#[derive(Clone, Copy)]
enum Level {
    Line,
    Message,
    MessageButForDays,
    Item,
    ItemInAnyFile,
}

/// What two findings have in common.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Kind<'f> {
    rule: &'static str,
    provider: Option<&'f str>,
    item: Option<&'f str>,
    file: Option<&'f str>,
    message: Option<String>,
    line: Option<&'f str>,
}

impl Level {
    const ALL: [Level; 5] = [Level::Line, Level::Message, Level::MessageButForDays, Level::Item, Level::ItemInAnyFile];

    /// `None` where the finding has nothing of the kind.
    fn kind<'f>(self, finding: &'f Finding, moved: &'f Moved) -> Option<Kind<'f>> {
        let path = &*finding.place.file;
        let kind = Kind {
            rule: finding.rule,
            provider: finding.provider.as_deref().map(|provider| provider_before(provider, moved)),
            item: finding.item.as_deref(),
            file: Some(moved.get(path).map_or(path, String::as_str)),
            message: None,
            line: None,
        };
        match self {
            Level::Line => {
                let line = Some(finding.place.source.as_deref()?.trim());
                Some(Kind { message: Some(finding.message.to_string()), line, ..kind })
            }
            Level::Message => Some(Kind { message: Some(finding.message.to_string()), ..kind }),
            Level::MessageButForDays => Some(Kind { message: Some(but_for_days(&finding.message)), ..kind }),
            Level::Item => finding.item.is_some().then_some(kind),
            Level::ItemInAnyFile => finding.item.is_some().then_some(Kind { file: None, ..kind }),
        }
    }
}

/// The folder name that a provider had before: its `provider.yaml` moved with it.
fn provider_before<'f>(provider: &'f str, moved: &'f Moved) -> &'f str {
    if moved.is_empty() {
        return provider;
    }
    let before = moved.get(&format!("providers/{provider}/provider.yaml"));
    before.and_then(|path| path.split('/').nth(1)).unwrap_or(provider)
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A message without its numbers and days, and so without what tells one of a thing from several. Ids keep their digits.
fn but_for_days(message: &str) -> String {
    let plain = |word: &str| {
        let bare = word.trim_matches(|c: char| c.is_ascii_punctuation() && c != '`');
        let is_number = !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        match bare {
            _ if is_number || MONTHS.contains(&bare) => "#".to_owned(),
            "days" | "weeks" | "months" | "years" => word.replacen('s', "", 1),
            _ => word.to_owned(),
        }
    };
    message.split_whitespace().map(plain).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Findings, Severity};
    use crate::text::{Span, Text};

    const CONSENT: &str = "providers/hafan/evidence/consent.md";
    const PROVIDER: &str = "providers/hafan/provider.yaml";

    /// A finding on a line of a file, by rule, item and message.
    type Written<'t> = (&'static str, &'t str, &'t str, Option<&'t str>, &'t str);

    fn findings(written: &[Written<'_>]) -> Vec<Finding> {
        let one = |(rule, file, line, item, message): &Written<'_>| {
            let provider = file.split('/').nth(1);
            let mut findings = Findings::about(provider);
            findings.of_rule(rule, Severity::Error, true);
            let text = Text::new(*file, format!("{line}\n"));
            let finding = findings.add(text.place(Span::new(0, line.len())), *message);
            if let Some(item) = item {
                finding.item(item);
            }
            findings.into_list().remove(0)
        };
        written.iter().map(one).collect()
    }

    fn matched(
        before: &[Written<'_>],
        now: &[Written<'_>],
        moved: &[(&str, &str)],
    ) -> (Vec<Option<usize>>, Vec<usize>) {
        let moved = moved.iter().map(|(now, before)| ((*now).to_owned(), (*before).to_owned())).collect();
        let matching = Matching::of(&findings(before), &findings(now), &moved);
        let new: Vec<usize> = (0..matching.before.len()).filter(|at| matching.before[*at].is_none()).collect();
        assert!(new.iter().all(|at| matching.before[*at].is_none()));
        (matching.before, matching.gone)
    }

    #[test]
    fn what_is_found_again_is_not_new_wherever_its_line_stands() {
        let one: Written<'_> = ("broken-link", CONSENT, "- form.docx", None, "there is no such file");
        let other: Written<'_> = ("broken-link", CONSENT, "- log.pdf", None, "there is no such file");
        assert_eq!(matched(&[one], &[one], &[]), (vec![Some(0)], vec![]));
        assert_eq!(matched(&[one], &[other, one], &[]), (vec![None, Some(0)], vec![]));
        assert_eq!(matched(&[one, other], &[other], &[]), (vec![Some(1)], vec![0]));
    }

    #[test]
    fn as_many_are_new_as_there_are_more_of() {
        let one: Written<'_> = ("overdue-action", CONSENT, "- what: x", None, "this is overdue");
        assert_eq!(matched(&[one], &[one, one, one], &[]), (vec![Some(0), None, None], vec![]));
        assert_eq!(matched(&[one, one], &[one], &[]), (vec![Some(0)], vec![1]));
    }

    #[test]
    fn a_number_of_days_or_a_date_makes_nothing_new() {
        let was: Written<'_> =
            ("overdue-action", CONSENT, "due: 2026-10-01", None, "was due on 1 October 2026, 1 day ago");
        let is: Written<'_> =
            ("overdue-action", CONSENT, "due: 2026-11-30", None, "was due on 30 November 2026, 12 days ago");
        assert_eq!(matched(&[was], &[is], &[]), (vec![Some(0)], vec![]));
        let about = |id| -> Written<'_> { ("unknown-reference", PROVIDER, "x", None, id) };
        let (one, other) = (about("`respect-2017` is no standard"), about("`respect-2018` is no standard"));
        assert_eq!(matched(&[one], &[other], &[]), (vec![None], vec![0]), "an id is no number");
    }

    #[test]
    fn an_item_is_known_by_its_rule_whatever_the_message_and_the_file() {
        let was: Written<'_> = ("stale-evidence", CONSENT, "reviewed: x", Some("a/1"), "never reviewed");
        let is: Written<'_> = ("stale-evidence", CONSENT, "reviewed: y", Some("a/1"), "due long ago");
        let split: Written<'_> =
            ("stale-evidence", "providers/hafan/evidence/b.md", "reviewed: y", Some("a/1"), "due long ago");
        let of_another: Written<'_> = ("stale-evidence", CONSENT, "reviewed: y", Some("a/2"), "due long ago");
        assert_eq!(matched(&[was], &[is], &[]).0, [Some(0)]);
        assert_eq!(matched(&[was], &[split], &[]).0, [Some(0)]);
        assert_eq!(matched(&[was], &[of_another], &[]), (vec![None], vec![0]));
    }

    #[test]
    fn what_is_said_of_a_file_follows_it_and_of_a_provider_too() {
        let was: Written<'_> = ("empty-evidence", CONSENT, "x", None, "no words");
        let is: Written<'_> = ("empty-evidence", "providers/newid/evidence/seeking-consent.md", "x", None, "no words");
        assert_eq!(matched(&[was], &[is], &[]), (vec![None], vec![0]));
        let moved = [(is.1, CONSENT), ("providers/newid/provider.yaml", PROVIDER)];
        assert_eq!(matched(&[was], &[is], &moved), (vec![Some(0)], vec![]));
    }

    #[test]
    fn another_rule_is_another_finding() {
        let was: Written<'_> = ("no-plan", CONSENT, "a/1: amber", Some("a/1"), "amber, and nothing planned");
        let is: Written<'_> = ("plan-complete", CONSENT, "a/1: amber", Some("a/1"), "amber, and all is done");
        assert_eq!(matched(&[was], &[is], &[]), (vec![None], vec![0]));
    }
}
