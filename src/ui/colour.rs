//! Colour arithmetic: contrast as WCAG 2 counts it, and shades of one hue (OKLCH, <https://bottosson.github.io/posts/oklab/>).

/// A colour of the sRGB space, eight bits per channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// A colour by lightness (0 to 1), chroma (0 to about 0.37) and hue (radians).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shade {
    pub lightness: f64,
    pub chroma: f64,
    pub hue: f64,
}

impl Rgb {
    pub const WHITE: Self = Self(255, 255, 255);
    pub const BLACK: Self = Self(0, 0, 0);

    /// Reads `#rrggbb` or `#rgb`; nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let byte = |shift: u32| (number >> shift & 0xff) as u8;
        let nibble = |shift: u32| (number >> shift & 0xf) as u8 * 17;
        match digits.len() {
            6 => Some(Self(byte(16), byte(8), byte(0))),
            3 => Some(Self(nibble(8), nibble(4), nibble(0))),
            _ => None,
        }
    }

    /// The colour as `#rrggbb`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    pub fn luminance(self) -> f64 {
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// Contrast ratio between two colours, 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The same colour by lightness, chroma and hue.
    pub fn shade(self) -> Shade {
        let (r, g, b) = (linear(self.0), linear(self.1), linear(self.2));
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let lightness = 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s;
        let a = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s;
        Shade { lightness, chroma: a.hypot(b), hue: b.atan2(a) }
    }
}

impl Shade {
    /// The colour on a screen; chroma is lowered until the screen can show it.
    pub fn rgb(self) -> Rgb {
        let mut chroma = self.chroma;
        for _ in 0..40 {
            let channels = channels(self.lightness, chroma, self.hue);
            if channels.iter().all(|channel| (-0.000_5..=1.000_5).contains(channel)) {
                return encode(channels);
            }
            chroma *= 0.9;
        }
        encode(channels(self.lightness, 0.0, self.hue))
    }

    /// The same hue, lighter or darker.
    pub fn with_lightness(self, lightness: f64) -> Self {
        Self { lightness: lightness.clamp(0.0, 1.0), ..self }
    }
}

fn channels(lightness: f64, chroma: f64, hue: f64) -> [f64; 3] {
    let (a, b) = (chroma * hue.cos(), chroma * hue.sin());
    let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
    [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
    ]
}

fn encode(channels: [f64; 3]) -> Rgb {
    let byte = |value: f64| {
        let value = value.clamp(0.0, 1.0);
        let curved = if value <= 0.003_130_8 { value * 12.92 } else { 1.055 * value.powf(1.0 / 2.4) - 0.055 };
        (curved * 255.0).round() as u8
    };
    Rgb(byte(channels[0]), byte(channels[1]), byte(channels[2]))
}

fn linear(byte: u8) -> f64 {
    let value = f64::from(byte) / 255.0;
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_agrees_with_the_standard() {
        assert!((Rgb::WHITE.contrast(Rgb::BLACK) - 21.0).abs() < 0.01);
        let grey = Rgb::parse("#767676").expect("a colour");
        assert!((grey.contrast(Rgb::WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn only_hex_colours_are_read() {
        assert_eq!(Rgb::parse("#fff"), Some(Rgb::WHITE));
        assert_eq!(Rgb::parse("#0A0b0c"), Some(Rgb(10, 11, 12)));
        for wrong in ["", "#", "fff", "#ffff", "#ggg", "red", "#+12345", "#fff;}body{", "#ff ff f"] {
            assert_eq!(Rgb::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_shade_returns_to_its_colour() {
        for colour in [Rgb(12, 120, 200), Rgb(255, 0, 0), Rgb(0, 0, 0), Rgb(255, 255, 255), Rgb(201, 83, 30)] {
            let back = colour.shade().rgb();
            assert!(colour.0.abs_diff(back.0) <= 1 && colour.1.abs_diff(back.1) <= 1 && colour.2.abs_diff(back.2) <= 1);
        }
    }
}
