/*
 * How others report on the company: headlines, in the third person. The shipped rules take them only where nobody speaks
 * of themselves or to us. Written as in default-words.ts.
 */

/** With `honours`. */
export const honoured = `
  gewinnt, erhält, bekommt, holt, nimmt, gekürt, ausgezeichnet, geehrt, prämiert, nominiert, wird, ist, wins, scoops,
  receives, gets, bags, picks up, awarded, honoured, honored, named, crowned, nominated, shortlisted, voted, is, to
  receive, ist ein, erhielt, bekam, holte, nahm, received, verliehen, geht an, goes to`

/** With `honoured`: prizes that companies are given; design prizes are told of in passing. */
export const honours = `
  Innovationspreis*, Nachhaltigkeitspreis*, Designpreis*, Umweltpreis*, Klimapreis*, Klimaschutzpreis*, Gründerpreis*,
  Wirtschaftspreis*, Mittelstandspreis*, Unternehmerpreis*, Unternehmenspreis*, Branchenpreis*, Exportpreis*,
  Energiepreis, Qualitätspreis*, Integrationspreis*, Familienpreis*, Gesundheitspreis*, Ausbildungspreis*,
  Arbeitgeberpreis*, Staatspreis*, Ehrenpreis*, Publikumspreis*, Zukunftspreis*, Digitalpreis*, Inklusionspreis*,
  Transformationspreis*, Technologiepreis*, Handwerkspreis*, Sozialpreis*, Fairnesspreis*, Servicepreis*,
  Logistikpreis*, Verpackungspreis*, Medienpreis*, Marketingpreis*, Negativpreis*, Award, Awards, Unternehmen des
  Jahres, Arbeitgeber des Jahres, Marke des Jahres, Produkt des Jahres, Händler des Jahres, Start-up des Jahres, Firma
  des Jahres, Betrieb des Jahres, Plagiarius, award, awards, innovation prize, sustainability prize, business prize,
  company of the year, employer of the year, brand of the year, product of the year, business of the year, retailer of
  the year, start-up of the year, startup of the year, manufacturer of the year, supplier of the year`

/** With `honours`: songs and players win them, too. */
export const notHonours = `
  Film*, film*, movie*, Serie, series, actor, actress, Schauspieler*, Song*, Lied, album, band, Roman, novel, book,
  Buch, Trainer*, coach, Spieler*, player*, Gewinnspiel*, giveaway*, Verlosung*, Bewerb*, Karriere*, careers`

/** With `giftOf`. */
export const gives = `
  spendet, spendete, spenden, stiftet, stiftete, überreicht, überreichte, spendiert, verdoppelt Spende, donates,
  donated, donating, hands over, gives away, to donate`

/** With `gives`: what, or to whom. */
export const giftOf = `
  Euro, Dollar, Franken, Erlös, Erlöse, Lebensmittel, Laptops, Tablets, Spielzeug, Kleidung, Scheck, Spende,
  Sachspenden, Tierheim*, Tafel, Kita, Schule, Schulen, Kinderhospiz, Hospiz, Krankenhaus, Krankenhäuser, Feuerwehr,
  Verein, Vereine, Obdachlose*, Opfer, Flutopfer, Erdbebenopfer, Ukraine, Hilfsorganisation*, Stiftung, gemeinnützige*,
  Frauenhaus, Jugendzentrum, pounds, dollars, euros, proceeds, food, clothes, toys, laptops, shelter*, charity,
  charities, food bank*, hospice, hospital*, school, schools, victims, foundation, relief, community, homeless, per
  cent, percent, Prozent`

/** With `giftOf`: somebody asks for it, or gives something else. */
export const notGift = `
  bitte, please, wer, who, can you, could you, would you, Blut, blood, Tombola, raffle, Tipp, Pfand, würden Sie, möchten
  Sie, können Sie`

