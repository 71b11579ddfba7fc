import type { TextTable } from './text-table.ts'

export const marketing: TextTable = {
  de: [
    [
      'Kooperation mit Kaffeekanal',
      'Ich betreibe einen Kanal über Kaffee ({num}.000 Abonnenten) und hätte Lust auf eine Kooperation. Wer ist bei euch für Influencer zuständig?',
    ],
    [
      'Gewinnspiel: wer hat gewonnen?',
      'Wann wird beim Gewinnspiel der Gewinner gezogen? Ich übe seit {days} Tagen mein überraschtes Gesicht.',
    ],
    [
      'Euer neuer Werbespot',
      'Der neue Werbespot mit dem Faultier ist das Beste, was ich dieses Jahr gesehen habe. Wer hat sich diese Kampagne ausgedacht?',
    ],
    [
      'Newsletter kommt dreifach',
      'Euer Newsletter kommt seit {weekday} dreifach. Er ist gut, aber so gut nun auch wieder nicht.',
    ],
    [
      'Sponsoring für den Sportverein',
      'Unser Ruderverein in {city} sucht Sponsoring für die neue Saison. Wir rudern mit eurem Logo, ihr habt stramme Werbung.',
    ],
    [
      'Plakat an der Autobahn',
      'Das Plakat „Mahl dir was“ an der A7 hat mich zwei Ausfahrten gekostet. Großartige Werbung, gefährlicher Humor.',
    ],
    [
      'Messestand',
      'War am {weekday} an eurem Messestand. Schöner Auftritt, aber die Tassen waren nach zehn Minuten alle. Bringt nächstes Mal mehr Werbegeschenke mit!',
    ],
    [
      'Produkttest für unseren Blog',
      'Wir würden {die} gern für unseren Blog testen. Schickt ihr Testgeräte an Blogger, und wie läuft so eine Kooperation ab?',
    ],
    [
      'Slogan',
      '„Fein gemahlen, grob gelacht“: Der Slogan der neuen Kampagne bleibt hängen. Mein Kind sagt ihn jetzt in der Kita.',
    ],
    [
      'Logo erlaubt?',
      'Dürfen wir euer Logo auf dem Plakat für unser Straßenfest verwenden? Ihr seid da der einzige Kaffee weit und breit.',
    ],
    [
      'Gewinnspiel-Teilnahme',
      'Die Teilnahmebedingungen zum Gewinnspiel sind länger als der Roman, den ich nie schreiben werde. Darf man als Schweizer mitmachen?',
    ],
    [
      'Werbung passt nicht zu euch',
      'Eure Werbung mit dem Model im Bohnenbad finde ich peinlich. Ihr macht gute Geräte, das habt ihr nicht nötig.',
    ],
    [
      'Rezept-Aktion',
      'Eure Rezept-Aktion ist klasse! Mein Beitrag: Espresso-Tiramisu nach Oma. Gibt es die Kampagne nächstes Jahr wieder?',
    ],
    [
      'Testimonial',
      'Falls ihr für die nächste Kampagne ein Gesicht sucht: Mein Dackel trinkt zwar keinen Kaffee, schaut aber so.',
    ],
    [
      'Bilder für Katalog',
      'Wir gestalten einen Katalog und bräuchten Produktbilder und euer Logo in Vektorform. Schickt mir das Marketing bitte einen Link?',
    ],
    [
      'Podcast-Einladung',
      'Wir würden euch gern in unseren Podcast einladen, Thema: Marketing ohne Kitsch. Habt ihr im {month} Zeit?',
    ],
    [
      'Adventskalender',
      'Kommt der Adventskalender mit den 24 Röstungen wieder? Letztes Jahr war er nach {days} Tagen ausverkauft und ich nach zwei Türchen süchtig.',
    ],
  ],
  en: [
    [
      'Collaboration',
      'I run a coffee channel with {num}k followers and would love a collaboration. Who looks after influencers at your end?',
    ],
    [
      'Giveaway winner?',
      'When will the winner of the giveaway be drawn? I have been practising my surprised face for {days} days.',
    ],
    [
      'That sloth advert',
      'The new advert with the sloth is the best thing I have seen this year. Whose campaign is that?',
    ],
    [
      'Newsletter times three',
      'Your newsletter has arrived in triplicate since {weekday}. It is good, but not that good.',
    ],
    ['Sponsorship', 'Our rowing club is looking for sponsorship. We row, your logo gets wet. Interested?'],
    ['Review unit', 'We would like to test the {product} on our blog. Do you send review units to bloggers?'],
    [
      'May we use the logo?',
      'May we use your logo on the poster for our street party? You are the only decent coffee for miles.',
    ],
    [
      'The slogan sticks',
      '"Finely ground, loudly laughed": the new campaign slogan sticks. My toddler says it at nursery now.',
    ],
    [
      'Podcast invitation',
      'We would like to invite you to our podcast about marketing without kitsch. Any time in {month}?',
    ],
  ],
}
