import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileWatch } from './compile-watch.ts'
import { judge } from './judge.ts'
import { matchTokens } from './match.ts'
import { tokenizeItem } from './tokenize.ts'
import { watchSet } from './watch-set.ts'

// The engine beside the plainest evaluator that says the same: every choice of places is tried, one after the other.

type Field = 'title' | 'text'
type Node =
  | { kind: 'term'; words: readonly string[] }
  | { kind: 'min'; words: readonly string[]; times: number }
  | { kind: 'and' | 'or'; children: readonly Node[] }
  | { kind: 'not'; child: Node }
  | { kind: 'near'; most: number; ordered: boolean; children: readonly Node[] }
  | { kind: 'together'; unit: 'SENTENCE' | 'PARAGRAPH'; children: readonly Node[] }
  | { kind: 'in'; field: Field; child: Node }

const word = fc.constantFrom('Anna', 'Berta', 'Cora')
const term: fc.Arbitrary<Node> = fc
  .oneof({ weight: 3, arbitrary: word.map((one) => [one]) }, { weight: 1, arbitrary: fc.tuple(word, word) })
  .map((words) => ({ kind: 'term', words }))
const either: fc.Arbitrary<Node> = fc.oneof(
  { weight: 3, arbitrary: term },
  {
    weight: 1,
    arbitrary: fc.array(term, { minLength: 2, maxLength: 2 }).map((children): Node => ({ kind: 'or', children })),
  },
)
const near = (child: fc.Arbitrary<Node>): fc.Arbitrary<Node> =>
  fc
    .record({
      most: fc.nat({ max: 3 }),
      ordered: fc.boolean(),
      children: fc.array(child, { minLength: 2, maxLength: 3 }),
    })
    .map((made): Node => ({ kind: 'near', ...made }))
const placed: fc.Arbitrary<Node> = fc.oneof(
  either,
  near(either),
  near(either),
  near(either),
  near(fc.oneof(either, near(either))),
  near(fc.oneof(either, near(either))),
  fc
    .record({
      unit: fc.constantFrom('SENTENCE' as const, 'PARAGRAPH' as const),
      children: fc.array(fc.oneof(either, near(either)), { minLength: 2, maxLength: 2 }),
    })
    .map((made): Node => ({ kind: 'together', ...made })),
)
const single: fc.Arbitrary<Node> = fc.oneof(
  { weight: 6, arbitrary: placed },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('min' as const),
      words: fc.tuple(word),
      times: fc.integer({ min: 2, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('in' as const),
      field: fc.constantFrom<Field>('title', 'text'),
      child: placed,
    }),
  },
)
const node: fc.Arbitrary<Node> = fc.letrec<{ any: Node }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 4, arbitrary: single },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('any'), { minLength: 2, maxLength: 3 })
        .map((children): Node => ({ kind: 'or', children })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(tie('any'), tie('any'), fc.boolean()).map(([a, b, negated]): Node => {
        return { kind: 'and', children: [a, negated ? { kind: 'not', child: b } : b] }
      }),
    },
  ),
})).any

/** Words, a full stop, or an empty line. */
const prose = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.oneof(word, fc.constant('Xaver')) },
    { weight: 1, arbitrary: fc.constantFrom('.', '¶') },
  ),
  {
    maxLength: 9,
  },
)

function typed(node: Node): string {
  switch (node.kind) {
    case 'term':
      return node.words.length > 1 ? `"${node.words.join(' ')}"` : (node.words[0] ?? '')
    case 'min':
      return `${node.words[0]}@min=${node.times}`
    case 'not':
      return `NOT (${typed(node.child)})`
    case 'near':
      return `${node.ordered ? 'O' : ''}NEAR/${node.most}(${node.children.map(typed).join(', ')})`
    case 'together':
      return `(${node.children.map((child) => `(${typed(child)})`).join(` ${node.unit} `)})`
    case 'in':
      return `${node.field === 'text' ? 'body' : 'title'}:(${typed(node.child)})`
    default:
      return `(${node.children.map((child) => `(${typed(child)})`).join(node.kind === 'and' ? ' AND ' : ' OR ')})`
  }
}

function written(pieces: readonly string[]): string {
  return pieces.join(' ').replaceAll(' .', '.').replaceAll('¶', '\n\n')
}

type Text = { words: readonly string[]; SENTENCE: readonly number[]; PARAGRAPH: readonly number[] }
type Window = { first: number; last: number }
type Item = Readonly<Record<Field, Text>>

