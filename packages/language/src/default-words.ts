/*
 * The vocabulary of the shipped rules: words, phrases and prefixes, German and English, separated by commas. Umlauts
 * stand for their spellings with and without e. A phrase of two words also meets them with a hyphen or as one.
 */

export const pressEnquiry = `
  Presseanfrage*, Medienanfrage*, Pressestelle, Pressekontakt*, Presseabteilung, Pressesprecher*, Presseteam,
  Unternehmenssprecher*, Pressemitteilung*, Pressematerial*, Pressefoto*, Pressekonferenz*, Pressemappe, Presseausweis,
  Presseverteiler, Drehgenehmigung*, Dreharbeiten, Drehanfrage, Kamerateam, für unsere Redaktion, unsere Redaktion, in
  der Redaktion, der Redaktion, Lokalredaktion, Wirtschaftsredaktion, O-Ton, Akkreditierung*, akkreditieren,
  Dokumentarfilm*, bitte um Stellungnahme, bitten um Stellungnahme, um Stellungnahme bis, für einen
  Beitrag recherchieren, recherchieren für einen Beitrag, press enquiry, press enquiries, press inquiry, press
  inquiries, press office*, press contact*, press release*, press kit*, press team, press pass, press conference*, media
  enquiry, media enquiries, media inquiry, media inquiries, media contact, media relations, press officer*, press
  photos, spokesperson, spokeswoman, spokesman, request for comment, right of reply, on the record, film crew, fact
  check*, writing an article, writing a story, writing a piece, working on a story, working on an article, editor at,
  editor of, editor with, accreditation, offener Brief, offenen Brief, open letter, press photo*,
  media request*, press request*, Tagesschau, Tagesthemen, Heute-Journal, Pressebild*, Bildmaterial, Medienbericht*,
  Sprecher Ihres, Sprecherin Ihres, Sprecher des Unternehmens, Unternehmenskommunikation, Kommunikationsabteilung,
  Redaktionsschluss, sendefähig*, Interviewanfrage*, Interviewtermin*, Interviewpartner*, Nachrichtenredaktion, press
  accreditation, interview request, corporate communications, PR team, PR department, PR-Abteilung, PR-Team, TV
  documentary, für eine Recherche, im Rahmen einer Recherche, recherchiere zu, recherchiere für, recherchiere gerade,
  Recherche über, Rechercheanfrage, für die Presse zuständig, deals with the press, handles press, Pressearbeit,
  Pressebüro, press desk, news desk, Nachrichtenmagazin, write for the Guardian, schreibe für die Zeitung`

export const statement = `
  Interview*, interviewen, Stellungnahme*, Statement*, Zitat*, Gesprächspartner*, quote from your, comment on,
  interviewing, guest on, feature you, feature article, schreibe, schreiben, drehen, filmen, befragen, Fragen, Fragen
  zu, Gespräch, Hintergrundgespräch, Auskunft, Faktencheck, berichten, Bericht*, I write, writing, filming, film at,
  talk to, someone to talk, questions about, speak to, speak with, piece about, piece on, story about, story on, asking
  for comment`

export const medium = `
  Zeitung*, Tageszeitung, Magazin*, Zeitschrift*, Podcast*, Rundfunk, Redaktion, Beitrag über, Reportage*, Bericht über,
  Vorwurf, Vorwürfe*, Abendblatt, Fachzeitschrift*, Fachmagazin, newspaper*, magazine*, broadcaster, editorial,
  allegation*, our readers, our listeners, our viewers, our show, BBC, trade journal, taz, FAZ, Süddeutsche,
  Handelsblatt, dpa, Reuters, Bloomberg, Guardian, New York Times, Financial Times, CNN, WDR, NDR, ZDF, ARD, SWR, MDR,
  RBB, BR24, RTL, ProSieben, Deutschlandfunk, Spiegel TV, Der Spiegel, heise, golem, Lokalzeitung, Regionalzeitung,
  Lokalblatt, Radiosendung*, Radiosender*, Radiobeitrag, Fernsehsender*, Fernsehsendung, Fernsehteam, TV-Sender,
  TV-Team, TV-Magazin, Nachrichtenagentur, Artikel über, einen Artikel, Online-Magazin, Verbrauchermagazin, daily paper,
  local paper, radio show, radio station, radio programme, TV station, TV show, TV crew, news agency, an article, our
  article, a feature, student paper, broadcasting, von der Presse, für die Presse, in der Presse, the press,
  Norddeutscher Rundfunk, Norddeutschen Rundfunk, our paper, Channel 4, Sky News, national newspaper, the local news,
  Jubiläum berichten`

export const security = `
  Sicherheitslücke*, Sicherheitsproblem*, Sicherheitsloch, Sicherheitsleck*, Sicherheitsvorfall*, Schwachstelle*,
  Phishing*, Smishing, Datenleck*, Datenpanne*, Datenschutzverletzung*, Datenschutzvorfall*, Datendiebstahl, Datenklau,
  gehackt*, Hacker*, Hackerangriff*, Cyberangriff*, Cyberattacke*, Ransomware, Malware, Schadsoftware, Trojaner,
  Spam-Mails, Fake-Mail*, Fake-Shop*, Fake-SMS, gefälschte Mail*, gefälschte E-Mail*, gefälschte SMS, gefälschte
  Website, gefälschte Webseite, gefälschte Seite, betrügerische Mail*, betrügerische E-Mail*, im Namen von euch, Have I
  Been Pwned, HIBP, Identitätsdiebstahl, DDoS, SQL-Injection, XSS, CSRF, CVE, Zero-Day, Bug-Bounty, Pentest*,
  Kundendaten im Netz, Kundendaten öffentlich, Daten im Netz, Daten im Darknet, Darknet, Passwörter im Klartext,
  Passwort im Klartext, fremde Daten, Daten anderer Kunden, fremde Rechnung*, fremde Bestellung*, security hole*,
  security issue*, security flaw*, security bug*, security problem*, security vulnerab*, security contact, security
  team, security researcher*, security incident*, security breach*, security.txt, insecure, vulnerab*, responsible
  disclosure, bug bounty, penetration test*, data leak*, data breach*, data theft, breached, hacked, cyberattack*, cyber
  attack*, dark web, fake email*, fake mail*, fake website, fake shop, fake site, scam email*, scam mail*, scam text*,
  spoofed, identity theft, SQL injection, plaintext password*, passwords in plain text, password in plain text,
  pretending to be you, other customers' data, other people's data, Betrugsmasche, Betrugsversuch*, Abzockmasche,
  publicly readable, angeblich im Namen, gibt sich als, geben sich als, impersonat*, pretending to be, claiming to be
  from, phish*, dubiose Mail*, dubiose SMS, verdächtige Mail*, verdächtige E-Mail*, verdächtige SMS, suspicious email*,
  suspicious text*, suspicious link, Kundendatensätze, Fakeshop*, Fake-Account*, Fake-Profil*, fake account*, fake
  profile*, fake store*, ransom, Erpressungstrojaner, im CC, in CC, alle Adressen sichtbar, offener Verteiler, all
  addresses, Konto einer anderen, Konto eines anderen, another woman's account, another man's account, another person's
  account, somebody else's account, someone else's account, in mein Konto zu kommen, get into my account, Zugriff auf
  mein Konto, spoof*, fälscht, gefälschte Absender*, als Absender, Code ausführen, execute code, run code, code
  execution, remote code, vertraulich melden`

export const leak = `
  geleakt*, leak, leaks, leaked, Leck, offen zugänglich, ungeschützt*, öffentlich einsehbar, exposed, stolen,
  gestohlen*, publicly accessible, publicly visible, unprotected, lets anyone, anyone can, auslesen, auslesbar,
  abrufbar, abgreifen, für jeden, für alle sichtbar`

export const data = `
  Daten, Kundendaten, Nutzerdaten, Passwort, Passwörter*, Datenbank*, Adressdaten, Kreditkartendaten,
  Kreditkartennummer*, customer data, user data, personal data, data, database*, password*, credentials, card details,
  credit card numbers, S3 bucket, API key*, records, customer records, customer list, user list, personenbezogene Daten,
  fremde Kundendaten`

export const application = `
  Bewerber*, bewerben, bewerbe mich, mich bewerbe, Initiativbewerbung*, Vorstellungsgespräch*, Bewerbungsgespräch*,
  Jobinterview*, Volontariat, Praktikum*, Praktika, job interview*, job application*, application process, my interview,
  interview process, interview round*, second interview, final interview`

