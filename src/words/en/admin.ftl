# Set-up, brand, people.
admin-title = Administration
admin-save = Save

admin-setup-title = Set up your home
admin-setup-lede = This link works once. It makes you the first administrator and gives the home its name. Everything can be changed later.
admin-setup-you = Your account
admin-setup-brand = Your brand
admin-setup-handle = Your handle
admin-setup-handle-hint = How others call you here, for example “ada”. 3 to 30 letters and digits.
admin-setup-email = Your e-mail address
admin-setup-password = Password
admin-setup-password-hint = At least 15 characters. Several words in a row are easy to remember and hard to guess.
admin-setup-finish = Finish set-up
admin-setup-used = This home is set up already, so the link has done its work. Sign in with the account that was made then.

admin-next-title = Your home is ready
admin-next-lede = { $brand } is open. Four things to do before you invite people:
admin-next-boards = Make the first boards
admin-next-boards-text = Three or four are enough: help, ideas, and a place to talk.
admin-next-people = Give your colleagues their roles
admin-next-people-text = They join like everybody else; then you make them staff, moderators or leads.
admin-next-words = Write a welcome, and link your terms and privacy notice
admin-next-words-text = They stand on the home page and at the bottom of every page.
admin-next-home = Look at it as a visitor does
admin-next-home-text = Open the home page in a private window, and on a phone.

admin-doors = What you can change
admin-boards = Boards
admin-boards-text = Names, order, and who may read and write.
admin-house = How this home is run
admin-version = Version
admin-address = Address
admin-database = Database
admin-database-replica = PostgreSQL, with a replica for reading
admin-mail = Mail
admin-mail-smtp = is sent from { $from }
admin-mail-outbox = is not sent, only kept in the folder
admin-mail-missing = Mail is not set up: confirmations and links are only written to a folder on the server. Set HEARTH_SMTP_URL and restart, so that people can join.
admin-tls-missing = People reach this address without encryption. Put a reverse proxy with TLS in front of it and set HEARTH_BASE_URL to its https address.
admin-storage = Files
admin-count-people =
    { $count ->
        [one] person
       *[other] people
    }
admin-count-boards =
    { $count ->
        [one] board
       *[other] boards
    }
admin-count-topics =
    { $count ->
        [one] topic
       *[other] topics
    }
admin-count-uploads = of files

admin-settings = Brand and settings
admin-settings-lede = Name, language, time zone, colour, logo, welcome and links.
admin-brand = Name of the brand
admin-brand-hint = It stands at the top of every page and in every mail.
admin-lang = Language
admin-lang-hint = For visitors whose browser asks for none of the three. Everyone can choose another.
admin-zone = Time zone
admin-zone-hint = Times are shown in it until people choose their own.
admin-accent = Accent colour
admin-accent-hint = Any colour will do. On this one { $ink }, at a contrast of { $ratio } to 1 (at least 4.5 is needed). Shades for links and for dark mode are chosen so that everybody can read them.
admin-accent-white = the text is white
admin-accent-black = the text is dark
admin-logo = Logo
admin-logo-now = The present logo
admin-logo-hint = PNG, JPEG or WebP, best with a transparent ground. It is shown 36 pixels high.
admin-logo-remove = Remove the logo
admin-welcome = Welcome text
admin-welcome-hint = Stands at the top of the home page. Markdown. Empty: none.
admin-footer = Links at the bottom of every page
admin-footer-hint = Legal notice, privacy, terms, contact. A pair left empty is not shown.
admin-footer-label = Label of link { $number }
admin-footer-address = Address of link { $number }
admin-fault-colour = Choose a colour, or write it like #b3431e.
admin-fault-link = Write an address that begins with https://, mailto: or /, without spaces.
flash-settings-saved = Saved. Every page shows it from now on.

admin-people = People
admin-people-text = Who they are, what they may do, and who is suspended.
admin-people-search = Beginning of a handle or an e-mail address
admin-people-find = Find
admin-people-staff = Everyone who speaks for the brand
admin-people-none = Nobody found
admin-people-none-text = No handle and no address begins like this.
admin-person = Person
admin-role = Role
admin-email = E-mail
admin-since = Since
admin-suspended = suspended
admin-unconfirmed = not confirmed
admin-role-hint = A changed role takes effect at once. Everyone but members needs a password of at least 15 characters.
admin-role-member-text = asks, complains, proposes, replies
admin-role-staff-text = sees private topics and answers officially
admin-role-moderator-text = staff who also keep the boards in order
admin-role-producer-text = staff who build the product with customers
admin-role-lead-text = leads a department or a crisis, and moderates
admin-role-admin-text = may do everything, here too
admin-department = Department
admin-department-hint = Shown beside official answers; the cases of that department are theirs, too. For example “Customer care”.
admin-suspend = Suspended until
admin-suspend-hint = Until then this person can read, take their data and appeal, but not write. Empty: not suspended.
admin-fault-self = You cannot change your own role or suspend yourself. Another administrator can.
flash-person-saved = Saved.
