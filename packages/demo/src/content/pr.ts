import type { TextTable } from './text-table.ts'

export const pr: TextTable = {
  de: [
    [
      'Presseanfrage zum Werk in {city}',
      'Presseanfrage: Stimmt es, dass das Werk in {city} verkleinert wird? Ich bitte um eine Stellungnahme bis {weekday}, 16 Uhr.',
    ],
    [
      'Interview mit der Geschäftsführung',
      'Ich schreibe für ein Wirtschaftsmagazin und hätte gern ein Interview mit Friederike Harmsen. Wen in der Pressestelle spreche ich an?',
    ],
    [
      'Rückruf verschwiegen?',
      'Gibt es einen stillen Rückruf {des}? Mehrere Leser haben uns Post gezeigt. Wir berichten morgen und bitten die Pressestelle um Auskunft.',
    ],
    [
      'Kinderarbeit in der Lieferkette?',
      'Woher kommt euer Edelstahl? Als Journalist recherchiere ich zu Lieferketten und bitte um ein Statement.',
    ],
    [
      'Greenwashing',
      '„Klimaneutral gemahlen“? Das riecht nach Greenwashing. Ich erwarte eine öffentliche Stellungnahme mit Zahlen.',
    ],
    [
      'Boykott',
      'Nach dem Spruch auf dem Branchentag kann man nur noch zum Boykott aufrufen. Wo bleibt die Stellungnahme der Geschäftsführung?',
    ],
    [
      'Faktencheck',
      'In eurer Pressemitteilung steht, die Mühle sei „die leiseste der Welt“. Welche Messung liegt dem zugrunde? Wir machen einen Faktencheck.',
    ],
    [
      'Shitstorm wegen Werbespot',
      'Der Shitstorm um den Spot mit dem Opa ist berechtigt. Wer hat das freigegeben? Dazu hätte ich gern ein Statement der Pressestelle.',
    ],
    [
      'Pressefotos gesucht',
      'Für unseren Artikel brauchen wir druckfähige Pressefotos {des}. Gibt es ein Pressekit zum Herunterladen?',
    ],
    [
      'Gerücht über Verkauf',
      'Man hört, ein Investor steigt ein. Bestätigt oder dementiert die Pressestelle? Unsere Redaktion schließt um 18 Uhr.',
    ],
    [
      'Skandal um Prüfsiegel',
      'Wenn das mit dem gekauften Prüfsiegel stimmt, ist das ein Skandal. Ich warte auf eine Stellungnahme.',
    ],
    [
      'Podiumsdiskussion',
      'Wir suchen für unsere Podiumsdiskussion zur Zukunft des Standorts eine Pressesprecherin oder einen Pressesprecher als Gast.',
    ],
    [
      'Bericht im Lokalfernsehen',
      'Gestern der Bericht im Lokalfernsehen: Anwohner klagen über Röstgeruch und die Pressestelle „war nicht zu erreichen“. Ist das euer Ernst?',
    ],
    [
      'Offener Brief der Bürgerinitiative',
      'Unser offener Brief zum Lärm an der Rampe 3 liegt seit {days} Tagen bei Ihnen. Die Presse fragt schon, ob wir eine Antwort haben.',
    ],
    [
      'Korrektur der Pressemitteilung',
      'In der Pressemitteilung von {weekday} steht {city} im falschen Bundesland. Der Chefredakteur weint. Bitte korrigieren.',
    ],
    [
      'Gemeinwohlbilanz',
      'Wann veröffentlicht ihr den Nachhaltigkeitsbericht? Für meine Reportage bräuchte ich die Zahlen und ein kurzes Statement.',
    ],
  ],
  en: [
    [
      'Press enquiry',
      'Press enquiry: is it true that the plant in {city} will shrink? I would need a statement by {weekday}, 4 pm.',
    ],
    [
      'Interview request',
      'I write for a business magazine and would like an interview with Friederike Harmsen. Who is the press contact?',
    ],
    [
      'Silent recall?',
      'Is there a silent recall of the {product}? Readers have shown us letters. We publish tomorrow and ask the press office for comment.',
    ],
    [
      'Greenwashing claim',
      '"Climate-neutrally ground" sounds like greenwashing. I expect a public statement with figures.',
    ],
    ['Press photos', 'We need print-quality press photos of the {product} for a feature. Is there a press kit?'],
    [
      'Takeover rumour',
      'Word has it that an investor is coming in. Will the press office confirm or deny? Our newsroom closes at six.',
    ],
    [
      'Boycott',
      'After that remark at the trade summit I can only call for a boycott. Where is the statement from management?',
    ],
    [
      'Fact check',
      'Your press release says "quietest grinder in the world". We are doing a fact check: who measured that, and where?',
    ],
    [
      'Speaker wanted',
      'We are looking for a spokesperson for our panel on repairable kitchens. Could the press office get in touch?',
    ],
  ],
}