export const jobs = `
  Bewerbung*, beworben, bewirbt, my application, I applied to, neue Stelle, neuen Stelle, Berufserfahrung, arbeiten bei,
  arbeite bei, Ausbildung, Ausbildungs*, Azubi*, Auszubildende*, Praktikant*, Schülerpraktikum*, Schnupperpraktikum,
  Praxissemester, Girls' Day, Werkstudent*, duales Studium, dualen Studium, duale Studien*, duale Studierende, dual
  studieren, Trainee*, Lehrstelle*, Lehrling*, Stellenanzeige*, Stellenangebot*, Stellenausschreibung*, Stellenmarkt,
  offene Stelle*, offenen Stelle*, freie Stelle*, freien Stelle*, Stelle als, Stelle noch frei, Stelle noch zu haben,
  Stelle noch offen, Stelle bei, ausgeschriebene Stelle, ausgeschriebenen Stelle, Jobangebot*, Jobanzeige*, Jobmesse*,
  Karrieremesse*, Jobs, Job als, Job bei, Job noch frei, Minijob*, Nebenjob*, Ferienjob*, Aushilfsjob, Studentenjob*,
  Quereinsteiger*, Quereinstieg, Berufseinstieg, Berufseinsteiger*, Wiedereinstieg, Karriere*, Personalabteilung,
  Personaler*, Personalchef*, HR-Abteilung, Recruit*, Gehalt, Gehälter, Gehalts*, Weihnachtsgeld, Urlaubsgeld,
  Tarifvertrag, Tariflohn, unter Tarif, nach Tarif, Arbeitgeber*, Arbeitnehmer*, Arbeitsklima, Betriebsklima,
  Arbeitsatmosphäre, Betriebsrat*, Arbeitszeit*, Gleitzeit, Schichtarbeit, Überstunden, Homeoffice, Arbeitsvertrag*,
  Arbeitszeugnis*, Arbeitsplatz bei, Probezeit, Zeitarbeit, Leiharbeit*, Kununu, Glassdoor, bei euch arbeiten, bei euch
  zu arbeiten, bei Ihnen arbeiten, bei Ihnen zu arbeiten, dort gearbeitet, da gearbeitet, Jahre gearbeitet, bei euch
  gearbeitet, als Arbeiter, ehemaliger Mitarbeiter, ehemalige Mitarbeiter*, Ex-Mitarbeiter*, als Mitarbeiterin, stellt
  ihr ein, stellt ihr noch ein, stellen Sie ein, sucht ihr noch Leute, sucht ihr Leute, Fachkräftemangel, Umgang mit Mitarbeitern, Umgang mit den Mitarbeitern, hiring, recruiter*, recruiting,
  recruitment, internship*, interns, an intern, as intern, apprentice*, working student*, graduate program*, graduate
  scheme*, vacancy, vacancies, open position*, open role*, job opening*, job posting*, job ad, job advert*, job
  listing*, job fair, job at, job as, job with you, job openings, summer job*, part-time job*, student job*,
  entry-level, my application for, application for the, application status, apply for a job, apply for a position, apply
  for the position, apply for the role, apply for the job, apply for a role, apply for an internship, apply for an
  apprenticeship, apply as, cover letter, résumé for, my CV, career*, salary, salaries, underpaid, work-life balance,
  work for you, worked there, work there, employer*, former employee*, ex-employee*, as an employee, current employee,
  coworkers, co-workers, HR department, human resources, toxic management, toxic workplace, toxic work, toxic culture,
  work culture, company culture, unpaid overtime, works council, job reference, reference letter, onboarding as,
  relocation package, visa sponsorship, Leute ein, nehmen Sie Praktikant*, Probearbeiten, Probearbeitstag, Probetag,
  Gehaltsverhandlung*, Gehaltserhöhung, Personalgespräch, Onboarding, offer letter, job offer, new role at, new position
  at, my new role, rescinded, accept applications, part-time position, full-time position, engineer position, manager
  position, open positions, hire me, hire people, get hired, got hired, fired me, got fired, staff turnover,
  apprenticeship program*, school leavers, job seekers, employed at, employed by, employees are treated, treat their
  employees, treat employees, Lehre als, Lehre bei, Lehrstellen, Schulabschluss, Realschulabschluss,
  Hauptschulabschluss, FSJ, Bundesfreiwilligendienst, Freiwilliges Soziales Jahr, neue Herausforderung, neuer
  Arbeitsplatz, bin eingestellt, Einstellungstest, Assessment-Center, Lebenslauf, Unterlagen eingereicht, Personalerin,
  Einsatzort, Bewerbungs*, Jobsuche, Jobbörse*, Jobportal, Stellenportal, Berufsorientierung, Berufsschule, Umschulung,
  Meisterschule, Pflegekräfte, LKW-Fahrer gesucht, Fahrer gesucht, Mitarbeiter gesucht, Verstärkung gesucht, suchen
  Personal, sucht Personal, Teilzeitstelle*, Vollzeitstelle*, Teilzeitjob, Schichtplan*, Schichtzulage, Betriebsrente,
  Mobbing, gemobbt, Elternzeit, Mutterschutz, Arbeitserlaubnis, Arbeitsbedingungen im Lager, Jobrad, Diensträder,
  Firmenwagen, mir gekündigt wurde, Kündigung erhalten, Kündigungsschutz, Kündigungsschutzklage, laid me off, work
  permit*, CV, nurse position, hiring process, hiring manager, job seeker*, job description, job requirement*, job
  application form, jobs for, employment contract, staff treatment, treated as staff, as staff, been with for, maternity
  leave, parental leave, paid leave, sick leave, bullying at, bullied at, graduate position*, entry level, dual study,
  vocational training, traineeship, summer jobs, student job, students jobs, trainee program*, work experience, working
  conditions for staff, glassdoor review, worker at, workers at, shift schedule, warehouse job, team lead at, starting
  as a, first day at, quit my job, resigned from, Mitarbeiterbenefits, the job as, for the job, job interview, stellt
  ihr auch Leute, sponsor visas, Stellen frei, Stellen ausgeschrieben, Stellen offen, Stelle bei euch, eine Stelle, als
  Aushilfe, where can I apply, how can I apply, where do I apply, how do I apply for, where to apply, how to apply for,
  apply online for, applied for a job, applied for a position, applied for a role, applied for the job, applied for the
  position, applied for the role, I applied for, I applied at, I applied online, applied at, submitted my application,
  to work for, work for your company, to work at, work at your, been working for, been working at, started working,
  working for you, like working at, of working at, I worked at, I worked for, used to work, worked for them, worked for
  you, nehmt ihr Praktikanten, nehmt ihr Schüler*, work visa*, erster Arbeitstag, ersten Arbeitstag, neuer Arbeitstag,
  Jahren Erfahrung, Jahre Erfahrung, any openings, openings, application as, junior developers, years of experience,
  years experience, day at work, temp contract*, befristete Verträge, befristeter Vertrag, Zeitvertrag, Leiharbeiter,
  Ausbildungsplatz*, Ausbildungsberuf*, Ausbildungsstart, Lehrstellenbörse, Stellenprofil, Anstellung, Festanstellung,
  Wechsel zu euch, Hospitation, hospitieren, Diplomarbeit bei, Bachelorarbeit, Masterarbeit, Abschlussarbeit, thesis
  with, bachelor thesis, master thesis, student placement, placement year, working conditions, employees are, eure
  Praktikanten`

export const notJobs = `
  Arbeitszeit der Techniker, gesponsert*, Karriere-Influencer, as an influencer, als Influencer*, Förderantrag,
  beworbene, beworbenen, beworbenes, Praktikum bei der Zeitung, Steve Jobs, sponsern, sponsoring, refund*, loan*,
  Kredit*, credit card, warranty, discount, coupon*, application crash*, application freezes, application keeps,
  application error, Journalist*, Techniker*`

