# The terminal's texts in Portuguese; es/terminal.ftl explains.

# Refusals of the server, each with what to do
terminal-refused-catalogue_invalid = O servidor não aceitou o arquivo do posto; nada mudou. Corrija o que segue e carregue de novo.
terminal-refused-other_office = O arquivo é de outro posto: o id dele é "{ $office }" e o deste é "{ $own }". O id de um posto nunca muda. Escreva id = "{ $own }" em [office], ou carregue o arquivo na pasta do posto dele.
terminal-refused-service_in_use = O arquivo retira o serviço "{ $service }", e agora alguém espera ou é atendido por ele ({ $holder }). Nada mudou. Deixe esse serviço no arquivo até o fim do dia e carregue de novo.
terminal-refused-class_in_use = Com o arquivo deixaria de existir a classe "{ $class }", que agora { $ticket } tem. Nada mudou. Deixe a classe até o fim do dia e carregue o arquivo de novo.
terminal-refused-counter_in_use = O arquivo retira o { -modulo } "{ $counter }", que agora está aberto. Nada mudou. Feche-o no console dele e carregue o arquivo de novo.
terminal-refused-clerk_in_use = O arquivo retira "{ $clerk }", que agora está trabalhando. Nada mudou. Peça que saia do console e carregue o arquivo de novo.
terminal-refused-unknown_clerk = No posto não há nenhuma pessoa com o id "{ $clerk }".
terminal-refused-unknown_device = Não há nenhum equipamento cadastrado com o id ou o nome "{ $device }".
terminal-refused-store_unavailable = O servidor não conseguiu gravar, por isso nada mudou. Veja se o disco está cheio ou com defeito, libere espaço e tente de novo.
terminal-refused-fault = O servidor encontrou uma falha e nada mudou. O registro dele diz qual foi; tente de novo e, se repetir, reinicie o servidor.
terminal-refused-id_reused = O servidor recebeu dois pedidos com o mesmo número. Tente de novo.
terminal-refused-too_many = O servidor recebeu demais em pouco tempo. Espere um minuto e tente de novo.
terminal-refused-malformed = O servidor não aceitou o que foi escrito: { $detail }. Corrija e tente de novo.
terminal-refused-forbidden = Isso não pode ser pedido por este comando.
terminal-refused-no_pages = { $clerk } não entra nas páginas da equipe: o seu papel é atender. Se lhe cabe, escreva role = "supervisor" nessa pessoa do arquivo do posto e carregue-o: { $command }
terminal-refused-wrong_day = O relógio mostra { $clock } e o posto trabalha em { $day }. Acerte o relógio, ou peça o dia que o relógio mostra.
terminal-refused-wrong_protocol = O servidor em execução é de outra versão. Reinicie-o, para que ele e este comando sejam da mesma.
terminal-refused-unknown_token = O servidor em execução não reconhece este comando. Reinicie-o e tente de novo.
terminal-renamed = O id mudou para "{ $new }"? Um id nunca muda: o que foi contado é contado com ele.
terminal-meant = Quis dizer "{ $name }"?
terminal-known = Há: { $names }.
terminal-load-first = Se acaba de escrever no arquivo, carregue-o antes: { $command } office load { $folder }
terminal-list-clerks = Todas as pessoas: { $command } office clerks { $folder }
terminal-list-devices = Todos os equipamentos: { $command } office devices { $folder }
terminal-several-devices = { $count } equipamentos se chamam "{ $device }". Dê o id de um: { $names }.
terminal-revoked = { $device } foi excluído; não entra mais.
terminal-rotated = { $device } recebe outra chave: logo, se está conectado; se não, quando chegar.

# The devices
terminal-devices-live = O servidor está em execução.
terminal-devices-off = O servidor não está em execução: isto é o que diz o banco de dados, e nenhum equipamento está conectado.
terminal-devices-none = Não há nenhum equipamento cadastrado.
terminal-devices-connected = conectado desde { $since }, versão { $version }
terminal-devices-away = sem conexão
terminal-devices-not-since = não se conectou desde { $since }
terminal-devices-enrolled = cadastrado { $at }
terminal-devices-unsaid = desconhecida

# The clerks
terminal-clerks-none = O posto não tem pessoas no arquivo.
terminal-clerks-all = todos os serviços
terminal-clerks-no-pin = SEM SENHA PESSOAL: { $command } office pin { $folder } { $clerk }
terminal-clerks-pin = com senha pessoal
terminal-clerks-out = não entrou
terminal-clerks-in = entrou em { $device }
terminal-clerks-at = entrou em { $device }, { -modulo } { $counter }

# What a clerk does, and what a device is
terminal-role-clerk = atendimento
terminal-role-supervisor = supervisão
terminal-role-responder = respostas
terminal-role-administrator = administração
terminal-device-kiosk = totem
terminal-device-display = painel
terminal-device-counter = console

# PINs
terminal-enrolment-code = O código do equipamento (não aparece ao digitar):{" "}
terminal-pin = Nova senha pessoal (não aparece ao digitar):{" "}
terminal-pin-again = A mesma mais uma vez:{" "}
terminal-pin-differs = As duas senhas pessoais não são iguais. Nada mudou; tente de novo.
terminal-pin-form = Uma senha pessoal tem de 4 a 12 algarismos e nada mais. Nada mudou; tente de novo.

# A new office
terminal-init-exists = Já há um posto em { $folder }; nada mudou.
terminal-init-nothing = Nada foi feito.
terminal-init-template = O modelo "{ $template }" é de { $other }. Para { $country } há: { $names }.
terminal-init-enter = Só Enter aceita o que está entre colchetes.
terminal-init-ask-country = País
terminal-init-ask-template = Modelo
terminal-init-ask-name = Nome do posto
terminal-init-ask-region = Região com feriados próprios (Enter: nenhuma)
terminal-init-ask-zone = Fuso horário
terminal-init-allowed = aceita-se { $names }
terminal-init-size = { $services } serviços, { $counters } { -modulo(form: "many") }
terminal-init-done = { $office }: o posto está em { $folder }
terminal-init-example = É um EXEMPLO: troque nomes, serviços, valores e prazos pelos seus.
terminal-init-pins = As pessoas e suas senhas pessoais, mostradas uma única vez:
terminal-init-owner = Quem pode escrever nessa pasta administra o posto; não é preciso outra senha.
terminal-init-next = O que vem agora:
terminal-init-change = mude { $file } até que descreva o seu posto, e depois
terminal-init-new-clerk = para cada pessoa nova
terminal-init-lan = (com --lan, para equipamentos em outras máquinas)
terminal-init-codes = faça um código para cada equipamento; vale uma hora:
terminal-init-and-so-on = e assim os outros
terminal-init-console = Console { $number }
terminal-init-start = no equipamento: { $program } (ou display, ou counter)
terminal-init-elsewhere = em outra máquina, com --server ws://ENDEREÇO:7301, como diz o servidor
terminal-init-browser = uma tela pode ser também um navegador, como o de uma televisão: abra nele http://ENDEREÇO:7300/display/NOME?code=CÓDIGO
terminal-enroll-browser = em um navegador: http://ENDEREÇO:7300/display/{ $name }?code={ $code }
terminal-init-staff = para ver a sala no navegador, no endereço da equipe que o servidor diz, um código para quem supervisiona:

