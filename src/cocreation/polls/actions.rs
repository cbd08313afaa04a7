//! The verbs: make, change, vote, close, put off, withdraw; and what came of it.

use super::count::{Ballot, Tally};
use super::queries::{self, OptionRow, PollRow};
use super::{IDEAS_MAX, Line, NewPoll, OPTIONS_MIN, Outcome, POLLS_MAX};
use crate::accounts;
use crate::app::App;
use crate::boards::{self, TopicRow};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event, Tag};
use crate::ids::{AccountId, PollId};
use crate::policy::{self, Act, Denied, Permit, Viewer};
use crate::screening::{self, Verdict, Why, Written};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// The tallies of a poll, as they are kept: those who are asked, and the staff.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Kept {
    pub members: Tally,
    pub staff: Tally,
}

impl Kept {
    /// Of no ballots.
    fn new(row: &PollRow, options: &[OptionRow]) -> Self {
        let ids: Vec<i64> = options.iter().map(|option| option.id.0).collect();
        Self { members: Tally::new(row.kind(), &ids), staff: Tally::new(row.kind(), &ids) }
    }

    /// As it is kept with the poll.
    pub fn of(row: &PollRow, options: &[OptionRow]) -> Result<Self> {
        match &row.result {
            Some(kept) => serde_json::from_str(kept).map_err(Error::internal),
            None => Ok(Self::new(row, options)),
        }
    }

    const fn side(&mut self, staff: bool) -> &mut Tally {
        if staff { &mut self.staff } else { &mut self.members }
    }

    fn text(&self) -> Result<String> {
        serde_json::to_string(self).map_err(Error::internal)
    }

    const fn ballots(&self) -> i64 {
        self.members.ballots + self.staff.ballots
    }
}

/// Makes a poll. The same form sent twice is one.
pub async fn create(tx: &mut Tx, poll: &NewPoll) -> Result<PollId> {
    if !(OPTIONS_MIN..=IDEAS_MAX).contains(&poll.options.len()) {
        return Err(Error::Conflict("polls-fault-options-few"));
    }
    let Some(id) = queries::insert(tx, poll, max_of(poll)).await? else {
        let made = queries::by_once(tx, poll.once.as_deref().unwrap_or_default()).await?;
        return made.ok_or(Error::NotFound);
    };
    queries::set_options(tx, id, &poll.options).await?;
    if let Some(topic) = poll.topic {
        if queries::count_of_topic(tx, topic).await? > POLLS_MAX {
            return Err(Error::Conflict("polls-fault-full"));
        }
        boards::attach(tx, topic, 1).await?;
    }
    let row = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    changed(tx, &row, "made").await?;
    Ok(id)
}

/// How many may be chosen, within what the kind allows.
fn max_of(poll: &NewPoll) -> i64 {
    poll.choices_max.clamp(1, poll.kind.most(poll.options.len()))
}

/// Closes a poll and keeps its count. False: it was not open.
pub async fn close(tx: &mut Tx, id: PollId) -> Result<bool> {
    queries::hold(tx, id).await?;
    let Some(row) = queries::by_id(tx, id).await? else { return Ok(false) };
    let kept = recount(tx, &row).await?;
    if !queries::close(tx, id, &kept.text()?, kept.ballots()).await? {
        return Ok(false);
    }
    changed(tx, &row, "closed").await?;
    Ok(true)
}

/// Lets a poll go on until later. False: it is closed, or that is not later.
pub async fn put_off(tx: &mut Tx, id: PollId, until: DateTime<Utc>) -> Result<bool> {
    queries::hold(tx, id).await?;
    let Some(row) = queries::by_id(tx, id).await? else { return Ok(false) };
    if !queries::put_off(tx, id, until).await? {
        return Ok(false);
    }
    changed(tx, &row, "put_off").await?;
    Ok(true)
}

/// What came of a poll; none before it is closed, and of one that was withdrawn.
pub async fn result(conn: &mut Conn, id: PollId) -> Result<Option<Outcome>> {
    let Some(row) = queries::by_id(conn, id).await? else { return Ok(None) };
    if row.closed_at.is_none() || row.withdrawn_at.is_some() {
        return Ok(None);
    }
    let options = queries::options(conn, id).await?;
    let kept = Kept::of(&row, &options)?;
    let places = kept.members.places();
    let mut lines = Vec::with_capacity(options.len());
    for (at, option) in options.into_iter().enumerate() {
        lines.push(Line {
            option: option.id,
            topic: option.topic_id,
            label: option.label,
            place: places.get(at).copied().unwrap_or(1),
            points: kept.members.points.get(at).copied().unwrap_or(0),
        });
    }
    lines.sort_by_key(|line| line.place);
    Ok(Some(Outcome { kind: row.kind(), ballots: kept.members.ballots, staff_ballots: kept.staff.ballots, lines }))
}

