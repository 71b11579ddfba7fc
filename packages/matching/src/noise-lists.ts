/**
 * What talks past the company although it names it, by kind: lists of words and phrases, separated by commas. They hide
 * an item whole, so a word that also stands in a complaint is not among them: "Gutschein" and "apply" are missing on
 * purpose, "Gutschein sichern" and "apply now" are not.
 */
export const jobAds = `
  m/w/d, w/m/d, m/w/x, w/m/x, d/m/w, m/f/d, f/m/d, m/f/x, f/m/x, m/w/divers, gn/m/w,
  m|w|d, w|m|d, d|m|w, m|w|x, m|f|d, f|m|d, m-w-d, w-m-d, m*w*d, m:w:d, all genders,
  Stellenangebot, Stellenangebote, Stellenanzeige, Stellenanzeigen, Stellenausschreibung, Stellenausschreibungen,
  Jobangebot, Jobangebote, Jobanzeige, Jobanzeigen, Jobbörse, Jobportal, Jobmesse, Karrieremesse, Ausbildungsmesse,
  wir stellen ein, wir suchen Verstärkung, Verstärkung gesucht, Verstärkung für unser Team, Teil unseres Teams,
  jetzt bewerben, jetzt online bewerben, hier bewerben, bewirb dich jetzt, bewirb dich, Initiativbewerbung,
  zum nächstmöglichen Zeitpunkt, ab sofort in Vollzeit, in Vollzeit oder Teilzeit, Vollzeit oder Teilzeit,
  unbefristete Festanstellung, Quereinsteiger willkommen, Quereinsteigerinnen willkommen, Ausbildungsplatz frei,
  Ausbildungsplätze frei, offene Stellen, offene Stelle, freie Stellen, Dein Profil, Ihr Aufgabengebiet,
  Das bieten wir dir, Was wir bieten, Gehaltsvorstellung, frühestmöglicher Eintrittstermin, Personaldienstleister,
  we are hiring, we're hiring, now hiring, is hiring, are hiring, apply now, apply today, apply online today,
  job opening, job openings, job vacancy, job vacancies, job posting, job advert, open positions, open position,
  full-time position, part-time position, join our team, join our growing team, equal opportunity employer,
  competitive salary, send your CV, submit your resume, careers page, #hiring, #wearehiring, #nowhiring,
  #jobopening, #stellenangebot, #stellenangebote, #jobangebot, #jobs, #wirstellenein`

export const stockTickers = `
  Aktienkurs, Aktienkurse, Aktienanalyse, Aktien-Check, Aktie im Fokus, Aktien im Fokus, Kursziel, Kursziele, Kursrutsch,
  Kurssprung, Börsenkurs, Börsenticker, Börse aktuell, Börsenbericht, Vorbörse, vorbörslich, nachbörslich, Handelsschluss,
  Kaufempfehlung, Verkaufsempfehlung, Halteempfehlung, hebt Kursziel, senkt Kursziel, belässt auf, stuft auf,
  Aktie steigt, Aktie fällt, Aktie gewinnt, Aktie verliert, Aktie legt zu, Aktie gibt nach, Aktie im Aufwind,
  Aktie unter Druck, Aktien steigen, Aktien fallen, Dividendenrendite, Dividendenabschlag, Optionsschein, Optionsscheine,
  Hebelzertifikat, Knock-out-Zertifikat, Chartanalyse, Charttechnik, Leerverkäufer, Leerverkaufsquote, Stimmrechtsmitteilung,
  Stimmrechtsmitteilungen, Directors' Dealings, Ad-hoc-Mitteilung, Insidergeschäfte, dpa-AFX, dpa-AFX Broker, EQS-Adhoc,
  EQS-News, EQS-Stimmrechte, EQS-DD, EQS-PVR, DGAP-Adhoc, DGAP-News, Xetra, Tradegate, Lang & Schwarz, MDAX, SDAX, TecDAX,
  EuroStoxx, Euro Stoxx 50, WKN, ISIN, DAX aktuell, DAX im Minus, DAX im Plus,
  price target, price targets, target price, buy rating, sell rating, hold rating, overweight rating, outperform rating,
  stock price, stock prices, share price, share prices, shares of the company, shares traded, shares rose, shares fell,
  shares gained, shares dropped, shares slid, shares jumped, premarket trading, pre-market trading, after-hours trading,
  52-week high, 52-week low, 50-day moving average, 200-day moving average, market capitalization, market capitalisation,
  price-to-earnings ratio, institutional investors, hedge funds, short interest, dividend yield, earnings per share,
  analyst consensus, stock market today, stocks to watch`

