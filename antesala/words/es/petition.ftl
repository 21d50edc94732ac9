# Hasta cuándo se responde una petición
petition-date = { kiosk-weekday } { $day } de { kiosk-month } de { $year }
petition-counted-working = { $days ->
    [one] 1 día hábil
   *[other] { $days } días hábiles
 }, contando desde el { $first }, el primer día hábil después de recibida ({ $received }, { $hour }).
petition-counted-calendar = { $days ->
    [one] 1 día corrido
   *[other] { $days } días corridos
 }, contando desde el { $first }, el día después de recibida ({ $received }, { $hour }).
petition-left-out = No cuentan: { $weekend ->
    [0] { "" }
    [one] 1 día de fin de semana
   *[other] { $weekend } días de fin de semana
 }{ $named ->
    [0] .
   *[other] { $weekend ->
        [0] { "" }
       *[other] { " y " }
    }{ $named ->
        [one] 1 día más:
       *[other] { $named } días más:
    }
 }
petition-day-off = { $day }: { $name }
petition-moved = El plazo terminaba el { $day }, que no es día hábil: se corre al siguiente.
petition-law = Norma: { $law }, revisada el { $day }.
petition-law-unverified = Norma: { $law }, anotada el { $day } y por verificar en el texto oficial.
petition-may-extend = Prórroga: una vez, con sus motivos y antes de que venza, hasta el { $day } ({ $until }).
petition-no-extension = { $law } no permite prórroga: la respuesta se debe en { $days } días. Pida la fecha sin --extend.
petition-no-date = --received «{ $text }» no es una fecha con hora. Escríbala así: 2026-03-27T10:00.
petition-far = Los feriados se conocen de { $first } a { $last }: dé una fecha de esos años en --received.
petition-no-country = Falta decir dónde se recibió: --country PAÍS, u --office con el archivo o la carpeta de la oficina.
petition-no-region = --region «{ $region }» no tiene feriados propios en ese país; los tienen: { $known }.
petition-other-country = --country { $country } contradice el archivo de la oficina, que es de { $own }. Quite --country.

# La ayuda
help-command-petition = decir hasta cuándo se responde una petición (petition due)
help-petition = hasta cuándo se responde lo que una persona pide, según la ley del país
help-petition-due = calcular la fecha y decir cómo se contó
help-petition-country = el país: { $countries }; basta --office donde hay una oficina
help-petition-kind = qué se pide: { $kinds }
help-petition-received = cuándo se recibió, en hora local o con su diferencia: 2026-03-27T10:00
help-petition-extend = con la prórroga que la ley permite
help-petition-office = archivo o carpeta de la oficina, por su zona horaria y sus días cerrados
help-petition-region = región con feriados propios, por ejemplo AP; con --office la dice el archivo
value-kind = TIPO
value-received = FECHA
