//! `tyst verify`: whether a sealed pack is whole.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use super::surroundings::Surroundings;
use super::{FOUND, look, write_out};
use crate::cli::{VerifyArgs, VerifyFormat};
use crate::model::Framework;
use crate::pack;
use crate::render;
use crate::render::page::{markdown, terminal};
use crate::repository::loose_file;
use crate::views;

pub fn run(args: &VerifyArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let shown = args.file.display();
    let mut file = loose_file(&args.file)?;
    let found = pack::verify(&mut file, args.seal).with_context(|| format!("{shown} cannot be read"))?;
    let Some(found) = found else {
        bail!("{shown} is no zip file, so it is no pack; name the file that `tyst report --pack` made");
    };
    let page = || views::pack::verified(&surroundings.words(&Framework::built_in()), &found);
    let output = args.output.as_deref();
    let bytes = match args.format {
        VerifyFormat::Terminal => terminal::write(&page(), &look(output, surroundings)),
        VerifyFormat::Markdown => markdown::write(&page()),
        VerifyFormat::Json => render::pack::to_json(&found)?,
    };
    write_out(output, &bytes)?;
    Ok(if found.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(FOUND) })
}
