# What staff keep with a case: properties, hand-over, contacts, compensations, audit trail, copies to keep.

work-none = None
work-back = Back to the case
work-customer = Customer
work-changed-now = Below is what you sent; beneath it, what changed. Look at both, then send again.
work-changed-latest = What changed last

# Properties
work-properties = Properties
work-properties-change = Change the properties
work-properties-save = Save the properties
work-severity = Severity
work-department = Department
work-category = Category
work-tags = Tags
work-tags-hint = Short words to find cases by, with commas between them. Only staff see them.
work-reach = To be reached by
work-reach-mail = E-mail
work-reach-phone = Phone
work-reach-post = Letter
work-fault-tags-many =
    { $max ->
        [one] At most { $max } tag.
       *[other] At most { $max } tags.
    }
work-fault-tag-long =
    { $max ->
        [one] A tag has at most { $max } character.
       *[other] A tag has at most { $max } characters.
    }
flash-work-properties = The properties are saved.

# Hand-over
work-handover = Hand over
work-handover-do = Hand the case over
work-handover-note = What they should know
work-handover-note-hint = A note between colleagues: the customer never sees it. May stay empty.
work-colleague = To
work-colleague-choose = Choose a colleague
work-on-duty = on duty
work-fault-colleague = Choose a colleague to hand the case to. To leave it to nobody, put it back.
work-fault-colleague-gone = This colleague cannot be given cases: the account is closed, suspended or no longer part of the staff.
work-fault-colleague-has-it = This colleague has the case already. To tell them something, write a note.
flash-work-handed-over = The case is handed over; your colleague is told.

# Contacts
work-contacts = Contacts elsewhere
work-contacts-none = No call, letter or visit is noted.
work-contacts-earlier = Earlier contacts
work-contact-add = Note a contact
work-contact-save = Note the contact
work-contact-kind = What it was
work-contact-way = From whom
work-contact-out = From us to the customer
work-contact-in = From the customer to us
work-contact-at = When
work-contact-summary = What was said
work-contact-summary-hint = What both sides agreed on, and what comes next.
work-contact-shown = The customer sees it
work-contact-shown-hint = It appears on their page of the case, and they get an e-mail. A contact from us that they see counts as a reply.
work-contact-is-shown = the customer sees it
work-contact-is-internal = staff only
work-channel-call = Phone call
work-channel-letter = Letter
work-channel-visit = Visit
work-channel-message = Message
work-contact-call-in = Phone call from the customer
work-contact-call-out = Phone call to the customer
work-contact-letter-in = Letter from the customer
work-contact-letter-out = Letter to the customer
work-contact-visit-in = Visit by the customer
work-contact-visit-out = Visit to the customer
work-contact-message-in = Message from the customer
work-contact-message-out = Message to the customer
work-fault-time = Enter a day and a time, such as 2026-11-22 10:30.
work-fault-future = This is still to come. Note a contact once it has happened.
flash-work-contact = The contact is noted. Only staff see it.
flash-work-contact-shown = The contact is noted. The customer is told.

# Compensation
work-gifts = Compensation
work-gifts-none = Nothing has been offered.
work-gifts-waiting = Compensations to decide
work-gifts-waiting-lede = What colleagues have proposed, the oldest first. Customers hear of it only once it is approved.
work-gifts-waiting-none = Nothing waits for a decision
work-gifts-waiting-none-text = When a colleague proposes a compensation, it stands here.
work-gift-add = Propose a compensation
work-gift-propose = Propose it
work-gift-kind = What we give
work-gift-refund = Refund
work-gift-voucher = Voucher
work-gift-replacement = Replacement
work-gift-goodwill = Goodwill
work-gift-of = { $kind }: { $money }
work-gift-amount = Amount
work-gift-amount-hint = Such as 12.50. Needed for a refund and a voucher.
work-gift-currency = Currency
work-gift-currency-hint = Three letters, such as EUR, ILS or PLN.
work-gift-reason = Reason
work-gift-reason-hint = For those who decide. The customer does not see it.
work-gift-state = State
work-gift-by = Proposed by
work-gift-decided-by = Decided by
work-gift-proposed = Waits for approval
work-gift-approved = Approved
work-gift-declined = Declined
work-gift-withdrawn = Withdrawn
work-gift-decide = Decide
work-gift-approve = Approve
work-gift-approve-hint = The customer is told at once. An approval cannot be taken back here.
work-gift-decline = Decline
work-gift-withdraw = Withdraw my proposal
work-gift-remark = Why not
work-gift-remark-hint = Your colleague reads it on the case.
work-gift-own = You proposed this yourself: somebody else has to approve it.
work-fault-amount-missing = Enter an amount: a refund or a voucher has one.
work-fault-amount = Enter an amount such as 12.50.
work-fault-amount-little = The amount must be more than zero.
work-fault-amount-much = At most { $max }. Is there a digit too many?
work-fault-amount-whole = This currency has no decimals: enter a whole amount.
work-fault-amount-decimals =
    { $count ->
        [one] This currency has at most { $count } decimal.
       *[other] This currency has at most { $count } decimals.
    }
