//! [`App`]: what every handler, action and job is handed.

use crate::clock::Clock;
use crate::config::{self, Config};
use crate::db::{self, Db, TOUCH_ALL};
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::jobs::{JOBS_KEY, NOTICES_KEY};
use crate::mail::Mailer;
use crate::ui::Brand;
use crate::web::limits::Limits;
use crate::web::{Live, Outgoing, PageCache, Shared};
use chrono::{DateTime, Utc};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use hmac::{Hmac, KeyInit as _, Mac as _};
use object_store::aws::AmazonS3Builder;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, RetryConfig};
use sha2::Sha256;
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::ops::Deref;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};

/// Heavy work (Markdown, pictures) at once, off the async threads.
const HEAVY_AT_ONCE: usize = 2;
/// Heavy work that may wait; beyond it the answer is 503.
const HEAVY_QUEUE: usize = 64;
/// How long a piece of heavy work may take, its wait included.
const HEAVY_MAX: Duration = Duration::from_secs(10);
/// Tries again of one request to the S3 storage.
const STORAGE_RETRIES_MAX: usize = 3;
/// How long a request to the S3 storage is tried again; less than a request of ours may take, so that the answer says why.
const STORAGE_RETRY_MAX: Duration = Duration::from_secs(10);

/// The program's parts; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// The parts, as fields of [`App`].
pub struct Parts {
    pub config: Config,
    pub clock: Clock,
    pub db: Db,
    pub mailer: Mailer,
    pub pages: PageCache,
    pub limits: Arc<Limits>,
    pub storage: Arc<dyn ObjectStore>,
    pub secrets: Secrets,
    pub web: Arc<Shared>,
    /// The wire from commits to open pages.
    pub live: Arc<Live>,
    /// Wakes the job worker.
    pub jobs_wake: Arc<Notify>,
    /// Wakes those who tell subscribers.
    pub notices_wake: Arc<Notify>,
    /// Goes to addresses that people gave, to public ones only.
    pub outgoing: Outgoing,
    /// Rings when the brand may have changed, here or on another node.
    pub brand_stale: Arc<Notify>,
    /// Rings when the status pages may be old, here or on another node.
    pub status_stale: Arc<Notify>,
    /// Where the copy of the status pages goes beside the data folder, and whether files have a media type there.
    pub status_store: Option<(Arc<dyn ObjectStore>, bool)>,
    /// What texts are screened by, ready to use.
    pub kept: Arc<Kept>,
    hashing: Pool,
    heavy: Pool,
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// Opens database, storage and mail, and brings the schema up to date. The brand is not loaded yet.
    pub async fn open(config: Config, clock: Clock) -> Result<Self> {
        config::private_folder(&config.data_dir)?;
        let db = Db::open(&database(&config), clock.clone()).await?;
        db.migrate().await?;
        let pages = PageCache::new(config.page_cache_bytes);
        let (jobs_wake, brand_stale) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let notices_wake = Arc::new(Notify::new());
        let status_stale = Arc::new(Notify::new());
        let live = Arc::new(Live::default());
        let kept = Arc::new(Kept::default());
        listen(&db, &pages, &live, (&jobs_wake, &notices_wake), (&brand_stale, &status_stale), &kept);
        Ok(Self(Arc::new(Parts {
            mailer: Mailer::new(&config, clock.clone())?,
            storage: storage("HEARTH_STORAGE_URL", &config.storage_url)?,
            status_store: status_store(config.status_site_url.as_deref())?,
            secrets: Secrets::load(&config.secret_file)?,
            web: Arc::new(Shared::new(&config, clock.clone(), Brand::unset())),
            limits: Arc::new(Limits::new(config.posts_per_minute)),
            hashing: Pool::new(config.hashes_at_once, config.hash_queue),
            heavy: Pool::new(HEAVY_AT_ONCE, HEAVY_QUEUE),
            db,
            pages,
            live,
            jobs_wake,
            notices_wake,
            outgoing: Outgoing::new(config.webhook_private).map_err(Error::Internal)?,
            brand_stale,
            status_stale,
            kept,
            clock,
            config,
        })))
    }

    /// The brand as it is now.
    pub fn brand(&self) -> Arc<Brand> {
        self.web.brand()
    }

    /// Puts a changed brand in place on this node.
    pub fn set_brand(&self, brand: Brand) {
        self.web.set_brand(brand);
    }

