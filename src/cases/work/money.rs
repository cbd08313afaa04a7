//! Sums of money: whole minor units and a currency of ISO 4217 with its own number of decimals.

use crate::words::{Lang, Words};
use iso_currency::Currency;

/// More than this many whole units is a slip of the hand, in any currency.
pub const UNITS_MAX: i64 = 100_000_000;

/// A sum of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    /// Cents, agorot, grosze, fils: the smallest unit of the currency.
    pub minor: i64,
    currency: Currency,
    decimals: u32,
}

/// Why a typed amount is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMoney {
    /// Not a number as people write one.
    Unreadable,
    /// Zero or less.
    TooLittle,
    /// More than [`UNITS_MAX`].
    TooMuch,
    /// More decimals than the currency has; it has this many.
    Decimals(u32),
}

/// The currency of that code and how many decimals it has; none for gold, test codes and whatever else nobody pays in.
pub fn currency(code: &str) -> Option<(Currency, u32)> {
    let code = code.trim().to_ascii_uppercase();
    let currency = Currency::from_code(&code).filter(|_| !matches!(code.as_str(), "XXX" | "XTS"))?;
    Some((currency, u32::from(currency.exponent()?)))
}

impl Money {
    /// What the database keeps, if it is a sum.
    pub fn kept(minor: Option<i64>, code: Option<&str>) -> Option<Self> {
        let (currency, decimals) = currency(code?)?;
        Some(Self { minor: minor?, currency, decimals })
    }

    /// What somebody typed: "12,50", "12.50", "1 234,5", "1,234.50".
    pub fn parse(typed: &str, (currency, decimals): (Currency, u32)) -> Result<Self, NotMoney> {
        let minor = minor_units(typed.trim(), decimals)?;
        if minor == 0 {
            return Err(NotMoney::TooLittle);
        }
        if minor > UNITS_MAX * 10_i64.pow(decimals) {
            return Err(NotMoney::TooMuch);
        }
        Ok(Self { minor, currency, decimals })
    }

    /// The currency's code.
    pub fn code(&self) -> &'static str {
        self.currency.code()
    }

    /// The amount with a point and without anything else, as programs read it: "1234.50".
    pub fn plain(&self) -> String {
        let (units, rest) = self.split();
        if self.decimals == 0 { units.to_string() } else { format!("{units}.{rest:0width$}", width = self.width()) }
    }

    /// As the language writes it (CLDR): "€12.50", "12,50 zł", "12.50 ₪".
    pub fn text(&self, lang: Lang) -> String {
        let (units, rest) = self.split();
        let mut number = Words::of(lang).number(units);
        if self.decimals > 0 {
            let mark = if lang == Lang::Pl { ',' } else { '.' };
            number = format!("{number}{mark}{rest:0width$}", width = self.width());
        }
        let sign = symbol(lang, self.code()).unwrap_or(self.code());
        match lang {
            // A code of letters stands apart from its number, a symbol does not.
            Lang::En if sign == self.code() => format!("{sign}\u{a0}{number}"),
            Lang::En => format!("{sign}{number}"),
            // Right-to-left marks keep number and sign in their order in a line of either direction.
            Lang::He => format!("\u{200f}{number}\u{a0}\u{200f}{sign}"),
            Lang::Pl => format!("{number}\u{a0}{sign}"),
        }
    }

    const fn split(&self) -> (i64, i64) {
        let whole = 10_i64.pow(self.decimals);
        (self.minor / whole, self.minor % whole)
    }

    const fn width(&self) -> usize {
        self.decimals as usize
    }
}

/// The sign that readers of the language know for a currency; none: its code is clearer.
fn symbol(lang: Lang, code: &str) -> Option<&'static str> {
    match (lang, code) {
        (_, "EUR") => Some("€"),
        (Lang::Pl, "PLN") => Some("zł"),
        (Lang::Pl, _) => None,
        (_, "USD") => Some("$"),
        (_, "GBP") => Some("£"),
        (_, "ILS") => Some("₪"),
        (_, "JPY") => Some("¥"),
        _ => None,
    }
}

