//! The copy on disk, `DATA_DIR/status-site/`: fit to be served by any web server from any place. Each file is written beside its place, brought to
//! disk and put in place by a rename, so that a reader never meets half of one; what pages point to comes before the pages.

use super::draw::CopyFile;
use crate::error::{Error, Result};
use std::collections::{BTreeSet, HashMap};
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Brings the folder up to date; `written` says what is known to be there. Blocks.
pub fn write(folder: &Path, files: &[CopyFile], written: &mut HashMap<String, String>) -> Result<()> {
    let fault = |error: std::io::Error| Error::Internal(format!("the copy of the status pages: {error}"));
    let mut touched = BTreeSet::new();
    let mut rank = 0;
    for file in files {
        if written.get(&file.path).is_some_and(|mark| mark == file.leaf.mark()) {
            continue;
        }
        if file.rank != rank {
            // What the next ones point to is in place for good before they are.
            settle(&mut touched).map_err(fault)?;
            rank = file.rank;
        }
        let Some(place) = inside(folder, &file.path) else { continue };
        if !fs::read(&place).is_ok_and(|there| there == **file.leaf.body()) {
            put(&place, file.leaf.body()).map_err(fault)?;
            touched.extend(place.parent().map(Path::to_path_buf));
        }
        written.insert(file.path.clone(), file.leaf.mark().to_owned());
    }
    settle(&mut touched).map_err(fault)
}

/// The file's place below the folder; none for a path that leads out of it.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let plain = path.split('/').all(|part| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', '\0']));
    plain.then(|| folder.join(path))
}

fn put(place: &Path, content: &[u8]) -> std::io::Result<()> {
    let (Some(parent), Some(name)) = (place.parent(), place.file_name()) else { return Ok(()) };
    fs::create_dir_all(parent)?;
    let beside = parent.join(format!(".{}.new", name.to_string_lossy()));
    let mut file = File::create(&beside)?;
    file.write_all(content)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&beside, place)
}

/// Brings the renames to disk.
fn settle(touched: &mut BTreeSet<PathBuf>) -> std::io::Result<()> {
    for folder in std::mem::take(touched) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{inside, write};
    use crate::incidents::site::draw::CopyFile;
    use crate::web::Leaf;
    use chrono::DateTime;
    use std::collections::HashMap;
    use std::path::Path;
    use std::sync::Arc;

    fn file(path: &str, text: &'static str, rank: u8) -> CopyFile {
        CopyFile { path: path.to_owned(), leaf: Arc::new(Leaf::new("text/html", text, DateTime::UNIX_EPOCH)), rank }
    }

    #[test]
    fn only_what_changed_is_written() {
        let folder = std::env::temp_dir().join(format!("hearth-copy-{}", crate::ids::nonce()));
        let mut written = HashMap::new();
        let files = [file("assets/a.css", "a", 0), file("status/index.html", "first", 3)];
        write(&folder, &files, &mut written).expect("written");
        let place = folder.join("status/index.html");
        assert_eq!(std::fs::read_to_string(&place).expect("a file"), "first");
        std::fs::remove_file(&place).expect("removed");
        write(&folder, &files, &mut written).expect("nothing to do");
        assert!(!place.exists());
        write(&folder, &[file("status/index.html", "second", 3)], &mut written).expect("written");
        assert_eq!(std::fs::read_to_string(&place).expect("a file"), "second");
        let left: Vec<_> = std::fs::read_dir(folder.join("status")).expect("a folder").collect();
        assert_eq!(left.len(), 1, "nothing is left beside it");
        std::fs::remove_dir_all(&folder).expect("gone");
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let folder = Path::new("/site");
        for bad in ["../x", "a/../../x", "/etc/passwd", "", "a//b", "a/.hidden", "a\\b"] {
            assert_eq!(inside(folder, bad), None, "{bad}");
        }
        assert_eq!(inside(folder, "status/he/index.html"), Some(folder.join("status/he/index.html")));
    }
}
