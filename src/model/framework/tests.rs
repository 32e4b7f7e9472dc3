use super::*;
use crate::model::{Applies, folded};

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

/// Whoever reads one item reads it alone, so each says what its abbreviations mean, or that its source does not say.
#[test]
fn every_item_explains_its_abbreviations() {
    let explained = [
        ("ISS", "(ISS)"),
        ("MARAC", "MARAC (multi-agency conferences on risk)"),
        ("MATAC", "MATAC (multi-agency tasking and coordination)"),
        ("MAPPA", "MAPPA (arrangements for protecting the public)"),
        ("DASH", "stalking"),
        ("DVPP", "(DVPP)"),
        ("HMPPS", "HMPPS (prisons and probation)"),
        ("NPS", "The source does not explain NPS"),
        ("PSHE", "The source does not explain PSHE"),
        ("CPA", "CPA are named as in the source, which does not explain them"),
        ("Cafcass", "which advises the family courts on children"),
        ("NTF", "National Training Framework"),
    ];
    for (id, _) in BUILT_IN {
        let catalogue = built_in(id);
        for item in &catalogue.items {
            let parts = item.parts.iter().map(|part| &part.title);
            let measures = item.measures.iter().map(|measure| &measure.title);
            let section = &catalogue.sections[item.section].title;
            let texts = [section, &item.title, &item.asks, &item.note].into_iter().chain(parts).chain(measures);
            let words = texts.map(folded).collect::<Vec<_>>().join(" ");
            let is_used = |short: &str| words.split(|c: char| !c.is_alphanumeric()).any(|word| word == short);
            for (short, explanation) in explained.iter().filter(|(short, _)| is_used(short)) {
                assert!(words.contains(explanation), "{}: {short} is not explained", item.id);
            }
        }
    }
}

/// How many items stand in each section that has any, the section's id before them.
fn items_by_section(id: &str) -> Vec<(String, usize)> {
    let catalogue = built_in(id);
    let count = |at: usize| catalogue.items.iter().filter(|item| item.section == at).count();
    let sections = catalogue.sections.iter().enumerate();
    sections.map(|(at, section)| (section.id.clone(), count(at))).filter(|(_, count)| *count > 0).collect()
}

fn counted(counts: &[(&str, usize)]) -> Vec<(String, usize)> {
    counts.iter().map(|(id, count)| ((*id).to_owned(), *count)).collect()
}

/// As the Respect Standard counts its clauses: A 22, B 52, C 6, D 7, E 10, and twelve policies under A1.1.
#[test]
fn the_respect_standard_has_ninety_seven_clauses() {
    let counts = [
        ("A1", 1),
        ("A2", 2),
        ("A3", 10),
        ("A4", 4),
        ("A5", 5),
        ("B1", 3),
        ("B2", 11),
        ("B3", 7),
        ("B4", 11),
        ("B5", 5),
        ("B6", 15),
        ("C1", 6),
        ("D1", 7),
        ("E1", 10),
    ];
    assert_eq!(items_by_section("respect-2017"), counted(&counts));
    let catalogue = built_in("respect-2017");
    assert_eq!((catalogue.items.len(), catalogue.principles.len()), (97, 10));
    let parts = |id: &str| catalogue.item(id).unwrap().parts.len();
    assert_eq!((parts("A1.1"), parts("B1.1")), (12, 7));
    for (id, misprint) in [("B3.3", "has lost this clause"), ("B3.4", "as 33.4"), ("D1.1", "as D1.")] {
        let item = catalogue.item(id).unwrap();
        let told = format!("{} {}", folded(&item.asks), folded(&item.note));
        assert!(told.contains(misprint), "{id}: what the copy at hand has wrong is not said");
    }
}

/// The clauses of the Respect Standard, or the guidance on them, state six intervals and no more.
#[test]
fn the_respect_standard_states_six_intervals() {
    let catalogue = built_in("respect-2017");
    let intervals: Vec<_> = catalogue
        .items
        .iter()
        .filter_map(|item| Some((item.id.local(), item.refresh?, item.refresh_source.as_deref().unwrap_or_default())))
        .map(|(id, interval, stated)| (id, interval.to_string(), stated.starts_with("guidance only")))
        .collect();
    let expected = [
        ("A3.3", "3 years", false),
        ("A3.4", "3 years", true),
        ("A4.1", "1 month", false),
        ("A4.4", "3 months", true),
        ("C1.2", "1 year", true),
        ("C1.3", "1 year", true),
    ];
    assert_eq!(intervals, expected.map(|(id, interval, only)| (id, interval.to_owned(), only)));
    for id in ["mww-domestic-abuse-2021", "wg-good-practice-2019"] {
        assert!(built_in(id).items.iter().all(|item| item.refresh.is_none()), "{id}");
    }
}

