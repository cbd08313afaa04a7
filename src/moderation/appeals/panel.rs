//! An appeal on its line of the queue: what is contested, by whom, why, who may decide, and the form that does.

use super::actions::{self, Verdict};
use super::panel_views;
use super::queries::{self, AppealRow, JudgeRow};
use super::{ANSWER_CHARS_MAX, ANSWER_CHARS_MIN, Outcome, Side};
use crate::accounts::{self, AccountRow};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, AppealId, ItemId};
use crate::moderation::decisions::{self, DecisionForm, DecisionRow, FormContext, Measure, Source, Target};
use crate::moderation::reports::{self, ReportRow};
use crate::moderation::rules::{self, RuleRow};
use crate::ui::text::clean_text;
use crate::web::{Faults, Moderator};
use maud::Markup;
use serde::Deserialize;

/// Where an appeal is decided.
pub fn decision_path(id: AppealId) -> String {
    format!("/desk/appeals/{id}/decision")
}

/// Why this moderator must leave it to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// They made the contested decision, or took it back.
    Decided,
    /// It is about them, they contest it, or they reported the thing.
    Party,
}

/// All that a moderator needs to see before deciding.
pub struct Scene {
    pub appeal: AppealRow,
    pub decision: DecisionRow,
    pub rule: Option<RuleRow>,
    /// The thing; none when it is gone.
    pub target: Option<Target>,
    /// The report whose maker contests.
    pub report: Option<ReportRow>,
    pub appellant: Option<AccountRow>,
    /// Whom the contested decision limits, or whose thing was reported.
    pub affected: Option<AccountRow>,
    /// Who decided first; none: the machine.
    pub decider: Option<String>,
    /// Who answered, when it is answered.
    pub judge: Option<String>,
    pub bar: Option<Bar>,
    /// Those who may decide.
    pub judges: Vec<JudgeRow>,
    /// What else could be decided, for a reporter.
    pub context: Option<FormContext>,
}

/// What was typed about an appeal.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AppealForm {
    /// stands or changed; for a reporter the measure says it.
    pub outcome: String,
    pub answer: String,
    #[serde(flatten)]
    pub decision: DecisionForm,
}

/// An appeal on its line of the queue: what is contested, and the form that decides.
pub async fn panel(conn: &mut Conn, moderator: &Moderator, _item: ItemId, appeal: AppealId) -> Result<Markup> {
    let scene = Scene::read(conn, moderator, appeal).await?;
    Ok(panel_views::panel(moderator, &scene, &scene.fresh(), &Faults::new()))
}

impl Scene {
    /// Reads all of it.
    pub async fn read(conn: &mut Conn, moderator: &Moderator, id: AppealId) -> Result<Self> {
        let appeal = queries::by_id(conn, id).await?.ok_or(Error::NotFound)?;
        let decision = decisions::by_id(conn, appeal.decision_id).await?.ok_or(Error::NotFound)?;
        let other = actions::other_half(conn, &decision).await?;
        let rule = match decision.rule_id {
            Some(rule) => rules::by_id(conn, rule).await?,
            None => None,
        };
        let report = match appeal.report_id {
            Some(report) => reports::by_id(conn, report).await?,
            None => None,
        };
        let parties = actions::parties(&appeal, &decision, other.as_ref());
        let bar = bar(conn, moderator.actor().id, parties, &decision).await?;
        let judges = queries::judges(conn, decision.id, parties, moderator.now).await?;
        let target = actions::target_of(conn, &decision).await?;
        let open = appeal.decided_at.is_none() && bar.is_none();
        let context = match decision.subject().filter(|_| open && target.is_some() && appeal.side() == Side::Reporter) {
            Some(subject) => {
                let action = decision_path(id);
                let context = decisions::context(conn, &moderator.viewer, subject, None, action, moderator.now).await?;
                Some(context).filter(|context| !context.own && context.measures.contains(&Measure::Keep))
            }
            None => None,
        };
        Ok(Self {
            appellant: account(conn, appeal.account_id).await?,
            affected: account(conn, decision.account_id).await?,
            decider: account(conn, decision.made_by).await?.map(|row| row.name),
            judge: account(conn, appeal.decided_by).await?.map(|row| row.name),
            appeal,
            decision,
            rule,
            target,
            report,
            bar,
            judges,
            context,
        })
    }

    /// An empty form.
    pub fn fresh(&self) -> AppealForm {
        AppealForm {
            decision: self.context.as_ref().map(FormContext::fresh).unwrap_or_default(),
            ..AppealForm::default()
        }
    }

    /// What was typed as a verdict and its reasons, or what is wrong with it.
    pub async fn verdict(&self, app: &App, typed: &AppealForm) -> Result<Result<(Verdict, String), Faults>> {
        let mut faults = Faults::new();
        let verdict = match (&self.context, Outcome::parse(&typed.outcome)) {
            (Some(_), _) if typed.decision.measure == Measure::Keep.as_str() => Some(Verdict::Stands),
            (Some(context), _) => match decisions::prepare(app, context, &typed.decision).await? {
                Ok(mut new) => {
                    new.source = Some(Source::Notice);
                    Some(Verdict::Otherwise(Box::new(new)))
                }
                Err(found) => {
                    faults = found;
                    None
                }
            },
            (None, Some(Outcome::Upheld)) => Some(Verdict::Stands),
            (None, Some(Outcome::Reversed)) if self.appeal.side() == Side::Author => Some(Verdict::TakenBack),
            (None, _) => {
                faults.add("outcome", "fault-choice");
                None
            }
        };
        let answer = answer(&typed.answer, &mut faults);
        Ok(match verdict {
            Some(verdict) => faults.into_result((verdict, answer)),
            None => Err(faults),
        })
    }
}

fn answer(typed: &str, faults: &mut Faults) -> String {
    let answer = clean_text(typed).trim().to_owned();
    match answer.chars().count() {
        0 => faults.add("answer", "fault-required"),
        count if count < ANSWER_CHARS_MIN => {
            faults.add_with("answer", "appeals-fault-short", &[("min", ANSWER_CHARS_MIN.into())]);
        }
        count if count > ANSWER_CHARS_MAX => {
            faults.add_with("answer", "fault-too-long", &[("max", ANSWER_CHARS_MAX.into())]);
        }
        _ => {}
    }
    answer
}

async fn account(conn: &mut Conn, id: Option<AccountId>) -> Result<Option<AccountRow>> {
    match id {
        Some(id) => accounts::by_id(conn, id).await,
        None => Ok(None),
    }
}

async fn bar(conn: &mut Conn, me: AccountId, parties: [AccountId; 4], row: &DecisionRow) -> Result<Option<Bar>> {
    let [decider, reverser, affected, appellant] = parties;
    if me == decider || me == reverser {
        Ok(Some(Bar::Decided))
    } else if me == affected || me == appellant || queries::has_reported(conn, row.id, me).await? {
        Ok(Some(Bar::Party))
    } else {
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::answer;
    use crate::web::Faults;

    #[test]
    fn an_answer_gives_a_reason() {
        for (typed, fault) in [
            ("", Some("fault-required")),
            (" \n ", Some("fault-required")),
            ("No.", Some("appeals-fault-short")),
            ("The second paragraph names a private address.", None),
        ] {
            let mut faults = Faults::new();
            answer(typed, &mut faults);
            assert_eq!(faults.of("answer").map(|fault| fault.message), fault, "{typed:?}");
        }
        let mut faults = Faults::new();
        answer(&"ż".repeat(2_001), &mut faults);
        assert_eq!(faults.of("answer").map(|fault| fault.message), Some("fault-too-long"));
    }
}
