/*
 * How applicants, the press, the public and those who find our pages broken speak in everyday words. Written as in
 * default-words.ts.
 */

/** Somebody looks for work, whatever else they say. */
export const jobSeeking = `
  arbeitslos, arbeitssuchend, suche Arbeit, suche einen Job, suche eine Arbeit, suche einen Ausbildungsplatz, suche Job,
  Arbeit suchen, Minijob*, 450-Euro-Basis, 538-Euro-Basis, 556-Euro-Basis, Euro-Basis, Teilzeit, halbtags, in Vollzeit,
  Aushilfe, Aushilfskraft, aushelfen, Nebenjob*, Ferienjob*, Schülerpraktik*, Schnuppertag*, Schnupperlehre,
  Schnupperpraktik*, reinschnuppern, schnuppern, hospitieren, mitlaufen, Betriebspraktik*, Berufsorientierung, Girls
  Day, Boys Day, Tag zuschauen, einen Tag begleiten, Lehre machen, Lehre anfangen, Lehrjahr*, Ausbildungsvergütung,
  Umschulung, Quereinsteiger*, Berufsanfänger*, ohne Abschluss, ohne Ausbildung, ohne Schulabschluss, gelernter,
  gelernte, ausgelernt, Geselle, Gesellin, meinen Meister, Zeugnis, Zeugnisse, Lebenslauf, Arbeitszeugnis,
  Arbeitsbescheinigung, Standardabsage, Personalauswahl, Vorstellungsgespräch*, Bewerbungsgespräch*, Gesprächsrunde*,
  Auswahlgespräch, Probearbeiten, Einstellungstest*, bei euch bewerben, für euch arbeiten, für Sie arbeiten, bei euch
  jobben, jobben, Werkvertrag als, Stellt ihr auch, stellt ihr Geflüchtete, stellt ihr Flüchtlinge, stellt ihr Menschen,
  stellen Sie auch, nehmt ihr auch Flüchtlinge, beschäftigt ihr, beschäftigen Sie auch, Menschen mit Behinderung,
  Schwerbehinderte, eingestellt werden, braucht ihr noch Leute, braucht ihr Leute, brauchen Sie noch Leute, brauchen Sie
  Leute, braucht ihr noch wen, braucht ihr noch Hilfe, braucht ihr noch Fahrer, braucht ihr jemanden im, braucht ihr
  Verstärkung, sucht ihr noch wen, sucht ihr jemanden, sucht ihr noch jemanden, sucht ihr Verstärkung, sucht ihr Fahrer,
  suchen Sie noch jemanden, suchen Sie Verstärkung, noch was frei im, etwas frei im, was frei im, was frei als, noch
  frei im Lager, Platz im Team, Position noch, Position im, die Position, neu besetzt, schon vergeben, schon besetzt,
  noch unbesetzt, unbesetzte*, ausgeschrieben, unemployed, out of work, looking for work, looking for a job, need a job,
  any jobs, any work, any shifts, weekend shifts, weekend work, evening work, holiday work, casual work, part-time work,
  part time work, part-time job*, part-time position*, part-time role*, part-time hours, work part-time, work part time,
  half days, full-time work, work experience, shadow somebody, shadow someone, job shadow*, learn the trade, first-year
  apprentice*, trained nurse, trained chef, qualified electrician, qualified nurse, without a degree, no degree, without
  experience, no experience needed, do you hire, would you hire, do you employ, do you take on, take someone on, do you
  need people, need anyone, need people, need any help, need any drivers, need staff, looking for staff, looking for
  people, looking for drivers, still looking for someone, looking for someone in, looking for someone to work, anything
  going, stand a chance, come and work, work for you, join you, join your team, join your company, job still, position
  still, vacancy, still a spot, spot in your, position been filled, been filled, still open to, rejection email,
  rejection letter, rejected after, after the interview, after my interview, my interview, interview with your, forklift
  licence, my CV, my résumé, my resume, reference letter, internship*, apprentice*, eine Chance bei, Chance als, noch
  eine Chance, keine Chance bei, um eine Chance, love to start with you, like to start with you, gern bei euch anfangen,
  Zeitungen austragen, Zeitungen auszutragen, Prospekte austragen, paper round, wie alt muss man sein, how old do you
  have to be, mich verändern, beruflich verändern, mich beruflich, fancy a change, career change, change careers, thesis
  at your, thesis with you, Bachelorarbeit bei, Masterarbeit bei, Bachelorarbeit, bachelor's thesis, master's thesis,
  welche Note, welcher Note, welche Noten, what grades, which grades, eine Lehre bei, eine Lehre als, eine Lehre zum,
  eine Lehre zur, eine Lehre in`

/** With `process`: an application is under way. */
export const ownApplication = `
  Bewerbung*, beworben, Unterlagen, Vorstellungsgespräch*, Bewerbungsgespräch*, Gespräch, Gespräche, Gesprächen,
  Gesprächsrunden, Probetag, Probearbeiten, als Schweißer gemeldet, auf die Stelle, auf Ihre Anzeige, auf eure Anzeige,
  I applied, applied for, applied to, applied as, my application, my documents, my CV, my papers, interview, interviews,
  job ad, recruiter, final round, offer letter`

/** With `ownApplication`. */
export const process = `
  Antwort, Rückmeldung, gehört, Absage, abgesagt, abgelehnt, Zusage, Funkstille, eingereicht, geschickt, gesendet,
  hingeschickt, zuständig, schicke, Stand, warte, warten, meldet sich, ruft zurück, keiner ruft, Feedback, vor Wochen,
  Wochen, Monaten, eingeladen, Einladung, Standardmail, heard, hear back, hear from, get back to me, reply, response,
  answer, rejected, rejection, silence, ghosted, feedback, weeks ago, months ago, days ago, last month, last week, in
  January, in February, in March, in April, in May, in June, in July, in August, in September, in October, in November,
  in December, role, position, any news, status, waiting, invited, without a word, Stille, quiet, nothing since,
  seitdem, seither, ever since`

/** An application, but not at ours, or none at all. */
export const elsewhere = `
  Uni, Universität*, Hochschule*, Studienplatz, Wettbewerber*, bei der Stadt, bei der Bahn, bei der Polizei, bei der
  Bundeswehr, Kunsthochschule, Bewerbung des, Bewerbung der neuen, Bewerbung der Produkte, Bewerbung eurer, Bewerbung
  eures, Bewerbung von, Wohnung, Wohnungen, Kita-Platz, Olympi*, university, college, art school, law school, another
  company, somewhere else, a flat, refund, discount, coupon, voucher, code, promo*, primer, paint, coat, cream, update,
  patch, filter, loan, Kredit, mortgage, credit card, grant, Bewerbung bei der Konkurrenz, application to a competitor`

/** Somebody begins or leaves, or says what work is like. */
export const working = `
  angefangen, erster Tag, ersten Tag, erste Woche, neuer Job, neuen Job, verlasse, letzter Tag, letzter Arbeitstag,
  meine Kollegen, allen Kollegen, Kolleginnen, Kollegen, Teamleiter*, Schichtleiter*, Schichtführer*, Abteilungsleiter*,
  Vorgesetzte*, Nachtschicht*, Frühschicht*, Spätschicht*, Schichtdienst, Urlaubstage, Urlaubssperre, Überstunden, Lohn,
  Gehalt, Gehälter, verdient man, verdiene, Einstiegsgehalt, Lehrgehalt, nach Tarif, Tariflohn, Weihnachtsgeld,
  Remote-Arbeit, remote arbeiten, von zu Hause arbeiten, Homeoffice, Betriebsklima, started as, started at, joined, have
  joined, first day at, first week at, last day at, my colleagues, all my colleagues, coworkers, team lead*, shift
  lead*, line manager, my boss, my manager, night shift*, early shift*, late shift*, days of holiday, annual leave,
  salary, starting salary, paid overtime, overtime, work from home, remote work, remote position, my notice, your staff
  get, your employees get, do employees, do your employees, am leaving, Druck, pressure, Pausen, breaks, Dienstplan*,
  rota, rotas, Schichten, erster Monat, ersten Monat, first month`

