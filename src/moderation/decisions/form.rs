//! The form in which moderators decide: what it offers, and what is made of what was typed.

use super::evidence::SealKey;
use super::measure::{Measure, after_days, ladder};
use super::target::{Target, target};
use super::{
    Basis, EXPLANATION_CHARS_MAX, FACTS_CHARS_MAX, GROUND_CHARS_MAX, NOTE_CHARS_MAX, NewDecision, PUBLIC_CHARS_MAX,
    Replacement, queries,
};
use crate::accounts::{self, AccountRow};
use crate::app::App;
use crate::boards::{self, BoardRow};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{self, BoardId, HouseRuleId, ItemId};
use crate::moderation::rules::{self, RuleRow};
use crate::policy::{Role, Viewer};
use crate::screening::{Subject, Why};
use crate::ui::text::{clean_line, clean_text};
use crate::web::Faults;
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

/// The basis that is the law.
pub(super) const LAW: &str = "law";
/// What can be chosen as slow mode, in seconds.
pub(super) const SLOW_SECONDS: [i64; 4] = [30, 300, 1_800, 7_200];
/// What can be chosen as the length of a sanction, in days.
pub(super) const DAYS: [i64; 7] = [1, 3, 7, 14, 30, 90, 365];
/// So long a breach counts for the ladder.
const LADDER_DAYS: i64 = 365;
/// So many figures in a row look like somebody's number.
const DIGITS_MAX: usize = 6;

/// The form, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    pub measure: String,
    /// The id of a rule, or "law".
    pub basis: String,
    pub ground: String,
    pub facts: String,
    pub explanation: String,
    pub public_reason: String,
    pub note: String,
    pub days: String,
    pub slow: String,
    pub board: String,
    pub body: String,
    pub edit_count: String,
    /// What happens to the author as well.
    pub also: String,
    pub also_days: String,
    /// Whoever erases says so twice.
    pub sure: String,
    pub once: String,
}

/// What the form is about and offers.
#[derive(Clone, Debug)]
pub struct FormContext {
    pub target: Target,
    /// The line of the queue that it closes.
    pub item: Option<ItemId>,
    /// Where it is sent to.
    pub action: String,
    pub measures: Vec<Measure>,
    pub rules: Vec<RuleRow>,
    pub boards: Vec<BoardRow>,
    /// Whom it would concern.
    pub author: Option<AccountRow>,
    /// Breaches of the author's within a year that nobody took back.
    pub earlier: i64,
    /// It cannot be decided by this viewer: own, or reported by themselves.
    pub own: bool,
    /// What the reports or the watched words say that it breaks: a rule's id, or "law".
    pub alleged: String,
}

impl FormContext {
    /// What is suggested for the author beside the text, and for how many days.
    pub const fn suggested(&self) -> Option<(Measure, Option<i64>)> {
        ladder(self.earlier)
    }

    /// An empty form.
    pub fn fresh(&self) -> DecisionForm {
        DecisionForm {
            basis: self.alleged.clone(),
            body: self.target.body.clone(),
            edit_count: self.target.text.as_ref().map(|row| row.edit_count.to_string()).unwrap_or_default(),
            once: ids::nonce(),
            ..DecisionForm::default()
        }
    }
}

/// What a viewer's form about a thing offers; `action` is where it is sent to. `Error::NotFound` when there is no such thing.
pub async fn context(
    conn: &mut Conn,
    viewer: &Viewer,
    subject: Subject,
    item: Option<ItemId>,
    action: String,
    now: DateTime<Utc>,
) -> Result<FormContext> {
    let target = target(conn, subject).await?;
    let (_, rules) = rules::current(conn).await?;
    let author = match target.account {
        Some(id) => accounts::by_id(conn, id).await?,
        None => None,
    };
    let since = now - TimeDelta::days(LADDER_DAYS);
    let earlier = match target.account {
        Some(id) => queries::count_upheld(conn, id, since).await?,
        None => 0,
    };
    let me = viewer.id_or_zero();
    let own = target.account == Some(me) || queries::has_reported(conn, subject, me).await?;
    let boards = boards::board_choices(conn, viewer).await?;
    let protected = author.as_ref().is_some_and(|row| row.role().is_staff()) && viewer.role() != Some(Role::Admin);
    let measures = Measure::fitting(subject)
        .into_iter()
        .filter(|it| !(protected && it.has_end()))
        .filter(|it| target.account.is_some() || !it.concerns_account())
        .filter(|it| !(target.erased && matches!(it, Measure::Erase | Measure::Edit | Measure::Hide)))
        .filter(|it| !(target.hidden && matches!(it, Measure::Hide | Measure::Edit)))
        .collect();
    let alleged = match item {
        Some(item) => alleged(conn, item, &rules).await?,
        None => String::new(),
    };
    Ok(FormContext { target, item, action, measures, rules, boards, author, earlier, own, alleged })
}

