# O comando `seed-history`, e o que se diz dos dias que inventou
help-command-seed-history = encher um posto vazio com um passado inventado, para mostrá-lo ou testá-lo
help-seed = Enche uma repartição vazia com um passado inventado, que fica marcado como simulado
help-seed-office = a pasta da repartição; seu banco de dados não deve ter senhas
help-seed-months = quantos meses se inventam, de 1 a 120
help-seed-seed = o número do qual vem todo o acaso: o mesmo dá o mesmo passado; 1 se não se indica
help-seed-until = o último dia do passado; ontem se não se indica
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
# O que as pessoas escreveram, em um passado inventado
seed-story-1 = Perguntei por «{ $service }» e gostaria de saber em que situação está.
seed-story-2 = Peço a lista de documentos de «{ $service }»; a da porta não dá para ler.
seed-story-3 = Esperei mais de uma hora por «{ $service }», e enquanto isso o guichê fechou para o almoço.
seed-story-4 = Ajudaria se «{ $service }» também pudesse ser pedido à tarde.
seed-story-5 = Agradeço o bom atendimento que recebi em «{ $service }».
seed-story-6 = Por «{ $service }» me mandaram a dois guichês antes de achar o certo.
seed-answer-1 = Vimos o que você escreveu. A resposta está a caminho, com os documentos que pediu.
seed-answer-2 = Você tinha razão, e já foi corrigido. Obrigado por avisar.
seed-answer-3 = O que você pede se faz em qualquer guichê, com os documentos da lista.
seed-good-1 = Rápido e gentil.
seed-good-2 = Explicaram tudo.
seed-good-3 = Saí antes do que pensava.
seed-good-4 = Tudo certo.
seed-bad-1 = Muita espera.
seed-bad-2 = Fui mandado de um guichê a outro.
seed-bad-3 = Havia poucos guichês abertos.
seed-bad-4 = Não me avisaram que faltava um documento.

# Above each page of the staff that tells of such days
pages-made-up = Dados simulados: o que aqui se diz de { $first } a { $last } foi inventado por um programa, e não fala de nenhuma pessoa.
