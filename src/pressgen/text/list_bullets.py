"""Signs that open list items, as word processors, mail programs and people give them.

A bullet of Word's fonts Symbol and Wingdings has no character of its own: it is a code from U+F020 to U+F0FF, the font's
own code and 0xF000 (OpenType 1.9, table cmap, platform 3, encoding 0), and shows as an empty box in any other font.
Programs that know only eight bits give the letter that has the code elsewhere, such as § or Ø. What the codes look like
stands in Unicode's VENDORS/ADOBE/symbol.txt, and for Wingdings in ISO/IEC JTC1/SC2/WG2 N4363.
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
"""Word's own, and what each looks like."""

SURE = "".join(WORD) + "•·‣●▪◦■□∙►▶⁃○◉◎◌▫◻◼◾◆◇❖⬥⦁⦿⚫⚪▸▹➢➣➤➔❑❒"
"""These open an item even where only one line has them: bullets and squares, and arrow heads that point to a line."""

LIKELY = "→⇒⇨➜➡»›¤✓✔☐★✦\uf020-\uf0ff"
"""These open an item when another line opens with the same sign, and a space stands after both. As in a set of a pattern."""

LETTERS = "oØüvðqnlu§àè"
"""What Wingdings' box, arrow head, tick, diamond, arrows and squares are in other fonts.

These open an item when another line opens with the same, and a tab or a wide space stands after both, or a capital.
"""
