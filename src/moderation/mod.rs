//! Moderation: reports, the queue, decisions with their reasons, appeals, and what the public sees of it.
