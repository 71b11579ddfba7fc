import type { Condition, Question, Spanned } from './condition.ts'
import { isMarked, marksOf } from './marks.ts'
import { type ItemTokens, searchedFields, textsOf } from './tokenize.ts'
import type { Tokens } from './tokens.ts'

/**
 * What must stand in title, lead or text for a condition to hold, its exclusions left aside, as one row of numbers, so that
 * asking it of an item touches one piece of memory. Each node begins with its kind and the place behind its end; `words` go
 * on with hashes of which one must be there, `every` and `some` with nodes. Null where nothing must be there.
 */
export type Musts = readonly number[] | null

const words = 0
const every = 1
const some = 2

type Node =
  | { readonly kind: typeof words; readonly hashes: readonly number[] }
  | { readonly kind: typeof every | typeof some; readonly nodes: readonly Node[] }

export function mustsOf(condition: Condition): Musts {
  const node = nodeOf(condition)
  if (node === null) return null
  const row: number[] = []
  write(node, row)
  // A copy has no room to grow, which in very many rows is much.
  return row.slice()
}

function write(node: Node, row: number[]): void {
  const at = row.length
  row.push(node.kind, 0)
  if (node.kind === words) for (const hash of node.hashes) row.push(hash)
  else for (const one of node.nodes) write(one, row)
  row[at + 1] = row.length
}

/** Null where it may hold whatever words are there. */
function nodeOf(condition: Condition): Node | null {
  if (condition.kind === 'present') return nodeOfQuestion(condition.question)
  if (condition.kind === 'absent') return null
  const nodes = condition.conditions.map(nodeOf)
  return condition.kind === 'all' ? all(nodes) : any(nodes)
}

function nodeOfQuestion(question: Question): Node | null {
  if (question.kind === 'fact' || !question.fields.every((field) => searchedFields.includes(field))) return null
  return nodeOfSpanned(question.spanned)
}

function nodeOfSpanned(spanned: Spanned): Node | null {
  if (spanned.kind === 'term') return all(spanned.term.needs.map((hashes) => ({ kind: words, hashes })))
  const nodes = spanned.children.map(nodeOfSpanned)
  return spanned.kind === 'or' ? any(nodes) : all(nodes)
}

function all(nodes: readonly (Node | null)[]): Node | null {
  const needed = nodes.filter((node) => node !== null)
  return needed.length > 1 ? { kind: every, nodes: needed } : (needed[0] ?? null)
}

/** Lists of words are one list, for they are quicker looked through. */
function any(nodes: readonly (Node | null)[]): Node | null {
  const hashes = new Set<number>()
  const others: Node[] = []
  for (const node of nodes) {
    if (node === null) return null
    if (node.kind === words) for (const hash of node.hashes) hashes.add(hash)
    else others.push(node)
  }
  if (hashes.size > 0) others.unshift({ kind: words, hashes: [...hashes] })
  return others.length > 1 ? { kind: some, nodes: others } : (others[0] ?? null)
}

/** Whether every part may be there; it is not for certain, for two words may have the same bit. */
export function mayMeet(musts: Musts, tokens: ItemTokens): boolean {
  return musts === null || isMet(musts, 0, textsOf(tokens, searchedFields))
}

function isMet(row: readonly number[], at: number, texts: readonly Tokens[]): boolean {
  const kind = row[at]
  const end = row[at + 1] ?? 0
  if (kind === words) {
    for (let text = 0; text < texts.length; text++) {
      const marks = marksOf(texts[text] as Tokens)
      for (let n = at + 2; n < end; n++) if (isMarked(marks, row[n] ?? 0)) return true
    }
    return false
  }
  for (let node = at + 2; node < end; node = row[node + 1] ?? end) {
    if (isMet(row, node, texts) === (kind === some)) return kind === some
  }
  return kind === every
}
