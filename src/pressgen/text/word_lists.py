"""Word lists for reading press text, by language. They are rules of language, never names of people."""

ATTRIBUTION_VERBS = {
    "sv": """säger sade sa menar fortsätter fortsatte avslutar avslutade kommenterar kommenterade skriver skrev
 understryker underströk konstaterar konstaterade berättar berättade betonar betonade tillägger tillade lägger
 förklarar förklarade hälsar hälsade anser uppger uppgav påpekar påpekade poängterar poängterade summerar summerade
 sammanfattar sammanfattade utvecklar framhåller framhöll lovar lovade uppmanar uppmanade förtydligar förtydligade
 meddelar meddelade tycker tyckte svarar svarade frågar undrar inleder inledde tror resonerar beskriver beskrev
 intygar bekräftar bekräftade hävdar hävdade upplyser varnar varnade hoppas önskar minns jublar utbrister skojar
 skrattar ler reflekterar reflekterade instämmer instämde exemplifierar citerar uttalar slår""",
    "en": """says said adds added explains explained comments commented continues continued concludes concluded
 stresses stressed notes noted states stated writes wrote emphasises emphasised emphasizes emphasized underlines
 underlined remarks remarked tells told declares declared argues argued""",
}

# Words between a verb and the speaker that are no part of a title.
ASIDES = {
    "sv": """även också vidare dessutom därtill därför samtidigt avslutningsvis slutligen inledningsvis bland annat
 nu sedan då idag i dag själv gemensamt glatt bestämt bl.a. med kraft till sist fast in både såväl""",
    "en": "also further today finally then both",
}

# First words of a clause that is no title: the quote continues, or the attribution says where and when.
NOT_A_ROLE = {
    "sv": """och men utan eller som att är var blir blev har hade ska skall skulle kan kunde vill ville måste får fick bör
 vi jag du han hon hen den det de dem man ni oss detta denna dessa där när då så för eftersom medan om till efter
 inför innan under i på vid med mot från genom över utifrån enligt kring angående samt både inte nu här därför
 alltså dock vilket vilken vilka vars eller fram trots utöver bland hos av åt längs per vad hur varför kommer gör
 går ger tar ser behöver finns innebär tillägger""",
    "en": """and but or which that is are was were has have had will would can could should must we i you he she it
 they this these there when then so because while if to after before during in on at with against from through
 over about not now here""",
}

# Occasions and forms in which something is said or written.
OCCASIONS = {
    "sv": "kommentar uttalande intervju pressmeddelande pressrelease mejl inlägg debattartikel tal brev skriftlig",
    "en": "comment statement interview press speech letter mail post",
}

# Endings of titles: "förvaltningschef", "utrikesministern".
TITLE_ENDINGS = {
    "sv": """minister chef direktör ordförande råd ambassadör sekreterare talman president professor docent läkare
 sjuksköterska utredare hövding ledare inspektör strateg samordnare handläggare rektor kommissionär general överste
 biskop borgmästare koordinator analytiker jurist forskare ansvarig ledamot talesperson talesman taleskvinna vd
 utvecklare rådgivare expert lärare pedagog konsulent kurator psykolog ingenjör arkitekt planerare controller
 ekonom projektör befälhavare polis åklagare domare författare konstnär intendent bibliotekarie antikvarie museichef
 företrädare vicevärd kanslichef specialist kommunikatör representant medarbetare""",
    "en": """minister secretary director manager president chair chairman chairwoman chairperson head officer
 commissioner ambassador professor mayor spokesperson adviser advisor general ceo cfo principal coordinator""",
}

PRONOUNS = {"sv": "hon han hen de", "en": "he she they"}

# Words in the first person.
SPEAKING = {"sv": "jag vi mig oss min mitt mina vår vårt våra", "en": "we my our us"}

# Introduces a speaker without a verb.
ACCORDING = {"sv": "enligt", "en": "according\\s+to"}

# Words before a former or future title.
FORMER = {
    "sv": """tidigare förre förra f.d f.d. fd dåvarande blivande tillträdande avgående nytillträdd nyvald nya nye ny
 föredetta pensionerade""",
    "en": "former ex- then incoming outgoing new retired",
}

# Words in the names of offices, companies and places, which are no people.
BODIES = {
    "sv": """region regionen kommun kommunen stad staden län länet universitet universitetet högskola högskolan ab hb
 förbund förbundet förening föreningen stiftelsen institutet myndigheten verket svenska sveriges nordiska nya norra
 södra östra västra stora lilla europeiska eu fn sverige norge danmark finland stockholm göteborg malmö""",
    "en": """county city university college council ltd inc foundation association institute agency department the
 national european united new north south east west""",
}

# Parties in the parliaments. Local parties are found by their position right after a name.
PARTIES = {"sv": "S M SD C V KD L MP FP Fp FI Fi PP", "en": ""}

ABBREVIATIONS = {
    "sv": "bl.a t.ex dvs d.v.s m.fl m.m s.k f.d tf t.f bitr dr prof st nr kl ca jur fil tekn med lic doc vik stf",
    "en": "dr prof mr mrs ms st e.g i.e",
}

METADATA = {
    "sv": r"Publicera[dt]|Publiceringsdatum|(?:Sidan? )?(?:[Ss]enast )?(?:[Uu]ppdatera[dt]|[Gg]ranska[dt]|[Ää]ndra[dt])|Skapad",
    "en": r"Published|(?:Page )?(?:[Ll]ast )?(?:[Uu]pdated|[Rr]eviewed|[Mm]odified)",
}


def words(table: dict[str, str]) -> tuple[str, ...]:
    """The words of all languages, since a newsroom may write in several."""
    return tuple(dict.fromkeys(" ".join(table.values()).split()))
