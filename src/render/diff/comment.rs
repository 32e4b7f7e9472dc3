//! The comment below a pull request, which a bot finds again by its first line and writes anew.

use crate::page::Page;
use crate::render::page::markdown;
use crate::words::Words;

/// By this a bot finds the comment that it wrote before. It never changes.
const MARKER: &str = "<!-- tyst diff -->";
/// GitHub takes no comment of more characters than this; GitLab takes more.
const MAX_CHARACTERS: usize = 65_536;
/// Room for the sentence that says how much is left out, and for the end of what is in another language.
const ROOM: usize = 400;

/// The page as one comment. Where it is too long for a forge, the end is left out and counted.
pub fn comment(page: &Page, words: &Words) -> Vec<u8> {
    let whole = String::from_utf8_lossy(&markdown::write(page)).into_owned();
    let mut comment = format!("{MARKER}\n");
    comment.push_str(&cut(&whole, MAX_CHARACTERS - comment.chars().count(), words));
    comment.into_bytes()
}

/// Whole lines only: a row of a table is one, so what is left stays a table.
fn cut(whole: &str, at_most: usize, words: &Words) -> String {
    if whole.chars().count() <= at_most {
        return whole.to_owned();
    }
    let mut left = at_most - ROOM;
    let lines: Vec<&str> = whole.lines().collect();
    let fits = |line: &&str| {
        let length = line.chars().count() + 1;
        let does = length <= left;
        left = left.saturating_sub(if does { length } else { left });
        does
    };
    let kept: Vec<&str> = lines.iter().copied().take_while(fits).collect();
    let more = lines[kept.len()..].iter().filter(|line| !line.trim().is_empty() && **line != "</div>").count();
    let end = if kept.first().is_some_and(|line| line.starts_with("<div")) { "\n</div>\n" } else { "" };
    format!("{}\n\n{}\n{end}", kept.join("\n"), words.comment_is_cut(more))
}
