//! The message in the crisis room: which version holds, which one is on its way and on whom it waits, and who off the site uses it.

use super::actions::{self, Needs};
use super::queries::{self, AckRow, StatementRow};
use super::statement::Stage;
use crate::accounts;
use crate::app::App;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, IncidentId};
use crate::incidents::crisis::team::{self, TeamRow};
use crate::incidents::queries as incident_queries;
use crate::ui::{self, Tone};
use crate::web::Visit;
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// What the panel is drawn from.
struct Standing {
    incident: IncidentId,
    current: Option<StatementRow>,
    open: Option<StatementRow>,
    needs: Needs,
    given: usize,
    approvers: Vec<String>,
    teams: Vec<(TeamRow, Option<AckRow>)>,
}

/// The panel of the crisis room; empty when there is no such incident.
pub async fn panel(app: &App, conn: &mut Conn, visit: &Visit, incident: IncidentId) -> Result<Markup> {
    let Some(row) = incident_queries::incident(conn, incident).await? else { return Ok(html! {}) };
    let open = queries::open(conn, incident).await?;
    let given = match &open {
        Some(open) => actions::count(&queries::approvals(conn, open.id).await?, open),
        None => 0,
    };
    let current = queries::current(conn, incident).await?;
    let acks = match &current {
        Some(current) => queries::acks(conn, current.id).await?,
        None => Vec::new(),
    };
    let teams = team::offline_teams(conn).await?.into_iter();
    let teams = teams.map(|team| (team.clone(), acks.iter().find(|ack| ack.team_id == team.id).cloned())).collect();
    let approvers = team::approvers(conn, incident).await?;
    let approvers = names(conn, approvers).await?;
    let needs = actions::needs(conn, &row).await?;
    let standing = Standing { incident, current, open, needs, given, approvers, teams };
    Ok(draw(visit, &standing, app.brand().lang))
}

/// The names of some accounts, in their order.
pub(super) async fn names(conn: &mut Conn, people: Vec<AccountId>) -> Result<Vec<String>> {
    let mut names = Vec::with_capacity(people.len());
    for account in people {
        if let Some(row) = accounts::by_id(conn, account).await? {
            names.push(row.name);
        }
    }
    Ok(names)
}

fn draw(visit: &Visit, standing: &Standing, brand: Lang) -> Markup {
    let words = visit.words;
    let write = format!("/desk/incidents/{}/statement", standing.incident);
    html! {
        section.section #statement aria-labelledby="statement-title" {
            h2 #statement-title { (words.t("statements-title")) }
            @match &standing.current {
                Some(row) => (current(visit, row, brand)),
                None => p { (words.t("statements-none-published")) },
            }
            @if let Some(row) = &standing.open { (open(visit, row, standing)) }
            p.actions {
                a.button href=(write) {
                    (ui::icon("megaphone"))
                    @if standing.open.is_some() { (words.t("statements-go-on")) } @else { (words.t("statements-write")) }
                }
            }
            @if standing.current.is_some() { (teams(visit, standing)) }
        }
    }
}

fn current(visit: &Visit, row: &StatementRow, brand: Lang) -> Markup {
    let words = visit.words;
    let number = row.version.to_string();
    let body = row.body();
    let (lang, text) = body.read(words.lang, row.original());
    html! {
        p {
            (ui::badge(Tone::Good, words.t("statements-in-force"))) " "
            a href={ "/desk/incidents/" (row.incident_id) "/statement/" (row.version) } {
                strong { (words.with("statements-version", &[("version", number.into())])) }
            }
            @if let Some(at) = row.published_at { " · " (ui::time(words, at, visit.now, visit.zone)) }
        }
        blockquote lang=(lang.code()) dir="auto" { @for line in text.lines() { p { (line) } } }
        @if let Some(at) = row.promised_at() {
            p.meta { (words.with("statements-next-by", &[("at", words.date_time(at, visit.zone).into())])) }
        }
        (sheets(words, row, brand))
    }
}

/// The version for those who do not look at a screen, in each language, the brand's first.
pub(super) fn sheets(words: Words, row: &StatementRow, brand: Lang) -> Markup {
    let root = format!("/desk/incidents/{}", row.incident_id);
    let query = |lang: Lang| format!("?in={}&version={}", lang.code(), row.version);
    let langs = || [brand].into_iter().chain(Lang::ALL.into_iter().filter(move |lang| *lang != brand));
    let line = |label: String, page: &str| {
        html! {
            li {
                (label) ": "
                @for (at, lang) in langs().enumerate() {
                    @if at > 0 { " · " }
                    a href={ (root) "/" (page) (query(lang)) } lang=(lang.code()) { (lang.name()) }
                }
            }
        }
    };
    html! {
        ul.meta {
            (line(words.t("statements-sheet"), "sheet"))
            (line(words.t("statements-phone"), "phone"))
            (line(words.t("statements-plain"), "plain.txt"))
        }
    }
}

fn open(visit: &Visit, row: &StatementRow, standing: &Standing) -> Markup {
    let words = visit.words;
    let number = row.version.to_string();
    let tone = if row.state == Stage::Draft { Tone::Neutral } else { Tone::Warn };
    html! {
        div.card {
            p {
                (ui::badge(tone, row.state.label(words))) " "
                a href={ "/desk/incidents/" (row.incident_id) "/statement/" (row.version) } {
                    strong { (words.with("statements-version", &[("version", number.into())])) }
                }
            }
            @if row.state == Stage::Submitted { (waiting(visit, row, standing.needs, standing.given, &standing.approvers)) }
        }
    }
}

/// On whom a version waits, since when, and until when.
pub(super) fn waiting(visit: &Visit, row: &StatementRow, needs: Needs, given: usize, approvers: &[String]) -> Markup {
    let words = visit.words;
    let said = [("given", given.into()), ("needed", needs.approvals.into())];
    html! {
        p.meta {
            @if let Some(at) = row.submitted_at {
                (words.t("statements-waits-since")) " " (ui::time(words, at, visit.now, visit.zone)) " · "
            }
            (words.with("statements-approvals-given", &said))
        }
        p.meta {
            (words.t("statements-approvers")) " "
            @for (at, name) in approvers.iter().enumerate() { @if at > 0 { ", " } bdi { (name) } }
        }
        @if let Some(at) = row.late_at {
            p.meta {
                @if row.is_late(visit.now) { (words.t("statements-deputies-may")) }
                @else { (words.with("statements-deputies-from", &[("at", words.date_time(at, visit.zone).into())])) }
            }
        }
    }
}

fn teams(visit: &Visit, standing: &Standing) -> Markup {
    let words = visit.words;
    let using = standing.teams.iter().filter(|(_, ack)| ack.is_some()).count();
    let said = [("count", using.into()), ("all", standing.teams.len().into())];
    html! {
        @if !standing.teams.is_empty() {
            h3 { (words.t("statements-teams")) }
            p.meta { (words.with("statements-teams-using", &said)) }
            (ui::list(standing.teams.iter().map(|(team, ack)| html! {
                div.row-line {
                    span {
                        strong dir="auto" { (team.name) }
                        @if let Some(ack) = ack {
                            span.meta { " · " bdi { (ack.said_by) } " · " (ui::time(words, ack.at, visit.now, visit.zone)) }
                        }
                    }
                    @if ack.is_some() { (ui::badge(Tone::Good, words.t("statements-team-uses"))) }
                    @else { (ui::badge(Tone::Bad, words.t("statements-team-silent"))) }
                }
            })))
        }
    }
}
