# Challenges: first what the public reads.
challenges-title = Challenges
challenges-lede = Calls for ideas with a clear frame: what can change, who decides, and when. Each one ends in public.
challenges-empty = No challenges yet
challenges-empty-text = You can hand in an idea at any time, without a challenge.
challenges-to-ideas = To the ideas
challenges-now = Going on now
challenges-coming = Coming
challenges-over = Said and done
challenges-called-off = Called off
challenges-until = until
challenges-from = begins
challenges-ended = ended
challenges-waits = its phases are over, the closing words follow
challenges-count =
    { $count ->
        [one] { $count } idea
       *[other] { $count } ideas
    }
challenges-comments =
    { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
challenges-votes =
    { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
challenges-ballots =
    { $count ->
        [one] { $count } ballot counts
       *[other] { $count } ballots count
    }
challenges-voted = you voted for it
challenges-original = In { $language }
challenges-state-draft = Draft
challenges-state-open = Between phases
challenges-state-closed = Said and done
challenges-state-cancelled = Called off
challenges-phase-ideas = Ideas
challenges-phase-shortlist = Shortlist
challenges-phase-vote = Vote
challenges-phase-decision = Decision
challenges-phase-delivery = Delivery
challenges-phase-review = Review
challenges-phase-now = now
challenges-phase-past = over
challenges-draft-note = This is a draft. Only the team sees it.
challenges-cancelled-because = This challenge was called off:
challenges-hand-in = Hand in an idea
challenges-ballot = To the ballot
challenges-to-jury = Score as a juror
challenges-to-results = Results
challenges-to-desk = Run it
challenges-vote-how = Vote on the page of each idea. You can take your vote back until the vote ends.
challenges-said-and-done = We asked, you said, we did
challenges-asked = We asked
challenges-said = You said
challenges-did = We did
challenges-open-to = What can change
challenges-fixed = What cannot change
challenges-rewards = Rewards and credits
challenges-rules = Rules
challenges-people = Who answers for it
challenges-owner = Responsible
challenges-decider = Decides
challenges-jury = Jury
challenges-timeline = Phases
challenges-takes-ideas = Ideas can be handed in
challenges-takes-votes = Votes are taken
challenges-no-comments = No comments in this phase
challenges-counts-always = Everybody sees the votes at any time
challenges-counts-voted = Whoever has voted sees the votes, everybody after the close
challenges-counts-closed = Nobody sees the votes before the close, the team included
challenges-extended = Put off:
challenges-reason = Reason:
challenges-shortlist = Shortlist
challenges-entries = Ideas
challenges-entries-none = No ideas yet.
challenges-all-entries = All ideas of this challenge
challenges-stage-shortlisted = Shortlisted
challenges-stage-chosen = Chosen
challenges-jury-gave = the jury:
challenges-average =
    { $count ->
        [one] { $average } of { $max }, by { $count } juror
       *[other] { $average } of { $max }, by { $count } jurors
    }
challenges-results = Results
challenges-results-later = No results yet
challenges-results-later-text = They are shown here once nothing is entered or voted for any more.
challenges-ranked = The ranked ballot
challenges-ranked-how = How it was counted
challenges-column-idea = Idea
challenges-column-state = State
challenges-column-votes = Votes
challenges-column-staff = Votes of staff
challenges-column-jury = Jury
challenges-private = for invited people
# The jury's page.
challenges-jury-lede = Score each idea from 1 to 5. Nobody else sees your scores before the jury is done.
challenges-jury-empty = Nothing to score
challenges-jury-empty-text = No idea has come this far.
challenges-jury-until = Scores are taken until
challenges-jury-from = Scores are taken from
challenges-jury-done = The jury is done.
challenges-jury-own = You have a part in this idea, so you do not score it.
challenges-score = Your score
challenges-score-none = no score
challenges-score-save = Save the score
challenges-score-yours = You gave it:
challenges-note = Why (the jury and the team read it afterwards)
# The desk.
challenges-desk-lede = Calls for ideas, from the first draft to "we asked, you said, we did".
challenges-desk-empty = No challenges yet
challenges-desk-empty-text = A producer writes the first one. Nobody else sees it before it is opened.
challenges-desk-open = Before the public
challenges-drafts = Drafts
challenges-new = New challenge
challenges-edit = Change the text
challenges-form-lede = Say plainly what can change and what cannot: people put their time into it.
challenges-field-title = Title
challenges-field-brief = What it is about
challenges-field-open = What can change
challenges-field-fixed = What cannot change
challenges-field-rules = Rules
challenges-field-rewards = Rewards and credits
challenges-owner-hint = Named in public; answers questions about it.
challenges-decider-hint = Named in public; decides and closes the challenge.
challenges-board = Board
challenges-board-hint = On a board for invited people the whole challenge is for them alone.
challenges-ballot-kind = How the public votes
challenges-ballot-votes = For each idea by itself
challenges-ballot-ranked = One ranked ballot over the shortlist
challenges-counts = Who sees the votes
challenges-counts-hint = While it runs it can be made stricter, never looser.
challenges-votes-each = Votes of one person
challenges-votes-each-hint = 0: as many as they like.
challenges-votes-any = as many as they like
challenges-min-age = Days that an account is old at least
challenges-min-age-hint = Keeps away accounts that were made for the vote. 0: any account.
challenges-with-jury = A jury scores, too
challenges-with-jury-hint = You name the jurors on the next page.
challenges-timeline-hint = Each phase begins where the one before it ends. They move by themselves.
challenges-begins = The first phase begins
challenges-ends = Ends
challenges-phase-on = With this phase
challenges-takes-comments = Comments are taken
challenges-hides-counts = Votes stay hidden until the close
challenges-save = Save
challenges-cancel = Back without saving
challenges-raced = Somebody saved it meanwhile. If you save again, your text stands in place of theirs. Now it is called:
challenges-fixed-now = It runs: dates and how votes are taken stay. Rules and rewards stay as they were written; you can add them in another language.
challenges-open-now = Open it to the public
challenges-open-hint = From then on dates only move forward, and rules, rewards and the way of voting stay.
challenges-public-page = Public page
challenges-export = Results as CSV
challenges-put-off = Put off the end
challenges-put-off-hint = Only forward. The later phases move along, and whoever follows an idea reads the reason.
challenges-new-end = New end
challenges-reason-public = Reason, read by everybody
challenges-tighten = Hide the votes more strictly
challenges-tighten-hint = It holds at once, in every phase. There is no way back before the close.
challenges-jury-nobody = Nobody is on the jury yet.
challenges-jury-said = Who gave what, and why
challenges-juror-handle = Handle of a juror
challenges-juror-hint = Members and colleagues. Nobody scores an idea that they have a part in.
challenges-juror-name = Name for the jury
challenges-let-go = Let go
challenges-shortlist-hint = What is ticked is on the shortlist, for everybody to see at once. It is fixed when the vote begins.
challenges-shortlist-save = Save the shortlist
challenges-closing-hint = Each of the three is needed to close, at least in { $language }. Until then only the team reads them.
challenges-undecided = These ideas of the shortlist still wait for their decision:
challenges-to-decisions = To the decisions
challenges-keep = Keep for later
challenges-close = Publish and close
challenges-cancel-it = Call the challenge off
challenges-cancel-hint = Its ideas stay, with their votes. There is no way back.
challenges-fault-time = Fill in a day and a time.
challenges-fault-end-before = It has to end after it begins.
challenges-fault-long =
    { $days ->
        [one] A phase lasts at most { $days } day.
       *[other] A phase lasts at most { $days } days.
    }
challenges-fault-no-ideas = At least one phase has to take ideas.
challenges-fault-no-vote = A ranked ballot needs the phase of the vote.
challenges-fault-number = A whole number from 0 to { $max }.
challenges-fault-over = This challenge has ended.
challenges-fault-opened = It is open already.
challenges-fault-past = Its first phase would be over already. Set new dates.
challenges-fault-changed = Somebody changed it meanwhile. Look at how it is now, then send yours again.
challenges-fault-phase-over = This phase is over.
challenges-fault-backward = An end only moves forward.
challenges-fault-loosen = Votes that are hidden stay hidden while it runs.
challenges-fault-reason = Say why: everybody reads it.
challenges-fault-why = Say why it is called off: everybody reads it.
challenges-fault-left = That idea is not in the race any more. Look at the list now.
challenges-fault-shortlist-late = The shortlist is fixed: the vote has begun, or it is decided.
challenges-fault-shortlist-long = The shortlist is too long: 60 ideas at most.
challenges-fault-early = It can be closed once nothing is entered or voted for any more.
challenges-fault-closing = This is needed in { $language } to close.
challenges-fault-closing-missing = "We asked, you said, we did" is not complete.
challenges-fault-undecided = Some ideas of the shortlist have no decision yet.
challenges-fault-jury-over = The jury does not score now.
challenges-fault-jury-full = The jury is full: 50 people at most.
flash-challenges-written = The draft is written. Look it over, then open it.
flash-challenges-saved = Saved.
flash-challenges-opened = It is before the public now.
flash-challenges-extended = The end is put off. Whoever follows an idea of it is told.
flash-challenges-tightened = The votes are hidden more strictly now.
flash-challenges-shortlisted = The shortlist is saved.
flash-challenges-kept = Kept. Only the team sees it.
flash-challenges-closed = The challenge is closed. Whoever follows an idea of it is told.
flash-challenges-cancelled = The challenge is called off.
flash-challenges-scored = Your score is saved.
flash-challenges-named = Named for the jury.
flash-challenges-named-before = They are on the jury already.
flash-challenges-nobody = Nobody with a confirmed account has that handle.
flash-challenges-let-go = Not on the jury any more.
