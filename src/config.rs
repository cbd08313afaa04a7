//! What an operator can set: every key with its unit, default and reason. Read from the environment, then `hearth.toml`.

use crate::error::{Error, Result};
use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

/// One setting: its key, its default (empty: none) and why somebody would change it.
pub struct Setting {
    pub key: &'static str,
    pub default: &'static str,
    pub reason: &'static str,
}

/// Every setting. The key in `hearth.toml` is the same in lower case without `HEARTH_`.
pub const SETTINGS: &[Setting] = &[
    set("HEARTH_ADDR", "127.0.0.1:8080", "address and port to listen on; a reverse proxy with TLS stands in front"),
    set(
        "HEARTH_BASE_URL",
        "",
        "the address people type, such as https://community.example; default http:// and HEARTH_ADDR",
    ),
    set("HEARTH_DATA_DIR", "./data", "folder for the database, uploads, secret and outbox"),
    set(
        "HEARTH_DATABASE_URL",
        "",
        "sqlite:///path/hearth.db or postgres://user@host/name; default hearth.db in the data folder",
    ),
    set("HEARTH_DATABASE_REPLICA_URL", "", "a PostgreSQL replica to read from"),
    set("HEARTH_DATABASE_READERS", "2", "connections for reading; for SQLite as many as cores, 2 to 4"),
    set("HEARTH_DATABASE_WRITERS", "8", "connections for writing; PostgreSQL only"),
    set("HEARTH_DATABASE_WAIT_S", "30", "seconds to go on trying to reach the database at start"),
    set(
        "HEARTH_SMTP_URL",
        "",
        "smtp://, smtps:// or smtp://…?tls=required with user and password; without it mail goes to the outbox folder",
    ),
    set("HEARTH_MAIL_FROM", "Hearth <hearth@localhost>", "the sender of mails"),
    set(
        "HEARTH_MAIL_REPLY",
        "",
        "the address, such as reply@community.example, whose reply+anything@ your mail server hands to `hearth mail receive` or \
         POST /mail/inbound; without it letters are answered on the site",
    ),
    set("HEARTH_MAIL_IN_TOKEN", "", "bearer token for POST /mail/inbound; without it there is no such address"),
    set("HEARTH_MAIL_IN_MAX_KIB", "25600", "size of a mail that is taken in, with its attachments, KiB"),
    set(
        "HEARTH_STORAGE_URL",
        "",
        "file:///folder or s3://bucket/prefix (with AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and, for a server that \
         is not Amazon's, AWS_ENDPOINT) for uploads; default the folder uploads in the data folder",
    ),
    set(
        "HEARTH_STATUS_SITE_URL",
        "",
        "file:///folder or s3://bucket/prefix where a second copy of the status pages is kept, to be served from another place; the \
         first is the folder status-site in the data folder",
    ),
    set(
        "HEARTH_SECRET_FILE",
        "",
        "file with the secret that signs links; made at first start; default secret in the data folder",
    ),
    set(
        "HEARTH_TRUSTED_PROXIES",
        "",
        "addresses or networks (10.0.0.0/8), separated by commas, whose X-Forwarded-For is believed",
    ),
    set(
        "HEARTH_WEBHOOK_PRIVATE",
        "0",
        "1 lets webhooks go to addresses that are not public, too; for tests and closed networks only",
    ),
    set(
        "HEARTH_METRICS_ADDR",
        "",
        "a separate address for /metrics; without it /metrics asks for HEARTH_METRICS_TOKEN",
    ),
    set("HEARTH_METRICS_TOKEN", "", "bearer token for /metrics; without token and address there is no /metrics"),
    set("HEARTH_LOG", "info", "what to log: error, warn, info, debug, or a tracing filter"),
    set("HEARTH_LOG_FORMAT", "json", "json, or text for people"),
    set(
        "HEARTH_ARGON2_MEMORY_KIB",
        "19456",
        "memory of one password hash, KiB; OWASP's minimum is 19456 with 2 rounds",
    ),
    set("HEARTH_ARGON2_ROUNDS", "2", "rounds of one password hash"),
    set(
        "HEARTH_HASHES_AT_ONCE",
        "2",
        "password hashes at once, at most as many as cores, so that a login flood stops nobody from reading",
    ),
    set("HEARTH_HASH_QUEUE", "32", "password hashes that wait; beyond it the answer is 503 with Retry-After"),
    set("HEARTH_REQUEST_MAX_KIB", "1024", "size of a form, KiB"),
    set("HEARTH_UPLOAD_MAX_KIB", "10240", "size of an uploaded file, KiB"),
    set(
        "HEARTH_VIDEO_MB",
        "200",
        "size of an uploaded video (MP4, WebM), MB; it is kept and served as it is, nothing is transcoded",
    ),
    set("HEARTH_VIDEO_S", "1800", "seconds that an upload may take"),
    set("HEARTH_REQUEST_S", "20", "seconds that a request may take"),
    set("HEARTH_POSTS_PER_MINUTE", "20", "posts that a member may publish in a minute; staff are not limited"),
    set("HEARTH_PAGE_CACHE_MIB", "64", "memory for visitors' pages, MiB"),
];

