//! Connections: [`Conn`] reads, [`Tx`] changes.

use super::condition::{Condition, written};
use super::dialect::{Engine, Text, row, unnamed_row};
use super::{TouchKey, fault};
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::policy::Permit;
use chrono::{DateTime, Utc};
use sqlx::error::BoxDynError;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgArguments, PgConnection, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteConnection, SqliteRow};
use sqlx::{Arguments as _, AssertSqlSafe, Encode, Executor, FromRow, Postgres, Sqlite, Type};
use std::ops::{Deref, DerefMut};

/// Parameters in one statement that both engines accept (SQLite's limit is 32,766).
const PARAMETERS_MAX: usize = 32_000;

/// A value that both engines can bind.
pub trait Value: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres> {}
impl<T> Value for T where T: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres> {}

/// A row that both engines can give; `#[derive(sqlx::FromRow)]` serves both.
pub trait FromBoth: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}
impl<T> FromBoth for T where T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}

/// The parameters of a statement: a tuple of values, `()` for none.
pub trait Args {
    /// How many parameters there are.
    const COUNT: usize;
    /// Binds them for SQLite.
    fn sqlite(self, to: &mut SqliteArguments) -> Result<(), BoxDynError>;
    /// Binds them for PostgreSQL.
    fn postgres(self, to: &mut PgArguments) -> Result<(), BoxDynError>;
}

macro_rules! args {
    ($($($name:ident)*;)*) => {$(
        #[allow(non_snake_case, unused_variables, clippy::allow_attributes)]
        impl<$($name: BindBoth),*> Args for ($($name,)*) {
            const COUNT: usize = <[&str]>::len(&[$(stringify!($name)),*]);

            fn sqlite(self, to: &mut SqliteArguments) -> Result<(), BoxDynError> {
                let ($($name,)*) = self;
                $($name.sqlite(to)?;)*
                Ok(())
            }

            fn postgres(self, to: &mut PgArguments) -> Result<(), BoxDynError> {
                let ($($name,)*) = self;
                $($name.postgres(to)?;)*
                Ok(())
            }
        }
    )*};
}

args! {
    ; A; A B; A B C; A B C D; A B C D E; A B C D E F; A B C D E F G; A B C D E F G H; A B C D E F G H I;
    A B C D E F G H I J; A B C D E F G H I J K; A B C D E F G H I J K L; A B C D E F G H I J K L M;
    A B C D E F G H I J K L M N; A B C D E F G H I J K L M N O; A B C D E F G H I J K L M N O P;
    A B C D E F G H I J K L M N O P Q; A B C D E F G H I J K L M N O P Q R;
    A B C D E F G H I J K L M N O P Q R S; A B C D E F G H I J K L M N O P Q R S T;
}

/// One parameter, owned or borrowed.
pub trait BindBoth {
    /// Binds it for SQLite.
    fn sqlite(self, to: &mut SqliteArguments) -> Result<(), BoxDynError>;
    /// Binds it for PostgreSQL.
    fn postgres(self, to: &mut PgArguments) -> Result<(), BoxDynError>;
}

impl<'q, T> BindBoth for T
where
    T: Encode<'q, Sqlite> + Type<Sqlite> + Encode<'q, Postgres> + Type<Postgres>,
{
    fn sqlite(self, to: &mut SqliteArguments) -> Result<(), BoxDynError> {
        to.add(self)
    }

    fn postgres(self, to: &mut PgArguments) -> Result<(), BoxDynError> {
        to.add(self)
    }
}

enum Bound {
    Sqlite(SqliteArguments),
    Postgres(PgArguments),
}

enum Rows {
    Sqlite(Vec<SqliteRow>),
    Postgres(Vec<PgRow>),
}

impl Rows {
    fn decode<T: FromBoth>(&self) -> Result<Vec<T>> {
        match self {
            Self::Sqlite(rows) => rows.iter().map(T::from_row).collect::<Result<_, _>>(),
            Self::Postgres(rows) => rows.iter().map(T::from_row).collect::<Result<_, _>>(),
        }
        .map_err(fault::error)
    }
}

pub(super) enum Handle {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
    PostgresTx(sqlx::Transaction<'static, Postgres>),
}

/// A connection that reads.
pub struct Conn(pub(super) Handle);

impl Conn {
    /// All rows. The statement must carry its own limit.
    pub async fn all<T: FromBoth>(&mut self, text: impl Into<Text>, args: impl Args) -> Result<Vec<T>> {
        let text = text.into().on(self.engine());
        reads_only(text)?;
        let bound = self.bind(args)?;
        self.rows(text.to_owned(), bound).await?.decode()
    }

    /// The first row, if there is one.
    pub async fn opt<T: FromBoth>(&mut self, text: impl Into<Text>, args: impl Args) -> Result<Option<T>> {
        Ok(self.all(text, args).await?.into_iter().next())
    }

    /// The first row; `Error::NotFound` when there is none.
    pub async fn one<T: FromBoth>(&mut self, text: impl Into<Text>, args: impl Args) -> Result<T> {
        self.opt(text, args).await?.ok_or(Error::NotFound)
    }

