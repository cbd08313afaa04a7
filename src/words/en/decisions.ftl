# Moderators’ decisions: what can be decided, the statement of reasons, sealed copies.
decisions-keep = Leave it as it is
decisions-edit = Change the text
decisions-move = Move to another board
decisions-hide = Hide
decisions-sensitive = Mark as sensitive
decisions-lock = Lock the topic
decisions-slow = Slow the topic down
decisions-warn = Warn the author
decisions-mute = Mute the author
decisions-suspend = Suspend the author
decisions-erase = Erase (illegal)
decisions-publish = Publish
decisions-refuse = Do not publish
decisions-restore = Taken back

decisions-fault-fit = That decision does not fit here. Please look at it again.
decisions-fault-decided-already = Somebody has decided this meanwhile. Your text is below; look at what was decided before you go on.
decisions-fault-so-already = It is like this already: somebody changed it meanwhile. Please look at it again.
decisions-fault-not-held = This text does not wait any more: its author took it back, it was published, or the place it was to go to is gone.
decisions-fault-staff = Only admins mute or suspend somebody of the staff.
decisions-fault-nothing-to-reverse = This decision limits nobody, so there is nothing to take back.
decisions-fault-reversed-already = Somebody has taken this decision back already.
decisions-fault-basis = Choose the rule or the law that this rests on.
decisions-fault-erase-law = Only what is illegal is erased: choose the law as the ground, or hide the text instead.
decisions-fault-sure = Confirm that the text is to be erased.
decisions-fault-days = Choose a number of days from 1 to { $max }.
decisions-fault-personal = Everybody reads this: leave out names, addresses, numbers and links.
decisions-fault-same-text = The text is the same as before.

flash-decisions-made = It is decided, and those concerned are told.
flash-decisions-reversed = The decision is taken back, and everything is where it was.

# The form.
decisions-own = This is your own, or you reported it yourself. Somebody else decides.
decisions-what = What happens
decisions-body = The text from now on
decisions-body-hint = The earlier text stays readable in its history.
decisions-board = To which board
decisions-slow-seconds = Time between two replies of one person
decisions-days = For how long
decisions-days-count = { $count ->
    [one] 1 day
   *[other] { $count } days
}
decisions-sure = Yes, erase the text, its history and its files
decisions-sure-hint = { $days ->
    [one] A sealed copy is kept for a day, for courts and for an appeal.
   *[other] A sealed copy is kept for { $days } days, for courts and for an appeal.
}
decisions-basis = What it rests on
decisions-basis-none = Please choose
decisions-basis-law = The law: it is illegal
decisions-basis-hint = Needed whenever something or somebody is limited.
decisions-ground = Which law
decisions-ground-hint = The law and its article.
decisions-explanation = Why
decisions-explanation-hint = Its author reads this. Say which part of the text breaks the rule, and how.
decisions-facts = Facts
decisions-facts-hint = What else you relied on; when and by whom it was noticed is added by itself. No names of those who reported it.
decisions-public = For everybody
decisions-public-hint = Stands where the text stood. No names, no numbers. May stay empty: the rule is named anyway.
decisions-also = And its author
decisions-also-none = Nothing more
decisions-also-hint = A second statement with the same reasons.
decisions-earlier = { $count ->
    [one] One breach of the rules within a year.
   *[other] { $count } breaches of the rules within a year.
}
decisions-suggested = Next step: { $measure }.
decisions-suggested-days = { $count ->
    [one] Next step: { $measure }, 1 day.
   *[other] Next step: { $measure }, { $count } days.
}
decisions-note = Note for moderators
decisions-note-hint = Neither the author nor the public sees it.
decisions-decide = Decide

