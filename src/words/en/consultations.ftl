# A question to the public during an incident. What staff read first.
consultations-incidents = Incidents
consultations-room = Crisis room
consultations-panel = Questions to the public
consultations-panel-none = Nothing has been asked yet. Asking those affected what should be done for them often calms more than another announcement.
consultations-panel-waiting =
    { $count ->
        [one] { $count } proposal to look through
       *[other] { $count } proposals to look through
    }
consultations-panel-outcome = waits for its outcome
consultations-ask = Ask the public
consultations-new = Ask the public
consultations-edit = Change the question
consultations-lede = A question with a time limit, such as “What should we do for those affected?”. Nobody sees the results before it closes, you included. It ends with an outcome that you publish.
consultations-drill = This is a drill. Only staff can see and answer it.
consultations-question = Question
consultations-options-lines = Possible answers, one per line
consultations-options-hint = Between { $min } and { $max } answers. In every language that you use, the same answers in the same order.
consultations-details = What one should know to answer
consultations-closes = Closes on
consultations-closes-hint = In your time zone; at most { $days } days from now.
consultations-takes-proposals = People may propose something else
consultations-takes-proposals-hint = Nobody sees a proposal before a colleague has looked it through.
consultations-save = Save
consultations-cancel = Cancel
consultations-now = What somebody else saved meanwhile
consultations-badge-draft = draft
consultations-badge-open = open
consultations-badge-closed = closed, without an outcome
consultations-badge-published = outcome published
consultations-missing = Not written in: { $languages }. Readers of these languages see the original.
consultations-open = Open it to the public
consultations-open-drill = Open it to the staff
consultations-open-hint = From the first answer on, the question and its answers can no longer be changed.
consultations-public-page = Page for the public
consultations-to-room = To the crisis room
consultations-fixed = Somebody has answered, so the question can no longer be changed.
consultations-close-early = Close before its time
consultations-close-text = Nobody can answer after that, and it cannot be opened again.
consultations-close = Close now
consultations-outcome-write = What came of it
consultations-outcome-text = Say what people answered, what you will do, and if you do something else, why. Once published it cannot be taken back.
consultations-outcome-in = Outcome: { $language }
consultations-outcome-publish = Publish the outcome
consultations-waiting = Proposals to look through
consultations-waiting-text = What you show appears without its author’s name. A refusal needs a reason, which its author can read.
consultations-reason = Reason for a refusal
consultations-show = Show
consultations-refuse = Do not show
consultations-own-proposal = You proposed this yourself; somebody else decides about it.
consultations-list-shown = Shown proposals
consultations-list-refused = Proposals that were not shown

# What the public reads.
consultations-status = Status
consultations-original = original: { $language }
consultations-state-draft = Not open yet
consultations-state-closed = Closed
consultations-open-until = Open until
consultations-closed-at = Closed on
consultations-outcome = What came of it
consultations-outcome-follows = The time is over. What comes of it will be published here.
consultations-your-answer = Your answer
consultations-hidden = Nobody sees the results before it closes, not even our staff.
consultations-answer = Answer
consultations-change = Change my answer
consultations-options = Possible answers
consultations-sign-in = Sign in to answer
consultations-confirm = Confirm your e-mail address, and you can answer. The link is in the letter that we sent you.
consultations-may-not = Your account cannot answer at the moment.
consultations-results = Results
consultations-answers =
    { $count ->
        [one] { $count } person answered.
       *[other] { $count } people answered.
    }
consultations-column-answer = Answer
consultations-column-count = People
consultations-column-share = Share
consultations-yours = your answer
consultations-proposals = What people propose
consultations-proposals-text = From members; staff looked them through first.
consultations-propose = Propose something else
consultations-proposal = Your proposal
consultations-proposal-hint = Staff look it through before it is shown, without your name. At most { $count } proposals.
consultations-send = Send the proposal
consultations-own = Your proposals
consultations-proposal-waits = waits to be looked through
consultations-proposal-shown = shown
consultations-proposal-refused = not shown
consultations-apart = This is a question to you, not part of the official updates.
consultations-incident = The official updates are on the page of the incident

# What is wrong.
consultations-fault-question = Write the question in at least one language.
consultations-fault-options = Give between { $min } and { $max } possible answers, one per line.
consultations-fault-lines = In this language, too, there must be { $count } answers: one line for each.
consultations-fault-option-long = An answer has at most { $max } characters.
consultations-fault-twice = The same answer stands here twice.
consultations-fault-time = Give the day and the time at which it closes.
consultations-fault-past = The time at which it closes is past. Choose a later one.
consultations-fault-long = It may be open for { $days } days at most.
consultations-fault-answered = Somebody has answered already, so the question stays as it is.
consultations-fault-changed = Somebody else changed it meanwhile. Look at what stands now, then decide.
consultations-fault-over = It is closed; answers are no longer taken.
consultations-fault-opened = It was opened already.
consultations-fault-unpublished = Publish a first message about the incident, then ask.
consultations-fault-early = It has to be closed before its outcome is published.
consultations-fault-published = Its outcome is published already, and stays.
consultations-fault-outcome = Write the outcome in at least one language.
consultations-fault-choice = Choose one of the answers.
consultations-fault-proposal = Write what you propose.
consultations-fault-many = You have sent as many proposals as are taken from one person.
consultations-fault-no-proposals = No proposals are taken here.
consultations-fault-reason = Say why it is not shown; its author reads it.
consultations-fault-decided = A colleague has decided about this proposal already.

# The letter to the lead.
consultations-letter-subject = Closed, and waits for its outcome: { $question }
consultations-letter-subject-drill = Drill: closed, and waits for its outcome: { $question }
consultations-letter-text = The question to the public in the incident “{ $incident }” is closed:
consultations-letter-next = Please look at the results and publish what comes of it. The review of the incident cannot be finished without it.
consultations-letter-open = See the results
consultations-letter-why = You get this because you lead an incident at { $brand }.

flash-consultations-written = The draft is saved. Nobody is asked before you open it.
flash-consultations-saved = The change is saved.
flash-consultations-opened = The question is open.
flash-consultations-closed = The question is closed.
flash-consultations-published = The outcome is published.
flash-consultations-decided = The decision is saved.
flash-consultations-answered = Your answer counts. You can change it until the question closes.
flash-consultations-proposed = Thank you. Your proposal waits to be looked through.
