import { cleanLabels, readLabels, writeLabels } from '@echolot/domain'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardCell, unguardCell } from './harmless-cell.ts'
import { readSubscriptions } from './read-subscriptions.ts'
import { SubscriptionsError } from './subscription.ts'
import { csvRows, type WrittenSource, writeOpml } from './write-subscriptions.ts'

const read = (text: string | Uint8Array) => readSubscriptions(typeof text === 'string' ? Buffer.from(text) : text)
/** What matters of each line: address or problem, name, labels. */
const told = (text: string | Uint8Array) =>
  read(text).entries.map(({ address, problem, name, labels }) => [address ?? problem, name, labels])

function refusal(text: string | Uint8Array): string {
  try {
    read(text)
  } catch (error) {
    if (error instanceof SubscriptionsError) return error.code
    throw error
  }
  return 'read'
}

describe('OPML', () => {
  test('nested folders and categories become labels', () => {
    const file = read(`<?xml version="1.0"?><opml version="1.0"><head><title>Meine</title></head><body>
      <outline text="Presse"><outline title="Regional">
        <outline type="rss" text="Elbe &amp; Alster" xmlUrl="https://elbe.example/feed?a=1&amp;b=2" category="/Nord/Hamburg,Blatt"/>
      </outline></outline>
      <outline text="Ohne Ordner" XMLURL="http://frei.example/rss"/>
    </body></opml>`)
    expect(file).toMatchObject({
      format: 'opml',
      entries: [
        {
          line: 3,
          name: 'Elbe & Alster',
          address: 'https://elbe.example/feed?a=1&b=2',
          labels: ['Blatt', 'Hamburg', 'Nord', 'Presse', 'Regional'],
        },
        { line: 5, name: 'Ohne Ordner', address: 'http://frei.example/rss', labels: [] },
      ],
    })
  })

  test('the outlines of several readers are understood', () => {
    expect(
      told(`<opml version="1.1" xmlns:fz="urn:forumzilla:" xmlns:frss="https://freshrss.org/opml"><body>
      <outline title="Blog von Tim"><outline type="rss" fz:quickMode="false" title="Blog von Tim" xmlUrl="https://tim.example/atom.xml" version="RSS"/></outline>
      <outline text="Zwei"><outline text="https://zwei.example/feed" title="Zwei am Morgen" type="atom" xmlurl="https://zwei.example/feed"/>
        <outline text="Seite" type="link" url="https://seite.example/"/><outline type="rss" text="Nur HTML" htmlUrl="https://html.example/"/></outline>
      <outline type="include" text="Mehr" url="https://mehr.example/liste.opml"/>
      <outline type="rss" text="Vergessen" xmlUrl=""/>
      <outline text="Leerer Ordner"/>
    </body></opml>`),
    ).toEqual([
      ['https://tim.example/atom.xml', 'Blog von Tim', []],
      ['https://zwei.example/feed', 'Zwei am Morgen', ['Zwei']],
      ['https://seite.example/', 'Seite', ['Zwei']],
      ['https://html.example/', 'Nur HTML', ['Zwei']],
      ['include', 'Mehr', []],
      ['no_address', 'Vergessen', []],
    ])
  })

  test('a damaged file gives what is in it', () => {
    expect(
      told(`junk<opml><body><outline text=Ordner><outline text="A & B < C" xmlUrl=https://a.example/x?a=1&b=2>
      <outline text='Zwei' xmlUrl='https://b.example/'></outline>
      <!-- <outline xmlUrl="https://nie.example/"/> --><outline text="Drei" xmlUrl="https://c.example/"`),
    ).toEqual([
      ['https://a.example/x?a=1&b=2', 'A & B < C', ['Ordner']],
      ['https://b.example/', 'Zwei', ['Ordner']],
      ['https://c.example/', 'Drei', ['Ordner']],
    ])
  })

  test('UTF-16, Latin-1 and a byte order mark are read', () => {
    const opml = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><opml><body><outline text="Märkte" xmlUrl="https://m.example/"/></body></opml>`
    const expected = [['https://m.example/', 'Märkte', []]]
    expect(told(Buffer.from(`\ufeff${opml('utf-16')}`, 'utf16le'))).toEqual(expected)
    expect(told(Buffer.from(opml('ISO-8859-1'), 'latin1'))).toEqual(expected)
    expect(told(`\ufeff  ${opml('utf-8')}`)).toEqual(expected)
  })

  test('entities that a file declares are not expanded', () => {
    const bomb = `<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <opml><body><outline text="&b;&x;" xmlUrl="https://a.example/"/></body></opml>`
    expect(told(bomb)).toEqual([['https://a.example/', '&b;&x;', []]])
  })

  test.each([
    [
      '5 000 feeds',
      5_000,
      (n: number) => `<outline text="F"><outline text="N${n}" xmlUrl="https://h${n}.example/f"/></outline>`,
    ],
    ['150 000 nested folders', 150_000, () => '<outline text="gleich">'],
    ['300 000 quotation marks without an end', 300_000, () => '<outline text="'],
    ['600 000 brackets', 600_000, () => '<outline <'],
    ['100 000 closings', 100_000, () => '</outline>'],
  ])('%s take no longer than their length says', (_, count, one) => {
    const body = (n: number) =>
      `<opml><body><outline text="x" xmlUrl="https://x.example/"/>${Array.from({ length: n }, (_ignored, at) => one(at)).join('')}`
    const time = (text: string) => {
      const began = performance.now()
      read(text)
      return performance.now() - began
    }
    time(body(100))
    // A quadratic reader takes minutes.
    expect(time(body(count))).toBeLessThan(5_000)
  })
})

describe('CSV', () => {
  test.each([
    ['German Excel', ';', 'Titel;Adresse;Schlagworte;Intervall;Sprache;Zweck'],
    ['English', ',', 'Name,URL,Labels,Interval,Language,Purpose'],
    ['tabs', '\t', 'name\tfeed\ttags\tinterval\tlang\tpurpose'],
  ])('a table as %s writes it', (_, separator, head) => {
    const row = ['"Märkte, ""heute"""', 'https://m.example/feed', '"Presse, Nord"', '15 min', 'de', 'own_channel']
    const bytes = Buffer.from(`${head}\r\n${row.join(separator)}\r\n`, 'latin1')
    expect(read(bytes)).toMatchObject({
      format: 'csv',
      entries: [
        {
          line: 2,
          name: 'Märkte, "heute"',
          address: 'https://m.example/feed',
          labels: ['Nord', 'Presse'],
          intervalSeconds: 900,
          language: 'de',
          purpose: 'own_channel',
          notes: [],
        },
      ],
    })
  })

  test('without a header the addresses say which column is which', () => {
    expect(told('Blog A;https://a.example/;Presse\nBlog B;https://b.example/;\n;;\nBlog C;kein Link;x')).toEqual([
      ['https://a.example/', 'Blog A', ['Presse']],
      ['https://b.example/', 'Blog B', []],
      ['not_an_address', 'Blog C', ['x']],
    ])
  })

  test('what we do not know of a line is noted, and the line is taken', () => {
    expect(read('url;intervall;sprache;zweck\nhttps://a.example/;bald;plattdeutsch;Spaß').entries[0]?.notes).toEqual([
      { field: 'interval', value: 'bald' },
      { field: 'language', value: 'plattdeutsch' },
      { field: 'purpose', value: 'Spaß' },
    ])
  })

  test('a quotation mark that nobody closes costs no line', () => {
    expect(told('url;name\nhttps://a.example/;"offen\nhttps://b.example/;B')).toHaveLength(2)
  })

  test('the first line of Excel that names the separator is none of the table', () => {
    expect(read('sep=;\r\nurl;name\r\nhttps://a.example/;A').entries).toMatchObject([{ line: 3, name: 'A' }])
  })
})

describe('lists', () => {
  test('addresses with and without names, one a line', () => {
    expect(
      told(`# meine Feeds
https://a.example/feed,1.xml

Blog B: https://b.example/rss
- [Blog C](https://c.example/)
https://d.example/feed  Blog D
Blog E <https://e.example/feed>
feed:https://f.example/x
g.example/feed
nur Worte
ftp://h.example/x
https://user.example/…/feed`),
    ).toEqual([
      ['https://a.example/feed,1.xml', null, []],
      ['https://b.example/rss', 'Blog B', []],
      ['https://c.example/', 'Blog C', []],
      ['https://d.example/feed', 'Blog D', []],
      ['https://e.example/feed', 'Blog E', []],
      ['https://f.example/x', null, []],
      ['https://g.example/feed', null, []],
      ['not_an_address', null, []],
      ['not_web', null, []],
      ['masked', null, []],
    ])
  })
})

