# Alerts: the list.
alerts-title = Alerts
alerts-listening = Listening
alerts-lede = When many more people talk about something than usual, or a source falls silent. One event is one alert, and nobody is told of it twice.
alerts-tabs = Alerts by state
alerts-tab-open = Open
alerts-tab-acknowledged = Being looked after
alerts-tab-closed = Closed
alerts-tab-all = All
alerts-filter = Filters
alerts-filter-do = Show
alerts-unfilter = Without filters
alerts-any = Any
alerts-severity = Severity
alerts-watch = Watch
alerts-verdict = Verdict
alerts-none = No alerts here
alerts-none-text = No alert fits these filters.
alerts-none-yet = As soon as there are some, they stand here.
alerts-quiet = All quiet
alerts-quiet-text = Nothing unusual is going on. As soon as many more people talk about something than usual, it stands here.
alerts-spark = { $name }: different people an hour, in the day before the alert
alerts-owner = With
alerts-raised = Raised

# What an alert is called, how loud it is, where it stands.
alerts-title-none = Alert
alerts-title-more =
    { $count ->
        [one] { $name } and 1 more watch
       *[other] { $name } and { $count } more watches
    }
alerts-title-silent = { $name } has fallen silent
alerts-state-open = Open
alerts-state-acknowledged = Being looked after
alerts-state-closed = Closed
alerts-escalated = On call told
alerts-judged-useful = Useful
alerts-judged-false = False alarm
alerts-judged-none = No verdict yet

# What is unusual.
alerts-said = { $now }; { $before }.
alerts-said-only = { $now }.
alerts-said-burst =
    { $people ->
        [one] 1 person in the last { $minutes } minutes; usually { $usual }
       *[other] { $people } people in the last { $minutes } minutes; usually { $usual }
    }
alerts-said-wave =
    { $people ->
        [one] 1 person in the last { $hours } hours; usually { $usual } at this hour
       *[other] { $people } people in the last { $hours } hours; usually { $usual } at this hour
    }
alerts-said-wave-day =
    { $people ->
        [one] 1 person in the last { $hours } hours; usually { $usual } at this hour { $day }
       *[other] { $people } people in the last { $hours } hours; usually { $usual } at this hour { $day }
    }
alerts-said-like = last time like this: { $date }
alerts-said-never = never before since { $date }
alerts-said-silent = Nothing new since { $date }. Usually there would have been something by now.
alerts-usual-nobody = nobody
alerts-on-monday = on a Monday
alerts-on-tuesday = on a Tuesday
alerts-on-wednesday = on a Wednesday
alerts-on-thursday = on a Thursday
alerts-on-friday = on a Friday
alerts-on-saturday = on a Saturday
alerts-on-sunday = on a Sunday
alerts-rarity-day = Something like this happens here about once a day.
alerts-rarity-days =
    { $count ->
        [one] Something like this happens here about once a day.
       *[other] Something like this happens here about once in { $count } days.
    }
alerts-rarity-year = Something like this happens here less than once a year.

# One alert.
alerts-part-at =
    { $posts ->
        [one] As of { $at }, in 1 post.
       *[other] As of { $at }, in { $posts } posts.
    }