# The calendar of the office; $weekday is 1 on a Monday
terminal-calendar-weekday = { $weekday ->
    [1] segunda-feira
    [2] terça-feira
    [3] quarta-feira
    [4] quinta-feira
    [5] sexta-feira
    [6] sábado
   *[other] domingo
 }
terminal-calendar-always = sempre aberto
terminal-calendar-closed = fechado
terminal-calendar-closed-for = fechado: { $reason }

# --- O que segue: o mais que dizem os comandos

# O servidor
service-no-folder = não existe a pasta { $folder }; `{ $command } init { $folder }` a cria
service-no-office = { $folder } não contém nenhum posto: nem { $file } nem um banco de dados
service-no-database = { $folder } não contém o banco de dados de um posto
service-empty = { $folder } ainda não contém nenhum posto
service-open-elsewhere = outro servidor está com { $database } aberto
service-cannot-listen = não é possível atender em { $address }: { $why }
service-fault = o servidor parou por uma falha: { $fault }
service-works-with = o posto { $office } trabalha com o arquivo carregado por último
service-loads-it = `{ $command }` o carrega
service-file-missing = { $works }; falta { $file }; reponha-o de uma cópia de segurança
service-file-broken = { $works }; o da pasta está com erro: { $fault }; corrigido, { $load }
service-file-differs = { $works }; { $file } é diferente; { $load }
service-unwritten = não é possível escrever em { $folder }: { $why }; permita que este usuário escreva ali ou indique outra pasta
service-disk-full = não é possível escrever em { $folder }: { $why }; o disco está cheio: libere espaço e tente de novo
service-key-alone = --key { $key } precisa de --certificate ARQUIVO, o certificado a que pertence
service-certificate-unread = { $flag } { $file } não pode ser lido: { $why }; indique um arquivo PEM que este usuário possa ler
service-no-key = a falta de --key
service-certificate-unfit = --certificate { $certificate } e { $beside } não correspondem: { $why }; indique um certificado em PEM e a sua própria chave
service-not-pem = um dos dois não está em PEM, ou falta a chave
service-certificate-kept = o servidor continua com o certificado anterior: { $why }
service-certificate-renewed = o servidor usa o certificado renovado de { $certificate }
service-key-of-another = a chave é de outro certificado
service-unreachable = nenhum telefone pode abrir a página de uma senha, porque o endereço é o desta própria máquina; inicie com --lan ou indique public_url no arquivo do posto
service-for-devices = para totens, painéis e consoles
service-for-people = para telefones
service-for-staff = para a equipe
service-no-port = { $text } não é uma porta; escreva um número de 0 a { $most }

# O banco de dados
store-none = não há um banco de dados em { $place }
store-cannot-open = não é possível abrir o banco de dados { $place }
store-offices-unread = não é possível ler os postos
store-office-unloaded = não é possível carregar o posto { $office }
store-journal-unread = não é possível ler o registro do posto { $office }
store-audit-unread = não é possível ler a auditoria do posto { $office }
store-history-unread = não é possível ler o que ocorreu no posto
store-unaged = não é possível apagar os dados antigos
store-unpacked = não é possível compactar as linhas antigas do registro e da auditoria
store-unlike = compactadas, não seriam lidas como foram escritas
store-not-looked-through = não é possível examinar o banco de dados
store-no-office-database = { $place } não pode ser lido como o banco de dados de um posto
store-unknown-office = o banco de dados não conhece o posto «{ $office }»; conhece { $known }
store-no-offices = nenhum
store-damaged = o banco de dados está danificado: { $found }; ponha uma cópia de segurança no lugar
store-disk = o disco de { $folder } está cheio ou falha: libere espaço ou substitua-o
store-not-durable = o banco de dados não resistiria a uma queda de energia: journal_mode é { $mode } (é preciso wal), synchronous é { $synchronous } (é preciso 2, FULL)

# O que todo comando pode dizer
office-unread = não é possível ler { $file }: { $why }
office-not-loaded = { $file } não foi carregado; nada mudou
office-sizes = { $services } serviços, { $counters } { -modulo(form: "many") }
office-rule-changed = a partir da próxima chamada: { $rule }, até que o arquivo do posto seja carregado de novo
office-law-asks-more = aviso: a lei de { $country } exige mais: { $law } (verificada em { $day })
office-password-use = A pessoa abre as páginas da equipe, no endereço que o servidor diz, escolhe «É minha primeira vez, ou esqueci a senha» e escreve seu usuário, { $clerk }, e este código: serve uma vez e dura oito horas.
office-unnamed = { $file } não cita { $program ->
    [display] nenhum painel
   *[kiosk] nenhum totem
 } "{ $name }", e sim { $names }: a equipe não saberá onde está
office-day = o dia do posto  { $day }
office-clocks-day = o dia do relógio  { $day }  ({ $zone })
office-day-none = nenhum ainda
office-day-ahead = O posto trabalha em um dia que ainda não chegou: até lá os códigos não começam de 1 pela
    manhã e nenhuma senha caduca. Se o relógio já está certo, volte o dia do posto:
office-no-date = { $text } não é uma data; escreva-a como 2026-11-20: ano, mês, dia
office-day-not-ahead = o dia do posto ({ $day }) não está adiante do dia do relógio
office-day-other = o relógio mostra { $clock } em { $zone }, não { $day }; acerte primeiro o relógio
office-day-set = o dia do posto é { $day }; quem esperava em { $left } continua esperando, antes dos que chegarem,
    e os códigos continuam hoje e começam de 1 no dia seguinte

# check: verificar o arquivo do posto
check-error = erro
check-warning = aviso
check-errors = { $count } { $count ->
        [one] erro
       *[other] erros
     }
check-warnings = { $count } { $count ->
        [one] aviso
       *[other] avisos
     }
check-sizes = { $services } serviços, { $counters } { -modulo(form: "many") }, { $clerks } atendentes
check-nothing = tudo está certo
check-date-past = { $table } "{ $day }": a data já passou; pode ser retirada
check-date-far = { $table } "{ $day }": faltam mais de { $years } anos para a data; o ano está certo?
check-no-drawing = { $table } "{ $id }": icon é "{ $icon }"; nenhum desenho tem esse nome
check-accent = office: accent { $accent } é difícil de ler; as telas o mostram como { $shown }
check-and-more = e mais { $count }

