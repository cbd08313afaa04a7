# The staff's list of incidents, declaring one, the crisis room.

room-title = Incidents
room-lede = What is going on now, who is working on it, and what comes next. Anybody here may declare an incident.
room-declare = Declare an incident
room-declare-drill = Start a drill
room-maintenance = Maintenance
room-playbooks = Playbooks and teams
room-open-title = Going on now
room-open-none = Nothing is going on.
room-past = Over
room-past-none = There has been no incident yet. A drill is a good way to begin.
room-reviews = Reviews to be written
room-review-due = Due
room-review-late = Was due
room-update-due = Next update due
room-update-late = Update was due
room-duties = { $count ->
    [one] You are named for { $count } part in a crisis team.
   *[other] You are named for { $count } parts in crisis teams.
}
room-duties-unknown = { $count ->
    [one] You are named for a part in a crisis team and have not yet said that you know it.
   *[other] You are named for { $count } parts in crisis teams and have not yet said that you know them.
}
room-duties-look = See my parts
room-you-are = You: { $part }
room-since = begun
room-drill = DRILL
room-drill-text = Nothing here reaches the public, subscribers or the status page.
room-ways-title = More
room-to-status = The public status page
room-to-duties = My parts in crisis teams
room-to-rota = Who is on call
room-to-actions = What was agreed after incidents
room-to-backdated = Write down an incident that is over

# Declaring

room-declare-lede = What is it about? If you are not sure, take the nearest one.
room-declare-other = It is about something else
room-card-ready = A first message is approved: one click publishes it.
room-card-draft = No first message is approved yet: somebody must approve it first.
room-card-other = Something else
room-card-other-text = Opens the room. You write the first message, and somebody approves it.
room-title-in = What happened, in one line ({ $language })
room-title-others = The same line in other languages
room-components = What does not work?
room-components-hint = Tick what customers notice. Leave it empty if you do not know.
room-impact = How much do customers feel of it?
room-is-drill = This is a drill
room-is-drill-hint = The whole team works as in a real incident, and nothing reaches the public.
room-message = This will be said
room-message-hint = Approved beforehand. It goes to the status page, to subscribers and to the teams off the site.
room-message-others = The same in other languages
room-publish = Publish it now and open the room
room-open-only = Open the room without publishing
room-publish-hint = What is published can be corrected, but never taken back.
room-unapproved = Nothing can be published at once
room-unapproved-text = No first message has been approved for this. The room opens with a draft; it is published as soon as somebody has approved it.
room-unapproved-who = It is approved by: { $names }
room-draft = The draft
room-open = Open the room with a draft
room-called = Who will be called
room-called-hint = They get an e-mail with a link to the room. Whoever is on call comes before the others.
flash-room-published = Published. This is the room: everybody who works on it sees the same.
flash-room-drill = The drill has begun. Nothing of it reaches the public.
flash-room-opened = The room is open. Next: have the first message approved.
room-fault-unapproved = The first message is not approved any more. Open the room without publishing, and have it approved there.

# The room

