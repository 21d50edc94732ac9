# A caixa de solicitações, seus passos, e o que se registra à mão
inbox-title = Solicitações
inbox-counted = { $open ->
    [0] Nenhuma aberta
    [one] 1 aberta
   *[other] { $open } abertas
 }{ $open ->
    [0] .
   *[other] : { $overdue ->
        [0] nenhuma vencida
        [one] 1 vencida
       *[other] { $overdue } vencidas
    }, { $soon ->
        [0] nenhuma vence em { $days } dias ou menos
        [one] 1 vence em { $days } dias ou menos
       *[other] { $soon } vencem em { $days } dias ou menos
    }.
 }
inbox-filters = Filtros
inbox-unit = Unidade
inbox-all-units = Todas
inbox-no-unit = Ainda sem unidade
inbox-kind = Tipo
inbox-all-kinds = Todos
inbox-state = Estado
inbox-all-states = Todas
inbox-state-open = Abertas
inbox-state-overdue = Vencidas
inbox-state-denied = Por preferência negada
inbox-search = Buscar por número ou palavra
inbox-search-do = Buscar
inbox-page = { $begin } a { $end } de { $total }. Primeiro, a que vence antes.
inbox-cut = Há mais, muito antigas: restrinja a busca.
inbox-pages = Páginas
inbox-more = Ver mais
inbox-before = Anteriores
inbox-none = Ainda não há solicitações.
inbox-none-found = Nenhuma solicitação corresponde. Retire algum filtro.
inbox-without-words = Sem texto
inbox-ended = { $state } { $days ->
    [0] hoje
    [1] ontem
   *[other] há { $days } dias
 }
inbox-asks = Pede
inbox-anonymous = Pessoa anônima
inbox-name = Nome
inbox-contact = E-mail ou telefone
inbox-address = Endereço
inbox-identity = Documento de identidade
inbox-answers = Responde
inbox-came = Entrou
inbox-came-on = { $day }, { $channel }
inbox-service = Serviço
inbox-right = Direito sobre seus dados
inbox-reply = Recebe a resposta
inbox-reference = Número em outro sistema
inbox-in-time = No prazo, que era até { $day }
inbox-late = Fora do prazo, que era até { $day }
inbox-law = Norma: { $law }.
inbox-files = Documentos
inbox-history = História
inbox-day = { $day } de { kiosk-month }{ $year ->
    [none] { "" }
   *[other] { " " }de { $year }
 }
inbox-moment = { $day }, { $hour }
inbox-by-person = A pessoa
inbox-by-server = O sistema
inbox-said-story = O que pediu:
inbox-said-reference = Número:
inbox-said-added = O que foi acrescentado:
inbox-said-question = O que lhe foi pedido:
inbox-said-answer = Resposta:
inbox-said-reason = Motivo:
inbox-said-note = Nota interna, que a pessoa não vê:
inbox-answer = Resposta
inbox-answer-again = Outra resposta, que corrige a anterior
inbox-draft = Rascunho guardado nesta aba, …
inbox-answer-hint = A pessoa a lê na sua página. Para papel ou e-mail, envie primeiro: depois se imprime ou se copia.
inbox-answer-do = Enviar resposta
inbox-steps = Outros passos

