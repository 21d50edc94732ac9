# Lo que va en lugar de cada valor, en la ayuda de los comandos

value-folder = CARPETA
value-file = ARCHIVO
value-name = NOMBRE
value-clerk = FUNCIONARIO
value-device = EQUIPO
value-country = PAÍS
value-zone = ZONA
value-region = REGIÓN
value-code = CÓDIGO
value-address = DIRECCIÓN
value-port = PUERTO
value-number = NÚMERO
value-command = COMANDO
value-date = AAAA-MM-DD
value-size = ANCHOxALTO[+X+Y]
value-database = BASE_DE_DATOS
value-change = CAMBIO
value-rule = REGLA
value-minutes = MINUTOS
value-page = PÁGINA
