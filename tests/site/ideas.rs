//! Ideas as everybody meets them: refused first, then from the form to the fate.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::threads::{self, hide_topic};
use hearth::boards::{self, Kind, NewTopic};
use hearth::db::Args;
use hearth::ids::{BoardId, TopicId};
use hearth::policy::{self, Audience, Role};

/// Changes something past the pages.
pub async fn change(site: &Site, sql: &'static str, args: impl Args + Send + 'static) {
    let permit = policy::system("test");
    let work = site.app.db.write(permit, move |tx| Box::pin(async move { tx.exec(sql, args).await }));
    assert!(work.await.expect("a change") > 0, "{sql}");
}

/// An idea that is there already.
pub async fn idea(site: &Site, board: BoardId, author: &str, title: &str) -> TopicId {
    let new = NewTopic {
        board,
        author: site.account(author).await,
        kind: Kind::Idea,
        title: title.into(),
        body: "It would help.".into(),
        body_html: "<p>It would help.</p>".into(),
        lang: None,
        private: false,
        challenge: None,
        once: None,
        at: site.now(),
    };
    let permit = policy::system("test");
    let opened = site.app.db.write(permit, move |tx| Box::pin(async move { boards::open_topic(tx, &new).await }));
    opened.await.expect("an idea").0
}

const TYPED: [(&str, &str); 4] = [
    ("title", "A kettle that wakes nobody"),
    ("problem", "It *whistles* at six in the morning."),
    ("whom", "Parents"),
    ("body", "A lid that damps."),
];

/// Sends the form with these fields over it.
async fn proposes(who: &Client, fields: &[(&str, &str)]) -> Page {
    let form = who.get("/ideas/new").await.expect(200);
    let mut all = TYPED.to_vec();
    all.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    all.extend_from_slice(fields);
    who.submit(&form, "/ideas/new", &all).await
}

/// Says where an idea stands.
async fn judges(who: &Client, id: TopicId, from: &str, state: &str, reason: &str) -> Page {
    let fields = [("from", from), ("state", state), ("reason", reason)];
    who.post(&format!("/ideas/{id}/state"), &fields).await
}

site_test!(
    async fn what_is_not_visible_is_no_idea_for_anybody_else(site: Site) {
        let (ada, ben) = (site.joins("ada").await, site.joins("ben").await);
        let open = threads::board(&site, "help", Audience::Everyone).await;
        let hidden = threads::board(&site, "lab", Audience::Staff).await;
        let members = threads::board(&site, "club", Audience::Members).await;
        let ids = [
            (idea(&site, hidden, "ada", "Secret plan").await, 404, 404),
            (idea(&site, members, "ada", "Club plan").await, 404, 200),
            (idea(&site, open, "ada", "Open plan").await, 200, 200),
        ];
        for (id, for_visitor, for_member) in ids {
            site.visitor().get(&format!("/ideas/{id}")).await.expect(for_visitor);
            ben.get(&format!("/ideas/{id}")).await.expect(for_member);
            let follow = format!("/ideas/{id}/follow");
            ben.post(&follow, &[("follow", "yes")]).await.expect(if for_member == 200 { 303 } else { 404 });
        }
        for (who, plans) in [(&site.visitor(), vec!["Open"]), (&ben, vec!["Open", "Club"])] {
            for path in ["/ideas", "/ideas?q=plan", "/ideas?sort=votes", "/ideas?sort=moved", "/", "/ideas/feed.atom"] {
                let page = who.get(path).await.expect(200);
                for plan in ["Open", "Club", "Secret"] {
                    let fed = path.ends_with("atom") && plan != "Open";
                    let shown = plans.contains(&plan) && !fed;
                    assert_eq!(page.contains(&format!("{plan} plan")), shown, "{plan} on {path}");
                }
            }
        }
        hide_topic(&site, ids[2].0, "Spam").await;
        ada.get(&format!("/ideas/{}", ids[2].0)).await.expect(404);
        assert!(!site.visitor().get("/ideas").await.expect(200).contains("Open plan"));
        ben.get("/ideas/999999").await.expect(404);
        ben.get("/ideas/x").await.expect(404);
    }
);