/** With `working`: at ours. */
export const atOurs = `
  bei euch, bei Ihnen, als, ab, Danke, Jahre, Jahren, Monate, Team, brüllt, schreit, zahlt, wie viel, wie viele, hat
  man, bekommt man, gibt es, ihr, years, months, thanks, great team, happy, excited, proud, shouts, yells, you, your,
  how many, how much, what's it like, what is it like, do, Callcenter, call centre, call center, im Lager, in the
  warehouse, warehouse, gestrichen, gearbeitet, halbes Jahr`

/** Where the public asks what we do in the world. */
export const disputed = `
  Russland, russisch*, Putin, Belarus, Ukraine, Krieg, Gaza, Israel, israelisch*, Palästina*, Westjordanland,
  Siedlungen, China, Xinjiang, Uiguren, Iran, Saudi-Arabien, Katar, Diktator*, Waffen, Panzer, Munition, Militär, AfD,
  Trump, Nazi*, rechte Partei*, Lebendrupf, Käfighaltung, Massentierhaltung, Stopfleber, Pelz*, Tierleid, Palmöl,
  Abholzung, Regenwald, Tropenholz, Kohle, Kohlekraft*, Atomkraft, Fracking, Pestizid*, Glyphosat, Mikroplastik, PFAS,
  Asbest, Giftstoffe, CO2, CO2-Ausstoß, CO2-Bilanz, CO2-Emissionen, Emissionen, klimaneutral*, Klimaneutralität,
  Klimaziel*, Nachhaltigkeit, Ökostrom, Mindestlohn, Hungerlohn, Leiharbeiter*, Subunternehmer*, Werkverträge, Sklaven*,
  Kinderarbeit, Näherinnen, Scheinselbst*, Gewerkschaft*, Betriebsrat, Steuern, Steuerparadies, Steueroase*, Boni,
  Managergehälter, Dividende*, Stellenabbau, Entlassungen, Werksschließung, Werk schließen, Werk zumachen, wirklich
  geschlossen, dichtmachen, 300 Stellen, Stellen ab, Insolvenz, pleite, Spekulation*, Korruption, Schmiergeld*, Lobby*,
  Datenhandel, Überwachung*, Russia, Russian*, Belarus*, the war, Israeli*, Palestin*, settlements, Uyghur*, Saudi*,
  Qatar, dictator*, weapons, arms deal*, tanks, military, far-right, live-plucked, cage eggs, caged hens, factory farm*,
  palm oil, rainforest*, tropical timber, coal, fossil fuel*, nuclear, fracking, pesticide*, glyphosate, microplastic*,
  asbestos, carbon neutral*, carbon footprint, net zero, emissions, climate target*, minimum wage, living wage, next to
  nothing, starvation wages, agency workers, gig workers, sweatshop*, child labour, child labor, slave*, union, unions,
  taxes, tax haven*, tax dodg*, bonuses, dividends, redundan*, layoffs, jobs cuts, cutting 300 jobs, cutting jobs, close
  the, closing the, shutting the, shutting down, insolvent, bankrupt, bribe*, lobbying, surveillance, price fixing,
  Homosexuelle*, schwul*, lesbisch*, queer*, LGBT*, gays, lesbians, Regenbogenfahne*, rainbow flag*, Prüfsiegel*, test
  certificates, gefälschte*, schließt, dichtmacht, closing its, closing your, das Werk in, das Werk, euer Werk, Ihr
  Werk, the plant in, your plant, leugnet, denies, Klimawandel, climate change`

/** With `disputed`: an answer is asked for. */
export const demanding = `
  stimmt es, ist es wahr, ist es richtig, ist das wahr, ist das richtig, was sagt ihr, was sagen Sie, wie reagiert ihr,
  wie reagieren Sie, wie erklärt ihr, wie erklären Sie, wie stehen Sie, wie steht ihr, wie rechtfertigt, wie
  rechtfertigen, nehmen Sie Stellung, Stellung, Vorwurf, Vorwürfe, Berichte*, dass ihr, dass Sie, dass Ihre, dass eure,
  warum, wieso, weshalb, wann, wie viel, wie viele, wirklich, immer noch, noch immer, weiterhin, weiter, solange,
  bezieht ihr, beziehen Sie, kauft ihr, kaufen Sie, verkauft ihr, liefert ihr, kommt eure, kommt euer, kommen eure, habt
  ihr, unterstützt ihr, finanziert, redet von, redet, ihr liefert, ihr verkauft, schweigt, zahlt, baut ihr, is it true,
  are you still, do you still, still doing, still selling, still buying, still using, still in, why are you, why do you,
  why have you, why haven't you, why don't you, when will you, how can you, how could you, wie könnt ihr, how do you respond, what do you say, how do
  you justify, how do you explain, how much, what are your, what is your, claims that, reports that, accusation*,
  allegation*, rumours, rumors, do you source, does your, do you use, do you support, have you not, are you really, you
  say, shame, call yourselves, calls itself, call it, they pay, they pay their, finances, invests in, funds, sells to,
  Ihr Unternehmen, euer Unternehmen, Zahlen, zeigt, beweist, belegt, angeblich, prove, numbers, figures, werbt mit,
  spendet, you advertise, donate to, donates to, kaum, hardly, why does, unterstützt, fund`

/** With `disputed` and `demanding`: a customer asks about a thing. */
export const errand = `
  Versand*, liefert ihr auch nach, liefern Sie auch nach, verschickt ihr, Rabatt*, Gutschein*, meine Bestellung, mein
  Paket, Rechnung, Abschlag, Tarif, Vertrag, mein Konto, Wallbox, Zertifikat für, allergisch, verträgt, schmeckt,
  schmecken, Garantie, warranty, my order, my parcel, my bill, voucher, discount*, ship to, deliver to, tariff,
  allergic, taste*, Bewerb*, Praktik*, Ausbildung, apply, applied, apprentic*, internship*, bestellt, bestellte,
  zugestellt, Retoure*, Erstattung*, refund*, ordered, tracking, zurückgeben, return my`

/** What harms people and nature, and stands against whoever did it. */
export const harm = `
  angefahren, überfahren, totgefahren, umgefahren, Fahrerflucht, in eine Schulklasse, in eine Menschenmenge,
  Schwerverletzte*, Verletzte, verletzt, gestorben, ums Leben, Todesfall, Tote, Toten, tödlich*, Todesopfer, Explosion,
  explodiert, Brand im, Großbrand, Feuer im, ausgelaufenes, verseucht*, vergiftet*, vergiften, vergiftet, Fischsterben,
  tote Fische, Brühe, Gülle, ausgesetzt, gequält, quält, misshandelt*, geschlagen, schlafen lassen, ausgebeutet, beutet,
  ausbeuten, verhungern, hungern, wirft tonnenweise, tonnenweise, weggeworfen, wegwerft, vernichtet, verbrennt,
  abgeholzt, gefällt, faul seien, seien faul, Arme seien, Arbeitslose, hergezogen, beleidigt, verhöhnt, verspottet,
  rassistisch*, sexistisch*, belästigt, begrapscht, Belästigung, hit a, ran over, run over, knocked down, ploughed into,
  plowed into, drove off, drove into, hit and run, nearly killed, killed, was killed, died in, injured, casualties,
  deaths, fatal, exploded, explosion, dead fish, poisoned, poisoning, contaminated, beaten, mistreat*, abused, harassed,
  harassment, groped, starve, starving, throws away tons, tons of food, destroys unsold, destroyed unsold, cut down,
  poor people are, are lazy, overpaid in, insulted, mocked, Eichen, oaks, felling, fells, evict*, evicting,
  Eigentumswohnungen, luxury flats, Kakao ernten, ernten, pick the cocoa, Öl, Gasleck, gas leak, Chemieunfall, Störfall,
  chemical spill, spilled oil, versaut, schmeißt, wirft raus, rauswirft, verdrängt, drückt, drücken, squeezing,
  squeezes, squeeze, Luxuswohnungen, abreißen, demolish*, tearing down, Tote bei, platt machen, plattmachen, flatten,
  gefeuert, rausgeworfen, entlassen, sacked, fired, schwanger, pregnant, pay hardly any tax, hardly any tax, schuften,
  slog, im Stich, kündigt, Eigenbedarf, im Müll, in your bins, in the bin, ausgetreten, has leaked`

