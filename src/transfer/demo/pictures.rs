//! Pictures for the demo, drawn here: flat shapes with soft edges.

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder as _, Rgb, RgbImage};

const WIDTH: u32 = 960;
const HEIGHT: u32 = 600;

type Point = (f32, f32);

/// A shape; what is inside of it gets its colour. Lengths are pixels.
enum Shape {
    Circle {
        at: Point,
        radius: f32,
    },
    Ring {
        at: Point,
        radius: f32,
        width: f32,
    },
    /// A box with round corners, turned by `turn` radians.
    Block {
        at: Point,
        half: Point,
        corner: f32,
        turn: f32,
    },
    /// A line with round ends.
    Line {
        from: Point,
        to: Point,
        width: f32,
    },
    /// A straight-sided body: half its width above and below.
    Taper {
        at: Point,
        half_height: f32,
        top: f32,
        bottom: f32,
    },
}

impl Shape {
    /// How far outside of it a point lies, in pixels; negative inside.
    fn distance(&self, p: Point) -> f32 {
        match *self {
            Self::Circle { at, radius } => length(minus(p, at)) - radius,
            Self::Ring { at, radius, width } => (length(minus(p, at)) - radius).abs() - width / 2.0,
            Self::Block { at, half, corner, turn } => {
                let (x, y) = minus(p, at);
                let (sin, cos) = turn.sin_cos();
                let (x, y) = (x * cos + y * sin, y * cos - x * sin);
                let (dx, dy) = (x.abs() - half.0 + corner, y.abs() - half.1 + corner);
                length((dx.max(0.0), dy.max(0.0))) + dx.max(dy).min(0.0) - corner
            }
            Self::Line { from, to, width } => {
                let (along, way) = (minus(p, from), minus(to, from));
                let share = ((along.0 * way.0 + along.1 * way.1) / (way.0 * way.0 + way.1 * way.1)).clamp(0.0, 1.0);
                length((along.0 - way.0 * share, along.1 - way.1 * share)) - width / 2.0
            }
            Self::Taper { at, half_height, top, bottom } => {
                let (x, y) = minus(p, at);
                let share = ((y + half_height) / (2.0 * half_height)).clamp(0.0, 1.0);
                (x.abs() - (top + (bottom - top) * share)).max(y.abs() - half_height)
            }
        }
    }
}

fn minus(a: Point, b: Point) -> Point {
    (a.0 - b.0, a.1 - b.1)
}

fn length(v: Point) -> f32 {
    v.0.hypot(v.1)
}

type Scene = Vec<(Shape, [u8; 3])>;

const CREAM: [u8; 3] = [246, 239, 226];
const LINEN: [u8; 3] = [232, 221, 202];
const TEAL: [u8; 3] = [32, 104, 103];
const DEEP: [u8; 3] = [18, 66, 68];
const STEEL: [u8; 3] = [190, 198, 200];
const DARK: [u8; 3] = [52, 54, 58];
const AMBER: [u8; 3] = [214, 137, 58];
const CRUST: [u8; 3] = [150, 90, 42];
const CRUMB: [u8; 3] = [240, 214, 170];
const WHITE: [u8; 3] = [252, 250, 246];
const RED: [u8; 3] = [190, 66, 52];

/// The picture of that name as a PNG.
pub fn draw(name: &str) -> Option<Vec<u8>> {
    let scene = match name {
        "kettle" => kettle(),
        "lid" => lid(),
        "toast" => toast(),
        "grinder" => grinder(),
        "bread" => bread(),
        "enamel" => enamel(),
        _ => return None,
    };
    let mut picture = RgbImage::from_pixel(WIDTH, HEIGHT, Rgb(CREAM));
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        let point = (x as f32 + 0.5, y as f32 + 0.5);
        // The table and the soft light on the wall.
        if y > 470 {
            *pixel = Rgb(LINEN);
        }
        for (shape, colour) in &scene {
            let cover = (0.5 - shape.distance(point)).clamp(0.0, 1.0);
            if cover > 0.0 {
                for (channel, paint) in pixel.0.iter_mut().zip(colour) {
                    *channel = (f32::from(*channel) * (1.0 - cover) + f32::from(*paint) * cover).round() as u8;
                }
            }
        }
    }
    let mut png = Vec::new();
    PngEncoder::new(&mut png).write_image(picture.as_raw(), WIDTH, HEIGHT, ExtendedColorType::Rgb8).ok()?;
    Some(png)
}

