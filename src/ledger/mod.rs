//! The public ledger: what was done in the open, each entry chained to the last.