function read(pieces: readonly string[]): Text {
  const text = { words: [] as string[], SENTENCE: [] as number[], PARAGRAPH: [] as number[] }
  let sentence = 0
  let paragraph = 0
  for (const piece of pieces) {
    if (piece === '.') sentence++
    else if (piece === '¶') {
      sentence++
      paragraph++
    } else {
      text.words.push(piece)
      text.SENTENCE.push(sentence)
      text.PARAGRAPH.push(paragraph)
    }
  }
  return text
}

const key = ({ first, last }: Window) => `${first}-${last}`
const length = ({ first, last }: Window) => last - first + 1
const byKey = (windows: readonly Window[]) => [...new Map(windows.map((window) => [key(window), window])).values()]

function choices(lists: readonly (readonly Window[])[]): readonly (readonly Window[])[] {
  return lists.reduce<readonly (readonly Window[])[]>(
    (made, list) => made.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  )
}

/** Where a node stands, and which terms stand in some of those places. */
function windowsOf(
  node: Node,
  text: Text,
): { windows: readonly Window[]; termsIn(some: readonly Window[]): readonly Window[] } {
  if (node.kind === 'term') {
    const windows: Window[] = []
    for (let at = 0; at + node.words.length <= text.words.length; at++) {
      if (!node.words.every((one, n) => text.words[at + n] === one)) continue
      windows.push({ first: at, last: at + node.words.length - 1 })
      at += node.words.length - 1
    }
    return { windows, termsIn: (some) => windows.filter((one) => some.some((other) => key(one) === key(other))) }
  }
  if (!('children' in node)) throw new Error(`${node.kind} has no place.`)
  const children = node.children.map((child) => windowsOf(child, text))
  if (node.kind === 'or') {
    const windows = byKey(children.flatMap((child) => child.windows))
    return { windows, termsIn: (some) => children.flatMap((child) => child.termsIn(some)) }
  }
  const lists = children.map(({ windows }) => windows)
  let taken: readonly (readonly Window[])[]
  let windows: readonly Window[]
  if (node.kind === 'near') {
    const valid = choices(lists)
      .filter((choice) =>
        choice.every((a, n) => choice.every((b, m) => n === m || a.last < b.first || b.last < a.first)),
      )
      .filter((choice) => !node.ordered || choice.every((one, n) => n === 0 || (choice[n - 1]?.last ?? -1) < one.first))
      .map((choice) => {
        const window = {
          first: Math.min(...choice.map(({ first }) => first)),
          last: Math.max(...choice.map(({ last }) => last)),
        }
        return { choice, window, foreign: length(window) - choice.reduce((sum, one) => sum + length(one), 0) }
      })
      .filter(({ foreign }) => foreign <= node.most)
    const best = (same: (a: Window, b: Window) => boolean) =>
      valid.filter(({ window, foreign }) =>
        valid.every((other) => {
          if (!same(window, other.window)) return true
          return foreign < other.foreign || (foreign === other.foreign && length(window) <= length(other.window))
        }),
      )
    windows = byKey(
      [...best((a, b) => a.last === b.last), ...best((a, b) => a.first === b.first)].map(({ window }) => window),
    )
    taken = lists.map((list, n) => list.filter((one) => valid.some(({ choice }) => choice[n] === one)))
  } else if (node.kind === 'together') {
    const unit = text[node.unit]
    const units = [...new Set(unit)].filter((one) =>
      lists.every((list) => list.some(({ first, last }) => unit[first] === one && unit[last] === one)),
    )
    taken = lists.map((list) =>
      list.filter(({ first, last }) => unit[first] === unit[last] && units.includes(unit[first] ?? -1)),
    )
    windows = units.map((one) => {
      const within = taken.flat().filter(({ first }) => unit[first] === one)
      return { first: Math.min(...within.map(({ first }) => first)), last: Math.max(...within.map(({ last }) => last)) }
    })
  } else throw new Error(`${node.kind} has no place.`)
  return {
    windows,
    termsIn: (some) =>
      children.flatMap((child, n) =>
        child.termsIn(
          (taken[n] ?? []).filter((one) => some.some((other) => other.first <= one.first && one.last <= other.last)),
        ),
      ),
  }
}

/** The places that made it true, or null. */
function naive(node: Node, item: Item, fields: readonly Field[], negated: boolean): readonly string[] | null {
  if (node.kind === 'not') return naive(node.child, item, fields, !negated)
  if (node.kind === 'in') return naive(node.child, item, [node.field], negated)
  if (node.kind === 'and' || node.kind === 'or') {
    const parts = node.children.map((child) => naive(child, item, fields, negated))
    if ((node.kind === 'and') === negated)
      return parts.every((part) => part === null) ? null : parts.flatMap((part) => part ?? [])
    return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? [])
  }
  const places = fields.flatMap((field) => {
    const { windows, termsIn } = windowsOf(
      node.kind === 'min' ? { kind: 'term', words: node.words } : node,
      item[field],
    )
    return termsIn(windows).map((window) => `${field} ${key(window)}`)
  })
  const there = places.length >= (node.kind === 'min' ? node.times : 1)
  return there === negated ? null : negated ? [] : places
}