test('what is no list of feeds is named', () => {
  expect(refusal('')).toBe('empty')
  expect(refusal('\n# nichts\n')).toBe('empty')
  expect(refusal(Buffer.from('PK\u0003\u0004rest'))).toBe('spreadsheet')
  expect(refusal('<!doctype html><html><body>Hallo</body></html>')).toBe('web_page')
  expect(refusal('<?xml version="1.0"?><rss><channel/></rss>')).toBe('feed')
  expect(refusal('<svg/>')).toBe('unknown_markup')
})

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) =>
    text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .normalize('NFC'),
  )
  .filter((text) => text !== '' && text.isWellFormed() && text.length <= 80 && !/[\ufffe\uffff]/.test(text))
const source: fc.Arbitrary<WrittenSource> = fc.record({
  name: fc.oneof(
    word,
    word.map((text) => `=${text}`),
    word.map((text) => `'+${text},=1`),
  ),
  address: fc.nat(1e6).map((n) => `https://h${n}.example/feed?a=1&b=2,3`),
  connector: fc.constantFrom('feed', 'wordpress'),
  labels: fc.uniqueArray(word, { maxLength: 4, selector: (label) => label.toLowerCase() }),
  intervalSeconds: fc.option(fc.integer({ min: 60, max: 604_800 })),
  language: fc.constantFrom(null, 'de', 'de-AT'),
  purpose: fc.constantFrom('mentions', 'own_channel'),
})

