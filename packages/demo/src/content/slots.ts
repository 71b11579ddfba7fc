/** What fills the braces of the texts. */
export const cities = [
  'Hamburg',
  'Kiel',
  'Lübeck',
  'Bremen',
  'Leipzig',
  'Köln',
  'Freiburg',
  'Rostock',
  'Münster',
  'Kassel',
  'Augsburg',
  'Jena',
  'Göttingen',
  'Husum',
  'Würzburg',
] as const

export const weekdays = {
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
} as const

export const months = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const

export const parts = {
  de: ['Mahlscheibe', 'Dichtung', 'Brühgruppe', 'Abdeckung', 'Schublade', 'Bohnenklappe'],
  en: ['burr', 'gasket', 'brew group', 'lid', 'drawer', 'hopper'],
} as const

export const jobs = {
  de: [
    'Mechatronikerin',
    'Industriekaufmann',
    'Softwareentwicklerin',
    'Fachkraft für Lagerlogistik',
    'Produktdesigner',
    'Werkzeugmechanikerin',
  ],
  en: ['mechatronics engineer', 'industrial clerk', 'software developer', 'warehouse specialist', 'product designer'],
} as const

export const errorCodes = ['E-17', 'E-42', 'MW-0815', '504', 'K-3', 'E-99'] as const

export const colleagues = ['Jule', 'Malte', 'Aylin', 'Henrike', 'Tjark', 'Mia', 'Deniz'] as const

/** Products with the gender that German articles need; all are feminine or neuter, so nominative and accusative agree. */
export const products = [
  { de: 'Kaffeemühle M2', en: 'M2 grinder', gender: 'feminine' },
  { de: 'Brühwerk One', en: 'Brühwerk One', gender: 'neuter' },
  { de: 'Handmühle H1', en: 'H1 hand grinder', gender: 'feminine' },
  { de: 'Küchenwaage K5', en: 'K5 scale', gender: 'feminine' },
] as const

/** How people address the company where no reply button says whom they mean. `{x}` is what they have to say. */
export const addresses = {
  social: {
    de: [
      '@musterwerk {x}',
      '@musterwerk Moin! {x}',
      'Moin Musterwerk! {x}',
      '{x} #Musterwerk',
      '{x} #musterwerk #kaffee',
      'Hallo MUSTERWERK! {x}',
      'Frage an #Musterwerk: {x}',
      '{x} @musterwerk',
      'Musterwerk, wir müssen reden. {x}',
      'Mal wieder Musterwerk: {x}',
      '{x} Danke fürs Lesen, Musterwerk.',
      'Liebes Musterwerk! {x}',
      'Musterwerks Postfach ist voll, also hier: {x}',
    ],
    en: [
      '@musterwerk {x}',
      'Hello Musterwerk! {x}',
      '{x} #Musterwerk',
      '{x} #musterwerk #coffee',
      'Question for MUSTERWERK: {x}',
      '{x} @musterwerk',
      'Dear Musterwerk, a short one. {x}',
      'Musterwerk again: {x}',
    ],
  },
  forum: {
    de: [
      'Es geht um Musterwerk. {x}',
      'Hallo in die Runde, ich schreibe das hier, weil Musterwerk mitliest: {x}',
      '{x} So weit mein Stand mit Musterwerk.',
      'Betrifft Musterwerk. {x}',
      '{x} Hat jemand mit Musterwerk Ähnliches erlebt?',
      'Diese Mail ging heute an die Musterwerk GmbH: „{x}“',
    ],
    en: [
      'This is about Musterwerk. {x}',
      'Posting here because Musterwerk seems to read along: {x}',
      '{x} Anyone else with the same Musterwerk experience?',
      'Sent to Musterwerk today: "{x}"',
    ],
  },
} as const

export const emojis = {
  service: ['📦', '🙏', '🔧', '☕'],
  sales: ['☕', '🛒', '🤔'],
  hr: ['🙂', '📄', '🤞'],
  pr: ['🎙️', '🧐'],
  marketing: ['🦥', '🎉', '😂', '❤️'],
  it: ['💻', '🐛', '😵'],
  undecided: ['🤷', '👀', '🎩'],
  none: ['☕', '😅', '🌧️'],
} as const

export const outlets = {
  press: ['Elbkurier Wirtschaft'],
  news: [
    'Hafenblatt',
    'Norddeutsche Handelsrundschau',
    'Küchenwelt heute',
    'Der Kannengießer',
    'Tagesbote am Sund',
    'The Harbour Ledger',
  ],
  alerts: ['Kaffee & Kanne', 'Verbraucherfenster', 'Mittelstandsmagazin Nord', 'Kitchen Trade Review'],
} as const
