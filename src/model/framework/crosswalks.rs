//! Reads the crosswalks, and answers what else asks for what an item or a section asks for.

use std::sync::Arc;

use super::Framework;
use crate::documents::crosswalk::{self, CrosswalkFile, PairEntry};
use crate::documents::folder::{is_ignored, link, misplaced, read_text};
use crate::documents::problem::{Kind as Problems, Problem, nearest, quoted};
use crate::model::crosswalk::{Crosswalk, Crosswalks, End, Pair, Seen, name};
use crate::model::{Catalogue, Counterpart, Item};
use crate::repository::{BUILT_IN_CROSSWALKS, Kind, Listed, Repository};
use crate::text::{Spanned, Text};

const FOLDER: &str = "standards/crosswalks";

impl Framework {
    /// What else asks for what an item asks for, as crosswalks say of the item itself.
    pub fn counterparts(&self, item: &Item) -> Vec<Counterpart<'_>> {
        self.seen(self.crosswalks_known().of_item(&item.id))
    }

    /// What else asks for what a section asks for as a whole.
    pub fn counterparts_of_section(&self, catalogue: &Catalogue, section: usize) -> Vec<Counterpart<'_>> {
        self.seen(self.crosswalks_known().of_section(&catalogue.id, section))
    }

    /// Every crosswalk that there is, by name.
    pub fn crosswalks(&self) -> &[Crosswalk] {
        &self.crosswalks_known().all
    }

    fn seen(&self, seen: &[Seen]) -> Vec<Counterpart<'_>> {
        let known = self.crosswalks_known();
        seen.iter().filter_map(|seen| known.counterpart(*seen, |id| self.catalogue(id))).collect()
    }

    /// What is built in is read once somebody asks: a check that asks nothing of crosswalks does not pay for them.
    fn crosswalks_known(&self) -> &Crosswalks {
        self.crosswalks.get_or_init(|| {
            let built_in = BUILT_IN_CROSSWALKS.iter().filter(|(name, _)| !self.own_crosswalk_names.contains(*name));
            let built_in = built_in.filter_map(|(name, content)| self.built_in_crosswalk(name, content));
            Crosswalks::of(self.own_crosswalks.iter().cloned().chain(built_in).collect())
        })
    }

    /// That each is in order is held by a test. What the repository's own edition of a catalogue does not have is counted as lost.
    fn built_in_crosswalk(&self, name: &str, content: &str) -> Option<Crosswalk> {
        let text = Text::new(format!("{name}.yaml"), content.to_owned());
        let file = crosswalk::read(&text, &mut Vec::new())?;
        self.understood(&text, file, &mut Vec::new())
    }

    /// The repository's own. A file of the same name takes the place of a built-in one, also where it cannot be read: what a
    /// region has put aside must not come back by a slip.
    pub(super) fn read_crosswalks(&mut self, repository: &Repository) {
        for Listed { path, kind } in self.list(repository, FOLDER) {
            let file = &path[FOLDER.len() + 1..];
            match kind {
                _ if is_ignored(file) => {}
                Kind::Link => self.problems.push(link(&path, repository.follow(&path))),
                Kind::File if file.ends_with(".yaml") => self.read_crosswalk(repository, &path),
                _ => self.problems.push(misplaced(
                    &path,
                    "nothing reads what lies here",
                    "a crosswalk is a file that is named after its two standards: a--b.yaml",
                )),
            }
        }
    }

    fn read_crosswalk(&mut self, repository: &Repository, path: &str) {
        let stem = &path[FOLDER.len() + 1..path.len() - ".yaml".len()];
        self.own_crosswalk_names.insert(stem.to_owned());
        let Some(text) = read_text(repository, path, &mut self.problems).map(Arc::new) else { return };
        let Some(file) = crosswalk::read(&text, &mut self.problems) else { return };
        let (from, mut problems) = (file.from.span, Vec::new());
        let crosswalk = self.understood(&text, file, &mut problems);
        self.problems.extend(problems);
        let Some(crosswalk) = crosswalk else { return };
        match self.misnamed(stem, &crosswalk) {
            Some((message, help)) => {
                self.problems.push(Problem::new(Problems::Misplaced, text.place(from), message, help));
            }
            None => self.own_crosswalks.push(Crosswalk { origin: Some(text), ..crosswalk }),
        }
    }

    /// A file that would be looked for under another name, or that says from the other side what another file says.
    fn misnamed(&self, stem: &str, crosswalk: &Crosswalk) -> Option<(&'static str, String)> {
        let (named, turned) = (crosswalk.name(), name(&crosswalk.to, &crosswalk.from));
        if stem != named {
            let message = "the file is not named after its two standards, so nothing in it counts";
            return Some((message, format!("rename it to `{named}.yaml`, or put `from` and `to` right")));
        }
        let is_built_in = BUILT_IN_CROSSWALKS.iter().any(|(built_in, _)| *built_in == turned);
        if is_built_in || self.own_crosswalk_names.contains(&turned) {
            let message =
                "there is a crosswalk of these two standards from the other side, so nothing in this one counts";
            return Some((message, format!("turn the pairs round, and write them in `{turned}.yaml`")));
        }
        None
    }

    /// A crosswalk with its items and sections found. `None` where one of its standards is not known.
    fn understood(&self, text: &Text, file: CrosswalkFile, problems: &mut Vec<Problem>) -> Option<Crosswalk> {
        let CrosswalkFile { from, to, note, pairs: entries } = file;
        let mut known = |id: &Spanned<String>| {
            let catalogue = self.catalogue(&id.value);
            if catalogue.is_none() {
                problems.extend(self.unknown_catalogue(&id.value, text.place(id.span)));
            }
            catalogue
        };
        let (one, other) = (known(&from), known(&to));
        let (one, other) = (one?, other?);
        let mut crosswalk =
            Crosswalk { from: from.value, to: to.value, note, pairs: Vec::new(), lost: 0, origin: None };
        for entry in entries {
            let ends = ends(text, &entry, one, other, problems);
            match (ends, entry.judged) {
                (Some((from, to)), Some((kind, judgement))) => {
                    crosswalk.pairs.push(Pair { from, to, kind, judgement, span: entry.from.span });
                }
                (None, Some(_)) => crosswalk.lost += 1,
                (_, None) => {}
            }
        }
        Some(crosswalk)
    }
}

