# Registro de operações de tratamento, aviso de privacidade e registro de incidentes
privacy-register-title = Registro de operações de tratamento: { $office }
privacy-register-country = Registro de operações de tratamento
privacy-register-law = Norma: { $law }. Autoridade: { $authority }.
privacy-unverified = Os artigos foram anotados de relatórios e estão por conferir no texto oficial.
privacy-purpose = Finalidade: { $text }
privacy-basis = Base: { $text }
privacy-people = De quem: { $text }
privacy-data = Quais dados: { $text }
privacy-seen = Quem os vê: { $text }
privacy-sensitive = Pode haver dados sensíveis.
privacy-table = Tabela { $table }, { $keep }: { $columns }

privacy-activity-turns = Dar e chamar { -turno(form: "many") }
privacy-activity-attention = Registrar o atendimento
privacy-activity-help = Dar a ajuda que a pessoa pede
privacy-activity-courtesy = Reconhecer os contribuintes pontuais
privacy-activity-survey = Perguntar como foi o atendimento
privacy-activity-petitions = Receber e responder pedidos e reclamações
privacy-activity-rights = Atender os direitos sobre os dados
privacy-activity-staff = Deixar entrar a equipe
privacy-activity-record = Deixar constância do que foi feito
privacy-activity-figures = Manter estatísticas
privacy-activity-machines = Conectar os equipamentos do posto

privacy-purpose-turns = atender em ordem e com a preferência que a lei dá
privacy-purpose-attention = saber o que foi pedido, o que foi respondido e quem continua
privacy-purpose-help = que a pessoa tenha língua de sinais, assento, companhia ou escrita enquanto está no posto
privacy-purpose-courtesy = favorecer quem pagou em dia, sempre depois de quem a lei protege
privacy-purpose-survey = melhorar o atendimento
privacy-purpose-petitions = responder dentro do prazo da lei e provar que se respondeu
privacy-purpose-rights = responder o que a pessoa pede sobre seus dados, e avisar dos incidentes
privacy-purpose-staff = que cada pessoa faça só o que seu cargo permite
privacy-purpose-record = provar que se chamou em ordem, e saber quem fez o quê
privacy-purpose-figures = saber quanto se espera e planejar o atendimento
privacy-purpose-machines = que só os equipamentos do posto se conectem

privacy-people-turns = quem vem ao posto, sem nome
privacy-people-attention = quem vem, liga ou escreve, e a equipe que atende
privacy-people-help = quem pede ajuda no posto, sem nome
privacy-people-courtesy = contribuintes da lista do município, sem nome nem número
privacy-people-survey = quem quer responder, sem nome
privacy-people-petitions = quem apresenta um pedido, ou é citado nele
privacy-people-rights = quem pede algo sobre seus dados
privacy-people-staff = a equipe
privacy-people-record = a equipe; quem vem, sem nome
privacy-people-figures = de ninguém: são números
privacy-people-machines = de ninguém: são equipamentos

privacy-seen-turns = a equipe; a sala vê só o código e aonde ir
privacy-seen-attention = a equipe que atende
privacy-seen-help = a equipe que atende
privacy-seen-courtesy = o pessoal que atende sabe de um número se está na lista
privacy-seen-survey = a chefia, e só onde várias pessoas responderam
privacy-seen-petitions = a unidade que responde e a chefia
privacy-seen-rights = a chefia e a administração
privacy-seen-staff = a administração; cada pessoa vê suas sessões
privacy-seen-record = a chefia e a administração
privacy-seen-figures = a chefia e quem lê seus relatórios
privacy-seen-machines = a administração

privacy-basis-function = as funções que a lei dá ao posto
privacy-basis-duty = um dever legal do posto
privacy-basis-will = a pessoa o dá porque quer, e não precisa
privacy-basis-employment = o cargo da equipe

privacy-data-none = nada sobre pessoas
privacy-data-attention = código, serviço, horas, { -modulo(form: "one") } e resultado da visita
privacy-data-staff = quem da equipe o fez, e quando
privacy-data-address = de que máquina a equipe entrou
privacy-data-key = senhas de acesso e links, quase sempre só seu resumo
privacy-data-help = a ajuda pedida
privacy-data-words = o que a pessoa contou ou a equipe anotou
privacy-data-identity = nome e documento
privacy-data-pseudonym = o número do documento, só como resumo com uma chave fora do banco de dados
privacy-data-contact = telefone, e-mail ou endereço
privacy-data-files = documentos e fotos
privacy-data-opinion = a nota da pesquisa
privacy-data-mixed = os mesmos dados, reunidos num texto

