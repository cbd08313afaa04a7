# Accounts: joining, signing in, one's own account, public profiles, and the letters about them.

accounts-role-member = Member
accounts-role-staff = Staff
accounts-role-moderator = Moderator
accounts-role-producer = Product team
accounts-role-lead = Lead
accounts-role-admin = Administrator

accounts-email = E-mail address
accounts-password = Password
accounts-handle = Handle
accounts-handle-hint = 3 to 30 letters and digits, shown beside everything you write. People call you by it: @handle
accounts-email-hint = Only for signing in and messages you ask for. Nobody else sees it.

accounts-join-title = Join { $brand }
accounts-join-text-kept = Your text is safe. It will be published as soon as you have joined and confirmed your address.
accounts-password-optional = Password (optional)
accounts-password-optional-hint = At least { $min } characters; a few words together are best. Without one you sign in with a link we send you.
accounts-join-button = Join
accounts-join-kept = We keep your handle, your address and what you write. No tracking, no advertising, nothing passed on.
accounts-join-instead = New here? Join
accounts-join-sent = We have sent a message to { $email }. Open the link in it to confirm your address; it works for three days.
accounts-sent-title = Check your inbox
accounts-sent-hint = Nothing there after a few minutes? Look in the spam folder, and check the address. At most five messages an hour go to one address.

accounts-confirm-title = Confirm your address
accounts-confirm-text = { $email } belongs to you, and you want to join as @{ $handle }?
accounts-confirm-waiting =
    { $count ->
        [one] One text is waiting under this account. It will be published when you confirm.
       *[other] { $count } texts are waiting under this account. They will be published when you confirm.
    }
accounts-confirm-button = Confirm and sign in
accounts-confirm-not-me = If you did not ask for this, just close the page. Nothing happens then.

accounts-link-gone-title = This link no longer works
accounts-link-gone-text = Each link works once, and only for a while. This one has been used, or its time is over.
accounts-link-gone-next = Get a new link

accounts-sign-in-title = Sign in
accounts-sign-in-button = Sign in
accounts-sign-in-instead = Already have an account? Sign in
accounts-sign-in-wrong = The address or the password is not right.
accounts-sign-in-wrong-hint = If you have only just joined, first open the link in the message we sent you. You can also have a link sent to sign in without a password.
accounts-sign-in-wait = Please wait { $wait } before the next try.
accounts-sign-in-wait-hint = So that nobody can guess passwords, tries are slowed down. A link by mail lets you in at once.
accounts-sign-in-by-link = Sign in with a link, without a password
accounts-link-title = Sign in with a link
accounts-link-text = We send a link to your address. It works once, for 20 minutes.
accounts-link-button = Send the link
accounts-link-sent = If { $email } has an account here, a link is on its way. It works for 20 minutes.
accounts-link-use = You are signing in as @{ $handle }.

accounts-password-forgotten = Forgot your password?
accounts-password-forgotten-title = Set a new password
accounts-password-forgotten-text = We send a link to your address with which you can set a new password.
accounts-reset-sent = If { $email } has an account here, a link to set a new password is on its way. It works for one hour.
accounts-password-new-title = Set a new password
accounts-password-new-text = This will be the new password of @{ $handle }. You will be signed out on all other devices.
accounts-password-new = New password
accounts-password-hint = At least { $min } characters. A few words together are easy to remember and hard to guess.
accounts-password-save = Save the password
accounts-password-title = Password
accounts-password-none = So far you sign in with links. You can set a password if you prefer one.
accounts-password-current = Current password
accounts-password-others-end = When it changes, you stay signed in here and are signed out everywhere else.

accounts-sign-out-title = Sign out
accounts-sign-out-text = Do you want to sign out on this device?
accounts-sign-out-button = Sign out

accounts-tabs = Your account
accounts-tab-profile = Profile
accounts-tab-email = E-mail
accounts-tab-password = Password
accounts-tab-sessions = Devices

accounts-profile-title = Your profile
accounts-profile-public = Your public page: @{ $handle }
accounts-name = Name
accounts-name-hint = As others should see it. It need not be your real name.
accounts-about = About you
accounts-about-hint = Public. At most { $max } characters; Markdown works.
accounts-lang = Language
accounts-lang-hint = Of the pages and of the messages we send you.
accounts-lang-browser = Same as my browser
accounts-zone = Time zone
accounts-zone-site = Same as the site
accounts-save = Save
accounts-unconfirmed = Your e-mail address is not confirmed yet. Nothing you write is published before that.
accounts-unconfirmed-again = Send the link again
accounts-profile-joined = Joined on { $date }
accounts-profile-imported = These posts were brought in from elsewhere. Nobody signs in under this name.

accounts-email-title = E-mail address
accounts-email-current = Now:
accounts-email-new = New address
accounts-email-new-hint = It counts from the moment you open the link we send there.
accounts-email-button = Change the address
accounts-email-sent = We have sent a link to { $email }. Until you open it, the old address stays. We have told the old address too.
accounts-email-confirm-text = { $email } will be the address of @{ $handle }. You will be signed out on all other devices.
accounts-email-confirm-button = Use this address

