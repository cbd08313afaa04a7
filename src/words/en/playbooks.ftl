# The crisis team, formed before it is needed: playbooks, people, belts, rota, cadence, teams off the site. For staff.
playbooks-incidents = Incidents
playbooks-tabs = Crisis team
playbooks-tab-playbooks = Playbooks
playbooks-tab-duties = My parts
playbooks-tab-rota = Rota
playbooks-tab-belts = Belts
playbooks-tab-cadence = Cadence
playbooks-tab-teams = Teams off the site

playbooks-title = Playbooks
playbooks-lede = One for each kind of crisis: who does what, what is done first, and the first message, approved before anybody needs it.
playbooks-none = No playbooks yet
playbooks-none-text = A playbook says who stands for what and what is said first. Whoever leads writes it.
playbooks-new = New playbook
playbooks-settings = Change name and approvals
playbooks-declare = Declare with this playbook
playbooks-archive = Archive
playbooks-archived = Archived
playbooks-is-archived = archived
playbooks-restore = Bring back
playbooks-save = Save
playbooks-cancel = Cancel
playbooks-remove = Remove
playbooks-up = Up
playbooks-down = Down
playbooks-missing = not in { $langs }

playbooks-approved = first message approved
playbooks-not-approved = no approved first message
playbooks-no-team = no team yet
playbooks-unacknowledged =
    { $count ->
        [one] one part not acknowledged
       *[other] { $count } parts not acknowledged
    }
playbooks-drill-due = drill due
playbooks-parts-filled = { $parts } of { $of } parts filled
playbooks-tasks-count =
    { $count ->
        [one] one task
       *[other] { $count } tasks
    }
playbooks-last-drill = Last drill
playbooks-never = never

playbooks-name = Name
playbooks-severity = Severity
playbooks-severity-is = Severity { $severity }
playbooks-severity-1 = 1: people or the whole business are at risk
playbooks-severity-2 = 2: many customers are hit
playbooks-severity-3 = 3: some customers are hit
playbooks-severity-4 = 4: a nuisance
playbooks-severity-hint = What an incident begins with; it can be changed when it is declared.
playbooks-approvals = Who approves a message
playbooks-approvals-0 = Nobody: the communications part publishes at once
playbooks-approvals-1 = One approver
playbooks-approvals-2 = Two approvers, neither of them the author
playbooks-approval-minutes = Minutes until the deputies may approve
playbooks-approval-minutes-hint = So that one absent approver cannot silence the brand.
playbooks-minutes =
    { $count ->
        [one] one minute
       *[other] { $count } minutes
    }

playbooks-part = Part
playbooks-part-lead = Lead
playbooks-part-lead-text = Decides, hands out the work and keeps the others free to do theirs.
playbooks-part-deputy = Deputy
playbooks-part-deputy-text = Stands in for the lead and takes over when the lead needs rest.
playbooks-part-comms = Communications
playbooks-part-comms-text = Writes the one message that everybody uses, and keeps to the promised times.
playbooks-part-scribe = Scribe
playbooks-part-scribe-text = Writes down what was decided, when and why.
playbooks-part-customers = Customer liaison
playbooks-part-customers-text = Answers customers with the approved words and brings their questions into the room.
playbooks-part-internal = Internal liaison
playbooks-part-internal-text = Keeps colleagues, shops and partners on the same message.
playbooks-part-legal = Legal approval
playbooks-part-legal-text = Reads each message within minutes, and approves it or says what must change.
playbooks-part-expert = Expert
playbooks-part-expert-text = Knows what broke and finds out what is true.