privacy-keep-day = sobrescrito no fim do dia
privacy-keep-hours = algumas horas, ou até ser usado
privacy-keep-two_days = 48 horas
privacy-keep-week = uma semana
privacy-keep-month = 30 dias
privacy-keep-year = até o ano terminar
privacy-keep-texts = { $number } dias o que foi escrito
privacy-keep-tickets = { $number } dias
privacy-keep-survey = { $number } dias as palavras, e a nota sem prazo
privacy-keep-petitions = { $number } anos desde o fim
privacy-keep-folio = sem prazo; a pessoa, suas palavras e a equipe se apagam antes
privacy-keep-proof = enquanto servir de prova
privacy-keep-while_used = enquanto é usado
privacy-keep-numbers = sem prazo

help-command-privacy = o registro de tratamentos de dados pessoais (privacy register)
help-privacy = o que o posto guarda das pessoas, para quê e até quando
help-privacy-register = escrever o registro de operações de tratamento, feito das tabelas do banco
help-privacy-office = arquivo ou pasta do órgão, pelos prazos e pelo que ele guarda
help-privacy-country = o país: { $countries }; dispensável onde se indica o órgão
help-privacy-json = como JSON, com uma entrada por coluna
value-right = DIREITO
help-petition-right = dos dados pessoais, o que se pede, se a lei lhe dá outro prazo: { $rights }
petition-no-right = --right só vai com --kind derechos, não com { $kind }. Tire --right.

# O aviso de privacidade
notice-title = Seus dados pessoais
notice-version = Versão { $version }, desde { $day }.
notice-earlier = Versões anteriores
notice-earlier-one = Versão { $version }, desde { $day }
notice-now = Ver o aviso vigente
notice-link = Seus dados pessoais
notice-short = Em poucas palavras: para pedir { -turno(form: "one") } não é preciso seu nome nem seu documento. O que se guarda da sua visita se apaga sozinho, e você pode pedir para ver, corrigir ou apagar.
notice-who = Quem responde por seus dados
notice-office = Responde { $office }.
notice-officer = Encarregado dos dados pessoais: { $officer }.
notice-contact = Para escrever ou ligar: { $contact }.
notice-ask-here = Pergunte a qualquer pessoa que atende.
notice-kept = Prazo: { $text }
notice-rights = Seus direitos
notice-rights-what = Você pode pedir a qualquer momento e de graça:
notice-rights-how = Peça no posto, ou a partir desta página, em «{ petition-page-link }», tipo «{ petition-kind-derechos }». Quem tem o número e a chave de um pedido pode ver e baixar seus dados na hora.
notice-right-access = ver os dados guardados
notice-right-correction = corrigir os que estão errados
notice-right-deletion = apagar os que a lei não obriga a guardar
notice-right-opposition = opor-se a um uso
notice-right-portability = recebê-los num arquivo que outra máquina leia
notice-right-blocking = que não sejam usados enquanto se decide outro pedido
notice-right-working = { $what }: resposta em { $days ->
    [one] 1 dia útil
   *[other] { $days } dias úteis
 }
notice-right-calendar = { $what }: resposta em { $days ->
    [one] 1 dia corrido
   *[other] { $days } dias corridos
 }
notice-authority = Se a resposta não lhe satisfaz, pode reclamar a: { $authority }.
notice-safe = Como são cuidados
notice-safe-1 = Os dados ficam numa máquina do posto, lida só por este programa. As senhas de acesso são guardadas como resumos.
notice-safe-2 = Cada pessoa da equipe entra com sua senha e vê só o que seu cargo permite; fica registro do que faz.
notice-safe-3 = O que se apaga é sobrescrito.
notice-never = O que não se faz
notice-never-1 = Não há câmera, impressão digital nem reconhecimento de rosto.
notice-never-2 = Este programa não envia os dados a outro país nem a outra empresa. Vêm só de você e de quem lhe atende.
notice-never-3 = Nenhuma máquina decide sobre você: a ordem das chamadas segue uma regra pública, e não se fazem perfis.
notice-never-4 = O que você dá porque quer (a ajuda que pede, a pesquisa) pode retirar ou deixar em branco.
notice-law = Norma
notice-law-noted = { $law }; anotada em { $day } e por conferir no texto oficial.
notice-law-verified = { $law }; conferida em { $day }.
notice-date = { $day } de { kiosk-month } de { $year }

