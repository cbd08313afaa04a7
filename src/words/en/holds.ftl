# Texts that a moderator looks at first; slow mode; sensitive posts.
holds-title = Waiting for a moderator
holds-lede = A moderator looks at these before they appear. You need not do anything; we write to you when it is decided.
holds-waits = Only you and the moderators see this. It has been waiting since
holds-why = Why it waits:
holds-withdraw = Take it back
holds-edit = Changed text
holds-refused = Not published
holds-refused-text = A moderator decided not to publish this.
holds-statement = The reasons, and how to contest them
holds-statement-mailed = The reasons, and how to contest them, are in the message that we sent you.
holds-write-again = Write it again
holds-problem-blocked = As it stands, this cannot be published. Your text is kept: copy it from here, change it and send it again.
holds-problem-slow = This topic is in slow mode, and you wrote in it a moment ago. Publish it a little later.
holds-fault-blocked = As it stands, this cannot be published. { $why } Nothing is lost: change your text and send it again.
holds-fault-slow = This topic is in slow mode: between two posts you wait a while. Still to wait: { $wait }. Your text is below.
holds-too-many = So many of your texts are waiting for a moderator already that we cannot take another one. Your text is below: send it again when the others have been decided.
flash-holds-held = Your text is safe. A moderator looks at it first; you can see why here.
flash-holds-edit = Your change is safe. A moderator looks at it first; until then the post stays as it is.
flash-holds-reply = Your reply is safe. A moderator looks at it first; then it appears here.
holds-mail-subject = { $brand }: your text is published
holds-mail-text = A moderator has looked at your text, and it is published now.
holds-mail-edit = A moderator has looked at your change, and your post shows the new text now.
holds-mail-title = It is about: { $title }
holds-mail-button = See it
holds-mail-why = You receive this message because you wrote something for { $brand } that a moderator looked at first.
holds-slow = Slow mode: at least { $wait } between two posts of one person.
holds-sensitive = Sensitive content: show it
holds-sensitive-topic = What is written here can be shocking. Each post opens when you ask for it.
holds-report = Report
holds-moderate = Moderate
holds-rule = Rule:
holds-ledger = Entry in the ledger
holds-erased = The text was erased as illegal.
holds-board = Approval before publication
holds-board-hint = Posts that wait appear once a moderator has let them through. Staff never wait.
holds-board-house = As in the whole community
holds-board-none = Nobody waits
holds-board-first = The first posts of new members wait
holds-board-all = Every post waits
holds-yours = { $count ->
    [one] One of your texts waits for a moderator
   *[other] { $count } of your texts wait for a moderator
}
holds-fault-erased = This has been erased already.
