//! The brand's settings: what they are, reading them from a form, and keeping them. Rules are pure, tested below.

pub mod logo;
pub mod pages;
pub mod views;

use super::queries;
use crate::boards::uploads::Incoming;
use crate::cases;
use crate::db::{self, Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ui::Brand;
use crate::ui::colour::Rgb;
use crate::ui::text::{clean_line, clean_text};
use crate::web::Faults;
use crate::words::Lang;
use chrono_tz::Tz;

/// The longest name of a brand, in characters.
pub const NAME_CHARS_MAX: usize = 60;
/// The longest welcome text, in characters of Markdown.
pub const WELCOME_CHARS_MAX: usize = 2_000;
/// The longest label of a footer link, in characters.
pub const LABEL_CHARS_MAX: usize = 60;
/// The longest address of a footer link, in characters.
const HREF_CHARS_MAX: usize = 300;
/// Form fields of the footer: label and address of each link.
pub const FOOTER_FIELDS: [(&str, &str); 6] = [
    ("label1", "href1"),
    ("label2", "href2"),
    ("label3", "href3"),
    ("label4", "href4"),
    ("label5", "href5"),
    ("label6", "href6"),
];

/// What an admin sets about the brand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrandSettings {
    pub name: String,
    pub lang: Lang,
    pub zone: Tz,
    /// `#rrggbb`.
    pub accent: String,
    /// Markdown.
    pub welcome: String,
    /// Label and address of each link.
    pub footer: Vec<(String, String)>,
    /// Path of the logo on this host.
    pub logo: Option<String>,
}

impl BrandSettings {
    /// The settings of a brand as it is.
    pub fn of(brand: &Brand) -> Self {
        Self {
            name: brand.name.clone(),
            lang: brand.lang,
            zone: brand.zone,
            accent: brand.accent.clone(),
            welcome: brand.welcome.clone(),
            footer: brand.footer.clone(),
            logo: brand.logo.clone(),
        }
    }

    /// Reads the fields that set-up and settings share into these settings, as far as they can be read.
    pub fn read_basics(&mut self, form: &Incoming, faults: &mut Faults) {
        self.name = clean_line(form.text("brand"));
        match self.name.chars().count() {
            0 => faults.add("brand", "fault-required"),
            1..=NAME_CHARS_MAX => {}
            _ => faults.add_with("brand", "fault-too-long", &[("max", NAME_CHARS_MAX.into())]),
        }
        match Lang::parse(form.text("lang")) {
            Some(lang) => self.lang = lang,
            None => faults.add("lang", "fault-choice"),
        }
        match form.text("zone").parse() {
            Ok(zone) => self.zone = zone,
            Err(_) => faults.add("zone", "fault-choice"),
        }
        match Rgb::parse(form.text("accent").trim()) {
            Some(colour) => self.accent = colour.hex(),
            None => faults.add("accent", "admin-fault-colour"),
        }
    }

    /// Reads the other fields of the settings page.
    pub fn read_rest(&mut self, form: &Incoming, faults: &mut Faults) {
        self.welcome = clean_text(form.text("welcome")).trim().to_owned();
        if self.welcome.chars().count() > WELCOME_CHARS_MAX {
            faults.add_with("welcome", "fault-too-long", &[("max", WELCOME_CHARS_MAX.into())]);
        }
        self.footer.clear();
        for (label_field, href_field) in FOOTER_FIELDS {
            let (label, href) = (clean_line(form.text(label_field)), clean_line(form.text(href_field)));
            if label.is_empty() && href.is_empty() {
                continue;
            }
            if label.is_empty() {
                faults.add(label_field, "fault-required");
            } else if label.chars().count() > LABEL_CHARS_MAX {
                faults.add_with(label_field, "fault-too-long", &[("max", LABEL_CHARS_MAX.into())]);
            }
            if !is_link(&href) {
                faults.add(href_field, "admin-fault-link");
            }
            self.footer.push((label, href));
        }
    }
}

/// An address that a footer may lead to: a path on this host, a web page, or a mail address.
fn is_link(href: &str) -> bool {
    let here = href.starts_with('/') && !href.starts_with("//") && !href.starts_with("/\\");
    let there =
        ["https://", "http://", "mailto:"].iter().any(|start| href.len() > start.len() && href.starts_with(start));
    (here || there) && href.chars().count() <= HREF_CHARS_MAX && !href.contains(char::is_whitespace)
}

/// The brand as the settings have it; what is missing or cannot be read is as before the set-up.
/// `web::assets::dress` fills in the rest.
pub async fn load(conn: &mut Conn) -> Result<Brand> {
    let mut brand = Brand::unset();
    for (name, value) in queries::brand(conn).await? {
        match name.as_str() {
            "brand.name" => brand.name = value,
            "brand.lang" => brand.lang = Lang::parse(&value).unwrap_or(brand.lang),
            "brand.zone" => brand.zone = value.parse().unwrap_or(brand.zone),
            "brand.accent" => brand.accent = value,
            "brand.welcome" => brand.welcome = value,
            "brand.footer" => brand.footer = serde_json::from_str(&value).unwrap_or_default(),
            "brand.logo" => brand.logo = Some(value).filter(|path| !path.is_empty()),
            "brand.version" => brand.version = value.parse().unwrap_or(brand.version),
            _ => {}
        }
    }
    Ok(brand)
}

/// Keeps the settings and tells every node. The brand as it is then, without its assets.
pub async fn save(tx: &mut Tx, settings: &BrandSettings) -> Result<Brand> {
    let old = load(tx).await?;
    let version = old.version + 1;
    let footer = serde_json::to_string(&settings.footer).map_err(Error::internal)?;
    for (name, value) in [
        ("brand.name", settings.name.as_str()),
        ("brand.lang", settings.lang.code()),
        ("brand.zone", settings.zone.name()),
        ("brand.accent", settings.accent.as_str()),
        ("brand.welcome", settings.welcome.as_str()),
        ("brand.footer", footer.as_str()),
        ("brand.logo", settings.logo.as_deref().unwrap_or_default()),
        ("brand.version", version.to_string().as_str()),
    ] {
        db::set_setting(tx, name, value).await?;
    }
    // The working hours of the desk are hours of the brand's wall clock.
    if old.zone != settings.zone {
        cases::refresh_clocks(tx).await?;
    }
    events::record(tx, Event::BrandChanged).await?;
    load(tx).await
}

#[cfg(test)]
mod tests {
    use super::is_link;

    #[test]
    fn a_footer_link_cannot_run_anything_or_hide_its_host() {
        for good in ["/rules", "https://brand.example/terms?x=1", "mailto:care@brand.example"] {
            assert!(is_link(good), "{good}");
        }
        for bad in [
            "",
            "javascript:alert(1)",
            "data:text/html,x",
            "//elsewhere.example",
            "/\\elsewhere",
            "https://",
            "https://a b",
            "rules",
        ] {
            assert!(!is_link(bad), "{bad}");
        }
    }
}
