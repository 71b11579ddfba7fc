import { parseQuery, readSimple, sentenceOf, treeOf } from '@echolot/matching'
import type { Macros } from './macros.ts'

type Node = ReturnType<typeof treeOf>

/** What a query says: in a sentence, as the parts of its parse, and as the simple form where that can say it. */
export function readQuery(typed: string, macros: Macros) {
  const { query } = parseQuery(typed, { macros })
  if (query === null) return { sentence: null, tree: [], simple: null }
  const simple = readSimple(typed, { macros })
  return {
    sentence: { de: sentenceOf(query, 'de'), en: sentenceOf(query, 'en') },
    tree: inOrder(treeOf(query), 0),
    simple:
      simple === null
        ? null
        : { brand: [...simple.brand], must: [...simple.must], may: [...simple.may], mustNot: [...simple.mustNot] },
  }
}

/** The parts as they are written, each with how deep it lies. */
function inOrder(
  { label, start, end, children }: Node,
  depth: number,
): {
  depth: number
  say: { de: string; en: string }
  start: number
  end: number
}[] {
  return [{ depth, say: label, start, end }, ...children.flatMap((child) => inOrder(child, depth + 1))]
}
