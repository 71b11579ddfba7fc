import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'
import type { Query } from './query.ts'

/** A query in one line, as it was understood. */
function shape(query: Query): string {
  const list = (children: readonly Query[]) => children.map(shape).join(' ')
  if (query.kind === 'term') {
    const { look, body } = query.term
    return `${look === 'word' ? '' : `${look} `}${body}${query.atLeast > 1 ? ` x${query.atLeast}` : ''}`
  }
  if (query.kind === 'not') return `(not ${shape(query.child)})`
  if (query.kind === 'near') return `(${query.ordered ? 'onear' : 'near'} ${query.words}: ${list(query.children)})`
  if (query.kind === 'together') return `(${query.unit} ${list(query.children)})`
  if (query.kind === 'in') return `(in ${query.field} ${shape(query.child)})`
  if (query.kind === 'macro') return `(${query.name} ${query.version} ${shape(query.child)})`
  if (query.kind !== 'fact') return `(${query.kind} ${list(query.children)})`
  const { field, test: asked } = query
  if (asked.kind === 'oneOf') return `${field}=${[...asked.values, ...(asked.unknown ? ['?'] : [])].join('|')}`
  return `${field} ${asked.fromIncluded ? '[' : '('}${asked.from ?? ''},${asked.to ?? ''}${asked.toIncluded ? ']' : ')'}`
}

const brand = new Map([['brand', { version: 3, query: 'Musterwerk OR "Muster Werk"' }]])

function read(watch: string): string {
  const { query, problems } = parseQuery(watch, { macros: brand })
  return query === null ? problems.map(({ code, start, end }) => `${code} ${start}-${end}`).join(', ') : shape(query)
}

/** What a click on each correction makes of the watch. */
function corrected(watch: string): readonly string[] {
  return parseQuery(watch, { macros: brand }).problems.flatMap(({ fixes }) => fixes.map((fix) => applied(watch, fix)))
}

function applied(watch: string, { start, end, text }: { start: number; end: number; text: string }): string {
  return watch.slice(0, start) + text + watch.slice(end)
}

