//! The verbs: vote, take back, the same for a caller; show or hide counts; count again.

use super::voting::{Subject, Voting, inside, voting};
use super::{Channel, network, queries, views};
use crate::accounts::{self, AccountRow};
use crate::app::App;
use crate::cocreation::idea::State;
use crate::cocreation::news::{self, Because, Kind, News};
use crate::cocreation::queries::{self as ideas, IdeaRow};
use crate::cocreation::settings::Settings;
use crate::cocreation::{merges, seen_by};
use crate::db::{Conn, TOUCH_ALL, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event, Tag};
use crate::ids::{AccountId, ChallengeId, TopicId};
use crate::policy::{self, Act, Denied, Viewer};
use crate::web::Visit;
use crate::web::limits::Network;
use chrono::{DateTime, Utc};
use serde_json::json;

/// Why a vote is not taken, and what would change that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Votes are not taken now: until then, or never again.
    Closed { opens_at: Option<DateTime<Utc>> },
    /// The challenge votes on its shortlist.
    Unlisted,
    /// It became part of that one.
    Merged { into: TopicId, title: String },
    /// The account is too young until then.
    Young { from: DateTime<Utc>, days: i64 },
    /// All votes are on these ideas.
    Spent { each: i64, on: Vec<(TopicId, String)> },
}

/// What became of a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cast {
    Given,
    TakenBack,
    /// It was so already.
    Unchanged,
    Refused(Refusal),
}

/// One person who votes, or whose vote staff give.
struct Voter {
    account: AccountId,
    staff: bool,
    opened: DateTime<Utc>,
    network: Option<Network>,
}

impl Voter {
    fn of(account: &AccountRow, network: Option<Network>) -> Self {
        Self { account: account.id, staff: account.role().is_staff(), opened: account.created_at, network }
    }
}

/// Votes for an idea in the name of who asks, or takes the vote back.
pub async fn cast(app: &App, visit: &Visit, topic: TopicId, yes: bool) -> Result<Cast> {
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &visit.viewer, topic).await?;
    let settings = Settings::load(&mut conn).await?;
    let now = app.now();
    let rules = voting(&mut conn, &idea, &settings, now).await?;
    let permit = match policy::permit(&visit.viewer, Act::IdeaVote { open: rules.open }) {
        Ok(permit) => permit,
        Err(Denied::Closed) => return Ok(Cast::Refused(closed(&mut conn, &idea, &rules).await?)),
        Err(denied) => return Err(denied.into()),
    };
    let account = accounts::by_id(&mut conn, visit.viewer.id_or_zero()).await?.ok_or(Error::NotFound)?;
    drop(conn);
    let voter = Voter::of(&account, Some(visit.network));
    app.db.write(permit, move |tx| Box::pin(async move { vote(tx, topic, &voter, yes).await })).await
}

/// A caller's wish, as staff write it down.
#[derive(Clone, Debug)]
pub struct Wish {
    pub account: AccountId,
    pub yes: bool,
    pub channel: Channel,
    pub note: String,
}

/// Votes for an idea in the name of somebody who called or wrote, or takes that back. It is logged, and they are told.
pub async fn cast_for(app: &App, viewer: &Viewer, topic: TopicId, wish: Wish) -> Result<Cast> {
    let permit = policy::permit(viewer, Act::IdeaVoteFor)?;
    let mut conn = app.db.read_current().await?;
    seen_by(&mut conn, viewer, topic).await?;
    let account = accounts::by_id(&mut conn, wish.account).await?.ok_or(Error::NotFound)?;
    // Their own rights, in their name: a room stays a room, and who is suspended does not vote by telephone.
    let caller = Viewer::Account(account.actor(app.now()));
    seen_by(&mut conn, &caller, topic).await.map_err(|_| Error::Conflict("votes-fault-caller-sees"))?;
    policy::permit(&caller, Act::IdeaVote { open: true }).map_err(|_| Error::Conflict("votes-fault-caller-may"))?;
    if wish.account == viewer.id_or_zero() {
        return Err(Denied::Own.into());
    }
    drop(conn);
    let (by, voter) = (viewer.id_or_zero(), Voter::of(&account, None));
    app.db.write(permit, move |tx| Box::pin(async move { vote_for(tx, topic, by, &voter, &wish).await })).await
}

async fn vote_for(tx: &mut Tx, topic: TopicId, by: AccountId, voter: &Voter, wish: &Wish) -> Result<Cast> {
    let cast = vote(tx, topic, voter, wish.yes).await?;
    if matches!(cast, Cast::Given | Cast::TakenBack) {
        queries::log_for(tx, topic, voter.account, (by, wish.yes), (wish.channel.as_str(), &wish.note)).await?;
        let told = News {
            kind: Kind::VotedFor,
            by: Some(by),
            challenge: None,
            data: json!({}),
            ideas: vec![(topic, json!({ "given": wish.yes }))],
            people: vec![(voter.account, Some(topic), Because::VotedFor)],
            followers: false,
        };
        news::tell(tx, &told).await?;
    }
    Ok(cast)
}