fn shadow(x: f32, half: f32) -> (Shape, [u8; 3]) {
    (Shape::Block { at: (x, 498.0), half: (half, 12.0), corner: 12.0, turn: 0.0 }, [214, 201, 178])
}

fn steam(scene: &mut Scene, x: f32, y: f32) {
    for (index, lean) in [(0.0, 14.0), (1.0, -14.0), (2.0, 14.0)] {
        let top = y - index * 34.0;
        scene.push((Shape::Line { from: (x + lean, top), to: (x - lean, top - 30.0), width: 9.0 }, WHITE));
    }
}

fn kettle() -> Scene {
    let mut scene = vec![
        shadow(480.0, 240.0),
        (Shape::Block { at: (480.0, 480.0), half: (190.0, 18.0), corner: 14.0, turn: 0.0 }, DARK),
        (Shape::Line { from: (640.0, 250.0), to: (700.0, 250.0), width: 34.0 }, DARK),
        (Shape::Line { from: (700.0, 250.0), to: (700.0, 420.0), width: 34.0 }, DARK),
        (Shape::Line { from: (640.0, 420.0), to: (700.0, 420.0), width: 34.0 }, DARK),
        (Shape::Line { from: (330.0, 330.0), to: (258.0, 240.0), width: 46.0 }, TEAL),
        (Shape::Taper { at: (480.0, 340.0), half_height: 130.0, top: 128.0, bottom: 178.0 }, TEAL),
        (Shape::Taper { at: (440.0, 340.0), half_height: 110.0, top: 22.0, bottom: 30.0 }, [70, 140, 138]),
        (Shape::Block { at: (480.0, 206.0), half: (134.0, 16.0), corner: 12.0, turn: 0.0 }, DEEP),
        (Shape::Circle { at: (480.0, 176.0), radius: 22.0 }, DARK),
        (Shape::Circle { at: (590.0, 436.0), radius: 10.0 }, AMBER),
    ];
    steam(&mut scene, 238.0, 190.0);
    scene
}

fn lid() -> Scene {
    vec![
        shadow(470.0, 250.0),
        (Shape::Taper { at: (470.0, 400.0), half_height: 100.0, top: 200.0, bottom: 216.0 }, TEAL),
        (Shape::Block { at: (470.0, 300.0), half: (206.0, 14.0), corner: 10.0, turn: 0.0 }, DEEP),
        (Shape::Block { at: (585.0, 190.0), half: (178.0, 18.0), corner: 14.0, turn: -0.95 }, STEEL),
        (Shape::Circle { at: (620.0, 142.0), radius: 26.0 }, DARK),
        (Shape::Ring { at: (676.0, 296.0), radius: 34.0, width: 9.0 }, DARK),
        (Shape::Ring { at: (676.0, 296.0), radius: 20.0, width: 7.0 }, AMBER),
        (Shape::Line { from: (676.0, 296.0), to: (740.0, 336.0), width: 8.0 }, AMBER),
        (Shape::Ring { at: (676.0, 296.0), radius: 88.0, width: 5.0 }, RED),
    ]
}

fn slice(at: Point, turn: f32, face: [u8; 3], scene: &mut Scene) {
    let (sin, cos) = turn.sin_cos();
    let place = |dx: f32, dy: f32| (at.0 + dx * cos - dy * sin, at.1 + dx * sin + dy * cos);
    for (grow, colour) in [(12.0, CRUST), (0.0, face)] {
        scene.push((Shape::Block { at, half: (96.0 + grow, 100.0 + grow), corner: 26.0 + grow, turn }, colour));
        scene.push((Shape::Circle { at: place(-52.0, -88.0), radius: 56.0 + grow }, colour));
        scene.push((Shape::Circle { at: place(52.0, -88.0), radius: 56.0 + grow }, colour));
    }
    scene.push((Shape::Block { at: place(0.0, -40.0), half: (80.0, 70.0), corner: 20.0, turn }, face));
}

fn toast() -> Scene {
    let mut scene = vec![shadow(480.0, 320.0)];
    slice((390.0, 250.0), -0.06, CRUMB, &mut scene);
    slice((590.0, 250.0), 0.06, [196, 122, 62], &mut scene);
    scene.extend([
        (Shape::Block { at: (480.0, 400.0), half: (280.0, 96.0), corner: 46.0, turn: 0.0 }, STEEL),
        (Shape::Block { at: (480.0, 316.0), half: (250.0, 12.0), corner: 10.0, turn: 0.0 }, DARK),
        (Shape::Block { at: (480.0, 470.0), half: (280.0, 26.0), corner: 18.0, turn: 0.0 }, TEAL),
        (Shape::Line { from: (782.0, 340.0), to: (782.0, 430.0), width: 8.0 }, DARK),
        (Shape::Block { at: (788.0, 360.0), half: (30.0, 14.0), corner: 10.0, turn: 0.0 }, DARK),
        (Shape::Circle { at: (700.0, 430.0), radius: 24.0 }, WHITE),
        (Shape::Line { from: (700.0, 430.0), to: (714.0, 416.0), width: 6.0 }, DARK),
    ]);
    scene
}

