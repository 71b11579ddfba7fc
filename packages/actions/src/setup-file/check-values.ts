import type { SetupRows } from '@echolot/db'
import { type CompiledWatch, compileWatch } from '@echolot/matching'
import type { Ctx } from '../context.ts'
import type { Macros } from '../watches/macros.ts'
import { isLanguage, usualChannels, usualLanguages } from './known-words.ts'
import type { EntryOf } from './setup-entries.ts'
import { hint, type Path, type Say, show, showAddress } from './setup-problem.ts'
import { type AskedAddress, openAddress } from './setup-sources.ts'

export function checkQuery(query: string, path: Path, say: Say, macros: Macros): void {
  const { ok, problems } = compileWatch(query, { macros })
  if (ok) return
  const errorsOf = (all: typeof problems) => all.filter(({ severity }) => severity === 'error')
  const errors = errorsOf(problems)
  const helps = (corrected: string) => errorsOf(compileWatch(corrected, { macros }).problems).length < errors.length
  for (const [n, { message, start, fixes }] of errors.entries()) {
    // The others are told; whoever has mended the first ones sees what to do about them.
    const written = n < 5 ? corrections(query, message, fixes, helps) : ''
    say(path, `${show(query)}: ${message} (at character ${start + 1})${written}`)
  }
}

type Fix = Extract<CompiledWatch, { ok: false }>['problems'][number]['fixes'][number]

/**
 * What a click mends in the pages, as text to write, where the sentence does not name it already: of a short query all of
 * it, of a long one the part that changes.
 */
function corrections(
  query: string,
  message: string,
  fixes: readonly Fix[],
  helps: (corrected: string) => boolean,
): string {
  const offered = fixes
    .map((fix) => ({ ...fix, whole: query.slice(0, fix.start) + fix.text + query.slice(fix.end) }))
    // A wall of words helps nobody; the pages show it.
    .filter(({ whole }) => whole.length <= 2_000 && helps(whole))
  if (offered.every(({ whole }) => message.includes(whole))) return ''
  const written = offered.slice(0, 3).map(({ start, end, text, whole }) => {
    if (whole.length <= 200) return whole
    return end === start ? `${text} at character ${start + 1}` : `${text} instead of ${show(query.slice(start, end))}`
  })
  return `; write ${written.join(', or ')}`
}

export const sourceChannels = (rows: SetupRows) =>
  new Set([...usualChannels, ...rows.sources.map(({ channel }) => channel.toLowerCase())])

/** A misspelt channel would never be hit by the rule that it was meant for. What a source there is called already may stay. */
export function checkChannel(
  { channel, settings }: Pick<EntryOf<'sources'>, 'channel' | 'settings'>,
  path: Path,
  known: Set<string>,
  say: Say,
): void {
  for (const [asked, key] of [
    [channel, ['channel']],
    [settings?.channel, ['settings', 'channel']],
  ] as const)
    if (typeof asked === 'string' && !known.has(asked.trim().toLowerCase()))
      say([...path, ...key], `${show(asked)}: no channel has this name; ${hint(asked, usualChannels, '')}`)
}

/** The address itself, where Echolot would ask it. */
export function checkAddress(
  text: string,
  path: Path,
  { seal, outbound }: Pick<Ctx, 'seal' | 'outbound'>,
  say: Say,
): AskedAddress | null {
  let asked: AskedAddress
  try {
    asked = openAddress(text, seal)
  } catch {
    say(
      path,
      `${showAddress(text)}: was sealed with another key; write the address itself, or use the ECHOLOT_SECRET or key file of the installation that wrote it`,
    )
    return null
  }
  if (asked.address.length > 4000) {
    say(path, `${showAddress(asked.address)}: must be an address of at most 4000 characters`)
    return null
  }
  const refusal = outbound.refusalOf(asked.address)
  if (refusal !== null) {
    say(path, `${showAddress(asked.address)}: ${refusal.message}`)
    return null
  }
  return { ...asked, address: new URL(asked.address).href }
}

export function checkLanguage(code: string, path: Path, say: Say): void {
  if (!isLanguage(code))
    say(path, `${show(code)}: no language has this ISO 639 code; ${hint(code, usualLanguages, '')} and others`)
}
