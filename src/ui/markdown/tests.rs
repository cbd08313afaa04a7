use super::*;

/// How deep the tags of `html` are nested.
fn nesting(html: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for part in html.split('<').skip(1) {
        let name: String = part.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '/').collect();
        match name.as_str() {
            "br" | "hr" | "img" => {}
            _ if name.starts_with('/') => depth = depth.saturating_sub(1),
            _ => {
                depth += 1;
                deepest = deepest.max(depth);
            }
        }
    }
    deepest
}

#[test]
fn scripts_do_not_survive() {
    let attacks = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](java\nscript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "![x](javascript:alert(1))",
        "![x](\"onerror=\"alert(1))",
        "<a href=\"x\" onclick=\"alert(1)\">x</a>",
        "<https://x.org/\"onmouseover=alert(1)>",
        "<style>body{display:none}</style>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "| <script>x</script> |\n|--|\n| <b onclick=x>y</b> |",
        "`<script>alert(1)</script>`",
        "```html onload=x\n<script>alert(1)</script>\n```",
        "<p style=\"position:fixed\">x</p>",
        "<form action=https://evil.example><input name=password></form>",
        "<base href=https://evil.example>",
    ];
    for attack in attacks {
        let html = render(attack).to_lowercase();
        for tag in ["<script", "<svg", "<iframe", "<style", "<form", "<input", "<base", "<math", "<button"] {
            assert!(!html.contains(tag), "{attack} gave {html}");
        }
        // Anything still there is text: no attribute of a tag.
        for part in html.split('<').skip(1) {
            let tag = part.split('>').next().unwrap_or_default();
            for attribute in [" on", "javascript:", "data:", "vbscript:", " style="] {
                let outside_values: String = tag.split('"').step_by(2).collect();
                assert!(!outside_values.contains(attribute), "{attack} gave {html}");
            }
            assert!(!tag.contains("\"javascript:") && !tag.contains("\"data:"), "{attack} gave {html}");
        }
    }
}

#[test]
fn raw_html_is_shown_as_text() {
    assert_eq!(render("a <b>bold</b> word"), "<p dir=\"auto\">a &lt;b&gt;bold&lt;/b&gt; word</p>\n");
}

#[test]
fn a_picture_from_elsewhere_becomes_a_link() {
    let html = render("![my kettle](https://elsewhere.example/p.png)");
    assert!(!html.contains("<img"), "{html}");
    assert!(html.contains("href=\"https://elsewhere.example/p.png\"") && html.contains("my kettle</a>"), "{html}");
    let html = render("![](https://elsewhere.example/p.png)");
    assert!(html.contains("https://elsewhere.example/p.png</a>"), "{html}");
    for other in
        ["//elsewhere.example/p.png", "/uploads/../secret", "/uploads/", "data:image/png;base64,AA", "/account/avatar"]
    {
        assert!(!render(&format!("![x]({other})")).contains("<img"), "{other}");
    }
    let html = render("[![x](https://elsewhere.example/p.png)](https://x.example)");
    assert_eq!(html.matches("<a ").count(), 1, "{html}");
}

#[test]
fn an_uploaded_picture_is_shown() {
    let html = render("![A *broken* kettle](/uploads/ab12.webp \"mine\")");
    assert!(html.contains("src=\"/uploads/ab12.webp\"") && html.contains("alt=\"A broken kettle\""), "{html}");
    assert!(html.contains("loading=\"lazy\""), "{html}");
}

#[test]
fn an_uploaded_video_is_played_here_and_its_description_leads_to_it() {
    let url = "/uploads/0123456789abcdef01234567.mp4";
    let html = render(&format!("![The *kettle* boils]({url} \"mine\")"));
    let player = format!("<video controls=\"\" preload=\"none\" src=\"{url}\"></video>");
    assert!(html.contains(&player) && !html.contains("<img"), "{html}");
    assert!(
        html.contains("<span class=\"film\"><video") && html.contains("The <em>kettle</em> boils</a></span>"),
        "{html}"
    );
    assert!(render(&format!("![]({url})")).contains(&format!("{url}</a>")));
    let linked = render(&format!("[![x]({url})](https://x.example)"));
    assert!(!linked.contains("<video") && linked.matches("<a ").count() == 1, "{linked}");
    for other in ["https://elsewhere.example/a.mp4", "/uploads/x\"onerror=1.mp4", "/uploads/ab.mp4"] {
        assert!(!render(&format!("![x]({other})")).contains("<video"), "{other}");
    }
}

#[test]
fn links_carry_no_credit_and_no_referrer() {
    let html = render("[x](https://x.example) and https://y.example/a_b?c=d&e=f. (See http://z.example)");
    assert_eq!(html.matches("rel=\"ugc nofollow noopener noreferrer\"").count(), 3, "{html}");
    assert!(html.contains("href=\"https://y.example/a_b?c=d&amp;e=f\""), "{html}");
    assert!(render("`https://x.example`").find("<a ").is_none());
    assert!(render("    https://x.example").find("<a ").is_none());
}

#[test]
fn mentions_lead_to_the_profile() {
    let html = render("Thanks @Ada_L and **@שרה**, not `@ben` nor me@example.org");
    assert!(html.contains("<a href=\"/u/ada_l\"") && html.contains(">@Ada_L</a>"), "{html}");
    assert!(html.contains("<a href=\"/u/%D7%A9%D7%A8%D7%94\""), "{html}");
    assert_eq!(html.matches("<a ").count(), 2, "{html}");
    assert_eq!(mentions("@Ada @ada @ben `@cleo` [@dan](https://x.example)\n\n    @eve"), ["ada", "ben"]);
    assert_eq!(mentions(&(0..100).map(|n| format!("@user{n} ")).collect::<String>()).len(), MENTIONS_MAX);
}

