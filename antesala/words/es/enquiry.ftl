# The kiosk's enquiries: how far a ticket is, and what a service requires.

kiosk-enquire = Consultar
kiosk-enquire-short = Consultar
kiosk-enquiries = ¿Qué quiere consultar?
kiosk-enquiry-mine = Mi { -turno }
kiosk-enquiry-mine-about = Si ya le llamaron y dónde esperar
kiosk-enquiry-advice = Informarse de un trámite
kiosk-enquiry-advice-about = Qué traer, valor y plazo, sin tomar { -turno }
kiosk-enquiry-petition = Reclamos y sugerencias
kiosk-enquiry-petition-about = Desde su teléfono, o con una persona
kiosk-petition-how = Escríbalo en su teléfono: recibirá un folio y la fecha de respuesta. Si prefiere, llame a una persona aquí abajo.
kiosk-enquiry-help = Llamar a una persona
kiosk-enquiry-help-about = Avisamos al personal
kiosk-type-letter = ¿Con qué letra comienza su código?
kiosk-type-figures = Ahora los números
kiosk-type-scan = Si hay un lector, también puede acercarle su { -turno }.
kiosk-erase = Borrar
kiosk-seek = Ver mi { -turno }
kiosk-seek-short = Ver
kiosk-seeking = Buscando…
kiosk-find-refused = { -turno.gender ->
   *[masculine] No encontramos ese
    [feminine] No encontramos esa
 } { -turno }.
kiosk-find-unknown = { -turno.gender ->
   *[masculine] No encontramos el
    [feminine] No encontramos la
 } { -turno } { $code }.
kiosk-find-mend = Revise el código y corríjalo con «{ kiosk-erase }».
kiosk-find-correct = Corregir el código
kiosk-found-stands = Cómo va
kiosk-found-taken = Se tomó el
kiosk-found-day = { $day }, a las { $hour }
kiosk-found-waiting = Espera su { -turno }.
kiosk-found-waiting-do = Para ver cuántas personas van antes, acerque el papel al lector o abra su enlace.
kiosk-found-missed = Ya le llamamos y no alcanzó a llegar
kiosk-topics = ¿De qué quiere informarse?
kiosk-legal-basis = Base legal: { $law }
kiosk-costs = Valor, plazo y ley
kiosk-list = Llevar esta lista en papel
kiosk-list-printing = Imprimiendo la lista. Retire su papel abajo.
kiosk-list-again = No salió el papel. Intentar otra vez

# A ticket without paper
kiosk-decline = No necesito papel
kiosk-print = Imprimir mi { -turno }
