//! The brand's logo: made anew like every picture, kept in the object store, public.

use crate::app::App;
use crate::boards::uploads::{self, Refusal};
use crate::error::{Error, Result};
use crate::ids;
use object_store::GetResult;
use object_store::path::Path;

/// The longest side of a logo, in pixels: enough for a sharp header and a link preview.
const SIDE_MAX: u32 = 640;
/// Formats offered to choose from.
pub const ACCEPT: &str = "image/png,image/jpeg,image/webp";
/// Hex digits of a logo's name.
const DIGITS: usize = 32;

/// Makes a logo anew and stores it; its path on this host.
pub async fn store(app: &App, bytes: Vec<u8>) -> Result<Result<String, Refusal>> {
    let picture = match uploads::remake(bytes, SIDE_MAX).await? {
        Ok(picture) => picture,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let hash = ids::sha256_hex(&picture.bytes);
    let name = format!("{}.{}", hash.get(..DIGITS).unwrap_or_default(), picture.extension);
    uploads::put(app, &path(&name), picture.bytes).await?;
    Ok(Ok(format!("/brand/{name}")))
}

/// A logo's type and content by its name.
pub async fn open(app: &App, name: &str) -> Result<(&'static str, GetResult)> {
    let (digits, ending) = name.split_once('.').ok_or(Error::NotFound)?;
    let media_type = match ending {
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        _ => return Err(Error::NotFound),
    };
    if digits.len() != DIGITS || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(Error::NotFound);
    }
    Ok((media_type, uploads::get(app, &path(name)).await?))
}

fn path(name: &str) -> Path {
    Path::from(format!("brand/{name}"))
}
