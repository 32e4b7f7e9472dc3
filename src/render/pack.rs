//! Whether a pack is whole, for other programs: `tyst/verify/1`, as JSON.

use std::io;

use serde::Serialize;

use crate::documents::vocabulary::Language;
use crate::pack::{Fault, LeftOut, Manifest, PackedRepository, PackedRound, Verified};
use crate::visible::visible;
use crate::words::Words;

#[derive(Serialize)]
struct Shape<'a> {
    schema: &'static str,
    whole: bool,
    seal: String,
    seal_as_given: Option<bool>,
    pack: Option<Pack<'a>>,
    faults: Vec<Wrong>,
    faults_not_listed: usize,
}

/// What the pack says of itself.
#[derive(Serialize)]
struct Pack<'a> {
    schema: &'a str,
    tyst: &'a str,
    as_of: String,
    round: &'a PackedRound,
    audience: &'static str,
    repository: &'a PackedRepository,
    providers: &'a [String],
    standards: &'a [String],
    files: usize,
    left_out: LeftOut,
}

#[derive(Serialize)]
struct Wrong {
    fault: &'static str,
    path: Option<String>,
    message: String,
}

/// # Errors
/// None that can be named: everything is written into memory.
pub fn to_json(verified: &Verified) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(&Shape {
        schema: "tyst/verify/1",
        whole: verified.faults.is_empty(),
        seal: verified.seal.to_string(),
        seal_as_given: verified.is_seal_as_given,
        pack: verified.manifest.as_ref().map(pack),
        faults: verified.faults.iter().map(wrong).collect(),
        faults_not_listed: verified.unnamed,
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn pack(manifest: &Manifest) -> Pack<'_> {
    Pack {
        schema: &manifest.schema,
        tyst: &manifest.tyst,
        as_of: manifest.as_of.to_string(),
        round: &manifest.round,
        audience: manifest.audience.word(),
        repository: &manifest.repository,
        providers: &manifest.providers,
        standards: &manifest.standards,
        files: manifest.entries.len(),
        left_out: manifest.left_out,
    }
}

fn wrong(fault: &Fault) -> Wrong {
    Wrong {
        fault: fault.id(),
        path: fault.path().map(visible),
        message: Words::of(Language::English).fault(fault).to_ticked(),
    }
}
