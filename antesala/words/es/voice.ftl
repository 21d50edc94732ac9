# Spoken texts of a kiosk beside the shown ones: a control's role, position and state.

voice-on = Lectura en voz alta.
voice-hint-keys = Recorra la pantalla con las flechas. Elija con Enter. F1 repite. Cualquier tecla interrumpe.
voice-hint-keypad = Recorra la pantalla con las teclas de dirección. Elija con la tecla de aceptar. Cualquier tecla interrumpe.
voice-hint-touch = Pase el dedo por la pantalla para oír qué hay. Para elegir lo último que oyó, toque dos veces seguidas.
voice-over = Fin de la lectura.
voice-any-key = Pulse cualquier tecla, o toque la pantalla, para quedarse.
voice-closes = { $seconds ->
    [one] Se cierra en un segundo.
   *[other] Se cierra en { $seconds } segundos.
} { voice-any-key }
voice-button = Botón, { $position } de { $count }
voice-switch = Interruptor, { $position } de { $count }
voice-box = Casilla, { $position } de { $count }
voice-switched = { $is_on ->
   *[yes] activado
    [no] desactivado
}
voice-marked = { $is_on ->
   *[yes] marcada
    [no] sin marcar
}
voice-off = No disponible: { $reason }
voice-pace = Velocidad { $step } de { $steps }
voice-volume = Volumen { $step } de { $steps }

# Texts written for eyes, reworded for ears
voice-where = Espere en
voice-where-any = Espere
voice-legal-basis = Base legal
voice-printing = Imprimiendo.
voice-list-printing = Imprimiendo la lista.
voice-write-code = Recuerde su código.
voice-declined = No se imprimirá. { voice-write-code }

# While a code or a PIN is typed
voice-then = Al terminar, elija «{ $name }», después de los números.
voice-figures = { $count ->
    [one] Una cifra
   *[other] { $count } cifras
}

# A call, as it is said in the hall and written under its code: letters and numbers come in as words
voice-call-ticket = { -turno(form: "One") } { $letter }
voice-call-counter = { -modulo(form: "One") } { $number }
