watches-title = Watches
watches-lede = What you listen for, at home and elsewhere, and how each of them stands.
watches-room = Listening room
watches-new = New watch
watches-edit = Change the watch
watches-views = Watches that are shown
watches-view-active = Listening
watches-view-paused = Paused
watches-view-archived = Archived
watches-none = Nobody is listening for anything yet
watches-none-text = Name a few words that would worry you: a product, a fault, a rumour. What was said in the last weeks is heard, too, so you see at once what is usual.
watches-none-text-staff = Moderators, producers and leads make watches.
watches-none-here = There are none here.
watches-last-alert = Last alert
watches-never-alerted = No alert so far
watches-line = { $watch }: { $people ->
    [one] { $people } person
   *[other] { $people } people
} in the last 24 hours, hour by hour
watches-heard-none = Nothing in the last 24 hours
watches-heard-day = { $posts ->
    [one] { $posts } post
   *[other] { $posts } posts
} by { $people ->
    [one] { $people } person
   *[other] { $people } people
} in 24 hours
watches-is-archived = archived
watches-is-paused = paused
watches-is-muted = muted
watches-is-alarmed = open alert
watches-is-usual = as usual
watches-no-baseline = no baseline yet
watches-no-baseline-text = No baseline yet: too little was heard to say what is usual. It hears and counts, and warns of nothing until it has heard mentions on about three days.
watches-now = { $usual ->
    [0] Usually nobody speaks of it in 15 minutes at this time
    [one] Usually { $usual } person speaks of it in 15 minutes at this time
   *[other] Usually { $usual } people speak of it in 15 minutes at this time
}; from { $alarm } on, it warns.

watches-severity = How grave it is
watches-severity-note = Note
watches-severity-note-text = good to know
watches-severity-warning = Warning
watches-severity-warning-text = somebody should look today
watches-severity-urgent = Urgent
watches-severity-urgent-text = somebody should look now; when nobody does within 15 minutes, whoever is on call hears of it

watches-form-lede = Any of the words is enough. Try it on the last month before you save it: you see what it would have heard, and when it would have warned.
watches-name = Name
watches-name-hint = How it is called in alerts and letters.
watches-words = Words to listen for
watches-words-none = everything that is said there
watches-words-hint = One term a line; any of them is enough. Other endings, and Hebrew prefixes, are found by themselves.
watches-help = What is found, and what is not
watches-help-word-pl = Also przesyłki, przesyłkami, PRZESYŁCE: other endings, capitals, missing Polish signs.
watches-help-word-he = Also המשלוח, שבמשלוחים, למשלוח: the prefixes ו ה ב ל מ ש כ, one behind another, and other endings; vowel points do not matter.
watches-help-words = Several words: side by side and in this order, each with other endings.
watches-help-quoted = In quotation marks: exactly this form; capitals and accents do not matter.
watches-help-star = With a star: every word that begins so; three letters at least before the star.
watches-help-not = Not found: words that change inside (pies – psa, mouse – mice), compounds, misspellings, other names for the same thing. Write each of them on a line of its own.
watches-help-any = Without any words a watch hears everything in its boards, kinds and sources; then it has to name some.
watches-unwanted = Not when it says
watches-unwanted-hint = One term a line, written as above. A post with any of them is not heard.
watches-authors = Whose words
watches-author-customers = Customers, here
watches-author-staff = Our own staff, here
watches-author-outside = Anybody elsewhere
watches-limits = Only in some languages or places
watches-limits-hint = Where nothing is ticked, nothing is left out. A post whose language nobody knows is heard by every watch.
watches-langs = Languages
watches-langs-all = every language
watches-kinds = Kinds of topics, here
watches-boards = Boards, here
watches-boards-all = every board
watches-sources = Sources, elsewhere
watches-sources-all = every source
watches-components = What it stands for
watches-components-hint = Parts of your service. An alert names them, and an incident draft begins with them.
watches-once-in-days = Warn about what happens once in so many days
watches-once-in-days-hint = { $min } to { $max }. With 5, it warns about what happens about once in 5 days here: less means more warnings.
watches-silence-hours = Hours of silence after a warning
watches-silence-hours-hint = { $min } to { $max }. Only what is ten times rarer breaks the silence.
watches-owner = Owner
watches-owner-choose = Choose somebody
watches-owner-hint = Looks after the watch, and gets every alert.
watches-people = Who else is told
watches-people-hint = They get a letter for each alert, too.
watches-people-none = nobody else
watches-all = Yes, all of that
watches-all-hint = It hears more than half of all that is said. Usually a few words more make a better watch.
watches-save = Save
watches-try = Try it on the last { $days } days
watches-cancel = Cancel

