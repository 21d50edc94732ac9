# A counter's own sign. The hall is told until when a clerk is away, never why.
sign-counter = { -modulo(form: "One") }
sign-open = Aberto
sign-closed = Fechado
sign-paused = Em pausa
sign-back = volta às { $hour }
sign-called = Pode vir
sign-attending = Atendendo
sign-stale = Sem conexão desde as { $hour }
sign-no-news = Sem informação
sign-starting = Começando
sign-unknown = Este órgão não tem { -modulo } { $number }
sign-known = Tem: { $numbers }. Corrija “--counter”.

# Beside the calls: what to bring for a service.
beside-bring = Veio para “{ $service }”?
beside-papers = { $more ->
    [0] Traga: { $papers }.
    [one] Traga: { $papers }; e mais um documento.
   *[other] Traga: { $papers }; e mais { $more } documentos.
}
