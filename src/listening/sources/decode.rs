//! Bytes as they came → text: the encoding is told by a byte order mark, by the answer's header, or by the document itself. Pure.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use flate2::read::GzDecoder;
use std::io::Read as _;

/// Bytes at the beginning in which a document says how it is written.
const HEAD_BYTES: usize = 1_024;

/// The text. What cannot be read becomes U+FFFD: a bad letter is no reason to hear nothing.
pub fn text(bytes: &[u8], content_type: Option<&str>) -> String {
    if let Some((encoding, skip)) = Encoding::for_bom(bytes) {
        return read(encoding, bytes.get(skip..).unwrap_or_default());
    }
    // XML without a mark: two bytes a letter show in its first bracket.
    match bytes.get(..4) {
        Some([b'<', 0, _, 0]) => return read(UTF_16LE, bytes),
        Some([0, b'<', 0, _]) => return read(UTF_16BE, bytes),
        _ => {}
    }
    let named = content_type.and_then(charset).or_else(|| declared(bytes));
    match named.and_then(|name| Encoding::for_label(name.as_bytes())) {
        // A document in bytes cannot be in UTF-16 when it says so in ASCII.
        Some(encoding) if encoding != UTF_16LE && encoding != UTF_16BE => read(encoding, bytes),
        _ => read(UTF_8, bytes),
    }
}

fn read(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// The charset of a content type.
fn charset(content_type: &str) -> Option<String> {
    let lower = content_type.to_ascii_lowercase();
    let (_, rest) = lower.split_once("charset=")?;
    label(rest)
}

/// What the beginning of the document says: `<?xml encoding="…"?>` or `<meta charset=…>`.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..HEAD_BYTES).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let xml = head.trim_start().strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    if let Some((declaration, _)) = xml {
        return declaration.split_once("encoding").and_then(|(_, rest)| label(rest.trim_start().strip_prefix('=')?));
    }
    head.split_once("charset=").and_then(|(_, rest)| label(rest))
}

fn label(rest: &str) -> Option<String> {
    let rest = rest.trim_start().trim_start_matches(['"', '\'']);
    let end =
        rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'))).unwrap_or(rest.len());
    rest.get(..end).filter(|name| !name.is_empty()).map(str::to_owned)
}

/// An answer that came packed although we did not ask for it, unpacked up to `bytes_max`; none when it is larger, broken, or packed otherwise.
pub fn unpack(bytes: Vec<u8>, encoding: Option<&str>, bytes_max: usize) -> Option<Vec<u8>> {
    match encoding.map(|name| name.trim().to_ascii_lowercase()).as_deref() {
        None | Some("" | "identity") => Some(bytes),
        Some("gzip" | "x-gzip") => {
            let mut unpacked = Vec::new();
            let limit = u64::try_from(bytes_max).unwrap_or(u64::MAX).saturating_add(1);
            GzDecoder::new(bytes.as_slice()).take(limit).read_to_end(&mut unpacked).ok()?;
            (unpacked.len() <= bytes_max).then_some(unpacked)
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{text, unpack};
    use encoding_rs::{ISO_8859_8, WINDOWS_1250};
    use flate2::{Compression, write::GzEncoder};
    use std::io::Write as _;

    #[test]
    fn each_way_to_say_the_encoding_is_heard() {
        let polish = "<?xml version='1.0' encoding='windows-1250'?><a>Zażółć gęślą jaźń</a>";
        assert_eq!(text(&WINDOWS_1250.encode(polish).0, Some("application/xml")), polish);
        let hebrew = "<a>המשלוח מתעכב</a>";
        assert_eq!(text(&ISO_8859_8.encode(hebrew).0, Some("text/xml; charset=ISO-8859-8")), hebrew);
        let page = "<html><head><meta charset=\"iso-8859-8\"><body>שלום";
        assert_eq!(text(&ISO_8859_8.encode(page).0, Some("text/html")), page);
        for (mark, big) in [(true, false), (true, true), (false, false), (false, true)] {
            let mut bytes = Vec::new();
            for unit in mark.then_some(0xfeff).into_iter().chain("<a>שלום</a>".encode_utf16()) {
                bytes.extend(if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
            }
            assert_eq!(text(&bytes, Some("text/xml; charset=utf-16")), "<a>שלום</a>", "{mark} {big}");
        }
        assert_eq!(text("\u{feff}<a>ł</a>".as_bytes(), Some("text/xml; charset=latin2")), "<a>ł</a>");
        assert_eq!(text(b"<a>\xff</a>", Some("text/xml; charset=nobody-knows")), "<a>\u{fffd}</a>");
        assert_eq!(text(b"", None), "");
    }

    #[test]
    fn what_is_packed_is_unpacked_only_so_far() {
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(&vec![b'x'; 100_000]).expect("packed");
        let packed = packed.finish().expect("packed");
        assert_eq!(unpack(packed.clone(), Some("gzip"), 100_000).map(|bytes| bytes.len()), Some(100_000));
        assert_eq!(unpack(packed.clone(), Some("gzip"), 99_999), None, "a bomb");
        assert_eq!(unpack(packed.clone(), Some("br"), 100_000), None);
        assert_eq!(unpack(b"no gzip".to_vec(), Some("gzip"), 100), None);
        assert_eq!(unpack(b"x".to_vec(), Some("identity"), 100), Some(b"x".to_vec()));
    }
}