    /// All rows of a statement with `in ({})`, filled with `ids`. No ids: no rows.
    pub async fn all_in<T: FromBoth>(&mut self, text: impl Into<Text>, ids: &[i64]) -> Result<Vec<T>> {
        self.all_in_with(text, (), ids).await
    }

    /// Like `all_in`, with `args` as `$1…` before the ids.
    pub async fn all_in_with<T: FromBoth, A: Args>(
        &mut self,
        text: impl Into<Text>,
        args: A,
        ids: &[i64],
    ) -> Result<Vec<T>> {
        let text = text.into().on(self.engine());
        reads_only(text)?;
        let Some(&last) = ids.last() else { return Ok(Vec::new()) };
        // Padded to a power of two, so that the statement cache stays small.
        let count = ids.len().next_power_of_two();
        let marks: Vec<String> = (1..=count).map(|n| format!("${}", A::COUNT + n)).collect();
        let padded = ids.iter().copied().chain(std::iter::repeat(last)).take(count);
        let mut bound = self.bind(args)?;
        match &mut bound {
            Bound::Sqlite(to) => padded.into_iter().try_for_each(|id| to.add(id)),
            Bound::Postgres(to) => padded.into_iter().try_for_each(|id| to.add(id)),
        }
        .map_err(Error::internal)?;
        self.rows(text.replacen("{}", &marks.join(","), 1), bound).await?.decode()
    }

    /// All rows of a statement whose `{where}` is filled by these conditions, bound after `args`. The statement must carry its own limit.
    pub async fn all_where<T: FromBoth, A: Args>(
        &mut self,
        text: impl Into<Text>,
        args: A,
        conditions: &[Condition],
    ) -> Result<Vec<T>> {
        let text = text.into().on(self.engine());
        reads_only(text)?;
        let mut bound = self.bind(args)?;
        let values = conditions.iter().flat_map(Condition::bound);
        match &mut bound {
            Bound::Sqlite(to) => values.into_iter().try_for_each(|value| value.sqlite(to)),
            Bound::Postgres(to) => values.into_iter().try_for_each(|value| value.postgres(to)),
        }
        .map_err(Error::internal)?;
        self.rows(written(text, A::COUNT, conditions), bound).await?.decode()
    }

    /// Which engine answers.
    pub const fn engine(&self) -> Engine {
        match &self.0 {
            Handle::Sqlite(_) => Engine::Sqlite,
            Handle::Postgres(_) | Handle::PostgresTx(_) => Engine::Postgres,
        }
    }

    pub(super) fn sqlite(&mut self) -> Option<&mut SqliteConnection> {
        match &mut self.0 {
            Handle::Sqlite(conn) => Some(conn),
            Handle::Postgres(_) | Handle::PostgresTx(_) => None,
        }
    }

    pub(super) fn postgres(&mut self) -> Option<&mut PgConnection> {
        match &mut self.0 {
            Handle::Postgres(conn) => Some(conn),
            Handle::PostgresTx(tx) => Some(tx),
            Handle::Sqlite(_) => None,
        }
    }

    fn bind(&self, args: impl Args) -> Result<Bound> {
        match self.engine() {
            Engine::Sqlite => {
                let mut to = SqliteArguments::default();
                args.sqlite(&mut to).map_err(Error::internal)?;
                Ok(Bound::Sqlite(to))
            }
            Engine::Postgres => {
                let mut to = PgArguments::default();
                args.postgres(&mut to).map_err(Error::internal)?;
                Ok(Bound::Postgres(to))
            }
        }
    }

    // `rows` and `run` are the only places that speak to a driver, and they are not generic:
    // a new statement costs the compiler almost nothing.
    async fn rows(&mut self, text: String, bound: Bound) -> Result<Rows> {
        let text = AssertSqlSafe(text);
        match (&mut self.0, bound) {
            (Handle::Sqlite(conn), Bound::Sqlite(args)) => {
                conn.fetch_all(sqlx::query_with(text, args)).await.map(Rows::Sqlite)
            }
            (Handle::Postgres(conn), Bound::Postgres(args)) => {
                conn.fetch_all(sqlx::query_with(text, args)).await.map(Rows::Postgres)
            }
            (Handle::PostgresTx(tx), Bound::Postgres(args)) => {
                tx.fetch_all(sqlx::query_with(text, args)).await.map(Rows::Postgres)
            }
            _ => return Err(Error::Internal("arguments of another engine".into())),
        }
        .map_err(fault::error)
    }

