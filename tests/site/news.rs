//! What people are told about ideas: each person once of each thing, in their language, and only of what concerns them.

use crate::ideas::{change, idea};
use crate::site::{Site, site_test};
use crate::threads;
use chrono::{DateTime, Utc};
use hearth::accounts::NewAccount;
use hearth::cocreation::State;
use hearth::cocreation::actions::{self, Move};
use hearth::cocreation::news::{self, Because, Kind, News};
use hearth::db::{BoxFuture, Tx};
use hearth::error::Result;
use hearth::ids::{BoardId, ChallengeId, TopicId};
use hearth::policy::{self, Audience};
use serde_json::json;

/// Something that a part of the house does in a transaction.
async fn acts<F>(site: &Site, work: F)
where
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<()>> + Send + 'static,
{
    site.app.db.write(policy::system("test"), work).await.expect("done");
}

async fn tells(site: &Site, told: News) {
    acts(site, move |tx| Box::pin(async move { news::tell(tx, &told).await.map(|_| ()) })).await;
}

async fn follows(site: &Site, topic: TopicId, handle: &str) {
    let account = site.account(handle).await;
    let sql = "insert into idea_followers (topic_id, account_id, wants, since) values ($1, $2, true, $3)";
    change(site, sql, (topic, account, site.now())).await;
}

async fn speaks(site: &Site, handle: &str, lang: &'static str) {
    change(site, "update accounts set lang = $1 where handle = $2", (lang, handle.to_owned())).await;
}

/// Many members, `m0` and on.
async fn crowd(tx: &mut Tx, now: DateTime<Utc>) -> Result<()> {
    for number in 0..230 {
        let account = NewAccount {
            handle: format!("m{number}"),
            email: Some(format!("m{number}@hearth.test")),
            name: format!("M {number}"),
            role: None,
            department: None,
            password_hash: None,
            confirmed_at: Some(now),
            lang: None,
        };
        hearth::accounts::create(tx, account).await?;
    }
    Ok(())
}

async fn letters(site: &Site) -> usize {
    site.outbox().await.len()
}

fn moved(topic: TopicId) -> Move {
    Move {
        topic,
        from: State::New,
        to: State::Declined,
        reason: "It would cost more than a kettle.".into(),
        by: None,
        department: Some("Kettles".into()),
        decision: None,
        tell: true,
    }
}

site_test!(
    async fn whom_it_does_not_concern_hears_nothing(site: Site) {
        let board = threads::board(&site, "kettles", Audience::Everyone).await;
        for handle in ["ada", "ben", "eve", "sue", "una", "pia"] {
            site.joins(handle).await;
        }
        let topic = idea(&site, board, "ada", "A quiet kettle").await;
        for handle in ["ben", "sue", "una", "pia"] {
            follows(&site, topic, handle).await;
        }
        change(
            &site,
            "update accounts set suspended_until = $1 where handle = 'sue'",
            (site.now() + chrono::TimeDelta::days(9),),
        )
        .await;
        change(&site, "update accounts set confirmed_at = null where handle = 'una'", ()).await;
        change(&site, "update idea_followers set wants = false where account_id = $1", (site.account("pia").await,))
            .await;
        let by = site.account("ben").await;
        acts(&site, move |tx| {
            Box::pin(async move { actions::move_to(tx, &Move { by: Some(by), ..moved(topic) }).await.map(|_| ()) })
        })
        .await;
        let mails = site.outbox().await;
        let to: Vec<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
        assert_eq!(
            to,
            ["ada@hearth.test"],
            "not who did it, not who is suspended, unconfirmed, said no or has no part in it"
        );
        assert!(
            mails[0].subject.contains("A quiet kettle") && mails[0].subject.contains("Declined"),
            "{}",
            mails[0].subject
        );
        assert!(
            mails[0].text.contains("“It would cost more than a kettle.”") && mails[0].text.contains("It is your idea.")
        );
        assert_eq!(mails[0].link("/follow"), format!("/ideas/{topic}/follow"));
        // Out of sight before the letter is written: there is nothing to tell.
        let second = idea(&site, board, "ada", "A loud kettle").await;
        acts(&site, move |tx| Box::pin(async move { actions::move_to(tx, &moved(second)).await.map(|_| ()) })).await;
        assert!(threads::hide_topic(&site, second, "spam").await);
        assert_eq!(letters(&site).await, 1);
    }
);

