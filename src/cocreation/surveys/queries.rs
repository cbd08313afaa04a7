//! Every statement about surveys.

use super::typed::{NewQuestion, NewSurvey};
use super::{Kind, QUESTIONS_MAX, Stage};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, SurveyId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use crate::words::{Lang, Texts};
use chrono::{DateTime, Utc};

/// A survey.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SurveyRow {
    pub id: SurveyId,
    pub topic_id: Option<TopicId>,
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub intro_en: String,
    pub intro_he: String,
    pub intro_pl: String,
    pub state: String,
    pub closes_at: Option<DateTime<Utc>>,
    pub public_results: bool,
    pub shown_from: i64,
    pub responses: i64,
    pub version: i64,
}

impl SurveyRow {
    /// The language it was written in first.
    pub fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }

    pub fn title(&self) -> Texts {
        Texts::new(&self.title_en, &self.title_he, &self.title_pl)
    }

    pub fn intro(&self) -> Texts {
        Texts::new(&self.intro_en, &self.intro_he, &self.intro_pl)
    }

    /// Where it stands; past its date it is closed, whether the round came by or not.
    pub fn stage(&self, now: DateTime<Utc>) -> Stage {
        match Stage::parse(&self.state) {
            Some(Stage::Open) if self.closes_at.is_some_and(|at| at <= now) => Stage::Closed,
            Some(stage) => stage,
            None => Stage::Draft,
        }
    }
}

/// A survey that this viewer may see: drafts are for producers, what belongs to a topic or a challenge for those who see that.
pub async fn seen(conn: &mut Conn, viewer: &Viewer, id: SurveyId) -> Result<SurveyRow> {
    conn.one(
        sql!(
            "select s.id, s.topic_id, s.lang, s.title_en, s.title_he, s.title_pl, s.intro_en, s.intro_he, s.intro_pl,
                s.state, s.closes_at, s.public_results, s.shown_from, s.responses, s.version
              from surveys s
              left join topics t on t.id = s.topic_id
              left join challenges c on c.id = s.challenge_id
              left join boards b on b.id = coalesce(t.board_id, c.board_id)
              where s.id = $1 and (s.state <> 'draft' or $4)
                and (t.id is null or (t.deleted_at is null and (not t.private or t.author_id = $2 or $3)))
                and (c.id is null or c.opened_at is not null or $3)
                and (b.id is null or b.see_audience = 'everyone' or (b.see_audience = 'members' and $2 > 0) or $3
                  or (b.see_audience = 'invited'
                    and b.id in (select m.board_id from board_members m where m.account_id = $2 and m.active)))"
        ),
        (id, viewer.id_or_zero(), viewer.is_staff(), viewer.produces()),
    )
    .await
}

/// A survey, whoever may see it.
pub async fn survey(conn: &mut Conn, id: SurveyId) -> Result<SurveyRow> {
    conn.one(
        sql!(
            "select id, topic_id, lang, title_en, title_he, title_pl, intro_en, intro_he, intro_pl, state, closes_at,
                public_results, shown_from, responses, version
              from surveys
              where id = $1"
        ),
        (id,),
    )
    .await
}

/// Every survey, the newest first.
pub async fn surveys(conn: &mut Conn, limit: i64) -> Result<Vec<SurveyRow>> {
    conn.all(
        sql!(
            "select id, topic_id, lang, title_en, title_he, title_pl, intro_en, intro_he, intro_pl, state, closes_at,
                public_results, shown_from, responses, version
              from surveys
              order by id desc
              limit $1"
        ),
        (limit,),
    )
    .await
}

/// The surveys on the page of a topic, without drafts.
pub async fn of_topic(conn: &mut Conn, topic: TopicId, limit: i64) -> Result<Vec<SurveyRow>> {
    conn.all(
        sql!(
            "select id, topic_id, lang, title_en, title_he, title_pl, intro_en, intro_he, intro_pl, state, closes_at,
                public_results, shown_from, responses, version
              from surveys
              where topic_id = $1 and state <> 'draft'
              order by id
              limit $2"
        ),
        (topic, limit),
    )
    .await
}

/// The survey that a form of that name made.
pub async fn by_once(conn: &mut Conn, once: &str) -> Result<Option<SurveyId>> {
    let row: Option<(SurveyId,)> = conn.opt(sql!("select id from surveys where once = $1"), (once,)).await?;
    Ok(row.map(|row| row.0))
}

