/*
 * How people ask a company for something, or tell what befell them there, in families of phrases. Written as in
 * default-words.ts.
 */

/** Somebody who is no customer yet. */
export const newcomers = `
  deals for new, offers for new, offer for new customers, new customer discount, new customer offer, any deals, Angebote
  für Neukunden, Angebot für Neukunden, Aktion für Neukunden, Neukundenangebot*, Neukundenaktion*, Neukundenbonus`

/** How somebody keeps a thing clean and going. */
export const care = `
  wie reinige ich, wie reinigt man, wie reinigen wir, wie putze ich, wie putzt man, wie säubere ich, wie säubert man,
  wie wasche ich, wie wäscht man, wie entkalke ich, wie entkalkt man, wie entkalken wir, wie pflege ich, wie pflegt man,
  wie imprägniere ich, wie imprägniert man, wie bügle ich, wie bügele ich, wie bügelt man, wie öle ich, wie ölt man, wie
  schmiere ich, wie fette ich, wie schärfe ich, wie schärft man, wie poliere ich, wie poliert man, wie entferne ich, wie
  entfernt man, wie kriege ich, wie lagere ich, wie lagert man, wie bewahre ich, wie baue ich, wie baut man, wie
  montiere ich, wie montiert man, wie tausche ich, wie tauscht man, wie entlüfte ich, wie entlüftet man, wie fülle ich,
  wie füllt man, wie lade ich, wie lädt man, wie bediene ich, wie bedient man, wie benutze ich, wie benutzt man, womit
  reinige ich, womit reinigt man, womit putze ich, womit entkalke ich, womit wasche ich, womit pflege ich, womit öle
  ich, womit imprägniere ich, how to clean, how to wash, how to descale, how to care for, how to remove, how to iron,
  how to store, how to oil, how to sharpen, how to polish, how should I clean, how should I wash, how should I store,
  how do you clean, how do you wash, how do you descale, best way to clean, best way to wash, best way to descale, best
  way to store, best way to remove, what do I clean, what should I clean, what do I use to clean`

/** With `care`: on a page, or of something that nobody sells. */
export const notCare = `
  App, Apps, app, Cache, cache, Cookies, cookies, Konto, Account, account, Datei*, Video*, video*, Foto, Fotos, photo*,
  Gewissen, conscience, Hund, Katze, dog, cat, Dokument*, document*, Lebenslauf, CV, Geld, Freunde, friends, Vertrauen,
  Newsletter*, newsletter*, Ticket, Tickets`

/** With food: what should not be in it. */
export const foreignBodies = `
  eine Schnecke im, eine Schnecke in, Schnecken im, Schnecken in, Nacktschnecke*, tote Schnecke, lebende Schnecke,
  Spinne, Spinnen, eine Fliege, tote Fliege, Fliegen im, Fliegen in, Raupe*, Larve*, Kakerlake*, Ameise*, Ohrwurm,
  Wespe, Wespen, Draht, Drahtstück*, ein Stück Holz, Holzsplitter*, Holzstück*, ein Stück Gummi, Gummistück*, ein Stück
  Glas, Glassplitter*, Glasstück*, Glasscherbe*, Scherbe*, ein Stück Papier, ein Stück Pappe, ein Stück Folie,
  Folienstück*, Kunststoff*, Fremdkörper*, Nagel, Fingernagel, Zigarettenstummel, Zigarette, Pflaster, Knochensplitter*,
  Schraube*, Gräte*, a slug, slugs, snail in, snails in, a snail, a spider, spiders, a fly in, dead fly, flies in,
  caterpillar*, larva*, larvae, cockroach*, an ant, ants in, earwig*, a wasp, wire, piece of wood, piece of rubber,
  piece of glass, pieces of glass, shard*, splinter*, piece of paper, piece of foil, piece of cardboard, piece of
  plastic, a nail, fingernail*, cigarette butt*, sticking plaster, band-aid, foreign object*, foreign body, bone
  fragment*`

/** Who serves. With `manners`. */
export const servers = `
  Verkäufer*, Kassierer*, Kassierin, Bedienung, Kellner*, Personal, Mitarbeiter*, Berater*, Filialleiter*, Servicekraft,
  Servicekräfte, Rezeptionist*, Techniker*, Monteur*, Paketbote*, Postbote*, Zusteller*, der Fahrer, euer Fahrer, Ihr
  Fahrer, Dame an der, Frau an der, Mann an der, Herr an der, Typ an der, Kollege an der, Kollegin an der, aus der
  Filiale, in der Filiale, an der Kasse, an der Theke, am Empfang, an der Rezeption, am Schalter, am Telefon, an der
  Hotline, cashier*, shop assistant*, sales assistant*, assistant*, waiter*, waitress*, receptionist*, staff, clerk*,
  salesman, saleswoman, technician*, delivery driver*, the driver, your driver, lady at, woman at, guy at, man at, girl
  at, person at, lady on, woman on, guy on, man on, on the phone, at the till, at the counter, at reception, front desk,
  store manager, branch manager, employee*, team in`

