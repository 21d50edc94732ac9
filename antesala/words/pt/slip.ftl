# A printed ticket. Codes, names of offices and services, places and addresses come in as
# they are. The class of a ticket is never said.

# When it was given; the day as the kiosk's screen says it.
slip-moment = { kiosk-date }, { $hour }

slip-ahead = Pessoas antes
slip-people = { $count ->
    [0] Nenhuma
   *[other] { $count }
}
slip-wait = Espera

slip-where = Espere em { $place } e olhe o painel.
slip-where-any = Espere perto daqui e olhe o painel.

# Beside the square code.
slip-follow = Acompanhe { -turno.gender ->
   *[feminine] sua
    [masculine] seu
 } { -turno } no celular
slip-camera = Aponte a câmera aqui.

# Before the address of the public board.
slip-board = { -turno.gender ->
   *[feminine] Todas as { -turno(form: "many") } chamadas
    [masculine] Todos os { -turno(form: "many") } chamados
 }:

# For a person who missed the call. A firm space keeps the number at its noun.
slip-missed-question = Não chegou a tempo?
slip-missed-at = Avise { -modulo.gender ->
   *[masculine] no
    [feminine] na
 } { -modulo }{"\u00A0"}{ $number }.
slip-missed-any = Avise a equipe.
slip-kept = Você não perde o lugar.
slip-kept-until = Você não perde o lugar até as { $hour }.

# A ticket that the kiosk gave without the server
slip-alone = Emissão sem conexão. Vale do mesmo jeito.
slip-alone-place = Guarda seu lugar pela hora em que você chegou. Vamos chamar por este código.
slip-alone-ask-at = Em caso de dúvida, pergunte { -modulo.gender ->
   *[masculine] no
    [feminine] na
 } { -modulo }{"\u00A0"}{ $number }.
slip-alone-ask = Em caso de dúvida, pergunte à equipe.

slip-complaint-question = Uma reclamação?
slip-complaint = Peça em qualquer { -modulo }.
slip-complaint-phone = Peça em qualquer { -modulo } ou ligue para { $phone }.

# On a service's list, which is no ticket
slip-no-ticket = Esta folha informa; não é { -turno.gender ->
   *[feminine] uma
    [masculine] um
 } { -turno }.
slip-phone = Telefone: { $phone }
