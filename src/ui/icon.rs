//! Icons as inline SVG: 24 × 24, strokes in the colour of the text. They decorate; the words beside them say it.

use maud::{Markup, PreEscaped, html};

/// Icons that an admin may give to a board.
pub const FOR_BOARDS: [&str; 16] = [
    "chat",
    "question",
    "alert",
    "idea",
    "heart",
    "megaphone",
    "home",
    "tag",
    "gear",
    "people",
    "star",
    "box",
    "phone",
    "globe",
    "leaf",
    "lock",
];

/// The icon of that name; an unknown name gives the speech bubble.
pub fn icon(name: &str) -> Markup {
    let class =
        if matches!(name, "next" | "previous" | "reply" | "out" | "quote" | "send") { "icon turns" } else { "icon" };
    html! { svg class=(class) viewBox="0 0 24 24" aria-hidden="true" focusable="false" { (PreEscaped(strokes(name))) } }
}

fn strokes(name: &str) -> &'static str {
    match name {
        "alert" => r#"<path d="M12 3.5 2.8 19.5h18.4zM12 10v4.5M12 17v.1"/>"#,
        "bell" => r#"<path d="M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4"/>"#,
        "box" => r#"<path d="M3.5 7.5 12 3l8.5 4.5v9L12 21l-8.5-4.5zM3.5 7.5 12 12l8.5-4.5M12 12v9"/>"#,
        "check" => r#"<path d="m4.5 12.5 5 5 10-11"/>"#,
        "clock" => r#"<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>"#,
        "close" => r#"<path d="m6 6 12 12M18 6 6 18"/>"#,
        "clip" => {
            r#"<path d="m20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 5 5l-8.5 8.5a1.7 1.7 0 0 1-2.5-2.5l7.5-7.5"/>"#
        }
        "desk" => r#"<path d="M3.5 13.5 6.5 5h11l3 8.5V19h-17zM3.5 13.5h5l1.5 2.5h4l1.5-2.5h5"/>"#,
        "feed" => r#"<path d="M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8M5.5 18.5v.1"/>"#,
        "flag" => r#"<path d="M5.5 21V4M5.5 4.5h12l-2.5 4 2.5 4h-12"/>"#,
        "gear" => {
            r#"<circle cx="12" cy="12" r="3.2"/><path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1"/>"#
        }
        "globe" => {
            r#"<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17"/>"#
        }
        "heart" => {
            r#"<path d="M12 20C5 15 3.5 11.5 3.5 9a4.3 4.3 0 0 1 8.5-1.5A4.3 4.3 0 0 1 20.5 9c0 2.5-1.5 6-8.5 11z"/>"#
        }
        "hidden" => r#"<path d="M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM4 4l16 16"/>"#,
        "home" => r#"<path d="m3.5 11.5 8.5-8 8.5 8M6 9.5V20h12V9.5M10 20v-6h4v6"/>"#,
        "idea" => r#"<path d="M9 17.5c0-2.5-3-3.5-3-7.5a6 6 0 0 1 12 0c0 4-3 5-3 7.5zM9.5 21h5"/>"#,
        "leaf" => r#"<path d="M5 19C4 9 9 4.5 20 4c.5 10-4 16-13 14M5 20c1-4 4-8 9-10"/>"#,
        "link" => {
            r#"<path d="M10 14a4.2 4.2 0 0 0 6 0l3.5-3.5a4.2 4.2 0 0 0-6-6L12 6M14 10a4.2 4.2 0 0 0-6 0l-3.5 3.5a4.2 4.2 0 0 0 6 6L12 18"/>"#
        }
        "lock" => r#"<path d="M5.5 11h13v9.5h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>"#,
        "mail" => r#"<path d="M3.5 5.5h17v13h-17zM3.5 6.5 12 13l8.5-6.5"/>"#,
        "megaphone" => r#"<path d="M4 10v4.5h3.5L18 19.5v-15L7.5 10zM7.5 14.5V20h3v-4M21 10.5v3"/>"#,
        "menu" => r#"<path d="M4 7h16M4 12h16M4 17h16"/>"#,
        "next" => r#"<path d="m9 5 7 7-7 7"/>"#,
        "out" => r#"<path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"/>"#,
        "pencil" => r#"<path d="M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4"/>"#,
        "people" => {
            r#"<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c0-4 3-6.5 6.5-6.5s6.5 2.5 6.5 6.5M15.5 4.8a3.5 3.5 0 0 1 0 6.4M17.5 14.2c2.5.8 4 3 4 5.8"/>"#
        }
        "person" => r#"<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c0-4.5 3.5-7 7.5-7s7.5 2.5 7.5 7"/>"#,
        "phone" => r#"<path d="M7 2.5h10v19H7zM11 18.5h2"/>"#,
        "pin" => r#"<path d="M9 3.5h6l-1 6 3.5 4h-11l3.5-4zM12 13.5v7.5"/>"#,
        "plus" => r#"<path d="M12 5v14M5 12h14"/>"#,
        "previous" => r#"<path d="m15 5-7 7 7 7"/>"#,
        "question" => {
            r#"<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.1"/>"#
        }
        "quote" => r#"<path d="M10 7c-4 1-5.5 4-5.5 10H10v-6H7.5M19.5 7C15.5 8 14 11 14 17h5.5v-6H17"/>"#,
        "reply" => r#"<path d="M10 6 4 12l6 6M4 12h10c4 0 6 2 6 6"/>"#,
        "search" => r#"<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>"#,
        "seal" => {
            r#"<path d="m12 2.5 2.6 2 3.3-.1 1 3.1 2.6 1.9-1.1 3.1 1.1 3.1-2.6 1.9-1 3.1-3.3-.1-2.6 2-2.6-2-3.3.1-1-3.1-2.6-1.9 1.1-3.1-1.1-3.1 2.6-1.9 1-3.1 3.3.1z"/><path d="m8.3 12.5 2.6 2.6 4.8-5.4"/>"#
        }
        "send" => r#"<path d="M4 12 20.5 4 16 20.5l-4.5-6zM11.5 14.5 20.5 4"/>"#,
        "star" => r#"<path d="m12 3.5 2.7 5.6 6 .8-4.4 4.2 1.1 6-5.4-3-5.4 3 1.1-6L3.3 9.9l6-.8z"/>"#,
        "tag" => r#"<path d="M3.5 3.5h8.5l8.5 8.5-8.5 8.5L3.5 12zM8 8v.1"/>"#,
        "trash" => r#"<path d="M4 6.5h16M9 6.5V4h6v2.5M6 6.5l1 14h10l1-14M10 11v5M14 11v5"/>"#,
        _ => r#"<path d="M4 4.5h16v12H12l-5 4v-4H4z"/>"#,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_for_boards_is_drawn() {
        let bubble = strokes("chat");
        for name in FOR_BOARDS {
            assert!(name == "chat" || strokes(name) != bubble, "{name}");
        }
    }
}
