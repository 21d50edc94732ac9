# O que as pessoas disseram do atendimento, nas páginas da equipe
results-title = Opinião das pessoas
results-about = O que disseram do atendimento. Uma opinião não guarda { -turno }, servidor nem { -modulo }; onde há poucas, não são mostradas, e por isso as partes podem somar menos que o total.
results-period = Período
results-show = Mostrar
results-no-period = Desse período não há opiniões. Mostra-se o mais recente.
results-month = Mês de { kiosk-month } de { $year }
results-quarter = { $quarter ->
    [1] Primeiro
    [2] Segundo
    [3] Terceiro
   *[4] Quarto
} trimestre de { $year }
results-year = Ano { $year }
results-faces = Na tela de rostos, de 1 a 5
results-satisfied-7 = com nota 6 ou 7
results-satisfied-5 = bom ou excelente
results-share = { $share } %
results-between = entre { $low } e { $high } %
results-count = { $count } opiniões
results-answers = Opiniões
results-interval = Com 95 % de confiança
results-rate = Opinaram { $share } % dos { $attended } atendimentos registrados.
results-caution = Opinou quem quis: não é uma amostra de todas as pessoas.
results-few = Poucas opiniões: são mostradas a partir de { $least }
results-few-here = Poucas opiniões: ainda não são mostradas
results-grades = Notas
results-grades-one = Nota
results-grade = { $grade }, { $word }
results-reasons = O que pode melhorar
results-reasons-one = Motivo
results-units = Por unidade
results-units-one = Unidade
results-services = Por serviço
results-services-one = Serviço
results-channels = Por canal
results-channels-one = Canal
results-parts = No período
results-parts-one = Período
results-office-alone = Sem serviço conhecido
results-channel-kiosk = { -turno(form: "One") } do totem
results-channel-staff = { -turno(form: "One") } dada pela equipe
results-channel-telephone = Ligação telefônica
results-channel-phone = { -turno(form: "One") } tirada no celular
results-channel-roll = Número do rolo
results-channel-written = Por escrito
results-channel-online = On-line
results-channel-screen = Tela de rostos
results-channel-other = Sem canal conhecido
results-words = Nas palavras das pessoas
results-words-about = Sem números de pessoas, e-mails nem nomes da equipe, em ordem alfabética.
results-words-more = Há mais { $count }. Escolha um período mais curto para lê-los.
