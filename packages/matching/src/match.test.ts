import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileWatch } from './compile-watch.ts'
import type { Span } from './evaluate.ts'
import { formsOf } from './fold.ts'
import { matchItem, matchTokens } from './match.ts'
import { tokenizeItem } from './tokenize.ts'

/** The stretches of the text that the watch finds; null where it does not hit. */
function found(watch: string, text: string): readonly string[] | null {
  return spans(watch, { text })?.map(({ start, end }) => text.slice(start, end)) ?? null
}

function spans(watch: string, item: Parameters<typeof matchItem>[1]): readonly Span[] | null {
  const compiled = compileWatch(watch)
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join(' '))
  return matchItem(compiled.watch, item)
}

describe('one name in all its spellings', () => {
  const spellings = [
    'Müller',
    'Mueller',
    'MÜLLER',
    'MUELLER',
    'mu\u0308ller',
    'Mül\u00adler',
    'M\u200büller',
    'Ｍüller',
  ]

  test.each(spellings)('Müller finds %j', (spelling) => {
    expect(found('Müller', `bei ${spelling}, gestern`)).toEqual([spelling])
  })

  test.each(spellings)('%j finds Müller', (spelling) => {
    expect(found(spelling, 'bei Müller, gestern')).toEqual(['Müller'])
  })

  test('the Muller of the English press is Müller, but not Mueller', () => {
    expect(found('Müller', 'Muller says')).toEqual(['Muller'])
    expect(found('Mueller', 'Muller says')).toBeNull()
  })

  test('ue is never written back as ü', () => {
    expect(found('Nü', 'Nue')).toEqual(['Nue'])
    expect(found('dull', 'Duell')).toBeNull()
  })

  test.each([
    ['Straße', 'STRASSE'],
    ['STRASSE', 'Straße'],
    ['GROẞER', 'großer'],
    ['istanbul', 'İSTANBUL'],
    ['İstanbul', 'ISTANBUL'],
    ['Citroen', 'Citroën'],
    ['Ørsted', 'Orsted'],
    ['Ørsted', 'Oersted'],
    ['ΜΟΥΣΤΕΡΣ', 'μουστερς'],
  ])('%s finds %s', (watch, text) => {
    expect(found(watch, text)).toEqual([text])
  })

  test('offsets count the units of the original text, whatever lower case would make of it', () => {
    const text = 'İİİ 🙂 Mus\u00adter\u00ad – ﬁn Muster'
    expect(found('Muster', text)).toEqual(['Mus\u00adter', 'Muster'])
    expect(found('fin', text)).toEqual(['ﬁn'])
  })

  test('the vowel signs of other scripts are not accents', () => {
    expect(found('की', 'का')).toBeNull()
  })
})

describe("word borders are Unicode's", () => {
  test.each([
    'Muster-Produkt',
    'Muster‑Produkt',
    '#Muster',
    '@muster',
    'muster.de',
    'muster_de',
    '❤️Muster❤️',
    "Muster's",
    'Muster’s',
    'Musterʼs',
    'Muster\u00a0AG',
    '„Muster“',
    'https://www.muster.de/x?y=z',
    'Muster/Produkt',
  ])('Muster stands in %s', (text) => {
    expect(found('Muster', text)?.map((stretch) => stretch.toLowerCase())).toEqual(['muster'])
  })

  test.each(['Mustermann', 'Musterkunde', 'Übermuster', 'Muster2', 'Gemüster', 'Mustér\u0323x'])(
    'Muster does not stand in %s',
    (text) => expect(found('Muster', text)).toBeNull(),
  )

  test('ber does not stand in Über', () => {
    expect(found('ber', 'die Über AG')).toBeNull()
    expect(found('Über', 'die Über AG')).toEqual(['Über'])
  })
})

