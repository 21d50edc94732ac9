# The people of a class, by their names in a country's profile.

people-disability = People with disabilities
people-caregiver = Caregivers
people-older = People aged { $age } or over
people-pregnant = Pregnant people
people-child_in_arms = With a child in arms
people-child = Girls and boys
people-minor = Children and adolescents who ask for themselves
people-veteran = Veterans of the armed forces
people-autism = With autism
people-reduced_mobility = With reduced mobility
people-obesity = With obesity
people-nursing = Nursing
people-blood_donor = With proof from the last 120 days
people-punctual_taxpayer = Punctual taxpayers
