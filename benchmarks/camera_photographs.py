"""Photographs as cameras write them, made here: 12 megapixels of sky, hills and noise, with Exif that tells place and camera."""

import io
from random import Random

from PIL import Image, ImageDraw

SIZE = (4000, 3000)
_COARSEST, _STRENGTH = 32, 80
_GPS, _CAMERA = 0x8825, 0x8769


def photograph(number: int, size: tuple[int, int] = SIZE) -> bytes:
    """A JPEG of some 4 MB, another one for each number. It has what a real one has: soft grounds, edges, texture and grain."""
    image = Image.blend(_landscape(Random(number)).resize(size), _texture(size).convert("RGB"), 0.4)
    data = io.BytesIO()
    image.save(data, "JPEG", quality=90, exif=exif(number))
    return data.getvalue()


def _texture(size: tuple[int, int]) -> Image.Image:
    """Noise at several scales, as leaves, stones and clouds have it."""
    texture = Image.effect_noise((size[0] // _COARSEST, size[1] // _COARSEST), _STRENGTH)
    part = _COARSEST
    while part > 1:
        part //= 2
        finer = (size[0] // part, size[1] // part)
        texture = Image.blend(texture.resize(finer), Image.effect_noise(finer, _STRENGTH), 0.45)
    return texture


def _landscape(random: Random) -> Image.Image:
    """Hills before a sky, and houses with windows, at a quarter of the size."""
    width, height = SIZE[0] // 4, SIZE[1] // 4
    sky = Image.linear_gradient("L").resize((width, height))
    image = Image.merge(
        "RGB", (sky.point(lambda v: 90 + v // 3), sky.point(lambda v: 140 + v // 4), sky.point(lambda v: 230 - v // 8))
    )
    pen = ImageDraw.Draw(image)
    for layer in range(6):
        base = height * (4 + layer) // 10
        edge = [(x, base + random.randint(-60, 20)) for x in range(0, width + 40, 40)]
        colour = tuple(random.randint(30, 150) for _ in range(3))
        pen.polygon([(0, height), *edge, (width, height)], fill=(colour[0], colour[1], colour[2]))
    for _ in range(25):
        left, top = random.randrange(width), random.randrange(height // 2, height - 60)
        pen.rectangle((left, top, left + 50, top + 60), fill=(random.randint(80, 220), 70, 50))
        for window in range(4):
            pen.rectangle((left + 6 + 11 * window, top + 10, left + 12 + 11 * window, top + 22), fill="#e8e4c8")
    return image


def exif(number: int) -> bytes:
    """Place, camera, its serial number, and who held it."""
    made = Image.Exif()
    made.update({0x0112: 1, 0x010F: "Kamera AB", 0x0110: "K-12", 0x013B: "Kim Ek"})
    made.get_ifd(_GPS).update({1: "N", 2: (56.0, 40.0, float(number % 60)), 3: "E", 4: (16.0, 21.0, 0.0)})
    made.get_ifd(_CAMERA).update({0xA431: f"SN-{number:06d}", 0xA430: "Kim Ek"})
    return made.tobytes()
