# The layout: what stands on every page.
ui-skip = Skip to the content
ui-nav = Main menu
ui-nav-home = Boards
ui-nav-ideas = Ideas
ui-nav-new = Write
ui-nav-cases = My cases
ui-nav-desk = Desk
ui-nav-ideas-desk = Ideas desk
ui-nav-listening = Listening
ui-nav-incidents = Incidents
ui-nav-queue = Queue
ui-nav-admin = Admin
ui-nav-sign-in = Sign in
ui-nav-account = Account
ui-nav-profile = My profile
ui-nav-settings = Settings
ui-nav-sign-out = Sign out
ui-crumbs = You are here
ui-foot-links = About this site
ui-foot-rules = Rules
ui-foot-transparency = Moderation in the open
ui-foot-status = Status
ui-banner-incident = Happening now:
ui-banner-maintenance = Planned maintenance under way:
ui-banner-all = More on the status page
ui-languages = Language
ui-promise = No ads, no tracking, and no cookie before it is needed.
ui-pager = Pages
ui-previous = Previous
ui-next = Next
ui-close = Close
ui-faults-title = Please check these points
ui-keys-title = Keyboard shortcuts
ui-keys-move = next and previous entry
ui-keys-open = open the entry
ui-keys-tick = tick the entry, or untick it
ui-keys-send = send what is typed
ui-keys-up = back to the list
ui-keys-reply = reply
ui-keys-new = write something new
ui-keys-help = this list
ui-draft-restored = We brought back the text you had started here.
ui-keys-on = Use these shortcuts
ui-three-hint = One language is enough: readers of the others see it with its language marked.

# Charts of how much was said.
ui-chart-table = The same in numbers
ui-chart-table-hint = The newest first. Times when nothing was said are left out.
ui-chart-when = When
ui-chart-people = Different people
ui-chart-people-most = Different people in the busiest hour
ui-chart-posts = Posts
ui-chart-most = At most { $people } { $people ->
    [one] person
   *[other] people
  } at once: { $at }.
ui-chart-nothing = Nothing was said in this time.
ui-chart-usual = Usual at the moment: about { $usual }; an alert from { $alarm } on.
ui-chart-no-band = What is usual is not known yet
ui-chart-alerts = { $count ->
    [one] One alert.
   *[other] { $count } alerts.
  }
ui-chart-gap = Nobody was listening
ui-chart-marks = Alerts:
