# A counter's own sign. The hall is told until when a clerk is away, never why.
sign-counter = { -modulo(form: "One") }
sign-open = Abierto
sign-closed = Cerrado
sign-paused = En pausa
sign-back = vuelve a las { $hour }
sign-called = Pase
sign-attending = Atendiendo
sign-stale = Sin conexión desde las { $hour }
sign-no-news = Sin información
sign-starting = Comenzando
sign-unknown = Esta oficina no tiene { -modulo } { $number }
sign-known = Tiene: { $numbers }. Corrija «--counter».

# Beside the calls: what to bring for a service.
beside-bring = ¿Viene por «{ $service }»?
beside-papers = { $more ->
    [0] Traiga: { $papers }.
    [one] Traiga: { $papers }; y un documento más.
   *[other] Traiga: { $papers }; y { $more } documentos más.
}
