# One sentence for each refusal of the wire: the obstacle and, where it helps, what to do.
# The sentence of a rare code is short, since a person can do little about it.

-try-again = Tente outra vez.
-tell-support = Avise quem administra o sistema.

# The frame
refusal-not_json = O servidor não entendeu a mensagem deste equipamento. { -tell-support }
refusal-malformed = O servidor não aceitou um dado deste equipamento. { -tell-support }
refusal-too_many = Este equipamento pediu demais em pouco tempo. Espere um momento.

# The connection
refusal-hello_first = A conexão começou mal. { -tell-support }
refusal-already_greeted = A conexão já estava iniciada. { -tell-support }
refusal-wrong_protocol = Este equipamento e o servidor têm versões diferentes. { -tell-support }
refusal-unknown_token = O servidor não conhece este equipamento. É preciso inscrevê-lo.
refusal-unknown_code = O código de inscrição não serve ou já foi usado. Peça um novo.
refusal-unknown_topic = O servidor não oferece o que este equipamento pede. { -tell-support }

# Permission
refusal-forbidden = Este equipamento não tem permissão para isso.
refusal-not_signed_in = Primeiro entre com seu nome e sua senha pessoal.
refusal-wrong_pin = A senha pessoal não confere. Revise e escreva outra vez.
refusal-device_away = Esse equipamento não respondeu: está desligado ou sem conexão. O código vale igual; escolha outro totem ou anote-o.
refusal-not_printed = O papel não saiu. O código vale igual; verifique o totem, escolha outro ou anote o código.
refusal-no_proof = Agora não é possível assinar um comprovante de espera. Avise a pessoa responsável pelo sistema.
refusal-weak_pin = Essa senha é fácil de adivinhar. Escolha outra que não seja uma série nem um número repetido.
refusal-same_pin = A senha nova é igual à atual. Escolha outra.
refusal-wrong_password = O usuário e a senha não conferem. Revise e escreva outra vez.
refusal-locked_out = Tentativas demais. Espere alguns minutos ou peça uma senha pessoal nova.
refusal-not_yours = Isso está com outra pessoa.

# Unknown names
refusal-unknown_service = Esse serviço já não existe.
refusal-unknown_class = Essa classe de { -turno } já não existe.
refusal-unknown_ticket = { -turno.gender ->
   *[feminine] Essa
    [masculine] Esse
 } { -turno } não existe.
refusal-unknown_counter = { -modulo.gender ->
   *[masculine] Esse
    [feminine] Essa
 } { -modulo } já não existe.
refusal-unknown_clerk = Essa pessoa já não está na lista.
refusal-unknown_device = Esse equipamento não está inscrito.

# A ticket
refusal-wrong_state = { -turno.gender ->
   *[feminine] A { -turno } já mudou e não está
    [masculine] O { -turno } já mudou e não está
 } para isso.
refusal-reserved = { -turno.gender ->
   *[feminine] Essa { -turno } está reservada
    [masculine] Esse { -turno } está reservado
 } para outra pessoa.
refusal-not_served_here = Esse serviço não se atende aqui.
refusal-no_more_time = Já se pediu mais tempo duas vezes, e não se pode pedir outra vez.
refusal-code_taken = Hoje já há outra { -turno } com esse código.
refusal-wrong_letter = Esse código começa com a letra de uma série, ou não tem número.
refusal-ticket_aged = Essa { -turno } é de um dia que já terminou.
refusal-wrong_times = Essas horas não podem ser: devem estar em ordem, ser do mesmo dia e não passar de agora.

# A clerk's hands
refusal-ticket_in_hand = Primeiro termine com { -turno.gender ->
   *[feminine] a
    [masculine] o
 } { -turno } em atendimento.
refusal-no_ticket_in_hand = Não há { -turno.gender ->
   *[feminine] nenhuma
    [masculine] nenhum
 } { -turno } em suas mãos.
refusal-attention_open = Primeiro registre o atendimento que está aberto.
refusal-no_attention = Não há nenhum atendimento aberto.
refusal-wrong_step = Deste passo não se pode. Siga os passos em ordem.

# A counter
refusal-no_counter = Primeiro escolha { -modulo.gender ->
   *[masculine] um
    [feminine] uma
 } { -modulo }.
refusal-counter_not_open = { -modulo.gender ->
   *[masculine] O { -modulo } não está aberto
    [feminine] A { -modulo } não está aberta
 }.
refusal-counter_taken = { -modulo.gender ->
   *[masculine] Esse { -modulo } já está ocupado. Escolha outro
    [feminine] Essa { -modulo } já está ocupada. Escolha outra
 }.
refusal-no_common_service = { -modulo.gender ->
   *[masculine] Esse { -modulo } não atende nenhum serviço seu. Escolha outro, ou peça que mudem seus serviços
    [feminine] Essa { -modulo } não atende nenhum serviço seu. Escolha outra, ou peça que mudem seus serviços
 }.

