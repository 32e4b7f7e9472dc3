//! Reads what all providers are judged by, and says what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::unknown::ticked;
use super::{Acceptance, Framework, REFRESH, REMIND, SMALL_COUNTS, built_in, is_id, once_each};
use crate::documents::fields::{Given, Words};
use crate::documents::folder::{closed, is_ignored, link, misplaced, read_text};
use crate::documents::problem::{Kind as Problems, nearest, quoted};
use crate::documents::round::ConditionEntry;
use crate::documents::settings::SettingsFile;
use crate::documents::vocabulary::Audience;
use crate::documents::{Problem, catalogue, round, settings};
use crate::model::{Catalogue, FundingCondition, Round};
use crate::repository::{self, BUILT_IN, Kind, Listed, Repository};
use crate::text::{Spanned, Text};

/// Whatever rules there are, so that settings which name another can be told apart. The model knows rules by name only.
type RuleNames<'r> = &'r [&'static str];

impl Framework {
    /// Reads all that is not a provider's own.
    pub fn read(repository: &Repository, rules: RuleNames<'_>) -> Framework {
        let mut problems = Vec::new();
        let text = read_text(repository, repository::SETTINGS_FILE, &mut problems);
        let is_lost = !problems.is_empty();
        let settings = Arc::new(text.unwrap_or_else(|| Text::new(repository::SETTINGS_FILE, String::new())));
        let mut file = settings::read(&settings, &mut problems);
        file.is_read &= !is_lost;
        let mut framework = Framework::with_settings(&settings, &file, problems);
        framework.check_rule_names(&file, rules);
        framework.list_top(repository);
        framework.list_providers(repository);
        let has_crosswalks = framework.read_catalogues(repository);
        if has_crosswalks {
            framework.read_crosswalks(repository);
        }
        framework.check_standards(&file);
        framework.read_rounds(repository);
        framework
    }

    /// What is built into the program, where there is no repository.
    pub fn built_in() -> Framework {
        let nothing = Arc::new(Text::new(repository::SETTINGS_FILE, String::new()));
        Framework::with_settings(&nothing, &SettingsFile::default(), Vec::new())
    }

    fn with_settings(settings: &Arc<Text>, file: &SettingsFile<'_>, mut problems: Vec<Problem>) -> Framework {
        let text = settings.as_ref();
        let standards =
            file.standards.as_ref().map(|words| once_each(text, words, "standard", &mut problems)).unwrap_or_default();
        Framework {
            title: file.title.as_ref().map(|words| words.value.to_string()),
            languages: file.languages.clone(),
            standards: standards.into_iter().map(|id| id.value).collect(),
            refresh: file.refresh.unwrap_or(REFRESH),
            is_refresh_stated: file.refresh.is_some(),
            remind: file.remind.unwrap_or(REMIND),
            audience: audience(file),
            small_counts: small_counts(file),
            severities: file
                .rules
                .iter()
                .map(|entry| (entry.rule.value.to_string(), Spanned::new(entry.severity, entry.rule.span)))
                .collect(),
            acceptances: file.accept.iter().map(Acceptance::of).collect(),
            rounds: Vec::new(),
            provider_ids: Vec::new(),
            unread: BTreeSet::new(),
            links: BTreeSet::new(),
            is_settings_read: file.is_read,
            problems,
            settings: Arc::clone(settings),
            own: BTreeMap::new(),
            built_in: BUILT_IN.iter().map(|(id, _)| (*id, OnceLock::new())).collect(),
            own_crosswalks: Vec::new(),
            own_crosswalk_names: BTreeSet::new(),
            crosswalks: OnceLock::new(),
        }
    }

    fn check_rule_names(&mut self, file: &SettingsFile<'_>, rules: RuleNames<'_>) {
        let accepted = file.accept.iter().filter_map(|entry| entry.rule.as_ref());
        for rule in file.rules.iter().map(|entry| &entry.rule).chain(accepted) {
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

    pub(super) fn list(&mut self, repository: &Repository, folder: &str) -> Vec<Listed> {
        if self.links.contains(folder) {
            return Vec::new();
        }
        repository.folder(folder).unwrap_or_else(|why| {
            let name = if folder.is_empty() { "." } else { folder };
            self.problems.push(closed(name, why));
            Vec::new()
        })
    }

    /// Beside the repository's own files and folders anything may lie, but a name that is nearly one of theirs is a slip.
    fn list_top(&mut self, repository: &Repository) {
        const OURS: [&str; 4] = ["tyst.yaml", "standards", "providers", "rounds"];
        for Listed { path, kind } in self.list(repository, "") {
            if kind == Kind::Link && OURS.contains(&path.as_str()) {
                self.problems.push(link(&path, repository.follow(&path)));
                self.links.insert(path);
                continue;
            }
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
            // A provider that is another repository is one, whether that has been fetched or not.
            if matches!(kind, Kind::Folder | Kind::Closed(_)) && is_id(name) {
                self.provider_ids.push(name.to_owned());
            } else if kind == Kind::Folder {
                let help = "rename the folder to lower-case words joined by hyphens";
                let inside = repository.below(&path).into_iter().find(|listed| listed.kind == Kind::File);
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

    /// Whether there are crosswalks too, which name what all the catalogues hold.
    fn read_catalogues(&mut self, repository: &Repository) -> bool {
        let mut has_crosswalks = false;
        for Listed { path, kind } in self.list(repository, "standards") {
            let name = &path["standards/".len()..];
            match kind {
                _ if is_ignored(name) => {}
                Kind::Folder if name == "crosswalks" => has_crosswalks = true,
                Kind::Link if name == "crosswalks" => self.problems.push(link(&path, repository.follow(&path))),
                Kind::Closed(why) => self.problems.push(closed(&path, why)),
                Kind::File if name.ends_with(".yaml") => self.read_catalogue(repository, &path),
                _ => self.problems.push(misplaced(
                    &path,
                    "nothing reads what lies here",
                    "a catalogue is a file that ends in .yaml",
                )),
            }
        }
        has_crosswalks
    }

    fn read_catalogue(&mut self, repository: &Repository, path: &str) {
        let text = read_text(repository, path, &mut self.problems).map(Arc::new);
        let file = text.as_ref().and_then(|text| catalogue::read(text, &mut self.problems));
        let Some((text, file)) = text.zip(file) else {
            self.unread.insert(path["standards/".len()..path.len() - ".yaml".len()].to_owned());
            return;
        };
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
            self.problems.push(nothing_below(&text, &id));
        }
    }

    fn check_standards(&mut self, file: &SettingsFile<'_>) {
        for id in file.standards.iter().flatten() {
            if self.catalogue(&id.value).is_none() {
                self.problems.extend(self.unknown_catalogue(&id.value, self.settings.place(id.span)));
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
        let Some(text) = read_text(repository, path, &mut self.problems).map(Arc::new) else { return };
        let Some(file) = round::read(&text, &mut self.problems) else { return };
        let id = path["rounds/".len()..path.len() - ".yaml".len()].to_owned();
        let standards = file.standards.map(|ids| self.known_ids(&text, ids, Of::Catalogue));
        let providers = file.providers.map(|ids| self.known_ids(&text, ids, Of::Provider));
        let named = providers.as_deref();
        for entry in &file.conditions {
            self.problems.extend(named.and_then(|named| unasked(&text, named, entry)));
        }
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
            Of::Provider => Some(self.unknown_provider(&id.value, text.place(id.span))),
        };
        self.problems.extend(problem);
        false
    }

    fn condition(&mut self, text: &Text, entry: ConditionEntry<'_>) -> Option<FundingCondition> {
        let provider = Spanned::new(entry.provider.value.into_owned(), entry.provider.span);
        let is_known = self.is_known(text, &provider, Of::Provider);
        let item = match self.item(&entry.item.value) {
            Some((_, item)) => Some(item.id.clone()),
            None => {
                self.problems.extend(self.unknown_item(&entry.item.value, text.place(entry.item.span)));
                None
            }
        };
        let (by, to) = (entry.by.into_good()?, entry.to.value()?);
        is_known.then_some(FundingCondition { provider: provider.value, item: item?, to, by })
    }
}

/// Who may read evidence that says nothing. Where nobody can tell, it is for nobody outside.
fn audience(file: &SettingsFile<'_>) -> Audience {
    match file.audience {
        Given::Good(audience) => audience.value,
        Given::Absent if file.is_read => Audience::Commissioner,
        Given::Absent | Given::Bad(_) => Audience::Internal,
    }
}

/// From which count on the public is told the number. Where nobody can tell, from the highest that can be set.
fn small_counts(file: &SettingsFile<'_>) -> u32 {
    match file.small_counts {
        Given::Good(count) => count.value,
        Given::Absent if file.is_read => SMALL_COUNTS,
        Given::Absent | Given::Bad(_) => *settings::SMALL_COUNTS.end(),
    }
}

/// An overlay over a catalogue that is not built in.
pub(super) fn nothing_below(text: &Text, id: &Spanned<String>) -> Problem {
    let message = format!(
        "{} is not built into the program, so nothing can be laid over it",
        quoted(&id.value, "this catalogue")
    );
    let ids: Vec<&str> = BUILT_IN.iter().map(|(id, _)| *id).collect();
    let help = format!("the built-in catalogues are {}", ticked(&ids));
    Problem::new(Problems::UnknownReference, text.place(id.span), message, help)
}

/// A condition on a provider that the round itself does not ask about.
fn unasked(text: &Text, named: &[String], entry: &ConditionEntry<'_>) -> Option<Problem> {
    let is_named = named.iter().any(|id| *id == entry.provider.value);
    let message = "this condition is on a provider that the round does not name";
    let help = "add it under the round's `providers:`, or put the condition right";
    (!is_named).then(|| Problem::new(Problems::UnknownReference, text.place(entry.provider.span), message, help))
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
