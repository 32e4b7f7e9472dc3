use super::*;
use crate::calendar::{Day, Interval};

/// Every sentence that there is a method for.
pub(super) fn lists() -> Vec<Vec<(&'static str, &'static [&'static str])>> {
    [
        GENERAL,
        actions::ACTIONS,
        appendices::APPENDICES,
        applying::APPLYING,
        catalogues::CATALOGUES,
        changes::CHANGES,
        checking::CHECKING,
        commenting::COMMENTING,
        conditions::CONDITIONS,
        crosswalks::CROSSWALKS,
        days::DAYS,
        due::DUE,
        editions::EDITIONS,
        evidence::EVIDENCE,
        explaining::EXPLAINING,
        figures::FIGURES,
        history::HISTORY,
        labels::LABELS,
        making::MAKING,
        next::NEXT,
        pictures::PICTURES,
        packs::PACKS,
        ratings::RATINGS,
        readers::READERS,
        sheets::SHEETS,
        since::SINCE,
        site::SITE,
        standing::STANDING,
        summary::SUMMARY,
        wording::WORDING,
    ]
    .map(<[_]>::to_vec)
    .to_vec()
}

fn english() -> Words {
    Words::of(Language::English)
}

fn welsh() -> Words {
    Words::of(Language::Welsh)
}

fn plain(text: &Text) -> String {
    let said = text.runs().iter().map(|run| match run {
        crate::page::Run::Words(words, style) if style.code => format!("`{}`", words.as_str()),
        crate::page::Run::Words(words, _) => words.as_str().to_owned(),
        other => panic!("{other:?}"),
    });
    said.collect()
}

#[test]
fn only_all_is_a_hundred_percent() {
    assert_eq!([percent(199, 200), percent(200, 200), percent(0, 200), percent(0, 0)], [99, 100, 0, 0]);
}

#[test]
fn a_list_ends_in_and() {
    let listed = |things: &[&str]| plain(&english().listed(things));
    assert_eq!(
        [listed(&[]), listed(&["a"]), listed(&["a", "b"]), listed(&["a", "b", "c"])],
        ["", "a", "a and b", "a, b and c"]
    );
}

/// Joined one after the other, these would take minutes.
#[test]
fn a_list_may_be_as_long_as_a_file_can_make_it() {
    let things: Vec<String> = (0..50_000).map(|number| number.to_string()).collect();
    let listed = english().list(things.iter().map(|thing| Text::from(thing.as_str())));
    let (last, before) = things.split_last().unwrap();
    assert_eq!(plain(&listed), format!("{} and {last}", before.join(", ")));
}

#[test]
fn what_somebody_wrote_is_never_read_as_ours() {
    let name = "`rm` { $x } \u{f0000}\u{f0001}";
    let said = english().provider_not_read(name);
    assert_eq!(
        plain(&said),
        format!("{name}: something in its `provider.yaml` could not be read; `tyst check` says what.")
    );
    let codes = said.runs().iter().filter(|run| matches!(run, crate::page::Run::Words(_, style) if style.code)).count();
    assert_eq!(codes, 2);
}

#[test]
fn a_month_has_its_name_in_each_language() {
    let days = |words: Words| -> Vec<String> {
        (1..=12).map(|month| words.day(Day::parse(&format!("2026-{month:02}-01")).unwrap())).collect()
    };
    assert_eq!(
        days(welsh()),
        [
            "1 Ionawr 2026",
            "1 Chwefror 2026",
            "1 Mawrth 2026",
            "1 Ebrill 2026",
            "1 Mai 2026",
            "1 Mehefin 2026",
            "1 Gorffennaf 2026",
            "1 Awst 2026",
            "1 Medi 2026",
            "1 Hydref 2026",
            "1 Tachwedd 2026",
            "1 Rhagfyr 2026",
        ]
    );
    for (written, month) in days(english()).iter().zip(1..) {
        let day = Day::parse(&format!("2026-{month:02}-01")).unwrap();
        assert_eq!(*written, day.long().to_string());
    }
}

#[test]
fn an_interval_is_written_as_it_is_read() {
    for text in ["1 day", "30 days", "1 week", "2 weeks", "6 months", "1 year", "3 years"] {
        assert_eq!(english().interval(Interval::parse(text).unwrap()), text);
    }
}

/// Two, three and six change the noun after them as the language asks, and it stays in the singular.
#[test]
fn welsh_numbers_from_nought_to_eleven() {
    let records: Vec<String> = (0..12).map(|number| plain(&welsh().records_read(number, 2))).collect();
    assert_eq!(
        records,
        [
            "Ni ddarllenwyd unrhyw gofnod oddi wrth 2 ddarparwr.",
            "Darllenwyd 1 cofnod oddi wrth 2 ddarparwr.",
            "Darllenwyd 2 gofnod oddi wrth 2 ddarparwr.",
            "Darllenwyd 3 chofnod oddi wrth 2 ddarparwr.",
            "Darllenwyd 4 cofnod oddi wrth 2 ddarparwr.",
            "Darllenwyd 5 cofnod oddi wrth 2 ddarparwr.",
            "Darllenwyd 6 chofnod oddi wrth 2 ddarparwr.",
            "Darllenwyd 7 cofnod oddi wrth 2 ddarparwr.",
            "Darllenwyd 8 cofnod oddi wrth 2 ddarparwr.",
            "Darllenwyd 9 cofnod oddi wrth 2 ddarparwr.",
            "Darllenwyd 10 cofnod oddi wrth 2 ddarparwr.",
            "Darllenwyd 11 cofnod oddi wrth 2 ddarparwr.",
        ]
    );
    let years: Vec<String> =
        (1..12).map(|number| welsh().interval(Interval::parse(&format!("{number} years")).unwrap())).collect();
    assert_eq!(
        years,
        [
            "1 flwyddyn",
            "2 flynedd",
            "3 blynedd",
            "4 blynedd",
            "5 mlynedd",
            "6 blynedd",
            "7 mlynedd",
            "8 mlynedd",
            "9 mlynedd",
            "10 mlynedd",
            "11 mlynedd",
        ]
    );
}

/// Un, wyth and un ar ddeg begin with vowels, and what stands before a figure is said before that word.
#[test]
fn what_stands_before_a_welsh_number_suits_how_it_is_said() {
    let fewer = [1, 5, 8, 10, 11].map(|limit| welsh().fewer_than(limit));
    assert_eq!(fewer, ["llai nag 1", "llai na 5", "llai nag 8", "llai na 10", "llai nag 11"]);
    assert_eq!(
        [8, 11].map(|items| welsh().all_items(items)),
        [8, 11].map(|n| format!("Pob un o'r {n} eitem sy'n hysbys."))
    );
    assert_eq!(
        welsh().reached(0, 11, 0, 1, 2, 8),
        "O'r 11 eitem sy'n berthnasol, nid atebir yr un yn llwyr gan statws gwyrdd sy'n sefyll (0%). O'r lleill: 1 yn llwyr \
         ac mewn amheuaeth, 2 yn rhannol, 8 heb ateb o gwbl."
    );
}

#[test]
fn a_text_without_welsh_is_english_and_says_so() {
    let both = Texts::from([("en".into(), "Consent".into()), ("cy".into(), "Cydsyniad".into())]);
    let english_only = Texts::from([("en".into(), "Consent".into())]);
    assert_eq!(welsh().text(&both), Text::from("Cydsyniad"));
    assert_eq!(welsh().text(&english_only), Text::from("Consent").in_language(Language::English));
    assert_eq!(english().text(&english_only), Text::from("Consent"));
}