# doctor: examinar um equipamento ou um posto
doctor-whole = o banco de dados está íntegro: { $database } foi examinado até o fim
doctor-whole-elsewhere = os pacotes de linhas passadas em { $database } estão inteiros; de suas páginas cuida o PostgreSQL (pg_amcheck)
doctor-file-same = o arquivo do posto é aquele com que o posto trabalha
doctor-damaged = { $database } está danificado; pare o servidor e ponha uma cópia de segurança no lugar. O que foi encontrado:
doctor-cannot-comply = { $file }: este totem não pode cumprir:
doctor-complies = { $file }: este totem cumpre.
doctor-silent = Não pode falar, e uma pessoa cega não pode usá-lo sozinha: { $why }
doctor-no-output = [voice]: output é none
doctor-no-engine = não há espeak-ng nem gravações: instale antesala[voice] ou espeak-ng
doctor-screen-unmeasured = [screen]: { $names }: não indicado; meça a tela onde ela está
doctor-size = { $width } por { $height } mm
doctor-too-small = a tela é pequena demais, { $measured }: use uma de pelo menos { $width } por { $height } mm, de 10 polegadas
doctor-too-flat = a tela é baixa demais, { $measured }: ponha-a na vertical ou use uma de pelo menos { $height } mm de altura
doctor-too-coarse = a tela é grosseira demais, { $dense } pixels por milímetro: use uma de { $least } ou mais, ou uma menor com a mesma resolução
doctor-small-letters = as letras teriam { $cap } mm de altura, menos de { $least } mm
doctor-too-low = a tela termina a { $top } mm do chão, abaixo dos { $lowest } mm que a mão alcança sem se curvar: suba a borda inferior para { $lowest } mm
doctor-out-of-reach = os botões não cabem entre a borda inferior da tela e { $highest } mm, que é até onde alcança uma pessoa sentada: baixe a borda { $by } mm, para { $edge } mm do chão
doctor-screen = tela de { $width } por { $height } mm, { $kind ->
        [wide] horizontal
       *[upright] vertical
     }
doctor-density = { $dense } pixels por milímetro
doctor-edge = borda inferior a { $edge } mm do chão
doctor-low-reach = alcance baixo{ $letters ->
        [large] , letra grande
        [double] , letra dupla
       *[usual] {""}
     }: botões de { $target } mm entre { $bottom } e { $top } mm, maiúsculas de { $cap } mm ou mais no que se lê, { $choices } opções de cada vez
doctor-display-enough = { $file }: esta tela é suficiente para uma sala de { $distance } m.
doctor-display-small = { $file }: esta tela é pequena demais para uma sala de { $distance } m: da última fila não se lê quem é chamado.
doctor-display-screen = tela de { $diagonal } polegadas, { $width } por { $height } mm, { $columns } por { $rows } pixels
doctor-display-least = da última fila leem-se maiúsculas de { $current } mm na chamada e de { $earlier } mm nas anteriores
doctor-display-calls = { $calls ->
    [one] uma chamada por vez
   *[other] { $calls } chamadas por vez
 }: maiúsculas de { $current } mm, { $verdict ->
    [small] pequenas demais
   *[enough] suficientes
 }{ $rows ->
    [0] {""}
    [one] ; com uma chamada anterior de { $earlier } mm
   *[other] ; com { $rows } chamadas anteriores de { $earlier } mm
 }
doctor-display-good-for = serve até { $distance } m da pessoa mais distante
doctor-display-needs = para { $calls ->
    [one] uma chamada
   *[other] { $calls } chamadas por vez
 } esta sala precisa de uma tela de { $diagonal } polegadas ou mais
doctor-display-no-file = não existe { $file }, do qual se pediram as medidas; confira --config, ou dê as medidas com --diagonal e --distance
doctor-display-no-number = { $typed } não é um número, como 10,1
doctor-display-none = para { $calls ->
    [one] uma chamada
   *[other] { $calls } chamadas por vez
 } não há tela tão grande: coloque outra mais perto das pessoas
doctor-no-diagonal = { $file }: não se sabe a diagonal da tela: meça-a de canto a canto, em polegadas, e escreva-a em [screen] diagonal_inches, ou use --diagonal
doctor-no-distance = { $file }: não se sabe a que distância está a pessoa mais distante: meça-a em metros e escreva-a em [screen] viewing_distance_m, ou use --distance
doctor-this-screen = a tela indicada

# Os ajustes de um equipamento
settings-too-deep = { $file }: há colchetes demais uns dentro dos outros; escreva cada ajuste em uma linha, NOME = VALOR
settings-unread = { $file } não pode ser lido: { $why }; ponha ali um arquivo que possa ser lido
settings-not-utf8 = { $file } não está em UTF-8 (o byte 0x{ $byte } não é uma letra); salve-o como UTF-8
settings-address = { $field } é { $address }; escreva ws://MÁQUINA:PORTA, com PORTA de 1 a 65535
settings-too-long = { $file } tem { $size } bytes; os ajustes têm no máximo { $most }: indique com --settings o arquivo dos ajustes
settings-unwritten = { $file } não pode ser escrito: { $why }; libere espaço ali ou permita que este usuário escreva
settings-meant = quis dizer { $name }?
settings-allowed = admitem-se { $names }
settings-missing = { $field }: falta; escreva-o
settings-unknown = { $field } não é conhecido; { $hint }
settings-wrong = { $field }: admite-se { $allowed }
settings-wrong-kind = { $field }: admite-se { $allowed }, não { $given }
settings-unreadable = { $file } tem um valor que não pode ser lido, como um número de algarismos demais; corrija-o
settings-token = a chave que foi guardada ao inscrever o equipamento; apague-a e inscreva-o de novo
settings-name = um texto entre aspas, de 1 a 200 caracteres
settings-server = ws://MÁQUINA:PORTA ou wss://MÁQUINA:PORTA
settings-inches = de 3 a 200
settings-pixels = um número inteiro de 200 a 20000
settings-height = milímetros, de 0 a 10000
settings-distance = metros, mais de 0 e até 50
settings-kind-str = um texto entre aspas
settings-kind-int = um número inteiro
settings-kind-float = um número
settings-kind-bool = true ou false
settings-kind-array = uma lista entre colchetes
settings-kind-object = uma tabela própria
settings-kind-date = uma data
settings-port = um número inteiro de 1 a 65535
settings-usb-id = como o lsusb mostra: 0x04b8
settings-usb-endpoint = como o lsusb -v mostra: 0x82
settings-paper-wait = segundos, de 0 a 10
settings-width = 58 ou 80, em milímetros
settings-strike = segundos, de 0 a 5
settings-delay = segundos, de 0.25 a 10
settings-rate = palavras por minuto, de 80 a 450
settings-no-key = [keys.map]: { $key } não é uma tecla; escreva como F13 ou VolumeUp
settings-no-act = [keys.map]: { $key }: { $act } não é uma ação; admitem-se { $names }
settings-file-needs-path = [{ $table }]: { $name } "file" precisa de path; acrescente ali path = "PASTA"
settings-printer-needs = [printer]: kind "{ $kind }" precisa de { $fields }; acrescente ali ou escreva outro kind
settings-printer-width = [printer]: width: admite-se 58 ou 80, em milímetros
settings-staff-pin = a senha da equipe tem de 4 a 12 dígitos e nada mais; escreva outra
settings-chime = true, false, ou o nome de um arquivo WAV entre aspas
settings-not-toml = { $file }, linha { $line }: não se entende: { $why }; cada ajuste é uma linha, NOME = VALOR
settings-twice = { $file }, linha { $line }: isso já está escrito acima; deixe um dos dois
settings-chime-broken = [sound]: chime: { $file } não é um arquivo WAV que possa ser lido; ponha outro ali ou escreva chime = true
settings-chime-long = [sound]: chime: { $file } dura { $seconds } segundos e são admitidos até { $most }; encurte-o ou escreva chime = true
settings-chime-unread = [sound]: chime: não é possível ler { $file }: { $why }; ponha ali um arquivo WAV ou escreva chime = true

