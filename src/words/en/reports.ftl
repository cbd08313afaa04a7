# Reports by anyone, and what becomes of them.

# The form
reports-title = Report
reports-lede = Tell the moderators what is wrong. The author is not told who reported it.
reports-about-post = A post by
reports-about-topic = A topic by
reports-about-account = A person:
reports-reason = What is wrong with it?
reports-danger = If somebody is in danger right now, call for help first: 112 in Europe, 100 or 101 in Israel.
reports-explanation = Anything else the moderators should know
reports-explanation-hint = You may leave this empty.
reports-send = Send the report
reports-cancel = Cancel
reports-rules = The rules of this community
reports-email = Your e-mail address
reports-email-optional = Your e-mail address (optional)
reports-email-hint = We send you a message with a link. Your report counts once you have followed it, and there you can see what becomes of it. Your address is not published.
reports-email-anonymous = You need not say who you are. If you leave an address, we write to you what was decided.
reports-sign-in = Have an account? Sign in, then no message is needed.

# A notice of illegal content (DSA, Article 16)
reports-illegal = Is it against the law?
reports-illegal-text = Then give us notice of it. We ask for a little more, look at it without delay, and tell you what we decided and how to contest it.
reports-notice-title = Notice of illegal content
reports-notice-lede = A notice under Article 16 of the EU Digital Services Act.
reports-why = Why is it illegal?
reports-why-hint = What exactly breaks which law, as far as you know. At least { $min } characters.
reports-place = The exact place
reports-place-hint = The address is filled in. Add what helps to find it: which picture, which sentence.
reports-name = Your name
reports-name-optional = Your name (optional)
reports-known = Your name and e-mail address are those of your account.
reports-good-faith = I believe in good faith that what I say here is accurate and complete.
reports-fault-reason = Please choose what is wrong.
reports-fault-why =
    { $min ->
        [one] Please say why, in at least { $min } character.
       *[other] Please say why, in at least { $min } characters.
    }
reports-fault-place = Please say where exactly it is.
reports-fault-good-faith = Please confirm that you say this in good faith; the law asks for it.

# Refused, politely
reports-own-title = This is your own
reports-own-text = You need not report what you wrote yourself: you can change it or remove it.
reports-own-account = You need not report yourself. You can change your profile in the settings.
reports-back = Back
reports-home = To the home page
reports-limited-title = Your reports are not being taken for now
reports-limited = Many of your reports turned out to be unfounded, also after our warning. Until { $until } we do not take reports from you.
reports-limited-danger = Where people are in danger, you can still report it.
reports-warned = Several of your reports turned out to be unfounded. Please report only what breaks a rule or the law. If it goes on, we will not take your reports for a time.

# After sending
reports-sent-title = One more step
reports-sent-text = We have sent you a message. Please follow the link in it, then your report counts.
reports-sent-hint = Nothing there after a few minutes? Look in the spam folder, or send the report again.
reports-confirm-title = Is this your report?
reports-confirm-text = Please confirm it. Then it goes to the moderators.
reports-confirm-button = Yes, this is my report
flash-reports-received = Thank you. Your report has been received.
flash-reports-twice = You have reported this already. Here is where it stands.
flash-reports-decided = You reported this before and it was left as it is. It has not changed since; if you do not agree, you can contest the decision.

# One report
reports-number = Report { $number }
reports-fact-thing = Reported
reports-fact-reason = Reason
reports-fact-explanation = What you wrote
reports-fact-made = Sent
reports-thing-post = a post
reports-thing-topic = a topic
reports-thing-account = a person
reports-state-unconfirmed = not confirmed yet
reports-state-open = with the moderators
reports-state-upheld = something was done
reports-state-kept = left as it is
reports-what-next = What happens next
reports-next = A moderator looks at it and decides. We tell you what was decided, and why.
reports-next-notice = A moderator looks at your notice without delay, carefully and impartially. We tell you what was decided, why, and how to contest it.
reports-next-unconfirmed = Please follow the link in our message. Until then nobody looks at the report.
reports-keep-address = Keep the address of this page: it shows where your report stands, without signing in.
reports-follow = See the report

# What was decided
reports-outcome-keep = We looked at it and leave it as it is: we found that it breaks neither our rules nor the law.
reports-outcome-edit = A moderator has changed the text.
reports-outcome-move = It was moved to where it belongs.
reports-outcome-hide = It was taken out of sight.
reports-outcome-sensitive = It now stands behind a warning.
reports-outcome-lock = The discussion was locked.
reports-outcome-slow = The discussion was slowed down.
reports-outcome-account = We took measures against the account.
reports-outcome-erase = It was erased.
reports-outcome-restore = The earlier decision was taken back after an appeal. Everything is as it was before.
reports-outcome-done = A moderator has dealt with it.
reports-outcome-law = It is illegal.
reports-outcome-rule = It breaks this rule: { $rule }
reports-outcome-person = A person decided, not a program.
reports-outcome-machine-found = A program had noticed it as well; a person decided.
reports-outcome-machine = A program decided.
reports-rule-link = Read the rule
reports-contest = If you do not agree, you can contest the decision free of charge until { $until }. Somebody else decides then.
reports-contest-link = Contest the decision