const fn set(key: &'static str, default: &'static str, reason: &'static str) -> Setting {
    Setting { key, default, reason }
}

/// The settings, read and checked.
#[derive(Clone, Debug)]
pub struct Config {
    pub addr: SocketAddr,
    /// Without a slash at the end.
    pub base_url: String,
    pub data_dir: PathBuf,
    pub database_url: String,
    pub database_replica_url: Option<String>,
    pub database_readers: u32,
    pub database_writers: u32,
    pub database_wait_s: u64,
    pub smtp_url: Option<String>,
    pub mail_from: String,
    /// Local part and domain of the address that answers by mail go to.
    pub mail_reply: Option<(String, String)>,
    pub mail_in_token: Option<String>,
    pub mail_in_bytes_max: usize,
    pub storage_url: String,
    pub status_site_url: Option<String>,
    pub secret_file: PathBuf,
    pub trusted_proxies: Vec<Network>,
    /// Webhooks may go to addresses that are not public.
    pub webhook_private: bool,
    pub metrics_addr: Option<SocketAddr>,
    pub metrics_token: Option<String>,
    pub log: String,
    pub log_json: bool,
    pub argon2_memory_kib: u32,
    pub argon2_rounds: u32,
    pub hashes_at_once: usize,
    pub hash_queue: usize,
    pub request_bytes_max: usize,
    pub upload_bytes_max: usize,
    pub video_bytes_max: usize,
    pub video_s_max: u64,
    pub request_s_max: u64,
    pub posts_per_minute: std::num::NonZeroU32,
    pub page_cache_bytes: u64,
}

impl Config {
    /// Reads the environment, then `hearth.toml` in the working folder. A wrong value is an error that names its key.
    pub fn load() -> Result<Self> {
        let file = match std::fs::read_to_string("hearth.toml") {
            Ok(text) => parse_file(&text)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(Error::Internal(format!("hearth.toml cannot be read: {error}"))),
        };
        Self::from(|key| std::env::var(key).ok().or_else(|| file.get(key).cloned()))
    }

