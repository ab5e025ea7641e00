"""However the parts of a file are mixed, private ones go and the picture stays."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from private_pictures import FORMATS, PNG_CHUNKS, WORD, XMP, animated, chunk, exif, noise, pixels, riff, saved, segment

from pressgen.picture_cleaning import BrokenPictureError, cleaned

JPEG, PNG, WEBP, GIF, AVIF, MOVING = *(saved(form, noise()) for form in FORMATS), animated("AVIF")
WORDS = st.binary(max_size=60).map(lambda rest: rest + WORD)
SEGMENTS = st.tuples(
    st.sampled_from([*range(0xE0, 0xF0), 0xFE]),
    st.tuples(
        st.sampled_from([b"", b"JFXX\0", b"MPF\0", b"Exif\0\0", b"Adobe", b"http://ns.adobe.com/xap/1.0/\0"]), WORDS
    ),
).map(lambda one: segment(one[0], b"".join(one[1])))
CHUNKS = st.one_of(
    st.sampled_from(PNG_CHUNKS), st.tuples(st.from_regex(rb"[a-z][A-Za-z]{3}", fullmatch=True), WORDS)
).filter(lambda one: one[0] not in {b"iCCP", b"fdAT", b"tRNS"})
BLOCKS = st.lists(WORDS, min_size=1, max_size=3).map(
    lambda words: b"\x21\xfe" + b"".join(bytes([len(one)]) + one for one in words) + b"\0"
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(before=[], after=[segment(0xEE, b"Adobe" + WORD)], between=b"")
@example(before=[], after=[segment(0xE0, b"JFIF\0" + WORD)], between=b"")
@given(st.lists(SEGMENTS, max_size=6), st.lists(SEGMENTS, max_size=6), st.binary(max_size=9))
def test_jpeg(before: list[bytes], after: list[bytes], between: bytes) -> None:
    scan = JPEG.index(b"\xff\xdb")
    garbage = between.replace(b"\xff", b"")
    mixed = JPEG[:20] + b"".join(before) + garbage + JPEG[20:scan] + b"".join(after) + JPEG[scan:] + WORD
    assert WORD not in cleaned(mixed)
    assert pixels(cleaned(mixed)) == pixels(JPEG)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(CHUNKS, max_size=6), st.lists(CHUNKS, max_size=6))
def test_png(before: list[tuple[bytes, bytes]], after: list[tuple[bytes, bytes]]) -> None:
    first, last = (b"".join(chunk(*one) for one in chunks) for chunks in (before, after))
    mixed = PNG[:33] + first + PNG[33:-12] + last + PNG[-12:] + WORD
    assert WORD not in cleaned(mixed)
    assert pixels(cleaned(mixed)) == pixels(PNG)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations([(b"EXIF", exif(6)), (b"XMP ", XMP), (b"EXIF", WORD), (b"abcd", WORD), (b"VP8Q", WORD)]))
def test_webp(extra: list[tuple[bytes, bytes]]) -> None:
    head = riff(b"VP8X", bytes([0x0C, 0, 0, 0, 47, 0, 0, 31, 0, 0]))
    body = head + b"".join(riff(*one) for one in extra[:3]) + WEBP[12:] + b"".join(riff(*one) for one in extra[3:])
    mixed = b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body + WORD
    assert WORD not in cleaned(mixed)
    assert pixels(cleaned(mixed)) == pixels(WEBP)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BLOCKS, max_size=6), st.lists(BLOCKS, max_size=6))
def test_gif(before: list[bytes], after: list[bytes]) -> None:
    start = 13 + (3 << ((GIF[10] & 7) + 1))
    mixed = GIF[:start] + b"".join(before) + GIF[start:-1] + b"".join(after) + b"\x3b" + WORD
    assert WORD not in cleaned(mixed)
    assert pixels(cleaned(mixed)) == pixels(GIF)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([JPEG, PNG, WEBP, GIF, AVIF, MOVING]), st.data())
def test_a_file_changed_at_random_is_refused_or_cleaned_for_good(whole: bytes, data: st.DataObject) -> None:
    broken = bytearray(whole)
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=8)):
        broken[place] = data.draw(st.integers(0, 255))
    try:
        once = cleaned(bytes(broken))
    except BrokenPictureError:
        return
    assert cleaned(once) == once
