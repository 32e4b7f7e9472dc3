//! Figures by period, and what of them the public is told.

use super::*;

/// A standard that looks for two figures, and suggests a measure.
const MEASURED: (&str, &str) = (
    "standards/small-2020.yaml",
    "id: small-2020
title: {en: The Small Standard}
sections:
  - id: s1
    title: {en: Outcomes}
    items:
      - id: 1
        title: {en: An outcome}
        measures:
          - {id: wait, title: {en: Days until the first call}, asks: how-well, unit: days}
          - {id: referrals, title: {en: People referred}, asks: how-much, unit: people}
          - {id: campaigns, title: {en: Part in campaigns}}
      - id: 2
        title: {en: Another outcome}
        measures: [{id: calls, title: {en: First calls}, asks: how-much}]
",
);

fn measured(measures: &str, reader: Audience) -> String {
    let record = format!(
        "---\nratings: {{small-2020/1: amber, small-2020/2: amber}}\nreviewed: 2026-11-02\naudience: public\nmeasures:\n{measures}---\nWords.\n"
    );
    let files = [SETTINGS, MEASURED, PROVIDER, (CONSENT, &record)];
    tried(&files, |survey| written(survey, reader))
}

fn rows(section: &str) -> Vec<&str> {
    section.lines().filter(|line| line.starts_with('|') && !line.starts_with("| ---")).collect()
}

#[test]
fn figures_stand_under_their_questions_by_period() {
    let paper = measured(
        "  - {measure: referrals, period: 2026-04..2026-09, value: 41}
  - {measure: referrals, period: 2025-10..2026-03, value: 38}
  - {measure: wait, period: 2024-10..2025-03, value: 4.50}
  - {measure: wait, period: 2025-10..2026-03, value: 6}
  - {measure: told, period: 2026-04..2026-06, value: 86%, asks: better-off, unit: of survivors}
  - {measure: told, period: 2026-04..2026-06, value: 87%}
  - {measure: calls, period: 2026-09..2026-11, value: <5}
",
        COMMISSIONER,
    );
    let figures = section(&paper, "Figures");
    for length in ["3 months", "6 months"] {
        assert!(figures.contains(&format!("**Figures for 1, An outcome, by periods of {length}**")), "{figures}");
    }
    assert_eq!(
        rows(figures),
        [
            "| Measure | Counted in | April to June 2026 | Next due by |",
            "| **Is anyone better off?** |  |  |  |",
            "| told | of survivors | 86% <br><br>87% <br><br>**GIVEN TWICE** | not looked for |",
            "| Measure | Counted in | October 2024 to March 2025 | April to September 2025 | October 2025 to March 2026 | April to September 2026 | Next due by |",
            "| **How much was done?** |  |  |  |  |  |  |",
            "| People referred | people | not given | not given | 38 | 41 | 30 April 2027 |",
            "| **How well was it done?** |  |  |  |  |  |  |",
            "| Days until the first call | days | 4.50 | **MISSING** | 6 | **LATE** | 31 October 2026 <br>**LATE** |",
            "| Measure | Counted in | September to November 2026 | Next due by |",
            "| **How much was done?** |  |  |  |",
            "| First calls |  | fewer than 5 <br><br>**NOT OVER YET** | 31 May 2027 |",
        ]
    );
}

#[test]
fn the_newest_six_periods_are_shown_and_the_others_counted() {
    let months: String =
        (1..=8).map(|month| format!("  - {{measure: referrals, period: 2026-0{month}, value: {month}0}}\n")).collect();
    let paper = measured(&format!("{months}  - {{measure: wait, period: 2026-13, value: 3}}\n"), COMMISSIONER);
    let figures = section(&paper, "Figures");
    assert!(rows(figures)[2].contains("| people | 30 | 40 | 50 | 60 | 70 | 80 | 28 February 2027 |"), "{figures}");
    assert!(figures.contains("2 earlier periods are in the records and not shown here."), "{figures}");
    assert!(figures.contains("1 figure has a period that cannot be right, and is not shown."), "{figures}");
    assert!(
        figures
            .contains("For 2, Another outcome, no figure is given yet. The standard looks for these:\n\n- First calls"),
        "{figures}"
    );
}

#[test]
fn the_public_is_told_no_small_count_and_that_it_is_not() {
    let measures = "  - {measure: referrals, period: 2026-04..2026-09, value: 3}\n  - {measure: wait, period: 2026-04..2026-09, value: 2}\n";
    let public = measured(measures, Audience::Public);
    assert!(section(&public, "Figures").contains("| people | fewer than 5 |") && public.contains("| days | 2 |"));
    assert!(section(&public, "Figures").contains("Counts of 0 to 4 are shown as “fewer than 5”"), "{public}");
    let paper = measured(measures, COMMISSIONER);
    assert!(paper.contains("| people | 3 |") && !paper.contains("fewer than 5"), "{paper}");
}

#[test]
fn a_paper_without_figures_says_nothing_of_them() {
    let paper = paper(&[(CONSENT, "---\nratings: {small-2020/13: green}\nreviewed: 2026-11-02\n---\nWe ask.\n")]);
    assert!(!paper.contains("Figures"), "{paper}");
}