/** With `servers`. */
export const manners = `
  pampig*, patzig*, frech*, schnippisch*, unfreundlich*, unhöflich*, herablassend*, arrogant*, ruppig*, motzig*,
  zickig*, muffelig*, respektlos*, rotzfrech*, überheblich*, desinteressiert*, gleichgültig*, planlos*, angeschnauzt,
  angepöbelt, angeblafft, angemotzt, angepflaumt, angemault, abgewimmelt, abgefertigt, ausgelacht, rausgeworfen, stehen
  gelassen, hilfsbereit*, freundlich*, zuvorkommend*, kompetent*, geduldig*, liebenswürdig*, herzlich*, nett, nette,
  netten, netter, rude, rudely, impolite, unfriendly, unhelpful, arrogant, condescending, dismissive, disrespectful,
  snappy, snapped at me, grumpy, surly, shouted at me, yelled at me, laughed at me, rolled her eyes, rolled his eyes,
  ignored me, ignored us, helpful, friendly, polite, patient, competent, courteous, knowledgeable, were lovely, was
  lovely, so lovely, was kind, so kind, were kind, rude to me, rude to us`

/** With `manners`: people met elsewhere, and colleagues. */
export const notServers = `
  Busfahrer*, Taxifahrer*, bus driver*, taxi driver*, Uber, Chef, Chefin, Chefs, Vorgesetzte*, boss, bosses, my manager,
  gegenüber, opposite, across, nebenan, next door, Arbeitgeber*, employer*, Kollegen, colleagues, coworkers,
  Bewerb*, Praktik*, Vorstellungsgespräch*, interview, Ausbildung*, Job, job, Minister*, Politik*, Schule, school, Zug,
  Bahn, train, Lauf, Werbung, Reporter*, reporter*, Journalist*, journalist*, Sponsor*, Influencer*, Vorwurf, Vorwürfe*,
  racist, rassistisch*, arbeite, arbeiten, work, working, gearbeitet, Studie, study, sucht, gesucht`

/** With `openAt`. */
export const openWhen = `
  wann habt ihr, wann haben Sie, wann hat, wann ist, wann seid ihr, wann macht, wann machen Sie, wie lange habt ihr, wie
  lange haben Sie, wie lange hat, wie lange seid ihr, wie lange ist, bis wann habt ihr, bis wann haben Sie, bis wann
  hat, bis wann seid ihr, bis wann ist, ab wann habt ihr, ab wann haben Sie, ab wann hat, ab wann ist, habt ihr, haben
  Sie, seid ihr, hat die Filiale, hat der Laden, hat euer Laden, hat eure Filiale, hat Ihre Filiale, ist die Filiale,
  ist der Laden, ist eure Filiale, ist euer Laden, are you, do you, will you be, is your shop, is your store, is the
  shop, is the store, is your branch, is the branch, what time, how late, until when, when are you, when do you, when is
  your, when is the, when does the`

/** With `openWhen`. */
export const openAt = `
  geöffnet, offen, geschlossen, montags auf, dienstags auf, mittwochs auf, donnerstags auf, freitags auf, samstags auf,
  sonntags auf, abends auf, Montag auf, Dienstag auf, Mittwoch auf, Donnerstag auf, Freitag auf, Samstag auf, Sonntag
  auf, Heiligabend auf, Silvester auf, Weihnachten auf, Ostern auf, Feiertagen auf, Feiertag auf, heute auf, heute
  morgen auf, heute zu, morgen zu, Uhr auf, lange auf, open today, open tomorrow, open tonight, open on, open at, open
  over, open during, open until, open till, open late, open for Easter, open Saturday*, open Sunday*, open Monday*, open
  this, closed on, closed over, closed today, closed tomorrow, closed for, close on, close at, close today, close
  tonight, closing time, shop open, store open, branch open, shop close, store close, branch close, shut on, shut at`

/** With `openAt`: something else is open. */
export const notOpen = `
  Stelle, Stellen, Job, Jobs, job, jobs, position*, role, roles, Ausbildung*, Praktik*, Bewerb*, Lehrstelle*, Werk,
  plant, factory, Rechnung*, Ticket, Fall, Konto, account, account*, WLAN, WiFi, wifi, Website, website, App, app,
  Seite, page, dauerhaft, endgültig, permanently, for good, Stalltür, to ideas, to the idea, to suggestions, Brunch,
  brunch, Plätze, Tisch, Interview*, Gerücht*, rumour*, rumor*, wieder, reopen*`

