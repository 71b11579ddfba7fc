import { cut, fix, labels } from './fixes.ts'
import type { Fix, Query } from './query.ts'
import type { Wrong } from './wrong-words.ts'

// What can be wrong with a part of a watch in the place where it stands, though it is sound by itself.

/** What has no place among words: facts, what is absent, what is searched in one field, words anywhere. */
export function misplacedBesideNear(
  watch: string,
  query: Query,
  { together, bracketed }: { readonly together: boolean; readonly bracketed: ReadonlySet<Query> },
): Wrong[] {
  const textOf = ({ start, end }: Query) => watch.slice(start, end)
  const fits = (one: Query) => misfits(one, together).length === 0
  const beside = together ? 'SENTENCE and PARAGRAPH' : 'NEAR'
  return misfits(query, together).map((bad) => {
    const { start, end } = bad
    const fixes: Fix[] = []
    if (bad.kind === 'term') fixes.push(fix(start, end, textOf(bad).replace(/@min=\d+$/i, ''), labels.leaveOut))
    if (bad.kind === 'and' && bad.children.every(fits)) {
      const any = bad.children.map(textOf).join(' OR ')
      fixes.push(fix(start, end, bracketed.has(bad) ? `(${any})` : any, labels.any))
    }
    if ((bad.kind === 'not' || bad.kind === 'in') && fits(bad.child))
      fixes.push(fix(start, end, textOf(bad.child), bad.kind === 'not' ? labels.look : labels.leaveOut))
    const message = `${cut(textOf(bad))} has no one place in a text, so it cannot stand beside ${beside}: words, phrases, and these joined by OR can.`
    return { code: 'cannot_be_near', start, end, message, fixes }
  })
}

/** The parts of it that cannot stand near something. */
function misfits(query: Query, together: boolean): readonly Query[] {
  if (query.kind === 'term') return query.atLeast > 1 ? [query] : []
  if (query.kind === 'macro') return misfits(query.child, together).length === 0 ? [] : [query]
  if (query.kind === 'near' || (query.kind === 'together' && together)) return []
  return query.kind === 'or' ? query.children.flatMap((child) => misfits(child, together)) : [query]
}

/** Other fields, and facts, that are asked for inside a field; `name` is that field as typed. */
export function fieldsInField(watch: string, name: string, query: Query): Wrong[] {
  return fielded(query).map((one) => {
    const { start, end } = one
    const message = `${cut(watch.slice(start, end))} asks for another field inside ${name}. Write ${name} for the words alone, and join both with AND.`
    const fixes =
      one.kind === 'in' ? [fix(start, end, watch.slice(one.child.start, one.child.end), labels.leaveOut)] : []
    return { code: 'field_in_field', start, end, message, fixes }
  })
}

function fielded(query: Query): readonly Query[] {
  if (query.kind === 'in' || query.kind === 'fact') return [query]
  if (query.kind === 'macro') return fielded(query.child).length === 0 ? [] : [query]
  if ('child' in query) return fielded(query.child)
  return 'children' in query ? query.children.flatMap(fielded) : []
}
