/**
 * department | channel | language | text. Mentions that name no keyword, and those whose keywords mislead. Our own
 * invention; every batch was written before the rules were changed for it and measured first: 19 to 89 in 100 right, 1 to
 * 22 wrong, the rest undecided.
 */
export const tunedEverydayMentions = `
hr|comment|de|Ist die Stelle in der Buchhaltung noch zu haben?
pr|comment|de|Wie reagieren Sie auf die Vorwürfe, dass Ihre Leute unter Mindestlohn bezahlt werden?
pr|comment|de|Stimmt es, dass ihr aus Israel geliefert bekommt?
sales|comment|de|Unser Verein möchte Trikots bestellen, ca. 30 Stück
sales|comment|de|Bitte um Rückruf wegen eines Wartungsvertrags für unser Hotel
marketing|comment|de|Euer neues Logo sieht aus wie von einem Praktikanten.
it|comment|de|Mein Name und meine Adresse stehen bei euch öffentlich im Netz!
it|comment|de|Ich komme nicht mehr in mein Kundenkonto, Passwort vergessen geht auch nicht.
it|comment|en|The password reset mail never arrives.
service|comment|de|Ich arbeite im Schichtdienst und bin nie da, wenn der Paketbote kommt. Kann man das ändern?
service|comment|de|Als Journalist bin ich viel unterwegs, und nun ist der Griff vom Koffer abgerissen.
service|comment|de|Eure Kampagne ist ja schön, aber mein Gerät ist seit sechs Wochen nicht repariert.
service|comment|de|Der Newsletter-Gutschein wurde bei meiner Rechnung nicht abgezogen.
sales|comment|de|Gibt es für Pressevertreter Rabatt auf eure Kameras?
pr|mastodon|en|Your driver ran over a cyclist in Leeds and drove off.
undecided|mastodon|de|Meine Bewerbung bei der Konkurrenz läuft gut
service|comment|de|Kann ich die Dichtung einzeln bekommen?
service|comment|de|Der Regler am Backofen lässt sich nicht mehr drehen, Rechnung habe ich noch.
service|comment|de|Statt der blauer Jacke kam eine rote, wer zahlt den Rückversand?
service|comment|de|Ich habe 49,90 überwiesen und nichts gehört.
service|comment|de|Kann ich die Lieferadresse noch ändern?
service|comment|de|In meinem Beutel Salat war ein Haar.
service|comment|en|The glasses arrived smashed.
service|comment|en|Is the bowl safe in the microwave?
service|comment|de|Das Laminiergerät zieht die Folie nicht ein.
sales|comment|de|Kann man die Matratze vor dem Kauf ausprobieren?
sales|comment|de|Was ist der Unterschied zwischen der 300er und der 500er?
sales|comment|en|We are interested in supplying your coffee to 14 cafés.
sales|comment|en|Is there a trial before we commit?
sales|comment|de|Was nehmt ihr fürs Verlegen von Parkett pro Quadratmeter?
hr|comment|de|Könnte meine Tochter bei euch mal reinschnuppern?
hr|linkedin|de|Seit Montag bin ich bei Nordwind, habe als Lagerist angefangen.
hr|comment|de|Ich bin 58 und arbeitslos, habe ich bei Ihnen eine Chance?
hr|comment|de|Stellt ihr Geflüchtete ein?
hr|mastodon|de|Absage nach drei Gesprächsrunden, ohne ein Wort der Erklärung.
hr|comment|en|Applied for the data engineer role in May.
hr|comment|en|Do you have part-time positions?
pr|comment|de|Wo finde ich Ihren Geschäftsbericht?
pr|mastodon|en|Why are you still doing business in Russia?
pr|comment|en|We'd love to have your founder on our podcast.
pr|mastodon|de|Ein LKW von Nordwind ist in eine Schulklasse gefahren.
pr|mastodon|de|Euer Chef hat im Interview gesagt, Arme seien faul.
pr|comment|de|Wie viel CO2 spart ihr wirklich, wenn ihr euch klimaneutral nennt?
marketing|comment|de|Seid ihr auf der Gamescom?
marketing|comment|de|Dürfen wir euer Video auf unserer Schulhomepage zeigen?
marketing|mastodon|de|Der Spot mit dem Dackel ist klasse.
it|comment|de|Es gehen Mails mit eurem Namen rum, die nach der Kontonummer fragen.
it|comment|de|Der Warenkorb leert sich von selbst.
it|comment|de|Die Cookie-Abfrage kommt bei jedem Klick wieder.
it|comment|en|The checkout spins forever.
it|comment|en|I got a text asking for my bank details in your name.
it|comment|de|Beim Login steht „Zugriff verweigert“.
hr|comment|en|I applied three weeks ago and heard nothing
sales|comment|de|Habt ihr das auch in Blau vorrätig?
undecided|mastodon|en|The price of freedom
marketing|comment|de|Die Bewerbung des Produkts gefällt mir gar nicht.
it|comment|en|Your app crashes on start
hr|comment|de|Ist der Job im Lager noch frei?
hr|comment|de|Sucht ihr noch wen für die Küche?
hr|comment|de|Ist der Platz an der Kasse, den ihr ausgeschrieben habt, schon vergeben?
hr|comment|de|Wird die Position im Einkauf neu besetzt?
hr|comment|de|Habt ihr gerade was frei im Außendienst?
hr|comment|de|Bis wann kann man sich auf die Stelle im Empfang melden?
hr|comment|en|Is the accounting job still open?
hr|comment|en|Are you still looking for someone in the kitchen?
hr|comment|en|Has the cashier position been filled yet?
hr|comment|en|Is there still a spot in your warehouse team?
hr|comment|en|Is the receptionist vacancy gone already?
hr|comment|de|Darf mein Sohn in den Ferien mal bei euch mitlaufen?
hr|comment|de|Kann man bei euch einen Tag schnuppern, bevor man die Lehre anfängt?
hr|comment|de|Nehmt ihr Schüler für zwei Wochen Betriebspraktikum?
hr|comment|de|Unsere Tochter will Goldschmiedin werden. Dürfte sie mal einen Tag zuschauen?
hr|comment|en|Could my daughter shadow somebody for a day?
hr|comment|en|Do you take pupils for a week of work experience?
hr|comment|en|My nephew wants to become a carpenter, could he spend a few days in your workshop?
hr|linkedin|de|Heute habe ich als Monteurin bei Nordwind angefangen, tolles Team!
hr|linkedin|de|Nach acht Jahren verlasse ich Nordwind. Danke an alle Kollegen.
hr|linkedin|de|Neuer Job, neues Glück: ab August bin ich bei Nordwind in der Logistik.
hr|linkedin|en|Started as a fitter at Nordwind today, great team!
hr|linkedin|en|After eight years I am leaving Nordwind. Thanks to all my colleagues.
hr|linkedin|en|I'm happy to share that I have joined Nordwind as a buyer.
hr|comment|de|Ich bin 55 und suche Arbeit. Lohnt es sich, euch zu schreiben?
hr|comment|de|Habe ich mit 60 bei Ihnen noch eine Chance als Hausmeister?
hr|comment|de|Bin gelernter Tischler und gerade arbeitslos. Braucht ihr Leute?
hr|comment|en|I'm 58 and unemployed, do I stand a chance with you?
hr|comment|en|Out of work since June, forklift licence. Do you need people?
hr|comment|en|Do you hire people over fifty?
hr|comment|de|Beschäftigt ihr auch Menschen mit Behinderung?
hr|comment|de|Nehmt ihr auch Flüchtlinge, die noch wenig Deutsch können?
hr|comment|en|Do you employ refugees?
hr|comment|en|Do you hire people with a disability?
hr|mastodon|de|Nach dem dritten Gespräch eine Absage per Standardmail. Danke, Nordwind.
hr|mastodon|de|Erst Zusage, dann Absage. Personalauswahl bei Nordwind ist ein Witz.
hr|comment|de|Warum bekomme ich auf meine Bewerbung nur eine Standardabsage?
hr|mastodon|en|Rejected after four interviews without a word of explanation.
hr|mastodon|en|Got a rejection email five minutes after the interview at Nordwind.
hr|comment|en|I applied in March and never got a reply.
hr|comment|en|I applied two weeks ago, when will you get back to me?
hr|comment|en|Applied for the team lead role last month, any news?
hr|comment|en|Are there part-time jobs for mothers?
hr|comment|de|Gibt es bei euch Teilzeit?
hr|comment|de|Kann man bei euch nur vormittags arbeiten?
hr|comment|de|Ich würde gern samstags bei euch aushelfen.
hr|comment|en|Any chance of weekend shifts for a student?
hr|comment|de|Zahlt ihr eigentlich nach Tarif?
hr|comment|de|Wie viele Urlaubstage hat man bei euch?
hr|comment|en|How many days of holiday do your staff get?
hr|comment|en|Do your employees get to work from home?
hr|mastodon|de|Mein Teamleiter bei Nordwind brüllt jeden Tag rum, ich kann nicht mehr.
hr|mastodon|en|My team lead at Nordwind shouts at us every day.
hr|comment|de|Wer ist bei Ihnen für Bewerbungen zuständig?
hr|comment|de|Ich habe mich als Schweißer gemeldet und keiner ruft zurück.
hr|comment|de|Der Einstellungstest war viel zu schwer für eine Ausbildung.
pr|comment|de|Was sagen Sie zu dem Vorwurf, dass Ihre Fahrer 14 Stunden am Steuer sitzen?
pr|comment|de|Wie erklären Sie, dass Ihre Näherinnen nicht mal den Mindestlohn bekommen?
pr|comment|de|Stimmt es, dass ihr eure Daunen aus Lebendrupf bezieht?
pr|comment|de|Stimmt es, dass ihr Holz aus Russland kauft?
pr|comment|de|Kommt eure Baumwolle aus Xinjiang?
pr|comment|de|Ist es wahr, dass ihr die AfD unterstützt?
pr|comment|de|Bezieht ihr immer noch Gas aus Russland?
pr|comment|de|Wie stehen Sie zum Krieg in Gaza?
pr|comment|en|How do you respond to claims that your pickers earn less than the minimum wage?
pr|comment|en|What do you say to the accusation that your drivers work 14 hours a day?
pr|comment|en|Is it true that you buy cotton from Xinjiang?
pr|comment|en|Is it true your palm oil comes from cleared rainforest?
pr|comment|en|Do you source anything from Israeli settlements?
pr|comment|en|Are you still selling in Russia?
pr|mastodon|en|Why have you not left Russia yet?
pr|mastodon|de|Warum macht ihr weiter Geschäfte mit Russland?
pr|mastodon|de|Ihr liefert Waffen an Diktatoren und redet von Werten.
pr|mastodon|de|Solange ihr in Belarus produziert, kaufe ich nichts von euch.
pr|mastodon|en|One of your vans hit a child in Bristol and did not stop.
pr|mastodon|en|A Nordwind lorry ploughed into a bus queue this morning.
pr|mastodon|en|Your delivery van nearly killed a cyclist and the driver just drove off.
pr|mastodon|de|Euer Lieferwagen hat heute ein Kind angefahren und ist einfach weiter.
pr|mastodon|de|Schwerer Unfall mit einem Nordwind-Laster, zwei Verletzte.
pr|mastodon|de|In eurer Fabrik ist ein Arbeiter gestorben und ihr schweigt.
pr|mastodon|en|A worker died in your plant and you say nothing.
pr|mastodon|de|Euer Geschäftsführer hat in der Talkshow über Arbeitslose hergezogen.
pr|mastodon|en|Your CEO said on TV that poor people are lazy.
pr|mastodon|en|Did your chairman really call nurses overpaid in that interview?
pr|mastodon|de|Hat euer Gründer das mit den Frauen in der Technik wirklich gesagt?
pr|comment|de|Wo finde ich den Jahresabschluss 2024?
pr|comment|de|Wann erscheint Ihr Nachhaltigkeitsbericht?
pr|comment|en|Where can I find your annual report?
pr|comment|en|When will your sustainability report be out?
pr|comment|de|Wie viel CO2 verursacht eure Produktion?
pr|comment|de|Klimaneutral? Zeigt mal die Zahlen.
pr|comment|en|How can you call yourselves carbon neutral?
pr|comment|en|What are your CO2 emissions per year?
pr|comment|en|We run a podcast on cities and would like your CEO as a guest.
pr|comment|de|Wir hätten Ihren Geschäftsführer gern zu Gast in unserem Podcast.
pr|comment|de|Für unsere Lokalzeitung würde ich gern über Ihr neues Gebäude schreiben.
pr|comment|de|Ich sitze an einem Text für das Handelsblatt, können Sie die Zahlen bestätigen?
pr|comment|en|I'm writing for the Evening Mail. Can you confirm the numbers?
pr|comment|en|Could someone give me a comment before our deadline at 5?
pr|comment|de|Können Sie bis 17 Uhr einen Kommentar abgeben? Redaktionsschluss ist um sechs.
pr|mastodon|de|Ihr leitet eure Brühe in die Elbe und keiner merkt es.
pr|mastodon|de|Nordwind wirft tonnenweise Essen weg, während Leute hungern.
pr|mastodon|en|Nordwind throws away tons of food while people starve.
pr|mastodon|en|They pay their pickers next to nothing and call it fair trade.
pr|mastodon|de|Kein Wort von Nordwind zu den Toten in der Textilfabrik.
pr|mastodon|de|Ihr verkauft Eier aus Käfighaltung und druckt glückliche Hühner drauf.
pr|comment|de|Wird das Werk in Görlitz wirklich geschlossen?
pr|comment|en|Are the rumours true that you will close the Leeds site?
pr|comment|de|Baut ihr jetzt wirklich 300 Stellen ab?
pr|comment|en|Are you really cutting 300 jobs?
service|comment|de|Kann man den Deckel einzeln kaufen? Meiner ist mir runtergefallen.
service|comment|de|Bekomme ich die Schraube für das Gestell irgendwo nach?
service|comment|de|Wo kriege ich einen neuen Filter für die Dunstabzugshaube?
service|comment|en|Can I get the lid on its own? Mine fell on the floor.
service|comment|en|Where do I find a new filter for my extractor hood?
service|comment|en|Can I buy just the seal for the coffee pot?
service|comment|de|Der Schalter am Staubsauger ist abgebrochen, den Kassenbon habe ich noch.
service|comment|de|Das Rad vom Kinderwagen eiert.
service|comment|de|Die Tür vom Kühlschrank geht immer von allein auf.
service|comment|de|Meine Kaffeemaschine mahlt nicht mehr.
service|comment|de|Der Drucker frisst das Papier.
service|comment|de|Die Leiter wackelt wie ein Kuhschwanz.
service|comment|en|The knob on the oven just spins round.
service|comment|en|My hoover has no suction any more.
service|comment|en|The fridge door keeps opening on its own.
service|comment|en|My printer eats the paper.
service|comment|de|Statt Größe M habt ihr mir L geschickt.
service|comment|de|Ich wollte schwarze Socken, im Paket waren weiße.
service|comment|de|In der Kiste lag ein ganz anderes Modell.
service|comment|en|I wanted the black socks and got white ones.
service|comment|en|There was a completely different model in the box.
service|comment|en|You sent me somebody else's order.
service|comment|de|Ich habe den Betrag schon zweimal überwiesen und bekomme immer noch Post von euch.
service|comment|de|Mein Geld ist seit Montag weg, aber bei euch angeblich nicht eingegangen.
service|comment|en|I transferred the money a week ago and still nothing.
service|comment|en|I paid by bank transfer, has it reached you?
service|comment|de|Ich bin umgezogen, wo gebe ich die neue Anschrift an?
service|comment|de|Kann das Päckchen auch beim Nachbarn abgegeben werden?
service|comment|de|Bin morgen nicht zu Hause, kann der Fahrer abends kommen?
service|comment|en|I've moved house, how do I tell you my new address?
service|comment|en|I won't be in tomorrow, can the driver come in the evening?
service|comment|en|Can you leave it with the neighbour?
service|comment|de|Im Müsli war ein Stein, mein Zahn ist abgebrochen.
service|comment|de|Der Joghurt war schon vor dem Datum sauer.
service|comment|de|In der Tüte Mehl krabbeln Motten.
service|comment|en|There was a hair in my salad.
service|comment|en|The yoghurt was off days before the date on the lid.
service|comment|en|I found a stone in the muesli and chipped a tooth.
service|comment|de|Die Vase kam in tausend Scherben an.
service|comment|de|Alle sechs Gläser zerdeppert, so kann man doch nicht packen.
service|comment|en|The vase turned up in a thousand pieces.
service|comment|en|Both mugs were smashed when I opened the parcel.
service|comment|de|Darf die Schüssel in die Mikrowelle?
service|comment|de|Kann man den Teppich bei 60 Grad waschen?
service|comment|de|Wie oft muss der Wasserfilter gewechselt werden?
service|comment|de|Ist die Farbe für Kinderspielzeug unbedenklich?
service|comment|en|Can the pan go in the dishwasher?
service|comment|en|Can I wash the rug at 60 degrees?
service|comment|en|How often do I have to change the water filter?
service|comment|en|Is the paint safe for toys?
service|comment|de|Ich arbeite nachts, der Kurier klingelt immer, wenn ich schlafe. Geht das anders?
service|comment|en|I work nights and your courier always rings when I'm asleep.
service|comment|de|Als Redakteurin tippe ich den ganzen Tag, und bei eurer Tastatur klemmt schon das E.
service|comment|en|I'm a reporter and live out of my suitcase. The handle came off after a week.
service|comment|en|Nice campaign, but my washing machine still hasn't been repaired.
service|comment|de|Statt Plakate zu kleben, könntet ihr mal meine Heizung reparieren.
service|comment|de|Der Rabatt aus dem Newsletter wurde mir nicht gutgeschrieben.
service|comment|en|The newsletter voucher wasn't taken off my bill.
service|comment|de|Habe eure Werbung gesehen, gekauft, und nach drei Tagen ist der Akku platt.
service|comment|de|Von wegen Testsieger: die Batterie hält keine zwei Stunden.
service|comment|en|So much for award-winning: the battery lasts under two hours.
service|comment|de|Eure Kassiererin war so nett zu meiner Oma, vielen Dank!
service|comment|en|The lady at the till was so kind to my gran, thank you!
service|comment|de|Wann macht die Filiale in Ulm wieder auf?
service|comment|de|Habt ihr am Feiertag geöffnet?
service|comment|en|Are you open on Sundays?
service|comment|en|What time does the shop in York close?
service|comment|de|Wo kann ich meinen Zählerstand melden?
service|comment|de|Warum ist mein Abschlag so hoch?
service|comment|en|Where do I send my meter reading?
service|comment|de|Meine EC-Karte ist weg, wo lasse ich sie sperren?
service|comment|en|I lost my debit card, how do I block it?
service|comment|de|Im Zimmer war es eiskalt und das Wasser nur lauwarm.
service|comment|en|The room was freezing and the shower only lukewarm.
service|comment|de|Beim Auschecken wurde mir ein Frühstück berechnet, das ich nie gegessen habe.
service|comment|de|Wie exportiere ich meine Rechnungen als PDF?
service|comment|en|How do I export my invoices as a PDF?
service|comment|en|Where do I find the setting for dark mode?
sales|comment|de|Wir brauchen 50 T-Shirts mit Aufdruck für unseren Chor.
sales|comment|de|Unsere Feuerwehr bräuchte 20 Paar Stiefel.
sales|comment|de|Unsere Klasse möchte 28 Hoodies bestellen. Wie läuft das?
sales|comment|de|Für unser Hotel suchen wir jemanden, der die Aufzüge wartet.
sales|comment|de|Bitte rufen Sie uns an, es geht um eine neue Telefonanlage für unsere Kanzlei.
sales|comment|en|Our club wants to order 30 jerseys.
sales|comment|en|Our fire brigade needs 20 pairs of boots.
sales|comment|en|Please call me back about a maintenance contract for our hotel.
sales|comment|en|We'd like someone to look after the lifts in our building, do you offer that?
sales|comment|de|Gibt es Rabatt für Lehrer?
sales|comment|de|Bekommen Blutspender bei euch Prozente?
sales|comment|en|Is there a discount for journalists?
sales|comment|en|Do students pay less?
sales|comment|de|Kann ich die Schuhe im Laden anprobieren?
sales|comment|de|Darf man das Rad mal Probe fahren?
sales|comment|de|Gibt es irgendwo eine Ausstellung, wo man sich die Küchen anschauen kann?
sales|comment|en|Can I try the mattress before I buy it?
sales|comment|en|Is there anywhere I can see the kitchens in person?
sales|comment|en|Could we test the software for a fortnight first?
sales|comment|de|Worin unterscheiden sich Basic und Pro?
sales|comment|de|Reicht die kleine Variante für vier Personen oder soll ich die große nehmen?
sales|comment|en|What's the difference between Basic and Pro?
sales|comment|en|Is the small one enough for a family of four or should I get the big one?
sales|comment|de|Könnten Sie unsere sieben Filialen mit Kaffee beliefern?
sales|comment|de|Wir haben einen Hofladen und würden gern euren Honig anbieten.
sales|comment|en|Could you supply our seven shops with coffee?
sales|comment|en|We have a farm shop and would like to sell your honey.
sales|comment|de|Was verlangt ihr für eine Badsanierung?
sales|comment|de|Was kommt da preislich auf mich zu, Wintergarten 12 Quadratmeter?
sales|comment|en|What do you charge per square metre for laying parquet?
sales|comment|en|Ballpark figure for a new roof on a bungalow?
sales|comment|de|Habt ihr die Lampe noch auf Lager?
sales|comment|de|Wann gibt es die Schuhe wieder in 43?
sales|comment|de|Führt ihr auch Linkshänderscheren?
sales|comment|de|Gibt es den Pulli auch in Grau?
sales|comment|en|Do you have these in a size 43?
sales|comment|en|Do you stock left-handed scissors?
sales|comment|en|Have you got the jumper in grey?
sales|comment|de|Ich suche ein Geschenk für meinen Mann, was würdet ihr empfehlen?
sales|comment|en|Looking for a present for my husband, what would you recommend?
sales|comment|de|Kann ich bei euch ein Konto für meine Firma eröffnen?
sales|comment|en|I'd like to open a business account, what do I need?
sales|comment|de|Wir wollen von unserem jetzigen Stromanbieter zu euch wechseln. Was müssen wir tun?
sales|comment|en|We want to switch to you from our current energy supplier.
sales|comment|de|Habt ihr im Juni noch zwei Einzelzimmer?
sales|comment|en|Do you have a family room for the second week of June?
sales|comment|de|Backt ihr auch Hochzeitstorten?
sales|comment|en|Do you make birthday cakes to order?
sales|comment|de|Baut ihr auch Sondermaschinen nach Zeichnung?
sales|comment|en|Can you build one to our own drawings?
marketing|comment|de|Das neue Logo hat wohl der Azubi in der Mittagspause gemalt.
marketing|comment|de|Wer hat sich denn den Slogan ausgedacht?
marketing|comment|en|Your new logo looks like an intern made it.
marketing|comment|en|Who came up with that slogan?
marketing|mastodon|de|Der Spot im Kino war zum Schreien komisch.
marketing|mastodon|en|The commercial with the dachshund is brilliant.
marketing|mastodon|de|Diese Anzeige in der U-Bahn, genial!
marketing|mastodon|de|Euer Aprilscherz war grandios.
marketing|mastodon|en|Loved your April Fool's post.
marketing|comment|de|Seid ihr auf der IFA mit einem Stand vertreten?
marketing|comment|de|Kommt ihr dieses Jahr zur Buchmesse?
marketing|comment|en|Are you at Gamescom this year?
marketing|comment|en|Will you be exhibiting in Frankfurt?
marketing|comment|de|Dürfen wir Ihr Erklärvideo im Unterricht zeigen?
marketing|comment|de|Kann ich ein Bild von eurer Seite für mein Referat nehmen?
marketing|comment|en|May we show your video on our school website?
marketing|comment|en|Could I use one of your pictures in my blog?
marketing|comment|de|Die Werbung für das Produkt ist total daneben.
marketing|comment|de|Wie ihr das neue Modell bewerbt, finde ich geschmacklos.
marketing|comment|de|Unser Tierheim sucht Spender für das neue Katzenhaus. Wärt ihr dabei?
marketing|comment|en|Our animal shelter is looking for donors. Would you help?
marketing|comment|de|Hättet ihr Lust, bei unserem Stadtlauf als Partner aufzutreten?
marketing|comment|de|Wer hat beim Malwettbewerb gewonnen?
marketing|comment|en|Who won the photo contest?
marketing|comment|de|Ich bekomme jede Woche Werbung von euch, obwohl ich nie zugestimmt habe.
marketing|comment|en|Stop sending me offers by email, I never signed up for this.
marketing|comment|en|I keep getting flyers through my door.
marketing|comment|de|Auf Insta folgen mir 20.000 Leute, wollt ihr mir was zum Ausprobieren schicken?
marketing|comment|en|I have 20k on Instagram, would you send me something to try?
it|comment|de|Meine Telefonnummer steht bei euch offen auf der Seite, für alle sichtbar.
it|comment|de|Wenn man meinen Namen googelt, kommt meine Bestellung bei euch.
it|comment|en|My name and address are publicly visible on your site.
it|comment|en|If you google my name, my order with you comes up.
it|comment|de|Komme seit heute nicht mehr in meinen Account.
it|comment|de|Das System nimmt mein Passwort nicht an.
it|comment|de|Mein Zugang ist gesperrt, weil ich dreimal das falsche Kennwort eingegeben habe.
it|comment|de|Die Mail zum Zurücksetzen des Passworts kommt nicht an.
it|comment|en|I can't get into my account any more.
it|comment|en|It won't accept my password.
it|comment|en|Forgot my password and the email to reset it doesn't come.
it|comment|en|Login says access denied.
it|comment|en|The verification code never arrives.
it|comment|de|Der Bestätigungscode per SMS kommt nicht.
it|comment|de|Bei der Anmeldung heißt es, der Benutzer sei unbekannt.
it|comment|de|Bekomme E-Mails von euch, die nach meinen Bankdaten fragen. Echt?
it|comment|de|Ist die SMS mit dem Link zur Paketzustellung wirklich von euch?
it|comment|de|Jemand hat mich angerufen und wollte in eurem Namen meine Kreditkartennummer.
it|comment|de|Da gibt sich einer als euer Kundendienst aus und will Fernzugriff auf meinen PC.
it|comment|en|I keep getting emails in your name that ask for my account number.
it|comment|en|Is the text with the parcel link really from you?
it|comment|en|Somebody phoned me saying he was from your company and wanted my card number.
it|comment|de|Was ich in den Warenkorb lege, ist beim nächsten Klick wieder weg.
it|comment|de|Beim Bezahlen dreht sich nur noch der Kreis.
it|comment|de|Die Kasse im Shop lädt und lädt.
it|comment|de|Das Cookie-Fenster lässt sich nicht schließen.
it|comment|de|Der Knopf zum Absenden reagiert nicht.
it|comment|en|My basket empties itself.
it|comment|en|Everything I put in the cart is gone on the next click.
it|comment|en|The pay button does nothing.
it|comment|en|The cookie window comes back on every click.
it|comment|en|The page hangs as soon as I enter my card number.
it|comment|de|Die App hängt sich beim Start auf.
it|comment|de|Eure App zeigt nur noch einen weißen Bildschirm.
it|comment|en|The app freezes as soon as I open it.
it|comment|en|Your app shows nothing but a white screen.
it|comment|de|Auf dem Handy ist eure Seite kaum zu lesen.
it|comment|en|Your site is unreadable on a phone.
it|comment|de|Beim Hochladen meiner Unterlagen im Portal bricht alles ab.
it|comment|en|Uploading documents in your portal always fails.
it|comment|de|Die Sprachauswahl auf der Website springt immer auf Englisch zurück.
it|comment|de|Suche nach Artikelnummer im Webshop bringt null Treffer.
it|comment|en|The search in your online shop finds nothing at all.
it|comment|en|Wasn't sure whom to tell: your admin panel is open to the whole internet.
it|comment|de|Euer Adminbereich ist ohne Passwort aus dem Internet erreichbar.
undecided|mastodon|de|Meine Bewerbung bei der Stadt läuft, drückt mir die Daumen
undecided|mastodon|de|Habe mich endlich an der Uni beworben, jetzt Eis essen bei Nordwind um die Ecke.
undecided|mastodon|en|My application to art school is in. Fingers crossed.
undecided|mastodon|en|I applied to university in Leeds, wish me luck
undecided|mastodon|en|The cost of war is paid by the poor.
undecided|mastodon|de|Der Preis der Freiheit ist hoch.
undecided|mastodon|de|Die Mieten in dieser Stadt sind einfach zu hoch.
undecided|mastodon|en|House prices around here are mad.
undecided|mastodon|de|Schreckliches Wetter heute, Problem beim Radfahren.
undecided|mastodon|en|Terrible weather today, even the ducks look unhappy.
undecided|mastodon|de|Bei uns im Ort gibt es drei Bäcker und einen Metzger.
undecided|mastodon|en|My cat broke a vase and looked proud.
undecided|mastodon|de|Mein Kater hat eine Vase vom Tisch geworfen und war stolz.
undecided|blog|de|Der Kanzler traf sich mit Vertretern der Wirtschaft und sprach über Fachkräfte und Energie.
undecided|blog|en|The minister met business leaders to talk about energy and growth.
undecided|blog|de|Das Museum zeigt Bilder aus fünf Jahrhunderten, der Eintritt ist am Sonntag frei.
undecided|blog|en|The museum shows paintings from five centuries, admission is free on Sundays.
undecided|blog|de|Der FC gewann mit 3:1, der neue Trainer war zufrieden, das nächste Spiel ist am Samstag.
undecided|blog|en|City won 3-1 and the new coach was satisfied. The next match is on Saturday.
undecided|mastodon|de|Endlich Wochenende! Erst mal die Seele baumeln lassen.
undecided|mastodon|en|Finally the weekend! Time for a book.
undecided|mastodon|de|Wie war euer Urlaub?
undecided|mastodon|en|How was your holiday?
undecided|mastodon|de|Ich arbeite gleich nebenan und sehe jeden Tag das Schild.
undecided|mastodon|en|I work next door and see the sign every day.
undecided|mastodon|de|Meine Schwester hat einen neuen Job in Köln, jetzt wohnt sie neben Nordwind.
undecided|mastodon|en|My sister got a new job in London, she lives near Nordwind now.
undecided|mastodon|de|Der Chef vom Café gegenüber ist wirklich nett.
undecided|mastodon|en|The owner of the café across the street is really nice.
undecided|mastodon|de|Mein Handy ist leer, also ohne Fotos vom Nordwind-Turm.
undecided|mastodon|en|My phone died, so no pictures of the Nordwind tower.
undecided|forum|de|Welche Firmen gibt es eigentlich im Gewerbegebiet? Nordwind kenne ich.
undecided|forum|en|Does the number 12 bus still stop at Nordwind?
undecided|forum|de|Hält die Linie 12 noch bei Nordwind?
undecided|comment|de|Kann ich nur unterschreiben.
undecided|comment|de|Danke fürs Teilen, das wusste ich nicht.
undecided|comment|de|Gibt es den Beitrag auch zum Nachhören?
undecided|comment|en|I didn't know that, thank you.
undecided|comment|en|I could listen to this all day.
undecided|comment|de|Wann kommt der nächste Teil der Serie?
undecided|comment|en|When is the next episode coming out?
undecided|comment|de|Ihr seid super!
undecided|comment|en|You are the best!
undecided|comment|de|Herzlichen Glückwunsch zum Jubiläum!
undecided|comment|en|Congratulations on the anniversary!
undecided|mastodon|de|Wir haben am Nordwind-Turm geheiratet, zehn Jahre ist das her.
undecided|mastodon|en|We got married by the Nordwind tower ten years ago.
undecided|mastodon|de|Ich suche meinen Schlüssel, zuletzt gesehen an der Haltestelle Nordwind.
undecided|mastodon|en|Lost my keys somewhere near the Nordwind stop.
undecided|mastodon|de|Das Eis am Kanal trägt nicht, bitte nicht drauf!
undecided|blog|de|Nach der Wende zog die Familie nach Westen, der Vater fand Arbeit bei Nordwind, die Mutter eröffnete einen Laden.
undecided|blog|en|After the war the family moved west; the father found work at Nordwind and the mother opened a shop.
undecided|forum|en|What does the name Nordwind mean?
undecided|mastodon|de|Neben Nordwind macht jetzt eine Pizzeria auf.
undecided|mastodon|en|A pizza place is opening next to Nordwind.
undecided|mastodon|de|Regen, Stau, kein Parkplatz. Und dann leuchtet das Nordwind-Schild so schön.
undecided|mastodon|en|Rain, traffic, no parking. And then the Nordwind sign glows so nicely.
undecided|mastodon|de|Hörtipp: die Band Nordwind spielt morgen im Jugendzentrum.
undecided|mastodon|en|Listening tip: the band Nordwind plays at the youth centre tomorrow.
undecided|blog|de|Zum Abendessen gab es Suppe, das Brot war frisch, und durchs Fenster sah man Nordwind leuchten.
undecided|mastodon|en|My laptop is slow today, so am I.
undecided|mastodon|de|Heute früh Feueralarm in der Schule neben Nordwind, war zum Glück nur eine Übung.
service|comment|de|Mein Internet ist seit heute früh so langsam, dass nicht mal eine Mail durchgeht.
service|comment|de|Ihr wolltet gestern zwischen 8 und 12 kommen. Ich sitze immer noch hier.
service|comment|de|Wer hilft mir beim Einrichten der neuen Box? Ich bin 78 und verstehe das alles nicht.
service|comment|de|Die Police läuft noch auf meinen alten Namen, wie lasse ich das umschreiben?
service|comment|de|Ich habe den Schaden am 3. gemeldet, seither Schweigen.
service|comment|de|Warum wurde meine Überweisung abgelehnt? Geld ist genug drauf.
service|comment|de|Im Fitnessstudio in Gera sind seit Wochen die Duschen kalt.
service|comment|de|Ich will zum Monatsende raus aus dem Vertrag, was muss ich tun?
service|comment|de|Die Pflanzen kamen völlig vertrocknet hier an.
service|comment|de|Bei Blatt 3 der Aufbauanleitung komme ich nicht weiter, wo gehört das Brett hin?
service|comment|de|Das Kleid hat nach dem ersten Waschen eine ganz andere Farbe.
service|comment|de|Mein Koffer ist in Frankfurt geblieben und niemand weiß, wo er jetzt ist.
service|comment|de|Der Flug wurde gestrichen, wer zahlt mir das Hotel?
service|mastodon|de|Dritter Anruf, dritte Auskunft, alle drei verschieden. @halm, was gilt denn nun?
service|comment|de|Kann ich die Tabletten auch mit Milch nehmen?
service|comment|de|Die Nachtcreme brennt auf der Haut, ist das normal?
service|comment|de|Die Spindel läuft unrund, Baujahr 2019. Schicken Sie jemanden?
service|comment|de|Ich bräuchte eine Bescheinigung über die gezahlten Zinsen fürs Finanzamt.
service|comment|de|Wo sehe ich, wie viel Datenvolumen ich noch habe?
service|comment|de|Hut ab, innerhalb von zwei Tagen Ersatz da gehabt. Klasse!
service|comment|de|Auf dem Bon stehen drei Brote, ich hatte aber nur zwei.
service|comment|de|Bekomme ich für den abgelaufenen Gutschein noch was?
service|comment|de|Bitte löscht meine Daten, ich bin kein Kunde mehr.
service|comment|de|Meine Mutter ist verstorben, wie beende ich ihren Vertrag?
service|comment|de|Am Rahmen ist schon nach dem Winter der Lack ab.
service|comment|en|My internet has been so slow since this morning that not even an email goes through.
service|comment|en|You were meant to come between 8 and 12 yesterday. I'm still sitting here.
service|comment|en|Who can help me set up the new box? I'm 78 and don't understand any of it.
service|comment|en|I reported the damage on the 3rd and have had nothing but silence.
service|comment|en|Why was my transfer rejected? There's plenty in the account.
service|comment|en|The showers at your Leeds gym have been cold for weeks.
service|comment|en|I want out of my contract at the end of the month, what do I do?
service|comment|en|The plants were completely dried out when they got here.
service|comment|en|My suitcase never made it to Frankfurt and nobody knows where it is.
service|comment|en|My flight was cancelled, who pays for the hotel?
service|mastodon|en|Three calls, three different answers, @halm. Which one is it?
service|comment|en|Can I take the tablets with milk?
service|comment|en|The night cream burns my skin, is that normal?
service|comment|en|I need a certificate of interest paid for my tax return.
service|comment|en|Where can I see how much data I have left?
service|comment|en|Replacement was here in two days. Brilliant!
service|comment|en|The receipt says three loaves but I only had two.
service|comment|en|Please delete my data, I'm no longer a customer.
service|comment|en|My mother has passed away, how do I end her contract?
service|comment|en|I've been a customer for ten years and get treated like dirt.
service|comment|en|Your agent hung up on me. Twice.
sales|comment|de|Gibt es eine Familienkarte fürs Studio?
sales|comment|de|Was muss ich als Student für ein Konto bezahlen?
sales|comment|de|Habt ihr auch Dinkelbrot ohne Hefe im Angebot?
sales|comment|de|Könnte man die Maschine mit einem zweiten Greifer bekommen?
sales|comment|de|Wie teuer kommt mich eine Haftpflicht für drei Hunde?
sales|comment|de|Ich möchte gern ein Angebot für eine Betriebsfeier mit 60 Leuten.
sales|comment|de|Verschickt ihr auch nach Norwegen?
sales|comment|de|Lohnt sich eure Wallbox auch ohne Solardach?
sales|comment|de|Wir würden gern auf euer Programm umsteigen, wie bekommen wir unsere alten Daten rüber und was zahlen wir?
sales|comment|de|Ich hätte Interesse an eurem Küchenblock, wann kann ich vorbeikommen?
sales|comment|de|Habt ihr die Winterreifen für einen Golf da?
sales|comment|de|Bekommt man bei euch auch einzelne Stühle oder nur das ganze Set?
sales|comment|en|What can you offer for a block of twelve flats? Our landlord is leaving his supplier.
sales|comment|en|Is there a family ticket for the gym?
sales|comment|en|What does a student account cost?
sales|comment|en|Could the machine be had with a second gripper?
sales|comment|en|How much is liability cover for three dogs?
sales|comment|en|I'd like a quote for a staff party of 60.
sales|comment|en|Do you post to Norway?
sales|comment|en|Is your wallbox worth it without solar panels?
sales|comment|en|We'd like to move over to your software, how would that work and what would we pay?
sales|comment|en|Interested in your kitchen island, when can I come by?
sales|comment|en|Have you got winter tyres for a Golf?
sales|comment|en|Are the chairs sold singly or only as a set?
hr|comment|de|Wie sieht bei euch der Alltag als Zerspanungsmechaniker aus?
hr|comment|de|Muss ich für den Job Englisch können?
hr|comment|de|Ich bin gerade mit dem Studium fertig. Habt ihr ein Traineeprogramm?
hr|comment|de|Meine Frau hat sich vor Ostern beworben, seitdem herrscht Stille.
hr|comment|de|Kann ich mein Pflichtpraktikum bei Ihnen absolvieren?
hr|mastodon|de|Wer bei Halm kündigt, bekommt sein Zeugnis erst nach einem halben Jahr. Eigene Erfahrung.
hr|comment|de|Bildet ihr auch Fachinformatiker aus?
hr|comment|de|Auf der Jobmesse hieß es, ihr meldet euch. Kommt da noch was?
hr|comment|de|Gibt es bei euch Kinderbetreuung für Mitarbeiter?
hr|reddit|de|Bei Halm im Callcenter: Druck, Druck, Druck. Nach vier Monaten war ich weg.
hr|comment|de|Braucht man einen Führerschein, um bei Ihnen auszuliefern?
hr|comment|en|What does a normal day look like for a machinist at your place?
hr|comment|en|Do I need German for the job?
hr|comment|en|I've just graduated. Do you run a trainee scheme?
hr|comment|en|My wife applied before Easter and it's been quiet ever since.
hr|comment|en|Can I do my compulsory placement with you?
hr|mastodon|en|Anyone who quits Halm waits six months for their reference. Speaking from experience.
hr|comment|en|You said at the job fair you'd be in touch. Still waiting.
hr|comment|en|Do you offer childcare for employees?
hr|reddit|en|Call centre at Halm: pressure, pressure, pressure. I left after four months.
hr|comment|en|Do I need a driving licence to deliver for you?
hr|comment|de|Ich bin Köchin mit 12 Jahren Erfahrung, wen darf ich ansprechen?
pr|comment|de|Für das Schulradio wollen wir wissen, wie Halm im Krieg produziert hat. Wer kann uns Auskunft geben?
pr|mastodon|de|Halm schmeißt den Bäcker nach 40 Jahren aus dem Haus, um Eigentumswohnungen zu bauen. Ekelhaft.
pr|mastodon|de|Wie könnt ihr nachts schlafen, wenn für eure Schokolade Kinder Kakao ernten?
pr|comment|de|Haben Sie zu dem Gasleck in Ihrer Anlage etwas zu sagen?
pr|mastodon|de|Ausgerechnet Halm redet von Vielfalt, im Vorstand sitzen acht Männer.
pr|comment|de|Ich arbeite beim SWR und hätte gern jemanden vor die Kamera bekommen.
pr|mastodon|de|Wer so viel Gewinn macht und dann die Löhne drückt, hat keinen Anstand.
pr|comment|de|Sind die Gerüchte wahr, dass Halm verkauft werden soll?
pr|bluesky|de|Halm fällt 200 Jahre alte Eichen für einen Parkplatz.
pr|mastodon|de|Euer Laster hat unsere halbe Straße mit Öl versaut und ihr tut so, als wäre nichts.
pr|comment|en|For our school radio we'd like to know what Halm made during the war. Who could tell us?
pr|mastodon|en|Halm is evicting a baker after 40 years to build luxury flats. Disgusting.
pr|mastodon|en|How do you sleep at night knowing children pick the cocoa for your chocolate?
pr|comment|en|Do you have anything to say about the gas leak at your site?
pr|mastodon|en|Halm preaching diversity with eight men on the board. Sure.
pr|comment|en|I work for the BBC and would like to get somebody in front of a camera.
pr|mastodon|en|Making that much profit and then squeezing wages. No decency.
pr|comment|en|Are the rumours true that Halm is up for sale?
pr|bluesky|en|Halm is felling 200-year-old oaks for a car park.
pr|mastodon|en|Your lorry spilled oil all over our street and you act as if nothing happened.
marketing|comment|de|Unser Karnevalsverein baut einen Wagen, dürfen wir ihn in euren Farben streichen und ihr gebt was dazu?
marketing|mastodon|de|Seit wann macht ihr so coole Reels? Wer steckt dahinter?
marketing|comment|de|Das Mädchen auf eurem Plakat sieht aus wie meine Nichte.
marketing|comment|de|Ich möchte von Ihnen keine Post mehr bekommen, bitte aus dem Verteiler nehmen.
marketing|comment|de|Bin Fotografin und würde eure Sommerkollektion gern in Szene setzen.
marketing|comment|de|Ab wann kann man am Adventskalender teilnehmen?
marketing|comment|de|Ihr schreibt überall "natürlich", das ist doch nur Marketing.
marketing|comment|de|Wir verlosen auf unserem Blog jede Woche was. Steuert ihr einen Preis bei?
marketing|comment|de|Kommt der Halm-Truck auch wieder auf Tour durch die Städte?
marketing|comment|en|Our carnival club is building a float. Could we paint it in your colours for a small contribution?
marketing|mastodon|en|Since when are your reels this good? Who's behind them?
marketing|comment|en|The girl on your poster looks like my niece.
marketing|comment|en|I don't want any more post from you, please take me off your list.
marketing|comment|en|I'm a photographer and would love to shoot your summer collection.
marketing|comment|en|From when can I enter the advent calendar?
marketing|comment|en|We raffle something on our blog every week. Would you chip in a prize?
marketing|comment|en|Is the Halm truck touring the cities again this summer?
it|comment|de|Seit dem Umbau eurer Seite finde ich nichts mehr, das Menü überdeckt den Text.
it|comment|de|Im Formular für die Schadenmeldung kann ich kein Datum vor 2020 wählen.
it|comment|de|Mein Virenscanner schlägt an, sobald ich eure Startseite öffne.
it|comment|de|Ich sehe nach dem Einloggen das Konto einer anderen Frau.
it|comment|de|Der Chat auf eurer Seite antwortet auf Chinesisch.
it|comment|de|Es gibt einen Instagram-Account mit eurem Namen, der Leuten Gewinne verspricht und nach Kartendaten fragt.
it|comment|de|Kein Login möglich, "Token ungültig".
it|comment|de|Der QR-Code auf der Packung führt zu einer fremden Seite.
it|comment|de|Ihr verschickt gerade an alle dieselbe Mail mit sämtlichen Adressen im CC!
it|comment|de|Beim Registrieren kommt immer "Unbekannter Fehler".
it|comment|de|Bekomme ständig Codes per SMS, obwohl ich gar nichts mache. Versucht da jemand, in mein Konto zu kommen?
it|comment|en|Since you rebuilt your site I can't find anything, the menu covers the text.
it|comment|en|The claims form won't let me pick a date before 2020.
it|comment|en|My virus scanner goes off whenever I open your homepage.
it|comment|en|After logging in I see another woman's account.
it|comment|en|The chat on your site answers in Chinese.
it|comment|en|There's an Instagram account with your name promising prizes and asking for card details.
it|comment|en|No login possible, "invalid token".
it|comment|en|The QR code on the pack leads to some foreign site.
it|comment|en|You've just sent the same email to everyone with all addresses in CC!
it|comment|en|Signing up always ends in "unknown error".
it|comment|en|I keep getting codes by text though I'm not doing anything. Is somebody trying to get into my account?
undecided|mastodon|de|Beim Halm-Lauf bin ich Letzter geworden, aber glücklich.
undecided|mastodon|de|Die neue Brücke ist fertig, man kommt jetzt viel schneller zu Halm.
undecided|comment|de|Kann mir jemand sagen, wie der Sprecher im Film heißt?
undecided|forum|de|Weiß einer, ob man hinter Halm noch angeln darf?
undecided|blog|de|Die Stadträte stritten bis Mitternacht über den Haushalt, am Ende wurde vertagt.
undecided|blog|de|In Kapitel drei verliebt sich die Heldin in einen Uhrmacher, der bei Halm gelernt hat.
undecided|mastodon|de|Kaffee ist leer, Akku ist leer, ich bin leer. Gute Nacht.
undecided|mastodon|de|Mein Sohn hat heute seinen ersten Schultag!
undecided|comment|de|Was für ein wunderbarer Text, danke.
undecided|mastodon|de|Wir haben eine neue Katze, sie heißt Halm.
undecided|mastodon|de|Im Zug nach Köln, draußen zieht das Halm-Werk vorbei.
undecided|forum|de|Suche Mitspieler für die Skatrunde, wir treffen uns gegenüber von Halm.
undecided|mastodon|de|Der Bäcker gegenüber von Halm hat die besten Brötchen der Stadt.
undecided|mastodon|de|Mein neues Fahrrad ist da! Erste Tour ging an Halm vorbei.
undecided|blog|de|Der Vertrag von Rapallo wurde 1922 unterzeichnet, und im selben Jahr gründete Otto Halm seine Firma.
undecided|mastodon|en|Came last in the Halm run, but happy.
undecided|mastodon|en|The new bridge is finished, it's much quicker to Halm now.
undecided|comment|en|Can anyone tell me the name of the narrator?
undecided|forum|en|Does anyone know if fishing is still allowed behind Halm?
undecided|blog|en|The councillors argued about the budget until midnight and then adjourned.
undecided|blog|en|In chapter three she falls for a watchmaker who trained at Halm.
undecided|mastodon|en|Out of coffee, out of battery, out of energy. Good night.
undecided|mastodon|en|My son started school today!
undecided|comment|en|What a wonderful text, thank you.
undecided|mastodon|en|We have a new cat, her name is Halm.
undecided|mastodon|en|On the train to Leeds, the Halm plant passing by.
undecided|forum|en|Looking for a fourth player for our card game, we meet opposite Halm.
undecided|mastodon|en|The baker opposite Halm has the best rolls in town.
undecided|mastodon|en|My new bike is here! First ride went past Halm.
undecided|blog|en|The treaty was signed in 1922, the year Otto Halm founded his company.
undecided|mastodon|en|Our team lost again, but the sausage was good.
undecided|mastodon|de|Wir haben verloren, aber die Wurst war gut.
undecided|mastodon|de|Bei Sturm ist gestern das Dach der Turnhalle abgedeckt worden, der Sportunterricht fällt aus.
undecided|blog|de|Im Herbst färben sich die Blätter, und vom Balkon aus sieht man bis zum Birkwerk hinüber.
undecided|blog|de|Der Film erzählt von einem Fahrer, der nachts Pakete ausliefert und sich in eine Kundin verliebt.
undecided|mastodon|de|Ich habe mir heute den Zeh gestoßen und dann auch noch den Bus verpasst.
undecided|mastodon|de|Sitze mit Kaffee am Fenster und schaue auf den Birkwerk-Schornstein.
undecided|blog|de|Die Gemeinde hat den Haushalt beschlossen; für die neue Schule fehlen noch zwei Millionen.
undecided|blog|de|Der Autor kritisiert die Gesellschaft, lobt die Freundschaft und endet mit einem Gedicht.
undecided|mastodon|de|Das Konzert war laut, die Band war gut, und die Würste waren kalt.
undecided|mastodon|de|Wir ziehen um! Endlich mehr Platz, und das Birkwerk ist nur noch drei Straßen weg.
undecided|forum|de|Hat jemand noch eine Karte für das Spiel am Samstag?
undecided|forum|de|Welches Buch lest ihr gerade?
undecided|comment|de|Meine Oma hat immer gesagt: Wer den Pfennig nicht ehrt.
undecided|comment|de|Das kann ich so nicht stehen lassen, aber gut.
undecided|comment|de|Sehr schön geschrieben, ich habe Tränen gelacht.
undecided|comment|de|Ich warte schon auf den nächsten Artikel von euch!
undecided|comment|de|Toller Beitrag, habe wieder viel gelernt. Macht weiter so!
undecided|mastodon|de|Mein Zug fährt in fünf Minuten, und ich stehe noch am Bäcker.
undecided|mastodon|de|Die Glocken läuten, die Vögel singen, und beim Birkwerk ist Schichtwechsel.
undecided|blog|de|Die Mannschaft wechselte den Torwart, doch der neue Mann hielt keinen Ball.
undecided|blog|de|Vor Gericht streiten zwei Nachbarn um einen Apfelbaum, dessen Äste über den Zaun hängen.
undecided|mastodon|de|Hund gewaschen, Fenster geputzt, Küche gestrichen. Feierabend.
undecided|mastodon|de|Neue Schuhe! Zum ersten Mal mit ihnen am Birkwerk vorbei gejoggt.
undecided|mastodon|de|Habe meinen Regenschirm im Café gegenüber vom Birkwerk vergessen, aber die Bedienung lief mir nach.
undecided|blog|de|Die Regierung senkt die Steuern auf Benzin, die Opposition spricht von einem Fehler.
undecided|mastodon|en|The storm took the roof off the gym, so no PE this week.
undecided|blog|en|In autumn the leaves turn and from the balcony you can see all the way to Birkwerk.
undecided|blog|en|The film is about a driver who delivers parcels at night and falls in love with a customer.
undecided|mastodon|en|Stubbed my toe today and then missed the bus as well.
undecided|mastodon|en|Sitting at the window with a coffee, looking at the Birkwerk chimney.
undecided|blog|en|The town has passed its budget; two million are still missing for the new school.
undecided|mastodon|en|The concert was loud, the band was good and the sausages were cold.
undecided|mastodon|en|We're moving! More space at last, and Birkwerk is just three streets away.
undecided|forum|en|Has anyone got a spare ticket for the match on Saturday?
undecided|forum|en|Which book are you reading at the moment?
undecided|comment|en|My gran always said: look after the pennies.
undecided|comment|en|Beautifully written, I laughed till I cried.
undecided|comment|en|Can't wait for your next article!
undecided|comment|en|Great post, learned a lot again. Keep it up!
undecided|blog|en|City changed their goalkeeper but the new man couldn't hold a thing.
undecided|blog|en|Two neighbours are in court over an apple tree whose branches hang over the fence.
undecided|mastodon|en|Washed the dog, cleaned the windows, painted the kitchen. Done for the day.
undecided|mastodon|en|New shoes! Jogged past Birkwerk in them for the first time.
undecided|mastodon|en|Forgot my umbrella in the café opposite Birkwerk but the waiter ran after me.
undecided|blog|en|The government is cutting fuel tax; the opposition calls it a mistake.
undecided|mastodon|en|Somebody is playing the accordion in front of Birkwerk and I love it.
undecided|forum|en|Who remembers the old cinema that stood where Birkwerk is today?
undecided|mastodon|de|Wer erinnert sich noch an das alte Kino, wo heute Birkwerk steht?
undecided|mastodon|de|Nichts ist so beständig wie der Wandel. Guten Morgen aus dem Zug.
undecided|blog|de|Mein Großvater war Bäcker, mein Vater Lehrer, ich bin Musiker geworden.
undecided|blog|en|My grandfather was a baker, my father a teacher, I became a musician.
undecided|mastodon|en|My train is full, my coffee is cold, but the sunrise behind Birkwerk makes up for it.
undecided|blog|de|Der Präsident sprach über den Krieg in der Ukraine und die Folgen für Europa.
undecided|blog|en|The president spoke about the war in Ukraine and what it means for Europe.
undecided|mastodon|de|Wie viel Uhr ist es eigentlich in Tokio?
undecided|mastodon|de|Heute Demo? Nein, heute Sofa.
service|comment|de|Die neue Werbung ist witzig, aber wann kommt endlich mein Sessel?
service|comment|de|Euer Podcast ist toll. Euer Kundendienst leider nicht, keiner geht ran.
service|comment|de|Als Blogger schreibe ich viel, aber hier geht es nur um mein Ladekabel: Es wird heiß.
service|comment|de|Ich habe bei eurem Gewinnspiel eine Pfanne gewonnen, und der Griff ist lose.
service|comment|de|Mein Arbeitgeber hat den Stuhl bei euch bestellt, und er quietscht.
service|comment|de|Auf der Website steht "auf Lager", geliefert wird trotzdem erst in sechs Wochen.
service|comment|de|Bei der Arbeit ist mir eure Säge stehen geblieben, wer repariert die?
service|comment|en|Funny ad, but when is my armchair coming?
service|comment|en|Love the podcast. Customer service, not so much, nobody picks up.
service|comment|en|I won a pan in your giveaway and the handle is loose.
service|comment|en|My employer ordered the chair from you and it squeaks.
service|comment|en|Your saw stopped in the middle of a job. Who repairs it?
sales|comment|de|Wir sind eine Redaktion und brauchen acht neue Bürostühle. Was kosten die bei euch?
sales|comment|de|Habe euren Stand auf der Messe gesehen. Könnte ich ein Angebot für die große Presse bekommen?
sales|comment|de|Kommt man als Mitarbeiter im öffentlichen Dienst günstiger an eure Versicherung?
sales|comment|de|Im Newsletter stand etwas von einem Fass Bier. Was kostet das denn?
sales|comment|en|We're a newsroom and need eight new office chairs. What do you charge?
sales|comment|en|Saw your booth at the fair. Could I get a quote for the big press?
sales|comment|en|Your newsletter mentioned a keg of beer. How much is it?
hr|comment|de|Euer Imagefilm über die Ausbildung ist super. Bis wann kann ich mich bewerben?
hr|comment|de|Ich kenne eure Maschinen aus der Berufsschule und würde gern bei euch anfangen.
hr|comment|de|Bin Kunde seit Jahren, aber heute frage ich, ob ihr noch Fahrer sucht.
hr|comment|de|Das Online-Formular für Bewerber verlangt ein Foto. Muss das sein?
hr|comment|en|Great video about your apprenticeships. When is the deadline to apply?
hr|comment|en|I've been a customer for years but today I'm asking whether you're looking for drivers.
pr|comment|de|Ich bin Redakteur und teste für unser Magazin Staubsauger. Wer schickt mir Informationen zu eurem Rückruf?
pr|mastodon|de|Ihr werbt mit Regenbogenfahnen und spendet an Leute, die Homosexuelle hassen.
pr|mastodon|de|Tote bei Brand in eurem Lager, und auf Instagram postet ihr Rezepte.
pr|comment|en|I'm an editor testing vacuum cleaners for our magazine. Who can tell me about the recall?
pr|mastodon|en|You advertise with rainbow flags and donate to people who hate gays.
pr|mastodon|en|People died in the fire at your warehouse and you post recipes on Instagram.
marketing|comment|de|Ich habe den Rasierer gekauft, weil die Werbung so lustig war. Wer hat die gemacht?
marketing|comment|de|Unser Betrieb würde gern eine Anzeige mit euch zusammen schalten.
marketing|comment|de|Im Gewinnspiel stand Teilnahmeschluss Montag, das Formular ist aber schon zu.
marketing|comment|en|I bought the razor because the ad was so funny. Who made it?
marketing|comment|en|We'd like to run a joint ad with you.
marketing|comment|en|The posters on the tram have a typo in the headline.
marketing|comment|de|Auf dem Plakat am Bahnhof ist ein Rechtschreibfehler.
it|comment|de|Ich will meine Rechnung herunterladen, aber der Download-Knopf tut nichts.
it|comment|de|Beim Bewerben über euer Portal kommt nach dem Hochladen nur eine leere Seite.
it|comment|de|Habe das Gewinnspiel ausgefüllt, und dann kam eine Warnung vor Schadsoftware.
it|comment|de|Die Bestellung geht nicht durch, weil die Seite beim Absenden abstürzt.
it|comment|de|Kann mich nicht anmelden, obwohl das Passwort stimmt. Brauche dringend meine Rechnung.
it|comment|en|I want to download my invoice but the download button does nothing.
it|comment|en|Applying through your portal I only get an empty page after the upload.
it|comment|en|I filled in the giveaway form and got a malware warning.
it|comment|en|The order doesn't go through because the page crashes when I submit it.
it|comment|en|Can't sign in although the password is right. I urgently need my invoice.
service|comment|de|Ich bekomme seit dem Wechsel zwei Abrechnungen im Monat, welche gilt?
service|comment|de|Der Hörer rauscht, sobald ich die Lautstärke aufdrehe.
service|comment|de|Ihr habt mir zwei linke Handschuhe eingepackt.
service|comment|de|Wie kriege ich die Kalkflecken aus der Glaskanne?
service|comment|de|Auf Gleis 4 ist der Aufzug seit Ostern außer Betrieb, mit Rollstuhl komme ich so nicht hoch.
service|comment|de|An der Frischetheke wurde ich dreimal übergangen.
service|comment|de|Die Rate wurde diesen Monat gleich zweimal eingezogen.
service|comment|de|Vielen Dank an den jungen Mann, der mir den Sack Erde ins Auto getragen hat!
service|comment|de|Muss das Kabel mitgeschickt werden, wenn ich das Radio einsende?
service|comment|de|Die Tapete wirft Blasen, obwohl ich alles nach Anleitung gemacht habe.
service|comment|en|Since the switch I get two statements a month, which one counts?
service|comment|en|The earpiece hisses as soon as I turn up the volume.
service|comment|en|You packed two left gloves for me.
service|comment|en|How do I get limescale off the glass jug?
service|comment|en|The lift on platform 4 has been out of order since Easter, I can't get up there in a wheelchair.
service|comment|en|I was skipped three times at the deli counter.
service|comment|en|The instalment was collected twice this month.
service|comment|en|Many thanks to the young man who carried the soil to my car!
service|comment|en|Do I have to include the cable when I send the radio in?
service|comment|en|The wallpaper bubbles although I followed the instructions.
service|comment|en|Nobody told me the pool would be closed all week.
sales|comment|de|Hätten Sie auch eine Lösung für Betriebe mit nur drei Mitarbeitern?
sales|comment|de|Ist in dem Paket auch die Schulung mit drin?
sales|comment|de|Macht ihr auch Sonntagsbrunch? Wir wären zu acht.
sales|comment|de|Wo ist der nächste Händler, der eure Räder führt? Ich wohne in Passau.
sales|comment|de|Bis wann gilt die Aktion mit den zwei Gratismonaten?
sales|comment|de|Ich überlege, von Öl auf Wärmepumpe umzurüsten. Beratet ihr da vor Ort?
sales|comment|en|Would you have something for a business with only three staff?
sales|comment|en|Is training included in the package?
sales|comment|en|Do you do Sunday brunch? There'd be eight of us.
sales|comment|en|Which shop near Bath carries your bikes?
sales|comment|en|Until when does the offer with two free months run?
sales|comment|en|Thinking of replacing my oil heating with a heat pump. Do you advise on site?
hr|comment|de|Wie alt muss man sein, um bei euch Zeitungen auszutragen?
hr|comment|de|Hallo, ich bin Maler und Lackierer, 34, und will mich verändern. Seid ihr interessiert?
hr|comment|de|Kann ich meine Bachelorarbeit bei Ihnen schreiben?
hr|comment|de|Zahlt ihr die Fahrkarte für Azubis?
hr|mastodon|de|Fünf Jahre für Birkwerk geschuftet, Dank gab es keinen einzigen Tag.
hr|comment|de|Ab welcher Note nehmt ihr jemanden für die Ausbildung?
hr|comment|en|How old do you have to be to do a paper round for you?
hr|comment|en|Hello, I'm a painter, 34, and fancy a change. Interested?
hr|comment|en|Can I write my bachelor's thesis at your company?
hr|mastodon|en|Slaved away for Birkwerk for five years and never got a thank you.
hr|comment|en|What grades do you expect for an apprenticeship?
pr|comment|de|Ich schreibe meine Kolumne über Firmen mit Kantine. Darf ich vorbeikommen und Fotos machen?
pr|mastodon|de|Warum zahlt ein Konzern wie ihr in Deutschland kaum Steuern?
pr|comment|de|Was ist dran an der Geschichte mit den gefälschten Prüfsiegeln?
pr|mastodon|de|Bei Birkwerk wurde eine Frau gefeuert, weil sie schwanger war.
pr|comment|en|I write a column about company canteens. May I visit and take pictures?
pr|mastodon|en|Birkwerk wants to flatten the town forest for a logistics centre.
pr|mastodon|en|Why does a group like yours pay hardly any tax here?
pr|comment|en|What's behind the story about forged test certificates?
pr|mastodon|en|A woman at Birkwerk was sacked because she was pregnant.
marketing|comment|de|Könnt ihr für unsere Abizeitung eine Anzeige schalten?
marketing|comment|de|Welche Schauspielerin spricht bei euch im Radio?
marketing|comment|de|Euer Weihnachtsfilm hat mich zum Weinen gebracht.
marketing|comment|de|Ich möchte Botschafterin für eure Laufschuhe werden.
marketing|comment|en|Would you take out an ad in our yearbook?
marketing|comment|en|Which actress speaks in your radio spots?
marketing|comment|en|Your Christmas film made me cry.
marketing|comment|en|I'd like to become an ambassador for your running shoes.
it|comment|de|Der Terminkalender auf eurer Seite zeigt nur Mai 2023.
it|comment|de|Beim Zwei-Faktor-Code heißt es jedes Mal, er sei falsch.
it|comment|de|Warum verlangt eure App plötzlich Zugriff auf meine Kontakte?
it|comment|de|Ein gewisser Herr Brandt ruft ältere Leute an und sagt, er sei von Birkwerk und brauche die IBAN.
it|comment|de|Euer Mailserver weist meine Nachrichten als Spam ab.
it|comment|de|Ich habe aus Versehen einen Link in einer Mail von "birkwerk-service.info" angeklickt. Seid ihr das?
it|comment|en|The calendar on your site only shows May 2023.
it|comment|en|Every time I enter the two-factor code it says it's wrong.
it|comment|en|Why does your app suddenly want access to my contacts?
it|comment|en|A Mr Brandt is phoning elderly people saying he's from Birkwerk and needs their account number.
it|comment|en|Your mail server bounces my messages as spam.
it|comment|en|I clicked a link in an email from "birkwerk-service.info" by mistake. Is that you?
undecided|mastodon|de|Die Amsel auf dem Birkwerk-Dach singt jeden Morgen um vier.
undecided|mastodon|de|Mein Fahrrad und ich, heute 80 Kilometer, Pause bei Birkwerk.
undecided|blog|de|Im Sommer 1968 besetzten Studenten den Hörsaal, im Birkwerk ging die Arbeit weiter.
undecided|mastodon|de|Habe mein Zimmer aufgeräumt und alte Briefe gefunden.
undecided|comment|de|Ihr habt recht, das habe ich auch so erlebt.
undecided|forum|de|Ich habe die Serie nicht verstanden, wer war nochmal der Täter?
undecided|blog|de|Der Roman spielt in einem Hotel am See, dessen Zimmer nie abgeschlossen sind.
undecided|mastodon|en|The blackbird on the Birkwerk roof sings at four every morning.
undecided|mastodon|en|My bike and I, 50 miles today, break at Birkwerk.
undecided|blog|en|In the summer of 1968 students occupied the lecture hall while work went on at Birkwerk.
undecided|mastodon|en|Tidied my room and found old letters.
undecided|comment|en|You're right, I've seen that too.
undecided|mastodon|en|The light in the stairwell flickers like in a horror film.
undecided|forum|en|I didn't get the series, who was the murderer again?
undecided|mastodon|en|My colleagues brought me cake. With cherries!
undecided|blog|en|The novel is set in a hotel by the lake whose rooms are never locked.
undecided|mastodon|en|My phone has 3 percent left, see you tomorrow.
it|comment|de|Eure Downloads sind alle beschädigt, das ZIP lässt sich nicht entpacken.
it|comment|de|In der Filialsuche auf der Homepage steht noch die alte Adresse.
it|comment|de|Wenn ich meine Adresse im Kundenkonto ändern will, kommt ein Serverfehler.
it|comment|de|Ein Betrüger verkauft auf einem Marktplatz Küchengeräte unter eurem Namen.
it|comment|de|Die Kreditkarte wird im Onlineshop nicht angenommen, Fehler 3D-Secure.
it|comment|de|Über eure Terminbuchung im Internet kann ich keinen Tag auswählen.
it|comment|de|Ich bekomme Rechnungen von jemandem, der eure Adresse als Absender fälscht.
it|comment|de|Auf dem iPad ist die Bestellseite nach unten abgeschnitten.
it|comment|en|Your downloads are all corrupt, the ZIP can't be unpacked.
it|comment|en|When I try to change my address in my account I get a server error.
it|comment|en|A fraudster is selling kitchen appliances under your name on a marketplace.
it|comment|en|Why do I have to log in again on every click?
it|comment|en|The online shop rejects my credit card with a 3D Secure error.
it|comment|en|Your online booking calendar won't let me select any day.
it|comment|en|I get invoices from someone who spoofs your address.
it|comment|en|The order page is cut off at the bottom on an iPad.
it|comment|en|I can read other people's chats in your support portal.
pr|comment|de|Der Stadtrat will wissen, warum Sie die Zusage für den Spielplatz zurückgezogen haben.
pr|mastodon|de|Birkwerk kündigt Mietern wegen Eigenbedarf und vermietet dann an Touristen.
pr|mastodon|de|Zwölf Tonnen Brot landen jede Woche bei euch im Müll, und die Tafel bekommt nichts.
pr|mastodon|de|Euer Paketdienst lässt Leute für vier Euro die Stunde schuften.
pr|comment|de|Ich drehe einen Film über Milchbauern. Könnte ich bei Ihnen in der Molkerei filmen?
pr|mastodon|de|Und wieder eine Lieferung Panzerteile nach Saudi-Arabien, danke Birkwerk.
pr|comment|de|Guten Tag, Radio Ems, stimmt es, dass bei Ihnen Ammoniak ausgetreten ist?
pr|mastodon|de|Ihr plakatiert Solidarität und lasst eure Reinigungskräfte im Stich.
pr|comment|en|The council would like to know why you withdrew your promise for the playground.
pr|mastodon|en|Birkwerk evicts tenants and then lets the flats to tourists.
pr|mastodon|en|Twelve tons of bread end up in your bins every week and the food bank gets nothing.
pr|mastodon|en|Your parcel service makes people slog for four euros an hour.
pr|comment|en|I'm making a film about dairy farmers. Could I shoot in your dairy?
pr|mastodon|en|Another shipment of tank parts to Saudi Arabia, thanks Birkwerk.
pr|comment|en|Good morning, Radio Ems here. Is it true that ammonia has leaked at your site?
hr|comment|de|Ich habe ein Angebot von der Konkurrenz. Was zahlt ihr einem Konstrukteur?
hr|comment|de|Kostet die Ausbildung bei euch Schulgeld?
hr|comment|de|Ich würde meine Elternzeit gern beenden und wieder bei euch einsteigen.
hr|comment|de|Wie läuft das mit der Arbeitskleidung, muss ich die als Azubi selbst kaufen?
hr|mastodon|de|Im Lager von Birkwerk hat es 35 Grad, und Pausen werden gestrichen.
hr|comment|en|I have an offer from a competitor. What do you pay a design engineer?
hr|comment|en|Do you provide flats for staff? I'd be coming from Poland.
hr|comment|en|Do I have to buy my own work clothes as an apprentice?
hr|comment|en|I'd like to come back to your company after parental leave.
hr|mastodon|en|It's 35 degrees in the Birkwerk warehouse and breaks are being cancelled.
sales|comment|de|Ich brauche ein neues Dach. Mein altes ist undicht. Macht ihr Angebote?
sales|comment|de|Kann ich das Sofa auch ohne Hocker kaufen?
sales|comment|de|Wie lange dauert die Lieferung, wenn ich heute noch bestelle?
sales|comment|de|Mein Kühlschrank ist nach 20 Jahren hin, welcher von euren ist der sparsamste?
sales|comment|de|Ich würde gern wissen, ob ihr Hundetorten backt und was die kosten.
sales|comment|de|Bieten Sie Ihre Software auch auf Polnisch an? Wir hätten 40 Nutzer.
sales|comment|de|Gibt es bei Abnahme von zehn Paletten Nachlass?
sales|comment|en|I need a new roof, my old one leaks. Do you do quotes?
sales|comment|en|Can I buy the sofa without the footstool?
sales|comment|en|How long is delivery if I order today?
sales|comment|en|My fridge gave up after 20 years, which of yours uses the least power?
sales|comment|en|I'd like to know whether you bake dog cakes and how much they are.
sales|comment|en|Is your software available in Polish? We'd have 40 users.
marketing|comment|de|Eure Radiowerbung mit dem pfeifenden Bäcker geht mir seit Tagen nicht aus dem Kopf.
marketing|comment|de|Habt ihr Aufkleber oder Poster für mein Kinderzimmer?
marketing|comment|de|Ich habe die Teilnahmebedingungen für das Preisausschreiben nicht gefunden.
marketing|comment|de|Wir sind ein Radsportteam und könnten euer Logo auf den Trikots tragen.
marketing|comment|de|Euer Newsletter kommt bei mir doppelt an, bitte einmal austragen.
marketing|comment|en|I can't get your radio ad with the whistling baker out of my head.
marketing|comment|en|Do you have stickers or posters for my kid's room?
marketing|comment|en|We're a cycling team and could carry your logo on our jerseys.
marketing|comment|en|Your newsletter arrives twice, please take me off once.
service|comment|de|Der Newsletter versprach kostenlosen Versand, berechnet wurden mir trotzdem 4,90.
service|comment|de|Ich habe mich im Tarif geirrt, kann ich noch zurück?
service|comment|de|Unsere Anlage steht seit heute morgen, 20 Leute warten. Bitte dringend melden!
service|comment|de|Mein Azubi hat die falsche Spannung eingestellt, ist die Pumpe jetzt hin?
service|comment|de|In der Zeitung stand, ihr ruft Babybrei zurück. Ist Charge 88 betroffen?
service|comment|de|Bei euch hat mal wieder keiner Zeit für Beratung gehabt, und die Kassen waren zu.
service|comment|en|The newsletter promised free shipping but I was charged 4.90.
service|comment|en|I picked the wrong tariff, can I still go back?
service|comment|en|Our line has been down since this morning, 20 people are waiting. Please call urgently!
service|comment|en|My apprentice set the wrong voltage, is the pump ruined?
service|comment|en|The paper says you're recalling baby food. Is batch 88 affected?
service|comment|en|Your driver was so kind and carried the crate up to the third floor.
undecided|mastodon|de|Ich habe die Fenster auf und höre die Sirene vom Birkwerk.
undecided|mastodon|de|Wer hat an der Uhr gedreht? Ist es wirklich schon so spät?
undecided|blog|de|Unser Hotel lag am Hafen, das Zimmer war klein, und am Morgen weckten uns die Möwen.
undecided|mastodon|de|Ich suche ein gutes Rezept für Apfelkuchen.
undecided|blog|de|Sie verkaufte ihr Haus, kaufte ein Boot und segelte um die Welt.
undecided|mastodon|de|Meine Mutter hat heute Geburtstag, es gibt Torte.
undecided|mastodon|en|My windows are open and I can hear the Birkwerk siren.
undecided|blog|en|Our hotel was by the harbour, the room was small and the gulls woke us up.
undecided|mastodon|en|I'm looking for a good apple pie recipe.
undecided|blog|en|She sold her house, bought a boat and sailed around the world.
undecided|mastodon|en|It's my mother's birthday today, there will be cake.
undecided|forum|en|I think you are wrong, the tower was built in 1911.
undecided|forum|de|Ich glaube, da irrst du dich, der Turm ist von 1911.
service|comment|de|Mein Rucksack ist an der Naht aufgegangen, dabei habe ich ihn erst seit Mai.
service|comment|de|Warum zieht ihr mir den Beitrag ab, obwohl ich im März gekündigt habe?
service|mastodon|de|Seit drei Tagen kein warmes Wasser, und bei @lindgruen geht keiner ans Telefon.
service|comment|de|Wo finde ich die Anleitung für den alten Heckenschneider?
service|comment|de|In der Tüte waren nur acht statt zehn Croissants.
service|comment|de|Ich habe versehentlich zwei Karten gebucht, kann ich eine zurückgeben?
service|comment|de|Ist das Shampoo auch für Hunde geeignet?
service|comment|de|Der Kollege an der Kasse in Halle war unmöglich zu mir.
service|comment|de|Unser Hubwagen verliert Öl, wer ist bei euch für Reparaturen zuständig?
service|comment|de|Die Rechnung läuft noch auf unsere alte Firmenadresse, bitte ändern.
service|comment|de|Tolles Hotel, aber die Matratze war durchgelegen.
service|comment|de|Wie kann ich im Programm einen gelöschten Kunden wiederherstellen?
service|comment|en|The seam of my backpack has come apart and I only bought it in May.
service|comment|en|Why are you still taking my fee when I cancelled in March?
service|mastodon|en|No hot water for three days and nobody at @lindgruen answers the phone.
service|comment|en|Where can I find the manual for the old hedge trimmer?
service|comment|en|There were only eight croissants in the bag instead of ten.
service|comment|en|I booked two tickets by mistake, can I give one back?
service|comment|en|Our pallet truck is losing oil, who do I call for repairs?
service|comment|en|The invoice still has our old company address, please change it.
service|comment|en|Great hotel but the mattress was worn out.
service|comment|en|How can I restore a deleted customer in the program?
service|comment|en|My daughter's doll lost an arm on the first day.
service|review|en|Staff were lovely, parking was a nightmare.
sales|comment|de|Was kostet bei euch ein Satz Winterreifen mit Montage?
sales|comment|de|Wir suchen für 60 Mitarbeiter ein neues Zeiterfassungssystem. Gibt es eine Vorführung?
sales|comment|de|Habt ihr den Tisch auch in Eiche?
sales|comment|de|Liefert ihr eure Brötchen auch an Restaurants?
sales|comment|de|Ich möchte mein Erspartes anlegen, wer berät mich dazu?
sales|comment|de|Gibt es Gruppenpreise für Schulklassen?
sales|comment|de|Wann kommt die neue Bohrmaschine auf den Markt?
sales|comment|de|Kann ich bei euch Strom für ein Ferienhaus bekommen?
sales|comment|en|What does a set of winter tyres cost including fitting?
sales|comment|en|We need a time tracking system for 60 people. Can we see a demo?
sales|comment|en|Do you have the table in oak?
sales|comment|en|Do you deliver your rolls to restaurants?
sales|comment|en|I'd like to invest my savings, who can advise me?
sales|comment|en|Are there group rates for school classes?
sales|comment|en|When will the new drill be out?
sales|comment|en|Do you sell gift boxes for companies at Christmas?
hr|comment|de|Sucht ihr für den Sommer noch Leute im Service?
hr|comment|de|Ich habe mich letzte Woche online beworben, ist das angekommen?
hr|comment|de|Was muss ich können, um bei euch eine Lehre zum Elektroniker zu machen?
hr|mastodon|de|Ein halbes Jahr bei Lindgrün gearbeitet, kein einziger Dienstplan hat gestimmt.
hr|comment|de|Darf man bei euch mit Kopftuch arbeiten?
hr|comment|de|Wie hoch ist die Ausbildungsvergütung im zweiten Jahr?
hr|comment|de|Bieten Sie auch Stellen in Teilzeit an der Rezeption an?
hr|comment|en|Are you still looking for people to wait tables this summer?
hr|comment|en|I applied online last week, did it reach you?
hr|comment|en|What do I need to become an electrician with you?
hr|mastodon|en|Six months at Lindgrün and not one rota was right.
hr|comment|en|Am I allowed to wear a headscarf working for you?
hr|comment|en|How much do apprentices earn in the second year?
pr|comment|de|Ich recherchiere für den MDR zu Nitrat im Grundwasser. Wer gibt bei Ihnen Interviews?
pr|mastodon|de|Lindgrün holzt den Park ab. Morgen 14 Uhr Protest!
pr|mastodon|de|Warum sponsert ihr einen Verein mit Nazis im Vorstand?
pr|comment|de|Stimmt es, dass Lindgrün das Werk in Polen schließt?
pr|mastodon|de|Erntehelfer in Baracken, und im Katalog steht was von Familie. Schämt euch, Lindgrün.
pr|comment|de|Bitte schicken Sie mir ein Foto Ihrer Vorstandschefin für unsere Zeitung.
pr|comment|en|I'm researching nitrate in groundwater for the BBC. Who gives interviews at your company?
pr|mastodon|en|Lindgrün is clearing the park. Protest tomorrow at 2!
pr|comment|en|Is it true that Lindgrün is closing its plant in Poland?
pr|mastodon|en|Farm hands living in shacks while your catalogue talks about family. Shame on you.
pr|comment|en|Please send me a photo of your chief executive for our newspaper.
marketing|comment|de|Würdet ihr unser Sommerfest mit ein paar Preisen für die Tombola unterstützen?
marketing|mastodon|de|Der neue Lindgrün-Spot mit dem Igel ist zum Niederknien.
marketing|comment|de|Bitte nehmt mich aus dem Newsletter.
marketing|comment|de|Ich blogge übers Gärtnern und würde eure Scheren gern testen.
marketing|comment|en|Would you support our summer party with a few raffle prizes?
marketing|mastodon|en|The new Lindgrün ad with the hedgehog is adorable.
marketing|comment|en|Please remove me from the newsletter.
marketing|comment|en|I blog about gardening and would love to test your shears.
marketing|comment|en|Who won the balcony competition?
it|comment|de|Eure Seite lädt auf dem Handy nicht.
it|comment|de|Ich kann mich seit dem Wochenende nicht mehr einloggen.
it|comment|de|Habe eine komische SMS von Lindgrün bekommen, ich soll auf einen Link klicken.
it|comment|de|Das Bestellformular springt immer auf Schritt eins zurück.
it|comment|de|Ich sehe in meinem Konto die Adresse einer fremden Person.
it|comment|de|Die App hängt beim Bezahlen.
it|comment|de|In eurem Shop kann man in der Suche fremden Code ausführen, bitte meldet euch vertraulich.
it|comment|en|Your page doesn't load on my phone.
it|comment|en|I haven't been able to log in since the weekend.
it|comment|en|Got a weird text from Lindgrün telling me to click on a link.
it|comment|en|The order form keeps jumping back to step one.
it|comment|en|I can see a stranger's address in my account.
it|comment|en|The app hangs when I pay.
undecided|mastodon|de|Bei Lindgrün im Hof steht ein riesiger Weihnachtsbaum.
undecided|mastodon|de|Heute Sonne, morgen Regen, Lindgrün leuchtet trotzdem.
undecided|comment|de|Das habe ich gestern meiner Frau vorgelesen, sehr lustig.
undecided|blog|de|Der Weg führt an der Mühle vorbei, dann über die Brücke und am Lindgrün-Werk entlang zum See.
undecided|forum|de|Wie spricht man Lindgrün auf Englisch aus?
undecided|blog|de|Die Partei stellte gestern ihr Programm vor, der Saal war voll.
undecided|mastodon|en|There's a huge Christmas tree in the Lindgrün courtyard.
undecided|comment|en|I read this to my wife yesterday, very funny.
undecided|blog|en|The path passes the mill, crosses the bridge and follows the Lindgrün plant to the lake.
undecided|forum|en|How do you pronounce Lindgrün?
undecided|blog|en|The party presented its programme yesterday, the hall was full.
undecided|mastodon|en|Ran my first marathon today, Lindgrün cheered us on at mile 20.
service|comment|de|Bei meinem neuen Bademantel geht nach dem Waschen die Kapuze ab.
service|comment|de|Ich warte seit dem 4. auf meine Zugangskarte fürs Schwimmbad.
service|comment|de|Habt ihr meinen Brief vom Montag bekommen? Es geht um die Kündigung.
service|comment|de|Warum steht auf meiner Abrechnung ein fremder Name?
service|comment|de|Der Saft war vergoren, die Flasche ist mir fast um die Ohren geflogen.
service|comment|en|The hood of my new bathrobe came off in the wash.
service|comment|en|I've been waiting for my pool card since the 4th.
service|comment|en|Did you get my letter from Monday? It's about cancelling.
service|comment|en|Why is a stranger's name on my bill?
service|comment|en|The juice had fermented, the bottle nearly exploded.
sales|comment|de|Was würde ein Treppenlift für zwei Etagen ungefähr kosten?
sales|comment|de|Wir brauchen für die Kita 15 neue Kinderstühle, macht ihr Angebote?
sales|comment|de|Gibt es die Wanderhose auch in kurz?
sales|comment|de|Kann ich bei euch auch auf Raten kaufen?
sales|comment|en|What would a stairlift over two floors cost roughly?
sales|comment|en|We need 15 new children's chairs for our nursery, can you quote?
sales|comment|en|Do the hiking trousers come in short?
sales|comment|en|Is there a student discount on the language course?
hr|comment|de|Ich würde gern ein duales Studium bei Ihnen machen, wann ist Bewerbungsschluss?
hr|comment|de|Braucht ihr noch Erntehelfer im September?
hr|mastodon|de|Mein erster Monat bei Tannhof ist rum, das Team ist großartig.
hr|comment|de|Habe seit meinem Vorstellungsgespräch nichts mehr gehört.
hr|comment|en|Do you need pickers in September?
hr|comment|en|Haven't heard anything since my interview.
hr|comment|en|Is there a minimum age for your apprenticeships?
pr|comment|de|Ich bin vom Tagblatt und möchte wissen, wie viele Stellen in Ulm wegfallen.
pr|mastodon|de|Tannhof kippt seine Gülle in den Bach und die Behörden schauen weg.
pr|mastodon|de|Wieso unterstützt Tannhof eine Partei, die den Klimawandel leugnet?
pr|comment|en|I'm with the Herald and want to know how many jobs are going in Ulm.
pr|mastodon|en|Tannhof dumps slurry into the brook and the authorities look away.
pr|mastodon|en|Why does Tannhof fund a party that denies climate change?
marketing|comment|de|Wir drehen einen Imagefilm für unser Dorf, dürfen wir euer Logo zeigen?
marketing|mastodon|de|Euer Werbeslogan ist so schlecht, dass er schon wieder gut ist.
marketing|comment|de|Bekomme ich für mein Blog ein Testexemplar?
marketing|comment|en|We're making a film about our village, may we show your logo?
marketing|mastodon|en|Your slogan is so bad it's good again.
marketing|comment|en|Could I get a review copy for my blog?
it|comment|de|Beim Abschicken des Kontaktformulars erscheint "500 Internal Server Error".
it|comment|de|Passwort zurücksetzen klappt nicht, die Mail kommt einfach nicht.
it|comment|de|Ist die Mail mit dem Betreff "Ihr Konto wird gesperrt" von euch?
it|comment|de|Auf eurer Homepage sind die Öffnungszeiten doppelt und überlappen sich.
it|comment|en|Resetting my password doesn't work, the mail simply never comes.
it|comment|en|Is the email titled "Your account will be closed" from you?
it|comment|en|On your homepage half of the text is hidden behind the picture.
undecided|mastodon|de|Neben Tannhof hat ein Storchenpaar genistet.
undecided|mastodon|de|Ich habe den ganzen Tag Kekse gebacken und rieche nach Zimt.
undecided|blog|de|Der Bürgermeister eröffnete das Fest, danach spielte die Blaskapelle.
undecided|comment|de|Da bin ich ganz bei dir.
undecided|mastodon|de|Mein Auto steht beim Tannhof, und ich laufe heim.
undecided|mastodon|en|A pair of storks is nesting next to Tannhof.
undecided|mastodon|en|Baked biscuits all day and now I smell of cinnamon.
undecided|blog|en|The mayor opened the fair and then the brass band played.
undecided|comment|en|I'm with you on that.
undecided|mastodon|en|Left my car at Tannhof and walked home.
pr|mastodon|de|Stiftung Warentest: Bohrer von Musterwerk mangelhaft
pr|mastodon|de|Ökotest wertet Musterwerk-Creme ab: ungenügend
pr|mastodon|en|Consumer Reports: Musterwerk mower fails safety test
sales|mastodon|de|Ist ein Termin für eine Produktvorführung möglich?
sales|mastodon|de|Können wir einen Termin für eine Vorführung der Maschine vereinbaren?
sales|mastodon|en|Could we arrange an appointment for a product demo?
sales|mastodon|de|Ich hätte gern eine Probefahrt mit dem E-Bike, wann geht das?
service|mastodon|de|Ich habe den Termin mit dem Techniker verpasst, kann ich einen neuen bekommen?
service|mastodon|de|Wann kommt der Techniker? Der Termin war heute.
it|mastodon|de|SPF-Eintrag fehlt, eure Mails landen im Spam
it|mastodon|en|Your emails fail DMARC and end up in spam
it|mastodon|de|Eure DKIM-Signatur ist kaputt
it|mastodon|de|Das SSL-Zertifikat eurer Website ist abgelaufen
it|mastodon|de|Bezahlen mit PayPal bricht mit Fehlermeldung ab
it|mastodon|en|Checkout with Klarna throws an error
it|mastodon|de|Kreditkartenzahlung im Warenkorb bricht ab
service|mastodon|de|PayPal hat zweimal abgebucht
service|mastodon|de|Ich habe mit PayPal bezahlt und keine Ware bekommen
pr|mastodon|de|Musterwerk ruft Akkus wegen Brandgefahr zurück
pr|mastodon|en|Musterwerk recalls batteries over fire risk
pr|mastodon|de|Geschäftsführer von Musterwerk tritt zurück
pr|mastodon|en|CEO of Musterwerk steps down
pr|mastodon|de|Verbraucherzentrale mahnt Musterwerk ab
pr|mastodon|de|Musterwerk übernimmt Wettbewerber
pr|mastodon|en|Musterwerk takes over rival
pr|mastodon|de|Musterwerk baut 200 Stellen ab
pr|mastodon|de|Musterwerk meldet Insolvenz an
pr|mastodon|de|Musterwerk schließt Werk in Kassel
pr|mastodon|de|Musterwerk stellt Produktion ein
pr|mastodon|de|Musterwerk legt Quartalszahlen vor
pr|mastodon|de|Musterwerk kündigt Stellenabbau an
pr|mastodon|de|Vorstandschefin von Musterwerk legt Amt nieder
it|mastodon|de|Seite lädt ewig
it|mastodon|en|Page takes forever to load
it|mastodon|en|Form on the contact page does not submit
it|mastodon|de|Das Kontaktformular lässt sich nicht absenden
it|mastodon|de|Website ist heute total langsam
it|mastodon|en|Your site is super slow today
sales|mastodon|de|Gibt es einen Preisnachlass bei 50 Stück?
sales|mastodon|en|Can I rent it
sales|mastodon|de|Kann man die Maschine auch mieten?
sales|mastodon|en|Request for proposal
sales|mastodon|en|RFP for 200 drills
marketing|mastodon|de|Unboxing Musterwerk Bohrer
marketing|mastodon|en|Unboxing: the new Musterwerk drill
marketing|mastodon|de|Mein Unboxing vom Musterwerk Koffer
service|mastodon|en|The manual is wrong
service|mastodon|de|Die Anleitung ist falsch
service|mastodon|de|Die Bedienungsanleitung fehlt
service|mastodon|en|The instructions don't match the product
service|mastodon|de|Beim Unboxing war das Display gebrochen
undecided|mastodon|de|Mein Vater tritt morgen zurück ins Glied
undecided|mastodon|de|Ich rufe dich später zurück
service|mastodon|de|Ruft mich bitte jemand zurück?
service|mastodon|de|Bitte rufen Sie mich zurück
service|mastodon|de|Warum ruft mich keiner zurück
service|mastodon|de|Ihr habt mir Geld zurück versprochen
undecided|mastodon|de|Ich trete vom Kaufvertrag zurück
undecided|mastodon|en|The manual says so
undecided|mastodon|de|Musterwerk übernimmt Verantwortung
service|mastodon|de|Übernimmt Musterwerk die Versandkosten?
service|mastodon|de|Wer übernimmt die Kosten der Rücksendung?
undecided|mastodon|de|Die Mannschaft Musterwerk tritt gegen Blau-Weiß an
undecided|mastodon|en|My phone takes forever to load
service|mastodon|de|Eure Mails kommen bei mir nicht an, Rechnung fehlt
undecided|mastodon|de|Der Shop in der Innenstadt: langsame Bedienung
service|mastodon|de|Paket kaputt angekommen, der Karton war nass
undecided|mastodon|de|Seite 12 im Buch ist langsam
service|mastodon|de|Verbraucherzentrale hat mir geraten, euch zu mahnen
undecided|mastodon|en|Sunscreen with SPF 50 is great
service|mastodon|de|Hotline ruft nicht zurück, Waschmaschine kaputt
service|mastodon|de|Der Techniker ruft wegen der Waschmaschine nie zurück
hr|mastodon|de|Wegen meiner Bewerbung ruft mich niemand zurück
service|mastodon|en|Payment failed but I was charged twice
service|mastodon|de|Zahlung doppelt abgebucht, Fehlermeldung kam trotzdem
pr|mastodon|de|Warentest prüft Musterwerk: Note 4,5
pr|mastodon|de|Verbraucherzentrale warnt vor Musterwerk
pr|mastodon|de|Musterwerk ruft Schokolade wegen Salmonellen zurück
pr|mastodon|de|Rückrufaktion: Musterwerk Bohrer
service|mastodon|de|Bin ich von der Rückrufaktion betroffen? Mein Bohrer ist von 2024
service|mastodon|en|Is my drill affected by the recall?
pr|mastodon|de|Vorstand tritt nach Skandal zurück
pr|mastodon|en|Musterwerk buys rival Fernwerk
undecided|mastodon|en|Tom buys a stake in our club
undecided|mastodon|en|Manual labour is hard
marketing|mastodon|en|Unboxing and first impressions of the Musterwerk drill
service|mastodon|de|Anleitung nur auf Chinesisch, was nun?
sales|mastodon|de|Gewähren Sie einen Preisnachlass für Vereine?
service|mastodon|de|Kratzer im Lack, ich erwarte einen Preisnachlass
service|mastodon|de|Nach dem Mangel habe ich keinen Preisnachlass bekommen
sales|mastodon|en|Do you rent excavators by the day?
undecided|mastodon|en|I pay rent every month
undecided|mastodon|de|Die Mehrheit kauft lieber woanders
undecided|mastodon|en|People buy from a competitor instead
undecided|mastodon|de|Wer kauft schon beim Konkurrenten
pr|mastodon|de|Musterwerk-Vorstand legt Amt nieder
undecided|mastodon|de|Der Kapitän ruft seine Spieler zurück
pr|mastodon|de|Musterwerk rief 3000 Kaffeemaschinen zurück
pr|mastodon|de|Musterwerk stellt Produktion in Kassel ein
sales|mastodon|en|Hi, we run a chain of 12 bakeries and are looking for new ovens next year. Who can we talk to?
marketing|mastodon|de|Sucht ihr noch Produkttester?
marketing|mastodon|de|Sucht ihr noch Sponsoringpartner für Sportvereine?
pr|mastodon|de|Betriebsrat kritisiert Stellenabbau bei Musterwerk
pr|mastodon|de|Datenleck bei Musterwerk: Millionen Kunden betroffen
pr|mastodon|en|Data breach at Musterwerk exposes millions of customers
sales|mastodon|en|Do you sell gift cards?
sales|mastodon|en|Do you sell vouchers?
sales|mastodon|de|Habt ihr Gutscheine zum Verschenken?
hr|mastodon|de|Der Chef in der Filiale Altona mobbt seine Mitarbeiter.
marketing|mastodon|de|Der Werbespot ist sexistisch!
marketing|mastodon|en|Would you like to sponsor our podcast?
marketing|mastodon|de|Dürfen wir euer Foto in unserer Schülerzeitung abdrucken?
pr|mastodon|de|Musterwerk spendet 10.000 Euro an Tierheim
it|mastodon|de|Euer WLAN in der Filiale ist offen, jeder kann mitlesen
it|mastodon|de|Der QR-Code auf dem Plakat führt ins Leere.
service|mastodon|de|Wie reinige ich die Düse?
service|mastodon|de|Wie wasche ich den Bezug?
service|mastodon|de|Wie wasche ich die Jacke am besten?
service|mastodon|de|Wie entkalke ich die Maschine?
service|mastodon|de|Wie entkalke ich das Ding?
service|mastodon|de|In meinem Joghurt war ein Stück Plastik
service|mastodon|de|ein Stück Plastik im Joghurt
service|mastodon|de|eine Schnecke im Salat
service|mastodon|en|The cashier was rude to me
service|mastodon|de|Verkäufer war pampig
service|mastodon|de|Wann habt ihr über Weihnachten geöffnet?
service|mastodon|de|Kann mir bitte jemand helfen?
sales|mastodon|de|Wie teuer ist das Gerät?
sales|mastodon|de|Wie teuer ist eine Jahreslizenz?
sales|mastodon|de|Preis?
sales|mastodon|en|What would 1,000 pieces cost?
sales|mastodon|de|Welche Maschine empfehlt ihr für ein kleines Büro?
sales|mastodon|en|Can I pay by instalments?
sales|mastodon|en|Could someone from sales call me back?
sales|mastodon|en|Do you offer an educational licence?
pr|mastodon|de|Musterwerk gewinnt Innovationspreis
pr|mastodon|de|Musterwerk erhält Nachhaltigkeitspreis
pr|mastodon|en|Musterwerk named company of the year
pr|mastodon|en|Data protection authority fines Musterwerk
pr|mastodon|de|Musterwerk muss Strafe in Millionenhöhe zahlen
pr|mastodon|de|Neuer Vorstandsvorsitzender bei Musterwerk
pr|mastodon|de|Neue Geschäftsführerin bei Musterwerk
pr|mastodon|en|Police raid Musterwerk offices
pr|mastodon|de|Razzia bei Musterwerk
pr|mastodon|de|Korruptionsverdacht bei Musterwerk
pr|mastodon|de|Rückruf: Salmonellen in Wurst von Musterwerk
pr|mastodon|en|Musterwerk donates to the local shelter
hr|mastodon|de|Habt ihr gerade Stellen für Mechatroniker offen?
hr|mastodon|en|They never pay overtime, I quit last month
hr|mastodon|en|Great place to work
hr|mastodon|de|An wen richte ich mein Anschreiben?
hr|mastodon|de|Mein Chef bei euch mobbt mich.
it|mastodon|de|Cookies werden ohne Einwilligung gesetzt
it|mastodon|en|I tried to log in. Everything times out
it|mastodon|de|Es gibt eine Fake-Seite, die aussieht wie eure
it|mastodon|de|Eure App verbraucht Unmengen Akku
marketing|mastodon|en|The new branding looks cheap
marketing|mastodon|de|Wann ist euer Tag der offenen Tür?
marketing|mastodon|de|Macht ihr bei der Nacht der Museen mit?
service|mastodon|de|Mein Toaster springt beim Einstecken nicht mehr an.
service|mastodon|de|Die Hose ist nach einmal Waschen zwei Nummern kleiner.
service|mastodon|de|Wie lange habt ihr samstags auf?
service|mastodon|de|In meiner Müslipackung war ein Stück Draht.
service|mastodon|de|Ich stehe seit einer halben Stunde an eurer Kasse und nur eine ist besetzt.
service|mastodon|de|Wie bekomme ich den Kalk aus dem Wasserkocher?
service|mastodon|de|Der Fahrer hat das Päckchen einfach über den Zaun geworfen.
service|mastodon|de|Vielen Dank an Frau Yilmaz aus der Filiale, sie war super hilfsbereit!
sales|mastodon|de|Bekommen wir als Kindergarten bei euch Sonderpreise?
sales|mastodon|de|Was nehmt ihr für die Aufstellung einer Sauna?
sales|mastodon|de|Liefert ihr auch nach Luxemburg?
sales|mastodon|de|Welchen Laufschuh würdet ihr mir für breite Füße empfehlen?
sales|mastodon|de|Wir suchen für unser Restaurant einen neuen Kaffeelieferanten, habt ihr Interesse?
sales|mastodon|de|Kann ich das Rad auch in Raten abbezahlen?
hr|mastodon|de|Ich bin gelernte Bürokauffrau und suche was Neues, habt ihr was?
hr|mastodon|de|Bei Musterwerk gibt es ja nicht mal einen Betriebsrat, als Mitarbeiter bist du da nur eine Nummer.
hr|mastodon|de|Bis wann muss ich mich für das Ausbildungsjahr 2027 bewerben?
hr|mastodon|de|Mein Sohn würde gern zwei Wochen Praktikum bei Ihnen machen.
hr|mastodon|de|Seit drei Wochen warte ich auf eine Antwort nach dem Vorstellungsgespräch.
hr|mastodon|de|Zahlt ihr eigentlich Weihnachtsgeld?
pr|mastodon|de|Musterwerk schließt Werk in Gera: 300 Beschäftigte betroffen
pr|mastodon|de|Umweltministerin besucht neues Werk von Musterwerk
pr|mastodon|de|Ich arbeite für den Lokalsender und hätte gern ein Statement Ihrer Geschäftsführung.
pr|mastodon|de|Musterwerk steigert Gewinn um zwölf Prozent
pr|mastodon|de|Wie könnt ihr mit so einem Diktator Geschäfte machen?
pr|mastodon|de|Gericht: Musterwerk muss Kunden Geld zurückzahlen
marketing|mastodon|de|Ich habe einen Foodblog mit 20.000 Lesern, hättet ihr Lust auf eine Zusammenarbeit?
marketing|mastodon|de|Euer neuer Werbespot läuft jetzt schon zum zehnten Mal heute Abend, das nervt.
marketing|mastodon|de|Könntet ihr für unsere Tombola einen Preis stiften?
marketing|mastodon|de|Ich will keine Mails mehr von euch bekommen!
marketing|mastodon|de|Wann wird der Gewinner vom Gewinnspiel gezogen?
it|mastodon|de|Auf eurer Homepage geht das Kontaktformular nicht.
it|mastodon|de|Nach dem letzten Update stürzt eure App sofort ab.
it|mastodon|de|Habe eine Mail bekommen, ich soll meine Zugangsdaten bei Musterwerk bestätigen, ist das echt?
it|mastodon|de|Die Suche in eurem Shop findet gar nichts.
it|mastodon|de|Ich bekomme keinen Bestätigungscode aufs Handy.
undecided|mastodon|de|Gestern am Musterwerk vorbeigefahren, da stand ein Regenbogen drüber.
undecided|mastodon|de|Opa hat früher immer von Musterwerk erzählt.
undecided|mastodon|de|Musterwerk klingt wie eine Band aus den Achtzigern.
undecided|mastodon|de|Heute wieder Stau auf der A7, nichts geht mehr.
service|mastodon|en|The zip on my jacket broke after two days.
service|mastodon|en|I found a piece of metal in my cereal!
service|mastodon|en|How do I descale the kettle?
service|mastodon|en|What time do you close on Sundays?
service|mastodon|en|Your driver left my parcel out in the rain.
service|mastodon|en|I've been trying to reach someone on the phone all morning.
service|mastodon|en|The woman at the till was so lovely, please tell her thanks.
service|mastodon|en|My subscription renewed even though I cancelled it.
sales|mastodon|en|Do you do bulk prices for schools?
sales|mastodon|en|How much would a yearly licence be?
sales|mastodon|en|Which of your drills is best for concrete?
sales|mastodon|en|Is the blue sofa still available?
sales|mastodon|en|We are a small hotel and would like to order 60 mattresses.
sales|mastodon|en|Can I pay monthly?
hr|mastodon|en|Are you taking on any warehouse staff before Christmas?
hr|mastodon|en|I had an interview three weeks ago and never heard back.
hr|mastodon|en|Worst employer I ever had, the managers shout at everybody.
hr|mastodon|en|Who do I send my CV to?
hr|mastodon|en|Does my daughter need A levels for an apprenticeship with you?
hr|mastodon|en|My manager at Musterwerk bullies us every day.
pr|mastodon|en|Musterwerk to close its Leeds plant with the loss of 400 jobs
pr|mastodon|en|Musterwerk wins national sustainability award
pr|mastodon|en|I'm a reporter with the Evening Post, who can comment on the layoffs?
pr|mastodon|en|Musterwerk ordered to pay 2 million in damages
pr|mastodon|en|Why do you still do business with Russia?
pr|mastodon|en|Musterwerk appoints new chief financial officer
marketing|mastodon|en|I run a gaming channel with 50k subscribers, fancy a partnership?
marketing|mastodon|en|Your latest commercial made me cry, so well done.
marketing|mastodon|en|Would you donate a raffle prize for our school fair?
marketing|mastodon|en|Please stop sending me your newsletter.
marketing|mastodon|en|That billboard on the ring road is hideous.
it|mastodon|en|Your website is down again.
it|mastodon|en|I can't reset my password, the link has expired.
it|mastodon|en|The app keeps logging me out.
it|mastodon|en|Got a text asking for my card details, supposedly from Musterwerk. Is it a scam?
it|mastodon|en|The checkout page just spins when I press pay.
undecided|mastodon|en|Walked past the Musterwerk building on my way to the pub.
undecided|mastodon|en|My uncle knows a guy who knows a guy at Musterwerk.
undecided|mastodon|en|Musterwerk sounds like a techno club.
undecided|mastodon|en|What a beautiful sunset tonight.
sales|mastodon|de|Wir betreiben drei Bäckereien und suchen für nächstes Jahr neue Öfen.
sales|mastodon|en|We own two butcher's shops and are looking for new slicers.
hr|mastodon|de|Sucht ihr gerade Konditoren? Ich bin gelernter Konditor.
marketing|mastodon|de|Sucht ihr gerade Influencer für eure Herbstmode?
marketing|mastodon|de|Sucht ihr noch Testfamilien?
hr|mastodon|de|Sucht ihr noch wen fürs Lager?
pr|mastodon|de|Gewerkschaft protestiert gegen Schließung des Musterwerk-Standorts
pr|mastodon|en|Union slams job cuts at Musterwerk
pr|mastodon|de|Nach Cyberangriff: Musterwerk bestätigt Datenabfluss
pr|mastodon|en|Customer data of thousands exposed in Musterwerk breach
it|mastodon|de|Meine Kundendaten sind wohl bei eurem Datenleck dabei, was nun?
sales|mastodon|de|Kann man bei euch Gutscheine kaufen?
sales|mastodon|de|Wo bekomme ich einen Geschenkgutschein für meine Schwester?
sales|mastodon|en|Can I get a gift voucher as a present?
service|mastodon|de|Mein Gutschein lässt sich nicht einlösen.
service|mastodon|en|My gift card has expired, can you help?
hr|mastodon|de|Die Filialleiterin schikaniert die ganze Belegschaft und alle Mitarbeiter.
hr|mastodon|en|The shift leader shouts at the staff all day.
hr|mastodon|de|Unser Schichtleiter brüllt nur herum.
marketing|mastodon|de|Eure Plakate sind frauenfeindlich.
marketing|mastodon|en|That advert is racist.
pr|mastodon|de|Shitstorm gegen Musterwerk wegen sexistischer Werbung
marketing|mastodon|de|Wollen Sie unseren Podcast sponsern?
marketing|mastodon|en|Would you be interested in sponsoring our radio show?
marketing|mastodon|de|Dürfen wir eure Bilder in der Abizeitung abdrucken?
pr|mastodon|de|Wir sind von der Schülerzeitung und hätten Fragen an Ihre Geschäftsführung.
pr|mastodon|de|Musterwerk stiftet Laptops für Schulen
pr|mastodon|en|Musterwerk donated 5,000 pounds to the hospice
marketing|mastodon|de|Spendet ihr etwas für unsere Tombola?
it|mastodon|de|Das Gäste-WLAN im Laden ist unverschlüsselt.
it|mastodon|en|Your guest wifi is wide open, anybody could sniff the traffic.
it|mastodon|en|The QR code on your flyer leads nowhere.
service|mastodon|de|Wie entkalkt man den Vollautomaten?
service|mastodon|de|Womit putze ich das Edelstahlgehäuse?
service|mastodon|en|What's the best way to clean the nozzle?
service|mastodon|en|How to descale this thing?
service|mastodon|de|In der Suppe schwamm eine tote Fliege.
service|mastodon|de|Glassplitter in der Marmelade!
service|mastodon|en|There was a slug in my salad.
service|mastodon|en|I bit on a shard in the bread.
service|mastodon|en|Staff at the counter were really unfriendly.
service|mastodon|de|Der Kassierer hat mich angeschnauzt.
service|mastodon|de|Die Dame an der Kasse war richtig patzig.
service|mastodon|de|Die Mitarbeiterin an der Theke war unheimlich nett.
service|mastodon|de|Seid ihr an Heiligabend geöffnet?
service|mastodon|de|Bis wann habt ihr heute offen?
service|mastodon|en|Are you open on Boxing Day?
service|mastodon|en|How late is the branch open on Saturdays?
service|mastodon|de|Könnte mir bitte jemand helfen?
service|mastodon|en|Could somebody help please?
sales|mastodon|de|Wie teuer sind eure Kühlschränke?
sales|mastodon|de|Wie teuer wäre eine Schullizenz?
sales|mastodon|en|How expensive is the premium version?
sales|mastodon|en|Price?
sales|mastodon|de|Preis bitte
sales|mastodon|de|Was würden 500 Stück kosten?
sales|mastodon|en|What do 20 licences cost?
sales|mastodon|de|Welchen Drucker könnt ihr für eine Arztpraxis empfehlen?
sales|mastodon|de|Was für einen Mäher empfehlt ihr für 600 Quadratmeter?
sales|mastodon|en|Which bike would you recommend for a tall rider?
sales|mastodon|de|Kann ich in Raten zahlen?
sales|mastodon|en|Is it possible to pay in monthly instalments?
sales|mastodon|de|Kann mich jemand aus dem Vertrieb anrufen?
sales|mastodon|en|I'd like to speak to sales.
sales|mastodon|de|Bieten Sie eine Schullizenz an?
pr|mastodon|de|Musterwerk mit dem Umweltpreis ausgezeichnet
pr|mastodon|de|Musterwerk ist Arbeitgeber des Jahres
pr|mastodon|en|Musterwerk wins innovation award
pr|mastodon|en|Musterwerk named employer of the year
pr|mastodon|de|Datenschutzbehörde verhängt Bußgeld gegen Musterwerk
pr|mastodon|de|Gericht verurteilt Musterwerk zu Geldstrafe
pr|mastodon|en|Court fines Musterwerk two million
pr|mastodon|en|Regulator investigates Musterwerk
pr|mastodon|de|Musterwerk beruft neue Finanzchefin
pr|mastodon|de|Musterwerk bekommt einen neuen Geschäftsführer
pr|mastodon|en|Musterwerk names new managing director
pr|mastodon|en|New chairman for Musterwerk
pr|mastodon|en|Tax inspectors raid Musterwerk headquarters
pr|mastodon|de|Polizei durchsucht Büros von Musterwerk
pr|mastodon|de|Geldwäsche: Ermittler bei Musterwerk
pr|mastodon|en|Musterwerk suspected of bribery
pr|mastodon|de|Listerien: Musterwerk startet Rückruf von Käse
pr|mastodon|en|Musterwerk recall: salmonella in sausage
service|mastodon|de|Ist meine Wurst vom Rückruf wegen Salmonellen betroffen?
hr|mastodon|de|Gibt es bei euch offene Stellen für Elektriker?
hr|mastodon|de|Habt ihr noch Stellen frei?
hr|mastodon|en|Have you got any positions open for welders?
hr|mastodon|de|Überstunden wurden nie bezahlt, deshalb habe ich gekündigt.
hr|mastodon|en|Wages always late, glad I left last year
hr|mastodon|en|Best place to work in town
hr|mastodon|de|Muss ein Motivationsschreiben dabei sein?
hr|mastodon|de|Ich arbeite gern hier.
hr|mastodon|en|My boss at your Leeds branch bullies me.
it|mastodon|de|Ihr setzt Cookies, obwohl ich abgelehnt habe.
it|mastodon|en|Your site sets cookies without my consent
it|mastodon|de|Da ist ein Shop im Netz, der sieht aus wie eure Seite, eine Kopie eurer Homepage
it|mastodon|en|There is a website that looks exactly like yours
it|mastodon|en|Your app drains my battery
it|mastodon|de|Die App frisst mein ganzes Datenvolumen
it|mastodon|de|Die App meldet mich ab, sobald ich sie schließe.
marketing|mastodon|de|Das neue Branding wirkt billig
marketing|mastodon|en|Love your rebranding, looks fresh
marketing|mastodon|en|When is your open day?
marketing|mastodon|de|Seid ihr beim Stadtfest dabei?
marketing|mastodon|en|Are you taking part in the Christmas market?
undecided|mastodon|de|Tag der offenen Tür im Museum neben Musterwerk am Sonntag
undecided|mastodon|de|Die Nacht der Museen war schön.
undecided|mastodon|de|Meine Oma spendet jedes Jahr Blut.
undecided|mastodon|de|Welchen Film empfehlt ihr für heute Abend?
undecided|mastodon|en|Which book would you recommend for the beach?
undecided|mastodon|de|Wie reinige ich mein Gewissen?
undecided|mastodon|en|Nice bus driver today, very friendly.
undecided|mastodon|en|The library is a good place to work from.
undecided|mastodon|de|Mein Nachbar wurde wegen Falschparken zu einer Strafe verurteilt.
undecided|mastodon|en|My team won the award for best cake.
undecided|mastodon|de|Das Fenster ist offen, und ich höre Musterwerk.
undecided|mastodon|de|Der neue Chef vom Café gegenüber grüßt jeden.
undecided|mastodon|en|Snails in the garden again.
undecided|mastodon|de|Preise steigen, Löhne nicht.
undecided|mastodon|en|The price of fame.
undecided|mastodon|de|Ich hab im Lotto gewonnen! Zwei Euro.
undecided|mastodon|en|The new bridge opens next to the Musterwerk plant in May.
undecided|mastodon|de|Die Polizei hat unsere Straße gesperrt.
service|mastodon|de|Der Akku meines Rasierers hält keine zehn Minuten mehr.
service|mastodon|de|Meine Bestellung sollte Montag da sein, heute ist Freitag.
service|mastodon|de|Wie pflegt man eigentlich das Leder von euren Schuhen?
service|mastodon|de|Im Brot war ein Stück Kunststoff, ekelhaft.
service|mastodon|de|Der Mann am Empfang war extrem unhöflich zu uns.
service|mastodon|de|Habt ihr am zweiten Weihnachtstag offen?
service|mastodon|de|Ich wurde dreimal für dasselbe Ticket belastet.
service|mastodon|de|Kann ich die Schuhe auch ohne Karton zurückgeben?
sales|mastodon|de|Wie viel würden 30 Bürostühle kosten?
sales|mastodon|de|Gibt es Mengenrabatt ab 50 Stück?
sales|mastodon|de|Verschickt ihr auch in die Schweiz?
sales|mastodon|de|Unsere Kanzlei sucht eine neue Telefonanlage, kann uns jemand beraten?
sales|mastodon|de|Welche Größe brauche ich bei 1,85?
sales|mastodon|de|Kann ich die Maschine vor dem Kauf ausprobieren?
hr|mastodon|de|Nehmt ihr auch Quereinsteiger in der Pflege?
hr|mastodon|de|Wie läuft bei euch das Vorstellungsgespräch ab?
hr|mastodon|de|Als Azubi wird man dort nur ausgenutzt.
hr|mastodon|de|Kann ich bei euch ein Praktikum in der Buchhaltung machen?
hr|mastodon|de|Die Schichten werden ständig ohne Absprache geändert, bin froh, dass ich weg bin.
hr|mastodon|de|An wen schicke ich meine Bewerbungsunterlagen?
pr|mastodon|de|Musterwerk verlegt Firmensitz nach Dresden
pr|mastodon|de|Aktivisten blockieren Einfahrt von Musterwerk
pr|mastodon|de|Ich recherchiere für eine Reportage über Lieferketten, wer ist mein Ansprechpartner?
pr|mastodon|de|Musterwerk kooperiert mit der TU München
pr|mastodon|de|Warum kauft ihr immer noch Kohle aus Russland?
marketing|mastodon|de|Ich würde eure Produkte gern auf meinem Instagram-Kanal vorstellen.
marketing|mastodon|de|Wer hat sich denn diesen Slogan ausgedacht?
marketing|mastodon|de|Unser Sportverein sucht einen Trikotsponsor, wäre das was für euch?
marketing|mastodon|de|Bitte nehmt mich aus eurem Werbeverteiler.
marketing|mastodon|de|Seid ihr dieses Jahr auf der Grünen Woche?
it|mastodon|de|Die Anmeldung in eurem Kundenportal klappt nicht.
it|mastodon|de|Bei mir bleibt eure Seite einfach weiß.
it|mastodon|de|Jemand verschickt SMS in eurem Namen mit einem komischen Link.
it|mastodon|de|Der Link in eurer Bestätigungsmail ist tot.
it|mastodon|de|Ich kann im Shop nicht mit PayPal bezahlen, es kommt immer ein Fehler.
undecided|mastodon|de|Am Musterwerk-Kreisel bitte rechts abbiegen.
undecided|mastodon|de|Mein Opa hat Musterwerk noch mitgegründet, glaubt man kaum.
undecided|mastodon|de|Schöne Grüße aus dem Zug nach Kassel!
undecided|mastodon|de|Wer kommt heute Abend mit ins Kino?
service|mastodon|en|The kettle leaks from the bottom.
service|mastodon|en|My parcel says delivered but it isn't here.
service|mastodon|en|Can I put the pan in the oven?
service|mastodon|en|There was mould on the bread I bought yesterday.
service|mastodon|en|The waiter was incredibly rude to my mother.
service|mastodon|en|What are your opening hours over Easter?
service|mastodon|en|You charged my card twice.
service|mastodon|en|How do I get a replacement lid?
sales|mastodon|en|How much for twenty chairs?
sales|mastodon|en|Do you deliver to Ireland?
sales|mastodon|en|Do you offer a discount for charities?
sales|mastodon|en|We're opening a café and need a coffee machine supplier.
sales|mastodon|en|Which size should I get if I'm 6 foot 2?
sales|mastodon|en|Could I see the kitchen in person somewhere?
hr|mastodon|en|Do you hire people over 50?
hr|mastodon|en|I start my new job at Musterwerk on Monday!
hr|mastodon|en|Is the receptionist position still open?
hr|mastodon|en|They treat their apprentices like dirt.
hr|mastodon|en|How many days of holiday do employees get?
hr|mastodon|en|Can I do my work experience with you?
pr|mastodon|en|Musterwerk files for bankruptcy
pr|mastodon|en|Musterwerk moves headquarters to Dublin
pr|mastodon|en|Activists block the gates of Musterwerk
pr|mastodon|en|I'm writing a piece about supply chains, who can I talk to?
pr|mastodon|en|Musterwerk and Fernwerk announce joint venture
pr|mastodon|en|Shame on you for testing on animals
marketing|mastodon|en|I'd love to review your products on my channel.
marketing|mastodon|en|Who came up with that awful slogan?
marketing|mastodon|en|Our football club is looking for a shirt sponsor, interested?
marketing|mastodon|en|Take me off your mailing list.
marketing|mastodon|en|Will you have a stand at the trade fair in Hanover?
it|mastodon|en|Login to the customer portal isn't working.
it|mastodon|en|Your site is just a white page for me.
it|mastodon|en|Someone is sending texts in your name with a dodgy link.
it|mastodon|en|The link in your confirmation email is dead.
it|mastodon|en|PayPal throws an error every time in your shop.
undecided|mastodon|en|Turn right at the Musterwerk roundabout.
undecided|mastodon|en|Greetings from the train to Cardiff!
undecided|mastodon|en|Who's coming to the cinema tonight?
undecided|mastodon|en|My grandad helped found Musterwerk, believe it or not.
sales|mastodon|en|What size do I need for a 32 inch waist?
service|mastodon|en|The man at reception was so friendly.
service|mastodon|de|Mein Konto wurde versehentlich zweimal belastet.
hr|mastodon|de|Kaum Pausen, jeden Tag Druck, bin froh, weg zu sein.
pr|mastodon|en|Musterwerk teams up with Fernwerk
pr|mastodon|de|Musterwerk gewinnt Auftrag der Bundeswehr
marketing|mastodon|de|Trifft man euch auf der Hannovermesse?
pr|mastodon|en|Musterwerk to move production to Poland
undecided|mastodon|de|Das belastet mich schon sehr.
service|mastodon|de|Die Lampe flackert seit gestern.
service|mastodon|de|Wo finde ich die Bedienungsanleitung?
service|mastodon|en|The handle of my suitcase came off.
service|mastodon|en|Your hotline kept me waiting for an hour.
service|mastodon|de|Bei euch in der Filiale war das Personal sehr zuvorkommend.
sales|mastodon|en|Do you have this jacket in green?
sales|mastodon|de|Was kostet ein Jahresabo?
sales|mastodon|en|We need a quote for 200 lanyards.
sales|mastodon|de|Kann man bei euch Räder mieten?
sales|mastodon|en|Any deals for new customers?
hr|mastodon|en|Do you offer apprenticeships for electricians?
hr|mastodon|de|Wie hoch ist das Einstiegsgehalt?
hr|mastodon|de|Ich fange nächste Woche bei euch an und freue mich!
hr|mastodon|en|The works culture there is toxic.
hr|mastodon|de|Bildet ihr auch Fachinformatiker aus?
pr|mastodon|de|Musterwerk baut 500 Stellen ab
pr|mastodon|en|Musterwerk accused of greenwashing
pr|mastodon|de|Musterwerk übernimmt Konkurrenten Fernwerk
pr|mastodon|en|Fire at Musterwerk warehouse injures two
pr|mastodon|de|Anwohner protestieren gegen Erweiterung von Musterwerk
marketing|mastodon|de|Eure Werbung auf Instagram ist super witzig!
marketing|mastodon|en|How do I enter your competition?
marketing|mastodon|de|Habt ihr Flyer, die wir auslegen können?
marketing|mastodon|en|Can we use your logo on our club website?
it|mastodon|de|Ich habe mein Passwort vergessen und der Reset funktioniert nicht.
it|mastodon|en|Your SSL certificate expired yesterday.
it|mastodon|de|Eure Seite lädt auf dem Handy ewig.
it|mastodon|en|I found a vulnerability in your shop, who do I report it to?
undecided|mastodon|de|Musterwerk liegt direkt am Fluss, sehr idyllisch.
undecided|mastodon|en|My dog barks at the Musterwerk van every morning.
undecided|mastodon|de|Guten Morgen zusammen, Kaffee ist fertig.
undecided|mastodon|en|It rained all day in Leeds.
undecided|mastodon|de|Neue Woche, neues Glück.
undecided|mastodon|en|The minister opened a new bridge.
undecided|mastodon|de|Die Stadt baut eine neue Schule neben Musterwerk.
undecided|mastodon|en|Our school won an award for its garden.
undecided|mastodon|de|Mein Chef ist heute gut gelaunt.
undecided|mastodon|en|The court ruled in favour of the cyclist.
undecided|mastodon|de|Kino, Pizza, Bett. Guter Abend.
undecided|mastodon|en|Nice open day at the museum yesterday.
hr|mastodon|en|What is the starting salary for graduates?
hr|mastodon|de|Die Unternehmenskultur ist toxisch.
sales|mastodon|de|Habt ihr ein Angebot für Neukunden?
marketing|mastodon|de|Wie kann ich bei eurem Wettbewerb mitmachen?
undecided|mastodon|en|Your competition is better.
undecided|mastodon|de|Das Klima im Team stimmt, wir haben 3:0 gewonnen.
undecided|mastodon|de|Der Verein gewinnt zum dritten Mal den Pokal.
undecided|mastodon|de|Der neue Geschäftsführer vom Kino ist ein Schulfreund.
undecided|mastodon|en|House prices rise by five per cent, says my landlord.
undecided|mastodon|de|Tom ist wieder befördert worden, Wahnsinn.
undecided|mastodon|en|The shelter has a new puppy.
undecided|mastodon|de|Am Samstag ist Weihnachtsmarkt hinter Musterwerk.
undecided|mastodon|en|We are open to anything on Saturday night.
undecided|mastodon|de|Habt ihr morgen Zeit?
undecided|mastodon|de|Seid ihr heute noch wach?
undecided|mastodon|en|Do you like spiders?
undecided|mastodon|de|Die Nachbarn sind sehr nett.
undecided|mastodon|en|My boss is nice.
undecided|mastodon|de|Wie teuer das Leben geworden ist!
undecided|mastodon|en|What would you do with a million?
undecided|mastodon|de|Was würdet ihr mir raten: Berge oder Meer?
undecided|mastodon|en|My colleagues are the best.
service|mastodon|de|Gutscheincode funktioniert nicht
service|mastodon|de|Meine Gutscheine sind abgelaufen, was nun?
service|mastodon|de|Eure Mitarbeiterin hat mir neue Schuhe empfohlen, die sind nach einer Woche kaputt.
service|mastodon|de|Der Preis auf der Rechnung ist falsch.
service|mastodon|en|The price on my invoice is wrong.
service|mastodon|de|Welche Batterie braucht meine Fernbedienung?
service|mastodon|de|Ich habe euren Innovationspreis-Föhn gekauft, er ist kaputt.
it|mastodon|en|My account was hacked
it|mastodon|de|Wurden meine Daten bei dem Cyberangriff gestohlen?
hr|mastodon|de|Wie viele offene Stellen habt ihr im Vertrieb?
hr|mastodon|en|Do you have a works council?
sales|mastodon|de|Sind die Stühle noch zu haben?
sales|mastodon|en|Which machine do you recommend for small offices?
marketing|mastodon|en|Can you donate something for our school raffle?
pr|mastodon|en|Can someone from your press office comment on the fine?
service|mastodon|en|Why was I charged twice?
service|mastodon|de|Die Bedienung in eurem Café war pampig.
it|mastodon|de|Welches Passwort brauche ich für das Portal? Meins geht nicht.
sales|mastodon|de|Ist das Angebot noch verfügbar?
service|mastodon|de|Könnt ihr mir sagen, ob ihr am Freitag offen habt?
`
