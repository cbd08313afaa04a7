//! The status site: pages, feeds and JSON as whole answers in memory, and a complete copy of them on disk and, if wanted, in another place.
//!
//! [`refresh`] reads what is public, draws what changed, swaps everything at once, puts the banner in place, writes the copy and wakes open pages.
//! It is called after each publication, by [`follow`] when another node published, and once a minute, for the time beside "as of" and for promises
//! that were missed. When the database is gone, what was swapped in last stays, and says from when it is.

mod copy;
mod draw;
mod pages;
mod upload;
mod views;

pub use pages::{live_routes, routes};

use super::snapshot::{Incident, Snapshot};
use crate::app::App;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::incidents::Kind;
use crate::incidents::incident::Impact;
use crate::web::Standing;
use crate::words::Lang;
use bytes::Bytes;
use draw::{Drawn, Given};
use object_store::ObjectStoreExt as _;
use object_store::path::Path;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use upload::Upload;

/// The folder of the copy, in the data folder.
pub const FOLDER: &str = "status-site/";
/// How long the logo may take to be read.
const LOGO_MAX: Duration = Duration::from_secs(5);

/// What is remembered between two refreshes.
#[derive(Default)]
struct Workshop {
    /// The last filling that was asked for before the reading of what stands now.
    done: u64,
    drawn: Arc<Drawn>,
    logo: Option<(String, &'static str, Bytes)>,
    written: HashMap<String, String>,
    upload: Arc<Upload>,
}

/// Reads what is public, draws what changed, and puts it in place here, on disk and in the other place. What was published before the call is
/// before the public when it returns; an error leaves what stood there.
pub async fn refresh(app: &App) -> Result<()> {
    let number = app.web.front.ask();
    let mut place = app.web.front.workshop.lock().await;
    let workshop = place.get_or_insert_with(|| Box::<Workshop>::default()).downcast_mut::<Workshop>();
    let workshop = workshop.ok_or_else(|| Error::Internal("somebody else fills the front".into()))?;
    // Somebody who began to read after this was asked for has done it.
    if workshop.done >= number {
        return Ok(());
    }
    let number = app.web.front.asked();
    renew(app, workshop).await?;
    workshop.done = number;
    let (folder, files) = (app.config.data_dir.join(FOLDER), Arc::clone(&workshop.drawn.files));
    if let Some((store, typed)) = &app.status_store {
        workshop.upload.start(Arc::clone(store), *typed, Arc::clone(&files));
    }
    let mut written = std::mem::take(&mut workshop.written);
    let task = tokio::task::spawn_blocking(move || {
        let outcome = copy::write(&folder, &files, &mut written);
        (outcome, written)
    });
    let (outcome, written) = task.await.map_err(Error::internal)?;
    workshop.written = written;
    outcome
}

/// The first filling, at start: without pages nothing starts; without a copy on disk they are still served.
pub async fn open(app: &App) -> Result<()> {
    match refresh(app).await {
        Err(error) if !app.web.front.doors().is_empty() => {
            tracing::error!(error = %error, "there is no fresh copy of the status pages");
            Ok(())
        }
        outcome => outcome,
    }
}

/// As [`refresh`], for after a commit: what fails is logged, and tried again within a minute.
pub async fn freshen(app: &App) {
    if let Err(error) = refresh(app).await {
        tracing::error!(error = %error, "the status pages could not be renewed; the last ones stay");
    }
}

/// Refreshes whenever something public changed, here or on another node.
pub async fn follow(app: App) {
    loop {
        app.status_stale.notified().await;
        freshen(&app).await;
    }
}

/// Reads, draws, swaps, and tells whoever has a page open.
async fn renew(app: &App, workshop: &mut Workshop) -> Result<()> {
    let brand = app.brand();
    let snapshot = super::snapshot(&mut app.db.read().await?, app.now(), brand.zone).await?;
    let wanted = brand.logo.as_deref();
    if workshop.logo.as_ref().map(|(path, _, _)| path.as_str()) != wanted {
        workshop.logo = match wanted {
            Some(path) => logo(app, path).await,
            None => None,
        };
    }
    let base = app.config.base_url.clone();
    let given = Given { snapshot, brand, base, logo: workshop.logo.clone() };
    let standing = standing(&given.snapshot);
    let before = Arc::clone(&workshop.drawn);
    let drawing = tokio::task::spawn_blocking(move || draw::draw(given, &before));
    let drawn = Arc::new(drawing.await.map_err(Error::internal)??);
    workshop.drawn = Arc::clone(&drawn);
    app.web.front.swap(Arc::clone(&drawn.doors));
    if app.web.set_standing(standing) {
        app.pages.touch(&[Tag::Site.key()]);
    }
    app.web.news.tell(drawn.news);
    // Until then they are given out plain.
    tokio::task::spawn_blocking(move || drawn.fresh.iter().for_each(|leaf| leaf.compress()));
    Ok(())
}

/// The brand's logo; without it the pages show the initial.
async fn logo(app: &App, path: &str) -> Option<(String, &'static str, Bytes)> {
    let name = path.strip_prefix("/brand/").filter(|name| !name.contains('/'))?;
    let content_type = match name.rsplit_once('.')?.1 {
        "png" => "image/png",
        "webp" => "image/webp",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        _ => return None,
    };
    let place = Path::from(format!("brand/{name}"));
    let read = async { app.storage.get(&place).await?.bytes().await };
    match tokio::time::timeout(LOGO_MAX, read).await {
        Ok(Ok(content)) => Some((path.to_owned(), content_type, content)),
        Ok(Err(error)) => {
            tracing::warn!(error = %error, "the logo could not be read for the status pages");
            None
        }
        Err(_) => None,
    }
}

/// What the banner of every page says.
fn standing(snapshot: &Snapshot) -> Vec<Standing> {
    let one = |incident: &Incident| Standing {
        incident: incident.id,
        titles: Lang::ALL.map(|lang| {
            let (lang, title) = incident.title.read(lang, incident.lang);
            (lang.code(), title.to_owned())
        }),
        maintenance: incident.kind == Kind::Maintenance,
        grave: matches!(incident.impact, Impact::Major | Impact::Critical),
        path: format!("/status/incidents/{}", incident.id),
    };
    snapshot.active().map(one).collect()
}
