"""The manual's pages of the codes that no rule here gives: they are found while a file is read (see `cli.manual`)."""

PAGES = (
    """PG100: the file is not UTF-8

    Every file is read as UTF-8, which holds all letters of all languages. This one was saved in another encoding, so å, ä and ö
    would come out as other characters. Save it again as UTF-8; most editors have it under “Encoding” in “Save as”.
    """,
    """PG101: the lines cannot be read as “key: value”

    The part between the two lines --- is YAML: a key, a colon, a space and a value. These values need quotation marks:

        title: 'Dialog: nya regler'        a colon and a space
        title: '"Årets" pris'              begins with a quotation mark
        title: '[Uppdaterad] Läcka'        begins with [ or {
        lead: '- Vi är överens'            begins with a hyphen and a space

    Within single quotation marks, write a single quotation mark twice. Indent with spaces, never with tabs.
    """,
    """PG102: a key stands in the file twice

    Only one of the two values could count, and nobody can tell which was meant. Keep one of them.
    """,
    """PG103: a control character

    The character is invisible and comes with text that was copied from another program. Feeds that hold it cannot be read at
    all. Some were a dash or a quotation mark in an older encoding: write that instead. Remove the others.

    Within double quotation marks, `\\x07` and the like stand for such characters in YAML. They are refused as well, at their place.
    """,
    """PG104: a value that begins with & or * or !

    YAML has its own meaning for these signs at the beginning of a value, and pressgen does not use it. Put the value in single
    quotation marks: `title: '!Viktigt'`.
    """,
    """PG105: the keys above the text are missing or never closed

    A Markdown file begins with its keys between two lines ---:

        ---
        title: Ny bro öppnar i höst
        type: news
        ---
        Here begins the text.
    """,
    """PG106: a part of a value is lost as a comment

    What follows a space and # is a comment in YAML: of `title: Vi bygger #framtid` only “Vi bygger” is read. Put the value in
    single quotation marks. A comment of your own has a space after its #.
    """,
    """PG107: the file is no list of keys

    The file, or the part between the two lines ---, holds lines of the form “key: value”. This one holds a list or plain text.
    """,
    """PG108: too large or too deep

    A text of more than 2 MB, lists nested more than 50 levels deep, or more than 20,000 keys and values are no press release.
    Put pictures in files of their own.
    """,
    """PG109: an invisible character

    Soft hyphens and characters of no width come with text that was copied. Within keys and values they spoil ids, addresses
    and searches, since what looks the same is not the same.
    """,
    """PG110: an unknown key

    The key is misspelt, or belongs to another kind of file. Keys are in English and in small letters.
    """,
    """PG111: something is missing

    The key is required, or it has no value. A release has `id`, `title`, `type` and `published`; an image has `src` and `alt`.

    A picture in the text has its alternative text in the square brackets: `![Two children on a bridge]`, and then the file.
    """,
    """PG112: a value of the wrong form

    Some values are text, some are lists, some are keys of their own. A list is written `topics: [skola, trafik]`, or with each
    value on a line of its own after a hyphen.
    """,
    """PG113: a value that is not possible

    The key has only some values to choose from, or the value has a form of its own: a language (`sv`), a time zone
    (`Europe/Stockholm`), a colour (`#005b96`), a whole number.
    """,
    """PG114: a date that cannot be read, or does not exist

    Write year-month-day, `2021-06-23`, or with a clock time, `2021-06-23 10:00`. A clock time that the change to or from summer
    time skips or repeats needs its offset: `2021-10-31 02:30+01:00`. Days such as 03/04/2021 could be two days:
    both are named, for you to choose. Midnight at the end of a day is 00:00 of the next.
    """,
    """PG115: an id or an address with the wrong characters

    Ids and addresses have the letters a to z, digits and hyphens, so that they work in every address. å and ä become a, ö
    becomes o.
    """,
    """PG116: a telephone number that cannot be read

    Write it with its area code, 08-465 004 00, or with its country code, +46 8 465 004 00. Group the digits as you like.
    """,
    """PG117: a mail address that cannot be read

    Write it as name@host, such as press@kommun.example.
    """,
    """PG118: a web address that cannot be read

    Write the whole address from https://, or for an old address of this site the part from the first slash.
    """,
    """PG119: a value of more than one line

    Titles, names and the like are one line. Join the lines.
    """,
    """PG120: the same thing twice

    The list names something a second time. Keep one of the two.
    """,
    """PG121: a file in the wrong folder

    The folder says what kind of file it is: content/releases, contacts, organisations, boilerplates, vocabularies, banners and
    pages. A text anywhere else would be left out of the site.
    """,
    """PG122: no ordinary file

    Symbolic links could lead out of the newsroom and are refused; put the file itself there. Devices and pipes are left out.
    """,
    """PG123: an invisible character in the name of a file

    The name of the file, or of a folder around it, holds a control character, a tab or a line break. It came with a name that was
    copied. Rename the file.
    """,
    """PG190: what was kept of the last run cannot be used

    pressgen keeps in `.pressgen` what it has read, so that the next run is quick. That was damaged, or cannot be written. Everything
    is read anew, and the result is the same; `.pressgen` may be deleted at any time.
    """,
    """PG206: a file outside of the text's folder

    Pictures and attachments lie in the folder of the text that shows them, or in a folder below it. Copy the file there, and
    write only its name.
    """,
    """PG401: a link that could run a program

    Links lead to pages, files, mail addresses and telephone numbers. Addresses such as javascript: and data: can run a program
    in the reader's browser, and are refused.
    """,
    """PG402: brackets without partners

    The text has more brackets without a partner than a person writes. They are shown as they are; look whether a link was meant.
    """,
    """PG403: lists within lists within lists

    Lists or quotations are too deep within each other to be shown. Move the inner ones out.
    """,
    """PG407: a link whose address stands only in its words

        [08-465 004 00](tel:)        write: [08-465 004 00](tel:+46846500400)

    Nothing that can be called or visited stands behind the words, but they are an address themselves. The link leads there. Write
    the address between the round brackets too, so that nobody need guess.
    """,
    """PG408: an address that is none

        anna@kommun,example          write: anna@kommun.example
        anna(at)kommun.example       write: anna@kommun.example
        htps://kommun.example        write: https://kommun.example
        www.kommun,example           write: www.kommun.example

    The text has something that looks like an address of the web or of mail, but it cannot be one, so it is no link. Write a web
    address as the browser's address bar shows it. An address without https:// or www. before it is no link either, and nothing is
    said of it.
    """,
    """PG411: a quote without a speaker

    The paragraph begins with a dash as a quote does, but does not say who speaks. End it with for example “, säger Ada Ek,
    kommundirektör.”, or begin its lines with * if it is a list.
    """,
    """PG412: a list that may be a quote

    One line begins with a hyphen, as both a quote and a list do. If it is a quote, say who speaks; if it is a list, begin the
    line with * instead.
    """,
    """PG421: invisible characters in the text

    Soft hyphens and characters of no width came with a text that was copied. They are left out of the pages. `pressgen check
    --fix` deletes them, but for those that may be all that is left of a space or a hyphen: look at these yourself.
    """,
    """PG404: too many signs of emphasis

    The paragraph has more of *, _ and ` than can be read as emphasis, so it is shown as it stands. Divide it, or write fewer.
    """,
    """PG405: a link to a number that cannot be dialled

    What follows tel: is a number as one dials it: `tel:0480-450000`.
    """,
    """PG406: a link without an address

    Words in square brackets with nothing between the round ones after them lead nowhere. Write the address there, or take the
    brackets away.
    """,
    """PG413: a quote whose verb is not known

    The paragraph is read as a quote, but no verb that pressgen knows says so. Write for example “säger”, or add the verb to
    `verbs` in pressgen.yaml.
    """,
    """PG414: a quote by somebody who cannot be told

    “Säger han” or “säger rektorn” leads to who spoke before. Here nobody has, or more than one person is named before it, and any of
    them could be meant. The quote is shown as it is, but stands on nobody's page. Write the whole name.
    """,
    """PG422: a hyphen between years

        2019-2024        write: 2019–2024

    Between years stands an en dash, without spaces.
    """,
    """PG423: a hyphen for a dash

        Bron - som är ny - öppnar.        write: Bron – som är ny – öppnar.

    Between spaces stands an en dash. Two or three hyphens after each other, `Bron -- som är ny`, stand for one as well.
    """,
    """PG424: no space after a quote's dash

        –Bron är klar, säger Ada Ek.        write: – Bron är klar, säger Ada Ek.

    A quote begins with a dash and a space.
    """,
    """PG431: a merge conflict that nobody has settled

        <<<<<<< HEAD
        Bron öppnar i maj.
        =======
        Bron öppnar i juni.
        >>>>>>> sommar

    Two people changed the same lines, and git has left both versions in the file. Keep the words that should be published, and
    remove the lines that begin with <<<<<<<, ||||||| (when there is one), ======= and >>>>>>>, with the words that should go.
    """,
    """PG432: a comment in HTML

    What stands between <!-- and --> is hidden on other systems. Here everybody would read it, with whatever name or number it
    holds, so it is refused. Take it away (`pressgen check --fix` does). What only colleagues should read belongs in the pull
    request, or after # among the keys.
    """,
    """PG433: HTML in the text

    HTML such as <p>, <br> and <b>, which comes with text that was copied, is shown as it stands. `pressgen check --fix` takes
    it away and keeps the words, the bold text, the links and the lists. For a new line, end the line with \\; for a new paragraph,
    leave a line empty.
    """,
    """PG434: markup of another system

    Short codes, formulas, wiki links, boxes and the like belong to other programs, and readers would see them as they stand. The
    hint says what to write instead. [Press text](text.md) has a table of all markup, and what comes of each. To show
    such signs on purpose, put them between backticks.
    """,
    """PG435: signs of emphasis that readers would see

        Det är **viktigt **.        write: Det är **viktigt**.

    The signs stand right before the first word and right after the last one. Within a word or a number they do not count:
    `medborgare*innen` and `10*20` are shown as written. A backtick without a partner and a backslash at the end of a paragraph
    are shown, too.
    """,
    """PG436: nearly a heading

        ##Så gick det till        write: ## Så gick det till

    A heading has a space after its number signs. A word such as #hashtag is none. A line of signs, such as ^^^^^, makes no heading of
    the line above it.
    """,
    """PG437: a bold line in place of a heading

    A line that is bold from beginning to end looks like a heading, but screen readers and search engines do not know that it is
    one. If it is, begin it with ## and a space. If it is not, leave it.
    """,
    """PG438: a text that has become a heading

    A line of hyphens or equal signs right under a text makes a heading of it. Leave an empty line between them to get a line
    across the page.
    """,
    """PG439: nearly a link

        [words] (https://x.example)        write: [words](https://x.example)

    The words stand in square brackets, the address in round ones, and nothing between them. Without words nobody sees the link. A line
    such as [Plats]: Torget gives the name an address, and is not shown; write it without the brackets.
    """,
    """PG440: nearly an item of a list

        1.Ring oss        write: 1. Ring oss

    An item of a list begins with a number and a full stop, or with *, and then a space.
    """,
    """PG441: program code that nothing closes

    Three backticks or tildes open program code, and all below them is shown so. Write the same signs on a line below the
    code, or take them away.
    """,
    """PG442: text as program code

    Lines that begin with four spaces or a tab are shown as program code, in letters of one width. Begin them at the left margin.
    """,
    """PG443: a footnote that is not whole

        Avgiften höjs.[^1]

        [^1]: Beslut i kommunfullmäktige.

    Each [^1] in the text needs one line that begins with [^1]: and holds the note, and each note is referred to.
    """,
    """PG444: nearly a table

        | Besökare | Avgift |
        | --- | --- |
        | Vuxna | 60 kr |

    The second line makes a table of the others, and all rows have as many cells as the first.
    """,
    """PG445: something left to be filled in

    Words such as XXX, TODO, RUBRIK HÄR, [infoga citat här] or <namn> show where something was to be written. Write it, or take
    them away.
    """,
    """PG446: markup where none is read

        title: Ny **bro** öppnar        write: Ny bro öppnar

    Titles, names, captions and other short values are shown as they stand, with all signs in them. Write them plain.
    """,
    """PG451: a character that readers cannot see

    Word has fonts whose characters no other font has: its smiley, its arrows, its bullets. Readers see an empty box instead. Write a
    character that all fonts have, such as → or ☺, or words. At the start of lines such characters are read as bullets, and nothing is
    said of them. A question mark in a box stands where a letter was lost on the way: write it again. U+FFFC
    stands where a picture was, which does not come along when its text is copied.
    """,
    """PG452: numbered lines that are no list

        3. Tre
        5. Fem          write: 4. Fem, or begin both lines with *

    Lines become a numbered list when each number follows on the one before, or when the first is 1. These do not, so they are shown
    as lines, with the numbers as they stand.
    """,
    """PG453: a table from another program

    Rows copied from Word or Excel have tabs or spaces between their cells, which a web page does not show as columns. A table has bars,
    and hyphens under the headings of its columns:

        | År | Kostnad |
        | --- | ---: |
        | 2025 | 100 |

    `pressgen check --fix` writes it so when the first row surely holds the headings.
    """,
    """PG501: a published release has lost or changed its id

    `pressgen check --against` found another id than before. Feed readers know a release by its id: under a new one it comes a
    second time to every subscriber. Write the old id again.
    """,
    """PG502: a published release is gone

    Its address would lead nowhere, and readers would never learn why. Put the file back. A release that should no longer be read is
    withdrawn: its page stays, with the reason in place of the text.

        withdrawn: {date: 2026-05-02, reason: The figures were wrong.}
    """,
    """PG503: nothing leads on from an old address

    The release has got another address, and links and bookmarks to the old one would break. Add the old address to `aliases`, or
    move the file with `pressgen mv`, which does both.
    """,
    """PG504: a published release has become a draft

    The page would vanish without a word, while subscribers keep what they have fetched. Remove `status: draft`. To take the release
    back, withdraw it.
    """,
    """PG505: the date of publication has changed

    The date says when the release was published, and readers sort by it. Write the old date again; what is new belongs in `updated`
    or `changes`. Another time zone or publishing hour in pressgen.yaml is no such change.
    """,
    """PG506: the identity has changed

    All ids in feeds begin with the newsroom's `identity`. With another one, every subscriber would get every release again. Write the old
    identity, also when the newsroom has moved to another domain.
    """,
    """PG901: a template cannot be used

    A template in templates/ has a fault, or shows something that is not there. The line is that of the template. Compare it
    with the theme's own, or remove yours to get the theme's back.
    """,
    """PG902: a template reaches for what it may not have

    Templates can come with a pull request, so they run in a sandbox: they can read what the page is made from, and nothing else.
    They cannot run programs, read or write files, or change what other pages are made from. What they can use stands in
    docs/templates.md; whatever is not there is refused, at the line of the template.

    Names that begin with _ belong to Python. `"{}".format(x)` and `"%s" % x` are written `"…" ~ x`, or `_("… %(x)s", x=x)` for a
    sentence of the theme. `namespace`, `cycler` and `joiner` are missing, since they carry values from one page to the next: use
    `loop`, and the filters `select`, `map`, `join` and `first`.
    """,
    """PG904: a file in templates/ that is no template

    Templates end in .html, .xml, .txt or .css, in small letters, and lie in templates/ or a folder within it; theme/ is taken, as it
    stands for the theme's own. Other files there are passed over: a picture belongs beside the text that shows it, and the
    logo is `theme: logo` in pressgen.yaml.
    """,
)