    /// Now, UTC, to the microsecond.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The whole address of `path` on this site.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.config.base_url)
    }

    /// A place to hash one password in. `Error::Unavailable` when too many wait already.
    pub async fn hash_slot(&self) -> Result<Slot> {
        self.hashing.enter().await
    }

    /// Runs CPU-heavy work off the async threads, a few at once, with a deadline.
    pub async fn heavy<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let slot = self.heavy.enter().await?;
        let task = tokio::task::spawn_blocking(move || {
            let _slot = slot;
            work()
        });
        match tokio::time::timeout(HEAVY_MAX, task).await {
            Ok(done) => done.map_err(|error| Error::Internal(format!("heavy work stopped: {error}"))),
            Err(_) => Err(Error::Unavailable("heavy work took too long".into())),
        }
    }
}

fn database(config: &Config) -> db::Options {
    db::Options {
        url: config.database_url.clone(),
        replica_url: config.database_replica_url.clone(),
        readers: config.database_readers,
        writers: config.database_writers,
        connect_wait_s: config.database_wait_s,
    }
}

/// What a commit touched, here or on another node, makes pages old, tells open ones, wakes the worker, reloads the brand and
/// forgets what was kept ready.
fn listen(
    db: &Db,
    pages: &PageCache,
    live: &Arc<Live>,
    (jobs_wake, notices_wake): (&Arc<Notify>, &Arc<Notify>),
    (brand_stale, status_stale): (&Arc<Notify>, &Arc<Notify>),
    kept: &Arc<Kept>,
) {
    let (pages, live, kept) = (pages.clone(), Arc::clone(live), Arc::clone(kept));
    let (jobs_wake, brand_stale) = (Arc::clone(jobs_wake), Arc::clone(brand_stale));
    let (notices_wake, status_stale) = (Arc::clone(notices_wake), Arc::clone(status_stale));
    let (site, screening, watches, status) =
        (Tag::Site.key(), Tag::Screening.key(), Tag::Watches.key(), Tag::Status.key());
    db.on_touch(Box::new(move |keys| {
        pages.touch(keys);
        live.touch(keys);
        let all = keys.contains(&TOUCH_ALL);
        if all || keys.contains(&JOBS_KEY) {
            jobs_wake.notify_one();
        }
        if all || keys.contains(&NOTICES_KEY) {
            notices_wake.notify_waiters();
        }
        if all || keys.contains(&site) {
            brand_stale.notify_one();
        }
        if all || keys.contains(&status) {
            status_stale.notify_one();
        }
        if all || keys.contains(&screening) || keys.contains(&watches) {
            kept.forget();
        }
    }));
}

/// What texts are screened by and what is listened for, as it was last read and compiled: one thing of each type, until `Tag::Screening` or
/// `Tag::Watches` is touched.
#[derive(Default)]
pub struct Kept(Mutex<Shelf>);

#[derive(Default)]
struct Shelf {
    /// Grows with every change, so that what was read before it is not kept after it.
    age: u64,
    things: HashMap<TypeId, Arc<dyn Any + Send + Sync>>,
}

impl Kept {
    /// The thing of that type, if it is kept; or else the age of the shelf, to be given back with [`Kept::keep`].
    pub fn get<T: Any + Send + Sync>(&self) -> Result<Arc<T>, u64> {
        let shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.things.get(&TypeId::of::<T>()).and_then(|thing| Arc::clone(thing).downcast().ok()).ok_or(shelf.age)
    }

    /// Keeps a thing that was read after `age` was asked for, unless something changed in the meantime.
    pub fn keep<T: Any + Send + Sync>(&self, age: u64, thing: T) -> Arc<T> {
        let thing = Arc::new(thing);
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shelf.age == age {
            let kept: Arc<dyn Any + Send + Sync> = Arc::<T>::clone(&thing);
            shelf.things.insert(TypeId::of::<T>(), kept);
        }
        thing
    }

    fn forget(&self) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.age += 1;
        shelf.things.clear();
    }
}

/// Where the copy of the status pages goes, and whether files have a media type there: in a folder they have none.
fn status_store(address: Option<&str>) -> Result<Option<(Arc<dyn ObjectStore>, bool)>> {
    let Some(address) = address else { return Ok(None) };
    Ok(Some((storage("HEARTH_STATUS_SITE_URL", address)?, !address.starts_with("file://"))))
}

