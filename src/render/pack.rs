//! Whether a pack is whole, for other programs: `tyst/verify/1`, as JSON.

use std::io;

use serde::Serialize;

use crate::documents::vocabulary::Language;
use crate::pack::{Fault, LeftOut, Manifest, PackedRepository, PackedRound, Verified};
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
        path: fault.path().map(str::to_owned),
        message: Words::of(Language::English).fault(fault).to_ticked(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use serde_json::Value;

    use super::*;
    use crate::pack::{SCHEMA, verify};

    const VERIFY: &str = include_str!("../../schemas/verify-1.schema.json");

    /// A zip file without any entry, which is as wrong as can be written down here, made to hold everything.
    fn everything() -> Verified {
        let empty = [&b"PK\x05\x06"[..], &[0; 18]].concat();
        let mut verified = verify(&mut Cursor::new(empty), None).unwrap().unwrap();
        let manifest = format!(
            "{{\"schema\": \"{SCHEMA}\", \"tyst\": \"0.1.0\", \"as_of\": \"2026-11-22\", \"audience\": \"public\", \"round\": \
             {{\"id\": \"2027\", \"title\": \"Round\", \"closes\": \"2027-01-29\"}}, \"repository\": {{\"title\": null, \
             \"revision\": null}}, \"providers\": [\"hafan\"], \"standards\": [], \"entries\": [], \"left_out\": {{\"kept\": 1, \
             \"in_doubt\": 0, \"missing\": 0, \"links\": 0, \"too_large\": 0, \"web\": 0, \"elsewhere\": 0}}}}"
        );
        verified.manifest = Some(serde_json::from_str(&manifest).unwrap());
        verified.faults.push(Fault::Changed("documents/hafan/\u{1b}[31m`form`.md".into()));
        verified
    }

    fn written(verified: &Verified) -> Value {
        serde_json::from_slice(&to_json(verified).unwrap()).unwrap()
    }

    #[test]
    fn the_schema_holds_for_what_is_written_and_refuses_every_key_left_out_and_every_key_unknown() {
        let schema: Value = serde_json::from_str(VERIFY).unwrap();
        assert!(jsonschema::meta::is_valid(&schema));
        let validator = jsonschema::validator_for(&schema).unwrap();
        let whole = written(&everything());
        for shape in [&whole, &written(&Verified { manifest: None, faults: Vec::new(), ..everything() })] {
            let problems: Vec<_> = validator.iter_errors(shape).map(|error| error.to_string()).collect();
            assert!(problems.is_empty(), "{problems:?}");
        }
        for object in ["", "/pack", "/pack/round", "/pack/left_out", "/faults/1"] {
            let keys: Vec<String> = whole.pointer(object).unwrap().as_object().unwrap().keys().cloned().collect();
            for key in keys {
                let mut less = whole.clone();
                less.pointer_mut(object).unwrap().as_object_mut().unwrap().remove(&key);
                assert!(!validator.is_valid(&less), "{object} without {key}");
            }
            let mut more = whole.clone();
            more.pointer_mut(object).unwrap().as_object_mut().unwrap().insert("surprise".into(), Value::Null);
            assert!(!validator.is_valid(&more), "{object} with a surprise");
        }
    }

    #[test]
    fn a_message_acts_on_nobody() {
        let message = written(&everything())["faults"][1]["message"].as_str().unwrap().to_owned();
        assert_eq!(
            message,
            "`documents/hafan/␛[31m`form`.md` is not what was packed: it was changed or damaged. Ask for the pack again."
        );
    }
}