/// The basis that is chosen at first: what the gravest report says, else what a watched word rests on.
async fn alleged(conn: &mut Conn, item: ItemId, rules: &[RuleRow]) -> Result<String> {
    let code = match queries::alleged(conn, item).await? {
        Some((_, true)) => return Ok(LAW.to_owned()),
        Some((code, false)) => code,
        None => queries::item(conn, item)
            .await?
            .and_then(|row| Why::read(&row.why).iter().find_map(|why| why.rule_code().map(str::to_owned))),
    };
    let rule = code.and_then(|code| rules.iter().find(|rule| rule.code == code));
    Ok(rule.map(|rule| rule.id.to_string()).unwrap_or_default())
}

/// What was typed as a decision to be made, its text rendered and its seal ready; or what is wrong with it.
pub async fn prepare(app: &App, context: &FormContext, typed: &DecisionForm) -> Result<Result<NewDecision, Faults>> {
    let mut new = match read(context, typed, app.now()) {
        Ok(new) => new,
        Err(faults) => return Ok(Err(faults)),
    };
    if let Some(text) = &mut new.text {
        text.body_html = boards::render(app, &text.body).await?;
    }
    if new.measure == Measure::Erase {
        new.seal = Some(SealKey::of(&app.secrets));
    }
    Ok(Ok(new))
}

/// What was typed, without what needs the program: rendering and sealing.
pub(super) fn read(context: &FormContext, typed: &DecisionForm, now: DateTime<Utc>) -> Result<NewDecision, Faults> {
    let mut faults = Faults::new();
    let Some(measure) = Measure::parse(&typed.measure).filter(|measure| context.measures.contains(measure)) else {
        return Err(Faults::one("measure", "fault-choice"));
    };
    let mut new = NewDecision::new(measure, context.target.subject);
    new.item = context.item;
    new.once = boards::submit_token(&typed.once);
    if measure.limits() {
        new.basis = basis(context, typed, &mut faults);
        new.explanation = text(&typed.explanation, "explanation", EXPLANATION_CHARS_MAX, true, &mut faults);
        new.facts = text(&typed.facts, "facts", FACTS_CHARS_MAX, false, &mut faults);
        new.public_reason = public_reason(context, &typed.public_reason, &mut faults);
    }
    new.private_note = text(&typed.note, "note", NOTE_CHARS_MAX, false, &mut faults);
    match measure {
        Measure::Mute | Measure::Suspend => new.ends_at = end(&typed.days, "days", now, &mut faults),
        Measure::Slow => new.slow_seconds = slow(&typed.slow, &mut faults),
        Measure::Move => new.board = board(context, &typed.board, &mut faults),
        Measure::Edit => new.text = replacement(context, typed, &mut faults),
        Measure::Erase => {
            if !matches!(new.basis, Some(Basis::Law { .. })) && faults.of("basis").is_none() {
                faults.add("basis", "decisions-fault-erase-law");
            }
            if typed.sure.is_empty() {
                faults.add("sure", "decisions-fault-sure");
            }
        }
        _ => {}
    }
    if measure.limits() && !measure.concerns_account() {
        new.also = also(context, typed, now, &mut faults);
    }
    faults.into_result(new)
}

fn basis(context: &FormContext, typed: &DecisionForm, faults: &mut Faults) -> Option<Basis> {
    if typed.basis == LAW {
        let ground = clean_line(&typed.ground);
        match ground.chars().count() {
            0 => faults.add("ground", "fault-required"),
            1..=GROUND_CHARS_MAX => {}
            _ => faults.add_with("ground", "fault-too-long", &[("max", GROUND_CHARS_MAX.into())]),
        }
        let rule = context.rules.iter().find(|rule| rule.code == LAW).map(|rule| rule.id);
        return Some(Basis::Law { ground, rule });
    }
    let rule = typed.basis.parse().ok().map(HouseRuleId);
    let rule = rule.filter(|id| context.rules.iter().any(|rule| rule.id == *id));
    if rule.is_none() {
        faults.add("basis", "decisions-fault-basis");
    }
    rule.map(Basis::Rule)
}

