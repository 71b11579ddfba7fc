import type { Entry } from '@echolot/matching/story'
import { marks, sentences, type Tale, tales } from './tales.ts'

/** Two items and whether they are copies of one story. */
export type Pair = { kind: string; language: 'de' | 'en'; one: Entry; other: Entry; isCopy: boolean }

let made = 0
function entry(said: { title: string | null; text: string | null } & Partial<Entry>): Entry {
  made += 1
  return {
    externalId: `guid-${made}`,
    url: `https://blatt-${made}.example/artikel-${made}`,
    type: null,
    channel: 'web',
    isAnswer: false,
    author: null,
    handle: null,
    authorUrl: null,
    sourceId: made,
    at: new Date(Date.UTC(2026, 10, 22, 8, made % 60)),
    ...said,
  }
}

/** The first sentences, up to six tenths of the words. */
function cut(text: string): string {
  const parts = text.split(/(?<=\.) /)
  const kept: string[] = []
  const words = text.split(' ').length
  for (const part of parts) {
    if (kept.join(' ').split(' ').length >= words * 0.5) break
    kept.push(part)
  }
  return kept.join(' ')
}

const figures = {
  de: ['Zahlen zum zweiten Quartal', 'Zahlen zum dritten Quartal'],
  en: ['second quarter', 'third quarter'],
}

/** As firms report every quarter anew. */
function form(
  language: 'de' | 'en',
  firm: string,
  [growth, sales, profit, margin]: readonly [number, number, number, number],
): string {
  return language === 'de'
    ? `${firm} hat den Umsatz im abgelaufenen Quartal um ${growth} Prozent auf ${sales} Millionen Euro gesteigert. Der Gewinn vor Steuern und Zinsen lag bei ${profit} Millionen Euro. Die Marge erreichte damit ${margin} Prozent. An der Prognose für das laufende Jahr hält der Vorstand fest.`
    : `${firm} increased sales by ${growth} per cent to ${sales} million in the past quarter. Profit before interest and tax was ${profit} million. The margin reached ${margin} per cent. The board confirms its forecast for the current year.`
}

const walls = {
  de: 'Weiterlesen mit Plus: jetzt vier Wochen für einen Euro testen und alle Artikel lesen. Sie haben bereits ein Abo? Dann melden Sie sich hier an.',
  en: 'Continue reading with a subscription: four weeks for one pound. Already a subscriber? Then sign in here and read all our reports.',
}

const towns = { de: ['Husum', 'Meppen'], en: ['Louth', 'Boston'] } as const

/** As firms look for people in every town anew. */
function advertisement(language: 'de' | 'en', firm: string, town: string) {
  return language === 'de'
    ? {
        title: `Verkäufer (m/w/d) bei ${firm} in ${town}`,
        text: `Für unser Haus in ${town} suchen wir zum nächstmöglichen Zeitpunkt einen Verkäufer (m/w/d). Sie beraten unsere Kunden freundlich und kompetent. Wir bieten einen sicheren Arbeitsplatz und ein gutes Team. Bewerben Sie sich jetzt bei ${firm} in ${town}.`,
      }
    : {
        title: `Sales assistant at ${firm} in ${town}`,
        text: `For our shop in ${town} we are looking for a sales assistant to start as soon as possible. You advise our customers with a smile. We offer a safe place to work and a good team. Apply to ${firm} in ${town} today.`,
      }
}

/** As firms invite year after year. */
function invitation(language: 'de' | 'en', firm: string, day: number) {
  return language === 'de'
    ? {
        title: `${firm} lädt zum Tag der offenen Tür`,
        text: `${firm} lädt am ${day}. Mai zum Tag der offenen Tür ein. Von ${day + 2} bis ${day + 8} Uhr führen Mitarbeiter durch den Betrieb. Für Kinder gibt es Ponyreiten und eine Bastelecke. Der Eintritt ist frei.`,
      }
    : {
        title: `${firm} invites to its open day`,
        text: `${firm} invites everybody to its open day on ${day} May. From ${day + 2} until ${day + 8} staff will show visitors around. There will be pony rides and crafts for children. Admission is free.`,
      }
}

