//! A format of `tyst check`, and the file that it is written to: `sarif=findings.sarif`.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::builder::{EnumValueParser, PossibleValue, TypedValueParser, ValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};

use super::CheckFormat;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckOutput {
    pub format: CheckFormat,
    /// The file; none where it goes to the terminal, or to the file of `--output`.
    pub file: Option<PathBuf>,
}

impl CheckOutput {
    pub(super) fn parser() -> ValueParser {
        Parser(EnumValueParser::new()).into()
    }
}

/// What stands before the first `=` is a format, with the suggestions and the list that every choice has.
#[derive(Clone)]
struct Parser(EnumValueParser<CheckFormat>);

impl TypedValueParser for Parser {
    type Value = CheckOutput;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<CheckOutput, Error> {
        let Some((name, file)) = value.to_str().and_then(|value| value.split_once('=')) else {
            return Ok(CheckOutput { format: self.0.parse_ref(command, arg, value)?, file: None });
        };
        let format = self.0.parse_ref(command, arg, OsStr::new(name))?;
        if file.is_empty() {
            return Err(without_a_file(command, arg, name));
        }
        Ok(CheckOutput { format, file: Some(PathBuf::from(file)) })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        self.0.possible_values()
    }
}

fn without_a_file(command: &Command, arg: Option<&Arg>, format: &str) -> Error {
    let mut error = Error::new(ErrorKind::ValueValidation).with_cmd(command);
    let given = format!("{format}=");
    error.insert(ContextKind::InvalidValue, ContextValue::String(given));
    error.insert(ContextKind::InvalidArg, ContextValue::String(arg.map(Arg::to_string).unwrap_or_default()));
    let hint = format!("name a file after the `=`, or write `{format}` alone").into();
    error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![hint]));
    error
}