/// Counts all ballots anew.
async fn recount(conn: &mut Conn, row: &PollRow) -> Result<Kept> {
    let options = queries::options(conn, row.id).await?;
    let mut kept = Kept::new(row, &options);
    let mut after = AccountId(0);
    loop {
        let ballots = queries::ballots(conn, row.id, after).await?;
        let Some(last) = ballots.last() else { return Ok(kept) };
        after = last.account_id;
        for one in &ballots {
            kept.side(one.staff).add(&one.ballot()?);
        }
    }
}

/// Writes down what happened, never what was chosen.
async fn changed(tx: &mut Tx, row: &PollRow, what: &'static str) -> Result<()> {
    if let Some(challenge) = row.challenge_id {
        tx.touch(Tag::Challenge(challenge).key());
    }
    if let Some(topic) = row.topic_id {
        tx.touch(Tag::Idea(topic).key());
    }
    events::record(tx, Event::PollChanged { poll: row.id, topic: row.topic_id, what }).await
}

/// What becomes of a poll that somebody wrote.
#[derive(Debug)]
pub enum Asked {
    Made(PollId),
    /// It comes back with the explanation.
    Back(Vec<Why>),
}

/// Looks at the words of a poll; what is held comes back as well: a question cannot wait while its topic goes on.
async fn screened(app: &App, viewer: &Viewer, topic: &TopicRow, poll: &mut NewPoll) -> Result<Option<Vec<Why>>> {
    app.limits.post(viewer)?;
    let body = poll.options.iter().map(|(label, _)| label.as_str()).collect::<Vec<_>>().join("\n");
    let mut written = topic.written(&body);
    written.title = &poll.question;
    let written = Written { lang: poll.lang, ..written };
    let screened = screening::screen(app, viewer, &written).await?;
    if screened.verdict != Verdict::Pass {
        return Ok(Some(screened.whys));
    }
    let labels: Vec<&str> = screened.body.lines().collect();
    if labels.len() == poll.options.len() {
        for (option, label) in poll.options.iter_mut().zip(labels) {
            label.clone_into(&mut option.0);
        }
    }
    poll.question = screened.title;
    Ok(None)
}

/// Makes a poll on the page of a topic for this viewer.
pub async fn ask(app: &App, viewer: &Viewer, topic: &TopicRow, mut poll: NewPoll) -> Result<Asked> {
    let permit = may_ask(viewer, topic)?;
    if let Some(whys) = screened(app, viewer, topic, &mut poll).await? {
        return Ok(Asked::Back(whys));
    }
    let made = app.db.write(permit, move |tx| Box::pin(async move { create(tx, &poll).await })).await?;
    Ok(Asked::Made(made))
}

/// Whether this viewer may ask on the page of a topic; `Error::Conflict` where nobody may.
pub fn may_ask(viewer: &Viewer, topic: &TopicRow) -> Result<Permit> {
    let permit = policy::permit(viewer, Act::PollMake { author: topic.author_id })?;
    if topic.is_locked() || topic.deleted_at.is_some() || topic.merged_into_id.is_some() {
        return Err(Error::Conflict("polls-fault-locked"));
    }
    Ok(permit)
}

/// Changes what is asked, as long as nobody has voted.
pub async fn change(
    app: &App,
    viewer: &Viewer,
    topic: &TopicRow,
    (id, version): (PollId, i64),
    mut poll: NewPoll,
) -> Result<Asked> {
    let row = queries::seen_by(&mut app.db.read_current().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::PollKeep { maker: row.created_by })?;
    if let Some(whys) = screened(app, viewer, topic, &mut poll).await? {
        return Ok(Asked::Back(whys));
    }
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, id).await?;
                let (row, now) = (queries::by_id(tx, id).await?.ok_or(Error::NotFound)?, tx.now());
                if let Some(why) = fixed(tx, &row, now).await? {
                    return Err(Error::Conflict(why));
                }
                if !queries::update(tx, id, version, &poll, max_of(&poll)).await? {
                    return Err(Error::Conflict("polls-fault-changed"));
                }
                queries::set_options(tx, id, &poll.options).await?;
                changed(tx, &row, "changed").await
            })
        })
        .await?;
    Ok(Asked::Made(id))
}

/// Why a poll stays as it is; none: it may still be changed.
pub async fn fixed(conn: &mut Conn, row: &PollRow, now: DateTime<Utc>) -> Result<Option<&'static str>> {
    if !row.takes(now) {
        return Ok(Some("polls-fault-over"));
    }
    Ok(queries::has_ballots(conn, row.id).await?.then_some("polls-fault-answered"))
}

/// From when on an account may vote; none: it may now.
pub fn too_young(row: &PollRow, since: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    Some(since + TimeDelta::days(row.min_age_days)).filter(|from| *from > now)
}