# O início do programa de um equipamento
device-not-enrolled = este programa ({ $program }) ainda não se inscreveu: onde está o servidor, `{ $command } enroll PASTA --role { $program } --name NOME` cria um código; inicie de novo com --server ws://ENDEREÇO:7301 --enroll - e digite-o
device-no-authority = { $settings }: ca_file é { $file }, { $why }; indique o arquivo PEM da autoridade que assinou o certificado do servidor
device-holds-no-certificate = que não contém nenhum certificado
device-certificate-unread = que não pode ser lido: { $why }
device-not-kept = não foi possível guardar a chave do equipamento: { $why }; este programa funciona até terminar e depois precisa de um novo código
device-nodes-not-kept = não foi possível guardar os endereços dos outros servidores: { $why }; este programa os conhece até terminar
device-code-unused = { $why }; o código não foi usado e ainda serve
device-already-runs = { $program ->
    [kiosk] outro totem
    [display] outro painel
   *[counter] outro console
} já funciona nesta máquina com { $settings }: use a janela que está aberta, ou feche-a antes. Um segundo equipamento precisa dos seus próprios ajustes: --settings ARQUIVO
device-not-locked = { $file } não pode ser escrito: { $why }. Este programa funciona, mas um segundo com os mesmos ajustes não seria percebido; permita que este usuário escreva ali
device-no-size = { $text } não é um tamanho; escreva como 1280x800, ou com o lugar como 1280x800+20+40
device-no-screen = --screen { $number }: esta máquina não tem a tela { $number }. Tem { $there }. Use um destes números ou retire --screen
device-screen = { $name }, { $width } x { $height } em { $x }, { $y }
device-learnt = { $why }; o que se aprendeu para [keys.map] é: { $learnt }
settings-kind-time = uma hora
settings-vendor-and-product = vendor e product
device-no-address = { $address } não é o endereço de um servidor; escreva ws://MÁQUINA:PORTA ou wss://MÁQUINA:PORTA
doctor-no-player = este sistema não tem nenhum de { $names }: instale um deles
store-put-back = pare o servidor, reponha a pasta ou uma cópia de segurança e inicie-o de novo
store-deleted = { $file } foi apagado ou movido enquanto o servidor o tinha aberto
store-replaced = outro arquivo substituiu { $file } enquanto o servidor o tinha aberto
store-read-only = { $file } ficou somente leitura
store-cut = outro programa cortou { $file } de { $before } para { $now } bytes
store-older = o banco de dados está no evento { $kept } e este servidor no { $own }: uma cópia mais antiga foi gravada por cima; pare o servidor, ponha no lugar a cópia de segurança mais nova e inicie-o de novo
device-code-length = o código tem { $given } letras e dígitos em vez de { $wanted }; digite-o como `{ $command } enroll` o mostrou
device-code-letter = nenhum código tem { $letters }: nunca leva I, L, O, 0 nem 1, que se parecem; digite-o como `{ $command } enroll` o mostrou
settings-printer-page = [printer]: mode "page" precisa de kind "queue": quem a desenha é o serviço de impressão; escreva kind = "queue" ou retire mode

# O que check diz do arquivo do posto, em partes que se juntam
file-office-file = arquivo do posto
file-huge = um número enorme
file-list = uma lista
file-table = uma tabela
file-date = uma data ou uma hora
file-none-described = não há nenhum descrito
file-names-more = { $names } e mais { $count }
file-meant = quis dizer { $name }?
file-is-not = é { $value }; admite-se { $allowed }
file-is-not-among = é { $value }; admite-se { $allowed }: { $names }
file-in-brackets = escreva entre colchetes: { $value }
file-too-many = tem { $count } itens; admite-se { $allowed }
file-empty = está vazio; admite-se { $allowed }
file-entry = item { $number } { $fault }
file-entry-twice = item { $number } é { $value }, que já está
file-entry-has = item { $number }: { $fault }
file-twice-in = { $name } é { $value }, como em um item acima
file-in-quotes = escreva entre aspas: { $value }
file-without-quotes = escreva sem aspas
file-unknown = { $name } não é conhecido{ $meant }; conhecem-se { $known }
file-same-on = o mesmo em { $lines }
file-line = na linha { $line }
file-lines = nas linhas { $lines }
file-lines-more = nas linhas { $lines } e mais { $count }
file-no-table = falta { $header }
file-no-entry = falta { $header }; um posto precisa de pelo menos um
file-table-begins = é { $value }; admite-se uma tabela que começa com { $header }
file-wrong-header = { $table } começa com [{ $table }]; escreva { $header }
file-missing = falta { $name }; é { $allowed }
file-on-line = na linha { $line }
file-described = { $label } já está descrito{ $there }
file-as-that-of = { $label }: { $field } é { $value }, igual ao de { $other }{ $there }
file-open-and-closed = { $label }: o posto está fechado nessa data por [[closed]]{ $there }; retire um dos dois
file-letter-of-roll = [roll]: letter é { $letter }, a letra de uma série ou de um totem{ $there }; dê ao rolo uma letra própria, para que duas pessoas não tenham o mesmo código
file-letter-of-series = { $label }: emergency_letter é { $letter }, a letra de uma [[series]]{ $there }; dê ao totem uma letra própria, para que duas pessoas não tenham o mesmo código
file-display-empty = com { $fields } não lhe resta nenhuma chamada para mostrar; retire ou mude um
file-voice-no-pack = engine é "pack" e pack não indica nenhuma pasta; escreva ali a pasta das gravações
file-voice-no-time = hours, entrada { $number }: termina quando começa; to tem de ser outra hora que from
file-words-outlive = words_days é { $words } e tickets_days é { $tickets }: o que foi escrito sobre uma senha não pode ficar guardado mais tempo que a senha; diminua words_days ou aumente tickets_days
file-target-out = value é { $value } e { $name } é { $measure ->
    [time] em minutos, de { $least } a { $most }
    [days] em dias, de { $least } a { $most }
    [count] um número, de { $least } a { $most }
   *[share] em porcentagem, de { $least } a { $most }
}
file-target-twice = { $name } tem aqui duas metas para a mesma unidade ou para a repartição; deixe uma das duas
file-target-of-office = { $name } é um indicador de toda a repartição; tire unit
file-display-arrow = direction aponta para { $counter }, cujas chamadas não mostra; mostra as de { $counters }
file-wide = { $where } é { $text }; não se admite palavra com mais de { $room } mm de largura em um totem; { $word } ocupa { $width } mm
file-unshowable = { $where } tem { $sign }, que nem o papel nem as telas nem a voz podem mostrar; escreva de outra forma
file-plainer = { $where } tem { $sign }, que não aparece em { $places }; escreva { $written }
file-leave-out = { $where } tem { $sign }, que não aparece em { $places }; retire-o
file-screens = telas
file-paper = papel com as letras próprias da impressora
file-screens-and-paper = telas nem em papel com as letras próprias da impressora
file-nameless = um sinal sem nome
file-where = { $name } item { $number }
file-folder = é uma pasta
file-folder-with = é uma pasta; o arquivo do posto dentro dela é { $file }
file-no-file = não é um arquivo
file-unread = não pode ser lido: { $why }
file-long-line = tem uma linha de mais de { $most } caracteres; divida-a
file-too-deep = não é um arquivo de posto: há colchetes demais uns dentro dos outros
file-unreadable-value = contém um valor que não pode ser lido, como um número de algarismos demais
file-utf16 = está em UTF-16; salve-o como UTF-8
file-not-utf8 = não está em UTF-8 (o byte 0x{ $byte } não é uma letra); salve-o como UTF-8
file-column = na coluna { $column }
file-at-end = no fim do arquivo
file-not-toml = não é TOML: { $why } { $place }; o resto não foi lido
file-too-large = é maior do que pode ser o arquivo de um posto, { $most } bytes
file-most = há mais de { $most } erros; estes são os primeiros

