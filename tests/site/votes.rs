//! Votes and merges: refused first, then counted; conserved whatever happens and however many things happen at once.

use crate::client::{Client, Page};
use crate::ideas::{change, idea};
use crate::site::{Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::cocreation::settings::Settings;
use hearth::cocreation::votes;
use hearth::ids::{BoardId, TopicId};
use hearth::policy::{self, Audience, Role};

/// Sets how ideas take votes.
async fn settle(site: &Site, set: impl FnOnce(&mut Settings)) {
    let mut settings = Settings::default();
    set(&mut settings);
    let permit = policy::system("test");
    let saved = site.app.db.write(permit, move |tx| {
        Box::pin(async move {
            settings.save(tx).await?;
            votes::settings_changed(tx).await
        })
    });
    saved.await.expect("settings");
}

async fn board(site: &Site) -> BoardId {
    threads::board(site, "help", Audience::Everyone).await
}

async fn vote(who: &Client, id: TopicId, vote: &str) -> Page {
    who.post(&format!("/ideas/{id}/vote"), &[("vote", vote)]).await
}

async fn merge(who: &Client, from: TopicId, into: TopicId) -> Page {
    let fields = [("into", into.to_string()), ("reason", "They want the same.".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    who.post(&format!("/desk/ideas/{from}/merge"), &fields).await
}

/// Members' votes and staff's in an idea's row, and what everybody may see.
async fn figures(site: &Site, id: TopicId) -> (i64, i64, i64) {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    conn.one("select votes, staff_votes, shown_votes from ideas where topic_id = $1", (id,)).await.expect("an idea")
}

/// Every vote there is: idea, person, the merge that brought it or 0.
async fn rows(site: &Site) -> Vec<(i64, i64, i64)> {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    let all =
        "select topic_id, account_id, coalesce(merge_id, 0) from idea_votes order by topic_id, account_id limit 10000";
    conn.all(all, ()).await.expect("votes")
}

/// No idea's figures differ from its votes.
async fn agree(site: &Site) {
    let off = "select count(*) from ideas i where i.votes <> (select count(*) from idea_votes v where v.topic_id = i.topic_id and not v.staff)
        or i.staff_votes <> (select count(*) from idea_votes v where v.topic_id = i.topic_id and v.staff)";
    assert_eq!(site.count(off).await, 0, "figures are the votes");
}

site_test!(
    async fn nobody_votes_who_may_not_and_nobody_twice(site: Site) {
        let board = board(&site).await;
        let (ada, ben, steffi) = (site.joins("ada").await, site.joins("ben").await, site.staff().await);
        let open = idea(&site, board, "ada", "A quiet kettle").await;
        let lab = threads::board(&site, "lab", Audience::Staff).await;
        let hidden = idea(&site, lab, "steffi", "Secret plan").await;
        vote(&site.visitor(), open, "yes").await.expect(403);
        assert!(
            site.visitor()
                .get(&format!("/ideas/{open}"))
                .await
                .expect(200)
                .links()
                .iter()
                .any(|link| link.starts_with("/sign-in?next="))
        );
        vote(&ben, hidden, "yes").await.expect(404);
        vote(&ben, TopicId(999), "yes").await.expect(404);
        vote(&ben, open, "maybe").await.expect(400);
        settle(&site, |settings| settings.min_age_days = 2).await;
        let young = vote(&ben, open, "yes").await.expect(403);
        assert!(young.contains("You can vote from") && young.contains("2 days old"), "{}", young.text());
        site.advance(TimeDelta::days(2));
        let ben = site.signs_in("ben").await;
        for _ in 0..2 {
            vote(&ben, open, "yes").await.expect(303);
        }
        vote(&site.signs_in("steffi").await, open, "yes").await.expect(303);
        drop((ada, steffi));
        assert_eq!(figures(&site, open).await, (1, 1, 1), "one each, staff apart");
        let page = ben.get(&format!("/ideas/{open}")).await.expect(200);
        assert!(page.contains("1 vote") && page.contains("You voted for this idea."), "{}", page.text());
        vote(&ben, open, "no").await.expect(303);
        vote(&ben, open, "no").await.expect(303);
        assert_eq!(figures(&site, open).await, (0, 1, 0));
        change(&site, "update ideas set state = 'shipped' where topic_id = $1", (open,)).await;
        let late = vote(&ben, open, "yes").await.expect(409);
        assert!(late.contains("takes no votes now"), "{}", late.text());
        change(&site, "update accounts set muted_until = $1 where handle = 'ben'", (site.now() + TimeDelta::days(1),))
            .await;
        vote(&ben, open, "yes").await.expect(403);
        agree(&site).await;
    }
);

site_test!(
    async fn a_vote_in_the_budget_comes_back_with_the_decision(site: Site) {
        let board = board(&site).await;
        let (ada, paula) = (site.joins("ada").await, site.with_role("paula", Role::Producer).await);
        let mut ids = Vec::new();
        for title in ["One", "Two", "Three"] {
            ids.push(idea(&site, board, "ada", title).await);
        }
        settle(&site, |settings| settings.votes_each = 2).await;
        vote(&ada, ids[0], "yes").await.expect(303);
        vote(&ada, ids[1], "yes").await.expect(303);
        let spent = vote(&ada, ids[2], "yes").await.expect(409);
        assert!(spent.contains("All your 2 votes are in use") && spent.contains("One"), "{}", spent.text());
        assert!(ada.get(&format!("/ideas/{}", ids[2])).await.contains("You have 0 of 2 votes left"));
        vote(&ada, ids[1], "yes").await.expect(303);
        let decided = [("from", "new"), ("state", "planned"), ("reason", "")];
        paula.post(&format!("/ideas/{}/state", ids[0]), &decided).await.expect(303);
        vote(&ada, ids[2], "yes").await.expect(303);
        vote(&ada, ids[0], "no").await.expect(303);
        vote(&ada, ids[0], "yes").await.expect(303);
        vote(&ada, ids[1], "no").await.expect(303);
        assert_eq!(rows(&site).await.len(), 2);
        agree(&site).await;
    }
);

site_test!(
    async fn hidden_votes_are_hidden_from_everybody_until_the_close(site: Site) {
        let board = board(&site).await;
        let (ada, ben, paula) =
            (site.joins("ada").await, site.joins("ben").await, site.with_role("paula", Role::Producer).await);
        let (few, many) =
            (idea(&site, board, "ada", "Few want it").await, idea(&site, board, "ada", "Many want it").await);
        settle(&site, |settings| settings.counts = "after_vote".into()).await;
        for who in [&ada, &paula] {
            vote(who, many, "yes").await.expect(303);
        }
        let path = format!("/ideas/{many}");
        assert!(ada.get(&path).await.contains("1 vote") && paula.get(&path).await.contains("1 vote"));
        assert!(!ben.get(&path).await.contains("1 vote") && !site.visitor().get(&path).await.contains("1 vote"));
        settle(&site, |settings| settings.counts = "after_close".into()).await;
        vote(&ben, many, "yes").await.expect(303);
        let desk = format!("/desk/ideas/{many}");
        for (who, page) in [(&ada, &path), (&ben, &path), (&paula, &path), (&paula, &format!("{desk}/votes"))] {
            let page = who.get(page).await.expect(200);
            assert!(
                !page.contains("2 votes") && page.contains("idden") | page.contains("Until then nobody sees it"),
                "{}",
                page.text()
            );
        }
        assert!(paula.get(&format!("{desk}/anomalies")).await.expect(200).contains("once the votes may be seen"));
        paula.get(&format!("{desk}/votes.csv")).await.expect(409);
        let again = paula.post(&format!("{desk}/recount"), &[]).await.expect(200);
        assert!(again.contains("the figures are right") && !again.contains("Members:"), "{}", again.text());
        let preview = paula.get(&format!("{desk}/merge?into={few}")).await.expect(200);
        assert!(
            preview.contains("How many there are is hidden now") && !preview.contains("2 votes"),
            "{}",
            preview.text()
        );
        assert_eq!(figures(&site, many).await.2, 0, "no list is sorted by what is hidden");
        let shipped = [("from", "new"), ("state", "shipped"), ("reason", "Since version 3.")];
        paula.post(&format!("{path}/state"), &shipped).await.expect(303);
        assert!(site.visitor().get(&path).await.contains("2 votes"));
        assert_eq!(figures(&site, many).await, (2, 1, 2));
        let file = paula.get(&format!("{desk}/votes.csv")).await.expect(200);
        let lines: Vec<String> = file.html().lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), 4, "{lines:?}");
        assert_eq!(lines.iter().filter(|line| line.ends_with(",member,")).count(), 2);
        assert!(!["ada", "ben", "paula"].iter().any(|name| file.html().contains(name)), "nobody has a name: {lines:?}");
    }
);

/// A challenge with these phases (word, votes, first hour, last hour) that goes on at the phase of that number, and `idea` in it.
async fn challenge(
    site: &Site,
    board: BoardId,
    idea: TopicId,
    phases: &[(&'static str, bool, i64, i64)],
    running: usize,
) {
    let (start, owner) = (site.now(), site.account("ada").await);
    let phases = phases.to_vec();
    let permit = policy::system("test");
    let made = site.app.db.write(permit, move |tx| {
        Box::pin(async move {
            let id = tx
                .insert_id(
                    "insert into challenges (board_id, state, lang, title_en, title_he, title_pl, brief_en, brief_he, brief_pl, open_en, open_he,
                        open_pl, fixed_en, fixed_he, fixed_pl, rules_en, rules_he, rules_pl, rewards_en, rewards_he, rewards_pl, owner_id,
                        decider_id, ballot, counts, votes_each, min_age_days, jury, asked_en, asked_he, asked_pl, said_en, said_he, said_pl,
                        did_en, did_he, did_pl, version, created_by, created_at)
                      values ($1, 'open', 'en', 'Kettles', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', $2, $2, 'votes',
                        'after_close', 1, 0, $3, '', '', '', '', '', '', '', '', '', 1, $2, $4)
                      returning id",
                    (board, owner, false, start),
                )
                .await?;
            for (position, (phase, votes, from, until)) in phases.iter().enumerate() {
                let (from, until) = (start + TimeDelta::hours(*from), start + TimeDelta::hours(*until));
                let begun = (position <= running).then_some(from);
                let phase = tx
                    .insert_id(
                        "insert into challenge_phases (challenge_id, position, phase, starts_at, ends_at, ideas, comments, votes, counts,
                            started_at)
                          values ($1, $2, $3, $4, $5, $6, $6, $6, 'after_close', $7)
                          returning id",
                        (id, i64::try_from(position).expect("few"), *phase, from, until, *votes, begun),
                    )
                    .await?;
                if position == running {
                    tx.exec("update challenges set phase_id = $2 where id = $1", (id, phase)).await?;
                }
            }
            tx.exec("update ideas set challenge_id = $2, stage = 'entered' where topic_id = $1", (idea, id)).await
        })
    });
    assert_eq!(made.await.expect("a challenge"), 1);
}

site_test!(
    async fn a_vote_after_the_close_does_not_count_by_a_second(site: Site) {
        let board = board(&site).await;
        let (ada, ben) = (site.joins("ada").await, site.joins("ben").await);
        let entered = idea(&site, board, "ada", "A quiet kettle").await;
        challenge(&site, board, entered, &[("ideas", false, -5, 0), ("vote", true, 0, 3)], 1).await;
        vote(&ada, entered, "yes").await.expect(303);
        assert!(ada.get(&format!("/ideas/{entered}")).await.contains("change your mind until"));
        site.advance(TimeDelta::hours(3) - TimeDelta::seconds(1));
        vote(&ben, entered, "yes").await.expect(303);
        site.advance(TimeDelta::seconds(1));
        vote(&ada, entered, "no").await.expect(409);
        site.joins("cleo").await;
        let late = vote(&site.signs_in("cleo").await, entered, "yes").await.expect(409);
        assert!(!late.contains("2 votes"), "{}", late.text());
        assert_eq!(figures(&site, entered).await, (2, 0, 0), "hidden until the challenge is moved on");
        change(&site, "update challenge_phases set ended_at = ends_at where votes and challenge_id > $1", (0_i64,))
            .await;
        let permit = policy::system("test");
        let changed = site.app.db.write(permit, move |tx| {
            Box::pin(async move {
                let (id,): (hearth::ids::ChallengeId,) = tx.one("select max(id) from challenges", ()).await?;
                votes::counts_changed(tx, id).await
            })
        });
        changed.await.expect("counts");
        assert_eq!(figures(&site, entered).await, (2, 0, 2));
        // A clock put back opens nothing that the challenge has left behind, and hides nothing again.
        site.advance(-TimeDelta::hours(10));
        vote(&site.signs_in("cleo").await, entered, "yes").await.expect(409);
        assert!(site.visitor().get(&format!("/ideas/{entered}")).await.contains("2 votes"));
    }
);

site_test!(
    async fn a_caller_votes_by_staff_once_and_is_told(site: Site) {
        let board = board(&site).await;
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        site.joins("ben").await;
        let wanted = idea(&site, board, "ada", "A quiet kettle").await;
        let path = format!("/desk/ideas/{wanted}/votes");
        let wish = |person: &'static str, vote: &'static str| {
            [("person", person), ("channel", "phone"), ("note", "Rang at nine."), ("vote", vote)]
        };
        ada.get(&path).await.expect(404);
        ada.post(&path, &wish("ben", "yes")).await.expect(404);
        let nobody = steffi.post(&path, &wish("nobody@hearth.test", "yes")).await.expect(422);
        assert!(nobody.contains("No confirmed account") && nobody.contains("Rang at nine."), "{}", nobody.text());
        steffi.post(&path, &[("person", "ben"), ("vote", "yes")]).await.expect(422);
        steffi.post(&path, &wish("steffi", "yes")).await.expect(403);
        change(
            &site,
            "update accounts set suspended_until = $1 where handle = 'ben'",
            (site.now() + TimeDelta::days(1),),
        )
        .await;
        steffi.post(&path, &wish("ben", "yes")).await.expect(409);
        site.advance(TimeDelta::days(2));
        let steffi = site.signs_in("steffi").await;
        settle(&site, |settings| settings.min_age_days = 30).await;
        let young = steffi.post(&path, &wish("ben", "yes")).await.expect(409);
        assert!(young.contains("This account may vote from"), "{}", young.text());
        settle(&site, |_| ()).await;
        steffi.post(&path, &wish("BEN@hearth.test", "yes")).await.expect(303);
        steffi.post(&path, &wish("@ben", "yes")).await.expect(303);
        assert_eq!(figures(&site, wanted).await, (1, 0, 1), "a member's vote, whoever typed it");
        assert_eq!(site.count("select count(*) from idea_votes_for where given").await, 1);
        let page = steffi.get(&path).await.expect(200);
        assert!(
            page.contains("by phone") && page.contains("Rang at nine.") && page.contains("given"),
            "{}",
            page.text()
        );
        assert!(site.letter("ben@hearth.test").await.text.contains("A quiet kettle"));
        steffi.post(&path, &wish("ben", "no")).await.expect(303);
        assert_eq!(figures(&site, wanted).await, (0, 0, 0));
        assert_eq!(site.count("select count(*) from idea_votes_for").await, 2);
        agree(&site).await;
    }
);

site_test!(
    async fn what_cannot_be_merged_says_why(site: Site) {
        let board = board(&site).await;
        let (ada, paula) = (site.joins("ada").await, site.with_role("paula", Role::Producer).await);
        let club = threads::board(&site, "club", Audience::Members).await;
        let [one, two, three] = [
            idea(&site, board, "ada", "One").await,
            idea(&site, board, "ada", "Two").await,
            idea(&site, board, "ada", "Three").await,
        ];
        let inside = idea(&site, club, "ada", "Among us").await;
        merge(&ada, one, two).await.expect(404);
        merge(&site.staff().await, one, two).await.expect(404);
        merge(&paula, TopicId(999), two).await.expect(404);
        merge(&paula, one, TopicId(999)).await.expect(422);
        paula.post(&format!("/desk/ideas/{one}/merge"), &[("into", "2"), ("reason", " ")]).await.expect(422);
        for (from, into, why) in
            [(one, one, "part of itself"), (inside, one, "Not everybody"), (one, inside, "Not everybody")]
        {
            let page = merge(&paula, from, into).await.expect(409);
            assert!(page.contains(why) && page.contains("They want the same."), "{}", page.text());
        }
        merge(&paula, one, two).await.expect(303);
        merge(&paula, one, two).await.expect(303);
        assert_eq!(site.count("select count(*) from idea_merges").await, 1, "a form sent twice is one merge");
        for (from, into, why) in [
            (two, one, "part of this one"),
            (three, one, "is itself part of another"),
            (one, three, "part of another one already"),
        ] {
            let page = merge(&paula, from, into).await.expect(409);
            assert!(page.contains(why), "{why}: {}", page.text());
        }
        assert!(merge(&paula, three, one).await.links().contains(&format!("/ideas/{two}")), "the main idea is named");
        let gone = vote(&ada, one, "yes").await.expect(409);
        assert!(
            gone.contains("became part of another one") && gone.links().contains(&format!("/ideas/{two}")),
            "{}",
            gone.text()
        );
        // A main idea is merged itself: a chain that leads to its end, and unwinds from there.
        merge(&paula, two, three).await.expect(303);
        let first = paula.post("/desk/ideas/merges/1/undo", &[("reason", "No.")]).await.expect(409);
        assert!(first.contains("Undo that one first"), "{}", first.text());
        paula.post("/desk/ideas/merges/2/undo", &[("reason", "")]).await.expect(422);
        paula.post("/desk/ideas/merges/2/undo", &[("reason", "No.")]).await.expect(303);
        paula.post("/desk/ideas/merges/1/undo", &[("reason", "No.")]).await.expect(303);
        paula.post("/desk/ideas/merges/1/undo", &[("reason", "No.")]).await.expect(409);
        change(&site, "update ideas set state = 'withdrawn' where topic_id = $1", (two,)).await;
        merge(&paula, one, two).await.expect(409);
    }
);

site_test!(
    async fn merging_counts_each_person_once_and_undoing_restores_all(site: Site) {
        let board = board(&site).await;
        let (ada, ben, paula) =
            (site.joins("ada").await, site.joins("ben").await, site.with_role("paula", Role::Producer).await);
        let (from, into) =
            (idea(&site, board, "ben", "Whistle softer").await, idea(&site, board, "ada", "A quiet kettle").await);
        for (who, id) in [(&ada, from), (&ben, from), (&paula, from), (&ada, into)] {
            vote(who, id, "yes").await.expect(303);
        }
        change(&site, "update ideas set state = 'planned' where topic_id = $1", (into,)).await;
        let followers = "select count(*) from idea_followers where wants";
        let before =
            (rows(&site).await, figures(&site, from).await, figures(&site, into).await, site.count(followers).await);
        let preview = paula.get(&format!("/desk/ideas/{from}/merge?into=/ideas/{into}")).await.expect(200);
        assert!(
            preview.contains("2 votes are carried over") && preview.contains("1 person voted for both"),
            "{}",
            preview.text()
        );
        merge(&paula, from, into).await.expect(303);
        assert_eq!((figures(&site, from).await, figures(&site, into).await), ((2, 1, 2), (2, 1, 2)));
        let page = site.visitor().get(&format!("/ideas/{into}")).await.expect(200);
        assert!(page.contains("Whistle softer") && page.contains("2 votes"), "{}", page.text());
        assert_eq!(
            site.visitor().get(&format!("/ideas/{from}")).await.expect(303).location(),
            Some(format!("/ideas/{into}?from={from}"))
        );
        assert!(site.letter("ben@hearth.test").await.text.contains("They want the same."));
        let undo = [("reason", "They differ.")];
        paula.post("/desk/ideas/merges/1/undo", &undo).await.expect(303);
        let after =
            (rows(&site).await, figures(&site, from).await, figures(&site, into).await, site.count(followers).await);
        assert_eq!(before, after, "as if nothing had been");
        assert_eq!(site.count("select count(*) from ideas where state = 'new' and main_topic_id is null").await, 1);
        assert!(site.letter("ben@hearth.test").await.text.contains("They differ."));
        // What was said of the main idea meanwhile stays; what came with the merge does not.
        merge(&paula, from, into).await.expect(303);
        vote(&ben, into, "yes").await.expect(303);
        paula.post("/desk/ideas/merges/2/undo", &undo).await.expect(303);
        assert_eq!((figures(&site, from).await, figures(&site, into).await), ((2, 1, 2), (2, 0, 2)));
        agree(&site).await;
    }
);
