/** What a press office, an agency and a reporter made of one event, and another event of the same firm; all made up. */
export type Tale = {
  language: 'de' | 'en'
  headline: string
  text: string
  /** Lightly edited, as an editor does with an agency's text. */
  edited: string
  /** The same event in a reporter's own words. */
  paraphrase: string
  /** Something else that the firm did. */
  other: { headline: string; text: string }
  /** What the firm says of itself under all its stories. */
  about: string
}

export const tales: readonly Tale[] = [
  {
    language: 'de',
    headline: 'Havelwerk baut in Rathenow eine Halle für 140 Beschäftigte',
    text: 'Der Optikhersteller Havelwerk errichtet am Stadtrand von Rathenow eine neue Fertigungshalle. Wie das Unternehmen am Montag mitteilte, sollen dort von Herbst an Linsen für die Medizintechnik geschliffen werden. Die Investition beträgt 38 Millionen Euro. Nach Angaben von Geschäftsführerin Inga Bredow entstehen bis zu 140 Arbeitsplätze. Das Land Brandenburg fördert den Bau mit 6 Millionen Euro. Die Gewerkschaft begrüßte die Pläne, verlangte aber einen Tarifvertrag für alle neuen Stellen.',
    edited:
      'Der Optikhersteller Havelwerk errichtet am Rand von Rathenow eine neue Fertigungshalle. Wie das Unternehmen mitteilte, sollen dort vom Herbst an Linsen für die Medizintechnik geschliffen werden. Die Investition beträgt 38 Millionen Euro. Nach Angaben von Geschäftsführerin Inga Bredow entstehen bis zu 140 neue Arbeitsplätze. Das Land fördert den Bau mit 6 Millionen Euro. Die Gewerkschaft IG Metall begrüßte die Pläne, verlangte aber einen Tarifvertrag für alle neuen Stellen.',
    paraphrase:
      'In Rathenow wird wieder geschliffen: Havelwerk, seit jeher bekannt für Brillengläser, will Ärzte beliefern und stellt dafür Leute ein. Bis zu 140 könnten es werden, sagt die Chefin. Fast vierzig Millionen steckt die Firma in den Neubau vor den Toren der Stadt, einen Teil davon zahlt Potsdam. Ganz ohne Streit geht es nicht, denn die Arbeitnehmer pochen auf verbindliche Löhne für jeden, der dort anfängt.',
    other: {
      headline: 'Havelwerk ruft Leselupen zurück',
      text: 'Der Optikhersteller Havelwerk ruft rund 12.000 Leselupen aus dem vergangenen Jahr zurück. Wie das Unternehmen am Donnerstag mitteilte, kann sich der beleuchtete Griff beim Laden stark erhitzen. Verletzt wurde nach Angaben von Geschäftsführerin Inga Bredow niemand. Kunden erhalten den Kaufpreis in allen Filialen erstattet, auch ohne Kassenbon. Die zuständige Behörde in Potsdam prüft den Vorfall und erwartet bis Ende der Woche einen Bericht.',
    },
    about:
      'Über Havelwerk: Die Havelwerk Optik GmbH mit Sitz in Rathenow fertigt seit 1921 Linsen und Lupen und beschäftigt 900 Menschen an drei Standorten in Deutschland und Polen. Der Umsatz lag zuletzt bei 112 Millionen Euro. Mehr unter havelwerk.example.',
  },
  {
    language: 'de',
    headline: 'Nordkorn verkauft Bäckereien an Wettbewerber',
    text: 'Die Großbäckerei Nordkorn trennt sich von 27 Filialen in Schleswig-Holstein. Käufer ist nach Angaben beider Unternehmen die Kieler Kette Brotzeit, die alle 310 Mitarbeiter übernehmen will. Das Bundeskartellamt muss noch zustimmen. Über den Preis vereinbarten die Parteien Stillschweigen. Nordkorn will sich künftig auf die Belieferung von Supermärkten konzentrieren. Der Betriebsrat sprach von einem schmerzhaften, aber verständlichen Schritt.',
    edited:
      'Die Lübecker Großbäckerei Nordkorn trennt sich von 27 Filialen in Schleswig-Holstein. Käufer ist nach Angaben der Unternehmen die Kieler Kette Brotzeit, die alle 310 Mitarbeiter übernehmen will. Das Bundeskartellamt muss dem Geschäft noch zustimmen. Über den Kaufpreis vereinbarten die Parteien Stillschweigen. Nordkorn will sich künftig auf die Belieferung von Supermärkten konzentrieren. Der Betriebsrat sprach von einem schmerzhaften, aber verständlichen Schritt.',
    paraphrase:
      'Wer in Lübeck morgens bei Nordkorn Brötchen holt, steht bald in einem Laden mit anderem Namen. Brotzeit aus Kiel schluckt die Geschäfte des Rivalen, mitsamt dem Personal. Was das kostet, verrät niemand. Nordkorn backt weiter, nur eben für die Regale der Discounter. Erst aber haben die Wettbewerbshüter das Wort, und in der Belegschaft überwiegt die Wehmut.',
    other: {
      headline: 'Nordkorn senkt Salzgehalt in allen Broten',
      text: 'Die Großbäckerei Nordkorn senkt den Salzgehalt in allen Sorten um ein Zehntel. Die Umstellung beginnt nach Angaben des Unternehmens im Februar und soll bis zum Sommer abgeschlossen sein. Ernährungsmediziner der Universität Kiel begleiten den Versuch. Der Geschmack habe in Blindproben nicht gelitten, heißt es. Verbraucherschützer lobten den Schritt und forderten die Branche auf, dem Beispiel zu folgen.',
    },
    about:
      'Über Nordkorn: Nordkorn backt seit 1954 in Lübeck und beliefert mehr als 2.000 Märkte im Norden. Das Familienunternehmen wird in dritter Generation geführt und verwendet ausschließlich Getreide aus der Region.',
  },
  {
    language: 'de',
    headline: 'Störung bei Rheinfunk: 40.000 Kunden ohne Telefon',
    text: 'Nach einem Kabelbrand in Neuwied sind seit dem frühen Morgen etwa 40.000 Kunden des Anbieters Rheinfunk ohne Telefon und Internet. Betroffen sind nach Auskunft des Unternehmens auch zwei Krankenhäuser, die auf Notleitungen ausweichen. Techniker verlegen derzeit eine Ersatzstrecke. Rheinfunk rechnet damit, dass alle Anschlüsse bis Mitternacht wieder arbeiten. Die Polizei schließt Brandstiftung nicht aus und bittet um Hinweise. Der Notruf 112 ist über das Mobilnetz erreichbar.',
    edited:
      'Nach einem Kabelbrand in Neuwied sind seit dem frühen Morgen rund 40.000 Kunden des Anbieters Rheinfunk ohne Telefon und Internet. Betroffen sind nach Auskunft des Unternehmens auch zwei Krankenhäuser, die auf Notleitungen ausweichen. Techniker verlegen derzeit eine Ersatzstrecke. Rheinfunk rechnet damit, dass alle Anschlüsse bis Mitternacht wieder funktionieren. Die Polizei schließt Brandstiftung nicht aus. Der Notruf 112 bleibt über das Mobilnetz erreichbar.',
    paraphrase:
      'Stille in der Leitung: Zehntausende Haushalte zwischen Neuwied und Andernach konnten am Dienstag weder surfen noch anrufen, weil ein Verteiler in Flammen stand. Selbst Kliniken mussten improvisieren. Bei Rheinfunk arbeiteten Trupps rund um die Uhr an einem Umweg für die Daten. Ermittler untersuchen, ob jemand gezündelt hat. Wer Hilfe brauchte, sollte zum Handy greifen.',
    other: {
      headline: 'Rheinfunk erhöht Preise für Altverträge',
      text: 'Der Anbieter Rheinfunk erhöht zum April die Preise für ältere Verträge. Nach Auskunft des Unternehmens sind 85.000 Kunden betroffen, die monatlich zwischen zwei und vier Euro mehr zahlen. Sie haben ein Recht auf Kündigung bis Ende März. Rheinfunk begründet den Schritt mit gestiegenen Kosten für Strom und Personal. Die Verbraucherzentrale hält die Erhöhung für unzulässig und prüft eine Klage vor dem Landgericht Koblenz.',
    },
    about:
      'Über Rheinfunk: Die Rheinfunk AG versorgt 600.000 Haushalte zwischen Bonn und Mainz mit Telefon, Internet und Fernsehen. Das Unternehmen gehört mehrheitlich kommunalen Stadtwerken und beschäftigt 1.100 Menschen.',
  },
  {
    language: 'de',
    headline: 'Lindauer Seebahn stellt auf Wasserstoff um',
    text: 'Die Lindauer Seebahn will ihre zwölf Dieselzüge bis 2029 durch Fahrzeuge mit Brennstoffzellen ersetzen. Ein entsprechender Vertrag mit dem Hersteller Talbach sei unterzeichnet, sagte Vorstand Peter Rauh am Mittwoch in Lindau. Der Auftrag hat einen Wert von 96 Millionen Euro. Die Tankstelle entsteht am Güterbahnhof. Fahrgastverbände kritisierten, dass die Strecke nicht elektrifiziert wird. Rauh verwies auf die Kosten für Tunnel und Brücken.',
    edited:
      'Die Lindauer Seebahn will ihre zwölf Dieselzüge bis 2029 durch Fahrzeuge mit Brennstoffzellen ersetzen. Ein Vertrag mit dem Hersteller Talbach sei unterzeichnet, sagte Vorstand Peter Rauh am Mittwoch. Der Auftrag hat einen Wert von 96 Millionen Euro. Die nötige Tankstelle entsteht am Güterbahnhof. Fahrgastverbände kritisierten, dass die Strecke nicht elektrifiziert wird. Rauh verwies auf die hohen Kosten für Tunnel und Brücken.',
    paraphrase:
      'Kein Ruß mehr über dem Bodensee: Bis Ende des Jahrzehnts rollen rund um Lindau leise Triebwagen, die Wasserdampf ausstoßen. Talbach liefert, fast hundert Millionen fließen. Pro Bahn hätte lieber Oberleitungen gesehen. Doch die vielen engen Röhren am Ufer, so die Bahn, machten jeden Draht unbezahlbar. Getankt wird künftig dort, wo heute Holz verladen wird.',
    other: {
      headline: 'Seebahn fährt im Winter seltener',
      text: 'Die Lindauer Seebahn streicht vom 10. Januar an jede dritte Fahrt am Abend. Grund ist nach Angaben von Vorstand Peter Rauh ein hoher Krankenstand unter den Lokführern. Betroffen sind vor allem Pendler nach Friedrichshafen. Auf zwei Linien fahren Busse. Der Landkreis als Besteller kündigte an, Strafzahlungen zu prüfen. Die Einschränkung soll bis zum Ende der Faschingsferien gelten.',
    },
    about:
      'Über die Lindauer Seebahn: Die Lindauer Seebahn betreibt im Auftrag des Freistaats vier Linien am Bodensee und befördert im Jahr neun Millionen Fahrgäste. Eigentümer sind die Landkreise am Ufer zu gleichen Teilen.',
  },
  {
    language: 'de',
    headline: 'Krankenkasse Solidara verliert Daten von 9.000 Versicherten',
    text: 'Unbekannte haben bei der Krankenkasse Solidara Daten von etwa 9.000 Versicherten erbeutet. Darunter sind nach Angaben der Kasse Anschriften und Kontonummern, aber keine Diagnosen. Der Angriff wurde am Wochenende bemerkt und gelang über einen Dienstleister für den Briefversand. Die Betroffenen werden angeschrieben. Die Landesdatenschutzbeauftragte leitete ein Verfahren ein. Solidara entschuldigte sich und schaltete eine Hotline.',
    edited:
      'Unbekannte Täter haben bei der Krankenkasse Solidara Daten von etwa 9.000 Versicherten erbeutet. Darunter sind nach Angaben der Kasse Anschriften und Kontonummern, jedoch keine Diagnosen. Der Angriff wurde am Wochenende bemerkt und gelang über einen Dienstleister für den Briefversand. Die Betroffenen werden nun angeschrieben. Die Landesdatenschutzbeauftragte leitete ein Verfahren ein. Solidara entschuldigte sich und schaltete eine Hotline.',
    paraphrase:
      'Wieder ein Leck, wieder beim Zulieferer: Diesmal trifft es Mitglieder von Solidara, deren Adressen und Bankverbindungen nun in fremden Händen liegen. Was der Arzt festgestellt hat, blieb offenbar verschlossen. Eine Firma, die Post für die Kasse druckt, war das Einfallstor. Jetzt ermittelt die Aufsicht, und wer sich sorgt, kann anrufen.',
    other: {
      headline: 'Solidara hebt Zusatzbeitrag an',
      text: 'Die Krankenkasse Solidara hebt ihren Zusatzbeitrag zum Jahreswechsel auf 2,9 Prozent an. Das beschloss der Verwaltungsrat am Freitag. Nach Angaben der Kasse sind die Ausgaben für Krankenhäuser um ein Zehntel gestiegen. Ein Versicherter mit mittlerem Einkommen zahlt monatlich etwa sieben Euro mehr. Wer wechseln will, hat dazu bis Ende Januar Gelegenheit. Die Rücklagen der Kasse reichen noch für elf Tage.',
    },
    about:
      'Über Solidara: Die Solidara ist eine bundesweit geöffnete Krankenkasse mit 410.000 Versicherten und Sitz in Kassel. Sie wurde 1886 von Buchdruckern gegründet und unterhält heute 22 Geschäftsstellen.',
  },
  {
    language: 'de',
    headline: 'Möbelhaus Ahrens meldet Insolvenz an',
    text: 'Das Möbelhaus Ahrens hat beim Amtsgericht Oldenburg Insolvenz angemeldet. Der Geschäftsbetrieb in allen fünf Häusern läuft weiter, wie der vorläufige Insolvenzverwalter Jan Tammen mitteilte. Die Löhne der 460 Beschäftigten sind bis Januar gesichert. Als Grund nannte Ahrens die schwache Nachfrage und hohe Mieten. Kunden, die angezahlt haben, sollen ihre Ware erhalten. Tammen sucht nach einem Investor und führt erste Gespräche.',
    edited:
      'Das Möbelhaus Ahrens hat beim Amtsgericht Oldenburg Insolvenz angemeldet. Der Betrieb in allen fünf Häusern läuft weiter, wie der vorläufige Insolvenzverwalter Jan Tammen am Dienstag mitteilte. Die Löhne der 460 Beschäftigten sind bis Januar gesichert. Als Gründe nannte Ahrens die schwache Nachfrage und hohe Mieten. Kunden, die angezahlt haben, sollen ihre Ware erhalten. Tammen sucht nach einem Investor und führt erste Gespräche.',
    paraphrase:
      'Sofas bleiben stehen, die Kasse bleibt leer: In Oldenburg ist mit Ahrens ein Traditionshaus zahlungsunfähig. Verkauft wird vorerst trotzdem, das Personal bekommt sein Geld vom Amt. Wer eine Küche bestellt hat, muss nicht bangen, versichert der Jurist, der nun das Sagen hat. Er hofft auf einen Käufer, dem die Lage in den Gewerbegebieten nicht zu teuer ist.',
    other: {
      headline: 'Ahrens eröffnet Haus in Emden',
      text: 'Das Möbelhaus Ahrens eröffnet im März ein Haus in Emden. Auf 6.000 Quadratmetern entstehen nach Angaben der Geschäftsführung 70 Arbeitsplätze. Das Gebäude einer früheren Gärtnerei wird dafür umgebaut. Anwohner hatten wegen des Verkehrs geklagt, die Stadt hat nun eine neue Zufahrt zugesagt. Zur Eröffnung gibt es ein Fest mit Musik. Ahrens will in den kommenden Jahren weiter nach Westen wachsen.',
    },
    about:
      'Über Ahrens: Ahrens verkauft seit 1932 Möbel und Küchen im Nordwesten. Das Unternehmen wird von der Familie geführt, unterhält fünf Häuser und ein Zentrallager in Oldenburg und bildet jährlich 30 junge Menschen aus.',
  },
  {
    language: 'de',
    headline: 'Alpina Milch zahlt Bauern mehr',
    text: 'Die Molkerei Alpina Milch zahlt ihren 1.400 Lieferanten vom kommenden Monat an 49 Cent je Kilogramm. Das sind drei Cent mehr als bisher, wie die Genossenschaft in Kempten mitteilte. Vorstand Maria Lechner begründete den Schritt mit der guten Nachfrage nach Käse. Der Bauernverband sprach von einem überfälligen Zeichen. Viele Höfe arbeiteten weiter mit Verlust. Im Handel sollen die Preise vorerst nicht steigen.',
    edited:
      'Die Molkerei Alpina Milch zahlt ihren 1.400 Lieferanten vom kommenden Monat an 49 Cent je Kilogramm Milch. Das sind drei Cent mehr als bisher, teilte die Genossenschaft in Kempten mit. Vorstand Maria Lechner begründete den Schritt mit der guten Nachfrage nach Käse. Der Bauernverband sprach von einem überfälligen Zeichen. Viele Höfe arbeiteten noch mit Verlust. Im Handel sollen die Preise vorerst nicht steigen.',
    paraphrase:
      'Für die Landwirte im Allgäu lohnt das Melken wieder ein wenig. Alpina legt drauf, weil sich Bergkäse so gut verkauft wie lange nicht. Drei Cent sind freilich kein Reichtum, murrt die Standesvertretung, vielerorts decke das nicht einmal das Futter. Im Kühlregal merkt der Kunde davon zunächst nichts.',
    other: {
      headline: 'Alpina Milch schließt Werk in Sonthofen',
      text: 'Die Molkerei Alpina Milch schließt ihr Werk in Sonthofen zum Ende des Jahres. Die Genossenschaft in Kempten begründete dies mit veralteten Anlagen, deren Erneuerung 22 Millionen Euro kosten würde. Die 88 Beschäftigten erhalten Angebote an anderen Standorten. Bürgermeister und Gewerkschaft reagierten entsetzt. Die Produktion von Butter wird nach Kempten verlagert. Eine Mahnwache vor dem Werkstor ist für Samstag geplant.',
    },
    about:
      'Über Alpina Milch: Alpina Milch ist eine Genossenschaft von 1.400 Bergbauern im Allgäu und in Vorarlberg. Sie verarbeitet im Jahr 310 Millionen Kilogramm Milch zu Käse, Butter und Joghurt.',
  },
  {
    language: 'en',
    headline: 'Fernbridge Bank to close 34 branches by June',
    text: 'Fernbridge Bank will close 34 branches across the north of England by the end of June, the lender said on Monday. About 210 jobs are at risk, although half of the staff will be offered other roles. The bank said visits to the branches had fallen by two thirds in five years. Unions called the decision a betrayal of small towns. Fernbridge promised that mobile vans would stop in every affected town once a week.',
    edited:
      'Fernbridge Bank is to close 34 branches across the north of England by the end of June, the lender said. About 210 jobs are at risk, although half of the staff will be offered other roles. The bank said visits to the branches had fallen by two thirds in five years. Unions called the decision a betrayal of small towns. Fernbridge has promised that mobile vans would stop in every affected town once a week.',
    paraphrase:
      'Another lender is walking away from the high street. This time it is Fernbridge, whose customers in three dozen northern places will soon have to queue at a van. Workers fear for their livelihoods, and their representatives are furious. Hardly anyone came in any more, the company insists, pointing at figures that show most people now bank by phone.',
    other: {
      headline: 'Fernbridge Bank fined over late refunds',
      text: 'Fernbridge Bank has been fined 4.2 million pounds for refunding victims of fraud too late. The regulator said 1,900 customers had waited for more than a month, and some for a year. The bank accepted the findings and apologised. It has since hired 60 people for its complaints team. Consumer groups said the penalty was too small to change anything, and asked for named managers to be held responsible.',
    },
    about:
      'About Fernbridge Bank: Fernbridge Bank serves two million customers in the north of England and in Scotland. Founded in 1867 as a savings society in Leeds, it employs 4,300 people and is owned by its members.',
  },
  {
    language: 'en',
    headline: 'Calder Foods recalls oat bars over metal fragments',
    text: 'Calder Foods is recalling three kinds of oat bars because they may contain fragments of metal. The company said a sieve had broken at its plant in Halifax and that 90,000 packs were affected. Nobody has reported an injury so far. Customers should not eat the bars and can return them to any shop for a full refund. The Food Standards Agency published a notice. Calder said production had resumed on Tuesday with new equipment.',
    edited:
      'Calder Foods is recalling three kinds of oat bar because they may contain fragments of metal. The company said a sieve had broken at its plant in Halifax and that 90,000 packs were affected. Nobody has reported an injury. Customers should not eat the bars and can return them to any shop for a full refund. The Food Standards Agency has published a notice. Calder said production had resumed on Tuesday with new equipment.',
    paraphrase:
      'Check your cupboard before you pack the lunch boxes: snacks by a Yorkshire maker could hold bits of steel. A filter snapped during mixing, and almost a hundred thousand boxes left the factory before anyone noticed. There are no known victims, and shops will give the money back without a receipt. The line is running again.',
    other: {
      headline: 'Calder Foods buys rival Penwick',
      text: 'Calder Foods has agreed to buy its smaller rival Penwick for 61 million pounds. The deal gives the company a second plant, in Truro, and 340 more workers. Calder said no jobs would be lost in the first two years. The competition authority will look at the market for breakfast cereals. Analysts called the price high, but said that Penwick had the better brands and hardly any debt.',
    },
    about:
      'About Calder Foods: Calder Foods makes cereals and snacks in Halifax and sells them in fourteen countries. The family company was founded in 1921, employs 1,250 people and had sales of 240 million pounds last year.',
  },
  {
    language: 'en',
    headline: 'Tidewater Ferries suspends night crossings after collision',
    text: 'Tidewater Ferries has suspended all night crossings to the islands after one of its ships hit a pier in fog. Eleven passengers were treated for bruises on Sunday evening, the company said. The ferry, built in 1998, had a hole above the waterline and was towed to Oban. Investigators will study the recordings from the bridge. Tidewater said tickets would be refunded and that morning sailings would run as planned.',
    edited:
      'Tidewater Ferries has suspended all night crossings to the islands after one of its ships hit a pier in thick fog. Eleven passengers were treated for bruises on Sunday evening, the company said. The ferry, built in 1998, had a hole above the waterline and was towed to Oban. Investigators will now study the recordings from the bridge. Tidewater said tickets would be refunded and that morning sailings will run as planned.',
    paraphrase:
      'It was over in seconds, says Moira Kell, who was holding her tea when the boat struck stone. She and ten others were looked after ashore. No sailings after dark for now, the operator decided, until it is known why the crew did not see the harbour wall. The old vessel lies in dry dock on the mainland with a gash in her side.',
    other: {
      headline: 'Tidewater Ferries orders two electric ships',
      text: 'Tidewater Ferries has ordered two electric ships from a yard in Norway for 54 million pounds. They will carry 40 cars each and charge at the quay within a quarter of an hour. The first one is due in the spring of 2028. The government pays a third of the price. Islanders welcomed the news, but asked the company to keep the old ships as a reserve for the winter months.',
    },
    about:
      'About Tidewater Ferries: Tidewater Ferries runs nine ships on six routes off the west coast of Scotland and carries 800,000 passengers a year. The company is based in Oban and is owned by the island councils.',
  },
  {
    language: 'en',
    headline: 'Brightloop raises 75 million dollars for battery recycling',
    text: 'Brightloop has raised 75 million dollars to build a plant that recovers lithium from old batteries. The round was led by Marren Capital, the start-up said on Wednesday. The plant near Akron is to open in 2028 and will employ 160 people. Brightloop says its process needs no acid and half the energy of others. Carmakers have signed contracts for the first five years. The company has yet to make a profit.',
    edited:
      'Brightloop has raised 75 million dollars to build a plant that recovers lithium from used batteries. The round was led by Marren Capital, the start-up said Wednesday. The plant near Akron is to open in 2028 and will employ 160 people. Brightloop says its process needs no acid and half the energy of others. Two carmakers have signed contracts for the first five years. The company has yet to make a profit.',
    paraphrase:
      'Ohio could soon dig its metals out of scrap. A young firm with a trick for taking cells apart without harsh chemicals convinced investors to hand over a fortune, and a derelict rubber works outside Akron is where the money goes. Car companies queue up to deliver their dead packs. Whether it ever pays is another question.',
    other: {
      headline: 'Fire at Brightloop test site injures two',
      text: 'A fire at a test site of Brightloop injured two workers on Friday night. The blaze started in a container with damaged cells and took four hours to put out, the fire department said. Neighbours were told to keep their windows shut. Brightloop stopped all tests and promised a full report within a month. The state agency for safety at work has opened an investigation of the company and its contractors.',
    },
    about:
      'About Brightloop: Brightloop turns batteries into batteries. Founded in 2021 by three chemists from Cleveland, the company runs a pilot line in Ohio, holds 31 patents and works with carmakers in North America and Europe.',
  },
  {
    language: 'en',
    headline: 'Orchard Rail apologises for Sunday of cancelled trains',
    text: 'Orchard Rail has apologised after one in three of its trains was cancelled on Sunday. The operator blamed a software update that left drivers without rosters. Thousands were stranded in Exeter and Taunton, and some spent the night in waiting rooms. Passengers can claim the full fare and the cost of a taxi. The transport minister called the events unacceptable and asked the company to explain itself by Thursday.',
    edited:
      'Orchard Rail has apologised after one in three of its trains were cancelled on Sunday. The operator blamed a software update that left drivers without rosters. Thousands were stranded in Exeter and Taunton, and some had to spend the night in waiting rooms. Passengers can claim the full fare and the cost of a taxi. The transport minister called the events unacceptable and has asked the company to explain itself by Thursday.',
    paraphrase:
      'Nobody at the station knew who was meant to drive the 18:04, because the computer did not know either. A botched upgrade emptied the duty lists of a whole railway over the weekend. In the West Country people slept on benches. Money will be paid back, the firm says, and Westminster wants answers within days.',
    other: {
      headline: 'Orchard Rail brings back restaurant cars',
      text: 'Orchard Rail brings back restaurant cars on four trains a day between London and Penzance. Meals are cooked on board and served at the seat in first class, and at shared tables for everyone else. The operator ended the service nine years ago to save money. A petition with 30,000 names asked for its return. Local farms will supply vegetables and cheese, and prices start at eleven pounds.',
    },
    about:
      'About Orchard Rail: Orchard Rail runs trains between London, the West Country and South Wales. It employs 3,900 people, carries 41 million passengers a year and holds its franchise until 2031.',
  },
]

