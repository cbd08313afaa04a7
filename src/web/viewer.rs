//! Who is asking: put into the request by the session layer (accounts), read by the extractors of [`super::visit`].

use crate::policy::Viewer;
use crate::words::Lang;
use std::sync::{Arc, OnceLock};

/// What the account prefers, over what the browser says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    pub lang: Option<Lang>,
    pub zone: Option<chrono_tz::Tz>,
}

/// A place in the request where the session layer leaves the viewer, so that an error page drawn outside of that layer
/// still knows who is reading it.
#[derive(Clone, Debug, Default)]
pub struct ViewerSlot(Arc<OnceLock<(Viewer, Preferences)>>);

impl ViewerSlot {
    /// Leaves the viewer; the first one counts.
    pub fn set(&self, viewer: Viewer, preferences: Preferences) {
        let _ = self.0.set((viewer, preferences));
    }

    /// The viewer; a visitor when nobody was left.
    pub fn get(&self) -> (Viewer, Preferences) {
        self.0.get().cloned().unwrap_or((Viewer::Visitor, Preferences::default()))
    }
}
