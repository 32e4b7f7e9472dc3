//! Modules use only what stands above them on the map in `src/README.md`, and `src/lib.rs` names them in its order. What is
//! there only for tests may use everything: the rules' pages run through the whole survey.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

use std::fs;
use std::path::{Path, PathBuf};

const SRC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

#[test]
fn the_modules_stand_in_the_order_of_the_map() {
    let declared: Vec<String> = text(&Path::new(SRC).join("lib.rs"))
        .lines()
        .filter_map(|line| Some(line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';')?.to_owned()))
        .collect();
    assert_eq!(declared, map());
}

#[test]
fn modules_use_only_what_stands_above_them() {
    let map = map();
    let mut upward = Vec::new();
    let mut used = 0;
    for (own, module) in map.iter().enumerate() {
        for file in files_of(module) {
            for (line, name) in names_used(&file) {
                let Some(other) = map.iter().position(|module| *module == name) else { continue };
                used += 1;
                if other > own {
                    upward.push(format!("{}:{line}: `{module}` uses `{name}`, which stands below it", file.display()));
                }
            }
        }
    }
    assert!(used > 100, "only {used} uses were found, so the search itself is broken");
    assert!(upward.is_empty(), "{}", upward.join("\n"));
}

/// The modules as the map lists them: ``- `text`: files as text``.
fn map() -> Vec<String> {
    let map = text(&Path::new(SRC).join("README.md"));
    let list = map.split("\n## The modules\n").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap();
    let names = list.lines().filter_map(|line| line.strip_prefix("- `")?.split('`').next());
    names.map(str::to_owned).collect()
}

fn files_of(module: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(SRC).join(module)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    let file = Path::new(SRC).join(module).with_extension("rs");
    files.extend(file.is_file().then_some(file));
    assert!(!files.is_empty(), "the map lists `{module}`, and there is no such module");
    let for_tests: Vec<PathBuf> = files.iter().flat_map(|file| modules_for_tests(file)).collect();
    files.retain(|file| !for_tests.contains(file));
    files
}

/// The files that a file declares for tests alone, as `rules/mod.rs` does `rules/pages.rs`.
fn modules_for_tests(file: &Path) -> Vec<PathBuf> {
    let text = text(file);
    let declared = text.split("#[cfg(test)]\nmod ").skip(1).filter_map(|rest| rest.lines().next()?.strip_suffix(';'));
    declared.map(|name| file.with_file_name(format!("{name}.rs"))).collect()
}

/// The top-level names that a file uses, with the lines they stand on: `crate::text`, `crate::{text, model}`, and
/// `super::text` where that is as many steps up as it takes.
fn names_used(file: &Path) -> Vec<(usize, String)> {
    let ups = "super::".repeat(depth(file));
    let mut used = Vec::new();
    for (number, line) in lines_beside_tests(&text(file)) {
        let code = line.split("//").next().unwrap_or("");
        for root in ["crate::", ups.as_str()] {
            for (start, _) in code.match_indices(root) {
                let is_whole = !code[..start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ':'));
                let rest = &code[start + root.len()..];
                if is_whole && !rest.starts_with("super::") {
                    used.extend(first_names(rest).into_iter().map(|name| (number, name)));
                }
            }
        }
    }
    used
}

/// The lines of a file without its tests: from `mod tests {` to the brace that stands flush left, as rustfmt sets it.
fn lines_beside_tests(text: &str) -> Vec<(usize, &str)> {
    let mut is_test = false;
    let mut before = "";
    let mut lines = Vec::new();
    for (at, line) in text.lines().enumerate() {
        is_test |= before == "#[cfg(test)]" && line.ends_with('{');
        if !is_test {
            lines.push((at + 1, line));
        }
        is_test &= line != "}";
        before = line;
    }
    lines
}

/// How many steps up the top lies: one for `text.rs` and `rules/mod.rs`, two for `rules/no_plan.rs`.
fn depth(file: &Path) -> usize {
    let inner = file.strip_prefix(SRC).unwrap();
    inner.components().count() - usize::from(inner.ends_with("mod.rs"))
}

/// `text::Span` is `text`; `{text::Span, model}` is `text` and `model`.
fn first_names(path: &str) -> Vec<String> {
    let is_part = |c: char| !(c.is_alphanumeric() || c == '_');
    let first = |name: &str| name.trim().split(is_part).next().unwrap_or("").to_owned();
    match path.strip_prefix('{') {
        Some(list) => list.split([',', '}']).map(first).collect(),
        None => vec![first(path)],
    }
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
