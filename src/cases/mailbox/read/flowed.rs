//! `format=flowed` (RFC 3676): lines that end in a space go on in the next one.

/// The text with its paragraphs on one line each. `delsp`: the space at the end was added on the way.
pub(super) fn joined(text: &str, delsp: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let depth = line.bytes().take_while(|byte| *byte == b'>').count();
        let said = &line[depth..];
        let said = said.strip_prefix(' ').unwrap_or(said);
        let flows = said.ends_with(' ') && said != "-- ";
        if open != Some(depth) {
            if !out.is_empty() {
                out.push('\n');
            }
            out.extend(std::iter::repeat_n("> ", depth));
        }
        out.push_str(if flows && delsp { &said[..said.len() - 1] } else { said });
        if flows {
            open = Some(depth);
        } else {
            open = None;
            // An empty line at the very start is kept by the line after it.
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_paragraph_becomes_one_line_and_other_lines_stay() {
        let text =
            "This is a long paragraph that \nwas wrapped.\n\nShort\nlines\n> quoted that \n> goes on\n-- \nAda\n";
        assert_eq!(
            joined(text, false),
            "This is a long paragraph that was wrapped.\n\nShort\nlines\n> quoted that goes on\n-- \nAda"
        );
    }

    #[test]
    fn an_added_space_goes_and_a_stuffed_one_too() {
        assert_eq!(joined("日本 \n語\n From here\n", true), "日本語\nFrom here");
    }
}