    async fn run(&mut self, text: String, bound: Bound) -> Result<u64> {
        let text = AssertSqlSafe(text);
        match (&mut self.0, bound) {
            (Handle::Sqlite(conn), Bound::Sqlite(args)) => {
                conn.execute(sqlx::query_with(text, args)).await.map(|done| done.rows_affected())
            }
            (Handle::Postgres(conn), Bound::Postgres(args)) => {
                conn.execute(sqlx::query_with(text, args)).await.map(|done| done.rows_affected())
            }
            (Handle::PostgresTx(tx), Bound::Postgres(args)) => {
                tx.execute(sqlx::query_with(text, args)).await.map(|done| done.rows_affected())
            }
            _ => return Err(Error::Internal("arguments of another engine".into())),
        }
        .map_err(fault::error)
    }
}

/// The second lock after the read-only connection: no permit, no write.
fn reads_only(text: &str) -> Result<()> {
    let start = text.trim_start().get(..6).unwrap_or_default();
    if start.eq_ignore_ascii_case("select") || start.to_ascii_lowercase().starts_with("with") {
        Ok(())
    } else {
        Err(Error::Internal(format!("a read was asked to change something: {start}…")))
    }
}

/// A transaction that may change things; exists only inside `Db::write`. Reads like a [`Conn`].
pub struct Tx {
    pub(super) conn: Conn,
    pub(super) permit: Permit,
    pub(super) now: DateTime<Utc>,
    pub(super) touched: Vec<TouchKey>,
}

impl Tx {
    /// Changes rows; returns how many.
    pub async fn exec(&mut self, text: impl Into<Text>, args: impl Args) -> Result<u64> {
        let text = text.into().on(self.engine());
        let bound = self.bind(args)?;
        self.run(text.to_owned(), bound).await
    }

    /// Changes rows and returns what its `returning` says of them.
    pub async fn returning<T: FromBoth>(&mut self, text: impl Into<Text>, args: impl Args) -> Result<Vec<T>> {
        let text = text.into().on(self.engine());
        let bound = self.bind(args)?;
        self.rows(text.to_owned(), bound).await?.decode()
    }

    /// Inserts one row with `returning id`; the id.
    pub async fn insert_id(&mut self, text: impl Into<Text>, args: impl Args) -> Result<i64> {
        let rows: Vec<(i64,)> = self.returning(text, args).await?;
        rows.first().map(|row| row.0).ok_or_else(|| Error::Internal("an insert gave no id".into()))
    }

    /// Runs a statement with `values {}`, or `in ({})`, for many rows, in as few statements as the engines allow; rows changed.
    pub async fn exec_many<A: Args>(&mut self, text: impl Into<Text>, rows: Vec<A>) -> Result<u64> {
        let text = text.into().on(self.engine());
        let mut changed = 0;
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let (marks, bound) = self.bind_rows(rows.by_ref().take(PARAMETERS_MAX / A::COUNT.max(1)))?;
            changed += self.run(text.replacen("{}", &marks, 1), bound).await?;
        }
        Ok(changed)
    }

    /// Like `exec_many`, returning what its `returning` says, in the order of `rows` on both engines.
    pub async fn returning_many<T: FromBoth, A: Args>(
        &mut self,
        text: impl Into<Text>,
        rows: Vec<A>,
    ) -> Result<Vec<T>> {
        let text = text.into().on(self.engine());
        let mut all = Vec::with_capacity(rows.len());
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let (marks, bound) = self.bind_rows(rows.by_ref().take(PARAMETERS_MAX / A::COUNT.max(1)))?;
            all.extend(self.rows(text.replacen("{}", &marks, 1), bound).await?.decode()?);
        }
        Ok(all)
    }

    /// After rows were written with ids of their own choice: moves PostgreSQL's counter of `table` beyond them.
    pub async fn restart_ids(&mut self, table: &'static str) -> Result<()> {
        if self.engine() == Engine::Postgres {
            let text = format!(
                "select setval(pg_get_serial_sequence('{table}', 'id'), (select coalesce(max(id), 0) + 1 from {table}), false)"
            );
            self.rows(text, Bound::Postgres(PgArguments::default())).await?;
        }
        Ok(())
    }

    /// Who acts; none for the system and for visitors.
    pub const fn actor(&self) -> Option<AccountId> {
        self.permit.actor()
    }

    /// The act or the work that this permit was given for.
    pub const fn reason(&self) -> &'static str {
        self.permit.reason()
    }

    /// When this transaction began, UTC.
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Says that cached pages with this key are out of date once this commits.
    pub fn touch(&mut self, key: TouchKey) {
        self.touched.push(key);
    }

    fn bind_rows<A: Args>(&self, rows: impl Iterator<Item = A>) -> Result<(String, Bound)> {
        let mut marks = String::new();
        let mut bound = self.bind(())?;
        for (index, values) in rows.enumerate() {
            if index > 0 {
                marks.push(',');
            }
            match self.engine() {
                // SQLite looks each named parameter up among all of them: with thousands of them that is most of the time.
                Engine::Sqlite => marks.push_str(&unnamed_row(A::COUNT)),
                Engine::Postgres => marks.push_str(&row(index * A::COUNT, A::COUNT)),
            }
            match &mut bound {
                Bound::Sqlite(to) => values.sqlite(to),
                Bound::Postgres(to) => values.postgres(to),
            }
            .map_err(Error::internal)?;
        }
        Ok((marks, bound))
    }
}

impl Deref for Tx {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.conn
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.conn
    }
}
