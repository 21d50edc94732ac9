# Los datos abiertos: cuándo conviene venir, y las cifras del último trimestre

open-data-title = Datos abiertos
open-data-quarter = Trimestre { $quarter } de { $year }
open-data-come = ¿A qué hora conviene venir?
open-data-come-hint = Según lo que esperaron las personas en ese trimestre. Hoy puede ser distinto.
open-data-best = De { $begin } a { $end }
open-data-alike = A cualquier hora se espera parecido
open-data-waits = La mitad esperó hasta { $half } min; 9 de 10, hasta { $most } min.
open-data-worst = Más espera: de { $begin } a { $end }. La mitad, hasta { $half } min; 9 de 10, hasta { $most } min.
open-data-unknown = Vino poca gente para decirlo.
open-data-take = Todas las cifras del trimestre
open-data-take-hint = Puede usarlas y publicarlas citando a la oficina. No tienen datos de personas; los grupos de menos de { $least } no se muestran.
open-data-csv = Cifras en CSV ({ $size })
open-data-package = Descripción para programas (Frictionless)
open-data-dictionary = Diccionario de los indicadores
open-data-notes = Lo que hay que saber de estas cifras
open-data-failed = Ahora no se pueden leer las cifras
open-data-failed-do = Intente otra vez en unos minutos.
open-data-unit = Unidad
open-data-formula = Cómo se calcula
open-data-limits = Lo que no dice
open-data-back = Volver a los datos
