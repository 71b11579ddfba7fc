import type { SetupRows } from '@echolot/db'
import { macrosUsed } from '@echolot/matching'
import { type Macros, macrosOf, ofBrands } from '../watches/macros.ts'
import type { SetupFile } from './read-setup-file.ts'
import { nameKey } from './setup-problem.ts'

/** Stands for a macro of which the file's own words cannot be read: what uses it is no second problem. */
export const anything = { query: 'Muster', version: 1 }

/** What macros stand for once the file is applied: those made of the brands, those in the file, and those made in the pages. */
export function knownMacros(file: SetupFile, rows: SetupRows): Macros {
  const brands = file.entries.brands.map(({ value }) => value)
  const others = rows.brands.filter(({ name }) => !brands.some((brand) => nameKey(brand.name) === nameKey(name)))
  const written = file.entries.macros.map(({ value }) => ({ ...value, version: 1 }))
  const macros = new Map(macrosOf([...others, ...brands], [...rows.macros, ...written]))
  const misread = file.unread.has('macros')
    ? [
        ...file.entries.watches.map(({ value }) => value.query),
        ...file.entries.rules.map(({ value }) => value.when?.watch ?? ''),
      ].flatMap(macrosUsed)
    : file.called.macros.map((name) => name.replace(/^\$/, ''))
  for (const name of misread) if (!macros.has(name)) macros.set(name, anything)
  return macros
}

/** The macros as they are before the file is applied. */
export const presentMacros = ({ brands, macros }: SetupRows): Macros => macrosOf(brands, macros)

/** The macros that were written by somebody: their rows beside those that only count the versions of a brand's. */
export const writtenMacros = ({ macros }: SetupRows) => macros.filter(({ name }) => !ofBrands.has(name))