alerts-parts-more = Also in:
alerts-chart = { $name }: how much was said around the alert
alerts-component = Probably about
alerts-terms = What they talk about
alerts-examples = What was said
alerts-cases = Open cases among them
alerts-all-mentions = Everything that this watch heard
alerts-to-source = To the source
alerts-acknowledge = I am on it
alerts-close = Close
alerts-escalate = Tell whoever is on call
alerts-incident = Draft an incident
alerts-to-incident = To its incident
alerts-judge = Was this alert
alerts-judge-useful = useful
alerts-judge-false = a false alarm
alerts-judge-hint = Your verdict helps to set how often this watch warns.
alerts-hand = Hand over to a colleague
alerts-hand-to = To whom
alerts-hand-choose = Please choose
alerts-hand-note = What they should know
alerts-hand-hint = They get it by mail, with a link to this alert.
alerts-hand-do = Hand over
alerts-mute = Mute
alerts-mute-hint = The watch goes on counting and raises no alerts until then.
alerts-mute-hours =
    { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
alerts-mute-until = Until the end of
alerts-mute-date = Mute until then
alerts-muted-until = Muted until { $date }
alerts-unmute = Let it warn again
alerts-fault-changed = A colleague was faster. Nothing was changed; this is what they did:
alerts-fault-escalated = Whoever is on call was told already.
alerts-fault-until = Please choose a day within the next 90 days.

# The trail.
alerts-trail = What happened
alerts-trail-itself = By itself
alerts-trail-raised = Raised: { $name }
alerts-trail-joined = { $name } alarms, too
alerts-trail-grew = { $name } alarms again, louder
alerts-trail-acknowledged = { $who } is on it
alerts-trail-closed = Closed: { $who }
alerts-trail-sound = { $name } is heard again: closed by itself
alerts-trail-muted = { $who } muted { $name }
alerts-trail-unmuted = { $who } lets { $name } warn again
alerts-trail-useful = { $who } found it useful
alerts-trail-false = { $who } calls it a false alarm
alerts-trail-handed = { $who } handed it over
alerts-trail-escalated = { $who } told whoever is on call
alerts-trail-escalated-itself = Nobody was on it: whoever is on call was told
alerts-trail-incident = { $who } drafted an incident
alerts-trail-rarity = { $who } changed how often { $name } warns

# Whether a watch warns too often.
alerts-suggest-false = { $count } of the last 5 alerts were false alarms. It now warns about what happens about once in { $now } days; { $days } would be calmer.
alerts-suggest-useful = The last { $count } alerts were all useful. It now warns about what happens about once in { $now } days; with { $days } you would hear sooner.
alerts-suggest-do =
    { $count ->
        [one] Set to once a day
       *[other] Set to once in { $count } days
    }

# An incident out of an alert.
alerts-incident-title = Draft an incident
alerts-incident-lede = This opens a room for the team. Nothing becomes public: what you say, and when, you decide there.
alerts-incident-name = Title
alerts-incident-name-hint = Only the team sees it for now. You can change it before anything is published.
alerts-incident-impact = What customers feel of it
alerts-incident-components = What does not work
alerts-incident-cases = Cases to tie to it
alerts-incident-topics = Topics to tie to it
alerts-incident-do = Open the room
alerts-incident-cancel = Back to the alert

# Letters.
alerts-mail-subject = Alert: { $title }
alerts-mail-subject-urgent = Urgent alert: { $title }
alerts-mail-watch = { $name }: { $said }
alerts-mail-more =
    { $count ->
        [one] And 1 more watch.
       *[other] And { $count } more watches.
    }
alerts-mail-terms = What they talk about: { $terms }
alerts-mail-handed = { $name } handed this alert over to you.
alerts-mail-escalated = You are on call, and { $name } asks you to look at this alert.
alerts-mail-escalated-itself = You are on call, and nobody has looked at this urgent alert yet.
alerts-mail-open = Open the alert
alerts-mail-why = You get this because you work at { $brand } and are to be told of it.

# The pager.
alerts-hook-link = Pager
alerts-hook-title = The pager of whoever is on call
alerts-hook-lede = When an alert is escalated, whoever is on call gets a mail. It can also be sent to a service that rings their phone.
alerts-hook-url = Address of the webhook
alerts-hook-url-hint = Empty: no pager. Each message is signed as Standard Webhooks describes it. Saving makes a new secret.
alerts-hook-save = Save
alerts-hook-test = Send a message of trial
alerts-hook-secret = The secret that messages are signed with:
alerts-hook-secret-once = Please copy it now: it is not shown again.
alerts-hook-worked = The message of trial was taken.
alerts-hook-failed = The message of trial was not taken:
alerts-fault-url = Please give an address that begins with https:// or http://.

flash-alerts-acknowledged = You are on it. Your colleagues see that.
flash-alerts-closed = The alert is closed.
flash-alerts-judged = Thank you for the verdict.
flash-alerts-handed = The alert is handed over.
flash-alerts-escalated = Whoever is on call is being told.
flash-alerts-muted = The watch is muted.
flash-alerts-unmuted = The watch warns again.
flash-alerts-rarity = The watch warns that often from now on.
flash-alerts-incident = The room is open. Nothing is public yet.
flash-alerts-hook-gone = There is no pager any more.