# O registro de incidentes, nas páginas da equipe
breach-title = Incidentes com dados pessoais
breach-about = Anote aqui o que se perdeu, vazou ou foi visto por outros, assim que se notar. As linhas não se mudam: outras se acrescentam. Não escreva os próprios dados.
breach-authority = Autoridade: { $authority }.
breach-none = Nenhum incidente foi anotado.
breach-one = Incidente { $number }, notado em { $moment }
breach-is-closed = encerrado
breach-moment = { $day }, { $hour }
breach-tell-authority = Avisar a autoridade
breach-tell-people = Avisar as pessoas
breach-tell-until = { $who }: até { $moment }
breach-tell-over = { $who }: o prazo venceu em { $moment }
breach-tell-soon = { $who }: sem demora; a lei não dá um número de horas
breach-told = { $who }: feito em { $moment }
breach-told-late = { $who }: feito em { $moment }, depois do prazo
breach-law = { $law }
breach-law-unverified = { $law }, por conferir
breach-kind-noticed = notado; anotou { $clerk }
breach-kind-added = acrescentado; anotou { $clerk }
breach-kind-told_authority = a autoridade foi avisada; anotou { $clerk }
breach-kind-told_people = as pessoas foram avisadas; anotou { $clerk }
breach-kind-closed = encerrado; anotou { $clerk }
breach-begin = Anotar um incidente
breach-begin-title = O que aconteceu com os dados?
breach-begin-effect = Os prazos da lei correm desde o momento em que se notou. A chefia e a administração o veem.
breach-add = Acrescentar
breach-add-title = Acrescentar ao incidente { $number }
breach-add-effect = A linha fica com seu nome e não se apaga.
breach-kind = O que se anota
breach-do-added = Algo mais que se soube ou se fez
breach-do-told_authority = A autoridade foi avisada
breach-do-told_people = As pessoas foram avisadas
breach-do-closed = O incidente se encerra
breach-day = Dia em que aconteceu ou se notou
breach-hour = Hora
breach-words = O que aconteceu
breach-words-hint = Quais dados, de quantas pessoas, como se notou, o que se fez.
breach-begun = O incidente { $number } ficou anotado.
breach-added = Ficou acrescentado ao incidente { $number }.
breach-no-moment = Não ficou anotado: falta um dia e uma hora válidos, ou esse incidente não existe. Escreva outra vez.
breach-fault-words_missing = Não ficou anotado: diga o que aconteceu.
breach-fault-words_long = Não ficou anotado: o texto passa de { $most } letras. Encurte-o ou escreva duas linhas.
breach-fault-later = Não ficou anotado: esse momento é depois de agora, ou antes de se notar. Confira dia e hora.
breach-fault-changed = Não ficou anotado: outra pessoa acrescentou algo ao mesmo tempo. Leia e acrescente o seu outra vez.
asked-begin_breach = Anotar um incidente com dados
asked-add_to_breach = Acrescentar a um incidente com dados

# Os dados de um pedido, em papel e para outra máquina
own-data-title = Dados do pedido { $folio }
own-data-about = Tudo o que o posto guarda deste pedido, tirado do registro em { $moment }. As notas da equipe sobre seu próprio trabalho não estão.
own-data-none = Não há.
own-data-petition = O pedido
own-data-person = A pessoa
own-data-texts = O que se escreveu
own-data-history = O que se fez
own-data-files = Arquivos
own-data-folio = Número
own-data-kind = Tipo
own-data-right = Direito
own-data-received = Recebido
own-data-due = Prazo
own-data-law = Norma
own-data-unit = Unidade
own-data-name = Nome
own-data-contact = Contato
own-data-address = Endereço
own-data-identity = Documento
own-data-text-story = O que se pediu
own-data-text-reference = Referência
own-data-text-added = Acrescentado
own-data-text-question = Pergunta do posto
own-data-text-answer = Resposta
own-data-text-reason = Motivo