# O que pode ser um campo do arquivo do posto
allowed-line = um texto de uma linha, de até { $most } caracteres
allowed-line-or-none = um texto de uma linha, de até { $most } caracteres, ou nada
allowed-name-on-kiosk = um texto de uma linha, de até { $most } caracteres, sem palavras com mais de { $room } mm de largura em um totem
allowed-lines = uma lista de até { $most } textos, cada um de uma linha e até { $length } caracteres
allowed-list-of = uma lista de { $what }
allowed-one-of-these = um destes
allowed-unseen = há algo nele que não se vê
allowed-space = há um espaço antes ou depois
allowed-id = um nome sem espaços nem acentos: letras, dígitos, hifens, pontos, até 64
allowed-id-or-none = um nome de letras, dígitos e hifens, ou nada
allowed-file-name = o nome de um arquivo ao lado do arquivo do posto, como "crest.svg", ou nada
allowed-letter = uma maiúscula de A a Z, exceto I, O e Q
allowed-plate = até três dígitos e maiúsculas, como na placa
allowed-colour = uma cor como #RRGGBB
allowed-flag = true ou false
allowed-whole-number = um número inteiro de { $least } a { $most }
allowed-address = um endereço como https://turnos.example.cl, ou nada
allowed-link = um link como https://libro.example.pe/entidad?codigo=12, ou nenhum
allowed-hours = uma lista de horários, cada um como "mon-fri 8:30-14:00" ou "sat,sun 10:00-12:30"
allowed-hour = um horário como "mon-fri 8:30-14:00"
allowed-date = uma data, como 2026-09-18
allowed-stretches = uma lista de horários, cada um como "9:00-13:00"
allowed-stretch = um horário como "9:00-13:00"
allowed-subdivision = uma região do país que tem feriados próprios, por código ou nome
allowed-no-subdivision = este país não tem nenhuma; retire-a
allowed-time-zone = um fuso horário da base IANA, como "America/Santiago"
allowed-country = um país que tem perfil
allowed-languages = idiomas, primeiro o próprio do posto
allowed-discipline = uma regra de chamada
allowed-petitions = tipos de petição
allowed-courtesies = classes que o país conhece como cortesia
allowed-unit = o id de uma unidade
allowed-indicator = o nome de um indicador que pode ter uma meta
allowed-series = a letra de uma série
allowed-group = o id de um grupo
allowed-kind = procedure, information, complaint, report ou other
allowed-services = ids de serviços
allowed-counters = ids de [[counter]]
allowed-counter = o id de um [[counter]]
allowed-zone = a zona (zone) de um [[counter]]
allowed-no-zone = nenhuma; dê zone aos seus [[counter]]
allowed-loud-hours = tabelas [[voice.hours]], cada uma com from, to e volume
allowed-clock = uma hora como "8:30"
allowed-engine = o que diz as chamadas
allowed-directions = tabelas [[display.direction]], cada uma com counter e arrow
allowed-arrow = o caminho até um guichê
allowed-classes = classes do perfil do país
allowed-role = uma função

# O que é estranho no arquivo do posto
odd-time-zone = office: time_zone é { $zone }; os relógios de { $country } são { $zones }
odd-discipline = office: discipline dá menos preferência; a lei de { $country } exige outra: { $law }
odd-weak-target = { $label }: { $name } pede menos que a lei, { $law }
odd-subdivision = office: sem horário não guarda feriados; um posto que não indica horário está sempre aberto
odd-public-url = office: public_url não leva a lugar nenhum no telefone de uma pessoa
odd-no-supervisor = nenhum atendente tem role = "supervisor"; ninguém pode encerrar o dia
odd-no-low = nenhum tem low = true em [[counter]]; quem pedir um balcão baixo não o encontrará
odd-letter = { $label }: a letra se confunde com outra, impressa ou de ouvido; são claras { $clear }
odd-unused = { $label } não é a letra de nenhum serviço
odd-many-groups = há { $count } grupos; poucas pessoas leem mais de seis
odd-empty-group = { $label } não tem serviços; o totem não o mostra
odd-many-services = { $label } tem { $count } serviços; poucas pessoas leem mais de seis
odd-optional = { $label }: optional item { $number } não é nenhum dos seus requirements
odd-no-counter = { $label } não é atendido em lugar nenhum
odd-class-uncalled = { $label }: em lugar nenhum se chama a sua classe { $classes }
odd-no-clerk = { $label } não é atendido por nenhum atendente
odd-idle-counter = { $label } não é para nenhum atendente: nenhum atende os seus serviços
odd-no-responder = { $label } recebe petições, e nenhum atendente dessa unidade tem role = "responder" para respondê-las
odd-idle-clerk = { $label } não tem lugar: em nenhuma parte se atende o que esta pessoa atende
odd-unseen-counter = { $label } não aparece em nenhum painel quando chama { $services }: nenhum [[display]] mostra essas chamadas
odd-namesake = { $label } tem o nome de outro

