# O comprovante de espera: na página da senha, no papel, e onde se confere

proof-link = Comprovante de espera
proof-title = Comprovante de espera
proof-states = { $office } comprova esta espera. Não leva o nome de nenhuma pessoa.
proof-ticket = { -turno(form: "One") }
proof-service = Serviço
proof-day = Data
proof-arrival = Chegada
proof-called = Primeira chamada
proof-waiting = Ainda esperava às
proof-not-called = Sem chamada até as
proof-wait = Espera
proof-minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
}
proof-signed = Emitido
proof-moment = { $day }, { $hour }
proof-code = Código de conferência
proof-check = Para conferir, leia o quadrado com a câmera. Ou digite o código e estes dados em
proof-check-ask = Para conferir, pergunte na repartição.
proof-square = Código quadrado que leva à conferência deste comprovante
proof-square-head = Confira este comprovante
proof-pdf = Salvar como PDF
proof-print = Você também pode imprimir esta página pelo menu do navegador.
proof-again = A espera continua: quando chamarem você, peça o comprovante outra vez e ele dirá a hora da chamada.
proof-keep = Guarde hoje. A página da sua { -turno } fecha amanhã; o comprovante guardado pode ser conferido depois.
proof-back = Voltar à sua { -turno }
proof-to-check = Conferir este comprovante
proof-none = Ainda não há comprovante
proof-none-why = O comprovante diz desde quando você espera no local. Avise primeiro que chegou.
proof-expired = Não há comprovante desta { -turno }
proof-expired-why = A chegada não foi avisada, e sem ela não há espera para comprovar.
proof-unavailable = Agora não podemos assinar comprovantes
proof-unavailable-why = Peça em um { -modulo } que avisem a pessoa responsável pelo sistema.

# Onde se confere
verify-title = Conferir um comprovante de espera
verify-hint = Digite o que o comprovante diz, tal como está. Nada da pessoa é procurado nem guardado.
verify-code = Código de conferência
verify-code-hint = 16 letras e números
verify-office = Local de atendimento
verify-ticket-hint = Por exemplo, J042
verify-outcome = O que diz depois da chegada?
verify-until = A que horas?
verify-hour-hint = Em 24 horas, por exemplo 14:05
verify-day-hint = Dia, mês e ano, por exemplo 29-11-2026
verify-send = Conferir
verify-lacks = Falta algo, ou está escrito de outra forma. Corrija o que está marcado.
verify-lacks-code = Digite as 16 letras e números do código
verify-lacks-ticket = Digite a { -turno }
verify-lacks-service = Digite o serviço
verify-lacks-day = Digite a data com dia, mês e ano
verify-lacks-arrival = Digite a hora de chegada
verify-lacks-outcome = Escolha o que o comprovante diz
verify-lacks-until = Digite a hora que segue
verify-good = O comprovante é autêntico
verify-good-line = { $office } emitiu com estes dados. Compare com o comprovante que você tem: se algo for diferente, ele foi alterado.
verify-good-typed = O código corresponde a estes dados, e foi dado por { $office }.
verify-bad = O comprovante não é autêntico
verify-bad-line = { $office } não assinou assim como está: falta um pedaço, foi alterado ou é de outro local.
verify-bad-do = Leia o quadrado outra vez com a câmera, ou digite o que o comprovante diz.
verify-bad-typed = O código não corresponde ao que você digitou. Veja cada dado: uma letra ou um minuto diferente bastam.
verify-bad-typed-do = Se tudo está como no comprovante, { $office } não o emitiu assim.
verify-again = Conferir outro
verify-correct = Corrigir o que digitei
verify-type = Digitar o que diz

# O console e o papel
counter-act-prove = Comprovante de espera
counter-prove-title = Comprovante de espera de { $code }
counter-prove-meaning = Diz a chegada, a primeira chamada e os minutos de espera, sem nome. É assinado: qualquer pessoa pode conferir.
counter-prove-done = O comprovante saiu.
counter-prove-failed = O comprovante não saiu: { $why }. Veja a impressora ou escolha outra.

# As chaves com que se assina, para a pessoa responsável pelo servidor
proof-key-unwritten = não foi possível guardar { $file }: { $why }; sem essa chave não se assinam comprovantes de espera. Permita que este usuário escreva ali e reinicie o servidor
proof-key-unread = não foi possível ler a chave { $file }: { $why }; permita que este usuário a leia e reinicie o servidor
proof-key-none = { $file } não é uma chave Ed25519 em formato PEM e não é usada; tire o arquivo da pasta ou recupere a chave, e reinicie o servidor