# Os pedidos sobre os próprios dados, nas páginas da equipe
data-requests-title = Pedidos sobre dados pessoais
data-requests-about = Cada pedido tem o prazo da lei. A chave do pedido de que trata prova que os dados são de quem pede.
data-requests-none = Não há pedidos sobre dados pessoais.
data-request-title = Pedido { $folio }
data-came = Recebido em { $day }.
data-answered = Já respondido.
data-about = sobre o pedido { $folio }
data-unproven = falta dizer de que pedido trata, com sua chave
data-is-done = feito
data-proven-by = Provado com a chave em { $moment }, perante { $clerk }.
data-proven-alone = Provado com a chave em { $moment }, na página da pessoa.
data-blocked-since = Dados bloqueados desde { $moment }: a equipe não vê pessoa, palavras nem arquivos.
data-done = Feito em { $moment } por { $clerk }.
data-blocked-story = Dados bloqueados a pedido da pessoa
data-json = Baixar para outro programa (JSON)
data-pdf = Baixar para ler (PDF)
data-to-answer = Ir à resposta
data-field-about = Número do pedido de que trata
data-field-about-hint = O que está no comprovante da pessoa, como 2026-000123.
data-field-key = Chave desse pedido
data-title-prove_request = De que pedido trata o { $folio }?
data-effect-prove_request = A pessoa diz o número e a chave do seu comprovante. Quem os tem pode ver, corrigir e apagar esses dados.
data-do-prove_request = Dizer de que pedido trata
data-did-prove_request = Ficou provado: já se pode ver e fazer o que foi pedido.
data-title-correct_data = Corrigir os dados da pessoa (pedido { $folio })
data-effect-correct_data = O que você escrever aqui substitui o que havia. Um campo em branco fica como está; com um traço (-) se apaga. O pedido e seu prazo não mudam.
data-do-correct_data = Corrigir os dados
data-did-correct_data = Os dados ficaram corrigidos.
data-title-block_data = Bloquear os dados (pedido { $folio })?
data-effect-block_data = Ninguém da equipe verá a pessoa, suas palavras nem seus arquivos até que se tire o bloqueio. O prazo do pedido continua.
data-do-block_data = Bloquear os dados
data-did-block_data = Os dados ficaram bloqueados.
data-title-unblock_data = Tirar o bloqueio (pedido { $folio })?
data-effect-unblock_data = A equipe volta a ver os dados para responder.
data-do-unblock_data = Tirar o bloqueio
data-did-unblock_data = O bloqueio foi tirado.
data-title-delete_data = Apagar os dados para sempre (pedido { $folio })?
data-effect-delete_data = A pessoa, suas palavras, a resposta e os arquivos do pedido se apagam e se sobrescrevem; seu link e sua chave deixam de servir. Não se pode desfazer. Antes veja se a lei de arquivos obriga a guardá-los, e entregue uma cópia se foi pedida. As cópias de segurança se apagam à parte.
data-do-delete_data = Apagar os dados
data-did-delete_data = Os dados ficaram apagados e sobrescritos. Falta responder o pedido.
data-barred-unknown = Não se fez: esse pedido não existe.
data-barred-unproven = Não se fez: o número e a chave não correspondem. Confira no comprovante da pessoa.
data-barred-open = Não se fez: esse pedido ainda espera resposta. Responda ou encerre primeiro; enquanto isso, pode bloquear os dados.
data-barred-gone = Os dados desse pedido já foram apagados.
asked-prove_request = Provar de quem são os dados
asked-export_data = Baixar os dados de uma pessoa
asked-correct_data = Corrigir os dados de uma pessoa
asked-block_data = Bloquear os dados de uma pessoa
asked-unblock_data = Tirar o bloqueio de dados
asked-delete_data = Apagar os dados de uma pessoa

# A página dos próprios dados
own-page-title = Seus dados
own-page-link = Ver, corrigir ou apagar seus dados
own-page-kept = O que se guarda com este pedido
own-page-count = { $texts ->
    [one] 1 texto
   *[other] { $texts } textos
 } e { $files ->
    [0] nenhum arquivo
    [one] 1 arquivo
   *[other] { $files } arquivos
 }. A cópia traz todos.
own-page-ask = O que você pede sobre estes dados?
own-page-words = O que quiser acrescentar
own-page-words-hint = Por exemplo, o que está errado e como é o certo.
own-page-story = A pessoa pede: { $what }.
own-page-choose = Escolha o que pede.
own-page-long = O texto passa de { $most } letras. Encurte-o.
own-page-failed = O pedido não pôde ser guardado agora. O que você escreveu não se perdeu: envie outra vez em alguns minutos, ou peça no posto.
own-page-notice = Quais dados o posto guarda e até quando
data-link = Dados pessoais
data-desk = Atender este direito
