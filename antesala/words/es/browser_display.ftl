# A display in a browser: its first touch, its set-up, and what stands in the way.

# A browser may let no sound out before a person has touched the page.
browser-touch = Toque la pantalla para activar el sonido
browser-touch-why = Este navegador no deja sonar nada hasta que una persona toque la pantalla o pulse una tecla.
browser-touch-how = Los llamados se muestran igual.
browser-touch-do = Activar el sonido
browser-silent = Sin sonido
browser-silent-do = Toque la pantalla o pulse una tecla para activarlo.

browser-setup = Medidas de esta pantalla
browser-setup-why = Con ellas las letras salen del tamaño que se lee desde el fondo de la sala.
browser-diagonal = Diagonal de la pantalla, en pulgadas
browser-distance = Distancia a la persona más lejana, en metros
browser-theme = Colores
browser-theme-dark = Fondo oscuro
browser-theme-light = Fondo claro, para salas con sol
browser-theme-contrast = Contraste máximo
browser-setup-do = Mostrar los llamados

browser-no-code = Esta pantalla no está inscrita
browser-no-code-do = En el servidor, pida un código con «{ $command } enroll CARPETA --role display --name "{ $name }"» y abra aquí la dirección que le muestra.
browser-bad-code = Este código no sirve
browser-bad-code-do = Cada código sirve una vez y dura una hora. En el servidor, pida otro con «{ $command } enroll CARPETA --role display --name "{ $name }"» y abra aquí la dirección que le muestra.
browser-revoked = Esta pantalla ya no está inscrita
browser-later = La oficina no responde ahora
browser-later-do = Espere un minuto y vuelva a abrir esta dirección. El código sigue sirviendo.
browser-script = Este navegador no puede mostrar los llamados
browser-script-do = Active JavaScript, o use otro navegador.
