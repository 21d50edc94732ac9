# Peticiones y seguimientos que se reciben en la atención: el comprobante, y la consola

# El comprobante en papel
petition-desk-folio = Folio
petition-desk-key = Clave
petition-desk-due = La oficina responde a más tardar el
petition-desk-promised = La oficina se comprometió para el
petition-desk-solved = Quedó resuelto en el acto.
petition-desk-no-due = La ley no fija un plazo de respuesta.
petition-desk-follow = Lea la respuesta en el teléfono
petition-desk-typed = O escriba folio y clave en
petition-desk-ask = Para saber la respuesta, muestre este papel en cualquier { -modulo }.
petition-desk-keep = Guarde este papel: con el folio y la clave se lee la respuesta.
