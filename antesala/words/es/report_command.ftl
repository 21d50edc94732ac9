# El comando antesala report

help-command-report = hacer el informe de un período: papel, planilla, página, datos
help-report = El informe de un mes, un trimestre u otro período, en la forma que digan los nombres de --out
help-report-office = la carpeta de la oficina
help-report-quarter = un trimestre, como 2026-Q3
help-report-month = un mes, como 2026-09
help-report-from = el primer día de un período cualquiera, como 2026-07-01
help-report-to = su último día, como 2026-08-15
help-report-out = dónde se escribe: un archivo { $kinds }, o una carpeta para los datos abiertos y, solo para el personal, cada { -turno }; puede ir varias veces
help-report-meeting = en vez del informe, la pauta de la reunión de un mes: una hoja por unidad, en .pdf o .html
help-report-language = el idioma del informe, si no es el de la oficina
help-report-replica = la dirección de una réplica de la base de datos PostgreSQL de la oficina: las cifras se leen ahí, sin carga para la principal; esta dirección no se guarda
report-no-period = No se dijo de qué período es el informe. Agregue --quarter 2026-Q3, --month 2026-09, o --from 2026-07-01 --to 2026-08-15.
report-two-periods = Se dijo más de un período. Deje uno: --quarter, --month, o --from con --to.
report-meeting-month = La pauta de la reunión es de un mes. Diga cuál con --month 2026-09, en vez de otro período.
report-meeting-out = «{ $out }» no sirve para la pauta de la reunión: es una hoja para leer. Use un archivo que termine en { $kinds }.
report-half-span = Un período con --from necesita también --to, y al revés. Agregue el otro día.
report-period-no-quarter = «{ $given }» no es un trimestre. Escríbalo como 2026-Q3: el año y un número de 1 a 4.
report-period-no-month = «{ $given }» no es un mes. Escríbalo como 2026-09: el año y un número de 01 a 12.
report-period-no-day = «{ $given }» no es un día. Escríbalo como 2026-09-14.
report-period-no-period = «{ $given }» no es un período. Escríbalo como 2026-Q3, 2026-09 o 2026-07-01..2026-08-15.
report-period-backwards = El período { $given } termina antes de empezar. Cambie el orden de los días.
report-period-far = «{ $given }» está fuera de los años 2000 a 2099. Revise el año.
report-future = El período { $period } no ha empezado: en la oficina es el { $today }. Pida uno que haya empezado.
report-unknown-out = «{ $out }» no dice de qué forma es. Los archivos terminan en { $kinds }; sin punto, es una carpeta de datos.
report-out-twice = «{ $out }» está dos veces entre los --out. Deje uno.
report-no-folder = «{ $out }» no se puede escribir: no existe la carpeta { $folder }. Créela o elija otra.
report-is-file = «{ $out }» es un archivo, y ahí iría una carpeta. Elija otro nombre.
report-is-folder = «{ $out }» es una carpeta, y ahí iría un archivo. Elija otro nombre.
report-no-extra = «{ $out }» no se puede hacer: falta lo que compone documentos. Instálelo: pip install 'antesala[reports]'. Las otras formas no lo necesitan.
report-written = { $office }, { $period }: { $count ->
    [one] 1 registro
   *[other] { $count } registros
} de { -turno(form: "many") } en el período.
report-staff-only = { $file } es solo para el personal: no lo publique.
value-quarter = AAAA-Qn
value-month = AAAA-MM
value-out = ARCHIVO_O_CARPETA
