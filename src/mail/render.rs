//! A letter as plain text and as HTML.

use super::Letter;
use crate::words::{Lang, Words};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// What stands around the line above which an answer is to be written, in every language.
pub(super) const ABOVE_OPENS: &str = "##-";
/// What ends that line.
pub(super) const ABOVE_CLOSES: &str = "-##";

/// The look of the HTML form. Mail programs know little CSS: one column, system fonts, both colour schemes.
const STYLE: &str = "\
body{margin:0;padding:24px 16px;background:#f6f5f2;color:#23211e;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif}\
main{max-width:34rem;margin:0 auto;padding:28px;background:#fff;border-radius:12px}\
p{margin:0 0 16px}\
.go a{display:inline-block;padding:12px 20px;border-radius:8px;background:#23211e;color:#fff;text-decoration:none;font-weight:600}\
.above{font-size:13px;color:#6b665e}\
.url{font-size:14px;word-break:break-all}\
.small{margin:24px 0 0;padding-top:16px;border-top:1px solid #e3e0da;font-size:14px;color:#6b665e}\
@media(prefers-color-scheme:dark){body{background:#1b1a18;color:#eceae6}main{background:#262421}.go a{background:#eceae6;color:#1b1a18}.small{color:#aaa59c;border-color:#3c3934}a{color:#b9c7ff}}";

/// The letter for programs that show text only.
pub(super) fn plain(letter: &Letter) -> String {
    let mut parts: Vec<String> = above(letter).iter().map(|line| directed(letter.lang, line)).collect();
    parts.extend(letter.paragraphs.iter().map(|text| directed(letter.lang, text)));
    if let Some((label, url)) = &letter.action {
        parts.push(format!("{}\n{url}", directed(letter.lang, &format!("{label}:"))));
    }
    parts.push(format!("-- \n{}", directed(letter.lang, &letter.footer)));
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

/// The letter with its layout.
pub(super) fn html(letter: &Letter) -> Markup {
    let lang = letter.lang;
    html! {
        (DOCTYPE)
        html lang=(lang.code()) dir=(lang.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (letter.subject) }
                style { (PreEscaped(STYLE)) }
            }
            body dir=(lang.dir()) {
                main dir=(lang.dir()) {
                    @if let Some(line) = above(letter) { p class="above" { (line) } }
                    @for text in &letter.paragraphs { p { (lines(text)) } }
                    @if let Some((label, url)) = &letter.action {
                        p class="go" { a href=(url) { (label) } }
                        p class="url" { (Words::of(lang).t("mail-button-fallback")) br; a href=(url) dir="ltr" { (url) } }
                    }
                    p class="small" { (lines(&letter.footer)) }
                }
            }
        }
    }
}

/// The line above which an answer by mail is to be written: what comes back is cut there. None when no answer is wanted.
fn above(letter: &Letter) -> Option<String> {
    letter
        .reply_to
        .as_ref()
        .map(|_| format!("{ABOVE_OPENS} {} {ABOVE_CLOSES}", Words::of(letter.lang).t("mail-reply-above")))
}

fn lines(text: &str) -> Markup {
    html! {
        @for (n, line) in text.lines().enumerate() {
            @if n > 0 { br; }
            @if is_link(line) { a href=(line) dir="ltr" { (line) } } @else { (line) }
        }
    }
}

/// Whether a line is an address and nothing else.
fn is_link(line: &str) -> bool {
    (line.starts_with("https://") || line.starts_with("http://")) && !line.contains(char::is_whitespace)
}

/// In Hebrew each line starts with a right-to-left mark, so that one which begins with a name in Latin letters still runs
/// from the right.
fn directed(lang: Lang, text: &str) -> String {
    if lang.dir() == "ltr" {
        return text.to_owned();
    }
    let marked = |line: &str| if is_link(line) { line.to_owned() } else { format!("\u{200f}{line}") };
    text.lines().map(marked).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(lang: Lang) -> Letter {
        Letter {
            to: "ada@demo.test".into(),
            lang,
            subject: "<Subject>".into(),
            paragraphs: vec!["Ada, <script>\nline two".into()],
            action: Some(("Go".into(), "https://hearth.test/a?b=1&c=2".into())),
            footer: "Because".into(),
            reply_to: None,
            thread: None,
        }
    }

    #[test]
    fn hebrew_runs_from_the_right() {
        assert!(html(&letter(Lang::He)).into_string().contains(r#"<html lang="he" dir="rtl">"#));
        assert!(plain(&letter(Lang::He)).starts_with('\u{200f}'));
        assert!(html(&letter(Lang::Pl)).into_string().contains(r#"<body dir="ltr">"#));
    }

    #[test]
    fn a_letter_to_be_answered_says_where_to_write() {
        for lang in Lang::ALL {
            let mut letter = letter(lang);
            assert!(!plain(&letter).contains(ABOVE_OPENS) && !html(&letter).into_string().contains(ABOVE_OPENS));
            letter.reply_to = Some("reply@hearth.test".into());
            let first = plain(&letter).lines().next().unwrap_or_default().to_owned();
            assert!(super::super::is_above_line(&first), "{first}");
            assert!(html(&letter).into_string().contains(ABOVE_CLOSES));
        }
    }

    #[test]
    fn text_stays_text() {
        let page = html(&letter(Lang::En)).into_string();
        assert!(page.contains("Ada, &lt;script&gt;<br>line two"), "{page}");
        assert!(page.contains("<title>&lt;Subject&gt;</title>"), "{page}");
        assert!(plain(&letter(Lang::En)).contains("Go:\nhttps://hearth.test/a?b=1&c=2\n"));
    }
}
