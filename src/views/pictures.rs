//! Pictures of counts: each shows the numbers of the table that it belongs to, and no others.

use crate::outcome::StandardCount;
use crate::page::{Bar, Clean, Drawing, Group, HeatCell, HeatRow, Picture, Portion, Stack, Text};
use crate::words::Words;

/// The items of a count, with those apart whose rating does not stand. What is missing or kept has no
/// rating here that could stand.
pub(super) fn stack(count: &StandardCount) -> Stack {
    let portion = |all: usize, fallen: usize| Portion { plain: all - fallen, hatched: fallen };
    Stack([
        portion(count.green, count.fallen.green),
        portion(count.amber, count.fallen.amber),
        portion(count.red, count.fallen.red),
        portion(count.not_applicable, count.fallen.not_applicable),
        portion(count.missing, 0),
        portion(count.kept, 0),
    ])
}

/// A bar for each standard, and for each provider where there are several.
pub(super) fn bars(words: &Words, groups: Vec<Group>) -> Picture {
    Picture { alt: words.bars_show().into(), drawing: Drawing::Bars { legend: words.legend(), groups } }
}

pub(super) fn bar(words: &Words, label: Text, count: &StandardCount) -> Bar {
    let stack = stack(count);
    let said = match stack.items() {
        0 => words.bar_without_items(label.clone()),
        items => words.bar_says(label.clone(), items, words.parts(&stack)),
    };
    Bar { label, stack, said: plain(&said) }
}

/// A row for each provider, with the count of each section.
pub(super) fn heat_map(words: &Words, rows: Vec<HeatRow>) -> Picture {
    Picture { alt: words.heat_map_shows().into(), drawing: Drawing::HeatMap { legend: words.legend(), rows } }
}

/// A provider's sections, each by its number.
pub(super) fn heat_row(words: &Words, label: Text, sections: Vec<(String, StandardCount)>) -> HeatRow {
    let cells: Vec<HeatCell> =
        sections.into_iter().map(|(number, count)| HeatCell { label: number.into(), stack: stack(&count) }).collect();
    let section = |cell: &HeatCell| match cell.stack.items() {
        0 => words.section_without_items(cell.label.as_str()),
        _ => words.section_says(cell.label.as_str(), words.parts(&cell.stack)),
    };
    let said = words.row_says(label.clone(), Text::sentences(cells.iter().map(section)));
    HeatRow { label, cells, said: plain(&said) }
}

pub(super) fn plain(text: &Text) -> Clean {
    text.to_ticked().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::vocabulary::Language;
    use crate::outcome::Fallen;

    #[test]
    fn a_rating_that_does_not_stand_is_apart_from_those_that_do() {
        let count = StandardCount {
            applicable: 9,
            evidenced: 7,
            green: 4,
            amber: 3,
            missing: 2,
            standing: 4,
            fallen: Fallen { green: 1, amber: 2, ..Fallen::default() },
            ..StandardCount::default()
        };
        let bar = bar(&Words::of(Language::English), "Hafan".into(), &count);
        assert_eq!((bar.stack.items(), bar.stack.hatched()), (count.applicable, count.evidenced - count.standing));
        assert_eq!(bar.stack.0[0], Portion { plain: 3, hatched: 1 });
        assert_eq!(
            bar.said.as_str(),
            "Hafan: 9 items: 4 green, of which 1 does not stand; 3 amber, of which 2 do not stand; 2 missing."
        );
    }

    #[test]
    fn a_provider_without_items_has_a_bar_that_says_so() {
        let bar = bar(&Words::of(Language::Welsh), "Hafan".into(), &StandardCount::default());
        assert_eq!((bar.stack.items(), bar.said.as_str()), (0, "Hafan: nid oes eitem yn berthnasol."));
    }
}