/** With `harm`: whose doing it was. */
export const culprit = `
  LKW, Lkw, Laster, Lieferwagen, Transporter, Fahrer, Kinder, Radfahrer*, Fußgänger*, Arbeiter, Arbeiterin*,
  Mitarbeiter, Fabrik*, Werk, Werks, Textilfabrik, Zulieferer*, Fluss, Elbe, Rhein, Bach, Grundwasser, Chef, Chefin,
  Chefs, Geschäftsführ*, Gründer*, Vorstand*, CEO, Talkshow, Interview, im Fernsehen, Essen, Lebensmittel, Tiere,
  Schweine, Hühner, Kühe, Bäume, Wald, Frauen, Arme, lorry, lorries, truck, van, vans, driver, drivers, child, children,
  cyclist, pedestrian, bus queue, worker, workers, plant, factory, factories, supplier, river, lake, groundwater,
  chairman, founder, managing director, on TV, talk show, in that interview, on air, food, animals, pigs, hens, cows,
  trees, forest, women, poor people, nurses, Straße, street, Parkplatz, car park, Kakao, cocoa, Schokolade, chocolate,
  Bäcker, baker, Mieter, tenants, Familien, families, Anlage, your site, Löhne, wages, Gewinn, profit*, Jahre alte,
  year-old, Haus, Denkmal, Baudenkmal, Aktionäre, shareholders, Wohnungen, Lager, warehouse, fire, Stadtwald, town
  forest, schwanger, pregnant, krank war, Logistikzentrum, logistics centre, tax, Frau, woman, Mutter, mother, im See,
  in den See, ein Kind, Kindern, Brand in, Brand im, beim Brand, die Stunde, an hour, Reinigungskräfte, cleaners,
  Mietern, Tafel, food bank, Tonnen, tons, Ammoniak, ammonia, Chlorgas, chlorine`

/** With `remark`. */
export const bosses = `
  Chef, Chefin, euer Boss, Geschäftsführ*, Gründer*, Vorstand, Vorstandsvorsitzende*, Vorständin, Aufsichtsrat*, CEO,
  Konzernchef*, chairman, chairwoman, founder, founders, managing director, board member, chief executive, your boss,
  president, Vorstände, board`

/** With `bosses`: what they said in public. */
export const remark = `
  im Interview, in einem Interview, in der Talkshow, in einer Talkshow, im Fernsehen, bei Maischberger, bei Illner, im
  Podcast, auf der Bühne, auf X, auf Twitter, auf LinkedIn, zu Gast, einladen, als Gast, in unsere Sendung, hat gesagt,
  gesagt, behauptet, verdient das, Millionen, Rücktritt, zurücktreten, Skandal, Aussage, Aussagen, Äußerung*, in that
  interview, in an interview, in the interview, on TV, on television, on stage, on our podcast, on the podcast, on our
  show, as a guest, on the show, on air, said that, really say, really call, really said, said on, tweeted, remarks,
  resign, step down, earns, pay rise, millions`

/** What the press office publishes, and whom it knows. */
export const published = `
  Geschäftsbericht*, Jahresbericht*, Jahresabschluss*, Bilanz vom, Bilanz von, Ihre Bilanz, eure Bilanz,
  Quartalsbericht*, Nachhaltigkeitsbericht*, Umweltbericht, CSR-Bericht, Transparenzbericht, Gemeinwohlbericht,
  Geschäftszahlen, annual report*, annual accounts, annual results, sustainability report*, quarterly report*, CSR
  report, impact report, financial statements, investor relations, für unsere Lokalzeitung, für die Lokalzeitung, für
  das Handelsblatt, für die Zeitung, für das Magazin, für unseren Blog interviewen, an einem Text für, an einem Artikel,
  an einem Beitrag, einen Artikel über, einen Beitrag über, ein Porträt über, eine Reportage über, Kommentar abgeben,
  Redaktionsschluss, vor Redaktionsschluss, in unseren Podcast, in unserem Podcast, zu Gast in, Talkgast, Studiogast, in
  unserer Sendung, Lokalradio, Campusradio, Uniradio, I'm writing for, I am writing for, writing for the, writing a
  feature, writing about your, a piece for, a piece on, an article about, an article on, a feature on, a story about, a
  story on, before our deadline, press deadline, a comment before, give me a comment, have your founder, have your CEO,
  your CEO as a guest, your founder as a guest, on our podcast, our podcast, our radio show, campus radio, on my show,
  Kolumne, Glosse, a column, my column, Drehort, einen Film über, a film about, einen Dokumentarfilm über, bei Ihnen
  filmen, bei Ihnen drehen, bei euch drehen, shoot in your, film in your`

/** Somebody liked or loathed how we advertise. */
export const advertised = `
  Werbung*, Reklame, Werbespot*, TV-Spot, Kinospot, der Spot, dem Spot, euer Spot, eurem Spot, diesen Spot, Spot mit,
  Anzeige in, diese Anzeige, eure Anzeige, Werbeanzeige*, Slogan*, Logo, Logos, Maskottchen, Aprilscherz, Werbeaktion*,
  Kampagne*, Imagefilm, Werbefigur, bewerbt, Bewerbung des Produkts, Bewerbung des neuen, Bewerbung der, Prospekt*,
  Werbepost, Wurfsendung*, Flyer*, advert, adverts, your ad, new ad, the ad, this ad, that ad, ads, commercial,
  commercials, billboard*, slogan*, tagline, logo, logos, mascot, April Fool*, campaign, leaflets, flyers, your
  brochures, brochures, offers by email, promotional, Reels, Reel, Instagram-Post, Social-Media-Auftritt, eure Posts,
  euer Feed, eure Storys, reels, your reel, your posts, your stories, your feed, Adventskalender, advent calendar, nur
  Marketing, Marketing-Gag, just marketing, marketing stunt, PR-Gag, auf Tour, Roadshow, on tour, touring, roadshow,
  poster*, Anzeige mit euch, gemeinsame Anzeige, joint ad, Weihnachtsfilm, Christmas film, Weihnachtsspot,
  Schauspieler*, actress, actor, radio spots, Radiospots, Werbestimme, Botschafter*, ambassador*, Radiowerbung,
  Fernsehwerbung, Kinowerbung, TV-Werbung, Plakatwerbung, radio ad, TV ad, radio advert, Aufkleber, stickers, Plakat,
  Plakate, Plakats, Plakatkampagne*`

/** Somebody wants to do something together in public. */
export const together = `
  Abonnenten, Follower*, folgen mir, schauen zu, auf Insta, auf Instagram, auf TikTok, auf YouTube, auf Twitch, mein
  Kanal, meinem Kanal, Reichweite, followers, subscribers, people watch, people follow, on Insta, on Instagram, on
  TikTok, on YouTube, on Twitch, my channel`

/** With `together`. */
export const proposal = `
  zusammen, gemeinsam, Zusammenarbeit, zusammenarbeiten, kooperier*, Kooperation*, testen, ausprobieren, zuschicken,
  schicken, vorstellen, zeigen, Lust, Interesse, wollen wir, hättet ihr, together, collab*, cooperat*, partner*, send
  me, try, test, review, feature, show, interested, fancy, keen, shall we`

/** Who asks whether we help with money or prizes. */
export const goodCause = `
  Stadtlauf, Spendenlauf, Sommerfest, Dorffest, Schulfest, Stadtfest, Straßenfest, Weihnachtsmarkt, Turnier,
  Fußballturnier, Benefiz*, Wohltätigkeit*, Tierheim, Förderverein, Sportverein, Jugendmannschaft, Abiball,
  Theatergruppe, Schulprojekt, Tafel, fun run, charity run, village fair, school fair, fête, tournament, charity, animal
  shelter, school project, prom, food bank, theatre group, scout*, Pfadfinder*, Karneval*, Fasching*, carnival, unserem
  Blog verlosen, verlosen, raffle, Abizeitung, Schülerzeitung, Vereinszeitung, Festschrift, yearbook, programme booklet`

