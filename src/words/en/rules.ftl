# The rules of the house, for everybody and for the admin who writes them.
rules-title = Rules
rules-heading = The rules of { $brand }
rules-title-version = Rules, version { $version }
rules-description = What is expected of everybody at { $brand }, how moderation decides, and how to contest a decision.
rules-lede = Short, and the same for everybody. Whatever is taken away or limited here rests on one of these rules or on the law.
rules-in-force = Version { $version }, in force since { $from }
rules-was-in-force = Version { $version }, in force from { $from } until { $until }
rules-old = This is an earlier version. It is kept because decisions of that time refer to it.
rules-old-link = See the rules in force
rules-changed = These rules have changed.
rules-retired = No longer a rule:
rules-badge-new = new
rules-badge-changed = changed

rules-how = How we decide
rules-how-report = Anyone can report a post, a topic or a person, with or without an account. The link stands beside each of them.
rules-how-people = Moderators are people. What the program holds back by itself waits for a moderator, says so, and can be contested.
rules-how-reasons = Whoever is limited gets a statement of reasons: what, where, how long, which facts, which rule or law, and whether a machine had a part in it.
rules-how-appeal = Both the author and whoever reported can contest a decision for six months, free of charge. Somebody other than the first moderator decides, and gives reasons.
rules-how-misuse = Whoever breaks the rules again and again is warned first, then muted or suspended for a time. Whoever keeps reporting without cause is warned first, then may not report for a time.
rules-how-public = Every decision stands in a public ledger, without personal data.
rules-how-public-link = See the ledger

rules-trust = What new members should know
rules-trust-text = Trust is earned by time and by posts that stand. It raises limits; it never hides anybody and never ranks anybody.

rules-reach = How to reach us
rules-reach-text = Users and authorities reach us electronically and directly, in English, Hebrew and Polish. Private messages are read by staff only.
rules-reach-link = Write to us

rules-versions = All versions
rules-version = Version { $version }

# For the admin.
rules-admin = Rules of the house
rules-admin-lede = Write the next version in peace, look at it, then publish. A published version never changes, because decisions refer to it.
rules-announced = announced
rules-announcing = messages are being sent
rules-no-draft = There is no draft. A new one begins with the rules in force.
rules-begin = Draft a new version
rules-draft = The draft
rules-rule-new = New rule
rules-rule-edit = Change a rule
rules-to-preview = Preview and publish
rules-discard = Throw the draft away
rules-missing = not written in: { $langs }
rules-up = Up
rules-down = Down
rules-retire = Retire
rules-summary = What is new
rules-summary-hint = Members read this in the message we send and above the rules. One language is enough: whoever reads another one sees it, too.
rules-summary-en = In English
rules-summary-he = In Hebrew
rules-summary-pl = In Polish
rules-save = Save
rules-cancel = Cancel
rules-raced = Somebody changed this rule meanwhile. This is how it reads now; your text is below, and saving puts it in its place.
rules-code = Word in addresses
rules-code-hint = Lower-case letters a–z, digits and hyphens, such as “respect”. It stays the same in every version.
rules-title-en = Rule in English
rules-title-he = Rule in Hebrew
rules-title-pl = Rule in Polish
rules-body-en = What it means, in English
rules-body-he = What it means, in Hebrew
rules-body-pl = What it means, in Polish
rules-category = Category for the EU’s Transparency Database
rules-category-hint = Under this heading breaches of the rule are counted and exported.
rules-category-animals = Animal welfare
rules-category-consumers = Consumer information
rules-category-cyber = Cyber violence
rules-category-women = Cyber violence against women
rules-category-privacy = Data protection and privacy
rules-category-speech = Illegal or harmful speech
rules-category-property = Intellectual property
rules-category-elections = Civic discourse and elections
rules-category-minors = Protection of minors
rules-category-security = Public security
rules-category-fraud = Scams and fraud
rules-category-self-harm = Self-harm
rules-category-products = Unsafe and prohibited products
rules-category-violence = Violence
rules-category-other = Other breach of the house’s own rules
rules-preview = Preview
rules-preview-lede = This is how members will read the rules.
rules-preview-changed =
    { $count ->
        [one] { $count } rule new or changed
       *[other] { $count } rules new or changed
    }
rules-preview-retired =
    { $count ->
        [one] { $count } rule retired
       *[other] { $count } rules retired
    }
rules-publish-text = Publishing takes effect at once, is written into the public ledger, and a message goes to every confirmed member.
rules-publish = Publish and announce
rules-back = Back to the draft
rules-hindrance-empty = A version needs at least one rule.
rules-hindrance-same = The draft says the same as the rules in force, so there is nothing to publish.
rules-hindrance-summary = Say what is new before you publish: members read it in the message we send.
rules-conflict-changed = The draft was changed meanwhile. Open the preview again and look at it before you publish.
rules-conflict-gone = That draft, or that rule in it, is gone: a colleague published the draft or threw it away.
rules-conflict-too-many = A version holds at most 50 rules. Retire one first.
rules-fault-code = Use 2 to { $max } lower-case letters a–z, digits and hyphens, beginning with a letter.
rules-fault-code-twice = There is already a rule with this word.
rules-fault-one-language = Write the rule and what it means in at least one language.
flash-rules-draft = The draft is ready to be changed.
flash-rules-discarded = The draft is gone. The rules in force stay as they are.
flash-rules-saved = Saved in the draft.
flash-rules-retired = The rule is out of the draft.
flash-rules-published = The new rules are in force. Messages to the members are on their way.

# The letter.
rules-letter-subject = The rules of { $brand } have changed
rules-letter-text = there is a new version of the rules of { $brand }. In short:
rules-letter-since = It is in force from now on. What was decided before stays under the rules of its time.
rules-letter-open = Read the rules
rules-letter-why = You receive this message because you have an account at { $brand } and the law asks us to tell you when the rules change.