describe('every operator has one meaning', () => {
  test.each([
    ['Muster', 'Muster'],
    ['a AND b UND c', '(and a b c)'],
    ['a OR b ODER c', '(or a b c)'],
    ['a AND NOT b', '(and a (not b))'],
    ['a UND NICHT (b ODER c)', '(and a (not (or b c)))'],
    ['NOT NOT a', 'a'],
    ['(a AND b) OR c', '(or (and a b) c)'],
    ['"Muster Produkt"', 'phrase Muster Produkt'],
    [
      "„Muster Produkt“ OR »Muster« OR 'Muster Werk' OR ’x y’",
      '(or phrase Muster Produkt phrase Muster phrase Muster Werk phrase x y)',
    ],
    ['a NEAR/3 b', '(near 3: a b)'],
    ['a NAHE/3 b', '(near 3: a b)'],
    ['a ONEAR/0 b', '(onear 0: a b)'],
    ['a NEAR/3 b NEAR/2 c', '(near 2: (near 3: a b) c)'],
    ['(a OR "b c") NEAR/3 (d OR e)', '(near 3: (or a phrase b c) (or d e))'],
    ['NEAR/5(a, "b c", d OR e)', '(near 5: a phrase b c (or d e))'],
    ['ONEAR/5(a,b,c)', '(onear 5: a b c)'],
    ['x AND NAHE/5(a, b)', '(and x (near 5: a b))'],
    ['NEAR/5 (a, b)', '(near 5: a b)'],
    ['url:muster.de/shop?id=1', '(in url phrase muster.de/shop?id=1)'],
    ['NEAR/5(a, b) NEAR/2 c', '(near 2: (near 5: a b) c)'],
    ['a SENTENCE b SATZ c', '(sentence a b c)'],
    ['a PARAGRAPH (b OR c)', '(paragraph a (or b c))'],
    ['a ABSATZ b', '(paragraph a b)'],
    ['x AND NOT a NEAR/3 b', '(and x (not (near 3: a b)))'],
    ['muster*', 'muster*'],
    ['m?ster', 'm?ster'],
    ['*muster', '*muster'],
    ['*muster*', '*muster*'],
    ['~muster', 'compound muster'],
    ['{BT}', 'exact BT'],
    ['="C++"', 'raw C++'],
    ['="--" OR ="🙂"', '(or raw -- raw 🙂)'],
    ['=„p&t“', 'raw p&t'],
    ['Muster@min=2', 'Muster x2'],
    ['"Muster Werk"@min=3', 'phrase Muster Werk x3'],
    ['#Muster', 'tag Muster'],
    ['@muster', 'handle muster'],
    ['@muster@social.example', 'handle muster@social.example'],
    ['$SAP', 'cash sap'],
    ['$BRK.B', 'cash brk.b'],
    ['muster.de', 'muster.de'],
    ['https://muster.de/a,b', 'https://muster.de/a,b'],
    ['AT&T', 'AT&T'],
    ['.NET', '.NET'],
    ['C++', 'C++'],
    ['Kund:innen', 'Kund:innen'],
    ['Kund*innen', 'Kund*innen'],
    ["O'Neill", "O'Neill"],
    ['$brand AND Kündigung', '(and (brand 3 (or Musterwerk phrase Muster Werk)) Kündigung)'],
    ['$brand NEAR/5 Kündigung', '(near 5: (brand 3 (or Musterwerk phrase Muster Werk)) Kündigung)'],
    ['title:Muster', '(in title Muster)'],
    ['Title:Muster', '(in title Muster)'],
    ['body:(a AND NOT b)', '(in text (and a (not b)))'],
    ['url:"muster.de/shop"', '(in url phrase muster.de/shop)'],
    ['url:https://muster.de/shop', '(in url https://muster.de/shop)'],
    ['title:(a NEAR/2 b)', '(in title (near 2: a b))'],
    ['title:NEAR/2(a, b)', '(in title (near 2: a b))'],
    ['title:$brand', '(in title (brand 3 (or Musterwerk phrase Muster Werk)))'],
    ['author:@muster', '(in author handle muster)'],
    ['lang:de', 'lang=de'],
    ['lang:DE?', 'lang=de|?'],
    ['lang:?', 'lang=?'],
    ['lang:(de, en)', 'lang=de|en'],
    ['lang:(de OR en)?', 'lang=de|en|?'],
    ['country:(de,at,CH)', 'country=de|at|ch'],
    ['site:www.Muster.de', 'site=muster.de'],
    ['site:.de', 'site=de'],
    ['source:"Local paper"', 'source=Local paper'],
    ['channel:(Mastodon, news)', 'channel=mastodon|news'],
    ['tag:#Rabatt', 'tag=Rabatt'],
    ['type:review', 'type=review'],
    ['rating:3', 'rating [3,3]'],
    ['rating:(1, 2)', 'rating=1|2'],
    ['rating:[1 TO 2.5]', 'rating [1,2.5]'],
    ['followers:[1000 TO *]', 'followers [1000,]'],
    ['followers:>1000', 'followers (1000,)'],
    ['reach:>=1000', 'reach [1000,)'],
    ['rating:<3', 'rating (,3)'],
    ['rating:<=3', 'rating (,3]'],
    ['Muster AND lang:de? AND rating:<3', '(and Muster lang=de|? rating (,3))'],
  ])('%s is %s', (watch, expected) => expect(read(watch)).toBe(expected))

  test('places are those of the watch as typed, of a list those of its use', () => {
    const { query } = parseQuery('x OR ($brand AND title:"b c"@min=2)', { macros: brand })
    expect(query).toMatchObject({
      start: 0,
      children: [
        { start: 0, end: 1 },
        {
          start: 5,
          end: 35,
          children: [
            { kind: 'macro', start: 6, end: 12, child: { start: 6, end: 12, children: [{ start: 6, end: 12 }, {}] } },
            { kind: 'in', start: 17, end: 34, child: { start: 23, end: 34 } },
          ],
        },
      ],
    })
  })
})

