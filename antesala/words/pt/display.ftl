# The display's texts. Codes, numbers and places come in as they are.

display-ticket = { -turno(form: "One") }
display-counter = { -modulo(form: "One") }

# Over the earlier calls: normally, without a server, and for a minute after its return.
display-earlier = { -turno.gender ->
   *[feminine] Últimas
    [masculine] Últimos
 } { -turno(form: "many") }
display-before = Antes
display-missed = Chamadas enquanto não havia conexão

# Over a code that is called again.
display-again = { $times ->
    [2] Segunda chamada
    [3] Terceira chamada
   *[other] Nova chamada
}

# The sentence of a call, shown while it is announced, and a tile's accessible name.
display-call = { -turno(form: "One") } { $code }, { -modulo } { $number }
display-call-again = { display-again }: { -turno } { $code }, { -modulo } { $number }

# Over the last call while no new one is announced.
display-last = { -turno.gender ->
   *[feminine] Última { -turno } chamada
    [masculine] Último { -turno } chamado
 }, { $hour }

# The same, for a call made while the server was away.
display-last-missed = Chamada enquanto não havia conexão, { $hour }

# Before the first call of the day.
display-empty = Aqui aparecem { -turno.gender ->
   *[feminine] as
    [masculine] os
 } { -turno(form: "many") } { -turno.gender ->
   *[feminine] chamadas
    [masculine] chamados
 }

# Without the server.
display-starting = Este painel está iniciando
display-stale = Sem conexão desde as { $hour }
display-ask-at = Pode haver novas chamadas. Pergunte { -modulo.gender ->
   *[masculine] no
    [feminine] na
 } { -modulo } { $number }.
display-ask-staff = Pode haver novas chamadas. Pergunte à equipe.
display-not-enrolled = Este painel não está conectado à repartição

# What stands in the way besides: the chime cannot be heard, the device's own clock is wrong
display-silent = O aviso sonoro não se ouve
display-wordless = Há chamadas que não são lidas em voz alta
display-silent-do = Olhe o painel.
display-clock = O relógio deste equipamento está errado
display-clock-do = Este painel usa a hora do servidor.

# Over a sign that is no call, before the first call of the day
display-sample = Exemplo

# Over how long each group of services waits, beside the calls
display-waits = Espera agora

# The way to a counter, as seen from the display; also the words for its arrow
display-way-left = à esquerda
display-way-right = à direita
display-way-up = em frente
display-way-down = atrás
display-way-up-left = em frente à esquerda
display-way-up-right = em frente à direita
display-way-down-left = atrás à esquerda
display-way-down-right = atrás à direita
display-way-here = aqui mesmo
