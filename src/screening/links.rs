//! The sites that a text leads to, and the ways to reach somebody that it names. Pure.

use linkify::{LinkFinder, LinkKind};
use std::collections::BTreeSet;

/// Domains looked at in one text at most.
const DOMAINS_MAX: usize = 20;
/// Digits that make a telephone number.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 8..=15;
/// Words that announce a name or number of a messenger, folded.
const MESSENGERS: [&str; 10] =
    ["telegram", "telegrm", "whatsapp", "watsapp", "signal", "viber", "wechat", "טלגרמ", "ווטסאפ", "וואטסאפ"];
/// Ways to write the dot of an address so that programs do not see it.
const HIDDEN_DOTS: [&str; 8] = ["[.]", "(.)", "[dot]", "(dot)", "{dot}", " dot ", "[kropka]", " . "];
/// Endings that make an address of words with a dot between them, where nothing else says that they are one.
const ENDINGS: [&str; 44] = [
    "com", "net", "org", "info", "biz", "shop", "xyz", "online", "site", "top", "club", "store", "live", "pro", "link",
    "click", "vip", "win", "bet", "casino", "loan", "work", "app", "dev", "io", "me", "co", "tv", "cc", "ru", "cn",
    "tk", "ml", "ga", "pw", "su", "pl", "il", "de", "uk", "fr", "eu", "us", "ly",
];
/// Second labels under which a country's sites are named: example.co.uk.
const SECOND: [&str; 10] = ["co", "com", "org", "net", "ac", "gov", "edu", "muni", "info", "biz"];
/// Houses in which every site is somebody else's: the site's own name counts.
const SHARED: [&str; 14] = [
    "github.io",
    "gitlab.io",
    "blogspot.com",
    "wordpress.com",
    "wixsite.com",
    "weebly.com",
    "netlify.app",
    "vercel.app",
    "pages.dev",
    "web.app",
    "herokuapp.com",
    "tumblr.com",
    "substack.com",
    "azurewebsites.net",
];

/// What a text leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leads {
    /// Links, each as often as it stands there.
    pub links: usize,
    /// The sites linked to, without this house's own.
    pub domains: Vec<String>,
    /// A mail address, telephone number or name of a messenger.
    pub contact: Option<String>,
    /// The text without its links.
    pub rest: String,
}

/// Looks for links and contacts in a text; links to `own` (this house's host) are none.
pub fn leads(text: &str, own: &str) -> Leads {
    let text = shown(text);
    let mut leads = Leads::default();
    let mut domains = BTreeSet::new();
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url, LinkKind::Email]).url_must_have_scheme(false);
    let mut rest = String::with_capacity(text.len());
    let mut from = 0;
    for link in finder.links(&text) {
        let address = link.as_str();
        if *link.kind() == LinkKind::Email {
            leads.contact.get_or_insert_with(|| address.to_lowercase());
        } else if let Some(host) = host(address) {
            if host != own {
                leads.links += 1;
                domains.insert(site(&host));
            }
        } else {
            continue;
        }
        rest.push_str(&text[from..link.start()]);
        rest.push(' ');
        from = link.end();
    }
    rest.push_str(&text[from..]);
    leads.contact = leads.contact.or_else(|| phone(&rest)).or_else(|| messenger(&rest));
    leads.domains = domains.into_iter().take(DOMAINS_MAX).collect();
    leads.rest = rest;
    leads
}

/// The text in lower case, without invisible letters and with every hidden dot as a dot.
fn shown(text: &str) -> String {
    let invisible = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    let mut text: String = text.chars().filter(|c| !invisible(*c)).flat_map(char::to_lowercase).collect();
    for dot in HIDDEN_DOTS {
        if text.contains(dot) {
            text = text.replace(dot, ".");
        }
    }
    text
}

/// The host of an address; none where it is only two words with a dot between them.
fn host(address: &str) -> Option<String> {
    let (has_scheme, rest) = address.split_once("://").map_or((false, address), |(_, rest)| (true, rest));
    let host = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
    let host = host.trim_matches('.').trim_start_matches("www.");
    let ending = host.rsplit('.').next().unwrap_or_default();
    let is_address = has_scheme || rest.starts_with("www.") || (ENDINGS.contains(&ending) && host.contains('.'));
    (is_address && !host.is_empty()).then(|| host.to_owned())
}

