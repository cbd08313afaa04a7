//! Pictures made anew: decoded within limits, turned upright, and written again without metadata. Pure.
//!
//! What is kept is only what the pixels say, so a place, a camera's serial number or a second file hidden behind the
//! picture cannot survive.

use super::Refusal;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::webp::WebPEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// The most pixels that are decoded, in millions.
pub const MEGAPIXELS_MAX: u64 = 30;
/// The longest side that is kept, in pixels; larger pictures are made smaller.
pub const SIDE_MAX: u32 = 2560;
/// The longest side that is decoded, in pixels.
const SIDE_DECODED_MAX: u32 = 16_000;
/// Memory that a decoder may take, in bytes.
const DECODE_BYTES_MAX: u64 = 160 * 1024 * 1024;
/// A PNG above this many bytes that hides nothing behind transparency becomes a JPEG.
const PNG_BYTES_MAX: usize = 2 * 1024 * 1024;
const JPEG_QUALITY: u8 = 85;

/// A picture as it is kept.
#[derive(Clone, Debug)]
pub struct Picture {
    pub bytes: Vec<u8>,
    pub media_type: &'static str,
    pub extension: &'static str,
    /// Pixels, after it was turned upright.
    pub width: u32,
    /// Pixels, after it was turned upright.
    pub height: u32,
}

/// Which of the formats that are taken this is, by its first bytes.
pub fn format_of(bytes: &[u8]) -> Option<ImageFormat> {
    match infer::get(bytes)?.mime_type() {
        "image/jpeg" => Some(ImageFormat::Jpeg),
        "image/png" => Some(ImageFormat::Png),
        "image/gif" => Some(ImageFormat::Gif),
        "image/webp" => Some(ImageFormat::WebP),
        _ => None,
    }
}

/// Decodes a picture and writes it anew, no side longer than `side_max` pixels. CPU-bound: up to about a second.
pub fn remake(bytes: &[u8], format: ImageFormat, side_max: u32) -> Result<Picture, Refusal> {
    let (image, orientation) = decode(bytes, format)?;
    let mut image =
        if image.width().max(image.height()) > side_max { image.thumbnail(side_max, side_max) } else { image };
    image.apply_orientation(orientation);
    encode(&flat(image), format)
}

fn decode(bytes: &[u8], format: ImageFormat) -> Result<(DynamicImage, Orientation), Refusal> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_DECODED_MAX);
    limits.max_image_height = Some(SIDE_DECODED_MAX);
    limits.max_alloc = Some(DECODE_BYTES_MAX);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MEGAPIXELS_MAX * 1_000_000 || decoder.total_bytes() > DECODE_BYTES_MAX {
        return Err(Refusal::TooManyPixels);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    Ok((image, orientation))
}

fn refusal(error: image::ImageError) -> Refusal {
    match error {
        image::ImageError::Limits(_) => Refusal::TooManyPixels,
        _ => Refusal::Broken,
    }
}

/// Eight bits for each channel, and transparency only where some pixel uses it.
fn flat(image: DynamicImage) -> DynamicImage {
    if !image.color().has_alpha() {
        return DynamicImage::ImageRgb8(image.into_rgb8());
    }
    let image = image.into_rgba8();
    let transparent = image.pixels().any(|pixel| pixel.0[3] < u8::MAX);
    let image = DynamicImage::ImageRgba8(image);
    if transparent { image } else { DynamicImage::ImageRgb8(image.into_rgb8()) }
}

fn encode(image: &DynamicImage, from: ImageFormat) -> Result<Picture, Refusal> {
    let opaque = !image.color().has_alpha();
    let mut bytes = Vec::new();
    let (media_type, extension) = match from {
        ImageFormat::Jpeg | ImageFormat::WebP if opaque => jpeg(image, &mut bytes)?,
        ImageFormat::WebP => {
            image.write_with_encoder(WebPEncoder::new_lossless(&mut bytes)).map_err(refusal)?;
            ("image/webp", "webp")
        }
        _ => {
            image.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).map_err(refusal)?;
            if opaque && bytes.len() > PNG_BYTES_MAX {
                bytes.clear();
                jpeg(image, &mut bytes)?
            } else {
                ("image/png", "png")
            }
        }
    };
    Ok(Picture { bytes, media_type, extension, width: image.width(), height: image.height() })
}

fn jpeg(image: &DynamicImage, bytes: &mut Vec<u8>) -> Result<(&'static str, &'static str), Refusal> {
    image.write_with_encoder(JpegEncoder::new_with_quality(bytes, JPEG_QUALITY)).map_err(refusal)?;
    Ok(("image/jpeg", "jpg"))
}

