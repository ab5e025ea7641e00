"""The manual's pages of the codes that `load`, `text` and the build report, which have no rule here (see `cli.manual`)."""

PAGES = (
    """PG100: the file is not UTF-8

    pressgen reads all files as UTF-8, an encoding that has the letters of every language. This file was saved in
    another encoding, so å, ä and ö would become other characters. Save it again as UTF-8. Most programs have it under
    “Encoding” in “Save as”.
    """,
    """PG101: the lines cannot be read as “key: value”

    The part between the two lines --- is written in YAML: a key, a colon, a space and a value. These values need
    quotation marks:

        title: 'Dialog: nya regler'        has a colon and a space
        title: '"Årets" pris'              begins with a quotation mark
        title: '[Uppdaterad] Läcka'        begins with [ or {
        lead: '- Vi är överens'            begins with a hyphen and a space

    Within single quotation marks, write a single quotation mark twice. Indent lines with spaces, not with tabs.
    """,
    """PG102: a key is written twice

    Only one of the two values can be used, and pressgen does not know which one you mean. Remove one of them.
    """,
    """PG103: a control character

    The character is invisible and came with text copied from another program. A feed with such a character cannot be
    read at all. Some of them were a dash or a quotation mark in an older encoding: write that instead. Remove the
    others.

    Within double quotation marks, `\\x07` and the like also stand for such characters. Remove them too.
    """,
    """PG104: a value that begins with & or * or !

    At the beginning of a value, these signs have a special meaning in YAML. Put the value in single quotation marks:
    `title: '!Viktigt'`.
    """,
    """PG105: the keys above the text are missing or never closed

    A Markdown file begins with its keys, between two lines ---:

        ---
        title: Ny bro öppnar i höst
        type: news
        ---
        Here the text begins.
    """,
    """PG106: a part of a value is lost as a comment

    Everything after a space and # is a comment in YAML. In `title: Vi bygger #framtid`, only “Vi bygger” is left. Put
    the value in single quotation marks. If it is a comment of yours, write a space after the #.
    """,
    """PG107: the file is no list of keys

    The file, or the part between the two lines ---, must have lines of the form “key: value”. This one has a list or
    plain text.
    """,
    """PG108: too large or too deep

    The file has a text of more than 2 MB, lists nested more than 50 levels deep, or more than 20,000 keys and values.
    Save pictures as files of their own.
    """,
    """PG109: an invisible character

    Soft hyphens and characters without width come with copied text. In keys and values they cause errors in ids,
    addresses and searches: two words look the same, but are not.
    """,
    """PG110: an unknown key

    The key is misspelt, or belongs to another kind of file. Keys are in English and in small letters.
    """,
    """PG111: something is missing

    The key is required, or it has no value. A release needs `id`, `title`, `type` and `published`. An image needs `src`
    and `alt`.

    For a picture in the text, write the alternative text in square brackets: `![Two children on a bridge]`, and then
    the file.
    """,
    """PG112: a value of the wrong form

    Some values are text, some are lists, and some have keys of their own. Write a list as `topics: [skola, trafik]`, or
    with each value on its own line after a hyphen.
    """,
    """PG113: a value that is not possible

    For some keys there are only a few values to choose from. Other values have a form of their own: a language (`sv`),
    a time zone (`Europe/Stockholm`), a colour (`#005b96`), a whole number.
    """,
    """PG114: a date that cannot be read, or does not exist

    Write year-month-day, `2021-06-23`, or add a clock time, `2021-06-23 10:00`. On the nights when summer time begins
    or ends, some clock times do not exist or come twice. These need an offset: `2021-10-31 02:30+01:00`. A day such as
    03/04/2021 can mean two days: the message names both, and you choose. Write midnight at the end of a day as 00:00 of
    the next day.
    """,
    """PG115: an id or an address with the wrong characters

    Ids and addresses may have the letters a to z, digits and hyphens, because these work everywhere. Write a for å and
    ä, and o for ö.
    """,
    """PG116: a telephone number that cannot be read

    Write it with its area code, 08-465 004 00, or with its country code, +46 8 465 004 00. Group the digits as you
    like.
    """,
    """PG117: an e-mail address that cannot be read

    Write it as name@domain, such as press@kommun.example.
    """,
    """PG118: a web address that cannot be read

    Write the whole address, beginning with https://. For an old address of this site, write the part from the first
    slash.
    """,
    """PG119: a value of more than one line

    Titles, names and the like must be one line. Join the lines.
    """,
    """PG120: the same thing twice

    The list names the same thing twice. Remove one of the two.
    """,
    """PG121: a file in the wrong folder

    The folder decides what a file is: content/releases, contacts, organisations, boilerplates, vocabularies, banners
    and pages. A text in another folder does not get onto the site.
    """,
    """PG122: no ordinary file

    A symbolic link can lead out of the newsroom, so it is refused. Put the file itself there. Devices and other special
    files are left out.
    """,
    """PG123: an invisible character in the name of a file

    The name of the file, or of a folder around it, has a control character, a tab or a line break. It came with a
    copied name. Rename the file.
    """,
    """PG190: the data saved from the last run cannot be used

    pressgen saves what it has read in `.pressgen`, so that the next run is fast. The saved data is damaged, or cannot
    be written. pressgen reads everything again, and the result is the same. You may delete `.pressgen` at any time.
    """,
    """PG206: a file outside of the text's folder

    Save pictures and attachments in the folder of the text, or in a folder below it. Copy the file there, and write
    only its name.
    """,
    """PG401: a link that could run a program

    Links lead to pages, files, e-mail addresses and telephone numbers. Addresses that begin with javascript: or data:
    can run a program in the reader's browser, so they are refused.
    """,
    """PG402: brackets without partners

    The text has very many brackets without a partner. Readers see them as they are. Check whether you meant a link.
    """,
    """PG403: lists within lists within lists

    Lists or quotations are nested too deeply to be shown. Move the inner ones out.
    """,
    """PG407: a link whose address is only in its words

        [08-465 004 00](tel:)        write: [08-465 004 00](tel:+46846500400)

    The round brackets have no number to call and no page to visit. But the words are an address, so the link leads
    there. Write the address between the round brackets too, so that pressgen does not have to guess.
    """,
    """PG408: an address that cannot be right

        anna@kommun,example          write: anna@kommun.example
        anna(at)kommun.example       write: anna@kommun.example
        htps://kommun.example        write: https://kommun.example
        www.kommun,example           write: www.kommun.example

    The text has something that looks like a web address or an e-mail address, but cannot be one, so it does not become
    a link. Copy a web address from the address bar of your browser. An address without https:// or www. does not become
    a link either, but there is no message about it.
    """,
    """PG411: a quote without a speaker

    The paragraph begins with a dash, like a quote, but does not say who speaks. End it with, for example, “, säger Ada
    Ek, kommundirektör.”. If it is a list, begin its lines with *.
    """,
    """PG412: a list that may be a quote

    One line begins with a hyphen, which can mean a quote or a list. If it is a quote, say who speaks. If it is a list,
    begin the line with *.
    """,
    """PG421: invisible characters in the text

    Soft hyphens and characters without width came with copied text. pressgen leaves them out of the pages. `pressgen
    check --fix` deletes them, except where a space or a hyphen may be missing: check these yourself.
    """,
    """PG404: too many signs of emphasis

    The paragraph has so many *, _ and ` that pressgen does not read them as emphasis. Readers see the signs. Divide the
    paragraph, or write fewer signs.
    """,
    """PG405: a link to a number that cannot be dialled

    After tel: write the number as you dial it: `tel:0480-450000`.
    """,
    """PG406: a link without an address

    The link has words in square brackets, but nothing between the round ones after them. Write the address there, or
    remove the brackets.
    """,
    """PG413: a quote with an unknown verb

    pressgen reads the paragraph as a quote, but does not know its verb. Write, for example, “säger”, or add the verb to
    `verbs` in pressgen.yaml.
    """,
    """PG414: a quote that does not say clearly who speaks

    “Säger han” or “säger rektorn” means a person who spoke before. Here nobody did, or the text names several people
    before it, and any of them could be meant. The quote is shown, but on nobody's own page. Write the whole name.
    """,
    """PG422: a hyphen between years

        2019-2024        write: 2019–2024

    Write an en dash between years, without spaces.
    """,
    """PG423: a hyphen for a dash

        Bron - som är ny - öppnar.        write: Bron – som är ny – öppnar.

    Write an en dash between spaces. The message also comes for two or three hyphens, `Bron -- som är ny`.
    """,
    """PG424: no space after a quote's dash

        –Bron är klar, säger Ada Ek.        write: – Bron är klar, säger Ada Ek.

    A quote begins with a dash and a space.
    """,
    """PG431: an unresolved merge conflict

        <<<<<<< HEAD
        Bron öppnar i maj.
        =======
        Bron öppnar i juni.
        >>>>>>> sommar

    Two people changed the same lines, and git left both versions in the file. Keep the words that you want to publish.
    Remove the other words, and the lines that begin with <<<<<<<, ||||||| (if there is one), ======= and >>>>>>>.
    """,
    """PG432: a comment in HTML

    In other systems, text between <!-- and --> is hidden. Here everybody would read it, with all names and numbers in
    it, so it is refused. Remove it; `pressgen check --fix` does this. Write notes for colleagues in the pull request,
    or after # among the keys.
    """,
    """PG433: HTML in the text

    Copied text can bring HTML such as <p>, <br> and <b>. Readers see it as it is. `pressgen check --fix` removes it and
    keeps the words, the bold text, the links and the lists. For a new line, end the line with \\. For a new paragraph,
    leave an empty line.
    """,
    """PG434: markup of another system

    Short codes, formulas, wiki links, boxes and the like belong to other programs. Readers would see the signs as they
    are. The hint says what to write instead. [Press text](text.md) has a table of all markup and its result. To show
    such signs on purpose, put them between backticks.
    """,
    """PG435: signs of emphasis that readers would see

        Det är **viktigt **.        write: Det är **viktigt**.

    Put the signs right before the first word and right after the last one. Within a word or a number they are no
    emphasis: `medborgare*innen` and `10*20` are shown as written. Readers also see a single backtick without a partner,
    and a backslash at the end of a paragraph.
    """,
    """PG436: nearly a heading

        ##Så gick det till        write: ## Så gick det till

    Write a space after the number signs of a heading. A word such as #hashtag is no heading. A line of other signs,
    such as ^^^^^, does not make the line above it a heading.
    """,
    """PG437: a bold line in place of a heading

    A line in bold looks like a heading, but screen readers and search engines do not know that it is one. If it is a
    heading, begin it with ## and a space. If it is not, you do not need to do anything.
    """,
    """PG438: a text that has become a heading

    A line of hyphens or equals signs right below a text makes the text a heading. Leave an empty line between them to
    get a line across the page.
    """,
    """PG439: nearly a link

        [words] (https://x.example)        write: [words](https://x.example)

    Write the words in square brackets and the address in round ones, with nothing between them. A link without words is
    invisible. A line such as [Plats]: Torget defines an address for the name, so readers do not see it. Write it
    without the brackets.
    """,
    """PG440: nearly an item of a list

        1.Ring oss        write: 1. Ring oss

    An item of a list begins with a number and a full stop, or with *, and then a space.
    """,
    """PG441: program code without an end

    Three backticks or tildes begin program code. The same signs on a line below the code end it. Without them, pressgen
    ends it at the next empty line, and the rest is text. Write the signs below the code, or remove those above it.
    """,
    """PG442: text as program code

    Lines that begin with four spaces or a tab are shown as program code. Begin them at the left margin.
    """,
    """PG443: an incomplete footnote

        Avgiften höjs.[^1]

        [^1]: Beslut i kommunfullmäktige.

    Every [^1] in the text needs a line that begins with [^1]: and has the note. Every note needs its sign in the text.
    """,
    """PG444: nearly a table

        | Besökare | Avgift |
        | --- | --- |
        | Vuxna | 60 kr |

    The second line makes the lines a table. Every row needs as many cells as the first one.
    """,
    """PG445: a place that was never filled in

    Words such as XXX, TODO, RUBRIK HÄR, [infoga citat här] or <namn> show that something is still missing. Write it, or
    remove the words.
    """,
    """PG446: markup where none is read

        title: Ny **bro** öppnar        write: Ny bro öppnar

    Titles, names, captions and other short values are shown as they are, with all signs. Write them without markup.
    """,
    """PG451: a character that readers cannot see

    Some fonts in Word have characters that no other font has: the smiley, the arrows, the bullets. Readers see an empty
    box instead. Write a character that all fonts have, such as → or ☺, or write words. At the beginning of a line,
    pressgen reads such a character as a bullet, without a message. A question mark in a box means that a letter was
    lost: write it again. U+FFFC means that there was a picture, which was not copied with the text.
    """,
    """PG452: numbered lines that are not a list

        3. Tre
        5. Fem          write: 4. Fem, or begin both lines with *

    Lines become a numbered list if the numbers are consecutive, or if the first number is 1. These are neither, so they
    are shown as ordinary text, with the numbers as written.
    """,
    """PG453: a table from another program

    Rows copied from Word or Excel have tabs or spaces between their cells. A web page does not show these as columns.
    Write bars between the cells, and hyphens below the headings of the columns:

        | År | Kostnad |
        | --- | ---: |
        | 2025 | 100 |

    `pressgen check --fix` does this if the first row clearly has the headings.
    """,
    """PG501: a published release has lost or changed its id

    `pressgen check --against` found another id than before. Feed readers know a release by its id. With a new id, all
    subscribers get the release again. Write the old id again.
    """,
    """PG502: a published release is gone

    Its address would lead nowhere, and readers would not learn why. Put the file back. To take a release back, withdraw
    it. Then its page stays, and gives the reason instead of the text.

        withdrawn: {date: 2026-05-02, reason: The figures were wrong.}
    """,
    """PG503: an old address leads nowhere

    The release has a new address, so links and bookmarks to the old one would no longer work. Add the old address to
    `aliases`, or move the file with `pressgen mv`, which does both.
    """,
    """PG504: a published release has become a draft

    The page would disappear without an explanation, while subscribers keep the text they have. Remove `status: draft`.
    To take the release back, withdraw it.
    """,
    """PG505: the date of publication has changed

    The date says when the release was published, and feed readers sort by it. Write the old date again. Put what is new
    in `updated` or `changes`. A new time zone or publishing hour in pressgen.yaml does not count as a change.
    """,
    """PG506: the identity has changed

    All ids in feeds begin with the newsroom's `identity`. If it changes, all subscribers get every release again. Write
    the old identity, even if the newsroom has moved to another domain.
    """,
    """PG507: a new release with a day long ago

    `pressgen check --against` found a text that becomes public with this change, and whose `published` lies more than
    30 days back. Readers see such a text at once, and among the older ones. Often the year is that of a text that was
    copied, and an embargo is lost. If the day is right, there is no error. No text is reported if it has `aliases`, nor if
    more than ten would be: then an archive is moving in.
    """,
    """PG902: a template uses something that is not allowed

    Templates can come with a pull request, so they run in a sandbox: they can read the content of the page, and nothing
    else. They cannot run programs, read or write files, or change other pages. docs/templates.md lists what they can
    use. Anything else is refused, at its line in the template.

    Names that begin with _ belong to Python. Instead of `"{}".format(x)` and `"%s" % x`, write `"…" ~ x`, or `_("…
    %(x)s", x=x)` for a sentence of the theme. `namespace`, `cycler` and `joiner` are not allowed, because they carry
    values from one page to the next. Use `loop`, and the filters `select`, `map`, `join` and `first`.
    """,
    """PG904: a file in templates/ that is not a template

    The names of templates end in .html, .xml, .txt or .css, in small letters. Templates are in templates/ or in a
    folder within it. The name theme/ is taken: it means the theme's own templates. Other files there are ignored. Save
    pictures and fonts of the pages in templates/static/, and a picture of a text beside the text. Set the logo with
    `theme: logo` in pressgen.yaml.
    """,
)
