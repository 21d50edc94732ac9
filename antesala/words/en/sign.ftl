# A counter's own sign. The hall is told until when a clerk is away, never why.
sign-counter = { -modulo(form: "One") }
sign-open = Open
sign-closed = Closed
sign-paused = On a break
sign-back = back at { $hour }
sign-called = Please come
sign-attending = Now serving
sign-stale = No connection since { $hour }
sign-no-news = No information
sign-starting = Starting
sign-unknown = This office has no { -modulo } { $number }
sign-known = It has: { $numbers }. Correct “--counter”.

# Beside the calls: what to bring for a service.
beside-bring = Here for “{ $service }”?
beside-papers = { $more ->
    [0] Please bring: { $papers }.
    [one] Please bring: { $papers }; and one more document.
   *[other] Please bring: { $papers }; and { $more } more documents.
}