/// Adds a survey; none when the same form made one already.
pub async fn insert(tx: &mut Tx, new: &NewSurvey, by: AccountId) -> Result<Option<SurveyId>> {
    let now = tx.now();
    let rows: Vec<(SurveyId,)> = tx
        .returning(
            sql!(
                "insert into surveys (topic_id, lang, title_en, title_he, title_pl, intro_en, intro_he, intro_pl, state, closes_at,
                    public_results, shown_from, responses, version, created_by, created_at, once)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, 'draft', $9, $10, $11, 0, 1, $12, $13, $14)
                  on conflict do nothing
                  returning id"
            ),
            (
                new.topic,
                new.lang.code(),
                new.title.en.as_str(),
                new.title.he.as_str(),
                new.title.pl.as_str(),
                new.intro.en.as_str(),
                new.intro.he.as_str(),
                new.intro.pl.as_str(),
                new.closes_at,
                new.public_results,
                new.shown_from,
                by,
                now,
                new.once.as_deref(),
            ),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// Changes what a survey says; the topic it stands on stays.
pub async fn update(tx: &mut Tx, id: SurveyId, new: &NewSurvey) -> Result<()> {
    tx.exec(
        sql!(
            "update surveys
              set lang = $2, title_en = $3, title_he = $4, title_pl = $5, intro_en = $6, intro_he = $7, intro_pl = $8, closes_at = $9,
                public_results = $10, shown_from = $11
              where id = $1"
        ),
        (
            id,
            new.lang.code(),
            new.title.en.as_str(),
            new.title.he.as_str(),
            new.title.pl.as_str(),
            new.intro.en.as_str(),
            new.intro.he.as_str(),
            new.intro.pl.as_str(),
            new.closes_at,
            new.public_results,
            new.shown_from,
        ),
    )
    .await
    .map(|_| ())
}

/// Says that a survey changed while it was as somebody saw it; false when it was not.
pub async fn touch(tx: &mut Tx, id: SurveyId, seen: i64) -> Result<bool> {
    let changed =
        tx.exec(sql!("update surveys set version = version + 1 where id = $1 and version = $2"), (id, seen)).await?;
    Ok(changed > 0)
}

/// Opens or closes a survey.
pub async fn set_stage(tx: &mut Tx, id: SurveyId, stage: Stage) -> Result<()> {
    tx.exec(sql!("update surveys set state = $2 where id = $1"), (id, stage.as_str())).await.map(|_| ())
}

/// Takes the date off a survey, so that it can be opened again.
pub async fn forget_close(tx: &mut Tx, id: SurveyId) -> Result<()> {
    tx.exec(sql!("update surveys set closes_at = null where id = $1"), (id,)).await.map(|_| ())
}

/// Closes surveys whose date has come; the topics on whose pages they stand.
pub async fn close_due(tx: &mut Tx) -> Result<Vec<Option<TopicId>>> {
    let now = tx.now();
    let rows: Vec<(Option<TopicId>,)> = tx
        .returning(
            sql!(
                "update surveys set state = 'closed'
                  where state = 'open' and closes_at is not null and closes_at <= $1
                  returning topic_id"
            ),
            (now,),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// A question of a survey.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct QuestionRow {
    pub id: i64,
    pub kind: String,
    pub label_en: String,
    pub label_he: String,
    pub label_pl: String,
    pub options_en: String,
    pub options_he: String,
    pub options_pl: String,
    pub required: bool,
}

impl QuestionRow {
    /// How it is answered; a word that we do not know means in words.
    pub fn kind(&self) -> Kind {
        Kind::parse(&self.kind).unwrap_or(Kind::Text)
    }

    pub fn label(&self) -> Texts {
        Texts::new(&self.label_en, &self.label_he, &self.label_pl)
    }

    /// Its options, one in each line.
    pub fn options(&self) -> Texts {
        Texts::new(&self.options_en, &self.options_he, &self.options_pl)
    }

    /// The options as a reader of `lang` has them.
    pub fn options_in(&self, lang: Lang, original: Lang) -> Vec<String> {
        self.options().read(lang, original).1.lines().map(str::to_owned).collect()
    }
}

/// The questions of a survey, in their order.
pub async fn questions(conn: &mut Conn, survey: SurveyId) -> Result<Vec<QuestionRow>> {
    conn.all(
        sql!(
            "select id, kind, label_en, label_he, label_pl, options_en, options_he, options_pl, required
              from survey_questions
              where survey_id = $1
              order by position, id
              limit $2"
        ),
        (survey, i64::try_from(QUESTIONS_MAX).unwrap_or(i64::MAX)),
    )
    .await
}

/// Adds a question at the end.
pub async fn add_question(tx: &mut Tx, survey: SurveyId, new: &NewQuestion) -> Result<()> {
    tx.exec(
        sql!(
            "insert into survey_questions (survey_id, position, kind, label_en, label_he, label_pl, options_en, options_he, options_pl,
                required)
              values ($1, (select coalesce(max(position), 0) + 1 from survey_questions where survey_id = $1), $2, $3, $4, $5, $6, $7, $8,
                $9)"
        ),
        (
            survey,
            new.kind.as_str(),
            new.label.en.as_str(),
            new.label.he.as_str(),
            new.label.pl.as_str(),
            new.options.en.as_str(),
            new.options.he.as_str(),
            new.options.pl.as_str(),
            new.required,
        ),
    )
    .await
    .map(|_| ())
}

