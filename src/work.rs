//! What runs by itself, and when: the jobs that changes ask for, and the timetable.

use crate::app::App;
use crate::boards::pending;
use crate::db::BoxFuture;
use crate::error::{Error, Result};
use crate::jobs::{Handler, Job, Worker};
use crate::{accounts, boards, cases, cocreation, incidents, listening, moderation, screening};
use incidents::crisis;
use std::sync::Arc;
use std::time::Duration;

/// Which function does which job.
async fn perform(app: App, job: Job) -> Result<()> {
    match job.kind.as_str() {
        accounts::jobs::LETTER => accounts::jobs::letter(app, job.payload).await,
        screening::jobs::SIGNED_UP => screening::jobs::look(app, job.payload).await,
        boards::jobs::DROP_FILES => boards::jobs::drop_files(app, job.payload).await,
        boards::jobs::UNPIN => boards::jobs::unpin(app, job.payload).await,
        boards::jobs::REPLIED => cases::jobs::replied(app, job.payload).await,
        boards::jobs::PLACED => cases::jobs::placed(app, job.payload).await,
        cases::jobs::TELL_BATCH => cases::jobs::tell_batch(app, job.payload).await,
        cases::jobs::TO_CUSTOMER => cases::jobs::letter_to_customer(app, job.payload).await,
        cases::jobs::TO_FOLLOWERS => cases::jobs::letter_to_followers(app, job.payload).await,
        cases::jobs::TO_FOLLOWER => cases::jobs::letter_to_follower(app, job.payload).await,
        cases::jobs::TO_STAFF => cases::jobs::letter_to_staff(app, job.payload).await,
        cases::jobs::REFRESH_CLOCKS => cases::jobs::refresh_clocks(app, job.payload).await,
        cases::mailbox::BACK => cases::mailbox::write_back(app, job.payload).await,
        cases::jobs::LET_THROUGH => cases::jobs::tell_let_through(app, job.payload).await,
        cases::jobs::CARRY => cases::jobs::carry(app, job.payload).await,
        pending::PUBLISH_JOB => cases::jobs::publish(app, job.payload).await,
        pending::LETTER_JOB => cases::jobs::letter_to_sender(app, job.payload).await,
        moderation::appeals::jobs::ANSWER => moderation::appeals::jobs::answer(app, job.payload).await,
        moderation::decisions::jobs::LETTER => moderation::decisions::jobs::letter(app, job.payload).await,
        moderation::decisions::jobs::UNSEAL => moderation::decisions::jobs::unseal(app, job.payload).await,
        moderation::queue::waves::jobs::WORK => moderation::queue::waves::jobs::work(app, job.payload).await,
        moderation::queue::waves::jobs::UNDO => moderation::queue::waves::jobs::undo(app, job.payload).await,
        moderation::reports::jobs::CONFIRM => moderation::reports::jobs::ask(app, job.payload).await,
        moderation::reports::jobs::RECEIPT => moderation::reports::jobs::receipt(app, job.payload).await,
        moderation::reports::jobs::OUTCOMES => moderation::reports::jobs::outcomes(app, job.payload).await,
        moderation::reports::jobs::OUTCOME => moderation::reports::jobs::outcome(app, job.payload).await,
        moderation::rules::letters::ANNOUNCE => moderation::rules::letters::fan_out(app, job.payload).await,
        moderation::rules::letters::LETTER => moderation::rules::letters::letter(app, job.payload).await,
        incidents::subscribers::jobs::LETTER => incidents::subscribers::jobs::letter(app, job.payload).await,
        cases::mailbox::bounce::BOUNCED => incidents::subscribers::jobs::bounced(app, job.payload).await,
        incidents::TELL_AFFECTED => incidents::affected::tell(app, job.payload).await,
        incidents::affected::LETTER => incidents::affected::letter(app, job.payload).await,
        crisis::team::duties::letters::DUTY => crisis::team::duties::letters::duty(app, job.payload).await,
        crisis::team::duties::letters::DRILL => crisis::team::duties::letters::drill_letter(app, job.payload).await,
        crisis::room::jobs::CALLED => crisis::room::jobs::called(app, job.payload).await,
        crisis::room::jobs::PROMISED => crisis::room::jobs::promised(app, job.payload).await,
        crisis::consultations::REMIND => crisis::consultations::remind(app, job.payload).await,
        crisis::statements::letters::ASK => crisis::statements::letters::write_ask(app, job.payload).await,
        crisis::statements::letters::NEWS => crisis::statements::letters::write_news(app, job.payload).await,
        crisis::statements::letters::TEAM => crisis::statements::letters::write_to_team(app, job.payload).await,
        crisis::statements::letters::TEAMS => crisis::statements::letters::write_to_teams(app, job.payload).await,
        crisis::statements::topic::TOPIC => crisis::statements::topic::post(app, job.payload).await,
        cocreation::news::FAN => cocreation::news::fan(app, job.payload).await,
        cocreation::news::LETTER => cocreation::news::letter(app, job.payload).await,
        crisis::reviews::REMIND => crisis::reviews::remind(app, job.payload).await,
        cocreation::challenges::COMMENTS => cocreation::challenges::comments(app, job.payload).await,
        cocreation::promises::REMIND => cocreation::promises::remind(app, job.payload).await,
        listening::room::LETTER => listening::room::letter(app, job.payload).await,
        listening::alerts::LETTER => listening::alerts::letter(app, job.payload).await,
        listening::alerts::HOOK => listening::alerts::page_somebody(app, job.payload).await,
        listening::hear::back::HEAR_BACK => listening::hear::back::hear_back(app, job.payload).await,
        kind => Err(Error::Internal(format!("nobody does jobs of kind {kind}"))),
    }
}