site_test!(
    async fn only_producers_say_what_becomes_of_an_idea_and_never_without_a_reason(site: Site) {
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let id = idea(&site, board, "ada", "A quiet kettle").await;
        judges(&site.visitor(), id, "new", "planned", "").await.expect(403);
        judges(&ada, id, "new", "planned", "").await.expect(404);
        judges(&steffi, id, "new", "planned", "").await.expect(404);
        assert!(!steffi.get(&format!("/ideas/{id}")).await.expect(200).has_form(&format!("/ideas/{id}/state")));
        let pia = site.with_role("pia", Role::Producer).await;
        let back = judges(&pia, id, "new", "declined", " \u{200b} ").await.expect(422);
        assert!(back.html().contains("id=\"field-reason-fault\""));
        judges(&pia, id, "new", "shipped", &"x".repeat(2_001)).await.expect(422);
        judges(&pia, id, "new", "best", "").await.expect(422);
        for state in ["duplicate", "withdrawn", "new"] {
            let refused = judges(&pia, id, "new", state, "because").await.expect(409);
            assert_eq!(refused.form(&format!("/ideas/{id}/state")).value("reason"), Some("because"), "{state}");
        }
        assert_eq!(site.count("select count(*) from idea_changes").await, 0);
        judges(&pia, id, "new", "planned", "We like it.").await.expect(303);
        // Whoever was slower hears what stands now, and what they wrote is there.
        let lost = judges(&pia, id, "new", "declined", "Too loud.").await.expect(409);
        assert!(lost.contains("stands at \u{201c}Planned\u{201d} now") || lost.contains("Planned"), "{}", lost.text());
        assert_eq!(lost.form(&format!("/ideas/{id}/state")).value("reason"), Some("Too loud."));
        assert_eq!(lost.form(&format!("/ideas/{id}/state")).value("from"), Some("planned"));
        let page = site.visitor().get(&format!("/ideas/{id}")).await.expect(200);
        assert!(page.contains("It will be made") && page.contains("We like it."), "{}", page.text());
        assert!(site.visitor().get(&format!("/t/{id}")).await.location().is_some());
        let topic = ada.follow(ada.get(&format!("/t/{id}")).await).await;
        assert!(topic.links().contains(&format!("/ideas/{id}")) && topic.contains("Planned"));
        assert!(site.visitor().get("/ideas/feed.atom").await.expect(200).html().contains("We like it."));
    }
);

site_test!(
    async fn an_idea_goes_from_its_form_to_its_page(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let ada = site.joins("ada").await;
        assert_eq!(
            ada.get("/new?kind=idea&board=help").await.location().as_deref(),
            Some("/ideas/new?board=help&title=")
        );
        for (field, value) in [("title", "x"), ("problem", " "), ("body", ""), ("board", "no-such")] {
            let back = proposes(&ada, &[(field, value)]).await.expect(422);
            assert!(back.html().contains(&format!("id=\"field-{field}-fault\"")), "{field}");
            assert_eq!(back.form("/ideas/new").value("whom"), Some("Parents"));
        }
        assert_eq!(site.count("select count(*) from topics").await, 0);
        let form = ada.get("/ideas/new").await.expect(200);
        let made = ada.submit(&form, "/ideas/new", &TYPED).await.expect(303);
        let path = made.location().expect("its page");
        assert!(path.starts_with("/ideas/"), "{path}");
        assert_eq!(ada.submit(&form, "/ideas/new", &TYPED).await.expect(303).location(), Some(path.clone()));
        let page = site.visitor().get(&path).await.expect(200);
        assert_eq!(page.drawn_by(), "cocreation::idea");
        for words in ["A kettle that wakes nobody", "The problem", "For whom", "The proposal", "Received"] {
            assert!(page.contains(words), "{words}: {}", page.text());
        }
        assert!(page.html().contains("<em>whistles</em>"));
        assert_eq!(site.count("select count(*) from ideas").await, 1);
        assert_eq!(site.count("select count(*) from idea_followers where wants").await, 1, "its author follows it");
        let list = site.visitor().get("/ideas?q=kettle&state=new&board=help").await.expect(200);
        assert!(list.links().contains(&path));
        assert!(site.visitor().get("/ideas?state=planned").await.expect(200).contains("No idea fits"));
    }
);

