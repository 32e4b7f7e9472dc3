//! Pictures: what they show, the letters that they tell things apart by, and what each part of them says.

use super::Words;
use crate::calendar::Day;
use crate::page::{DUE, Kind, Legend, Portion, Shade, Stack, Text};

sentences! {
    pub(super) PICTURES;
    green_letter;
    amber_letter;
    red_letter;
    not_applicable_letter;
    missing_letter;
    kept_letter;
    hatched_does_not_stand;
    crossed_do_not_stand;
    so_many_missing(many: usize) -> String;
    so_many_kept(many: usize) -> String;
    of_these_do_not_stand(counted: &str, many: usize) -> String;
    bars_show;
    heat_map_shows;
    timeline_shows(from: Day, to: Day) -> String;
    /// A provider or a standard, and how its items stand.
    bar_says(name: Text, items: usize, parts: Text) -> Text;
    bar_without_items(name: Text) -> Text;
    /// A section by its number, and how its items stand.
    section_says(section: &str, parts: Text) -> Text;
    section_without_items(section: &str) -> Text;
    /// A provider, and how each section stands.
    row_says(name: Text, sections: Text) -> Text;
    review_letter;
    action_letter;
    paper_letter;
    condition_letter;
    figures_letter;
    round_letter;
    so_many_reviews(many: usize) -> String;
    so_many_actions(many: usize) -> String;
    so_many_papers(many: usize) -> String;
    so_many_conditions(many: usize) -> String;
    so_many_figures(many: usize) -> String;
    so_many_rounds(many: usize) -> String;
    month_says(month: &str, things: Text) -> Text;
    month_without(month: &str) -> Text;
}

impl Words {
    pub fn legend(&self) -> Legend {
        let letters = [
            self.green_letter(),
            self.amber_letter(),
            self.red_letter(),
            self.not_applicable_letter(),
            self.missing_letter(),
            self.kept_letter(),
        ];
        let names = [self.green(), self.amber(), self.red(), self.not_applicable(), self.missing(), self.kept_items()];
        Legend {
            kinds: kinds(letters, names),
            hatched: self.hatched_does_not_stand().into(),
            crossed: self.crossed_do_not_stand().into(),
        }
    }

    /// «3 green, of which 1 does not stand; 1 amber»
    pub fn parts(&self, stack: &Stack) -> Text {
        let counted = Shade::ALL.into_iter().zip(stack.0).filter(|(_, portion)| *portion != Portion::default());
        self.told_apart(counted.map(|(shade, portion)| self.portion(shade, portion).into()).collect())
    }

    fn portion(&self, shade: Shade, portion: Portion) -> String {
        let all = portion.plain + portion.hatched;
        let counted = match shade {
            Shade::Green => self.so_many_green(all),
            Shade::Amber => self.so_many_amber(all),
            Shade::Red => self.so_many_red(all),
            Shade::Grey => self.so_many_not_applicable(all),
            Shade::Blank => self.so_many_missing(all),
            Shade::Kept => self.so_many_kept(all),
        };
        if portion.hatched == 0 { counted } else { self.of_these_do_not_stand(&counted, portion.hatched) }
    }

    /// The kinds of things that fall due, in the order in which they are counted.
    pub fn kinds_due(&self) -> [Kind; DUE] {
        let letters = [
            self.review_letter(),
            self.action_letter(),
            self.paper_letter(),
            self.condition_letter(),
            self.figures_letter(),
            self.round_letter(),
        ];
        kinds(letters, self.names_due())
    }

    pub fn names_due(&self) -> [&'static str; DUE] {
        [self.due_review(), self.action(), self.due_paper(), self.due_condition(), self.due_figures(), self.due_round()]
    }

    /// «December 2026: 2 reviews and 1 action»
    pub fn month_of_things(&self, month: &str, counts: &[usize; DUE]) -> Text {
        let said: [fn(&Words, usize) -> String; DUE] = [
            Words::so_many_reviews,
            Words::so_many_actions,
            Words::so_many_papers,
            Words::so_many_conditions,
            Words::so_many_figures,
            Words::so_many_rounds,
        ];
        let counted = said.iter().zip(counts).filter(|(_, many)| **many > 0);
        let things = self.list(counted.map(|(said, many)| Text::from(said(self, *many))));
        if things.is_blank() { self.month_without(month) } else { self.month_says(month, things) }
    }
}

fn kinds<const MANY: usize>(letters: [&str; MANY], names: [&str; MANY]) -> [Kind; MANY] {
    let mut names = names.into_iter();
    letters.map(|letter| Kind { letter: letter.into(), words: names.next().unwrap_or_default().into() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::vocabulary::Language;

    #[test]
    fn no_two_kinds_have_the_same_letter() {
        for language in [Language::English, Language::Welsh] {
            let words = Words::of(language);
            for kinds in [words.legend().kinds.to_vec(), words.kinds_due().to_vec()] {
                let mut letters: Vec<&str> = kinds.iter().map(|kind| kind.letter.as_str()).collect();
                letters.sort_unstable();
                letters.dedup();
                assert_eq!(letters.len(), kinds.len(), "{language:?}: {kinds:?}");
                assert!(letters.iter().all(|letter| letter.chars().count() == 1), "{letters:?}");
            }
        }
    }

    #[test]
    fn what_does_not_stand_is_said_beside_its_rating() {
        let stack = Stack([
            Portion { plain: 2, hatched: 1 },
            Portion { plain: 0, hatched: 2 },
            Portion::default(),
            Portion { plain: 1, hatched: 0 },
            Portion { plain: 4, hatched: 0 },
            Portion { plain: 2, hatched: 0 },
        ]);
        assert_eq!(
            Words::of(Language::English).parts(&stack).to_ticked(),
            "3 green, of which 1 does not stand; 2 amber, of which 2 do not stand; 1 not applicable; 4 missing; 2 kept for other readers"
        );
    }
}