/** Whoever may punish a company. With `punishes`. */
export const authorities = `
  Behörde*, Datenschutzbehörde*, Datenschutzbeauftragte*, Datenschützer*, Aufsichtsbehörde*, Finanzaufsicht,
  Kartellamt*, Kartellbehörde*, Bundeskartellamt*, Bundesnetzagentur, Bafin, Umweltamt, Gesundheitsamt, Ordnungsamt,
  Gewerbeaufsicht*, Finanzamt, Gericht, Gerichts, Gerichtshof, Landgericht, Amtsgericht, Arbeitsgericht,
  Verwaltungsgericht, Oberlandesgericht, Richter, EU-Kommission, authority, authorities, regulator*, watchdog*, court,
  courts, judge*, tribunal, European Commission, data protection commissioner, information commissioner, competition
  commission, inspectors, health inspectors, agency`

/** With `authorities`: and not what courts do with neighbours. */
export const punishes = `
  Strafe*, Geldstrafe*, Bußgeld*, verhängt, verurteilt, bestraft, verbietet, untersagt, stoppt, rügt, zwingt, schließt,
  durchsucht, prüft, ermittelt, beanstandet, untersucht, muss Kunden, muss zahlen, muss Mitarbeiter, gibt Klage, weist
  Klage, fines, fined, fine, penalty, penalises, penalizes, orders, ordered, bans, banned, rules, sues, investigates,
  investigating, probes, raids, halts, shuts, sanctions, blocks, warns`

/** A company's punishment, whoever ordered it. */
export const punished = `
  Millionenstrafe*, Millionenbußgeld*, Rekordstrafe*, Rekordbußgeld*, Milliardenstrafe*, Kartellstrafe*, Strafe in
  Millionenhöhe, Strafe in Milliardenhöhe, Strafe zahlen, hohe Strafe, droht Strafe, droht eine Strafe, Strafzahlung*,
  Bußgeld in, Bußgeld von, Bußgeld gegen, Bußgeld wegen, ordered to pay, ordered to compensate, told to pay, must pay,
  million fine, record fine, hefty fine, huge fine, heavy fine, faces fine, faces a fine, faces fines, in damages,
  Millionen Schadensersatz, Schadenersatz zahlen, Schadensersatz zahlen, Datenschutzverstoß, data protection fine,
  antitrust fine, privacy fine, hit with a, slapped with, Vergleich zahlen, zahlt Millionen, pays millions`

/** With `punished`: others are, too. */
export const notPunished = `
  Parken, Falschparken, parking, speeding, Radfahrer, Autofahrer, Raser, motorist*, Nachbar*, neighbour*, parking
  ticket, Bibliothek, library`

/** With `raided`. */
export const raids = `
  raid, raids, raided, raiding, searched, search, durchsucht, durchsuchen, durchsuchten, durchkämmt, beschlagnahmt,
  beschlagnahmen, seize, seizes, seized, filzt, filzen`

/** With `raids`. */
export const raided = `
  police, officers, prosecutors, prosecutor, customs, tax inspectors, investigators, Polizei, Staatsanwalt*, Zoll,
  Zollfahnder, Fahnder, Steuerfahnd*, Ermittler, Kartellwächter, LKA, BKA, Beamte`

/** What a company is suspected of. */
export const suspected = `
  Korruptionsverdacht, Bestechungsverdacht, Kartellverdacht, Geldwäscheverdacht, Betrugsverdacht gegen, Verdacht auf
  Korruption, Verdacht der Korruption, Verdacht auf Bestechung, Verdacht der Bestechung, Verdacht der Untreue, Verdacht
  auf Untreue, Verdacht auf Betrug, Verdacht auf Geldwäsche, Verdacht auf Bilanz*, Verdacht auf Steuer*, Verdacht der
  Steuer*, Anfangsverdacht, Bilanzfälschung*, Bilanzskandal*, Geldwäsche, Insiderhandel, Subventionsbetrug,
  Korruptionsvorwürfe*, Korruptionsaffäre, Korruptionsskandal, Schmiergeldaffäre, Schmiergeldverdacht,
  Bestechungsaffäre, Steueraffäre, Betrugsvorwürfe, suspected of, suspicion of corruption, suspicion of bribery,
  suspicion of fraud, corruption probe, bribery probe, fraud probe, antitrust probe, money laundering, insider trading,
  accounting fraud, accounting scandal, embezzl*, bribery allegations, fraud allegations, corruption allegations,
  corruption charges`