/// Votes for this viewer, changes the vote, or takes it back.
pub async fn vote(app: &App, viewer: &Viewer, id: PollId, ballot: Option<Ballot>) -> Result<()> {
    let mut conn = app.db.read_current().await?;
    let row = queries::seen_by(&mut conn, viewer, id).await?;
    let account = viewer.id_or_zero();
    let since = accounts::by_id(&mut conn, account).await?.map_or_else(|| app.now(), |account| account.created_at);
    drop(conn);
    let permit = while_open(policy::permit(viewer, Act::PollAnswer { open: row.takes(app.now()) }))?;
    if ballot.is_some() && too_young(&row, since, app.now()).is_some() {
        return Err(Error::Conflict("polls-fault-age"));
    }
    let staff = viewer.is_staff() && !row.for_staff();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, id).await?;
                let row = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                if !row.takes(tx.now()) {
                    return Err(Error::Conflict("polls-fault-over"));
                }
                put(tx, &row, account, ballot, staff).await
            })
        })
        .await
}

/// "It is over" is said on the page itself, beside what was chosen.
fn while_open(permit: Result<Permit, Denied>) -> Result<Permit> {
    match permit {
        Err(Denied::Closed) => Err(Error::Conflict("polls-fault-over")),
        permit => Ok(permit?),
    }
}

/// Puts a ballot in place of the one before and keeps the tally. No event: nobody's votes are a trail.
async fn put(tx: &mut Tx, row: &PollRow, account: AccountId, ballot: Option<Ballot>, staff: bool) -> Result<()> {
    let options = queries::options(tx, row.id).await?;
    let mut kept = Kept::of(row, &options)?;
    let before = queries::ballot_of(tx, row.id, account).await?;
    if let Some(before) = &before {
        kept.side(before.staff).take(&before.ballot()?);
    }
    match ballot {
        Some(ballot) => {
            if ballot.options().iter().any(|chosen| options.iter().all(|option| option.id.0 != *chosen)) {
                return Err(Error::Conflict("polls-fault-changed"));
            }
            kept.side(staff).add(&ballot);
            queries::vote(tx, row.id, account, &ballot, staff).await?;
        }
        None if before.is_none() => return Ok(()),
        None => queries::unvote(tx, row.id, account).await?,
    }
    queries::set_tally(tx, row.id, &kept.text()?, kept.ballots()).await?;
    // Visitors see the figures only of polls that hide nothing.
    if row.shown(false) {
        let pages = [Some(Tag::Poll(row.id)), row.topic_id.map(Tag::Topic), row.topic_id.map(Tag::Idea)];
        for tag in pages.into_iter().flatten().chain(row.challenge_id.map(Tag::Challenge)) {
            tx.touch(tag.key());
        }
    }
    Ok(())
}

/// Closes a poll before its time. `Error::Conflict` when it is over.
pub async fn end(app: &App, viewer: &Viewer, id: PollId) -> Result<()> {
    let permit = may_keep(app, viewer, id).await?;
    let closed = app.db.write(permit, move |tx| Box::pin(async move { close(tx, id).await })).await?;
    if closed { Ok(()) } else { Err(Error::Conflict("polls-fault-over")) }
}

/// Takes a poll out of sight. What is closed stays: only producers and moderators withdraw that.
pub async fn withdraw(app: &App, viewer: &Viewer, id: PollId) -> Result<PollRow> {
    let permit = may_keep(app, viewer, id).await?;
    let keeps_order = viewer.produces() || viewer.moderates();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, id).await?;
                let row = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                if row.closed_at.is_some() && !keeps_order {
                    return Err(Error::Conflict("polls-fault-over"));
                }
                if !queries::withdraw(tx, id).await? {
                    return Err(Error::Conflict("polls-fault-withdrawn"));
                }
                if let Some(topic) = row.topic_id {
                    boards::attach(tx, topic, -1).await?;
                }
                changed(tx, &row, "withdrawn").await?;
                Ok(row)
            })
        })
        .await
}

async fn may_keep(app: &App, viewer: &Viewer, id: PollId) -> Result<Permit> {
    let row = queries::seen_by(&mut app.db.read_current().await?, viewer, id).await?;
    Ok(policy::permit(viewer, Act::PollKeep { maker: row.created_by })?)
}

/// The round: closes those whose time is over. Safe on several nodes, and when the clock is put back: what is closed stays so.
pub async fn tick(app: App) -> Result<()> {
    let ended = queries::ended(&mut app.db.read_current().await?, app.now()).await?;
    for (id,) in ended {
        let permit = policy::system("poll.clock");
        app.db.write(permit, move |tx| Box::pin(async move { close(tx, id).await })).await?;
    }
    Ok(())
}