site_test!(
    async fn ideas_like_it_come_before_sending_and_nothing_typed_is_lost(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        site.joins("ada").await;
        let ben = site.joins("ben").await;
        let id = idea(&site, board, "ada", "A kettle that wakes nobody up").await;
        let step = proposes(&ben, &[]).await.expect(200);
        assert_eq!(step.drawn_by(), "cocreation::idea_similar");
        assert!(step.links().contains(&format!("/ideas/{id}")) && step.has_form(&format!("/ideas/{id}/follow")));
        for (name, typed) in TYPED {
            assert_eq!(step.form("/ideas/new").value(name), Some(typed));
        }
        // Whoever goes away for a vote finds the text again.
        ben.post(&format!("/ideas/{id}/follow"), &[("follow", "yes")]).await.expect(303);
        let again = ben.get("/ideas/new").await.expect(200);
        assert_eq!(again.form("/ideas/new").value("problem"), Some("It *whistles* at six in the morning."));
        assert!(ben.get("/drafts").await.expect(200).links().contains(&"/ideas/new".to_owned()));
        let edit = ben.submit(&step, "/ideas/new", &[("step", "edit")]).await.expect(200);
        assert_eq!(edit.form("/ideas/new").value("body"), Some("A lid that damps."));
        assert_eq!(site.count("select count(*) from topics").await, 1);
        ben.submit(&step, "/ideas/new", &[("step", "post")]).await.expect(303);
        assert_eq!(site.count("select count(*) from ideas").await, 2);
        assert_eq!(site.count("select count(*) from drafts").await, 0, "what is published is no draft");
        let visitor = site.visitor();
        let step = proposes(&visitor, &[]).await.expect(200);
        let kept = visitor.submit(&step, "/ideas/new", &[("step", "post")]).await.expect(303);
        assert_eq!(kept.location().as_deref(), Some("/join?next=/new/pending"));
        let by_mail = [("email", "zoe@hearth.test"), ("name", "Zoe"), ("step", "post")];
        proposes(&site.visitor(), &by_mail).await.expect(303);
        assert_eq!(site.count("select count(*) from pending_texts").await, 2);
    }
);

site_test!(
    async fn an_idea_is_taken_back_and_stays_to_be_read(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let (ada, ben) = (site.joins("ada").await, site.joins("ben").await);
        let id = idea(&site, board, "ada", "A quiet kettle").await;
        let (page, back) = (format!("/ideas/{id}"), format!("/ideas/{id}/withdrawal"));
        ben.post(&back, &[("withdraw", "yes")]).await.expect(403);
        site.visitor().post(&back, &[("withdraw", "yes")]).await.expect(403);
        assert!(!ben.get(&page).await.expect(200).has_form(&back));
        // Without votes it is its author's alone; with one it is taken back instead.
        assert!(ada.get(&format!("/t/{id}/removal")).await.expect(200).has_form(&format!("/t/{id}/removal")));
        change(&site, "update ideas set votes = 1 where topic_id = $1", (id,)).await;
        let instead = ada.get(&format!("/t/{id}/removal")).await.expect(200);
        assert!(!instead.has_form("/t/") && instead.links().contains(&format!("{page}#withdraw")));
        ada.post(&format!("/t/{id}/removal"), &[("reason", "mine")]).await.expect(409);
        ada.post(&back, &[("withdraw", "yes"), ("reason", "I found a better one.")]).await.expect(303);
        ada.post(&back, &[("withdraw", "yes")]).await.expect(303);
        assert_eq!(site.count("select count(*) from idea_changes").await, 1, "twice is once");
        let shown = site.visitor().get(&page).await.expect(200);
        assert!(shown.contains("Its author took it back") && shown.contains("I found a better one."));
        assert!(!site.visitor().get("/ideas").await.expect(200).links().contains(&page));
        assert!(site.visitor().get("/ideas?state=withdrawn").await.expect(200).links().contains(&page));
        ada.post(&back, &[("withdraw", "back")]).await.expect(303);
        assert!(site.visitor().get("/ideas").await.expect(200).links().contains(&page));
        change(&site, "update ideas set state = 'planned' where topic_id = $1", (id,)).await;
        ada.post(&back, &[("withdraw", "yes")]).await.expect(409);
    }
);

