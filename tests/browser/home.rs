//! The site, served in this process on a free port, with its worker and a clock that runs.

use hearth::accounts::NewAccount;
use hearth::app::App;
use hearth::clock::Clock;
use hearth::config::Config;
use hearth::policy::{Role, system};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::{Duration, Instant};

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
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let base = format!("http://{address}");
        let folder = std::env::temp_dir().join(format!("hearth-browser-{}-{}", std::process::id(), address.port()));
        std::fs::create_dir_all(&folder).unwrap();
        let config = Config::from(|key| match key {
            "HEARTH_ADDR" => Some(address.to_string()),
            "HEARTH_DATA_DIR" => Some(folder.display().to_string()),
            "HEARTH_ARGON2_MEMORY_KIB" => Some("64".into()),
            "HEARTH_ARGON2_ROUNDS" => Some("1".into()),
            _ => None,
        })
        .unwrap();
        let (app, router) = hearth::build(config, Clock::system()).await.unwrap();
        let mut tasks = hearth::work::start(&app);
        tasks.spawn(async move {
            let service = router.into_make_service_with_connect_info::<SocketAddr>();
            axum::serve(listener, service).await.unwrap();
        });
        Self { app, base, folder, tasks }
    }

    /// A home with the demo's community in it.
    pub async fn with_demo() -> Self {
        let home = Self::open().await;
        hearth::transfer::demo::fill(&home.app, PASSWORD).await.unwrap();
        home
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
