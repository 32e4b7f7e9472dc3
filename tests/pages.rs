//! What the pages say of other files is so: links lead somewhere, what is shown of a file is that file, and what is written
//! for people to type is what is run for them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pulldown_cmark::{Event, Parser, Tag};

const TOP: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn links_between_pages_lead_somewhere() {
    let mut followed = 0;
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        for event in Parser::new(&text) {
            let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event else { continue };
            let target = dest_url.split('#').next().unwrap();
            if target.contains("://") || target.is_empty() {
                continue;
            }
            followed += 1;
            assert!(page.with_file_name(target).exists(), "{}: {dest_url} leads nowhere", page.display());
        }
    }
    assert!(followed > 10, "only {followed} links were found");
}

#[test]
fn the_workflow_in_the_page_is_the_one_among_the_examples() {
    let page = text("docs/pull-requests.md");
    let workflow = text("examples/ci/github.yml");
    assert!(page.contains(&format!("\n```yaml\n{workflow}```\n")), "docs/pull-requests.md shows another workflow");
}

#[test]
fn what_else_the_page_lays_in_a_repository_is_among_the_examples() {
    let page = text("docs/pull-requests.md");
    for name in ["github-comment.yml", "gitlab.yml"] {
        let shown = format!("\n```yaml\n{}```\n", text(&format!("examples/ci/{name}")));
        assert!(page.contains(&shown), "docs/pull-requests.md shows another {name}");
    }
}

#[test]
fn the_page_says_what_each_setting_of_the_action_is() {
    let page = text("docs/pull-requests.md");
    let action = text("action.yml");
    let (_, inputs) = action.split_once("\ninputs:\n").expect("the Action has inputs");
    let (inputs, outputs) = inputs.split_once("\noutputs:\n").expect("and then outputs");
    let (outputs, _) = outputs.split_once("\nruns:\n").expect("and then what it runs");
    let names = |of: &str| -> Vec<String> {
        let names = of.lines().filter_map(|line| line.strip_prefix("  ")?.strip_suffix(':'));
        names.filter(|name| !name.starts_with(' ')).map(str::to_owned).collect()
    };
    assert!(names(inputs).len() > 5 && names(outputs).len() > 3, "the names of what it takes and gives");
    for input in names(inputs) {
        assert!(page.contains(&format!("\n| `{input}` | ")), "docs/pull-requests.md does not say what `{input}` is");
    }
    for output in names(outputs) {
        assert!(page.contains(&format!("`{output}`")), "docs/pull-requests.md does not name `{output}`");
    }
}

#[test]
fn the_workflow_that_publishes_is_the_one_among_the_examples() {
    let page = text("docs/publishing.md");
    let workflow = text("examples/ci/github-pages.yml");
    assert!(page.contains(&format!("\n```yaml\n{workflow}```\n")), "docs/publishing.md shows another workflow");
}

#[test]
fn what_the_readme_has_people_type_is_what_ci_runs() {
    let readme = text("README.md");
    let ci = text(".ci/run");
    for command in ["cargo run --release -- check examples/mid-and-west-wales --as-of 2026-11-22", "cargo test"] {
        assert!(readme.contains(&format!("\n```sh\n{command}\n```\n")), "the README does not say: {command}");
        let is_run = |line: &str| line.trim_start_matches("run ").trim_end_matches(" || code=$?") == command;
        assert!(ci.lines().any(is_run), ".ci/run does not run: {command}");
    }
}

#[test]
fn the_readme_leads_to_every_schema() {
    let readme = text("README.md");
    for schema in fs::read_dir(Path::new(TOP).join("schemas")).unwrap() {
        let name = schema.unwrap().file_name().into_string().unwrap();
        assert!(readme.contains(&format!("(schemas/{name})")), "the README does not lead to schemas/{name}");
    }
}

#[test]
fn the_readme_says_what_each_command_gives() {
    let readme = text("README.md");
    for command in commands() {
        assert!(
            readme.contains(&format!("\n| `tyst {command}` |")),
            "the README does not say what `tyst {command}` gives"
        );
    }
}

#[test]
fn pages_name_only_commands_that_there_are() {
    let commands = commands();
    for page in pages() {
        for named in fs::read_to_string(&page).unwrap().split("`tyst ").skip(1) {
            let name = named.split(|c: char| !c.is_ascii_lowercase()).next().unwrap();
            assert!(
                name.is_empty() || commands.iter().any(|command| command == name),
                "{}: there is no `tyst {name}`",
                page.display()
            );
        }
    }
}

/// The commands, as the help lists them.
fn commands() -> Vec<String> {
    let help = Command::new(env!("CARGO_BIN_EXE_tyst")).arg("--help").output().unwrap().stdout;
    let help = String::from_utf8(help).unwrap();
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    listed
        .filter_map(|line| Some(line.strip_prefix("  ")?.split(' ').next()?.to_owned()))
        .filter(|name| !name.is_empty())
        .collect()
}

/// Every page that people read, and the settings that they begin with.
fn pages() -> Vec<PathBuf> {
    let mut pages = vec![Path::new(TOP).join("examples/starter/tyst.yaml")];
    for folder in
        ["", "docs", "src", "src/rules", "tests", "benches", "examples/mid-and-west-wales", "examples/starter"]
    {
        let listed = fs::read_dir(Path::new(TOP).join(folder)).unwrap().map(|entry| entry.unwrap().path());
        pages.extend(listed.filter(|path| path.extension().is_some_and(|end| end == "md")));
    }
    pages
}

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(TOP).join(path)).unwrap().replace("\r\n", "\n")
}
