import { distance } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** What a search asks of the index. */
export type SearchPlan = {
  /** As it was typed, in the stems of both languages; a `tsquery`. Null where no word of it can be searched for. */
  exact: string | null
  /** With compounds, beginnings and typing errors besides; a `tsquery` that every hit of `exact` fits, too. */
  wide: string | null
  /** Stems, folded: a word that begins with one of the first, or has one of the second in it, is a hit to show. */
  begins: readonly string[]
  holds: readonly string[]
  /** The ticket whose number was typed. */
  ticketId: number | null
}

/** `-` before a unit excludes it; units stand side by side in an alternative, `OR` stands between alternatives. */
type Unit = { text: string; phrase: boolean; not: boolean; alternative: number }

/** As `websearch_to_tsquery` reads it: quotation marks, `OR` (also `ODER`) and `-`. What is wrong in it is read as words. */
function readSearch(search: string): Unit[] {
  const units: Unit[] = []
  let alternative = 0
  for (const [, minus, quoted, word = ''] of search
    .replace(/[„“”«»]/g, '"')
    .matchAll(/(-?)(?:"([^"]*)"|([^\s"]+)|")/g)) {
    if (quoted === undefined && minus === '' && /^(OR|or|ODER)$/.test(word)) alternative++
    else if ((quoted ?? word).trim() !== '')
      units.push({ text: quoted ?? word, phrase: quoted !== undefined, not: minus === '-', alternative })
  }
  return units
}

/** So few tickets with a word make it likely that another one was meant. */
const rare = 3
const similarAtMost = 40
const compoundsAtMost = 48
/** Shorter words, and shorter stems, stand in too many others by chance. */
const shortestWord = 5
const shortestPart = 4
const learnedAtOnce = 5_000

/** Makes ready what a search asks. Knows the words of every ticket that was there before, but where so many came at once that the next search knows the rest. */
export async function planSearch(db: Tx, search: string): Promise<SearchPlan> {
  const number = /^\s*#?(\d{1,15})\s*$/.exec(search)?.[1]
  const ticketId = number === undefined ? null : Number(number)
  const units = readSearch(search)
  await raw`select learn_search_words(${learnedAtOnce})`.execute(sql(db))
  const { rows } = await raw<{ folded: string; german: string; english: string; rare: boolean }>`
    select folded, german::text, english::text,
      (select count(*) from (select from ticket_search where document @@ (german || english) limit ${rare}) as few) < ${rare} as rare
    from unnest(${units.map(({ text }) => text)}::text[], ${units.map(({ phrase }) => phrase)}::boolean[]) with ordinality as unit (text, phrase, place)
      cross join lateral (select search_fold(text) as folded) f
      cross join lateral (select
        case when phrase then phraseto_tsquery('german', folded) else plainto_tsquery('german', folded) end as german,
        case when phrase then phraseto_tsquery('english', folded) else plainto_tsquery('english', folded) end as english) q
    order by place`.execute(sql(db))
  const asked = units.flatMap((unit, index) => {
    const row = rows[index]
    return row === undefined || (row.german === '' && row.english === '') ? [] : [{ ...unit, ...row }]
  })
  // "die" and "the" stand in every text of their language: they say nothing where something else is asked for.
  const telling = asked.filter(({ german, english }) => german !== '' && english !== '')
  const used = telling.length > 0 ? telling : asked
  if (!used.some(({ not }) => !not)) return { exact: null, wide: null, begins: [], holds: [], ticketId }

  const near = await nearWords(db, used)
  const exact = join(used, (unit) => either(lexemesIn(unit).length === 0 ? [] : [unit.german, unit.english]))
  const wide = join(used, (unit, index) => {
    const said = [unit.german, unit.english]
    if (unit.not || unit.phrase) return either(said)
    const beginning = /^[\p{L}\p{N}]{3,}$/u.test(unit.folded) ? [`${quoted(unit.folded)}:*`] : []
    return either([...said, ...beginning, ...(near[index] ?? []).map(quoted)])
  })
  const shown = used.flatMap((unit, index) => (unit.not ? [] : [{ unit, near: near[index] ?? [] }]))
  return {
    exact,
    wide,
    begins: [...new Set(shown.flatMap(({ unit }) => [...lexemesIn(unit), ...(unit.phrase ? [] : [unit.folded])]))],
    holds: [...new Set(shown.flatMap(({ near: words }) => words))],
    ticketId,
  }
}

type Asked = Unit & { folded: string; german: string; english: string; rare: boolean }

const quoted = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
const either = (queries: readonly string[]) => `(${[...new Set(queries.filter((query) => query !== ''))].join(' | ')})`

function join(units: readonly Asked[], query: (unit: Asked, index: number) => string): string {
  const alternatives = Map.groupBy(
    units.map((unit, index) => ({ unit, query: `${unit.not ? '!' : ''}${query(unit, index)}` })),
    ({ unit }) => unit.alternative,
  )
  return (
    [...alternatives.values()]
      // What only excludes would find all else there is.
      .filter((parts) => parts.some(({ unit }) => !unit.not))
      .map((parts) => `(${parts.map((part) => part.query).join(' & ')})`)
      .join(' | ')
  )
}

function lexemesIn({ german, english }: Asked): string[] {
  return [...`${german} ${english}`.matchAll(/'((?:[^'\\]|''|\\.)*)'/g)].flatMap(([, lexeme]) => lexeme ?? [])
}

/** The stems of a unit that is one plain word; none of any other, and of what is excluded. */
function stemsOf(unit: Asked): string[] {
  if (unit.not || unit.phrase || !/^\p{L}+$/u.test(unit.folded) || unit.folded.length < shortestWord) return []
  return [...new Set(lexemesIn(unit))].filter((stem) => stem.length >= shortestPart)
}

/** For each unit the known words that have its stem in them, and those that differ by a letter or two where the word itself is rare. */
async function nearWords(db: Tx, units: readonly Asked[]): Promise<string[][]> {
  const near: string[][] = units.map(() => [])
  const stems = units.flatMap((unit, index) => stemsOf(unit).map((stem) => ({ index, stem, rare: unit.rare })))
  if (stems.length === 0) return near
  const asked = raw`unnest(${stems.map(({ index }) => index)}::int[], ${stems.map(({ stem }) => stem)}::text[], ${stems.map((stem) => stem.rare)}::boolean[]) as s (index, stem, rare)`
  const { rows } = await raw<{ index: number; stem: string; word: string; similar: boolean }>`
    select index, stem, word, false as similar from ${asked}
      cross join lateral (select word from search_word where word like '%' || stem || '%' order by length(word), word limit ${compoundsAtMost}) w
    union all
    select index, stem, word, true from ${asked}
      cross join lateral (select word from search_word where word % stem order by similarity(word, stem) desc, word limit ${similarAtMost}) w
    where rare`.execute(sql(db))
  for (const { index, stem, word, similar } of rows)
    if (!similar || distance(stem, word) <= (stem.length < 9 ? 1 : 2)) near[index]?.push(word)
  return near.map((words) => [...new Set(words)])
}

/** Forgets words that no ticket says any more. @returns how many were looked at. */
export async function forgetLostWords(tx: Tx): Promise<number> {
  const { rows } = await raw<{ n: number }>`
    with lost as (delete from search_word_lost returning word),
    gone as (delete from search_word using (select distinct word from lost) as l
      where search_word.word = l.word and not exists (select from ticket_search where document @@ quote_literal(l.word)::tsquery))
    select count(*) as n from lost`.execute(sql(tx))
  return rows[0]?.n ?? 0
}