/** With `goodCause`. */
export const support = `
  unterstützen, unterstützt, Unterstützung, Unterstützer*, Sponsor*, sponser*, Spende*, spenden, Spender*, Preise
  spenden, Partner, dabei, helfen, mitmachen, Banner, Tombola, Stand, support, supporter*, sponsor*, donat*, donor*,
  back our, back us, to back, help, partner*, prize, prizes, banner, raffle, gebt ihr, dazu, steuert ihr, beisteuern,
  contribution, chip in, contribute, Anzeige, Anzeigen, an ad, advert`

/** Trade fairs and contests. */
export const occasions = `
  Gamescom, IFA, Buchmesse, Hannover Messe, Grüne Woche, Grünen Woche, Hannovermesse, Anuga, Bauma, CeBIT, CES, IAA, ITB, Spielwarenmesse, EMO, OMR,
  Photokina, Automechanika, auf der Messe, auf der Fachmesse, zur Messe, euren Stand, eurem Stand, Messestand, mit einem
  Stand, trade fair, trade show, your stand at, your booth, a booth at, a stand at, be exhibiting, you exhibit,
  Malwettbewerb, Fotowettbewerb, Wettbewerb gewonnen, Preisrätsel, Preisausschreiben, Losnummer, Verlosung, gewonnen
  beim, beim Quiz, photo contest, photo competition, drawing contest, contest, prize draw, who won the, your competition, your contest, euer Wettbewerb, eurem Wettbewerb, Ihrem Wettbewerb`

/** With `occasions`. */
export const attending = `
  seid ihr, sind Sie, kommt ihr, kommen Sie, habt ihr, haben Sie, werdet ihr, vertreten, trifft man euch, findet man
  euch, wo finde ich euch, dieses Jahr, wer hat, gewonnen, Gewinner*, mitgemacht, teilgenommen, Teilnahme*, wann, are
  you, will you, do you, can we meet, this year, winner*, won, entered, taking part, take part, enter, teilnehmen, mitmachen`

/** With `images` or pictures of ours. */
export const showing = `
  zeigen, nehmen, benutzen, nutzen, verwenden, abdrucken, drucken, einbinden, hochladen, teilen, ausdrucken, show, use,
  print, embed, share, reuse, screen`

/** With `showing`: what of ours. */
export const ourPictures = `
  euer Video, eure Videos, Ihr Video, Erklärvideo*, euer Foto, eure Fotos, Ihr Foto, ein Foto von euch, ein Foto von
  eurer, ein Bild von eurer, ein Bild von euch, Bilder von euch, eure Bilder, Ihre Bilder, Ihre Fotos, eure Grafik, Ihre
  Grafik, Grafik von euch, euer Logo, Ihr Logo, euer Maskottchen, Ihr Maskottchen, your video, your videos, your photo,
  your photos, your picture, your pictures, of your pictures, of your photos, your image, your images, your logo, your
  mascot, your graphic, your film`

/** Post and mail that nobody asked for. */
export const unasked = `
  keine Werbung, keine Prospekte, keine Mails mehr, keine E-Mails mehr, keine Angebote mehr, ständig Werbung, jede Woche
  Werbung, dauernd Werbung, Werbung von euch, Werbung von Ihnen, nie zugestimmt, nie angemeldet, stop sending me, stop
  emailing me, never signed up, keep getting flyers, keep getting offers, keep getting your, junk mail, keep sending me,
  I never asked for, keine Post mehr, aus dem Verteiler, aus Ihrem Verteiler, aus eurem Verteiler, aus der
  Verteilerliste, take me off your list, off your list, any more post from you, any more mail from you, any more emails
  from you`

/** Who signs in. */
export const credentials = `
  Passwort*, Passwörter*, Kennwort*, Login, Log-in, einloggen, einzuloggen, eingeloggt, Zugangsdaten, Anmeldedaten,
  Benutzername*, Benutzerkonto, Nutzerkonto, Kundenkonto, Kundenportal, Kundenbereich, Mitgliederbereich,
  Bestätigungscode, Bestätigungslink, Aktivierungslink, Aktivierungscode, Bestätigungsmail, Verifizierungscode,
  Zwei-Faktor*, Authenticator, Einmalcode, Passkey*, password*, log in, log into, logging in, login, sign in, sign into,
  signing in, sign-in, username, user name, verification code, confirmation code, activation link, activation code,
  verification email, one-time code, two-factor*, 2FA, authenticator, passkey*, passcode, reset link, reset mail, reset
  email, bei der Anmeldung, beim Anmelden, beim Einloggen, zum Anmelden, neu anmelden, jedes Mal anmelden, ständig
  anmelden, erneut anmelden, mich neu anmelden, mich ständig anmelden, mich immer wieder anmelden`

/** With `credentials`, `account` or `shopPage`: it does not go. */
export const stuck = `
  nicht, nichts, nie, kein, keine, keinen, keiner, weder, vergessen, verloren, gesperrt, ausgesperrt, abgelaufen,
  ungültig, unbekannt, falsch, falsches, verweigert, abgelehnt, Fehler, Fehlermeldung, zurücksetzen, zurückgesetzt,
  zurück, geht, klappt, scheitert, spinnt, streikt, hängt, fehlgeschlagen, immer, wieder, nur, ständig, lädt, dreht,
  leert, leer, verschwindet, verschwunden, weg, springt, bricht, null, not, can't, cannot, couldn't, unable, never,
  doesn't, does not, don't, won't, isn't, no, forgot, forgotten, lost, locked, denied, expired, invalid, unknown, wrong,
  rejected, error, errors, fails, failed, failing, reset, resetting, broken, loop, stuck, spins, spinning, hangs,
  freezes, empties, empty, disappears, vanishes, gone, nothing, keeps, every, zero, crashes, slow, fremden Seite, fremde
  Seite, foreign site, other site, Chinesisch, Chinese, überdeckt, covers, Virenscanner, virus scanner, Virenwarnung,
  schlägt an, goes off, durcheinander, verschoben, überlappt, overlaps, laden, load, unbekannter, kaputt, antwortet, als
  Spam, as spam, bounces, zeigt nur, only shows, shows only, abgeschnitten, cut off, alte Adresse, veraltet*, outdated,
  old address, corrupt, beschädigt, auswählen, select, haven't, hasn't, wasn't, haven't been able, überlappen, verdeckt,
  überlagert, hidden, unlesbar, ins Leere, ins Nichts, leads nowhere, goes nowhere, nirgendwohin`

/** With `noWay`. */
export const account = `
  Konto, Kundenkonto, Account, Zugang, Profil, Portal, account, profile, portal`

/** With `account`. */
export const noWay = `
  komme nicht, nicht mehr rein, nicht mehr in, kein Zugriff, keinen Zugriff, Zugriff verweigert, Zugang verweigert,
  nicht anmelden, Zugang ist gesperrt, Zugang gesperrt, bricht alles ab, bricht ab, Hochladen, hochladen, can't get
  into, cannot get into, can't get in, can't access, cannot access, access denied, locked out, no access, unable to
  access, can't open, uploading, upload, logged me out`

