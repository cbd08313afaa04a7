//! Forms with many fields: what was sent, and a text in three languages.

use super::Faults;
use crate::ui::form;
use crate::ui::text::{clean_line, clean_text};
use crate::words::{Lang, Texts, Words};
use maud::{Markup, html};
use serde::Deserialize;

/// A form as it was sent; fields may come several times.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Fields with these values.
    pub fn of(pairs: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// What was typed into a field; empty when it did not come.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    /// Every field with its value, as they came.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Every value of a field.
    pub fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Whether a box was ticked.
    pub fn is(&self, name: &str) -> bool {
        self.0.iter().any(|(own, _)| own == name)
    }

    /// Puts a value in the place of what a field had.
    pub fn set(&mut self, name: &str, value: String) {
        self.0.retain(|(own, _)| own != name);
        self.0.push((name.to_owned(), value));
    }
}

/// The three fields of a text: one for each language.
#[derive(Clone, Copy, Debug)]
pub struct Three {
    pub fields: [&'static str; 3],
    /// The label of each; the language stands behind it.
    pub label: &'static str,
    pub chars_max: usize,
    /// Lines of the field; 0: a single line.
    pub rows: usize,
    /// One language at least has to be filled in.
    pub required: bool,
}

impl Three {
    /// What was typed.
    pub fn read(&self, typed: &Fields, faults: &mut Faults) -> Texts {
        let [en, he, pl] = self.fields.map(|field| {
            let text = typed.get(field);
            let text = if self.rows == 0 { clean_line(text) } else { clean_text(text).trim().to_owned() };
            if text.chars().count() > self.chars_max {
                faults.add_with(field, "fault-too-long", &[("max", self.chars_max.into())]);
            }
            text
        });
        let texts = Texts { en, he, pl };
        if self.required && texts.is_empty() {
            faults.add(self.fields[0], "fault-one-language");
        }
        texts
    }

    /// The inputs; the reader's own language comes first.
    pub fn inputs(&self, words: Words, typed: &Fields, faults: &Faults) -> Markup {
        let mut order: Vec<(Lang, &'static str)> = Lang::ALL.into_iter().zip(self.fields).collect();
        order.sort_by_key(|(lang, _)| *lang != words.lang);
        let hint = self.required.then(|| words.t("ui-three-hint"));
        html! {
            @for (at, (lang, name)) in order.into_iter().enumerate() {
                (self.input(words, name, lang, typed.get(name), hint.clone().filter(|_| at == 0), faults))
            }
        }
    }

    fn input(
        &self,
        words: Words,
        name: &'static str,
        lang: Lang,
        value: &str,
        hint: Option<String>,
        faults: &Faults,
    ) -> Markup {
        let label = format!("{} · {}", words.t(self.label), lang.name());
        let (value, fault) = (value.to_owned(), faults.text(name, &words));
        if self.rows == 0 {
            let max = Some(self.chars_max);
            form::Text { name, label, value, hint, fault, dir_auto: true, max, ..form::Text::default() }.render()
        } else {
            form::Area { name, label, value, rows: self.rows, hint, fault, ..form::Area::default() }.render()
        }
    }

    /// The values of a text, for a form that begins with it.
    pub fn values(&self, texts: &Texts) -> [(&'static str, String); 3] {
        let [en, he, pl] = self.fields;
        [(en, texts.en.clone()), (he, texts.he.clone()), (pl, texts.pl.clone())]
    }
}

/// The language that a text counts as written in first: the writer's own if they wrote in it, else the first that there is.
pub fn original(texts: &Texts, own: Lang) -> Lang {
    texts.read(own, own).0
}

/// The name of a form, if it has a fitting one.
pub fn once(typed: &Fields) -> Option<String> {
    let once = typed.get("once");
    ((8..=64).contains(&once.len()) && once.bytes().all(|byte| byte.is_ascii_alphanumeric())).then(|| once.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Fields, once};

    #[test]
    fn a_form_s_name_is_letters_and_digits() {
        assert!(once(&Fields::of([("once", "0123456789abcdef".to_owned())])).is_some());
        for bad in ["", "short", "with space 12345"] {
            assert!(once(&Fields::of([("once", bad.to_owned())])).is_none(), "{bad}");
        }
    }
}