export const criticism = `
  Skandal*, Umweltskandal, Lebensmittelskandal, Boykott*, boykottier*, Protest*, protestier*, Demonstration*,
  demonstrieren, Demo vor, Demo gegen, Demo am, Kundgebung*, Mahnwache*, Menschenkette, Greenwashing, grünfärber*,
  Kinderarbeit, Zwangsarbeit, Ausbeutung, ausgebeutet, ausbeuten, Billiglohn*, Menschenrecht*, Lieferkettengesetz,
  Sweatshop*, Umweltverschmutzung, Umweltsünder*, Umweltzerstörung, Umweltverband*, Umweltschützer*, Abholzung,
  Regenwald*, Klimakiller, Klimasünder, Klimaaktivist*, Aktivist*, Shitstorm*, rassis*, sexis*, frauenfeindlich*,
  homophob*, diskriminier*, Diskriminierung, Tierquälerei, Tierversuch*, Tierschützer*, Tierschutz, Lobbyismus,
  Lobbyarbeit, Steuerhinterziehung, Steuertrick*, Korruption, Bestechung*, Schmiergeld*, Parteispende*, rechtsextrem*,
  rechtsradikal*, Nazis, AfD, Vorwürfe gegen, schwere Vorwürfe, den Vorwürfen, Vorwürfe, Stellenabbau,
  Massenentlassung*, Entlassung*, entlässt, Werksschließung*, Standortschließung*, Streik, Warnstreik*, Petition*,
  Bürgerinitiative*, Anwohner*, Verbraucherschützer*, Verbraucherzentrale warnt, Foodwatch, Greenpeace, Whistleblower*,
  Vertuschung, vertuscht*, Steuergelder, Rüstung*, menschenverachtend, boycott*, scandal*, protest, protests,
  protesters, protesting, demonstration against, demonstration outside, demonstrators, rally against, rally outside,
  vigil, greenwash*, child labour, child labor, forced labour, forced labor, slave labour, human rights, exploiting,
  exploitation, exploits workers, allegation*, accused of, accuses, accusations, deforestation, rainforest, racist,
  racism, sexist, sexism, misogyn*, homophobic, discriminat*, animal testing, animal cruelty, corruption, bribery,
  bribes, tax evasion, tax dodging, tax avoidance, far-right, party donation*, layoff*, lay-offs, laid off, lays off,
  redundancies, job cuts, mass dismissal*, plant closure, factory closure, on strike, strike at, strikes at, activists,
  activist group*, outrage, whistleblow*, cover-up, covered up, backlash, ethics, unethical, immoral, sanctions, arms
  exports, residents complain, Rodung, roden, gerodet, klimaschädlich, unterstützt den Krieg, Kriegsprofiteur*,
  Russlandgeschäft*, im Krieg, finanziert rechte*, gegen Rechts, Lohndumping, Scheinselbständig*, Subventionen,
  Steuerzahler, Unterschriften gegen, Unterschriftenaktion, legen die Arbeit nieder, Abgasskandal, Abgaswerte,
  gefälschte Werte, far right, funds the, funding the, emission tests, emissions test*, cover up, war profiteer*, union
  busting, union-busting, price fixing, price gouging, product recall announced, recalls, ausbeutet, Ausbeuter*, dunkle
  Seite, dunklen Seiten, Subunternehmer*, beleidigt Frauen, Frauen beleidigt, frauenverachtend, Kinder in Fabriken,
  Kinder arbeiten, in seinen Fabriken, Fabriken, Hungerlöhne, Hungerlohn, Arbeitsbedingungen, Gewerkschaft*, Verdi, IG
  Metall, Betriebsschließung, schließt Werk, Klimaprotest*, Fridays for Future, Letzte Generation, Umweltorganisation*,
  Umweltaktivist*, Naturschutz*, NABU, BUND Naturschutz, WWF, Peta, Hetze, antisemit*, antisemitisch*, Kolonial*,
  kulturelle Aneignung, Plagiat*, abgekupfert, Preisabsprache*, Kartell*, Marktmacht, Datenskandal, Imageschaden,
  Rufschädigung, exploits, exploits its, dark side, subcontractor*, resign, should resign, step down, joke on stage,
  cancel culture, cancelled by, trade union, labour practices, labor practices, slave*, child workers, eco-activists,
  toxic waste, toxic paint, oil spill, plagiar*, stole my design, stole our design, cartel, islamophob*, transphob*,
  hate speech, public outcry, apologise publicly, apologize publicly, labour union*, labor union*, Rücktritt des, muss
  zurücktreten, soll zurücktreten, Monopolstellung, environmental damage, environmental group*, environmental scandal,
  environmental crime*, environmentalist*, cutting down trees, cutting down the forest, cut down trees, cutting down
  forests, polluting, pollutes, polluted, polluter*, pollution of, campaign against, Kampagne gegen, Klimakrise,
  Klimakatastrophe, Bangladesch, Bangladesh, Boni, Bonuszahlungen, bonuses, Nachhaltigkeitslüge, Umweltskandale, Moor
  zerstört, Artenschutz, Flächenversiegelung, Bauprojekt gestoppt, Ausverkauf der, Wucherpreise,
  Lebensmittelverschwendung, sewing clothes, paid pennies, for pennies, climate crisis, climate criminals, wildlife,
  Panzerteile, Panzer, tank parts, weapons parts, Rüstungsexport*`

export const legalAction = `
  verklagt*, Klage gegen, Klage eingereicht, reicht Klage, Sammelklage*, Staatsanwalt*, Ermittlung*, ermittelt gegen,
  Razzia*, Durchsuchung*, Kartellamt*, Bundeskartellamt, Bußgeld*, Insolvenz*, Gerichtsurteil, Landgericht,
  Oberlandesgericht, Bundesgerichtshof, Abmahnung*, abgemahnt, Unterlassungsklage, Untersuchungsausschuss, lawsuit*,
  class action, sues, sued, suing, under investigation, investigation into, investigated by, prosecutors, antitrust,
  court ruling, court case, fined, bankruptcy, bankrupt, insolven*, cease and desist, verurteilt, Schadensersatz,
  Gericht entscheidet, Gericht verurteilt, Gericht stoppt, Urteil, court orders, court rules, court fines, pay damages,
  found guilty, convicted, pleads guilty`

export const website = `
  Website*, Webseite*, Homepage*, Internetseite*, Webshop*, Onlineshop*, Online-Shop*, euer Shop, eurem Shop, euren
  Shop, Ihr Shop, Ihrem Shop, der Shop, im Shop, eure Seite, eurer Seite, Ihre Seite, Ihrer Seite, die Seite,
  Startseite, Unterseite, Produktseite, Bestellseite, Karriereseite, Kundenportal, Portal, Partnerportal, Server*,
  Kontaktformular*, Suchfunktion, Warenkorb, Checkout, Kasse im Shop, Downloadbereich, Download-Link, Downloads, API,
  Schnittstelle, Login, Log-in, einloggen, eingeloggt, anmelden im, Anmeldung im, Anmeldeseite, Zwei-Faktor*, Captcha,
  site, web site, webpage, web page, web shop, online shop, online store, your store page, your page, your shop, landing
  page, check-out page, shopping cart, cart page, contact form, customer portal, your servers, log in, log into, login
  page, sign in, sign-in, two-factor, download link, download page, link on, search function, career page, Musterseite,
  Web-Shop, Internetauftritt, Bestellformular, Bestellvorgang, Download, Cookie-Banner*, your site, your website,
  website, homepage, home page, cookie banner*, chat widget, FAQ page, store locator, order form, Suchmaske,
  Chatfenster, Terminbuchung, Buchungsportal, Buchungssystem, Onlineformular, search form, search page, store finder,
  booking page, booking system, booking form, sign-up page, registration page, registration form, Cookie-Hinweis*,
  cookie consent, online form, web form, Anmeldeformular, Registrierung auf, registration on, newsletter form, cookie
  window, Browser, claims form, the menu, das Menü, the page, this page, that page, your form, the form, Formular, der
  Link, den Link, the link, keine Seite, weiße Seite,
  contact page, Kontaktseite, form on`

export const outOfOrder = `
  nicht erreichbar, unerreichbar, offline, down, lädt nicht, laden nicht, lädt ewig, lädt endlos, lädt und lädt,
  Ladezeit*, öffnet nicht, öffnet sich nicht, geht nicht, gehen nicht, ging nicht, geht seit, geht gerade nicht, geht
  nichts, geht wieder nicht, geht immer noch nicht, funktioniert nicht, funktionieren nicht, funktioniert seit,
  funktioniert gerade nicht, funktioniert leider nicht, funktioniert irgendwie nicht, funktioniert wieder nicht, tut
  nicht, tot, kaputt, Fehler, Fehlermeldung*, Fehlercode, Fehlerseite, Störung, gestört, Ausfall, ausgefallen,
  abgestürzt, stürzt, hängt, reagiert nicht, antwortet nicht, überlastet, Timeout, Zertifikat*, abgelaufen, unsicher,
  leere Seite, weiße Seite, leer, falsch verlinkt, führt ins Leere, ins Leere, ausgesperrt, Barrierefrei*, kann mich
  nicht, komme nicht, nicht einloggen, nicht laden, nicht öffnen, 404, 502, 503, broken, not working, isn't working,
  doesn't work, does not work, don't work, not loading, doesn't load, won't load, isn't loading, loads forever,
  unreachable, unavailable, not available, can't reach, cannot reach, can't open, can't log in, cannot log in, can't
  login, unable to log in, can't access, cannot access, error, errors, error message, timed out, times out, time out,
  outage, crashes, crashed, crashing, returns 500, API returns, expired, blank page, blank, stuck, frozen, slow,
  maintenance page, dead, lädt nichts, lädt nix, lädt gar nicht, lädt bei mir nicht, bricht ab, bricht immer ab, bricht
  ständig ab, bricht jedes Mal ab, immer ab, lässt sich nicht, lassen sich nicht, kommt nichts, kommt nur, passiert
  nichts, bleibt hängen, Endlosschleife, Bad Gateway, spinnt, zerschossen, timing out, never sends, never loads, won't
  open, won't submit, doesn't submit, does nothing, nothing happens, can't submit, endless loop, redirect loop, keeps
  loading, is down, been down, went down, goes down, back up, hang, hangs, bug, displays incorrectly, looks broken,
  nicht bedienbar, nicht nutzbar, unbenutzbar, nicht lesbar, unlesbar, Screenreader, screen reader, unusable, can't be
  used, cannot be used, not accessible, accessibility, unreadable, session expired, Sitzung abgelaufen, database
  connection, keine Verbindung, falsch dargestellt, zeigt nur, nur noch, malware warning, Virenwarnung, redirects to,
  500 error, error 500, 500er, HTTP 500, Fehler 500, Pop-up*, Popup*, bricht, bricht dann ab, nimmt keine, kaputtes,
  kaputter, rejects, defekt, fehlerhaft, weiß, white, wird nicht angezeigt, werden nicht angezeigt, nicht angezeigt, not
  displayed, not showing, invalid, kaum zu lesen, schlecht zu lesen, kaum lesbar,
  does not submit, do not submit, not submitting, does not load, do not load, does not open, does not send, won't send`

