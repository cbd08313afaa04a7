//! Where the two engines differ, both texts side by side; and the register of every statement.

/// A database engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A statement's text on each engine; nearly always the same.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    pub sqlite: &'static str,
    pub postgres: &'static str,
}

impl From<&'static str> for Text {
    fn from(text: &'static str) -> Self {
        Self { sqlite: text, postgres: text }
    }
}

impl Text {
    /// The text for one engine.
    pub const fn on(self, engine: Engine) -> &'static str {
        match engine {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres => self.postgres,
        }
    }
}

/// A statement and where it stands, for the test that prepares all of them.
pub struct Statement {
    pub file: &'static str,
    pub line: u32,
    pub text: Text,
}

/// Every statement of the program.
#[linkme::distributed_slice]
pub static STATEMENTS: [Statement];

/// A statement's text, registered so that a test can prepare it on both engines.
///
/// `sql!("…")` is one text for both; `sql!(sqlite: "…", postgres: "…")` where they differ.
/// `in ({})` is filled by `Conn::all_in`, `values {}` by `Tx::exec_many`.
#[macro_export]
macro_rules! sql {
    ($text:literal) => {
        $crate::sql!(sqlite: $text, postgres: $text)
    };
    (sqlite: $sqlite:literal, postgres: $postgres:literal) => {{
        const TEXT: $crate::db::Text = $crate::db::Text { sqlite: $sqlite, postgres: $postgres };
        #[linkme::distributed_slice($crate::db::STATEMENTS)]
        static STATEMENT: $crate::db::Statement =
            $crate::db::Statement { file: file!(), line: line!(), text: TEXT };
        TEXT
    }};
}

/// The text with its `{}` filled for `inspect`: one parameter for `in ({})`, one row for `values {}`, no condition for `{where}`.
pub fn filled(text: &str) -> String {
    let text = &text.replace("{where}", "");
    if !text.contains("{}") {
        return text.to_owned();
    }
    if let Some(head) = text.split("values {}").next().filter(|head| head.len() < text.len()) {
        let columns = head.rsplit('(').next().map_or(1, |list| list.split(',').count());
        return text.replacen("{}", &row(0, columns), 1);
    }
    text.replacen("{}", &format!("${}", highest_parameter(text) + 1), 1)
}

/// `($1,$2,…)` for the row that starts after `from` parameters.
pub fn row(from: usize, columns: usize) -> String {
    let marks: Vec<String> = (1..=columns).map(|column| format!("${}", from + column)).collect();
    format!("({})", marks.join(","))
}

/// `(?,?,…)`: a row whose parameters SQLite numbers by itself.
pub fn unnamed_row(columns: usize) -> String {
    format!("({})", vec!["?"; columns].join(","))
}

fn highest_parameter(text: &str) -> usize {
    text.split('$')
        .skip(1)
        .filter_map(|rest| {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            digits.parse().ok()
        })
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn a_list_and_a_row_are_filled_for_preparing() {
        assert_eq!(
            filled("select a from t where b = $1 and id in ({})"),
            "select a from t where b = $1 and id in ($2)"
        );
        assert_eq!(
            filled("insert into t (a, b) values {} on conflict do nothing"),
            "insert into t (a, b) values ($1,$2) on conflict do nothing"
        );
    }
}
