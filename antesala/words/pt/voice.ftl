# What a kiosk says aloud beside what it shows: what a thing is, where among others, how it stands.

voice-on = Leitura em voz alta.
voice-hint-keys = Percorra a tela com as setas. Escolha com a tecla Enter. F1 repete. Qualquer tecla interrompe.
voice-hint-touch = Passe o dedo pela tela para ouvir o que há. Para escolher o último que ouviu, toque duas vezes seguidas.
voice-any-key = Aperte qualquer tecla para continuar aqui.
voice-button = Botão, { $position } de { $count }
voice-switch = Interruptor, { $position } de { $count }
voice-box = Caixa, { $position } de { $count }
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
