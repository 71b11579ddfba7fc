import { type Database, type DeadLetterDraft, databaseNow, insertDeadLetter } from '@echolot/db'

/** Puts aside what nobody could work on, with the reason, so that the rest goes on. */
export type Park = (letter: Omit<DeadLetterDraft, 'at'>) => Promise<void>

export function parkIn(db: Database): Park {
  return async (letter) => insertDeadLetter(db, { ...letter, at: await databaseNow(db) })
}
