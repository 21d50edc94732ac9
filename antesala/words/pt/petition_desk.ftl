# Pedidos e acompanhamentos recebidos durante o atendimento: o comprovante, e o console

# O comprovante em papel
petition-desk-folio = Protocolo
petition-desk-key = Chave
petition-desk-due = O órgão responde no máximo até
petition-desk-promised = O órgão se comprometeu para
petition-desk-solved = Foi resolvido na hora.
petition-desk-no-due = A lei não fixa prazo de resposta.
petition-desk-follow = Leia a resposta no telefone
petition-desk-typed = Ou escreva protocolo e chave em
petition-desk-ask = Para saber a resposta, mostre este papel em qualquer { -modulo }.
petition-desk-keep = Guarde este papel: com o protocolo e a chave se lê a resposta.

# O console: receber uma solicitação dentro do atendimento
counter-act-petition = Solicitação ou reclamação
counter-act-follow_up = Acompanhar serviço
counter-act-receipt = Último comprovante
counter-act-print_receipt = { $times ->
    [0] Imprimir comprovante
   *[other] Imprimir outra vez
}
counter-act-ended_petitions = Como terminou o que você recebeu
counter-act-rate = Perguntar como foi
petition-desk-title = Receber uma solicitação ou reclamação
petition-desk-meaning = Fica à parte do atendimento, com protocolo e data de resposta. Se fechar, o que escreveu fica guardado.
petition-desk-kind = O que é?
petition-desk-right = O que pede sobre seus dados?
petition-desk-right-access = Ver
petition-desk-right-correction = Corrigir
petition-desk-right-deletion = Apagar
petition-desk-right-opposition = Opor-se a um uso
petition-desk-right-portability = Levá-los
petition-desk-right-blocking = Bloquear
petition-desk-marks = Além disso
petition-desk-solve = Foi resolvido na hora
petition-desk-next = Seguir: a pessoa e a unidade
petition-desk-back = Voltar ao pedido
petition-desk-field-story = O que a pessoa pede ou conta, com suas palavras
petition-desk-field-solution = Como foi resolvido
petition-desk-field-promised = Data prometida
petition-desk-field-reference = Número do processo no órgão (se houver)
petition-desk-field-person = Nome (pode ficar vazio)
petition-desk-field-identity = Número do documento
petition-desk-field-contact = E-mail ou telefone
petition-desk-field-address = Endereço
petition-desk-in-book = Vai no { $name }
petition-desk-book = Este tipo se escreve no livro oficial, e não aqui: { $where }. Ofereça-o à pessoa.
petition-desk-book-here = Este tipo se escreve no livro oficial, e não aqui. Entregue-o à pessoa.
petition-desk-lacks-story = Escreva o que a pessoa pede
petition-desk-lacks-kind = Escolha o que é
petition-desk-lacks-right = Escolha o que pede sobre seus dados
petition-desk-lacks-solution = Escreva como foi resolvido
petition-desk-lacks-pending = Escreva o que fica pendente
petition-desk-lacks-date = Escreva a data prometida
petition-desk-date-hint = Dia e mês, por exemplo 15-12
petition-desk-date-past = Essa data já passou
petition-desk-pending = O que fica pendente, e de quem depende
petition-desk-follow-meaning = Para um serviço que continua depois de hoje: você saberá como terminou.
petition-desk-follow-send = Abrir o acompanhamento
petition-desk-person = Quem pede e quem responde
petition-desk-person-meaning = Nada disso é obrigatório: um pedido anônimo também é recebido.
petition-desk-unit = Que unidade responde?
petition-desk-unit-own = A deste serviço: { $unit }
petition-desk-unit-later = Ainda não se sabe: a supervisão indica
petition-desk-reply = Como quer a resposta?
petition-desk-reply-page = Na página
petition-desk-reply-email = Por e-mail
petition-desk-reply-paper = Em papel
petition-desk-reply-telephone = Por telefone
petition-desk-send = Receber e dar protocolo
petition-desk-sending = Recebendo. Se cair, envia-se ao voltar
petition-desk-answer = Resposta
petition-desk-tell = Diga à pessoa o protocolo, a chave e a data.
petition-desk-printed = O comprovante saiu.
petition-desk-paper-no_paper = O comprovante não saiu: falta papel. Ponha papel e imprima outra vez.
petition-desk-paper-cover_open = O comprovante não saiu: a tampa está aberta. Feche-a e imprima outra vez.
petition-desk-paper-offline = O comprovante não saiu: a impressora não responde. Verifique-a, ou dite o protocolo e a chave.
petition-desk-paper-failed = O comprovante não saiu. Imprima outra vez, ou dite o protocolo e a chave.
petition-desk-ended-meaning = Assim terminou o que você recebeu. Se a pessoa perguntar, você já sabe.
petition-desk-ended-head = Terminadas
petition-desk-ended-said = O que se respondeu
petition-desk-ended-silent = Sem texto de resposta
petition-desk-ended-read = Lido
petition-desk-rate-say = Diga: «De 1 a { $highest }, que nota dá a este atendimento?». A nota não fica com seu nome nem com o da pessoa.
petition-desk-rate-head = A nota que disse
petition-desk-rate-none = Escolha a nota que disse
petition-desk-rate-send = Anotar a nota
counter-rate-done = A nota foi anotada.
counter-petition-unsent = Ficou uma solicitação sem enviar.
counter-petition-unsent-detail = O que escreveu está guardado neste equipamento: abra-a e termine-a.
counter-follow_up-unsent = Ficou um acompanhamento sem enviar.
counter-follow_up-unsent-detail = O que escreveu está guardado neste equipamento: abra-o e termine-o.
counter-petitions-ended = { $count ->
    [one] Terminou a solicitação { $folio }, que você recebeu.
   *[other] Terminaram { $count } solicitações que você recebeu.
}
counter-petitions-ended-detail = Veja como terminou, caso a pessoa pergunte.
