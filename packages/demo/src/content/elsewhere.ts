import type { TextTable } from './text-table.ts'

/** What the same places say about the rest of the world: nothing here concerns the company, false friends included. */
export const smallTalk: TextTable = {
  de: [
    [
      'Bohnenfrage',
      'Welche Bohnen nehmt ihr für Cold Brew? Meine schmecken nach nassem Karton, und ich habe Vergleichswerte.',
    ],
    ['Montag', 'Erster Kaffee: für mich. Zweiter Kaffee: für die anderen. #Kaffee'],
    [
      'Entkalken',
      'Zitronensäure oder Amidosulfonsäure zum Entkalken? Bitte nur Antworten von Leuten, deren Maschine noch lebt.',
    ],
    [
      'Keramikkurs',
      'Am {weekday} Keramikkurs in der Musterwerkstatt, wir drehen Tassen. Meine sieht aus wie ein Aschenbecher mit Henkel.',
    ],
    [
      'Die Musterwerkstatt feiert',
      'Die Musterwerkstatt in {city} wird zehn und lädt zum Sommerfest mit Siebdruck und Pflaumenkuchen.',
    ],
    ['Latte-Art', 'Meine Latte-Art nach {weeks} Wochen Üben: ein Herz, wenn man sehr gutmütig ist.'],
    ['Röstgrad', 'Helle Röstung ist Tee mit Selbstbewusstsein. Ich nehme keine weiteren Fragen entgegen.'],
    [
      'Espresso in {city}',
      'Wo gibt es in {city} einen guten Espresso unter zwei Euro? Frage für eine Freundin (mich).',
    ],
    ['Zug', 'Bordbistro: Kaffee aus. Bordlaune: auch aus.'],
    ['French Press', 'French Press bleibt das ehrlichste Gerät in der Küche. Nur das Spülen lügt.'],
    ['Wasserhärte', 'Hamburger Wasser, Münchner Bohnen, Kölner Laune: mein Frühstück in drei Städten.'],
    ['Flohmarkt', 'Auf dem Flohmarkt eine Kurbelmühle von {oldyear} für vier Euro. Sie klemmt. Ich liebe sie.'],
    ['Barista-Prüfung', 'Barista-Prüfung bestanden! Der Prüfer hat nur einmal geseufzt.'],
    ['Bürokaffee', 'Der Bürokaffee hat heute eine Konsistenz, die man unterschreiben kann.'],
    ['Siebträger-Kauf', 'Zweikreiser oder Einkreiser? Ich habe mich eingelesen und weiß jetzt weniger.'],
    ['Milchschaum', 'Hafermilch schäumt wieder nicht. Liegt es an der Milch oder an meiner Ausstrahlung?'],
    ['Nähkurs', 'Wer mit zum Nähkurs will: In der Musterwerkstatt sind am {weekday} noch zwei Plätze frei.'],
    ['Mahlgrad', 'Mahlgrad feiner, Wasser kühler, Nachbar wach. Alles richtig gemacht.'],
    ['Tassen', 'Ich besitze {num} Tassen und trinke aus einer. #Kaffee #Fragen'],
    ['Pfadfinder', 'Kaffee am Lagerfeuer: Man schmeckt die Freiheit und ein bisschen Socke.'],
  ],
  en: [
    ['Beans', 'Which beans do you use for cold brew? Mine taste of wet cardboard, and I can compare.'],
    ['Monday', 'First coffee: for me. Second coffee: for everyone else. #coffee'],
    ['Pottery class', 'Pottery class at the Musterwerkstatt on {weekday}. My mug looks like an ashtray with a handle.'],
    ['Latte art', 'My latte art after {weeks} weeks of practice: a heart, if you are feeling generous.'],
    ['Light roast', 'Light roast is tea with confidence. No further questions.'],
    [
      'Flea market',
      'Found a hand-cranked mill from {oldyear} at the flea market for four euros. It is stuck. I love it.',
    ],
    ['Office coffee', 'The office coffee has a consistency you could sign.'],
    ['Mugs', 'I own {num} mugs and drink from one.'],
    ['Train', 'Buffet car: no coffee. Mood: also no coffee.'],
    ['Oat milk', 'Oat milk will not froth again. Is it the milk or my aura?'],
  ],
}

