//! How text from a file is shown without doing anything to the one who reads it.

/// Text from a file, a file's name or a message, with each character that would act on a terminal replaced by one that
/// can be seen. One character becomes one character, so columns still hold.
///
/// `##[` is broken up because GitHub's runner takes `##[command]` for an order anywhere in a line that a step prints
/// (actions/runner, `ActionCommand.TryParse`).
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        let breaks_an_order = character == '[' && shown.ends_with("##");
        shown.push(if breaks_an_order { '\u{fffd}' } else { stand_in(character) });
    }
    shown
}

/// As [`visible`], for a text that a line begins with: there GitHub's runner takes `::command::` for an order.
pub fn visible_at_line_start(text: &str) -> String {
    let shown = visible(text);
    if shown.trim_start().starts_with("::") { shown.replacen(':', "\u{fffd}", 1) } else { shown }
}

/// The tag characters above U+E0000 pass: they do nothing, and the flag of Wales is made of them.
fn stand_in(character: char) -> char {
    match character {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + character as u32).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        // The escapes of old terminals, and what turns the direction of writing, ends a line, or takes no room at all.
        '\u{80}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        // No characters at all: a file of XML with one of them is refused whole.
        | '\u{fffe}'
        | '\u{ffff}' => '\u{fffd}',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_acts_on_a_terminal_is_replaced_one_for_one() {
        assert_eq!(visible("a\u{1b}[31mb\u{7f}\r\n\t\0"), "a␛[31mb␡␍␊␉␀");
        assert_eq!(
            visible("\u{9b}31m \u{202e}tcerroc \u{2066}\u{200f}\u{200b}\u{2028}"),
            "\u{fffd}31m \u{fffd}tcerroc \u{fffd}\u{fffd}\u{fffd}\u{fffd}"
        );
    }

    #[test]
    fn what_is_no_character_is_replaced() {
        assert_eq!(visible("a\u{fffe}b\u{ffff}"), "a\u{fffd}b\u{fffd}");
    }

    #[test]
    fn welsh_is_left_alone() {
        for text in ["tŷ, ŵyl, sïon, môr", "w\u{302}", "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}"]
        {
            assert_eq!(visible(text), text);
        }
    }

    #[test]
    fn no_order_to_githubs_runner_survives() {
        assert_eq!(visible("see ##[stop-commands]x"), "see ##\u{fffd}stop-commands]x");
        assert_eq!(visible("##\u{200d}[error]x"), "##\u{fffd}[error]x");
        assert_eq!(visible("## [a heading](of Markdown)"), "## [a heading](of Markdown)");
        assert_eq!(visible_at_line_start(" ::error::x"), " \u{fffd}:error::x");
        assert_eq!(visible_at_line_start("a::error::x"), "a::error::x");
    }
}
