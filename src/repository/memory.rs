//! Repositories that tests write down as texts.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::sync::Arc;

use anyhow::Result;

use super::git::Git;
use super::{Closed, Kind, Leads, Listed, Store, Unread, joined};

pub(super) struct Memory(pub(super) BTreeMap<String, String>);

impl Memory {
    fn text(&self, path: &str) -> Result<&String, Unread> {
        Ok(self.0.get(path).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?)
    }
}

impl Store for Memory {
    fn folder(&self, path: &str) -> Result<Vec<Listed>, Closed> {
        let prefix = if path.is_empty() { String::new() } else { format!("{path}/") };
        let mut listed: BTreeMap<String, Kind> = BTreeMap::new();
        for file in self.0.keys().filter_map(|file| file.strip_prefix(&prefix)) {
            match file.split_once('/') {
                Some((folder, _)) => listed.insert(joined(path, folder), Kind::Folder),
                None => listed.insert(joined(path, file), Kind::File),
            };
        }
        Ok(listed.into_iter().map(|(path, kind)| Listed { path, kind }).collect())
    }

    fn read(&self, path: &str, at_most: u64) -> Result<Vec<u8>, Unread> {
        let text = self.text(path)?;
        if text.len() as u64 > at_most { Err(Unread::TooLarge) } else { Ok(text.clone().into_bytes()) }
    }

    fn open_plain(&self, path: &str) -> Result<Option<Box<dyn Read + '_>>, Unread> {
        Ok(Some(Box::new(self.text(path)?.as_bytes())))
    }

    fn follow(&self, _path: &str) -> Leads {
        Leads::Nowhere
    }

    fn git(&self) -> Result<Option<Arc<Git>>> {
        Ok(None)
    }
}