/** Somebody calls for help and says no more. */
export const callsForHelp = `
  kann mir jemand helfen, kann mir bitte jemand helfen, kann mir hier jemand helfen, kann mir mal jemand helfen, kann
  mir da jemand helfen, kann mir dabei jemand helfen, kann mir einer helfen, kann mir wer helfen, könnte mir jemand
  helfen, könnte mir bitte jemand helfen, kann uns jemand helfen, kann uns bitte jemand helfen, könnte uns jemand
  helfen, hilft mir jemand, hilft mir bitte jemand, wer kann mir helfen, wer kann mir hier helfen, wer kann mir bitte
  helfen, wer hilft mir, wer hilft mir weiter, jemand weiterhelfen, mir weiterhelfen, uns weiterhelfen, can somebody
  help, could somebody help, could someone help, can anyone help, can anybody help, could anyone help, could anybody
  help, somebody please help, someone please help, anyone able to help, anybody able to help, who can help me, who could
  help me`

/** With `callsForHelp`: friends are asked. */
export const notOurHelp = `
  umziehen, Umzug, moving house, move house, Hausaufgaben, homework, Klausur, exam, essay, Website*, website*,
  Webseite*, Login, log in, App, app, Passwort*, password*, Bewerbung*, application, Angebot*, kaufen, buy, buying,
  quote, Presse*, press, Film, film, Song, song, Rätsel, riddle, crossword`

/** Nobody is to be had. */
export const unreached = `
  reach someone on, reach anyone on, reach somebody on, reach anybody on, reach you on, reach you by, get hold of
  anyone, get hold of anybody, get hold of someone, get hold of you, get through to anyone, get through to anybody, get
  through to someone, get through to you, speak to a human, speak to a real, talk to a human, talk to a real,
  telefonisch zu erreichen, telefonisch nicht, keinen ans Telefon, niemanden ans Telefon, jemanden ans Telefon, keinen
  erreicht, niemanden erreicht, erreiche euch nicht, erreiche Sie nicht, erreiche bei euch, nicht durchgekommen, komme
  nicht durch, kein Durchkommen, einen echten Menschen, mit einem Menschen`

/** With somebody who speaks of themselves. */
export const recalledToo = `
  vom Rückruf, von dem Rückruf, von der Rückrufaktion, beim Rückruf, by the recall, in the recall, under the recall,
  part of the recall`

/** They are closed, too. */
export const roads = `
  Straße gesperrt, Straße ist gesperrt, Straßen gesperrt, Autobahn gesperrt, Autobahn ist gesperrt, Brücke gesperrt,
  Brücke ist gesperrt, Innenstadt gesperrt, Kreuzung gesperrt, Bahnstrecke gesperrt`

/** Friends recommend it to each other. */
export const pastimes = `
  Film, Filme, film, films, movie*, Serie, Serien, TV series, Buch, Bücher, which book, what book, a book, a good book,
  books, Song*, song*, Lied, podcast*, Podcast*`

/** Clothes after the wash. With things. */
export const shrunken = `
  Nummern kleiner, Nummer kleiner, Größen kleiner, Größe kleiner, eingegangen, geschrumpft, sizes smaller, size smaller,
  shrunk, shrank, shrinks, shrinking, ausgeleiert, verwaschen, verzogen`

/** With `priced`: what does it cost. */
export const howDear = `
  wie teuer ist, wie teuer sind, wie teuer wäre, wie teuer wären, wie teuer wird, wie teuer kommt, wie teuer käme, was
  kostet, was kosten, was würde, was würden, was kommt, wie viel kostet, wie viel kosten, wie viel würde, wieviel
  kostet, wieviel kosten, how expensive is, how expensive are, how expensive would, what would, what does, what do, what
  price is, what price are, what's the cost of, what is the cost of, wo liegt preislich, wo liegen preislich, wie ist
  der Preis, was macht`

/** With `howDear`. */
export const priced = `
  Jahreslizenz*, Einzellizenz*, Schullizenz*, Firmenlizenz*, Unternehmenslizenz*, Mehrplatzlizenz*, Campuslizenz*,
  Monatslizenz*, Bildungslizenz*, Jahresabo*, Monatsabo*, Premiumabo*, Familienabo*, Vollversion, Profiversion,
  Premiumversion, Bezahlversion, Mitgliedschaft*, Jahreskarte*, Tageskarte*, Wartung pro, Montage, Aufstellung, Einbau,
  Lieferung nach, Versand nach, annual licence*, annual license*, yearly licence*, yearly license*, single licence*,
  single license*, site licence*, school licence*, full version, pro version, premium version, paid version,
  membership*, yearly subscription, annual subscription, monthly subscription, installation, Stück, Exemplare, Lizenzen,
  Sätze, Quadratmeter, Laufmeter, Paletten, pieces, units, copies, licences, licenses, pallets, sets of, square metres,
  square meters, euer, eure, euren, Ihre, Ihr, your, das Gerät, die Maschine, das Modell, diese Maschine, dieses Gerät,
  dieses Modell, this model, that model, this one, that one, these`

