# O que é preciso saber dos dados de um relatório, e os campos dos dados abertos

report-note-date = { $day } de { kiosk-month } de { $year }
report-note-simulated = Dados simulados: foram feitos por um programa para provar o sistema, e não falam de nenhuma pessoa.
report-note-nothing = Não há dados deste período: o posto não registrou nada nele.
report-note-not-over = O período não terminou: vai até { $until }, quando se fez este relatório.
report-note-begins = Os dados do posto começam em { $day }; dos dias anteriores não há.
report-note-days-without = { $count ->
    [one] Um dia em que o posto devia abrir não tem nada registrado.
   *[other] { $count } dias em que o posto devia abrir não têm nada registrado.
}
report-note-tickets-wiped = Dos dias anteriores a { $day } ficam as somas e não os registros um a um: os seus números são os mesmos, e tickets.csv não os tem.
report-note-clocks = Em { $day } mudou a hora, e o dia teve { $hours } horas. As esperas são o tempo decorrido, portanto são exatas também nesse dia.
report-note-renamed = “{ $name }” se chamava “{ $before }” até { $day }; os seus números são os de ambos os nomes.
report-note-moved = “{ $name }” passou de “{ $before }” a outra unidade em { $day }; cada unidade tem os números do tempo em que o teve.
report-note-gone = “{ $name }” não está mais no arquivo do posto; aparece com o seu identificador.
report-note-of-roll = { $count ->
    [one] Uma senha foi anotada
   *[other] { $count } senhas foram anotadas
} à mão, com as horas do papel, a partir do rolo de números de uma queda total; contam como as demais.
report-note-small = { $count ->
    [one] Não se mostra um número
   *[other] Não se mostram { $count } números
} de menos de { $least } pessoas, ou com o qual se poderia calcular um deles.
report-note-survey-months = O que se opinou é contado por meses inteiros, dos quais este período tem { $count }.
report-note-equipment-since = Alarmes, equipamentos e ajudas são observados desde { $day }.

report-data-title = Indicadores de { $office }, { $period }
report-data-about = Os indicadores de atendimento do posto. Uma linha por indicador e parte do posto; um campo vazio é a soma de todos. Sem dados pessoais.
report-data-about-tickets = SÓ PARA A EQUIPE: uma linha por { -turno }, sem código e sem nada pessoal, para que tudo possa ser calculado de novo. Não se publica: pela hora, uma linha poderia ser reconhecida.
report-data-rounding = Os tempos são segundos inteiros, sem arredondar para cima. Um percentil é o do posto mais próximo: de n valores em ordem, o do lugar ⌈p · n⌉. As partes têm o intervalo de Wilson de 95 % em low e high. Sem valor: não há, ou é de menos de { $least } pessoas. Uma linha sem nenhum caso não está.
report-field-period = o período, como 2026-Q3, ou um dos seus meses, como 2026-07
report-field-office = o identificador do posto
report-field-unit = a unidade; vazio: todas
report-field-service = o serviço, sempre com a sua unidade; vazio: todos
report-field-channel = o canal pelo qual veio; vazio: todos
report-field-class = a classe de prioridade; vazio: todas
report-field-indicator = o nome do indicador, definido em indicators
report-field-value = o seu valor: segundos, uma parte de 0 a 1 ou um número
report-field-n = de quantas pessoas, respostas ou solicitações é
report-field-low = extremo inferior do intervalo
report-field-high = extremo superior do intervalo
report-field-day = o dia do posto
report-field-language = o idioma escolhido
report-field-issued_at = quando a pessoa começou a esperar, em UTC; de quem se anunciou e não veio, quando se anunciou
report-field-first_called_at = quando foi a primeira chamada; vazio: nunca
report-field-started_at = quando começou o último atendimento registrado; vazio: nenhum
report-field-ended_at = quando terminou; sem chamada, no máximo o fim do seu dia; vazio se a pessoa nunca veio ou se ainda não terminou
report-field-state = em que terminou: served, no_show, lapsed (terminou com o seu dia), cancelled, expired, ou como está agora
report-field-recalls = quantas vezes foi chamado de novo
report-field-transfers = quantas vezes passou a outro serviço
