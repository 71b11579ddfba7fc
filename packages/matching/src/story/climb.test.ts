import fc from 'fast-check'
import { expect, test } from 'vitest'
import { climb } from './climb.ts'
import { type Entry, identityOf, keysOf } from './identity-of.ts'
import { newQuestions } from './new-questions.ts'
import { normalTitle } from './normal-title.ts'
import { outletTier } from './outlet-tier.ts'
import { sharedSentences } from './same-text.ts'
import { bandsOf, containment, shinglesOf } from './shingles.ts'

const text =
  'Der Optikhersteller Havelwerk errichtet am Stadtrand von Rathenow eine neue Fertigungshalle. Wie das Unternehmen am Montag mitteilte, sollen dort von Herbst an Linsen geschliffen werden. Die Investition beträgt 38 Millionen Euro.'

let nth = 0
function entry(said: Partial<Entry>): Entry {
  nth += 1
  return {
    externalId: `guid-${nth}`,
    url: `https://blatt-${nth}.example/a-${nth}`,
    title: 'Havelwerk baut neue Halle in Rathenow',
    text,
    type: null,
    channel: 'web',
    isAnswer: false,
    author: null,
    handle: null,
    authorUrl: null,
    sourceId: nth,
    at: new Date('2026-11-20T08:00:00Z'),
    ...said,
  }
}
const rungsOf = (one: Partial<Entry>, other: Partial<Entry>) =>
  climb(identityOf(entry(one)), identityOf(entry(other))).map(({ rung }) => rung)

test('an article that several hosts print is one story, with and without the agency’s mark', () => {
  expect(rungsOf({}, { text: `BERLIN (dpa) - ${text}\nQuelle: dpa` })).toEqual(['text'])
})

test('two alerts of one article are one story by its address, although their snippets share no words', () => {
  const url = 'https://www.blatt.example/wirtschaft/havelwerk-baut-halle-123456.html'
  expect(
    rungsOf(
      { url: `${url}?sara_ref=x`, text: '… Linsen geschliffen …' },
      { url: url.replace('www.', 'm.'), text: '… neue Halle …', title: 'Havelwerk baut - Blatt' },
    ),
  ).toContain('address')
})

test('one headline at one outlet is one story for 36 hours, also where the link tells nothing', () => {
  const google = {
    url: 'https://news.google.com/rss/articles/CBMi1',
    author: 'Blatt',
    authorUrl: 'https://www.blatt.example',
    text: null,
  }
  const own = {
    url: 'https://blatt.example/a',
    text: null,
    title: '+++ Eilmeldung: Havelwerk baut neue Halle in Rathenow | Blatt',
  }
  expect(rungsOf(google, own)).toEqual(['title'])
  expect(rungsOf(google, { ...own, at: new Date('2026-11-21T20:00:00Z') })).toEqual(['title'])
  expect(rungsOf(google, { ...own, at: new Date('2026-11-21T20:01:00Z') })).toEqual([])
  expect(rungsOf({ ...google, title: 'Pressemitteilung' }, { ...own, title: 'Pressemitteilung' })).toEqual([])
})

test.each([
  { channel: 'mastodon' },
  { channel: 'review' },
  { channel: 'comment' },
  { channel: 'forum' },
  { channel: 'web', isAnswer: true },
  { channel: 'web', type: 'post' as const },
])('people who write the same are no copies of each other: %o', (place) => {
  expect(rungsOf({ ...place, author: 'Ute' }, { ...place, author: 'Jan' })).toEqual([])
})

test('reviews of one page with the same words are two where two people wrote them, and one where two sources found one', () => {
  const review = {
    channel: 'review',
    url: 'https://laden.example/app/42',
    title: 'Geht nicht mehr',
    text: 'Seit dem Update.',
  }
  expect(rungsOf({ ...review, author: 'Ute' }, { ...review, author: 'Jan' })).toEqual([])
  expect(rungsOf({ ...review, author: 'Ute' }, { ...review, author: 'Ute' })).toEqual(['address'])
  expect(rungsOf({ ...review, author: 'Ute', sourceId: 7 }, { ...review, author: 'Ute', sourceId: 7 })).toEqual([])
})

