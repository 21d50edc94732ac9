# The band of a console in practice, and what the coach says. A tip names the key that does it.

practice-label = Treino: nada disto é real
practice-console = Console de treino
practice-progress = Experimentado: { $done } de { $total }
practice-over = A manhã terminou.
practice-again = Outra manhã
practice-summary = Você atendeu { $attended ->
    [one] 1 pessoa
   *[other] { $attended } pessoas
}; { $missed ->
    [0] ninguém faltou à chamada.
    [one] 1 não veio à chamada.
   *[other] { $missed } não vieram à chamada.
}
practice-summary-all = Você experimentou tudo.
practice-summary-left = Falta experimentar: { $lessons }.
practice-need = Quer pagar em parcelas e não sabe se pode. O valor já foi explicado.
practice-nobody = Para treinar, o órgão de { $place } precisa de um atendente, um serviço e um guichê.
practice-no-office = Em { $folder } não há um órgão. Informe a pasta ou o arquivo: { $command } counter --practice PASTA
help-counter-practice = --practice [ÓRGÃO]: treinar em uma manhã inventada; ÓRGÃO é uma pasta ou um office.toml, que só é lido

# What happens at the counter.
practice-room-walks = { $code } está a caminho.
practice-room-here = { $code } chegou.
practice-room-nobody = Ninguém responde à chamada de { $code }.
practice-room-plain = A pessoa diz: “Vim por { $service }. Trouxe tudo.”
practice-room-lacks = A pessoa diz: “Vim por { $service }. Não trouxe: { $paper }.”
practice-room-absent = A pessoa diz: “Vim por { $service }. Trouxe tudo.”
practice-room-gone = A pessoa diz: “Vim por { $service }. Trouxe tudo.”
practice-room-elsewhere = A pessoa diz: “Eu me enganei: o que preciso é { $other }.”
practice-room-colleague = A pessoa diz: “Tenho uma dúvida que você não pode resolver.”
practice-room-fetches = A pessoa diz: “Deixei isto lá fora: { $paper }. Já volto.”

# What to try next.
practice-tip-sign_in = Escolha seu nome e digite qualquer senha de quatro números.
practice-tip-choose = Escolha onde atende e abra com Enter.
practice-tip-call = Chame o próximo: Espaço.
practice-tip-comes = Espere a pessoa chegar.
practice-tip-greet = Cumprimente e comece a atender: Enter.
practice-tip-steps = Dê as boas-vindas e siga para a próxima etapa: Enter.
practice-tip-need = Anote do que a pessoa precisa e siga: Enter, ou Ctrl Enter enquanto digita.
practice-tip-guide = Explique os passos e siga: Enter, ou Ctrl Enter enquanto digita.
practice-tip-ticks = Marque o que a pessoa trouxe com os números de 1 a 9: o resto fica como falta.
practice-tip-list = Imprima a lista do que falta: { $key }, e Enter.
practice-tip-undo = Enganou-se? Há dez segundos para desfazer: { $key }. Experimente.
practice-tip-farewell = Despeça-se e siga: Enter.
practice-tip-register = Escolha como terminou e registre: Enter.
practice-tip-recall = Chame outra vez: { $key }.
practice-tip-no_show = Não veio: registre com { $key }. A pessoa pode voltar depois.
practice-tip-reinstate = { $code } não tinha vindo e voltou: { $key }. Recupera seu lugar.
practice-tip-transfer = Mude para “{ $service }”: { $key }. A hora de chegada fica.
practice-tip-park = A pessoa saiu um momento: { $key }. Não perde o lugar.
practice-tip-resume = { $code } tinha saído e voltou: { $key }.
practice-tip-offer = Encaminhe a { $name }: { $key }. Conte antes do que a pessoa precisa.
practice-tip-offered = { $name } lê a necessidade e responde em alguns segundos.
practice-tip-accept = { $name } encaminha uma pessoa a você: leia a necessidade e aceite com { $key }.
practice-tip-help = Alguém pede ajuda no totem: avise que vai com { $key }.
practice-tip-issue = Chega uma pessoa que não usa o totem: dê uma senha com { $key }.
practice-tip-pause = É hora de descansar: faça uma pausa com { $key } e escolha o motivo.
practice-tip-open_again = Ao voltar, continue atendendo: Enter.
practice-tip-wait = Agora ninguém espera. Já vem alguém.

# What was done.
practice-done-call = Chamou
practice-done-greet = Cumprimentou
practice-done-steps = Seguiu as etapas
practice-done-register = Registrou
practice-done-ticks = Marcou o que trouxe
practice-done-list = Imprimiu a lista
practice-done-undo = Desfez
practice-done-recall = Chamou outra vez
practice-done-no_show = Registrou que não veio
practice-done-reinstate = Devolveu o lugar
practice-done-transfer = Mudou o serviço
practice-done-park = Guardou o lugar
practice-done-resume = Retomou
practice-done-offer = Encaminhou
practice-done-accept = Respondeu ao colega
practice-done-help = Foi ajudar
practice-done-issue = Deu uma senha
practice-done-pause = Fez uma pausa

# The same, as a list of what is left.
practice-lesson-call = chamar
practice-lesson-greet = cumprimentar
practice-lesson-steps = seguir as etapas
practice-lesson-register = registrar
practice-lesson-ticks = marcar o que trouxe
practice-lesson-list = imprimir a lista
practice-lesson-undo = desfazer
practice-lesson-recall = chamar outra vez
practice-lesson-no_show = registrar que não veio
practice-lesson-reinstate = devolver um lugar
practice-lesson-transfer = mudar o serviço
practice-lesson-park = guardar um lugar
practice-lesson-resume = retomar
practice-lesson-offer = encaminhar
practice-lesson-accept = receber de um colega
practice-lesson-help = ir ajudar
practice-lesson-issue = dar uma senha
practice-lesson-pause = fazer uma pausa
