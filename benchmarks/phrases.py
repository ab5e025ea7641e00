"""Words for newsrooms that never were: the municipality of Norrklinta, its people and its small concerns.

Names, places and numbers are made up; telephone numbers come from those that nobody can have. In braces stand what
`make_newsroom` fills in.
"""

# ruff: noqa: SIM905 -- many words read better as text

FIRST_NAMES = (
    "Alva Bengta Cajsa Dagmar Edit Fanny Greta Hilma Idun Jorun Klara Lova Majken Nanna Ottilia Petronella "
    "Ragna Signe Tyra Ulla Vendela Ylva Adam Birger Casimir Ditlof Elof Frej Gillis Hjalmar Ingvar Jarl Knut Love "
    "Malte Nore Ossian Pelle Rurik Sixten Torbern Uno Valter Yngve Amal Bilal Dunja Farah Ilyas Jovan Leyla Zoran"
).split()
LAST_NAMES = (
    "Almryd Björkwall Dalskog Ekbrand Fjällgren Granhult Hagelbäck Idebrant Järvstrand Kvarnsten Lindhage Mossfors "
    "Näckdal Ormgård Pilströmmer Qvistrand Rågkvist Säfdal Tallvret Ullhage Videgren Wassbäck Åbrink Älvtorp Öholt"
).split()

PLACES = (
    "Norrklinta Ytterklinta Bjärkmo Sandfallet Kvarnhöjden Ostanskär Hedvallsby Älgselet Ringtjärnen Lillklinta "
    "Stavrebäcken Torsmossen"
).split()
THINGS = (
    "gångbron vid hamnen|den nya förskolan i Bjärkmo|biblioteket i Sandfallet|simhallen|vattenverket|lekplatsen i Kvarnparken"
    "|återvinningscentralen|äldreboendet Tallgläntan|skolgården vid Klintskolan|den gamla brandstationen|kulturhuset"
    "|busslinjen till Ytterklinta|ishallen|reningsverket i Ringtjärnen|hembygdsgården|elljusspåret|parkeringen vid stationen"
    "|torget i Norrklinta|gymnasiets matsal|kajen i Ostanskär|cykelvägen mot Hedvallsby|kommunens växel|idrottsplatsen"
).split("|")
GROUPS = (
    "eleverna|de som bor i området|företagarna|föreningarna|barn och unga|besökarna|de anhöriga|alla som pendlar".split(
        "|"
    )
)
MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
WEEKDAYS = "måndagen tisdagen onsdagen torsdagen fredagen".split()
BOARDS = (
    "kommunstyrelsen|skolnämnden|omsorgsnämnden|byggnads- och miljönämnden|kultur- och fritidsnämnden|kommunfullmäktige"
).split("|")
PARTIES = ("NP", "ÖL", "LV")
"""Of the council that is made up here."""
ROLES = (
    "enhetschef|rektor|projektledare|kommunekolog|bibliotekschef|gatuchef|verksamhetschef|ordförande i skolnämnden"
    "|ordförande i omsorgsnämnden|kommunalråd|kostchef|säkerhetssamordnare|energirådgivare|planarkitekt"
).split("|")
VERBS = "säger|säger|säger|säger|berättar|menar|förklarar".split("|")

TOPICS = (
    "Äldreomsorg|Förskola|Grundskola|Gymnasium|Bibliotek|Bad och simning|Cykel|Kollektivtrafik|Snöröjning|Vatten och avlopp"
    "|Avfall|Energi|Bostäder|Detaljplaner|Budget|Val|Näringsliv|Arbetsmarknad|Idrott|Natur|Klimat|Krisberedskap|Turism|Kultur"
).split("|")
CATEGORIES = (
    "Omsorg och stöd|Skola och barn|Bygga och bo|Trafik och gator|Kultur och fritid|Miljö|Demokrati|Trygghet"
).split("|")
REGIONS = "Norra bygden|Södra bygden|Centralorten|Skärgården|Fjällbyarna|Hela länet".split("|")
DEPARTMENTS = (
    "Skolförvaltningen|Omsorgsförvaltningen|Gatukontoret|Kultur- och fritidsförvaltningen|Miljökontoret|Ledningskontoret"
).split("|")
ORGANISATIONS = ("Norrklinta kommun", "Klinta Vatten", "Klinta Bostäder", "Räddningstjänsten Norrbygden")