test('a comment without a headline is the one that a feed of comments gave a headline, at one address in the same words', () => {
  const url = 'https://www.muster.example/post/#comment-7'
  const comment = { url, title: null, type: 'comment', channel: 'wordpress', isAnswer: true, author: 'Erika' } as const
  expect(rungsOf(comment, { url, title: 'Von: Erika', author: 'Erika' })).toEqual(['address'])
  expect(rungsOf(comment, { url, title: 'Von: Erika', author: 'Erika', text: 'Etwas ganz anderes.' })).toEqual([])
  expect(rungsOf({ ...comment, text: null }, { url, title: 'Von: Erika', author: 'Erika', text: null })).toEqual([])
})

test('a post that two sources bring under the network’s own id is one, and a stranger’s feed cannot claim that id', () => {
  const post = {
    channel: 'bluesky',
    externalId: 'at://did:plc:abc/app.bsky.feed.post/3k',
    url: 'https://bsky.app/profile/a/post/3k',
  }
  expect(rungsOf(post, post)).toContain('native_id')
  expect(rungsOf(post, { ...post, url: 'https://evil.example/3k' })).toEqual([])
})

test('a repost is a copy of what it repeats, and of nothing else', () => {
  const said = 'Der Kundendienst von Havelwerk ruft seit Tagen nicht zurück.'
  const post = { channel: 'x', title: null, text: said, handle: '@ute', author: 'Ute' }
  const repost = { channel: 'x', title: null, text: `RT @ute: ${said}`, handle: '@jan', author: 'Jan' }
  expect(rungsOf(post, repost)).toEqual(['repost'])
  expect(rungsOf({ ...post, handle: '@kim', author: 'Kim' }, repost)).toEqual([])
})

test.each([
  ['another end', 'Das Unternehmen fertigt seit 1921 Linsen und Lupen und zählt zu den großen Betrieben im Havelland.'],
  ['a wall to pay at', 'Weiterlesen mit Plus: jetzt vier Wochen für einen Euro testen und alle Artikel lesen.'],
  ['what else is read', '\nMeistgelesen\nStau nach Unfall mit drei Lastwagen\nNeue Bäckerei eröffnet in der Altstadt'],
])('an article that was cut and has %s is still the same story', (_, end) => {
  const told = text.split('. ').slice(0, 2).join('. ')
  expect(rungsOf({}, { text: `${told}. ${end}` })).toEqual(['text'])
})

test('the same beginning without the same headline is a story only where it is most of both', () => {
  const long = `${text} Die Gewerkschaft begrüßte die Pläne. Das Land fördert den Bau mit sechs Millionen Euro.`
  const own =
    'Für die Stadt ist das ein Einschnitt. Seit Generationen prägen die Werkstätten den Ortsrand, und viele Familien haben dort gearbeitet. Am Samstag will die Bürgermeisterin mit allen darüber reden, was aus den alten Hallen wird. Auch die Bahn hat ihr Kommen zugesagt.'
  const other = { title: 'Was der Bau für die Stadt bedeutet' }
  expect(rungsOf({ text: long }, { ...other, text: `${long.split('. ').slice(0, 2).join('. ')}. ${own}` })).toEqual([])
  expect(rungsOf({ text: long }, { ...other, text: `${text} Mehr ist dazu noch nicht bekannt.` })).toEqual(['text'])
})

test('the first sentence of an article tells its story under its headline on the same day, and is found by it', () => {
  const [sentence = ''] = text.split('. ')
  const teaser = entry({ text: `${sentence}.` })
  expect(climb(identityOf(teaser), identityOf(entry({})))).toHaveLength(1)
  const weekLater = entry({ text: `${sentence}.`, at: new Date('2026-11-27T08:00:00Z') })
  expect(climb(identityOf(weekLater), identityOf(entry({})))).toEqual([])
  const keys = new Set(keysOf(identityOf(entry({}))).bands)
  expect(keysOf(identityOf(teaser)).bands.some((key) => keys.has(key))).toBe(true)
  const elsewhere = entry({ text: `${sentence}.`, title: 'Neue Halle für Havelwerk geplant' })
  expect(keysOf(identityOf(elsewhere)).bands.some((key) => keys.has(key))).toBe(true)
})

