//! `tyst explain`: a rule, a standard, or one of its items: what, why, and what to do.

mod catalogue;
mod crosswalks;
mod item;
mod rule;
mod sheet;

use std::process::ExitCode;

use anyhow::{Result, anyhow, bail};

use self::sheet::Sheet;
use super::surroundings::{Surroundings, progress};
use super::{framework_of, occasion_of, repository_if_any, unread_standard, write_out};
use crate::cli::ExplainArgs;
use crate::documents::problem::nearest;
use crate::model::{Catalogue, Framework, Item};
use crate::repository::Repository;
use crate::rules::{self, Rule};
use crate::survey::Survey;

pub fn run(args: &ExplainArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let repository = repository_if_any(args.path.as_deref(), args.provider.is_some())?;
    let framework = framework_of(repository.as_ref());
    let mut sheet = Sheet::new(surroundings.words(&framework), surroundings.width, surroundings.colour);
    match named(&framework, args.name.as_deref())? {
        Named::Item(catalogue, item) => {
            item::explain(&mut sheet, &framework, catalogue, item);
            crosswalks::show_for_item(&mut sheet, &framework, catalogue, item);
            match (&repository, &args.provider) {
                (Some(repository), Some(provider)) => {
                    sheet.append(for_provider(repository, &framework, provider, item, args, surroundings)?);
                }
                _ => item::show_how_to_record(&mut sheet, item, args.as_of.unwrap_or(surroundings.today)),
            }
        }
        _ if args.provider.is_some() => bail!("`--provider` goes with an item, such as respect-2017/B2.3"),
        Named::Rule(rule) => rule::explain(&mut sheet, &framework, rule),
        Named::Catalogue(catalogue) => catalogue::explain(&mut sheet, &framework, catalogue),
        Named::Section(catalogue, section) => {
            catalogue::explain_section(&mut sheet, catalogue, section);
            crosswalks::show_for_section(&mut sheet, &framework, catalogue, section);
        }
        Named::Nothing => rule::list(&mut sheet, &framework),
    }
    write_out(None, sheet.text().as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// What is to be explained.
enum Named<'f> {
    Nothing,
    Rule(&'static Rule),
    Catalogue(&'f Catalogue),
    /// By position in the catalogue.
    Section(&'f Catalogue, usize),
    Item(&'f Catalogue, &'f Item),
}

fn named<'f>(framework: &'f Framework, name: Option<&str>) -> Result<Named<'f>> {
    let Some(name) = name else { return Ok(Named::Nothing) };
    if let Some(rule) = rules::rule(name) {
        return Ok(Named::Rule(rule));
    }
    if let Some(catalogue) = framework.catalogue(name) {
        return Ok(Named::Catalogue(catalogue));
    }
    if let Some((catalogue, item)) = framework.item(name) {
        return Ok(Named::Item(catalogue, item));
    }
    let in_catalogue = name.split_once('/').and_then(|(id, local)| Some((framework.catalogue(id)?, local)));
    if let Some((catalogue, local)) = in_catalogue {
        let section = catalogue.section(local).map(|section| Named::Section(catalogue, section));
        return section.ok_or_else(|| anyhow!("{}", unknown_in(catalogue, local)));
    }
    Err(anyhow!(
        "there is no rule, standard or item called {name}{}{}",
        meant(framework, name),
        unread_standard(framework)
    ))
}

fn unknown_in(catalogue: &Catalogue, local: &str) -> String {
    let id = &catalogue.id;
    let sections = catalogue.sections.iter().map(|section| section.id.as_str());
    let known = catalogue.items.iter().map(|item| item.id.local()).chain(sections);
    match nearest(local, known) {
        // The nearest number is no help where most of the numbers are not known.
        _ if catalogue.is_partial => {
            format!("{id} is known here only in part, without an item {local}; `tyst explain {id}` lists what is known")
        }
        Some(near) => format!("{id} has no item {local}; did you mean {id}/{near}?"),
        None => format!("{id} has no item {local}; `tyst explain {id}` lists its items"),
    }
}

/// Who leaves out the standard means an item by its number alone; any other slip is nearest to something.
fn meant(framework: &Framework, name: &str) -> String {
    let catalogues = framework.catalogue_ids();
    let items = catalogues.iter().filter_map(|id| framework.catalogue(id)).flat_map(|catalogue| &catalogue.items);
    let same: Vec<&str> =
        items.filter(|item| item.id.local().eq_ignore_ascii_case(name)).map(|item| item.id.as_str()).collect();
    if !same.is_empty() {
        return format!("; did you mean {}?", same.join(" or "));
    }
    // Of `respct-2017/B2.3` the standard is what is wrong.
    if let Some((id, local)) = name.split_once('/')
        && let Some(near) = nearest(id, catalogues.iter().copied())
    {
        return format!("; did you mean {near}/{local}?");
    }
    match nearest(name, rules::names().into_iter().chain(catalogues.iter().copied())) {
        Some(near) => format!("; did you mean {near}?"),
        None => format!("; `tyst explain` lists the rules, and the standards are {}", catalogues.join(", ")),
    }
}

fn for_provider(
    repository: &Repository,
    framework: &Framework,
    provider: &str,
    item: &Item,
    args: &ExplainArgs,
    surroundings: &Surroundings,
) -> Result<Sheet> {
    let occasion = occasion_of(framework, provider, args.as_of.unwrap_or(surroundings.today))?;
    let progress = progress(surroundings);
    let survey = Survey { repository, framework, occasion: &occasion, progress: &progress };
    Ok(survey.one(provider, |standing| {
        let mut sheet = Sheet::new(surroundings.words(framework), surroundings.width, surroundings.colour);
        item::explain_for(&mut sheet, standing, item);
        crosswalks::show_evidence(&mut sheet, standing, item);
        sheet
    }))
}
