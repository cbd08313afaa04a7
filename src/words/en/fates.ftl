# Decisions, second looks, "we asked, you said, we did".
fates-desk = Ideas
fates-sets = Decisions
fates-sets-lede = Prepare decisions quietly and publish them together. Nobody but producers sees them before.
fates-sets-none = No decisions yet
fates-sets-none-text = Collect the ideas that you decided about, write the reason for each, and publish all of them at once.
fates-set-lines =
    { $count ->
        [one] { $count } idea
       *[other] { $count } ideas
    }
fates-set-published = published
fates-set-dropped = dropped
fates-set-draft = being prepared
fates-new = New decisions
fates-new-lede = Choose the ideas. What is decided of each is written on the next page.
fates-title = Title
fates-title-hint = For the team; customers do not see it.
fates-challenge = Challenge
fates-challenge-none = None
fates-take = Ideas of the challenge
fates-take-none = None
fates-take-shortlist = Those on the shortlist
fates-take-all = All that are undecided
fates-ideas = Ideas
fates-ideas-hint = Numbers or addresses, such as 12 or /ideas/12, divided by spaces or lines.
fates-make = Prepare
fates-cancel = Cancel
fates-back = Back
fates-keep = Save
fates-keep-preview = Save and preview
fates-drop = Drop these decisions
fates-add = Add ideas
fates-remove = Take this idea out
fates-now = Now:
fates-state = Decision
fates-open = Not decided yet
fates-chosen = Chosen in the challenge
fates-reason = Reason
fates-reason-hint = Everybody reads it, and whoever follows the idea gets it by mail.
fates-next-step = What happens next
fates-next-by = By when
fates-decided-by = Decided by
fates-fill = The same for all that say nothing yet
fates-fill-hint = It is written into every idea above that has neither a decision nor a reason.
fates-fill-do = Fill in when saving
fates-preview = What people will be told
fates-preview-lede = Nobody has been told yet. This is what each idea will say, and who gets a letter.
fates-preview-ideas = Ideas
fates-preview-people = Authors and co-authors
fates-preview-followers =
    { $count ->
        [0] Nobody follows it.
        [one] { $count } person follows it.
       *[other] { $count } people follow it.
    }
fates-publish = Publish all
fates-publish-hint = All of it becomes public at once. Each person gets one letter about everything that concerns them.
fates-next = Next:
fates-by = by { $day }
fates-kept-gone = Kept back: the idea was removed.
fates-kept-merged = Kept back: it became part of another idea.
fates-kept-moved = Kept back: from where it stands now, it cannot go there.
fates-kept-same = Kept back: it stands there already.
fates-decision = Decision
fates-fault-changed = A colleague changed these decisions meanwhile, or published them. Nothing of yours is lost: look at it again and send it once more.
fates-fault-incomplete = Every idea needs a decision and a reason before they are published.
fates-fault-many = These are too many ideas for one set: at most 150.
fates-fault-no-challenge = It was not entered for a challenge, so it cannot be chosen in one.
fates-fault-long = This is too long.
fates-fault-day = Enter a day, such as 2026-11-22.
fates-fault-step = Say what happens by that day.
fates-fault-review = A second look can be asked for once, while the idea is declined.
fates-fault-review-answered = A colleague has answered meanwhile.
flash-fates-made = The ideas are collected. Now write what is decided.
flash-fates-kept = Saved. Nobody else sees it yet.
flash-fates-published = Published. Everybody whom it concerns is being told.
flash-fates-published-some = Published. What could no longer be done was kept back and is named below.
flash-fates-dropped = Dropped. Nobody saw it.

fates-reviews = Second looks that wait
fates-review = Second look
fates-review-lede = Somebody who did not decide it looks at your idea again. You can ask for this once.
fates-review-ask = Ask for a second look
fates-review-why = Why it should be looked at again
fates-review-why-hint = Only the team reads this. What was overlooked, or what has changed?
fates-review-send = Ask
fates-review-asked = A second look was asked for.
fates-review-waiting = waiting
fates-review-reopened = Looked into again
fates-review-upheld = It stays declined
fates-review-own = You decided this yourself, so a colleague takes the second look.
fates-review-outcome = What comes of it
fates-review-answer = Answer
fates-review-answer-hint = Everybody reads it.
fates-review-decide = Answer
flash-fates-review-asked = Your request is with the team. You will get a letter.
flash-fates-review-answered = Answered. The author is being told.

fates-said = You said, we did
fates-said-lede = What we asked, what you said and what we did about it. Also what we will not do, and why.
fates-said-none = Nothing here yet
fates-said-none-text = As soon as a challenge ends or an idea is decided, it stands here with the reason.
fates-parts = What to show
fates-part-all = Everything
fates-part-challenges = Challenges
fates-asked = We asked
fates-you-said = You said
fates-we-did = We did
fates-no-reason = No reason was written down.
fates-feed = Atom feed
