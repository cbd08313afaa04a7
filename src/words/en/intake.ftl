# The questions for a case, leaving an address instead of joining, following a case.

intake-visitor = You need no account. Leave your e-mail address and a name below: we send you a link that publishes your text and leads to your case. Or leave them empty, and join after writing.

# What a case needs
intake-case = About your case
intake-case-hint = For complaints, and for what only our staff may read. Only you and our staff see what you fill in here, unless it says otherwise.
intake-category = What is it about?
intake-category-none = I am not sure
intake-category-ask = Show what we ask about it
intake-optional = { $label } (optional)
intake-field-public = Everybody can read this, unless you write to our staff only.
intake-field-choose = Please choose
intake-contact = How may we reach you?
intake-contact-mail = By e-mail
intake-contact-phone = By phone
intake-contact-post = By post
intake-contact-detail = Phone number or postal address
intake-contact-detail-hint =
    { $max ->
        [one] Only if you would like us to call or to send a letter. At most { $max } character.
       *[other] Only if you would like us to call or to send a letter. At most { $max } characters.
    }
intake-lang = Language of your text
intake-lang-guess = Recognise it from the text
intake-lang-hint = So that somebody who speaks it can answer.
intake-fault-category = This is not offered any more. Please choose again; your text is kept.
intake-fault-number = Enter a number such as 12 or 3.5, without spaces.
intake-fault-phone = Enter a phone number with at least five digits.
intake-fault-post = Enter the address that we should write to.

# A visitor leaves an address
intake-sender = Without an account
intake-sender-hint = Leave both empty if you would rather join, or already have an account.
intake-sender-email = E-mail address
intake-sender-email-hint = The link to publish goes there, and later our answers. Nobody else sees it.
intake-sender-name = Name
intake-sender-name-hint = It appears beside your text. It need not be your real name.
flash-pending-letter = Your text is safe. We have sent you a link: open it and press the button, and your text is published.
intake-pending-next = Look in your mailbox: the e-mail may take a minute, and it may end up in your spam folder. Open its link and press the button.
intake-pending-sent = Link sent to
intake-pending-again = Send the link again

# The letter
intake-mail-subject = Your text to { $brand } waits for you
intake-mail-text = Somebody has written to { $brand } and left this address. If that was you: your text is kept, and nobody has seen it yet.
intake-mail-next = Open the link, read it once more, and press the button there. It works until { $until }.
intake-mail-button = See my text
intake-mail-why = If you wrote nothing, ignore this message: nothing will be published, and the text is deleted automatically.

# Behind the link
intake-link-title = Is this your text?
intake-link-lede = It is not published yet. Press the button, and it reaches { $brand }.
intake-link-name = under the name
intake-link-public = Everybody will be able to read it.
intake-link-private = Only you and our staff will be able to read it.
intake-link-publish = Publish my text
intake-link-not-me = If it is not yours, close this page: nothing will be published, and the text is deleted after { $until }.
intake-link-gone = This link does not work
intake-link-gone-text = It is incomplete, or its text was deleted: we keep what waits for a week. Nothing was published. Please write again.
intake-link-again = Write again
flash-intake-published = Your text is published and your case is open. We are sending you an e-mail with a link back to this page.

# Following
intake-people =
    { $count ->
        [one] { $count } person has this
       *[other] { $count } people have this
    }
intake-similar-follow = Some of it is being worked on already. If you have the same problem, follow it: you get every update without explaining it all again.
intake-similar-mine = This one is yours: see your case
intake-follow = Mine too: follow it
intake-followed = You follow it.
intake-follow-text = This is already being worked on. Follow it, and we write to you when something happens.
intake-followed-text = You follow it. We write to you when something happens.
intake-unfollow = Do not follow any more
intake-follow-topic = Read the topic
flash-intake-followed = You follow this now. We write to you when something happens.
flash-intake-unfollowed = You do not follow this any more.
