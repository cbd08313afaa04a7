# Boards: the home page, boards, topics, posts, drafts.

# Kinds of topics, one and many
boards-kind-complaint = Complaint
boards-kind-question = Question
boards-kind-idea = Idea
boards-kind-praise = Praise
boards-kind-talk = Talk
boards-kind-complaints = Complaints
boards-kind-questions = Questions
boards-kind-ideas = Ideas
boards-kind-praises = Praise
boards-kind-talks = Talk
boards-kind-all = All
boards-filter = Kind of topic

# Home
boards-home = Home
boards-welcome = Ask, complain, propose: this is where we answer, in public and in person.
boards-boards = Boards
boards-board = Board
boards-latest-answers = Latest official answers
boards-latest-topics = Latest topics
boards-topics =
    { $count ->
        [one] { $count } topic
       *[other] { $count } topics
    }
boards-no-boards = There is no board yet
boards-no-boards-text = As soon as the first board is open, you can read and write here.

# A board
boards-write = Write
boards-none = Nothing here yet
boards-none-text = Be the first to write something.
boards-older = Older topics
boards-newest = Newest topics
boards-new = new
boards-unread =
    { $count ->
        [one] { $count } unread
       *[other] { $count } unread
    }
boards-replies =
    { $count ->
        [0] no replies
        [one] { $count } reply
       *[other] { $count } replies
    }
boards-replies-word =
    { $count ->
        [one] reply
       *[other] replies
    }
boards-archived-text = This board is closed: you can read it, but nobody writes here any more.
boards-room-text = This is a room: only invited people and our staff see what is written here.
boards-room-all = All your rooms

# States of a topic
boards-answered = Answered officially
boards-solved = Solved
boards-solved-text = Solved: go to the post that helped
boards-pinned = Pinned
boards-pinned-until = Pinned until
boards-private = Private
boards-private-text = Only the person who wrote this and our staff can see it.
boards-locked = Closed
boards-locked-text = This topic is closed to new replies.

# A topic
boards-staff = Staff
boards-official = Official answer
boards-official-answer = Official answer
boards-official-in-topic = in the discussion
boards-official-make = Make official answer
boards-official-withdraw = Withdraw official answer
boards-solution = Solution
boards-solution-make = This solved it
boards-solution-withdraw = Not solved after all
boards-continue = Continue reading at #{ $number }
boards-page-of = Page { $page } of { $pages }
boards-page-moved = The posts of this page have moved to another topic.
boards-quote = Quote
boards-edit = Edit
boards-edited = edited
boards-remove = Remove
boards-restore = Restore
boards-see-text = See the text
boards-reason = Reason
boards-removed-by-author = Removed by its author
boards-removed-by-moderator = Removed by a moderator

# Replying
boards-reply-title = Your reply
boards-reply-send = Reply
boards-reply-send-visitor = Continue
boards-reply-hint-visitor = Write first. In the next step you join or sign in, and your reply appears once we know it is you. Markdown works.
boards-reply-hint-unconfirmed = Your reply is kept and appears as soon as you confirm your e-mail address. Markdown works.
boards-body = Text
boards-body-hint = Markdown works: **bold**, *italic*, > quote, - list.
boards-suspended = Your account is suspended: you can read, but not write.
boards-muted = You cannot write here for now: a moderator has taken that from you for a time. The reason and how to appeal are in your account under “Moderation”.
boards-add-file = Add a file

# Drafts
boards-drafts = My drafts
boards-drafts-none = No drafts
boards-drafts-none-text = What you begin to write while signed in is kept here until you send it.
boards-draft-topic = New topic
boards-draft-reply = Reply to a topic
boards-draft-save = Save draft
boards-draft-discard = Discard
boards-from-draft = This is the draft you saved.
flash-boards-draft-saved = Your draft is saved.
flash-boards-draft-discarded = The draft is gone.

# Changing a post
boards-save = Save
boards-cancel = Cancel
boards-edit-title = Edit post
boards-edit-reason = Reason for the change
boards-edit-reason-own = Reason for the change (optional)
boards-edit-reason-hint = Everyone can read the earlier text and this reason.
boards-history-title = History of a post
boards-history-now = Text now
boards-history-changed = What this text changed
boards-history-before = Text until
boards-history-by = Replaced by
boards-remove-title = Remove this post?
boards-remove-text = The text disappears; a note that it was removed, and why, stays in its place.
boards-remove-reason-own = Reason (optional)
boards-remove-reason-hint = Everyone can read the reason.
flash-boards-post-removed = The post is removed.
flash-boards-post-restored = The post is back.
flash-boards-solved = Marked as solved.
flash-boards-unsolved = Marked as not solved.

