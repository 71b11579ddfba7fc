/**
 * Nouns and stems of verbs and adjectives from which German makes compounds with a name: Musterkunde, Lieferdienst. Our
 * own list, folded. What is not in it does not make a compound: Musterung, mustergültig. People (mann, frau) are left out,
 * for they make surnames and dummies, and so are words that mostly make words of their own.
 */
const nouns = `
abend abenteuer abfall abgabe abo abonnement abrechnung absage absatz abteilung abwicklung abzocke adresse agentur akademie akte aktie
aktien aktion aktionaer album alltag alternative altlast ampel amt analyse anbieter anfrage angebot angestellte angriff anhaenger anlage
anlass anleger anleihe anleitung anliegen anmeldung annahme anruf anschluss anschrift ansicht ansprache anspruch anteil antrag antwort
anwalt anwender anwendung anzeige anzug apotheke app apparat arbeit arbeiter arbeitgeber arbeitnehmer archiv areal arena artikel
arzt assistent assistenz atelier atmosphaere aufgabe auflage aufruf aufschlag aufsicht auftrag auftritt auge auktion ausbau ausbildung ausfall
ausflug ausgabe auskunft ausland auslieferung auspackung ausrede ausruestung ausschreibung ausschuss ausstellung ausverkauf auswahl ausweis
auszeichnung auto automat automatik autor autofahrer azubi backware bad bahn bahnhof balance balkon ball band bande bank bar bau bauer
bauteil beamte beauftragte becher bedarf bedienung beilage beitrag bekleidung belegschaft benutzer berater beratung bereich bericht beruf
beschaeftigte beschwerde besitzer bestand besteller bestellung besuch besucher betreiber betreuer betreuung betrieb betriebsrat betrug
betrueger beutel bewerber bewerbung bewertung bezahlung bibel bibliothek bier bild bilanz bildschirm bildung blatt blog blume board bon
bonus boot bot box boykott branche brand brauerei brief brot bruch bruder bruecke brunnen buch buchung budget buegel buehne bund buendnis
buero bus cafe camp campus card center ceo chance chaos charge chart chat chef chefin chip chor club coach community computer container
controller corporation coupon couch crew crash creme dach dame daten datei datenbank debakel deal debatte deckel demo depot design desk
detail dialog dieb diebstahl dienst dienstleister dienstleistung diesel ding direktor diskussion display dokument dorf dose drama drink
drohne drucker druck dschungel dusche ebene ecke editor effekt ehrenamt ei eigentuemer eimer einbruch einfluss eingang einheit einkauf
einkaeufer einladung einnahme einsatz einstellung eintrag eintritt einzelhandel eis elektronik element eltern empfang empfehlung engagement
energie entlassung entscheidung entwickler entwicklung erbe ereignis erfahrung erfinder erfolg ergebnis erklaerung erlebnis ermittlung
ernte ersatz erweiterung erwerb essen etage etikett euro event experte experiment exemplar export fabrik fach facharbeiter fahrer fahrt
fahrrad fahrzeug faktor fall familie fan farbe fassade fax feature fehler feier feind feld fenster ferien fernseher fertigung fest festival
feuer figur filiale filialleiter film filter finale finanz finanzierung firma fisch flagge flasche flaeche fleisch flieger flotte flug
flughafen flugzeug folge folie fond form format formel formular forscher forschung forum foto franchise frage freiheit freund freundin frist
front frucht fruehling fuehrer fuehrung fusion fuss fussball fund fundament funk futter gabel gang garage garant garantie garten gast gaststaette
gate gebaeude gebiet gebuehr gedanke gefaehrt gefahr gehalt gehaeuse geheimnis geist geld gelaende gemeinde gemeinschaft gemuese general generation
geraet gericht geruch geruecht geschaeft geschenk geschichte geschirr geschmack geselle gesellschaft gesetz gesicht gespraech getraenk gewand
gewerkschaft gewicht gewinn gewinner gewinnspiel gewuerz gift gitter glas glaube glaeubiger glueck gold graben graph grenze griff grill gross grosse
grund gruender gruppe guru gurt gutachten gutschein gut guete haendler haken halle haltung hand handel handbuch handschuh handwerk handy hang haus
haushalt haut hebel heft heim heizung held helfer hemd herbst herd herr hersteller herstellung herz hilfe himmel hinweis historie hobby hof hoerer
holz hose hotel hotline huette hund hut hype idee image imperium import impuls index industrie info information ingenieur inhaber inhalt initiative
innovation insel insider insolvenz installation institut instrument interesse internet interview investition investor jacke jagd jahr job journal
journalist jubilaeum jugend junge jury kabel kaffee kalender kamera kampagne kampf kanal kandidat kanne kantine kanzlei kapital karriere karte kartell
karton kasse kassierer kassiererin kasten katalog katastrophe kauf kaeufer kaeuferin keller kette kind kino kiosk kirche kissen kiste klage klan klasse
klassiker kleid kleidung klima klinik klon klub knopf koch koffer kollege kollegin kollektion komitee kommentar kommission kommunikation kompetenz
konferenz konflikt konkurrent konkurrenz konkurs kontakt konto kontrolle konzept konzern kooperation kopf kopie korb kosten kraft kraftwerk kraeuter kram
kreation kredit kreis krieg krise kritik kritiker kueche kuchen kugel kuehlschrank kuendigung kultur kunde kunden kundendienst kundin kundschaft kunst
kurier kurs kurve kuss lab label laden lader ladung lage lager lampe land landschaft laerm laster lauf leben lebensmittel leder leitung lehre
lehrer lehrerin lehrling leiche leistung leiter leiterin leser leserin lichter licht liebe liebhaber lied lieferant lieferdienst lieferung liga linie link
liste literatur lizenz lkw lobby loch logistik logo lohn lounge luege luft luxus macher macherei macht magazin mail makler management manager managerin mantel marathon
marke marketing markt maschine maske masse mast material matratze mauer maus medien medikament meeting mehrheit meile meinung meister meldung menge menue
merchandise messe messer methode miete mieter mieterin milch million minister mitarbeit mitarbeiter mitarbeiterin mitglied mitgliedschaft mittel mix mobil mode modell
moderator modul moebel monat monitor monopol montage motor motorrad muell museum musik musiker mutter mythos nachbar nachfolger nachfrage nachricht nacht
name narr natur netz netzwerk news newsletter niederlage niederlassung not note notiz nummer nutzer nutzerin nutzung obst ofen offensive office oel
offerte ohr oktober onkel option ordner organisation ort outlet paar packung paket palette panne papier paradies park parkplatz partei partner partnerin partnerschaft party
pass passagier patent patient pause pech person personal pflege pfand pflanze pilot pille pilz pizza plage plan planung plastik plakat platte plattform platz pleite podcast
pokal police politik polster pool portal portfolio portrait position post praemie praesentation praesident praktikant praktikum praxis preis presse pressesprecher prinzip privileg
probe problem produkt produktion produktlinie produzent profi profil profit programm projekt promotion prospekt protest provision prozess pruefung publikum puder pulver pumpe punkt puppe quelle
quittung quote rabatt rad radio rahmen rampe rat ratgeber rate raeuber raum reaktion rechner rechnung recht rechte redaktion rede referenz reform regal regel region regler reihe reifen reinigung
reise reisende reklamation reklame rekord rennen rente reparatur report reporter reserve restaurant rest retoure rezept rezension richtlinie riese ring risiko ritter ritual roboter rock rohr rolle
roman rose route rucksack rueckgabe rueckruf ruf ruhe runde saal sache saft saison salat salbe salon sammler sammlung sanierung satire satz sauce schaden schale schalter schatten schatz schau schaufenster
scheibe schein schicht schicksal schiff schild schirm schlacht schlag schlange schloss schluessel schmuck schnaeppchen schnitt schock schokolade schrank schraube schreiben schrift schritt
schrott schuh schuld schulden schule schuler schuerze schuss schutz schwester schwimmbad schwindel schwein see segel seife seil seite sekretaer sektor sendung senf sensor serie server service sessel set
shampoo shirt shitstorm shop shopping show sicherheit sieg siegel signal silber sitz sitzung skandal skript socke software sohn sommer sonne song sorte sorgen sortiment sound spass spalte speise spende
sperre spezialist spiegel spiel spieler spielzeug spitze sponsor sport spot sprache sprecher sprecherin spruch spur staat stadion staender stadtrat stall stamm stand standort star start startup station statistik
statue staub stelle steuer stick stift stiftung stil stimme stoff stolz store story stoerung strafe strand strategie streit streik strom strumpf stube stueck student studie studio stuhl stunde sturm suche sucht system
szene tablette tafel tag tanne tank tanz tarif tasche tasse tat taxi team technik techniker technologie tee teil teilnehmer telefon teller tempel termin terminal terrasse test tester text theater thema theorie ticket tier tisch titel
tochter tod toilette ton topf tor torte tour tourist tracht tradition traeger trailer trainer training transport traum treff treffen treiber trend treppe tresen treue trick trikot trinker tropfen truppe truhe tuer turm turnier tube typ uebernahme
uhr umfrage umsatz umwelt umzug unfall union uniform universitaet unternehmen unternehmer unterlage unterricht unterschied untersuchung unterwaesche update urlaub urteil vater vegetarier ventil verarsche verband verbot verbraucher verbrauch verein
verfahren vergleich verhandlung verkauf verkaeufer verkaeuferin verkehr verlag verleih verlust vermieter vermoegen verpackung versand versandhandel versicherung versicherte verspaetung versprechen versteher vertrag vertrauen vertreter vertrieb
verwaltung video villa vitamin vogel volk vorfall vorgang vorschlag vorschrift vorsitzende vorsprung vorstand vorteil vortrag vorwurf waage waesche waffe wagen wahl wald wand wanderung ware waren warenhaus warnung wartung wasser website webseite
wechsel weg wein welle welt werbung werber werk werke werkstatt wert wertpapier wette wetter wettbewerb widget wiese wind winter wirt wirtschaft wissen witz woche wohnung wohnheim wolke wort wunder wunsch wurf wurst zahl zahlung zahn zange zaun zeichen zeit
zeitschrift zeitung zelle zelt zentrale zentrum zertifikat zeuge ziel zimmer zins zoll zone zubehoer zucker zug zugang zukunft zulieferer zusage zuschauer zuschlag zustand zusteller zustellung zutat zweig zwang
abbau abfertigung abfindung abgang abholung ablage ablehnung abmahnung abmeldung abrechner abriss abschluss abstieg absturz abteil abverkauf abwasser abwehr
achterbahn aerger affaere akku akkuschrauber alarm allergie ambulanz anbau anbindung anfall angler anlieferung annonce anprobe ansage ansiedlung anstieg
ansturm antenne antrieb anwohner aquarium aroma arznei atlas attrappe aufbau aufenthalt aufkauf aufkleber aufladung aufloesung aufnahme aufstand aufsteller
aufstieg aufstockung auftraggeber aufwand aufzug aushilfe auslage auslieferer auspuff aussage ausschank ausschluss aussenstelle aussicht ausstand ausstattung
ausstieg auswertung backofen backstube baecker bagger balken banane bankomat banner barriere basar basis batterie bauch baum becken bedingung befragung befund
begeisterung begleiter begriff begruendung behandlung behoerde beitritt belag belastung beleg beleuchtung belohnung benachrichtigung benzin bereinigung
bereitschaft berichtigung beschaffung beschlagnahme beschluss beschuldigung beseitigung besen besichtigung besitz bestaetigung bestechung besteck beteiligung
bett beule bewaehrung bewegung beweis bewohner bezirk bezug birne blamage blase blech blick blitz block blut boden boerse bogen bohne bohrer
bohrmaschine bord boss bote botschaft botschafter braut bremse brennstoff brett brille broetchen brosche broschuere brunch buchse bude buendel buergermeister
buergschaft buerste bulle bulli busch butter camper caravan cent chemie chronik cloud cocktail code comic content cookie cup damm datum dauer debit debuet
decke deckung defekt delle dementi denkmal deo depp detektiv devise diaet diagnose dichtung dinner diplom discounter doener doktor doku domain dominanz
download draht drehbuch drehung drogerie drossel duell duenger duft durchsage dynastie echo edelstein ehefrau eigentum eigner einbrecher einigung einlass
einschraenkung einsparung einspeisung eisen elch elite embargo emblem engpass enkel ensemble entschaedigung entschuldigung entwurf erben erdbeere
erfindung erhebung erhoehung erker erlaubnis erloes ermaessigung erneuerung eroeffnung erpresser erpressung erscheinung ersparnis erstattung ertrag erzeuger
erzeugnis etappe etat etui eule explosion expo extrakt fabrikat fackel faden faehre faehrmann fahne fahrdienst fahrplan fahrpreis fahrschein fahrstuhl
fahrverbot falle family fang fasching fass fassung feder feedback feile felge fell feuerwehr fiasko fiber fieber filet filz finger firmensitz
fitness flagship flair flamme flaute fleck fliege fliese flohmarkt flop flur flut foehn foerderung fontaene food forderung forelle formation
fotograf fracht freak freigabe freude friedhof frisur frost frust fueller fuge fuhrpark funke gala galerie gans garde garderobe garnitur gas gasse gastronom
gastronomie gatter gebaeck gebirge gebot gebrauch geburt gefecht gefluegel gefrierschrank gegenangebot gegend gegner gehege gelaender gelenk genuss gepaeck
geraeusch gestalt gestell gesuch getreide gewebe gewerbe gewissen gewitter giesskanne gipfel gips girocard girokonto gitarre glanz glasfaser gleis glocke grab
graffiti gras grippe groesse grube gruendung gruss guertel gummi gurke gymnasium haar haehnchen haelfte haendlerin hafen hagel haltbarkeit
haltestelle hammer handlung hantel hass haube haufen hecke heimat heizer heizkoerper herde hering herkunft hexe hinweisgeber hitze hocker
hoechstpreis hoehe hoehle hoerspiel hoffnung honig hostel hotdog huegel huelle huerde huhn hunger hupe hymne imbiss immobilie impfung infektion inserat
inserent insolvenzverwalter installateur integration intendant inventar inventur isolierung jacht jeans joghurt jubel jubilar jugendherberge jugendliche
jurist juwel kaefer kaefig kaelte kaese kalk kamin kamm kammer kanister kante kapelle kapitaen kappe kapsel karaffe karussell kasino kater katze
kaution keks kerze kessel ketchup kies kilometer kipper kirsche kita kittel klammer klang klappe klausel kleber klingel klo kloster knall knappheit
kneipe knie knoblauch knochen knoten koerper kohle kolumne kombi komfort kommode komplex kompromiss konserve konsum konzert korn kosmetik kostuem
kotelett krach kragen kran krankheit kranz kratzer kraut krawatte kreuz kreuzung krone krug kruste kuehlregal kuehltheke kuendiger kugelschreiber kuh kult
kuppel kupplung kur kutsche labor lachs lack laenge laptop lasagne laterne latte laub laune lautsprecher lawine leasing leber leck leergut legende leid
leine leitzahl lektion lenkrad lenkung leuchte liege lift likoer limonade limousine linse lockangebot loeffel loesung lokal lokomotive lotion lotse lotto
luecke lueftung lunge lupe lust maengel maerchen mais malz mandat mandel mangel manipulation mannschaft margarine marmelade marsch massage match
maut mechanik mechaniker mehl melodie melone mensa merkmal messung metall meter metzger mietvertrag mietwagen mikrofon mikrowelle milliarde mindestlohn
minute mischung misere mission mitarbeitende mitte mixer molkerei moment monteur moped mord mosaik motiv muecke muehle muenze muetze muskel
nachbarschaft nachhaltigkeit nadel nagel nahrung naht namensgeber nase nebel neid nest neuausrichtung neuheit niveau nominierung norm nudel nuss 
objekt oeffentlichkeit oeffnung offenlegung olive oper opfer optik orange orchester orden orientierung orkan pacht paddel palast palme panik pantoffel panzer
papagei pappe paprika parfuem parfuemerie parodie passage passant paste pate patrone patzer pavillon pedal pegel pelz pendler pension perle perspektive pfad
pfahl pfarrer pfeffer pfeife pfeil pfeiler pferd pfirsich pflaster pflaume pforte pfuetze pfund phaenomen phase philosophie phishing pickel picknick pils
pinsel pirat piste plane plateau platine pommes popcorn porto porzellan posse posten poster potenzial praesenz praktikantin praline pressemitteilung
produzentin prognose prozent pruefer pudding puffer pulli pullover pult pute puzzle qualm quark quartal quartalszahlen quartier quiz rakete rang rasen
rasenmaeher rasierer rassismus rast rausch razzia razzien reaktor rebranding recherche recycling regen regie registrierkasse reichweite reis reiter reiz
renovierung reputation resonanz respekt ressort revier revision revolution richter riegel riss ritt roller rollladen rolltreppe router ruder ruecken
ruecknahme rueckstellung ruine rundschreiben rutsche saege saenger saeule saeure salami salz sammelklage sand sandale sanktion satellit sattel sauna schach
schacht schachtel schaedigung schaf schaffner schal schall schanze schar schauer scheck scheinwerfer schenkel scherz schiedsrichter schiene schimmel schinken
schlaf schlamm schlauch schleuse schlichtung schliessung schlitten schlosser schluss schmerz schmuggel schmutz schnaps schnecke schnee schnitzel schnuller
schnur schorle schornstein schramme schranke schreck schublade schuessel schulter schulung schuppen schuster schwamm schwan schwelle schwimmer schwung sekt
sekunde seminar senkung serum sicherung sicht sieb siedlung sinn sirene sirup ski skizze sofa sohle solar soldat sonde sosse spaghetti spam spange spannung
sparer spargel spaten spaziergang speck spedition speicher spektakel spender sperrung spinne spionage splitter spray sprechstunde sprit spritze sprung
spueler stab stadt stahl stange stapel statut stau staubsauger steak stecker steig stempel stern stiefel stimmung stollen stopp storch stornierung
strafanzeige strafzettel strahl strasse strauss strecke streifen stress strich stroh strudel struktur studium stuetze stufe sturz subvention suppe support
surfer symbol symptom tabak tablet taeuschung takt taktik talent tante tapete tastatur taste taube taucher tausch teich teig teilhaber teppich testsieger
teufel textil theke therapie thermostat thron tiefe tiger tinte tipp toast tomate tombola tonne tote touristik traene traktor transfer transparenz
transporter traube trauer trecker tresor triumph trockner trommel truck tuch tuete tulpe tunnel turban turbine uebergabe uebernachtung ueberwachung
ueberweisung ufer umbenennung umsteiger umstieg ungerechtigkeit unkraut unruhe unsinn unterhalt unterkunft urabstimmung urheberrecht urne vanille vase
veraeusserung veranstaltung verantwortung verbesserung verbindung verbrechen verdacht verdienst verfassung verfolgung verfuegung vergnuegen verhaftung
verhalten verlagerung verleger verletzung verlobung vermittler vermittlung verrat versagen versammlung verschluss verschwendung versicherer version versorger
versorgung versteck versteigerung verstoss versuch verteidiger verteiler vertreiber vertretung verwandte verwechslung verzehr verzicht verzoegerung viertel
vision visum vitrine volumen vorhaben vorlesung vorsorge vorstellung vorwuerfe vulkan wache wachs wachstum waehrung waerme waffel wahnsinn walze wanne wappen
warteschlange warteschleife wartezeit watte weblog wecker weide weihnacht weinberg weizen wende werft weste wettbewerber whistleblower widerruf widerspruch
widerstand wiederaufbau wiedereroeffnung wiege wild windel winkel wirbel wirkung wischer woerterbuch wolle wrack wucher wuerfel wueste wurzel wut yacht
yoga zander zapfen zauber zeile zement zettel ziege ziegel ziffer zigarette zirkus zitat zitrone zivilklage zoo zorn zucht zuender zugabe zulage zulassung
zulieferung zunge zusammenarbeit zusammenbruch zusammenschluss zusatz zuschuss zustellerin zustellfahrzeug zutritt zweck zweifel zwiebel zylinder
`

