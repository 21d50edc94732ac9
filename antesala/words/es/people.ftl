# The people of a class, by their names in a country's profile.

people-disability = Personas con discapacidad
people-caregiver = Personas cuidadoras
people-older = Personas de { $age } años o más
people-pregnant = Embarazadas
people-child_in_arms = Con niña o niño en brazos
people-child = Niñas y niños
people-minor = Niñas, niños y adolescentes que piden para sí
people-veteran = Veteranos de la Fuerza Pública
people-autism = Con autismo
people-reduced_mobility = Con movilidad reducida
people-obesity = Con obesidad
people-nursing = En lactancia
people-blood_donor = Con comprobante de los últimos 120 días
people-punctual_taxpayer = Contribuyentes puntuales