describe('phrases', () => {
  test.each([
    'Muster Produkt',
    'Muster-Produkt',
    'Muster\u2011Produkt',
    'Muster\u00a0Produkt',
    'Muster\r\n Produkt',
    'MUSTER  PRODUKT',
    'Musterprodukt',
    'MusterProdukt',
    'Muster­produkt',
  ])('"Muster Produkt" is %j, as one span', (text) => {
    expect(found('"Muster Produkt"', `das ${text} hier`)).toEqual([text])
  })

  test.each(['Produkt Muster', 'Muster das Produkt', 'Muster Produkte', 'Musterprodukte', 'Muster'])(
    '"Muster Produkt" is not %s',
    (text) => expect(found('"Muster Produkt"', text)).toBeNull(),
  )

  test('words in the middle of a phrase may be joined', () => {
    expect(found('"Muster Produkt Plus"', 'MusterProdukt Plus')).toEqual(['MusterProdukt Plus'])
    expect(found('"Muster Produkt Plus"', 'Muster Produkt-Plus')).toEqual(['Muster Produkt-Plus'])
  })

  test('title and text do not make a phrase together', () => {
    expect(spans('"Muster Produkt"', { title: 'Muster', text: 'Produkt' })).toBeNull()
  })

  test.each([
    '„Muster Produkt“',
    '„Muster Produkt”',
    '“Muster Produkt”',
    '»Muster Produkt«',
    '«Muster Produkt»',
    "'Muster Produkt'",
    '‚Muster Produkt‘',
    '’Muster Produkt’',
    '"Muster Produkt"',
  ])('quotes may be any: %s', (watch) => expect(found(watch, 'ein Muster Produkt')).toEqual(['Muster Produkt']))

  test('an apostrophe inside a word is no quote', () => {
    expect(found("O'Neill", 'bei O’Neill')).toEqual(['O’Neill'])
    expect(found("'O'Neill Shop'", "im O'Neill-Shop")).toEqual(["O'Neill-Shop"])
  })

  test('a phrase that begins in itself is found', () => {
    expect(found('"la la land"', 'la la la land')).toEqual(['la la land'])
  })
})

describe('words with signs in them', () => {
  test.each([
    ['muster.de', 'auf www.muster.de/x', 'muster.de'],
    ['AT&T', 'bei AT&T', 'AT&T'],
    ['AT&T', 'bei AT & T', 'AT & T'],
    ['C++', 'in C++.', 'C++'],
    ['coca-cola', 'eine Coca Cola', 'Coca Cola'],
    ['coca-cola', 'eine CocaCola', 'CocaCola'],
    ['Müller-Lüdenscheidt', 'Herr Mueller-Luedenscheidt', 'Mueller-Luedenscheidt'],
    ['#Muster', 'toll #muster!', '#muster'],
    ['@muster', 'hallo @Muster', '@Muster'],
    ['info@muster.de', 'an info@muster.de', 'info@muster.de'],
    ['Kund:innen', 'alle Kund*innen', 'Kund*innen'],
    ['Kund*innen', 'alle Kundinnen', 'Kundinnen'],
    ['https://muster.de/shop', 'siehe https://muster.de/shop/1', 'https://muster.de/shop'],
    ['Bewerb*', 'meine Bewerbung', 'Bewerbung'],
    ['"Bewerb* als"', 'Bewerbung als Koch', 'Bewerbung als'],
    ['Muster-Prod*', 'die Musterprodukte', 'Musterprodukte'],
  ])('%s in "%s"', (watch, text, stretch) => {
    expect(found(watch, text)).toEqual([stretch])
  })

  test.each([
    ['muster.de', 'ein Muster. De facto'],
    ['AT&T', 'look at t-shirts'],
    ['C++', 'in C'],
    ['#Muster', 'ein Muster'],
    ['#Muster', '#Muster_Produkt'],
    ['@muster', 'info@muster.de'],
    ['@muster', '@muster_de'],
    ['Bewerb*', 'Mitbewerber'],
  ])('%s not in "%s"', (watch, text) => {
    expect(found(watch, text)).toBeNull()
  })
})

describe('AND, OR, NOT and brackets', () => {
  test('look at the title and the text together', () => {
    expect(spans('Muster AND Paket', { title: 'Muster', text: 'Wo ist mein Paket?' })).toEqual([
      { field: 'title', start: 0, end: 6, term: 'Muster', form: 'muster' },
      { field: 'text', start: 12, end: 17, term: 'Paket', form: 'paket' },
    ])
    expect(spans('Muster AND NOT Paket', { title: 'Muster', text: 'Wo ist mein Paket?' })).toBeNull()
  })

  test.each([
    ['(a AND b) OR c', 'c', true],
    ['(a AND b) OR c', 'a', false],
    ['a AND (b OR c)', 'c', false],
    ['a AND (b OR c)', 'a c', true],
    ['a AND NOT (b AND c)', 'a b', true],
    ['a AND NOT (b AND c)', 'c a b', false],
    ['a AND NOT (b OR c)', 'a c', false],
    ['(a UND NICHT b) ODER c', 'c b a', true],
    ['NOT NOT a', 'a', true],
    ['NOT (NOT a OR b)', 'a', true],
    ['a AND NOT b', 'a b', false],
  ])('%s on "%s": %s', (watch, text, hit) => {
    expect(found(watch, text) !== null).toBe(hit)
  })

  test('only what made it true is marked', () => {
    expect(found('(a AND b) OR c OR (d AND NOT e)', 'a c d e')).toEqual(['c'])
    expect(found('NOT (NOT a OR b)', 'x a')).toEqual(['a'])
  })

  test('a stretch is marked once for a term, however often the watch says it', () => {
    expect(found('Muster OR muster OR MUSTER', 'Muster')).toEqual(['Muster'])
    expect(found('Muster OR "Muster Produkt"', 'Muster Produkt')).toEqual(['Muster', 'Muster Produkt'])
  })

  test('who wrote it and where says nothing about us', () => {
    const item = { title: null, text: 'Hallo', author: 'Muster', handle: 'muster', url: 'https://muster.de' }
    expect(spans('Muster', item)).toBeNull()
  })
})

