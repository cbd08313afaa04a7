//! The database's own rules: one text on both engines, one schema on both.

use crate::site::{Site, site_test};
use hearth::db::inspect;

site_test!(
    async fn every_statement_of_the_program_is_valid(site: Site) {
        assert!(hearth::db::STATEMENTS.len() > 50, "the register of statements is nearly empty");
        let faults = inspect::statements(&site.app.db).await.unwrap();
        assert!(faults.is_empty(), "on {:?}:\n{}", site.engine(), faults.join("\n"));
    }
);

site_test!(
    async fn both_engines_have_the_same_schema(site: Site) {
        let here = inspect::schema(&site.app.db).await.unwrap();
        let folder = crate::site::Folder::new();
        let url = format!("sqlite://{}", folder.0.join("other.db").display());
        let other = Site::open(&folder.0, &url, hearth::clock::Clock::system()).await;
        let reference = inspect::schema(&other.app.db).await.unwrap();
        other.app.db.close().await;
        let missing: Vec<_> = reference.iter().filter(|line| !here.contains(line)).collect();
        let extra: Vec<_> = here.iter().filter(|line| !reference.contains(line)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{:?} lacks {missing:#?} and has {extra:#?}", site.engine());
        assert!(here.iter().any(|line| line == "posts (once) unique"), "{here:#?}");
    }
);

site_test!(
    async fn migrating_twice_changes_nothing(site: Site) {
        let before = inspect::schema(&site.app.db).await.unwrap();
        site.app.db.migrate().await.unwrap();
        assert_eq!(inspect::schema(&site.app.db).await.unwrap(), before);
    }
);
