//! The languages, and the choice among them by `Accept-Language`.

/// A language that Hearth speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Hebrew, from right to left.
    He,
    /// Polish.
    Pl,
}

/// How many entries of an `Accept-Language` header are read; a browser sends a handful.
const HEADER_ENTRIES_MAX: usize = 32;

impl Lang {
    /// Every language, in the order of the language links.
    pub const ALL: [Self; 3] = [Self::En, Self::He, Self::Pl];

    /// The BCP 47 code, for `lang=` and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::He => "he",
            Self::Pl => "pl",
        }
    }

    /// The direction of writing, for `dir=`.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::En | Self::Pl => "ltr",
            Self::He => "rtl",
        }
    }

    /// The language's own name for itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::He => "עברית",
            Self::Pl => "Polski",
        }
    }

    /// The language of a code such as "pl", "en-GB" or "iw" (Hebrew before 1989), if Hearth speaks it.
    pub fn parse(code: &str) -> Option<Self> {
        let primary = code.trim().split(['-', '_']).next()?;
        if primary.eq_ignore_ascii_case("iw") {
            return Some(Self::He);
        }
        Self::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }

    /// The best language for an `Accept-Language` header; none when it asks for none of them (RFC 9110, 12.5.4).
    pub fn negotiate(header: &str) -> Option<Self> {
        let mut best: Option<(Self, u16)> = None;
        for entry in header.split(',').take(HEADER_ENTRIES_MAX) {
            let mut parts = entry.split(';');
            let Some(lang) = parts.next().and_then(Self::parse) else { continue };
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(1000, quality);
            if weight > best.map_or(0, |(_, weight)| weight) {
                best = Some((lang, weight));
            }
        }
        best.map(|(lang, _)| lang)
    }
}

/// A q-value in thousandths; 0 when it cannot be read.
fn quality(text: &str) -> u16 {
    let value = text.trim().parse::<f32>().unwrap_or(0.0);
    if (0.0..=1.0).contains(&value) { (value * 1000.0) as u16 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_quality_wins_and_the_first_of_equals() {
        assert_eq!(Lang::negotiate("he"), Some(Lang::He));
        assert_eq!(Lang::negotiate("fr, pl;q=0.8, en;q=0.9"), Some(Lang::En));
        assert_eq!(Lang::negotiate("pl-PL,pl;q=0.9,en-US;q=0.8,en;q=0.7"), Some(Lang::Pl));
        assert_eq!(Lang::negotiate("iw-IL, en;q=0.5"), Some(Lang::He));
        assert_eq!(Lang::negotiate("en;q=0.5, he;q=0.5"), Some(Lang::En));
    }

    #[test]
    fn refused_unknown_and_broken_entries_choose_nothing() {
        for header in ["", "fr", "*", "en;q=0", "en;q=abc", "en;q=-1", "en;q=NaN", "en;q=9", ";;,,", "\u{0}"] {
            assert_eq!(Lang::negotiate(header), None, "{header:?}");
        }
        assert_eq!(Lang::negotiate("en;q=0, pl;q=0.1"), Some(Lang::Pl));
    }

    #[test]
    fn a_code_is_read_with_or_without_region() {
        assert_eq!(Lang::parse("HE-il"), Some(Lang::He));
        assert_eq!(Lang::parse("pl_PL"), Some(Lang::Pl));
        assert_eq!(Lang::parse("english"), None);
    }
}