/** The way to the till of a shop. */
export const shopPage = `
  Warenkorb*, Warenkörbe, Einkaufswagen, Checkout, beim Bezahlen, Bezahlvorgang, Bezahlseite, Kasse im Shop,
  Onlinekasse, Bestellformular, Bestellvorgang, Onlineshop, Webshop, Bestellung absenden, Absenden, Button, Knopf zum,
  Cookie*, Captcha*, Pop-up*, Popup*, Dropdown, Suchfeld, Suchfunktion, Sprachauswahl, Filterfunktion, Website*,
  Webseite*, Homepage*, Internetseite*, eure Seite, eurer Seite, Ihre Seite, Ihrer Seite, Startseite, Formular*, Portal,
  Schnittstelle*, API, Server*, checkout, basket, shopping cart, in the cart, my cart, the cart, pay button, payment
  page, submit button, order form, the button, search box, the search, language switch*, drop-down, website, web site,
  webpage, homepage, your site, your page, web shop, online shop, webshop, contact form, your form, online form, the
  form, the page hangs, page hangs, your API, the API, your server*, your portal, the portal, Chat auf, Chatbot, the
  chat on, chatbot, QR-Code*, QR code*, Menü auf, das Menü, the menu, start page, claims form, Registrieren,
  registrieren, Registrierung, signing up, registration, im Katalog online, Onlinekatalog, online catalogue,
  Downloadseite, Buchungsseite, booking page, Download, Downloads, Download-Knopf, download button, beim Absenden, die
  Seite beim, Mailserver*, mail server*, Kalender auf, Terminkalender, calendar on, Terminbuchung*, Online-Termin*,
  Onlinebuchung*, online booking, booking calendar, Onlinebanking, Online-Banking, online banking, order page,
  Bestellseite, Filialsuche, Filialfinder, store finder, Kundenbereich`

/** With `shopPage` and `stuck`: what a shop of stone has as well, and those who ask something else. */
export const notPage = `
  Gutschein*, Rabattcode*, Code aus, Newsletter*, voucher*, coupon*, promo code*, discount code*, mein Paket, meine
  Bestellung ist, Retoure*, refund*, Rückgabe*, kaputt angekommen, arrived, Garantie, warranty, Akku, Motor,
  Sendungsverfolgung, Kundenservice, customer service, Hotline, zurückgerufen, mein Gerät, my device, Größe, Lieferzeit,
  Bluetooth, koppeln, pairing, Karriereseite, career page, careers page, Stelle, Stellen, vacancies, Preis, Preise pro,
  what do you charge, ausverkauft, sold out, lieferbar, Händler, Katalog, catalogue, kündigen, cancel my`

/** Whoever calls or writes is not us. */
export const contactMade = `
  Mail, Mails, E-Mail, E-Mails, SMS, WhatsApp, Anruf, Anrufe, angerufen, ruft an, Anrufer, Brief, Link, Nachricht,
  Nachrichten, text, texts, text message*, email, emails, called me, phoned me, rang me, call from, calls from, phone
  call, caller, message, messages, link, letter, Codes, codes, Instagram-Account, Instagram account, Facebook-Seite,
  Facebook page, WhatsApp-Nachricht, Profil, profile, account with your name, ruft, rufen, phoning, ringing, calling,
  Marktplatz, marketplace, verkauft, selling, eBay, Kleinanzeigen`

/** With `contactMade`: and wants what we never ask for. */
export const loot = `
  Kontonummer*, Kontodaten, Bankdaten, Bankverbindung, Kreditkartennummer*, Kreditkartendaten, Kartennummer*,
  Kartendaten, TAN, TANs, PIN, PINs, IBAN, Fernzugriff, TeamViewer, AnyDesk, Ausweiskopie, Zugangsdaten, in eurem Namen,
  mit eurem Namen, in Ihrem Namen, mit Ihrem Namen, unter eurem Namen, mit eurem Logo, mit Ihrem Logo, angeblich,
  wirklich von euch, wirklich von Ihnen, echt von euch, gibt sich, geben sich, komisch*, seltsam*, Betrug, Betrüger,
  Abzocke, account number*, bank details, bank account details, card number*, card details, remote access, in your name,
  using your name, with your name, your logo, really from you, is that you, is this you, was that you, genuinely from,
  claiming, saying he was from, saying she was from, saying they were from, pretending, strange link, dodgy, suspicious,
  scam, verspricht, promising, promises, Gewinne verspricht, obwohl ich gar nichts, in mein Konto, into my account, seid
  ihr das, sind Sie das, wart ihr das, er sei von, sie sei von, saying he is from, saying he's from, saying she's from,
  unter Ihrem Namen, under your name`

/** With `contactMade` and `loot`: ours, after all. */
export const notLoot = `
  ändern, geändert, mitteilen, angeben, hinterlegen, Rechnung stimmt, Rückerstattung, erstattet, Erstattung,
  Lastschrift, Marketing, Newsletter, Werbung, refund*, change my, update my, newsletter, Bewerb*, application, advert*,
  Instagram-Filter`

/** What belongs to somebody is there for everybody to see. */
export const exposed = `
  öffentlich im Netz, öffentlich im Internet, öffentlich einsehbar, öffentlich sichtbar, für alle sichtbar, für jeden
  sichtbar, für alle einsehbar, für jeden einsehbar, offen im Netz, offen im Internet, frei im Netz, frei zugänglich,
  ohne Passwort, ohne Anmeldung erreichbar, offen auf der Seite, offen auf eurer, googelt, bei Google auf, Google meinen
  Namen, google my name, fremde Daten, Daten anderer, publicly visible, public on your, visible to everyone, visible to
  anyone, open to the internet, open to the whole, exposed to the internet, without a password, other people's data,
  admin panel, Adminbereich, Admin-Bereich`

/** With the app. */
export const appFails = `
  stürzt*, abgestürzt, crash*, hängt, hängen, friert, eingefroren, freez*, froze, schließt sich, schliesst sich, öffnet
  nicht, startet nicht, closes, won't open, won't start, won't let, won't load, doesn't open, doesn't start, doesn't
  work, geht nicht, funktioniert nicht, kaputt, broken, weißer Bildschirm, weißen Bildschirm, schwarzer Bildschirm,
  white screen, black screen, lädt nicht, lädt ewig, loading, Update, update, Fehler*, error*, bug, bugs, buggy,
  glitch*, einloggen, log in, login, anmelden, langsam, slow, nicht mehr, no longer, spinnt, verlangt, Zugriff,
  Berechtigung*, wants access, permission*, access to my`

/** With an application: neither work nor training. */
export const noApplication = `
  Journalist*, Redakteur*, Paketbote*, Paketboten, Kurier*, courier*, Zusteller*, Hochzeit, Werbeagentur, Gewinnspiel*,
  Newsletter*, Kampagne*, campaign*, Vertriebspartner*, Händler, reseller*, dealer*, franchise*, wholesale*,
  Großhandel*, Influencer*, followers, Follower*, Sponsor*, sponsor*, mein Azubi, unser Azubi, my apprentice, our
  apprentice, meine Azubi, bezahlt ihr eure Leute, Kampagne`

/** Not the speaker's own. */
export const family = `
  meine Schwester, mein Bruder, mein Cousin, meine Cousine, mein Nachbar, meine Nachbarin, ein Freund, eine Freundin, my
  sister, my brother, my cousin, my neighbour, a friend, mein Azubi, unser Azubi, my apprentice, our apprentice`

/** With something broken: the company's doings, not a customer's thing. */
export const notOwn = `
  Gamescom, Sponsor*, Bewerbung*, Praktikum*, Ausbildung*, Journalistenanfrage, my cat broke, Kater, so no pictures,
  ohne Fotos, Werbespot*, Interview*`

/** With something broken: it is a page of ours. */
export const ourPages = `
  Website*, Webseite*, Homepage*, Internetseite*, Webshop*, Onlineshop*, eure Seite, eurer Seite, Ihre Seite, Ihrer
  Seite, Warenkorb*, Checkout, Cookie*, Kontaktformular*, Formular, Onlineformular*, Server*, API, Schnittstelle,
  Portal, Browser, Error 500, website, web site, webpage, homepage, your site, your page, web shop, online shop,
  webshop, basket, shopping cart, the cart, cookie*, contact form, online form, order form, payment page, pay button,
  Knopf zum, Download*, download*, die Seite, the page`

/** With `vacant`. */
export const post = `
  die Stelle, der Stelle, Ihre Stelle, eure Stelle, Stelle im, Stelle in, Stelle als, Stelle am, der Job, den Job, Job
  im, Job in, Job am, Job als, Posten, die Position, Ihre Position, the job, this job, that job, job in, accounting job,
  the position, this position, the role, this role, vacancy`

