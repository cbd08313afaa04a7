# Screening: why a text waits or comes back, the rules of trust, and what moderators set.

screening-why-board = On this board every post is read by a moderator before it appears.
screening-why-first = The first posts of new members are read by a moderator before they appear.
screening-why-word = It contains “{ $found }”, which moderators watch for.
screening-why-word-note = It contains “{ $found }”: { $note }
screening-why-new-links =
    { $max ->
        [0] New members cannot post links yet. Please take them out and send it again.
        [one] New members may put one link in a post. Please take some out and send it again.
       *[other] New members may put up to { $max } links in a post. Please take some out and send it again.
    }
screening-why-unknown-link = It links to { $domain }, a site that several new members posted lately and that nobody here knows.
screening-why-bad-link = It links to { $domain }, which moderators have marked as spam.
screening-why-contact = It names a telephone number, an address or a messenger, and many new accounts are doing that right now.
screening-why-mentions =
    { $max ->
        [0] New members cannot mention others with @ yet.
        [one] New members may mention one person with @ in a post.
       *[other] New members may mention up to { $max } people with @ in a post.
    }
screening-why-alike =
    { $count ->
        [one] A new member has just posted nearly the same text.
       *[other] Nearly the same text was posted { $count } times lately.
    }
screening-why-wave = Very many accounts were opened just now, so what the newest members write is read first.
screening-why-disposable = The account was opened with a throw-away address ({ $domain }).
screening-why-network =
    { $count ->
        [one] An account was opened from the same network today.
       *[other] At least { $count } accounts were opened from the same network today.
    }
screening-why-too-fast =
    New members may publish { $max ->
        [one] one text
       *[other] { $max } texts
    } an hour. The next one can be sent in { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }.
screening-why-machine = The form to join was filled in the way programs do it.

screening-rule-known =
    Somebody is known here { $days ->
        [0] from the start
        [one] after one day
       *[other] after { $days } days
    }, when { $texts ->
        [0] no posts are needed
        [one] one of their public posts has stood for a day
       *[other] { $texts } of their public posts have stood for a day
    } and no decision limited them in the last 90 days. Until then they are new.
screening-rule-links =
    { $count ->
        [0] New members cannot post links.
        [one] New members may put one link in a post.
       *[other] New members may put up to { $count } links in a post.
    }
screening-rule-mentions =
    { $count ->
        [0] New members cannot mention others with @.
        [one] New members may mention one person with @ in a post.
       *[other] New members may mention up to { $count } people with @ in a post.
    }
screening-rule-hourly =
    { $count ->
        [one] New members may publish one text an hour.
       *[other] New members may publish { $count } texts an hour, and all new members of one network three times as many.
    }
screening-rule-holds-none = Nobody’s post waits for approval just because they are new, unless the board says so.
screening-rule-holds-first =
    { $count ->
        [one] The first post of a new member is read by a moderator before it appears.
       *[other] The first { $count } posts of a new member are read by a moderator before they appear.
    }
screening-rule-holds-all = Every post is read by a moderator before it appears.
screening-rule-alike =
    { $count ->
        [one] When a new member has posted nearly the same text or the same unknown site within a day, the next one waits.
       *[other] When { $count } new members have posted nearly the same text or the same unknown site within a day, the next one waits.
    }
screening-rule-network =
    { $count ->
        [one] When an account was opened from one network within a day, the first texts of new ones wait. The same goes for throw-away addresses.
       *[other] When { $count } accounts were opened from one network within a day, their first texts wait. The same goes for throw-away addresses.
    }
screening-rule-wave = While very many accounts are being opened, texts of the newest members wait when they carry unknown links or contacts, or are alike.
screening-rule-told = Whoever’s text waits is told so and why, a person looks at it, and the decision can be contested. Nobody’s texts are ranked or hidden in secret.

screening-title = Screening
screening-lede = What is looked at before something is published. These rules are public: everybody can read them on the rules page.
screening-wave-now = A wave is on: very many accounts were opened or texts held in the last twenty minutes. The newest members’ texts wait when they carry unknown links or contacts, or are alike.
screening-to-words = Watched words
screening-to-rules = The public rules
screening-figures = Trust and limits
screening-figures-text = Trust is earned by time and accepted posts. It raises limits and nothing else.
screening-holds = Posts that wait for approval
screening-holds-hint = For boards that have no setting of their own.
screening-holds-none = None just for being new
screening-holds-first = The first posts of new members
screening-holds-all = All posts but those of staff
screening-known-days = Days until somebody is known
screening-known-days-hint = How old the account must be.
screening-known-texts = Posts until somebody is known
screening-known-texts-hint = Public posts that have stood for a day.
screening-first-texts = First posts
screening-first-texts-hint = How many public posts end the time of first posts, where first posts wait.
screening-links-max = Links in a new member’s post
screening-links-max-hint = A post with more comes back with the explanation.
screening-mentions-max = People mentioned in a new member’s post
screening-mentions-max-hint = A post with more comes back with the explanation.
screening-hourly-max = Texts of a new member in an hour
screening-hourly-max-hint = All new members of one network together may publish three times as many.
screening-alike-max = Similar texts
screening-alike-max-hint = After so many new members posted nearly the same text or the same unknown site within a day, the next one waits and the earlier ones come into the queue.
screening-network-max = Accounts from one network
screening-network-max-hint = From so many within a day on, their first texts wait. Think of offices and mobile networks: not too few.
screening-wave-sign-ups = Sign-ups that make a wave
screening-wave-sign-ups-hint = Within twenty minutes.
screening-wave-holds = Held texts that make a wave
screening-wave-holds-hint = Within twenty minutes.
screening-form-seconds = Seconds that a person needs to join
screening-form-seconds-hint = Faster forms count as sent by a program, but only together with other signs.
screening-save = Save
screening-remove = Remove
screening-fault-range = Please give a number from { $min } to { $max }.
screening-mail = Throw-away mail addresses
screening-mail-text = Domains at which anyone gets an address for a moment. You keep the list; nothing is fetched from outside.
screening-mail-domains = Domains to add
screening-mail-domains-hint = One on each line. A domain covers the names under it.
screening-mail-act = What happens to sign-ups with such an address
screening-mail-hold = They may join; their first texts wait
screening-mail-refuse = They are asked for another address
screening-mail-add = Add to the list
screening-mail-count =
    { $count ->
        [0] The list is empty.
        [one] One domain is on the list.
       *[other] { $count } domains are on the list.
    }
screening-mail-more = More domains
screening-fault-domains =
    { $count ->
        [one] One of these is not a domain.
       *[other] { $count } of these are not domains.
    }
screening-fault-domain = This is not a domain, such as example.com.
screening-sites = Sites that people link to
screening-sites-text = What is known of a site comes from this community: known members linked to it, moderators let texts through or called them spam. You can decide it yourself.
screening-site-domain = Site
screening-site-state = What it is
screening-site-save = Save the site
screening-site-unknown = Judged by what became of the texts
screening-site-trusted = Trusted
screening-site-bad = Spam
screening-site-learnt = { $good } good, { $bad } spam
screening-site-forget = Leave it to the texts
screening-site-trust = Trust
screening-site-ban = Mark as spam
flash-screening-saved = Saved. The rules page shows the new figures.
flash-screening-mail-added = The list is up to date.
flash-screening-mail-removed = The domain is off the list.
flash-screening-site-saved = The site is noted.