describe('whatever strangers write', () => {
  const word = fc.constantFrom(
    'Müller',
    'straße',
    'İx',
    'C',
    'ﬁn',
    'Ångström',
    'e\u0301té',
    'Mus\u00adter',
    '東京',
    'ß',
  )
  const noise = fc.constantFrom(' ', '-', '\u00a0', '🙂', '\u200b', '.', '\n', "'", '❤️', '_', '\ud800', 'x', 'İ')
  const text = fc
    .array(fc.oneof(word, noise, fc.string({ unit: 'binary' })), { maxLength: 30 })
    .map((all) => all.join(''))

  test('a span holds a spelling of its word', () => {
    fc.assert(
      fc.property(word, text, (term, body) => {
        for (const stretch of found(term, body) ?? []) {
          expect(formsOf(stretch).some((form) => formsOf(term).includes(form))).toBe(true)
        }
      }),
    )
  })

  test('a word between spaces is always found', () => {
    fc.assert(
      fc.property(word, text, text, (term, before, after) => {
        const spans = found(term, `${before} ${term} ${after}`)
        expect(spans).toContain(term)
      }),
    )
  })

  test('composed and decomposed text give the same answer', () => {
    fc.assert(
      fc.property(word, text, (term, body) => {
        const composed = found(term, body.normalize('NFC'))?.map((stretch) => formsOf(stretch))
        const decomposed = found(term.normalize('NFD'), body.normalize('NFD'))?.map((stretch) => formsOf(stretch))
        expect(decomposed).toEqual(composed)
      }),
      {
        examples: [
          ['İx', 'İxİ'],
          ['İx', 'İ.x'],
          ['xİ', 'x. İ'],
        ],
      },
    )
  })

  test('no watch and no text makes it throw, and every problem lies inside the watch', () => {
    const sign = fc.constantFrom(
      '(',
      ')',
      '"',
      '„',
      "'",
      'AND',
      'OR',
      'NOT',
      ' ',
      '*',
      'NEAR/3',
      'title:',
      '=',
      '{',
      'a',
    )
    const watch = fc.array(fc.oneof(sign, word, noise, fc.string({ unit: 'binary' })), { maxLength: 25 })
    fc.assert(
      fc.property(watch, text, (pieces, body) => {
        const typed = pieces.join('')
        const compiled = compileWatch(typed)
        for (const { start, end, message } of compiled.problems) {
          expect(0 <= start && start <= end && end <= typed.length, message).toBe(true)
        }
        if (!compiled.ok) expect(compiled.problems.some(({ severity }) => severity === 'error')).toBe(true)
        else expect(matchItem(compiled.watch, { text: body })).not.toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['constructor', 'valueOf', 'toString', 'hasOwnProperty'])(
    'a word that every object carries is a word: %s',
    (word) => {
      expect(found(word, `a ${word} b`)).toEqual([word])
      expect(found(`"Müller ${word}"`, `Müller ${word}`)).toEqual([`Müller ${word}`])
      expect(found(`Müller AND ${word}`, `${word} Müller`)).toEqual([word, 'Müller'])
    },
  )

  test('a book is read, and asked by many watches without being read again', () => {
    const book = 'Ein Wort über Müller und Söhne, das niemand suchte. '.repeat(20_000)
    const tokens = tokenizeItem({ title: null, text: book })
    const hits = ['"Mueller und Soehne"', 'fehlt', '"und und und"', 'Müll*'].map((watch) => {
      const compiled = compileWatch(watch)
      return compiled.ok ? (matchTokens(compiled.watch, tokens)?.length ?? 0) : -1
    })
    expect(hits).toEqual([20_000, 0, 0, 20_000])
  })

  test('one word of a million letters is a word', () => {
    expect(found('aaa*', 'a'.repeat(1_000_000))?.[0]?.length).toBe(1_000_000)
    expect(found('"a a"', 'a '.repeat(200_000))?.length).toBe(100_000)
  })
})