work-fault-currency = There is no such currency. Enter its three letters, such as EUR.
work-fault-own = You proposed this yourself: somebody else has to approve it.
work-fault-decided = This is already decided. Nothing was changed.
flash-work-proposed = The compensation is proposed. The customer hears of it once it is approved.
flash-work-approved = The compensation is approved. The customer is told.
flash-work-declined = The compensation is declined.
flash-work-withdrawn = Your proposal is withdrawn.

# Followers
work-followers = Following
work-followers-none = No colleague follows this case.
work-affected =
    { $count ->
        [one] { $count } customer has the same problem and follows along.
       *[other] { $count } customers have the same problem and follow along.
    }
work-follow = Follow this case
work-unfollow = Stop following
flash-work-followed = You follow this case: you are told when the customer writes.
flash-work-unfollowed = You no longer follow this case.

# Audit trail
work-records = Records
work-audit = Audit trail
work-audit-lede = Everything that was changed, noted and looked at, the newest first. Only staff see it.
work-audit-end = Nothing further back
work-audit-when = When
work-audit-who = Who
work-audit-what = What
work-audit-system = by itself
work-trail-opened = The case was opened.
work-trail-state = State: { $old } → { $new }
work-trail-assigned = Given to { $new }
work-trail-released = Given back: nobody has it
work-trail-edited = { $field }: { $old } → { $new }
work-trail-contact-detail = Number or address to be reached at
work-trail-main = Duplicate of
work-trail-side = Private topic beside it
work-trail-note = Note between colleagues
work-trail-handover = Note with a hand-over
work-trail-contact = { $kind } of { $at }, for staff only
work-trail-contact-shown = { $kind } of { $at }, shown to the customer
work-trail-proposed = Proposed: { $gift }
work-trail-decided = { $gift }: { $state }
work-trail-review = Asked for a second pair of eyes
work-trail-reviewed = Looked over an answer
work-trail-publication = Asked to publish: { $new }
work-trail-published = Answered whether to publish: { $title }
work-trail-idea = Linked with an idea: { $new }
work-trail-rated = The customer’s rating: { $new } of 5
work-trail-viewed = Looked at the case (last on { $last })

# Copies to keep
work-export-print = Copy to print or save as PDF
work-export-json = Copy as JSON
work-export-hint = Print this page, or choose “Save as PDF” there.
work-export-made = Copy of { $at }
work-export-state = State
work-export-first-reply = First reply
work-export-resolved = Resolved
work-export-closed = Closed
work-export-resolution = Outcome
work-export-rating = Rating
work-export-stars = { $count } of 5
work-resolution-solved = Solved
work-resolution-explained = Explained
work-resolution-compensated = Compensated
work-resolution-declined = Declined
work-resolution-duplicate = Same as another case
work-resolution-withdrawn = Withdrawn by the customer
work-export-thread = What was written
work-export-side = What was written privately
work-export-left-out =
    { $count ->
        [one] { $count } earlier post is not in this copy.
       *[other] { $count } earlier posts are not in this copy.
    }
work-export-staff = staff
work-export-member = member
work-export-internal = For staff only
work-export-internal-hint = From here on: what the customer never sees. Do not pass it on.
work-export-notes = Notes between colleagues
work-export-contacts-internal = Contacts that the customer does not see
work-export-proposals = Compensations with their reasons

# Letters between colleagues
work-mail-proposed-subject = To decide: { $gift } ({ $title })
work-mail-proposed = { $name } proposes a compensation: { $gift }. You can approve or decline it on the desk; the customer knows nothing of it yet. The reason:
work-mail-approved-subject = Approved: { $gift } ({ $title })
work-mail-approved = { $name } has approved what you proposed: { $gift }. The customer is told.
work-mail-declined-subject = Declined: { $gift } ({ $title })
work-mail-declined = { $name } has declined what you proposed: { $gift }. The customer heard nothing of it. The reason:
