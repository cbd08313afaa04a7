//! Votes are conserved: under every order of voting, taking back, merging and undoing, and when all of it happens at once.

use crate::ideas::idea;
use crate::site::{Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::cocreation::{merges, votes};
use hearth::error::Error;
use hearth::ids::{AccountId, MergeId, TopicId};
use hearth::policy::{self, Audience, Role};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Numbers that look random and are the same each time.
struct Draws(u64);

impl Draws {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("small") % end
    }
}

/// What should be there: a slow, plain account of the rules.
#[derive(Default)]
struct Model {
    /// Per idea: whom it became part of.
    main: Vec<Option<usize>>,
    /// Per idea: who voted, and by which merge the vote came.
    votes: Vec<BTreeMap<usize, Option<usize>>>,
    /// From, into, undone.
    merges: Vec<(usize, usize, bool)>,
}

impl Model {
    fn merge(&mut self, from: usize, into: usize) -> bool {
        if from == into || self.main[from].is_some() || self.main[into].is_some() {
            return false;
        }
        self.merges.push((from, into, false));
        self.main[from] = Some(into);
        let (number, voters): (usize, Vec<usize>) = (self.merges.len(), self.votes[from].keys().copied().collect());
        for voter in voters {
            self.votes[into].entry(voter).or_insert(Some(number));
        }
        true
    }

    fn undo(&mut self, number: usize) -> bool {
        let (from, into, undone) = self.merges[number - 1];
        let later = |&(from, other, undone): &(usize, usize, bool)| !undone && (other == into || from == into);
        if undone || self.merges[number..].iter().any(later) {
            return false;
        }
        self.merges[number - 1].2 = true;
        self.main[from] = None;
        self.votes[into].retain(|_, merge| *merge != Some(number));
        true
    }
}

/// People and ideas that are there.
struct Scene {
    people: Vec<AccountId>,
    ideas: Vec<TopicId>,
}

impl Scene {
    async fn new(site: &Site, people: usize, ideas: usize) -> Self {
        let board = threads::board(site, "help", Audience::Everyone).await;
        let mut scene = Self { people: Vec::new(), ideas: Vec::new() };
        for number in 0..people {
            let account = hearth::accounts::NewAccount {
                handle: format!("person{number}"),
                confirmed_at: Some(site.now()),
                ..hearth::accounts::NewAccount::default()
            };
            let made = site.app.db.write(policy::system("test"), move |tx| {
                Box::pin(async move { hearth::accounts::create(tx, account).await })
            });
            scene.people.push(made.await.expect("a person"));
        }
        for number in 0..ideas {
            scene.ideas.push(idea(site, board, "person0", &format!("Idea {number}")).await);
        }
        scene
    }

