# The people whom a class is for, by the names that a country's profile gives them.

people-disability = People with disabilities
people-caregiver = Caregivers
people-older = People aged { $age } or over
people-pregnant = Pregnant people
people-child_in_arms = With a child in arms