describe('what may be meant in two ways is asked back, with the ways as corrections', () => {
  test.each([
    ['a AND b OR c', ['(a AND b) OR c', 'a AND (b OR c)']],
    ['a OR b AND NOT c OR d', ['a OR (b AND NOT c) OR d', '(a OR b) AND (NOT c OR d)']],
    ['x AND (a UND b ODER c)', ['x AND ((a UND b) ODER c)', 'x AND (a UND (b ODER c))']],
    ['Muster Produkt', ['"Muster Produkt"', 'Muster AND Produkt', 'Muster OR Produkt']],
    ['x OR Muster Produkt', ['x OR "Muster Produkt"', 'x OR (Muster AND Produkt)', 'x OR (Muster OR Produkt)']],
    ['"a b" #c', ['"a b" AND #c', '"a b" OR #c']],
    ['Muster or Produkt', ['Muster OR Produkt', '"Muster or Produkt"']],
    ['Sturm und Drang', ['Sturm UND Drang', '"Sturm und Drang"']],
    ['a and not b', ['a AND NOT b', '"a and not b"']],
    ['a not b', ['a AND NOT b', '"a not b"']],
    ['a near/3 b', ['a NEAR/3 b', '"a near/3 b"']],
    ['a NOT b', ['a AND NOT b']],
    ['NOT a', ['a', '$brand AND NOT a']],
    ['NOT a AND NOT b', ['a AND NOT b', 'NOT a AND b', '$brand AND NOT a AND NOT b']],
    ['a OR NOT b', ['a OR b']],
    ['NOT (a OR b)', ['(a OR b)', '$brand AND NOT (a OR b)']],
    ['title:Muster Werk', ['title:"Muster Werk"', 'title:Muster AND Werk', 'title:Muster OR Werk']],
    ['titel:Muster', ['title:Muster', '"titel:Muster"']],
    ['autor:(a OR b)', ['author:(a OR b)']],
    ['$brnd', ['$brand', '$BRND', '"brnd"']],
    ['a NEAR b', ['a NEAR/5 b', 'a NEAR/10 b', 'a NEAR/0 b']],
    ['a ONEAR b', ['a ONEAR/5 b', 'a ONEAR/10 b', 'a ONEAR/0 b']],
    ['a NEAR/5f b', ['a ONEAR/5 b']],
    ['a W/3 b', ['a NEAR/3 b']],
    ['"a b"~3', ['NEAR/3(a, b)']],
    ['(a OR b', ['(a OR b)']],
    ['a OR b)', ['a OR b']],
    ['"a b', ['"a b"', 'a b']],
    ['„a b', ['„a b“', 'a b']],
    ['Muster -Mann', ['Muster AND NOT Mann']],
    ['Muster AND -Mann', ['Muster AND NOT Mann']],
    ['-Mann AND Muster', ['NOT Mann AND Muster']],
    ['-"a b" AND x', ['NOT "a b" AND x']],
    ['+Muster', ['Muster']],
    ['a && b', ['a AND b']],
    ['a&&b', ['a AND b']],
    ['a || b', ['a OR b']],
    ['a|b', ['a OR b']],
    ['a, b,c', ['a OR b OR c', 'a AND b AND c']],
    ['a; b', ['a OR b', 'a AND b']],
    ['a;b', ['a OR b', 'a AND b']],
    ['near/5(a, b)', ['NEAR/5(a, b)']],
    ['a NEAR/-1 b', ['a NEAR/5 b', 'a NEAR/10 b', 'a NEAR/0 b']],
    ['NEAR/5(a,,b)', ['NEAR/5(a, b)']],
    ['+"C++"', ['="C++"', '"C++"']],
    ['Muster@min=x', ['Muster@min=2', 'Muster']],
    ['muster~2', ['muster']],
    ['lang=de', ['lang:de']],
    ['rating:1..3', ['rating:[1 TO 3]']],
    ['rating:<3?', ['rating:<3']],
    ['source:Local paper', ['source:"Local paper"', 'source:Local AND paper', 'source:Local OR paper']],
    ['title:a NEAR/3 title:b', ['title:(a NEAR/3 b)']],
    ['Müller & Söhne', ['"Müller & Söhne"', 'Müller AND Söhne']],
    ['Muster GmbH & Co. KG', ['"Muster GmbH & Co. KG"']],
    ['Muster^5', ['Muster']],
    ['=C++', ['="C++"']],
    ['{Muster', ['{Muster}']],
    ['Mu*', ['Mu']],
    ['a AND', ['a']],
    ['OR a', ['a']],
    ['a AND OR b', ['a OR b', 'a AND b']],
    ['a AND ()', ['a']],
    ['(a AND NOT "") OR b', ['(a) OR b']],
    ['() OR a', ['a']],
    ['a AND 😀', ['a']],
    ['title:NOT a AND b', ['NOT title:a AND b']],
    ['~muster-x@min=2', ['~musterx@min=2', '"muster-x"@min=2']],
    ['rating:[3 TO 5 AND a', ['rating:[3 TO 5] AND a']],
    ['a AND $brand.', ['a AND $brand']],
    ['NEAR/3(a b, c)', ['NEAR/3("a b", c)', 'NEAR/3((a OR b), c)']],
    ['title: Muster', ['title:Muster']],
    ['lang:german', ['lang:de']],
    ['lang:de-AT', ['lang:de']],
    ['country:uk', ['country:gb']],
    ['site:https://www.muster.de/shop', ['site:muster.de']],
    ['rating:1-3', ['rating:[1 TO 3]']],
    ['rating:[1-3]', ['rating:[1 TO 3]']],
    ['rating:[3 TO 1]', ['rating:[1 TO 3]']],
    ['rating:4,5', ['rating:4.5']],
    ['followers:>10.000', ['followers:>10000', 'followers:>10']],
    ['followers: >10', ['followers:>10']],
    ['a NEAR/3 (b AND c)', ['a NEAR/3 (b OR c)']],
    ['a NEAR/3 NOT b', ['a NEAR/3 b']],
    ['title:(a AND author:b)', ['title:(a AND b)']],
    ['Muster@min=0', ['Muster@min=2', 'Muster']],
    ['$Sap', ['$SAP', '$sap', '"$Sap"']],
  ])('%s', (watch, expected) => {
    expect(corrected(watch)).toEqual(expected)
    expect(parseQuery(watch, { macros: brand }).query).toBeNull()
  })

  test('a list that holds itself is refused, also by way of another', () => {
    const macros = new Map([
      ['a', { version: 1, query: 'x OR $b' }],
      ['b', { version: 1, query: '$a' }],
    ])
    const { problems } = parseQuery('$a', { macros })
    expect(problems).toMatchObject([{ code: 'macro_in_itself', start: 0, end: 2 }])
    expect(problems[0]?.message).toContain('$a → $b → $a')
  })

  test('a list with an error is named where it is used', () => {
    const macros = new Map([['a', { version: 1, query: 'x y' }]])
    expect(parseQuery('m AND $a', { macros }).problems).toMatchObject([{ code: 'macro_has_errors', start: 6, end: 8 }])
  })

  test('lists that multiply each other are refused', () => {
    const macros = new Map(
      Array.from({ length: 8 }, (_, n) => [
        `m${n}`,
        {
          version: 1,
          query:
            n === 7
              ? 'x OR y'
              : Array(50)
                  .fill(`$m${n + 1}`)
                  .join(' OR '),
        },
      ]),
    )
    expect(parseQuery('$m0', { macros }).problems).toMatchObject([{ code: 'macro_too_large' }])
  })
})

