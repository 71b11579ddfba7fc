import { distance } from '@echolot/domain'
import { shownAddress } from '../sources/source-address.ts'

export type Path = readonly (string | number)[]

/** What is wrong in a setup file, where, and what would be right. */
export type SetupProblem = { path: Path; message: string }

/** Adds a problem of the file. */
export type Say = (path: Path, message: string) => void

/** `departments[1].calendar`, as problems name a place. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    const shown = key === '' ? '""' : key
    return text === '' ? shown : `${text}.${shown}`
  }, '')
}

/** A value as it stands in a message: JSON, cut where it would drown the sentence. */
export function show(value: unknown): string {
  let text: string | undefined
  try {
    text = JSON.stringify(value)
  } catch {
    text = 'what refers to itself' // An anchor inside of itself is YAML and no JSON.
  }
  text ??= String(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** An address as it stands in a message: it may be a secret. */
export function showAddress(address: unknown): string {
  if (typeof address !== 'string') return show(address)
  if (address.startsWith(sealedMark)) return `"${sealedMark}…"`
  return show(URL.canParse(address) ? shownAddress(address) : address.replace(/[?#].*$/s, '…').slice(0, 60))
}

/** How a secret address begins that an export has sealed with the key of its installation. */
export const sealedMark = 'sealed:'

/** The known words, the one most likely meant first. */
export function hint(wrong: string, known: readonly string[], none: string): string {
  if (known.length === 0) return none
  const [near] = known
    .map((word) => ({ word, away: distance(wrong.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)
  const shown = known.slice(0, 12).map((word) => JSON.stringify(word))
  const all = `known: ${shown.join(', ')}${known.length > 12 ? ` and ${known.length - 12} more` : ''}`
  return near !== undefined &&
    near.away < near.word.length &&
    near.away <= Math.max(1, Math.floor(near.word.length / 3))
    ? `did you mean ${JSON.stringify(near.word)}? ${all}`
    : all
}

/** Names are the same however their umlauts are written down. */
export const nameKey = (name: string) => name.normalize('NFC')

/** Rows by the keys of their names. */
export function byName<T extends { name: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [nameKey(row.name), row]))
}
