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
