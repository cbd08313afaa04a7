# The review of an incident.
reviews-title = Review
reviews-incidents = Incidents
reviews-finished = finished on { $date }
reviews-overdue = was due on { $date }
reviews-due = due on { $date }
reviews-blameless = We look for causes, not for somebody to blame. Whoever reads it in a year should understand what happened.
reviews-drill = This was a drill. Its review stays inside and counts towards belts.
reviews-badge-drill = drill

# What is measured.
reviews-measures = Measured
reviews-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
reviews-of = { $part } of { $whole }
reviews-none = none
reviews-not-known = not reached
reviews-measure-first = From the declaration to the first message
reviews-measure-silence = From the start to the first message
reviews-measure-identified = From the start until the cause was known
reviews-measure-resolved = From the start to the end
reviews-measure-promises = Promised updates that came in time
reviews-measure-approval = Longest wait for an approval
reviews-measure-teams = Teams off the site that use the last version
reviews-measure-told = Messages to subscribers that arrived
reviews-measure-cases = Linked cases with an answer
reviews-measure-topics = Linked topics

# What was asked.
reviews-asked = What the public was asked
reviews-asked-waits = A question to the public has no published outcome yet. The review cannot be finished without it.
reviews-questions = Questions answered
reviews-questions-asked = Questions asked
reviews-questions-answered = Questions answered
reviews-questions-hint = From customers and journalists, in every channel. An estimate will do.

# The template.
reviews-write = What we learned
reviews-unwritten = Nothing is written yet.
reviews-summary = What happened
reviews-summary-hint = In a few sentences, for somebody who was not there.
reviews-causes = Causes
reviews-causes-hint = What made it possible, and what made it last. Ask “why?” more than once.
reviews-well = What went well
reviews-well-hint = What we want to do again.
reviews-badly = What went badly
reviews-badly-hint = What cost time, trust or nerves.
reviews-luck = Where we were lucky
reviews-luck-hint = What could have been worse, and nothing of ours prevented it.
reviews-credits = Who passed
reviews-credits-hint = Parts that are ticked count towards the next belt.
reviews-save = Save
reviews-finish = Save and finish
reviews-stands = What somebody else saved meanwhile

# What is to be done.
reviews-actions = Actions
reviews-actions-none = No actions yet. What will you do so that it does not happen again?
reviews-action = What is to be done
reviews-owner = Owner
reviews-choose = Choose somebody
reviews-due-on = By
reviews-add = Add the action
reviews-do = Done
reviews-undo = Not done after all
reviews-done = done
reviews-late = late
reviews-list-lede = What was promised after incidents and drills, the most urgent first.
reviews-list-none = Nothing is left to be done
reviews-list-none-text = No review is open, and every action is done.
reviews-list-reviews = Reviews that are not finished
reviews-list-open = Actions that are not done

# What the public learns.
reviews-outside = What the public learns of it
reviews-outside-text = Tell your customers what happened and what you change. It goes the way of every statement, with the same approvals.
reviews-outside-write = Write the public text
reviews-outside-done = The public text is published.
reviews-json = The review for other tools (JSON)

# What is wrong.
reviews-fault-needed = A finished review needs this.
reviews-fault-number = Give a number, or leave it empty.
reviews-fault-more-answered = More questions cannot be answered than were asked.
reviews-fault-finished = The review is finished already; its text stays.
reviews-fault-changed = Somebody else changed the review meanwhile. Look at what stands now, then decide.
reviews-fault-consultation = A question to the public has no published outcome yet. Publish it first, then finish the review.
reviews-fault-action = Write what is to be done.
reviews-fault-owner = Choose who does it.
reviews-fault-day = Give a day.
reviews-fault-past = This day is past.

# The letter to the lead.
reviews-letter-subject = The review is overdue: { $incident }
reviews-letter-text = The review of the incident “{ $incident }” was due on { $date }.
reviews-letter-next = Whoever waits longer remembers less. Half an hour with those who were there is a good start.
reviews-letter-open = Write the review
reviews-letter-why = You get this because you led an incident at { $brand }.

flash-reviews-saved = The review is saved.
flash-reviews-finished = The review is finished.
flash-reviews-action = The action is saved.