test('the engine finds what trying everything finds, place by place', () => {
  fc.assert(
    fc.property(node, prose, prose, (made, title, text) => {
      const compiled = compileWatch(typed(made))
      fc.pre(compiled.ok)
      if (!compiled.ok) return
      const tokens = tokenizeItem({ title: written(title), text: written(text) })
      const spans = matchTokens(compiled.watch, tokens)
      const item = { title: read(title), text: read(text) }
      const expected = naive(made, item, ['title', 'text'], false)
      const placesOf = (field: string, start: number, end: number) => {
        const before =
          (field === 'title' ? written(title) : written(text)).slice(0, start).match(/\p{L}+/gu)?.length ?? 0
        const inside =
          (field === 'title' ? written(title) : written(text)).slice(start, end).match(/\p{L}+/gu)?.length ?? 0
        return `${field} ${before}-${before + inside - 1}`
      }
      const found = spans?.map(({ field, start, end }) => placesOf(field, start, end)) ?? null
      const sorted = (places: readonly string[] | null) => places && [...new Set(places)].sort()
      expect(sorted(found), typed(made)).toEqual(sorted(expected))
    }),
    { numRuns: 3_000 },
  )
})

test('a set of watches says what each of them says', () => {
  const spelled = fc.constantFrom(
    'Müller',
    'Mueller',
    'Muster',
    'Muster-Produkt',
    'MusterProdukt',
    'Musterprodukt',
    '"Muster Produkt"',
    'Muster*',
    '*produkt',
    '*ster*',
    'M?ller',
    '~Muster',
    '#Muster',
    '@muster',
    '="C++"',
    'SAP',
    '{Lahm}',
    'Kunden',
    'Kund:innen',
    'muster.de',
    '"Muster GmbH & Co. KG"',
    'title:Muster',
    'author:Müller',
    'url:muster',
    'Muster NEAR/2 Produkt',
    'Muster SENTENCE Kunden',
    'Muster@min=2',
    'lang:de',
    'lang:de?',
  )
  const watch = fc.oneof(
    spelled,
    fc.tuple(spelled, fc.constantFrom(' AND ', ' OR ', ' AND NOT '), spelled).map((parts) => parts.join('')),
    fc.array(spelled, { minLength: 9, maxLength: 14 }).map((many) => many.join(' OR ')),
    fc
      .tuple(spelled, fc.array(spelled, { minLength: 9, maxLength: 12 }))
      .map(([one, many]) => `${one} AND NOT (${many.join(' OR ')})`),
  )
  const piece = fc.constantFrom(
    'Müller',
    'Muellers',
    'Muster',
    'Musters',
    'Muster-Produkt',
    'MusterProdukt',
    'Musterprodukt',
    'Muster Produkt',
    'Musterkunde',
    'SAP',
    'sap',
    'Lahm',
    'lahm',
    'Kund:innen',
    'Kundinnen',
    'Kunden',
    '#Muster',
    '@muster',
    'C++',
    'www.muster.de',
    'Muster G.m.b.H. und Co KG',
    '. ',
    '\n\n',
    'x',
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '))
  fc.assert(
    fc.property(
      fc.array(watch, { maxLength: 25 }),
      fc.nat(),
      text,
      text,
      text,
      (watches, dropped, title, body, author) => {
        const set = watchSet<number>()
        const kept = watches.flatMap((one, id) => {
          const compiled = compileWatch(one)
          if (!compiled.ok) return []
          set.put(id, compiled.watch)
          return [{ id, watch: compiled.watch }]
        })
        const gone = kept[dropped % Math.max(1, kept.length)]?.id ?? -1
        set.drop(gone)
        const item = { title, text: body, author, url: 'https://muster.de', language: dropped % 2 === 0 ? 'de' : null }
        const expected = kept.flatMap(({ id, watch }) => {
          const verdict = id === gone ? null : judge(watch, tokenizeItem(item))
          return verdict === null ? [] : [{ id, verdict }]
        })
        const found = [...set.judge(tokenizeItem(item))].sort((a, b) => a.id - b.id)
        expect(found).toEqual(expected)
      },
    ),
    { numRuns: 600 },
  )
})
