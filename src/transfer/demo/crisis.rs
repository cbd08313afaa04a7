//! The invented brand's crisis team, formed in advance: people with backups, belts, a rota, first messages approved, shops and a call centre.

use super::{People, person};
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::incidents::crisis;
use crate::policy;
use crate::words::Lang;
use chrono::{Datelike as _, TimeDelta};
use crisis::team::offline::{self, NewTeam, TeamKind};
use crisis::team::people::{self, NewMember};
use crisis::team::rota::{self, NewShifts};
use crisis::team::{self, Belt, Part, belts, duties, holding};

/// Who has which part in every playbook, the first one first.
const TEAM: [(Part, &str); 13] = [
    (Part::Lead, "lead"),
    (Part::Lead, "admin"),
    (Part::Deputy, "producer"),
    (Part::Comms, "moderator"),
    (Part::Comms, "staff"),
    (Part::Scribe, "kasia"),
    (Part::Customers, "staff"),
    (Part::Customers, "dana"),
    (Part::Internal, "dana"),
    (Part::Legal, "admin"),
    (Part::Legal, "producer"),
    (Part::Expert, "owen"),
    (Part::Expert, "producer"),
];

/// Numbers that belong to nobody: Ofcom keeps them for films.
const PHONES: [(&str, &str, &str); 8] = [
    ("lead", "+44 20 7946 0101", "Signal"),
    ("admin", "+44 20 7946 0102", "Signal"),
    ("producer", "+44 20 7946 0103", ""),
    ("moderator", "+44 20 7946 0104", "Signal"),
    ("staff", "+44 20 7946 0105", ""),
    ("kasia", "+44 20 7946 0106", "WhatsApp"),
    ("dana", "+44 20 7946 0107", "WhatsApp"),
    ("owen", "+44 20 7946 0108", "Workshop, bench 3"),
];

/// The scenarios with a team and an approved first message; the others show what is still to be done.
const READY: [&str; 3] = ["outage", "breach", "safety"];

/// Who does not say yet that they know their part.
const SILENT: &str = "kasia";

const BELTS: [(&str, Belt); 5] = [
    ("lead", Belt::Black),
    ("admin", Belt::Brown),
    ("producer", Belt::Green),
    ("moderator", Belt::Green),
    ("staff", Belt::Yellow),
];

const NEEDED: [(Part, Option<Belt>); 3] =
    [(Part::Lead, Some(Belt::Brown)), (Part::Deputy, Some(Belt::Green)), (Part::Comms, Some(Belt::Green))];

/// Forms the team.
pub(super) async fn form(app: &App, people: &People) -> Result<()> {
    let people = people.clone();
    app.db
        .write(policy::system("demo"), move |tx| {
            Box::pin(async move {
                playbooks(tx, &people).await?;
                for (handle, belt) in BELTS {
                    belts::give(tx, person(&people, handle)?.id, Some(belt)).await?;
                }
                belts::need(tx, &NEEDED).await?;
                on_call(tx, &people).await?;
                for new in teams() {
                    offline::add(tx, &new).await?;
                }
                Ok(())
            })
        })
        .await
}

async fn playbooks(tx: &mut Tx, known: &People) -> Result<()> {
    let approver = person(known, "admin")?.id;
    let silent = person(known, SILENT)?.id;
    for playbook in team::playbooks(tx).await?.into_iter().filter(|row| READY.contains(&row.scenario.as_str())) {
        for (part, handle) in TEAM {
            let (_, phone, contact) = PHONES.into_iter().find(|(who, ..)| *who == handle).unwrap_or_default();
            let account = person(known, handle)?.id;
            let new = NewMember { part, account, phone: phone.to_owned(), contact: contact.to_owned() };
            people::add(tx, playbook.id, &new).await?;
        }
        for member in team::team(tx, playbook.id).await?.into_iter().filter(|row| row.account_id != silent) {
            duties::acknowledge(tx, member.id, member.account_id).await?;
        }
        if let Some(draft) = team::holding_draft(tx, playbook.id).await? {
            holding::approve(tx, playbook.id, draft.id, Some(approver)).await?;
        }
    }
    Ok(())
}

/// This week and the three after it, each from Monday to Monday.
async fn on_call(tx: &mut Tx, known: &People) -> Result<()> {
    let today = tx.now().date_naive();
    let monday = today - TimeDelta::days(today.weekday().num_days_from_monday().into());
    let Some(begin) = monday.and_hms_opt(7, 0, 0).map(|at| at.and_utc()) else { return Ok(()) };
    let begin = if begin > tx.now() { begin - TimeDelta::days(7) } else { begin };
    let turns =
        [(Part::Lead, ["lead", "admin"]), (Part::Comms, ["moderator", "staff"]), (Part::Expert, ["owen", "producer"])];
    for (part, handles) in turns {
        for (handle, first) in handles.into_iter().zip([0, 1]) {
            let weeks = [first, first + 2].map(|week| begin + TimeDelta::days(7 * week));
            let times = weeks.map(|from| (from, from + TimeDelta::days(7))).to_vec();
            rota::add(tx, &NewShifts { part, account: person(known, handle)?.id, times }).await?;
        }
    }
    Ok(())
}

fn teams() -> [NewTeam; 4] {
    let team = |name: &str, kind: TeamKind, lang: Lang, email: Option<&str>| NewTeam {
        name: name.to_owned(),
        kind,
        lang,
        email: email.map(str::to_owned),
    };
    [
        team("Leeds, Briggate", TeamKind::Shop, Lang::En, Some("shop.leeds@demo.test")),
        team("Call centre", TeamKind::CallCentre, Lang::En, Some("calls@demo.test")),
        team("חיפה, מרכז הכרמל", TeamKind::Shop, Lang::He, Some("shop.haifa@demo.test")),
        team("Kraków, Rynek", TeamKind::Shop, Lang::Pl, None),
    ]
}
