# The terminal's texts in Portuguese; es/terminal.ftl explains.

# Refusals of the server, each with what to do
terminal-refused-catalogue_invalid = O servidor não aceitou o arquivo do posto; nada mudou. Corrija o que segue e carregue de novo.
terminal-refused-other_office = O arquivo é de outro posto: o id dele é "{ $office }" e o deste é "{ $own }". O id de um posto nunca muda. Escreva id = "{ $own }" em [office], ou carregue o arquivo na pasta do posto dele.
terminal-refused-service_in_use = O arquivo retira o serviço "{ $service }", e agora alguém espera ou é atendido por ele ({ $holder }). Nada mudou. Deixe esse serviço no arquivo até o fim do dia e carregue de novo.
terminal-refused-class_in_use = Com o arquivo deixaria de existir a classe "{ $class }", que agora { $ticket } tem. Nada mudou. Deixe a classe até o fim do dia e carregue o arquivo de novo.
terminal-refused-counter_in_use = O arquivo retira o posto de atendimento "{ $counter }", que agora está aberto. Nada mudou. Feche-o no console dele e carregue o arquivo de novo.
terminal-refused-clerk_in_use = O arquivo retira "{ $clerk }", que agora está trabalhando. Nada mudou. Peça que saia do console e carregue o arquivo de novo.
terminal-refused-unknown_clerk = No posto não há nenhuma pessoa com o id "{ $clerk }".
terminal-refused-unknown_device = Não há nenhum equipamento cadastrado com o id ou o nome "{ $device }".
terminal-refused-store_unavailable = O servidor não conseguiu gravar, por isso nada mudou. Veja se o disco está cheio ou com defeito, libere espaço e tente de novo.
terminal-refused-fault = O servidor encontrou uma falha e nada mudou. O registro dele diz qual foi; tente de novo e, se repetir, reinicie o servidor.
terminal-refused-id_reused = O servidor recebeu dois pedidos com o mesmo número. Tente de novo.
terminal-refused-too_many = O servidor recebeu demais em pouco tempo. Espere um minuto e tente de novo.
terminal-refused-malformed = O servidor não aceitou o que foi escrito: { $detail }. Corrija e tente de novo.
terminal-refused-forbidden = Isso não pode ser pedido por este comando.
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
terminal-clerks-no-pin = SEM SENHA DE ACESSO: { $command } office pin { $folder } { $clerk }
terminal-clerks-pin = com senha de acesso
terminal-clerks-out = não entrou
terminal-clerks-in = entrou em { $device }
terminal-clerks-at = entrou em { $device }, posto { $counter }

# PINs
terminal-enrolment-code = O código do equipamento (não aparece ao digitar):{" "}
terminal-pin = Nova senha de acesso (não aparece ao digitar):{" "}
terminal-pin-again = A mesma mais uma vez:{" "}
terminal-pin-differs = As duas senhas de acesso não são iguais. Nada mudou; tente de novo.
terminal-pin-form = Uma senha de acesso tem de 4 a 12 algarismos e nada mais. Nada mudou; tente de novo.

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
terminal-init-size = { $services } serviços, { $counters } postos de atendimento
terminal-init-done = { $office }: o posto está em { $folder }
terminal-init-example = É um EXEMPLO: troque nomes, serviços, valores e prazos pelos seus.
terminal-init-pins = As pessoas e suas senhas de acesso, mostradas uma única vez:
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
