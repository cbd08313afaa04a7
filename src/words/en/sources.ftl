# Where outside mentions come from. For the team alone.
sources-title = Sources
sources-crumb = Listening
sources-lede = Where Listening hears what is said outside: feeds, pages, programs, mail and files. What it keeps is a link, a title and an excerpt, never who wrote it.
sources-new = Add a source
sources-new-lede = How does what is said there get here?
sources-empty = No sources yet
sources-empty-text = Listening hears only what is said here at home. A feed of a forum, a blog or the news is a good beginning.
sources-never = never
sources-today =
    { $count ->
        [one] { $count } mention in 24 hours
       *[other] { $count } mentions in 24 hours
    }

# The kinds.
sources-kind-feed = Feed
sources-kind-feed-text = RSS, Atom or JSON: forums, blogs and news have one. We go there regularly, ask only for what changed, and keep to the rules of the site.
sources-kind-page = Page
sources-kind-page-text = For a page without a feed. A mention comes when its words change; figures alone, such as a clock or a counter, do not count.
sources-kind-webhook = Webhook
sources-kind-webhook-text = Your own program or a service sends mentions to an address of ours.
sources-kind-mail = Mail
sources-kind-mail-text = A newsletter or an alert service writes to an address of ours; each mail is a mention.
sources-kind-file = File
sources-kind-file-text = A CSV file with what was said before, so that a watch knows what is usual. It alarms nobody.

# How a source is.
sources-health-good = good
sources-health-waiting = not asked yet
sources-health-failing = does not answer
sources-health-silent = silent
sources-health-paused = paused
sources-health-gone = gone
sources-contact = Last contact
sources-news = Last news
sources-tried = Last try
sources-next = Next try
sources-failures =
    { $count ->
        [one] It has failed once.
       *[other] It has failed { $count } times in a row.
    }
sources-kept = Kept
sources-kept-text =
    { $count ->
        [one] { $count } mention; each goes { $days } days after it came
       *[other] { $count } mentions; each goes { $days } days after it came
    }
sources-hours =
    { $count ->
        [one] after { $count } hour
       *[other] after { $count } hours
    }
sources-silent-short = Silence is an alert
sources-silent-never = never
sources-said = What it said last
sources-said-nothing = Nothing yet.

# What went wrong.
sources-trouble-address = This is no address that we go to: it takes http or https, without a user name and password.
sources-trouble-private = It leads to an address that is not public. We do not go there.
sources-trouble-unreachable = Nobody answers there.
sources-trouble-slow = The answer took too long.
sources-trouble-large = What stands there is larger than 5 MB.
sources-trouble-redirects = It sends us on too often, or in a circle.
sources-trouble-missing = Nothing stands at this address (404).
sources-trouble-gone = The site says that it is gone for good (410). Nobody asks again.
sources-trouble-forbidden = The site does not let us in.
sources-trouble-too-many = The site says that we come too often. We wait as long as it asks us to.
sources-trouble-server = The site has a fault of its own.
sources-trouble-status = The site gave an answer that is none.
sources-trouble-robots = The site’s robots.txt asks programs to stay away from this address. We do.
sources-trouble-robots-unread = The site’s robots.txt could not be read, so we stay away for now.
sources-trouble-no-feed = No feed stands there. Is it a page? Then add it as a page.
sources-trouble-broken = The feed is broken: it cannot be read.
sources-trouble-declares = The feed declares types or entities (DTD). We do not read such documents, because they can be traps.
sources-trouble-no-text = There is nothing to read on this page without script.

# The form.
sources-address = Address
sources-address-hint = Of the feed. If you only know the page, give its address: its feed is found where it names one.
sources-address-page-hint = Of the page.
sources-name = Name
sources-name-hint = As the team will see it beside each mention.
sources-every = How often we ask
sources-every-span = every { $span }
sources-every-hint = After a failure we wait twice as long, up to a day.
sources-lang = Language
sources-lang-unknown = As each mention says
sources-lang-hint = For mentions that do not say which language they are in.
sources-silent = Silent for so many hours: tell us
sources-silent-hint = Empty: never. For a feed we suggest three times its longest pause of late.
sources-retention = Days that mentions are kept
sources-retention-hint = Counted from when we heard them. After that, only their number stays.
sources-fault-private = This address is not public. We go only where everybody can go.
sources-fault-address = Type a whole address that begins with https:// or http://, without a user name and password.
sources-fault-number = Type a number from { $min } to { $max }.
sources-look = See what is there
sources-look-again = Look again
sources-save = Save
sources-save-anyway = Save all the same
sources-back = Cancel
sources-preview-feed =
    { $count ->
        [one] { $count } entry. The newest:
       *[other] { $count } entries. The newest:
    }
sources-preview-page = This is how the page reads. From now on you hear what changes on it.
sources-preview-none = The feed is empty at present.
sources-edit = Change
sources-conflict-changed = A colleague saved this source while you were typing. Below is what you typed; if you save it, it takes the place of what is here:
sources-conflict-watched = These watches listen to this source by name. Without it they would listen to all of them. Change them first:
sources-conflict-many = There are as many sources as there may be. Delete one first.
sources-conflict-columns = The first line of the file must name the columns id, at, and title or text.

# What can be done.
sources-try = Ask now
sources-came =
    { $new ->
        [0] Nothing new; { $known } known before.
        [one] { $new } new mention; { $known } known before.
       *[other] { $new } new mentions; { $known } known before.
    }
sources-pause = Pause
sources-resume = Go on
sources-delete = Delete
sources-delete-text =
    { $count ->
        [one] The source is deleted with the { $count } mention that came from it. This cannot be undone. What was counted stays.
       *[other] The source is deleted with the { $count } mentions that came from it. This cannot be undone. What was counted stays.
    }

# The token.
sources-token-title = The address of this source
sources-token-lede = Whoever knows it can send mentions. Give it to nobody else.
sources-token-once = It is shown this once: copy it now. Later you can only make a new one.
sources-token-no-mail = Mail is not set up here: the operator has to set HEARTH_MAIL_REPLY. Then make a new address.
sources-token-new = Make a new address
sources-token-done = I have copied it
sources-webhook-how = How to send
sources-webhook-how-text = One mention or a list of up to 500, as JSON. Title or text is needed, the rest may be missing. 202: kept; 409: paused; 413: too large; 422: cannot be read, and nothing of it was kept; 429: wait.

# Files.
sources-file = CSV file
sources-file-title = Bring in what was said before
sources-file-text = A CSV file whose first line names the columns id, at, title, text and, if you have them, link, author, lang. Up to 20,000 lines; for more there is the command “hearth listen import”. Sent twice, it changes nothing.
sources-file-send = Bring in
sources-file-read = From the file: { $new } new, { $known } known before, { $bad } refused.
sources-file-long = The file has more than 20,000 lines; the rest was not read. Use the command “hearth listen import”.
sources-file-line = Line { $line }: { $why }
sources-line-unreadable = cannot be read; the file has to be in UTF-8
sources-line-id = has no id
sources-line-time = has no time that can be
sources-line-nothing = has neither title nor text

flash-sources-made = The source is added. It is asked within a minute.
flash-sources-saved = The source is changed.
flash-sources-paused = The source is paused. Until it goes on, nobody listens there.
flash-sources-resumed = The source goes on.
flash-sources-deleted = The source is deleted with all that came from it.
flash-sources-soon = It was asked just now. Wait a few seconds.
