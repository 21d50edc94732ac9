# Spoken texts of a kiosk beside the shown ones: a control's role, position and state.

voice-on = Leitura em voz alta.
voice-hint-keys = Percorra a tela com as setas. Escolha com Enter. F1 repete. Qualquer tecla interrompe.
voice-hint-keypad = Percorra a tela com as teclas de direção. Escolha com a tecla de confirmar. Qualquer tecla interrompe.
voice-hint-touch = Passe o dedo pela tela para ouvir o que há. Para escolher o último que ouviu, toque duas vezes seguidas.
voice-over = Fim da leitura.
voice-any-key = Aperte qualquer tecla, ou toque a tela, para continuar aqui.
voice-closes = { $seconds ->
    [one] Fecha em um segundo.
   *[other] Fecha em { $seconds } segundos.
} { voice-any-key }
voice-button = Botão, { $position } de { $count }
voice-switch = Interruptor, { $position } de { $count }
voice-box = Caixa de seleção, { $position } de { $count }
voice-switched = { $is_on ->
   *[yes] ligado
    [no] desligado
}
voice-marked = { $is_on ->
   *[yes] marcada
    [no] desmarcada
}
voice-off = Não disponível: { $reason }
voice-pace = Velocidade { $step } de { $steps }
voice-volume = Volume { $step } de { $steps }

# Texts written for eyes, reworded for ears
voice-where = Espere em
voice-where-any = Espere
voice-legal-basis = Base legal
voice-printing = Imprimindo.
voice-list-printing = Imprimindo a lista.
voice-write-code = Memorize seu código.
voice-declined = Não será impresso. { voice-write-code }

# While a code or a PIN is typed
voice-then = Ao terminar, escolha «{ $name }», depois dos números.
voice-figures = { $count ->
    [one] Um algarismo
   *[other] { $count } algarismos
}

# A call, as it is said in the hall and written under its code: letters and numbers come in as words
voice-call-ticket = { -turno(form: "One") } { $letter }
voice-call-counter = { -modulo(form: "One") } { $number }