playbooks-team = Team
playbooks-team-text = The first one in each part is called; the others stand behind in this order. Phone numbers are seen by staff only.
playbooks-nobody = nobody
playbooks-first = first
playbooks-backup = backup { $place }
playbooks-member-new = Add somebody
playbooks-person = Person
playbooks-choose = Choose somebody
playbooks-phone = Phone off the site
playbooks-contact = Another way to reach them
playbooks-contact-hint = A messenger, a second number, where they sit.
playbooks-reach = How to reach
playbooks-reach-hint = For the day when this site is not the way to reach anybody.
playbooks-reached-at = You are reached at:
playbooks-unreachable = no phone number written down
playbooks-acknowledged = Knows this part since
playbooks-acknowledged-never = has not said yet that they know this part
playbooks-acknowledged-old = to be confirmed again

playbooks-checklist = Checklist
playbooks-checklist-text = What each part does first. A crisis room starts with these tasks.
playbooks-task = Task
playbooks-task-new = Add a task
playbooks-task-edit = Change the task

playbooks-statement = First message
playbooks-statement-text = Published at the moment an incident is declared: what we know, what we do, when we speak next. Somebody other than its author approves it now, in calm.
playbooks-statement-none = No first message is approved. A declaration would wait for an approver, and the brand would be silent for as long.
playbooks-statement-write = Write a new draft
playbooks-statement-hint = Say only what will be true on any such day. Do not promise a cause or a time of repair.
playbooks-statement-title = Title
playbooks-statement-body = Message to the public
playbooks-statement-past = Approved before
playbooks-phone-script = What the call centre says
playbooks-phone-script-hint = Short sentences that can be read aloud.
playbooks-draft = draft, waiting for approval
playbooks-approve = Approve this message
playbooks-approve-own = You wrote this draft: somebody else approves it.
playbooks-approve-others = The legal approvers of this playbook approve it.
playbooks-withdraw = Take the approval back

playbooks-duties = My parts in a crisis
playbooks-duties-lede = Read what your part does, check how you are reached, and say that you know it. Months until you are asked again: { $months }.
playbooks-duties-none = You have no part
playbooks-duties-none-text = Whoever leads puts people into the teams of the playbooks. Anybody on the staff may declare an incident all the same.
playbooks-acknowledge = I know my part
playbooks-acknowledge-again = Confirm again
playbooks-training = My training
playbooks-drill = Drill
playbooks-drill-passed = passed
playbooks-drill-not-passed = not passed
playbooks-drills-passed =
    { $count ->
        [0] no drill passed since then
        [one] one drill passed since then
       *[other] { $count } drills passed since then
    }

playbooks-belts = Belts
playbooks-belts-lede = A belt says how far somebody is trained. In a crisis a part can still be given to anybody, with a reason that is written down.
playbooks-belts-parts = What each part asks for
playbooks-belts-people = Who has which belt
playbooks-belt = Belt
playbooks-belt-white = white belt
playbooks-belt-yellow = yellow belt
playbooks-belt-green = green belt
playbooks-belt-brown = brown belt
playbooks-belt-black = black belt
playbooks-belt-any = none needed
playbooks-belt-no = no belt
playbooks-belt-give = Give
playbooks-belt-mine = You have the { $belt }.
playbooks-belt-none = You have no belt yet. Drills that you pass count towards it.
playbooks-belt-needed = asks for: { $belt }
playbooks-belt-missing = belt missing
playbooks-belt-proposed = ready for the { $belt }

playbooks-rota = Rota
playbooks-rota-lede = Who is on call for which part. A crisis room shows them first, with their phone numbers.
playbooks-on-call = On call now
playbooks-on-call-no-lead = Nobody is on call as lead.
playbooks-week = Week from { $day }
playbooks-rota-nobody = Nobody is on call.
playbooks-rota-new = Put somebody on call
playbooks-rota-put = Put on call
playbooks-from = From
playbooks-to = Until
playbooks-weeks = For how many weeks
playbooks-weeks-hint = The same hours, week after week.

playbooks-cadence = Cadence
playbooks-cadence-lede = How many minutes the public waits for the next update at most. The form of a message promises this by itself.
playbooks-cadence-hint = From 5 minutes to a day. Set it back to the usual figure, and it follows the program’s own setting again.
playbooks-cadence-own =
    { $count ->
        [one] usually one minute
       *[other] usually { $count } minutes
    }