    /// Reads settings from `source`, which answers for a key; defaults for the rest.
    pub fn from(source: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let values = Values(&source);
        let addr: SocketAddr = values.parse("HEARTH_ADDR")?;
        let data_dir = PathBuf::from(values.text("HEARTH_DATA_DIR"));
        let absolute = std::path::absolute(&data_dir).map_err(Error::internal)?;
        let in_data = |name: &str| absolute.join(name);
        Ok(Self {
            base_url: values
                .optional("HEARTH_BASE_URL")
                .unwrap_or_else(|| format!("http://{addr}"))
                .trim_end_matches('/')
                .to_owned(),
            database_url: values
                .optional("HEARTH_DATABASE_URL")
                .unwrap_or_else(|| format!("sqlite://{}", in_data("hearth.db").display())),
            database_replica_url: values.optional("HEARTH_DATABASE_REPLICA_URL"),
            database_readers: values.parse("HEARTH_DATABASE_READERS")?,
            database_writers: values.parse("HEARTH_DATABASE_WRITERS")?,
            database_wait_s: values.parse("HEARTH_DATABASE_WAIT_S")?,
            smtp_url: values.optional("HEARTH_SMTP_URL"),
            mail_from: values.text("HEARTH_MAIL_FROM"),
            mail_reply: values.optional("HEARTH_MAIL_REPLY").map(|address| mail_reply(&address)).transpose()?,
            mail_in_token: values.optional("HEARTH_MAIL_IN_TOKEN"),
            mail_in_bytes_max: values.parse::<usize>("HEARTH_MAIL_IN_MAX_KIB")? * 1024,
            storage_url: values
                .optional("HEARTH_STORAGE_URL")
                .unwrap_or_else(|| format!("file://{}", in_data("uploads").display())),
            status_site_url: values.optional("HEARTH_STATUS_SITE_URL"),
            secret_file: values.optional("HEARTH_SECRET_FILE").map_or_else(|| in_data("secret"), PathBuf::from),
            trusted_proxies: networks(&values.text("HEARTH_TRUSTED_PROXIES"))?,
            webhook_private: values.text("HEARTH_WEBHOOK_PRIVATE") == "1",
            metrics_addr: values.optional_parse("HEARTH_METRICS_ADDR")?,
            metrics_token: values.optional("HEARTH_METRICS_TOKEN"),
            log: values.text("HEARTH_LOG"),
            log_json: values.text("HEARTH_LOG_FORMAT") == "json",
            argon2_memory_kib: values.parse("HEARTH_ARGON2_MEMORY_KIB")?,
            argon2_rounds: values.parse("HEARTH_ARGON2_ROUNDS")?,
            hashes_at_once: values.parse::<usize>("HEARTH_HASHES_AT_ONCE")?.max(1),
            hash_queue: values.parse("HEARTH_HASH_QUEUE")?,
            request_bytes_max: values.parse::<usize>("HEARTH_REQUEST_MAX_KIB")? * 1024,
            upload_bytes_max: values.parse::<usize>("HEARTH_UPLOAD_MAX_KIB")? * 1024,
            video_bytes_max: values.parse::<usize>("HEARTH_VIDEO_MB")?.saturating_mul(1_000_000),
            video_s_max: values.parse("HEARTH_VIDEO_S")?,
            request_s_max: values.parse("HEARTH_REQUEST_S")?,
            posts_per_minute: values.parse("HEARTH_POSTS_PER_MINUTE")?,
            page_cache_bytes: values.parse::<u64>("HEARTH_PAGE_CACHE_MIB")? * 1024 * 1024,
            addr,
            data_dir: absolute,
        })
    }

    /// Whether people reach the site over TLS: then cookies are `Secure` and HSTS is sent.
    pub fn tls(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// The host (and port) that people type.
    pub fn host(&self) -> &str {
        self.base_url.split_once("://").map_or(self.base_url.as_str(), |(_, host)| host)
    }
}

/// Answers for keys, with their defaults.
struct Values<'a>(&'a dyn Fn(&str) -> Option<String>);

impl Values<'_> {
    fn text(&self, key: &str) -> String {
        let default = SETTINGS.iter().find(|setting| setting.key == key).map_or("", |setting| setting.default);
        self.optional(key).unwrap_or_else(|| default.to_owned())
    }

    fn optional(&self, key: &str) -> Option<String> {
        (self.0)(key).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    fn parse<T: std::str::FromStr>(&self, key: &str) -> Result<T> {
        let text = self.text(key);
        text.parse().map_err(|_| Error::Internal(format!("{key} cannot be read: {text:?}")))
    }

    fn optional_parse<T: std::str::FromStr>(&self, key: &str) -> Result<Option<T>> {
        self.optional(key).map(|_| self.parse(key)).transpose()
    }
}

fn parse_file(text: &str) -> Result<BTreeMap<String, String>> {
    let table: toml::Table = text.parse().map_err(|error| Error::Internal(format!("hearth.toml: {error}")))?;
    let mut values = BTreeMap::new();
    for (name, value) in table {
        let key = format!("HEARTH_{}", name.to_ascii_uppercase());
        if !SETTINGS.iter().any(|setting| setting.key == key) {
            return Err(Error::Internal(format!("hearth.toml: there is no setting {name}")));
        }
        values.insert(key, value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    }
    Ok(values)
}

/// The longest local part of the address for answers: what is signed must fit behind it (RFC 5321: 64 octets).
const MAIL_REPLY_LOCAL_MAX: usize = 12;

/// Local part and domain, if the address is plain enough to have a signed part put between them.
fn mail_reply(address: &str) -> Result<(String, String)> {
    let fault = || {
        Error::Internal(format!(
            "HEARTH_MAIL_REPLY is not like reply@community.example, with at most {MAIL_REPLY_LOCAL_MAX} letters or digits before the @: {address:?}"
        ))
    };
    let (local, domain) = address.split_once('@').ok_or_else(fault)?;
    let plain = |text: &str, more: &[u8]| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || more.contains(&byte));
    let good = (1..=MAIL_REPLY_LOCAL_MAX).contains(&local.len())
        && plain(local, b"-_.")
        && domain.contains('.')
        && plain(domain, b"-.");
    if good { Ok((local.to_ascii_lowercase(), domain.to_ascii_lowercase())) } else { Err(fault()) }
}

