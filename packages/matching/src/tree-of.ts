import type { Query } from './query.ts'

/** A query as a tree to draw, plain JSON. The labels are in the notation of the language, operators in either tongue. */
export type Tree = {
  readonly kind: Query['kind']
  readonly label: { readonly de: string; readonly en: string }
  readonly start: number
  readonly end: number
  readonly children: readonly Tree[]
  /** Of a list: which. */
  readonly name?: string
  readonly version?: number
}

export function treeOf(query: Query): Tree {
  const { kind, start, end } = query
  const node = { kind, label: labelOf(query), start, end, children: childrenOf(query).map(treeOf) }
  return query.kind === 'macro' ? { ...node, name: query.name, version: query.version } : node
}

function childrenOf(query: Query): readonly Query[] {
  if ('children' in query) return query.children
  return 'child' in query ? [query.child] : []
}

function labelOf(query: Query): Tree['label'] {
  switch (query.kind) {
    case 'and':
      return { de: 'UND', en: 'AND' }
    case 'or':
      return { de: 'ODER', en: 'OR' }
    case 'not':
      return { de: 'NICHT', en: 'NOT' }
    case 'near':
      return query.ordered ? both(`ONEAR/${query.words}`) : { de: `NAHE/${query.words}`, en: `NEAR/${query.words}` }
    case 'together':
      return query.unit === 'sentence' ? { de: 'SATZ', en: 'SENTENCE' } : { de: 'ABSATZ', en: 'PARAGRAPH' }
    case 'in':
      return both(`${query.field === 'text' ? 'body' : query.field}:`)
    case 'macro':
      return both(`$${query.name}`)
    case 'fact':
      return both(`${query.field}:${testAsTyped(query.test)}`)
    case 'term':
      return both(termAsTyped(query))
  }
}

function both(label: string): Tree['label'] {
  return { de: label, en: label }
}

/** A term as it could be typed. */
export function termAsTyped({ term, atLeast }: Query & { kind: 'term' }): string {
  const { look, typed, body } = term
  const signs = { phrase: `"${typed}"`, exact: `{${body}}`, raw: `="${body}"` }
  const written = look === 'phrase' || look === 'exact' || look === 'raw' ? signs[look] : typed
  return atLeast > 1 ? `${written}@min=${atLeast}` : written
}

function testAsTyped(test: (Query & { kind: 'fact' })['test']): string {
  if (test.kind === 'oneOf') {
    const values = test.values.map((value) => (/[\s(),?]/.test(value) ? `"${value}"` : value))
    return `${values.length === 1 ? values[0] : values.length === 0 ? '' : `(${values.join(', ')})`}${test.unknown ? '?' : ''}`
  }
  const { from, to, fromIncluded, toIncluded } = test
  if (from !== null && from === to) return String(from)
  if (to === null) return `${fromIncluded ? '>=' : '>'}${from}`
  if (from === null) return `${toIncluded ? '<=' : '<'}${to}`
  return `[${from} TO ${to}]`
}
