# What every page carries: frame, menu, footer, forms.

service-name = Istanze OnLine
service-tagline = Online applications for school staff
ministry-name = Ministry of Education and Merit (Italy)
skip-to-content = Skip to main content
skip-to-footer = Skip to footer
language-label = Language
sign-in = Sign in
sign-out = Sign out
nav-label = Main navigation
nav-open = Show menu
nav-close = Close menu
nav-home = Home
nav-guide = How to get access to the service
nav-enter = Enter Istanze OnLine
nav-help = Help
nav-enablement = Your enablement
nav-applications = Applications
nav-archive = Archive
nav-desk = Desk
breadcrumb-label = Breadcrumb

footer-help-title = Need help?
footer-faq = Frequent questions and help
footer-report = Report a problem
footer-about = Istanze OnLine is the service through which school staff submit applications without going to an office.
footer-links-title = About this site
footer-accessibility = Accessibility statement
footer-privacy = Privacy notice
footer-legal = Legal notes
footer-updated = Last updated: 22 November 2026

countdown = Time left:
countdown-ready = Now you can try again.
misplaced = The page you asked for belongs to another step: we brought you to the one where you are now.
session-end = You have until { $time }: after that you will have to sign in again. What you send later stays safe for 30 minutes; only passwords, codes and secret answers must be typed again.
session-warning-title = Your session is about to end
session-warning = At { $time } you will have to sign in again: the session cannot be extended. With “Continue” we save what you have typed so far.
session-go-on = Continue
session-after = Your session ends at { $time } and cannot be extended. After that, [sign in again]: you come back to this page.
session-over = Your session is over: [sign in again] and you come back to this page.
restored-title = We found what you had typed
restored = The session ended while you were typing. The data below are yours and are not saved yet: check them and go on. Passwords, codes and secret answers must be typed again.

error-prefix = Error:
error-summary = { $count ->
    [one] There is one thing to correct
   *[other] There are { $count } things to correct
}
optional = (optional)
select-none = Choose an option
date-hint = For example 27 3 1985
italian-from-here = From here on the service, with its messages, is in Italian.

secret-show = Show
secret-hide = Hide
change = Change
stepper-label = Progress
stepper-done = Step completed:
stepper-step = Step
timeline-done = Done
timeline-now = You are here
timeline-next = Next
back = Back
continue = Continue
send = Send
what-next = What happens next
