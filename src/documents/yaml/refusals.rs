//! What is said of YAML that cannot be read. The parser's own text is never used: it could repeat what stands in the file.

use granit_parser::{ErrorKind, ScanError};

use crate::documents::problem::Problem;
use crate::text::{Span, Text};

pub(super) fn too_deep(text: &Text, span: Span, depth: usize) -> Problem {
    Problem::unreadable(
        text.place(Span { start: span.start, end: span.start + 1 }),
        format!("lists and keys are nested more than {depth} deep here, which is the limit"),
        "say it with fewer levels",
    )
}

/// What the parser says, in plain words.
pub(super) fn syntax_problem(text: &Text, base: usize, source: &str, error: &ScanError, depth: usize) -> Problem {
    let at = error.marker().byte_offset().unwrap_or(0).min(source.len());
    let place = text.place(Span::new(base + at, base + at + 1));
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return too_deep(text, Span::new(base + at, base + at), depth);
    }
    let (message, help) = explained(error.kind());
    Problem::unreadable(place, message, help)
}

fn explained(kind: &ErrorKind) -> (&'static str, &'static str) {
    match kind {
        ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabNotAllowed
        | ErrorKind::TabAtBlockScalarStart => {
            ("a tab stands where YAML wants spaces", "put two spaces in place of each tab at the beginning of the line")
        }
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => {
            ("a quotation mark is opened and not closed", "close it on the same line")
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => (
            "something follows the closing quotation mark",
            "put the whole value in one pair of quotation marks; an apostrophe inside '…' is written twice",
        ),
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape => {
            ("a backslash inside \"…\" means something else in YAML", "use '…' in place of \"…\", or / in place of \\")
        }
        ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::UnclosedFlowCollection { .. } => {
            ("a bracket is opened and not closed", "close the [ with ] or the { with }")
        }
        ErrorKind::MismatchedFlowCollectionEnd { .. } | ErrorKind::MisplacedFlowCollectionEnd => {
            ("a closing bracket does not belong to the one that was opened", "a [ is closed with ], a { with }")
        }
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator => {
            ("a comma or a closing bracket is missing", "put commas between the values, and close the bracket")
        }
        ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::BlockSequenceEntryNotAllowed => (
            "the line does not begin under the one it belongs to",
            "begin it with as many spaces as the lines beside it have",
        ),
        ErrorKind::InvalidSimpleKey | ErrorKind::SimpleKeyExpected | ErrorKind::ExpectedBlockMappingKey => (
            "this line cannot be read as `key: value`",
            "check for a missing colon and space, or put a value that holds a colon in quotation marks",
        ),
        ErrorKind::UnexpectedCharacter { .. } => {
            ("a value begins with a character that means something else in YAML", "put the value in quotation marks")
        }
        ErrorKind::DirectiveDisallowed => ("a line that begins with % is not used here", "take the line out"),
        ErrorKind::CommentInterceptedScalar | ErrorKind::CommentNotSeparated => {
            ("a comment stands in the middle of a value", "put the comment on a line of its own")
        }
        _ => (
            "this cannot be read as YAML",
            "compare the line with the others: `key: value`, or `- ` before each entry of a list",
        ),
    }
}
