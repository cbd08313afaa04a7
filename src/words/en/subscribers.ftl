# Being told of incidents without an account: by mail or by webhook.

# The form
subscribers-crumb = Status
subscribers-title = Get updates
subscribers-lede = We write to you when something is down, when it is planned to be, and when it works again. You need no account.
subscribers-by = How
subscribers-by-mail = E-mail
subscribers-by-webhook = Webhook
subscribers-email = Your e-mail address
subscribers-email-hint = We send you a link; nothing is sent to you before you have opened it and confirmed.
subscribers-url = Address of your webhook
subscribers-url-hint = An http or https address that everybody on the internet can reach. It gets a POST with JSON, signed as Standard Webhooks has it.
subscribers-scope = What about?
subscribers-scope-everything = Everything
subscribers-scope-chosen = Only the components ticked below
subscribers-scope-components = Only these components: { $names }
subscribers-scope-incident = Only this incident: { $title }
subscribers-components = Components
subscribers-lang = Language
subscribers-lang-hint = What has not been written in it comes in the original.
subscribers-send = Continue
subscribers-cancel = Back to the status page
subscribers-privacy =
    { $days ->
        [one] The address is used for this alone. If it is not confirmed within a day, it is forgotten.
       *[other] The address is used for this alone. If it is not confirmed within { $days } days, it is forgotten.
    }
subscribers-other = Without an address
subscribers-other-text = These show the same and ask for nothing:
subscribers-calendar = Calendar of planned maintenance

# After the form
subscribers-sent-title = Check your mailbox
subscribers-sent-text = If the address can be reached, a message is on its way to it. Open the link in it to confirm.
subscribers-sent-hint =
    { $days ->
        [one] The link works for a day. If nothing arrives, look into the spam folder.
       *[other] The link works for { $days } days. If nothing arrives, look into the spam folder.
    }
subscribers-to-status = To the status page
subscribers-secret-title = One step to go
subscribers-secret-lede = A first message is on its way to your webhook.
subscribers-secret = The secret that messages are signed with
subscribers-secret-once = It is shown this once only. Keep it where your webhook finds it.
subscribers-secret-next = What to do now
subscribers-secret-step-test = Your webhook answers the first message with a status from 200 to 299.
subscribers-secret-step-check = Check its signature with this secret. A message with another signature was asked for by somebody else: do not confirm that one.
subscribers-secret-step-confirm =
    { $days ->
        [one] Open the address under confirm_url in that message within a day, and confirm.
       *[other] Open the address under confirm_url in that message within { $days } days, and confirm.
    }

# Confirming
subscribers-confirm-title = Confirm
subscribers-confirm-lede = { $brand } will tell you of incidents and planned maintenance.
subscribers-confirm-lang = Language: { $language }
subscribers-confirm-known = You are being told already. Confirming changes it to this.
subscribers-confirm-secret = Confirm only if the signature of the message that brought this link matches the secret that you were shown.
subscribers-confirm-button = Confirm
subscribers-confirm-ignore = If you did not ask for it, close this page. Nothing will be sent.
subscribers-untested-title = Your webhook has not answered yet
subscribers-untested-text = It must answer the first message with a status from 200 to 299. Fix it, and ask for another message.
subscribers-over-title = This link is no longer good
subscribers-over-text = Its time is over, or the subscription has ended. You can ask for a new one.
subscribers-again = Ask again
subscribers-address-mail = E-mail:
subscribers-address-webhook = Webhook:

# One's own subscription
subscribers-own-title = What you are told of
subscribers-incidents = Single incidents
subscribers-save = Save
subscribers-paused = Paused
subscribers-paused-dead = The other side says that nobody reads this address.
subscribers-paused-bounced = Our messages came back as undeliverable.
subscribers-paused-failing = Five messages in a row did not arrive.
subscribers-paused-untested = The first message has not been answered yet.
subscribers-resume = Resume sending
subscribers-end-title = Stop updates
subscribers-end-text = You will be told of nothing any more, and the address is forgotten after 30 days.
subscribers-end-button = Stop all messages
subscribers-end-change = Rather change something
subscribers-ended-title = Updates are stopped
subscribers-ended-text = Nothing is sent to this address any more. What happens still stands on the status page.

# Faults
subscribers-fault-email = This is not an e-mail address.
subscribers-fault-url = We cannot send there. It must be an http or https address that everybody on the internet can reach, without a name and password in it.
subscribers-fault-lang = Choose a language.
subscribers-fault-nothing = Tick at least one component, or choose everything.
subscribers-fault-many =
    { $max ->
        [one] Tick one component at most, or choose everything.
       *[other] Tick { $max } components at most, or choose everything.
    }

flash-subscribers-confirmed = Confirmed. You will be told.
flash-subscribers-changed = Saved.
flash-subscribers-resumed = From now on you are told again.

# The letter that asks
subscribers-ask-subject = Confirm: updates from { $brand }
subscribers-ask-text = Somebody, we hope you, wants this address to be told of incidents and planned maintenance at { $brand }:
subscribers-ask-next = If it was you, confirm with one click. Until then nothing is sent to you.
subscribers-ask-known = You are told already. If you confirm, it changes to this; otherwise all stays as it is.
subscribers-ask-button = Confirm
subscribers-ask-why = Somebody typed this address on the status page of { $brand }. If it was not you, do nothing: it will be forgotten.

# The letters that tell
subscribers-mail-subject = [{ $brand }] { $title } – { $state }
subscribers-mail-subject-corrected = [{ $brand }] Correction: { $title }
subscribers-mail-subject-reminder = [{ $brand }] Coming soon: { $title }
subscribers-mail-corrected = We corrected the text of an update. This is how it reads now; the old text stays on the page.
subscribers-mail-reminder = This maintenance begins soon.
subscribers-mail-state = State: { $state }
subscribers-mail-scheduled = Planned from { $from } to { $until } ({ $zone }).
subscribers-mail-original = So far this is written in { $language } only:
subscribers-mail-components = What it is about:
subscribers-mail-promise = Next update by { $at } ({ $zone }).
subscribers-mail-open = Open the status page
subscribers-mail-why = You asked to be told of incidents at { $brand }.
subscribers-mail-manage = Change what you are told of:
subscribers-mail-end = Stop:

# For the staff
subscribers-desk-crumb = Incidents
subscribers-desk-title = Who is told
subscribers-desk-lede = Everybody who asked for updates without an account, counted. Addresses are not shown to anybody.
subscribers-desk-none = Nobody yet
subscribers-desk-none-text = Customers can ask for updates on the status page.
subscribers-desk-standing = Standing
subscribers-desk-count = How many
subscribers-desk-asked = Not confirmed yet
subscribers-desk-told = Told
subscribers-desk-notices = The last messages
subscribers-desk-no-notices = Nothing has been sent yet.
subscribers-desk-sent = { $sent } of { $of } told
subscribers-desk-failed =
    { $count ->
        [one] { $count } did not arrive
       *[other] { $count } did not arrive
    }
subscribers-desk-counting = still being counted
subscribers-what-update = Update
subscribers-what-corrected = Correction
subscribers-what-reminder = Reminder