site_test!(
    async fn what_happens_in_a_room_is_told_only_to_who_still_sees_it(site: Site) {
        let board = threads::board(&site, "lab", Audience::Everyone).await;
        for handle in ["ada", "ben"] {
            site.joins(handle).await;
        }
        let topic = idea(&site, board, "ada", "A secret kettle").await;
        follows(&site, topic, "ben").await;
        change(&site, "update boards set see_audience = 'invited' where id = $1", (board,)).await;
        let sql =
            "insert into board_members (board_id, account_id, invited_at, note, active) values ($1, $2, $3, '', true)";
        change(&site, sql, (board, site.account("ada").await, site.now())).await;
        acts(&site, move |tx| Box::pin(async move { actions::move_to(tx, &moved(topic)).await.map(|_| ()) })).await;
        let mails = site.outbox().await;
        assert_eq!(mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), ["ada@hearth.test"]);
    }
);

site_test!(
    async fn everybody_gets_one_letter_of_one_thing_however_often_it_is_told(site: Site) {
        let board = threads::board(&site, "kettles", Audience::Everyone).await;
        site.joins("ada").await;
        let topic = idea(&site, board, "ada", "A quiet kettle").await;
        // More than one go, and some of them named beside.
        let now = site.now();
        acts(&site, move |tx| Box::pin(async move { crowd(tx, now).await })).await;
        let sql = "insert into idea_followers (topic_id, account_id, wants, since)
            select $1, id, true, $2 from accounts where handle like 'm%'";
        change(&site, sql, (topic, site.now())).await;
        let ada = site.account("ada").await;
        let told = News {
            kind: Kind::Decided,
            by: None,
            challenge: None,
            data: json!({}),
            ideas: vec![(
                topic,
                json!({ "to": "planned", "reason": "Yes.", "next_step": "We draw it.", "next_by": "2026-12-01" }),
            )],
            people: vec![(ada, Some(topic), Because::Author)],
            followers: true,
        };
        tells(&site, told).await;
        let handler = hearth::work::worker(&site.app);
        handler.drain().await.expect("told");
        assert_eq!(site.count("select count(*) from news_told").await, 231);
        assert_eq!(letters(&site).await, 231);
        // A worker died after its work was done and before it said so: the same job again, from its beginning.
        change(&site, "update news set cursor_id = 0, fanned_at = null", ()).await;
        acts(&site, move |tx| {
            Box::pin(async move {
                let now = tx.now();
                for _ in 0..2 {
                    hearth::jobs::enqueue(tx, news::FAN, &json!({ "news": 1, "followers": true }), now).await?;
                    hearth::jobs::enqueue(tx, news::LETTER, &json!({ "news": 1, "followers": true, "to": ada }), now)
                        .await?;
                }
                Ok(())
            })
        })
        .await;
        assert_eq!(letters(&site).await, 231, "the same letters");
        let letter = site.letter("ada@hearth.test").await;
        assert!(letter.text.contains("What happens next, by 1 December 2026: We draw it."), "{}", letter.text);
    }
);

site_test!(
    async fn each_is_told_in_their_language_which_ideas_and_why(site: Site) {
        let board = threads::board(&site, "kettles", Audience::Everyone).await;
        for handle in ["ada", "ben", "eve"] {
            site.joins(handle).await;
        }
        speaks(&site, "ben", "he").await;
        speaks(&site, "eve", "pl").await;
        let (quiet, blue) =
            (idea(&site, board, "ada", "A quiet kettle").await, idea(&site, board, "ben", "A blue kettle").await);
        follows(&site, quiet, "eve").await;
        let vote = "insert into idea_votes (topic_id, account_id, at, staff) values ($1, $2, $3, false)";
        change(&site, vote, (quiet, site.account("eve").await, site.now())).await;
        follows(&site, quiet, "ben").await;
        let told = News {
            kind: Kind::Decided,
            by: None,
            challenge: None,
            data: json!({}),
            ideas: vec![
                (quiet, json!({ "to": "planned", "reason": "Yes, in spring." })),
                (blue, json!({ "to": "declined", "reason": "No blue paint." })),
            ],
            people: vec![],
            followers: true,
        };
        tells(&site, told).await;
        let ada = site.letter("ada@hearth.test").await;
        assert!(ada.text.contains("A quiet kettle") && !ada.text.contains("blue"), "{}", ada.text);
        assert_eq!(ada.subject, "“A quiet kettle”: Planned");
        let ben = site.letter("ben@hearth.test").await;
        assert!(ben.subject.contains("שני רעיונות"), "{}", ben.subject);
        for said in ["No blue paint.", "Yes, in spring.", "זה רעיון שלכם.", "אתם עוקבים אחריו.", "נדחה"]
        {
            assert!(ben.text.contains(said), "{said}: {}", ben.text);
        }
        let eve = site.letter("eve@hearth.test").await;
        assert!(
            eve.text.contains("Uzasadnienie: „Yes, in spring.”") && eve.text.contains("Jest na niego Twój głos."),
            "{}",
            eve.text
        );
        for mail in [&ada, &ben, &eve] {
            assert!(!mail.text.contains("news-") && !mail.subject.contains("news-"), "{}", mail.text);
        }
    }
);