export const otherNews: TextTable = {
  de: [
    [
      'Kaffeepreise steigen auf Rekordhoch',
      'Dürre und Frost treiben die Notierungen für Rohkaffee. Röster kündigen für {month} höhere Preise an.',
    ],
    [
      'Hafen {city}: Umschlag legt leicht zu',
      'Der Umschlag im Hafen ist im letzten Quartal um {num} Prozent gestiegen. Die Betreiber sprechen von vorsichtiger Zuversicht.',
    ],
    [
      'Handwerk sucht Nachwuchs',
      'Die Kammern zählen {num2} offene Stellen. Besonders gesucht: Elektriker, Tischler und Menschen, die morgens ans Telefon gehen.',
    ],
    [
      'Stadt prüft Tempo 30 auf der Ringstraße',
      'Anwohner hoffen, Pendler fluchen, Radfahrer zucken mit den Schultern: Die Entscheidung fällt am {weekday}.',
    ],
    [
      'Musterwerkstatt erhält Kulturpreis',
      'Die offene Musterwerkstatt in {city} wird für ihre Kurse ausgezeichnet. Das Preisgeld fließt in einen neuen Brennofen.',
    ],
    [
      'Espresso soll Weltkulturerbe werden',
      'Der Antrag ist gestellt, die Jury bittet um Geduld und ein zweites Stück Zucker.',
    ],
    [
      'Küchenbranche: Offene Regale auf dem Rückzug',
      'Laut einer Umfrage unter {num2} Haushalten sehnt sich die Mehrheit nach Türen, hinter denen niemand abstaubt.',
    ],
    [
      'Einwegbecher: Abgabe bringt Kommunen Millionen',
      'Nach Einführung der Abgabe ist die Zahl der Becher um {num} Prozent gesunken, die der Ausreden gestiegen.',
    ],
    [
      'Neue Norm für Netzstecker verschoben',
      'Die Kommission verschiebt die Norm erneut. Hersteller sprechen von Planungssicherheit, meinen aber das Gegenteil.',
    ],
    [
      'Strompreise: Was Betriebe jetzt wissen müssen',
      'Zum Jahreswechsel ändern sich Umlagen und Entgelte. Ein Überblick für kleine und mittlere Betriebe.',
    ],
    [
      'Rösterei in {city} meldet Insolvenz an',
      'Nach {num} Jahren ist Schluss: Die Rösterei nennt hohe Energiekosten als Grund. Ein Käufer wird gesucht.',
    ],
    ['Elbe führt Niedrigwasser', 'Die Pegel sinken weiter. Binnenschiffer laden nur noch {num} Prozent ihrer Fracht.'],
    [
      'Roboter serviert Cappuccino im Rathaus',
      'Der Automat heißt Bruno, kann {num} Sprachen und kleckert in jeder davon.',
    ],
  ],
  en: [
    [
      'Coffee prices hit record high',
      'Drought and frost push up green coffee prices. Roasters announce higher prices for {month}.',
    ],
    [
      'Water chemistry for beginners',
      'Hard water makes dull coffee, soft water makes sour coffee, and your tap makes the decision. A primer in {num} minutes.',
    ],
    [
      'Ten cafés in {city} worth the detour',
      'From the bakery by the canal to the kiosk with two stools: our list of places that still dial in by taste.',
    ],
    [
      'Burr geometry, explained',
      'Conical, flat, or something a marketing department dreamt up: what burr geometry does to the cup.',
    ],
    [
      'Roastery in {city} files for insolvency',
      'After {num} years the roastery blames energy costs. A buyer is being sought.',
    ],
    ['Is espresso world heritage?', 'The application is in. The jury asks for patience and a second sugar.'],
    [
      'Descaling without tears',
      'Citric acid, vinegar, or the stuff in the sachet? We ruined three kettles so you do not have to.',
    ],
    ['The return of the percolator', 'Grandmother was right: the percolator is back, and so is the sound.'],
    [
      'Washing machines get a repair score',
      'From {month} on, appliances carry a repair score. Retailers expect questions, we expect answers.',
    ],
    ['Oat, soy, pea: a blind tasting', 'We frothed {num} plant drinks so that you can keep your opinions.'],
  ],
}
