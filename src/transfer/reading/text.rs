//! The texts of another place, made fit for this one.

use crate::app::App;
use crate::boards;
use crate::error::Result;

/// Renders a post's text, without links from the `@names` in it.
pub async fn render(app: &App, text: &str) -> Result<String> {
    Ok(unlinked(&boards::render(app, text).await?))
}

/// The entities that exports of web texts leave behind (`&amp;`, `&lt;`, `&gt;`, `&quot;`, `&#39;`) as characters.
pub fn entities_read(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let read = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    read.replace("&amp;", "&")
}

/// Without links from `@names`: they are people of another place.
fn unlinked(html: &str) -> String {
    const LINK: &str = "<a href=\"/u/";
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(LINK) {
        let Some((inside, end)) = rest[at..].find('>').zip(rest[at..].find("</a>")) else { break };
        out.push_str(&rest[..at]);
        out.push_str(rest.get(at + inside + 1..at + end).unwrap_or_default());
        rest = &rest[at + end + "</a>".len()..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::unlinked;

    #[test]
    fn names_of_another_place_are_no_links_but_addresses_are() {
        let html = "<p dir=\"auto\"><a href=\"/u/united\" class=\"mention\">@united</a> see <a href=\"https://t.co/x\">t.co</a></p>";
        assert_eq!(unlinked(html), "<p dir=\"auto\">@united see <a href=\"https://t.co/x\">t.co</a></p>");
    }
}