/** What may stand before a name or another noun without being one: stems, adjectives, and words that go before. */
const modifiers = `
alt anti auslands billig bio brems dauer direkt doppel drei edel eigen einzel elektro erst ex extra fach fein fern fertig frei frisch frueh gebraucht gesamt grenz gross grund halb haupt heiss hoch
hybrid express eil zentral regional lokal global digital national ideal jung kalt klein kombi kurz lang last lade lauf leih lern lese liefer luxus maxi mega mehr mess mini mit mittel mobil nach natur neben neo neu nicht nord null ober online original ost parade parade
pflicht premium privat pro profi pseudo putz quer rand raz rein renn riesen roh rueck ruf sam sauber schlaf schnell schreib schwarz selbst semi senior sitz sonder sozial spar spezial spitzen sport spuel sued super
tausch teil test tief top traum trink turbo ueber ultra um uni unter ur urlaub voll vor vorzeige wander warn wasch web weiss weit weiter welt wende werbe west wohn wunsch zahl zeig zusatz zwei zwischen
`

const endings = ['', 's', 'es', 'n', 'en', 'e', 'er', 'ern', 'em', 'in', 'innen', 'nen']
const links = ['', 's', 'es', 'n', 'en', 'er', 'e', '-']

/** Plurals and feminines are a vowel and an ending away: Märkte, Häuser, Ärztinnen. */
const heads = new Set(nouns.trim().split(/\s+/))
const firsts = new Set([...heads, ...modifiers.trim().split(/\s+/)])
const longestConstituent = Math.max(...[...firsts].map(({ length }) => length)) + 3
const longestRest = 60
const shortestRest = 3