const products = {
  de: [
    ['eine Lampe', 'Griffen', 'Funken'],
    ['einen Ofen', 'Türen', 'Splitter'],
  ],
  en: [
    ['a Lamp', 'Handles', 'Sparks'],
    ['an Oven', 'Hinges', 'Splinters'],
  ],
} as const

/** As firms call back one product after the other, under a headline that names none. */
function recall(language: 'de' | 'en', firm: string, nth: 0 | 1) {
  const [product, part, fault] = products[language][nth]
  return language === 'de'
    ? {
        title: `${nth === 0 ? 'Händler' : 'Schon wieder: Händler'} warnt seine Kunden`,
        text: `${firm} ruft ${product} zurück. In einzelnen ${part} können ${fault} entstehen, teilte das Unternehmen am Dienstag mit. Kunden können die Ware in jeder Filiale zurückgeben und bekommen den Preis erstattet, auch ohne Kassenbon. Nach Angaben des Händlers wurde der Fehler bei einer Kontrolle entdeckt.`,
      }
    : {
        title: `${nth === 0 ? 'Retailer' : 'Once more: retailer'} warns its customers`,
        text: `${firm} is calling back ${product}. Some of its ${part} may give off ${fault}, the company said on Tuesday. Customers can return the goods to any shop for a full refund, also without a receipt. The retailer said the fault was found in a routine check.`,
      }
}

/** As papers write to their readers every morning. */
function letter(language: 'de' | 'en', nth: 0 | 1, told: string) {
  const news = told.split('. ').slice(0, 2).join('. ')
  return language === 'de'
    ? {
        title: `Newsletter: Die Themen am ${nth === 0 ? 'Montag' : 'Dienstag'}`,
        text: `Guten Morgen aus der Redaktion. Das sind die Themen des Tages, zusammengestellt für Sie von Ute Kern und ihrem Team. Wir wünschen Ihnen einen guten Start in den Tag. ${news}.`,
      }
    : {
        title: `Newsletter: our stories on ${nth === 0 ? 'Monday' : 'Tuesday'}`,
        text: `Good morning from all of us in the newsroom. These are the stories of the day, put together for you by Ann Field and her team. We wish you a good start into the day. ${news}.`,
      }
}

const capitals = (headline: string) => headline.replace(/^\S+ /, (first) => first.toUpperCase())

