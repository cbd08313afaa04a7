//! The site, served in this process on a free port, with its worker and a clock that runs.

use hearth::accounts::NewAccount;
use hearth::app::App;
use hearth::clock::Clock;
use hearth::config::Config;
use hearth::policy::{Role, system};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tokio::sync::OnceCell;

/// The password of everybody in these tests.
pub const PASSWORD: &str = "kettle-on-the-blue-stove";

/// A home that listens; stops when dropped.
pub struct Home {
    pub app: App,
    pub base: String,
    folder: PathBuf,
    tasks: tokio::task::JoinSet<()>,
}

impl Home {
    /// An empty home without a brand of its own.
    pub async fn open() -> Self {
        Self::in_folder(|_| {}).await
    }

    /// A home whose folder `prepare` has put something into.
    async fn in_folder(prepare: impl FnOnce(&Path)) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let base = format!("http://{address}");
        let folder = folder(address.port());
        prepare(&folder);
        let (app, router) = hearth::build(config(&folder, address), Clock::system()).await.unwrap();
        let mut tasks = hearth::work::start(&app);
        tasks.spawn(async move {
            let service = router.into_make_service_with_connect_info::<SocketAddr>();
            axum::serve(listener, service).await.unwrap();
        });
        Self { app, base, folder, tasks }
    }

    /// A home with the demo's community in it: a copy of one that is filled once.
    pub async fn with_demo() -> Self {
        static DEMO: OnceCell<Vec<(PathBuf, Vec<u8>)>> = OnceCell::const_new();
        let make = async || {
            let folder = folder(0);
            let (app, _) = hearth::build(config(&folder, ([127, 0, 0, 1], 0).into()), Clock::system()).await.unwrap();
            hearth::transfer::demo::fill(&app, PASSWORD).await.unwrap();
            app.db.close().await;
            let files = files(&folder);
            std::fs::remove_dir_all(&folder).unwrap();
            files
        };
        let files = DEMO.get_or_init(make).await;
        Self::in_folder(|folder| {
            for (path, bytes) in files {
                let path = folder.join(path);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, bytes).unwrap();
            }
        })
        .await
    }

    /// A confirmed account of that role, `{handle}@hearth.test`.
    pub async fn account(&self, handle: &str, role: Role) {
        let hash = hearth::accounts::passwords::hash(&self.app, PASSWORD).await.unwrap();
        let account = NewAccount {
            handle: handle.into(),
            email: Some(format!("{handle}@hearth.test")),
            name: handle.into(),
            role: Some(role),
            department: role.is_staff().then(|| "Customer care".into()),
            password_hash: Some(hash),
            confirmed_at: Some(self.app.now()),
            lang: None,
        };
        let made = self
            .app
            .db
            .write(system("test"), move |tx| Box::pin(async move { hearth::accounts::create(tx, account).await }));
        made.await.unwrap();
    }

    /// The first link containing `part` in the letter to `to`; waits until the letter is there.
    pub async fn link_from_letter(&self, to: &str, part: &str) -> String {
        let started = Instant::now();
        loop {
            for text in self.letters() {
                if text.contains(to)
                    && let Some(link) = text
                        .split(['"', ' ', '\n', '<', '>'])
                        .find(|word| word.starts_with(&self.base) && word.contains(part))
                {
                    return link.to_string();
                }
            }
            assert!(started.elapsed() < Duration::from_secs(20), "no letter to {to} with {part}: {:?}", self.letters());
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Every letter in the outbox, with its transfer encoding undone as far as links need it.
    fn letters(&self) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.folder.join("outbox")) else { return Vec::new() };
        let texts = entries.flatten().filter_map(|entry| std::fs::read_to_string(entry.path()).ok());
        texts.map(|text| decoded(&text.replace("\r\n", "\n"))).collect()
    }
}

/// A new folder for a home at that port.
fn folder(port: u16) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("hearth-browser-{}-{port}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn config(folder: &Path, address: SocketAddr) -> Config {
    let config = Config::from(|key| match key {
        "HEARTH_ADDR" => Some(address.to_string()),
        "HEARTH_DATA_DIR" => Some(folder.display().to_string()),
        "HEARTH_ARGON2_MEMORY_KIB" => Some("64".into()),
        "HEARTH_ARGON2_ROUNDS" => Some("1".into()),
        _ => None,
    });
    config.unwrap()
}

/// Every file under a folder: its path there and what it holds.
fn files(root: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let (mut found, mut folders) = (Vec::new(), vec![root.to_path_buf()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.strip_prefix(root).unwrap().to_path_buf(), std::fs::read(&path).unwrap()));
            }
        }
    }
    found
}

impl Drop for Home {
    fn drop(&mut self) {
        self.tasks.abort_all();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Undoes quoted-printable; base64 parts are decoded where a whole block of lines is one.
fn decoded(eml: &str) -> String {
    let mut out = eml.replace("=\n", "").replace("=3D", "=").replace("=3d", "=");
    for part in eml.split("\n\n") {
        let packed: String = part.split("\n--").next().unwrap_or_default().split_whitespace().collect();
        if packed.len() > 40
            && let Ok(bytes) = data_encoding::BASE64.decode(packed.as_bytes())
        {
            out.push('\n');
            out.push_str(&String::from_utf8_lossy(&bytes));
        }
    }
    out
}
