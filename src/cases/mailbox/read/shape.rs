//! Plain words as Markdown that looks as they were written.

/// A line of a wrapped text that is shorter was ended by its author.
const SHORT_CHARS: usize = 55;
/// A text with a longer line was not wrapped on the way.
const WRAPPED_CHARS_MAX: usize = 80;

/// The words with their line breaks kept and nothing in them read as a heading or as code. `wrapped`: a break after a long
/// line may be the program's.
pub(super) fn markdown(text: &str, wrapped: bool) -> String {
    let text = text.replace("\r\n", "\n");
    let wrapped = wrapped && text.lines().all(|line| line.chars().count() <= WRAPPED_CHARS_MAX);
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut out = String::with_capacity(text.len() + 64);
    for (n, line) in lines.iter().enumerate() {
        let said = unmarked(line);
        if said.is_empty() && (out.is_empty() || out.ends_with("\n\n")) {
            continue;
        }
        out.push_str(&said);
        let next = lines.get(n + 1).map_or("", |next| next.trim());
        let ended = !wrapped || line.chars().count() < SHORT_CHARS;
        if ended && !said.is_empty() && !next.is_empty() && line.starts_with('>') == next.starts_with('>') {
            out.push_str("  ");
        }
        out.push('\n');
        // What follows a quotation is no part of it.
        if line.starts_with('>') && !next.is_empty() && !next.starts_with('>') {
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A line without what would make it code, a heading or a rule.
fn unmarked(line: &str) -> String {
    let said = line.trim_start_matches([' ', '\t']);
    let rule = said.len() >= 2 && said.chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | ' '));
    if rule {
        return String::new();
    }
    if said.starts_with('#') || said.starts_with("```") || said.starts_with("~~~") {
        return format!("\\{said}");
    }
    said.to_owned()
}

#[cfg(test)]
mod tests {
    use super::markdown;

    #[test]
    fn breaks_stay_where_they_were_meant() {
        assert_eq!(markdown("Hello,\nit leaks.\n\nAda", false), "Hello,  \nit leaks.\n\nAda");
        let long = "This line is as long as a mail program allows before it wraps it";
        assert_eq!(markdown(&format!("{long}\nand goes on.\nAda"), true), format!("{long}\nand goes on.  \nAda"));
        assert_eq!(markdown(&format!("{long}\nand goes on."), false), format!("{long}  \nand goes on."));
    }

    #[test]
    fn several_empty_lines_are_one() {
        assert_eq!(markdown("\n\na\n\n\n\nb\n\n", false), "a\n\nb");
    }

    #[test]
    fn nothing_becomes_a_heading_code_or_a_rule() {
        assert_eq!(markdown("# 17 is late\n    indented\nTitle\n=====", false), "\\# 17 is late  \nindented  \nTitle");
        assert_eq!(markdown("> asked\nanswered", false), "> asked\n\nanswered");
    }
}