#[test]
fn blocks_follow_their_own_direction() {
    let html = render("# שלום\n\nhello\n\n- אחת\n- שתיים\n\n> quote\n\n```\ncode\n```\n\n| a |\n|---|\n| b |");
    for block in
        ["<h3 dir=\"auto\">", "<p dir=\"auto\">", "<ul dir=\"auto\">", "<blockquote dir=\"auto\">", "<pre dir=\"ltr\">"]
    {
        assert!(html.contains(block), "{block} in {html}");
    }
    assert!(
        html.contains("<div class=\"table-wrap\" dir=\"auto\" tabindex=\"0\"><table><thead><tr><th>a</th>"),
        "{html}"
    );
    assert!(html.contains("</table>\n</div>"), "{html}");
    // Inside, the direction is inherited: a child with its own would hide its letters from the parent's.
    assert!(!render("- a\n\n  b").contains("<p dir"), "nested");
}

#[test]
fn headings_never_compete_with_the_page() {
    let html = render("# a\n## b\n### c\n###### d");
    for heading in
        ["<h3 dir=\"auto\">a</h3>", "<h4 dir=\"auto\">b</h4>", "<h5 dir=\"auto\">c</h5>", "<h6 dir=\"auto\">d</h6>"]
    {
        assert!(html.contains(heading), "{html}");
    }
}

#[test]
fn nesting_and_size_are_bounded_whatever_is_written() {
    let nested_list: String = (0..5_000).map(|level| format!("{}- x\n", "  ".repeat(level.min(100)))).collect();
    let bombs = [
        "- ".repeat(10_000),
        "- ".repeat(10_000) + "x",
        "+ ".repeat(10_000) + "x\n\n",
        "> ".repeat(20_000),
        ">".repeat(32_768),
        "> > - > ".repeat(5_000),
        nested_list,
        "[".repeat(20_000),
        "![".repeat(20_000),
        "*a_".repeat(15_000),
        format!("{}{}", "**a ".repeat(15_000), "b**".repeat(5_000)),
        "`".repeat(20_001),
        "<".repeat(50_000),
        // html5ever looks for "<" to the end of the text at each "&": quadratic, but too quick to matter when optimised.
        "&".repeat(15_000),
        "[a](b)".repeat(20_000),
        "https://x.example/\"> ".repeat(6_000),
        format!("{}\n{}\n{}", "|a".repeat(2_000), "|-".repeat(2_000), "|b\n".repeat(2_000)),
        "1. ".repeat(8_000),
        "@ada ".repeat(20_000),
        "# ".repeat(20_000),
        "<div>".repeat(10_000),
        "![a](b".repeat(10_000),
    ];
    for bomb in bombs {
        let html = render(&bomb);
        let start: String = bomb.chars().take(12).collect();
        assert!(!html.is_empty() && html.len() <= 2 * HTML_BYTES_MAX, "{start}: {} bytes", html.len());
        assert!(nesting(&html) <= DEPTH_MAX + 8, "{start}: {} deep", nesting(&html));
        assert!(excerpt(&bomb, 200).chars().count() <= 200, "{start}");
        mentions(&bomb);
    }
}

#[test]
fn what_is_too_deep_is_flat_but_there() {
    let deep = format!("{}the end", "> ".repeat(100));
    assert!(render(&deep).contains("the end"));
    let table = format!("{}| a | b |\n{}|---|---|\n{}| c | d |", "> ".repeat(31), "> ".repeat(31), "> ".repeat(31));
    let html = render(&table);
    assert!(html.contains('c') && !html.contains("<td"), "{html}");
}

#[test]
fn a_text_that_is_too_long_is_cut_with_its_tags_closed() {
    let html = render(&"> - **a** & b\n\n".repeat(40_000));
    assert!(html.len() <= HTML_BYTES_MAX + 10_000, "{}", html.len());
    assert_eq!(html.matches("<blockquote").count(), html.matches("</blockquote>").count());
}

#[test]
fn nulls_and_direction_overrides_are_gone() {
    let html = render("a\u{0}b \u{202e}evil\u{202c} \u{2066}x\u{2069} [\u{202e}x](https://x.example/\u{202e}gpj.exe)");
    for letter in ['\u{0}', '\u{202e}', '\u{202c}', '\u{2066}', '\u{2069}', '\u{fffd}'] {
        assert!(!html.contains(letter), "{letter:?} in {html}");
    }
    assert!(!html.contains("%E2%80%AE"), "{html}");
}

#[test]
fn an_excerpt_is_plain_text_cut_between_words() {
    assert_eq!(
        excerpt("# Hello\n\nA **bold** [link](https://x.example)\nand `code`.", 100),
        "Hello A bold link and code."
    );
    assert_eq!(excerpt("one two three four", 10), "one two…");
    assert_eq!(excerpt("abcdefghijklmnop", 5), "abcd…");
    assert_eq!(excerpt("", 10), "");
    assert_eq!(excerpt("<b>x</b>", 20), "<b>x</b>");
    assert_eq!(excerpt("שלום לכולם כאן", 8), "שלום…");
}

#[test]
fn tables_and_strikethrough_work() {
    let html = render("~~old~~\n\n| a | b |\n|:--|--:|\n| 1 | 2 |");
    assert!(html.contains("<del>old</del>") && html.contains("<td>1</td>"), "{html}");
    assert!(!html.contains("style="), "{html}");
}