/** Whether what follows the name makes a compound with it: kunde, sversand, kundenservice. */
export function isHead(rest: string): boolean {
  if (rest.length > longestRest) return false
  return links.some((link) => {
    if (!rest.startsWith(link)) return false
    const own = rest.slice(link.length)
    return own.length >= shortestRest && isChain(own, isLast)
  })
}

/** Whether what stands before the name makes a compound with it: billig, kunden, sommer. */
export function isModifier(rest: string): boolean {
  return rest.length >= shortestRest && rest.length <= longestRest && isChain(rest, isLinked)
}

/** Whether the text is constituents one after the other, the last of which passes. One look at each pair of places. */
function isChain(text: string, passes: (last: string) => boolean): boolean {
  const begins = new Set([0])
  for (let at = 0; at < text.length; at++) {
    if (!begins.has(at)) continue
    if (text.length - at >= 2 && text.length - at <= longestConstituent && passes(text.slice(at))) return true
    for (let end = at + 2; end < text.length && end - at <= longestConstituent; end++) {
      if (isLinked(text.slice(at, end))) begins.add(end)
    }
  }
  return false
}

function isLinked(part: string): boolean {
  return links.some((link) => {
    if (!part.endsWith(link)) return false
    const stem = part.slice(0, part.length - link.length)
    return firsts.has(stem) || (link.startsWith('e') && firsts.has(withoutUmlaut(stem)))
  })
}

function isLast(part: string): boolean {
  return endings.some((ending) => {
    if (!part.endsWith(ending)) return false
    const stem = part.slice(0, part.length - ending.length)
    return heads.has(stem) || (ending !== '' && heads.has(withoutUmlaut(stem)))
  })
}

/** Maerkt of Märkte is Markt: the last ae, oe or ue. */
function withoutUmlaut(stem: string): string {
  return stem.replace(/([aou])e([^aeou]*)$/, '$1$2')
}

/** Words of their own that look like a compound with a common name. */
const ownWords = new Set([
  'mustermann',
  'musterfrau',
  'musterstadt',
  'musterstrasse',
  'musterbeispiel',
  'musterknabe',
  'musterschueler',
  'musterfeststellungsklage',
  'musterfamilie',
  'musterlaendle',
])

/** @param form folded, ä as ae. */
export function isWordOfItsOwn(form: string): boolean {
  return ownWords.has(form) || ownWords.has(form.replace(/(e?n|e?s)$/, ''))
}