/** With `post`. */
export const vacant = `
  frei, vergeben, besetzt, besetzen, ausgeschrieben, zu haben, offen, melden, bewerben, interessiert, Interesse,
  gesehen, noch, available, open, filled, taken, gone, still, interested, saw, advertised, apply`

/** With `withUs`. */
export const toWork = `
  arbeiten, mitarbeiten, anfangen, einsteigen, mithelfen, aushelfen, Beruf, Arbeit finden, Tischlerin werden, to work,
  work in, work at, working in, start as, start working, a few days in, spend a day, spend a week, become a, become an,
  anzufangen`

/** With `toWork`. */
export const withUs = `
  bei euch, bei Ihnen, in eurem Betrieb, in Ihrem Betrieb, in eurer Firma, in Ihrer Firma, in eurer Werkstatt, in Ihrem
  Haus, für euch, your company, your workshop, your team, your kitchen, your warehouse, your shop, your office, your
  firm, with you, for you`

/** With `toWork`: as partners, or as customers. */
export const togetherWith = `
  together, zusammen, gemeinsam, channel, video, videos, post, brand, Kanal, Projekt, partner*, Partner*, Techniker*,
  engineer*, Mitarbeiter, wie arbeiten, arbeiten bei euch, arbeiten bei Ihnen, Server, website, Website, App`

/** Says what somebody holds against us. */
export const charge = `
  zu dem Vorwurf, zu den Vorwürfen, zum Vorwurf, zu den Berichten, zu Berichten, zu der Kritik, zur Kritik an, auf die
  Vorwürfe, auf die Kritik, auf den Vorwurf, to the accusation*, to the allegation*, to allegations, to accusations, to
  claims, to the claims, to reports, to the reports, to critics, to the criticism, was ist dran an, was steckt hinter
  den Berichten, behind the story, behind the reports, true about`

/** With `asUs`. */
export const posing = `
  gibt sich, geben sich, gab sich, ausgegeben, ausgibt, pretends, pretended, pretending, claiming, claims to, claimed
  to, impersonat*`

/** With `posing`. */
export const asUs = `
  euer Kundendienst, Kundendienst, Kundenservice, Mitarbeiter, Mitarbeiterin, Techniker, Fernzugriff, PC, Haustür, from
  your, your company, your bank, your support, to be you, employee, technician, support`

/** With `verdict`. */
export const brandSign = `
  Logo, Logos, Slogan*, Claim der, Maskottchen, Verpackungsdesign, Verpackung im neuen, logos, tagline, mascot,
  rebrand*, new design, neues Design`

/** With `brandSign`. */
export const verdict = `
  euer neues, das neue, dem neuen, euer neuer, neues Logo, neuer Slogan, neuen Slogan, gefällt, sieht aus, sehen aus,
  gemalt, gezeichnet, gebastelt, hässlich, schön, peinlich, ausgedacht, das alte, your new, the new, new logo, new
  slogan, looks like, look like, looks, ugly, made it, drew, came up with, the old one, love, hate, fan of`

/** They break things, too. */
export const pets = `
  my cat, my dog, Kater, meine Katze, mein Hund, so no pictures, ohne Fotos, so am I, ich auch, our team, unsere
  Mannschaft`

/** With `tradeAsk`. */
export const trades = `
  Mechaniker*, Zerspanungsmechaniker*, Industriemechaniker*, Mechatroniker*, Elektriker*, Elektroniker*,
  Fachinformatiker*, Informatiker*, Programmierer*, Entwickler*, Ingenieur*, Köchin, Koch, Bäcker*, Konditor*, Metzger*,
  Kellner*, Hotelfach*, Friseur*, Lagerist*, Staplerfahrer*, Fahrer*, LKW-Fahrer*, Kraftfahrer*, Lokführer*, Pfleger*,
  Pflegekraft, Krankenschwester, Arzthelfer*, Schweißer*, Schlosser*, Tischler*, Schreiner*, Zimmermann, Maurer*,
  Maler*, Dachdecker*, Gärtner*, Florist*, Buchhalter*, Bankkauf*, Industriekauf*, Einzelhandelskauf*, Kaufmann,
  Kauffrau, Verkäufer*, Kassierer*, Reinigungskraft, Hausmeister*, Erzieher*, Vertriebler*, Controller*, Jurist*,
  Werkstudent*, Absolvent*, machinist*, mechanic*, electrician*, engineer*, developer*, programmer*, data scientist*,
  cook, chef, baker*, pastry chef*, butcher*, waiter*, waitress*, receptionist*, hairdresser*, warehouse worker*,
  forklift driver*, truck driver*, lorry driver*, train driver*, nurse*, carer*, welder*, fitter*, carpenter*, joiner*,
  bricklayer*, painter*, roofer*, gardener*, florist*, accountant*, clerk*, shop assistant*, cashier*, cleaner*,
  caretaker*, salesman, controller*, lawyer*, graduate*`

/** With `trades`. */
export const tradeAsk = `
  bildet ihr, bilden Sie, ausgebildet, Ausbildung, Alltag als, Alltag, Arbeitstag, Erfahrung, Berufserfahrung, sucht
  ihr, suchen Sie, braucht ihr, brauchen Sie, gesucht, stellt ihr, Verstärkung, Wechsel zu, wechseln zu euch,
  Perspektive, wen darf ich ansprechen, an wen wende ich mich als, suche Arbeit, als Quereinsteiger, bei euch als, bei
  Ihnen als, normal day, typical day, day to day, years of experience, years experience, experienced, trained,
  qualified, are you looking for, do you need, are you hiring, do you train, at your place, open to work, new challenge,
  ihr noch sucht, noch Fahrer sucht, sucht, looking for`

/** Said of us as an employer, by those who are or were. */
export const staffLife = `
  Traineeprogramm*, Traineestelle, trainee scheme*, graduate scheme*, Pflichtpraktikum, Praxissemester, compulsory
  placement, placement year, placement with you, Kinderbetreuung für Mitarbeiter, Betriebskindergarten, childcare for
  employees, Mitarbeiterrabatt, staff discount, employee discount, Betriebsrente, company pension, Jobticket, Dienstrad,
  company car, Firmenwagen, Jobmesse, job fair, careers fair, sein Zeugnis, mein Zeugnis, Arbeitszeugnis*, their
  reference, my reference, wer kündigt, anyone who quits, who quits, bildet ihr aus, bildet ihr auch, bilden Sie aus,
  bilden Sie auch, für den Job, for the job, hat sich beworben, has applied, he applied, she applied, wife applied,
  husband applied, son applied, daughter applied, um auszuliefern, bei Ihnen auszuliefern, bei euch auszuliefern, to
  deliver for you, to drive for you, Bewerbungsfrist, application deadline, Einstellungsstopp, hiring freeze, Probezeit,
  probation, Schichtmodell, shift pattern*, Stundenlohn, hourly wage, hourly pay, nach vier Monaten war ich weg, Druck
  von oben, I left after, I quit after, nach Monaten war ich weg, habe dort gearbeitet, worked there, geschuftet, slaved
  away, geackert, sacked me, fired me, mir gekündigt, zahlt ihr einem, zahlt ihr einer, zahlen Sie einem, zahlen Sie
  einer, what do you pay a, what do you pay an, Wohnungen für Mitarbeiter, Wohnheim für, flats for staff, accommodation
  for staff, Schulgeld, Arbeitskleidung, work clothes, after parental leave, nach der Elternzeit, meine Elternzeit,
  Angebot von der Konkurrenz, offer from a competitor, Wohnungen für Mitarbeiter an, für Mitarbeiter an`

