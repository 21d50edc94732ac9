# A lista de contribuintes pontuais: `office punctual`, e [punctual] do arquivo do posto
help-office-punctual = substitui a lista de contribuintes pontuais (Peru), ou diz quantos há
help-office-punctual-file = CSV com um DNI ou RUC na primeira coluna de cada linha; sem ele diz-se quantos contribuintes há
help-office-punctual-remove = elimina a lista inteira
file-punctual-country = a lista de contribuintes pontuais é para repartições do Peru (PE), e country é { $country }: tire [punctual]
file-punctual-note = falta legal_note: escreva a norma pela qual o município favorece os contribuintes pontuais
file-punctual-courtesy = a lista é para a classe { $name }, que a repartição não tem: escreva courtesies = ["{ $name }"] em [office]
punctual-both = foram dados um arquivo e --remove: dê um dos dois
punctual-off = esta repartição não tem lista de contribuintes pontuais: escreva [punctual] com listed = true e legal_note no arquivo da repartição, e carregue-o com office load. É só para repartições do Peru
punctual-key = não se pode usar a chave { $file }: { $why }. Permita que este usuário leia e escreva ali
punctual-key-none = { $file } não é uma chave de { $size } bytes: ponha ali o arquivo certo, ou apague-o e carregue a lista de novo
punctual-long = { $file } tem mais de { $most } MiB: uma lista tem um número em cada linha e nada mais
punctual-empty = { $file } não tem nenhuma linha com um DNI ou RUC; a lista fica como estava
punctual-refused = { $count ->
    [one] 1 linha recusada, { $lines }: { $why }
   *[other] { $count } linhas recusadas, { $lines }: { $why }
}
punctual-more = … e mais { $count } pela mesma causa
punctual-why-letters = há algo que não é algarismo
punctual-why-length = um DNI tem 8 algarismos e um RUC 11; uma planilha pode ter tirado os zeros do começo
punctual-why-beginning = um RUC começa com 10, 15, 16, 17 ou 20
punctual-why-check = o último algarismo do RUC não é o que resulta dos outros
punctual-taken = Linhas aceitas: { $lines }. Contribuintes na lista de { $year }: { $count }; antes: { $former }.
punctual-delete = A lista é guardada sem números. Apague o arquivo se não precisar mais dele.
punctual-count = Contribuintes na lista de { $year }: { $count }.
punctual-removed = A lista foi eliminada: { $count } contribuintes.

# Páginas do pessoal: a cortesia para um número que está na lista
punctual-offer = Contribuinte pontual
punctual-offer-effect = Se o DNI ou RUC está na lista, recebe a cortesia.
punctual-ask = A pessoa de { $code } está na lista de contribuintes pontuais?
punctual-effect = Se está, recebe a cortesia do município ({ $note }), depois de todas as pessoas que a lei protege. Mantém a hora de chegada.
punctual-kept = O número é procurado e não é guardado. Fica anotado que você perguntou.
punctual-number = DNI ou RUC
punctual-number-hint = 8 ou 11 algarismos, como estão no documento
punctual-verb = Procurar
punctual-barred = { $code } não pode receber a cortesia agora: já tem uma preferência, ou avançou.
punctual-not-listed = O número não está na lista de { $year }; a preferência fica como estava.
punctual-none = A lista de contribuintes pontuais de { $year } não foi carregada: peça ao administrador que a carregue.
punctual-often = Você procurou muitos números. Tente de novo em meio minuto.

# Console: o mesmo, onde se atende
counter-act-punctual = Contribuinte pontual
punctual-desk-meaning = Se o DNI ou RUC está na lista, recebe a cortesia, depois de todas as pessoas que a lei protege. O número é procurado e não é guardado.
punctual-desk-lacks = Digite os 8 algarismos do DNI ou os 11 do RUC
counter-punctual-done = Está na lista de contribuintes pontuais: recebeu a cortesia.

# Totem: o documento de um contribuinte pontual no leitor
kiosk-card-read = Lemos o seu documento.
kiosk-card-later = Depois veremos se cabe uma cortesia.
kiosk-card-granted = O seu documento está na lista: a cortesia foi dada.
kiosk-card-unread = Não conseguimos ler um DNI ou RUC nesse documento.
kiosk-card-again = Aproxime o código de barras do DNI, ou o cartão do município.
kiosk-card-higher = Já tem uma preferência, que vem antes e se mantém.
kiosk-card-same = O seu lugar fica como estava.
kiosk-card-failed = Agora não conseguimos consultar o seu documento. O seu lugar fica como estava.
kiosk-card-hint = Se você paga os tributos em dia e há um leitor, aproxime o seu DNI ou cartão.