test('one form filled in with two towns is two stories', () => {
  const form = (town: string, name: string) => ({
    title: `Verkäufer (m/w/d) bei Havelwerk in ${town}`,
    text: `Für unser Haus in ${town} suchen wir zum nächstmöglichen Zeitpunkt einen Verkäufer (m/w/d). Sie beraten unsere Kunden freundlich und kompetent. Wir bieten einen sicheren Arbeitsplatz, ein gutes Team und Rabatt auf alle Brillen. Bewerben Sie sich jetzt bei ${name}.`,
  })
  expect(rungsOf(form('Rathenow', 'Frau Holm'), form('Nauen', 'Herrn Jans'))).toEqual([])
})

test('one form filled in with two products is two stories, and so is the next one under the same headline', () => {
  const form = (product: string, part: string, sort: string) =>
    `Havelwerk ruft ${product} zurück. In einzelnen ${part} können sich Splitter befinden, teilte das Unternehmen am Dienstag mit. Betroffen ist die Sorte ${sort}. Kunden können die Ware in jeder Filiale zurückgeben und bekommen den Preis erstattet, auch ohne Kassenbon.`
  const first = { title: 'Händler warnt seine Kunden', text: form('eine Lupe', 'Griffen', 'Linnea') }
  expect(
    rungsOf(first, { title: 'Schon wieder: Händler warnt Kunden', text: form('eine Brille', 'Bügeln', 'Malva') }),
  ).toEqual([])
  const edited = first.text.replace('teilte das Unternehmen am Dienstag mit', 'wie das Unternehmen mitteilte')
  expect(rungsOf(first, { text: edited })).toEqual(['text'])
  expect(rungsOf(first, { text: edited, at: new Date('2026-12-01T08:00:00Z') })).toEqual([])
  expect(rungsOf(first, { text: first.text, at: new Date('2026-12-01T08:00:00Z') })).toEqual(['text'])
})

test('letters that greet in the same words are two', () => {
  const letter = (day: string, news: string) => ({
    title: `Newsletter: Die Themen am ${day}`,
    text: `Guten Morgen aus der Redaktion. Das sind die Themen des Tages im Norden, zusammengestellt von Ute Kern. Wir wünschen einen guten Start in den Tag. ${news}`,
  })
  expect(
    rungsOf(
      letter('Montag', 'Havelwerk baut in Rathenow, und in Nauen wird gewählt.'),
      letter('Dienstag', 'Der Sturm hat Schäden angerichtet, und die Fähre fällt aus.'),
    ),
  ).toEqual([])
})

test('what stands under each part of a series makes no two of its parts one', () => {
  const part = (day: number) => ({
    title: 'Der Morgen in fünf Minuten',
    text: 'Jeden Morgen um sechs fassen wir zusammen, was in Wirtschaft und Handel wichtig wird. Kostenlos und überall, wo es Podcasts gibt.',
    url: `https://bote.example/morgen/${day}`,
    at: new Date(Date.UTC(2026, 10, day, 5)),
  })
  expect(rungsOf(part(2), part(6))).toEqual([])
})

test('reports of one form with other figures are two stories', () => {
  const form = (a: number, b: number, c: number) =>
    `Havelwerk hat den Umsatz im Quartal um ${a} Prozent gesteigert. Der Gewinn lag bei ${b} Millionen Euro, die Marge erreichte damit ${c} Prozent. An der Prognose für das laufende Jahr hält der Vorstand fest.`
  expect(rungsOf({ text: form(3, 41, 7), title: null }, { text: form(5, 44, 9), title: null })).toEqual([])
})