#[cfg(test)]
mod tests {
    use super::{SIDE_MAX, format_of, remake};
    use crate::boards::uploads::Refusal;
    use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
    use std::io::Cursor;

    fn written(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        image.write_to(&mut Cursor::new(&mut bytes), format).expect("a picture");
        bytes
    }

    fn red(width: u32, height: u32) -> DynamicImage {
        RgbImage::from_pixel(width, height, Rgb([200, 30, 30])).into()
    }

    /// A JPEG whose EXIF says "turn by 90°" and names a place.
    fn with_exif(jpeg: &[u8]) -> Vec<u8> {
        let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
        tiff.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
        tiff.extend(b"\x01\x0e\0\x02\0\0\0\x0d\0\0\0\x26\0\0\0\0");
        tiff.extend(b"52.23N 21.01E\0");
        let length = u16::try_from(tiff.len() + 8).expect("short").to_be_bytes();
        [&jpeg[..2], b"\xff\xe1", &length, b"Exif\0\0", &tiff, &jpeg[2..]].concat()
    }

    #[test]
    fn metadata_is_gone_and_the_picture_stands_upright() {
        let bytes = with_exif(&written(&red(40, 20), ImageFormat::Jpeg));
        let picture = remake(&bytes, ImageFormat::Jpeg, SIDE_MAX).expect("taken");
        assert_eq!((picture.width, picture.height), (20, 40));
        assert!(!picture.bytes.windows(4).any(|w| w == b"Exif" || w == b"52.2"));
        assert_eq!(format_of(&picture.bytes), Some(ImageFormat::Jpeg));
    }

    #[test]
    fn what_hides_behind_a_picture_is_gone() {
        let mut bytes = written(&red(8, 8), ImageFormat::Gif);
        bytes.extend(b"<script>alert(1)</script>");
        let picture = remake(&bytes, ImageFormat::Gif, SIDE_MAX).expect("taken");
        assert_eq!(picture.media_type, "image/png");
        assert!(!picture.bytes.windows(7).any(|w| w == b"<script"));
    }

    #[test]
    fn a_decompression_bomb_is_refused_before_it_is_decoded() {
        // A PNG that says 60,000 × 60,000 pixels and holds almost nothing.
        let mut bytes = written(&red(1, 1), ImageFormat::Png);
        bytes[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        bytes[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
        let crc = crc32(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&crc.to_be_bytes());
        assert_eq!(remake(&bytes, ImageFormat::Png, SIDE_MAX).err(), Some(Refusal::TooManyPixels));
    }

    #[test]
    fn a_picture_of_too_many_pixels_is_refused() {
        let bytes = written(&red(8_000, 4_000), ImageFormat::Jpeg);
        assert_eq!(remake(&bytes, ImageFormat::Jpeg, SIDE_MAX).err(), Some(Refusal::TooManyPixels));
    }

    #[test]
    fn a_cut_off_or_invented_picture_is_refused() {
        let png = written(&red(50, 50), ImageFormat::Png);
        assert_eq!(remake(&png[..40], ImageFormat::Png, SIDE_MAX).err(), Some(Refusal::Broken));
        let invented = b"GIF89a<script>alert(1)</script>";
        assert!(remake(invented, ImageFormat::Gif, SIDE_MAX).is_err());
    }

    #[test]
    fn a_large_picture_is_made_smaller_in_proportion() {
        let picture =
            remake(&written(&red(5_120, 1_280), ImageFormat::Jpeg), ImageFormat::Jpeg, SIDE_MAX).expect("taken");
        assert_eq!((picture.width, picture.height), (2_560, 640));
    }

    #[test]
    fn transparency_is_kept_where_it_is_used() {
        let clear: DynamicImage = RgbaImage::from_pixel(4, 4, Rgba([1, 2, 3, 0])).into();
        let webp = written(&clear, ImageFormat::WebP);
        assert_eq!(remake(&webp, ImageFormat::WebP, SIDE_MAX).expect("taken").media_type, "image/webp");
        let webp = written(&red(4, 4), ImageFormat::WebP);
        assert_eq!(remake(&webp, ImageFormat::WebP, SIDE_MAX).expect("taken").media_type, "image/jpeg");
    }

    fn crc32(bytes: &[u8]) -> u32 {
        let mut crc = u32::MAX;
        for byte in bytes {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
            }
        }
        !crc
    }
}
