import { type ConnectorId, clean } from '@echolot/domain'
import { connectorIds } from '../registry.ts'
import type { LineNote } from './subscription.ts'

type Details = {
  intervalSeconds: number | null
  language: string | null
  purpose: 'mentions' | 'own_channel' | null
  connector: ConnectorId | null
  notes: LineNote[]
}

const units: readonly [RegExp, number][] = [
  [/^(?:s|sek|sec|sekunden?|seconds?)$/, 1],
  [/^(?:m|min|minuten?|minutes?)$/, 60],
  [/^(?:h|std|stunden?|hours?)$/, 3_600],
  [/^(?:d|t|tage?|days?)$/, 86_400],
  [/^(?:w|wochen?|weeks?)$/, 604_800],
]
const purposes = new Map<string, 'mentions' | 'own_channel'>([
  ['mentions', 'mentions'],
  ['erwähnungen', 'mentions'],
  ['own_channel', 'own_channel'],
  ['own channel', 'own_channel'],
  ['eigener kanal', 'own_channel'],
])

/** What a line says of its source besides name and address. What it says and we do not know stands in the notes. */
export function readDetails(written: {
  interval?: string | undefined
  language?: string | undefined
  purpose?: string | undefined
  connector?: string | undefined
}): Details {
  const notes: LineNote[] = []
  const read = <T>(
    field: LineNote['field'],
    text: string | undefined,
    reader: (text: string) => T | null,
  ): T | null => {
    const value = text?.trim() ?? ''
    if (value === '') return null
    const known = reader(value)
    if (known === null) notes.push({ field, value: clean(value, 200) })
    return known
  }
  const automatic = /^(?:auto|automatic|automatisch)$/i.test(written.interval?.trim() ?? '')
  return {
    intervalSeconds: automatic ? null : read('interval', written.interval, secondsOf),
    language: read('language', written.language, languageOf),
    purpose: read('purpose', written.purpose, (text) => purposes.get(text.toLowerCase()) ?? null),
    connector: read(
      'connector',
      written.connector,
      (text) => connectorIds.find((id) => id === text.toLowerCase()) ?? null,
    ),
    notes,
  }
}

/** Seconds as a number, or a number with its unit: `900`, `15 min`, `1 Std`. Null for what no source may be asked at. */
function secondsOf(text: string): number | null {
  const [, number, unit = ''] = /^(\d{1,7})\s*(\p{L}*)\.?$/u.exec(text) ?? []
  if (number === undefined) return null
  const factor = unit === '' ? 1 : units.find(([word]) => word.test(unit.toLowerCase()))?.[1]
  const seconds = Number(number) * (factor ?? Number.NaN)
  return seconds >= 60 && seconds <= 604_800 ? seconds : null
}

/** A language tag with the language in lower case: `de`, `de-AT`, also as `de_AT`. */
function languageOf(text: string): string | null {
  const [, language, rest = ''] = /^([a-z]{2,3})((?:[-_][a-z0-9]{2,8})*)$/i.exec(text) ?? []
  return language === undefined ? null : language.toLowerCase() + rest.replaceAll('_', '-')
}

/** A name as it is kept: on one line, at most 200 characters; null where it says nothing. */
export function readName(text: string | undefined): string | null {
  const name = clean((text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim(), 200).trim()
  return name === '' ? null : name
}