export const webError = `
  404, 404-Seite, 404-Fehler, Error 404, Fehler 404, Fehler 500, Fehler 502, Fehler 503, Error 500, Error 502, Error
  503, 503 Fehler, Internal Server Error, Bad Gateway, Gateway Timeout, Service Unavailable, Serverfehler*,
  Datenbankfehler*, Serverausfall*, Serverproblem*, DNS, DNS-Fehler, SSL, TLS, SSL-Zertifikat, Zertifikatsfehler,
  Zertifikatswarnung, toter Link, tote Links, broken link*, dead link*, certificate expired, certificate has expired,
  expired certificate, SSL certificate, server error*, server down, server is down, servers are down, website down,
  website is down, site is down, site down, database error*, IT-Abteilung, Webmaster, IT department, IT team, RSS-Feed,
  robots.txt, Programmierschnittstelle, rate limit*, Zertifikat von, Zertifikat ist abgelaufen, Zertifikat abgelaufen,
  Zertifikat eurer, Zertifikat Ihrer, weiße Seite, white page, blank page, Newsfeed, XML, RSS, Serverprobleme, Server
  sind down, Server ist down, server outage, outage on your site, Seite down, Seite ist down, Wartungsseite`

export const app = `
  App, Apps, Handy-App, Smartphone-App, Android-App, iOS-App, Play Store, App Store, Android, iPhone, iOS, mobile app`

export const notWebsite = `
  kaputt angekommen, defekt angekommen, arrived broken, arrived damaged, Garantie, warranty, Paket, Pakets, Retoure,
  Reklamation, Akku, Motor, Gerät, Geräts, Kundenservice antwortet nicht, battery, my device, parcel, bestelltes, mein
  neues, meine neue, Geld zurück, refund, refunded, Erstattung, Rückerstattung`

export const marketing = `
  Logo, Logos, spenden, partnership, Partnerschaft, Influencer*, Instagrammer*, Blogger*, YouTuber*, Streamer*, Content
  Creator*, Creator, Kooperation*, kooperieren, Kollaboration*, Koop, Collab*, Sponsor*, sponsern, gesponsert,
  Trikotwerbung, Spendenanfrage*, Sachspende*, Tombola, Newsletter*, Werbung, Werbung*, Werbe*, Reklame, Fernsehspot,
  TV-Spot, Radiospot, Imagefilm, Imagekampagne, Kampagne*, Werbekampagne*, Plakat*, Plakatkampagne, Litfaßsäule,
  Gewinnspiel*, Verlosung*, verlost, Preisausschreiben, Adventskalender, Markenbotschafter*, Testimonial*, Produkttest*,
  Produkttester*, Testfamilie*, Testpersonen, product tester*, Testprodukt*, Mediakit, Mediadaten, Media Kit, Reichweite von, Follower*, Slogan*, Werbeslogan,
  Social-Media-Team, Social-Media-Abteilung, Marketing*, Marketingabteilung, Anzeigenschaltung, Bannerwerbung,
  Affiliate*, Gastbeitrag*, Messestand, Fanartikel, Flyer, Postwurfsendung, Postwerbung, Werbeanruf*, Kundenkarte*,
  Treueprogramm, collaborat*, sponsoring, sponsorship*, brand deal*, brand ambassador*, ambassador*, brand partnership,
  unsubscribe*, mailing list, marketing emails, promotional emails, spam me, advert, adverts, ad campaign*, ads, your
  ad, new ad, latest ad, TV ad, TV spot, TV commercial, campaign*, billboard*, giveaway*, sweepstake*, raffle, prize
  draw, tagline, marketing team, marketing department, PR package*, product samples, loyalty program*, rebrand*,
  affiliate program*, guest post, our charity, charity event, cross-promotion, trade fair booth, product placement,
  Adventsgewinnspiel, Weihnachtsgewinnspiel, Sommergewinnspiel, Fernsehwerbung, Kinowerbung, Radiowerbung, Außenwerbung,
  TV-Werbung, Online-Werbung, Kinospot, Werbefilm, Jingle gesucht, Spendenaktion, Spende für, Unterstützer für,
  Trikotsponsor*, Hauptsponsor*, Sponsorensuche, Vereinssponsor*, gemeinsamen Stand, Messeauftritt, gemeinsame Aktion,
  Medienpartner*, Charity*, Abmeldelink, abbestellen, opted out, opt out, fundraiser, fundraising, donate, donation,
  donations, prize for our, commercials, advertising agency, winners of, competition winners, ad slots, co-branding,
  sweepstakes, Foodblogger*, Reiseblogger*, Modeblogger*, Techblogger*, Mamablogger*, Beautyblogger*, mein Blog, meinem
  Blog, meinen Blog, sponser*, Trikots, cooperation, cooperate*, food blog, travel blog, my blog, ad, competition end,
  the competition end, enter the competition, competition winner*, product to review, products to review, PR sample*,
  product sample*, Testen schicken, zum Testen, testimonials, Gastbeitrag, Social Media, social media team, Hashtag,
  Werbebrief*, Prospekte im Briefkasten, Werbeprospekt*, Werbegesicht, Rebranding, neues Logo, new logo,
  Verpackungsdesign, Katalog abbestellen, new commercial, your commercial, their commercial, Merch, Merchandise,
  Merchandising, advertising, advertisement*, advertise with, advertise on, Maskottchen, mascot, Werbegeschenk*,
  Goodie*, goodie bag*, Markenauftritt, brand video, latest commercial, the commercial, this commercial,
  Unboxing*, Auspackvideo*, unpacking video*`

