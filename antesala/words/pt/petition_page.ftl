# Manifestações das pessoas, nas suas próprias páginas: apresentar, acompanhar e acrescentar

petition-page-link = Solicitações, reclamações e sugestões
petition-page-to-find = Já apresentou algo? Veja como está
petition-page-to-new = Apresentar algo novo

# $kind: as classes que as leis distinguem, e seguimiento
petition-page-kind = { $kind ->
    [peticion] Solicitação
    [informacion] Pedido de informação
    [consulta] Consulta
    [queja] Queixa
    [reclamo] Reclamação
    [sugerencia] Sugestão
    [denuncia] Denúncia
    [felicitacion] Elogio
    [derechos] Direitos sobre meus dados
   *[other] Processo
}
petition-page-about = { $kind ->
    [peticion] Pedir algo à repartição
    [informacion] Pedir informação ou cópia de documentos
    [consulta] Perguntar o que a repartição pensa de um assunto seu
    [queja] Pela conduta de uma pessoa que atende
    [reclamo] Por um serviço que falhou ou não foi prestado
    [sugerencia] Uma ideia para melhorar
    [denuncia] Avisar de algo irregular
    [felicitacion] Agradecer um bom atendimento
   *[other] Ver, corrigir ou apagar o que a repartição sabe de você
}
petition-page-your = { $kind ->
    [peticion] Sua solicitação
    [informacion] Seu pedido de informação
    [consulta] Sua consulta
    [queja] Sua queixa
    [reclamo] Sua reclamação
    [sugerencia] Sua sugestão
    [denuncia] Sua denúncia
    [felicitacion] Seu elogio
    [derechos] Sua solicitação sobre seus dados
   *[other] Seu processo
}
petition-page-my = { $kind ->
    [peticion] à minha solicitação
    [informacion] ao meu pedido
    [consulta] à minha consulta
    [queja] à minha queixa
    [reclamo] à minha reclamação
    [sugerencia] à minha sugestão
    [denuncia] à minha denúncia
    [felicitacion] ao meu elogio
    [derechos] à minha solicitação
   *[other] ao meu processo
}
petition-page-days = { $counted ->
    [calendar] { $days ->
        [one] 1 dia corrido
       *[other] { $days } dias corridos
    }
   *[other] { $days ->
        [one] 1 dia útil
       *[other] { $days } dias úteis
    }
}
petition-page-within = Resposta em até { petition-page-days }

# O formulário
petition-page-new = O que quer apresentar?
petition-page-right = O que pede sobre seus dados?
petition-page-right-access = Ver os dados que há sobre mim
petition-page-right-correction = Corrigir um dado errado
petition-page-right-deletion = Apagar meus dados
petition-page-right-opposition = Que meus dados não sejam usados para algo
petition-page-right-portability = Receber meus dados para levá-los a outro lugar
petition-page-right-blocking = Que meus dados sejam bloqueados enquanto se analisa
petition-page-story = Conte com suas palavras
petition-page-story-hint = O que aconteceu, onde e quando, e o que espera da repartição.
petition-page-service = Sobre qual serviço?
petition-page-service-any = Outro ou não sei
petition-page-denied = Negaram-me o atendimento preferencial
petition-page-denied-hint = Isso é analisado à parte.
petition-page-files = Fotos ou documentos
petition-page-files-hint = Se quiser: até { $count } arquivos PDF, JPEG ou PNG de { $size } MB cada um. Das fotos não se guardam o lugar nem a câmera.
petition-page-reply = Como quer a resposta?
petition-page-reply-page = Só em uma página, com um link, um protocolo e uma chave
petition-page-reply-email = Também por e-mail
petition-page-reply-telephone = Também por telefone
petition-page-reply-paper = Também em papel
petition-page-person = Quem é você
petition-page-person-hint = Não é obrigatório. Só vê quem deve responder, e não aparece na sua página.
petition-page-name = Nome completo
petition-page-identity = Número do documento
petition-page-contact = E-mail ou telefone
petition-page-address = Endereço postal
petition-page-send = Enviar
petition-page-back = Voltar