/// Reads digits with an optional decimal mark and groups of three. A lone mark before exactly three digits is the decimal mark
/// of a currency with three decimals and a group's mark in every other.
fn minor_units(typed: &str, decimals: u32) -> Result<i64, NotMoney> {
    let clean: String = typed.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')).collect();
    match clean.strip_prefix(['-', '\u{2212}']).map(|rest| magnitude(rest, decimals)) {
        None => magnitude(&clean, decimals),
        Some(Err(NotMoney::Unreadable)) => Err(NotMoney::Unreadable),
        Some(_) => Err(NotMoney::TooLittle),
    }
}

/// The same without spaces and sign.
fn magnitude(clean: &str, decimals: u32) -> Result<i64, NotMoney> {
    if !clean.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '\'' | '\u{2019}')) {
        return Err(NotMoney::Unreadable);
    }
    let mark = decimal_mark(clean, decimals);
    let (units, rest) = mark.map_or((clean, ""), |at| (&clean[..at], &clean[at + 1..]));
    let units = ungrouped(units).ok_or(NotMoney::Unreadable)?;
    if mark.is_some() && rest.is_empty() || !rest.chars().all(|c| c.is_ascii_digit()) {
        return Err(NotMoney::Unreadable);
    }
    if rest.len() > decimals as usize {
        return Err(NotMoney::Decimals(decimals));
    }
    if units.len() > 12 {
        return Err(NotMoney::TooMuch);
    }
    let digits = format!("{units}{rest:0<width$}", width = decimals as usize);
    digits.parse().map_err(|_| NotMoney::TooMuch)
}

/// Where the decimal mark stands: the last comma or point, unless it is a group's mark.
fn decimal_mark(text: &str, decimals: u32) -> Option<usize> {
    let at = text.rfind([',', '.'])?;
    let mark = &text[at..=at];
    let after = text.len() - at - 1;
    if text.matches(mark).count() > 1 {
        return None;
    }
    let alone = !text[..at].contains([',', '.', '\'', '\u{2019}']);
    let in_group = (1..=3).contains(&at) && !text.starts_with('0');
    (!(alone && in_group && after == 3 && decimals != 3)).then_some(at)
}

