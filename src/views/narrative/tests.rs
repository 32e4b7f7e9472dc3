use super::*;
use crate::page::{Run, Text};

fn shown(text: &Text) -> String {
    let one = |run: &Run| match run {
        Run::Words(words, style) => {
            let marks = [(style.strong, "**"), (style.emphasis, "*"), (style.struck, "~"), (style.code, "`")];
            let marks: String = marks.iter().filter(|(is_on, _)| *is_on).map(|(_, mark)| *mark).collect();
            format!("{marks}{}{marks}", words.as_str())
        }
        Run::Marked(words, _) => words.as_str().to_owned(),
        Run::Day(date) => date.words.as_str().to_owned(),
        Run::Link { to, words, .. } => format!("<{}|{}>", to.as_str(), words.as_str()),
        Run::See(appendix) => format!("#{}", appendix.number()),
    };
    text.runs().iter().map(one).collect()
}

fn lines(body: &str) -> Vec<String> {
    let told = told(
        body,
        Language::English,
        &Words::of(Language::English),
        |nth| (nth % 2 == 0).then(|| Appendix::at(nth)),
        |_| true,
    );
    let line = |para: &Para| match para.item {
        None => shown(&para.text),
        Some(item) => format!(
            "{}{} {}",
            "  ".repeat(item.depth.into()),
            item.number.map_or("-".into(), |number| format!("{number}.")),
            shown(&para.text)
        ),
    };
    told.paras.iter().map(line).collect()
}

#[test]
fn paragraphs_lists_and_style_are_kept() {
    assert_eq!(
        lines("One\ntwo.\n\n- a\n- **b** and *c*\n  1. d\n  2. `e`\n\nEnd  \nof ~~it~~"),
        ["One two.", "- a", "- **b** and *c*", "  1. d", "  2. `e`", "End", "of ~it~"]
    );
    assert_eq!(
        lines("# Head\n\n> quoted\n\n    code\n    more\n\n- [x] done\n- [ ] not"),
        ["**Head**", "quoted", "`code`", "`more`", "- [done] done", "- [not done] not"]
    );
}

#[test]
fn a_table_becomes_a_list() {
    assert_eq!(
        lines("| Partner | How | State |\n|---|---|---|\n| Police | weekly<br>call | works |\n| Health | | patchy |\n"),
        ["- **Police** – How: weekly call; State: works", "- **Health** – State: patchy"]
    );
    assert_eq!(lines("| a | b |\n|---|---|\n| c | d |\n"), ["- **c**: d"]);
    assert_eq!(lines("| a | b |\n|---|---|\n"), ["a; b"]);
}

#[test]
fn links_lead_to_the_web_or_to_an_appendix_and_nowhere_else() {
    assert_eq!(
        lines(
            "[w](https://a.example), [p](../d/p.md), [kept](../d/k.md), ![picture](x.png), [j](javascript:x), <a@b.example>"
        ),
        ["<https://a.example|w>, p (#1), kept, picture (#3), j, <mailto:a@b.example|a@b.example>"]
    );
    assert_eq!(lines("[![alt](a.png)](https://a.example)"), ["<https://a.example|alt> (#1)"]);
}

#[test]
fn html_is_words_and_comments_are_left_out() {
    assert_eq!(
        lines("a <b onclick=\"x\">c</b> <!-- d --> e<br/>f\n\n<div>\ng\n</div>\n\n<!-- h\n\ni -->\n\n<!-- j"),
        ["a <b onclick=\"x\">c</b>  e", "f", "<div> g </div>"]
    );
}
