# O comando `seed-history`, e o que se diz dos dias que inventou
help-command-seed-history = enche uma repartição vazia com um passado inventado, para mostrá-la ou testá-la
help-seed = Enche uma repartição vazia com um passado inventado, que fica marcado como simulado
help-seed-office = a pasta da repartição; seu banco de dados não deve ter senhas
help-seed-months = quantos meses se inventam, de 1 a 120
help-seed-seed = o número do qual vem todo o acaso: o mesmo dá o mesmo passado; 1 se não for indicado
help-seed-until = o último dia do passado; ontem se não for indicado
seed-months = --months { $given }: um passado tem de 1 a { $most } meses
seed-until = --until { $day }: esse dia ainda não terminou; o último que terminou é { $last }
seed-early = o passado começaria em { $first }, e os feriados são conhecidos desde { $earliest }: peça menos meses ou um --until posterior
seed-no-open-day = a repartição não abre em nenhum dia de { $first } a { $last }: veja o horário e as datas fechadas do seu arquivo
seed-not-empty = o banco de dados de { $office } já tem um passado, que não deve ser misturado com um inventado. Faça outra pasta: antesala init
seed-progress = { $done } de { $days } dias
seed-done = Foi inventado um passado de { $first } a { $last }, com { $days } dias abertos:
seed-tickets = {"    "}senhas: { $count }
seed-attentions = {"    "}atendimentos: { $count }
seed-marked = Tudo fica marcado como simulado, e cada página e relatório feito com isso o diz.
seed-next = O que é mais antigo do que a repartição guarda é apagado nas primeiras noites do seu servidor: { $command }