/// To whom items apply where that is not everyone: the item, and the condition in words.
fn conditions(id: &str) -> Vec<(String, String)> {
    let catalogue = built_in(id);
    let narrowed = catalogue.items.iter().filter(|item| item.applies != Condition::EVERYONE);
    narrowed.map(|item| (item.id.local().to_owned(), item.applies.in_words())).collect()
}

#[test]
fn the_respect_standard_narrows_six_clauses_and_the_innovation_framework() {
    let (innovation, others): (Vec<_>, Vec<_>) =
        conditions("respect-2017").into_iter().partition(|(id, _)| id.starts_with("E1."));
    assert_eq!(innovation.len(), 10);
    assert!(innovation.iter().all(|(_, words)| words == "`delivers` is `innovation`"), "{innovation:?}");
    let expected = [
        ("B2.9", "`delivers` is `motivational-work`"),
        ("B5.2", "`delivers` is `group-work`"),
        ("B5.5", "`delivers` is `group-work`"),
        ("B6.12", "`nation` is `england`"),
        ("B6.13", "not `nation` is `england`, or `nation` is `wales` or `scotland` or `northern-ireland`"),
        ("B6.15", "`works-with` is `young-people`"),
    ];
    let expected: Vec<_> = expected.iter().map(|(id, words)| ((*id).to_owned(), (*words).to_owned())).collect();
    assert_eq!(others, expected);
}

/// Whoever works on both sides of a border is asked what is asked on each.
#[test]
fn private_law_cases_are_asked_about_by_nation() {
    let catalogue = built_in("respect-2017");
    for (nation, in_england, elsewhere) in [
        ("England", true, false),
        ("wales", false, true),
        ("Northern Ireland", false, true),
        ("[wales, england]", true, true),
    ] {
        let text = Text::new("provider.yaml", format!("name: Hafan\nnation: {nation}\n"));
        let provider = crate::documents::provider::read(&text, &mut Vec::new()).unwrap();
        let applies = |id| Applies::answer(&catalogue.item(id).unwrap().applies, &provider.facts) == Applies::Yes;
        assert_eq!((applies("B6.12"), applies("B6.13")), (in_england, elsewhere), "{nation}");
    }
}

#[test]
fn the_welsh_standards_are_for_behaviour_change_in_wales() {
    let scope = "`nation` is `wales`, and `delivers` is `behaviour-change`";
    let conditions = conditions("wg-perpetrator-2018");
    assert_eq!(conditions.len(), built_in("wg-perpetrator-2018").items.len());
    assert!(conditions.iter().all(|(_, words)| words == scope), "{conditions:?}");
}

/// What a new provider has to know in order to state it: a word that is told nowhere is not stated, and then its items
/// are silently not asked for.
#[test]
fn every_word_that_decides_what_applies_is_told_to_users() {
    let starter = include_str!("../../../examples/starter/providers/our-service/provider.yaml");
    let page = include_str!("../../../docs/evidence.md");
    let told_at_the_start: Vec<&str> =
        starter.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    for (id, _) in BUILT_IN {
        for (fact, words) in built_in(id).items.iter().flat_map(|item| item.applies.words()) {
            for word in words.iter().map(String::as_str).chain([fact]) {
                assert!(told_at_the_start.contains(&word), "{id} asks for `{word}`: not in the starter");
                assert!(page.contains(&format!("| `{word}` |")), "{id} asks for `{word}`: not in docs/evidence.md");
            }
        }
    }
}

