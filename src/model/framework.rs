//! What all providers are judged by: the settings, the catalogues, the rounds and the acceptances.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use super::{Catalogue, FundingCondition, Item, Round};
use crate::calendar::{Day, Interval};
use crate::documents::condition::Condition;
use crate::documents::fields::{Given, Words};
use crate::documents::folder::{is_ignored, misplaced, read_text};
use crate::documents::problem::{Kind as Problems, nearest, quoted};
use crate::documents::round::ConditionEntry;
use crate::documents::settings::{AcceptEntry, SettingsFile};
use crate::documents::vocabulary::Audience;
use crate::documents::{Problem, catalogue, round, settings};
use crate::finding::Severity;
use crate::repository::{self, BUILT_IN, Kind, Listed, Repository};
use crate::text::{Place, Span, Spanned, Text};

/// Half a year, as the guidance advises; where neither an item, a catalogue nor the settings say otherwise.
const REFRESH: Interval = Interval::months(6);
/// How long before a review falls due it is announced, where the settings say nothing.
const REMIND: Interval = Interval::months(1);

/// The settings, catalogues and rounds of a repository.
#[derive(Debug)]
pub struct Framework {
    pub title: Option<String>,
    pub languages: Vec<String>,
    /// Ids of the catalogues in force for every provider that names none of its own.
    pub standards: Vec<String>,
    pub refresh: Interval,
    /// Whether the settings state `refresh`, or the default holds.
    pub is_refresh_stated: bool,
    pub remind: Interval,
    /// Who may read evidence that says nothing.
    pub audience: Audience,
    /// Severities by rule, as the settings set them; `None` for off.
    pub severities: BTreeMap<String, Option<Severity>>,
    pub acceptances: Vec<Acceptance>,
    pub rounds: Vec<Round>,
    /// Folder names under `providers/`, sorted.
    pub provider_ids: Vec<String>,
    pub problems: Vec<Problem>,
    settings: Arc<Text>,
    own: BTreeMap<String, Catalogue>,
    built_in: HashMap<&'static str, OnceLock<Catalogue>>,
}

/// A finding that stays, on the record: why, who says so, until when.
#[derive(Debug)]
pub struct Acceptance {
    pub rule: Option<Spanned<String>>,
    pub at: Option<Spanned<String>>,
    /// Which one of several in the file; `None` for all of them.
    pub nth: Option<usize>,
    pub because: Option<String>,
    pub by: Option<String>,
    pub until: Given<Day>,
    pub span: Span,
}

