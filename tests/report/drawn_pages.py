"""The two pages of a report that were drawn before they were built, as blocks: a sample to look at.

Their figures, names and days are invented.
"""
# ruff: noqa: RUF001 - a report writes what is less with a minus sign

from dataclasses import replace

from server.report.blocks import (
    Bar,
    Change,
    Document,
    Entries,
    Hours,
    Page,
    Pair,
    Panel,
    Ranking,
    Remark,
    Sentences,
    Slot,
    Table,
    Tile,
    Tiles,
    Trend,
)

TILES = Tiles(
    is_full=True,
    tiles=(
        Tile(
            "Personas atendidas",
            "18.412",
            "en 5 unidades y 64 días hábiles",
            (Change("up", "+4 %", "2026-T2: 17.655"), Change("up", "+9 %", "2025-T3: 16.930")),
            "Sin meta: es demanda",
        ),
        Tile(
            "Espera: mediana y 9 de cada 10",
            "14 y 41 min",
            "La mitad esperó 14 min o menos; nueve de cada diez, 41 o menos.",
            (
                Change("down", "−3 y −7", "2026-T2: 17 y 48, mejor"),
                Change("down", "−2 y −3", "2025-T3: 16 y 44, mejor"),
            ),
            "Mejora en las dos",
            "good",
        ),
        Tile(
            "Atendidas dentro de la meta",
            "79 %",
            "llamadas en 30 minutos o menos (14.545 de 18.412)",
            (
                Change("up", "+7 puntos", "2026-T2: 72 %, mejor"),
                Change("up", "+5 puntos", "2025-T3: 74 %, mejor"),
            ),
            "6 puntos bajo la meta de 85 %",
            "missed",
        ),
        Tile(
            "Brecha: preferentes esperan menos",
            "0,40",
            "Mediana de 6 min con preferencia contra 15 min en turno general.",
            (
                Change("down", "−0,05", "2026-T2: 0,45, mejor"),
                Change("down", "−0,22", "2025-T3: 0,62, mejor"),
            ),
            "Cumple: 0,50 o menos",
            "good",
        ),
        Tile(
            "Satisfacción: notas 6 y 7",
            "71 %",
            "n = 1.264; responde el 7 %.\nIntervalo de 95 %: 68 a 73 %.",
            (
                Change("up", "+3 puntos", "2026-T2: 68 %"),
                Change("", "Sin dato", "2025-T3: no se medía"),
            ),
            "Cambio no seguro: cabe en el margen",
        ),
        Tile(
            "Reclamos respondidos a tiempo",
            "88 %",
            "46 de 52. Seis fuera de plazo; dos siguen sin respuesta.",
            (
                Change("down", "−3 puntos", "2026-T2: 91 %, peor"),
                Change("up", "+6 puntos", "2025-T3: 82 %, mejor"),
            ),
            "7 puntos bajo la meta de 95 %",
            "missed",
        ),
    ),
)
STORIES = Pair(
    Sentences(
        "Lo que fue bien",
        (
            "Nueve de cada diez personas esperan 41 minutos o menos; antes eran 48.",
            "Las personas con preferencia esperan 6 minutos, 9 menos que las demás.",
            "Atendimos a 757 personas más, con el mismo personal.",
        ),
    ),
    Sentences(
        "Lo que no",
        (
            "Una de cada cinco personas esperó más de 30 minutos, la mitad de ellas en Licencias.",
            "Seis reclamos pasaron su plazo; dos siguen sin respuesta.",
            "Del 3 al 5 de agosto no hubo sistema y las esperas llegaron a 58 minutos.",
        ),
    ),
)
TREND = Trend(
    "La espera bajó desde agosto; una de cada diez aún pasa de 36 minutos",
    "Minutos de espera por semana, todas las unidades. Fecha: lunes de cada semana.",
    "Mediana de 17 a 12 minutos; nueve de cada diez, de 46 a 36, y 58 el 3 de agosto.",
    [
        "29 jun",
        "6 jul",
        "13",
        "20",
        "27",
        "3 ago",
        "10",
        "17",
        "24",
        "31",
        "7 sep",
        "14",
        "21",
        "28",
    ],
    (17, 16, 17, 16, 15, 21, 18, 14, 13, 12, 12, 11, 12, 12),
    (46, 45, 47, 44, 43, 58, 52, 42, 40, 38, 36, 33, 35, 36),
    "12 mediana",
    "36 nueve de cada diez",
    30,
    "30 meta",
    (Remark(5, "58 tres días sin sistema de licencias"), Remark(10, "abre un módulo más")),
)
ACTIONS = Table(
    "Acciones correctivas",
    ("Cifra", "Causa", "Acción", "Responsable", "Fecha"),
    (
        (
            "79 % dentro de la meta (85 %)",
            "Licencias, lunes de 9 a 11: llega un tercio de la semana y hay 5 módulos.",
            "Abrir dos módulos más los lunes de 8:30 a 11:30.",
            "Dirección de Tránsito",
            "2 nov 2026",
        ),
        (
            "88 % de reclamos a tiempo (95 %)",
            "Las respuestas esperan firma más de cinco días hábiles.",
            "Delegar la firma en la jefatura de la OIRS.",
            "Secretaría Municipal",
            "19 oct 2026",
        ),
        (
            "9 % de derivaciones en Licencias",
            "Más de la mitad llega a pagar multas, que se pagan en Tesorería.",
            "Decir «multas se pagan en Tesorería» en tótem y web.",
            "Informaciones",
            "13 oct 2026",
        ),
    ),
    (32, 52, 47, 28, 20),
)
MAYOR = Page(
    "mayor",
    "Atención de público, 2026-T3",
    "Tercer trimestre: julio a septiembre de 2026. Resumen para la alcaldía.",
    (TILES, STORIES, TREND, ACTIONS),
    aside="Emitido el 8 de octubre de 2026",
    is_one_sheet=True,
)

