# O que o órgão faz, para ler antes de vir
services-title = Serviços e consultas
services-search = O que você precisa fazer?
services-do-search = Buscar
services-found = { $count ->
    [one] 1 serviço
   *[other] { $count } serviços
 } com essas palavras:
services-none = Nenhum serviço tem "{ $typed }". Tente outra palavra, veja a lista ou pergunte aos funcionários.
services-all = Ver todos os serviços
services-waiting = { $count ->
    [0] Agora ninguém espera
    [one] Agora espera 1 pessoa
   *[other] Agora esperam { $count } pessoas
 }
services-now = { $people }; quem chega agora espera { $wait }.
services-today = Hoje se atende de { $times }.
services-not-today = Hoje não se atende.
services-not-today-for = Hoje não se atende: { $reason }.
services-only-some = Só algumas pessoas
services-bring-nothing = Não precisa trazer nada.
services-facts = Valor, prazo e horário
services-law = Norma
services-where = Onde
services-counter = { -modulo(form: "One") } { $number }
services-stretch = { $opens } a { $closes }
services-and = { " e de " }
services-days = { $first } a { $last }
services-days-two = { $first } e { $last }
services-link = Serviços e o que trazer
