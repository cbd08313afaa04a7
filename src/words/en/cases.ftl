# The one door for writing, a customer's cases, the desk.

# /new
cases-new-title = Write
cases-new-heading = What would you like to tell { $brand }?
cases-new-lede = One place for everything: complaints, questions, ideas and thanks. Staff read all of it and answer here.
cases-new-unconfirmed = Your e-mail address is not confirmed yet. Write all the same: your text is kept and published once you open the link that we sent you.
cases-new-no-board = Nobody can write here yet
cases-new-no-board-text = There is no board that is open to you. As soon as one is, you can write on it.
cases-new-kind = What is it?
cases-kind-complaint-hint = Something went wrong. We open a case and you can follow what happens.
cases-kind-question-hint = You would like to know something.
cases-kind-idea-hint = You know how we could do better.
cases-kind-praise-hint = Something was good, and you want to say so.
cases-kind-talk-hint = Anything else.
cases-new-board = Board
cases-new-subject = In one sentence
cases-new-subject-hint = For example: “The lid of my kettle broke after two weeks”.
cases-new-body = Tell us more
cases-new-body-hint = What happened, when, and what would put it right? Leave out order numbers, addresses and phone numbers unless you write privately. Markdown works.
cases-new-private = Only staff may read this
cases-new-private-hint = For what is nobody else's business. You and our staff see it, nobody else.
cases-new-send = Send
cases-new-draft = Save as a draft
cases-fault-kind = Please choose what it is.
cases-fault-board = Please choose a board.
cases-fault-title-short =
    { $min ->
        [one] Please write at least { $min } character.
       *[other] Please write at least { $min } characters.
    }
cases-fault-body = Please write a few words.

# Similar topics, before sending
cases-similar-title = Is it one of these?
cases-similar-lede = Others have written about something similar. Perhaps the answer is there already, and you can join in. If not, send your text: it is kept below.
cases-similar-solved = Solved
cases-similar-yours = Your text
cases-similar-post = Mine is new: send it
cases-similar-edit = Change my text

# After sending
flash-cases-posted = Your text is published. Thank you!
flash-cases-opened = We have opened a case for this. You will find it under “My cases”, and we will write to you when something happens.

# My cases
cases-title = My cases
cases-lede = What you have brought to us, where it stands, and what happens next.
cases-empty = You have no cases
cases-empty-text = When something goes wrong, tell us. We open a case, and here you can follow what we do about it.
cases-open-one = Write a complaint
cases-number = Case { $id }
cases-private = Private
cases-waits = waiting for { $span }
cases-steps = The way of this case
cases-timeline = What happened
cases-reply = Reply
cases-to-topic = Read the topic
cases-to-desk = Open on the desk
cases-fact-assignee = Handled by
cases-fact-nobody = Nobody yet
cases-fact-opened = Opened
cases-fact-board = Board

# States, as the customer reads them
cases-state-of = The case:
cases-state-open = Open
cases-state-acknowledged = Acknowledged
cases-state-in-progress = In progress
cases-state-waiting = Waiting for you
cases-state-waiting-customer = Waiting for the customer
cases-state-resolved = Resolved
cases-state-closed = Closed
cases-state-reopened = Reopened
cases-next-open = Our staff have your case and will answer you.
cases-next-acknowledged = We have read what you wrote. You will get an answer to it.
cases-next-in-progress = Somebody is working on it. We write to you when there is news.
cases-next-waiting = We need something from you to go on. Please reply.
cases-next-resolved = From our side this is solved. Is it for you, too? Please tell us.
cases-next-closed = This case is closed. If something is still wrong, please tell us.
cases-next-reopened = Your case is open again. Staff see that it waits for an answer.

# The timeline
cases-line-opened-you = You opened this case.
cases-line-replied-you = You replied
cases-line-replied = { $name } replied
cases-line-answered = Answer from { $name }
cases-line-official = Official answer from { $name }
cases-line-assigned = { $name } has taken it on.
cases-line-released = Nobody has it at the moment.
cases-line-moved = New state: { $state }.
cases-line-moved-by = New state: { $state } ({ $name }).
cases-line-reopened-you = You opened the case again.
cases-line-closed-you = You said that it is solved.

# What the customer can do
cases-solved-question = Is it solved?
cases-confirm = Yes, it is solved
cases-settled = It sorted itself out
cases-reopen = Open the case again
cases-reopen-note = What is still wrong?
cases-reopen-hint = Whoever works on it reads this beside the case.
flash-cases-reopened = Your case is open again.
flash-cases-closed = The case is closed. Thank you for telling us.
cases-fault-state = There is no such state of a case.
cases-fault-move = The case has moved on meanwhile, and this step is not possible from where it stands now.
cases-fault-changed = Somebody else changed this case while you had it open. Nothing of yours was sent yet.
cases-fault-answered = Somebody wrote in this case while you were writing. Your text is not sent yet: it is below, unchanged.
cases-now = The case stands at “{ $state }” now. From here it can go to: { $allowed }.

# The desk
cases-desk-title = Desk
cases-desk-tabs = Views of the desk
cases-tab-waiting = Waiting
cases-tab-waiting-lede = What waits for an answer from us, the longest wait first.
cases-tab-mine = Mine
cases-tab-mine-lede = What you have taken on.
cases-tab-open = All open
cases-tab-open-lede = Everything that is not resolved, oldest first.
cases-tab-resolved = Resolved
cases-tab-resolved-lede = What is resolved or closed, latest first.
cases-desk-empty = Nothing here
cases-desk-empty-text = No customer waits in this view. Well done.
cases-desk-none = Nothing fits these filters
cases-desk-unfilter = Show all
cases-desk-start = Back to the start of the list
cases-filter = Filters
cases-filter-apply = Filter
cases-filter-board = Board
cases-filter-boards = All boards
cases-filter-state = State
cases-filter-states = All states
cases-filter-kind = Kind
cases-filter-kinds = All kinds

# One case on the desk
cases-as-customer = As the customer sees it
cases-topic-removed = The topic was removed; the case is still here.
cases-topic-locked = The topic is closed: only moderators can reply.
cases-post-removed = This post was removed.
cases-earlier = Earlier posts are in the topic
cases-official = Official answer
cases-answer-text = Your answer
cases-answer-hint = Everybody can read it. The customer gets it by mail, too.
cases-answer-hint-private = Only the customer and staff can read it. The customer gets it by mail, too.
cases-answer-official = This is the official answer
cases-answer-official-hint = It stands on top of the topic, in the name of your department.
cases-answer-then = And set the state to
cases-answer-leave = Leave it as it is
cases-answer-pin = Pin the topic until the end of
cases-answer-send = Send the answer
cases-take = I'll take it
cases-release = Put it back
cases-state = State
cases-state-to = Set to
cases-state-note = Note to the customer
cases-state-set = Set the state
cases-severity-low = Low
cases-severity-normal = Normal
cases-severity-high = High
cases-severity-urgent = Urgent
flash-cases-answered = Your answer is published and on its way to the customer.
flash-cases-moved = The state is set. The customer is told by mail.
flash-cases-taken = The case is yours.
flash-cases-released = The case is free again.

# Mail to the customer
cases-mail-answered-subject = Answer: { $title }
cases-mail-answered = { $name } of { $brand } has answered you:
cases-mail-answered-official = Here is the official answer from { $brand }, written by { $name }:
cases-mail-standing = Where your case stands: { $state }.
cases-mail-moved-subject = { $state }: { $title }
cases-mail-moved = Your case “{ $title }” has a new state: { $state }.
cases-mail-open = See my case
cases-mail-why = You receive this message because you brought this case to { $brand }.