/// One vote under the locks of its person and its idea, by the rules as they are then.
async fn vote(tx: &mut Tx, topic: TopicId, voter: &Voter, yes: bool) -> Result<Cast> {
    queries::hold_account(tx, voter.account).await?;
    queries::hold(tx, topic).await?;
    let idea = ideas::idea(tx, topic).await?.ok_or(Error::NotFound)?;
    let settings = Settings::load(tx).await?;
    let now = tx.now();
    let rules = voting(tx, &idea, &settings, now).await?;
    if !rules.open {
        return Ok(Cast::Refused(closed(tx, &idea, &rules).await?));
    }
    if !yes {
        return Ok(if take(tx, &idea, &rules, voter.account).await? { Cast::TakenBack } else { Cast::Unchanged });
    }
    let voted = queries::vote_of(tx, topic, voter.account).await?.is_some();
    if !voted && let Some(refusal) = refused(tx, &idea, &rules, voter, now).await? {
        return Ok(Cast::Refused(refusal));
    }
    let network = match voter.network {
        Some(network) => network::hash(tx, network).await?,
        None => None,
    };
    let given = put(tx, &idea, &rules, (voter.account, voter.staff), network.as_deref()).await?;
    Ok(if given { Cast::Given } else { Cast::Unchanged })
}

/// Why an open idea takes no vote from this person.
async fn refused(
    conn: &mut Conn,
    idea: &IdeaRow,
    rules: &Voting,
    voter: &Voter,
    now: DateTime<Utc>,
) -> Result<Option<Refusal>> {
    if let Some(from) = rules.old_enough_at(voter.opened, now) {
        return Ok(Some(Refusal::Young { from, days: rules.min_age_days }));
    }
    if rules.votes_each == 0 || idea.state().is_decided() {
        return Ok(None);
    }
    let on = spent(conn, voter.account, idea.challenge_id, rules.votes_each).await?;
    Ok((count(&on) >= rules.votes_each).then_some(Refusal::Spent { each: rules.votes_each, on }))
}

/// The undecided ideas that somebody's votes are on, as many as their budget could be.
async fn spent(
    conn: &mut Conn,
    account: AccountId,
    challenge: Option<ChallengeId>,
    limit: i64,
) -> Result<Vec<(TopicId, String)>> {
    match challenge {
        Some(challenge) => queries::spent_in(conn, account, challenge, limit).await,
        None => queries::spent_outside(conn, account, limit).await,
    }
}

fn count<T>(rows: &[T]) -> i64 {
    i64::try_from(rows.len()).unwrap_or(i64::MAX)
}

/// Why an idea takes no votes now.
async fn closed(conn: &mut Conn, idea: &IdeaRow, rules: &Voting) -> Result<Refusal> {
    if let Some(into) = merges::main_of(conn, idea.topic_id).await? {
        return Ok(Refusal::Merged { into: into.topic_id, title: into.title });
    }
    Ok(if rules.unlisted { Refusal::Unlisted } else { Refusal::Closed { opens_at: rules.opens_at } })
}

async fn put(
    tx: &mut Tx,
    idea: &IdeaRow,
    rules: &Voting,
    (account, staff): (AccountId, bool),
    network: Option<&str>,
) -> Result<bool> {
    let topic = idea.topic_id;
    if !queries::insert(tx, topic, account, staff, network).await? {
        // A merge may have brought it: now it is said of this idea itself.
        queries::own(tx, topic, account).await?;
        return Ok(false);
    }
    queries::count(tx, topic, i64::from(!staff), i64::from(staff), rules.public()).await?;
    ideas::follow(tx, topic, account).await?;
    touch(tx, idea, rules);
    Ok(true)
}

async fn take(tx: &mut Tx, idea: &IdeaRow, rules: &Voting, account: AccountId) -> Result<bool> {
    let Some(staff) = queries::delete(tx, idea.topic_id, account).await? else { return Ok(false) };
    queries::count(tx, idea.topic_id, -i64::from(!staff), -i64::from(staff), rules.public()).await?;
    touch(tx, idea, rules);
    Ok(true)
}

/// Pages that everybody reads are drawn anew only where they show how many votes there are.
fn touch(tx: &mut Tx, idea: &IdeaRow, rules: &Voting) {
    if rules.public() {
        for tag in [Tag::Idea(idea.topic_id), Tag::Topic(idea.topic_id), Tag::Ideas] {
            tx.touch(tag.key());
        }
        if let Some(challenge) = idea.challenge_id {
            tx.touch(Tag::Challenge(challenge).key());
        }
    }
}