accounts-sessions-title = Where you are signed in
accounts-sessions-text = Is there a device that you do not know? Sign it out here, and change your password.
accounts-sessions-unknown = Unknown browser
accounts-sessions-current = this device
accounts-sessions-since = Signed in:
accounts-sessions-seen = last used:
accounts-sessions-end = Sign out
accounts-sessions-end-others = Sign out all others

accounts-fault-handle-length = A handle has 3 to 30 characters.
accounts-fault-handle-letters = Use letters, digits, hyphens and underscores, with at least one letter. No spaces or other signs.
accounts-fault-handle-mixed = Use either Latin or Hebrew letters, not both.
accounts-fault-handle-edges = Begin and end with a letter or a digit.
accounts-fault-handle-taken = This handle is taken. Please choose another.
accounts-fault-name-long = At most 60 characters, please.
accounts-fault-name-signs = A name cannot contain addresses, @, < or >.
accounts-fault-password-short = At least { $min } characters, please. A few words together are easy to remember.
accounts-fault-password-short-staff = Whoever speaks for the brand needs at least { $min } characters. A few words together are easy to remember.
accounts-fault-password-common = This is among the first passwords that are tried. Choose something less usual.
accounts-fault-password-own = This is little more than your handle, your address or our name. Choose something that is not about you.
accounts-fault-password-wrong = This is not your current password.
accounts-fault-sign-in-again = You signed in a while ago. For your safety, sign out and in again with a link, then come back.
accounts-fault-email-same = This is your address already.
accounts-fault-email-taken = This address has an account of its own by now.

flash-accounts-confirmed = Welcome! Your address is confirmed and you are signed in.
flash-accounts-confirmed-elsewhere = Your address is confirmed and you are signed in. You joined on another device, so please set your password once more here, or go on without one.
flash-accounts-confirmation-sent = The message is on its way.
flash-accounts-password-set = Your new password is saved. You are signed out on all other devices.
flash-accounts-saved = Your profile is saved.
flash-accounts-email-changed = The new address is confirmed.
flash-accounts-session-ended = The device is signed out.
flash-accounts-sessions-ended = All other devices are signed out.
flash-accounts-signed-out = You are signed out.

accounts-mail-confirm-subject = Confirm your address for { $brand }
accounts-mail-confirm-text = Somebody, probably you, has joined { $brand } as @{ $handle } with this address.
accounts-mail-confirm-next = To confirm that the address is yours, open this link. It works for three days.
accounts-mail-confirm-button = Confirm the address
accounts-mail-known-subject = You already have an account at { $brand }
accounts-mail-known-text = Somebody, probably you, wanted to use this address for a new account at { $brand }. But you have one already: @{ $handle }.
accounts-mail-known-next = You can simply sign in. If you no longer know your password, have a link sent to you.
accounts-mail-known-button = Sign in with a link
accounts-mail-link-subject = Your link to sign in to { $brand }
accounts-mail-link-text = With this link you sign in to { $brand } as @{ $handle }.
accounts-mail-link-next = It works once, for 20 minutes. Do not pass it on.
accounts-mail-link-button = Sign in
accounts-mail-reset-subject = Set a new password for { $brand }
accounts-mail-reset-text = With this link you can set a new password for @{ $handle } at { $brand }.
accounts-mail-reset-next = It works once, for one hour. Until then your old password stays as it is.
accounts-mail-reset-button = Set a new password
accounts-mail-email-subject = Confirm your new address for { $brand }
accounts-mail-email-text = @{ $handle } at { $brand } wants to use this address from now on.
accounts-mail-email-next = To confirm that the address is yours, open this link. It works for three days.
accounts-mail-email-button = Use this address
accounts-mail-email-asked-subject = Somebody wants to change your address at { $brand }
accounts-mail-email-asked-text = For your account @{ $handle } at { $brand }, a new e-mail address has been asked for. It counts once it is confirmed there.
accounts-mail-email-changed-subject = Your address at { $brand } was changed
accounts-mail-email-changed-text = Your account @{ $handle } at { $brand } has a new e-mail address. This one ({ $email }) is no longer used.
accounts-mail-email-changed-next = If it was not you, write to us at once: somebody else may be using your account.
accounts-mail-password-changed-subject = Your password at { $brand } was changed
accounts-mail-password-changed-text = The password of @{ $handle } at { $brand } has just been changed, and all other devices were signed out.
accounts-mail-not-me-next = If it was you, there is nothing to do. If not, set a new password now: that signs out everybody else.
accounts-mail-not-me-button = Set a new password

# A field that people do not see; only programs fill it in.
accounts-trap-label = Leave this empty
accounts-fault-email-disposable = We do not accept throw-away addresses. Please use one at which we can reach you.
