//! All pages and files of the status site, drawn from one snapshot. What did not change since the last drawing is taken over as it was. Pure.

use super::views::{self, Look};
use crate::error::Result;
use crate::incidents::snapshot::{Incident, Snapshot};
use crate::incidents::statuspage::{self, SiteInfo};
use crate::ui::Brand;
use crate::web::assets::{self, Made};
use crate::web::{Door, Doors, Leaf};
use crate::words::{Lang, Words};
use std::collections::HashMap;
use std::hash::{Hash as _, Hasher as _};
use std::sync::Arc;
use views::history::{self, Month};

/// Stylesheets and scripts of former days that are still given to whoever has an old page open.
const OLD_ASSETS_MAX: usize = 8;
const HTML: &str = "text/html; charset=utf-8";

/// What a drawing starts from.
#[derive(Clone, PartialEq)]
pub struct Given {
    pub snapshot: Snapshot,
    pub brand: Arc<Brand>,
    /// The site's address, without a slash at the end.
    pub base: String,
    /// Path, media type and content of the logo.
    pub logo: Option<(String, &'static str, bytes::Bytes)>,
}

/// The drawn site.
#[derive(Default)]
pub struct Drawn {
    pub doors: Arc<Doors>,
    pub files: Arc<Vec<CopyFile>>,
    /// What was not in the drawing before: still without its compressed forms.
    pub fresh: Vec<Arc<Leaf>>,
    /// The mark of what the pages say, their times aside; the same on every node.
    pub news: u64,
    given: Option<Given>,
    pages: HashMap<String, [Arc<Leaf>; 3]>,
    singles: HashMap<String, Arc<Leaf>>,
    /// Stylesheets and scripts, the newest last.
    assets: Vec<(String, Arc<Leaf>)>,
}

/// A file of the copy.
#[derive(Clone, Debug)]
pub struct CopyFile {
    /// Below the copy's folder, with forward slashes.
    pub path: String,
    pub leaf: Arc<Leaf>,
    /// The lower ones are written first: what pages point to, then pages, the first page last.
    pub rank: u8,
}

/// Draws the site.
pub fn draw(given: Given, before: &Drawn) -> Result<Drawn> {
    let news = mark(&given);
    let (sheet, script) = (assets::status_sheet(&given.brand.accent), assets::status_script());
    let mut desk = Desk { before, drawn: Drawn { news, ..Drawn::default() }, at: given.snapshot.as_of };
    desk.assets(&given, &[&sheet, &script]);
    let logo = given.logo.as_ref().map(|(path, _, _)| path.as_str());
    let brand = Arc::clone(&given.brand);
    let look = |lang: Lang| Look {
        words: Words::of(lang),
        brand: &brand,
        base: &given.base,
        sheet: &sheet,
        script: &script,
        as_of: given.snapshot.as_of,
        news,
        logo,
    };
    desk.pages(&given, &look);
    for file in statuspage::files(&given.snapshot, &SiteInfo::of(&brand, &given.base))? {
        let leaf = Leaf::new(file.content_type, file.body, desk.at);
        let leaf = if statuspage::open_to_all(&file.path) { leaf.open() } else { leaf };
        desk.single(file.path, leaf, 1);
    }
    let missing = Leaf::new(HTML, views::not_found(&look(brand.lang)), desk.at);
    desk.single_file("404.html", missing, 1);
    let mut drawn = desk.drawn;
    drawn.finish(brand.lang);
    drawn.given = Some(given);
    Ok(drawn)
}

/// A number for all that the pages say, but for the times that move on by themselves.
fn mark(given: &Given) -> u64 {
    let Snapshot { groups, components, incidents, .. } = &given.snapshot;
    let mut hasher = std::hash::DefaultHasher::new();
    format!("{groups:?}{incidents:?}").hash(&mut hasher);
    for it in components {
        format!("{:?}", (it.id, it.group, it.position, &it.name, &it.description, it.health, it.showcase))
            .hash(&mut hasher);
    }
    format!("{:?}{:?}", given.brand, given.base).hash(&mut hasher);
    hasher.finish()
}

/// A drawing in the making.
struct Desk<'b> {
    before: &'b Drawn,
    drawn: Drawn,
    at: chrono::DateTime<chrono::Utc>,
}