# O brasão
crest-fault = office: crest { $fault }
crest-absent = { $name } não está ao lado do arquivo do posto; ponha-o ali
crest-unread = { $name } não pode ser lido: { $why }
crest-too-large = tem mais de { $most } KiB; salve-o menor ou mais simples
crest-cut = é um PNG cortado; salve-o de novo
crest-pixels = tem { $wide } por { $high } pixels; cada lado pode ter de { $least } a { $most }
crest-shape = é de { $wide } por { $high }; um lado pode ter no máximo três vezes o outro
crest-entities = tem um tipo de documento ou entidades; salve-o como SVG simples
crest-neither = não é SVG nem PNG (não se entende a partir da linha { $line }, coluna { $column }); salve-o como um deles
crest-other-xml = é XML e não SVG; salve-o como SVG simples
crest-no-namespace = não tem xmlns="{ $name }", sem o que nenhuma tela o desenha
crest-parts = tem mais de { $most } partes; salve-o mais simples
crest-acting = tem uma parte <{ $part }>, que age; salve-o como SVG simples
crest-picture = contém uma imagem dentro do desenho; salve essa imagem como PNG
crest-leads-out = leva para fora de si mesmo em <{ $part }>; salve-o como SVG simples
crest-acts-by = age ou leva para fora de si mesmo por { $attribute } de <{ $part }>
crest-no-size = não tem viewBox nem width e height; salve-o com um viewBox
crest-not-base64 = não está em base64

# O que se diz dos argumentos de um comando
arguments-usage = uso:
arguments-positional = argumentos
arguments-options = opções
arguments-help = mostrar esta ajuda e terminar
arguments-version = mostrar a versão e terminar
arguments-error = %(prog)s: erro: %(message)s
arguments-argument = argumento %(argument_name)s: %(message)s
arguments-required = faltam estes argumentos: %s
arguments-unrecognized = argumentos desconhecidos: %s
arguments-expected-one = falta o valor
arguments-expected-at-most-one = admite um valor no máximo
arguments-expected-at-least-one = precisa de pelo menos um valor
arguments-choice = não se conhece %(value)r (escolha entre %(choices)s)
arguments-value = %(value)r não é um número inteiro
arguments-not-with = não se admite junto com %s
arguments-one-required = falta um dos argumentos %s
arguments-ambiguous = %(option)s é ambíguo: pode ser %(matches)s
arguments-ignored = não admite o valor %r

# A ajuda dos comandos
help-house = A sala de espera de um posto público.
help-commands = comandos
help-more = `{ $command } COMANDO --help` diz mais.
help-command-init = criar a pasta de um posto com um modelo do seu país
help-command-check = dizer tudo o que está errado no arquivo de um posto
help-command-server = iniciar o servidor da pasta de um posto
help-command-enroll = criar um código de uso único para um totem, um painel ou um console
help-command-office = mudar um posto: arquivo, senha pessoal, regra, equipamentos, dia; listar atendentes
help-command-doctor = dizer se um totem cumpre, se uma tela é suficiente para a sua sala e se um posto está íntegro
help-command-voice = dizer o que gravar para a voz da sala, e conferir as gravações
help-command-kiosk = iniciar um totem
help-command-display = iniciar um painel
help-command-counter = iniciar o console de atendimento
help-command-sign = iniciar um letreiro LED ou serial de outro fabricante
help-command-demo = iniciar os quatro programas juntos, em um posto de teste
help-command-simulate = jogar a fila de um dia com uma regra de chamada, ou os dias de um posto com várias (--office)
help-command-protocol = imprimir o JSON Schema do protocolo
help-protocol = Imprime o JSON Schema de todas as mensagens.
help-check = Diz tudo o que está errado no arquivo de um posto.
help-doctor = Diz se um equipamento pode cumprir onde está, ou se o banco de dados de um posto está íntegro, o arquivo carregado e o dia é o do relógio; e o que mudar.
help-doctor-kiosk = um totem, pelos seus ajustes
help-doctor-office = um posto, pela sua pasta no servidor
help-doctor-display = um painel da sala, por seus ajustes ou por suas medidas
help-doctor-diagonal = diagonal da tela, em polegadas
help-doctor-distance = distância da pessoa mais distante, em metros
help-doctor-width = largura da tela, em pixels
help-doctor-height = altura da tela, em pixels
help-settings = o arquivo de ajustes do equipamento
help-plan-out = onde fica a página ({ $page })
help-folder = a pasta do posto
help-init-folder = a pasta a criar
help-enroll-role = o que é: um totem, um painel ou um console
help-check-file = o arquivo do posto, como office.toml
help-init = Cria a pasta de um posto com um modelo do seu país. Em um terminal pergunta-se o que nenhuma opção disser; fora dele fica como no modelo.
help-init-template = se não se indica, o mais completo do país
help-init-name = o nome do posto, em telas e papel
help-init-country = um de { $names }
help-init-zone = como America/Santiago
help-init-subdivision = a região, se tem feriados próprios: como Coquimbo
help-enroll = Cria um código de uso único, válido por uma hora, com que um equipamento se inscreve.
help-enroll-name = como o posto chama o equipamento
help-office = Muda um posto.
help-office-load = carregar o arquivo de um posto; o posto continua trabalhando
help-office-folder = a pasta do posto, ou o arquivo dentro dela
help-office-file = se não se indica, o da pasta
help-office-pin = dar uma senha pessoal nova a um atendente e levantar um bloqueio
help-office-password = código de uso único para que uma pessoa escolha a senha das páginas da equipe
help-office-clerk = o id do atendente no arquivo do posto
help-office-discipline = chamar por outra regra a partir da próxima chamada
help-office-rule = uma de { $names }
help-office-devices = dizer quais equipamentos estão inscritos e quais conectados, desde quando
help-office-clerks = dizer os atendentes: ids, serviços, quem não tem senha pessoal, quem está onde
help-office-revoke = não deixar mais entrar um equipamento
help-office-rotate = dar outra chave a um equipamento, ou a todos
help-office-rotate-device = seu identificador ou nome; sem ele, todos os equipamentos
help-office-device = o seu nome, ou o seu id como o diz `office devices`
help-office-day = dizer o dia do posto e o do relógio; voltar o primeiro
help-office-set-back = o dia que é, se um relógio errado levou o posto a um posterior
help-office-journal = escrever o que aconteceu no posto, uma linha JSON por evento
help-office-audit = escrever quem pediu o quê e o que foi recusado, em linhas JSON
help-office-from = o primeiro dia a escrever
help-office-until = o último dia a escrever
help-office-calendar = dizer os próximos 60 dias: horário, ou que está fechado e por quê
help-office-calendar-file = o arquivo do posto, ou a pasta que o contém
help-server = Inicia o servidor da pasta de um posto.
help-server-folder = a pasta que `{ $command } init` criou
help-server-live-host = onde os equipamentos se conectam
help-server-live-port = 0 para qualquer porta livre
help-server-web-host = onde os telefones das pessoas se conectam
help-server-web-port = { $port }; 0, como quando --live-port é 0, para qualquer porta livre
help-server-staff-host = onde a equipe se conecta
help-server-staff-port = { $port }; 0, como quando --live-port é 0, para qualquer porta livre
help-server-node-address = onde os equipamentos alcançam este servidor entre vários, ws://MÁQUINA:PORTA; senão, seu próprio endereço
service-database-unheard = o banco de dados não diz o que fazem outros servidores: { $fault }; tenta-se de novo
service-node-cut = o banco de dados não responde há { $seconds } s; os equipamentos passam aos outros servidores
help-server-nodes = os endereços de todos os servidores desta repartição, como os equipamentos os alcançam; um equipamento que perde um continua com outro
help-server-log-format = como o registro é escrito: linhas para pessoas (text), ou um objeto JSON por linha, para programas que reúnem registros (json)
help-server-lan = atender na rede local
help-server-certificate = um certificado, para wss:// e https://
help-server-key = a chave do certificado
help-device-enroll = inscrever-se com um código de uso único; - o pergunta ou o lê da entrada padrão; ou defina { $variable }
help-device-check = desenhar um quadro e terminar
help-device-window = uma janela deste tamanho, e neste lugar, não a tela inteira
help-display-counter = mostra só o guichê deste número: sua senha, aberto, em pausa ou fechado
help-device-screen = a tela que se usa, a partir de 1 como o sistema as conta
help-kiosk-pin = pedir a senha da equipe e guardar o seu resumo
help-demo = Inicia servidor, totem, painel e console juntos, em um posto de teste.
help-demo-headless = sem janelas, jogando uma manhã curta; por si só onde não há tela
help-demo-out = onde ficam as imagens, os papéis e os registros de uma manhã; out, se não se indica outra
help-demo-seed = sorteia quem vem para quê, em que ordem; 1
help-demo-office = outro posto que o de exemplo: o seu arquivo
help-simulate = Joga uma fila com uma regra de chamada; o formato está em docs/queue.md.
help-simulate-scenario = um arquivo JSON; - o lê da entrada padrão
help-simulate-office = Com --office ARQUIVO joga os dias de um posto com várias opções e compara as esperas: `{ $command } simulate --office --help` diz mais.
help-plan = Joga os dias de um posto com duas ou mais opções e compara as esperas.
help-plan-office = o arquivo do posto; sem --office, `simulate` joga um cenário
help-plan-history = o office.db do próprio posto
help-plan-arrivals = visitas passadas em uma tabela
help-plan-days = dias que se jogam ({ $days })
help-plan-seed = outra semente, outros dias (1)
help-plan-discipline = comparar outra regra
help-plan-counters = comparar outra equipe: +1, -1, =-ID, +1:open-10:00-13:00, ID:open-10:00-13:00
help-plan-open = horário, se o arquivo do posto não o tem
help-plan-target = minutos que ninguém deveria passar ({ $target })
help-plan-language = da página; o primeiro do posto