/// Where files lie: a folder, or an S3 bucket with its keys in the usual `AWS_…` variables. `key` is the setting that says so.
fn storage(key: &str, address: &str) -> Result<Arc<dyn ObjectStore>> {
    let fault = |cause: &dyn std::fmt::Display| Error::Internal(format!("{key}: {cause}"));
    if let Some(folder) = address.strip_prefix("file://") {
        config::private_folder(Path::new(folder))?;
        let store = object_store::local::LocalFileSystem::new_with_prefix(folder).map_err(|error| fault(&error))?;
        return Ok(Arc::new(store.with_fsync(true)));
    }
    let url: url::Url = address.parse().map_err(|error| fault(&error))?;
    if url.scheme() != "s3" {
        return Err(fault(&"neither file:///folder nor s3://bucket/prefix"));
    }
    let prefix = object_store::path::Path::from_url_path(url.path()).map_err(|error| fault(&error))?;
    let retry =
        RetryConfig { max_retries: STORAGE_RETRIES_MAX, retry_timeout: STORAGE_RETRY_MAX, ..RetryConfig::default() };
    let store = AmazonS3Builder::from_env().with_url(address).with_retry(retry).build();
    Ok(Arc::new(PrefixStore::new(store.map_err(|error| fault(&error))?, prefix)))
}

/// Signs what must come back unchanged.
pub struct Secrets([u8; 32]);

impl Secrets {
    /// The key in `file`; made at the first start, readable by the owner only.
    fn load(file: &Path) -> Result<Self> {
        let fault =
            |cause: &dyn std::fmt::Display| Error::Internal(format!("the secret file {}: {cause}", file.display()));
        let text = match std::fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let text = HEXLOWER.encode(&crate::ids::random_bytes::<32>());
                write_private(file, &text).map_err(|error| fault(&error))?;
                text
            }
            Err(error) => return Err(fault(&error)),
        };
        let bytes = HEXLOWER.decode(text.trim().as_bytes()).map_err(|error| fault(&error))?;
        bytes.try_into().map(Self).map_err(|_| fault(&"64 hex digits are needed"))
    }

    /// A signature of `text` for `purpose`, that needs no escaping in a URL.
    pub fn sign(&self, purpose: &'static str, text: &str) -> String {
        BASE64URL_NOPAD
            .encode(&self.mac(purpose, text).map(|mac| mac.finalize().into_bytes().to_vec()).unwrap_or_default())
    }

    /// Whether `signature` was given to `text` for `purpose`; in constant time.
    pub fn verify(&self, purpose: &'static str, text: &str, signature: &str) -> bool {
        let Ok(signature) = BASE64URL_NOPAD.decode(signature.as_bytes()) else { return false };
        self.mac(purpose, text).is_some_and(|mac| mac.verify_slice(&signature).is_ok())
    }

    fn mac(&self, purpose: &str, text: &str) -> Option<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text.as_bytes());
        Some(mac)
    }
}

fn write_private(file: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut opened = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
    opened.write_all(text.as_bytes())?;
    opened.sync_all()
}

/// So many at once, so many waiting, the rest refused.
struct Pool {
    waiting: Arc<Semaphore>,
    running: Arc<Semaphore>,
}

/// A place in a pool, kept while the work runs.
pub struct Slot {
    _waiting: OwnedSemaphorePermit,
    _running: OwnedSemaphorePermit,
}

impl Pool {
    fn new(at_once: usize, queue: usize) -> Self {
        Self { waiting: Arc::new(Semaphore::new(at_once + queue)), running: Arc::new(Semaphore::new(at_once)) }
    }

    async fn enter(&self) -> Result<Slot> {
        let full = || Error::Unavailable("too much work is waiting".into());
        let waiting = Arc::clone(&self.waiting).try_acquire_owned().map_err(|_| full())?;
        let running = Arc::clone(&self.running).acquire_owned().await.map_err(|_| full())?;
        Ok(Slot { _waiting: waiting, _running: running })
    }
}

#[cfg(test)]
mod tests {
    use super::{Kept, storage};

    #[test]
    fn what_was_read_before_a_change_is_not_kept_after_it() {
        let kept = Kept::default();
        let age = kept.get::<String>().expect_err("nothing yet");
        kept.keep(age, String::from("first"));
        assert_eq!(*kept.get::<String>().expect("kept"), "first");
        let other = kept.get::<u8>().expect_err("nothing of that type");
        kept.forget();
        assert!(kept.get::<String>().is_err());
        assert_eq!(*kept.keep(other, 7_u8), 7, "whoever read it may use it");
        assert!(kept.get::<u8>().is_err(), "nobody else");
    }

    #[test]
    fn uploads_lie_in_a_folder_or_in_s3_and_nowhere_else() {
        let _ = rustls::crypto::ring::default_provider().install_default();
        for good in ["s3://bucket", "s3://bucket/prefix/"] {
            assert!(storage("HEARTH_STORAGE_URL", good).is_ok(), "{good}");
        }
        for bad in ["", "uploads", "s3:bucket", "gs://bucket/prefix", "http://127.0.0.1/bucket"] {
            assert!(storage("HEARTH_STORAGE_URL", bad).is_err(), "{bad}");
        }
    }
}