/// Something that runs every so often.
struct Round {
    name: &'static str,
    every: Duration,
    run: fn(App) -> BoxFuture<'static, Result<()>>,
}

/// The timetable. Each round is safe to run on several nodes at once.
const TIMETABLE: &[Round] = &[
    // The time beside "as of", promises that were missed, today's uptime.
    Round {
        name: "status.clock",
        every: MINUTE,
        run: |app| Box::pin(async move { incidents::site::refresh(&app).await }),
    },
    // Sessions, links and accounts whose time is over.
    Round { name: "accounts.sweep", every: HOUR, run: |app| Box::pin(accounts::jobs::sweep(app)) },
    // Videos whose coming was cut off.
    Round {
        name: "uploads.sweep",
        every: HOUR,
        run: |app| Box::pin(async move { boards::uploads::sweep(&app).await }),
    },
    // Texts whose author never came back.
    Round { name: "pending.sweep", every: HOUR, run: |app| Box::pin(cases::jobs::sweep(app)) },
    // The marks of texts and how accounts were opened, after their days.
    Round { name: "screening.sweep", every: HOUR, run: |app| Box::pin(screening::jobs::sweep(app)) },
    // Which mails came in.
    Round { name: "mail.sweep", every: HOUR, run: |app| Box::pin(cases::mailbox::sweep(app)) },
    // What is due soon, and resolved cases that nobody answered.
    Round { name: "case.clock", every: MINUTE, run: |app| Box::pin(cases::jobs::ring(app)) },
    // Maintenance that begins, ends, or is to be reminded of.
    Round { name: "maintenance.clock", every: MINUTE, run: |app| Box::pin(incidents::maintenance::clock::ring(app)) },
    // A promise to the public comes near: whoever leads is reminded of it.
    Round { name: "incident.clock", every: MINUTE, run: |app| Box::pin(crisis::room::jobs::remind(app)) },
    // Addresses that never answered, and those of people who want no more updates.
    Round { name: "subscriber.sweep", every: HOUR, run: |app| Box::pin(incidents::subscribers::jobs::sweep(app)) },
    // Reports that nobody confirmed, and who reported what was decided long ago.
    Round { name: "reports.sweep", every: HOUR, run: |app| Box::pin(moderation::reports::jobs::sweep(app)) },
    // Who did not say for long that they know their part in a crisis, and drills that are due.
    Round { name: "crisis.remind", every: HOUR, run: |app| Box::pin(crisis::team::duties::letters::remind(app)) },
    // Sealed copies of what was erased, when their time is over.
    Round { name: "evidence.sweep", every: HOUR, run: |app| Box::pin(moderation::decisions::jobs::sweep(app)) },
    // Questions to the public whose time is over, and outcomes that are missing.
    Round { name: "consultation.clock", every: MINUTE, run: |app| Box::pin(crisis::consultations::tick(app)) },
    // Surveys whose date has come.
    Round {
        name: "surveys.clock",
        every: MINUTE,
        run: |app| Box::pin(async move { cocreation::surveys::ring(&app).await }),
    },
    // Invitations to rooms whose last day is over.
    Round {
        name: "rooms.clock",
        every: MINUTE,
        run: |app| Box::pin(async move { cocreation::rooms::ring(&app).await }),
    },
    // Polls whose time is over.
    Round { name: "polls.clock", every: MINUTE, run: |app| Box::pin(cocreation::polls::tick(app)) },
    // Opinion maps whose time is over, and those of which answers changed.
    Round { name: "opinions.clock", every: MINUTE, run: |app| Box::pin(cocreation::opinions::tick(app)) },
    // Statements whose approvers did not answer in time.
    Round { name: "statement.timeout", every: MINUTE, run: |app| Box::pin(crisis::statements::letters::ring(app)) },
    // From which network votes came, after its days.
    Round { name: "votes.sweep", every: HOUR, run: |app| Box::pin(cocreation::votes::sweep(app)) },
    // Phases of challenges that begin or end.
    Round { name: "challenge.clock", every: MINUTE, run: |app| Box::pin(cocreation::challenges::clock::tick(app)) },
    // Reviews of incidents that are overdue.
    Round { name: "review.clock", every: HOUR, run: |app| Box::pin(crisis::reviews::tick(app)) },
    // Ideas from before there was an index of their words.
    Round { name: "index.clock", every: MINUTE, run: |app| Box::pin(cocreation::index::tick(app)) },
    // Promises that are to be looked at, soon due, or overdue: their owners are reminded.
    Round { name: "promises.clock", every: HOUR, run: |app| Box::pin(cocreation::promises::tick(app)) },
    // Whoever wants to read each day what was said.
    Round { name: "listening.letters", every: MINUTE, run: |app| Box::pin(listening::room::tick(app)) },
    // Feeds and pages that are due, and sources that are silent.
    Round { name: "sources.clock", every: MINUTE, run: |app| Box::pin(listening::sources::round(app)) },
    // Outside mentions whose time is over.
    Round { name: "sources.sweep", every: HOUR, run: |app| Box::pin(listening::sources::sweep(app)) },
    // What was said since the last time is held against the watches.
    Round { name: "listening.hear", every: TEN_SECONDS, run: |app| Box::pin(listening::hear::round(app)) },
    // Urgent alerts that nobody acknowledged: whoever is on call hears of them.
    Round { name: "alerts.clock", every: MINUTE, run: |app| Box::pin(listening::alerts::tick(app)) },
];

