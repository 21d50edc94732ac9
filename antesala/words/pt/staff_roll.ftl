# The pre-printed roll of numbers, on the staff pages and on its sheets
roll-open = Rolo de números
roll-title = Rolo de números
roll-about = Para depois de uma queda total: aqui se anotam os números { $letter } do rolo impresso, até o { $last }, com suas horas. Cada linha se guarda na hora, conta nos indicadores e fica como anotada à mão por você.
roll-how = Com o teclado: Tab passa ao campo seguinte e Enter anota. As horas se escrevem 9:30 ou 930. Sem «início», o atendimento começou com a chamada. Se a pessoa foi embora, sua hora vai em «fim».
roll-day = Dia do rolo
roll-day-do = Ver esse dia
roll-day-old = Só se anotam números de hoje e dos { $days } dias anteriores.
roll-number = Número
roll-service = Serviço
roll-class = Preferência
roll-arrival = Chegada
roll-result = O que houve
roll-called = Chamada
roll-started = Início
roll-ended = Fim
roll-counter = { -modulo(form: "One") }
roll-clerk = Atendeu
roll-choose = Escolha…
roll-choose-short = …
roll-result-attended = Foi atendida
roll-result-absent = Não veio à chamada
roll-result-left = Foi embora antes
roll-result-stayed = Esperou até o fim do dia
roll-result-waits = Continua esperando
roll-do = Anotar
roll-done = { $code } ficou anotado.
roll-field-missing = Falta { $field }.
roll-number-wrong = O número vai de 1 a { $last }; está escrito «{ $typed }».
roll-time-wrong = { $field }: «{ $typed }» não é uma hora. Escreva 9:30 ou 930.
roll-not-known = { $field }: «{ $typed }» não está no arquivo da repartição.
roll-times-order = { $field } ({ $late }) vem antes de { $before } ({ $early }). Confira as duas horas.
roll-times-future = Uma das horas ainda não chegou.
roll-times-other_day = As horas não são todas do mesmo dia.
roll-times-wrong = As horas não podem ser assim. Confira.
roll-taken = { $code } já está anotado nesse dia. Confira o número no papel.
roll-entered = { $count ->
    [0] Anotados nesse dia
    [1] 1 número anotado nesse dia
   *[other] { $count } números anotados nesse dia
}
roll-entered-none = Ainda não se anotou nenhum.
roll-file = De uma planilha
roll-file-about = Um arquivo CSV com uma linha por número e estas colunas na primeira linha. Serviço, preferência, { -modulo } e quem atendeu vão com seu nome ou seu identificador; em «{ roll-result }», «{ roll-result-attended }», «{ roll-result-absent }», «{ roll-result-left }» ou «{ roll-result-stayed }» (de hoje, também «{ roll-result-waits }»). O que não se pode anotar se diz linha por linha, e o arquivo pode ser enviado de novo: o já anotado não se repete.
roll-file-choose = Arquivo de { $day }
roll-file-do = Enviar
roll-file-none = Não chegou nenhum arquivo.
roll-file-wrong = O arquivo não tem as colunas { roll-number }, { roll-service }, { roll-arrival } e { roll-result } na primeira linha, ou não tem mais linhas.
roll-file-done = { $count ->
    [0] Não se anotou nenhum.
    [1] Anotou-se 1 número.
   *[other] Anotaram-se { $count } números.
}
roll-file-missing = { $count ->
    [1] 1 linha não foi anotada:
   *[other] { $count } linhas não foram anotadas:
}
roll-file-line = Linha { $line }, número { $number }:
roll-sheets = Folhas para imprimir
roll-sheets-title = Rolo de números
roll-slip-keep = Guarde este número: você será chamado por ele.
roll-slip-day = Dia
roll-list-title = Lista do rolo
roll-list-how = Anote as horas junto a cada número que entregar. Se a pessoa foi embora, escreva «foi embora» e a hora em «fim».