# The statement of reasons.
decisions-did-keep = Nothing was changed
decisions-did-edit = A moderator changed your text
decisions-did-move = Your topic was moved to another board
decisions-did-hide = Your post was hidden
decisions-did-hide-topic = Your topic was hidden
decisions-did-sensitive = Your text was put behind a warning
decisions-did-lock = Your topic was locked
decisions-did-slow = Replies in your topic were slowed down
decisions-did-warn = You were warned
decisions-did-mute = You cannot write in public for a time
decisions-did-suspend = Your account is suspended for a time
decisions-did-erase = Your text was erased
decisions-did-publish = Your text was published
decisions-did-refuse = Your text was not published
decisions-did-restore = A decision about you was taken back
decisions-scope-everywhere = Everywhere: for all readers of this community, in every country.
decisions-duration-once = Since { $from }. A warning restricts nothing by itself; it counts for a year if rules are broken again.
decisions-duration-until = From { $from } until { $until }; it ends by itself.
decisions-duration-open = Since { $from }, without an end, unless the decision is taken back.
decisions-facts-post = It is about your post of { $day }.
decisions-facts-topic = It is about your topic of { $day }.
decisions-facts-pending = It is about the text that you sent on { $day } and that waited for approval.
decisions-facts-account = It is about what you did in this community.
decisions-source-notice = Somebody reported it.
decisions-source-own = A moderator noticed it; nobody reported it.
decisions-source-automated = The program noticed it; nobody reported it.
decisions-detected-yes = It was found by automated means.
decisions-detected-no = It was not found by automated means.
decisions-decided-yes = It was decided by automated means.
decisions-decided-no = A person decided.
decisions-field-restriction = What was decided
decisions-field-scope = Where it holds
decisions-field-duration = How long it holds
decisions-field-facts = Facts and circumstances
decisions-field-source = How it came up
decisions-field-automated = Automated means
decisions-field-ground = The law it breaks
decisions-field-rule = The rule it breaks
decisions-field-redress = What you can do
decisions-why-illegal = Why it is illegal
decisions-why-rule = Why it breaks the rule
decisions-redress-appeal = Contest it here, free of charge, until { $until }. Somebody other than the first moderator looks at it again.
decisions-redress-dispute = In the European Union you can turn to a certified out-of-court dispute settlement body (Digital Services Act, Article 21).
decisions-redress-court = You can always go to court.

decisions-tab = Moderation
decisions-mine = Moderation and you
decisions-mine-text = What moderators decided about what you wrote or did, why, and how to contest it.
decisions-mine-none = Nothing was decided about you
decisions-mine-none-text = When a moderator limits something of yours, you read here what, why and what you can do.
decisions-rules = Read the rules
decisions-statement = Statement of reasons
decisions-number = Number { $number }
decisions-by-machine = Decided by an automated rule.
decisions-by-moderator = Decided by a moderator.
decisions-by-named = Decided by { $name }.
decisions-ledger = Entry { $number } of the public ledger
decisions-reversed = Taken back
decisions-over = Over
decisions-about = What it is about
decisions-open = Open it
decisions-erased = The text was erased.
decisions-appeal = Contest the decision
decisions-appeal-open = You have contested this decision. Somebody else looks at it again and answers you.
decisions-appeal-decided = You contested this decision, and the answer has been given.
decisions-download = Download as JSON

decisions-letter-subject = A moderation decision at { $brand } that concerns you
decisions-letter-text = A decision was made about something of yours. These are the reasons.
decisions-letter-restored = The decision was taken back. Everything that it limited is as it was before.
decisions-letter-restored-subject = A moderation decision at { $brand } was taken back
decisions-letter-button = Read it, or contest it

# The desk.
decisions-title = Decisions
decisions-title-text = What was decided, newest first.
decisions-one = A decision
decisions-none = Nothing was decided yet
decisions-none-text = What waits for a decision is in the queue.
decisions-queue = Open the queue
decisions-subject-post = Post
decisions-subject-topic = Topic
decisions-subject-account = Account
decisions-subject-pending = Waiting text
decisions-machine = The program
decisions-page = Moderate
decisions-author = Author:
decisions-in-queue = This waits in the queue; a decision here closes it there, too.
decisions-in-queue-link = Open it in the queue
decisions-history = { $count ->
    [one] One earlier decision
   *[other] { $count } earlier decisions
}
decisions-reverse = Take the decision back
decisions-reverse-why = Why
decisions-reverse-hint = Whoever it concerned reads this. Everything goes back to where it was.
decisions-export = Statements for the EU’s Transparency Database
decisions-export-text = All decisions in a period that limited somebody, as JSON in the database’s own shape. Texts that moderators wrote are in it as they stand.
decisions-export-from = From
decisions-export-to = To

decisions-evidence = Sealed copy
decisions-evidence-text = What was erased as illegal, encrypted. Opening it is written down with your name.
decisions-evidence-sealed = Sealed
decisions-evidence-until = Kept until
decisions-evidence-hash = SHA-256 of the content
decisions-evidence-open = Open the copy
decisions-evidence-noted = That you opened this was written down.
decisions-evidence-files = Files
