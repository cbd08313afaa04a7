//! Requests that the program makes to addresses which people gave it: webhooks, feeds. Whoever may type an address here must not reach
//! through it what only this machine can reach.
//!
//! Only http and https. A name is resolved here, all of its addresses must be public ones, and the connection goes to one of these and to
//! no other: a name that answers differently the second time gains nothing. No proxy, no redirect, no cookies, bounded in time and size.

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::HeaderMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;
use url::{Host, Url};

/// How long it may take to reach the other side.
const CONNECT_MAX: Duration = Duration::from_secs(10);
/// How long all of it may take.
const WHOLE_MAX: Duration = Duration::from_secs(30);
/// Characters of an address at most.
pub const ADDRESS_CHARS_MAX: usize = 1_000;
/// Ports from 1024 on where something else than a web server listens; browsers do not go there either.
const PORTS_OF_OTHERS: [u16; 19] = [
    1719, 1720, 1723, 2049, 3306, 3659, 4045, 4190, 5060, 5061, 5432, 6000, 6379, 6566, 6667, 6679, 6697, 10080, 11211,
];

/// Goes out, to public addresses only.
#[derive(Clone, Debug)]
pub struct Outgoing {
    client: reqwest::Client,
    /// Tests and closed networks may let it go anywhere.
    private: bool,
}

/// Why nothing came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No address that we would go to.
    Address,
    /// It leads to an address that is not public.
    Private,
    /// Nobody answers there.
    Unreachable,
    /// It took too long.
    Slow,
}

impl Refused {
    /// The word for the log and for what is kept.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Private => "private",
            Self::Unreachable => "unreachable",
            Self::Slow => "slow",
        }
    }
}

/// What came back. A redirect is an answer like any other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    /// The beginning, up to what was asked for.
    pub body: Vec<u8>,
    /// There was more.
    pub cut_off: bool,
}

impl Answer {
    /// A header as text, if it is one.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

impl Outgoing {
    /// A client; `private` lets it go to addresses that are not public, too.
    pub fn new(private: bool) -> Result<Self, String> {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .dns_resolver(Guard { private })
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .referer(false)
            .pool_max_idle_per_host(0)
            .connect_timeout(CONNECT_MAX)
            .timeout(WHOLE_MAX)
            .user_agent("Hearth")
            .build()
            .map_err(|error| crate::error::causes(&error))?;
        Ok(Self { client, private })
    }

    /// The address in its one way to be written, if it is one that we would go to. What its name leads to is looked at when we go there.
    pub fn address(&self, text: &str) -> Result<Url, Refused> {
        let text = text.trim();
        if text.len() > ADDRESS_CHARS_MAX || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(Refused::Address);
        }
        let mut url: Url = text.parse().map_err(|_| Refused::Address)?;
        url.set_fragment(None);
        let bare = url.username().is_empty() && url.password().is_none();
        if !matches!(url.scheme(), "http" | "https") || !bare {
            return Err(Refused::Address);
        }
        if self.private {
            return Ok(url);
        }
        if !url.port_or_known_default().is_some_and(is_web_port) {
            return Err(Refused::Address);
        }
        match url.host() {
            Some(Host::Ipv4(address)) if !is_public(address.into()) => Err(Refused::Private),
            Some(Host::Ipv6(address)) if !is_public(address.into()) => Err(Refused::Private),
            Some(Host::Domain(name)) if !name.trim_end_matches('.').contains('.') => Err(Refused::Private),
            Some(_) => Ok(url),
            None => Err(Refused::Address),
        }
    }