export const sales = `
  Mengenrabatt*, Staffelpreis*, Staffelrabatt*, Stückpreis*, Großhandel*, Großhändler*, Händler werden, Händlerpreis*,
  Händleranfrage*, Händlerkonditionen, Händlerpreisliste, Händler in, Händler für, Händler bei, Händlersuche,
  Händlernetz, Fachhändler*, Fachhandel, Wiederverkäufer*, Vertriebspartner*, Vertriebsteam, Vertriebsmitarbeiter*,
  Vertrieb, im Sortiment, Sortiment aufnehmen, unser Sortiment, Preisliste*, Preisanfrage*, Preisauskunft, Preis pro,
  Preismodell*, Preisgestaltung, Kostenvoranschlag*, Angebotsanfrage*, ein Angebot für, ein Angebot über, ein Angebot
  zu, ein Angebot erstellen, ein Angebot machen, ein Angebot schicken, ein Angebot zukommen, ein Angebot zuschicken, ein
  Angebot unterbreiten, um ein Angebot, Angebot einholen, Angebot anfordern, Angebot für, Angebot über, Angebot
  zusenden, unverbindliches Angebot, unverbindlich*, Firmenkund*, Geschäftskund*, Großkund*, Großbestellung*,
  Großauftrag, Sammelbestellung*, Firmenrabatt, Behördenrabatt, Schulrabatt, Studentenrabatt, Bildungsrabatt, Rabatt ab,
  Rabatt bei, Rabatt für, Rabatte für, Rabatte bei, B2B, Lizenzen für, Lizenzmodell*, Lizenzpreis*, Enterprise*,
  Probeabo, Testversion*, Testzugang, was kostet, was kosten, was würde kosten, wieviel kostet, wie viel kostet, wie
  viel kosten, wieviel kosten, was muss ich zahlen, wo kann ich kaufen, wo kann man kaufen, kann man kaufen, kann ich
  kaufen, wo kaufen, wo bekommt man, kaufen möchte, kaufen möchten, kaufen wollen, Kaufinteresse, sofort kaufen, gerne
  kaufen, gern kaufen, überlege zu kaufen, Kaufberatung, Interesse an eurem, Interesse an eurer, Interesse an Ihrem,
  Interesse an Ihrer, Interesse an Ihren, Interesse an euren, interessiere mich für, interessieren uns für, Demo
  vereinbaren, Demo buchen, Demo der, Demo eurer, Produktdemo*, Live-Demo, Beratungstermin*, Beratungsgespräch*,
  Mindestbestellmenge*, Mindestabnahme*, Leasing*, leasen, Finanzierung*, Ratenzahlung, Ratenkauf, Mietkauf, auf
  Rechnung kaufen, auf Rechnung bestellen, auf Rechnung zahlen, auf Rechnung bezahlen, Kauf auf Rechnung, Lieferant für,
  Lieferanten für, neuen Lieferanten, liefern Sie nach, liefern Sie auch, liefert ihr nach, liefert ihr auch, liefert
  auch, versendet ihr nach, verschickt ihr nach, wieder verfügbar, wieder lieferbar, wieder vorrätig, wieder auf Lager,
  nachbestellen, lieferbar, Sonderanfertigung*, Maßanfertigung*, für unsere Firma, für unser Unternehmen, für unseren
  Betrieb, für unser Büro, für unsere Schule, für mein Unternehmen, für meine Firma, für meinen Betrieb, Außendienst*,
  Außendienstmitarbeiter, umsteigen auf, wechseln zu euch, volume discount*, bulk discount*, bulk order*, bulk pric*,
  bulk purchase, quantity discount*, trade discount*, educational discount*, student discount*, wholesale*, reseller*,
  resell*, distributor*, distribute your, become a dealer, dealer in, dealer for, dealer near, dealers in, stockist*,
  retailer in, retailers in, price list*, pricing, price for, price per, prices for, your prices, a quote for, a quote,
  get a quote, quotation*, cost estimate, an offer for, an offer, how much is, how much are, how much does, how much do,
  how much for, how much would, what does it cost, does it cost, would it cost, business plan cost, enterprise plan*,
  enterprise licen*, enterprise pricing, site licen*, licences for, licenses for, volume licen*, free trial, trial
  version, book a demo, request a demo, schedule a demo, see a demo, product demo, sales team, sales department, sales
  rep*, sales contact, talk to sales, contact sales, account manager, minimum order*, MOQ, supplier of, supplier for,
  new supplier, looking for a supplier, where can I buy, where to buy, where can we buy, can I buy, can we buy, want to
  buy, looking to buy, like to buy, thinking of buying, thinking about buying, interested in buying, interested in
  purchasing, like to purchase, want to purchase, like to order, want to order, ship to, ship internationally, deliver
  to, back in stock, RFP, RFQ, corporate customer*, corporate account*, business customer*, for our company, for our
  office, for our team, for my company, for my business, for our business, switching to, pay in instalments, pay in
  installments, Rabatt, Rabatte, in Raten, Raten zahlen, Raten bezahlen, Sonderkonditionen, Rahmenvertrag*, zu welchem
  Preis, welcher Preis, welchen Preis, Preisunterschied, Listenpreis, Nettopreis*, Einkaufspreis*, mit welchem Budget,
  mit welchen Kosten, Vertriebler*, Vertriebskontakt, in den Handel, verkauft ihr, verkaufen Sie, vermietet ihr,
  vermieten Sie, zur Miete, Showroom*, Ausstellung ansehen, Probefahrt*, Probestellung, Musterexemplar, Bezugsquelle*,
  beziehen kann, wo bekomme ich euer*, Lizenzen, Nutzerlizenzen, Franchisenehmer*, Händlervertrag, Partnerprogramm,
  Testgerät, Neukunde*, Vertrag abschließen, machen Sie uns ein Angebot, macht ihr Angebote, brauchen ein Angebot,
  hätten gern ein Angebot, Stück benötigen, benötigen wir, wir benötigen, licensing, do you sell, do you rent, rent out,
  go on sale, fleet contract*, sales people, salesperson, salesman, before buying, before I buy, price difference,
  what's the price, what is the price, cost per, costs per, give us an offer, make us an offer, we need around, would
  like an offer, how many licences, how many licenses, discount for, discounts for, any discount, discount on, framework
  agreement, purchase order, procurement, test drive, per seat, per user, per month cost, trade account, become a
  customer, anschaffen, vorbestellen, Vorbestellung*, vorbestellbar, Prozente, wie viel würde, wieviel würde, ungefähr
  kosten, ungefähr kostet, kostet der, kostet die, kostet das, kostet ein, kostet eine, kosten die, kosten eure, würde
  das kosten, würde kosten, werden wir Händler, wie wird man Händler, Händler, Verkaufsstelle*, Vertriebsweg*, in
  unserem Laden, unserem Laden, unserem Geschäft verkaufen, unserem Shop verkaufen, weiterverkaufen, Wartungsvertrag
  anbieten, Wartungsverträge, Servicevertrag, bieten Sie auch, bietet ihr auch, bietet ihr an, Tarif für, den Tarif,
  welchen Tarif, welcher Tarif, Tarife, Muster bestellen, Musterstücke, Materialproben, Fachberater*, Verkaufsberater*,
  Ansprechpartner für Firmen, Ansprechpartner im Vertrieb, gewerblich*, Gewerbekunde*, Industriekunde*, Praxis
  ausstatten, ausstatten, Büroausstattung, Hotelausstattung, Gastronomiebedarf, Auftragsfertigung, Stückzahl*, Abnahme
  von, größere Menge*, größere Stückzahl*, ab welcher Menge, Exklusivvertrieb, Importeur*, Export nach, Einkäufer*, im
  Einkauf, Bestellmenge, Angebote für, Projektanfrage, Produktanfrage, Anfrage zu euren Preisen, Einzelpreis,
  Probierpaket, neu eröffnen, eröffnen ein, Preisstaffel*, lohnt sich der Kauf, welches Modell, welche Variante,
  Vergleich zwischen, Lieferung nach Österreich, versandkostenfrei ab, pre-order*, preorder*, advise us, advise me on
  which, evaluating vendors, shipping cost to, shipping 200, units to, would it be to, nonprofit*, non-profit discount,
  charity discount, an estimate, with an offer, special offer for, offer for, would like to buy, would like to order,
  would like to purchase, we would like to buy, want to become, stock your products, sell your products, carry your
  products, your products in our, large quantity, large quantities, large order, dealership*, exclusive distribution,
  which model, which version should, request for quotation, subscription price, business customer, corporate gift*,
  onboarding for our company, demo account, ist der Preis, wie hoch ist der Preis, a demo, eine Demo, welches Budget,
  Preis für ein, Preis für eine, Preis für einen, Preis für den, Preis für die, Anbieter für, Anbieter von,
  Dienstleister für, provider of, provider for, Referenzkunde*, zahlt man, zahlt man bei, zahle ich für, available to
  buy, training for companies, your rates, monthly fee*, setup fee, Grundgebühr, monatlichen Kosten, monatliche Kosten,
  Businesspaket, business package, Schulungen für, Firmenseminar*, Firmentarif, in Auftrag geben, beauftragen, können
  Sie uns, Interesse an einem Kauf, Kaufpreis für ein, gibt es auch in, auch in zu kaufen, nach Übersee,
  Auslandsversand, Exportanfrage, Einkaufsgemeinschaft, Sonderpreis, Skonto, Komplettpreis, Sonderpreise, Sonderpreisen, Festpreis, Stundensatz,
  Tagessatz, Pauschalpreis, Bestandskundenrabatt, Neukundenrabatt, hourly rate, day rate, flat rate, fixed price, best
  price, retail price, list price, net price, sales enquiry, sales inquiry, purchase enquiry, buying options, purchase
  100, reselling, your catalogue, your catalog, a catalogue, a catalog, product catalogue, your brochure, a brochure,
  einen Katalog, Ihren Katalog, euren Katalog, Ihr Katalog, aktuellen Katalog, Produktkatalog, Prospekt zusenden,
  Broschüre zusenden, on sale in, be on sale, an offer for us,
  Preisnachlass*, Preisnachlässe*, Leihgebühr*, zum Ausleihen, can I rent, can we rent, can you rent, could I rent,
  could we rent, do you rent, available to rent, available for rent, rental price*, rental fee*, request for proposal*,
  request for quotation*, request for quote*, request for tender*, invitation to tender, RFQ, Produktvorführung*,
  Vorführtermin*, Vorführgerät*, Maschinenvorführung*, Probefahrt*, product demonstration*, demonstration of your, book a
  test drive, arrange a test drive, arrange for a test drive`

export const companyNews = `
  Aktie, Aktien, Aktienkurs*, Börsengang, Quartalszahlen, Geschäftszahlen, Jahreszahlen, Jahresbilanz, Umsatzrückgang,
  Umsatzeinbruch, Rekordumsatz, Gewinnwarnung, Gewinneinbruch, Milliardenverlust, Millionenverlust, Übernahme von,
  Übernahme durch, Fusion mit, neuer Chef, neuer CEO, neue Chefin, neuer Vorstand, Vorstandschef*, Aufsichtsrat*,
  Hauptversammlung, Großinvestition, neues Werk, stock price, share price, shareholder*, quarterly results, annual
  results, profit warning, record profit*, earnings, IPO, merger, acquisition, acquires, acquired by, takeover, new CEO,
  chief executive, board of directors, annual report, Konzern, Konzernchef*, Umsatz, Umsatzplus, Quartal, Börse,
  Investor*, Investition*, Expansion, expandiert, neue Fabrik, neuer Standort, Spatenstich, Grundsteinlegung,
  Firmenjubiläum, Geschäftsführerwechsel, Großbrand, Feuerwehr, Explosion, Unfall im Werk, revenue, turnover of, new
  factory, new plant, new headquarters, fire at, explosion at, CEO, board member*, shares fall, shares rise, shares of,
  shares drop, quarterly`

/** Things on their way: a question about them can still be one before buying. */
export const goods = `
  Paket, Pakets, Pakete, Packet, Päckchen, Paketdienst, Lieferung, Lieferungen, Liefertermin*, Lieferzeit, Lieferzeiten,
  Lieferschein*, Lieferdatum, Liferung, Zusteller, Sendung, Versandkosten, Versand, versendet, verschickt, Bestellung,
  Bestellungen, Bestelung, die Ware, der Ware, Ihre Ware, Eure Ware, meine Ware, parcel*, package, packages, delivery,
  deliveries, courier, shipment*, return an`

