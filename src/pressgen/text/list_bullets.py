"""Characters that open list items, as word processors, mail programs and people write them.

A bullet in Word's fonts Symbol and Wingdings is a private-use character from U+F020 to U+F0FF: 0xF000 plus the font's own
code (OpenType 1.9, table cmap, platform 3, encoding 0). Other fonts show it as an empty box. Eight-bit programs write the
letter with the same code instead, such as § or Ø. What the codes look like: Unicode's VENDORS/ADOBE/symbol.txt; for
Wingdings, ISO/IEC JTC1/SC2/WG2 N4363.
"""

WORD = {
    "\uf0b7": "•",  # Symbol
    "\uf02d": "−",  # Symbol
    "\uf06c": "●",  # Wingdings from here on
    "\uf06e": "■",
    "\uf06f": "□",
    "\uf071": "❑",
    "\uf075": "◆",
    "\uf076": "❖",
    "\uf077": "⬥",
    "\uf09f": "•",
    "\uf0a0": "▪",
    "\uf0a7": "▪",
    "\uf0a8": "◻",
    "\uf0d8": "➢",
    "\uf0e0": "→",
    "\uf0e8": "➔",
    "\uf0f0": "⇨",
    "\uf0fc": "✓",
    "\uf0fe": "☑",
}
"""Word's private-use bullets, and the character that each looks like."""

SURE = "".join(WORD) + "•·‣●▪◦■□∙►▶⁃○◉◎◌▫◻◼◾◆◇❖⬥⦁⦿⚫⚪▸▹➢➣➤➔❑❒"
"""Open an item even on a single line: bullets, squares and arrow heads."""

LIKELY = "→⇒⇨➜➡»›¤✓✔☐★✦\uf020-\uf0ff"
"""Open an item when another line opens with the same character, and a space follows both. Written for a regex set."""

LETTERS = "oØüvðqnlu§àè"
"""Wingdings' box, arrow head, tick, diamond, arrows and squares as eight-bit programs write them.

Open an item when another line opens with the same letter, and both are followed by a tab, a wide space or a capital.
"""
