//! CSV for spreadsheets: RFC 4180, as UTF-8 with a byte-order mark, by which Excel knows it. No field is ever a formula.

use csv::{Terminator, WriterBuilder};

/// Excel reads a file as UTF-8 only where it begins so.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What a formula begins with, also as East Asian keyboards write it, and what is skipped before one.
const FORMULA: [char; 12] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\0'];

/// A header and rows below it. A row of the wrong width does not compile.
pub fn write<const COLUMNS: usize>(header: [&str; COLUMNS], rows: &[[String; COLUMNS]]) -> Vec<u8> {
    let rows = rows.iter().map(|row| row.iter().map(String::as_str).collect());
    write_lines(std::iter::once(header.to_vec()).chain(rows))
}

/// Lines of any width. The shorter ones are filled up, as the standard wants all of them equally long.
pub fn write_lines<'f>(lines: impl IntoIterator<Item = Vec<&'f str>>) -> Vec<u8> {
    let mut lines: Vec<Vec<&str>> = lines.into_iter().collect();
    let width = lines.iter().map(Vec::len).max().unwrap_or(0);
    let bytes = BYTE_ORDER_MARK.to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(bytes);
    for line in &mut lines {
        line.resize(width, "");
        // Into memory, with lines that are all as wide as each other, nothing can fail.
        let _ = writer.write_record(line.iter().map(|field| harmless(field)));
    }
    writer.into_inner().unwrap_or_default()
}

/// A field that a spreadsheet would take for a formula, or that hides one behind what it skips, is marked as text.
fn harmless(field: &str) -> String {
    if begins_like_a_formula(field) && !is_number(field) { format!("'{field}") } else { field.to_owned() }
}

pub fn begins_like_a_formula(field: &str) -> bool {
    field.starts_with(FORMULA)
}

/// Below nought: `-3`, `-2.5%`. A number that begins with `+` may be somebody's telephone.
fn is_number(field: &str) -> bool {
    let digits = field.strip_suffix('%').unwrap_or(field).strip_prefix('-').unwrap_or_default();
    let (whole, after) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, after].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(fields: &[&str]) -> String {
        let rows: Vec<[String; 2]> = fields.iter().map(|field| [(*field).to_owned(), "x".to_owned()]).collect();
        String::from_utf8(write(["title_en", "note"], &rows)).unwrap()
    }

    #[test]
    fn it_begins_so_that_excel_knows_it_and_ends_lines_as_the_standard_says() {
        assert_eq!(written(&["tŷ"]), "\u{feff}title_en,note\r\ntŷ,x\r\n");
        assert_eq!(written(&[]), "\u{feff}title_en,note\r\n");
    }

    #[test]
    fn all_lines_are_equally_long() {
        let written = write_lines([vec!["a"], vec!["b", "c"], vec![], vec![""]]);
        assert_eq!(String::from_utf8(written).unwrap(), "\u{feff}a,\r\nb,c\r\n,\r\n,\r\n");
        assert_eq!(write_lines([]), BYTE_ORDER_MARK);
    }

    #[test]
    fn commas_quotation_marks_and_lines_stay_inside_their_field() {
        let all = written(&["a, b", "say \"so\"", "one\ntwo", "one\r\ntwo", ""]);
        assert_eq!(
            all,
            "\u{feff}title_en,note\r\n\"a, b\",x\r\n\"say \"\"so\"\"\",x\r\n\"one\ntwo\",x\r\n\"one\r\ntwo\",x\r\n,x\r\n"
        );
    }

    #[test]
    fn no_field_is_a_formula() {
        for first in ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "\0"] {
            let field = format!("{first}SUM(A1)");
            let written = written(&[&field]);
            let record = csv::Reader::from_reader(written.as_bytes()).records().next().unwrap().unwrap();
            assert_eq!(record[0], format!("'{field}"));
        }
        assert!(written(&["-3", "-2.50", "-7%"]).ends_with("\r\n-3,x\r\n-2.50,x\r\n-7%,x\r\n"));
        for no_number in ["-", "--3", "-3-2", "-3.", "-.5", "-1e5", "+3", "-3%%", "-٣"] {
            assert!(written(&[no_number]).contains(&format!("\r\n'{no_number},x")), "{no_number}");
        }
        assert!(written(&["a=b", "1-2"]).contains("\r\na=b,x\r\n1-2,x\r\n"));
    }
}