room-number = Incident #{ $id }
room-public-page = public page
room-your-part = Your part here: { $part }.
room-no-part = You have no part in this incident: you can read everything. To work on it, ask the lead for a part.
room-named = You were named for this beforehand, and somebody else has it now:
room-take-part = Take the part: { $part }
room-ways = Parts of this page
room-way-statement = Message
room-clock-first = First word to the public, due
room-clock-promised = Next update, promised to the public
room-clock-cadence = Next update, due
room-clock-brief = Next brief for those inside
room-overdue = overdue
room-write-first = Write the first message
room-write-update = Write the update
room-brief-given = Brief given
flash-room-brief = Noted. The next brief is due in half an hour.
room-over = Resolved
room-review = To the review
room-tasks = Tasks
room-tasks-open = Open: { $open }. Done: { $done }.
room-tasks-yours = Yours
room-tasks-others = Others
room-tasks-done = { $count ->
    [one] { $count } done
   *[other] { $count } done
}
room-task-nobody = Nobody has it
room-task-done = Done
room-task-finish = Done
room-task-take = I will take it
room-task-reopen = Not done after all
room-task-give = Give to …
room-task-give-do = Give
room-task-new = Add a task
room-task-text = What is to be done
room-task-part = Whose part it is
room-task-add = Add
room-people = People
room-part-nobody = Nobody
room-part-since = given
room-part-override = Without the belt
room-part-leave = Leave this part
room-on-call = On call now
room-on-call-until = ends
room-part-give = Give or hand over a part
room-part = Part
room-part-to = To
room-part-reason = Reason, if the belt is missing
room-part-reason-hint = It is written into the timeline.
room-part-do = Hand over
flash-room-part = Done. It stands in the timeline.
room-fault-belt = This part asks for more training ({ $belt }). Give a reason to hand it over all the same.
room-fault-lead = The lead is handed over, never left: choose who leads from here on.
room-figures = Figures
room-count-cases = Linked cases
room-count-open = { $count ->
    [one] { $count } open
   *[other] { $count } open
}
room-count-topics = Linked topics
room-count-told = Told of the latest update
room-count-of = { $told } of { $all }
room-count-drill = nobody: it is a drill
room-severity-title = Severity
room-severity = Severity { $severity }
room-severity-label = How bad is it for us?
room-severity-hint = It decides how often the public hears from us.
room-severity-set = Change
room-severity-1 = 1: people in danger, or nearly everybody is hit
room-severity-2 = 2: many are hit, or something important is down
room-severity-3 = 3: some are hit, and there is a way round
room-severity-4 = 4: hardly anybody notices

# Its timeline

room-timeline = Timeline
room-note = Write into the timeline
room-note-kind = What it is
room-kind-note = A note
room-kind-decision = A decision
room-note-add = Write it down
room-older = Earlier lines
room-newest = Back to the newest
room-line-declared = Incident declared
room-line-declared-drill = Drill begun
room-line-drafted = Version { $version } begun as a draft
room-line-written = Draft of version { $version } changed
room-line-submitted = Version { $version } submitted for approval
room-line-reopened = Version { $version } changed: it has to be approved again
room-line-dropped = Draft of version { $version } discarded
room-line-approved = Version { $version } approved
room-line-deputy = Version { $version } approved by a deputy
room-line-beforehand = Version { $version } had been approved beforehand
room-line-late = The time to approve version { $version } is over: deputies may now
room-line-returned = Version { $version } sent back for changes
room-line-published = Version { $version } published
room-line-corrected = A published update was corrected
room-line-part = { $part }: changed
room-line-given = { $part }: { $name }
room-line-handed = { $part }: from { $from } to { $to }
room-line-left = { $part }: { $name } has left
room-line-task = A task changed
room-line-task-added = New task
room-line-task-done = Task done
room-line-task-open = Task not done after all
room-line-task-owned = Task given to { $name }
room-line-decision = Decision
room-line-severity = Severity is now { $severity }
room-line-note = Note
room-line-brief = Brief given inside
room-line-ack = { $team } uses version { $version }
room-line-ack-plain = A team off the site uses the current version
room-line-linked = Something was linked
room-line-topic-linked = Topic #{ $id } linked
room-line-topic-unlinked = Topic #{ $id } is not linked any more
room-line-case-linked = Case #{ $id } linked
room-line-case-unlinked = Case #{ $id } is not linked any more
room-line-consultation = Question to the public changed
room-line-asked = Question put to the public
room-line-asked-closed = Question to the public closed
room-line-asked-outcome = Outcome of the question published
room-line-resolved = Resolved

# Letters to the team

room-mail-drill = This is a drill. Nothing of it reaches the public.
room-mail-drill-subject = [DRILL] { $subject }
room-mail-open = Open the room
room-mail-why = You get this because you have a part in a crisis team of { $brand }.
room-mail-called-subject = { $part }: { $title }
room-mail-called = An incident was declared: "{ $title }". Your part in it: { $part }.
room-mail-called-next = The room shows what to do first, and who else is there. If you cannot come, hand your part over there.
room-mail-promise-subject = An update is promised for { $time }: { $title }
room-mail-promise = We promised the public an update on "{ $title }" by { $time }.
room-mail-missed-subject = A promised update is overdue: { $title }
room-mail-missed = We promised the public an update on "{ $title }" by { $time }, and it has not come.
room-mail-promise-next = If there is nothing new, say just that: a promise kept is worth more than news.
