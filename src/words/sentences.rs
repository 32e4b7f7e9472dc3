//! How a list of sentences becomes methods of [`Words`].

use fluent_bundle::{FluentArgs, FluentValue};

use super::Words;
use crate::calendar::{Day, Interval};
use crate::page::Text;

/// Makes a method of [`Words`] of each line: `appendix;` says the sentence of that name, `unread(records: usize) -> Text;`
/// fills a number into it. A sentence that is a `Text` may be given other texts, and what stands between ticks in it is to be
/// read letter by letter. The list itself is kept for the tests.
macro_rules! sentences {
    ($visible:vis $list:ident; $($(#[$doc:meta])* $name:ident $(($($value:ident: $type:ty),+))? $(-> $out:ident)?;)*) => {
        impl $crate::words::Words {
            $(sentences!(@one $(#[$doc])* $name $(($($value: $type),+))? $(-> $out)?);)*
        }

        /// Each sentence of this part, and what is filled into it.
        #[cfg(test)]
        $visible const $list: &[(&str, &[&str])] = &[$((stringify!($name), &[$($(stringify!($value)),+)?])),*];
    };
    (@one $(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub fn $name(&self) -> &'static str {
            self.whole(stringify!($name))
        }
    };
    (@one $(#[$doc:meta])* $name:ident -> Text) => {
        $(#[$doc])*
        pub fn $name(&self) -> $crate::page::Text {
            $crate::page::Text::ticked(self.whole(stringify!($name)))
        }
    };
    (@one $(#[$doc:meta])* $name:ident ($($value:ident: $type:ty),+) -> String) => {
        $(#[$doc])*
        pub fn $name(&self, $($value: $type),+) -> String {
            let mut values = fluent_bundle::FluentArgs::new();
            $(values.set(stringify!($value), $crate::words::sentences::Plain::plain($value, self));)+
            self.filled(stringify!($name), &values)
        }
    };
    (@one $(#[$doc:meta])* $name:ident ($($value:ident: $type:ty),+) -> Text) => {
        $(#[$doc])*
        pub fn $name(&self, $($value: $type),+) -> $crate::page::Text {
            let mut filling = $crate::words::sentences::Filling::of(self);
            $(filling.put(stringify!($value), $value);)+
            filling.text(stringify!($name))
        }
    };
}

impl Words {
    pub(super) fn whole(self, name: &'static str) -> &'static str {
        self.0.whole(name)
    }

    /// The sentence of a name that is put together; `None` where there is none.
    pub(super) fn named(self, name: &str) -> Option<&'static str> {
        self.0.named(name)
    }

    pub(super) fn filled(self, name: &str, values: &FluentArgs<'_>) -> String {
        self.0.fill(name, values)
    }
}

/// What can stand inside a sentence that is a string.
pub(super) trait Plain {
    fn plain(self, words: &Words) -> FluentValue<'static>;
}

impl Plain for usize {
    fn plain(self, _: &Words) -> FluentValue<'static> {
        FluentValue::from(self)
    }
}

impl Plain for &str {
    fn plain(self, _: &Words) -> FluentValue<'static> {
        FluentValue::from(self.to_owned())
    }
}

impl Plain for Day {
    fn plain(self, words: &Words) -> FluentValue<'static> {
        FluentValue::from(words.day(self))
    }
}

impl Plain for Interval {
    fn plain(self, words: &Words) -> FluentValue<'static> {
        FluentValue::from(words.interval(self))
    }
}

/// What is filled into one sentence that is a text.
pub(super) struct Filling {
    words: Words,
    values: FluentArgs<'static>,
    /// Where one of these goes, a character stands until the sentence is put together.
    texts: Vec<Text>,
}

/// The first of those characters. Nothing that somebody wrote passes through the sentence itself, so none can be mistaken.
const FIRST: u32 = 0xf_0000;

impl Filling {
    pub(super) fn of(words: &Words) -> Filling {
        Filling { words: *words, values: FluentArgs::new(), texts: Vec::new() }
    }

    pub(super) fn put(&mut self, name: &'static str, value: impl Fills) {
        let value = value.value(self);
        self.values.set(name, value);
    }

    pub(super) fn text(&self, name: &str) -> Text {
        let sentence = self.words.filled(name, &self.values);
        let mut text = Text::new();
        for (at, part) in sentence.split('`').enumerate() {
            text = self.put_together(text, part, at % 2 == 1);
        }
        text
    }

    /// Adds a part of the sentence, with the texts that belong in it.
    fn put_together(&self, text: Text, part: &str, is_code: bool) -> Text {
        let mut text = text;
        let mut rest = part;
        while let Some((at, put)) = rest.char_indices().find_map(|(at, letter)| Some((at, self.at(letter)?))) {
            text = said(text, &rest[..at], is_code).and(put.clone());
            rest = rest[at..].split_at(char::from_u32(FIRST).map_or(0, char::len_utf8)).1;
        }
        said(text, rest, is_code)
    }

    fn at(&self, letter: char) -> Option<&Text> {
        self.texts.get(u32::from(letter).checked_sub(FIRST)? as usize)
    }
}

fn said(text: Text, words: &str, is_code: bool) -> Text {
    match (words.is_empty(), is_code) {
        (true, _) => text,
        (false, true) => text.code(words),
        (false, false) => text.words(words),
    }
}

/// What can stand inside a sentence that is a text.
pub(super) trait Fills {
    fn value(self, filling: &mut Filling) -> FluentValue<'static>;
}

impl Fills for usize {
    fn value(self, filling: &mut Filling) -> FluentValue<'static> {
        self.plain(&filling.words)
    }
}

impl Fills for Day {
    fn value(self, filling: &mut Filling) -> FluentValue<'static> {
        self.plain(&filling.words)
    }
}

impl Fills for Interval {
    fn value(self, filling: &mut Filling) -> FluentValue<'static> {
        self.plain(&filling.words)
    }
}

impl Fills for Text {
    fn value(self, filling: &mut Filling) -> FluentValue<'static> {
        let letter = char::from_u32(FIRST + filling.texts.len() as u32).unwrap_or('\u{fffd}');
        filling.texts.push(self);
        FluentValue::from(String::from(letter))
    }
}

/// A tick in what somebody wrote is a tick.
impl Fills for &str {
    fn value(self, filling: &mut Filling) -> FluentValue<'static> {
        Text::from(self).value(filling)
    }
}
