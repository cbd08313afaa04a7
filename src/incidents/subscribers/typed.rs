//! What was typed into the forms, and what is wrong with it. Pure.

use super::actions::{Address, Choice};
use super::queries::ComponentRow;
use super::wish::{COMPONENTS_MAX, Channel, Scope, Wish};
use crate::ids::{ComponentId, IncidentId};
use crate::mail;
use crate::ui::text::clean_line;
use crate::web::{Faults, Outgoing};
use crate::words::Lang;
use std::collections::BTreeMap;

/// Fields by their names.
pub type Fields = BTreeMap<String, String>;

/// A form as it was sent.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub channel: Option<Channel>,
    pub email: String,
    pub url: String,
    pub lang: String,
    /// `everything`, `components` or `incident`.
    pub scope: String,
    pub components: Vec<ComponentId>,
    pub incident: Option<IncidentId>,
    /// Single incidents that stay ticked.
    pub kept: Vec<IncidentId>,
}

impl Typed {
    /// Reads the fields. Whatever they hold, nothing here fails.
    pub fn of(fields: &Fields) -> Self {
        let text = |name: &str| fields.get(name).map(|value| clean_line(value)).unwrap_or_default();
        let numbers = |prefix: &str| -> Vec<i64> {
            fields.keys().filter_map(|name| name.strip_prefix(prefix)?.parse().ok()).collect()
        };
        Self {
            channel: Channel::parse(&text("by")),
            email: text("email"),
            url: text("url"),
            lang: text("lang"),
            scope: text("scope"),
            components: numbers("component-").into_iter().map(ComponentId).collect(),
            incident: text("incident").parse().ok(),
            kept: numbers("incident-").into_iter().map(IncidentId).collect(),
        }
    }

    /// The address and what is wanted, if all is well.
    pub fn parse(&self, outgoing: &Outgoing, offered: &[ComponentRow]) -> Result<(Address, Wish), Faults> {
        let mut faults = Faults::new();
        let address = match self.channel.unwrap_or(Channel::Mail) {
            Channel::Mail => self.mail(&mut faults),
            Channel::Webhook => self.webhook(outgoing, &mut faults),
        };
        let scope = match (self.scope.as_str(), self.incident) {
            ("incident", Some(incident)) => Some(Scope::Incident(incident)),
            ("components", _) => self.chosen(offered, &mut faults).map(Scope::Components),
            _ => Some(Scope::Everything),
        };
        match (address, scope, Lang::parse(&self.lang)) {
            (Some(address), Some(scope), Some(lang)) => faults.into_result((address, Wish { lang, scope })),
            (_, _, None) => {
                faults.add("lang", "subscribers-fault-lang");
                Err(faults)
            }
            _ => Err(faults),
        }
    }

    fn mail(&self, faults: &mut Faults) -> Option<Address> {
        if mail::is_address(&self.email) {
            let key = self.email.to_lowercase();
            Some(Address { channel: Channel::Mail, text: self.email.clone(), key })
        } else {
            faults.add("email", "subscribers-fault-email");
            None
        }
    }

    fn webhook(&self, outgoing: &Outgoing, faults: &mut Faults) -> Option<Address> {
        match outgoing.address(&self.url) {
            Ok(url) => Some(Address { channel: Channel::Webhook, text: url.to_string(), key: url.to_string() }),
            Err(_) => {
                faults.add("url", "subscribers-fault-url");
                None
            }
        }
    }

    /// Those of the ticked components that there are.
    fn chosen(&self, offered: &[ComponentRow], faults: &mut Faults) -> Option<Vec<ComponentId>> {
        let chosen: Vec<_> =
            self.components.iter().copied().filter(|id| offered.iter().any(|row| row.id == *id)).collect();
        if chosen.is_empty() {
            faults.add("scope", "subscribers-fault-nothing");
        } else if chosen.len() > COMPONENTS_MAX {
            faults.add_with("scope", "subscribers-fault-many", &[("max", COMPONENTS_MAX.into())]);
        }
        faults.of("scope").is_none().then_some(chosen)
    }

    /// What an existing subscription is changed to; `followed` are its single incidents.
    pub fn choice(&self, offered: &[ComponentRow], followed: &[IncidentId]) -> Result<Choice, Faults> {
        let mut faults = Faults::new();
        let kept = followed.iter().filter(|id| self.kept.contains(id)).count();
        let everything = self.scope == "everything";
        let components = if everything || (self.components.is_empty() && kept > 0) {
            Some(Vec::new())
        } else {
            self.chosen(offered, &mut faults)
        };
        let lang = Lang::parse(&self.lang);
        if lang.is_none() {
            faults.add("lang", "subscribers-fault-lang");
        }
        let dropped = followed.iter().copied().filter(|id| !self.kept.contains(id)).collect();
        match (components, lang) {
            (Some(components), Some(lang)) => Ok(Choice { lang, everything, components, dropped }),
            _ => Err(faults),
        }
    }
}

/// An address as whoever holds the link may see it: enough to know it again, too little to learn it.
pub fn veiled(channel: Channel, address: &str) -> String {
    match channel {
        Channel::Mail => {
            let (name, host) = address.split_once('@').unwrap_or((address, ""));
            format!("{}…@{host}", name.chars().take(1).collect::<String>())
        }
        Channel::Webhook => {
            let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
            let host = rest.split(['/', '?']).next().unwrap_or(rest);
            format!("{host}/…")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn component(id: i64) -> ComponentRow {
        let empty = String::new;
        ComponentRow {
            id: ComponentId(id),
            name_en: "Shop".into(),
            name_he: empty(),
            name_pl: empty(),
            group_en: empty(),
            group_he: empty(),
            group_pl: empty(),
        }
    }

    #[test]
    fn only_components_that_there_are_are_chosen_and_none_is_a_fault() {
        let out = Outgoing::new(false).expect("a client");
        let sent = [("email", "Ada@Demo.test"), ("lang", "pl"), ("scope", "components"), ("component-1", "on")];
        let (address, wish) = Typed::of(&fields(&sent)).parse(&out, &[component(1)]).expect("a wish");
        assert_eq!((address.key.as_str(), wish.scope), ("ada@demo.test", Scope::Components(vec![ComponentId(1)])));
        let faults = Typed::of(&fields(&sent)).parse(&out, &[component(2)]).expect_err("no such component");
        assert!(faults.of("scope").is_some());
    }

    #[test]
    fn whatever_is_typed_is_a_fault_and_never_more() {
        let out = Outgoing::new(false).expect("a client");
        for (name, bad) in [("email", "x"), ("email", "a@b\r\nBcc: c@d.test"), ("lang", "xx")] {
            let sent = fields(&[("email", "a@b.test"), ("lang", "en"), (name, bad)]);
            assert!(Typed::of(&sent).parse(&out, &[]).is_err_and(|faults| faults.of(name).is_some()), "{bad:?}");
        }
        let sent = fields(&[("by", "webhook"), ("url", "http://10.0.0.1/"), ("lang", "en"), ("component-x", "on")]);
        assert!(Typed::of(&sent).parse(&out, &[]).is_err_and(|faults| faults.of("url").is_some()));
    }

    #[test]
    fn an_address_is_not_told_to_whoever_holds_the_link() {
        assert_eq!(veiled(Channel::Mail, "ada.lovelace@demo.test"), "a…@demo.test");
        assert_eq!(veiled(Channel::Webhook, "https://hooks.demo.test:8443/T0/secret?x=y"), "hooks.demo.test:8443/…");
    }
}
