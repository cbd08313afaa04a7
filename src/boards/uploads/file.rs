//! What kind of file this is, by its content, and how it is kept and served. Pure.

use super::Refusal;
use super::picture::{self, Picture};

/// Types a browser may offer to choose from: what is taken.
pub const ACCEPT: &str = "image/jpeg,image/png,image/webp,image/gif,application/pdf,text/plain,text/csv,.txt,.csv,.log";
/// The same where videos are taken, too.
pub const ACCEPT_FILMS: &str =
    "image/jpeg,image/png,image/webp,image/gif,video/mp4,video/webm,application/pdf,text/plain,text/csv,.txt,.csv,.log";
/// The longest name of a file that is kept, in characters.
const NAME_CHARS_MAX: usize = 80;

/// A file as it is kept.
#[derive(Clone, Debug)]
pub struct Kept {
    pub bytes: Vec<u8>,
    pub media_type: &'static str,
    pub extension: &'static str,
    /// Width and height in pixels, of a picture.
    pub size: Option<(u32, u32)>,
}

/// Judges a file by its content and makes it ready to be kept. Pictures are made anew: CPU-bound.
pub fn judge(name: &str, bytes: Vec<u8>) -> Result<Kept, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if let Some(format) = picture::format_of(&bytes) {
        return picture::remake(&bytes, format, picture::SIDE_MAX).map(Kept::from);
    }
    let extension = extension(name);
    if extension == "svg" || extension == "svgz" {
        return Err(Refusal::Svg);
    }
    match (infer::get(&bytes).map(|kind| kind.mime_type()), extension.as_str()) {
        (Some("application/pdf"), _) => Ok(plain(bytes, "application/pdf", "pdf")),
        (Some(kind), _) if !kind.starts_with("text/") => Err(Refusal::NotAllowed),
        (_, "csv") if is_text(&bytes) => Ok(plain(bytes, "text/csv", "csv")),
        (_, "txt" | "log") if is_text(&bytes) => Ok(plain(bytes, "text/plain", "txt")),
        _ => Err(Refusal::NotAllowed),
    }
}

/// Whether a browser may show a file of this type inside a page: pictures that were made anew.
pub fn is_inline(media_type: &str) -> bool {
    matches!(media_type, "image/jpeg" | "image/png" | "image/webp")
}

/// Whether it is a video, which a page plays.
pub fn is_film(media_type: &str) -> bool {
    matches!(media_type, "video/mp4" | "video/webm")
}

/// The name a person gave the file, as one clean line without a path and without its ending.
pub fn stem(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let clean: String = crate::ui::text::clean_line(stem).chars().filter(|c| !"[]()<>`\"*_".contains(*c)).collect();
    clean.trim().chars().take(NAME_CHARS_MAX).collect()
}

/// `Content-Disposition` for a file of this name (RFC 6266), safe for any name.
pub fn disposition(inline: bool, name: &str, extension: &str) -> String {
    let kind = if inline { "inline" } else { "attachment" };
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    let encoded = if encoded.is_empty() { "file" } else { &encoded };
    format!("{kind}; filename=\"file.{extension}\"; filename*=UTF-8''{encoded}.{extension}")
}

impl From<Picture> for Kept {
    fn from(picture: Picture) -> Self {
        Self {
            bytes: picture.bytes,
            media_type: picture.media_type,
            extension: picture.extension,
            size: Some((picture.width, picture.height)),
        }
    }
}

fn plain(bytes: Vec<u8>, media_type: &'static str, extension: &'static str) -> Kept {
    Kept { bytes, media_type, extension, size: None }
}

fn extension(name: &str) -> String {
    name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default()
}

/// No control character that text has no use for.
fn is_text(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c))
}

#[cfg(test)]
mod tests {
    use super::{disposition, judge, stem};
    use crate::boards::uploads::Refusal;

    #[test]
    fn svg_is_refused_whatever_it_says() {
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#.to_vec();
        assert_eq!(judge("logo.svg", svg.clone()).err(), Some(Refusal::Svg));
        assert_eq!(judge("logo.SVG", svg.clone()).err(), Some(Refusal::Svg));
        assert_eq!(judge("logo.png", svg.clone()).err(), Some(Refusal::NotAllowed));
        assert_eq!(judge("logo.txt", svg).map(|kept| kept.media_type), Ok("text/plain"));
    }

    #[test]
    fn programs_pages_and_archives_are_refused() {
        assert_eq!(judge("a.txt", b"\x7fELF\x02\x01\x01\0".to_vec()).err(), Some(Refusal::NotAllowed));
        assert_eq!(judge("a.html", b"<html></html>".to_vec()).err(), Some(Refusal::NotAllowed));
        assert_eq!(judge("a.pdf", b"<html></html>".to_vec()).err(), Some(Refusal::NotAllowed));
        assert_eq!(judge("a.zip", b"PK\x03\x04rest".to_vec()).err(), Some(Refusal::NotAllowed));
        assert_eq!(judge("a.txt", b"a\0b".to_vec()).err(), Some(Refusal::NotAllowed));
        assert_eq!(judge("a.txt", Vec::new()).err(), Some(Refusal::Empty));
    }

    #[test]
    fn a_pdf_and_plain_text_are_taken() {
        assert_eq!(judge("contract", b"%PDF-1.7\n".to_vec()).map(|kept| kept.media_type), Ok("application/pdf"));
        assert_eq!(judge("a.CSV", "a,b\nż,ש\n".into()).map(|kept| kept.media_type), Ok("text/csv"));
    }

    #[test]
    fn a_name_loses_its_path_its_ending_and_what_markdown_reads() {
        assert_eq!(stem("C:\\fakepath\\my [cat](x).jpeg"), "my catx");
        assert_eq!(stem("../../etc/passwd"), "passwd");
        assert_eq!(stem("צילום מסך.png"), "צילום מסך");
        assert_eq!(stem(&"x".repeat(500)).len(), 80);
    }

    #[test]
    fn a_disposition_cannot_be_broken_by_a_name() {
        let header = disposition(false, "a\"\r\nX: y ש", "pdf");
        assert!(header.is_ascii() && !header.contains(['\r', '\n']), "{header}");
        assert!(
            header.starts_with("attachment; filename=\"file.pdf\"; filename*=UTF-8''a%22%0D%0AX%3A%20y%20%D7%A9.pdf")
        );
    }
}