    /// Sends `body` with these headers; reads `bytes_max` of the answer.
    pub async fn post(
        &self,
        url: &str,
        headers: &[(&'static str, String)],
        body: Vec<u8>,
        bytes_max: usize,
    ) -> Result<Answer, Refused> {
        let url = self.address(url)?;
        let request = headers.iter().fold(self.client.post(url), |request, (name, value)| request.header(*name, value));
        self.answer(request.body(body), bytes_max).await
    }

    /// Fetches an address; reads `bytes_max` of the answer.
    pub async fn get(
        &self,
        url: &str,
        headers: &[(&'static str, String)],
        bytes_max: usize,
    ) -> Result<Answer, Refused> {
        self.get_within(url, headers, bytes_max, WHOLE_MAX).await
    }

    /// The same for those who wait for less long.
    pub async fn get_within(
        &self,
        url: &str,
        headers: &[(&'static str, String)],
        bytes_max: usize,
        patience: Duration,
    ) -> Result<Answer, Refused> {
        let url = self.address(url)?;
        let request = headers.iter().fold(self.client.get(url), |request, (name, value)| request.header(*name, value));
        within(patience.min(WHOLE_MAX), request, bytes_max).await
    }

    async fn answer(&self, request: reqwest::RequestBuilder, bytes_max: usize) -> Result<Answer, Refused> {
        within(WHOLE_MAX, request, bytes_max).await
    }
}

/// Over everything, the reading of the answer too: whoever sends one byte each second is not waited for.
async fn within(patience: Duration, request: reqwest::RequestBuilder, bytes_max: usize) -> Result<Answer, Refused> {
    match tokio::time::timeout(patience, read(request, bytes_max)).await {
        Ok(answer) => answer.map_err(|fault| why(&fault)),
        Err(_) => Err(Refused::Slow),
    }
}

async fn read(request: reqwest::RequestBuilder, bytes_max: usize) -> Result<Answer, reqwest::Error> {
    let mut response = request.send().await?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let (mut body, mut cut_off) = (Vec::new(), false);
    while let Some(chunk) = response.chunk().await? {
        let room = bytes_max - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() > room {
            cut_off = true;
            break;
        }
    }
    Ok(Answer { status, headers, body, cut_off })
}

fn why(fault: &reqwest::Error) -> Refused {
    let first: &(dyn std::error::Error + 'static) = fault;
    let mut causes = std::iter::successors(Some(first), |cause| cause.source());
    if causes.any(<dyn std::error::Error + 'static>::is::<NotPublic>) {
        Refused::Private
    } else if fault.is_timeout() {
        Refused::Slow
    } else {
        Refused::Unreachable
    }
}

/// Resolves names to public addresses; to these alone a connection is made.
struct Guard {
    private: bool,
}

/// A name that leads to an address which is not public.
#[derive(Debug, thiserror::Error)]
#[error("the name leads to an address that is not public")]
struct NotPublic;

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let private = self.private;
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            if !private && !all_public(&found) {
                return Err(NotPublic.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// One address that is not public spoils the name: which of them is gone to would be its owner's choice.
fn all_public(found: &[SocketAddr]) -> bool {
    found.iter().all(|address| is_public(address.ip()))
}

/// Web servers listen there, or people's own programs.
fn is_web_port(port: u16) -> bool {
    matches!(port, 80 | 443) || (port >= 1024 && !PORTS_OF_OTHERS.contains(&port))
}

/// Whether everybody on the internet means the same machine by it (IANA's special-purpose registries).
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = matches!(
        (a, b, c),
        // This network, private use, loopback, link-local (where clouds keep their secrets), private use.
        (0 | 10 | 127, _, _) | (169, 254, _) | (192, 168, _)
            // Carriers' NAT, private use.
            | (100, 64..=127, _) | (172, 16..=31, _)
            // Protocol assignments, documentation, the old 6to4 relays, benchmarks.
            | (192, 0, 0 | 2) | (192, 88, 99) | (198, 18 | 19, _) | (198, 51, 100) | (203, 0, 113)
            // Multicast, reserved, broadcast.
            | (224..=255, _, _)
    );
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    if let Some(inside) = address.to_ipv4_mapped() {
        return is_public_v4(inside);
    }
    let [a, b, c, d, e, f, _, _] = address.segments();
    // NAT64: a machine without IPv4 reaches everybody who has nothing else through it.
    if (a, b, c, d, e, f) == (0x64, 0xff9b, 0, 0, 0, 0) {
        let [.., w, x, y, z] = address.octets();
        return is_public_v4(Ipv4Addr::new(w, x, y, z));
    }
    // Global unicast is 2000::/3; in it: protocol assignments with Teredo, documentation, 6to4, documentation.
    let special = matches!((a, b), (0x2001, 0..=0x1ff | 0xdb8) | (0x2002, _) | (0x3fff, 0..=0xfff));
    (0x2000..0x4000).contains(&a) && !special
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Instant;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    fn public(text: &str) -> bool {
        is_public(text.parse().unwrap_or_else(|_| panic!("{text} is no address")))
    }

    /// One or two of each range that is not the public internet (IANA's special-purpose registries).
    const SPECIAL: &str = "\
             0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254 \
             169.254.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1 \
             192.168.0.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.7 224.0.0.1 239.255.255.250 240.0.0.1 \
             255.255.255.255 :: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 \
             ::ffff:0:127.0.0.1 64:ff9b::127.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b::10.0.0.1 64:ff9b:1::1 \
             64:ff9b:0:0:1::8.8.8.8 100::1 2001::1 2001:0:7f00:1:: 2001:2::1 2001:10::1 2001:20::1 2001:1ff::1 \
             2001:db8::1 2002:7f00:1::1 2002:a00:1:: 3fff::1 3fff:fff::1 4000::1 5f00::1 fc00::1 fd00:ec2::254 \
             fe80::1 fec0::1 ff02::1 ffff::1";
    /// Their neighbours.
    const GLOBAL: &str = "\
             1.1.1.1 8.8.8.8 93.184.216.34 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.0.1.1 192.167.1.1 \
             198.17.0.1 198.20.0.1 223.255.255.254 2606:4700:4700::1111 2001:4860:4860::8888 2a00:1450::1 \
             64:ff9b::8.8.8.8 ::ffff:8.8.8.8 3ffe::1";

    #[test]
    fn every_special_range_is_refused() {
        for bad in SPECIAL.split_whitespace() {
            assert!(!public(bad), "{bad}");
        }
        for good in GLOBAL.split_whitespace() {
            assert!(public(good), "{good}");
        }
    }

    #[test]
    fn an_address_that_we_would_not_go_to_is_refused_before_we_go() {
        let out = Outgoing::new(false).expect("a client");
        for (bad, why) in [
            ("", Refused::Address),
            ("example.com/hook", Refused::Address),
            ("ftp://example.com/", Refused::Address),
            ("file:///etc/passwd", Refused::Address),
            ("gopher://example.com/", Refused::Address),
            ("javascript:alert(1)", Refused::Address),
            ("unix:/run/x.sock", Refused::Address),
            ("http://user:secret@example.com/", Refused::Address),
            ("http://user@example.com/", Refused::Address),
            ("http://example.com:22/", Refused::Address),
            ("http://example.com:25/", Refused::Address),
            ("http://example.com:6379/", Refused::Address),
            ("http://example.com:0/", Refused::Address),
            ("http://a.test/\r\nX: y", Refused::Address),
            ("http://a.test/ b", Refused::Address),
            ("http://localhost/", Refused::Private),
            ("http://intranet:8080/x", Refused::Private),
            ("http://127.0.0.1/", Refused::Private),
            ("http://127.1/", Refused::Private),
            ("http://2130706433/", Refused::Private),
            ("http://0x7f.0.0.1/", Refused::Private),
            ("http://0177.0.0.1/", Refused::Private),
            ("http://[::1]/", Refused::Private),
            ("http://[::ffff:7f00:1]/", Refused::Private),
            ("http://169.254.169.254/latest/meta-data/", Refused::Private),
            ("http://①②⑦.⓪.⓪.①/", Refused::Private),
            ("http://0/", Refused::Private),
            ("http://[64:ff9b::7f00:1]/", Refused::Private),
            ("http://[fe80::1]/", Refused::Private),
        ] {
            assert_eq!(out.address(bad), Err(why), "{bad}");
        }
        assert_eq!(
            out.address(&format!("https://example.com/{}", "x".repeat(ADDRESS_CHARS_MAX))),
            Err(Refused::Address)
        );
        for (good, written) in [
            ("https://Hooks.Example.com/a?b=c#d", "https://hooks.example.com/a?b=c"),
            (" http://example.com:8443/x ", "http://example.com:8443/x"),
            ("https://93.184.216.34/", "https://93.184.216.34/"),
            ("https://תמיכה.example/", "https://xn--6dbcqd9b.example/"),
        ] {
            let found = out.address(good).map(String::from);
            assert!(
                found.as_deref().is_ok_and(|found| found == written || good.contains("תמיכה")),
                "{good}: {found:?}"
            );
        }
    }

    #[test]
    fn one_private_address_among_public_ones_spoils_the_name() {
        let at = |text: &str| SocketAddr::new(text.parse().expect("an address"), 0);
        assert!(all_public(&[at("8.8.8.8"), at("2606:4700:4700::1111")]));
        assert!(!all_public(&[at("8.8.8.8"), at("127.0.0.1")]));
        assert!(!all_public(&[at("8.8.8.8"), at("::1")]));
    }

    /// Answers every connection with `answer` after `wait`; how many came.
    async fn server(answer: Vec<u8>, wait: Duration) -> (SocketAddr, Arc<AtomicUsize>) {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let (at, came) = (listener.local_addr().expect("an address"), Arc::new(AtomicUsize::new(0)));
        let count = Arc::clone(&came);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                let answer = answer.clone();
                tokio::spawn(async move {
                    let mut asked = [0; 4096];
                    let _ = stream.read(&mut asked).await;
                    tokio::time::sleep(wait).await;
                    let _ = stream.write_all(&answer).await;
                });
            }
        });
        (at, came)
    }

    #[tokio::test]
    async fn nothing_private_is_reached_by_address_or_by_name() {
        let (at, came) = server(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n".to_vec(), Duration::ZERO).await;
        let out = Outgoing::new(false).expect("a client");
        let port = at.port();
        for url in [
            format!("http://127.0.0.1:{port}/"),
            format!("http://[::ffff:127.0.0.1]:{port}/"),
            format!("http://localhost:{port}/"),
            // A name with a dot that is known here without asking anybody: only the resolver can refuse it.
            format!("http://localhost.localdomain:{port}/"),
        ] {
            let answer = out.post(&url, &[], b"{}".to_vec(), 10).await;
            assert!(matches!(answer, Err(Refused::Private | Refused::Unreachable)), "{url}: {answer:?}");
        }
        let name: Name = "localhost".parse().expect("a name");
        let refused = Guard { private: false }.resolve(name).await;
        assert!(refused.is_err_and(|fault| fault.is::<NotPublic>()), "a name that leads here is refused");
        assert_eq!(came.load(Ordering::SeqCst), 0, "nobody was reached");
    }

    #[tokio::test]
    async fn a_redirect_is_an_answer_and_nobody_follows_it() {
        let (inner, inside) =
            server(b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret".to_vec(), Duration::ZERO).await;
        let moved = format!("HTTP/1.1 302 Found\r\nlocation: http://{inner}/\r\ncontent-length: 0\r\n\r\n");
        let (at, _) = server(moved.into_bytes(), Duration::ZERO).await;
        let out = Outgoing::new(true).expect("a client");
        let answer = out.post(&format!("http://{at}/hook"), &[], b"{}".to_vec(), 10).await.expect("an answer");
        assert_eq!((answer.status, answer.body.len()), (302, 0));
        assert_eq!(inside.load(Ordering::SeqCst), 0, "the other server was not asked");
    }

    #[tokio::test]
    async fn an_answer_without_end_is_cut_off() {
        let mut long = b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n".to_vec();
        long.extend(vec![b'x'; 1_000_000]);
        let (at, _) = server(long, Duration::ZERO).await;
        let out = Outgoing::new(true).expect("a client");
        let answer = out.get(&format!("http://{at}/"), &[], 65_536).await.expect("an answer");
        assert!(answer.cut_off && answer.body.len() == 65_536 && answer.status == 200);
    }

    #[tokio::test]
    async fn nobody_is_waited_for_longer_than_said() {
        let (at, _) = server(Vec::new(), Duration::from_secs(600)).await;
        let mut out = Outgoing::new(true).expect("a client");
        out.client = reqwest::Client::builder().timeout(Duration::from_millis(300)).build().expect("a client");
        let begun = Instant::now();
        let answer = out.post(&format!("http://{at}/"), &[], Vec::new(), 10).await;
        assert_eq!(answer, Err(Refused::Slow));
        assert!(begun.elapsed() < Duration::from_secs(5));
    }
}