impl Desk<'_> {
    /// Stylesheet, script, favicon and logo.
    fn assets(&mut self, given: &Given, made: &[&Made]) {
        let mut kept: Vec<_> = self.before.assets.clone();
        kept.retain(|(address, _)| made.iter().all(|asset| asset.address != *address));
        kept.drain(..kept.len().saturating_sub(OLD_ASSETS_MAX));
        self.drawn.assets = kept;
        for asset in made {
            let leaf = Leaf::new(asset.content_type, asset.body.clone(), self.at).forever();
            let leaf = self.reused(
                self.before.assets.iter().find(|(address, _)| *address == asset.address).map(|(_, leaf)| leaf),
                leaf,
            );
            self.drawn.assets.push((asset.address.clone(), leaf));
        }
        let icon = Leaf::new("image/svg+xml", assets::favicon_svg(&given.brand), self.at);
        self.single_file("favicon.svg", icon, 0);
        if let Some((path, content_type, content)) = &given.logo {
            self.single(path.clone(), Leaf::new(content_type, content.clone(), self.at).forever(), 0);
        }
    }

    /// Every page in every language.
    fn pages<'l>(&mut self, given: &Given, look: &impl Fn(Lang) -> Look<'l>) {
        let snapshot = &given.snapshot;
        let zone = given.brand.zone;
        let months = history::months(snapshot, zone);
        self.page("", Lang::ALL.map(|lang| views::front::page(&look(lang), snapshot).render(&look(lang))));
        self.page("/history", Lang::ALL.map(|lang| history::page(&look(lang), snapshot, &months).render(&look(lang))));
        self.page("/uptime", Lang::ALL.map(|lang| views::uptime::page(&look(lang), snapshot).render(&look(lang))));
        let same = self.before.given.as_ref().filter(|before| same_ground(before, given));
        let known: HashMap<_, _> =
            same.iter().flat_map(|before| &before.snapshot.incidents).map(|it| (it.id, it)).collect();
        let unchanged = |incident: &Incident| incident.state.is_over() && known.get(&incident.id) == Some(&incident);
        for incident in &snapshot.incidents {
            let path = format!("/incidents/{}", incident.id);
            if !(unchanged(incident) && self.keep(&path)) {
                let draw = |lang| views::incident::page(&look(lang), snapshot, incident).render(&look(lang));
                self.page(&path, Lang::ALL.map(draw));
            }
        }
        let now = Month::of(snapshot.as_of, zone);
        let neighbours = same.is_some_and(|before| history::months(&before.snapshot, zone) == months);
        for month in &months {
            let path = format!("/history/{}", month.slug());
            let here = history::of_month(snapshot, *month, zone);
            if !(neighbours && *month != now && here.iter().all(|it| unchanged(it)) && self.keep(&path)) {
                let draw = |lang| history::month(&look(lang), snapshot, &months, *month).render(&look(lang));
                self.page(&path, Lang::ALL.map(draw));
            }
        }
    }

    /// Takes a page over as it was; whether there was one.
    fn keep(&mut self, path: &str) -> bool {
        let Some(leaves) = self.before.pages.get(path) else { return false };
        self.drawn.pages.insert(path.to_owned(), leaves.clone());
        true
    }

    fn page(&mut self, path: &str, texts: [String; 3]) {
        let before = self.before.pages.get(path);
        let mut at = 0;
        let leaves = texts.map(|text| {
            let leaf = self.reused(before.map(|leaves| &leaves[at]), Leaf::new(HTML, text, self.at));
            at += 1;
            leaf
        });
        self.drawn.pages.insert(path.to_owned(), leaves);
    }

    /// A file at an address of its own.
    fn single(&mut self, path: String, leaf: Leaf, rank: u8) {
        let leaf = self.reused(self.before.singles.get(&path), leaf);
        let file = CopyFile { path: path.trim_start_matches('/').to_owned(), leaf: Arc::clone(&leaf), rank };
        Arc::make_mut(&mut self.drawn.files).push(file);
        self.drawn.singles.insert(path, leaf);
    }

    /// A file that only the copy has.
    fn single_file(&mut self, path: &str, leaf: Leaf, rank: u8) {
        let leaf = Arc::new(leaf);
        Arc::make_mut(&mut self.drawn.files).push(CopyFile { path: path.to_owned(), leaf, rank });
    }

    /// The one from before if it is the same to the letter, with its compressed forms; else the new one.
    fn reused(&mut self, before: Option<&Arc<Leaf>>, leaf: Leaf) -> Arc<Leaf> {
        if let Some(before) = before.filter(|before| before.same(&leaf)) {
            return Arc::clone(before);
        }
        let leaf = Arc::new(leaf);
        self.drawn.fresh.push(Arc::clone(&leaf));
        leaf
    }
}

/// Whether a page of the past looks the same in both: the brand and the names of components.
fn same_ground(before: &Given, now: &Given) -> bool {
    let names = |given: &Given| -> Vec<_> {
        given.snapshot.components.iter().map(|component| (component.id, component.name.clone())).collect()
    };
    before.brand == now.brand && before.base == now.base && before.logo == now.logo && names(before) == names(now)
}

impl Drawn {
    /// Puts doors and files together.
    fn finish(&mut self, own: Lang) {
        let mut doors: Doors =
            self.singles.iter().map(|(path, leaf)| (path.clone(), Door::One(Arc::clone(leaf)))).collect();
        let files = Arc::make_mut(&mut self.files);
        for (address, leaf) in &self.assets {
            doors.insert(address.clone(), Door::One(Arc::clone(leaf)));
            files.push(CopyFile { path: address.trim_start_matches('/').to_owned(), leaf: Arc::clone(leaf), rank: 0 });
        }
        for (path, leaves) in &self.pages {
            let rank = if path.is_empty() { 3 } else { 2 };
            let mut place = |at: String, leaf: &Arc<Leaf>| {
                files.push(CopyFile { path: format!("{at}/index.html"), leaf: Arc::clone(leaf), rank });
            };
            place(format!("status{path}"), &leaves[own as usize]);
            doors.insert(format!("/status{path}"), Door::ByLang(leaves.clone()));
            for lang in Lang::ALL {
                let leaf = &leaves[lang as usize];
                place(format!("status/{}{path}", lang.code()), leaf);
                doors.insert(format!("/status/{}{path}", lang.code()), Door::One(Arc::clone(leaf)));
            }
        }
        if let Some(front) = self.pages.get("") {
            files.push(CopyFile { path: "index.html".to_owned(), leaf: Arc::clone(&front[own as usize]), rank: 4 });
        }
        files.sort_by(|a, b| (a.rank, &a.path).cmp(&(b.rank, &b.path)));
        self.doors = Arc::new(doors);
    }
}