/// Of the Welsh Government's checklist six rows are known: three headings, and three questions that are rated.
#[test]
fn the_welsh_standards_have_twenty_two_sections_and_six_known_rows() {
    let catalogue = built_in("wg-perpetrator-2018");
    assert!(catalogue.is_partial);
    assert_eq!(catalogue.sections.len(), 22);
    let rows: Vec<_> =
        catalogue.sections.iter().filter_map(|section| Some((section.id.as_str(), section.row?))).collect();
    assert_eq!(rows, [("s3", 12), ("s5", 22), ("s11", 44)]);
    assert_eq!(items_by_section("wg-perpetrator-2018"), counted(&[("s3", 1), ("s5", 1), ("s11", 1)]));
    let ids: Vec<_> = catalogue.items.iter().map(|item| item.id.local()).collect();
    assert_eq!(ids, ["13", "23", "45"]);
}

/// The guidance's Appendix 1 lists thirty practice points and seven strategy points.
#[test]
fn the_good_practice_guidance_has_thirty_practice_points_and_seven_strategy_points() {
    let counts = items_by_section("wg-good-practice-2019");
    let of = |ending: &str| counts.iter().filter(|(id, _)| id.ends_with(ending)).map(|(_, count)| count).sum::<usize>();
    assert_eq!((of("-practice"), of("-strategy")), (30, 7));
    let catalogue = built_in("wg-good-practice-2019");
    assert_eq!(catalogue.item("11-p1").unwrap().parts.len(), 11);
    // As its paragraph 11.6 warns: a list of this kind must not be taken for an assessment.
    for id in ["11-p1", "11-p2"] {
        assert!(folded(&catalogue.item(id).unwrap().note).contains("specialists"), "{id}");
    }
}

/// The specification: the ten principles of 1.1.1, the last four of them for commissioners; the seven of
/// 1.1.2; its own numbers for 4.1 to 4.3, four items each; six outcomes.
#[test]
fn the_regional_specification_has_its_three_services_and_six_outcomes() {
    let counts = [
        ("1.1.1", 10),
        ("1.1.2", 7),
        ("2", 1),
        ("3", 1),
        ("4.1", 4),
        ("4.2", 4),
        ("4.3", 4),
        ("5", 6),
        ("6", 1),
        ("7", 2),
    ];
    assert_eq!(items_by_section("mww-domestic-abuse-2021"), counted(&counts));
    let services = [("4.1", "survivor-support"), ("4.2", "prevention"), ("4.3", "behaviour-change")];
    let expected = services
        .iter()
        .flat_map(|(section, service)| (1..=4).map(move |item| (format!("{section}.{item}"), service)))
        .map(|(id, service)| (id, format!("`region` is `mid-and-west-wales`, and `delivers` is `{service}`")));
    let principles = (7..=10).map(|principle| format!("1.1.1-{principle}"));
    let expected: Vec<_> =
        principles.map(|id| (id, "`delivers` is `commissioning`".to_owned())).chain(expected).collect();
    assert_eq!(conditions("mww-domestic-abuse-2021"), expected);
}

/// As many parts as its lists have points: of groups, of what each service provides, for whom, from whom, and how.
#[test]
fn the_regional_specification_lists_its_points_as_parts() {
    let catalogue = built_in("mww-domestic-abuse-2021");
    let listed = catalogue.items.iter().filter(|item| !item.parts.is_empty());
    let counts: Vec<_> = listed.map(|item| (item.id.local(), item.parts.len())).collect();
    let expected = [
        ("2-1", 8),
        ("4.1.1", 21),
        ("4.1.2", 4),
        ("4.1.3", 7),
        ("4.1.4", 6),
        ("4.2.1", 15),
        ("4.2.2", 3),
        ("4.2.3", 3),
        ("4.3.1", 12),
        ("4.3.2", 4),
        ("4.3.3", 6),
        ("4.3.4", 5),
        ("6-1", 3),
        ("7-1", 17),
    ];
    assert_eq!(counts, expected);
}

/// The table of its section 5 suggests twenty-two measures, one of which names two things. Seven come in numbers.
#[test]
fn the_regional_specification_suggests_measures_for_each_outcome() {
    let catalogue = built_in("mww-domestic-abuse-2021");
    let outcomes = catalogue.items.iter().filter(|item| item.id.local().starts_with("5-"));
    let counts: Vec<_> = outcomes
        .map(|item| (item.measures.len(), item.measures.iter().filter(|measure| measure.asks.is_some()).count()))
        .collect();
    assert_eq!(counts, [(3, 0), (3, 3), (4, 3), (4, 1), (3, 0), (6, 0)]);
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