watches-heard-title = What it would have heard in the last { $days } days
watches-heard-month = { $posts ->
    [one] { $posts } post
   *[other] { $posts } posts
} by { $people ->
    [one] { $people } person
   *[other] { $people } people
}
watches-heard-nothing = Nothing in { $days } days. Check the words, the languages and the places.
watches-heard-chart = What it would have heard on each of the last { $days } days
watches-heard-most = That is more than half of all that was said.
watches-looked-at = { $count ->
    [one] { $count } post was looked at: the newest, here and elsewhere.
   *[other] { $count } posts were looked at: the newest, here and elsewhere.
}
watches-warnings = { $count ->
    [0] No warnings
    [one] It would have warned once
   *[other] It would have warned { $count } times
}
watches-warnings-none = Nothing was unusual enough, or there was too little to know what is usual.
watches-warned-burst = { $people ->
    [one] { $people } person
   *[other] { $people } people
} in { $minutes } minutes; usually { $usual }
watches-warned-wave = { $people ->
    [one] { $people } person
   *[other] { $people } people
} in { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}; usually { $usual }
watches-examples = { $count ->
    [one] The newest post
   *[other] The { $count } newest posts
}
watches-untitled = Without a title

watches-fault-short = Line { $line }, “{ $text }”: nothing to look for. A term needs a word.
watches-fault-short-prefix = Line { $line }, “{ $text }”: three letters at least before the star.
watches-fault-long = Line { $line }, “{ $text }”: eight words at most.
watches-fault-quote = Line { $line }, “{ $text }”: the quotation mark is not closed.
watches-fault-star = Line { $line }, “{ $text }”: the star stands only at the end of a single word.
watches-fault-many = { $max } lines at most.
watches-fault-everything = Without words it would hear everything. Write words; or choose boards or kinds for what is said here, and sources for what is said elsewhere.
watches-fault-authors = Tick whose words it hears.
watches-fault-most = It would hear more than half of all that is said. Tick “Yes, all of that”, or narrow it.
watches-fault-name-taken = There is a watch of that name.
watches-fault-changed = Somebody changed this watch in the meantime. Below is what you typed; when you save it, it takes the place of the other change.
watches-changed-fields = It is different now in:
watches-fault-archived = This watch is archived. Take it out first.
watches-fault-until = Choose a day that is to come, within a year.

watches-pause = Pause
watches-resume = Let it listen again
watches-paused-text = Paused: it hears nothing. When it listens again, it hears what was said in the meantime.
watches-archived-text = Archived: it hears nothing. What it heard before is kept.
watches-muted-until = Its alerts are muted until
watches-volume = How much is said
watches-alerts = Alerts
watches-alerts-all = All alerts
watches-was-useful = useful
watches-was-false = false alarm
watches-rule = What it listens for
watches-where = Whose words, and where
watches-home-customers = Customers
watches-home-staff = Staff
watches-home-both = Customers and staff
watches-sensitivity = When it warns
watches-once-text = { $days ->
    [one] About what happens once a day here.
   *[other] About what happens once in { $days } days here.
}
watches-silence-text = { $hours ->
    [one] After that, an hour of silence, unless it becomes ten times rarer.
   *[other] After that, { $hours } hours of silence, unless it becomes ten times rarer.
}
watches-heard-from = Knows what was said since
watches-mute = Mute
watches-mute-text = It goes on hearing and counting, but raises no alerts until then.
watches-mute-hours = { $count ->
    [one] For an hour
   *[other] For { $count } hours
}
watches-mute-until = Until the end of
watches-mute-do = Mute
watches-unmute = Let its alerts sound again
watches-archive = Archive this watch
watches-archive-text = It stops listening and leaves the list. What it heard and its alerts are kept, and it can be taken out again.
watches-archive-do = Archive
watches-restore = Take it out of the archive

flash-watches-made = The watch listens. It is hearing the last weeks now, to know what is usual.
flash-watches-saved = The watch is changed.
flash-watches-paused = The watch is paused.
flash-watches-resumed = The watch listens again.
flash-watches-muted = The watch is muted.
flash-watches-unmuted = Its alerts sound again.
flash-watches-archived = The watch is archived.
flash-watches-restored = The watch is out of the archive, and paused.