/// A network of addresses: an address and how many of its leading bits count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

impl Network {
    /// Whether `address` lies in it. IPv4 written as IPv6 counts as IPv4.
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                same_prefix(u128::from(u32::from(network)) << 96, u128::from(u32::from(address)) << 96, self.bits)
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => same_prefix(network.into(), address.into(), self.bits),
            _ => false,
        }
    }
}

fn same_prefix(a: u128, b: u128, bits: u8) -> bool {
    bits == 0 || (a ^ b) >> (128 - u32::from(bits.min(128))) == 0
}

fn networks(list: &str) -> Result<Vec<Network>> {
    list.split(',').map(str::trim).filter(|item| !item.is_empty()).map(network).collect()
}

fn network(item: &str) -> Result<Network> {
    let fault = || Error::Internal(format!("HEARTH_TRUSTED_PROXIES: {item:?} is no address or network"));
    let (address, bits) = item.split_once('/').map_or((item, None), |(address, bits)| (address, Some(bits)));
    let address: IpAddr = address.parse().map_err(|_| fault())?;
    let whole = if address.is_ipv4() { 32 } else { 128 };
    let bits = bits.map_or(Ok(whole), str::parse).map_err(|_| fault())?;
    if bits > whole { Err(fault()) } else { Ok(Network { address, bits }) }
}

/// Makes a folder and its parents, readable by the owner only.
pub fn private_folder(path: &Path) -> Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .map_err(|error| Error::Internal(format!("the folder {} cannot be made: {error}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_make_a_working_configuration() {
        let config = Config::from(|_| None).unwrap();
        assert_eq!(config.base_url, "http://127.0.0.1:8080");
        assert!(config.database_url.starts_with("sqlite:///"));
        assert!(!config.tls());
    }

    #[test]
    fn a_wrong_value_is_refused_with_its_key() {
        let error = Config::from(|key| (key == "HEARTH_REQUEST_S").then(|| "soon".into())).unwrap_err();
        assert!(error.to_string().contains("HEARTH_REQUEST_S"));
    }

    #[test]
    fn the_address_for_answers_leaves_room_for_its_signature() {
        let read = |address: &str| {
            Config::from(|key| (key == "HEARTH_MAIL_REPLY").then(|| address.to_owned())).map(|config| config.mail_reply)
        };
        assert_eq!(read("Reply@Community.example").unwrap(), Some(("reply".into(), "community.example".into())));
        assert_eq!(read("").unwrap(), None);
        for bad in [
            "reply",
            "@x.example",
            "re+ply@x.example",
            "Reply <reply@x.example>",
            "reply@x",
            "customer-care-desk@x.example",
        ] {
            assert!(read(bad).is_err_and(|error| error.to_string().contains("HEARTH_MAIL_REPLY")), "{bad}");
        }
    }

    #[test]
    fn a_network_contains_its_addresses_and_no_others() {
        let networks = networks("10.0.0.0/8, ::1, 192.168.1.7").unwrap();
        let inside = |address: &str| networks.iter().any(|network| network.contains(address.parse().unwrap()));
        assert!(inside("10.200.1.1") && inside("::1") && inside("192.168.1.7") && inside("::ffff:10.1.1.1"));
        assert!(!inside("11.0.0.1") && !inside("192.168.1.8") && !inside("::2"));
        assert!(super::networks("10.0.0.0/33").is_err() && super::networks("ten").is_err());
    }

    #[test]
    fn an_unknown_key_in_the_file_is_refused() {
        assert!(parse_file("adress = \"x\"").is_err());
        assert_eq!(parse_file("request_s = 5").unwrap()["HEARTH_REQUEST_S"], "5");
    }
}