const TEN_SECONDS: Duration = Duration::from_secs(10);
const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

/// The handler of jobs, for the worker and for tests.
pub fn handler(app: &App) -> Handler {
    let app = app.clone();
    Arc::new(move |job| Box::pin(perform(app.clone(), job)))
}

/// The worker over the job table.
pub fn worker(app: &App) -> Worker {
    Worker::new(app.db.clone(), app.clock.clone(), handler(app), Arc::clone(&app.jobs_wake))
}

/// Starts the worker, the timetable and the brand's reloading; they end with the returned tasks.
pub fn start(app: &App) -> tokio::task::JoinSet<()> {
    let mut tasks = tokio::task::JoinSet::new();
    tasks.spawn(worker(app).run());
    tasks.spawn(reload_brand(app.clone()));
    tasks.spawn(incidents::subscribers::send::count_readers(app.clone()));
    for channel in incidents::subscribers::wish::Channel::ALL {
        tasks.spawn(incidents::subscribers::send::lane(app.clone(), channel));
    }
    tasks.spawn(incidents::site::follow(app.clone()));
    for round in TIMETABLE {
        tasks.spawn(repeat(app.clone(), round));
    }
    tasks
}

async fn repeat(app: App, round: &'static Round) {
    let mut interval = tokio::time::interval(round.every);
    interval.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        interval.tick().await;
        if let Err(error) = (round.run)(app.clone()).await {
            tracing::warn!(round = round.name, error = %error, "a round failed; it will come again");
        }
    }
}

async fn reload_brand(app: App) {
    loop {
        app.brand_stale.notified().await;
        if let Err(error) = crate::routes::load_brand(&app).await {
            tracing::warn!(error = %error, "the brand could not be read again");
        }
        app.status_stale.notify_one();
    }
}
