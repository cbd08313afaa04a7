//! Incidents and the people they touch: "me too", known before writing, topics and cases tied to it, and what everybody hears at the end.

use crate::client::Client;
use crate::site::{Site, site_test};
use crate::threads::{self, case_row};
use crate::troubles::{self, going_on, resolve};
use hearth::ids::{CaseId, IncidentId};
use hearth::incidents::{NewIncident, NewUpdate, State, Texts};
use hearth::policy::{Audience, Role};

fn title() -> Texts {
    Texts::new("Payments fail", "תשלומים נכשלים", "Płatności nie działają")
}

async fn only_case(site: &Site) -> CaseId {
    CaseId(site.count("select max(id) from cases").await)
}

fn affected(id: IncidentId) -> String {
    format!("/status/incidents/{id}/affected")
}

site_test!(
    async fn what_is_not_public_touches_nobody(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let ada = site.joins("ada").await;
        let drill = troubles::create(&site, NewIncident { drill: true, ..troubles::incident(&site, title()) }).await;
        troubles::publish(&site, troubles::update(drill, State::Investigating, title())).await;
        let silent = troubles::create(&site, troubles::incident(&site, title())).await;
        for id in [drill, silent, IncidentId(99), IncidentId(-1)] {
            ada.get(&affected(id)).await.expect(404);
            ada.post(&affected(id), &[("body", "x")]).await.expect(404);
            let form = site.visitor().get(&format!("/new?incident={id}")).await.expect(200);
            assert!(!form.html().contains("name=\"incident\"") && !form.contains("Payments"), "{}", form.text());
        }
        let new = [("board", "help"), ("kind", "complaint"), ("title", "My payment"), ("body", "It fails.")];
        let drill = drill.to_string();
        ada.post("/new", &[&new[..], &[("incident", &drill), ("step", "post")]].concat()).await.expect(303);
        let case = case_row(&site, only_case(&site).await).await;
        assert_eq!(case.incident_id, None, "a forged number ties nothing, and loses nothing");
    }
);

site_test!(
    async fn a_member_says_me_too_once_and_staff_get_a_case(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let id = going_on(&site, title()).await;
        let ada = site.joins("ada").await;
        let page = ada.get(&affected(id)).await.expect(200);
        assert!(page.contains("Payments fail") && page.contains("We are looking into it."), "{}", page.text());
        let long = "x".repeat(100_001);
        let refused = ada.submit(&page, &affected(id), &[("body", &long)]).await.expect(422);
        assert!(refused.html().contains(&long[..100]), "what was typed comes back");
        ada.submit(&page, &affected(id), &[("body", "My card is refused.")]).await.expect(303);
        let case = case_row(&site, only_case(&site).await).await;
        assert_eq!((case.incident_id, case.private, case.kind.as_str()), (Some(id), true, "complaint"));
        assert_eq!(case.title, "Payments fail");
        // Sent again from the old page: the same case.
        ada.submit(&page, &affected(id), &[("body", "Again!")]).await.expect(303);
        assert_eq!(site.count("select count(*) from cases").await, 1);
        let page = ada.get(&affected(id)).await.expect(200);
        assert!(page.html().contains(&format!("/cases/{}", case.id)) && page.contains("You have told us"));
        // One click is enough, and it is said in their language.
        let ben = site.joins("ben").await.speaking("pl");
        let page = ben.get(&affected(id)).await.expect(200);
        ben.submit(&page, &affected(id), &[]).await.expect(303);
        let second = case_row(&site, only_case(&site).await).await;
        assert_eq!((second.title.as_str(), second.incident_id), ("Płatności nie działają", Some(id)));
        let steffi = site.staff().await;
        let desk = steffi.get(&format!("/desk/cases/{}", case.id)).await.expect(200);
        assert!(desk.contains("Payments fail") && desk.html().contains(&format!("/desk/incidents/{id}")));
    }
);

