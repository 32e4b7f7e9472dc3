//! `tyst report --pack`: the papers of a round and the documents that go with them, sealed in one file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::ValueEnum;

use super::surroundings::Surroundings;
use super::{only, paper, survey, template, write_whole};
use crate::cli::{PaperFormat, ReportArgs};
use crate::documents::vocabulary::{Audience, Language};
use crate::finding::Severity;
use crate::model::{Occasion, Round};
use crate::pack::{self, Gathered, Kind, LeftOut, Manifest, PackedRepository, PackedRound, SCHEMA, Seal, Wanted, What};
use crate::page::{Address, Page};
use crate::render::page::docx::Template;
use crate::render::page::html;
use crate::render::page::terminal::{self, Look};
use crate::survey::Survey;
use crate::views;
use crate::views::report::{self, Commission, Documents};
use crate::words::Words;

const VERSION: &str = env!("CARGO_PKG_VERSION");

pub(super) fn run(file: &Path, args: &ReportArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    if args.scope.round.is_none() {
        bail!("a pack is what a commissioning round is judged by, so it has to be for one: name it with `--round`");
    }
    if args.paper.format.is_some() || args.paper.output.is_some() {
        bail!("a pack holds the papers in every format, so `--format` and `--output` mean nothing with `--pack`");
    }
    if args.paper.sheet.is_some() {
        bail!("a pack holds whole papers, so `--sheet` means nothing with `--pack`");
    }
    if file == Path::new("-") || fs::metadata(file).is_ok_and(|there| !there.is_file()) {
        bail!("a pack is kept in a file; name one, such as pack.zip");
    }
    survey(&args.scope, surroundings, |survey| {
        let Some(round) = survey.occasion.round else { bail!("the round cannot be read; `tyst check` says why") };
        let packing = Packing { template: template::of(&args.paper)?, ..Packing::of(survey, round, args) };
        let (manifest, seal) = packing.packed(file)?;
        if surroundings.quiet {
            // Whoever wants nothing but the result wants the seal with it.
            eprintln!("{seal}");
        } else {
            let said = views::pack::made(&surroundings.words(survey.framework), &manifest, errors(survey), seal);
            let look = Look { colour: false, width: surroundings.width };
            eprint!("{}", String::from_utf8_lossy(&terminal::write(&said, &look)));
        }
        Ok(ExitCode::SUCCESS)
    })
}

/// The errors in what a pack is made from. They are no reason to make none: what is not right yet belongs in the papers of a round.
/// Whoever makes it has to know of them, and nobody else, since some may be of records that are kept.
fn errors(survey: &Survey<'_>) -> usize {
    let outcome = survey.check(&BTreeMap::new());
    outcome.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// What a pack is made from, and for whom.
struct Packing<'p> {
    survey: &'p Survey<'p>,
    round: &'p Round,
    reader: Audience,
    languages: Vec<Words>,
    /// The standards that are asked about, as they were given.
    standards: &'p [String],
    documents: Vec<Documents>,
    /// What lends its styles to the papers for Word.
    template: Option<Template>,
}

impl<'p> Packing<'p> {
    fn of(survey: &'p Survey<'p>, round: &'p Round, args: &'p ReportArgs) -> Packing<'p> {
        let reader = paper::reader(&args.paper);
        let mut languages: Vec<Language> = Vec::new();
        for language in std::iter::once(survey.framework.language()).chain(survey.framework.languages.iter().copied()) {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        let languages: Vec<Words> = languages.into_iter().map(Words::of).collect();
        let documents = report::documents(survey, &languages, reader);
        Packing { survey, round, reader, languages, standards: &args.scope.standard, documents, template: None }
    }

    /// Makes the pack and looks through it as whoever gets it will, before it gets its name.
    fn packed(&self, file: &Path) -> Result<(Manifest, Seal)> {
        let mut pack = self.gathered()?;
        self.add_papers(&mut pack)?;
        self.add_index(&mut pack)?;
        let manifest = self.manifest(&pack);
        let seal = write_whole(file, |to| {
            pack.write(&manifest, to)?;
            match pack::verify(to, None)? {
                Some(found) if found.faults.is_empty() => Ok(found.seal),
                Some(_) | None => {
                    bail!("what was written could not be read back as it was, so nothing was kept; try again")
                }
            }
        })?;
        Ok((manifest, seal))
    }