TITLES = (
    "Så påverkas {group} när {thing} byggs om",
    "{Board} säger ja till {thing}",
    "Nu öppnar {thing}",
    "{percent} procent nöjda med {thing}",
    "{money} miljoner till {thing}",
    "Tyck till om {thing} senast den {day} {month}",
    "Vattnet stängs av i {place}",
    "{place} får fler avgångar till {place2}",
    "Fler vill arbeta i {place}",
    "Välkommen till öppet hus i {place}",
    "Dialog: hur ska {place} växa?",
    "Sommarjobb till {n} unga",
    "Rekordmånga besökte {thing} under {year}",
    "Ändrade tider i {month}",
    "Kommunen svarar på frågor om {thing}",
    "Vinter i {place}: så plogar vi",
)
LEADS = (
    "{Board} har beslutat att gå vidare med {thing}. Arbetet börjar i {month} och kostar {money} miljoner kronor.",
    "Från och med den {day} {month} gäller nya tider för {group}. Ändringen berör främst {place} och {place2}.",
    "En ny undersökning visar att {percent} procent är nöjda med {thing}, men att information till {group} kan bli bättre.",
    "Efter två års väntan öppnar {thing}, och invigningen blir {weekday} den {day} {month}.",
    "Det blir enklare att ta sig mellan {place} och {place2}. Nya turer börjar gå redan i {month}.",
)
SENTENCES = (
    "Arbetet med {thing} börjar i {month} och beräknas pågå i {small} veckor.",
    "Kostnaden uppgår till {money} miljoner kronor, varav {small} miljoner är bidrag från länet.",
    "{Board} fattade beslutet vid sitt sammanträde {weekday} den {day} {month}.",
    "Under {year} räknade vi till {n} besök, vilket är {percent} procent fler än året före.",
    "Synpunkter kan lämnas till och med den {day} {month}.",
    "De som bor närmast får ett brev med mer information.",
    "Bakgrunden är en utredning som gjordes tillsammans med boende i {place}.",
    "Trafiken leds om genom {place} medan arbetet pågår.",
    "Ring kundtjänst på {phone} om något inte fungerar som det ska.",
    "Öppet hus hålls kl. 9.00–16.00, och kaffe bjuds till alla som kommer.",
    "Avgiften är oförändrad: {small}0 kronor för vuxna och ingenting för barn.",
    "Läs mer på [kommunens webbplats](https://www.norrklinta.example/nyheter/{n}).",
    "Frågor besvaras av [kontaktcenter](mailto:kontakt@norrklinta.example) alla vardagar.",
    "Tidigare har vi berättat om [{earlier}]({link}).",
    "Det gäller *alla* hushåll i {place}, även de som har egen brunn.",
    "Ingen behöver **ansöka på nytt** om de redan har fått besked.",
    "Enligt 4 kap. 2 § i den lokala ordningen får arbetet bl.a. inte störa {group} efter kl. 18.00.",
    "I {place2} väntar man ännu på besked, men också där är planerna långt framskridna.",
    "Beräkningen bygger på att {percent} procent av resorna görs med buss eller cykel år {year}.",
    "Upphandlingen avslutas under {month}, och avtal tecknas därefter på {small} år.",
    "Under tiden går bussarna var {small}:e minut från stationen.",
    "Marken har provtagits på {small} ställen utan att något oväntat har hittats.",
    "För {group} betyder det att väntetiden blir kortare än i dag.",
    "Resultatet presenteras för {board} i {month}.",
)
QUOTES = (
    "Vi har lyssnat på {group}, och nu blir det äntligen verklighet",
    "Det här är ett bra besked för hela {place}",
    "Jag är stolt över hur alla har hjälpts åt",
    "Pengarna räcker, men vi måste hålla i dem",
    "Många har undrat när det ska hända något, och nu kan jag svara",
    "Att {thing} blir kvar är en seger för {group}",
    "Det viktigaste är att ingen hamnar mellan stolarna",
    "Vi prövar i {small} månader och ser sedan vad som behöver ändras",
    "Hade vi väntat längre hade det blivit både dyrare och sämre",
)
HEADINGS = (
    "Så går arbetet till",
    "Det här händer nu",
    "Bakgrund",
    "Frågor och svar",
    "Vad kostar det?",
    "För dig som bor nära",
    "Tider och platser",
)
LIST_LEADS = ("Det här gäller:", "Tänk på detta:", "Du kan lämna synpunkter på flera sätt:", "Följande platser berörs:")
ITEMS = (
    "Parkera inte på {place}vägen under arbetet.",
    "Ring {phone} vid frågor.",
    "Häll ut det första vattnet innan du dricker.",
    "Mötet hålls i {place} kl. 18.30.",
    "{percent} procent av platserna är redan bokade.",
    "Ta med legitimation.",
    "Barn under {small} år går gratis.",
    "Ansökan görs senast den {day} {month}.",
    "Hundar hålls i koppel.",
)
BULLETS = ("- ", "• ", "· ", "* ", "1) ", "– ")
DASHES = ("– ", "– ", "– ", "- ", "— ")

ENGLISH_TITLES = ("The library in {place} opens every day", "New bus line to {place}", "Summer jobs for young people")
ENGLISH_SENTENCES = (
    "Work begins this autumn and takes about {small} weeks.",
    "The municipality invites everybody to an open house in {place}.",
    "Call us on {phone} if you have any questions.",
    "The decision was made by the municipal council.",
    "More than {n} people visited the place in {year}.",
    "There is no need to apply again.",
)
