//! The copy in another place (`HEARTH_STATUS_SITE_URL`): a folder or an S3 bucket, brought up to date behind every swap. What failed is tried again
//! with the next one, a minute later at the latest.

use super::draw::CopyFile;
use crate::error::{Error, Result};
use object_store::path::Path;
use object_store::{Attribute, Attributes, ObjectStore, PutOptions};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long one file may take.
const FILE_MAX: Duration = Duration::from_secs(30);

/// What is to be there, and what is known to be.
#[derive(Default)]
pub struct Upload {
    wanted: Mutex<Arc<Vec<CopyFile>>>,
    /// One at a time; the marks of what is there.
    there: tokio::sync::Mutex<HashMap<String, String>>,
}

impl Upload {
    /// Brings the other place up to date, in the background.
    pub fn start(self: &Arc<Self>, store: Arc<dyn ObjectStore>, typed: bool, files: Arc<Vec<CopyFile>>) {
        *self.wanted.lock().unwrap_or_else(PoisonError::into_inner) = files;
        let upload = Arc::clone(self);
        tokio::spawn(async move {
            if let Err(error) = upload.run(&*store, typed).await {
                tracing::warn!(error = %error, "the copy of the status pages could not be brought to its other place; it will be tried again");
            }
        });
    }

    /// Sends what is not there yet. `typed`: the place keeps media types and what caches are told.
    pub async fn run(&self, store: &dyn ObjectStore, typed: bool) -> Result<()> {
        let mut there = self.there.lock().await;
        let files = Arc::clone(&*self.wanted.lock().unwrap_or_else(PoisonError::into_inner));
        for file in files.iter() {
            if there.get(&file.path).is_some_and(|mark| mark == file.leaf.mark()) {
                continue;
            }
            let attributes = if typed { attributes(file) } else { Attributes::new() };
            let options = PutOptions { attributes, ..PutOptions::default() };
            let place = Path::from(file.path.as_str());
            let put = store.put_opts(&place, file.leaf.body().clone().into(), options);
            tokio::time::timeout(FILE_MAX, put)
                .await
                .map_err(|_| Error::Unavailable(format!("{} took too long", file.path)))?
                .map_err(|error| Error::Unavailable(format!("{}: {error}", file.path)))?;
            there.insert(file.path.clone(), file.leaf.mark().to_owned());
        }
        Ok(())
    }
}

fn attributes(file: &CopyFile) -> Attributes {
    let mut attributes = Attributes::new();
    attributes.insert(Attribute::ContentType, file.leaf.content_type().to_owned().into());
    attributes.insert(Attribute::CacheControl, file.leaf.cache_control().to_owned().into());
    attributes
}
