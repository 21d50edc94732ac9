"""Crests for tests: a drawn one, a painted one, and invalid ones."""

import io

from PIL import Image, ImageDraw

SHIELD = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 120">
<defs><linearGradient id="g"><stop offset="0" stop-color="#1B4F8A"/>
<stop offset="1" stop-color="#0A2F5A"/></linearGradient></defs>
<path d="M5 5 H95 V60 Q95 100 50 116 Q5 100 5 60 Z" fill="url(#g)" stroke="#000" stroke-width="4"/>
<path d="M5 60 H95 Q95 100 50 116 Q5 100 5 60 Z" fill="#B3261E"/>
<circle cx="50" cy="36" r="18" fill="#F2C230" stroke="#000" stroke-width="3"/>
<path d="M20 84 L50 62 L80 84 Z" fill="#FFFFFF"/>
</svg>
"""


def painted(wide: int = 200, high: int = 240) -> bytes:
    """A PNG: a red shield on a transparent ground."""
    image = Image.new("RGBA", (wide, high))
    ImageDraw.Draw(image).ellipse(
        (8, 8, wide - 8, high - 8), fill="#B3261E", outline="black", width=8
    )
    kept = io.BytesIO()
    image.save(kept, "PNG")
    return kept.getvalue()


def with_part(part: str) -> bytes:
    """The shield with one more element in it."""
    return SHIELD.replace(b"</svg>", part.encode() + b"</svg>")
