//! Where new cases go: rules to a department, and within it to somebody on duty.

use crate::db::Tx;
use crate::error::Result;
use crate::ids::CaseId;

/// Routes a case that was just opened.
pub async fn route(_tx: &mut Tx, _case: CaseId) -> Result<()> {
    Ok(())
}
