# What a kiosk says to staff, and to everybody while they have locked it.

staff-pin = Clave del personal
staff-wrong = Clave incorrecta.
staff-enter = Entrar
staff-title = Personal
staff-printer = Impresora: { $state }
staff-lock = Poner fuera de servicio
staff-lock-about = Nadie toma turno aquí hasta que lo vuelva a abrir
staff-unlock = Volver al servicio
staff-unlock-about = El tótem queda disponible otra vez
staff-print = Imprimir una página de prueba
staff-print-about = No es un turno
staff-end = Cerrar el programa
staff-end-about = Para apagar o cambiar el equipo
staff-locked = Fuera de servicio
staff-trial = Página de prueba
staff-printing = Imprimiendo la página de prueba…
staff-printed = La página de prueba salió.
staff-not-printed = La página de prueba no salió.

# How its printer is, as the wire has it
staff-printer-none = no hay, o no dice cómo está
staff-printer-ready = lista
staff-printer-paper_low = queda poco papel
staff-printer-no_paper = sin papel
staff-printer-cover_open = tapa abierta
staff-printer-offline = no responde
staff-printer-failed = falló