describe('whatever is typed', () => {
  const piece = fc.constantFrom(
    ...[
      'AND',
      'OR',
      'NOT',
      'UND',
      'and',
      'or',
      'nicht',
      'NEAR/3',
      'ONEAR/2',
      'NEAR',
      'near/2',
      'NEAR/5f',
      'SENTENCE',
      'ABSATZ',
    ],
    ...[
      '(',
      ')',
      ',',
      '"',
      '„',
      '“',
      "'",
      '{',
      '}',
      '[',
      ']',
      '=',
      '~',
      '*',
      '?',
      '-',
      '+',
      '!',
      '&&',
      '|',
      ';',
      '$',
      '#',
      '@',
      ':',
      '<',
      '>',
      '^2',
    ],
    ...[
      'a',
      'Muster',
      'Mu*',
      'muster*',
      '*x',
      'm?r',
      '"b c"',
      "'b c'",
      '="C++"',
      '{Muster}',
      '~muster',
      '~x',
      'Muster@min=2',
      'a@min=0',
    ],
    ...[
      '#tag',
      '@handle',
      '$SAP',
      '$brand',
      '$brnd',
      '$Sap',
      '$noise.jobs',
      'muster.de',
      'https://muster.de/x',
      'a;',
      'a,b',
      '3,5',
      '$',
    ],
    ...[
      'title:',
      'titel:',
      'foo:bar',
      'title:a',
      'author:(',
      'lang:',
      'lang:de?',
      'lang:(de, en)',
      'lang:german',
      'lang:(',
      'rating:>3',
    ],
    ...[
      'rating:[1 TO 3]',
      'rating:[3 TO 1]',
      'rating:[1-3]',
      'rating:x',
      'followers:1.000',
      'site:https://x.de/y',
      'country:uk',
      'tag:"',
      'NEAR/3(',
    ],
  )
  const watch = fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '  ', '\n', '\u00ad')), { maxLength: 12 })
    .map((all) => all.flat().join(''))
  const any = fc.oneof(watch, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }))

  test('it is read, or its errors lie inside it', () => {
    fc.assert(
      fc.property(any, (typed) => {
        const { query, problems } = parseQuery(typed, { macros: brand })
        expect(query === null).toBe(problems.length > 0)
        for (const { start, end, message, fixes } of problems) {
          expect(message).not.toBe('')
          for (const place of [{ start, end }, ...fixes]) {
            expect(place.start).toBeGreaterThanOrEqual(0)
            expect(place.end).toBeGreaterThanOrEqual(place.start)
            expect(place.end).toBeLessThanOrEqual(typed.length)
          }
        }
      }),
      { numRuns: 3_000 },
    )
  })

  test('a correction takes away the problem that it was offered for', () => {
    fc.assert(
      fc.property(watch, (typed) => {
        const { problems } = parseQuery(typed, { macros: brand })
        for (const { code, fixes } of problems) {
          const before = problems.filter((problem) => problem.code === code).length
          for (const fix of fixes) {
            const left = parseQuery(applied(typed, fix), { macros: brand }).problems
            const after = left.filter((problem) => problem.code === code).length
            if (after >= before) throw new Error(`${code}: ${typed} → ${applied(typed, fix)}`)
          }
        }
      }),
      { numRuns: 3_000 },
    )
  })

  test.each([
    ['brackets', `${'('.repeat(10_000)}a${')'.repeat(10_000)}`],
    ['a megabyte of brackets', '('.repeat(1_000_000)],
    ['a megabyte of words', 'Muster '.repeat(150_000)],
    ['braces', '{'.repeat(19_000)],
    ['near after near', `a${' NEAR/3 a'.repeat(2_000)}`],
    ['sentences', `a${' SENTENCE a'.repeat(1_500)}`],
    ['mixed', `a${' AND b OR c'.repeat(1_500)}`],
    ['bare words', 'ab '.repeat(6_000)],
    ['commas', 'a,'.repeat(9_000)],
    ['signs', '-a '.repeat(6_000)],
    ['closing brackets', ')'.repeat(19_000)],
    ['fields', 'title:'.repeat(3_000)],
    ['unknown fields', 'foo:bar '.repeat(2_000)],
    ['lists', 'lang:('.repeat(3_000)],
    ['ranges', 'rating:[......................'.repeat(600)],
    ['nested mixes', `${'(a AND b OR '.repeat(49)}c${')'.repeat(49)}`.padEnd(19_000)],
    ['stars', '*'.repeat(19_000)],
    ['dots', `a${'.'.repeat(19_000)};`],
    ['macros', '$brand OR '.repeat(1_900)],
  ])('%s without end are answered, and with no more problems than anybody reads', (_, typed) => {
    const { problems } = parseQuery(typed, { macros: brand })
    expect(problems.length).toBeLessThanOrEqual(100)
  })
})