/** With `hazard`. */
export const recall = `
  Rückruf, Rückrufe, Rückrufs, recall, recalls, recalled, warnt vor, Warnung vor, Produktwarnung, Verkaufsstopp,
  Lebensmittelwarnung, warning over, warns of, pulled from shelves, withdrawn from sale, vom Markt`

/** With `recall`. */
export const hazard = `
  Salmonellen*, Listerien*, Kolibakterien, Keime*, Bakterien*, Schimmelgift*, Blei, Cadmium, Pestizid*, Fremdkörper*,
  Glassplitter*, Glasstücke*, Metallteil*, Metallstücke*, Metallsplitter*, Plastikteil*, Plastikstücke*,
  Kunststoffteil*, Kunststoffstücke*, Brandgefahr*, Verletzungsgefahr*, Erstickungsgefahr*, Explosionsgefahr*,
  Stromschlag*, Allergen*, Gesundheitsgefahr*, salmonella, listeria, bacteria, contamination, contaminated, glass
  fragments, metal fragments, metal pieces, plastic pieces, pieces of metal, pieces of plastic, pieces of glass, fire
  risk, fire hazard, choking hazard, risk of fire, undeclared, lead, electric shock, burn hazard, safety fears, brennen,
  überhitzen`

/** With `newLeader`. */
export const leadersNamed = `
  Vorstandsvorsitzende*, Vorstandschef*, Vorstandsmitglied*, Vorständin, Finanzvorstand*, Finanzvorständin, Finanzchef*,
  Technikchef*, Technikvorstand*, Personalvorstand*, Vertriebsvorstand*, Geschäftsführer*, Geschäftsführung,
  Geschäftsleitung, Aufsichtsratschef*, Aufsichtsratsvorsitzende*, Konzernchef*, Firmenchef*, Werksleiter*, Werkleiter*,
  Pressesprecher*, CEO, CFO, COO, CTO, chief executive, chief financial officer, chief operating officer, chief
  technology officer, finance chief, finance director, managing director, chairman, chairwoman, chairperson, board
  member`

/** With `leadersNamed`. */
export const newLeader = `
  neue, neuer, neuen, neues, ernennt, ernannt, beruft, berufen, Nachfolger*, Nachfolge, folgt, verlässt, geht, Wechsel,
  wechselt, übernimmt, wird, new, appoints, appointed, names, named, successor, succeeds, leaves, departs, joins, quits,
  promotes, becomes, steps, ousts, ousted, abberufen, entlässt, feuert, freigestellt`

/** With `leadersNamed`: somebody is looked for, or only talked of. */
export const notLeader = `
  gesucht, suchen, sucht, Bewerb*, Stelle*, Kino, cinema, Freund, friend, Nachbar*, neighbour*, Verein, nett, netter, nice, Café, Praktik*, Interview*`

/** With `figuresMove`. */
export const figures = `
  Gewinn, Gewinne, Umsatz, Umsätze, Verlust, Verluste, Absatz, Auftragseingang, Prognose, Jahresprognose,
  Umsatzprognose, Halbjahr, profit, profits, revenue, revenues, turnover, losses, net income, operating profit, order
  intake, full-year forecast, Betriebsergebnis, Rekordgewinn`

/** With `figures`. */
export const figuresMove = `
  steigert, steigt, steigen, wächst, sinkt, sinken, bricht, brechen, schrumpft, verdoppelt, verdoppelte, erhöht, senkt,
  hebt, legt, macht, meldet, verzeichnet, rutscht, Prozent, Millionen, Milliarden, rises, rise, rose, falls, fell,
  jumps, jumped, slumps, slumped, doubles, doubled, grows, grew, drops, dropped, beats, misses, reports, posts, plunges,
  soars, per cent, percent, million, millions, billion, billions`

