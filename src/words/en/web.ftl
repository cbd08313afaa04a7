# The web itself: pages for what went wrong, faults beside inputs, times and sizes.
# An error page has a title, what happened (text) and what to do next (next).

error-not-found-title = This page is not here
error-not-found-text = There is nothing at this address, or it is not open to you.
error-not-found-next = Check the address, or start again from the home page.

error-denied-sign-in-title = Please sign in first
error-denied-sign-in-text = This needs an account, and you are not signed in any more.
error-denied-sign-in-next = Sign in and send it again.

error-denied-unconfirmed-title = Your e-mail address is not confirmed yet
error-denied-unconfirmed-text = Nothing is published before the address is confirmed.
error-denied-unconfirmed-next = Open the link in the message we sent you. You can ask for a new one under “Account”.

error-denied-suspended-title = Your account is suspended
error-denied-suspended-text = You can read, take your data with you and appeal, but not write.
error-denied-suspended-next = The reason, and how to appeal, is in the message you were sent.

error-denied-locked-title = This topic is closed to replies
error-denied-locked-text = A moderator closed it while you were writing, or before.
error-denied-locked-next = You can open a new topic and link to this one.

error-denied-role-title = You may not do this
error-denied-role-text = Your account does not have the right to do it.
error-denied-role-next = If you think it should, ask an administrator.

error-denied-muted-title = You cannot write in public for now
error-denied-muted-text = A moderator has taken that from you for a time. You can read, and write to the staff.
error-denied-muted-next = The reason, until when it holds and how to appeal are in your account under “Moderation”.

error-denied-own-title = Somebody else must decide this
error-denied-own-text = It concerns you, you reported it, or you decided about it before.
error-denied-own-next = Leave it in the queue: another moderator will take it.
error-denied-unapproved-title = Not approved yet
error-denied-unapproved-text = Somebody else has to approve this before it is published.
error-denied-unapproved-next = Ask the approvers of this incident; what you wrote is kept.
error-denied-closed-title = This is over
error-denied-closed-text = It takes no more answers: its time is over, or it has not begun yet.
error-denied-closed-next = Its page says when it began and when it ended.
error-denied-early-title = It is not your turn yet
error-denied-early-text = Those who come first still have time to answer.
error-denied-early-next = Once their time is over, you may decide in their place.

error-cross-site-title = This came from another site
error-cross-site-text = For your safety, only forms on this site can change something here.
error-cross-site-next = Open the page on this site and try again from there.

error-conflict-title = This has changed in the meantime
error-conflict-next = Open the page again to see how it stands now.
error-taken-text = Something with this name or address already exists.

error-bad-input-title = This could not be understood
error-bad-input-next = Go back, check what you entered and send it again.
error-bad-form = The form arrived incomplete or damaged.
error-bad-text = The text contains characters that cannot be stored, or it is not valid UTF-8.
error-bad-query = A part of the address after the question mark is not valid.

error-too-large-title = This is too large
error-too-large-text = At most { $limit } can be sent at once.
error-too-large-next = Shorten it or choose a smaller file, then send it again.

error-too-many-title = Too many attempts
error-too-many-text = So that nobody can guess or flood, there is a limit. It will let you through again in { $wait }.
error-too-many-next = Wait, then try again. Your account is not in danger.

error-timeout-title = This took too long
error-timeout-text = We stopped waiting for the request to finish.
error-timeout-next = Try again. If it happens again, your connection may be too slow for it.

error-method-title = This address cannot be used that way
error-method-text = It does not accept this kind of request.
error-method-next = Go back and use the links and buttons on the page.

error-unavailable-title = Busy at the moment
error-unavailable-text = We cannot do this right now.
error-unavailable-next = Try again in a few seconds.

error-internal-title = Something went wrong on our side
error-internal-text = It is not your fault, and it has been recorded.
error-internal-next = Try again in a moment. If it goes on, tell us the number below.

error-kept = Nothing you wrote is lost: it is below, ready to be sent again.
error-send-again = Send again
error-request-id = Number of this request: { $id }
error-stale = This page is a copy from { $time }. The current one will be back shortly.

fault-required = Please fill this in.
fault-one-language = Write it in at least one language.
fault-too-long =
    { $max ->
        [one] At most { $max } character, please.
       *[other] At most { $max } characters, please.
    }
fault-too-short =
    { $min ->
        [one] At least { $min } character, please.
       *[other] At least { $min } characters, please.
    }
fault-number = Enter a whole number from { $min } to { $max }.
fault-choice = Choose one of the options.
fault-email-invalid = This does not look like an e-mail address. Example: name@example.org
fault-name-imitates = This name looks too much like the brand or its staff. Please choose another.
fault-taken = This is already taken. Please choose another.
fault-date-invalid = Enter a date such as 2026-11-22.
fault-date-past = Enter a date in the future.

web-time-now = just now
web-time-ago = { $span } ago
web-time-in = in { $span }
web-span-seconds =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
web-span-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
web-span-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
web-span-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
web-span-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
web-span-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
web-size-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
web-size-kilobytes = { $count } kB
web-size-megabytes = { $count } MB
web-size-gigabytes = { $count } GB
