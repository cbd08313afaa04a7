//! robots.txt, read as RFC 9309 says: the group of our name, else of everybody; the longest rule that fits; allowed when two are as long. Pure.

/// The name that a site may address us by.
pub const PRODUCT: &str = "hearth";
/// Bytes of robots.txt that are read (RFC 9309, 2.5: at least 500 KiB).
pub const BYTES_MAX: usize = 512 * 1024;
/// Rules that are kept.
const RULES_MAX: usize = 5_000;
/// Bytes of a rule that are looked at.
const RULE_BYTES_MAX: usize = 1_024;

/// The rules for us.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Robots {
    rules: Vec<(bool, String)>,
}

impl Robots {
    /// Nobody said anything: everything is allowed.
    pub fn open() -> Self {
        Self::default()
    }

    /// Reads the rules for us.
    pub fn read(text: &str) -> Self {
        let (mut own, mut all) = (Vec::new(), Vec::new());
        let (mut named, mut in_rules, mut for_us, mut for_all) = (false, true, false, false);
        for line in text.split(['\n', '\r']) {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            match key.trim().trim_start_matches('\u{feff}').to_ascii_lowercase().as_str() {
                "user-agent" => {
                    if in_rules {
                        (for_us, for_all, in_rules) = (false, false, false);
                    }
                    for_us |= product(value).eq_ignore_ascii_case(PRODUCT);
                    for_all |= value == "*";
                    named |= for_us;
                }
                rule @ ("allow" | "disallow") => {
                    in_rules = true;
                    let to = if for_us { &mut own } else { &mut all };
                    if (for_us || for_all) && !value.is_empty() && value.len() <= RULE_BYTES_MAX && to.len() < RULES_MAX
                    {
                        to.push((rule == "allow", normal(value)));
                    }
                }
                _ => {}
            }
        }
        Self { rules: if named { own } else { all } }
    }

    /// Whether we may fetch that path with its query.
    pub fn allow(&self, path: &str) -> bool {
        let path = normal(path);
        if path == "/robots.txt" {
            return true;
        }
        let mut best: Option<(usize, bool)> = None;
        for (allow, rule) in &self.rules {
            let better = best.is_none_or(|(length, _)| rule.len() > length || (rule.len() == length && *allow));
            if better && fits(rule, &path) {
                best = Some((rule.len(), *allow));
            }
        }
        best.is_none_or(|(_, allow)| allow)
    }
}

/// The letters that a product's name is made of.
fn product(value: &str) -> &str {
    let end = value.find(|c: char| !(c.is_ascii_alphabetic() || matches!(c, '-' | '_'))).unwrap_or(value.len());
    &value[..end]
}

/// Percent signs in one way: what needs none has none, letters are upper case, what is not ASCII is encoded.
fn normal(path: &str) -> String {
    let bytes = path.as_bytes();
    let mut out = String::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                let byte = u8::try_from(high * 16 + low).unwrap_or_default();
                if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
                    out.push(char::from(byte));
                } else {
                    out.push_str(&format!("%{byte:02X}"));
                }
                at += 3;
                continue;
            }
            (byte, _, _) if byte.is_ascii_graphic() => out.push(char::from(byte)),
            (byte, _, _) => out.push_str(&format!("%{byte:02X}")),
        }
        at += 1;
    }
    out
}

/// Whether a rule fits the beginning of a path: `*` is anything, `$` at the end is the end. No backing up beyond the last `*`.
fn fits(rule: &str, path: &str) -> bool {
    let (rule, whole) = rule.strip_suffix('$').map_or((rule, false), |rule| (rule, true));
    let mut parts = rule.split('*');
    let Some(mut rest) = path.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let mut parts = parts.peekable();
    if parts.peek().is_none() {
        return !whole || rest.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() && whole {
            return rest.ends_with(part);
        }
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    true
}

#[cfg(test)]
mod tests {
    use super::Robots;

    #[test]
    fn our_own_group_counts_before_everybody_s() {
        let text = "User-agent: *\nDisallow: /\n\nuser-agent: other\nUser-Agent: Hearth/1.0 # us\nAllow: /open\nDisallow: /closed\n";
        let robots = Robots::read(text);
        assert!(robots.allow("/open/x") && robots.allow("/anything") && !robots.allow("/closed/x"));
        assert!(!Robots::read("User-agent: *\nDisallow: /").allow("/feed.xml"));
        assert!(Robots::read("User-agent: googlebot\nDisallow: /").allow("/feed.xml"));
        assert!(Robots::read("User-agent: hearthstone\nDisallow: /").allow("/feed.xml"), "another name");
        assert!(
            !Robots::read("User-agent: hearth\n\nUser-agent: *\nDisallow: /").allow("/x"),
            "one group of two names"
        );
    }

    #[test]
    fn groups_of_one_name_are_one_and_what_is_empty_forbids_nothing() {
        let robots =
            Robots::read("User-agent: *\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /b\n");
        assert!(!robots.allow("/a") && !robots.allow("/b") && robots.allow("/c"));
        assert!(Robots::read("User-agent: *\nDisallow:\n").allow("/"));
        assert!(Robots::read("").allow("/") && Robots::open().allow("/"));
        assert!(Robots::read("<html>not found</html>").allow("/"));
    }

    #[test]
    fn the_longest_rule_wins_and_allowing_wins_a_draw() {
        let robots = Robots::read("User-agent: *\nDisallow: /forum\nAllow: /forum/feed\nAllow: /same\nDisallow: /same");
        assert!(robots.allow("/forum/feed.xml") && !robots.allow("/forum/private") && robots.allow("/same"));
        let robots =
            Robots::read("User-agent: *\nDisallow: /*.php$\nDisallow: /*?session=\nDisallow: /a%3cd\nDisallow: /ż");
        assert!(!robots.allow("/x/y.php") && robots.allow("/x/y.php5") && !robots.allow("/z?session=1"));
        assert!(!robots.allow("/a%3Cd") && !robots.allow("/%C5%BC") && !robots.allow("/%c5%bc/x"));
        let robots = Robots::read("User-agent: *\nDisallow: /");
        assert!(robots.allow("/robots.txt"));
    }

    #[test]
    fn no_rule_takes_long() {
        let rule = format!("User-agent: *\nDisallow: /{}b$", "a*".repeat(500));
        assert!(Robots::read(&rule).allow(&format!("/{}", "a".repeat(1_000))));
    }
}