# simulate
plan-not-utf8 = { $file }: não está em UTF-8; salve-o como «CSV UTF-8»
plan-nobody = { $file } não conta de ninguém que tenha vindo
plan-no-hours = não se sabe a que horas se atendia e o arquivo do posto não tem horário para estes dias: indique-o, como em --open 8:30-14:00
plan-played = { $played } de { $days } dias jogados
plan-not-from-to = { $text } não está entre { $least } e { $most }
plan-less-than-zero = { $text } é menos que 0
plan-no-page = «{ $text }» não é o nome de uma página como what-if.html
plan-no-minutes = { $text } não é um número de minutos de até { $most }
plan-no-rule = discipline: não há «{ $name }»; há { $names }
plan-none-to-take = counters: o posto não tem mais de { $count } para retirar
plan-no-counter = counters: o posto não tem «{ $name }»; tem { $names }
plan-no-window = «{ $text }» não é um horário como 8:30-14:00
plan-window-ends = «{ $text }» termina antes de começar
plan-unclear = counters: «{ $text }» não é nenhum de +1, -1, -ID, +1:open-10:00-13:00 ou ID:open-10:00-13:00
visits-line = linha { $line }: { $fault }
visits-empty = a tabela está vazia; começa com os nomes das suas colunas
visits-no-line = não é uma linha de uma tabela: um dos seus campos é longo demais ou não é texto
visits-missing = falta a coluna «{ $name }»
visits-unknown = não se conhece a coluna «{ $name }»; conhecem-se { $names }
visits-twice = a coluna «{ $name }» está duas vezes
visits-service = service: o posto não tem «{ $text }»{ $meant }
visits-meant = é «{ $name }»?
visits-class = class: «{ $text }» não é nenhuma de { $names }
visits-time = arrival: «{ $text }» não é uma hora como 2026-10-05 08:31
visits-zone = arrival: «{ $text }» cita um fuso horário; escreva a hora do posto
visits-minutes = minutes: «{ $text }» não é um número de 0 a { $most }
visits-came = came: «{ $text }» não é yes nem no
help-kiosk-before = antes de pô-lo na sala:
help-kiosk-keys = aprender as teclas de um teclado, uma após a outra
help-counter-keys = aprender as teclas de um teclado, uma após a outra
help-kiosk-both = ambas admitem --settings ARQUIVO
help-kiosk-survey-head = em vez de um totem de { -turno(form: "many") }:
help-kiosk-survey = tela de rostos na saída: como foi o atendimento

