# A pesquisa na página da senha
survey-give = Diga como foi seu atendimento
survey-title = Como foi seu atendimento?
survey-about = Dê uma nota de 1 a { $highest }. Ela não fica com seu nome nem com { -turno.gender ->
   *[feminine] sua
    [masculine] seu
 } { -turno }.
survey-legend = Sua nota
survey-better = O que podemos melhorar?
survey-optional = Opcional
survey-treatment = O tratamento
survey-information = A informação
survey-time = O tempo
survey-access = O acesso
survey-result = O resultado
survey-trust = A confiança
survey-more = Você pode contar mais aqui. Não escreva seu nome nem o número do seu documento.
survey-send = Enviar minha opinião
survey-no-grade = Escolha primeiro uma nota: o resto é opcional e continua escrito.
survey-failed = Não pudemos guardar sua opinião agora. Ela continua escrita: envie de novo em um momento.
survey-thanks = Obrigado pela sua opinião
survey-thanks-detail = Ela é contada junto com as de outras pessoas, sem seu nome e sem { -turno.gender ->
   *[feminine] sua
    [masculine] seu
 } { -turno }.
survey-of-7-1 = muito ruim
survey-of-7-2 = ruim
survey-of-7-3 = insuficiente
survey-of-7-4 = regular
survey-of-7-5 = aceitável
survey-of-7-6 = boa
survey-of-7-7 = excelente
survey-of-5-1 = Muito ruim
survey-of-5-2 = Ruim
survey-of-5-3 = Regular
survey-of-5-4 = Bom
survey-of-5-5 = Excelente
