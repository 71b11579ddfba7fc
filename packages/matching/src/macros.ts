import { shippedMacros } from './shipped-macros.ts'

/** A named list, as `$name` stands for it. */
export type Macro = { readonly version: number; readonly query: string }

/** By their names without the sign. Those that Echolot brings are always there, unless one of the same name is given. */
export type Macros = ReadonlyMap<string, Macro>

export function macroOf(name: string, macros: Macros | undefined): Macro | undefined {
  return macros?.get(name) ?? shippedMacros.get(name)
}

export function macroNames(macros: Macros | undefined): readonly string[] {
  return [...new Set([...(macros?.keys() ?? []), ...shippedMacros.keys()])]
}