test('what a table says, a spreadsheet cannot run, and reading it gives the same', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(source, { minLength: 1, maxLength: 5, selector: ({ address }) => address }),
      (sources) => {
        const rows = csvRows(sources)
        for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/)
        for (const separator of [',', ';']) {
          const text = stringify(rows, { header: true, bom: true, quoted: true, delimiter: separator })
          const { entries } = read(text)
          expect(entries.map(({ line, written, notes, problem, ...entry }) => entry)).toEqual(
            sources.map((one) => ({ ...one, labels: cleanLabels(one.labels) })),
          )
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('what an OPML export says, reading it gives the same, each source once for each of its labels', () => {
  fc.assert(
    fc.property(source, (one) => {
      const { entries } = read(writeOpml([one], { at: new Date(0), masked: false }))
      expect(entries).toHaveLength(Math.max(1, one.labels.length))
      for (const { line, written, notes, problem, labels, ...entry } of entries)
        expect({ ...entry, labels: one.labels }).toEqual(one)
      expect(new Set(entries.flatMap(({ labels }) => labels))).toEqual(new Set(one.labels))
    }),
    { numRuns: 300 },
  )
})

test('guarding and labels in a cell are undone exactly', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("'", '=', ',', ';', ' ', '"', 'a', '-', '|')), (letters) => {
      const cell = letters.join('')
      expect(unguardCell(guardCell(cell))).toBe(cell)
    }),
  )
  fc.assert(
    fc.property(fc.array(word), (labels) => {
      expect(readLabels(writeLabels(labels))).toEqual(labels)
    }),
  )
})

test('nothing that somebody gives makes reading fail but with a word for it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string().map((text) => Buffer.from(`<opml>${text}`)),
      ),
      (bytes) => {
        expect(refusal(bytes)).toMatch(/^[a-z_]+$/)
      },
    ),
  )
})