# Letters
reports-mail-about = Report { $number } of { $date }: { $thing }. Reason: { $reason }.
reports-mail-confirm-subject = Please confirm your report
reports-mail-confirm = Somebody gave this address with a report at { $brand }. If that was you, please confirm it; then it goes to the moderators.
reports-mail-confirm-days =
    { $days ->
        [one] Otherwise it is deleted after { $days } day.
       *[other] Otherwise it is deleted after { $days } days.
    }
reports-mail-receipt-subject = Report { $number } has been received
reports-mail-receipt = Thank you. Your report has been received.
reports-mail-outcome-subject = Report { $number } has been decided
reports-mail-outcome = A decision was made about what you reported.
reports-mail-again = The decision about what you reported has changed after an appeal.
reports-mail-why = You receive this message because you reported something at { $brand }.

# One's own reports
reports-own-list = Reports
reports-own-lede = What you have reported, and what was decided.
reports-own-none = You have reported nothing
reports-own-none-text = When something here breaks a rule or the law, report it. The link stands beside every post, topic and profile.

# How reports are handled
reports-how-title = How reports work
reports-how-lede = Anyone can report a post, a topic or a person, with or without an account.
reports-how-who = Without an account we ask for an e-mail address and send a message there, so that nobody reports in somebody else's name. The author never learns who reported.
reports-how-illegal = What is illegal is reported with a notice: the exact place, why it is illegal, a name, an address, and a statement of good faith.
reports-how-child = Sexual abuse of children can be reported without a name and without an address.
reports-how-receipt = Every report gets a number and a confirmation at once, and a page where it can be followed.
reports-how-decided = A person decides, never a program alone. Whoever reported is told what was decided and by which rule.
reports-how-appeal = A decision about a report can be contested for six months, free of charge. Somebody else decides then.
reports-how-privacy = Name and address of those without an account are deleted once the decision can no longer be contested.
reports-policy-title = Reports without cause
reports-policy-text = A report that misses the mark now and then is no fault. But whoever keeps reporting what breaks no rule takes the moderators' time from others.
reports-policy-day =
    { $count ->
        [one] One person can make { $count } report a day.
       *[other] One person can make { $count } reports a day.
    }
reports-policy-warn =
    { $count ->
        [one] After { $count } unfounded report within { $days } days there is a warning.
       *[other] After { $count } unfounded reports within { $days } days there is a warning.
    }
reports-policy-limit =
    { $count ->
        [one] After { $count } more unfounded report following the warning, no reports are taken from that person for { $days } days.
       *[other] After { $count } more unfounded reports following the warning, no reports are taken from that person for { $days } days.
    }
reports-policy-half = Nobody is warned or limited as long as at least half of their reports were right. Decisions that an appeal changed do not count.
reports-policy-danger = Reports that people are in danger are always taken and never counted.

# The admin's reasons
reports-admin = Reasons for reporting
reports-admin-lede = What readers choose from when they report something, in their language. The order is that of the form.
reports-admin-new = New reason
reports-admin-edit = Change the reason
reports-admin-archived = Archived
reports-admin-illegal-badge = Notice
reports-admin-anonymous-badge = Without a name
reports-admin-up = Up
reports-admin-down = Down
reports-admin-archive = Archive
reports-admin-restore = Offer again
reports-admin-en = In English
reports-admin-he = In Hebrew
reports-admin-pl = In Polish
reports-admin-harm = How bad is it?
reports-admin-harm-hint = Decides what the moderators see first. Each step counts as much as a day of waiting.
reports-admin-rule = Which rule is it about?
reports-admin-rule-hint = The moderator finds it chosen, and may choose another.
reports-admin-no-rule = None
reports-admin-illegal = A report for this reason is a notice of illegal content
reports-admin-illegal-hint = The form then asks for all that Article 16 of the Digital Services Act lists.
reports-admin-anonymous = Name and address are not asked for
reports-admin-anonymous-hint = As the law provides for the sexual abuse of children. Only together with a notice of illegal content.
reports-admin-save = Save
reports-harm-1 = 1 – a nuisance
reports-harm-2 = 2 – annoying
reports-harm-3 = 3 – hurts people
reports-harm-4 = 4 – serious
reports-harm-5 = 5 – people in danger
reports-fault-label = Please give the reason in at least one language.
reports-fault-anonymous = Only a notice of illegal content can do without name and address.
reports-fault-last = Readers must still be able to report three things: a breach of the rules, something illegal, and the abuse of children without giving a name. This was the last reason for one of them.
reports-fault-full = There are as many reasons as there can be. Change one that is archived.
flash-reports-reason-saved = Saved. Readers see it from now on.
flash-reports-reason-archived = Archived. Readers no longer see it; reports that were made stay as they are.
flash-reports-reason-back = Readers can choose it again.