export const voucherPages = `
  Gutscheincodes, Gutscheinportal, Gutscheinseite, aktuelle Gutscheine, aktueller Gutschein, aktueller Gutscheincode,
  Gutscheine und Rabatte, Gutscheine und Angebote, Gutscheine und Rabattcodes, Gutschein sichern, Gutschein abstauben,
  Gutscheincode sichern, gratis Gutschein, Gutschein zum Ausdrucken, Rabattcodes, Rabattcode sichern, Rabatt sichern,
  Rabattaktion sichern, Rabattgutscheine, Promo-Codes, Neukundenrabatt, Neukundengutschein, Newsletter-Gutschein,
  Studentenrabatt sichern, Cashback sichern, Cashback-Aktion, Coupons sichern, Payback-Coupons, Schnäppchenjäger,
  Schnäppchen des Tages, Deal des Tages, Angebot des Tages, Bestpreis sichern, Preisfehler, Prospekte online,
  Prospekt blättern, aktuelle Prospekte, Angebote der Woche, mydealz, Sparwelt, Black-Friday-Deals, Black-Week-Deals,
  Cyber-Monday-Deals, Prime-Day-Deals,
  voucher codes, coupon codes, promo codes, discount codes, verified coupons, working coupon, latest coupons,
  grab the deal, deal of the day, deals of the day, best deals today, today's deals, lowest price ever, save up to,
  extra off with code, off with code, use promo code, use discount code, use coupon code, Black Friday deals,
  Cyber Monday deals, Prime Day deals, cashback offer, #gutschein, #gutscheincode, #rabattcode, #schnäppchen,
  #couponcode, #promocode`

export const policeReports = `
  Polizeibericht, Polizeiberichte, Polizeimeldung, Polizeimeldungen, Polizeireport, Polizeipräsidium, Polizeipräsidiums,
  Polizeiinspektion, Polizeidirektion, Polizeirevier, Polizeistation, Polizeiwache, Kreispolizeibehörde, Autobahnpolizei,
  Bundespolizeiinspektion, Landeskriminalamt, Pressestelle der Polizei, Polizeisprecher, Polizeisprecherin,
  Zeugenaufruf, Zeugen gesucht, Zeuginnen und Zeugen, sucht Zeugen, bittet um Hinweise, bittet die Polizei, die Polizei bittet,
  Hinweise nimmt die Polizei, Hinweise an die Polizei, sachdienliche Hinweise, Verkehrsunfallflucht, Unfallflucht,
  Fahrerflucht, Trunkenheitsfahrt, Verkehrskontrolle, Sachbeschädigung, Ladendieb, Ladendiebe, Ladendiebstahl,
  räuberischer Diebstahl, unbekannte Täter, bislang unbekannte Täter, Täter flüchteten, Täter flüchtete, Wohnungseinbruch,
  Tageswohnungseinbruch, Blutentnahme, vorläufig festgenommen, Rettungswagen ins Krankenhaus, Auffahrunfall, Enkeltrick,
  Schockanruf, Kriminalpolizei ermittelt, Staatsanwaltschaft und Polizei,
  police report, police reports, police said, police are appealing, police appeal, appeal for witnesses, appealing for witnesses,
  anyone with information, call 101, call Crimestoppers, Crime Stoppers, arrested on suspicion, in police custody,
  charged with theft, charged with shoplifting, armed robbery, hit-and-run, crime reference number, police log, police blotter`

export const clubSport = `
  Kreisliga, Kreisklasse, Kreisoberliga, Bezirksliga, Bezirksklasse, Bezirksoberliga, Gruppenliga, Landesliga, Verbandsliga,
  Oberliga, Regionalliga, Bayernliga, Hessenliga, Westfalenliga, Kreispokal, Bezirkspokal, Verbandspokal, Landespokal,
  Testspiel, Testspiele, Heimspiel, Heimspiele, Auswärtsspiel, Auswärtsspiele, Auswärtssieg, Heimsieg, Derbysieg, Spieltag,
  Punktspiel, Punktspiele, Nachholspiel, Torschütze, Torschützen, Torschützenkönig, Tabellenführer, Tabellenplatz,
  Tabellenspitze, Tabellenkeller, Abstiegskampf, Klassenerhalt, Hinrunde, Rückrunde, Halbzeitpause, Halbzeitstand,
  Anstoß ist um, Vereinsheim, Jugendturnier, Hallenturnier, Sommerturnier, Bambini, A-Jugend, B-Jugend, C-Jugend, D-Jugend,
  E-Jugend, F-Jugend, A-Junioren, B-Junioren, C-Junioren, Alte Herren, Mannschaftskapitän, Trikotsponsor, Trikotsatz,
  neue Trikots, Turnverein, Sportverein, Fußballverein, Handballverein, Schützenverein, Schützenfest, Kegelclub, Tischtennis,
  Volleyballerinnen, Handballerinnen, Fußballerinnen, Handballer, Vereinsmeisterschaft, Clubmeisterschaft, Sportlerehrung,
  Sportplatz, Kunstrasenplatz, SpVgg,
  Sunday league, county league, county cup, district league, match report, match day, league table, home game, away game,
  home win, away win, clean sheet, hat-trick, second half, first half, half-time, extra time, penalty shoot-out, kick-off,
  goalkeeper, midfielder, man of the match, youth team, under-12s, under-14s, under-16s, kit sponsor, shirt sponsor,
  cricket club, football club, rugby club, bowls club`