test('what a firm says of itself under three of its stories makes no two of them one', () => {
  const about = 'Die Havelwerk Optik GmbH fertigt seit 1921 in Rathenow Linsen und Lupen für die ganze Welt.'
  const shared = sharedSentences([
    ['Eins.', about],
    ['Zwei.', about],
    ['Drei.', about],
  ])
  expect([...shared]).toHaveLength(1)
  const short = (said: string) =>
    identityOf(entry({ title: null, text: `${said} ${about} ${about.replace('1921', 'jeher')}` }))
  expect(climb(short('Es gibt Neues.'), short('Es gibt nichts.'), shared)).toEqual([])
})

test('a question that another copy asks already is no new one', () => {
  expect(newQuestions('Es brennt. Warum wurde niemand gewarnt?', ['Es brennt.'])).toEqual([
    'Warum wurde niemand gewarnt?',
  ])
  expect(newQuestions('Warum wurde denn niemand gewarnt?', ['Warum wurde niemand gewarnt?'])).toEqual([])
  expect(newQuestions('Wirklich?', [])).toEqual([])
})

test('an outlet is of the tier that its source says, else of its host’s, and of none where nobody knows', () => {
  const web = { channel: 'web', isPublication: true, said: null }
  expect(outletTier({ ...web, host: 'spiegel.de' })).toBe('national')
  expect(outletTier({ ...web, host: 'live.abendblatt.de' })).toBe('regional')
  expect(outletTier({ ...web, host: 'heise.de' })).toBe('trade')
  expect(outletTier({ ...web, host: 'ute.wordpress.com' })).toBe('blog')
  expect(outletTier({ ...web, host: 'blatt.example' })).toBeNull()
  expect(outletTier({ ...web, host: 'blatt.example', said: 'regional' })).toBe('regional')
  expect(outletTier({ ...web, host: 'x.com', isPublication: false })).toBe('social')
})

test('an outlet’s name is taken off a headline, and a dash of its own is left', () => {
  const of = { outlet: null, host: 'spiegel.de' }
  expect(normalTitle('Havelwerk baut Halle - DER SPIEGEL', of)).toBe('havelwerk baut halle')
  expect(normalTitle('Havelwerk baut Halle - ein Kommentar', of)).toBe('havelwerk baut halle ein kommentar')
})

test('two texts meet on the ladder the same way round, whichever comes first', () => {
  const words = fc.array(
    fc.constantFrom('die', 'firma', 'baut', 'eine', 'halle', 'in', 'Rathenow.', 'Warum', '38', 'RT @ute:'),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(words, words, fc.constantFrom('web', 'x'), (one, other, channel) => {
      const [a, b] = [one, other].map((said) => identityOf(entry({ text: said.join(' '), channel })))
      if (a === undefined || b === undefined) throw new Error('Two are two.')
      expect(climb(a, b)).toEqual(climb(b, a))
    }),
  )
})

test('copies that share four tenths of their pairs of words are found by their bands', () => {
  let met = 0
  for (let n = 0; n < 200; n++) {
    const all = Array.from({ length: 140 }, (_, at) => `w${n}-${at}`)
    const [one, other] = [shinglesOf(all.slice(0, 100)), shinglesOf(all.slice(43))]
    expect(containment(one, other)).toBeGreaterThan(0.5)
    const bands = new Set(bandsOf(one))
    if (bandsOf(other).some((band) => bands.has(band))) met += 1
  }
  expect(met).toBeGreaterThan(190)
  expect(keysOf(identityOf(entry({ text: null }))).bands).toEqual([])
})

test('a megabyte of dashes, marks and brackets is read in a time that grows with its length', () => {
  const began = process.cpuUsage()
  for (const noise of ['(dpa) ', '- ', 'Über ', '© ', '. A', 'RT @', '“', 'Quelle: '])
    identityOf(entry({ title: noise.repeat(500), text: noise.repeat(Math.floor(200_000 / noise.length)) }))
  // Of the processor's time, which others on the machine do not take from us.
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(20_000)
})