site_test!(
    async fn a_visitor_is_led_to_the_one_door_and_hears_by_a_signed_link(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let id = going_on(&site, title()).await;
        let visitor = site.visitor();
        let page = visitor.get(&affected(id)).await.expect(200);
        let new = format!("/new?incident={id}");
        assert!(page.html().contains(&new), "{}", page.html());
        assert_eq!(visitor.post(&affected(id), &[("body", "x")]).await.expect(303).location(), Some(new.clone()));
        let form = visitor.get(&new).await.expect(200);
        assert!(form.html().contains("name=\"incident\"") && form.html().contains("value=\"Payments fail\""));
        site.advance(chrono::TimeDelta::minutes(1));
        let sent = [("body", "Refused twice."), ("email", "guest@hearth.test"), ("name", "Gita")];
        visitor.submit(&form, "/new", &sent).await.expect(303);
        let link = site.letter("guest@hearth.test").await.link("/new/mail/");
        let asked = visitor.get(&link).await.expect(200);
        visitor.submit(&asked, &link, &[]).await.expect(303);
        site.drain_jobs().await;
        let case = case_row(&site, only_case(&site).await).await;
        assert_eq!((case.incident_id, case.private), (Some(id), true));
        resolve(&site, id).await;
        let letter = site.letter("guest@hearth.test").await;
        assert!(
            letter.subject.contains("Payments fail") && letter.text.contains("All is well again."),
            "{}",
            letter.text
        );
        let pass = letter.links().into_iter().find(|it| it.contains("/pass/")).expect("a signed link");
        site.visitor().get(&pass).await.expect(200);
    }
);

site_test!(
    async fn what_is_known_is_shown_before_somebody_writes(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let ada = site.joins("ada").await;
        let new = [("board", "help"), ("kind", "complaint"), ("title", "Card refused"), ("body", "At the till.")];
        assert!(!ada.get("/new").await.expect(200).contains("somebody is working on it"));
        let id = going_on(&site, title()).await;
        let form = ada.get("/new").await.expect(200);
        assert!(form.contains("somebody is working on it") && form.html().contains(&affected(id)));
        assert!(form.html().contains(&format!("/status/subscribe?incident={id}")));
        let hebrew = site.visitor().speaking("he").get("/new").await.expect(200);
        assert!(hebrew.contains("תשלומים נכשלים"), "{}", hebrew.text());
        // Before it is sent: is it about this? Nothing else of the text is asked again.
        let asked = ada.submit(&form, "/new", &new).await.expect(200);
        assert!(asked.contains("Is it about this?") && asked.contains("At the till."), "{}", asked.text());
        ada.submit(&asked, "/new", &[("incident", &id.to_string())]).await.expect(303);
        let case = case_row(&site, only_case(&site).await).await;
        assert_eq!((case.incident_id, case.private, case.title.as_str()), (Some(id), false, "Card refused"));
        let topic = site.visitor().get(&format!("/t/{}/card-refused", case.topic_id)).await.expect(200);
        assert!(topic.contains("Part of the incident Payments fail"), "{}", topic.text());
        // A question opens no case, so it is not asked.
        let talk = [("board", "help"), ("kind", "question"), ("title", "Opening hours"), ("body", "When?")];
        ada.submit(&ada.get("/new").await, "/new", &talk).await.expect(303);
        // Something else is sent as it is.
        let other = [("board", "help"), ("kind", "complaint"), ("title", "A dented lid"), ("body", "Dented.")];
        let asked = ada.submit(&ada.get("/new").await, "/new", &other).await.expect(200);
        ada.submit(&asked, "/new", &[("step", "post")]).await.expect(303);
        assert_eq!(case_row(&site, only_case(&site).await).await.incident_id, None);
    }
);

async fn set(staff: &Client, site: &Site, case: CaseId, incident: &str, status: u16) {
    let version = case_row(site, case).await.version.to_string();
    let path = format!("/desk/cases/{case}/incident");
    staff.post(&path, &[("incident", incident), ("version", &version)]).await.expect(status);
}