/** What the company is about to do, asked by anybody. */
export const rumour = `
  Gerüchte, Gerücht, up for sale, verkauft werden soll, verkauft werden sollen, soll verkauft werden, übernommen werden,
  Übernahme, wird geschlossen, geschlossen werden, rumour*, rumor*, taken over, being sold, about to close, closing
  down, zu sagen zu, etwas zu sagen, anything to say about, to say about, Schulradio, school radio, school newspaper,
  vor die Kamera, vor der Kamera, in front of a camera, in front of the camera, on camera, im Krieg produziert, during
  the war, in der NS-Zeit, im Nationalsozialismus, Zwangsarbeiter*`

/** With `conduct`. */
export const moral = `
  ekelhaft, widerlich, schämt euch, schäm dich, Schande, kein Anstand, keinen Anstand, Anstand, Moral, nachts schlafen,
  sleep at night, Heuchler, Heuchelei, scheinheilig, verlogen, menschenverachtend, pfui, abscheulich, ausgerechnet,
  Doppelmoral, unmenschlich, herzlos, gierig, Gier, disgusting, disgusted, shame, shameful, no decency, decency,
  hypocri*, heartless, greedy, greed, inhumane, vile, immoral, preaching, preaches, sure, appalling, sickening`

/** With `moral`. */
export const conduct = `
  Kinder, Mieter, Bäcker, Rentner*, Arme, Frauen, Männer, Vorstand, Vielfalt, Diversität, Löhne, Gewinn*, Profit*,
  Milliarden, Boni, Tiere, Tier, Hühner, Schweine, Wald, Wälder, Bäume, Klima, Umwelt, Krieg, Arbeiter*, Näherinnen,
  Angestellte*, Beschäftigte*, Flüchtlinge, Steuern, Aktionäre, Nachhaltigkeit, Werte, Verantwortung, Familien, Haus,
  children, tenants, baker, pensioners, poor, women, men, board, diversity, wages, profit*, billions, bonuses, animals,
  hens, pigs, forest*, trees, climate, planet, environment, the war, wars, workers, employees, refugees, taxes, shareholders,
  sustainability, values, responsibility, families, family, Familie, Erntehelfer, farm hands, shacks, Baracken`

/** With `create`. */
export const creators = `
  Fotograf*, Fotografin, Kamerafrau, Illustrator*, Grafiker*, Texter*, Model, Models, Moderator*, Musiker*, Band,
  photographer*, videographer*, illustrator*, designer, copywriter*, model, musician*, our band, agency, Agentur`

/** With `creators`. */
export const create = `
  in Szene setzen, fotografieren, ablichten, Kollektion*, Shooting, zusammenarbeiten, Zusammenarbeit, gestalten, für
  euch singen, shoot, photograph, collection, collaborate, design for you, work with your brand, campaign`

/** With `inquiry`. */
export const politics = `
  Stadtrat, Gemeinderat, Stadtverwaltung, Bürgermeister*, Abgeordnete*, Ratsfraktion, Fraktion, Ortsbeirat, the council,
  city council, mayor, councillor*, MP, constituency`

/** With `politics`. */
export const inquiry = `
  wissen, warum Sie, warum ihr, Auskunft, Stellungnahme, Antwort, fragt, like to know, why you, wants to know, asks you,
  an answer`

/** With words that mean little alone: somebody else than service or sales may be meant, so a person decides. */
export const othersConcern = `
  Website*, Webseite*, Homepage, Internetseite*, Browser, URL, Login, Schnittstelle*, API, Server*, Passwort*,
  Kennwort*, TAN, PIN, Token, Hacker*, Betrug, website*, web site, homepage, web page, url, login, server*, password*,
  token, fraud, arbeiten, gearbeitet, Arbeit, Arbeiter*, Job, Jobs, Schicht*, Kollege*, Kollegin*, Personalabteilung,
  verdient, verdienen, Gehalt, Bewerb*, Lehre, Lehrling*, Azubi*, Praktik*, Abitur, Studium, work, worked, worker*, job,
  jobs, shift*, colleague*, salary, hire, hiring, apprentic*, intern, interns, recruiter*, graduate*, trade,
  Zulieferer*, Fabrik*, Vorstand*, Konzern*, CO2, Klima*, Politik*, Partei, Krieg, Russland, Ukraine, China, Arme,
  Reichen, Tiere, Umwelt, Lkw-Fahrer, Skandal*, Stellungnahme, Journalist*, Redakt*, Podcast*, Sendung beim, Radio,
  supplier*, factory, factories, board, CEO, climate, politic*, party, the war, Russia, animals, environment, truckers,
  scandal*, statement, journalist*, editor*, podcast*, radio, Sponsor*, sponsor*, Logo, logo, Plakat*, billboard*,
  TikTok, Instagram, YouTube, Follower*, followers`

/** With `people`. */
export const lookFor = `
  sucht ihr, suchen Sie, braucht ihr, brauchen Sie, stellt ihr, stellen Sie, nehmt ihr, are you looking, are you still
  looking, do you need, are you short of, are you hiring, are you taking on, are you recruiting, do you take on, nehmt ihr noch`

/** With `lookFor`. */
export const people = `
  Leute, Personal, Aushilfen, Aushilfe, Verstärkung, Mitarbeiter, Helfer, Fahrer, Servicekräfte, Bedienung, Küchenhilfe,
  people, staff, helpers, drivers, waiters, waitresses, hands, Erntehelfer*, Saisonkräfte, pickers, seasonal workers,
  farm hands`

/** With `earning`, as with `trades`. */
export const learners = `
  Azubi*, Lehrling*, Lehrjahr*, Ausbildungsjahr*, Ausbildung, Lehre, Praktikant*, Trainee*, Werkstudent*,
  Berufseinsteiger*, Berufsanfänger*, Quereinsteiger*, Mitarbeiter, apprentic*, intern, interns, internship*, trainee*,
  working student*, first-year, starters, employees, staff`

/** With `trades` or `learners`. */
export const earning = `
  verdient, verdienen, verdiene, zahlt ihr, zahlen Sie, bezahlt ihr, bezahlen Sie, Vergütung, pay, pays, paid, earn,
  earns`

/** With `earning`. */
export const askPay = `
  wie viel, wieviel, was, how much, what`

/** With `sentTo` and `stuck`. */
export const oneTime = `
  Code, Codes, TAN, mTAN, code, codes`

/** With `oneTime`. */
export const sentTo = `
  Bestätigung*, Verifizierung*, Freischaltung*, per SMS, aufs Handy, auf mein Handy, auf meinem Handy, per Mail,
  verification, verify, confirm*, by text, by SMS, to my phone, on my phone, by email`

/** With `letter` and `genuine`. */
export const isThis = `
  ist die, ist das, ist diese, ist dieser, kommt die, kommt diese, is the, is this, is that, was the, was this`

/** With `isThis` and `genuine`. */
export const letter = `
  Mail, E-Mail, SMS, Nachricht, Brief, Anruf, WhatsApp, mail, email, text, message, letter, call`

/** With `isThis` and `letter`. */
export const genuine = `
  von euch, von Ihnen, echt, gefälscht, from you, genuine, real, fake`

/** With `writesFor`. */
export const papers = `
  Tagblatt, Tageblatt, Anzeiger, Kurier, Rundschau, Abendzeitung, Morgenpost, Zeitung, Blatt, Sender, Magazin, Radio,
  Herald, Gazette, Chronicle, Courier, Observer, Telegraph, Times, Post, Echo, newspaper, magazine, radio`

/** With `papers`: and not the post that brings parcels. */
export const writesFor = `
  ich bin vom, ich bin von der, ich schreibe für, hier ist die Redaktion, I'm with the, I'm from the, I am with the, I
  am from the, I write for, I work for the, calling from the`

/** What says of mail that it is not set up; sun creams have an SPF, too, so that one comes with `mailTrade`. */
export const mailSetUp = `
  DKIM, DMARC, MX-Eintrag, MX-Einträge, MX record*, SPF-Eintrag, SPF-Record*, SPF record*, reverse DNS, Absenderprüfung`

/** With SPF. */
export const mailTrade = `
  Eintrag, record*, Mail, Mails, E-Mail*, email*, DNS, Spam, spam, Domain, Absender, sender`