WEEK = {
    "Lunes": ((16, 38), (34, 71), (38, 84), (29, 66), (20, 47), (12, 30)),
    "Martes": ((10, 24), (18, 40), (22, 50), (19, 44), (14, 33), (9, 22)),
    "Miércoles": ((9, 22), (16, 37), (21, 46), (18, 41), (13, 30), (8, 19)),
    "Jueves": ((10, 24), (17, 39), (23, 52), (20, 46), (15, 35), (10, 24)),
    "Viernes": ((11, 26), (20, 45), (26, 60), (24, 55), (19, 43), (14, 33)),
}
HOURS = Hours(
    "El lunes a las 10, nueve de cada diez esperan hasta 84 minutos",
    "Minutos, según la hora del turno.",
    "Barra: mediana.",
    "Línea fina: nueve de cada diez. Raya: meta de 30 minutos.",
    "Lunes, a las 10: mediana 38, nueve de cada diez 84. Los demás días, hasta 60.",
    tuple(
        Panel(
            day,
            tuple(Slot(str(hour), half, most) for hour, (half, most) in enumerate(slots, start=8)),
        )
        for day, slots in WEEK.items()
    ),
    30,
)
KINDS = Ranking(
    "Qué vino a hacer la gente",
    "Atenciones",
    "",
    (
        Bar("Renovación de licencia", 2480, "2.480", "+3 %"),
        Bar("Primera licencia", 1052, "1.052", "+11 %"),
        Bar("Hora para examen", 861, "861", "−4 %"),
        Bar("Duplicado", 604, "604", "+2 %"),
        Bar("Cambio de domicilio", 412, "412", "0 %"),
        Bar("Información general", 381, "381", "−12 %"),
        Bar("Otras", 414, "414", "+1 %"),
    ),
    "Contra 2026-T2",
)
COUNTERS = Ranking(
    "Los módulos: uno pasa de 85 %",
    "Parte del tiempo abierto que se usó en atender",
    "",
    tuple(
        Bar(f"Módulo {name}", share, f"{share} %")
        for name, share in ((3, 92), (1, 84), (2, 81), (4, 77), (5, 58))
    ),
    target=85,
    target_label="máximo: 85 %",
    missed="Módulo 3, 92 %: pasa del máximo",
)
GAP = Ranking(
    "La preferencia se nota: brecha 0,36",
    "Espera mediana. 21 % de los turnos son preferentes.",
    "",
    (Bar("Preferente", 8, "8 min"), Bar("General", 22, "22 min")),
    target=11,
    target_label="meta: 11, la mitad de la general",
    notes=("Esperan 14 minutos menos. 2026-T2: 0,41. 2025-T3: 0,58.",),
)
TRANSFERS = Ranking(
    "Derivaciones: 558, el 9 %",
    "A dónde. 2026-T2: 11 %. 2025-T3: 12 %.",
    "",
    (
        Bar("Tesorería", 301, "301", "54 %"),
        Bar("Juzgado de Policía Local", 132, "132", "24 %"),
        Bar("Informaciones", 64, "64", "11 %"),
        Bar("Otras", 61, "61", "11 %"),
    ),
    notes=("47 volvieron a Licencias: mal derivadas.",),
)
UNIT = Page(
    "unit-licencias",
    "Licencias de Conducir",
    "Dirección de Tránsito. Julio a septiembre de 2026, 64 días hábiles, 5 módulos.",
    (
        Tiles(
            (
                Tile(
                    "Personas atendidas",
                    "6.204",
                    changes=(
                        Change("up", "+3 %", "2026-T2: 6.021"),
                        Change("up", "+7 %", "2025-T3: 5.790"),
                    ),
                ),
                Tile(
                    "Espera mediana",
                    "19 min",
                    changes=(
                        Change("down", "", "2026-T2: 22 min, mejor"),
                        Change("down", "", "2025-T3: 21 min, mejor"),
                    ),
                ),
                Tile(
                    "Nueve de cada diez",
                    "52 min",
                    changes=(
                        Change("down", "", "2026-T2: 58 min, mejor"),
                        Change("down", "", "2025-T3: 55 min, mejor"),
                    ),
                ),
                Tile(
                    "Dentro de 30 min",
                    "68 %",
                    changes=(
                        Change("up", "", "2026-T2: 61 %, mejor"),
                        Change("up", "", "2025-T3: 64 %, mejor"),
                    ),
                ),
            )
        ),
        HOURS,
        Pair(KINDS, COUNTERS),
        Pair(GAP, TRANSFERS),
    ),
    (
        (
            "Espera",
            "desde que se toma el turno hasta el primer llamado; sin citas (312 turnos, 4,8 %).",
        ),
        ("Mediana", "la mitad esperó eso o menos."),
        ("Nueve de cada diez", "percentil 90."),
        ("Brecha", "mediana preferente ÷ mediana general; meta 0,50 o menos."),
        ("Uso del módulo", "minutos de atención ÷ minutos abierto."),
        (
            "Derivada",
            "pasó a otra unidad al menos una vez. Un módulo no es una persona: se turnan.",
        ),
    ),
    is_one_sheet=True,
)

