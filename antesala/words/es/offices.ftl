# Varias oficinas en una base de datos

terminal-init-used-database = La base de datos { $database } ya tiene { $count ->
    [one] una oficina
   *[other] oficinas
 }: { $names }. No se hizo nada, y allí nada cambió.
terminal-init-used-second = Para un segundo servidor de la misma oficina copie su carpeta, como lo dice docs/instalacion.es.md, 8; no haga una nueva.
terminal-init-used-further = Para otra oficina en esa base de datos: { $command } office add CARPETA ARCHIVO.toml, con la carpeta de un servidor que la usa.

value-office-id = OFICINA
help-of = el id de la oficina, si la base de datos de la carpeta tiene varias
offices-several = { $folder } tiene varias oficinas: { $names }; diga cuál con --of, como --of { $first }
offices-none-such = { $folder } no tiene la oficina "{ $of }"; tiene { $names }
offices-within = { $folder } es la carpeta de una oficina más, y no la de su servidor. Nada cambió. Nombre la del servidor: { $server } --of { $of }

help-office-add = fundar otra oficina en la base de datos de la carpeta, mientras no corre ningún servidor de ella
help-office-add-file = el archivo de la otra oficina
office-add-done = { $office }: otra oficina de { $folder }, con el id { $of }
office-add-file = su archivo de oficina desde ahora: { $file }
office-add-exists = La base de datos ya tiene una oficina "{ $of }". Nada cambió. Dé a la otra oficina un id distinto en [office], o cargue el archivo en la que ya está: { $command } office load { $folder } { $file } --of { $of }
office-add-file-there = { $there } ya existe, y es otro archivo. Nada cambió. Agregue ese, o guárdelo antes en otro lugar.
office-add-running = hay un servidor de { $folder } en marcha. Nada cambió. Deténgalo, agregue la oficina e inícielo otra vez: desde entonces la atiende
office-add-start = inicie el servidor de esta carpeta, y otra vez cada servidor más de esta base de datos: desde entonces atienden la oficina. Los otros servidores necesitan también una copia de { $place }