    /// Does one thing; whether it was done.
    async fn act(&self, site: &Site, act: Act) -> bool {
        let permit = policy::system("test");
        let (people, ideas) = (self.people.clone(), self.ideas.clone());
        let done = site.app.db.write(permit, move |tx| {
            Box::pin(async move {
                let by = (Some(people[0]), None);
                match act {
                    Act::Give(idea, person) => votes::give(tx, ideas[idea], people[person], false).await,
                    Act::TakeBack(idea, person) => votes::take_back(tx, ideas[idea], people[person]).await,
                    Act::Merge(from, into) => {
                        merges::merge(tx, ideas[from], ideas[into], "Why.", by).await.map(|_| true)
                    }
                    Act::Undo(merge) => merges::undo(tx, MergeId(merge as i64), "Why.", by).await.map(|()| true),
                }
            })
        });
        match done.await {
            Ok(done) => done,
            Err(Error::Conflict(_) | Error::NotFound) => false,
            Err(error) => panic!("{act:?}: {error}"),
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Act {
    Give(usize, usize),
    TakeBack(usize, usize),
    Merge(usize, usize),
    Undo(usize),
}

/// Every vote there is: idea, person, and the merge that brought it or 0.
async fn rows(site: &Site) -> Vec<(i64, i64, i64)> {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    let all =
        "select topic_id, account_id, coalesce(merge_id, 0) from idea_votes order by topic_id, account_id limit 10000";
    conn.all(all, ()).await.expect("votes")
}

/// Ideas whose figures are not their votes, or whose votes came with a merge that is undone or led elsewhere.
async fn faults(site: &Site) -> i64 {
    let figures = site.count(
        "select count(*) from ideas i
          where i.votes <> (select count(*) from idea_votes v where v.topic_id = i.topic_id and not v.staff)
            or i.shown_votes <> i.votes + i.votes_elsewhere",
    );
    let merges = site.count(
        "select count(*) from idea_votes v
          join idea_merges m on m.id = v.merge_id
          where m.undone_at is not null or m.into_topic_id <> v.topic_id
            or not exists (select 1 from idea_votes w where w.topic_id = m.from_topic_id and w.account_id = v.account_id)");
    let states = site.count(
        "select count(*) from ideas i
          where (i.main_topic_id is null) <> (i.state <> 'duplicate')
            or coalesce(i.main_topic_id, 0) <> coalesce((select m.into_topic_id from idea_merges m
              where m.from_topic_id = i.topic_id and m.undone_at is null), 0)",
    );
    figures.await + merges.await + states.await
}

site_test!(
    async fn votes_are_conserved_in_every_order_of_things(site: Site) {
        const PEOPLE: usize = 6;
        const IDEAS: usize = 5;
        let scene = Scene::new(&site, PEOPLE, IDEAS).await;
        let mut model = Model { main: vec![None; IDEAS], votes: vec![BTreeMap::new(); IDEAS], merges: Vec::new() };
        let mut draws = Draws(20_261_122);
        let (mut merged, mut undone) = (0, 0);
        for step in 0..400 {
            let (idea, other, person) = (draws.below(IDEAS), draws.below(IDEAS), draws.below(PEOPLE));
            let (act, expected) = match draws.below(8) {
                // What is part of another idea takes no votes: the pages refuse that.
                0..=4 if model.main[idea].is_some() => continue,
                0..=3 => (Act::Give(idea, person), model.votes[idea].insert(person, None).is_none()),
                4 => (Act::TakeBack(idea, person), model.votes[idea].remove(&person).is_some()),
                5 => (Act::Merge(idea, other), model.merge(idea, other)),
                _ if model.merges.is_empty() => continue,
                _ => {
                    let number = model.merges.len() - draws.below(model.merges.len().min(4));
                    (Act::Undo(number), model.undo(number))
                }
            };
            assert_eq!(scene.act(&site, act).await, expected, "step {step}: {act:?}");
            match act {
                Act::Merge(..) if expected => merged += 1,
                Act::Undo(..) if expected => undone += 1,
                _ => {}
            }
            let votes = model.votes.iter().zip(&scene.ideas);
            let mut wanted: Vec<(i64, i64, i64)> = votes
                .flat_map(|(votes, idea)| {
                    votes.iter().map(|(who, by)| (idea.0, scene.people[*who].0, by.map_or(0, |by| by as i64)))
                })
                .collect();
            wanted.sort_unstable();
            assert_eq!(rows(&site).await, wanted, "step {step}: {act:?}");
            if step % 40 == 0 {
                assert_eq!(faults(&site).await, 0, "step {step}");
            }
        }
        assert!(merged > 15 && undone > 10, "{merged} merges, {undone} undone: the draws reach everything");
        assert_eq!(faults(&site).await, 0);
    }
);

site_test!(
    async fn votes_are_conserved_when_everything_happens_at_once(site: Site) {
        const PEOPLE: usize = 8;
        const IDEAS: usize = 4;
        let site = Arc::new(site);
        let scene = Arc::new(Scene::new(&site, PEOPLE, IDEAS).await);
        let mut tasks = Vec::new();
        for worker in 0..16_u64 {
            let (site, scene) = (Arc::clone(&site), Arc::clone(&scene));
            tasks.push(tokio::spawn(async move {
                let mut draws = Draws(worker * 7_919 + 1);
                for _ in 0..15 {
                    let (idea, other, person) = (draws.below(IDEAS), draws.below(IDEAS), draws.below(PEOPLE));
                    let act = match draws.below(6) {
                        0..=2 => Act::Give(idea, person),
                        3 => Act::TakeBack(idea, person),
                        4 => Act::Merge(idea, other),
                        _ => Act::Undo(1 + draws.below(12)),
                    };
                    scene.act(&site, act).await;
                }
            }));
        }
        for task in tasks {
            task.await.expect("nothing breaks");
        }
        let off = "select count(*) from ideas i where i.votes <> (select count(*) from idea_votes v where v.topic_id = i.topic_id)";
        assert_eq!(site.count(off).await, 0, "figures are the votes");
        // Everything is undone, the newest first: no vote that a merge brought is left, and no idea is part of another.
        for merge in
            (1..=usize::try_from(site.count("select coalesce(max(id), 0) from idea_merges").await).expect("few")).rev()
        {
            scene.act(&site, Act::Undo(merge)).await;
        }
        assert_eq!(site.count("select count(*) from idea_votes where merge_id is not null").await, 0);
        assert_eq!(site.count("select count(*) from ideas where main_topic_id is not null or state <> 'new'").await, 0);
        assert_eq!(faults(&site).await, 0);
    }
);

site_test!(
    async fn two_hundred_votes_sent_twice_by_many_at_once_are_two_hundred(site: Site) {
        const PEOPLE: usize = 20;
        let board = threads::board(&site, "help", Audience::Everyone).await;
        site.joins("ada").await;
        let mut ideas = Vec::new();
        for number in 0..10 {
            ideas.push(idea(&site, board, "ada", &format!("Idea {number}")).await);
        }
        let (mut sent, places) = (tokio::task::JoinSet::new(), Arc::new(tokio::sync::Semaphore::new(32)));
        for number in 0..PEOPLE {
            let client = Arc::new(site.joins(&format!("fan{number}")).await);
            for &idea in ideas.iter().chain(&ideas) {
                let (client, places) = (Arc::clone(&client), Arc::clone(&places));
                sent.spawn(async move {
                    let _place = places.acquire_owned().await.expect("a place");
                    client.post(&format!("/ideas/{idea}/vote"), &[("vote", "yes")]).await.expect(303);
                });
            }
        }
        while let Some(done) = sent.join_next().await {
            done.expect("a vote");
        }
        assert_eq!(rows(&site).await.len(), PEOPLE * ideas.len(), "none lost, none doubled");
        assert_eq!(site.count("select count(*) from ideas where votes = 20 and shown_votes = 20").await, 10);
        assert_eq!(faults(&site).await, 0);
    }
);

site_test!(
    async fn a_network_is_known_for_a_day_and_forgotten_after_thirty(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        site.joins("ada").await;
        let one = idea(&site, board, "ada", "One").await;
        let two = idea(&site, board, "ada", "Two").await;
        let path = |id: TopicId| format!("/ideas/{id}/vote");
        for handle in ["ada", "ben", "cleo", "dora", "emil"] {
            let who = site.joins(handle).await.at([198, 51, 100, 7]);
            who.post(&path(one), &[("vote", "yes")]).await.expect(303);
        }
        let networks = "select count(distinct network) from idea_votes where network is not null";
        assert_eq!(site.count(networks).await, 1, "one network, whoever it is");
        let paula = site.with_role("paula", Role::Producer).await;
        let report = paula.get(&format!("/desk/ideas/{one}/anomalies")).await.expect(200);
        assert!(report.contains("5 of 5 votes on") && report.contains("less than 3 days old"), "{}", report.text());
        assert!(!report.contains("cleo"), "nobody is named");
        site.advance(TimeDelta::days(1));
        let ada = site.signs_in("ada").await.at([198, 51, 100, 7]);
        ada.post(&path(two), &[("vote", "yes")]).await.expect(303);
        assert_eq!(site.count(networks).await, 2, "yesterday's key is gone");
        let sweep = async || hearth::cocreation::votes::sweep(site.app.clone()).await.expect("the round");
        site.advance(TimeDelta::days(29) + TimeDelta::hours(1));
        sweep().await;
        assert_eq!(site.count(networks).await, 1);
        assert_eq!(
            site.count("select count(*) from settings where name = 'votes.network_key' and value <> ''").await,
            0
        );
        site.advance(TimeDelta::days(1));
        sweep().await;
        assert_eq!((site.count(networks).await, rows(&site).await.len()), (0, 6), "the votes stay");
    }
);

site_test!(
    async fn counting_again_says_what_differed_and_mends_it(site: Site) {
        let scene = Scene::new(&site, 3, 1).await;
        for person in 0..3 {
            assert!(scene.act(&site, Act::Give(0, person)).await);
        }
        let paula = site.with_role("paula", Role::Producer).await;
        let path = format!("/desk/ideas/{}/recount", scene.ideas[0]);
        site.staff().await.post(&path, &[]).await.expect(404);
        assert!(paula.post(&path, &[]).await.expect(200).contains("the figures are right"));
        let topic = scene.ideas[0];
        crate::ideas::change(
            &site,
            "update ideas set votes = 40, staff_votes = 2, shown_votes = 40 where topic_id = $1",
            (topic,),
        )
        .await;
        let mended = paula.post(&path, &[]).await.expect(200);
        assert!(
            mended.contains("have been put right") && mended.contains("Members: 40, staff: 2"),
            "{}",
            mended.text()
        );
        assert!(mended.contains("Members: 3, staff: 0"), "{}", mended.text());
        assert_eq!(faults(&site).await, 0);
    }
);
