# The public ledger of moderation and its figures.
transparency-title = Moderation in the open
transparency-lede = Every decision about what people write here stands in this ledger, with its rule and without personal data. Nobody can change an entry unnoticed.
transparency-reports = Figures by year and month
transparency-reports-text = What was reported, decided and contested, how long it took, and how often a machine was wrong. Also as CSV and JSON.
transparency-so-far = so far
transparency-ledger = The ledger
transparency-none = Nothing has been decided yet
transparency-none-text = As soon as a moderator decides something, it stands here.
transparency-rules-link = Read the rules
transparency-until = until { $date }
transparency-rule = Rule
transparency-illegal = illegal
transparency-by-machine = decided by a machine
transparency-found-by-machine = found by a machine, decided by a person
transparency-by-people = none: found and decided by people
transparency-reverses = Takes back entry { $number }
transparency-about = About entry { $number }
transparency-by-author = Contested by the author.
transparency-by-reporter = Contested by whoever reported.
transparency-entry = Entry { $number }

# What an entry says.
transparency-act = { $act }: { $subject }
transparency-taken-back = A decision was taken back: { $subject }
transparency-appeal-reversed = Appeal: the decision was changed
transparency-appeal-upheld = Appeal: the decision stands
transparency-rules-published = The rules: version { $version }
transparency-act-keep = Left as it is
transparency-act-edit = Text changed by a moderator
transparency-act-move = Moved to another board
transparency-act-hide = Hidden
transparency-act-sensitive = Put behind a warning
transparency-act-lock = Closed to replies
transparency-act-slow = Slowed down
transparency-act-warn = Warned
transparency-act-mute = Muted for a time
transparency-act-suspend = Suspended for a time
transparency-act-erase = Erased as illegal
transparency-act-publish = Published after review
transparency-act-refuse = Not published
transparency-act-restore = Restored
transparency-subject-post = post
transparency-subject-topic = topic
transparency-subject-account = account
transparency-subject-pending = post that was waiting
transparency-source-notice = after a report
transparency-source-own = on own initiative
transparency-source-automated = after automatic detection
transparency-measure = Measure
transparency-subject = About
transparency-ends = Until
transparency-source = What led to it
transparency-times = How many at once
transparency-machine = Part played by machines
transparency-decision = Number of the decision

# How anyone checks it.
transparency-check = How to check the ledger
transparency-check-text = Each entry carries the hash of the one before it. Whoever changes, drops or inserts an entry breaks the chain at that place, and whoever rewrites the rest of the chain changes the last hash, which everybody who kept an earlier copy can show.
transparency-last = Last entry and its hash
transparency-download = Download the ledger
transparency-check-program = With this program, which is free software:
transparency-check-hand = Without this program
transparency-check-hand-text = The hash of an entry is the SHA-256 of these six lines in UTF-8, each ended by one line feed. The names stand for the fields of the download, and “entry” is taken exactly as it is written there.
transparency-check-hand-chain = The field “previous_hash” must be the hash of the entry before; for the first entry it is 64 zeros. The numbers have no gaps.
transparency-chain = Place in the chain
transparency-kept = Entry as it is hashed
transparency-kind = Kind
transparency-hash = Hash
transparency-previous = Hash of the entry before
transparency-fits = The hash fits the entry
transparency-does-not-fit = The hash does not fit the entry: it was altered

# The figures of a period.
transparency-report-title = Moderation in { $period }
transparency-report-lede = This counts what was received or decided in this time, whenever it ended.
transparency-report-span = { $from } to { $until }, in UTC
transparency-orders = Orders from authorities
transparency-orders-text =
    { $count ->
        [0] None was received: neither to act against content nor to give information about anybody.
        [one] { $count } order was received.
       *[other] { $count } orders were received.
    }
transparency-notices = Reports
transparency-received = received
transparency-of-illegal = of illegal content
transparency-without-account = without an account
transparency-decided = decided
transparency-upheld = with cause
transparency-median = Median time to a decision
transparency-median-illegal = Median time for illegal content
transparency-no-median = nothing decided yet
transparency-no-share = no cases
transparency-percent = { $share }%
transparency-reason = Reason
transparency-measures = Decisions by measure
transparency-measures-text = By what led to them. “Illegal” counts those that rest on the law, “taken back” those that were reversed later.
transparency-nothing = None in this time.
transparency-total = in all
transparency-reversed = taken back
transparency-by-rule = Limiting decisions by rule
transparency-the-law = The law
transparency-automated = The part played by machines
transparency-automated-text = The program may find and hold back a text. Whether it is published is decided by a person.
transparency-limiting = Decisions that limit somebody
transparency-detected = Of them found by a machine
transparency-decided-by-machine = Of them decided by a machine
transparency-machine-errors = Found or decided by a machine and taken back
transparency-held = Texts held before publication
transparency-held-published = Of them published after review (held without need)
transparency-held-refused = Of them not published
transparency-appeals = Appeals
transparency-side = By
transparency-side-author = the author
transparency-side-reporter = whoever reported
transparency-stands = decision stands
transparency-changed = decision changed
