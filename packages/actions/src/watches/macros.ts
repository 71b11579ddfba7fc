import { listBrands, listMacros, type Tx } from '@echolot/db'
import type { BrandKind } from '@echolot/domain'
import { type Macros, macrosUsed, shippedMacros, writeSimple } from '@echolot/matching'

export type { Macros } from '@echolot/matching'

/** The macros that are made of the brands, by the kind of brand that they name. */
export const ofBrands: ReadonlyMap<string, BrandKind> = new Map([
  ['brand', 'own'],
  ['products', 'product'],
  ['people', 'person'],
  ['competitors', 'competitor'],
])

/** Every macro that a watch or a rule may use now: those written here, before those made of the brands, before the shipped ones. */
export async function loadMacros(db: Tx): Promise<Macros> {
  return macrosOf(await listBrands(db), await listMacros(db))
}

/** The same of brands and macros that are at hand. */
export function macrosOf(
  brands: readonly { name: string; kind: BrandKind }[],
  own: readonly { name: string; query: string; version: number }[],
): Macros {
  const macros = new Map<string, { query: string; version: number }>()
  for (const [name, { query, version }] of shippedMacros) macros.set(name, { query, version })
  for (const [name, kind] of ofBrands) {
    const named = brands.filter((brand) => brand.kind === kind)
    const counted = own.find((macro) => macro.name === name)?.version ?? 1
    const query = anyName(named)
    if (query !== '') macros.set(name, { query, version: counted })
  }
  for (const { name, query, version } of own) if (!ofBrands.has(name)) macros.set(name, { query, version })
  return macros
}

/** Names as a watch looks for any of them. In a name, signs of the language are none. */
function anyName(named: readonly { name: string }[]): string {
  const brand = named.map(({ name }) => name.replace(/[*?$]/g, ' '))
  return writeSimple({ brand, must: [], may: [], mustNot: [] })
}

/** The versions of the macros that a query uses, also within others, as they are kept with its version. */
export function versionsUsed(query: string, macros: Macros): Record<string, number> {
  return Object.fromEntries(
    usedBy(query, macros).flatMap((name) => {
      const macro = macros.get(name)
      return macro === undefined ? [] : [[name, macro.version]]
    }),
  )
}

/** The macros that a query uses, by itself or within others; also of one that cannot be read. */
export function usedBy(query: string, macros: Macros): string[] {
  const used = new Set<string>()
  const waiting = [query]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const name of macrosUsed(next)) {
      if (used.has(name)) continue
      used.add(name)
      const inside = macros.get(name)?.query
      if (inside !== undefined) waiting.push(inside)
    }
  return [...used]
}
