//! What a pack says of itself: `tyst/pack/1`, as JSON. It is written when a pack is made, and read when one is verified.

use serde::{Deserialize, Serialize};

use crate::calendar::Day;
use crate::documents::vocabulary::{Audience, Language};

/// The name and version of the shape. Keys are only ever added within a version.
pub const SCHEMA: &str = "tyst/pack/1";

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Manifest {
    pub schema: String,
    /// The version of the program that made it.
    pub tyst: String,
    #[serde(with = "day")]
    pub as_of: Day,
    pub round: PackedRound,
    #[serde(with = "audience")]
    pub audience: Audience,
    pub repository: PackedRepository,
    /// The providers whose papers are in it, by id.
    pub providers: Vec<String>,
    /// The standards that were asked about, as patterns; none is all.
    pub standards: Vec<String>,
    pub entries: Vec<Entry>,
    pub left_out: LeftOut,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PackedRound {
    pub id: String,
    pub title: String,
    #[serde(with = "day")]
    pub closes: Day,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PackedRepository {
    pub title: Option<String>,
    /// The commit that the work tree stood at. Files may have differed from it.
    pub revision: Option<String>,
}

/// A file of the pack. The manifest itself is none of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    pub path: String,
    pub size: u64,
    pub sha256: String,
    #[serde(flatten)]
    pub what: What,
}

/// What a file of the pack is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct What {
    pub kind: Kind,
    /// Whose it is; `None` for what is about all providers.
    pub provider: Option<String>,
    #[serde(with = "language")]
    pub language: Option<Language>,
    pub format: Option<String>,
    /// Where a document lies in the repository. Its path in the pack may be another, for systems that allow fewer names.
    pub original: Option<String>,
}

impl What {
    /// Of that kind, about all providers, in no language and of no format.
    pub fn of(kind: Kind) -> What {
        What { kind, provider: None, language: None, format: None, original: None }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// What says what is in the pack.
    Index,
    Paper,
    Document,
}

/// What evidence points at and is not in the pack, counted. None of it is named: it may not be for the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Kept from the reader.
    pub kept: usize,
    /// A record that could not be read may keep them from the reader.
    pub in_doubt: usize,
    /// Places in evidence that point at what is not there.
    pub missing: usize,
    /// Reached through a symbolic link, or no plain file.
    pub links: usize,
    pub too_large: usize,
    /// Web addresses.
    pub web: usize,
    /// Files of the repository that are not documents.
    pub elsewhere: usize,
}

impl LeftOut {
    pub fn and(self, other: LeftOut) -> LeftOut {
        LeftOut {
            kept: self.kept + other.kept,
            in_doubt: self.in_doubt + other.in_doubt,
            missing: self.missing + other.missing,
            links: self.links + other.links,
            too_large: self.too_large + other.too_large,
            web: self.web + other.web,
            elsewhere: self.elsewhere + other.elsewhere,
        }
    }
}

mod day {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::calendar::Day;

    pub(super) fn serialize<S: Serializer>(day: &Day, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(day)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Day, D::Error> {
        Day::parse(&String::deserialize(from)?).map_err(|_| D::Error::custom("no day"))
    }
}

mod audience {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::documents::vocabulary::Audience;

    pub(super) fn serialize<S: Serializer>(audience: &Audience, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(audience.word())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Audience, D::Error> {
        Audience::parse(&String::deserialize(from)?).ok_or_else(|| D::Error::custom("no audience"))
    }
}

mod language {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    use crate::documents::vocabulary::Language;

    pub(super) fn serialize<S: Serializer>(language: &Option<Language>, to: S) -> Result<S::Ok, S::Error> {
        language.map(Language::code).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Language>, D::Error> {
        let code = Option::<String>::deserialize(from)?;
        code.map(|code| Language::parse(&code).ok_or_else(|| D::Error::custom("no language"))).transpose()
    }
}
