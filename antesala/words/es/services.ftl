# Lo que hace la oficina, para leer antes de venir
services-title = Trámites y consultas
services-search = ¿Qué necesita hacer?
services-do-search = Buscar
services-found = { $count ->
    [one] 1 trámite
   *[other] { $count } trámites
 } con esas palabras:
services-none = Ningún trámite tiene «{ $typed }». Pruebe con otra palabra, mire la lista o pregunte al personal.
services-all = Ver todos los trámites
services-waiting = { $count ->
    [0] Ahora no espera nadie
    [one] Ahora espera 1 persona
   *[other] Ahora esperan { $count } personas
 }
services-now = { $people }; quien llega ahora espera { $wait }.
services-today = Hoy se atiende de { $times }.
services-not-today = Hoy no se atiende.
services-not-today-for = Hoy no se atiende: { $reason }.
services-only-some = Solo algunas personas
services-bring-nothing = No necesita traer nada.
services-facts = Valor, plazo y horario
services-law = Norma
services-where = Dónde
services-counter = { -modulo(form: "One") } { $number }
services-stretch = { $opens } a { $closes }
services-and = { " y de " }
services-days = { $first } a { $last }
services-days-two = { $first } y { $last }
services-link = Trámites y lo que hay que traer