site_test!(
    async fn staff_tie_a_case_to_what_goes_on_and_the_trail_says_so(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let ada = site.joins("ada").await;
        let (case, _) = threads::case(&site, board, site.account("ada").await, "Card refused", "x", true).await;
        let steffi = site.staff().await;
        let path = format!("/desk/cases/{case}/incident");
        ada.post(&path, &[("incident", "1"), ("version", "1")]).await.expect(404);
        let drill = troubles::create(&site, NewIncident { drill: true, ..troubles::incident(&site, title()) }).await;
        troubles::publish(&site, troubles::update(drill, State::Investigating, title())).await;
        for bad in [&drill.to_string(), "99", "-1"] {
            set(&steffi, &site, case, bad, 409).await;
        }
        steffi.post(&path, &[("incident", "x"), ("version", "1")]).await.expect(400);
        let id = going_on(&site, title()).await;
        steffi.post(&path, &[("incident", &id.to_string()), ("version", "99")]).await.expect(409);
        let page = steffi.get(&format!("/desk/cases/{case}")).await.expect(200);
        steffi.submit(&page, &path, &[("incident", &id.to_string())]).await.expect(303);
        assert_eq!(case_row(&site, case).await.incident_id, Some(id));
        let trail = steffi.get(&format!("/desk/cases/{case}/audit")).await.expect(200);
        assert!(trail.contains(&format!("Incident {id}")), "{}", trail.text());
        // It stays tied when the incident is over, and can be taken off.
        resolve(&site, id).await;
        set(&steffi, &site, case, &id.to_string(), 303).await;
        set(&steffi, &site, case, "", 303).await;
        assert_eq!(case_row(&site, case).await.incident_id, None);
        set(&steffi, &site, case, &id.to_string(), 409).await;
    }
);

site_test!(
    async fn staff_tie_public_topics_and_both_pages_show_it(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let inner = threads::board(&site, "inner", Audience::Staff).await;
        let ada = site.joins("ada").await;
        let author = site.account("ada").await;
        let (topic, _) = threads::topic(&site, board, author, "Is it only me?", "Cards.", false).await;
        let (hidden, _) = threads::topic(&site, board, author, "Between us", "Cards.", true).await;
        let steffi = site.staff().await;
        let (secret, _) = threads::topic(&site, inner, site.account("steffi").await, "Plans", "x", false).await;
        let id = going_on(&site, title()).await;
        let path = format!("/desk/incidents/{id}/topics");
        ada.post(&path, &[("topic", &topic.to_string())]).await.expect(404);
        for bad in [hidden.to_string().as_str(), &secret.to_string(), "99", "kettle", ""] {
            steffi.post(&path, &[("topic", bad)]).await.expect(409);
        }
        steffi.post("/desk/incidents/99/topics", &[("topic", &topic.to_string())]).await.expect(404);
        let drill = troubles::create(&site, NewIncident { drill: true, ..troubles::incident(&site, title()) }).await;
        steffi.post(&format!("/desk/incidents/{drill}/topics"), &[("topic", &topic.to_string())]).await.expect(409);
        let address = format!("/t/{topic}/is-it-only-me");
        assert!(!site.visitor().get(&address).await.expect(200).contains("Part of the incident"));
        // From the topic's own page.
        let page = steffi.get(&address).await.expect(200);
        let back = steffi.submit(&page, &path, &[("tie", "yes")]).await.expect(303);
        assert_eq!(back.location(), Some(address.clone()));
        steffi.post(&path, &[("topic", &format!("http://hearth.test{address}")), ("tie", "yes")]).await.expect(303);
        assert_eq!(site.count("select count(*) from incident_topics").await, 1);
        let shown = site.visitor().get(&address).await.expect(200);
        assert!(shown.contains("Part of the incident Payments fail. We are working on it"), "{}", shown.text());
        let incident = site.visitor().get(&format!("/status/incidents/{id}")).await.expect(200);
        assert!(incident.contains("Is it only me?"), "{}", incident.text());
        // When it is over, the kept page of the topic says so at once.
        resolve(&site, id).await;
        assert!(site.visitor().get(&address).await.expect(200).contains("It is resolved"));
        steffi.post(&path, &[("topic", &topic.to_string()), ("tie", "no")]).await.expect(303);
        assert!(!site.visitor().get(&address).await.expect(200).contains("Part of the incident"));
        assert!(!site.visitor().get(&format!("/status/incidents/{id}")).await.expect(200).contains("only me"));
    }
);