/// What is somebody's own of a host: `a.b.example.co.uk` belongs to `example.co.uk`. A rough rule, without the public suffix list.
pub fn site(host: &str) -> String {
    let labels: Vec<&str> = host.split('.').collect();
    let shared = SHARED.iter().find(|house| host.ends_with(&format!(".{house}")));
    let keep = match (shared, labels.as_slice()) {
        (Some(house), _) => house.split('.').count() + 1,
        (None, [.., _, second, last]) if last.len() == 2 && SECOND.contains(second) => 3,
        _ if host.parse::<std::net::IpAddr>().is_ok() => labels.len(),
        _ => 2,
    };
    labels[labels.len().saturating_sub(keep)..].join(".")
}

/// A telephone number with its country: `+` and enough digits.
fn phone(text: &str) -> Option<String> {
    text.match_indices('+').find_map(|(at, _)| {
        let digits: String = text[at + 1..]
            .chars()
            .take_while(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '.'))
            .filter(char::is_ascii_digit)
            .collect();
        PHONE_DIGITS.contains(&digits.len()).then(|| format!("+{digits}"))
    })
}

/// A name or number after the name of a messenger.
fn messenger(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '=')).collect();
    let at = words.iter().position(|word| {
        let folded = crate::words::fold::fold(word);
        MESSENGERS.iter().any(|name| folded.ends_with(name))
    })?;
    words.iter().skip(at + 1).take(6).find_map(|word| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        (word.strip_prefix('@').is_some_and(|name| name.len() > 2) || PHONE_DIGITS.contains(&digits))
            .then(|| word.trim_end_matches(['.', '!', '?', ')']).to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::{leads, site};

    #[test]
    fn links_are_found_however_they_are_written() {
        for text in [
            "see https://www.cheap-pills.shop/x?a=1 now",
            "see cheap-pills.shop now",
            "see Cheap-Pills[.]shop now",
            "see cheap-pills (dot) shop now".replace(" (dot) ", "(dot)").as_str(),
            "see a.b.cheap-pills.shop/offer",
            "<https://cheap-pills.shop>",
            "[here](https://cheap-pills.shop/a)",
            "see cheap\u{200b}-pills.shop",
        ] {
            assert_eq!(leads(text, "hearth.test").domains, ["cheap-pills.shop"], "{text}");
        }
    }

    #[test]
    fn words_with_a_dot_and_the_own_house_are_no_links() {
        for text in
            ["It broke.Then it leaked", "version 2.0.1 of v1.2", "https://hearth.test/t/4", "e.g. the lid", "main.rs"]
        {
            assert_eq!(leads(text, "hearth.test").links, 0, "{text}");
        }
    }

    #[test]
    fn a_site_is_what_belongs_to_one_owner() {
        assert_eq!(site("a.b.example.co.uk"), "example.co.uk");
        assert_eq!(site("shop.example.com"), "example.com");
        assert_eq!(site("bad.github.io"), "bad.github.io");
        assert_eq!(site("x.bad.github.io"), "bad.github.io");
        assert_eq!(site("192.0.2.7"), "192.0.2.7");
    }

    #[test]
    fn contacts_are_found_and_serial_numbers_are_not() {
        for (text, contact) in [
            ("write to me on Telegram: @cheap_meds now", "@cheap_meds"),
            ("WhatsApp +44 7700 900123", "+447700900123"),
            ("mail buyer@pills.example please", "buyer@pills.example"),
            ("דברו איתי בטלגרם @zol", "@zol"),
        ] {
            assert_eq!(leads(text, "h").contact.as_deref(), Some(contact), "{text}");
        }
        for text in ["serial number 8832 1123 4411", "@ada said it leaks", "order 1234567890 from May"] {
            assert_eq!(leads(text, "h").contact, None, "{text}");
        }
    }

    #[test]
    fn the_rest_is_without_links() {
        assert_eq!(leads("buy https://a.example/x now", "h").rest, "buy   now");
    }
}