/** How agencies and their customers mark what they hand on. */
export const marks = {
  de: [
    (text: string) => `FRANKFURT (dpa) - ${text}`,
    (text: string) => `Berlin (dpa/bb) – ${text}\n© dpa-infocom, dpa:261122-99-123456/2`,
    (text: string) => `${text} (dpa-AFX)\nQuelle: dpa-AFX`,
    (text: string) => `WIEN (APA) - ${text}\nRückfragehinweis: Redaktion, Telefon 01 36060`,
    (text: string) => `${text}\nOriginal-Content von: Presseportal, übermittelt durch news aktuell`,
  ],
  en: [
    (text: string) => `LONDON, Nov 22 (Reuters) - ${text}`,
    (text: string) => `NEW YORK (AP) — ${text}\nCopyright 2026 AP. All rights reserved.`,
    (text: string) => `${text}\nThe post first appeared on Business Daily.`,
    (text: string) => `MANCHESTER (PA) - ${text}\nRead more: Five charts that explain the economy`,
    (text: string) => `${text}\n© 2026 AFP`,
  ],
} as const

/** One sentence, as thirty people pass it on. */
export const sentences = {
  de: [
    'Seit drei Wochen warte ich auf eine Antwort vom Kundendienst, und am Telefon legt nach einer halben Stunde einfach jemand auf.',
    'Nie wieder bestelle ich dort etwas, das Paket kam zerrissen an und niemand will dafür zuständig gewesen sein.',
  ],
  en: [
    'I have been waiting three weeks for an answer from customer service, and after half an hour on the phone they simply hang up.',
    'Never again will I order anything there, the parcel arrived torn open and nobody wants to be responsible for it.',
  ],
} as const
