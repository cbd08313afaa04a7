//! The server of a benchmark: this program started again, so that its CPU and memory are read apart from the load's.

use hearth::config::Config;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Runs the load, or, when this program was started for it, the server.
pub fn main(serve: impl Future<Output = ()>, measure: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    if std::env::args().any(|word| word == "--serve") {
        runtime.block_on(serve);
    } else {
        runtime.block_on(measure);
    }
}

/// In the server: its configuration with these variables more; it logs every request, as the program does.
pub fn begin(more: &[(&str, &str)]) -> Config {
    let folder = std::env::var("BENCH_DIR").expect("BENCH_DIR");
    let config = Config::from(|key| match key {
        "HEARTH_DATA_DIR" => Some(folder.clone()),
        "HEARTH_DATABASE_URL" => std::env::var("BENCH_DATABASE_URL").ok(),
        _ => more.iter().find(|(name, _)| *name == key).map(|(_, value)| (*value).to_owned()),
    })
    .expect("a configuration");
    let log = tracing_subscriber::fmt().with_max_level(tracing::Level::INFO).with_writer(std::io::stderr);
    log.json().flatten_event(true).with_current_span(false).init();
    hearth::measures::start();
    hearth::words::load();
    config
}

/// The server process, as the load sees it; killed at the end.
pub struct Server {
    pub child: Child,
    /// The addresses that it printed on its first line.
    pub hosts: Vec<String>,
}

impl Server {
    /// Starts this program again on that folder, and waits until it says where it is.
    pub fn start(folder: &Path, more: &[(&str, &str)]) -> Self {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .arg("--serve")
            .env("BENCH_DIR", folder)
            .envs(more.iter().copied())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut line).expect("the server says where it is");
        Self { child, hosts: line.split_whitespace().map(str::to_owned).collect() }
    }

    /// Where it listens.
    pub fn host(&self) -> &str {
        self.hosts.first().expect("the server says where it is")
    }

    /// Resident memory in KiB.
    pub fn memory_kib(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("/proc");
        let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or_default();
        line.split_whitespace().nth(1).and_then(|kib| kib.parse().ok()).unwrap_or(0.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An empty folder of its own, gone at the end.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