/** With `fits`. */
export const size = `
  welche Größe, welcher Größe, welche Konfektionsgröße, which size, what size`

/** With `size`. */
export const fits = `
  brauche, brauchen, nehme, nehmen, passt, bestelle, bestellen, wäre richtig, empfehlt, empfehlen, need, get, take,
  order, fit, fits, right for, recommend`

/** With `oftenTaken`: money is. */
export const takenFrom = `
  belastet, eingezogen, abgezogen, abgebucht, charged, debited, deducted, billed`

/** With `takenFrom`. */
export const oftenTaken = `
  doppelt, zweimal, dreimal, viermal, mehrfach, mehrmals, zweifach, dreifach, versehentlich, fälschlich*, twice, three
  times, several times, double, multiple times, by mistake, wrongly, again`

/** With `howDear`: what it costs is written on a bill, or asked of other things. */
export const notPriced = `
  Meinung*, Problem, opinion, think, say, reagieren, passieren, happen, happens, mean, means, bedeutet, Urlaub, holiday,
  Umwelt, environment, Gesellschaft, society, Steuerzahler, taxpayer*, Azubi*, Mitarbeiter, employees, staff, Logo, CO2,
  verdienen, earn, pay your, bezahlt ihr, logo, Website`

/** With `howDear`. */
export const dear = `
  teuer, expensive, price, Preis, cost of, kommt`

/** A word or two, and nothing else: a price is asked for. */
export const barePrice = `
  Preis, Preise, Kosten, price, prices, cost`

/** With `barePrice`: somebody says more. */
export const sentence = `
  der, die, das, den, dem, des, ein*, kein*, ist, sind, war, hat, haben, habe, wird, wurde, und, oder, von, vom, für,
  im, in, zum, zur, am, auf, mit, bei, beim, nicht, zu, ich, wir, ihr, Sie, er, es, man, mein*, unser*, euer, eure*,
  dein*, sein*, ohne, um, nach, über, aus, jeden, jeder, alle*, steig*, sink*, gewinn*, the, a, an, is, are, was, were,
  has, have, had, and, or, of, for, at, with, on, to, from, by, not, no, I, we, you, he, she, it, they, my, our, your,
  his, her, their, this, that, these, those, wins, won, war, freedom, senk*, erhöh*, rise*, fall*, cut*`

/** Which one would we take. With `advise`. */
export const whichOne = `
  welche, welchen, welcher, welches, which, was für, what kind of, what sort of`

/** With `whichOne`. */
export const advise = `
  empfehlt, empfehlen, empfiehlst, rätst, ratet, raten Sie, würdet ihr nehmen, würden Sie nehmen, recommend, suggest,
  advise, best for, is best, suits, suitable for, eignet sich, passt am besten, passt zu, ist am besten, am besten für,
  is right for, would be best, do I need for, brauche ich für, nehme ich für, nimmt man für`

/** With `whichOne`: for whom or what. */
export const forWhat = `
  für, for, von euren, eurer, von Ihren, Ihrer, of your, bei, with, to, zu, wenn, if`

/** With `whichOne`: whoever has it asks how to treat it, and friends are asked for books. */
export const notAdvice = `
  reinig*, Reinigung*, pflege*, Pflegemittel, clean*, Entkalker*, descaler*, Film, Filme, film, movie*, Serie, Serien,
  series, Buch, Bücher, book, books, Song*, song*, Restaurant*, restaurant*, city, Stadt, Browser, browser*, Passwort*,
  password*, Ausbildung*, Studium, Studien*, Praktik*, internship*, degree*, course at, Schulabschluss, school, Schule,
  Update, update*, Einstellung*, settings, Bus, bus, Zug, train, Weg, route, mein*, kaputt*, defekt*, broken, Podcast*,
  podcast*, Account, Unterlagen, documents, Partei, party, Influencer*, Plattform*, Qualifikation*, Zeugnis*,
  qualifications, job, Job, Stelle, Fehler*, error*`

/** With `mayPay`. */
export const instalments = `
  by instalments, in instalments, by installments, in installments, monthly instalments, monthly installments,
  instalment plan, installment plan, payment plan, pay monthly, pay it off, spread the cost, spread the payments, buy
  now pay later, in Raten, auf Raten, Raten abbezahlen, Ratenzahlung*, Ratenkauf, Teilzahlung, monatlich zahlen,
  monatlich bezahlen, monatlich abbezahlen, abstottern, später bezahlen, pay later`

