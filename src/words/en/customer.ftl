# A case as its customer reads it: the page, the forms that end it, the letters.

# The page
customer-between-us = Between us
customer-nobody-yet = Nobody has taken it on yet. Our staff can see it.
customer-you = You
customer-to-topic = Read the whole topic
customer-export = The whole case to keep or to print
customer-details = What you gave us
customer-category = About
customer-contact = How we reach you
customer-by-link = You are reading this with the link from our e-mail. Whoever has the link can read this case and answer in your name, so keep it to yourself.
customer-line-gift = To make up for it: { $gift }
customer-line-rated =
    { $stars ->
        [one] You gave us { $stars } star.
       *[other] You gave us { $stars } stars.
    }
customer-outcome = How it ended
customer-gifts = To make up for it
customer-ended-solved = Solved: it works again.
customer-ended-explained = Explained: nothing was broken, and now you know how it works.
customer-ended-compensated = Compensated: you receive something for the trouble.
customer-ended-declined = Declined: we cannot do what you asked, and say why.
customer-ended-duplicate = The same as another case, which we worked on for all of you.
customer-ended-withdrawn = Taken back by you.

# When they hear next
customer-next-answer = You will hear from us by { $when } at the latest.
customer-next-solution = We want this solved by { $when }.
customer-next-late = We promised it by { $when } and are late. We are sorry. It has been moved to the top of our list.

# Replying
customer-reply-title = Write to us
customer-reply-text = Your message
customer-reply-public = Everybody can read it: it also appears in the topic.
customer-reply-private = Only you and our staff can read it.
customer-reply-file = Add a file
customer-reply-send = Send
customer-place = Who may read it?
customer-place-side = Only you and our staff
customer-place-topic = Everybody, in the topic
flash-customer-replied = Your message is with us.

# Ending
customer-closes-itself =
    { $days ->
        [one] If we hear nothing from you, the case closes automatically after { $days } day.
       *[other] If we hear nothing from you, the case closes automatically after { $days } days.
    }
customer-not-solved = No, something is still wrong
customer-settled-hint = No need for an answer any more?
customer-again-title = Is something still wrong?
customer-again-until = You can open this case again until { $date }.
customer-rate-title = How did we do?
customer-rate-stars = Your rating
customer-star-one = Very badly
customer-star-two = Badly
customer-star-three = All right
customer-star-four = Well
customer-star-five = Very well
customer-rate-sentence = In one sentence (if you like)
customer-rate-hint = What should we keep doing, or do better? Our staff read it.
customer-rate-send = Send the rating
customer-rate-case = To the case
customer-rated = { $stars } of { $max }
customer-rated-thanks = Thank you. That is your rating of this case; everybody who worked on it sees it.
flash-customer-rated = Thank you for your rating.

# What is not possible, and what is
customer-allowed = The case stands at “{ $state }” now. What you can do: { $allowed }.
customer-may-reply = write to us
customer-may-close = say that it is solved
customer-may-reopen = open it again
customer-may-rate = rate it
customer-may-write-anew = write a new complaint
customer-your-text = Your text, which was not sent:
customer-fault-too-late = This case was closed more than 30 days ago and cannot be opened again. Please write a new complaint; you can refer to its number.
customer-fault-rated = You have rated this case already. A rating stays as it is.
customer-fault-unresolved = This case is not resolved yet. You can rate it once it is.
customer-fault-closed = This case is closed. Open it again to go on with it.
customer-fault-stars = Please choose one to five stars.
customer-fault-too-fast = That was very much in a very short time. Please wait a minute and send it again.

# The link is over
customer-over-title = This link is over
customer-over-text = A link to a case works until { $days } days after the case was closed. You can still get in: let us send you a link to sign in with, to the same address.
customer-over-sign-in = Send me a link to sign in

# Mail to the customer
customer-mail-opened-subject = Case { $id } is open: { $title }
customer-mail-opened = Thank you for telling us. We have opened case { $id } for you: “{ $title }”.
customer-mail-opened-next = You can see where it stands at any time, and write to us there. We write to you whenever something happens.
customer-mail-taken-subject = { $name } is on your case: { $title }
customer-mail-taken = { $name } has taken on your case “{ $title }” and looks after it from now on.
customer-mail-resolved = From our side, your case “{ $title }” is solved.
customer-mail-resolved-ask = Is it solved for you, too? Tell us, and say how we did. It takes one press and no password.
customer-mail-rate = Say how it went
customer-mail-case-page = Your case, where you can confirm that it is solved or open it again:
customer-mail-closed = Your case “{ $title }” is closed.
customer-mail-closed-itself = We have not heard from you again and take it that all is well, so your case “{ $title }” has been closed.
customer-mail-closed-reopen = If something is still wrong, you can open it again until { $date }.
customer-mail-contacted-subject = Noted with your case: { $title }
customer-mail-contacted = So that you have it in writing, we have noted this in your case “{ $title }”: { $what }, { $when }.
customer-mail-compensated-subject = To make up for it: { $title }
customer-mail-compensated = To make up for the trouble with “{ $title }”, this has been approved for you: { $gift }.
customer-mail-publish-subject = May we publish this? { $title }
customer-mail-publish = Others could learn from your case. { $brand } would like to make it public, with exactly this text:
customer-mail-publish-never = Nothing is published without your yes. You need not agree, and your case goes on just the same.
customer-mail-publish-open = Read it all and decide
customer-mail-duplicate-subject = Others have the same problem: { $title }
customer-mail-duplicate = Others have told us of the same problem. We work on your case “{ $title }” together with theirs.
customer-mail-duplicate-next = You need do nothing. As soon as it is solved, you hear of it together with all the others.
customer-mail-merged-subject = Your two cases are one now: { $title }
customer-mail-merged = Your cases { $from } and { $into } are about the same thing. We have put them together: from now on everything is in case { $into }, “{ $title }”.
customer-mail-merged-next = Nothing that you wrote is lost.
customer-mail-side-subject = Between us: { $title }
customer-mail-side = Beside your public complaint “{ $title }” there is a private thread now, which only you and the staff of { $brand } can read.
customer-mail-side-next = It is the right place for order numbers, addresses and whatever else is nobody else's business.
customer-mail-guest = You need no password: the link in this e-mail opens your case. Please keep it to yourself.

# Mail to followers
customer-mail-follow = A case that you follow has moved. “{ $title }” stands here now: { $state }.
customer-mail-follow-open = Read the topic
customer-mail-follow-desk = Open on the desk
customer-mail-follow-why = You receive this message because you follow this case at { $brand }. On its page you can stop following it.