# A hand-over
refusal-clerk_away = Essa pessoa não está neste momento.
refusal-same_clerk = Você já tem { -turno.gender ->
   *[feminine] essa
    [masculine] esse
 } { -turno }.
refusal-no_offer = Esse encaminhamento já não está pendente.

# Calling
refusal-nobody_waits = Não espera ninguém que você possa atender.

# Oversight
refusal-counter_empty = { -modulo.gender ->
   *[masculine] Nesse { -modulo }
    [feminine] Nessa { -modulo }
 } não há ninguém.
refusal-counter_changed = { -modulo.gender ->
   *[masculine] Nesse { -modulo }
    [feminine] Nessa { -modulo }
 } algo mudou enquanto você decidia. Veja quem está agora e com quem.
refusal-tickets_stopped = Hoje já não se dão mais { -turno(form: "many") } para este serviço.
refusal-tickets_allowed = Para este serviço continua havendo { -turno(form: "many") }.
refusal-same_service = { -turno.gender ->
   *[feminine] Essa { -turno } já espera
    [masculine] Esse { -turno } já espera
 } por esse serviço.
refusal-notice_shown = Já há um aviso de outra pessoa nas telas. Tire-o antes de pôr outro.
refusal-displays_muted = Outra pessoa silenciou as telas. Devolva o som antes de escolher outra hora.
refusal-not_muted = As telas não estão em silêncio.
refusal-no_notice = Não há nenhum aviso nas telas.
refusal-wrong_hour = Essa hora já passou hoje. Escreva uma posterior.
refusal-kiosk_out = Este equipamento está fora de serviço.
refusal-kiosk_in_service = Esse totem está em serviço.
refusal-suspended = Essa pessoa está suspensa e não pode entrar.
refusal-not_suspended = Essa pessoa não está suspensa.
refusal-day_open = O dia não está fechado.
refusal-day_over = Esse dia já não pode ser reaberto: outro começou, ou já não está algo que ele precisa.

# The office
refusal-people_inside = Ainda há pessoas em atendimento.
refusal-service_in_use = Há pessoas esperando um serviço que se quer tirar.
refusal-counter_in_use = { -modulo.gender ->
   *[masculine] Um { -modulo } que se quer tirar está aberto
    [feminine] Uma { -modulo } que se quer tirar está aberta
 }.
refusal-clerk_in_use = Uma pessoa que se quer tirar está trabalhando.
refusal-catalogue_invalid = O arquivo da repartição tem erros.
refusal-wrong_day = O relógio não indica esse dia, ou indica um dia antigo demais.
refusal-closed = O atendimento está fechado a esta hora.

# The machine
refusal-fault = O servidor não conseguiu. Avise quem administra o sistema.
refusal-store_unavailable = O servidor não conseguiu guardar. { -try-again }
refusal-id_reused = O servidor recebeu dois pedidos com o mesmo número. { -try-again }
refusal-punctual_off = Este posto não tem lista de contribuintes pontuais.
refusal-punctual_none = A lista de contribuintes pontuais deste ano não foi carregada. Avise a pessoa responsável pelo sistema.
refusal-no_taxpayer = Não é um DNI (8 algarismos) nem um RUC (11 algarismos). Confira o número no documento e digite de novo.
refusal-not_punctual = Esse número não está na lista de contribuintes pontuais deste ano. A preferência fica como estava.
refusal-has_preference = Já tem uma preferência, que se mantém.
refusal-too_many_numbers = Muitos números foram procurados aqui. Tente de novo em meio minuto.
refusal-phone_tickets_off = Este atendimento não dá senhas pelo telefone. Retire uma no totem.
refusal-phone_has_ticket = Este telefone já tem uma senha.
refusal-hour_full = Já foram dadas todas as senhas pelo telefone desta hora. Retire uma no totem ou tente de novo na próxima hora.
refusal-wrong_presence_code = Esse não é o código que as telas mostram. Olhe de novo e digite.
refusal-help_taken = Outra pessoa já vai ajudar.
refusal-nothing_to_undo = Não há nada para desfazer: só é possível durante dez segundos.
refusal-unknown_pause = O órgão já não tem esse motivo de pausa. Escolha outro.

# A petition
refusal-unknown_petition = Essa solicitação não existe. Confira o número.
refusal-unknown_unit = Essa unidade não existe mais. Escolha outra.
refusal-petition_state = A solicitação já não está em um estado que permita esse passo.
refusal-petition_changed = Outra pessoa fez algo com esta solicitação enquanto você escrevia. Leia antes de continuar.
refusal-no_extension = A lei não permite prorrogar esta resposta, ou a prorrogação já foi usada ou chegou tarde.
refusal-wrong_date = Essa data não serve: é anterior a hoje ou passa do último dia permitido.
refusal-words_missing = Faltam as palavras: escreva o texto ou o motivo.
refusal-words_long = O texto é longo demais. Encurte-o ou anexe um documento.
refusal-official_book = Este tipo se escreve no livro oficial do país, e não aqui.
