/**
 * department | channel | language | text. Our own invention: people of seven trades, who name no keyword. Written before
 * the rules were changed for everyday speech, when they had 32 in 100 right and 14 wrong; never tuned on. Of its results
 * only was looked at which rule erred how often. Whoever tunes on one of these moves it to the tuned ones and writes a
 * new one here.
 */
export const heldOutEverydayMentions = `
service|comment|de|Am Karton war alles nass und das Buch darin hat jetzt wellige Seiten.
service|comment|de|Hab die Stiefel in 42 genommen, gekommen ist 40. Was mache ich jetzt damit?
service|mastodon|de|Seit Samstag zeigt die Verfolgung nur "in Bearbeitung", morgen ist der Geburtstag. Hilfe, @kornfeld!
service|comment|de|Kann ich die Ware auch in der Filiale abgeben statt sie mit der Post zu schicken?
service|facebook|de|Ich habe den Betrag vorgestern bezahlt und heute kommt trotzdem eine Mahnung.
service|comment|de|Der Reißverschluss klemmt schon beim dritten Mal. Für 120 Euro hätte ich mehr erwartet.
service|comment|de|Bei der Heizung blinkt seit gestern eine rote Lampe, ist das schlimm?
service|comment|de|Mein Abschlag ist schon wieder erhöht worden, obwohl ich weniger verbraucht habe.
service|forum|de|Wie lange dauert es bei Kornfeld, bis der neue Zähler eingebaut wird? Wir warten seit Mai.
service|comment|de|Meine Karte wurde am Automaten eingezogen. Wie komme ich an eine neue?
service|mastodon|de|Die Filiale in Moers hat schon wieder zu, obwohl draußen bis 18 Uhr steht.
service|comment|de|Im Roggenbrot war ein Stück Plastik. Ich habe es aufgehoben.
service|comment|de|Die Brötchen waren heute steinhart, das kenne ich von euch anders.
service|comment|de|Enthält der Nusskuchen auch Sesam? Meine Tochter verträgt den nicht.
service|comment|de|Unsere Fräse macht beim Anlaufen so ein Schleifen, wer kann sich das anschauen?
service|comment|de|Die Dichtung am Ventil ist hin. Kann man die einzeln nachbekommen?
service|google-reviews|de|Zimmer sauber, Frühstück reichlich, nur die Klimaanlage war laut.
service|comment|de|Wir mussten nachts um drei das Zimmer wechseln, weil es durch die Decke getropft hat.
service|comment|de|Ich habe meine Jacke im Zimmer 214 liegen lassen. Ist sie abgegeben worden?
service|comment|de|Ich muss meine Buchung auf eine Woche später verlegen, geht das ohne Gebühr?
service|comment|de|Nach dem Export sind in der Tabelle alle Umlaute weg. Mache ich was falsch?
service|comment|de|Danke an Frau Yilmaz vom Kundenservice, das Problem war in fünf Minuten gelöst!
service|comment|en|Opened the box and two of the six plates were in pieces.
service|comment|en|I asked for a size 9 and you sent a 7. What now?
service|mastodon|en|It says "out for delivery" since Saturday and the birthday is tomorrow, @kornfeld.
service|comment|en|Can I bring the shirt back to one of your stores instead of posting it?
service|facebook|en|I paid the day before yesterday and still got a reminder today.
service|comment|en|There is a red light flashing on my boiler since last night. Is that dangerous?
service|comment|en|My monthly payment went up again although I use less power than last year.
service|comment|en|The cash machine swallowed my card. How do I get a new one?
service|comment|en|Found a piece of plastic in my rye bread. I kept it.
service|comment|en|Does the walnut cake contain sesame? My daughter can't have any.
service|comment|en|Our mill makes a grinding sound when it starts, can someone have a look?
service|review|en|Room was clean, breakfast generous, only the air conditioning was loud.
service|comment|en|I think I left my jacket in room 214. Has anyone handed it in?
service|comment|en|I need to move my booking to the week after, is there a fee?
service|comment|en|After exporting, every umlaut in the spreadsheet is gone. Am I doing something wrong?
service|mastodon|en|Shoutout to Maria at @kornfeld support who sorted out my mess in five minutes!
service|comment|en|You took the money twice and now nobody picks up the phone.
service|comment|en|Third kettle from you in a year, and this one won't switch off by itself either.
service|comment|de|Ich bin Journalistin, aber heute mal privat: Mein Toaster ist nach zwei Wochen durchgebrannt.
service|comment|de|Schöner Newsletter, aber den Code daraus nimmt die Kasse nicht an.
service|comment|en|Lovely ad. Shame the sofa in it arrived with a broken leg.
sales|comment|de|Wir heiraten im August und bräuchten Torte und Kaffee für 90 Gäste. Macht ihr so was?
sales|comment|de|Was würde eine Photovoltaikanlage für ein Reihenhaus bei euch kosten?
sales|comment|de|Gibt es die Tasche auch in Dunkelgrün?
sales|comment|de|Ist der Ofen auch für Wohnungen mit 40 Quadratmetern groß genug? Würde ihn dann nehmen.
sales|comment|de|Wir betreiben drei Kantinen und würden gern euer Brot beziehen. An wen wende ich mich?
sales|comment|de|Welchen Zinssatz gebt ihr gerade auf Festgeld für ein Jahr?
sales|comment|de|Ab wann lohnt sich bei euch der Wechsel von der Gratisversion auf die bezahlte?
sales|linkedin|de|Wir modernisieren unsere Fertigung und suchen eine Abkantpresse. Können Sie jemanden vorbeischicken, der uns berät?
sales|comment|de|Habt ihr für Pfingsten noch ein Doppelzimmer frei und was nehmt ihr dafür?
sales|comment|de|Kann man euer Programm einen Monat lang testen, bevor man sich festlegt?
sales|comment|de|Wir sind 25 Leute und möchten im Oktober bei euch tagen. Geht das mit Beamer und Mittagessen?
sales|comment|de|Nehmt ihr beim Kauf eines neuen Rasenmähers den alten in Zahlung?
sales|comment|de|Verkauft ihr die Vorführmaschine von der Messe auch?
sales|comment|en|We're getting married in August and need cake and coffee for 90 guests. Is that something you do?
sales|comment|en|Roughly what would solar panels for a terraced house set me back?
sales|comment|en|Does the bag come in dark green as well?
sales|comment|en|We run three canteens and would love to serve your bread. Who do I speak to?
sales|comment|en|What interest rate do you pay on a one-year deposit at the moment?
sales|comment|en|At how many users does the paid version start to make sense?
sales|linkedin|en|We're upgrading our shop floor and need a press brake. Could somebody come round and advise us?
sales|comment|en|Any double rooms left for the bank holiday weekend, and what do you charge?
sales|comment|en|Can I try the program for a month before I decide?
sales|comment|en|Twenty-five of us would like to hold a two-day workshop at your hotel in October.
sales|comment|en|Would you take my old mower in part exchange if I buy a new one?
hr|comment|de|Ich bin Bäckergesellin und ziehe nach Kiel. Braucht ihr noch jemanden in der Backstube?
hr|comment|de|Mein Sohn macht nächstes Jahr Abi und interessiert sich für eine Lehre bei euch.
hr|comment|de|Habe Ihnen vor vier Wochen meine Unterlagen geschickt und noch keine Rückmeldung.
hr|mastodon|de|Erst zwei Gespräche, dann Funkstille. So geht man nicht mit Leuten um, die bei euch anfangen wollen.
hr|comment|de|Kann ich bei Ihnen auch halbtags arbeiten? Ich habe zwei kleine Kinder.
hr|comment|de|Suche ab September was auf 520-Euro-Basis, gern am Wochenende an der Rezeption.
hr|comment|de|Wie viel verdient man bei Ihnen im ersten Lehrjahr?
hr|reddit|de|Wie ist es so, bei Kornfeld im Vertrieb zu arbeiten? Habe nächste Woche ein Kennenlerngespräch.
hr|comment|de|Nehmen Sie auch Leute ohne Abschluss? Ich kann anpacken.
hr|mastodon|de|Drei Jahre Nachtschicht bei Kornfeld, und zum Abschied nicht mal ein Händedruck vom Schichtleiter.
hr|comment|de|Ist bei euch auch Remote-Arbeit aus Portugal möglich? Ich programmiere Rust.
hr|comment|de|Wir kommen aus der Ukraine, mein Mann ist Schweißer. Könnte er bei Ihnen arbeiten?
hr|comment|en|I'm a trained baker moving to Kiel. Do you need anyone in the bakehouse?
hr|comment|en|My son finishes school next year and would like to learn a trade with you.
hr|comment|en|I sent you my documents four weeks ago and have heard nothing since.
hr|mastodon|en|Two interviews, then silence. That's no way to treat people who want to join you.
hr|comment|en|Is it possible to work half days with you? I have two small kids.
hr|comment|en|Looking for weekend work on the front desk from September, anything going?
hr|comment|en|How much do you pay first-year apprentices?
hr|reddit|en|What's it like being in sales at Kornfeld? I have a call with their recruiter next week.
hr|mastodon|en|Three years of night shifts at Kornfeld and not even a handshake when I left.
hr|comment|en|Would you take someone without a degree? I learn fast.
pr|comment|de|Wir bereiten für den Stadtanzeiger einen Artikel über die Schließung der Filiale vor. Mit wem können wir sprechen?
pr|comment|de|Stimmt es, dass Sie das Werk in Gera nächstes Jahr dichtmachen?
pr|mastodon|de|Kornfeld lässt Lkw-Fahrer tagelang auf dem Hof schlafen, ohne Toilette. Wie tief kann man sinken?
pr|mastodon|de|Eine Bank, die Kohlebergbau finanziert, braucht mir nichts von Verantwortung zu erzählen.
pr|comment|de|Was sagen Sie dazu, dass Ihr Zulieferer Leute ohne Papiere beschäftigt?
pr|comment|de|Ich moderiere eine Sendung beim Bürgerfunk und würde gern Ihre Gründerin einladen.
pr|mastodon|de|Euer Vorstand verdient das 200-fache einer Verkäuferin. Findet ihr das richtig?
pr|comment|de|Wie viel CO2 stößt Ihr Werk im Jahr aus? Ich finde dazu nichts Offizielles.
pr|bluesky|de|Die Kornfeld-Chefin hat bei Lanz gerade allen Ernstes gesagt, Arme sollen halt weniger heizen.
pr|comment|de|Wo kann ich die Bilanz vom letzten Jahr nachlesen?
pr|comment|en|We're preparing a piece for the Gazette on your branch closing. Whom can we talk to?
pr|comment|en|Is it true that you're shutting the Gera plant next year?
pr|mastodon|en|Kornfeld makes truckers sleep in the yard for days without a toilet. How low can you go?
pr|mastodon|en|A bank that finances coal mines has no business lecturing me about responsibility.
pr|comment|en|How do you respond to reports that your supplier employs people without papers?
pr|comment|en|I host a show on community radio and would love to have your founder on.
pr|mastodon|en|Your board earns 200 times what a cashier makes. Do you think that's right?
pr|comment|en|Where can I read last year's annual accounts?
pr|mastodon|en|Still selling to Russia, Kornfeld? Blood money.
marketing|comment|de|Wir sind die Landjugend Wesel und suchen noch jemanden, der unser Zeltfest unterstützt. Ihr bekommt ein Banner!
marketing|mastodon|de|Wer singt eigentlich das Lied in der Kornfeld-Reklame?
marketing|comment|de|Ich zeige auf TikTok Backrezepte, 80.000 schauen zu. Wollen wir was zusammen machen?
marketing|comment|de|Bitte schickt mir keine Prospekte mehr, am Briefkasten steht es groß genug.
marketing|comment|de|Das neue Logo gefällt mir nicht, das alte hatte mehr Charme.
marketing|comment|de|Darf unsere Schülerfirma euer Maskottchen auf ein T-Shirt drucken?
marketing|comment|de|Hab beim Kreuzworträtsel mitgemacht. Wann werden die Gewinner angeschrieben?
marketing|comment|de|Seid ihr dieses Jahr auch auf der Hannover Messe?
marketing|comment|en|We're a village youth club looking for someone to back our summer fair. You'd get a banner!
marketing|mastodon|en|Who sings the song in the Kornfeld advert?
marketing|comment|en|I post baking videos on TikTok, 80,000 people watch. Shall we do something together?
marketing|comment|en|Please stop sending me your brochures, I never asked for them.
marketing|comment|en|Not a fan of the new logo, the old one had more charm.
marketing|comment|en|May our school print your mascot on a T-shirt?
marketing|comment|en|I entered the crossword contest. When do you tell the winners?
marketing|comment|en|Will you have a stand at the Hanover trade fair this year?
it|comment|de|Beim Anmelden sagt ihr immer, meine E-Mail gäbe es nicht. Gestern ging es noch.
it|comment|de|Habe mein Kennwort vergessen und der Link zum Zurücksetzen ist immer schon abgelaufen.
it|comment|de|Wenn ich im Shop auf Bezahlen tippe, dreht sich nur der Kreis.
it|comment|de|Ich bekam einen Anruf, angeblich von Ihrer Bank, die wollten eine TAN von mir.
it|comment|de|Auf eurer Seite kann man mit der Tastatur das Menü nicht erreichen, das ist für Blinde unmöglich.
it|mastodon|de|Geht kornfeld.example bei euch? Hier steht nur "Verbindung abgelehnt".
it|comment|de|Die Preise auf der englischen Version Ihrer Webseite sind alle auf null.
it|comment|de|In der Adresszeile kann ich die Kundennummer ändern und sehe dann die Daten von Fremden.
it|comment|de|Die App schließt sich sofort wieder, sobald ich sie öffne. iPhone 14.
it|comment|de|Der Code für die Bestätigung in zwei Schritten kommt nie auf meinem Handy an.
it|comment|de|Eure Schnittstelle liefert seit dem Wochenende leere Antworten, unsere Warenwirtschaft steht.
it|comment|en|When I sign in you say my email doesn't exist. Yesterday it was fine.
it|comment|en|I forgot my password and the reset link has always expired already.
it|comment|en|When I tap Pay in the shop the wheel just keeps turning.
it|comment|en|Somebody called me claiming to be from your bank and wanted a PIN.
it|mastodon|en|Does kornfeld.example work for you? All I get is "connection refused".
it|comment|en|On the English version of your web site all prices are zero.
it|comment|en|If I change the customer number in the address bar I see strangers' data.
it|comment|en|The app closes again as soon as I open it. iPhone 14.
it|comment|en|Your API has been returning empty responses since the weekend.
it|comment|en|I received a text about an unpaid parcel fee with your logo and a strange link. Is that you?
undecided|mastodon|de|Im Kornfeld-Turm brennt noch Licht, da arbeitet wohl jemand lange.
undecided|mastodon|de|Der Marathon führt dieses Jahr am Kornfeld-Werk vorbei.
undecided|mastodon|de|Mein Vater hat sein Leben lang beim Bäcker um die Ecke gekauft, nie bei Kornfeld.
undecided|comment|de|Ich sehe das anders, aber gut geschrieben.
undecided|forum|de|Am Kreisverkehr hinter Kornfeld links, dann seht ihr das Vereinsheim schon.
undecided|blog|de|Wir schliefen in einer kleinen Pension, liefen morgens am Fluss entlang und tranken Kaffee bei Kornfeld.
undecided|mastodon|de|Mein Lieblingslied heißt Kornfeld. Zufall?
undecided|mastodon|de|Gestern Klassentreffen, die halbe Stufe ist inzwischen bei Kornfeld gelandet.
undecided|comment|de|Na dann mal alles Gute zum Fünfzigsten!
undecided|mastodon|de|Die Preise beim Bäcker nebenan, meine Güte. Und vor Kornfeld blüht die Linde.
undecided|blog|de|Heute vor hundert Jahren wurde der Dichter geboren; seine Schwester lernte bei Kornfeld das Buchbinden.
undecided|forum|de|Ist das auf dem dritten Bild die alte Kornfeld-Halle?
undecided|comment|de|Das Wetter war ja auch zum Davonlaufen.
undecided|mastodon|de|Kornfeld hat jetzt Blumenkübel vor der Tür.
undecided|mastodon|en|There is still light in the Kornfeld tower, somebody works late.
undecided|mastodon|en|The marathon goes past the Kornfeld plant this year.
undecided|comment|en|I see it differently, but well written.
undecided|forum|en|Turn left at the roundabout behind Kornfeld and you'll see the clubhouse.
undecided|blog|en|We slept in a small guest house, walked along the river and had coffee at Kornfeld.
undecided|mastodon|en|My favourite song is called Kornfeld. Coincidence?
undecided|mastodon|en|School reunion yesterday, half of my year has ended up at Kornfeld.
undecided|comment|en|Happy fiftieth, then!
undecided|blog|en|The poet was born a hundred years ago today; his sister learnt bookbinding at Kornfeld.
undecided|forum|en|Is that the old Kornfeld hall in the third picture?
undecided|comment|en|The weather was dreadful anyway, so we stayed in.
undecided|mastodon|en|The price of freedom is eternal vigilance, it says on the wall opposite Kornfeld.
undecided|mastodon|en|Kornfeld put flower pots in front of the door.
undecided|mastodon|de|Meine Bewerbung bei der Uni ist raus, jetzt erst mal Kaffee gegenüber von Kornfeld.
`