export const trouble = `
  Reklamation*, reklamier*, Garantiefall, Garantieanspruch, Gewährleistung*, Garantie, Garantiezeit, defekt*, kaputt*,
  kaput, kapputt, beschädigt*, Transportschaden, zerbrochen*, zerkratzt*, verkratzt, undicht*, ausgelaufen,
  verschimmelt, Schimmel, Mängel, mangelhaft*, Mangel, funktioniert nicht*, funktionieren nicht, funktioniert gar nicht,
  funktioniert einfach nicht, funktioniert überhaupt nicht, geht nicht mehr, geht nicht an, geht nicht, geht nix, geht
  nichts mehr, startet nicht, schaltet sich ab, schaltet sich aus, lädt nicht, läuft nicht mehr, läuft nicht, stürzt ab,
  stürzt ständig ab, stürzt dauernd ab, stürzt immer, hängt sich auf, Fehlermeldung, Fehlercode*, flackert, überhitzt,
  falsche Größe, falsche Farbe, falscher Artikel, falschen Artikel, falsches Produkt, falsche Ware, der falsche Artikel,
  falsche Artikel, falsches Teil, falsche Teil, unvollständig, nicht angekommen, nie angekommen, noch nicht da,
  verzögert*, verloren gegangen, Wochen warte*, warte seit, warte schon, warte ich, warten wir, warte immer noch, warte
  noch, doppelt abgebucht, doppelten Betrag, doppelt berechnet, abgebucht, zu viel abgebucht, zu viel berechnet,
  Abbuchung*, Lastschrift*, Mahnung*, Mahngebühr*, Inkasso*, meine Rechnung, meiner Rechnung, unsere Rechnung, unserer
  Rechnung, die Rechnung, der Rechnung, Rechnung falsch, falsche Rechnung, keine Rechnung, Rechnungsnummer,
  Rechnungskorrektur, Rechung, Gutschrift*, storniert*, stornier*, Storno*, Stornierung*, widerrufen, Widerruf*, Abo
  kündigen, Vertrag kündigen, Kündigungsfrist, Kundenservice, Kundendienst, Kundenbetreuung, Kundensupport, Hotline*,
  Servicehotline, Warteschleife*, Support, Callcenter, Beschwerde*, beschweren, keine Antwort, keine Rückmeldung, keine
  Reaktion, keiner antwortet, niemand antwortet, antwortet niemand, antwortet keiner, meldet sich niemand, meldet sich
  keiner, meldet sich nicht, niemand erreichbar, keiner erreichbar, niemanden erreichen, nicht erreichbar, erreiche
  niemanden, geht niemand ran, geht keiner ran, niemand zuständig, niemand fühlt sich zuständig, nicht geholfen,
  Rückrufaktion, enttäuschend, unverschämt*, Unverschämtheit, nie wieder, nicht empfehlenswert, nicht zu empfehlen,
  unfreundlich*, unzufrieden*, Abzocke, Abzocker, Betrüger, Müll gekauft, Fehlkauf, Geldverschwendung, schlechte
  Qualität, Qualität schlecht, schlechter Service, schlechten Service, miserabel*, Saftladen, stopped working, doesn't
  work, does not work, don't work, didn't work, not working, isn't working, no longer works, won't turn on, won't start,
  won't charge, won't connect, doesn't charge, keeps crashing, crashes, crashing, freezing, keeps freezing, glitch*,
  buggy, broken down, defective, defect, faulty, damaged, scratched, leaking, ripped, torn, fell apart, falls apart,
  mouldy, moldy, overheats, wrong item, wrong size, wrong colour, wrong color, wrong product, wrong one, missing part*,
  part missing, parts missing, got a red one, never arrived, never came, not arrived, hasn't arrived, haven't received,
  have not received, never received, not received, didn't receive, didn't arrive, did not arrive, hasn't come, still
  waiting, been waiting, waiting for weeks, waiting for my, charged twice, charged me, overcharged, double charged,
  billed twice, billing, my invoice, the invoice, wrong invoice, incorrect invoice, invoice is, my bill, direct debit,
  payment reminder, cancel my, cancel the, cancel a, cancelled my, canceled my, cancellation, customer service, customer
  support, customer care, help desk, helpline, call centre, call center, support team, no response, no reply, no answer,
  nobody answers, no one answers, nobody replies, no one replies, nobody responds, ignored my, ignoring my, ignoring me,
  complaint*, complain, complaining, disappointed, disappointing, waste of money, rip-off, ripped off, scam, scammers,
  poor quality, bad quality, cheap quality, poor service, bad service, never again, Störungs*, Störungen, tropft, leckt,
  quietscht, klappert, knarzt, brummt, wackelt, verbogen, passt nicht, passen nicht, löst sich, lösen sich, abgelöst,
  verfärbt, ausgebleicht, eingelaufen, Monteur*, einschicken, eingeschickt, einsenden, eingesandt, nicht gekommen, kam
  nicht, kommt nicht, nicht erschienen, nicht aufgetaucht, nicht eingehalten, Kaufpreis, Kaufbeleg, Kassenbon,
  Kassenzettel, zurückzu*, umzutauschen, einlösen, stellt sich tot, stellen sich tot, abgewimmelt, vertröstet,
  hingehalten, ignoriert, im Stich gelassen, verarscht, veräppelt, über den Tisch gezogen, automatisch verlängert,
  Vertragsverlängerung, Preiserhöhung*, Nachzahlung, Abschlag, Zählerstand, Stromausfall, kein Netz, kein Internet,
  Internet weg, snapped, snapped off, dripping, squeak*, rattl*, wobbl*, weird noise, doesn't fit, didn't fit, shrank,
  shrunk, soaked, call back, called back, callback, didn't show up, no show, never showed up, confirmation email,
  recieved, never recieved, overpriced, can't get through, canned replies, ticket open, no help, unhelpful, stuck with,
  misled, price increase, zurückzahlen, zurückgezahlt, zurücküberweisen, zurückbuchen, zweimal bezahlt, doppelt bezahlt,
  zweimal abgebucht, Kaution, leuchtet rot, heizt nicht, kühlt nicht, druckt nicht, reagiert nicht, verbindet nicht,
  verbindet sich nicht, schließt nicht, hält nicht, hält nur, schaltet nicht, klemmt, verstopft, rostet, verrostet,
  abgefallen, abgegangen, kaputtgegangen, verdorben, abgelaufenes, schimmelig, Haare im, ungenießbar, zu klein
  geliefert, Wucher, nicht bekommen, nicht erhalten, nie erhalten, nie bekommen, nichts angekommen, verschollen, liegt
  seit, hängt fest, hängt seit, Verteilzentrum, Terminabsage, nicht storniert, Kopie der Rechnung, Rechnungskopie,
  Zahlungserinnerung, Abrechnung*, Jahresabrechnung, falsch berechnet, unberechtigt*, Rechtsanwalt einschalten, Chatbot,
  unter aller Sau, peinlicher Service, Armutszeugnis, inkompetent*, Inkompetenz, Servicewüste, kein Service, betrogen,
  Kundenverarsche, Finger weg, Vorsicht Abzocke, nicht zufrieden, unbrauchbar, nutzlos, Reinfall, won't pair, won't
  open, won't close, won't heat, doesn't turn, doesn't respond, not responding, hasn't shipped, haven't shipped, not
  shipped, not been delivered, not delivered, hasn't been, the bill, bill for, the wrong, renewed, auto-renewed, auto
  renewal, burned out, dead on arrival, died after, fell off, came off, broke off, hole in, tear in, mold, mould,
  expired product, out of date, food poisoning, short-changed, wrong address, lost parcel, stuck in customs, customs
  fee*, please fix, fix this, fix it, fix your, incompetent, incompetence, clueless, joke of a company, dissatisfied,
  regret buying, won't buy again, lied to me, false advertising, resolve this, unresolved, escalate, escalation,
  supervisor, small claims, beim Zoll, Paket verloren, falscher Betrag, ein Betrag, der Betrag, den Betrag, gesperrt,
  bleibt schwarz, schwarzer Bildschirm, Ton geht, kein Ton, kein Bild, ohne Funktion, Entschädigung, Minuten zu spät,
  Stunden zu spät, Stunden Verspätung, Minuten Verspätung, warten müssen, ewig warten, nicht zuständig, warum kann ich,
  wieso kann ich, warum gibt es keine, compensation, supposed to come, supposed to arrive, stays black, black screen,
  blank screen, no sound, no picture, has been blocked, been blocked, blocked my, locked my, why do I have to, why can't
  I, why does my, why did you, why haven't you, why hasn't, responsible for this, ignored my cancellation, lost all
  colour, then died, vom Vertrag zurücktreten, vom Kauf zurücktreten, vom Kaufvertrag zurücktreten, Rücktritt vom,
  declined, wurde gelöscht, Geld ist weg, Geld weg, mit Kunden umgeht, mit Kunden umgegangen, mit Kunden um, treat
  customers, treat your customers, treats its customers, treat loyal customers, lost my parcel, lost my order, lost my
  luggage, lost my package, been on hold, put on hold, still on hold, on hold for, der Lack ab, zum dritten Mal
  verschoben, zum zweiten Mal verschoben, schon wieder verschoben, erneut verschoben`

