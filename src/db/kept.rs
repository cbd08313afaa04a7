//! Words that columns keep: one enum for all that a column may hold.

/// Makes enums whose variants are kept in the database, and used in forms and addresses, as these words.
///
/// Each has `ALL` (in the order given), `as_str`, `parse` and `TryFrom<String>`, by which a row of a query is read.
macro_rules! kept {
    ($($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $word:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$about])* $variant),* }

        impl $name {
            /// Every one, in order.
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$variant),*];

            /// The word that is kept.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The one of that word, if there is one.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|it| it.as_str() == word)
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(word: String) -> Result<Self, String> {
                Self::parse(&word).ok_or_else(|| format!("no such {}: {word}", stringify!($name)))
            }
        }
    )*};
}
pub(crate) use kept;
