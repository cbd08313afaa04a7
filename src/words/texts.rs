//! One text in three languages, as people wrote it.

use super::Lang;

/// The same words in three languages; what is empty was not written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    pub en: String,
    pub he: String,
    pub pl: String,
}

impl Texts {
    pub fn new(en: impl Into<String>, he: impl Into<String>, pl: impl Into<String>) -> Self {
        Self { en: en.into(), he: he.into(), pl: pl.into() }
    }

    /// What was written in that language; empty when nothing was.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::He => &self.he,
            Lang::Pl => &self.pl,
        }
    }

    /// What a reader of `lang` is shown, and the language it is in: `lang` if it was written, else `original`, else whatever there is.
    pub fn read(&self, lang: Lang, original: Lang) -> (Lang, &str) {
        [lang, original]
            .into_iter()
            .chain(Lang::ALL)
            .map(|it| (it, self.get(it)))
            .find(|(_, text)| !text.is_empty())
            .unwrap_or((lang, ""))
    }

    pub fn is_empty(&self) -> bool {
        Lang::ALL.into_iter().all(|lang| self.get(lang).is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;
    use crate::words::Lang;

    #[test]
    fn what_was_not_written_is_shown_in_the_original() {
        let texts = Texts::new("Down", "", "Awaria");
        assert_eq!(texts.read(Lang::Pl, Lang::En), (Lang::Pl, "Awaria"));
        assert_eq!(texts.read(Lang::He, Lang::En), (Lang::En, "Down"));
        assert_eq!(Texts::new("", "", "Awaria").read(Lang::He, Lang::En), (Lang::Pl, "Awaria"));
    }
}
