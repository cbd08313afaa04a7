# The public status pages.

status-title = Status
status-history = History
status-uptime = Uptime
status-subscribe = Get updates
status-subscribe-this = Get updates on this
status-follow = Follow along
status-feed = Incidents and maintenance
status-calendar = Calendar
status-zone = All times are in the time zone { $zone }.
status-back = Back to { $brand }
status-as-of = As of
status-overall-good = Everything is working
status-overall-news = Everything is working, and there is news below
status-overall-work = Planned maintenance is under way
status-overall-minor = Something is not working as well as it should
status-overall-major = Part of our service is not working
status-overall-critical = We have a serious outage
status-since = since
status-touches = Affects: { $names }
status-all-updates =
    { $count ->
        [one] The { $count } update
       *[other] All { $count } updates
    }
status-whole-story = The whole incident
status-me-too = This affects me too
status-components = Components
status-formula = Uptime over 90 days: 100% minus the time of major outages and 0.3 of the time of partial outages.
status-formula-more = How it is counted
status-days-ago =
    { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }
status-today = Today
status-share = { $share } uptime
status-bars = Uptime { $share } in { $days } days. Days with trouble: { $troubled }.
status-no-days = No data
status-day = { $date }: { $seen }
status-day-part = { $state }, { $span }
status-span = { $long } { $short }
status-planned = Planned maintenance
status-planned-none = No maintenance is planned.
status-past = The past two weeks
status-quiet-day = { $date }: no incidents.
status-quiet-days = { $from } to { $to }: no incidents.
status-quiet-month = No incidents this month.
status-older = The whole history
status-months = Months
status-month =
    { $month ->
        [jan] January { $year }
        [feb] February { $year }
        [mar] March { $year }
        [apr] April { $year }
        [may] May { $year }
        [jun] June { $year }
        [jul] July { $year }
        [aug] August { $year }
        [sep] September { $year }
        [oct] October { $year }
        [nov] November { $year }
       *[dec] December { $year }
    }
status-history-text = Incidents and maintenance month by month. Nothing here is ever taken back; what was corrected shows the earlier text.
status-lasted = lasted { $span }
status-maintenance = Maintenance
status-promise-open = Next update by { $time }
status-promise-kept = The update promised by { $time } came in time
status-promise-late = We promised an update by { $time } and are late
status-promise-missed = The update promised by { $time } came late
status-only-in =
    { $lang ->
        [he] In Hebrew only
        [pl] In Polish only
       *[en] In English only
    }
status-before = Before: { $state }. Now:
status-statement = Official statement, version { $version }
status-ledger = Entry { $number } in the public ledger
status-corrected = Corrected on { $time }
status-old-text = What stood here before
status-updates = Updates
status-backdated = This incident was added to the history afterwards.
status-state = State
status-impact = Impact
status-window = Planned for
status-began = Began
status-ended = Ended
status-took = Lasted
status-affected = Components affected
status-told-us = People who told us
status-cases =
    { $count ->
        [one] { $count } customer told us about it
       *[other] { $count } customers told us about it
    }
status-topics = In the community
status-answered = Answered
status-asked = We are asking you
status-asked-until = Open until { $time }
status-asked-answer = Answer the question
status-asked-closed = Closed. What came of it will be published here.
status-asked-outcome = What came of it
status-legend = Colours
status-no-components = No component is shown yet.
status-no-trouble = No trouble in this time.
status-troubled =
    { $count ->
        [one] { $count } day with something to tell
       *[other] { $count } days with something to tell
    }
status-counted = How uptime is counted
status-equation = Uptime = 100% − (major outage + 0.3 × partial outage) ÷ time
status-counted-text = It covers the last 90 days, or the days since a component was first counted. Degraded performance and planned maintenance are shown, but do not count as downtime. Drills never appear here.
status-missing = This page does not exist
status-missing-text = The address may be mistyped. How everything is doing right now stands on the status page.
status-missing-next = To the status page
