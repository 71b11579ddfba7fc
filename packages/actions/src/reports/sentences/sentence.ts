import type { Figure, Language } from '@echolot/domain'

/** A piece of a sentence; a number leads to the rows of its figure. */
export type Part = { text: string; figure: Figure | null }

/** The same sentence in both languages. */
export type Sentence = Record<Language, Part[]>

/** A number in a sentence. */
export function number(value: number, figure: Figure, language: Language): Part {
  return { text: new Intl.NumberFormat(localeOf(language)).format(value), figure }
}

/** Puts a sentence together: texts as they are, numbers with their rows. */
export function say(...parts: (string | Part)[]): Part[] {
  return parts
    .filter((part) => part !== '')
    .map((part) => (typeof part === 'string' ? { text: part, figure: null } : part))
}

/** Whole per cent, cut off: 100 % is said only of all. */
export function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'percent' }).format(Math.floor(share * 100 + 1e-9) / 100)
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** A length of time in at most two neighbouring units, cut off: "2 Stunden 10 Minuten". `working` never tells days, for how long a working day is depends on its calendar. */
export function duration(ms: number, language: Language, kind: 'working' | 'calendar'): string {
  const told: string[] = []
  let rest = Math.max(ms, 0)
  for (const [unit, size] of units) {
    if ((unit === 'day' && kind === 'working') || told.length === 2) continue
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0)
      told.push(new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'long' }).format(count))
    else if (told.length > 0) break
  }
  return told.length > 0 ? told.join(' ') : language === 'de' ? 'unter 1 Minute' : 'under 1 minute'
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function localeOf(language: Language): string {
  return language === 'de' ? 'de-DE' : 'en-GB'
}

/** What is near and not exact is marked so wherever it is shown. */
export function near(told: string, approximate: boolean): string {
  return approximate ? `≈ ${told}` : told
}