playbooks-state-investigating = Investigating
playbooks-state-identified = Identified
playbooks-state-monitoring = Monitoring
playbooks-reminders = Reminders
playbooks-reminders-text = Everybody in a team is asked by letter to confirm their part. Leads are told when a playbook has not been drilled for half a year.
playbooks-months = Ask again after how many months

playbooks-teams = Teams off the site
playbooks-teams-lede = Shops, call centres and partners. Each has its own link to the current message and says with one tap which version it uses.
playbooks-teams-none = No teams yet
playbooks-teams-none-text = Add each shop and each call centre that answers customers: in a crisis they say the same as the website.
playbooks-team-new = Add a team
playbooks-team-edit = Change the team
playbooks-team-name = Name
playbooks-team-name-hint = As colleagues call it: “Leeds, Briggate”.
playbooks-team-kind = Kind
playbooks-team-shop = Shop
playbooks-team-call-centre = Call centre
playbooks-team-partner = Partner
playbooks-team-other = Other
playbooks-team-lang = Language
playbooks-team-email = E-mail
playbooks-team-email-hint = Each new version of a message is sent there. Without it the team has only the link.
playbooks-team-link = The team’s link
playbooks-team-link-text = It needs no account. Print the code and put it beside the till or the telephone.
playbooks-qr-alt = QR code with the link of { $team }
playbooks-key = New link
playbooks-key-text = If the link fell into the wrong hands: a new one makes the old one and every printed code stop working.
playbooks-key-new = Make a new link

playbooks-fault-language = Write it in at least one language.
playbooks-fault-half = Title and message belong together in each language.
playbooks-fault-number = A whole number from { $least } to { $most }.
playbooks-fault-time = Enter a day and a time.
playbooks-fault-order = This is before the beginning.
playbooks-fault-long = At most 31 days at one go.
playbooks-fault-past = This is over already.
playbooks-fault-weeks = Only what lasts a week or less can be repeated each week.
playbooks-fault-overlap = They are on call for this part at that time already.
playbooks-conflict-changed = A colleague changed this meanwhile. It now says what stands below; what you typed is kept in the form. Save again to replace it.
playbooks-conflict-draft = This draft was changed or approved meanwhile. Look at it again.
playbooks-conflict-tasks = A playbook has at most 100 tasks. Remove one first.
playbooks-conflict-people = A team has at most 200 people.

playbooks-letter-duty-subject = Do you know your part in a crisis?
playbooks-letter-duty = You are in the crisis team of { $brand }:
playbooks-letter-duty-ask = Please read what your part does, check your phone number and confirm it. It takes two minutes.
playbooks-letter-duty-open = See my parts
playbooks-letter-duty-why =
    { $months ->
        [one] You get this because you have a part in a crisis team. It is asked every month.
       *[other] You get this because you have a part in a crisis team. It is asked every { $months } months.
    }
playbooks-letter-drill-subject = A drill is due: { $playbook }
playbooks-letter-drill = The playbook “{ $playbook }” has not been drilled for half a year.
playbooks-letter-drill-safe = A drill runs through the same pages as a real incident. Nothing of it reaches the public, subscribers or the status page.
playbooks-letter-drill-open = Start a drill
playbooks-letter-drill-why = You get this because you lead the team of this playbook.

flash-playbooks-saved = Saved.
flash-playbooks-removed = Removed.
flash-playbooks-archived = Archived.
flash-playbooks-restored = Back in use.
flash-playbooks-drafted = The draft waits for somebody else to approve it.
flash-playbooks-approved = Approved. It is published the moment an incident is declared with this playbook.
flash-playbooks-withdrawn = The approval was taken back.
flash-playbooks-acknowledged = Thank you. It is written down that you know your part.
flash-playbooks-belt = The belt is written down.
flash-playbooks-key = The team has a new link. The old one is dead.