/// Digits without the marks of their groups; none when the groups are not of three or of several marks.
fn ungrouped(units: &str) -> Option<String> {
    let marks: Vec<char> = units.chars().filter(|c| !c.is_ascii_digit()).collect();
    if marks.windows(2).any(|two| two[0] != two[1]) {
        return None;
    }
    let mut groups = units.split(|c: char| !c.is_ascii_digit());
    let first = groups.next().filter(|first| !first.is_empty())?;
    let whole = marks.is_empty() || first.len() <= 3 && groups.all(|group| group.len() == 3);
    let digits: String = units.chars().filter(char::is_ascii_digit).collect();
    let short = digits.trim_start_matches('0');
    whole.then(|| if short.is_empty() { "0".to_owned() } else { short.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::{Money, NotMoney, currency};
    use crate::words::Lang;
    use proptest::prelude::*;

    fn typed(text: &str, code: &str) -> Result<i64, NotMoney> {
        Money::parse(text, currency(code).expect("a currency")).map(|money| money.minor)
    }

    fn said(minor: i64, code: &str, lang: Lang) -> String {
        Money::kept(Some(minor), Some(code)).expect("money").text(lang)
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for bad in [
            "", "x", "NaN", "inf", "1e9", "12,", ",50", "12..5", "1,2,3", "1.23.4", "1'2,5", "0x10", "€12", "१२", "--1",
        ] {
            assert_eq!(typed(bad, "EUR"), Err(NotMoney::Unreadable), "{bad}");
        }
        for little in ["0", "0,00", "-1", "-12,50", "\u{2212}3"] {
            assert_eq!(typed(little, "EUR"), Err(NotMoney::TooLittle), "{little}");
        }
        for much in ["100000001", "100000000,01", "99999999999999999999999", "9223372036854775808"] {
            assert_eq!(typed(much, "EUR"), Err(NotMoney::TooMuch), "{much}");
        }
        assert_eq!(typed("12,505", "EUR"), Ok(1_250_500), "a group of three");
        assert_eq!(typed("0,505", "EUR"), Err(NotMoney::Decimals(2)));
        assert_eq!(typed("12,5055", "EUR"), Err(NotMoney::Decimals(2)));
        assert_eq!(typed("12,5", "JPY"), Err(NotMoney::Decimals(0)));
        assert_eq!(typed("1.2345", "KWD"), Err(NotMoney::Decimals(3)));
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for text in ["1234.50", "1234,50", "1,234.50", "1.234,50", "1 234,50", "1\u{a0}234,5", "1'234.50", " 1234.5 "] {
            assert_eq!(typed(text, "PLN"), Ok(123_450), "{text}");
        }
        assert_eq!(typed("12,50", "ILS"), Ok(1_250));
        assert_eq!(typed("0,01", "EUR"), Ok(1));
        assert_eq!(typed("1,250", "JPY"), Ok(1_250));
        assert_eq!(typed("1.234", "KWD"), Ok(1_234));
        assert_eq!(typed("12,5", "KWD"), Ok(12_500));
        assert_eq!(typed("1,234,567", "USD"), Ok(123_456_700));
        assert_eq!(typed("100000000", "EUR"), Ok(10_000_000_000));
    }

    #[test]
    fn a_currency_has_its_own_decimals_and_gold_is_none() {
        let decimals = |code| currency(code).map(|(_, decimals)| decimals);
        for (code, count) in [("JPY", 0), ("ILS", 2), ("PLN", 2), ("EUR", 2), ("USD", 2), ("KWD", 3), (" eur ", 2)] {
            assert_eq!(decimals(code), Some(count), "{code}");
        }
        for none in ["", "EU", "EURO", "XXX", "XTS", "XAU", "ABC", "€"] {
            assert_eq!(decimals(none), None, "{none}");
        }
    }

    /// What `Intl.NumberFormat` of a browser (CLDR 48) writes.
    #[test]
    fn each_language_writes_money_its_way() {
        for (minor, code, en, he, pl) in [
            (1_250, "EUR", "€12.50", "\u{200f}12.50\u{a0}\u{200f}€", "12,50\u{a0}€"),
            (123_450, "ILS", "₪1,234.50", "\u{200f}1,234.50\u{a0}\u{200f}₪", "1234,50\u{a0}ILS"),
            (1_234_560, "PLN", "PLN\u{a0}12,345.60", "\u{200f}12,345.60\u{a0}\u{200f}PLN", "12\u{a0}345,60\u{a0}zł"),
            (123_450, "USD", "$1,234.50", "\u{200f}1,234.50\u{a0}\u{200f}$", "1234,50\u{a0}USD"),
            (1_250, "JPY", "¥1,250", "\u{200f}1,250\u{a0}\u{200f}¥", "1250\u{a0}JPY"),
            (1_234, "KWD", "KWD\u{a0}1.234", "\u{200f}1.234\u{a0}\u{200f}KWD", "1,234\u{a0}KWD"),
            (5, "EUR", "€0.05", "\u{200f}0.05\u{a0}\u{200f}€", "0,05\u{a0}€"),
        ] {
            assert_eq!(said(minor, code, Lang::En), en);
            assert_eq!(said(minor, code, Lang::He), he);
            assert_eq!(said(minor, code, Lang::Pl), pl);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(minor in 1..10_000_000_000_i64, code in prop::sample::select(vec!["EUR", "PLN", "ILS", "KWD", "JPY"])) {
            let money = Money::kept(Some(minor), Some(code)).expect("money");
            let readable = money.minor / 10_i64.pow(money.decimals) <= super::UNITS_MAX;
            prop_assume!(readable);
            prop_assert_eq!(typed(&money.plain(), code), Ok(minor));
            for lang in Lang::ALL {
                let number: String = money.text(lang).chars().filter(|c| c.is_ascii_digit() || ",.\u{a0}".contains(*c)).collect();
                prop_assert_eq!(typed(number.trim(), code), Ok(minor));
            }
        }

        #[test]
        fn nothing_typed_breaks_it(text in ".{0,40}", code in prop::sample::select(vec!["EUR", "JPY", "KWD"])) {
            if let Ok(minor) = typed(&text, code) {
                prop_assert!(minor > 0);
            }
        }
    }
}
