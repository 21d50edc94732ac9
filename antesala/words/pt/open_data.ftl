# Os dados abertos: quando convém vir, e os números do último trimestre

open-data-title = Dados abertos
open-data-quarter = Trimestre { $quarter } de { $year }
open-data-come = A que horas convém vir?
open-data-come-hint = Pelo que as pessoas esperaram nesse trimestre. Hoje pode ser diferente.
open-data-best = Das { $begin } às { $end }
open-data-alike = A qualquer hora a espera é parecida
open-data-waits = A metade esperou até { $half } min; 9 de 10, até { $most } min.
open-data-worst = Mais espera: das { $begin } às { $end }. A metade, até { $half } min; 9 de 10, até { $most } min.
open-data-unknown = Veio pouca gente para dizer.
open-data-take = Todos os números do trimestre
open-data-take-hint = Você pode usá-los e publicá-los citando a repartição. Não têm dados de pessoas; grupos de menos de { $least } não aparecem.
open-data-csv = Números em CSV ({ $size })
open-data-package = Descrição para programas (Frictionless)
open-data-dictionary = Dicionário dos indicadores
open-data-notes = O que é preciso saber destes números
open-data-failed = Agora não é possível ler os números
open-data-failed-do = Tente outra vez em alguns minutos.
open-data-unit = Unidade
open-data-formula = Como se calcula
open-data-limits = O que não diz
open-data-back = Voltar aos dados