/** With `instalments`. */
export const mayPay = `
  kann ich, kann man, können wir, könnte ich, könnten wir, darf ich, ist es möglich, wäre es möglich, bietet ihr, bieten
  Sie, gibt es, geht, möglich, can I, can we, can you, could I, could we, may I, is it possible, do you offer, do you
  do, do you have, is there, possible, possible to, would it be`

/** With `instalments`: of what they owe already. */
export const owed = `
  meine Rechnung, unsere Rechnung, die Rechnung, Mahnung*, Nachzahlung*, Schulden, Strafe, my bill, my invoice, the
  bill, the invoice, debt, arrears, Rate, Kredit, loan`

/** Who sells at ours. */
export const ourSales = `
  someone from sales, somebody from sales, anyone from sales, person in sales, someone in sales, somebody in sales, your
  sales, speak to sales, speak with sales, get in touch with sales, contact in sales, sales call me, from your sales,
  Verkaufsabteilung, Verkaufsteam, jemand aus dem Verkauf, jemanden aus dem Verkauf, jemand vom Verkauf, jemanden vom
  Verkauf, jemand vom Vertrieb, jemand aus dem Vertrieb, jemanden aus dem Vertrieb, jemanden vom Vertrieb, mit dem
  Vertrieb, mit dem Verkauf`

/** With `ourSales`: work there. */
export const notSales = `
  Bewerb*, application, apply, applied, Praktik*, internship, Stelle, Job, job, arbeiten, Ausbildung*, rude,
  unfreundlich*, complain*, Beschwerde*, promised, versprochen, work in, career, Karriere, pushy, aufdringlich*, lied,
  gelogen`

/** What is given instead of a thing. With `askFor`. */
export const giftCards = `
  gift card*, gift voucher*, gift certificate*, vouchers, a voucher, Geschenkgutschein*, Geschenkkarte*,
  Gutscheinkarte*, Gutscheine, einen Gutschein, Wertgutschein*`

/** With `giftCards`. */
export const askFor = `
  do you sell, do you have, do you offer, do you do, have you got, are there, can I buy, can I get, could I get, where
  can I buy, where can I get, where do I get, sell, verkauft ihr, verkaufen Sie, habt ihr, haben Sie, gibt es, gibt's,
  bietet ihr, bieten Sie, kann ich bei, kann man bei, kann man, kaufen, verschenken, zum Verschenken, als Geschenk, wo
  bekomme ich, wo kriege ich, wo gibt es, as a present, as a gift`

/** With `giftCards`: had already, or for less money. */
export const notGiftCards = `
  Gutscheincode*, Rabatt*, discount*, code, codes, Code, Codes, einlösen, eingelöst, einzulösen, redeem*, expired,
  abgelaufen, verfallen, gültig, valid, bekommen, erhalten, received, mein Gutschein, meinen Gutschein, mein
  Geschenkgutschein, meinen Geschenkgutschein, meine Geschenkkarte, meiner Geschenkkarte, my voucher, my vouchers, my
  gift, nicht, not, doesn't, won't, never, nie, geschickt, sent, Newsletter*, newsletter, Influencer*, Tombola, raffle,
  Verlosung, spenden, donate, abgezogen, verrechnet, used`

/** With `there`: something is still to be had. */
export const stillThere = `
  still available, noch zu haben, noch verfügbar, noch erhältlich, noch lieferbar, noch im Angebot, noch im Sortiment,
  noch vorrätig, still in stock, still for sale, still on sale, still sell, still selling, available again`

/** With `stillThere`, beside goods. */
export const bargains = `
  Angebot, Angebote, Aktion, Sonderangebot*, offer, offers, deal, deals`

/** With `bullies`. */
export const superior = `
  Chef, Chefin, Chefs, Vorgesetzte*, Filialleiter*, Teamleiter*, Schichtleiter*, Abteilungsleiter*, Bereichsleiter*,
  Gruppenleiter*, Marktleiter*, Küchenchef*, Ausbilder*, Vorarbeiter*, Mitarbeiter, Mitarbeiterinnen, Kollegen,
  Kolleginnen, Angestellte*, Azubis, boss, bosses, manager, managers, supervisor*, team leader*, shift leader*, foreman,
  line manager*, colleagues, coworkers, co-workers, staff, employees, workers, apprentices`

/** With `superior`. */
export const bullies = `
  mobbt, mobben, mobbte, mobbten, gemobbt, Mobbing, schikaniert, schikanieren, drangsaliert, terrorisiert, tyrannisiert,
  brüllt, anbrüllt, angebrüllt, schreit, anschreit, angeschrien, cholerisch*, Choleriker*, bullies, bullied, bullying,
  harasses, belittles, humiliates, shouts at, yells at, screams at, intimidates, micromanages`

