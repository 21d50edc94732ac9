# The people whom a class is for, by the names that a country's profile gives them.

people-disability = Personas con discapacidad
people-caregiver = Personas cuidadoras
people-older = Personas de { $age } años o más
people-pregnant = Embarazadas
people-child_in_arms = Con niña o niño en brazos
