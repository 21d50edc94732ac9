# La pantalla de caras, donde las personas dicen al salir cómo fue su atención
faces-one-touch = Toque una respuesta y listo. No hay más preguntas.
faces-about = No se guarda con su nombre ni con su { -turno }.
faces-complain = Presentar un reclamo
faces-decline = Prefiero no opinar
faces-sending = Guardando su opinión…
faces-offline = No podemos guardar opiniones ahora. También puede opinar en la página de su { -turno }.
faces-refused = No pudimos guardar su opinión.
faces-again = Toque otra vez su respuesta en un momento.
faces-declined = Está bien
faces-declined-detail = No tiene que opinar. Gracias por venir.
