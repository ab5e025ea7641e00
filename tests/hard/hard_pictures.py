"""Pictures that a layout has trouble with, drawn here: the same bytes each time."""

import io
from functools import cache
from random import Random

from PIL import Image, ImageDraw

CHART = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80" role="img">
<title>Tre staplar</title>
<rect x="10" y="50" width="20" height="30"/><rect x="50" y="30" width="20" height="50"/><rect x="90" y="10" width="20" height="70"/>
</svg>
"""
"""A drawing without width and height: its size is not known before it is laid out."""
TWELVE_MEGAPIXELS = (4000, 3000)
GRAIN = 0.03
"""The part that the noise of a camera's sensor has in the light."""


def hard_pictures() -> dict[str, bytes]:
    """By file name: one dot, a tower, a horizon, a transparent ring, a thumbnail, a photograph, a drawing, a wide logo."""
    return {
        "prick.png": _png(Image.new("RGB", (1, 1), "red")),
        "torn.png": _png(Image.linear_gradient("L").resize((40, 3000))),
        "horisont.png": _png(Image.linear_gradient("L").rotate(90).resize((3000, 40))),
        "genomskinlig.png": _png(_ring()),
        "liten.png": _png(Image.linear_gradient("L").resize((80, 60))),
        "foto.jpg": photograph(1),
        "diagram.svg": CHART.encode(),
    }


def wide_logo() -> bytes:
    """A logo eight times as wide as it is high, dark on nothing."""
    logo = Image.new("RGBA", (640, 80))
    ImageDraw.Draw(logo).rounded_rectangle((0, 0, 639, 79), radius=40, outline="#1a1a1a", width=8)
    return _png(logo)


@cache
def photograph(number: int, size: tuple[int, int] = TWELVE_MEGAPIXELS) -> bytes:
    """A JPEG as a camera makes it, another for each number: some megabytes, with detail at every scale, and grain.

    It shrinks about as photographs do: 800 pixels wide it takes some 65 KB as WebP of quality 75.
    """
    chance = Random(number)
    light = Image.blend(
        _clouds(chance, size, 9, 0.72), Image.frombytes("L", size, chance.randbytes(size[0] * size[1])), GRAIN
    )
    blue, red = (_clouds(chance, (400, 300), 4, 0.5).resize(size) for _ in range(2))
    data = io.BytesIO()
    Image.merge("YCbCr", (light, blue, red)).save(data, "JPEG", quality=90)
    return data.getvalue()


def _clouds(chance: Random, size: tuple[int, int], layers: int, strength: float) -> Image.Image:
    """Noise upon noise, each layer twice as fine as the one before, and weaker."""
    clouds = Image.new("L", size, 128)
    for step in range(1, layers + 1):
        layer = Image.frombytes("L", (4 * 2**step, 3 * 2**step), chance.randbytes(12 * 4**step))
        clouds = Image.blend(clouds, layer.resize(size, Image.Resampling.BICUBIC), strength**step)
    return clouds


def _ring() -> Image.Image:
    ring = Image.new("RGBA", (600, 600))
    ImageDraw.Draw(ring).ellipse((40, 40, 560, 560), outline="#202020", width=60)
    return ring


def _png(picture: Image.Image) -> bytes:
    data = io.BytesIO()
    picture.save(data, "PNG")
    return data.getvalue()
