# Components, incidents written down afterwards, corrections; what their forms share.
incidents-desk = Incidents
incidents-title = Title
incidents-name = Name
incidents-description = Description
incidents-body = Text
incidents-zone = In the time zone { $zone }.
incidents-state = State
incidents-impact = Impact
incidents-severity = Severity, 1 is the worst
incidents-notify = Tell subscribers
incidents-publish = Publish
incidents-public-page = Its public page
incidents-updates = Updates
incidents-drill = drill
incidents-fault-time = Enter a day and a time, such as 2026-11-22 14:30.
incidents-fault-to-come = This time has not come yet.
incidents-fault-window = The end must come after the beginning.

# Why a verb refuses.
incidents-fault-state = It has moved on meanwhile: from where it stands now, this state cannot follow. What is over is reopened only on purpose.
incidents-fault-promise-past = The next update is promised for a time that is past. Choose a later one.
incidents-fault-promise-after-end = What is over promises no further update. Remove the time.
incidents-fault-shown-at = An update stands with the time of its publication. Only an incident added later may have earlier times, and never later ones.
incidents-fault-empty = Write the text in at least one language.
incidents-fault-too-long = The text is too long.
incidents-fault-component = One of these components is archived or was chosen twice. Choose again.
incidents-fault-unchanged = These are the words that stand there already.
incidents-fault-reason = Say in one line why it is corrected; everybody can read it.
incidents-conflict-changed = A colleague changed this meanwhile. Nothing of yours is lost: look at it again and send it once more, or leave it.
incidents-conflict-now = Now it says:
incidents-conflict-archived = This component was archived meanwhile.

# Components.
incidents-components = Components
incidents-components-lede = What customers depend on, as the status page shows it.
incidents-components-none = There are no components yet.
incidents-components-empty = No components yet
incidents-components-empty-text = Name what customers would miss if it stopped: the shop, payment, delivery, the app, the phone line. Five to fifteen are plenty.
incidents-component-new = New component
incidents-component-edit = Change a component
incidents-group = Group
incidents-group-new = New group
incidents-group-edit = Rename a group
incidents-group-none = Without a group
incidents-group-empty = Nothing in it yet.
incidents-archived = Archived
incidents-start-date = Uptime counted from
incidents-start-date-hint = Days before it have no bar.
incidents-fault-start-date = Enter a day that has come, such as 2026-11-22.
incidents-showcase = Show its uptime
incidents-showcase-hint = The bars of the last 90 days on the status page.
incidents-only-if-degraded = Show it only while something is wrong with it
incidents-state-now = How it is now
incidents-state-now-hint = Usually an update of an incident says it. What is set by hand here counts for the uptime in the same way.
incidents-state-set = Set
incidents-conflict-touched = It cannot be archived while this touches it:
flash-incidents-saved = Saved. The status page shows it.
flash-incidents-archived = Archived. Its history stays, and it can be restored at any time.
flash-incidents-restored = Restored.
flash-incidents-state = The state is set. The status page shows it.

# Written down afterwards.
incidents-backdated = Add a past incident
incidents-backdated-lede = For what is over and was never told, so that the history is whole. The page says that it was added later; subscribers hear nothing.
incidents-started = Began
incidents-ended = Ended
incidents-backdated-health = How they were meanwhile
incidents-backdated-body = What happened
incidents-backdated-end = How it ended
flash-incidents-backdated = It stands in the history.

# Corrections.
incidents-correct = Correct
incidents-corrected = corrected
incidents-correct-title = Correct an update
incidents-correct-lede = The old words stay on the page to be read, with your reason. An update cannot be taken back.
incidents-reason = Reason
incidents-reason-hint = In one line, for everybody: “The shop in Haifa is open, we had named the wrong one.”
flash-incidents-corrected = Corrected. The old words stay to be read.
