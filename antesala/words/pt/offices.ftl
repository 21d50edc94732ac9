# Vários postos em um banco de dados

terminal-init-used-database = O banco de dados { $database } já tem { $count ->
    [one] um posto
   *[other] postos
 }: { $names }. Nada foi feito, e lá nada mudou.
terminal-init-used-second = Para um segundo servidor do mesmo posto copie a pasta dele, como diz docs/installation.md, 8; não faça uma nova.
terminal-init-used-further = Para mais um posto nesse banco de dados: { $command } office add PASTA ARQUIVO.toml, com a pasta de um servidor que o usa.

value-office-id = POSTO
help-of = o id do posto, se o banco de dados da pasta tem vários
offices-several = { $folder } tem vários postos: { $names }; diga qual com --of, como --of { $first }
offices-none-such = { $folder } não tem o posto "{ $of }"; tem { $names }
offices-within = { $folder } é a pasta de mais um posto, e não a de seu servidor. Nada mudou. Indique a do servidor: { $server } --of { $of }

help-office-add = fundar mais um posto no banco de dados da pasta, enquanto nenhum servidor dela está em marcha
help-office-add-file = o arquivo do novo posto
office-add-done = { $office }: mais um posto de { $folder }, com o id { $of }
office-add-file = seu arquivo de posto de agora em diante: { $file }
office-add-exists = O banco de dados já tem um posto "{ $of }". Nada mudou. Dê ao novo posto outro id em [office], ou carregue o arquivo no que já está lá: { $command } office load { $folder } { $file } --of { $of }
office-add-file-there = { $there } já existe, e é outro arquivo. Nada mudou. Acrescente esse, ou guarde-o antes em outro lugar.
office-add-running = há um servidor de { $folder } em marcha. Nada mudou. Pare-o, acrescente o posto e inicie-o de novo: desde então ele o atende
office-add-start = inicie o servidor desta pasta, e de novo cada outro servidor deste banco de dados: desde então eles atendem o posto. Os outros servidores precisam também de uma cópia de { $place }