# O que o sistema diz que impediu algo
errno-enoent = Não existe esse arquivo nem essa pasta
errno-eacces = Permissão negada
errno-eperm = Operação não permitida
errno-eisdir = É uma pasta
errno-enotdir = Não é uma pasta
errno-enospc = Não há espaço no disco
errno-edquot = A cota do disco foi excedida
errno-efbig = O arquivo é grande demais
errno-erofs = O disco é somente leitura
errno-eio = O disco ou a máquina falha
errno-enametoolong = O nome é longo demais
errno-eaddrinuse = Outro programa já usa esse endereço
errno-eaddrnotavail = Esta máquina não tem esse endereço
errno-econnrefused = Nenhum programa atende ali
errno-no-name = Não há nenhuma máquina com esse nome
errno-certificate = O certificado não é de uma autoridade conhecida ou é de outro nome
errno-econnreset = O outro lado cortou a conexão
errno-epipe = O outro lado cortou a conexão
errno-ehostunreach = Não se chega a essa máquina pela rede
errno-enetunreach = Esta máquina não tem conexão com essa rede
errno-etimedout = Não respondeu a tempo
errno-emfile = Há arquivos abertos demais
errno-enfile = Há arquivos abertos demais
errno-enodev = Esse aparelho não está conectado
errno-enxio = Esse aparelho não está conectado
errno-ebusy = Outro programa o está usando
errno-eexist = Já existe
errno-enolck = Ali não se podem bloquear arquivos

help-sign = Converte as chamadas nos bytes que um letreiro em linha serial, UDP ou TCP espera.
help-sign-config = o arquivo do letreiro: como se chega a ele e que bytes espera
help-sign-check = só confere o arquivo, mostra como uma chamada é enviada, e termina
sign-not-enrolled = este letreiro ainda não foi inscrito: onde está o servidor, `{ $command } enroll PASTA --role display --name NOME` cria um código; inicie outra vez com --server ws://ENDEREÇO:7301 --enroll - e digite-o
sign-no-code-page = frame.code_page: não existe a página de códigos { $page }, ou suas letras não são de um byte; por exemplo “latin-1”, “cp850” ou “cp437”
sign-serial-port = line.port: escreva a porta serial entre aspas, como "/dev/ttyUSB0" ou "COM3"
sign-network-port = line.host e line.port: escreva o endereço do letreiro e sua porta, de 1 a 65535, sem aspas
sign-no-pyserial = falta pyserial para letreiros em linha serial; instale com: pip install "antesala[sign]"
sign-no-port = não se pode escrever em { $port }: { $why }
sign-unreached = não se chega ao letreiro em { $host }:{ $port }: { $why }
sign-no-answer = não responde
sign-again = o letreiro recebe as chamadas outra vez
sign-hexadecimal = bytes em hexadecimal, como "02" ou "0D 0A"
sign-text = um texto de até 200 letras
sign-seconds = segundos, de 0 a 3600
sign-port = uma porta serial entre aspas, ou um número de 1 a 65535
sign-host = um nome ou um endereço
sign-baud = de 50 a 4000000
sign-code-page = o nome de uma página de códigos, como “latin-1” ou “cp850”
sign-width = de 0 a 200 letras
sign-repeat = de 1 a 10 vezes
sign-counter-number = o número de um guichê
sign-example = O arquivo está certo. “{ $text }” é enviado assim: { $data }

# `antesala voice`: what to record for the displays of a hall, and what is wrong with a recording
help-voice = O que uma repartição tem de gravar para que suas telas digam as chamadas com voz própria, e se as gravações estão boas.
help-voice-record-list = imprimir cada arquivo a gravar e o que se diz nele
help-voice-check = dizer o que falta, está alto demais, baixo demais ou cortado em uma pasta de gravações
help-voice-office = o arquivo da repartição, ou sua pasta
help-voice-pack = a pasta das gravações
help-voice-check-office = o arquivo da repartição, para saber o que falta; sem ele, só os algarismos
voice-pack-empty = { $folder } não tem gravações; elas ficam em uma pasta por idioma, como pt/senha.wav
voice-pack-flaws = { $files ->
    [one] É preciso gravar de novo 1 arquivo.
   *[other] É preciso gravar de novo { $files } arquivos.
}
voice-pack-well = { $files ->
    [one] 1 gravação, que se ouve bem.
   *[other] { $files } gravações, e todas se ouvem bem.
}
voice-flaw-missing = falta; diga «{ $why }»
voice-flaw-unreadable = não pode ser lido: { $why }
voice-flaw-rate = tem { $figure } amostras por segundo; grave de 16000 a 48000, de preferência 44100
voice-flaw-silent = não se ouve nada
voice-flaw-clipped = está cortado onde é mais alto, em { $figure } lugares; grave mais longe do microfone
voice-flaw-loud = está alto demais ({ $figure } dB); grave a -20 dB
voice-flaw-quiet = está baixo demais ({ $figure } dB); grave a -20 dB
voice-flaw-apart = está a { $figure } dB dos demais; leve ao mesmo volume
voice-flaw-long = dura { $figure } s; uma palavra leva menos de 3
voice-flaw-edges = tem { $figure } s de silêncio em uma ponta; corte a menos de 0,35
media-unkept = não se pode escrever em { $folder }: { $why }
media-unread = não se pode ler { $file }, e imagens e vídeos não são mostrados: { $fault }
media-refused = { $file } não é mostrado: { $why }
media-ended = o programa que confere imagens e vídeos terminou antes do tempo ({ $status })
media-refused-kind = não é uma imagem (JPEG, PNG, GIF, WebP) nem um vídeo (MP4, WebM)
media-refused-broken = está danificado, ou não é o que seu nome diz
media-refused-picture-size = a imagem tem mais de 20 MB; salve-a menor
media-refused-video-size = o vídeo tem mais de 100 MB; corte-o ou salve-o com menos qualidade
media-refused-too-large = tem pixels demais; salve-o menor
media-refused-too-long = dura mais de 10 minutos; corte-o
media-refused-no-video = este servidor não pode preparar vídeos; falta instalar nele: pip install "antesala[media]"
media-refused-flashes = pisca mais de três vezes por segundo, o que pode fazer mal a pessoas com epilepsia
media-refused-many = já há 60; remova um antes
media-refused-full = não há espaço para ele no servidor; remova um antes
media-refused-unkept = o servidor não pode guardá-lo; avise a informática
media-refused-slow = sua preparação levou mais de 15 minutos; corte-o ou salve-o menor

# Where an office is kept
help-database = o endereço do banco de dados PostgreSQL que guarda o posto, como postgresql://USUÁRIO@MÁQUINA/BANCO; fica na pasta, em { $file }. Sem ele, o posto é guardado em um arquivo da pasta
database-password = a senha não pode ir na linha de comando, onde todos os usuários desta máquina a leem: tire-a e escreva-a em ~/.pgpass, ou no endereço que está no arquivo { $file } da pasta
database-scheme = escreve-se postgresql://USUÁRIO@MÁQUINA:PORTA/BANCO
database-other = o posto desta pasta é guardado em outro banco de dados, que está em { $file }; tire --database ou mude esse arquivo
database-has-file = o posto desta pasta é guardado em { $file }; o que está ali não pode ser passado para outro banco de dados. Crie uma pasta nova com `init --database`
database-unread = não se pode ler { $file }: { $why }
database-open-mode = { $file } contém uma senha e outros usuários desta máquina podem lê-lo: dê-lhe permissões com chmod 600
