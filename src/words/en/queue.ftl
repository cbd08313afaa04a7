# The moderators' queue: lists, one line, waves, a moderator's own settings.

queue-title = Moderation queue
queue-views = Views of the queue
queue-all = Everything
queue-lede-all = What needs a moderator, by harm and age.
queue-view-reports = Reports
queue-lede-reports = What readers reported, and what a watched word flagged.
queue-view-holds = Held
queue-lede-holds = Texts that wait for approval before anybody reads them.
queue-view-appeals = Appeals
queue-lede-appeals = Decisions that somebody contests. Whoever decided first leaves the appeal to a colleague.
queue-view-sign-ups = Sign-ups
queue-lede-sign-ups = Accounts whose opening looks suspicious.
queue-view-mine = Mine
queue-lede-mine = What you have taken, and what colleagues handed to you.
queue-view-closed = Closed
queue-lede-closed = What was decided, the latest first.
queue-next = Take the next one
queue-settings = My settings
queue-board = Board
queue-any-board = All boards
queue-narrow = Show
queue-empty = Nothing waits
queue-empty-text = Nobody needs a moderator just now.
queue-none = Nothing in this view
queue-none-text = There may be something in another view or on another board.
queue-start = Back to the beginning
queue-choose = Choose { $name }
queue-together = Look at all texts of the chosen people
queue-together-hint = You see everything first; nothing is changed.

# A line
queue-about-post = A post
queue-about-topic = A topic
queue-about-account = An account
queue-about-pending = A text that waits
queue-about-appeal = An appeal
queue-kind-report = Report
queue-kind-hold = Held
queue-kind-appeal = Appeal
queue-kind-sign-up = Sign-up
queue-harm-3 = Harmful
queue-harm-4 = Very harmful
queue-harm-5 = Somebody in danger
queue-reports =
    { $count ->
        [one] { $count } report
       *[other] { $count } reports
    }
queue-free = Free
queue-yours = You have it
queue-handed-to-you = Handed to you by { $name }
queue-held-by = { $name } has it
queue-closed = Closed
queue-closed-by = Closed by { $name }

# One line's page
queue-why = What the program noticed
queue-scene = In its place
queue-private = Only its author and staff read this topic
queue-blurred = Pictures are blurred for you.
queue-unblur = Show the pictures
queue-last-posts = What this person wrote last
queue-nothing-written = There is no text to show.
queue-this-one = This one
queue-hidden = Hidden
queue-erased = Erased
queue-sensitive = Sensitive
queue-edited = Earlier texts
queue-held-waits = Waits
queue-held-published = Published
queue-held-refused = Refused
queue-illegal = Notice of illegal content
queue-visitor = a visitor
queue-decide = Decision
queue-is-closed = This is closed: the decision is made.
queue-own = Somebody else decides this: you wrote it or reported it.
queue-gone = What this was about is no longer there.
queue-claim = I'll take it
queue-release = Let it go
queue-take-over = Take it over
queue-skip = To the next one
queue-back = Back to the list
queue-hand-over = Hand over to a colleague
queue-hand-to = To whom
queue-hand-note = A note for them
queue-hand-hint = They find it among theirs. If they do not come to it within a day, it is free again.
queue-hand-do = Hand over
queue-same-wave = Others that share something with it

# The author
queue-author = Whom it concerns
queue-trust-new = New here
queue-trust-known = Known here
queue-suspended = Suspended
queue-muted = Muted
queue-joined = Joined
queue-posts = Posts
queue-limited = Decisions against
queue-mail-domain = Mail domain
queue-network = Others from the same network
queue-others = Also in the queue:
queue-no-decisions = No earlier decisions.
queue-decisions = Earlier decisions
queue-reversed = Taken back
queue-all-of-author = Everything by this person

# The load
queue-load = Who decided how much
queue-load-who = Colleague
queue-load-today = Today
queue-load-week = This week
queue-break-hour =
    { $count ->
        [one] You have decided { $count } thing within the hour. A short break does you good; the queue waits.
       *[other] You have decided { $count } things within the hour. A short break does you good; the queue waits.
    }
queue-break-day =
    { $count ->
        [one] You have decided { $count } thing today. Leave the rest to colleagues or to tomorrow.
       *[other] You have decided { $count } things today. Leave the rest to colleagues or to tomorrow.
    }