function pairsOf({ language, headline, text, edited, paraphrase, other, about }: Tale, nth: number): Pair[] {
  const mark = (by: number) => marks[language][(nth + by) % 5] ?? ((said: string) => said)
  const pair = (kind: string, isCopy: boolean, one: Entry, two: Entry): Pair => ({
    kind,
    language,
    one,
    other: two,
    isCopy,
  })
  const original = () => entry({ title: headline, text })
  const url = `https://www.blatt.example/wirtschaft/firma-meldung-${nth + 1000}.html`
  const firm = headline.split(' ')[0] ?? ''
  const sentence = sentences[language][nth % 2] ?? ''
  return [
    pair('agency mark', true, original(), entry({ title: headline, text: mark(0)(text) })),
    pair(
      'two agencies',
      true,
      entry({ title: headline, text: mark(1)(text) }),
      entry({ title: capitals(headline), text: mark(2)(text) }),
    ),
    pair('cut', true, original(), entry({ title: headline, text: cut(text) })),
    pair(
      'cut and marked',
      true,
      entry({ title: headline, text: mark(3)(text) }),
      entry({ title: headline, text: `${cut(text)} …` }),
    ),
    pair('lightly edited', true, original(), entry({ title: capitals(headline), text: edited })),
    pair('edited and marked', true, entry({ title: headline, text: mark(4)(edited) }), original()),
    pair('footer', true, original(), entry({ title: headline, text: `${text}\n${about}` })),
    pair('footer and edited', true, entry({ title: headline, text: `${edited}\n${about}` }), original()),
    pair(
      'one address, two alerts',
      true,
      entry({ title: headline, text: `… ${text.slice(40, 160)} …`, url: `${url}?sara_ref=a&utm_source=x` }),
      entry({
        title: `${headline} - Blatt`,
        text: `… ${text.slice(-130)}`,
        url: `http://m.blatt.example${new URL(url).pathname}`,
      }),
    ),
    pair(
      'one headline, no text',
      true,
      entry({
        title: headline,
        text: null,
        url: `https://news.google.com/rss/articles/CBM${nth}a`,
        author: 'Blatt',
        authorUrl: 'https://www.blatt.example',
      }),
      entry({ title: `${headline} | Blatt`, text: null, url: `https://blatt.example/a/${nth}` }),
    ),
    pair('paraphrase', false, original(), entry({ title: capitals(headline), text: paraphrase })),
    pair('other story', false, original(), entry({ title: other.headline, text: other.text })),
    pair(
      'other story, same footer',
      false,
      entry({ title: headline, text: `${text}\n${about}` }),
      entry({ title: other.headline, text: `${other.text}\n${about}` }),
    ),
    pair(
      'other story, same outlet and day',
      false,
      entry({ title: headline, text: mark(0)(text), url: `https://blatt.example/a-${nth}` }),
      entry({ title: other.headline, text: mark(0)(other.text), url: `https://blatt.example/b-${nth}` }),
    ),
    pair(
      'cut, edited and footer',
      true,
      original(),
      entry({ title: headline, text: `${mark(1)(cut(edited))}\n${about}` }),
    ),
    pair(
      'cut, footer without a head',
      true,
      original(),
      entry({ title: headline, text: `${cut(text)} ${about.replace(/^[^:]+: /, '')}` }),
    ),
    pair(
      'cut, another headline, footer without a head',
      true,
      original(),
      entry({ title: paraphrase.split(/[,.:]/)[0] ?? '', text: `${cut(text)} ${about.replace(/^[^:]+: /, '')}` }),
    ),
    pair('cut before a wall', true, original(), entry({ title: headline, text: `${cut(text)}\n${walls[language]}` })),
    pair('first sentence', true, original(), entry({ title: headline, text: `${text.split('. ')[0]}. …` })),
    pair(
      'one form, other towns',
      false,
      entry(advertisement(language, firm, towns[language][0])),
      entry(advertisement(language, firm, towns[language][1])),
    ),
    pair(
      'one form, other dates',
      false,
      entry({ title: invitation(language, firm, 3).title, text: invitation(language, firm, 3).text }),
      entry({ title: invitation(language, firm, 17).title, text: invitation(language, firm, 17).text }),
    ),
    pair('one form, other products', false, entry(recall(language, firm, 0)), entry(recall(language, firm, 1))),
    pair('one greeting, two letters', false, entry(letter(language, 0, text)), entry(letter(language, 1, other.text))),
    pair(
      'one beginning, another report',
      false,
      original(),
      entry({ title: paraphrase.split(/[,.:]/)[0] ?? '', text: `${text.split('. ')[0]}. ${paraphrase} ${other.text}` }),
    ),
    pair(
      'one form, other figures',
      false,
      entry({ title: `${firm}: ${figures[language][0]}`, text: form(language, firm, [3, 41, 12, 7]) }),
      entry({ title: `${firm}: ${figures[language][1]}`, text: form(language, firm, [5, 44, 15, 9]) }),
    ),
    pair(
      'one sentence, two people',
      false,
      entry({ title: null, text: sentence, channel: 'mastodon', author: 'Ute Kern', handle: 'ute' }),
      entry({ title: null, text: sentence, channel: 'mastodon', author: 'Jan Roth', handle: 'jan' }),
    ),
    pair(
      'one sentence, two blogs',
      false,
      entry({ title: sentence.slice(0, 40), text: sentence, author: 'Ute Kern' }),
      entry({ title: sentence.slice(0, 40), text: sentence, author: 'Jan Roth' }),
    ),
  ]
}

/** Made-up pairs in German and English, of twenty-seven kinds. */
export const pairs: readonly Pair[] = tales.flatMap(pairsOf)
