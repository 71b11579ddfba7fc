import type { Figure, Language, TimeOrigin } from '@echolot/domain'
import type { CalendarSettings } from '@echolot/timekeeping'
import type { Note } from '../files/tell-notes.ts'
import type { Period } from '../sentences/period-name.ts'
import type { CountedWait } from './count-figures.ts'
import type { RecountedReport } from './recount-report.ts'

/** What is signed of a report that recomputes itself: what it was made from, what its words mean, how it looks, and what recounts it. */
export const signedParts = ['data', 'definitions', 'look', 'code'] as const
export type SignedPart = (typeof signedParts)[number]

/** What a signature is made over: the digest of each part (SHA-256, hexadecimal). In canonical form it is the signed text. */
export type Statement = { format: typeof reportFormat; parts: Record<SignedPart, string> }
export const reportFormat = 'echolot report 1'

/** The statement as it was signed, with the signature and the public key (32 bytes of Ed25519), both in base64. */
export type Signed = { statement: string; signature: string; publicKey: string }

/** One wait in a file: a running number in place of the ticket's, instants in UTC, promise in minutes. */
export type FileWait = {
  number: number
  wait: number
  department: string
  heldBy: string
  channel: string
  began: string
  /** Where times count from there, and it is known. */
  published: string | null
  due: string
  promise: number
  counted: CountedWait['counted']
  pauses: NonNullable<CountedWait['pauses']> | null
  answeredBefore: boolean
  outcome: CountedWait['outcome']
  void: CountedWait['voidReason']
  ended: string | null
}

/** All that a report is made from, and what it says. */
export type FileData = {
  language: Language
  company: string | null
  title: string
  period: Period
  narrowed: string[]
  zone: string
  asOf: string
  since: TimeOrigin
  departments: { id: string; name: string }[]
  /** The working hours by department, one after the other; holidays are laid out. Null: since ever. */
  calendars: { department: string; stretches: { from: string | null; settings: CalendarSettings }[] }[]
  promises: string[]
  /** What people noted about the days, without who did. */
  notes: Note[]
  waits: FileWait[]
  earlier: { before: FileWait[]; yearBefore: FileWait[] }
  stated: RecountedReport
}

export type FileDefinitions = {
  figures: { figure: Figure; version: number; name: string; says: string }[]
  method: string[]
}

/**
 * The one text of a value: keys in the order of their code units, no white space. `<` is written as an escape, so that no text in it
 * can end the element in which it stands.
 */
export function canonical(value: unknown): string {
  return (JSON.stringify(inOrder(value)) ?? 'null').replaceAll('<', '\\u003c')
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, its]) => [key, inOrder(its)]))
}

export type FileParts = Record<SignedPart, string> & { seal: string }

/**
 * The whole file, always the same for the same parts. Its policy lets nothing run but its own code and nothing be fetched at all.
 * @param digest of a text: SHA-256 in base64.
 */
export function layOutFile(parts: FileParts, digest: (text: string) => string): string {
  const { language, title } = JSON.parse(parts.data) as Pick<FileData, 'language' | 'title'>
  if (/<\/script|<!--/i.test(parts.code) || /<\/style/i.test(parts.look))
    throw new TypeError('The code or the look of a report would end the element in which it stands.')
  return `<!doctype html>
<html lang="${language === 'de' ? 'de' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${digest(parts.code)}'; style-src 'sha256-${digest(parts.look)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Echolot">
<title>${escaped(title)}</title>
<style id="look">${parts.look}</style>
</head>
<body>
<main id="report"><p>${withoutCode[language === 'de' ? 'de' : 'en']}</p></main>
<script type="application/json" id="data">${parts.data}</script>
<script type="application/json" id="definitions">${parts.definitions}</script>
<script type="application/json" id="seal">${parts.seal}</script>
<script type="module" id="code">${parts.code}</script>
</body>
</html>
`
}

/** What stands there where the code does not run: scripts are off, or the code is another one than the file's policy allows. */
const withoutCode: Record<Language, string> = {
  de: 'Dieser Bericht rechnet sich selbst nach, und das hat er hier nicht getan: Entweder führt dieser Browser keine Skripte aus, oder der Code der Datei wurde geändert. „echolot verify-report“ prüft die Datei.',
  en: 'This report recomputes itself, and here it did not: either this browser runs no scripts, or the code of the file was changed. “echolot verify-report” checks the file.',
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

const elements: Record<keyof FileParts, RegExp> = {
  look: /<style id="look">([\s\S]*?)<\/style>/,
  data: /<script type="application\/json" id="data">([\s\S]*?)<\/script>/,
  definitions: /<script type="application\/json" id="definitions">([\s\S]*?)<\/script>/,
  seal: /<script type="application\/json" id="seal">([\s\S]*?)<\/script>/,
  code: /<script type="module" id="code">([\s\S]*?)<\/script>/,
}

/** The parts of a file; null where it is no report that recomputes itself. */
export function takeFileApart(file: string): FileParts | null {
  const parts: Partial<FileParts> = {}
  for (const [part, element] of Object.entries(elements)) {
    const [, text] = element.exec(file) ?? []
    if (text === undefined) return null
    parts[part as keyof FileParts] = text
  }
  return parts as FileParts
}

/** A fingerprint as people compare it: the first 32 digits of the public key's SHA-256, in fours. */
export function tellFingerprint(sha256: string): string {
  return sha256.slice(0, 32).toUpperCase().match(/.{4}/g)?.join(' ') ?? ''
}