# Os passos: a pergunta, o que faz, o que se escreve, o botão e o que ficou feito
step-title-answer = Responder a { $folio }
step-effect-answer = A pessoa lê a resposta na sua página, e o prazo deixa de contar.
step-label-answer = Resposta
step-do-answer = Enviar resposta
step-done-answer = A { $folio } foi respondida.
step-title-assign = Atribuir a { $folio } a uma unidade
step-effect-assign = Quem responde pela unidade a vê na sua caixa. O prazo continua o mesmo.
step-label-assign = Nota para a unidade
step-do-assign = Atribuir a uma unidade
step-done-assign = A { $folio } foi atribuída.
step-title-forward = Encaminhar a { $folio } a outra unidade
step-effect-forward = Sai da caixa da sua unidade e entra na da outra. O prazo continua o mesmo.
step-label-forward = Nota para a outra unidade
step-do-forward = Encaminhar a outra unidade
step-done-forward = A { $folio } foi para a outra unidade.
step-title-extend = Prorrogar a { $folio }
step-effect-extend = A pessoa lê na sua página o motivo e a data nova. A lei permite uma só prorrogação, antes de vencer.
step-label-extend = Motivo, que a pessoa lê
step-do-extend = Pedir prorrogação
step-done-extend = A { $folio } tem data nova.
step-title-ask_person = Pedir algo à pessoa sobre a { $folio }
step-effect-ask_person = A pessoa o lê na sua página e responde ali. O prazo não para enquanto isso.
step-label-ask_person = O que se pede
step-do-ask_person = Pedir algo à pessoa
step-done-ask_person = A { $folio } aguarda a pessoa.
step-title-add = Acrescentar algo à { $folio }
step-effect-add = Para o que a pessoa disse ou trouxe depois. Fica na história e a pessoa o vê.
step-label-add = O que se acrescenta
step-do-add = Acrescentar o que a pessoa disse
step-done-add = Foi acrescentado à { $folio }.
step-title-attach = Anexar documentos à { $folio }
step-effect-attach = A pessoa os vê e baixa na sua página.
step-label-attach = Documentos
step-do-attach = Anexar documento
step-done-attach = Os documentos estão na { $folio }.
step-attach-hint = PDF, JPEG ou PNG, até cinco.
step-file = Documento { $number }
step-title-note = Anotar na { $folio }
step-effect-note = Só a equipe lê a nota.
step-label-note = Nota interna
step-do-note = Nota interna
step-done-note = A nota ficou na { $folio }.
step-title-solve = Dar a { $folio } por resolvida na hora
step-effect-solve = Encerra-se sem resposta formal, e conta à parte das respondidas.
step-label-solve = O que foi feito
step-do-solve = Resolvida na hora
step-done-solve = A { $folio } foi resolvida na hora.
step-title-refer = Enviar a { $folio } a outra instituição
step-effect-refer = Aqui se encerra: responde a outra instituição. A pessoa o lê na sua página.
step-label-refer = Qual instituição e por quê
step-do-refer = Enviar a outra instituição
step-done-refer = A { $folio } foi enviada a outra instituição.
step-title-close = Encerrar a { $folio } sem resposta
step-effect-close = Para a que foi retirada ou está repetida. A pessoa lê o motivo na sua página.
step-label-close = Motivo, que a pessoa lê
step-do-close = Encerrar sem resposta
step-done-close = A { $folio } foi encerrada.
step-title-reopen = Abrir de novo a { $folio }
step-effect-reopen = Volta à sua unidade com o mesmo prazo de antes.
step-label-reopen = Motivo, que a pessoa lê
step-do-reopen = Abrir de novo
step-done-reopen = A { $folio } está aberta de novo.
step-due = Data nova
step-unnamed = documento
step-upload-none = Escolha ao menos um documento.
step-upload-form = O formulário chegou incompleto. Escolha de novo os documentos.
step-upload-large = Os documentos passam de 30 MB no total. Envie menos de uma vez.
step-upload-slow = A conexão foi lenta demais e o envio parou. Tente outra vez.
step-upload-busy = Outros documentos estão chegando. Tente em um momento.
step-upload-many = Uma solicitação tem no máximo { $most } documentos.
step-file-large = «{ $name }» é grande demais.
step-file-kind = «{ $name }» não é PDF, JPEG nem PNG.
step-file-pixels = «{ $name }» tem pontos demais. Reduza e anexe de novo.
step-file-broken = «{ $name }» está danificado e não pôde ser lido.
step-file-locked = «{ $name }» tem senha. Salve sem senha e anexe de novo.
step-file-script = «{ $name }» tem ações que são executadas ao abrir. Imprima como PDF e anexe esse.
step-file-files = «{ $name }» traz outros arquivos dentro. Anexe-os em separado.

# Registrar à mão
entry-title = Registrar uma solicitação
entry-do = Registrar uma
entry-channel = Como chegou
entry-book = As reclamações e queixas se escrevem no { $name }, e não aqui.
entry-story = O que pede
entry-story-hint = Nas palavras da pessoa. Se chegou por e-mail ou em papel, copie tal qual.
entry-none = Nenhum
entry-unit-none = A do serviço, ou ainda nenhuma
entry-unit-hint = A unidade que responde.
entry-right-hint = Só para as de dados pessoais.
entry-promised = Data prometida
entry-promised-hint = Só para o acompanhamento de um processo: as demais têm o prazo da lei.
entry-person = A pessoa
entry-person-hint = Tudo é voluntário: uma solicitação anônima também é recebida.
entry-reply-page = Na sua página
entry-enter = Registrar e dar o comprovante
entry-no-kind = Escolha o tipo de solicitação.
entry-no-channel = Escolha como chegou.
entry-no-right = Escolha que direito sobre seus dados a pessoa exerce.
entry-no-promised = Escreva a data prometida à pessoa.
entry-receipt = Comprovante da { $folio }
entry-receipt-once = Entregue-o agora à pessoa: a chave não será mostrada de novo.
entry-folio = Número
entry-key = Chave
entry-link = A sua página, que ninguém mais conhece:
entry-page = Também com número e chave em { $page }
entry-open = Ver a solicitação
entry-receipt-gone = Este comprovante já foi mostrado
entry-receipt-gone-do = A chave é mostrada uma só vez. Se foi perdida, a pessoa pode perguntar pelo número na repartição.

# A resposta em papel ou por e-mail
letter-back = Solicitação { $folio }
letter-do = Imprimir ou copiar a resposta
letter-title = Resposta à { $folio }
letter-subject = Resposta à sua solicitação { $folio }
letter-dear = { $name ->
    [none] À pessoa que apresentou a solicitação:
   *[other] { $name }:
 }
letter-asked = Respondemos a sua solicitação { $folio } ({ $kind }), recebida em { $day }.
letter-follow = Se algo não ficar claro, mencione o número { $folio }.
letter-mail = Para enviar por e-mail
letter-to = Para: { $contact }
letter-subject-label = Assunto
letter-text = Texto
letter-copy = Copiar o texto
letter-copied = Copiado
letter-print = Imprimir
