import { type Database, listSourceStates } from '@echolot/db'
import { sourceHealth } from './source-health.ts'
import { sourceWarning } from './source-warning.ts'

/** How many sources are how, of how many something is to be known besides, and for how long the most silent one was not heard, in seconds. */
export async function countHealth(db: Database, now: Date) {
  const health = { heard: 0, silent: 0, new: 0, paused: 0 }
  const warnings = { broken: 0, quiet: 0, ids_changed: 0 }
  let silentForSeconds = 0
  for (const source of await listSourceStates(db)) {
    const how = sourceHealth(source, now)
    health[how] += 1
    const warning = sourceWarning(source, now)
    if (warning !== null) warnings[warning.code] += 1
    const since = source.lastSuccessAt ?? source.failingSince
    if (how === 'silent' && since !== null)
      silentForSeconds = Math.max(silentForSeconds, (now.getTime() - since.getTime()) / 1000)
  }
  return { health, warnings, silentForSeconds }
}
