import type { TextTable } from './text-table.ts'

/** What the company itself publishes, feed by feed. */
export const blogPosts: TextTable = {
  de: [
    [
      'Warum unsere Mühlen leiser werden',
      'Im Prüfstand 4 sitzt seit {weeks} Wochen niemand mehr mit Gehörschutz. Was sich am Mahlwerk geändert hat und was wir dabei gelernt haben.',
    ],
    [
      'Entkalken in fünf Schritten',
      'Die Frage, die uns am häufigsten erreicht, beantworten wir heute mit Bildern, Mengenangaben und einer Entschuldigung an alle Wasserkocher.',
    ],
    [
      'Ein Tag in der Montage',
      'Um 6:40 Uhr riecht es in Halle 2 nach Maschinenöl und Filterkaffee. Wir haben die Frühschicht begleitet.',
    ],
    [
      'Ersatzteile: Jetzt auch die Kleinen',
      'Ab sofort gibt es {num} weitere Ersatzteile einzeln im Shop, von der {part} bis zum Gummifuß.',
    ],
    [
      'Der richtige Mahlgrad für jeden Tag',
      'Grob am Sonntag, fein am Montag: Unser Mahlgrad-Kompass hilft, wenn die Zunge noch schläft.',
    ],
    [
      'Neu im Team: {num} Auszubildende',
      'Heute haben {num} junge Leute bei uns angefangen. Wir stellen sie vor und sie uns.',
    ],
    [
      'Hinter der App: Was das nächste Update bringt',
      'Das nächste Update behebt die Kopplung, spart Strom und erklärt endlich, was Fehler {code} bedeutet.',
    ],
    [
      'Verpackung ohne Plastik: ein Zwischenstand',
      'Pappe, Pilz, Papier: Drei Versuche, zwei Reinfälle, ein Karton, der vom Tisch fallen darf.',
    ],
    [
      'Sommeraktion: Alte Mühle, neues Leben',
      'Wir überholen {num2} alte Mühlen kostenlos. Einsenden kann jede und jeder, die Geschichte dazu ist Pflicht.',
    ],
    [
      'Lieferzeiten im {month}',
      'Wegen Inventur liefern wir in der ersten Monatshälfte etwas langsamer. Wie lange es dauert und wer hilft.',
    ],
    [
      'Was wir aus {num2} Bewertungen gelernt haben',
      'Wir haben alles gelesen. Wirklich alles. Die drei häufigsten Wünsche und was daraus wird.',
    ],
  ],
  en: [
    [
      'Why our grinders are getting quieter',
      'Nobody has worn ear protection on test bench 4 for {weeks} weeks. What changed in the burrs and what we learnt.',
    ],
    ['Repair café on tour', 'Our workshop van stops in {city} on {weekday}. Bring your grinder, we bring the screws.'],
    [
      'Behind the app: what the next update brings',
      'The next update fixes pairing, saves power, and finally explains what error {code} means.',
    ],
  ],
}

export const socialPosts: TextTable = {
  de: [
    ['Guten Morgen', 'Guten Morgen aus Hamburg! Prüfstand 4 meldet: Die erste Kanne ist durch. Wer trinkt mit?'],
    ['Werkstattwissen', 'Werkstattwissen: Die {part} einmal im Monat trocken auswischen, und sie hält Jahre länger.'],
    ['Versandstand', 'Versandstand heute: Alles, was bis {weekday} bestellt wurde, ist unterwegs.'],
    ['Umfrage', 'Umfrage: Mühle auf die linke oder die rechte Seite der Maschine? Unser Team ist zerstritten.'],
    ['Sprechstunde', 'Heute von 14 bis 16 Uhr beantwortet Malte hier eure Fragen zu {der}.'],
    [
      'Danke',
      'Danke für {num2} Einsendungen zur Rezept-Aktion. Die Testküche bittet um Bedenkzeit und Magentabletten.',
    ],
    ['Störung behoben', 'Die Störung im Kundenkonto ist behoben. Danke für eure Geduld, Deniz darf jetzt schlafen.'],
    ['Messe', 'Wir sind am {weekday} auf der Kaffeemesse in {city}. Diesmal mit genug Tassen.'],
    ['Blog', 'Neu im Blog: was ein gutes Mahlwerk ausmacht und warum Geräusch keine Einbildung ist.'],
  ],
  en: [
    ['Good morning', 'Good morning from Hamburg! Test bench 4 reports: the first pot is done.'],
    ['Workshop tip', 'Workshop tip: wipe the {part} dry once a month and it will last for years.'],
    ['Office hours', 'Malte answers your questions about the {product} here from 2 to 4 pm today.'],
  ],
}