/// A challenge, an entry of the changelog, a promise, a room and words of thanks for letters to be about, each the first of its table.
async fn things(site: &Site, board: BoardId) {
    let at = site.now();
    let challenge = "insert into challenges (board_id, state, lang, title_en, title_he, title_pl, brief_en, brief_he, brief_pl,
            open_en, open_he, open_pl, fixed_en, fixed_he, fixed_pl, rules_en, rules_he, rules_pl, rewards_en, rewards_he, rewards_pl,
            owner_id, decider_id, ballot, counts, votes_each, min_age_days, jury, asked_en, asked_he, asked_pl, said_en, said_he, said_pl,
            did_en, did_he, did_pl, version, created_by, created_at, opened_at)
         select $1, 'closed', 'en', 'A quieter call', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', a.id, a.id,
            'votes', 'always', 0, 0, false, 'Asked.', '', '', 'Said.', '', '', 'Did.', '', '', 1, a.id, $2, $2
         from accounts a where a.handle = 'ada'";
    change(site, challenge, (board, at)).await;
    let entry = "insert into changelog_entries (lang, title_en, title_he, title_pl, body_en, body_he, body_pl, version, created_by, created_at,
            published_at, published_by)
         select 'en', 'The felt lid', '', '', 'Sleep well.', '', '', 1, a.id, $1, $1, a.id from accounts a where a.handle = 'ada'";
    change(site, entry, (at,)).await;
    let promise = "insert into promises (what, due_on, progress, state, version, created_by, created_at)
         select 'Felt by spring', $1, 40, 'open', 1, a.id, $2 from accounts a where a.handle = 'ada'";
    change(site, promise, ("2027-03-01", at)).await;
    let members = "insert into board_members (board_id, account_id, invited_at, note, active) select $1, a.id, $2, '', true from accounts a";
    change(site, members, (board, at)).await;
    let thanks =
        "insert into thanks (account_id, by_id, body, at) select a.id, a.id, 'You were kind.', $1 from accounts a";
    change(site, thanks, (at,)).await;
}

site_test!(
    async fn every_kind_of_news_has_its_letter_in_every_language(site: Site) {
        let board = threads::board(&site, "kettles", Audience::Everyone).await;
        for (handle, lang) in [("ada", "en"), ("hana", "he"), ("pola", "pl")] {
            site.joins(handle).await;
            speaks(&site, handle, lang).await;
        }
        let topic = idea(&site, board, "ada", "A quiet kettle").await;
        things(&site, board).await;
        for kind in Kind::ALL {
            let before = letters(&site).await;
            for (number, handle) in ["ada", "hana", "pola"].into_iter().enumerate() {
                let data = json!({ "to": "shipped", "merged": ["A calm kettle"], "reason": "Why.", "question": "How?", "answer": "So.",
                    "outcome": "accepted", "amendment": 1, "given": true, "phase": "vote", "until": "2026-12-01T10:00:00Z", "entry": 1,
                    "promise": 1, "board": board, "note": "Come in.", "thanks": number + 1 });
                let told = News {
                    kind,
                    by: None,
                    challenge: Some(ChallengeId(1)),
                    data: data.clone(),
                    ideas: vec![(topic, data)],
                    people: vec![(site.account(handle).await, Some(topic), Because::Author)],
                    followers: false,
                };
                tells(&site, told).await;
            }
            let about = match kind {
                Kind::PhaseBegan | Kind::Extended | Kind::Closed => "A quieter call",
                Kind::Released => "Sleep well.",
                Kind::Promise => "Felt by spring",
                Kind::RoomInvited => "Come in.",
                Kind::Thanked => "You were kind.",
                _ => "A quiet kettle",
            };
            let mails = site.outbox().await.split_off(before);
            assert_eq!(mails.len(), 3, "{kind:?}");
            for (to, greeting) in [("ada", "Hello"), ("hana", "שלום"), ("pola", "Dzień dobry")] {
                let mail = mails.iter().find(|mail| mail.to == format!("{to}@hearth.test")).expect(to);
                let text = &mail.text;
                assert!(text.contains(about) && text.contains(greeting), "{kind:?}: {}\n{text}", mail.subject);
                assert!(
                    !format!("{} {text}", mail.subject).contains("news-") && !text.contains("{ $"),
                    "{kind:?}: {text}"
                );
                assert!(!mail.subject.is_empty(), "{kind:?}");
            }
        }
    }
);