/// What the two sides of a pair name. Where that does not exist, both are looked at all the same.
fn ends(
    text: &Text,
    entry: &PairEntry,
    one: &Catalogue,
    other: &Catalogue,
    problems: &mut Vec<Problem>,
) -> Option<(End, End)> {
    let mut found = |id: &Spanned<String>, catalogue: &Catalogue| {
        let end = end(catalogue, &id.value);
        if end.is_none() {
            problems.push(unknown(text, id, catalogue));
        }
        end
    };
    let (from, to) = (found(&entry.from, one), found(&entry.to, other));
    from.zip(to)
}

/// Where an item and a section have the same id, the item is meant, as everywhere.
fn end(catalogue: &Catalogue, local: &str) -> Option<End> {
    let section = || catalogue.sections.iter().position(|section| section.id == local).map(End::Section);
    catalogue.item(local).map(|item| End::Item(item.id.clone())).or_else(section)
}

fn unknown(text: &Text, id: &Spanned<String>, catalogue: &Catalogue) -> Problem {
    let named = quoted(&id.value, "what stands here");
    let message = format!("{named} is no item and no section of `{}`", catalogue.id);
    let sections = catalogue.sections.iter().map(|section| section.id.as_str());
    let known = catalogue.items.iter().map(|item| item.id.local()).chain(sections);
    // The next row of a checklist is not a slip for this one.
    let is_row = id.value.bytes().all(|byte| byte.is_ascii_digit());
    let help = match nearest(&id.value, known).filter(|_| !is_row) {
        Some(near) => format!("write `{near}` if that is what is meant"),
        None => format!("`tyst explain {}` lists its sections and items", catalogue.id),
    };
    Problem::new(Problems::UnknownReference, text.place(id.span), message, help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::crosswalk::Kind as Asks;

    const REGION: &str = "id: region-2020
title: {en: A region's standard}
sections:
  - id: r1
    title: {en: Consent}
    items:
      - {id: a, title: {en: A form}}
      - {id: b, title: {en: A leaflet}}
";

    fn framework(crosswalks: &[(&str, &str)]) -> Framework {
        let mut files = std::collections::BTreeMap::from([
            ("tyst.yaml".to_owned(), "title: A region\nstandards: [region-2020]\n".to_owned()),
            ("standards/region-2020.yaml".to_owned(), REGION.to_owned()),
        ]);
        let crosswalks = crosswalks.iter();
        files.extend(crosswalks.map(|(name, content)| (format!("{FOLDER}/{name}"), (*content).to_owned())));
        Framework::read(&Repository::of_files(files), &[])
    }

    fn said(framework: &Framework) -> Vec<String> {
        let problems = framework.problems.iter();
        problems.map(|problem| format!("{}: {}; {}", problem.place.line, problem.message, problem.help)).collect()
    }

    /// As `id kind` for each.
    fn counterparts(framework: &Framework, id: &str) -> Vec<String> {
        let (_, item) = framework.item(id).unwrap();
        framework.counterparts(item).iter().map(|other| format!("{} {}", other.id(), other.kind)).collect()
    }

    const OWN: &str = "from: region-2020
to: respect-2017
judged-by: The region
pairs:
  - {from: a, to: B2.3, kind: narrower, because: The clause asks for a form and more.}
  - {from: b, to: B2.3, kind: equal, because: Both ask for a leaflet.}
  - {from: r1, to: B2, kind: overlaps, because: Both are about consent.}
";

    #[test]
    fn built_in_crosswalks_are_in_order() {
        let framework = Framework::built_in();
        assert_eq!(framework.crosswalks().len(), BUILT_IN_CROSSWALKS.len());
        for (name, content) in BUILT_IN_CROSSWALKS {
            let text = Text::new(*name, (*content).to_owned());
            let mut problems = Vec::new();
            let file = crosswalk::read(&text, &mut problems).unwrap();
            assert!(framework.understood(&text, file, &mut problems).unwrap().name() == *name, "{name}");
            assert!(problems.is_empty(), "{name}: {problems:?}");
        }
    }

    #[test]
    fn a_pair_is_seen_from_both_sides_and_turned_round() {
        let framework = framework(&[("region-2020--respect-2017.yaml", OWN)]);
        assert!(said(&framework).is_empty(), "{:?}", said(&framework));
        assert_eq!(counterparts(&framework, "region-2020/a"), ["respect-2017/B2.3 wider"]);
        let from_the_clause = counterparts(&framework, "respect-2017/B2.3");
        let own: Vec<_> = from_the_clause.iter().filter(|other| other.starts_with("region")).collect();
        assert_eq!(own, ["region-2020/a narrower", "region-2020/b equal"]);
    }

    #[test]
    fn what_two_pairs_say_together_is_not_concluded() {
        let framework = framework(&[("region-2020--respect-2017.yaml", OWN)]);
        assert!(!counterparts(&framework, "region-2020/b").iter().any(|other| other.starts_with("wg-perpetrator")));
    }

    #[test]
    fn a_pair_of_sections_is_about_the_sections() {
        let framework = framework(&[("region-2020--respect-2017.yaml", OWN)]);
        let region = framework.catalogue("region-2020").unwrap();
        let sections = framework.counterparts_of_section(region, 0);
        let seen: Vec<_> = sections.iter().map(|other| (other.id(), other.kind, other.item().is_none())).collect();
        assert_eq!(seen, [("respect-2017/B2".to_owned(), Asks::Overlaps, true)]);
        assert_eq!(counterparts(&framework, "region-2020/a").len(), 1);
    }

    #[test]
    fn what_a_pair_names_must_exist() {
        let framework = framework(&[(
            "region-2020--respect-2017.yaml",
            "from: region-2020\nto: respect-2017\njudged-by: The region\npairs:\n\
             - {from: a, to: B2.33, kind: equal, because: The same form.}\n\
             - {from: 07700900123, to: B2.3, kind: equal, because: The same form.}\n\
             - {from: b, to: B2.3, kind: equal, because: The same leaflet.}\n",
        )]);
        assert_eq!(
            said(&framework),
            [
                "5: `B2.33` is no item and no section of `respect-2017`; write `B2.3` if that is what is meant",
                "6: what stands here is no item and no section of `region-2020`; \
                 `tyst explain region-2020` lists its sections and items",
            ]
        );
        assert_eq!(counterparts(&framework, "region-2020/b"), ["respect-2017/B2.3 equal"]);
        let own = framework.crosswalks().iter().find(|crosswalk| crosswalk.is_about("region-2020")).unwrap();
        assert_eq!((own.pairs.len(), own.lost), (1, 2));
    }

    #[test]
    fn the_two_standards_must_exist() {
        let framework = framework(&[(
            "region-2020--respct-2017.yaml",
            "from: region-2020\nto: respct-2017\njudged-by: The region\npairs: []\n",
        )]);
        assert_eq!(
            said(&framework),
            ["2: `respct-2017` is no standard that is known; write `respect-2017` if that is what is meant"]
        );
    }

    #[test]
    fn a_file_is_named_after_its_two_standards_and_lies_once_only() {
        let turned = "from: respect-2017\nto: region-2020\njudged-by: The region\npairs: []\n";
        let against = "from: respect-2017\nto: wg-perpetrator-2018\njudged-by: The region\npairs: []\n";
        let framework = framework(&[
            ("notes.txt", "Ask the region.\n"),
            ("region-2020--respect-2017.yaml", OWN),
            ("region.yaml", OWN),
            ("respect-2017--region-2020.yaml", turned),
            ("respect-2017--wg-perpetrator-2018.yaml", against),
        ]);
        assert_eq!(
            said(&framework),
            [
                "1: nothing reads what lies here; a crosswalk is a file that is named after its two standards: a--b.yaml",
                "1: the file is not named after its two standards, so nothing in it counts; \
                 rename it to `region-2020--respect-2017.yaml`, or put `from` and `to` right",
                "1: there is a crosswalk of these two standards from the other side, so nothing in this one counts; \
                 turn the pairs round, and write them in `region-2020--respect-2017.yaml`",
                "1: there is a crosswalk of these two standards from the other side, so nothing in this one counts; \
                 turn the pairs round, and write them in `wg-perpetrator-2018--respect-2017.yaml`",
            ]
        );
        assert_eq!(counterparts(&framework, "region-2020/a").len(), 1);
    }

    #[test]
    fn a_file_of_the_same_name_takes_the_place_of_the_built_in_one() {
        let name = "wg-perpetrator-2018--respect-2017.yaml";
        let own = "from: wg-perpetrator-2018\nto: respect-2017\njudged-by: The region\npairs:\n\
                   - {from: 45, to: A5.3, kind: overlaps, because: Both are about what the service changes.}\n";
        let own = framework(&[(name, own)]);
        let built_in = |framework: &Framework| counterparts(framework, "wg-perpetrator-2018/13").len();
        assert!(built_in(&Framework::built_in()) > 0);
        assert_eq!((built_in(&own), counterparts(&own, "wg-perpetrator-2018/45").len()), (0, 1));
        let broken = framework(&[(name, "from: [\n")]);
        assert!(!said(&broken).is_empty());
        let of_it = |framework: &Framework| {
            framework.crosswalks().iter().any(|crosswalk| crosswalk.name() == name.trim_end_matches(".yaml"))
        };
        assert!(of_it(&own) && !of_it(&broken));
    }
}
