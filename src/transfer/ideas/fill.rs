//! `hearth bench fill --ideas`: ideas as a large community has them, to measure with: three languages, words that everybody uses and words that
//! hardly anybody does, states, tags and votes in believable shares. The same number always gives the same ideas.

use super::lines::{self, IdeaLine};
use crate::accounts;
use crate::app::App;
use crate::boards::{self, NewBoard};
use crate::cocreation::{Counts, Settings, State};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId};
use crate::policy::{self, Audience, Viewer};
use crate::transfer::case_fill::{dice, mix, picked};
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use std::time::Instant;

/// Ideas in one transaction.
const BATCH: u64 = 1_000;
/// People who write.
const AUTHORS: u64 = 400;
/// Boards with their share in per cent of the ideas.
const BOARDS: [(&str, u64); 3] = [("wishes-kitchen", 74), ("wishes-app", 25), ("wishes-press", 1)];
const STATES: [(State, u64); 7] = [
    (State::New, 55),
    (State::Review, 15),
    (State::Planned, 8),
    (State::Progress, 3),
    (State::Shipped, 8),
    (State::Declined, 9),
    (State::Withdrawn, 2),
];
const LANGS: [(Lang, u64); 3] = [(Lang::En, 60), (Lang::Pl, 22), (Lang::He, 18)];
/// Tags with their share in per cent of the ideas; one in [`RARELY`] has the rare one instead.
const TAGS: [(&str, u64); 6] =
    [("", 70), ("kettle", 12), ("app", 9), ("packaging", 5), ("quick win", 3), ("accessibility", 1)];
const RARE_TAG: &str = "export";
const RARELY: u64 = 2_000;
const THINGS: [[&str; 12]; 3] = [
    ["kettle", "toaster", "grinder", "app", "lid", "filter", "box", "cable", "timer", "scale", "lamp", "manual"],
    [
        "czajnik",
        "toster",
        "młynek",
        "aplikacja",
        "pokrywka",
        "filtr",
        "pudełko",
        "kabel",
        "minutnik",
        "waga",
        "lampa",
        "instrukcja",
    ],
    ["קומקום", "מצנם", "מטחנה", "אפליקציה", "מכסה", "מסנן", "קופסה", "כבל", "טיימר", "משקל", "מנורה", "מדריך"],
];
const WISHES: [[&str; 10]; 3] = [
    [
        "quieter",
        "with a longer handle",
        "in dark green",
        "that switches itself off",
        "without plastic",
        "for left hands",
        "with a repair kit",
        "as a subscription",
        "that remembers the temperature",
        "with larger letters",
    ],
    [
        "cichszy",
        "z dłuższym uchwytem",
        "w kolorze ciemnozielonym",
        "z automatycznym wyłączaniem",
        "bez plastiku",
        "dla leworęcznych",
        "z zestawem naprawczym",
        "w abonamencie",
        "z pamięcią temperatury",
        "z większymi literami",
    ],
    [
        "שקט יותר",
        "עם ידית ארוכה",
        "בירוק כהה",
        "שנכבה מעצמו",
        "בלי פלסטיק",
        "ליד שמאל",
        "עם ערכת תיקון",
        "במנוי",
        "שזוכר את הטמפרטורה",
        "עם אותיות גדולות",
    ],
];
const REASONS: [[&str; 6]; 3] = [
    [
        "At night it wakes the whole family.",
        "My mother cannot hold it with one hand.",
        "Ours broke after a year and nobody sells the part.",
        "I would pay more for one that lasts.",
        "The one from another brand has had it for years.",
        "In a small kitchen every centimetre counts.",
    ],
    [
        "W nocy budzi całą rodzinę.",
        "Moja mama nie utrzyma go jedną ręką.",
        "Nasz zepsuł się po roku i nikt nie sprzedaje części.",
        "Dopłacę do takiego, który posłuży dłużej.",
        "Inna marka ma to od lat.",
        "W małej kuchni liczy się każdy centymetr.",
    ],
    [
        "בלילה הוא מעיר את כל המשפחה.",
        "אמא שלי לא מצליחה להחזיק אותו ביד אחת.",
        "שלנו התקלקל אחרי שנה ואין מי שמוכר את החלק.",
        "הייתי משלם יותר על אחד שמחזיק.",
        "למותג אחר יש את זה כבר שנים.",
        "במטבח קטן כל סנטימטר חשוב.",
    ],
];
/// Rare words: each stands in about one idea of this many.
const MODELS: u64 = 4_000;

