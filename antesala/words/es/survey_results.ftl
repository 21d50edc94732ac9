# What people said of their attentions, on the staff pages
results-title = Opinión de las personas
results-about = Lo que dijeron de su atención. Una opinión no guarda { -turno }, funcionario ni { -modulo }; donde hay pocas no se muestran, y por eso las partes pueden sumar menos que el total.
results-period = Período
results-show = Mostrar
results-no-period = De ese período no hay opiniones. Se muestra el más reciente.
results-month = Mes de { kiosk-month } de { $year }
results-quarter = { $quarter ->
    [1] Primer
    [2] Segundo
    [3] Tercer
   *[4] Cuarto
} trimestre de { $year }
results-year = Año { $year }
results-faces = En la pantalla de caras, de 1 a 5
results-satisfied-7 = con nota 6 o 7
results-satisfied-5 = buena o excelente
results-share = { $share } %
results-between = entre { $low } y { $high } %
results-count = { $count } opiniones
results-answers = Opiniones
results-interval = Con 95 % de confianza
results-rate = Opinó el { $share } % de las { $attended } atenciones registradas.
results-caution = Opinaron las personas que quisieron: no es una muestra de todas.
results-few = Pocas opiniones: se muestran desde { $least }
results-few-here = Pocas opiniones: todavía no se muestran
results-grades = Notas
results-grades-one = Nota
results-grade = { $grade }, { $word }
results-reasons = Qué se puede mejorar
results-reasons-one = Motivo
results-units = Por unidad
results-units-one = Unidad
results-services = Por trámite
results-services-one = Trámite
results-channels = Por canal
results-channels-one = Canal
results-parts = En el período
results-parts-one = Período
results-office-alone = Sin trámite conocido
results-channel-kiosk = { -turno(form: "One") } del tótem
results-channel-staff = { -turno(form: "One") } dado por el personal
results-channel-telephone = Llamada telefónica
results-channel-phone = { -turno(form: "One") } tomado en el teléfono
results-channel-roll = Número del rollo
results-channel-written = Por escrito
results-channel-online = En línea
results-channel-screen = Pantalla de caras
results-channel-other = Sin canal conocido
results-words = En sus palabras
results-words-about = Sin números de personas, correos ni nombres del personal, y en orden alfabético.
results-words-more = Hay { $count } más. Elija un período más corto para leerlos.