# O que falta ou atrapalha: o que foi escrito continua no formulário
petition-page-wrong = { $count ->
    [one] Falta algo antes de enviar
   *[other] Faltam { $count } coisas antes de enviar
}
petition-page-no-kind = Escolha o que quer apresentar.
petition-page-no-right = Escolha o que pede sobre seus dados.
petition-page-no-story = Escreva o que quer dizer à repartição.
petition-page-no-words = Escreva algo ou escolha um arquivo.
petition-page-long = É longo demais: { $count } letras de { $most }. Encurte, ou anexe o texto como PDF.
petition-page-no-contact = Para responder assim é preciso um e-mail ou um telefone.
petition-page-no-address = Para responder em papel é preciso um endereço.
petition-page-failed = Não foi possível guardar agora. O que escreveu continua aqui: envie de novo daqui a pouco.
petition-page-again = O que escreveu continua aqui; os arquivos têm de ser escolhidos de novo.
petition-page-file-kind = «{ $name }» não é um PDF, um JPEG nem um PNG, mesmo que se chame assim. Salve em um desses formatos.
petition-page-file-broken = «{ $name }» está danificado ou incompleto. Salve de novo, ou envie uma foto.
petition-page-file-large = «{ $name }» tem mais de { $size } MB. Salve menor, ou envie por partes.
petition-page-file-pixels = «{ $name }» tem pixels demais. Envie a imagem menor.
petition-page-file-locked = «{ $name }» tem senha de acesso. Salve sem ela.
petition-page-file-script = «{ $name }» tem ações que rodam ao abrir. Imprima em um PDF novo e envie esse.
petition-page-file-files = «{ $name }» leva outros arquivos dentro. Envie cada um separado.
petition-page-unnamed = arquivo
petition-page-files-many = São arquivos demais: cabem { $count }.
petition-page-upload-large = Os arquivos têm mais de { $size } MB juntos. Envie menos agora; poderá acrescentar os outros depois.
petition-page-upload-slow = O envio demorou demais e foi cortado. Tente com arquivos menores, ou sem eles: poderá acrescentá-los depois.
petition-page-upload-busy = Outras pessoas estão enviando arquivos. Tente daqui a pouco, ou envie sem arquivos: poderá acrescentá-los depois.
petition-page-upload-form = O envio chegou incompleto. Revise o que escreveu e envie de novo.
petition-page-ended = { $state ->
    [answered] já há resposta.
    [solved] já foi resolvido.
   *[other] já foi encerrado.
}
petition-page-refused = Não foi possível acrescentar. Veja abaixo como está agora.

# O livro oficial, que esta página não substitui
petition-page-book-about = Aqui não se apresentam { $kinds }: vão no livro oficial desta entidade.
petition-page-book-kind = { $kind ->
    [queja] queixas
   *[reclamo] reclamações
}
petition-page-book-and = { " nem " }
petition-page-book-open = Abrir o livro oficial
petition-page-book-code = Código desta entidade no livro: { $code }
petition-page-book-ask = Peça na repartição: está à vista de todas as pessoas.

# O comprovante
petition-page-received = { petition-page-your } já está na repartição
petition-page-folio = Protocolo
petition-page-reference = Número do processo
petition-page-key = Chave
petition-page-due = Resposta no máximo em
petition-page-promised = Data prometida
petition-page-keep = Guarde o protocolo e a chave, ou imprima esta folha. A chave não aparece de novo.
petition-page-law = Norma: { $law }
petition-page-see = Ver como está
petition-page-print = Imprimir
petition-page-at = Sua página
petition-page-or = Ou em { $address }, com o protocolo e a chave.