/// Changes a question.
pub async fn set_question(tx: &mut Tx, id: i64, new: &NewQuestion) -> Result<()> {
    tx.exec(
        sql!(
            "update survey_questions
              set kind = $2, label_en = $3, label_he = $4, label_pl = $5, options_en = $6, options_he = $7, options_pl = $8, required = $9
              where id = $1"
        ),
        (
            id,
            new.kind.as_str(),
            new.label.en.as_str(),
            new.label.he.as_str(),
            new.label.pl.as_str(),
            new.options.en.as_str(),
            new.options.he.as_str(),
            new.options.pl.as_str(),
            new.required,
        ),
    )
    .await
    .map(|_| ())
}

/// Takes a question out.
pub async fn remove_question(tx: &mut Tx, id: i64) -> Result<()> {
    tx.exec(sql!("delete from survey_questions where id = $1"), (id,)).await.map(|_| ())
}

/// Puts a question at a place.
pub async fn place_question(tx: &mut Tx, id: i64, position: i64) -> Result<()> {
    tx.exec(sql!("update survey_questions set position = $2 where id = $1"), (id, position)).await.map(|_| ())
}

/// Whether an account has answered.
pub async fn has_answered(conn: &mut Conn, survey: SurveyId, account: AccountId) -> Result<bool> {
    let row: Option<(i64,)> = conn
        .opt(sql!("select id from survey_responses where survey_id = $1 and account_id = $2"), (survey, account))
        .await?;
    Ok(row.is_some())
}

/// Notes that an account answers; none when it has answered before.
pub async fn respond(tx: &mut Tx, survey: SurveyId, account: AccountId) -> Result<Option<i64>> {
    let now = tx.now();
    let rows: Vec<(i64,)> = tx
        .returning(
            sql!(
                "insert into survey_responses (survey_id, account_id, at)
                  values ($1, $2, $3)
                  on conflict (survey_id, account_id) do nothing
                  returning id"
            ),
            (survey, account, now),
        )
        .await?;
    let Some((id,)) = rows.first() else { return Ok(None) };
    tx.exec(sql!("update surveys set responses = responses + 1 where id = $1"), (survey,)).await?;
    Ok(Some(*id))
}

/// Keeps the answers of one person: question and value.
pub async fn keep(tx: &mut Tx, response: i64, answers: Vec<(i64, String)>) -> Result<()> {
    let rows: Vec<(i64, i64, String)> =
        answers.into_iter().map(|(question, value)| (response, question, value)).collect();
    tx.exec_many(
        sql!(
            "insert into survey_answers (response_id, question_id, value) values {}
              on conflict (response_id, question_id, value) do nothing"
        ),
        rows,
    )
    .await
    .map(|_| ())
}

/// One answer: whose response (a number that tells nothing outside), to which question, and what.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AnswerRow {
    pub response_id: i64,
    pub question_id: i64,
    pub value: String,
}

/// How often each value was given, of questions that are not answered in words.
pub async fn sums(conn: &mut Conn, survey: SurveyId) -> Result<Vec<(i64, String, i64)>> {
    conn.all(
        sql!(
            "select a.question_id, a.value, count(*)
              from survey_answers a
              join survey_questions q on q.id = a.question_id
              where q.survey_id = $1 and q.kind <> 'text'
              group by a.question_id, a.value"
        ),
        (survey,),
    )
    .await
}

/// How many people answered each question.
pub async fn answered(conn: &mut Conn, survey: SurveyId) -> Result<Vec<(i64, i64)>> {
    conn.all(
        sql!(
            "select a.question_id, count(distinct a.response_id)
              from survey_answers a
              join survey_questions q on q.id = a.question_id
              where q.survey_id = $1
              group by a.question_id"
        ),
        (survey,),
    )
    .await
}

/// What was answered in words, in an order that tells nothing of who and when.
pub async fn texts(conn: &mut Conn, survey: SurveyId, limit: i64) -> Result<Vec<(i64, String)>> {
    conn.all(
        sql!(
            "select a.question_id, a.value
              from survey_answers a
              join survey_questions q on q.id = a.question_id
              where q.survey_id = $1 and q.kind = 'text'
              order by a.question_id, a.value
              limit $2"
        ),
        (survey, limit),
    )
    .await
}

/// Every answer, for the file.
pub async fn answers(conn: &mut Conn, survey: SurveyId, limit: i64) -> Result<Vec<AnswerRow>> {
    conn.all(
        sql!(
            "select a.response_id, a.question_id, a.value
              from survey_answers a
              join survey_questions q on q.id = a.question_id
              where q.survey_id = $1
              order by a.response_id, a.question_id, a.value
              limit $2"
        ),
        (survey, limit),
    )
    .await
}