async fn rules_of(tx: &mut Tx, idea: &IdeaRow) -> Result<Voting> {
    let settings = Settings::load(tx).await?;
    let now = tx.now();
    voting(tx, idea, &settings, now).await
}

/// Gives somebody's vote whatever the rules say, for what runs by itself: imports, the demo. False when they had voted.
pub async fn give(tx: &mut Tx, topic: TopicId, account: AccountId, staff: bool) -> Result<bool> {
    queries::hold(tx, topic).await?;
    let idea = ideas::idea(tx, topic).await?.ok_or(Error::NotFound)?;
    let rules = rules_of(tx, &idea).await?;
    put(tx, &idea, &rules, (account, staff), None).await
}

/// Takes somebody's vote back whatever the rules say, for what runs by itself. False when there was none.
pub async fn take_back(tx: &mut Tx, topic: TopicId, account: AccountId) -> Result<bool> {
    queries::hold(tx, topic).await?;
    let idea = ideas::idea(tx, topic).await?.ok_or(Error::NotFound)?;
    let rules = rules_of(tx, &idea).await?;
    take(tx, &idea, &rules, account).await
}

/// Writes anew what everybody sees of an idea's votes: it moved, was merged, or got votes with an import.
pub async fn refresh_shown(tx: &mut Tx, topic: TopicId) -> Result<()> {
    queries::hold(tx, topic).await?;
    let Some(idea) = ideas::idea(tx, topic).await? else { return Ok(()) };
    let rules = rules_of(tx, &idea).await?;
    queries::set_shown(tx, topic, rules.public()).await
}

/// The same for all ideas of a challenge: it moved to another phase, ended, or hides its counts now.
pub async fn counts_changed(tx: &mut Tx, challenge: ChallengeId) -> Result<()> {
    queries::hold_challenge(tx, challenge).await?;
    let Some(row) = queries::challenge(tx, challenge).await? else { return Ok(()) };
    let phases = queries::phases(tx, challenge).await?;
    let now = tx.now();
    let any = Subject { state: State::New, stage: None };
    let rules = inside(any, &row, &phases, now);
    queries::set_shown_in(tx, challenge, rules.public()).await?;
    for tag in [Tag::Ideas, Tag::Challenge(challenge)] {
        tx.touch(tag.key());
    }
    Ok(())
}

/// The same for all ideas outside of challenges: the house's settings changed.
pub async fn settings_changed(tx: &mut Tx) -> Result<()> {
    let settings = Settings::load(tx).await?;
    queries::set_shown_outside(tx, settings.counts().shown(false, false)).await?;
    // Each idea's own page shows it, too.
    tx.touch(TOUCH_ALL);
    Ok(())
}

/// What counting again found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recount {
    /// What the idea's row said: members' votes and staff's.
    pub before: (i64, i64),
    /// What the votes say, and the row from now on.
    pub after: (i64, i64),
}

impl Recount {
    /// Nothing differed.
    pub fn agrees(&self) -> bool {
        self.before == self.after
    }
}

/// Counts an idea's votes again, row by row, and mends its figures where they differ.
pub async fn recount(tx: &mut Tx, topic: TopicId) -> Result<Recount> {
    queries::hold(tx, topic).await?;
    let idea = ideas::idea(tx, topic).await?.ok_or(Error::NotFound)?;
    let after = queries::counted(tx, topic).await?;
    let found = Recount { before: (idea.votes, idea.staff_votes), after };
    if !found.agrees() {
        queries::set_counted(tx, topic, after.0, after.1).await?;
        events::record(tx, Event::IdeaChanged { topic, what: "recount" }).await?;
    }
    refresh_shown(tx, topic).await?;
    Ok(found)
}

/// Everything that the vote box of an idea shows to this viewer.
pub async fn box_of(conn: &mut Conn, viewer: &Viewer, idea: &IdeaRow, now: DateTime<Utc>) -> Result<views::Box> {
    let settings = Settings::load(conn).await?;
    let rules = voting(conn, idea, &settings, now).await?;
    let Some(actor) = viewer.actor() else { return Ok(views::Box::of(idea, rules, None)) };
    let vote = queries::vote_of(conn, idea.topic_id, actor.id).await?;
    let young = match rules.min_age_days {
        0 => None,
        _ => accounts::by_id(conn, actor.id).await?.and_then(|account| rules.old_enough_at(account.created_at, now)),
    };
    let budgeted = rules.open && rules.votes_each > 0 && !idea.state().is_decided();
    let left = match budgeted {
        true => Some(rules.votes_each - count(&spent(conn, actor.id, idea.challenge_id, rules.votes_each).await?)),
        false => None,
    };
    let own = views::Own { voted: vote.is_some(), carried: vote.flatten().is_some(), young, left };
    Ok(views::Box::of(idea, rules, Some(own)))
}
