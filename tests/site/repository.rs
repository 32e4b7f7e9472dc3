//! A repository in a folder of its own, and the site that is made of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Words that stand for what each reader may read, in every place where words can stand.
pub const PUBLIC: &str = "PUBLICWORD";
pub const KEPT: [&str; 3] = ["COMMISSIONERWORD", "INTERNALWORD", "NOBODYSWORD"];

pub struct Repository {
    pub folder: PathBuf,
}

impl Repository {
    /// Of these files beside the settings, under the name of the test.
    pub fn of(test: &str, files: &[(&str, String)]) -> Repository {
        let top = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site").join(test);
        let _ = fs::remove_dir_all(&top);
        let repository = Repository { folder: top.join("evidence") };
        let settings =
            format!("title: A region {PUBLIC}\nlanguages: [en, cy]\nstandards: [small-2020]\n# {}\n", KEPT[1]);
        repository.write("tyst.yaml", &settings);
        repository.write("standards/small-2020.yaml", STANDARD);
        for (path, text) in files {
            repository.write(path, text);
        }
        repository
    }

    /// Two providers: one with evidence for each reader, and one with nothing public.
    pub fn usual(test: &str) -> Repository {
        let [commissioner, internal, nobody] = KEPT;
        let hafan = |name: &str| format!("providers/hafan/{name}");
        let mut files: Vec<(String, String)> = vec![
            (hafan("provider.yaml"), provider(&format!("Hafan {PUBLIC}"), nobody)),
            (
                hafan("evidence/public.md"),
                format!(
                    "---\nratings: {{small-2020/13: green, small-2020/14: amber}}\nreviewed: 2026-10-08\nowner: {nobody}\n\
                     collated-by: [{nobody}]\naudience: public\ndocuments:\n  - {{path: \"Tŷ form #1.md\", title: Form {PUBLIC}, \
                     dated: 2026-03-01}}\n  - logs/*.csv\n  - {{path: \"https://hafan.example/{PUBLIC}\", dated: 2026-04-01}}\n\
                     actions:\n  - {{what: Plan {PUBLIC}, owner: Manager, due: 2027-01-31}}\n  - {{what: \"Ask <b>all</b> & \
                     {PUBLIC}\", done: 2026-09-30}}\n# {nobody}\n---\nConsent is sought. {PUBLIC} [The log](../documents/linked.md) \
                     <!-- {nobody} -->\n"
                ),
            ),
            (
                hafan("evidence/public.cy.md"),
                format!(
                    "---\ndocuments:\n  - {{path: \"Tŷ form #1.md\", title: Ffurflen {PUBLIC}}}\n---\nCeisir cydsyniad. {PUBLIC}\n"
                ),
            ),
            (hafan("documents/Tŷ form #1.md"), format!("A form. {PUBLIC}\n")),
            (hafan("documents/linked.md"), format!("A log. {PUBLIC}\n")),
            (hafan("documents/logs/2026-01.csv"), "month,sessions\n2026-01,4\n".to_owned()),
            (hafan("documents/logs/2026-02.csv"), "month,sessions\n2026-02,5\n".to_owned()),
            (hafan(&format!("documents/{nobody}.md")), nobody.to_owned()),
        ];
        for (reader, word, item) in [("commissioner", commissioner, 23), ("internal", internal, 24)] {
            files.push((
                hafan(&format!("evidence/{word}.md")),
                format!(
                    "---\nratings: {{small-2020/{item}: red}}\nreviewed: 2025-12-24\naudience: {reader}\nowner: {word}\ncollated-by: \
                     [{word}]\ndocuments:\n  - {{path: \"{word}.md\", title: \"{word}\", dated: 2026-01-17, expires: 2026-08-19}}\n  \
                     - https://hafan.example/{word}\nactions:\n  - {{what: \"{word}\", owner: {word}, due: 2027-01-31, agreed-with: \
                     {word}}}\n  - {{what: \"{word}\", done: 2026-11-18}}\n---\n{word} [{word}](../documents/{word}.md)\n"
                ),
            ));
            files.push((
                hafan(&format!("evidence/{word}.cy.md")),
                format!("---\ndocuments:\n  - {{path: \"{word}.md\", title: {word}}}\n---\n{word}\n"),
            ));
            files.push((hafan(&format!("documents/{word}.md")), format!("{word}\n")));
        }
        files.push(("providers/quiet/provider.yaml".to_owned(), provider(nobody, nobody)));
        let texts: Vec<(&str, String)> = files.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
        let repository = Repository::of(test, &texts);
        let accept = format!(
            "accept:\n  - rule: stale-evidence\n    at: providers/hafan/evidence/{internal}.md\n    because: {internal}\n    by: \
             {internal}\n    until: 2027-03-31\n"
        );
        repository.change("tyst.yaml", "standards: [small-2020]\n", &format!("standards: [small-2020]\n{accept}"));
        repository
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Replaces words in a file, which must be there.
    pub fn change(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.folder.join(path)).unwrap();
        assert!(text.contains(from), "{path} has no {from}");
        self.write(path, &text.replace(from, to));
    }

    pub fn site(&self) -> PathBuf {
        self.folder.with_file_name("site")
    }

    /// `tyst site` into the usual folder.
    pub fn publish(&self) -> Said {
        self.publish_into(&self.site(), &[])
    }

    pub fn publish_into(&self, site: &Path, more: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tyst"));
        command.arg("site").arg(&self.folder).arg("-o").arg(site).args(["--as-of", "2026-11-22"]).args(more);
        Said::of(command.env_clear().current_dir(self.folder.parent().unwrap()).output().unwrap())
    }

    /// As [`publish`](Self::publish), where it has to work.
    pub fn published(&self) -> PathBuf {
        let said = self.publish();
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        self.site()
    }
}

/// What a run said.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    fn of(output: Output) -> Said {
        Said {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// Every file below a folder, by its path from there.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.is_symlink() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, fs::read(&path).unwrap_or_default());
            }
        }
    }
    files
}

pub fn provider(name: &str, contact: &str) -> String {
    format!(
        "name: {name}\ncontact: {{role: {contact}, email: {contact}@hafan.example}}\ndelivers: [one-to-one]\n# {contact}\n"
    )
}

pub const STANDARD: &str = "id: small-2020
title: {en: The Small Standard, cy: Y Safon Fach}
publisher: {en: A publisher}
source: https://standards.example/small
coverage: complete
refresh: 6 months
sections:
  - id: s1
    title: {en: Consent}
    items:
      - {id: 13, title: {en: How consent is sought, cy: Sut y ceisir cydsyniad}}
      - {id: 14, title: {en: Consent of all}}
  - id: s2
    title: {en: Links}
    items:
      - {id: 23, title: {en: How links are made}}
      - {id: 24, title: {en: How links are kept}}
      - {id: 25, title: {en: Links in groups}, applies: {delivers: group-work}}
";