/** With `bullies`: customers, and those who protest. */
export const notBullied = `
  Kunden, Kundin, Kunde, customer, customers, Schule, school, Werbespot*, Werbung, advert*, Vorwürfe*, allegation*,
  Film, film, Serie, series, Boykott*, boycott*`

/** With `isFree`: places to work. */
export const places = `
  Stelle, Stellen, Ausbildungsplätze, Praktikumsplätze, Lehrstellen, Posten, Jobs, positions, vacancies, roles,
  openings, spots`

/** With `places`. */
export const isFree = `
  frei, offen, zu besetzen, unbesetzt, ausgeschrieben, open, available, free, going`

/** With `places` and `isFree`. */
export const anyLeft = `
  habt ihr, haben Sie, gibt es, sind bei euch, sind bei Ihnen, ist bei euch, ist bei Ihnen, welche Stellen, do you have,
  have you got, are there, any`

/** What they pay, and how. With `leftThem`. */
export const wages = `
  Überstunden, Lohn, Löhne, Gehalt, Schichten, Pausen, Urlaub, Dienstplan*, overtime, wages, salary, pay, paid, shifts,
  breaks, holiday pay, rota`

/** With `wages`. */
export const leftThem = `
  I quit, I resigned, I left last, I left after, I left in, quit last, handed in my notice, gave my notice, gave notice,
  glad I left, why I left, so I left, habe gekündigt, hab gekündigt, deshalb gekündigt, selbst gekündigt, bin gegangen,
  bin ich gegangen, bin weg, ich weg bin, weg zu sein, glad to be out, glad I'm out, glad to be gone, never pay
  overtime, never paid overtime, don't pay overtime, won't pay overtime, overtime is never, overtime isn't, overtime was
  never, unpaid, unbezahlt*, nicht bezahlt, nie bezahlt, nicht ausgezahlt, nie ausgezahlt, nie pünktlich, pays late, pay
  late, paid late, always late`

/** What is asked of no shop: what they pay. */
export const firstPay = `
  Einstiegsgehalt, Anfangsgehalt, Einstiegslohn, Ausbildungsgehalt, Ausbildungsvergütung, Monatsgehalt, Jahresgehalt,
  Bruttogehalt, starting salary, entry salary, starting pay, starting wage, annual salary`

/** With `startWith`. */
export const start = `
  fange, starte, beginne, anfange, anfangen werde, start at, starting at, am starting`

/** With `start`: there. */
export const startWith = `
  bei euch an, bei euch anfange, bei euch im, bei euch als, bei euch in der, bei Ihnen an, bei Ihnen im, bei Ihnen als,
  with you on, with you in, with you next, with your company, your company`

/** With `poisoned`. */
export const climate = `
  culture, atmosphere, management, leadership, workplace, Betriebsklima, Arbeitsklima, Arbeitsatmosphäre,
  Unternehmenskultur, Führungskultur, Führungsstil, Klima im Team, Stimmung im Team`

/** With `climate`. */
export const poisoned = `
  toxic, toxisch*, vergiftet*, unerträglich*, katastrophal*, unbearable, poisonous, hostile, rotten`

/** With `wages`: what customers pay. */
export const notWages = `
  Rechnung*, invoice*, Vertrag, contract, Abo, subscription, Bestellung, my order, refund*, unpaid invoice, Miete, rent,
  Hotel, Reise*`

/** Said of a place by those who work there, and of what they write to get in. */
export const placeToWork = `
  place to work, places to work, company to work for, love working here, loved working here, love working there, loved
  working there, enjoyed working, working here is, working there is, working here was, working there was, hier zu
  arbeiten, dort zu arbeiten, da zu arbeiten, arbeite gern hier, arbeite gerne hier, arbeite sehr gern, hier gearbeitet,
  gern dort gearbeitet, gerne dort gearbeitet, mein Anschreiben, meinem Anschreiben, meines Anschreibens, das
  Anschreiben richten, im Anschreiben, Motivationsschreiben*, Bewerbungsmappe*, Bewerbungsfoto*, letter of motivation,
  covering letter`

/** With `placeToWork`: with a laptop. */
export const notPlaceToWork = `
  work from, Café, café, coffee shop, library, Bibliothek, laptop, Laptop`

/** With `unlooked`: a network that anybody may read. */
export const network = `
  WLAN, Gäste-WLAN, Gastnetz, Kunden-WLAN, Hotspot, WiFi, Wi-Fi, guest network, Funknetz, Netzwerk, network`

/** With `network`. */
export const unlooked = `
  ist offen, ganz offen, komplett offen, völlig offen, unverschlüsselt*, ungesichert*, ungeschützt*, mitlesen,
  mitlesbar, mithören, mitschneiden, abhören, abfangen, is open, wide open, unencrypted, unsecured, insecure, not
  encrypted, isn't encrypted, eavesdrop*, snoop*, sniff, intercept`