# Removing a topic
boards-topic-remove = Remove topic
boards-topic-remove-title = Remove this topic?
boards-topic-remove-text = The topic leaves its board. Its address goes on saying that it was removed, and why.
boards-topic-removed = This topic was removed
boards-topic-removed-shown = This topic is removed. You see it because you are a moderator.
boards-topic-removed-by-author = Removed by its author
boards-topic-removed-by-moderator = Removed by a moderator
boards-to-board = Back to
flash-boards-topic-removed = The topic is removed.
flash-boards-topic-restored = The topic is back.

# Keeping topics in order
boards-arrange = Arrange
boards-arrange-title = Arrange topic
boards-topic-title = Title
boards-rename = Rename
boards-move = Move
boards-move-hint = The address stays the same.
boards-pin = Pin
boards-pin-until = Pin until
boards-pin-hint = The topic stays on top of its board to the end of that day.
boards-unpin = Unpin now
boards-merge = Merge
boards-merge-into = Merge into
boards-merge-hint = Number or address of the other topic. All posts move there, and this address leads there.
boards-split = Split off
boards-decide-text = Hide, lock, slow down or mark as sensitive: each with a rule and a reason that its author is told.
boards-split-title = Split topic
boards-split-text = Move some of the posts to a topic of their own.
boards-split-choose = Choose posts
boards-split-new-title = Title of the new topic
boards-split-posts = Posts that move
boards-split-nothing = There is no post on this page that could move.
flash-boards-arranged = Done.
flash-boards-merged = The topics are merged.
flash-boards-split = Here is the new topic.

# Boards in the admin pages
boards-admin = Admin
boards-admin-new = New board
boards-admin-edit = Edit board
boards-admin-none = No boards yet
boards-admin-none-text = A board is a room for topics. Two or three are enough to begin with.
boards-admin-name = Name
boards-admin-slug = Address
boards-admin-slug-hint = The end of the board’s address: small letters a–z, digits and hyphens. Leave it empty to take it from the name.
boards-admin-purpose = Purpose
boards-admin-purpose-hint = One sentence that tells people what belongs here.
boards-admin-see = Who can read
boards-admin-post = Who can open topics
boards-admin-post-hint = Visitors can always begin a text; it appears once they have joined.
boards-admin-lang = Language
boards-admin-lang-any = Any
boards-admin-icon = Icon
boards-admin-topics = Topics
boards-admin-order = Order
boards-admin-up = Up
boards-admin-down = Down
boards-admin-archive = Archive
boards-admin-archived = Archived
boards-admin-open = Open again
boards-audience-everyone = Everyone
boards-audience-invited = Invited people
boards-audience-members = Members
boards-audience-staff = Staff
flash-boards-board-saved = The board is saved.

# Faults
boards-fault-body-long = The text is too long: at most { $max } characters. Nothing is lost; shorten it below.
boards-fault-reason-missing = Say why: the author and everyone else will read it.
boards-fault-edited-meanwhile = Somebody changed this post while you were writing. Your text is below; saving it again replaces theirs.
boards-fault-removed-already = This has been removed already.
boards-fault-not-removed = This is not removed, so there is nothing to restore.
boards-fault-topic-gone = This topic has been removed or merged into another one. Nothing can be added to it.
boards-fault-moved-meanwhile = Somebody else has moved this topic in the meantime.
boards-fault-split-none = Choose at least one post. The first post of a topic always stays.
boards-fault-merge-target = There is no such topic to merge into. Give the number or address of another topic.
boards-fault-merge-idea = This is an idea with votes. Merge it on the ideas desk, so that its votes come along and it can be undone.
boards-fault-merge-private = A private topic can only be merged with a private topic of the same person.
boards-fault-merge-audience = The two boards are open to different readers. Move the topic first.
boards-fault-pin-day = Choose a day from today up to one year ahead.
boards-fault-slug = Give an address of small letters a–z, digits and hyphens, such as “help”.
boards-fault-audience = Whoever may write must also be able to read. Choose a smaller circle of writers.
boards-fault-draft-size = This draft has too many fields to be kept.
boards-feed-official = Official answers of { $brand }
boards-fault-shared-idea = Other people have a share in this idea, so it is not removed: on its page you can take it back. It stays to be read, with its votes.
boards-to-idea = To the idea
