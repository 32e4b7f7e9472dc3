//! How a sheet is printed: A4 across, one page wide, with the title, the day and the number of the page on each.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::page::Page;
use crate::render::page::sheets::title;

/// A header takes 255 letters, the day and the marks in it among them, and each `&` counts twice.
const MOST_OF_TITLE: usize = 90;
const A4: u8 = 9;

pub(super) fn set_up(sheet: &mut Worksheet, page: &Page, name: &str) -> Result<(), XlsxError> {
    let labels = page.labels;
    let day = page.day.as_ref().map_or("", |date| date.words.as_str());
    let (title, of) = (literal(&shortened(&title(page))), literal(labels.of_pages));
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
    sheet.set_header(format!("&L&\"-,Bold\"{title}&R{}", literal(day)));
    sheet.set_footer(format!("&L{}&R{} &P {of} &N", literal(name), literal(labels.page)));
    Ok(())
}

/// A header is one line. The whole title stands on the first sheet and in the properties of the file.
fn shortened(title: &str) -> String {
    if title.chars().count() <= MOST_OF_TITLE {
        return title.to_owned();
    }
    let start: String = title.chars().take(MOST_OF_TITLE - 1).collect();
    format!("{}…", start.trim_end())
}

/// In headers `&` begins an order, such as one for the name of the file.
fn literal(words: &str) -> String {
    words.replace('&', "&&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_title_gives_orders_or_is_too_long_for_a_header() {
        assert_eq!(literal("A & B &F &[File]"), "A && B &&F &&[File]");
        let worst = literal(&shortened(&"&".repeat(500)));
        assert!(worst.len() < 200 && shortened("Hafan Newid") == "Hafan Newid");
    }
}
