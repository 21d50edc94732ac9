# O que está no lugar de cada valor, na ajuda dos comandos

value-folder = PASTA
value-file = ARQUIVO
value-name = NOME
value-clerk = ATENDENTE
value-device = EQUIPAMENTO
value-country = PAÍS
value-zone = FUSO
value-region = REGIÃO
value-code = CÓDIGO
value-address = ENDEREÇO
value-port = PORTA
value-number = NÚMERO
value-command = COMANDO
value-date = AAAA-MM-DD
value-size = LARGURAxALTURA[+X+Y]
value-database = BANCO_DE_DADOS
value-change = MUDANÇA
value-rule = REGRA
value-minutes = MINUTOS
value-page = PÁGINA
