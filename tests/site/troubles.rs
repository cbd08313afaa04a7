//! Components, incidents and their updates written straight into a test's database, past the pages.

use crate::site::Site;
use hearth::ids::{ComponentId, GroupId, IncidentId, TopicId};
use hearth::incidents::components::{self, NewComponent, NewGroup};
use hearth::incidents::{self, Health, Impact, Kind, NewIncident, NewUpdate, Published, Severity, State, Texts, site};
use hearth::policy;
use hearth::words::Lang;

/// A group of components.
pub async fn group(site: &Site, name: &str) -> GroupId {
    let new = NewGroup { name: Texts::new(name, "", ""), once: None };
    let permit = policy::system("test");
    let made = site.app.db.write(permit, move |tx| Box::pin(async move { components::add_group(tx, &new).await }));
    made.await.expect("a group")
}

/// A component that is counted from today on.
pub async fn component(site: &Site, group: Option<GroupId>, name: &str) -> ComponentId {
    let new = NewComponent {
        group,
        name: Texts::new(name, "", ""),
        description: Texts::new(format!("All of {name}"), "", ""),
        showcase: true,
        start_date: site.now().date_naive(),
        only_if_degraded: false,
        once: None,
    };
    let permit = policy::system("test");
    let made = site.app.db.write(permit, move |tx| Box::pin(async move { components::add(tx, &new).await }));
    made.await.expect("a component")
}

/// An incident, to be changed before it is made.
pub fn incident(site: &Site, title: Texts) -> NewIncident {
    NewIncident {
        kind: Kind::Incident,
        drill: false,
        lang: Lang::En,
        title,
        severity: Severity::ALL[1],
        impact: Impact::Major,
        playbook: None,
        started_at: site.now(),
        backdated: false,
        scheduled_for: None,
        scheduled_until: None,
        starts_itself: false,
        ends_itself: false,
        remind_minutes: None,
        once: None,
        components: Vec::new(),
    }
}

/// Makes it; nothing of it is public yet.
pub async fn create(site: &Site, new: NewIncident) -> IncidentId {
    let permit = policy::system("test");
    let made = site.app.db.write(permit, move |tx| Box::pin(async move { incidents::create(tx, &new).await }));
    made.await.expect("an incident")
}

/// An update, to be changed before it is published.
pub fn update(incident: IncidentId, state: State, body: Texts) -> NewUpdate {
    NewUpdate {
        incident,
        state,
        impact: Impact::Major,
        lang: Lang::En,
        body,
        components: Vec::new(),
        promised_at: None,
        shown_at: None,
        notify: false,
        reopens: false,
        statement: None,
    }
}

/// Puts it before the public, and draws the pages.
pub async fn publish(site: &Site, new: NewUpdate) -> Published {
    let permit = policy::system("test");
    let made = site.app.db.write(permit, move |tx| Box::pin(async move { incidents::publish(tx, &new).await }));
    let published = made.await.expect("an update");
    site::refresh(&site.app).await.expect("drawn");
    published
}

/// An incident that is public, with one component that it breaks.
pub async fn going_on(site: &Site, title: Texts) -> IncidentId {
    let shop = component(site, None, "Shop").await;
    let id = create(site, NewIncident { components: vec![shop], ..incident(site, title) }).await;
    let said = Texts::new("We are looking into it.", "אנחנו בודקים.", "Sprawdzamy to.");
    let first = NewUpdate { components: vec![(shop, Health::Partial)], ..update(id, State::Investigating, said) };
    publish(site, first).await;
    id
}

/// Says that it is over.
pub async fn resolve(site: &Site, id: IncidentId) -> Published {
    let said = Texts::new("All is well again.", "הכול תקין שוב.", "Wszystko znów działa.");
    publish(site, update(id, State::Resolved, said)).await
}

/// Ties a topic to an incident.
pub async fn tie(site: &Site, incident: IncidentId, topic: TopicId) {
    let permit = policy::system("test");
    let tied = site
        .app
        .db
        .write(permit, move |tx| Box::pin(async move { incidents::affected::link(tx, incident, topic, true).await }));
    tied.await.expect("tied");
}