/// Whatever rules there are, so that settings which name another can be told apart. The model knows rules by name only.
pub type RuleNames<'r> = &'r [&'static str];

impl Framework {
    /// Reads all that is not a provider's own.
    pub fn read(repository: &Repository, rules: RuleNames<'_>) -> Framework {
        let mut problems = Vec::new();
        let settings = read_text(repository, repository::SETTINGS_FILE).unwrap_or_else(|problem| {
            problems.push(problem);
            Text::new(repository::SETTINGS_FILE, String::new())
        });
        let settings = Arc::new(settings);
        let file = settings::read(&settings, &mut problems);
        let mut framework = Framework::with_settings(&settings, file, problems);
        framework.check_rule_names(rules);
        framework.list_top(repository);
        framework.list_providers(repository);
        framework.read_catalogues(repository);
        framework.check_standards();
        framework.read_rounds(repository);
        framework
    }

    /// What is built into the program, where there is no repository.
    pub fn built_in() -> Framework {
        Framework::with_settings(
            &Arc::new(Text::new(repository::SETTINGS_FILE, String::new())),
            SettingsFile::default(),
            Vec::new(),
        )
    }

    fn with_settings(settings: &Arc<Text>, file: SettingsFile<'_>, mut problems: Vec<Problem>) -> Framework {
        let text = settings.as_ref();
        let standards =
            file.standards.as_ref().map(|words| once_each(text, words, "standard", &mut problems)).unwrap_or_default();
        Framework {
            title: file.title.map(|words| words.value.into_owned()),
            languages: file.languages.map_or_else(
                || vec!["en".to_owned()],
                |all| all.into_iter().map(|words| words.value.into_owned()).collect(),
            ),
            standards: standards.into_iter().map(|id| id.value).collect(),
            refresh: file.refresh.unwrap_or(REFRESH),
            is_refresh_stated: file.refresh.is_some(),
            remind: file.remind.unwrap_or(REMIND),
            audience: file.audience.map_or(Audience::Commissioner, |audience| audience.value),
            severities: file.rules.iter().map(|entry| (entry.rule.value.to_string(), entry.severity)).collect(),
            acceptances: file.accept.into_iter().map(Acceptance::of).collect(),
            rounds: Vec::new(),
            provider_ids: Vec::new(),
            problems,
            settings: Arc::clone(settings),
            own: BTreeMap::new(),
            built_in: BUILT_IN.iter().map(|(id, _)| (*id, OnceLock::new())).collect(),
        }
    }

    /// The catalogue with that id: the repository's own, or the one built into the program.
    pub fn catalogue(&self, id: &str) -> Option<&Catalogue> {
        self.own.get(id).or_else(|| {
            let (id, _) = BUILT_IN.iter().find(|(built_in, _)| *built_in == id)?;
            Some(self.built_in[id].get_or_init(|| built_in(id)))
        })
    }

    /// The ids of every catalogue that there is.
    pub fn catalogue_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> =
            self.own.keys().map(String::as_str).chain(BUILT_IN.iter().map(|(id, _)| *id)).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The item with that id, and its catalogue.
    pub fn item(&self, id: &str) -> Option<(&Catalogue, &Item)> {
        let (catalogue, local) = id.split_once('/')?;
        let catalogue = self.catalogue(catalogue)?;
        Some((catalogue, catalogue.item(local)?))
    }

    /// How old the evidence for an item may grow.
    pub fn refresh(&self, catalogue: &Catalogue, item: &Item) -> Interval {
        item.refresh.or(catalogue.refresh).unwrap_or(self.refresh)
    }

    /// The round with that id.
    pub fn round(&self, id: &str) -> Option<&Round> {
        self.rounds.iter().find(|round| round.id == id)
    }

    /// Where a stretch of `tyst.yaml` stands.
    pub fn place(&self, span: Span) -> Place {
        self.settings.place(span)
    }

    /// A problem at an id that names no item: which one may be meant, or what is missing.
    pub fn unknown_item(&self, id: &str, place: Place) -> Problem {
        let (catalogue, local) = id.split_once('/').unwrap_or((id, ""));
        let Some(known) = self.catalogue(catalogue) else {
            let message = format!("{} is in no catalogue that is known", quoted(id, "this item"));
            return Problem::new(Problems::UnknownReference, place, message, self.help_for_catalogue(catalogue));
        };
        let message = format!("{} is no item of `{}`", quoted(id, "this"), known.id);
        let near = nearest(local, known.items.iter().map(|item| item.id.local()));
        let help = match near {
            Some(near) => format!("write `{}/{near}` if that is what is meant", known.id),
            None if known.is_partial => {
                format!(
                    "only a part of `{}` is known here; lay the full checklist in standards/{}.yaml to rate its other items",
                    known.id, known.id
                )
            }
            None => format!("`tyst explain {}` lists its items", known.id),
        };
        Problem::new(Problems::UnknownReference, place, message, help)
    }

    fn help_for_catalogue(&self, id: &str) -> String {
        match nearest(id, self.catalogue_ids()) {
            Some(near) => format!("write `{near}` if that is what is meant"),
            None => format!("the catalogues are {}; another goes in standards/", ticked(&self.catalogue_ids())),
        }
    }

    /// A problem at an id that names no catalogue.
    pub fn unknown_catalogue(&self, id: &str, place: Place) -> Problem {
        let message = format!("{} is no standard that is known", quoted(id, "what stands here"));
        Problem::new(Problems::UnknownReference, place, message, self.help_for_catalogue(id))
    }

    /// Facts that any of the named catalogues asks about.
    pub fn asks_about_fact(&self, name: &str) -> bool {
        let asks = |condition: &Condition| condition.facts().iter().any(|(fact, _)| *fact == name);
        self.own.values().any(|catalogue| catalogue.items.iter().any(|item| asks(&item.applies)))
    }

    fn check_rule_names(&mut self, rules: RuleNames<'_>) {
        let file = settings::read(&self.settings, &mut Vec::new());
        let accepted = file.accept.into_iter().filter_map(|entry| entry.rule);
        for rule in file.rules.into_iter().map(|entry| entry.rule).chain(accepted) {
            if !rules.contains(&&*rule.value) {
                let message = format!("{} is no rule", quoted(&rule.value, "what stands here"));
                let help = match nearest(&rule.value, rules.iter().copied()) {
                    Some(near) => format!("write `{near}` if that is what is meant"),
                    None => "`tyst explain` lists the rules".to_owned(),
                };
                self.problems.push(Problem::new(
                    Problems::UnknownReference,
                    self.settings.place(rule.span),
                    message,
                    help,
                ));
            }
        }
    }

    fn list(&mut self, repository: &Repository, folder: &str) -> Vec<Listed> {
        repository.folder(folder).unwrap_or_else(|error| {
            let message = format!("the folder cannot be listed: {}", error.kind());
            self.problems.push(Problem::unreadable(
                Place::of_file(folder),
                message,
                "make the folder readable, and check again",
            ));
            Vec::new()
        })
    }

    /// Beside the repository's own files and folders anything may lie, but a name that is nearly one of theirs is a slip.
    fn list_top(&mut self, repository: &Repository) {
        const OURS: [&str; 4] = ["tyst.yaml", "standards", "providers", "rounds"];
        for Listed { path, .. } in self.list(repository, "") {
            if OURS.contains(&path.as_str()) || path.starts_with('.') {
                continue;
            }
            if let Some(near) = nearest(&path, OURS).filter(|near| path.eq_ignore_ascii_case(near) || path.len() > 4) {
                let help = format!("rename it to `{near}` if that is what it is meant to be");
                self.problems.push(misplaced(
                    &path,
                    "nothing reads what lies here, and its name is nearly one that is read",
                    help,
                ));
            }
        }
    }

    fn list_providers(&mut self, repository: &Repository) {
        for Listed { path, kind } in self.list(repository, "providers") {
            let name = &path["providers/".len()..];
            if is_ignored(name) {
                continue;
            }
            if kind == Kind::Folder && is_id(name) {
                self.provider_ids.push(name.to_owned());
            } else if kind == Kind::Folder {
                let help = "rename the folder to lower-case words joined by hyphens";
                let inside =
                    repository.below(&path).unwrap_or_default().into_iter().find(|listed| listed.kind == Kind::File);
                let inside = inside.map_or(path, |listed| listed.path);
                self.problems.push(misplaced(
                    &inside,
                    "the provider's folder has a name that is no id, so nothing in it is read",
                    help,
                ));
            } else {
                self.problems.push(misplaced(
                    &path,
                    "nothing reads what lies here",
                    "a provider is a folder with a provider.yaml in it",
                ));
            }
        }
    }

    fn read_catalogues(&mut self, repository: &Repository) {
        for Listed { path, kind } in self.list(repository, "standards") {
            let name = &path["standards/".len()..];
            match kind {
                _ if is_ignored(name) => {}
                Kind::Folder if name == "crosswalks" => {}
                Kind::File if name.ends_with(".yaml") => self.read_catalogue(repository, &path),
                _ => self.problems.push(misplaced(
                    &path,
                    "nothing reads what lies here",
                    "a catalogue is a file that ends in .yaml",
                )),
            }
        }
    }

    fn read_catalogue(&mut self, repository: &Repository, path: &str) {
        let text = match read_text(repository, path) {
            Ok(text) => Arc::new(text),
            Err(problem) => return self.problems.push(problem),
        };
        let Some(file) = catalogue::read(&text, &mut self.problems) else { return };
        let id = file.id.clone();
        if self.own.contains_key(&id.value) {
            let help = "give one of the two another id: a new edition is a new catalogue";
            let message = "another file has a catalogue with this id already";
            return self.problems.push(Problem::new(Problems::Duplicate, text.place(id.span), message, help));
        }
        if !file.extends_built_in {
            let catalogue = Catalogue::build(file, text, false, &mut self.problems);
            self.own.insert(id.value, catalogue);
        } else if BUILT_IN.iter().any(|(built_in, _)| *built_in == id.value) {
            let mut catalogue = built_in(&id.value);
            catalogue.overlay(file, &text, &mut self.problems);
            self.own.insert(id.value, catalogue);
        } else {
            let message = format!(
                "{} is not built into the program, so nothing can be laid over it",
                quoted(&id.value, "this catalogue")
            );
            let ids: Vec<&str> = BUILT_IN.iter().map(|(id, _)| *id).collect();
            let help = format!("the built-in catalogues are {}", ticked(&ids));
            self.problems.push(Problem::new(Problems::UnknownReference, text.place(id.span), message, help));
        }
    }

    fn check_standards(&mut self) {
        let file = settings::read(&self.settings, &mut Vec::new());
        for id in file.standards.unwrap_or_default() {
            if self.catalogue(&id.value).is_none() {
                self.problems.push(self.unknown_catalogue(&id.value, self.settings.place(id.span)));
            }
        }
    }

    fn read_rounds(&mut self, repository: &Repository) {
        for Listed { path, kind } in self.list(repository, "rounds") {
            let name = &path["rounds/".len()..];
            match kind {
                _ if is_ignored(name) => {}
                Kind::File if name.strip_suffix(".yaml").is_some_and(is_id) => self.read_round(repository, &path),
                _ => {
                    let help = "a round is a file that ends in .yaml, named with lower-case words joined by hyphens";
                    self.problems.push(misplaced(&path, "nothing reads what lies here", help));
                }
            }
        }
    }

    fn read_round(&mut self, repository: &Repository, path: &str) {
        let text = match read_text(repository, path) {
            Ok(text) => Arc::new(text),
            Err(problem) => return self.problems.push(problem),
        };
        let Some(file) = round::read(&text, &mut self.problems) else { return };
        let id = path["rounds/".len()..path.len() - ".yaml".len()].to_owned();
        let standards = file.standards.map(|ids| self.known_ids(&text, ids, Of::Catalogue));
        let providers = file.providers.map(|ids| self.known_ids(&text, ids, Of::Provider));
        let conditions = file.conditions.into_iter().filter_map(|entry| self.condition(&text, entry)).collect();
        if let Some(closes) = file.closes.value() {
            let title = file.title.map_or_else(|| id.clone(), |words| words.value.into_owned());
            self.rounds.push(Round { id, title, closes, standards, providers, asks: file.asks, conditions, text });
        }
    }

    fn known_ids(&mut self, text: &Text, ids: Vec<Words<'_>>, of: Of) -> Vec<String> {
        let ids = once_each(text, &ids, of.name(), &mut self.problems);
        ids.into_iter().filter(|id| self.is_known(text, id, of)).map(|id| id.value).collect()
    }

    fn is_known(&mut self, text: &Text, id: &Spanned<String>, of: Of) -> bool {
        let problem = match of {
            Of::Catalogue if self.catalogue(&id.value).is_some() => return true,
            Of::Provider if self.provider_ids.binary_search(&id.value).is_ok() => return true,
            Of::Catalogue => self.unknown_catalogue(&id.value, text.place(id.span)),
            Of::Provider => self.unknown_provider(&id.value, text.place(id.span)),
        };
        self.problems.push(problem);
        false
    }

    fn unknown_provider(&self, id: &str, place: Place) -> Problem {
        let message = format!("{} is no provider", quoted(id, "what stands here"));
        let help = match nearest(id, self.provider_ids.iter().map(String::as_str)) {
            Some(near) => format!("write `{near}` if that is what is meant"),
            None => "write the name of a folder under providers/".to_owned(),
        };
        Problem::new(Problems::UnknownReference, place, message, help)
    }

    fn condition(&mut self, text: &Text, entry: ConditionEntry<'_>) -> Option<FundingCondition> {
        let provider = Spanned::new(entry.provider.value.into_owned(), entry.provider.span);
        let is_known = self.is_known(text, &provider, Of::Provider);
        let item = match self.item(&entry.item.value) {
            Some((_, item)) => Some(item.id.clone()),
            None => {
                let problem = self.unknown_item(&entry.item.value, text.place(entry.item.span));
                self.problems.push(problem);
                None
            }
        };
        let by = entry.by.into_good()?;
        let because = entry.because.map(|words| words.value.into_owned());
        is_known.then_some(FundingCondition { provider: provider.value, item: item?, to: entry.to.value, by, because })
    }
}

impl Acceptance {
    fn of(entry: AcceptEntry<'_>) -> Acceptance {
        let owned = |words: Words<'_>| Spanned::new(words.value.into_owned(), words.span);
        Acceptance {
            rule: entry.rule.map(owned),
            at: entry.at.map(owned),
            nth: entry.nth.map(|nth| nth.value),
            because: entry.because.map(|words| words.value.into_owned()),
            by: entry.by.map(|words| words.value.into_owned()),
            until: entry.until,
            span: entry.span,
        }
    }
}

/// What an id in a round names.
#[derive(Clone, Copy)]
enum Of {
    Catalogue,
    Provider,
}

impl Of {
    fn name(self) -> &'static str {
        match self {
            Of::Catalogue => "standard",
            Of::Provider => "provider",
        }
    }
}