export const afterSales = `
  Reparatur*, reparier*, Ersatzteil*, Ersatzgerät, Ersatzakku, Ersatz, Ersatzlieferung, Techniker*, Gebrauchsanweisung,
  Bedienungsanleitung*, Anleitung*, Montageanleitung, Kundennummer*, Firmware*, nach dem Update, seit dem Update,
  letzten Update, letztes Update, Gutschein*, Rabattcode*, Gutscheincode, Adressänderung, Lieferadresse ändern, Adresse
  ändern, meine Adresse, Zahlungsart, Zahlung fehlgeschlagen, repair*, spare part*, replacement*, replace it, warranty,
  guarantee, technician*, user manual, instructions, instruction manual, exchange my, firmware, last update, latest
  update, new update, since the update, after the update, voucher*, discount code*, promo code*, gift card*, change my
  address, delivery address, payment failed, Seriennummer*, Typenschild, Handbuch, Treiber, serial number*, model
  number, remote control, driver update, headphones, Wartungstermin, zurücksetzen, Werkseinstellung*, setze zurück,
  Werksreset, Ladegerät, Ladekabel, Netzteil, Rechnungsadresse, Bankverbindung ändern, Kontodaten ändern,
  Namensänderung, Umzug melden, Vertragslaufzeit, Serviceheft, Inspektion, factory settings, factory reset, reset the,
  charger, power adapter, billing address, payment method, change the size, change my order, change the order, modify my
  order, Fernbedienung, Ersatzfernbedienung, remote for, new remote, spare remote, Zubehörteil, Rezeptur*, schmeckt,
  schmecken`

export const help = `
  Filiale*, Öffnungszeit*, Inhaltsstoff*, Allergene, allergisch, Allergie, vegan, glutenfrei, laktosefrei, kompatibel,
  Kompatibilität, Zubehör, reinigen, reinige, entkalken, einstellen kann, einrichten, installieren, Installation,
  Bluetooth, WLAN verbinden, verbinden, koppeln, haltbar, Haltbarkeit, Akkulaufzeit, waschbar, Waschmaschine,
  Spülmaschine, spülmaschinenfest, bitte helfen, könnt ihr mir helfen, können Sie mir helfen, kann mir jemand helfen,
  brauche Hilfe, um Hilfe, Hilfe, Ansprechpartner für Kunden, wie kann ich, wie funktioniert, wie stelle ich, wie
  bekomme ich, was mache ich falsch, was kann ich tun, Frage zu meinem, Frage zu meiner, wie lange dauert, mein Vertrag,
  meinen Vertrag, mein Abo, Abo, store hours, opening hours, ingredients, allergen*, allergic, gluten-free, compatible,
  compatibility, accessory, accessories, how do I clean, how do I use, how do I, how can I, how to use, set up, setup,
  install, connect, pair, pairing, dishwasher, washing machine, can you help, can someone help, please help, need help,
  help me, what should I do, subscription, my contract, my subscription, Rückruf, Rückfrage, Problem*, leider, schlecht,
  schlechter, schlechte, schlechtes, schade, nervt, nervig, ärger*, wütend, sauer, Sauerei, Unding, Zumutung, gekauft,
  mein Gerät, meinem Gerät, mein Kauf, beim Kauf, zufrieden, Kunde bei, Kundin bei, als Kunde, als Kundin, Stammkund*,
  weiß jemand was das bedeutet, was bedeutet, trouble, problem, problems, issue, issues, unfortunately, annoying,
  annoyed, angry, sadly, purchased, my purchase, satisfied, happy with my, love my, loyal customer, as a customer,
  long-time customer, is that normal, is this normal, Allergiker*, geeignet für, auch für geeignet, geeignet,
  verträglich, Personal, Verkäufer*, Kassierer*, Mitarbeiterin, Beratung, freundlich, hilfsbereit, Lieferdienst,
  Zusteller, Nachbar abgegeben, Nutzungsdauer, Verfallsdatum, Mindesthaltbarkeitsdatum, Dosierung, Nebenwirkung*,
  Inhaltsangabe, Nährwert*, könnt ihr mir sagen, können Sie mir sagen, was tun, was nun, wie komme ich, wie lässt sich,
  wie wechselt man, wie wechsle ich, wie öffne ich, wie ändere ich, wie aktiviere ich, wie richte ich, wie verbinde ich,
  wie schalte ich, wie lösche ich, Einstellung, Einstellungen, Funktion, Feature, Funktionen, Update, Router, suitable
  for, friendly staff, helpful staff, cashier, shop assistant, side effects, dosage, expiry date, best before,
  nutrition, anyone know how, how does, how long does, what does it mean, settings, feature request, would buy again,
  buy again, recommend this, highly recommend, excellent service, great service, good service, Termin, ein Mitarbeiter,
  euer Mitarbeiter, Ihr Mitarbeiter, der Mitarbeiter, eure Mitarbeiter, Ihre Mitarbeiter, toller Service, super Service,
  guter Service, bester Service, Top-Service, euer Service, Ihr Service, der Service, their service, your service, the
  service, your staff, the staff, your driver, delivery driver, euer Fahrer, Ihr Fahrer, der Fahrer, I bought, we
  bought, have bought, I've bought, bought a, bought it, bought one, bought this, bought the, just bought, allowed on,
  erlaubt, Wartezeit, Wartezeiten, waiting time, recipe, Zutaten, Bitte prüfen, bitte um Prüfung, bitte prüfen Sie,
  please check, please look into, can I use, can it be, is it possible to, ist es möglich, mein Akku, der Akku, meinem
  Akku, my battery, the battery`

/** With `bait`: somebody else uses our name. */
export const fraud = `
  Fake, gefälscht*, bogus`

export const bait = `
  SMS, Link, Mail, Mails, E-Mail, E-Mails, WhatsApp, Website, Webseite, Shop, Onlineshop, text message*, texts, email*,
  store, page`

/** With `seen` and `record`: somebody sees what belongs to somebody else. */
export const others = `
  jemand anderem, jemand anders, anderer Kunden, anderen Kunden, andere Kunden, anderer Leute, anderer Nutzer, eines
  anderen, einer anderen, einer fremden, fremde, fremden, fremder, fremdes, another customer's, other customers, another
  customer, someone else's, somebody else's, other users, another user's, other people's, a stranger's, fremde
  Kundendaten, fremder Kunden`

export const seen = `
  sehe, sehen, gesehen, einsehen, angezeigt, zeigt, eingeloggt, Zugriff, sichtbar, gelandet, see, saw, seeing, shows,
  showing, shown, view, logged in, access, visible, read, lesen`

export const record = `
  Bestellung, Bestellungen, Rechnung, Rechnungen, Daten, Kundendaten, Konto, Kundenkonto, Adresse, Adressen, Profil,
  Namen, orders, order history, invoices, invoice, account, data, address, addresses, profile, details, chats, Chats,
  messages, Nachrichten`

export const signIn = `
  einloggen, einzuloggen, eingeloggt, anmelden im, Anmeldung im, Login, Log-in, Kundenportal, Kundenbereich,
  Nutzerkonto, Zwei-Faktor*, log in, log into, logging in, sign in, sign-in, customer portal, two-factor, 2FA`

/** With `signIn`: a plain not is enough there. */
export const refused = `
  nicht, nichts, nicht mehr, nie, kein, keine, keinen, unmöglich, Fehler, Fehlermeldung, gesperrt, ausgesperrt, klappt
  nicht, scheitert, not, can't, cannot, couldn't, unable, never, doesn't, won't, no longer, error, fails, failed, locked
  out`

export const pollution = `
  kippt, kippen, gekippt, leitet, leiten, eingeleitet, entsorgt, verklappt, verseucht*, vergiftet*, dumped, dumping,
  dumps, poisoned, poisoning, contaminated, spilled, spill`

export const nature = `
  Bach, Fluss, See, Meer, Grundwasser, Boden, Wald, Abwasser, Abwässer, Chemikalien, Gift, Giftmüll, Natur, river, lake,
  sea, ocean, groundwater, soil, forest, chemicals, toxic, waste, sewage, oil, brook, slurry, Gülle, stream, creek`

export const employment = `
  gearbeitet, arbeiten, arbeitet, arbeite, Bezahlung, Kollegen, Kollegium, Fluktuation, Arbeitsbelastung, Homeoffice,
  Schichten, Urlaubstage, befristet, staff turnover, turnover, workload, work for, work at, working conditions, working
  hours, shift, shifts, remote work, new role, the pay, pay is, low pay, bad pay, pay below, poorly paid, badly paid`

export const superiors = `
  Chef, Chefin, Chefs, Vorgesetzte*, Führung, Führungskraft, Führungskräfte, Führungsstil, Management, Teamleiter*,
  Abteilungsleiter*, Kollegen, Bezahlung, boss, bosses, manager, managers, supervisor*, leadership, team lead, as a
  single parent, my colleagues`

