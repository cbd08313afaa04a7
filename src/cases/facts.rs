//! The fixed words of a case beside its state: how bad it is, how its customer is reached, how it ended.

use crate::db::kept;

kept! {
    /// How bad it is for the customer, the least first.
    Severity {
        Low = "low",
        Normal = "normal",
        High = "high",
        /// Safety, health, much money, or a story that spreads.
        Urgent = "urgent",
    }

    /// How the customer wants to be reached.
    Contact {
        Mail = "mail",
        Phone = "phone",
        Post = "post",
    }

    /// How a case ended.
    Resolution {
        /// It works again.
        Solved = "solved",
        /// Nothing was broken; the customer knows how now.
        Explained = "explained",
        /// The brand made up for it.
        Compensated = "compensated",
        /// The brand cannot or will not, and says why.
        Declined = "declined",
        /// The same as another case.
        Duplicate = "duplicate",
        /// The customer took it back or does not need it any more.
        Withdrawn = "withdrawn",
    }

    /// Where in a case something is said.
    Place {
        /// The topic that it is around.
        Topic = "topic",
        /// The private topic beside a public one.
        Side = "side",
    }

    /// How brand and customer met away from this site.
    Channel {
        Call = "call",
        Letter = "letter",
        /// In a shop or at the customer's.
        Visit = "visit",
        /// A text message, a chat elsewhere, a mail outside of this site.
        Message = "message",
    }

    /// What the brand gives to make up for something.
    Gift {
        Refund = "refund",
        Voucher = "voucher",
        Replacement = "replacement",
        /// For nothing that is owed.
        Goodwill = "goodwill",
    }

    /// Where a compensation stands. Only an approved one is promised.
    Approval {
        Proposed = "proposed",
        Approved = "approved",
        Declined = "declined",
        /// Taken back by whoever proposed it.
        Withdrawn = "withdrawn",
    }
}

#[cfg(test)]
mod tests {
    use super::{Contact, Resolution, Severity};

    #[test]
    fn each_is_read_back_from_its_word() {
        assert!(Severity::ALL.iter().all(|it| Severity::parse(it.as_str()) == Some(*it)));
        assert!(Contact::ALL.iter().all(|it| Contact::parse(it.as_str()) == Some(*it)));
        assert!(Resolution::ALL.iter().all(|it| Resolution::parse(it.as_str()) == Some(*it)));
        assert!(Severity::Urgent > Severity::High && Severity::parse("Urgent").is_none());
    }
}