/** With `asked`: what pages leave behind. */
export const trackers = `
  Cookie, Cookies, Tracking, Tracker, Trackern, Google Analytics, Google Fonts, Facebook Pixel, Meta Pixel,
  Cookie-Banner*, cookie banner*`

/** With `trackers`. */
export const unasked = `
  ohne Einwilligung, ohne meine Einwilligung, ohne Zustimmung, ohne meine Zustimmung, ohne Erlaubnis, ohne zu fragen,
  ohne Consent, ungefragt, obwohl ich abgelehnt, trotz Ablehnung, trotz Ablehnen, trotzdem gesetzt, bevor ich zustimme,
  vor der Zustimmung, nicht ablehnen, lassen sich nicht, lässt sich nicht, DSGVO, GDPR, TTDSG, TDDDG, Datenschutz*,
  without consent, without my consent, without asking, without permission, before I agree, before consent, although I
  declined, though I declined, even though I rejected, after I declined, after rejecting, can't reject, cannot reject,
  can't decline, reject all, ablehnen`

/** A page that passes for ours. With `asOurs`. */
export const copies = `
  Seite, Seiten, Website*, Webseite*, Homepage, Shop, Onlineshop*, Domain, Adresse, App, Mail, Mails, Profil, Account,
  site, sites, website*, page, shop, store, domain, app, profile, account, email, Fake-Seite*`

/** With `copies`. */
export const asOurs = `
  aussieht wie eure, aussieht wie euer, aussieht wie Ihre, aussieht wie Ihr, sieht aus wie eure, sieht aus wie euer,
  sieht aus wie Ihre, wie eure aussieht, wie eure aus, genau wie eure aus, genauso aus wie eure, eurer zum Verwechseln,
  täuschend echt, täuschend ähnlich, nachgebaut, nachgemacht*, Nachbau eurer, Kopie eurer, Kopie Ihrer, eine Kopie von
  eurer, kopiert eure, kopiert euren, Klon, Fake-Seite*, Fakeseite*, Fake-Website*, Fake-Webseite*, Fake-Homepage,
  Betrugsseite*, looks like yours, looks just like yours, looks exactly like yours, look like yours, identical to yours,
  copy of your, copies of your, clone of your, cloned your, cloned version, copied your, imitating your, imitates your,
  passes itself off, made to look like, fake page*`

/** With the app: what it eats, and whom it shows out. */
export const appEats = `
  verbraucht, frisst, saugt, leert, zieht, Akkufresser, Stromfresser, Speicherplatz, Datenvolumen, drains, draining,
  drain, eats, uses up, burns through, battery hog, storage, loggt, ausgeloggt, abgemeldet, meldet mich ab, wirft mich
  raus, logging me out, logs me out, signs me out, signing me out, logged out, kicks me out, heiß, overheats my`

/** With `foundNothing`. */
export const siteSearch = `
  die Suche auf, die Suche im, die Suche in eurem, die Suche bei euch, eure Suche, eurer Suche, Suchleiste, Suchfeld,
  Suchergebnis*, Produktsuche, your search, search results, search bar, search on your, site search, product search`

/** With `siteSearch`. */
export const foundNothing = `
  findet nichts, findet gar nichts, findet nix, findet nie, findet keine*, zeigt nichts, zeigt nur, liefert nichts,
  liefert keine, bleibt leer, ist leer, keine Treffer, kein Ergebnis, no results, finds nothing, returns nothing, shows
  nothing, is empty, never finds, doesn't find, geht nicht, funktioniert nicht, doesn't work, broken, kaputt`

/** With `spotless`: an advertisement is judged. */
export const spots = `
  Werbespot*, Werbung, Werbeplakat*, Werbekampagne*, Werbefilm*, Plakat*, TV-Spot, Kinospot, euer Spot, der Spot, dieser
  Spot, Radiospot*, Slogan*, Reklame, advert, adverts, commercial*, billboard*, your ad, this ad, that ad, the ad, new
  ad, latest ad, TV ad, poster, posters, slogan*`

/** With `spots`. */
export const judged = `
  sexistisch*, rassistisch*, frauenfeindlich*, geschmacklos*, diskriminierend*, homophob*, sexist, racist, misogynist*,
  tasteless, offensive, homophobic, unethical`

/** With `spots` and `judged`: it is on its way to the papers. */
export const uproar = `
  Boykott*, boykott*, boycott*, Shitstorm*, Protest*, protest*, Skandal*, scandal*, Petition*, petition*, backlash,
  outrage, Werberat, kritisiert, kritisieren, Vorwurf, Vorwürfe*, accused, Stellungnahme*, statement, Journalist*,
  journalist*, Empörung, in der Kritik, under fire, criticised, criticized, muss zurückgezogen, zieht Werbung zurück,
  pulls ad`