fn text(typed: &str, field: &'static str, max: usize, required: bool, faults: &mut Faults) -> String {
    let text = clean_text(typed).trim().to_owned();
    if text.is_empty() && required {
        faults.add(field, "fault-required");
    } else if text.chars().count() > max {
        faults.add_with(field, "fault-too-long", &[("max", max.into())]);
    }
    text
}

/// What everybody reads names nobody: no handle, no name, no address, no number.
fn public_reason(context: &FormContext, typed: &str, faults: &mut Faults) -> String {
    let reason = clean_line(typed);
    if reason.chars().count() > PUBLIC_CHARS_MAX {
        faults.add_with("public_reason", "fault-too-long", &[("max", PUBLIC_CHARS_MAX.into())]);
    }
    let lower = reason.to_lowercase();
    let named = context.author.as_ref().is_some_and(|author| {
        [&author.name, &author.handle]
            .iter()
            .any(|name| name.chars().count() > 2 && lower.contains(&name.to_lowercase()))
    });
    let numbers = reason.split(|c: char| !c.is_ascii_digit() && c != '-' && c != ' ');
    let number = numbers.into_iter().any(|run| run.chars().filter(char::is_ascii_digit).count() > DIGITS_MAX);
    if named || number || reason.contains('@') || reason.contains("://") {
        faults.add("public_reason", "decisions-fault-personal");
    }
    reason
}

fn end(typed: &str, field: &'static str, now: DateTime<Utc>, faults: &mut Faults) -> Option<DateTime<Utc>> {
    let end = typed.trim().parse().ok().and_then(|days| after_days(now, days));
    if end.is_none() {
        faults.add_with(field, "decisions-fault-days", &[("max", super::measure::DAYS_MAX.into())]);
    }
    end
}

fn slow(typed: &str, faults: &mut Faults) -> Option<i64> {
    let seconds = typed.parse().ok().filter(|seconds| SLOW_SECONDS.contains(seconds));
    if seconds.is_none() {
        faults.add("slow", "fault-choice");
    }
    seconds
}

fn board(context: &FormContext, typed: &str, faults: &mut Faults) -> Option<BoardId> {
    let board = typed.parse().ok().map(BoardId);
    let board = board.filter(|id| context.target.board != Some(*id) && context.boards.iter().any(|row| row.id == *id));
    if board.is_none() {
        faults.add("board", "fault-choice");
    }
    board
}

fn replacement(context: &FormContext, typed: &DecisionForm, faults: &mut Faults) -> Option<Replacement> {
    let edit_count = typed.edit_count.parse().unwrap_or(-1);
    match boards::Body::parse(&typed.body) {
        Ok(body) if body.as_str() == context.target.body => {
            faults.add("body", "decisions-fault-same-text");
            None
        }
        Ok(body) => Some(Replacement { body: body.into_string(), body_html: String::new(), edit_count }),
        Err(boards::BodyFault::Empty) => {
            faults.add("body", "fault-required");
            None
        }
        Err(boards::BodyFault::Long) => {
            faults.add_with("body", "fault-too-long", &[("max", boards::BODY_CHARS_MAX.into())]);
            None
        }
    }
}

type Also = (Measure, Option<DateTime<Utc>>);

fn also(context: &FormContext, typed: &DecisionForm, now: DateTime<Utc>, faults: &mut Faults) -> Option<Also> {
    if typed.also.is_empty() {
        return None;
    }
    let offered = |measure: &Measure| measure.concerns_account() && context.offers_to_author(*measure);
    let Some(measure) = Measure::parse(&typed.also).filter(offered) else {
        faults.add("also", "fault-choice");
        return None;
    };
    let end = if measure.has_end() { Some(end(&typed.also_days, "also_days", now, faults)?) } else { None };
    Some((measure, end))
}

impl FormContext {
    /// Whether the author may be dealt with so beside the text.
    pub(super) fn offers_to_author(&self, measure: Measure) -> bool {
        let known = self.author.as_ref().is_some_and(|row| row.deleted_at.is_none());
        known && (self.measures.contains(&measure) || matches!(self.target.subject, Subject::Pending(_)))
    }
}