/** With `sites`. */
export const builds = `
  baut, errichtet, eröffnet, erweitert, investiert, verlagert, modernisiert, schließt, verlegt, builds, opens, expands,
  invests, relocates, plans, to build, to open, to expand, to invest, to close, closes, shuts, to shut, to move, moves,
  moving, breaks ground, weiht`

/** With `builds`. */
export const sites = `
  Werk, Werke, Standort*, Logistikzentrum, Verteilzentrum, Rechenzentrum, Forschungszentrum, Entwicklungszentrum,
  Zentrale, Hauptsitz, Firmensitz, Fabrik, Batteriefabrik, Produktion, Produktionshalle, Fertigung, plant, factory,
  headquarters, logistics centre, logistics center, distribution centre, distribution center, data centre, data center,
  research centre, research center, production, gigafactory`

/** With `sites`: towns build, too. */
export const notSites = `
  Stadt, Gemeinde, Stadtrat, Landkreis, council, wann, when, neben, gegenüber, hinter, vor dem, next to, opposite,
  behind, in front of, Theater, theatre, Film, film`

/** Somebody broke in or it leaked, as those tell it who were not there. With `outOfMany`. */
export const breaches = `
  Datenleck*, Datenpanne*, Datendiebstahl*, Datenklau*, Datenschutzpanne*, Hackerangriff*, Cyberangriff*, Cyberattacke*,
  Kundendaten, data breach*, data leak*, data theft, cyberattack*, cyber attack*, breach, customer data`

/** With `breaches`. */
export const outOfMany = `
  Millionen, tausende, Tausenden, zehntausende, hunderttausende, Hunderttausenden, Kunden betroffen, Nutzer betroffen,
  Kundinnen betroffen, Mitarbeiter betroffen, räumt, bestätigt, meldet, legt, legen, lahm, trifft, Opfer, nach
  Hackerangriff, nach Cyberangriff, nach Datenleck, millions, thousands, hundreds of thousands, customers affected,
  users affected, exposes, affects, hits, hit by, confirms, admits, reveals, discloses, cripples, paralyses, paralyzes,
  victim of, halts, verkauft, demand`

/** Companies that join. */
export const deals = `
  kooperiert mit, kooperieren künftig, arbeiten künftig zusammen, arbeitet künftig mit, Gemeinschaftsunternehmen, Joint
  Venture, joint venture, teams up with, team up, partners with, signs deal, signs a deal, strikes deal, strikes a deal,
  signs contract, wins contract, wins order, Großauftrag für, Großauftrag von, Großauftrag aus, Milliardenauftrag,
  Millionenauftrag, gewinnt Auftrag, erhält Auftrag, erhält Großauftrag`

/** With `deals`: for an advertisement. */
export const notDeals = `
  Influencer*, Sponsor*, sponsor*, Blogger*, YouTuber*, Kampagne*, campaign*`

/** Jobs that go, said as an event. */
export const jobLosses = `
  Stellenabbau*, Jobabbau*, Personalabbau*, Stellenstreichung*, Massenentlassung*, Entlassungswelle*, Werksschließung*,
  Werkschließung*, Standortschließung*, Sozialplan, job cuts, job losses, mass layoffs, layoffs at, lays off, plant
  closure*, factory closure*, redundancies at, loss of jobs, jobs at risk, jobs to go, jobs are at risk, bangen um ihre
  Jobs, bangen um ihre Arbeitsplätze, Kurzarbeit bei`

/** With `objects`. */
export const staffBodies = `
  Betriebsrat, Betriebsrats, Betriebsräte, Betriebsratschef*, Gesamtbetriebsrat, Gewerkschaft*, Verdi, IG Metall,
  Belegschaft, Beschäftigte, works council, union, unions, workforce`

/** With `staffBodies`. */
export const objects = `
  kritisiert, kritisieren, protestiert, protestieren, wehrt, wehren, warnt, fordert, fordern, droht, drohen, streikt,
  streiken, ruft, lehnt, verklagt, wirft, attackiert, demonstriert, demonstrieren, criticises, criticizes, slams,
  protests, warns, demands, threatens, strikes, opposes, condemns, accuses, walks out`
