import { compileWatch, type ItemTokens, judge, tokenizeItem, type Watch, watchSet } from '@echolot/matching'
import { median, smoke } from './measure.ts'

// How many documents a second one core holds against many watches: by the set that asks only watches whose words are there,
// beside asking each. Both in the same run, and they must agree hit for hit. A document is German or English, 1.4 kB; a
// watch is three names, of which one must be there, five words of their surroundings, for two of five watches near the name,
// and two exclusions. Every eighth watch looks inside compounds, for beginnings of words or in the title.

const random = seeded(20_261_122)
const sizes = smoke ? [100, 1_000] : [100, 1_000, 10_000, 50_000]
const documents = smoke ? 400 : 2_000
/** Asking each watch is slow, so it is asked of fewer documents. */
const askedOfEach = (watches: number) => Math.max(smoke ? 2 : 4, Math.min(documents, Math.floor(2_000_000 / watches)))

const german = wordsOf(`
  der die das und ist nicht mit von auf für ein eine den dem im zu sich auch als an bei nach aus wie noch nur über vor wird
  Kunde Lieferung Paket Bestellung Rechnung Preis Filiale Mitarbeiter Unternehmen Produkt Qualität Service Hotline App
  Geschäftsführer Vorstand Quartal Umsatz Gewinn Verlust Werk Standort Region Straße Größe Gebühr Rückgabe Verspätung Ärger
  gestern heute morgen schnell langsam freundlich pünktlich enttäuscht begeistert gekauft bestellt geliefert zurückgeschickt
  Lieferwagen Kundendienst Jahresabschluss Pressesprecherin Betriebsrat Tarifverhandlung Gewerkschaft Bahnhof Fußgängerzone`)
const english = wordsOf(`
  the a and is not with of on for in to as at by from how still only about before will customer delivery parcel order invoice
  price store employee company product quality service hotline app manager board quarter revenue profit loss plant site region
  street size fee return delay anger yesterday today tomorrow fast slow friendly late disappointed happy bought ordered shipped`)
const syllables = wordsOf(
  'mu ster ka lo ri ben tor wan zel fi gra pol hei dorn stein berg ham vel nor quin sal tek ürm öst äng',
)
const distinct = new Set<string>()
while (distinct.size < 40_000) {
  const name = Array.from({ length: 3 + Math.floor(random() * 2) }, () => pick(syllables)).join('')
  distinct.add(name.charAt(0).toUpperCase() + name.slice(1))
}
const names = [...distinct]

const items = Array.from({ length: documents }, () => {
  const vocabulary = random() < 0.7 ? german : english
  let text = ''
  while (text.length < 1_300) {
    const word = random() < 0.04 ? named() : pick(vocabulary)
    text += `${word}${random() < 0.08 ? '.' : random() < 0.05 ? ',' : ''}${random() < 0.01 ? '\n\n' : ' '}`
  }
  return {
    title: `${pick(vocabulary)} ${named()} ${pick(vocabulary)}`,
    text,
    language: vocabulary === german ? 'de' : 'en',
  }
})
const bytes = items.reduce((sum, { title, text }) => sum + Buffer.byteLength(title + text), 0)
console.log(`matching: ${documents} documents of ${Math.round(bytes / documents)} bytes`)

for (const size of sizes) {
  const begun = memory()
  const watches: Watch[] = []
  while (watches.length < size) watches.push(compiled(typed(watches.length)))
  const held = memory()
  const set = watchSet<number>()
  const putMs = timed(() => {
    for (const [id, watch] of watches.entries()) set.put(id, watch)
  })
  const indexed = memory()
  const changeMs = timed(() => {
    for (let n = 0; n < 100; n++) set.put(n, watches[n] ?? compiled('Muster'))
  })

  let hits = 0
  const ms = await median(3, () => {
    hits = 0
    for (const item of items) hits += set.judge(tokenizeItem(item)).length
  })
  const few = items.slice(0, askedOfEach(size))
  const each = (tokens: ItemTokens) =>
    watches.flatMap((watch, id) => {
      const verdict = judge(watch, tokens)
      return verdict === null ? [] : [{ id, verdict }]
    })
  const eachMs = timed(() => {
    for (const item of few) each(tokenizeItem(item))
  })
  for (const item of few) {
    const found = [...set.judge(tokenizeItem(item))].sort((a, b) => a.id - b.id)
    const expected = each(tokenizeItem(item))
    if (JSON.stringify(found) !== JSON.stringify(expected))
      throw new Error(`The set and each watch disagree on: ${item.text}`)
  }
  if (hits === 0) throw new Error('Nothing matched; the benchmark measures nothing.')
  const rate = (documents / ms) * 1_000
  const eachRate = (few.length / eachMs) * 1_000
  console.log(
    `matching: ${size} watches: ${Math.round(rate)} documents a second, asking each ${Math.round(eachRate)}, ` +
      `${(rate / eachRate).toFixed(1)} times as fast, the same ${hits} verdicts; watches ${megabytes(held - begun)} MB, ` +
      `index ${megabytes(indexed - held)} MB; put ${((putMs / size) * 1_000).toFixed(0)} µs each, changed in ${(changeMs / 100).toFixed(2)} ms`,
  )
}

/** A name as people write it. */
function named(): string {
  const name = pick(names)
  const kind = random()
  if (kind < 0.1) return `${name}s`
  if (kind < 0.2) return `${name}-${pick(german)}`
  if (kind < 0.25) return name.replaceAll('ü', 'ue').replaceAll('ö', 'oe').replaceAll('ä', 'ae')
  if (kind < 0.3) return `${name}kunden`
  return kind < 0.35 ? `#${name}` : name
}

function typed(n: number): string {
  const anchors = [names[(n * 3) % names.length], names[(n * 3 + 1) % names.length], `"${pick(names)} ${pick(names)}"`]
  const vocabulary = n % 10 < 7 ? german : english
  const context = Array.from({ length: 5 }, () => pick(vocabulary).replace(/^(.{1,3})$/, '"$1"'))
  const brand = `(${anchors.join(' OR ')})`
  const around = `(${context.join(' OR ')})`
  const without = `(${pick(names)} OR ${pick(names)})`
  if (n % 32 === 8) return `~${(anchors[0] ?? '').toLowerCase()} AND NOT ${without}`
  if (n % 32 === 16) return `${anchors[0]}* AND ${around} AND NOT ${without}`
  if (n % 32 === 24) return `title:${brand} AND NOT ${without}`
  return `${brand} ${n % 5 < 2 ? 'NEAR/8' : 'AND'} ${around} AND NOT ${without}`.replace(
    /^(.*NEAR.*\)) AND NOT/,
    '($1) AND NOT',
  )
}

function compiled(query: string): Watch {
  const made = compileWatch(query)
  if (!made.ok) throw new Error(`The benchmark's own watch is wrong: ${query}: ${made.problems[0]?.message}`)
  return made.watch
}

function pick<Value>(values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('There is nothing to pick from.')
  return value
}

function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}

function timed(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

function memory(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function megabytes(size: number): string {
  return (size / 1_048_576).toFixed(1)
}

/** The same documents and watches in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 0) / 0x100000000
  }
}
