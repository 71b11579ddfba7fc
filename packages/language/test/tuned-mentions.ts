/**
 * department | channel | language | text. Our own invention. Every batch was written before the rules were changed for it
 * and measured first: 54 to 87 in 100 right, 3 to 6 wrong, the rest undecided.
 */
export const tunedMentions = `
service|mastodon|de|Seit drei Wochen warte ich auf mein Paket von Musterwerk. Kann da mal jemand nachschauen?
service|comment|de|Wo bleibt mein Paket?
service|comment|de|wo bleibt meine bestellung?? nummer 4711, seit 10 tagen keine info
service|review|de|Der Akkuschrauber von Musterwerk war nach zwei Wochen kaputt. Nie wieder.
service|forum|de|Hat jemand Erfahrung mit der Garantie bei Musterwerk? Mein Gerät geht nicht mehr an.
it|comment|de|Die App stürzt bei mir ständig ab, seit dem letzten Update. Android 14.
service|mastodon|de|@musterwerk eure Hotline ist seit Tagen nicht erreichbar, ich hänge ewig in der Warteschleife!
service|comment|de|Ich moechte mein Geld zurueck. Die Ware kam beschaedigt an.
service|comment|de|In meiner Rechnung ist der Betrag falsch, bitte um Korrektur.
service|review|de|Retoure vor vier Wochen abgeschickt, Erstattung bis heute nicht da.
service|forum|de|Wie kann ich mein Abo bei Musterwerk kündigen? Finde den Button nicht.
service|comment|de|Bekomme keine Antwort auf meine E-Mails an den Kundendienst. Unverschämt.
service|blog|de|Nach dem Auspacken fehlte eine Schraube, wo bekomme ich Ersatzteile her?
service|comment|de|Falsche Größe geliefert. Wie läuft der Umtausch?
service|mastodon|de|Musterwerk hat mir den doppelten Betrag abgebucht, niemand fühlt sich zuständig.
it|comment|de|Kann mein Passwort für die App nicht zurücksetzen, bitte helfen!
service|comment|de|Das Display meines Tablets flackert, ist das ein Garantiefall?
service|comment|de|Wie reinige ich den Filter richtig? In der Anleitung steht nichts.
service|review|de|Leider sehr enttäuscht. Qualität schlecht, Reißverschluss nach 2x tragen gerissen.
service|mastodon|de|Lieferung zum dritten Mal verschoben, so langsam reichts @musterwerk
service|comment|en|Where is my order? It's been two weeks and the tracking number doesn't work.
service|mastodon|en|@musterwerk my package arrived damaged, how do I get a refund?
service|review|en|Terrible customer service. Nobody answers the phone.
it|comment|en|The app keeps crashing since the last update, please fix it.
service|forum|en|My drill stopped working after two weeks. Is this covered by warranty?
service|comment|en|I was charged twice on my invoice, please correct this.
service|comment|en|How do I cancel my subscription?
service|review|en|Ordered a blue one, got a red one. Still waiting for my replacement.
it|comment|en|Can't log in to my account in the app, password reset mail never arrives.
service|mastodon|en|Delivery delayed again, third time now. Really disappointed, Musterwerk.
service|forum|en|Where can I buy spare parts for the old X200 model? Mine is broken.
service|comment|en|I want to return my item but the return label doesn't print.
sales|comment|de|Gibt es bei 500 Stück einen Mengenrabatt? Wir sind ein Handwerksbetrieb.
sales|mastodon|de|Wir hätten gern ein Angebot für 30 Arbeitsplätze, an wen kann ich mich wenden?
sales|comment|de|Was kostet die Enterprise-Lizenz pro Nutzer?
sales|forum|de|Wo finde ich einen Händler für Musterwerk in Österreich?
sales|comment|de|Wir möchten eure Produkte in unser Sortiment aufnehmen. Gibt es eine Händlerpreisliste?
sales|comment|de|Bitte um einen Kostenvoranschlag fuer 20 Tueren inkl. Montage.
sales|comment|de|Kann man bei Ihnen auf Rechnung kaufen? Wir sind eine Schule.
sales|mastodon|de|Suchen einen neuen Lieferanten für Verpackungen, liefert Musterwerk auch an Großkunden?
sales|comment|de|Wann ist das Modell X300 wieder verfügbar? Würde sofort kaufen.
sales|comment|de|Kann ich eine Demo der Software vereinbaren? Wir überlegen zu wechseln.
sales|forum|de|Welches Paket würdet ihr für ein kleines Büro mit 5 Leuten empfehlen, was sind die Preise?
sales|comment|en|Do you offer volume discounts for orders above 1,000 units?
sales|comment|en|Could you send us a quote for 50 licences?
sales|mastodon|en|We'd like to become a reseller of Musterwerk products in Poland. Who should we contact?
sales|comment|en|How much does the business plan cost per month?
sales|forum|en|Looking for a supplier of industrial pumps, does Musterwerk ship to the US?
sales|comment|en|Is the X300 available in Switzerland and what's the price?
sales|comment|en|Can we book a demo with your sales team?
sales|comment|en|Do you have a wholesale price list?
hr|comment|de|Habe mich vor sechs Wochen bei Musterwerk beworben und keine Antwort bekommen.
hr|mastodon|de|Bietet ihr 2026 Ausbildungsplätze zum Mechatroniker an?
hr|comment|de|Sucht ihr noch Praktikanten fürs Sommersemester?
hr|review|de|Als Arbeitgeber nicht zu empfehlen: Überstunden ohne Ende, schlechtes Betriebsklima.
hr|kununu|de|Kollegen super, Führung eine Katastrophe.
hr|forum|de|Wie läuft das Vorstellungsgespräch bei Musterwerk ab?
hr|comment|de|Ist die Stelle als Buchhalterin noch frei?
hr|mastodon|de|Musterwerk entlässt 200 Mitarbeiter und der Betriebsrat erfährt es aus der Zeitung
hr|comment|de|Meine Bewerbung wurde ohne Begründung abgelehnt, sehr unhöfliche Personalabteilung
hr|comment|de|Gibt es bei euch duale Studienplätze oder Werkstudentenjobs?
hr|forum|de|Was verdient man bei Musterwerk als Ingenieur im ersten Jahr? Gehalt laut Tarif?
hr|comment|de|kann man sich bei euch auch initiativ bewerben
hr|comment|en|Are you hiring software engineers in Hamburg right now?
hr|forum|en|How long does the application process at Musterwerk take? I had my interview two weeks ago.
hr|mastodon|en|Applied for an internship at Musterwerk, got ghosted by the recruiter.
hr|review|en|Worked there for three years. Toxic management, low salary, no work-life balance.
hr|comment|en|Do you offer apprenticeships for school leavers?
hr|glassdoor|en|Great colleagues, poor leadership.
hr|comment|en|Is the job opening for a warehouse manager still available?
hr|mastodon|en|Former employee here: working at Musterwerk was the worst time of my career.
pr|comment|de|Ich bin Redakteurin beim Abendblatt und hätte gern eine Stellungnahme zu den Vorwürfen.
pr|mastodon|de|Musterwerk lässt in Billiglohnländern Kinder arbeiten? Skandal! #boykott
pr|press|de|Musterwerk übernimmt Konkurrenten und baut Standort aus
pr|news|de|Kartellamt ermittelt gegen Musterwerk
pr|news|en|Musterwerk shares fall after profit warning
pr|comment|de|Presseanfrage: Wer ist bei Ihnen Ansprechpartner für Journalisten?
pr|blog|de|Greenwashing bei Musterwerk: Was hinter dem Klimasiegel wirklich steckt
pr|mastodon|de|Morgen Demo vor dem Musterwerk-Tor gegen die Abholzung. Kommt alle!
pr|comment|de|Für unseren Podcast würden wir gern ein Interview mit Ihrer Geschäftsführerin führen.
pr|mastodon|de|Wer kauft da noch? Musterwerk spendet an eine rechtsextreme Partei. Nie wieder!
pr|blog|de|Umweltverband verklagt Musterwerk wegen Verschmutzung des Flusses
pr|comment|en|I'm a journalist with the Daily Echo, could I get a statement on the allegations?
pr|mastodon|en|Boycott Musterwerk! They are polluting our river.
pr|blog|en|Musterwerk's greenwashing exposed: an investigation
pr|comment|en|Press enquiry: who is your spokesperson?
pr|mastodon|en|Protest outside the Musterwerk headquarters today, hundreds of people.
pr|comment|en|We would like to interview your CEO for our magazine.
pr|press|en|Musterwerk opens new plant in Leipzig
marketing|comment|de|Ich bin Influencerin mit 40k Followern und würde gern mit euch kooperieren.
marketing|mastodon|de|Euer neuer Werbespot ist peinlich, wer hat den denn abgesegnet?
marketing|comment|de|Wir sind ein Sportverein und suchen einen Trikotsponsor. Habt ihr Interesse?
marketing|comment|de|Wie kann ich den Newsletter abbestellen?
marketing|comment|de|Habe beim Gewinnspiel mitgemacht, wann werden die Gewinner bekannt gegeben?
marketing|mastodon|de|Die neue Plakatkampagne von Musterwerk ist richtig gut gemacht
marketing|comment|de|Dürfen wir euer Logo für unsere Vereinszeitung verwenden?
marketing|comment|de|Anfrage für eine Kooperation: Wir testen Produkte auf unserem YouTube-Kanal.
marketing|comment|de|Ihr schickt mir dauernd Werbung, obwohl ich widersprochen habe.
marketing|comment|en|Would you be interested in sponsoring our charity run?
marketing|mastodon|en|Musterwerk's new ad campaign is hilarious
marketing|comment|en|Hi, I'm a lifestyle blogger and would love to collaborate with your brand.
marketing|comment|en|Please unsubscribe me from your newsletter.
marketing|comment|en|When will the winners of the giveaway be announced?
marketing|comment|en|Do you work with influencers? Here is my media kit.
it|mastodon|de|Eure Webseite ist seit heute Morgen nicht erreichbar, 503 Fehler.
it|comment|de|Habe eine Sicherheitslücke in eurem Shop gefunden, wohin soll ich die melden?
it|mastodon|de|Achtung, Phishing-Mails im Namen von Musterwerk im Umlauf!
it|forum|de|Datenleck bei Musterwerk? Meine Mailadresse taucht bei Have I Been Pwned auf.
it|comment|de|Der Link zu den Downloads führt auf eine 404-Seite.
it|comment|de|Das Kontaktformular auf eurer Homepage funktioniert nicht, es kommt nur eine Fehlermeldung.
it|mastodon|de|Zertifikat von musterwerk.de ist abgelaufen, der Browser warnt.
it|comment|de|Login im Kundenportal geht seit gestern nicht, Server antwortet nicht
it|mastodon|en|Is the Musterwerk website down for everyone?
it|comment|en|Your checkout page throws an internal server error 500.
it|mastodon|en|Found an XSS vulnerability on your site, do you have a security contact?
it|comment|en|Got a phishing email pretending to be Musterwerk, be careful.
it|forum|en|Customer data of Musterwerk leaked on the dark web?
it|comment|en|SSL certificate of your shop expired yesterday.
undecided|mastodon|de|Heute bei Musterwerk vorbeigefahren, schönes Gebäude.
undecided|mastodon|de|Mein Opa hat früher auch einen Hammer von Musterwerk gehabt.
undecided|mastodon|en|Musterwerk is such a funny name.
undecided|forum|de|Kennt jemand Musterwerk?
undecided|mastodon|en|Good morning from the Musterwerk roundabout.
undecided|comment|de|Danke!
undecided|comment|en|First!
undecided|mastodon|de|Ich mag Musterwerk.
undecided|blog|en|A list of companies starting with M: Musterwerk, Mustermann, Metrik.
undecided|forum|de|Stadtfest am Samstag, Parken auf dem Platz hinter Musterwerk möglich.
service|bluesky|de|Hey Musterwerk, mein Kaffeevollautomat tropft seit gestern unten raus. Drei Monate alt. Was nun?
service|forum|de|Hallo zusammen, habe im Oktober einen Rasenmäher bestellt, laut DHL zugestellt, aber bei mir ist nichts angekommen. Musterwerk stellt sich tot.
service|comment|de|Mein Vertrag wurde einfach um ein Jahr verlaengert, obwohl ich rechtzeitig gekuendigt habe!!
service|mastodon|de|Zwei Stunden in der Hotline von Musterwerk. Danach einfach aufgelegt. Danke für nichts.
service|review|de|Bin sehr zufrieden, schnelle Lieferung und alles top verpackt.
service|comment|de|Ich finde die Seriennummer auf dem Gerät nicht, könnt ihr mir sagen wo die steht?
service|comment|de|Der Monteur ist gestern nicht gekommen, ich habe extra Urlaub genommen.
service|blog|de|Leider löst sich bei meinen Schuhen nach vier Wochen die Sohle. Kann ich die einschicken?
service|reddit|de|Musterwerk weigert sich, mir den Kaufpreis zu erstatten. Was habe ich für Rechte?
service|comment|de|Ich hab den Gutschein nicht einlösen können, der Code wird nicht akzeptiert.
service|comment|de|Wie lange habe ich Zeit, die Jacke zurückzuschicken?
service|mastodon|de|Sagt mal @musterwerk, antwortet ihr auch irgendwann auf Mails? Warte seit Montag.
service|youtube|de|bei mir kommt immer fehler E05, weis jemand was das bedeutet
service|review|en|Cheap plastic, handle snapped off on day one. Don't buy.
service|comment|en|I never recieved the confirmation email for my purchase. Did it go through?
service|bluesky|en|Hi @musterwerk, my coffee machine is leaking all over the counter. Help?
service|comment|en|Your driver left my parcel in the rain. Everything is soaked.
service|forum|en|Anyone else having trouble pairing the headphones with the Musterwerk app?
service|comment|en|You still haven't sent my refund. It has been 30 days.
service|reddit|en|Musterwerk support keeps sending me canned replies. Ticket open since March.
service|comment|en|Which batteries does the remote control take?
service|youtube|en|mine makes a weird noise after 5 minutes, is that normal?
service|comment|en|How can I update my delivery address for an order I placed yesterday?
service|review|en|Great product but the zipper broke after a month.
service|comment|en|I was promised a call back on Tuesday. Nothing.
service|comment|de|Bei meinem Sofa ist ein Bein krumm, ich haette gern einen Ersatz.
service|mastodon|de|Strom seit gestern weg, @musterwerk Störungshotline dauerbesetzt
service|comment|de|Die Schrauben passen nicht und in der Packung waren nur 3 statt 4.
service|comment|de|Warum kostet die Ruecksendung 6 Euro??
sales|comment|de|Guten Tag, wir eröffnen im Mai ein Café und brauchen 40 Stühle. Machen Sie uns ein Angebot?
sales|linkedin|de|Mit welchem Budget muss man für eine Einführung eurer Software bei 200 Anwendern rechnen?
sales|comment|de|Habt ihr auch Konditionen für Wiederverkäufer?
sales|comment|de|Kann ich den Grill auch in Raten bezahlen?
sales|comment|de|Gibt es den Mantel auch in Größe 46 und was würde der kosten?
sales|forum|de|Überlege mir die X500 zu holen, gibts grad irgendwo Rabatt?
sales|comment|de|Liefern Sie auch in die Schweiz?
sales|comment|de|Wir suchen für unsere Kantine einen Partner für Kaffeemaschinen. Bitte um Rückruf durch einen Vertriebler.
sales|comment|de|Ab welcher Menge bekommt man bei euch Sonderkonditionen?
sales|mastodon|de|@musterwerk wann kommt der neue E-Roller in den Handel und zu welchem Preis?
sales|comment|en|We are opening a hotel and need 80 mattresses. Who can give us an offer?
sales|linkedin|en|What would licensing look like for a team of 200?
sales|comment|en|Is there a showroom near Munich where I can try the sofa before buying?
sales|comment|en|Do you sell directly to schools? We need around 60 tablets.
sales|reddit|en|What's the price difference between the X300 and the X500?
sales|comment|en|When will the e-scooter be on sale in Ireland?
sales|comment|en|Interested in becoming a franchise partner. Where do I get information?
sales|comment|en|Can your sales people call me about a fleet contract?
sales|comment|de|Vermietet ihr die Maschinen auch oder verkauft ihr nur?
hr|bluesky|de|Sucht Musterwerk gerade Entwickler? Finde auf der Karriereseite nichts.
hr|reddit|de|Hat hier jemand bei Musterwerk gearbeitet? Wie sind die Kollegen und die Bezahlung?
hr|comment|de|Mein Sohn möchte ein Schülerpraktikum machen. Nehmt ihr Neuntklässler?
hr|linkedin|de|Drei Gespräche, Probearbeiten, und dann hört man nie wieder was von eurer Personalabteilung. Danke, Musterwerk.
hr|comment|de|Werden bei Ihnen auch Quereinsteiger genommen? Ich bin gelernter Bäcker.
hr|comment|de|Ist die Ausbildung zur Industriekauffrau auch in Teilzeit moeglich?
hr|mastodon|de|Meine Chefin bei Musterwerk verbietet uns Homeoffice. 2026. Kein Scherz.
hr|comment|de|Bis wann muss man sich für das duale Studium bewerben?
hr|reddit|de|Gehaltsverhandlung mit Musterwerk steht an, was ist drin als Projektleiter?
hr|comment|de|Stellt ihr auch Leute über 50 ein?
hr|linkedin|en|Excited to start my new role at Musterwerk next month!
hr|reddit|en|Musterwerk rescinded my offer letter two days before my start date.
hr|comment|en|Do you accept applications from abroad for the engineer position?
hr|comment|en|What is it like to work for Musterwerk as a single parent?
hr|bluesky|en|Third round of interviews at Musterwerk and still no feedback from the recruiter.
hr|comment|en|My daughter is looking for a summer internship, whom should she contact?
hr|review|en|Management plays favourites, pay is below average, high staff turnover.
hr|comment|en|Are there any part-time vacancies in your Cologne store?
pr|comment|de|Ich schreibe für die taz an einem Text über Lieferketten. Wer beantwortet mir dazu Fragen?
pr|mastodon|de|Musterwerk kippt Lack in den Bach und keiner redet drüber. Pfui.
pr|blog|de|Offener Brief an die Geschäftsführung von Musterwerk: Stoppen Sie die Rodung!
pr|news|de|Musterwerk ruft Babynahrung zurück
pr|comment|de|Der WDR möchte in Ihrem Werk drehen. An wen wenden wir uns?
pr|mastodon|de|Wer bei Musterwerk kauft, unterstützt den Krieg. #MusterwerkBoykott
pr|bluesky|de|Streik bei Musterwerk: Tausende legen die Arbeit nieder
pr|comment|de|Was sagen Sie zu den Berichten über Tierquälerei bei Ihrem Zulieferer?
pr|press|de|Dem Unternehmen droht ein Millionenbußgeld
pr|blog|de|Bürgerinitiative sammelt Unterschriften gegen neues Musterwerk-Lager
pr|comment|en|I write for the Guardian and am looking for someone to talk to about your supply chain.
pr|bluesky|en|Musterwerk dumped chemicals into the lake and lied about it.
pr|mastodon|en|Don't buy from Musterwerk, they fund the far right. #BoycottMusterwerk
pr|blog|en|Open letter to the board of Musterwerk: stop cutting down the forest
pr|news|en|Musterwerk recalls 10,000 car seats
pr|comment|en|Could we get high-resolution press photos of your founder?
pr|reddit|en|Whistleblower says Musterwerk faked its emission tests
pr|comment|de|Könnte ich für meine Radiosendung jemanden aus der Chefetage befragen?
marketing|instagram|de|Hallo liebes Team, ich habe 12.000 Abonnenten auf Instagram und würde eure Produkte gern vorstellen!
marketing|comment|de|Unser Dorffest sucht noch Unterstützer, würden Sie einen Preis für die Tombola spenden?
marketing|mastodon|de|Die Musterwerk-Reklame im Kino ist ja mal sowas von cringe
marketing|comment|de|Ich will keine Werbemails mehr von euch!
marketing|comment|de|Wer hat eigentlich beim Adventsgewinnspiel gewonnen?
marketing|linkedin|de|Starke Kampagne von Musterwerk, Glückwunsch an die Agentur!
marketing|comment|de|Wir würden gern mit Ihnen auf der Messe einen gemeinsamen Stand machen. Interesse an einer Partnerschaft?
marketing|comment|de|Welcher Song läuft in eurer Fernsehwerbung?
marketing|comment|de|Darf ich euer Produktfoto auf meiner Seite benutzen?
marketing|instagram|en|Hey team! I'm a fitness creator with 80k followers and would love to partner up.
marketing|comment|en|Who sings the song in your TV commercial?
marketing|comment|en|Our school is organising a fun run. Would Musterwerk be a sponsor?
marketing|mastodon|en|That Musterwerk billboard at the station made me laugh out loud.
marketing|comment|en|I keep getting your promotional emails even though I opted out.
marketing|comment|en|Can I use your logo in my student presentation?
marketing|linkedin|en|We run a podcast on home improvement and have ad slots available. Interested?
it|bluesky|de|Musterwerk-Seite down? Bei mir lädt nichts.
it|comment|de|Auf eurer Webseite kommt bei mir nur "Bad Gateway".
it|comment|de|Ich sehe in meinem Kundenkonto die Bestellungen von jemand anderem!
it|mastodon|de|Bekomme seit Tagen SMS angeblich von Musterwerk mit komischem Link. Betrug?
it|comment|de|Kann mich seit heute früh nicht mehr auf der Website einloggen, obwohl das Passwort stimmt.
it|mastodon|de|Hacker behaupten, 2 Mio Kundendatensätze von Musterwerk erbeutet zu haben
it|comment|de|Der Download der Treiber auf eurer Homepage bricht immer ab.
it|comment|de|euer cookie banner laesst sich nicht wegklicken
it|comment|en|Your site has been timing out all morning.
it|bluesky|en|Looks like Musterwerk got hit by ransomware
it|comment|en|The "forgot password" link on your website returns a 404.
it|mastodon|en|Your S3 bucket is publicly readable. Please contact me asap.
it|comment|en|I can see another customer's invoices in the portal!
it|reddit|en|Is the Musterwerk API down? Getting 502s.
it|comment|en|Someone set up a fake Musterwerk shop at musterwerk-sale.example
it|comment|en|The contact form on your homepage never sends anything.
undecided|mastodon|de|Am Bahnhof gerade einen Musterwerk-Laster gesehen.
undecided|bluesky|de|Musterwerk feiert 100 Jahre, Wahnsinn.
undecided|mastodon|en|My neighbour's cat is called Musterwerk.
undecided|forum|de|Weiß jemand, wie alt das Gebäude von Musterwerk ist?
undecided|comment|de|Schöner Beitrag, danke fürs Teilen!
undecided|comment|en|Nice article, thanks for sharing.
undecided|comment|en|Interesting read.
undecided|mastodon|de|Sonnenuntergang über dem Musterwerk-Turm heute Abend
undecided|forum|en|Does anybody remember the old Musterwerk jingle from the eighties?
undecided|comment|de|Kann ich so bestätigen.
service|mastodon|de|Meine Waschmaschine von Nordlicht läuft aus und der Kundendienst hat erst in drei Wochen einen Termin frei.
service|comment|de|Ich habe die falsche Farbe bestellt. Kann ich das noch ändern?
it|facebook|de|Seit dem letzten Update kann ich in der App keine Fahrkarten mehr kaufen.
service|comment|de|Wann kommt meine Ware? Laut Sendungsverfolgung liegt sie seit Freitag im Verteilzentrum.
service|google-reviews|de|Personal in der Filiale Bremen war super hilfsbereit, gerne wieder.
service|comment|de|Bitte schicken Sie mir eine Kopie der Rechnung vom März, ich brauche sie fürs Finanzamt.
service|reddit|de|Nordlicht will mir die Kaution nicht zurückzahlen, hat das schon mal jemand erlebt?
service|comment|de|Der Akku haelt nur noch eine halbe Stunde, das Geraet ist gerade mal ein Jahr alt
service|mastodon|de|Liebe @nordlicht, es wäre schön, wenn euer Chatbot mich mal mit einem Menschen verbinden würde.
service|comment|de|Ich habe zweimal bezahlt, bitte überweisen Sie mir einen Betrag zurück.
service|comment|de|Hallo, ist die Creme auch für Allergiker geeignet?
service|trustpilot|de|Null Sterne. Ware nie erhalten, Geld weg.
service|comment|de|wie setze ich den router auf werkseinstellungen zurueck
service|comment|de|Das Buch kam mit geknickten Seiten an, sehr schade.
service|bluesky|en|Nordlicht delivered the wrong sofa. Twice. I'm impressed.
service|comment|en|My subscription renewed without any notice. I want my money back.
service|comment|en|Hello, I ordered a lamp on 3 May (order 88213) and it hasn't shipped yet.
service|reddit|en|Nordlicht refuses to honour the warranty on my bike frame
service|comment|en|Can I change the size of the shoes I ordered this morning?
service|trustpilot|en|Quick delivery and friendly staff. Would buy again.
service|comment|en|The instructions are missing from the box. Do you have a PDF?
service|mastodon|en|Been on hold with Nordlicht for 50 minutes. The music is terrible.
it|comment|en|App won't let me pay with PayPal since yesterday.
service|comment|en|I was sent the bill for somebody with a similar name. Please fix.
service|comment|en|How do I reset the router to factory settings?
sales|comment|de|Hallo, wir sind eine Arztpraxis und möchten 12 Bürostühle anschaffen. Können Sie uns beraten?
sales|linkedin|de|Guten Tag, bieten Sie auch Wartungsverträge für Industriekunden an? Bitte senden Sie uns Ihre Preisliste.
sales|comment|de|Wie viel würde mich eine Küche in L-Form ungefähr kosten?
sales|comment|de|Gibts den Tarif auch für Selbstständige und was kostet der monatlich?
sales|mastodon|de|Hat Nordlicht eigentlich einen Händler in Wien?
sales|comment|de|Wir interessieren uns für eine Solaranlage und hätten gerne ein unverbindliches Angebot.
sales|comment|de|Ab wann kann man das neue Modell vorbestellen?
sales|comment|de|Wir würden Ihre Produkte gern in unserem Laden verkaufen. Wie werden wir Händler?
sales|comment|de|Bekommen Vereine bei Ihnen Prozente?
sales|comment|en|Hello, we're a dental practice and would like to buy 12 office chairs. Could you advise us?
sales|comment|en|Please send me your catalogue and price list.
sales|linkedin|en|We are evaluating vendors for a CRM rollout. Who is the right contact for enterprise pricing?
sales|comment|en|Can I pre-order the new model?
sales|comment|en|What would shipping 200 units to Norway cost?
sales|comment|en|Do nonprofits get a discount?
sales|mastodon|en|Does Nordlicht have a dealer in Vienna?
sales|comment|en|I'm interested in a solar system for my house, can somebody give me a call with an offer?
hr|comment|de|Guten Tag, ich habe am 1. März meine Unterlagen eingereicht und wollte fragen, wie der Stand meiner Bewerbung ist.
hr|mastodon|de|Nordlicht sucht 50 neue Pflegekräfte, zahlt aber unter Tarif. Viel Glück.
hr|comment|de|Welchen Schulabschluss braucht man für die Lehre bei Ihnen?
hr|comment|de|Kann man bei euch ein FSJ oder ein Praktikum machen?
hr|reddit|de|Bin seit zwei Jahren bei Nordlicht im Lager. Schichtplan kommt immer einen Tag vorher, Überstunden werden nicht bezahlt.
hr|comment|de|Eure Stellenausschreibung ist von 2023, ist die noch aktuell?
hr|linkedin|de|Ich freue mich, ab Juni als Teamleiterin bei Nordlicht zu starten!
hr|comment|de|Habt ihr noch Ferienjobs fuer Schueler ab 16?
hr|comment|en|Hello, I submitted my CV on March 1 and would like to know the status of my application.
hr|comment|en|Do you sponsor visas for foreign engineers?
hr|reddit|en|I've been with Nordlicht for two years in the warehouse. Unpaid overtime every week, management doesn't care.
hr|comment|en|What qualifications do I need for the apprenticeship?
hr|mastodon|en|Nordlicht laid me off by email. After 11 years. #layoffs
hr|comment|en|Is the job ad for the nurse position still current?
hr|linkedin|en|Happy to share that I'm starting as a team lead at Nordlicht!
hr|comment|en|Any jobs for students during the summer?
pr|comment|de|Guten Tag, für einen Beitrag in der Tagesschau suchen wir einen Sprecher Ihres Unternehmens.
pr|comment|de|Ich bin freie Journalistin und habe Fragen zu Ihrem Umgang mit Zulieferern. Frist ist Freitag, 12 Uhr.
pr|mastodon|de|Nordlicht räumt auf Kosten der Umwelt ab. Boykott ist die einzige Sprache, die die verstehen.
pr|bluesky|de|200 Leute protestieren gerade vor der Zentrale von Nordlicht in Kiel
pr|press|de|Nordlicht steigert Umsatz im dritten Quartal
pr|news|de|Feuer in Lagerhalle von Nordlicht: Feuerwehr im Großeinsatz
pr|blog|de|Die dunkle Seite von Nordlicht: Wie der Konzern seine Subunternehmer ausbeutet
pr|mastodon|de|Der Nordlicht-Chef hat in der Talkshow echt Frauen beleidigt. Rücktritt!
pr|comment|de|Wo finde ich Ihre aktuellen Pressemitteilungen und Bildmaterial?
pr|mastodon|de|Nordlicht hat Kinder in seinen Fabriken. Ekelhaft.
pr|comment|en|I'm a freelance journalist with questions about your suppliers. My deadline is Friday noon.
pr|bluesky|en|Two hundred people are protesting outside Nordlicht's headquarters in Kiel right now
pr|news|en|Fire at Nordlicht warehouse
pr|blog|en|The dark side of Nordlicht: how the company exploits its subcontractors
pr|mastodon|en|Nordlicht's CEO made a racist joke on stage. He should resign.
pr|comment|en|Where can I download your press kit?
pr|comment|en|For a BBC documentary we would like to film in your factory.
pr|reddit|en|Nordlicht being sued over toxic paint in toys
marketing|comment|de|Hallo, ich bin Foodbloggerin und würde gern über eure Produkte berichten. Habt ihr Interesse an einer Zusammenarbeit?
marketing|mastodon|de|Die neue Nordlicht-Werbung mit dem Hund ist so süß
marketing|comment|de|Sponsert ihr auch kleine Vereine? Unsere F-Jugend braucht neue Trikots.
marketing|comment|de|Der Abmeldelink in eurem Newsletter geht nicht.
marketing|comment|de|Wann endet das Gewinnspiel?
marketing|instagram|de|Würdet ihr mir ein Produkt zum Testen schicken? Ich habe 25k auf TikTok.
marketing|mastodon|de|Dieser Werbespot von Nordlicht läuft gefühlt alle fünf Minuten. Nervt!
marketing|comment|en|I run a food blog and would like to write about your products. Are you open to a cooperation?
marketing|mastodon|en|The new Nordlicht ad with the dog is so cute
marketing|comment|en|Would you sponsor our under-9 football team?
marketing|comment|en|When does the competition end and how do I enter?
marketing|comment|en|How do I get off your mailing list?
marketing|instagram|en|Could you send me a product to review? I have 25k on TikTok.
it|mastodon|de|Nordlicht-Homepage zeigt nur noch "Error establishing a database connection"
it|comment|de|Guten Tag, über Ihre Suchmaske lassen sich fremde Kundendaten auslesen. Bitte melden.
it|comment|de|Ich komme nicht mehr in mein Kundenkonto, die Webseite sagt immer "Sitzung abgelaufen".
it|bluesky|de|Vorsicht! Gerade geht eine gefälschte Nordlicht-Mail mit Rechnung.zip rum
it|comment|de|Auf eurer Internetseite funktioniert das Formular nicht, beim Absenden passiert nichts.
it|comment|de|Eure Website ist mit Screenreader nicht bedienbar.
it|mastodon|de|Wurde Nordlicht gehackt? Auf der Startseite steht Kasinowerbung.
it|mastodon|en|Nordlicht homepage just says "Error establishing a database connection"
it|comment|en|Hi, your search form lets anyone read customer records. How can I report this?
it|comment|en|Login on your website is broken, it says session expired every time.
it|bluesky|en|Beware of fake Nordlicht emails with an attachment called invoice.zip
it|comment|en|Your website can't be used with a screen reader.
it|comment|en|The page with the store finder gives me a 404.
it|mastodon|en|nordlicht.example has an expired certificate, Firefox refuses to open it
undecided|mastodon|de|Nordlicht ist auch so ein Name, den man nicht vergisst.
undecided|comment|de|Sehr schönes Foto!
undecided|comment|de|Ich wünsche allen ein schönes Wochenende.
undecided|mastodon|de|Treffen uns um 18 Uhr am Nordlicht-Gebäude
undecided|forum|de|Wusstet ihr, dass Nordlicht 1923 gegründet wurde?
undecided|mastodon|en|Walking past the Nordlicht building every morning
undecided|comment|en|Lovely photo!
undecided|comment|en|Have a great weekend everyone
undecided|forum|en|Did you know Nordlicht was founded in 1923?
undecided|mastodon|en|Meeting at 6pm in front of the Nordlicht building
undecided|comment|de|Erster!
undecided|mastodon|de|Ich habe heute Nordlicht im Vorbeifahren gesehen, die bauen da ja richtig groß.
service|mastodon|de|Seit dem Umzug habe ich kein Internet, der Techniker von Fernwerk kam zweimal nicht.
service|comment|de|Auf dem Brief steht ein Betrag, den ich nie vereinbart habe. Bitte prüfen Sie das.
service|comment|de|Ich brauche eine neue Fernbedienung für meinen Fernseher, Modell TX-55. Wo bekomme ich die?
service|bluesky|de|Mein Zug hatte 90 Minuten Verspätung, wo beantrage ich die Entschädigung?
service|comment|de|Die Kekse schmecken seit der Rezepturänderung nach Pappe.
service|comment|de|Guten Morgen, mein Konto ist gesperrt und ich weiß nicht warum.
service|review|de|Optisch schön, aber nach dem ersten Waschen total verfärbt.
service|reddit|de|Fernwerk hat meinen Widerruf ignoriert und schickt jetzt Mahnungen. Tipps?
service|comment|de|Ist der Kinderwagen auch fuers Flugzeug geeignet?
service|mastodon|de|Wieso muss ich bei euch 40 Minuten warten, um dann zu hören, dass ihr nicht zuständig seid?
service|comment|de|bild bleibt schwarz ton geht aber
service|comment|en|My train was 90 minutes late, where can I claim compensation?
service|comment|en|The screen stays black but the sound works.
service|comment|en|I need a new remote for my TV, model TX-55. Where do I get one?
service|mastodon|en|Why do I have to wait 40 minutes just to be told you're not responsible?
service|review|en|Looks nice but lost all colour after the first wash.
service|comment|en|My account has been blocked and I don't know why.
service|reddit|en|They ignored my cancellation and now they send reminders. Any tips?
service|comment|en|The cookies taste like cardboard since you changed the recipe.
service|comment|en|Is the stroller allowed on planes?
service|comment|en|Your engineer was supposed to come between 8 and 12. It's 3pm now.
sales|comment|de|Wir planen einen Umbau und suchen einen Anbieter für Aufzüge. Können Sie uns ein paar Referenzen nennen?
sales|comment|de|Was zahlt man bei euch für einen Glasfaseranschluss im Altbau?
sales|comment|de|Bieten Sie Schulungen für unsere Mitarbeiter an und zu welchen Konditionen?
sales|mastodon|de|Gibt es @fernwerk auch in Frankreich zu kaufen?
sales|comment|de|Wie hoch sind die monatlichen Kosten für das Businesspaket?
sales|comment|de|Könnten Sie mir bitte Ihren aktuellen Katalog zusenden?
sales|linkedin|de|Wer ist bei Ihnen für Geschäftskunden in Norddeutschland zuständig?
sales|comment|en|We're renovating and looking for a provider of lifts. Could you share some references?
sales|comment|en|Do you offer training for companies and what are your rates?
sales|mastodon|en|Is @fernwerk available to buy in France?
sales|comment|en|What are the monthly fees for the business package?
sales|linkedin|en|Who handles business customers in northern Germany?
sales|comment|en|I'd like an estimate for replacing 14 windows.
hr|comment|de|Ich bin Industriemechaniker mit zehn Jahren Erfahrung. Haben Sie etwas frei?
hr|comment|de|Wann bekomme ich Rückmeldung auf meine Bewerbung als Verkäuferin?
hr|mastodon|de|Fernwerk als Arbeitgeber? Nein danke. Befristete Verträge und Druck von oben.
hr|comment|de|Nehmt ihr dieses Jahr noch Azubis?
hr|reddit|de|Was zahlt Fernwerk Berufseinsteigern in der IT?
hr|linkedin|de|Heute mein erster Arbeitstag bei Fernwerk!
hr|comment|en|I'm an experienced industrial mechanic. Do you have any openings?
hr|comment|en|When will I hear back about my application as a shop assistant?
hr|reddit|en|What does Fernwerk pay junior developers?
hr|linkedin|en|Today was my first day at Fernwerk!
hr|mastodon|en|Fernwerk as an employer? No thanks. Temp contracts and constant pressure.
hr|comment|en|Are you taking on apprentices this year?
pr|comment|de|Hallo, ich arbeite für den Norddeutschen Rundfunk und brauche bis 16 Uhr ein Statement zur Explosion im Werk.
pr|mastodon|de|Fernwerk baut auf einem Moor. Einem MOOR. Die haben nichts verstanden. #Klimakrise
pr|bluesky|de|Unfassbar, Fernwerk wirbt mit Nachhaltigkeit und lässt in Bangladesch für Cent-Beträge nähen.
pr|blog|de|Gericht verurteilt Fernwerk zu Schadensersatz
pr|mastodon|de|Fernwerk streicht 800 Stellen, der Vorstand genehmigt sich Boni.
pr|comment|de|Unser Lokalblatt würde gern über Ihr Jubiläum berichten. Wer ist für die Presse zuständig?
pr|press|de|Fernwerk ernennt neue Finanzchefin
pr|comment|en|I work for Channel 4 and need a statement about the explosion at your plant by 4pm.
pr|bluesky|en|Fernwerk advertises sustainability while sewing clothes for pennies in Bangladesh.
pr|blog|en|Court orders Fernwerk to pay damages
pr|mastodon|en|Fernwerk cuts 800 jobs while the board pays itself bonuses.
pr|comment|en|Our local paper would like to report on your anniversary. Who deals with the press?
pr|news|en|Fernwerk appoints new CFO
marketing|comment|de|Ich drehe Videos über Camping, 60.000 Leute schauen zu. Lust auf eine Zusammenarbeit?
marketing|mastodon|de|Das Maskottchen von Fernwerk in der neuen Werbung macht mir Albträume
marketing|comment|de|Meldet mich bitte vom Newsletter ab.
marketing|comment|de|Unser Abiball sucht Sponsoren, wäre das was für euch?
marketing|comment|de|Wann werden die Gewinner der Verlosung gezogen?
marketing|comment|en|I make videos about camping for 60,000 people. Fancy working together?
marketing|mastodon|en|The Fernwerk mascot in the new commercial gives me nightmares
marketing|comment|en|Take me off your newsletter list please.
marketing|comment|en|Our prom is looking for sponsors, would you be up for it?
marketing|comment|en|When is the prize draw?
it|comment|de|Seit heute Mittag kommt auf fernwerk.example nur noch eine weiße Seite.
it|comment|de|Ihr Onlineformular nimmt keine Umlaute an und bricht dann ab.
it|mastodon|de|Fernwerk verschickt Passwörter im Klartext per Mail. Im Jahr 2026!
it|comment|de|Auf eurer Homepage öffnet sich ständig ein Pop-up, das man nicht schließen kann.
it|bluesky|de|Gibt es bei Fernwerk gerade einen Serverausfall?
it|comment|de|Der Newsfeed auf Ihrer Website liefert kaputtes XML.
it|comment|en|Since noon fernwerk.example is just a white page.
it|comment|en|Your online form rejects umlauts and then crashes.
it|mastodon|en|Fernwerk emails passwords in plain text. In 2026!
it|comment|en|There's a pop-up on your homepage that can't be closed.
it|bluesky|en|Is there a server outage at Fernwerk?
it|comment|en|Somebody is sending phishing texts using your name.
undecided|mastodon|de|Fernwerk hat den Preis für gute Gestaltung gewonnen.
undecided|mastodon|de|Der Bus hält jetzt direkt vor Fernwerk.
undecided|forum|de|Mein Cousin heißt auch Fernwerk mit Nachnamen.
undecided|comment|de|Das sehe ich ganz genauso.
undecided|comment|de|Wow, tolle Aufnahmen!
undecided|mastodon|en|Fernwerk won the good design award.
undecided|mastodon|en|The bus now stops right in front of Fernwerk.
undecided|comment|en|I totally agree with this.
undecided|comment|en|Wow, great pictures!
undecided|forum|en|The Fernwerk tower is the tallest building in town.
undecided|mastodon|de|Musik auf dem Fernwerk-Gelände heute Abend, Eintritt frei.
undecided|mastodon|de|Es schneit auf dem Fernwerk-Parkplatz
service|mastodon|de|Mein Paket ist immer noch nicht angekommen!
it|comment|de|Die App ist kaputt, ich kann mich nicht einloggen.
service|comment|de|Die Waschmaschine ist nach drei Monaten defekt, der Kundenservice reagiert nicht.
service|comment|de|Ich möchte meine Bestellung stornieren.
service|comment|de|Können Sie mir bitte die Rechnung noch einmal zuschicken?
service|comment|en|The product I received is defective, I want a replacement.
it|comment|en|The app doesn't work at all on my phone.
service|comment|en|It worked for two weeks, then it died.
service|comment|de|Niemand ruft zurück. Drei Mal angerufen, dreimal Warteschleife.
service|comment|de|Ich werde vom Vertrag zurücktreten, wenn das Gerät nicht bald kommt.
service|comment|de|An manchen Stellen löst sich die Farbe.
service|comment|en|How do I apply the discount code at checkout?
service|comment|en|I applied for a refund in June and heard nothing.
service|comment|en|The pressure regulator on my espresso machine is broken.
service|comment|en|Can I pay with my Visa card? It was declined twice.
service|comment|de|Wie stelle ich die Uhr ein?
service|comment|de|Meine Bewertung wurde gelöscht, warum?
service|blog|de|Ich bin seit Jahren Kundin, aber was ich diesmal erlebt habe, ist wirklich traurig. Bestellt am 3. Mai, geliefert am 20. Juni, und dann auch noch das falsche Modell. Am Telefon wurde ich dreimal weiterverbunden, jedes Mal mit einer anderen Auskunft. Auf der Website steht etwas von 30 Tagen Rückgaberecht, davon wollte man nichts wissen.
service|comment|en|Don't buy from them, I never got my parcel.
service|comment|de|Bin entsetzt, wie man hier mit Kunden umgeht. Mein Geld ist weg.
sales|comment|de|Wir möchten 200 Stück bestellen, gibt es da Rabatt?
sales|comment|de|Bitte senden Sie uns ein Angebot für 50 Lizenzen.
sales|comment|de|Was kostet das Gerät und wo kann ich es kaufen?
sales|comment|de|Sind Sie an einer Zusammenarbeit als Vertriebspartner interessiert?
sales|comment|en|What is the price for 100 pieces?
sales|comment|en|I'd like to request a quote for our office.
sales|comment|en|Do you have a reseller program?
sales|comment|en|Does this come in black, and where can I buy it?
hr|comment|de|Haben Sie noch offene Stellen im Marketing?
hr|comment|de|Ich suche einen Ausbildungsplatz als Elektroniker.
hr|mastodon|de|Bewerbungsprozess bei Musterwerk: acht Wochen, keine Antwort.
hr|comment|en|I applied for a position three months ago and never received a reply.
hr|comment|en|Do you have any internships in your IT department?
hr|mastodon|en|Working conditions at Musterwerk are awful, employees are leaving in droves.
hr|comment|de|Bezahlt ihr eure Praktikanten?
pr|comment|de|Ich recherchiere für einen Artikel über Ihre Lieferkette und bitte um ein Interview.
pr|comment|de|Wie stehen Sie zu den Vorwürfen in der heutigen Zeitung?
pr|mastodon|de|Boykottiert Musterwerk!
pr|mastodon|de|Was für ein Skandal bei Musterwerk, unglaublich.
pr|news|de|Musterwerk erweitert Produktion in Sachsen
pr|comment|en|I'm a reporter at the Times and would like a comment on today's news.
pr|mastodon|en|Musterwerk is destroying the planet. Time to protest.
pr|press|en|Interview with the Musterwerk CEO: "We want to grow"
marketing|comment|de|Hättet ihr Interesse an einer Influencer-Kooperation?
marketing|comment|de|Wir suchen Sponsoren für unser Sommerfest.
marketing|mastodon|de|Tolle Kampagne, Musterwerk!
marketing|comment|en|Please remove me from your newsletter.
marketing|comment|en|I'd love to collaborate on a video with you.
marketing|mastodon|en|Your latest commercial is brilliant.
it|mastodon|de|Eure Webseite ist down.
it|comment|de|Ich habe eine XSS-Lücke auf Ihrer Seite gefunden.
it|comment|de|Beim Login auf der Webseite kommt immer ein Fehler.
it|mastodon|de|Vorsicht, Phishing im Namen von Musterwerk!
it|comment|de|Der Server scheint überlastet zu sein, Seite lädt nicht.
it|comment|en|Your website is down again.
it|comment|en|The link in the menu goes to a 404 page.
it|mastodon|en|Musterwerk had a data breach.
it|comment|en|I get an error when I try to log in on your site.
undecided|mastodon|de|Musterwerk wurde in einem Film erwähnt.
undecided|mastodon|en|Just saw a Musterwerk truck.
undecided|comment|de|Ganz meine Meinung.
undecided|mastodon|de|Im Park neben Musterwerk blühen die Kirschen.
undecided|mastodon|de|Vor dem Musterwerk-Gebäude steht jetzt ein Baum.
undecided|mastodon|en|I parked next to the Musterwerk office.
undecided|forum|de|Hat Musterwerk nicht früher auch Fahrräder gebaut?
undecided|blog|de|Auf unserer Radtour kamen wir an Musterwerk vorbei, danach ging es am Kanal weiter bis zur Fähre.
undecided|blog|en|On our bike tour we passed Musterwerk and then followed the canal to the ferry.
undecided|mastodon|de|Musterwerk klingt wie ein Bandname.
undecided|comment|de|Spannend, danke für den Einblick!
undecided|comment|en|Thanks for the insights!
undecided|mastodon|en|Musterwerk turns 100 this year.
undecided|forum|en|Which companies are based in Hamburg? I know Musterwerk and two others.
undecided|mastodon|de|Ich sitze im Zug, neben mir jemand mit einer Musterwerk-Tasche.
undecided|comment|de|Haha, sehr gut :)
undecided|comment|en|So true!
undecided|mastodon|de|Frage in die Runde: Spricht man Musterwerk mit langem u?
undecided|mastodon|en|There is a lovely café opposite Musterwerk.
undecided|forum|de|Das Stadion heißt jetzt Musterwerk-Arena.
undecided|mastodon|de|Traumhafter Blick vom Dach bei Musterwerk
undecided|blog|en|My grandfather drew the first Musterwerk catalogue cover in 1952.
undecided|mastodon|de|Montag. Regen. Musterwerk-Kalender hängt noch auf November.
undecided|mastodon|en|Today I learned that Musterwerk means pattern factory.
undecided|forum|de|Im Museum gibt es eine Ausstellung über die Geschichte von Musterwerk, sehr sehenswert.
undecided|mastodon|en|Rainbow over Musterwerk
undecided|comment|de|+1
undecided|comment|en|Following.
undecided|mastodon|de|Gestern beim Stadtlauf: Team Musterwerk war schneller als wir.
`