DRAWN = Document(
    "Atención de público, 2026-T3",
    "Municipalidad de La Serena",
    "es",
    "#0A4F78",
    (MAYOR, UNIT),
    foot="Fórmulas en el anexo, página {page}. Se recalcula con el archivo atencion-2026-T3.csv.",
    sheet_of="{page} de {pages}",
    more="Y {rows} más en la página {page}.",
)


LONG_NAME = "Departamento de Vivienda Social, Organizaciones Comunitarias y Participación Ciudadana"
"""Longer than any that an office is likely to have."""
_LONG_WORD = "Electroencefalografistas interdisciplinariamente"


def _long_tile(tile: Tile) -> Tile:
    return replace(
        tile,
        name=f"{tile.name} y lo que se dice en dos líneas",
        value=tile.value if len(tile.value) > 6 else "1.234.567",
        meaning=f"{tile.meaning} Y todavía más palabras para llenar lo que sea.",
        verdict=f"{tile.verdict}, y algo más que no cabe en una línea",
        changes=[replace(each, size="+1.234 puntos") for each in tile.changes],
    )


def _long_bars(ranking: Ranking) -> Ranking:
    bars = [
        Bar(LONG_NAME if place % 2 else _LONG_WORD, bar.value, "12.480.000", "+1.234 %")
        for place, bar in enumerate(ranking.bars)
    ]
    return replace(ranking, bars=bars, missed=ranking.missed and f"{LONG_NAME} pasa del máximo")


_SHORT_TILES = UNIT.blocks[0]
assert isinstance(_SHORT_TILES, Tiles)
LONG = (
    replace(
        MAYOR,
        title=f"Atención de público: {LONG_NAME}",
        blocks=(
            replace(TILES, tiles=[_long_tile(each) for each in TILES.tiles]),
            STORIES,
            replace(
                TREND,
                places=[f"{day % 31 + 1} {['ene', 'feb', 'mar'][day // 31]}" for day in range(92)],
                middle=[day % 13 for day in range(92)],
                most=[None if day % 9 == 0 else 20 + day % 37 for day in range(92)],
                remarks=(),
                target_label="30 de la meta que el concejo acordó",
            ),
            replace(
                ACTIONS, rows=[[f"{cell} {LONG_NAME}" for cell in row] for row in ACTIONS.rows]
            ),
        ),
    ),
    replace(
        UNIT,
        title=LONG_NAME,
        about=f"{LONG_NAME}. {LONG_NAME}",
        blocks=(
            replace(_SHORT_TILES, tiles=[_long_tile(each) for each in _SHORT_TILES.tiles]),
            replace(
                HOURS,
                panels=[
                    Panel(day, [Slot(str(hour), hour * 2.0, hour * 6.0) for hour in range(7, 21)])
                    for day in (*WEEK, "Sábado", "Domingo")
                ],
            ),
            Pair(_long_bars(KINDS), _long_bars(COUNTERS)),
            Pair(_long_bars(GAP), _long_bars(TRANSFERS)),
        ),
    ),
)
"""The same pages with words that are far too long for them."""

_NOTHING = Tile("Personas atendidas", "Sin dato", changes=(Change("", "Sin dato", "2026-T2"),))
EMPTY = (
    replace(
        MAYOR,
        blocks=(
            Tiles([_NOTHING] * 6, is_full=True),
            Pair(
                Sentences("Lo que fue bien", (), "Ninguna mejora segura."),
                Sentences("Lo que no", (), "Ningún límite pasado."),
            ),
            replace(TREND, places=(), middle=(), most=(), remarks=(), none="Sin esperas."),
            replace(ACTIONS, rows=(), none="Ninguna meta quedó sin alcanzar."),
        ),
    ),
    replace(
        UNIT,
        blocks=(
            Tiles([_NOTHING] * 4),
            replace(HOURS, panels=[Panel("Lunes", [Slot("9", None, 2), Slot("10", 1, None)])]),
            Pair(replace(KINDS, bars=(), none="Sin datos."), replace(GAP, bars=GAP.bars[:1])),
            Entries("Fórmulas", [("Espera", "Desde la llegada.")] * 5, columns=2),
            replace(TREND, places=["1 jul"], middle=[0], most=[None], remarks=()),
        ),
    ),
)
"""A period without data, and one with hardly any."""
