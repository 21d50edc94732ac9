# Por qué un texto no es TOML
toml-statement = una línea empieza con un nombre o con un corchete
toml-goes-on = sobra lo que sigue al valor; lo que viene va en otra línea
toml-equals = falta = después del nombre
toml-table = falta ] después del nombre de la tabla
toml-entry = falta ]] después del nombre de la tabla
toml-twice = eso ya está escrito más arriba; deje uno de los dos
toml-name = ahí va un nombre, de letras, dígitos y guiones
toml-list = falta ] al final de la lista
toml-braces = falta { "}" } al final de la tabla
toml-backslash = en un texto la barra \ se escribe dos veces: \\
toml-quotes = faltan las comillas al final del texto
toml-sign = el signo { $sign } no se admite ahí
toml-date = esa fecha o esa hora no existe
toml-value = eso no es un valor; un texto va entre comillas
