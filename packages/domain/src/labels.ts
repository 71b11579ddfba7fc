import { clean } from './clean.ts'

/** How many labels a source has at most, and how long each is, in UTF-16 units. */
export const mostLabels = 20
export const longestLabel = 80

/** Labels as they are kept: each on one line, none empty, none twice but for its capitals, sorted as in a German index. */
export function cleanLabels(labels: Iterable<string>): string[] {
  const kept = new Map<string, string>()
  for (const label of labels) {
    const spelled = clean(label.replace(/[\s\p{Cc}]+/gu, ' ').trim(), longestLabel).trim()
    const key = spelled.toLowerCase()
    if (spelled !== '' && !kept.has(key)) kept.set(key, spelled)
    if (kept.size === mostLabels) break
  }
  return [...kept.values()].sort((a, b) => a.localeCompare(b, 'de'))
}
/** Labels in one line, with commas between; one that holds a separator itself stands in quotation marks. */
export function writeLabels(labels: readonly string[]): string {
  return labels.map((label) => (/[,;|"]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label)).join(', ')
}

/** Reads such a line, also with semicolons or bars between. */
export function readLabels(line: string): string[] {
  const pieces = line.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*(?=[,;|]|$)|([^,;|]*))(?:[,;|]|$)/g)
  return Array.from(pieces, ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '').filter(
    (label) => label.trim() !== '',
  )
}