# What came between
queue-fault-taken = A colleague has this one. Take it over, or go on to the next one.
queue-fault-closed = This was decided meanwhile.
queue-fault-lost = You do not have this one any more.
queue-fault-gone = What this was about is no longer there.
queue-fault-wave-gone = Nothing is left of this wave: a colleague was quicker.
flash-queue-decided = Decided. Here is the next one.
flash-queue-nothing-left = Nothing is left here for you. Thank you.
flash-queue-handed = Handed over.
flash-queue-nothing-picked = Choose at least one thing that the texts share, a person or a site.

# Waves
queue-waves = Waves
queue-waves-lede = Many lines that share a link, a text or a network: looked at together, removed by one act, brought back by one.
queue-waves-now = What open lines share
queue-waves-none = No two open lines share anything just now.
queue-waves-more = People and sites by name
queue-waves-handles = Handles
queue-waves-handles-hint = Several with commas between them, such as @ada, @jan.
queue-waves-links = Sites that were linked to
queue-waves-links-hint = Such as cheap.example. Whoever linked there lately is meant.
queue-waves-preview = Show what would be removed
queue-waves-past = Waves so far
queue-wave-lines =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
queue-wave-texts =
    { $count ->
        [one] { $count } text
       *[other] { $count } texts
    }
queue-wave-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
queue-cluster-link = They link to { $domain }
queue-cluster-text = They say much the same
queue-cluster-network = They come from one network
queue-cluster-other = They share something
queue-preview = What would be removed
queue-preview-lede = Nothing is changed yet. Look through it, spare whoever is honest, then act.
queue-preview-capped =
    { $count ->
        [one] One wave takes { $count } person at most; make another one afterwards.
       *[other] One wave takes { $count } people at most; make another one afterwards.
    }
queue-stat-texts =
    { $count ->
        [one] text
       *[other] texts
    }
queue-stat-people =
    { $count ->
        [one] person
       *[other] people
    }
queue-stat-sites =
    { $count ->
        [one] site
       *[other] sites
    }
queue-stat-hold =
    { $count ->
        [one] decision in force
       *[other] decisions in force
    }
queue-stat-reversed =
    { $count ->
        [one] decision taken back
       *[other] decisions taken back
    }
queue-preview-nobody = Nobody
queue-preview-nobody-text = No open line and no text of late has this.
queue-preview-honest = Perhaps honest: spared
queue-preview-honest-hint = They are known here or were spared by you. Tick only who is meant all the same; of them only what they wrote since the wave began is removed.
queue-preview-people = Meant
queue-preview-people-hint = Whoever has been here longest comes first. Tick whom to spare.
queue-preview-more =
    { $count ->
        [one] And { $count } more like them.
       *[other] And { $count } more like them.
    }
queue-include = Meant
queue-spare = Spare
queue-preview-sites = Sites that they link to
queue-preview-sites-hint = Ticked sites are called bad: new texts that link there are held.
queue-site-uses =
    { $count ->
        [one] { $theirs } of { $count } link is theirs
       *[other] { $theirs } of { $count } links are theirs
    }
queue-site-trusted = Trusted
queue-site-bad = Bad already
queue-preview-texts = Some of the texts
queue-act = The act
queue-act-rule = Rule
queue-act-days = Suspend the people
queue-act-for =
    { $count ->
        [one] for { $count } day
       *[other] for { $count } days
    }
queue-act-not = not at all: they are warned
queue-act-explanation = The reason, for those concerned
queue-act-explanation-hint = It stands in each statement of reasons. Everybody concerned can contest the decision.
queue-act-usual = Many new accounts published the same advertising within a short time.
queue-act-do = Remove all of it
queue-act-cancel = Leave it
queue-act-hint = You can take the whole wave back with one press.
queue-wave = Wave { $id }
queue-wave-running = Being worked on
queue-wave-done = Done
queue-wave-undoing = Being taken back
queue-wave-undone = Taken back
queue-wave-undone-by = Taken back by { $name },
queue-wave-site = { $domain } is called bad
queue-wave-undo = Take the whole wave back
queue-wave-undo-hint = Every text, every account and every site is put back as it was.
flash-queue-wave-done = The wave is being removed. You can take it back here.
flash-queue-wave-undone = The wave is being taken back.

# A moderator's own settings
queue-settings-title = Moderating
queue-settings-lede = For your own work. Nobody else sees these settings.
queue-settings-blurs = Blur pictures until I ask for them
queue-settings-blurs-hint = In the queue. Each line has a link that shows its pictures.
queue-settings-named = My name may stand under my decisions
queue-settings-named-hint = Otherwise those concerned read only that the moderators decided.
queue-settings-save = Save
flash-queue-settings = Saved.