/** Somebody wants us to pay for being named. */
export const sponsorUs = `
  sponsor our, sponsor my, sponsor us, sponsor me, sponsoring our, sponsoring my, sponsor for our, sponsor for my,
  sponsors for our, sponsors for my, like to sponsor, want to sponsor, interested in sponsoring, advertise on our,
  advertise on my, advertise in our, advertise in my, an ad on our, an ad in our, sponsern, Sponsor werden, Sponsor für,
  Sponsoren für, Sponsor unseres, Sponsor von unserem, Sponsoring für, Sponsor sein, Werbepartner*, Werbung in unserem,
  Werbung in meinem, Werbung bei uns schalten, Anzeige bei uns, Anzeige in unserer, Anzeige in unserem`

/** Feasts and open doors. With `takePart`. */
export const feasts = `
  Tag der offenen Tür, Tage der offenen Tür, Tag der offenen Türen, Nacht der Museen, Museumsnacht, Lange Nacht, langen
  Nacht, Stadtfest, Straßenfest, Sommerfest, Weihnachtsmarkt, Firmenlauf, Stadtlauf, Hafenfest, Volksfest, Christopher
  Street Day, CSD, Hausmesse, Kirmes, Karnevalsumzug, Tag des offenen Denkmals, Earth Hour, open day, open house, night
  of the museums, museum night, street festival, street fair, town festival, city festival, Christmas market, Pride
  parade, Pride march, heritage day, family day, Familientag, Firmenjubiläumsfeier`

/** With `feasts`: it is asked whether we do, and when ours is. */
export const takePart = `
  seid ihr, sind Sie, kommt ihr, kommen Sie, macht ihr, machen Sie, nehmt ihr, nehmen Sie, habt ihr, haben Sie,
  beteiligt ihr, euer, eure, eurem, euren, Ihr Tag, Ihren Tag, Ihrem Tag, bei euch, bei Ihnen, gibt es wieder,
  veranstaltet ihr, are you, will you, do you, your open, your, you taking`

/** With `feasts`: work, money or a shop is asked for. */
export const notFeasts = `
  Ausbildung*, Praktik*, Bewerb*, Azubi*, Job, Jobs, jobs, apprentice*, internship*, Rabatt*, geöffnet, Öffnungszeiten,
  offen an, Parkplatz, parken, parking, Stand mieten, Journalist*, Presse*, press, journalist*, sicher, kaputt*`

/** With `looks`. */
export const branding = `
  branding, Branding, new look, neuer Look, neuen Look, neuer Auftritt, neuen Auftritt, Markenauftritt, Corporate
  Design, Schriftzug, new font, neues Design, new design, rebrand, Rebranding, rebranding, neue Farben, new colours, new
  colors, neues Verpackungsdesign, packaging design`

/** With `branding`. */
export const looks = `
  cheap, billig, dated, awful, ugly, hässlich, boring, langweilig, altbacken, modern, fresh, frisch, schrecklich,
  grässlich, furchtbar, gelungen, schön, schick, cool, great, beautiful, hideous, horrible, terrible, nice, gefällt,
  love, hate, looks, look like, sieht aus, sehen aus, wirkt, peinlich, toll, nichtssagend, bland`

/** With `branding`: of a thing to be had. */
export const notBranding = `
  Motorrad, Auto, Wohnung, kitchen, flat, house, kaputt*, broken, Website*, website*, Webseite*, App, app, agency,
  Agentur, bestellen, order`

/** With `trades`: who runs a business looks for things. */
export const inBusiness = `
  we run, we own, we operate, we have a, we've got a, we're a, we are a, chain of, our shop, our restaurant, our hotel,
  wir betreiben, wir führen, wir haben eine, wir haben ein, wir haben einen, wir sind eine, wir sind ein, Kette von,
  unser Betrieb, unsere Firma, unsere Bäckerei, unser Restaurant, unser Hotel, our bakery, our company, our business,
  our garage`

/** Said of those to be employed, mostly. */
export const stillLooking = `
  sucht ihr noch, sucht ihr gerade`

/** With `stillLooking`: not people to employ. */
export const notStaff = `
  Produkttest*, Produkttester*, Testpersonen, Testfamilien, Tester, Testerin*, Sponsor*, sponsor*, Kooperationspartner*,
  Werbepartner*, Medienpartner*, Influencer*, Botschafter*, ambassador*, Models, Blogger*, blogger*, product tester*,
  testers, Händler*, Vertriebspartner*, Wiederverkäufer*, Lieferanten, Zulieferer, reseller*, distributor*, stockist*,
  supplier*, Aussteller, Franchisenehmer*, Franchisepartner*, Markenbotschafter*, Gesichter für, faces for`