site_test!(
    async fn a_merged_idea_leads_to_its_main_one(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        site.joins("ada").await;
        let main = idea(&site, board, "ada", "A quiet kettle").await;
        let part = idea(&site, board, "ada", "Kettles should whisper").await;
        let merged = "update ideas set main_topic_id = $1, state = 'duplicate' where topic_id = $2";
        change(&site, merged, (main, part)).await;
        let visitor = site.visitor();
        let led = visitor.get(&format!("/ideas/{part}")).await.expect(303);
        assert_eq!(led.location(), Some(format!("/ideas/{main}?from={part}")));
        let page = visitor.follow(led).await.expect(200);
        assert!(page.contains("You were led here") && page.contains("Kettles should whisper"));
        for nonsense in [format!("{main}"), "x".into(), "99999999999999999999".into(), "-1".into()] {
            let page = visitor.get(&format!("/ideas/{main}?from={nonsense}")).await.expect(200);
            assert!(!page.contains("You were led here"), "{nonsense}");
        }
        assert!(!visitor.get("/ideas").await.expect(200).contains("Kettles should whisper"));
        // Into what nobody may see, it leads nobody.
        let lab = threads::board(&site, "lab", Audience::Staff).await;
        change(&site, "update topics set board_id = $1 where id = $2", (lab, main)).await;
        let page = site.visitor().get(&format!("/ideas/{part}?x")).await.expect(200);
        assert!(page.contains("Kettles should whisper"));
    }
);

site_test!(
    async fn a_long_list_is_read_to_its_end_once_in_every_order(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        site.joins("ada").await;
        for number in 0..23 {
            let id = idea(&site, board, "ada", &format!("Idea number {number}")).await;
            site.advance(chrono::TimeDelta::seconds(1));
            change(&site, "update ideas set shown_votes = $1 where topic_id = $2", (i64::from(number % 3), id)).await;
        }
        let visitor = site.visitor();
        for sort in ["newest", "votes", "moved"] {
            let mut seen = Vec::new();
            let mut path = format!("/ideas?sort={sort}");
            for _ in 0..2 {
                let page = visitor.get(&path).await.expect(200);
                seen.extend(page.links().into_iter().filter(|link| {
                    link.strip_prefix("/ideas/").is_some_and(|id| id.bytes().all(|byte| byte.is_ascii_digit()))
                }));
                let Some(next) = page.links().into_iter().find(|link| link.contains("after=")) else { break };
                path = next;
            }
            assert_eq!(seen.len(), 23, "{sort}");
            seen.sort();
            seen.dedup();
            assert_eq!(seen.len(), 23, "{sort}: each once");
        }
        for bad in ["after=x", "after=-1--1", "after=9223372036854775807-1", "state=%00", "board=%D7%90", "challenge=9"]
        {
            let page = visitor.get(&format!("/ideas?{bad}")).await;
            assert!(page.status() == 200 || page.status() == 400, "{bad}: {}", page.status());
        }
    }
);
