# A display in a browser: its first touch, its set-up, and what stands in the way.

# A browser may let no sound out before a person has touched the page.
browser-touch = Toque na tela para ativar o som
browser-touch-why = Este navegador não deixa sair som até que uma pessoa toque na tela ou aperte uma tecla.
browser-touch-how = As chamadas aparecem mesmo assim.
browser-touch-do = Ativar o som
browser-silent = Sem som
browser-silent-do = Toque na tela ou aperte uma tecla para ativá-lo.

browser-setup = Medidas desta tela
browser-setup-why = Com elas as letras ficam do tamanho que se lê do fundo da sala.
browser-diagonal = Diagonal da tela, em polegadas
browser-distance = Distância até a pessoa mais distante, em metros
browser-theme = Cores
browser-theme-dark = Fundo escuro
browser-theme-light = Fundo claro, para salas com sol
browser-theme-contrast = Contraste máximo
browser-setup-do = Mostrar as chamadas

browser-no-code = Esta tela não está cadastrada
browser-no-code-do = No servidor, peça um código com “{ $command } enroll PASTA --role display --name "{ $name }"” e abra aqui o endereço que ele mostra.
browser-bad-code = Este código não serve
browser-bad-code-do = Cada código serve uma vez e dura uma hora. No servidor, peça outro com “{ $command } enroll PASTA --role display --name "{ $name }"” e abra aqui o endereço que ele mostra.
browser-revoked = Esta tela não está mais cadastrada
browser-later = A repartição não responde agora
browser-later-do = Espere um minuto e abra este endereço de novo. O código ainda serve.
browser-script = Este navegador não consegue mostrar as chamadas
browser-script-do = Ative o JavaScript ou use outro navegador.
