# Até quando se responde uma petição
petition-date = { kiosk-weekday }, { $day } de { kiosk-month } de { $year }
petition-counted-working = { $days ->
    [one] 1 dia útil
   *[other] { $days } dias úteis
 }, a contar de { $first }, o primeiro dia útil depois do recebimento ({ $received }, { $hour }).
petition-counted-calendar = { $days ->
    [one] 1 dia corrido
   *[other] { $days } dias corridos
 }, a contar de { $first }, o dia seguinte ao recebimento ({ $received }, { $hour }).
petition-left-out = Não contam: { $weekend ->
    [0] { "" }
    [one] 1 dia de fim de semana
   *[other] { $weekend } dias de fim de semana
 }{ $named ->
    [0] .
   *[other] { $weekend ->
        [0] { "" }
       *[other] { " e " }
    }{ $named ->
        [one] mais 1 dia:
       *[other] mais { $named } dias:
    }
 }
petition-day-off = { $day }: { $name }
petition-moved = O prazo terminava em { $day }, que não é dia útil: passa para o seguinte.
petition-law = Norma: { $law }, conferida em { $day }.
petition-law-unverified = Norma: { $law }, anotada em { $day } e a conferir no texto oficial.
petition-may-extend = Prorrogação: uma vez, com os motivos e antes do vencimento, até { $day } ({ $until }).
petition-no-extension = { $law } não permite prorrogação: a resposta é devida em { $days } dias. Peça a data sem --extend.
petition-no-date = --received "{ $text }" não é uma data com hora. Escreva assim: 2026-03-27T10:00.
petition-far = Os feriados são conhecidos de { $first } a { $last }: dê uma data desses anos em --received.
petition-no-country = Falta dizer onde foi recebida: --country PAÍS, ou --office com o arquivo ou a pasta do órgão.
petition-no-region = --region "{ $region }" não tem feriados próprios nesse país; têm: { $known }.
petition-other-country = --country { $country } contradiz o arquivo do órgão, que é de { $own }. Tire --country.

# A ajuda
help-command-petition = dizer até quando se responde uma petição (petition due)
help-petition = até quando se responde o que uma pessoa pede, segundo a lei do país
help-petition-due = calcular a data e dizer como foi contada
help-petition-country = o país: { $countries }; com --office já se sabe
help-petition-kind = o que se pede: { $kinds }
help-petition-received = quando foi recebida, em hora local ou com a diferença: 2026-03-27T10:00
help-petition-extend = com a prorrogação que a lei permite
help-petition-office = arquivo ou pasta do órgão, pelo fuso horário e pelos dias fechados
help-petition-region = região com feriados próprios, por exemplo SP; com --office o arquivo diz
value-kind = TIPO
value-received = DATA
