import type { Language } from './words.ts'

/** What a canned response may leave open, written in braces: `{name}`. */
export const cannedVariables = ['name', 'ticket', 'me', 'department', 'brand', 'date', 'company'] as const
export type CannedVariable = (typeof cannedVariables)[number]

/** What a gap says in a text until somebody fills it, in the language of that text. */
export const gapNames = {
  name: { de: 'Name der Person', en: 'name of the person' },
  ticket: { de: 'Link zum Ticket', en: 'link to the ticket' },
  me: { de: 'Ihr Vorname', en: 'your first name' },
  department: { de: 'Abteilung', en: 'department' },
  brand: { de: 'Marke', en: 'brand' },
  date: { de: 'Datum', en: 'date' },
  company: { de: 'Unternehmen', en: 'company' },
} as const satisfies Record<CannedVariable, Record<Language, string>>

const inBraces = /\{\s*([\p{L}\d_-]+(?: [\p{L}\d_-]+)*)\s*\}/gu

/** Signs that nobody types, so that a gap is one whatever stands around it. */
const gap = /⟦[^⟦⟧]*⟧/g

/** What goes to many strangers at once names no address of our own house. */
export const sharedVariables = cannedVariables.filter((name) => name !== 'ticket')

/** The names in braces that are none of these variables, each once, as they were written. */
export function unknownVariables(text: string, known: readonly string[] = cannedVariables): string[] {
  const named = [...text.matchAll(inBraces)].map(([, name = '']) => name)
  return [...new Set(named.filter((name) => !known.includes(name.toLowerCase())))]
}

/**
 * A canned response as it is put into a text: each variable replaced by its value, and where there is none by a gap such as
 * `⟦name of the person⟧`, which somebody has to fill.
 */
export function fillCanned(
  text: string,
  values: Readonly<Record<CannedVariable, string | null>>,
  language: Language,
): string {
  return text.replace(inBraces, (whole, name: string) => {
    const variable = cannedVariables.find((known) => known === name.toLowerCase())
    if (variable === undefined) return whole
    return values[variable] ?? `⟦${gapNames[variable][language]}⟧`
  })
}

/** A stretch of a text that nobody filled; UTF-16 offsets, end exclusive. */
type Gap = { start: number; end: number; says: string }

/** What in a text still has to be filled: gaps, and variables that somebody typed or pasted. In their order. */
export function gapsIn(text: string): Gap[] {
  const known: readonly string[] = cannedVariables
  const found = [
    ...[...text.matchAll(gap)].map((match) => ({ match, says: match[0].slice(1, -1) })),
    ...[...text.matchAll(inBraces)]
      .filter(([, name = '']) => known.includes(name.toLowerCase()))
      .map((match) => ({ match, says: match[1] ?? '' })),
  ]
  return found
    .map(({ match, says }) => ({ start: match.index, end: match.index + match[0].length, says }))
    .sort((a, b) => a.start - b.start)
}