export const usage = `
  benutzen, verwenden, abdrucken, veröffentlichen, print, publish, use your, use the logo, use one of your, using your,
  permission to, permission`

export const images = `
  Foto, Fotos, Bild, Bilder, Produktfoto*, Produktbild*, Logo, Logos, Video, Videos, photo, photos, picture, pictures,
  image, images, artwork`

export const audience = `
  Instagram, TikTok, YouTube, Twitch, Kanal, Abonnenten, Follower*, Community, Reichweite, Podcast, Blog, channel,
  subscribers, followers, audience, mein Account, followers on, Tiktok-Kanal, drehe Videos, Videos über, make videos,
  videos about, viewers, Leute schauen, Zuschauer, Leser, readers, Instagram-Profil, blogge, bloggen, I blog, vlog,
  vlogge`

export const partnering = `
  vorstellen, testen, kooperieren, Kooperation*, zusammenarbeiten, Zusammenarbeit, Partnerschaft*, Produkttest,
  Rezensionsexemplar, gemeinsam, partner, partner up, partnership*, partnering, work together, work with you, collab*,
  review unit, free sample*, ad slots, ad space, test your, feature your, gifted, berichten, zum Testen, write about,
  review, reviewing, zuschicken, product to review, stellen würde, werben, Werbung, promote, working together, Lust auf,
  cooperation`

export const roles = `
  Teamleiter*, Projektleiter*, Abteilungsleiter*, Filialleiter*, Ingenieur*, Entwickler*, Werkstudent*, Pfleger*,
  Buchhalter*, Mechatroniker*, Elektriker*, Elektroniker*, Vertriebler*, Sachbearbeiter*, team lead, project manager,
  product manager, engineer, developer, nurse, designer, analyst, consultant, accountant, intern, warehouse worker,
  sales assistant`

export const starting = `
  starten, starte, anfangen, fange an, angefangen, anzufangen, suchen Sie, sucht ihr, sucht, gesucht, starting, started
  as, joining, joined, start as, looking for, need any`

export const marketingStrong = `
  Newsletter*, unsubscribe*, mailing list, Werbemail*, Werbe-Mail*, Abmeldelink, promotional emails, marketing emails,
  Gewinnspiel*, Verlosung*, giveaway*, raffle, sweepstake*, prize draw, Influencer*, Sponsor*, sponser*, Sponsoring,
  sponsorship*, Werbespot*, TV-Spot, Werbekampagne*, Kampagne*, campaign*, billboard*, Kooperationsanfrage*,
  Kooperation, Werbeanruf*, Werbeplakat*, brand ambassador*, Markenbotschafter*, Plakat, Plakate, Plakats,
  Plakatkampagne*`

/** Only who has bought already says so. */
export const ordered = `
  geliefert*, zugestellt, Zustellung, Sendungsnummer, Sendungsverfolgung, Sendungsstatus, Versandbestätigung,
  Versandstatus, versandt, abgeschickt, meine Bestellung, meiner Bestellung, unsere Bestellung, unserer Bestellung,
  Bestellnummer*, Bestellbestätigung, Bestellstatus, bestellt, bestelltes, bestellte, Retoure*, retournier*,
  Rücksendung*, Rücksendeetikett, Rückgabe*, zurückgeben, zurückgegeben, zurückschicken, zurückgeschickt, zurücksenden,
  zurückgesendet, zurückgesandt, Umtausch*, umtauschen, umgetauscht, Erstattung*, erstattet*, erstatten,
  Rückerstattung*, Geld zurück, Geld wieder, Geld wiederhaben, Lieferverzögerung*, Lieferstatus, Lieferverzug,
  Falschlieferung, Teillieferung, my package, package arrived, tracking, my order, our order, order number, order
  status, order confirmation, refund*, reimburs*, return label*, return my, return it, return the, returned the,
  returned my, returned it, returns, send it back, sent it back, money back, delivered, ordered, shipped`

/** Strong words that also unhappy customers use, so their orders are asked for first. */
export const outrage = `
  schämt euch, schäm dich, Schande, verlogen, Doppelmoral, Heuchelei, heuchlerisch, Empörung, offensive, insensitive,
  tone-deaf, hypocri*, disgusting company, disgrace, disgraceful, shame on, lied about, controvers*, unmoralisch, never
  buy from, don't buy from, do not buy from, stop buying from, kauft nichts bei, Kauft nicht bei, nichts mehr kaufen,
  exposed, Imageschaden`

/** With `message`: is this from you? */
export const suspicion = `
  Betrug, angeblich von, scam, fraud, fraudulent, suspicious, verdächtig*, komischer Link, komischem Link, dubios*,
  seltsam*, weird, strange, odd, komisch*`

export const message = `
  SMS, Link, Mail, Mails, E-Mail, WhatsApp, text message*, email*, attachment, Anhang, angebliche Rechnung, text from, a
  text, Anruf, phone call`

export const leaders = `
  CEO, Geschäftsführ*, Vorstand*, Vorständin, Gründer*, Chefin, Pressestelle, founder*, managing director, board
  member*, chief executive, executive*, spokes*, Vorwürfe*, allegation*`

export const journalism = `
  Interview*, interviewen, Stellungnahme*, Statement*, Zitat*, Gesprächspartner*, Hintergrundgespräch, befragen,
  Gastbeitrag, interviewing, guest on, feature article, comment on, quote from your`

export const cutting = `
  streicht, streichen, gestrichen, baut ab, abbauen, kürzt, vernichtet, fallen weg, cuts, cut, cutting, slashes, axes,
  axing, sheds`

export const workplaces = `
  Stellen, Jobs, Arbeitsplätze, Mitarbeiter, Beschäftigte, positions, workers, staff`

/** With somebody who speaks of themselves or to us: weather and trains are bad, too. */
export const weakTrouble = `
  gerissen, Aussetzer, stürzt, abgestürzt, Störung, stinkt, fehlt, fehlte, fehlten, fehlende*, nicht da, immer noch
  nicht, noch immer nicht, verspätet*, Verspätung, verschoben, seit Wochen, seit Tagen, wochenlang, unmöglich, Schrott,
  Katastrophe, katastrophal*, ärgerlich, verärgert, crash, crashed, freezes, broke, broken, leaks, cracked, delayed,
  delay, delays, late again, charged, terrible, horrible, awful, worst, unacceptable, rude, useless, frustrat*, fed up,
  unhappy, ausgefallen, Ausfall, tropfen, riecht, Geräusch*, krumm, schief, Fehler, verschwunden, aufgelegt, verlängert,
  noise, noisy, smells, bent, faded, promised, ridiculous, piept, blinkt, explodiert, brennt, geschmolzen, Rost, Loch,
  Löcher, Riss, Risse, zu spät, Handwerker, zu hoch, lächerlich, Ignoranz, rust, rusty, burnt, caught fire, exploded,
  melted, tastes, stale, nightmare, appalling, shocking, pathetic, dreadful, atrocious, let down, misleading, resolved,
  Ausgleichszahlung, stundenlang, weshalb, warum ist, wieso ist, warum wird, wieso wird, warum dauert, wieso dauert, why
  is the, why is my, why does it, why isn't, supposed to be, was late, it died, just died, minutes late, hours late,
  days late, weeks late, schlechteste, schlechtester, recall, gekündigt, Kündigung*, kündigen, was missing, is missing,
  are missing, were missing, Anwalt einschalten, Verbraucherzentrale, abgebrochen, Kratzer, Rechnungen, enttäuscht*,
  Frechheit, Enttäuschung, geknickt*, zerrissen, lost in transit, peeling, stains, batteries, exchange it, Wartung,
  manual, taste, tasted, my account, won't let me`

/** With somebody who speaks of themselves or to us: freedom has its price, too. */
export const weakSales = `
  price, prices, costs, cost, how much, price of, the price, Preise, units, pieces of, Angebot, on sale, for sale, in
  stock, out of stock, fleet, budget for, discount, discounts, dealer, dealers, vendor*, quote, quotes, Behörde*, große
  Menge*, lease, financing, tender, zu haben, mieten, im Handel, Kosten für, günstiger*, teurer, Anschaffung,
  Konditionen, Nachlass, wo gibt es, ausverkauft, zu kaufen, beraten, importer*, difference between, price range, price
  tag, available in, Unterschied zwischen, the fees, wie teuer, erhältlich, Franchise*, new customer, ab Stückzahl,
  Ausschreibung*, lead time*, was würde, Referenzen`

/** With what the press asks for: journalists buy suitcases, too. */
export const pressPeople = `
  Journalist*, Redakteur*, Reporter*, Pressevertreter*, documentary, Journalismus, investigative, newsroom,
  Medienvertreter*, freie Journalistin, journalist*, an editor, editor for`

/** With passwords: of something else. */
export const notSignIn = `
  WLAN*, WiFi, Wi-Fi, wifi, wireless`

/** With the app: it is the thing that does not connect. */
export const notApp = `
  Bluetooth, koppeln, koppelt, pair, pairing, verbinden, verbindet, App-Store-Bewertung`