# Como está
petition-page-date = { kiosk-weekday }, { $day } de { kiosk-month }{ $is_other_year ->
    [yes] { " " }de { $year }
   *[no] { "" }
}
petition-page-light = { $light ->
    [on_time] No prazo
    [past_half] No prazo, passou da metade
    [nearly_due] O prazo está para vencer
   *[overdue] Prazo vencido
}
petition-page-passed = { $passed ->
    [one] Passou 1
   *[other] Passaram { $passed }
} de { petition-page-days }. { $left ->
    [0] Hoje é o último.
    [one] Falta 1.
   *[other] Faltam { $left }.
}
petition-page-over = O prazo era de { petition-page-days }. A repartição sabe que lhe deve a resposta.
petition-page-in-time = { $is_late ->
    [yes] Depois do prazo, que era { $due }
   *[no] Dentro do prazo, que era { $due }
}
petition-page-state = { $state ->
    [received] Chegou à repartição
    [assigned] Em análise
    [forwarded] Em análise
    [waiting] A repartição espera a sua resposta
    [answered] Já há resposta
    [solved] Resolvido na hora
   *[closed] Encerrado sem resposta
}
petition-page-add = Acrescentar algo { petition-page-my }
petition-page-reply-to = Responder à repartição
petition-page-add-hint = Um texto, uma foto ou um documento.
petition-page-asks = A repartição pergunta
petition-page-answer = A resposta da repartição
petition-page-reason = Por quê
petition-page-asked = O que você pediu
petition-page-done = O que foi feito
petition-page-file = Baixar «{ $name }» ({ $kind }, { $size })
petition-page-foot = Só quem tem este link vê esta página. Aqui não aparecem seu nome nem seu documento.
petition-page-foot-visit = Entrou com protocolo e chave. Feche esta página ao terminar: ela se fecha sozinha em meia hora.
petition-page-added = Obrigado: o que acrescentou já está na repartição.
petition-page-since = Desde { $date }
petition-page-on-at = { $date }, { $hour }

# Cada passo, como a pessoa lê
petition-page-step-receive = { $channel ->
    [page] Chegou por esta página
    [telephone] Chegou por telefone
    [email] Chegou por e-mail
    [paper] Chegou em papel
   *[counter] Chegou na repartição
}
petition-page-step-unit = Passou para { $unit }
petition-page-step-refer = Foi enviado a outra instituição
petition-page-step-ask_person = A repartição perguntou algo
petition-page-step-add = Você acrescentou algo
petition-page-step-add-staff = A repartição acrescentou o que você trouxe
petition-page-step-answer = Resposta
petition-page-step-close = Encerrado sem resposta
petition-page-step-solve = Resolvido na hora
petition-page-step-extend = A resposta foi adiada para { $date }
petition-page-step-reopen = Foi reaberto
petition-page-next = Resposta
petition-page-next-where = { $reply ->
    [email] Chega ao seu e-mail e a esta página
    [telephone] Ligam para você, e fica nesta página
    [paper] Chega em papel e a esta página
   *[page] Chega a esta página
}

# Com protocolo e chave
petition-page-find = Veja como está o que apresentou
petition-page-find-hint = O protocolo e a chave estão no seu comprovante.
petition-page-look = Ver
petition-page-not-found = Esse protocolo e essa chave não correspondem. Revise os dois.
petition-page-unknown = Não encontramos essa página
petition-page-unknown-do = Pode ser antiga, ou o link está incompleto. Com o protocolo e a chave você ainda entra.
petition-page-too-many = Houve tentativas demais com esse protocolo. Espere alguns minutos e tente de novo.

# Uma repartição que não as recebe por esta página
petition-page-elsewhere = Aqui não se apresentam solicitações
petition-page-elsewhere-do = Apresente na repartição: são recebidas em qualquer { -modulo }, com um protocolo e a data da resposta.
petition-page-elsewhere-phone = Por telefone: { $phone }
