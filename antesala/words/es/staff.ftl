# The kiosk's texts for staff, and for everybody while it is locked.

staff-pin = Clave del personal
staff-wrong = Clave incorrecta.
staff-enter = Entrar
staff-title = Personal
staff-printer = Impresora: { $state }
staff-lock = Poner fuera de servicio
staff-lock-about = Nadie toma { -turno } aquí hasta que lo vuelva a abrir
staff-unlock = Volver al servicio
staff-unlock-about = El tótem queda disponible otra vez
staff-print = Imprimir una página de prueba
staff-print-about = No es { -turno.gender ->
   *[masculine] un
    [feminine] una
 } { -turno }
staff-end = Cerrar el programa
staff-end-about = Para apagar o cambiar el equipo
staff-locked = Fuera de servicio
staff-trial = Página de prueba
staff-printing = Imprimiendo la página de prueba…
staff-printed = La página de prueba salió.
staff-not-printed = La página de prueba no salió.

# The state of its printer, by the wire's names
staff-printer-none = no hay, o no dice cómo está
staff-printer-ready = lista
staff-printer-paper_low = queda poco papel
staff-printer-no_paper = sin papel
staff-printer-cover_open = tapa abierta
staff-printer-offline = no responde
staff-printer-failed = falló

# Teaching a kiosk its keypad
learn-title = Enseñar el teclado
learn-press = Pulse la tecla para:
learn-done = Ya están todas. Guarde lo aprendido.
learn-step = Tecla { $step } de { $steps }
learn-key = { $name }: { $act }
learn-skip = No hay tecla para esto
learn-keep = Guardar
learn-drop = Salir sin guardar
learn-next = Ir a lo siguiente
learn-previous = Ir a lo anterior
learn-select = Elegir
learn-back = Volver atrás
learn-start_over = Comenzar de nuevo
learn-repeat = Escuchar otra vez
learn-help = Llamar a una persona
learn-louder = Subir el volumen
learn-quieter = Bajar el volumen
learn-faster = Hablar más rápido
learn-slower = Hablar más lento
learn-voice_on = Conectar los audífonos
learn-voice = Encender o apagar la voz
learn-large = Texto grande
learn-contrast = Más contraste
learn-low = Bajar los botones
