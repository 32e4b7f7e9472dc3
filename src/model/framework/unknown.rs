//! What is said of an id that names nothing: which one may be meant, or what is missing.

use super::Framework;
use crate::documents::Problem;
use crate::documents::problem::{Kind as Problems, nearest, quoted};
use crate::text::Place;

impl Framework {
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

    /// A problem at an id that names no provider.
    pub(super) fn unknown_provider(&self, id: &str, place: Place) -> Problem {
        let message = format!("{} is no provider", quoted(id, "what stands here"));
        let help = match nearest(id, self.provider_ids.iter().map(String::as_str)) {
            Some(near) => format!("write `{near}` if that is what is meant"),
            None => "write the name of a folder under providers/".to_owned(),
        };
        Problem::new(Problems::UnknownReference, place, message, help)
    }
}

pub(super) fn ticked(ids: &[&str]) -> String {
    ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}