/// The ids of a list, each beyond the first of its kind refused.
pub(super) fn once_each(
    text: &Text,
    ids: &[Words<'_>],
    what: &str,
    problems: &mut Vec<Problem>,
) -> Vec<Spanned<String>> {
    let mut kept: Vec<Spanned<String>> = Vec::with_capacity(ids.len());
    for id in ids {
        match kept.iter().find(|known| known.value == *id.value) {
            None => kept.push(Spanned::new(id.value.to_string(), id.span)),
            Some(first) => problems.push(
                Problem::new(
                    Problems::Duplicate,
                    text.place(id.span),
                    format!("the {what} is named twice"),
                    "delete one of the two",
                )
                .beside(text.place(first.span), "it is first named here"),
            ),
        }
    }
    kept
}

/// Lower-case words joined by hyphens.
pub(super) fn is_id(name: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.chars().all(|c| c.is_numeric() || (c.is_alphabetic() && !c.is_uppercase()))
    };
    name.split('-').all(is_word)
}

fn ticked(ids: &[&str]) -> String {
    ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}

/// Reads a catalogue that ships inside the program. That each is in order is held by a test, not looked at in each run.
fn built_in(id: &str) -> Catalogue {
    let content = BUILT_IN.iter().find(|(built_in, _)| *built_in == id).map_or("", |(_, content)| content);
    let text = Arc::new(Text::new(format!("{id}.yaml"), content.to_owned()));
    let mut problems = Vec::new();
    let file = catalogue::read(&text, &mut problems).expect("a built-in catalogue can be read");
    Catalogue::build(file, text, true, &mut problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_catalogues_are_in_order() {
        for (id, content) in BUILT_IN {
            let text = Arc::new(Text::new(*id, (*content).to_owned()));
            let mut problems = Vec::new();
            let file = catalogue::read(&text, &mut problems).unwrap();
            let catalogue = Catalogue::build(file, text, true, &mut problems);
            assert!(problems.is_empty(), "{id}: {problems:?}");
            assert_eq!(catalogue.id, *id);
        }
    }

    #[test]
    fn ids_are_lower_case_words_joined_by_hyphens() {
        for id in ["hafan", "llwybr-arall", "tŷ-gobaith", "mww-2027-28"] {
            assert!(is_id(id), "{id}");
        }
        for other in ["Hafan", "a--b", "-a", "a b", "", "a_b", "a.b"] {
            assert!(!is_id(other), "{other}");
        }
    }
}
