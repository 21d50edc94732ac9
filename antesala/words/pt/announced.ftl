# Tickets that people take on their own telephone, on the way to the office.

announced-title = Retirar uma { -turno } neste telefone
announced-about = A { -turno } espera por você fora da fila. Ao chegar, digite nesta página o código que as telas mostram: a partir daí você espera como as outras pessoas.
announced-choose = O que você precisa?
announced-stopped = Hoje não se dão mais { -turno(form: "many") } para este serviço.
announced-take = Retirar { -turno }
announced-other-service = Ver outros serviços
announced-within = Chegue em até { $minutes ->
    [one] um minuto
   *[other] { $minutes } minutos
 }, ou ela vence.
announced-kiosk = Você também pode retirar uma no totem, sem telefone.

# Why there is none
announced-closed = O atendimento está fechado
announced-off = Aqui não se dão { -turno(form: "many") } pelo telefone
announced-off-do = Retire uma no totem.
announced-full = Já foram dadas as { -turno(form: "many") } pelo telefone desta hora
announced-full-do = Tente de novo depois das { $hour }, ou retire uma no totem.
announced-no-cookie = Este navegador não nos deixa reconhecer o seu telefone
announced-no-cookie-do = Cada telefone tem uma só { -turno } por vez, e para isso o navegador guarda um número ao acaso, sem o seu nome. Permita os cookies desta página e abra de novo, ou use o totem.
announced-failed = Não conseguimos dar a sua { -turno }
announced-failed-do = Tente de novo em um momento, ou use o totem.
announced-too-many = Muitas { -turno(form: "many") } foram pedidas desta conexão
announced-too-many-do = Espere um minuto e tente de novo, ou use o totem.

# The ticket's page until its person is here
announced-heading = Você ainda não está na fila
announced-until = Esperamos você até as { $hour }.
announced-here-do = Quando chegar, digite o código que o totem e as telas mostram.
announced-code = Código das telas
announced-here = Já cheguei
announced-wrong = Esse não é o código de agora. Olhe de novo a tela: ele muda a cada minuto.
announced-locked = Você já tentou várias vezes. Confirme a sua chegada no totem, ou avise o pessoal.
announced-not-kept = Não conseguimos anotar que você chegou. Tente de novo em um momento, ou avise o pessoal.
announced-square = Mostrar ao totem
announced-square-about = Aproxime esta imagem do leitor do totem, ou digite { $code } nele.
announced-expired = Sua { -turno } venceu
announced-expired-why = Esperamos você até as { $hour }, e não soubemos que tivesse chegado.

# The code of the hall on the displays, long and brief
announced-hall = Código para o telefone: { $code }
announced-hall-short = Código: { $code }

# The kiosk, where such a ticket is looked up
announced-kiosk-found = A caminho
announced-kiosk-do = Já está aqui? Confirme, e você espera a partir de agora.
announced-kiosk-asking = Anotando que chegou…

# The sign at the door, to be printed
announced-sign-title = { -turno(form: "One") } no seu telefone
announced-sign-how = Aponte a câmera do telefone para este quadrado e escolha o serviço.
announced-sign-then = Ao entrar, digite no telefone o código que as telas mostram.
announced-sign-without = Sem telefone? Retire a sua { -turno } no totem: a espera é a mesma.
announced-sign-off = Elas são ligadas no arquivo do atendimento: [phone], tickets = true.
announced-sign-here-only = Nenhum outro aparelho abre este link. Abra esta página pelo endereço que os telefones usam, ou ponha public_url no arquivo do atendimento.
