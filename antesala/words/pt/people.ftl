# The people of a class of tickets, by their names in a country's profile.

people-disability = Pessoas com deficiência
people-caregiver = Pessoas cuidadoras
people-older = Pessoas de { $age } anos ou mais
people-pregnant = Gestantes
people-child_in_arms = Com criança de colo
people-child = Crianças
people-minor = Crianças e adolescentes que pedem para si
people-veteran = Veteranos das Forças Armadas
people-autism = Com autismo
people-reduced_mobility = Com mobilidade reduzida
people-obesity = Com obesidade
people-nursing = Lactantes
people-blood_donor = Com comprovante dos últimos 120 dias
people-punctual_taxpayer = Contribuintes em dia
