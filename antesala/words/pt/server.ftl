# O que impediu algo no banco de dados
store-late = o banco de dados não respondeu a tempo
store-ending = o servidor está encerrando
store-access-unused = os dados de acesso não podem ser usados
store-petitions-unused = o registro de solicitações não pode ser usado
store-privacy-unused = os registros de privacidade não podem ser usados
store-corrective-actions-unused = as ações corretivas não podem ser usadas
store-turn-unkept = o que se fez não pôde ser guardado
store-log-unwiped = o registro de escrita do banco de dados não pode ser esvaziado
store-again = { $fault }; será tentado de novo
store-why-busy = outro programa o mantém ocupado
store-why-read-only = é somente leitura
store-why-disk = falhou a leitura ou a escrita no disco
store-why-damaged = está danificado
store-why-full = não há espaço no disco
store-why-not-opened = o arquivo não pode ser aberto
store-why-none = o arquivo não é um banco de dados
store-why-no-table = falta a tabela { $name }
store-why-no-column = falta a coluna { $name }
store-why-newer = uma versão mais nova do Antesala o fez; use essa versão ou uma posterior
store-url-none = «{ $url }» não é o endereço de um banco de dados PostgreSQL; escreve-se postgresql://USUÁRIO@MÁQUINA:PORTA/BANCO
store-extra = o endereço começa com postgresql:// e falta a biblioteca para isso: instale o antesala com ela (pip install "antesala[postgresql]"), ou tire o endereço para usar o banco de dados da pasta
store-pg-old = o servidor de banco de dados é o PostgreSQL { $version }; é preciso ao menos o { $least }
store-pg-order = o banco de dados { $database } guarda os textos como { $encoding } e os ordena por { $collate }; são precisos UTF8 e a ordem C. Crie-o assim: CREATE DATABASE { $database } ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0
store-pg-not-durable = o servidor de banco de dados perderia numa queda de energia o que já foi respondido: { $setting } está em off; ponha-o em on no postgresql.conf
store-pg-replica = o servidor de banco de dados é uma réplica, que não aceita mudanças; indique o endereço do principal
store-unanswered = não se pode consultar o banco de dados
store-why-away = o servidor de banco de dados não responde; veja se ele está em funcionamento e se pode ser alcançado
store-why-password = o servidor de banco de dados recusa a senha; escreva a certa em ~/.pgpass
store-why-not-admitted = o servidor de banco de dados não admite essa conexão; veja o seu pg_hba.conf
store-why-no-database = o servidor de banco de dados não tem esse banco ou esse usuário
store-why-no-host = nenhuma máquina com esse nome é conhecida
store-why-permission = o usuário do banco de dados não pode fazer isso; faça com que o banco seja dele
store-why-connections = o servidor de banco de dados tem conexões demais
store-why-certificate = o certificado da conexão não é aceito

# O que o registro do servidor diz a quem administra
service-unlocked = a pasta { $folder } não pode ser bloqueada: { $why }
service-not-accepted = uma conexão não pode ser aceita: { $why }
service-turned-away = uma conexão foi recusada: já há tantas quantas pode haver
service-telephone-lags = um telefone se atrasa e é desconectado
service-connection-lags = uma conexão se atrasa e é cortada: { $name }
service-greeting-unread = não foi possível consultar quem se conecta: { $why }
service-command-unread = não foi possível consultar o que um pedido precisa: { $why }
service-no-waits = as esperas do posto { $office } não são estimadas: { $fault }
estimate-anew = as esperas do posto { $office } são aprendidas de novo a partir do registro de acontecimentos: { $why }
estimate-unkept = o que foi aprendido para estimar as esperas não pode ser guardado em { $file }: { $why }
estimate-why-damaged = o arquivo está danificado
estimate-why-version = o arquivo é de outra versão
estimate-why-journal = não é o registro do qual se aprendeu
estimate-why-clock = o relógio foi atrasado
estimate-why-zone = o arquivo é de outro posto ou de outro fuso horário
service-database-again = o banco de dados do posto { $office } está outra vez no lugar
service-keeps-nothing = o posto { $office } não guarda nada e recusa tudo: { $fault }
service-keeps-again = o posto { $office } volta a guardar o que lhe pedem e aceita comandos
service-turn-hangs = uma escrita do posto { $office } não termina; tudo é recusado até que termine
service-ended-late = o servidor não chegou ao fim em { $seconds } segundos e é encerrado; o que foi respondido está guardado
service-status-ready = atende
service-clock-wrong = o relógio deste equipamento parece errado, { $off ->
    [ahead] adiantado
   *[behind] atrasado
} em { $minutes } minutos: compare-o com outro e acerte-o por NTP
service-clock-wrong-over = o relógio deste equipamento voltou a estar certo
service-certificate-ends = o certificado vence em { $days } dias: renove-o, e o servidor toma o novo por si só
service-certificate-ends-over = o certificado foi renovado
service-disk-low = resta pouco espaço no disco do banco de dados, { $free } MB: libere espaço
service-disk-low-over = o disco do banco de dados voltou a ter espaço
service-disk-filling = o banco de dados cresce tão rápido que o seu disco enche em { $days } dias: libere espaço, ou que se guarde menos
service-disk-filling-over = o banco de dados já não enche o seu disco
service-day-not-ended = o dia do posto { $office } não pôde ser encerrado: { $code }
service-no-region = { $region } não é uma região de { $country } com feriados próprios
service-more-left-out = foram omitidas mais { $count } como esta
service-left-out = foram omitidas { $count } linhas de { $name }

# The first lines of a server; each has one address, by which programs know it
service-ready = pronto { $url }
service-web = telefones { $url }
service-staff = equipe { $url }
service-browser = telas em um navegador { $url }/display/NOME
service-one-port = as páginas da equipe não podem atender na porta { $port }, que é a dos telefones: as pessoas chegariam a elas. Escolha outra com --staff-port
service-session-unnoted = não foi possível anotar uma sessão das páginas da equipe, que vale como está na memória: { $why }
service-address = endereço { $url }

# O que há de errado com um valor de um comando
mistyped-empty = está vazio
mistyped-long = tem mais de { $most } letras
mistyped-form = tem sinais que não se admitem ali
mistyped-less = é menos que { $least }
mistyped-more = é mais que { $most }
mistyped-kind = não é do tipo que corresponde
mistyped-value = não se conhece { $value }
mistyped-missing = falta { $field }
mistyped-unknown = não se conhece { $field }
retention-doubtful = o relógio mostra { $day } e o último dia conhecido é { $last }: nada é apagado até que se tenha trabalhado três dias com este relógio; se ele está certo, `antesala retention` com a pasta do posto apaga agora o que é antigo