/// Makes `count` ideas. Says on stderr how far it is.
pub async fn run(app: &App, count: u64) -> Result<f64> {
    let started = Instant::now();
    let boards = boards(app).await?;
    let authors = app.db.write(policy::system("bench"), move |tx| Box::pin(authors(tx))).await?;
    let counts = Settings::load(&mut app.db.read().await?).await?.counts();
    let mut made = 0;
    while made < count {
        let numbers = made..(made + BATCH).min(count);
        made = numbers.end;
        let (boards, authors, now) = (boards.clone(), authors.clone(), app.now());
        let ideas: Vec<IdeaLine> = numbers.map(|number| idea(number, count, &boards, &authors, now)).collect();
        app.db.write(policy::system("bench"), move |tx| Box::pin(keep(tx, ideas, counts))).await?;
        if made.is_multiple_of(10_000) {
            eprintln!("{made} ideas, {:.0} a second", made as f64 / started.elapsed().as_secs_f64());
        }
    }
    app.db.write(policy::system("bench"), |tx| Box::pin(crate::transfer::queries::analyse(tx))).await?;
    Ok(started.elapsed().as_secs_f64())
}

async fn keep(tx: &mut Tx, ideas: Vec<IdeaLine>, counts: Counts) -> Result<()> {
    lines::insert(tx, &ideas, counts).await.map(|_| ())
}

async fn authors(tx: &mut Tx) -> Result<Vec<AccountId>> {
    let mut authors = Vec::new();
    for number in 0..AUTHORS {
        authors.push(accounts::unclaimed(tx, "bench-ideas", &format!("Dreamer {number}")).await?);
    }
    Ok(authors)
}

async fn boards(app: &App) -> Result<Vec<(BoardId, u64)>> {
    let mut all = Vec::new();
    for (slug, share) in BOARDS {
        let known = boards::board_by_slug(&mut app.db.read().await?, &Viewer::Visitor, slug).await;
        let board = match known {
            Ok(board) => board.id,
            Err(Error::NotFound) => {
                let board = NewBoard {
                    slug: slug.into(),
                    name: slug.into(),
                    purpose: "Ideas to measure with.".into(),
                    icon: "gear".into(),
                    lang: None,
                    see: Audience::Everyone,
                    post: Audience::Everyone,
                };
                let permit = policy::system("bench");
                app.db.write(permit, move |tx| Box::pin(async move { boards::create_board(tx, &board).await })).await?
            }
            Err(error) => return Err(error),
        };
        all.push((board, share));
    }
    Ok(all)
}

/// The idea of that number; later ones are newer, all of the last two years.
fn idea(number: u64, count: u64, boards: &[(BoardId, u64)], authors: &[AccountId], now: DateTime<Utc>) -> IdeaLine {
    let thrown = |what: u64| mix(number, what);
    let lang = picked(&LANGS, dice(number, 1));
    let said = match lang {
        Lang::En => 0,
        Lang::Pl => 1,
        Lang::He => 2,
    };
    let pick = |of: &'static [&'static str], what: u64| of[(thrown(what) % of.len() as u64) as usize];
    let (thing, wish) = (pick(&THINGS[said], 2), pick(&WISHES[said], 3));
    let model = thrown(4) % MODELS;
    let title = format!("{thing} {wish} (K{model})");
    let body = format!(
        "{} {} K{model}.\n\n{} {thing}, {}.",
        pick(&REASONS[said], 5),
        pick(&REASONS[said], 6),
        pick(&REASONS[said], 7),
        pick(&WISHES[said], 8)
    );
    let state = picked(&STATES, dice(number, 9));
    // A few have a great many votes, most have hardly any.
    let votes = 600 / (1 + thrown(10) % 600) + thrown(11) % 5;
    let tag = if thrown(16).is_multiple_of(RARELY) { RARE_TAG } else { picked(&TAGS, dice(number, 12)) };
    let age = TimeDelta::days(730) * (count - number) as i32 / count.max(1) as i32;
    IdeaLine {
        board: picked(boards, dice(number, 13)),
        author: authors[(thrown(14) % AUTHORS) as usize],
        body_html: body.split("\n\n").map(|part| format!("<p dir=\"auto\">{part}</p>\n")).collect(),
        title,
        body,
        lang: Some(lang),
        at: now - age,
        state,
        votes: votes as i64,
        reason: if state.needs_reason() { pick(&REASONS[said], 15).to_owned() } else { String::new() },
        tags: if tag.is_empty() { Vec::new() } else { vec![tag.to_owned()] },
    }
}
