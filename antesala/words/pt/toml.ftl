# Por que um texto não é TOML
toml-statement = uma linha começa com um nome ou com um colchete
toml-goes-on = sobra o que segue o valor; o que vem vai em outra linha
toml-equals = falta = depois do nome
toml-table = falta ] depois do nome da tabela
toml-entry = falta ]] depois do nome da tabela
toml-twice = isso já está escrito acima; deixe um dos dois
toml-name = ali vai um nome, de letras, dígitos e hifens
toml-list = falta ] no fim da lista
toml-braces = falta { "}" } no fim da tabela
toml-backslash = em um texto a barra \ se escreve duas vezes: \\
toml-quotes = faltam as aspas no fim do texto
toml-sign = o sinal { $sign } não se admite ali
toml-date = essa data ou essa hora não existe
toml-value = isso não é um valor; um texto vai entre aspas