export const careerPosts: TextTable = {
  de: [
    ['Wir suchen dich', 'Wir suchen ab {month} eine Person als {job}. Homeoffice möglich, Kaffee unvermeidlich.'],
    ['Azubi-Tag', 'Am {weekday} ist Azubi-Tag: Werkführung, Werkbank, Werkskantine. Kommt vorbei!'],
    [
      'Team-Porträt',
      'Neu im Team: {colleague} kümmert sich ab heute um Ersatzteile und erzählt gern von Leuchttürmen.',
    ],
    ['Speeddating', 'Speeddating mit der Montage: zehn Minuten, zehn Fragen, keine Anschreiben.'],
    ['Familie', 'Vier-Tage-Woche in der Montage: das Zwischenfazit nach {weeks} Monaten in einem Bild (Angel).'],
  ],
  en: [
    ['We are hiring', 'We are hiring: {job}, from {month}. Remote work possible, coffee inevitable.'],
    ['Meet the team', 'Meet {colleague}, who looks after spare parts from today and likes to talk about lighthouses.'],
  ],
}

export const newsletters: TextTable = {
  de: [
    [
      'Mahlzeit im {month}: leise Mühlen, laute Ideen',
      'In dieser Ausgabe: das neue Mahlwerk, ein Rezept mit Kaffeesatz und {num} Ersatzteile, die es jetzt einzeln gibt.',
    ],
    [
      'Mahlzeit: Was eine gute {part} kostet',
      'Wir öffnen die Kalkulation, erklären den Preis und verlosen drei Werkstattbesuche.',
    ],
    ['Mahlzeit: Frühschicht', 'Ein Morgen in Halle 2, die Gewinner des Gewinnspiels und ein Wort zu den Lieferzeiten.'],
    [
      'Mahlzeit: Post von euch',
      'Die schönsten Zuschriften des Monats, darunter ein Gedicht und eine Beschwerde in Reimform.',
    ],
  ],
  en: [
    [
      'Grist: quiet grinders, loud ideas',
      'In this issue: the new burrs, a recipe with coffee grounds, and {num} spare parts now sold one by one.',
    ],
  ],
}

export const episodes: TextTable = {
  de: [
    [
      'Mahlgut, der Podcast: Die Bohne und der Ingenieur',
      'Wir sprechen mit {colleague} über Toleranzen von einem Hundertstel und warum man sie schmeckt.',
    ],
    ['Mahlgut, der Podcast: Wasser', 'Hart, weich, beleidigt: eine Folge über das Wasser in {city} und anderswo.'],
    ['Mahlgut, der Podcast: Reparieren', 'Ein Abend im Reparaturcafé, {num} Geräte, zwei Kurzschlüsse, ein Happy End.'],
    ['Mahlgut, der Podcast: Hörerpost', 'Wir lesen vor, was ihr uns geschrieben habt. Auch das mit dem Elch.'],
    ['Mahlgut, der Podcast: Röstgrade', 'Hell, mittel, dunkel, Kohle: Wo hört Geschmack auf und fängt Heizen an?'],
  ],
  en: [
    [
      'Mahlgut, the podcast: the English special',
      'One episode in English, about grinders, grammar and other things that need adjusting.',
    ],
  ],
}