fn grinder() -> Scene {
    let mut scene = vec![
        shadow(480.0, 360.0),
        (Shape::Taper { at: (250.0, 200.0), half_height: 70.0, top: 120.0, bottom: 66.0 }, [205, 220, 218]),
        (Shape::Block { at: (250.0, 384.0), half: (92.0, 106.0), corner: 22.0, turn: 0.0 }, TEAL),
        (Shape::Block { at: (250.0, 284.0), half: (100.0, 20.0), corner: 8.0, turn: 0.0 }, DARK),
        (Shape::Block { at: (250.0, 430.0), half: (50.0, 40.0), corner: 10.0, turn: 0.0 }, DEEP),
    ];
    for (index, x) in [450.0, 560.0, 670.0, 780.0].into_iter().enumerate() {
        let radius = 50.0 - index as f32 * 5.0;
        scene.push((Shape::Ring { at: (x, 300.0), radius, width: 18.0 }, if index == 2 { AMBER } else { STEEL }));
        scene.push((Shape::Circle { at: (x, 300.0), radius: 9.0 }, DARK));
    }
    for (x, y) in [(470.0, 430.0), (530.0, 450.0), (590.0, 425.0), (650.0, 452.0), (710.0, 430.0), (770.0, 448.0)] {
        scene.push((Shape::Block { at: (x, y), half: (20.0, 13.0), corner: 13.0, turn: x / 90.0 }, [92, 58, 34]));
        scene.push((Shape::Line { from: (x - 10.0, y), to: (x + 10.0, y), width: 3.0 }, [60, 36, 20]));
    }
    scene
}

fn bread() -> Scene {
    let mut scene = vec![
        shadow(480.0, 360.0),
        (Shape::Block { at: (480.0, 480.0), half: (380.0, 20.0), corner: 16.0, turn: 0.0 }, CRUST),
        (Shape::Block { at: (390.0, 380.0), half: (230.0, 90.0), corner: 80.0, turn: 0.0 }, [176, 106, 50]),
        (Shape::Block { at: (390.0, 340.0), half: (200.0, 60.0), corner: 58.0, turn: 0.0 }, [196, 128, 66]),
    ];
    for x in [260.0, 350.0, 440.0] {
        scene.push((Shape::Line { from: (x, 330.0), to: (x + 60.0, 300.0), width: 12.0 }, CRUMB));
    }
    slice((700.0, 370.0), 0.1, CRUMB, &mut scene);
    scene
}

fn enamel() -> Scene {
    let mut scene = vec![
        shadow(480.0, 250.0),
        (Shape::Ring { at: (480.0, 240.0), radius: 150.0, width: 20.0 }, DARK),
        (Shape::Line { from: (330.0, 380.0), to: (220.0, 270.0), width: 44.0 }, RED),
        (Shape::Circle { at: (480.0, 360.0), radius: 172.0 }, RED),
        (Shape::Block { at: (480.0, 470.0), half: (150.0, 24.0), corner: 20.0, turn: 0.0 }, RED),
        (Shape::Ring { at: (430.0, 330.0), radius: 78.0, width: 14.0 }, [214, 104, 90]),
        (Shape::Block { at: (480.0, 196.0), half: (92.0, 18.0), corner: 14.0, turn: 0.0 }, [150, 44, 36]),
        (Shape::Circle { at: (480.0, 164.0), radius: 20.0 }, DARK),
        (Shape::Circle { at: (560.0, 400.0), radius: 9.0 }, DARK),
        (Shape::Circle { at: (600.0, 360.0), radius: 6.0 }, DARK),
    ];
    steam(&mut scene, 205.0, 230.0);
    scene
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_picture_is_a_png_of_modest_weight() {
        for name in ["kettle", "lid", "toast", "grinder", "bread", "enamel"] {
            let png = super::draw(name).unwrap();
            assert!(png.starts_with(b"\x89PNG") && png.len() < 200_000, "{name}: {} bytes", png.len());
        }
        assert!(super::draw("unicorn").is_none());
    }
}
