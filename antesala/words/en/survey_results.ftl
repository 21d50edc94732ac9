# What people said of their attentions, on the staff pages
results-title = What people say
results-about = What they said of their attention. An opinion keeps no { -turno }, member of staff or { -modulo }; where there are few they are not shown, so the parts may add up to less than the whole.
results-period = Period
results-show = Show
results-no-period = There are no opinions of that period. The latest one is shown.
results-month = { kiosk-month } { $year }
results-quarter = { $quarter ->
    [1] First
    [2] Second
    [3] Third
   *[4] Fourth
} quarter of { $year }
results-year = Year { $year }
results-faces = On the screen of faces, from 1 to 5
results-satisfied-7 = with a grade of 6 or 7
results-satisfied-5 = good or excellent
results-share = { $share }%
results-between = between { $low } and { $high }%
results-count = { $count } opinions
results-answers = Opinions
results-interval = With 95% confidence
results-rate = { $share }% of the { $attended } registered attentions were given an opinion.
results-caution = Those answered who wanted to: this is not a sample of everybody.
results-few = Few opinions: shown from { $least } on
results-few-here = Few opinions: not shown yet
results-grades = Grades
results-grades-one = Grade
results-grade = { $grade }, { $word }
results-reasons = What could be better
results-reasons-one = Reason
results-units = By unit
results-units-one = Unit
results-services = By service
results-services-one = Service
results-channels = By channel
results-channels-one = Channel
results-parts = Within the period
results-parts-one = Period
results-office-alone = Service not known
results-channel-kiosk = { -turno(form: "One") } from the kiosk
results-channel-staff = { -turno(form: "One") } given by staff
results-channel-telephone = Telephone call
results-channel-phone = { -turno(form: "One") } taken on a phone
results-channel-roll = Number of the roll
results-channel-written = In writing
results-channel-online = Online
results-channel-screen = Screen of faces
results-channel-other = Channel not known
results-words = In their own words
results-words-about = Without numbers of persons, mail addresses or names of staff, in alphabetical order.
results-words-more = There are { $count } more. Choose a shorter period to read them.
