# A tela de rostos, onde as pessoas dizem ao sair como foi o atendimento
faces-one-touch = Toque em uma resposta e pronto. Não há mais perguntas.
faces-about = Não se guarda com seu nome nem com sua { -turno }.
faces-complain = Fazer uma reclamação
faces-decline = Prefiro não opinar
faces-sending = Guardando sua opinião…
faces-offline = Não podemos guardar opiniões agora. Você também pode opinar na página da sua { -turno }.
faces-refused = Não conseguimos guardar sua opinião.
faces-again = Toque de novo na sua resposta daqui a pouco.
faces-declined = Tudo bem
faces-declined-detail = Você não precisa opinar. Obrigado por vir.