    fn gathered(&self) -> Result<Gathered<'p>> {
        let each = self.documents.iter().flat_map(|documents| {
            documents.shown.iter().map(|path| Wanted { provider: documents.provider.clone(), path: path.clone() })
        });
        Gathered::of(self.survey.repository, each.collect())
    }

    /// One paper about all providers, and one about each, unless there is only one.
    fn add_papers(&self, pack: &mut Gathered<'_>) -> Result<()> {
        let packed = pack.documents();
        for words in &self.languages {
            if self.documents.len() != 1 {
                self.add_paper(pack, &packed, words, None, self.survey)?;
            }
            for Documents { provider, .. } in &self.documents {
                let occasion = Occasion {
                    as_of: self.survey.occasion.as_of,
                    round: Some(self.round),
                    providers: vec![only(self.survey.framework, provider)?],
                    standards: self.survey.occasion.standards.clone(),
                    terms: self.survey.occasion.terms,
                };
                let survey = Survey { occasion: &occasion, progress: &|_, _| {}, ..*self.survey };
                self.add_paper(pack, &packed, words, Some(provider), &survey)?;
            }
        }
        Ok(())
    }

    fn add_paper(
        &self,
        pack: &mut Gathered<'_>,
        packed: &BTreeMap<Wanted, String>,
        words: &Words,
        provider: Option<&str>,
        survey: &Survey<'_>,
    ) -> Result<()> {
        let opens = |provider: &str, path: &str| {
            let document = Wanted { provider: provider.to_owned(), path: path.to_owned() };
            packed.get(&document).map(|path| Address::of_file(&format!("../../{path}")))
        };
        let commission = Commission { reader: self.reader, words, version: VERSION };
        let page = report::page_that_opens(survey, &commission, &opens);
        let language = words.language();
        let about = provider.map_or_else(|| self.round.id.clone(), |provider| format!("{}--{provider}", self.round.id));
        for format in PaperFormat::value_variants() {
            if let Some((ending, bytes)) = paper::file(&page, *format, self.template.as_ref())? {
                let what = What {
                    provider: provider.map(str::to_owned),
                    language: Some(language),
                    format: format.to_possible_value().map(|format| format.get_name().to_owned()),
                    ..What::of(Kind::Paper)
                };
                pack.add(&format!("papers/{}/{about}.{ending}", language.code()), what, bytes)?;
            }
        }
        Ok(())
    }

    /// A page in each language, which leads to the same page in the next one.
    fn add_index(&self, pack: &mut Gathered<'_>) -> Result<()> {
        let manifest = self.manifest(pack);
        let names: BTreeMap<&str, &str> =
            self.documents.iter().map(|documents| (documents.provider.as_str(), documents.name.trim())).collect();
        let name = |id: &str| names.get(id).map_or_else(|| id.to_owned(), |name| (*name).to_owned());
        for (at, words) in self.languages.iter().enumerate() {
            let page: Page = views::pack::index(words, &manifest, name);
            let next = &self.languages[(at + 1) % self.languages.len()];
            let other_language = (self.languages.len() > 1).then(|| html::Link {
                to: self.index_name(next),
                words: next.own_name().to_owned(),
                language: Some(next.language()),
            });
            let bytes = html::write_with(&page, &html::Around { other_language, ..html::Around::default() });
            let what =
                What { language: Some(words.language()), format: Some("html".to_owned()), ..What::of(Kind::Index) };
            pack.add(&self.index_name(words), what, bytes)?;
        }
        Ok(())
    }

    fn index_name(&self, words: &Words) -> String {
        if words.language() == self.languages[0].language() {
            "index.html".to_owned()
        } else {
            format!("index.{}.html", words.language().code())
        }
    }

    fn manifest(&self, pack: &Gathered<'_>) -> Manifest {
        let framework = self.survey.framework;
        let left_out = self.documents.iter().fold(LeftOut::default(), |sum, documents| sum.and(documents.left_out));
        Manifest {
            schema: SCHEMA.to_owned(),
            tyst: VERSION.to_owned(),
            as_of: self.survey.occasion.as_of,
            round: PackedRound {
                id: self.round.id.clone(),
                title: self.round.title.clone(),
                closes: self.round.closes,
            },
            audience: self.reader,
            repository: PackedRepository {
                title: framework.title.clone(),
                revision: self.survey.repository.revision(),
            },
            providers: self.documents.iter().map(|documents| documents.provider.clone()).collect(),
            standards: self.standards.to_vec(),
            entries: pack.entries(),
            left_out: left_out.and(pack.left_out),
        }
    }
}