site_test!(
    async fn everybody_who_hangs_on_it_hears_once_for_each_resolution(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let id = going_on(&site, title()).await;
        for (name, lang) in [("ada", "en"), ("ben", "he"), ("cleo", "pl")] {
            let client = site.with_role(name, Role::Member).await;
            let profile = [("name", name), ("about", ""), ("lang", lang), ("time_zone", "Europe/Warsaw")];
            client.post("/account", &profile).await.expect(303);
            if name != "cleo" {
                client.speaking(lang).post(&affected(id), &[]).await.expect(303);
            }
        }
        // Cleo only asked in public; so did Ada, who has a case, too; staff know without a letter.
        for name in ["cleo", "ada"] {
            let (topic, _) = threads::topic(&site, board, site.account(name).await, "Anybody else?", "x", false).await;
            troubles::tie(&site, id, topic).await;
        }
        site.staff().await;
        let (topic, _) = threads::topic(&site, board, site.account("steffi").await, "We are on it", "x", false).await;
        troubles::tie(&site, id, topic).await;
        let before = site.outbox().await.len();
        let resolved = resolve(&site, id).await;
        let letters = site.outbox().await;
        let mut told: Vec<_> = letters[before..].iter().map(|mail| (mail.to.as_str(), mail.subject.as_str())).collect();
        told.sort_unstable();
        let subjects =
            ["It is over: Payments fail", "זה מאחורינו: תשלומים נכשלים", "Już po wszystkim: Płatności nie działają"];
        let expected =
            [("ada@hearth.test", subjects[0]), ("ben@hearth.test", subjects[1]), ("cleo@hearth.test", subjects[2])];
        assert_eq!(told, expected);
        let polish = letters.iter().find(|mail| mail.subject == subjects[2]).expect("Cleo's");
        assert!(polish.text.contains("Wszystko znów działa.") && polish.text.contains("/t/"), "{}", polish.text);
        // The work done twice, the letter sent twice: still one.
        let update = resolved.update;
        let job = || serde_json::json!({ "incident": id, "update": update });
        hearth::incidents::affected::tell(site.app.clone(), job()).await.expect("told");
        let ada = site.account("ada").await;
        let again = serde_json::json!({ "incident": id, "update": update, "to": ada });
        hearth::incidents::affected::letter(site.app.clone(), again.clone()).await.expect("sent");
        assert_eq!(site.outbox().await.len(), letters.len());
        // Opened again, a letter that was late says nothing; the next resolution is news again.
        let said = Texts::new("It is back.", "", "");
        let opened = NewUpdate { reopens: true, ..troubles::update(id, State::Investigating, said) };
        troubles::publish(&site, opened).await;
        site.advance(chrono::TimeDelta::minutes(5));
        hearth::incidents::affected::letter(site.app.clone(), again).await.expect("nothing to do");
        assert_eq!(site.outbox().await.len(), letters.len());
        resolve(&site, id).await;
        assert_eq!(site.outbox().await.len(), letters.len() + 3);
    }
);

site_test!(
    async fn what_is_written_after_the_end_is_not_tied(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let id = going_on(&site, title()).await;
        let ada = site.joins("ada").await;
        let page = ada.get(&affected(id)).await.expect(200);
        resolve(&site, id).await;
        ada.submit(&page, &affected(id), &[("body", "Me, too")]).await.expect(409);
        let page = ada.get(&affected(id)).await.expect(200);
        assert!(page.contains("This incident is over"), "{}", page.text());
        assert_eq!(site.count("select count(*) from cases").await, 0);
    }
);
