# O comando antesala report

help-command-report = fazer o relatório de um período: papel, planilha, página, dados
help-report = O relatório de um mês, um trimestre ou outro período, na forma que digam os nomes de --out
help-report-office = a pasta do posto
help-report-quarter = um trimestre, como 2026-Q3
help-report-month = um mês, como 2026-09
help-report-from = o primeiro dia de um período qualquer, como 2026-07-01
help-report-to = o seu último dia, como 2026-08-15
help-report-out = onde é escrito: um arquivo { $kinds }, ou uma pasta para os dados abertos e, só para a equipe, cada { -turno }; pode ir várias vezes
help-report-meeting = em vez do relatório, a pauta da reunião de um mês: uma folha por unidade, em .pdf ou .html
help-report-language = o idioma do relatório, se não é o do posto
help-report-replica = o endereço de uma réplica do banco de dados PostgreSQL do posto: os números são lidos ali, sem carga para o principal; este endereço não é guardado
report-no-period = Não se disse de que período é o relatório. Acrescente --quarter 2026-Q3, --month 2026-09, ou --from 2026-07-01 --to 2026-08-15.
report-two-periods = Foi dito mais de um período. Deixe um: --quarter, --month, ou --from com --to.
report-meeting-month = A pauta da reunião é de um mês. Diga qual com --month 2026-09, em vez de outro período.
report-meeting-out = «{ $out }» não serve para a pauta da reunião: é uma folha para ler. Use um arquivo que termine em { $kinds }.
report-half-span = Um período com --from precisa também de --to, e vice-versa. Acrescente o outro dia.
report-period-no-quarter = “{ $given }” não é um trimestre. Escreva como 2026-Q3: o ano e um número de 1 a 4.
report-period-no-month = “{ $given }” não é um mês. Escreva como 2026-09: o ano e um número de 01 a 12.
report-period-no-day = “{ $given }” não é um dia. Escreva como 2026-09-14.
report-period-no-period = “{ $given }” não é um período. Escreva como 2026-Q3, 2026-09 ou 2026-07-01..2026-08-15.
report-period-backwards = O período { $given } termina antes de começar. Troque a ordem dos dias.
report-period-far = “{ $given }” está fora dos anos 2000 a 2099. Confira o ano.
report-future = O período { $period } não começou: no posto é { $today }. Peça um que tenha começado.
report-unknown-out = “{ $out }” não diz de que forma é. Os arquivos terminam em { $kinds }; sem ponto, é uma pasta de dados.
report-out-twice = “{ $out }” está duas vezes entre os --out. Deixe um.
report-no-folder = “{ $out }” não pode ser escrito: não existe a pasta { $folder }. Crie-a ou escolha outra.
report-is-file = “{ $out }” é um arquivo, e ali iria uma pasta. Escolha outro nome.
report-is-folder = “{ $out }” é uma pasta, e ali iria um arquivo. Escolha outro nome.
report-no-extra = “{ $out }” não pode ser feito: falta o que compõe documentos. Instale: pip install 'antesala[reports]'. As outras formas não precisam dele.
report-written = { $office }, { $period }: { $count ->
    [one] 1 registro
   *[other] { $count } registros
} de { -turno(form: "many") } no período.
report-staff-only = { $file } é só para a equipe: não o publique.
value-quarter = AAAA-Qn
value-month = AAAA-MM
value-out = ARQUIVO_OU_PASTA
