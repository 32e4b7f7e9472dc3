//! The wording of an item as it is in force: what somebody reads who answers it.

use std::fmt::Write as _;

use super::catalogue::{Item, english};
use crate::documents::catalogue::Texts;
use crate::documents::wording::Wording;

impl Item {
    /// The digest of what the item says: see [`told`].
    pub fn wording(&self) -> Wording {
        Wording::of(&told(self))
    }
}

/// What is digested, one line for each: the form's version, the item's id with its catalogue, its English title, what it
/// asks in English, and each of its parts, its id before its English title.
///
/// Blanks and line ends are folded into single blanks, so that setting a file anew changes nothing. Records hold digests of
/// this for years, so its form never changes: another would be another version, written and read beside this one.
fn told(item: &Item) -> String {
    let mut told = format!("wording 1\nid {}\ntitle {}\nasks {}\n", item.id, folded(&item.title), folded(&item.asks));
    for part in &item.parts {
        let _ = writeln!(told, "part {} {}", part.id, folded(&part.title));
    }
    told
}

/// The English of a text in one line, every run of blanks one blank.
pub fn folded(texts: &Texts) -> String {
    english(texts).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::documents::catalogue;
    use crate::model::Catalogue;
    use crate::text::Text;

    fn told_of(item: &str) -> String {
        let content = format!("id: small-2020\ntitle: Small\nsections: [{{id: A, items: [{item}]}}]\n");
        let text = Arc::new(Text::new("a.yaml", content));
        let mut problems = Vec::new();
        let file = catalogue::read(&text, &mut problems).unwrap();
        let catalogue = Catalogue::build(file, text, false, &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        told(&catalogue.items[0])
    }

    /// Other programs compute it too: `printf 'wording 1\nid …' | sha256sum`.
    #[test]
    fn the_form_is_the_one_that_is_documented() {
        let item = "{id: A1, title: {en: One, cy: Un}, asks: {en: Two}, parts: [{id: a, title: Three}, {id: b}]}";
        assert_eq!(told_of(item), "wording 1\nid small-2020/A1\ntitle One\nasks Two\npart a Three\npart b \n");
        let digest = Wording::of("wording 1\nid small-2020/A1\ntitle One\nasks Two\npart a Three\npart b \n");
        let by_another_program = "sha256-adeff6e0b0e11751bffdde463f794a21e272f953313163053120a6b1087abc5f";
        assert_eq!(digest.to_string(), by_another_program);
    }

    #[test]
    fn blanks_and_another_language_change_nothing() {
        let plain = told_of("{id: A1, title: {en: One two}, asks: {en: Three}}");
        assert_eq!(told_of("{id: A1, title: {en: \"One \\n\\n two \"}, asks: {en: Three, cy: Tri}}"), plain);
        assert_ne!(told_of("{id: A1, title: {en: One Two}, asks: {en: Three}}"), plain);
    }
}