/** With `sluggish`: a page of a book is none of it. */
export const ourSite = `
  Website*, Webseite*, Homepage*, Internetseite*, Onlineshop*, Online-Shop*, Webshop*, eure Seite, Ihre Seite, euer Shop, Ihr
  Shop, website*, webpage*, homepage, your site, your page, your shop, web shop, online shop, online store`

/** With `slowly`. */
export const anyPage = `
  Seite, Seiten, Startseite, Produktseite*, Shop, Onlineshop*, Webshop*, Website*, Webseite*, Homepage*, page, pages, site,
  website*, webpage*, homepage, web shop, online shop`

/** With `anyPage`. */
export const slowly = `
  lädt ewig, lädt endlos, lädt und lädt, lädt nicht, lädt langsam, lädt sehr langsam, lädt so langsam, lädt extrem langsam,
  lädt total langsam, lädt quälend langsam, lädt seit, lange zum Laden, ewig zum Laden, ewig bis sie lädt, Ladezeit*, takes
  forever to load, take forever to load, takes ages to load, take ages to load, takes minutes to load, takes so long to
  load, takes too long to load, slow to load, loads slowly, loads very slowly, loads so slowly, loading forever, loading
  slowly, never loads, load so slowly, loading times`

/** With `ourSite`. */
export const sluggish = `
  langsam, lahm, träge, sluggish, slow, laggy`

/** What else is slow. */
export const delivering = `
  Lieferung*, Versand*, Zustellung, Support, Kundenservice, Antwort*, Reaktion*, Kasse, Kassierer*, Personal, Bedienung,
  delivery, deliveries, shipping, service, staff, support, answer*, reply, replies, response*`

/** With `paymentFails`. */
export const payment = `
  PayPal, Klarna, Apple Pay, Google Pay, Giropay, Sofortüberweisung, Kreditkartenzahlung, Kreditkarte, Bezahlen,
  Zahlung, Onlinezahlung, Zahlungsvorgang, paying, payment, payments, pay by card, pay with, credit card, card payment*`

/** With `payment`. */
export const paymentFails = `
  Fehlermeldung*, Fehlercode*, bricht, schlägt fehl, hängt sich, Timeout, error message*, error code*, throws, an error,
  crashes, hangs, times out, timed out, timing out, fails, aborts`

/** With `payment`: the money went, or nobody was on a page. */
export const moneyMoved = `
  abgebucht*, abgezogen, doppelt, zweimal, überwiesen, Überweisung*, erstattet*, Erstattung*, Mahnung*, Rechnung*, gutgeschrieben,
  Filiale*, im Laden, Automat*, Terminal*, Kasse, Konto belastet, charged, debited, twice, refund*, invoice*, deducted, taken from, in
  the store, in store, branch, till, terminal, machine, reminder*`

/** Who tests and warns on behalf of those who buy. With `testVerdict`. */
export const testers = `
  Stiftung Warentest, Warentest, Ökotest, Öko-Test, Verbraucherzentrale*, Verbraucherschutz*, Verbraucherverband*, vzbv,
  Marktwächter*, ADAC-Test, Bundesnetzagentur, Marktaufsicht, Consumer Reports, Which magazine, Which report*,
  consumer group*, consumer watchdog*, consumer association*, consumer champion*, consumer organisation*, watchdog*,
  Trading Standards`

/** With `testers`. */
export const testVerdict = `
  mangelhaft, ungenügend, ausreichend, befriedigend, Note, Testsieger*, Testverlierer*, Testurteil*, Testergebnis*, getestet,
  testet, wertet, bewertet, abgewertet, durchgefallen, fällt durch, fallen durch, bemängelt, kritisiert, rügt, warnt,
  mahnt, verklagt, prüft, Warnung vor, im Test, Vergleichstest*, Dauertest*, rates, rated, ranks, ranked, tested, tests,
  warns, warning, criticises, criticizes, slams, verdict, fails, failed, worst, best buy, don't buy, flunks`

/** With `back`: of a company, and of somebody at the telephone. */
export const calling = `
  ruft, rufen, rief, riefen, zurückrufen, zurückgerufen`

export const back = `
  zurück, zurückrufen, zurückgerufen`

/** With `calling` and `back`, or with things and food. */
export const danger = `
  Brandgefahr*, Verletzungsgefahr*, Erstickungsgefahr*, Explosionsgefahr*, Unfallgefahr*, Sturzgefahr*, Gesundheitsgefahr*,
  Überhitzungsgefahr*, Stromschlag*, Lebensgefahr*, Gesundheitsrisik*, Sicherheitsrisik*, Sicherheitsmangel*,
  Sicherheitsmängel*, Sicherheitsgründe*, Serienfehler*, Produktionsfehler*, Salmonellen*, Listerien*, Keime*, Keimen,
  Bakterien*, Fremdkörper*, Glassplitter*, Metallteil*, Plastikteil*, Charge, Chargen, Modelle, Fahrzeuge, Autos, Produkte,
  vorsorglich, Millionen, tausende, Tausende, Stück`

/** With `calling`: the telephone. */
export const telephone = `
  nicht, nie, niemand, niemanden, keiner, kein, keine, jemand, Hotline, Kundenservice, Kundendienst, Support, Mitarbeiter*,
  Techniker*, telefonisch, Telefon, Anruf*, Nummer, bitte`

/** Somebody should, or did not. With `calling` and `back`. */
export const callMe = `
  mich, uns, mir, niemand, keiner, nicht, nie, jemand`

/** Who asks to be called may want to buy. */
export const toBuy = `
  Angebot*, Interesse, interessiert, interessieren, kaufen, Preis*, Beratung, bestellen, Vorführung*, Muster für`

/** What a company says of its goods when they are dangerous. */
export const recalling = `
  Rückrufaktion*, Produktrückruf*, recalling, recall over, recall after, recall due to, issues recall, issues a recall,
  voluntary recall, has recalled, have recalled, announces recall, announces a recall`

/** With `stepsDown` and `away`: who leads. */
export const heads = `
  Geschäftsführ*, Vorstand*, Vorständin*, CEO, Chef, Chefin, Firmenchef*, Konzernchef*, Finanzchef*, Finanzvorstand*,
  Aufsichtsrat*, Vorsitzende*, Betriebsrat*, Gründer*, Sprecher*`

export const stepsDown = `
  tritt, treten, trat, traten`

/** With `stepsDown`. */
export const away = `
  zurück, ab`

/** With `heads` and `down`. */
export const lays = `
  legt, legte, legen, legten`

export const down = `
  nieder`

/** With `off`: sends a letter from a lawyer. */
export const cautions = `
  mahnt, mahnen, mahnte, mahnten`

export const off = `
  ab`

/** With `rivals`. */
export const takesOver = `
  übernimmt, übernehmen, übernahm, schluckt, kauft, steigt ein, beteiligt sich, takes over, took over, taking over, to take over,
  buys, snaps up, swallows, merges with, to merge, to acquire`

/** With `takesOver`. */
export const rivals = `
  Wettbewerber*, Konkurrent*, Rivale*, Rivalen, Mitbewerber*, Start-up*, Mehrheit an, Mehrheit der Anteile, Mehrheitsanteil*,
  Anteile, Tochterfirma*, Tochtergesellschaft*, Sparte, rival*, competitor*, startup*, start-up*, stake, subsidiary`

/** Who buys there buys things. */
export const buysThere = `
  bei, beim, from`

/** With `comesToAnEnd` and `standstill`. */
export const ends = `
  stellt, stellen, stellte`

export const standstill = `
  Produktion, Fertigung, Betrieb, Geschäftsbetrieb, Verkauf, Vertrieb`

export const comesToAnEnd = `
  ein`

/** People are taken on, too. */
export const takenOn = `
  in der, im, für die, für den, Leute, Mitarbeiter*, Kräfte, Fachkräfte, Arbeiter*, Azubi*, Bewerb*`

/** With `off` and `posts`. */
export const reduces = `
  baut, bauen, baute`

export const posts = `
  Stellen, Jobs, Arbeitsplätze, Vollzeitstellen`
