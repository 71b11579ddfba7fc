import {
  dealOffers,
  getAnecdote,
  getOrganisation,
  insertAnecdote,
  listAnecdotes as selectAnecdotes,
  listOffers as selectOffers,
  setAnecdoteUsed,
  withdrawAnecdotes,
} from '@echolot/db'
import { type ConsentWay, clean, may, Refusal } from '@echolot/domain'
import { type KeptPicture, PictureError, reEncode } from '@echolot/pictures'
import type { Actor, Ctx } from '../context.ts'
import { dayOf } from '../time/local-day.ts'

/** Who agreed, how, and on which day (YYYY-MM-DD); null where nobody is shown or told of. */
type Consent = { who: string; how: ConsentWay; on: string }

/** Whoever answers for the company uses what others give; everybody else sees their own. */
const usesAll = ({ role }: Actor) => may(role, 'work_tickets')

/**
 * Keeps a story, with a picture as we write it anew. @param picture in base64, as the camera wrote it.
 * @throws Refusal `invalid` for what is no picture, is too large, or was agreed to in the future.
 */
export async function giveAnecdote(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, text, picture, consent }: { actor: Actor; text: string; picture: string | null; consent: Consent | null },
): Promise<{ id: number }> {
  const today = dayOf(now, (await getOrganisation(db))?.zone ?? 'Europe/Berlin')
  if (consent !== null && consent.on > today)
    throw new Refusal('invalid', `${consent.on} lies in the future.`, {
      ...{ reason: 'day_to_come', field: 'consent.on', day: consent.on },
    })
  const kept = picture === null ? null : await writeAnew(picture)
  return db.inTransaction(async (tx) => {
    const id = await insertAnecdote(tx, {
      ...{ personId: actor.personId, text: clean(text, 5_000), givenAt: now },
      ...{ picture: kept?.bytes ?? null, width: kept?.width ?? null, height: kept?.height ?? null },
      concerns: consent === null ? 'nobody' : 'persons',
      consentWho: consent === null ? null : clean(consent.who, 300),
      ...{ consentHow: consent?.how ?? null, consentOn: consent?.on ?? null },
    })
    await dealOffers(tx, now)
    return { id }
  })
}

async function writeAnew(picture: string): Promise<KeptPicture> {
  try {
    return await reEncode(Buffer.from(picture, 'base64'))
  } catch (error) {
    if (!(error instanceof PictureError)) throw error
    throw new Refusal(
      'invalid',
      error.message,
      { reason: error.code === 'too_large' ? 'picture_too_large' : 'no_picture', field: 'picture' },
      { cause: error },
    )
  }
}

/** What oneself gave, or what all gave for those who use it: what can be used first, then the newest. */
export async function listAnecdotes({ db }: Pick<Ctx, 'db'>, { actor, own }: { actor: Actor; own: boolean }) {
  const rows = await selectAnecdotes(db, { personId: own ? actor.personId : null })
  return rows.map(({ personId, personName, concerns, consentWho, consentHow, consentOn, ...row }) => ({
    ...{ id: row.id, text: row.text, usedUrl: row.usedUrl, concerns },
    person: personId === null || personName === null ? null : { id: personId, name: personName },
    own: personId === actor.personId,
    picture: row.width === null || row.height === null ? null : { width: row.width, height: row.height },
    consent:
      consentWho === null || consentHow === null || consentOn === null
        ? null
        : { who: consentWho, how: consentHow, on: consentOn },
    givenAt: row.givenAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    usedAt: row.usedAt?.toISOString() ?? null,
  }))
}

/** Its picture as we keep it, in WebP. @throws Refusal `not_found`, also for what somebody else gave where one does not use that. */
export async function readAnecdotePicture({ db }: Pick<Ctx, 'db'>, { actor, id }: { actor: Actor; id: number }) {
  const anecdote = await oneAnecdote(db, { actor, id })
  if (anecdote.picture === null) throw new Refusal('not_found', `There is no picture with story ${id}.`)
  return anecdote.picture
}

/** Takes one back for good: its words, its picture and the names of those who agreed are gone. @throws Refusal `not_found` as above. */
export async function withdrawAnecdote(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, id }: { actor: Actor; id: number },
): Promise<void> {
  await oneAnecdote(db, { actor, id })
  await db.inTransaction(async (tx) => {
    await withdrawAnecdotes(tx, [id], now)
    await dealOffers(tx, now)
  })
}

/** Says that one was used, where everybody can see it; or that it was not after all. @throws Refusal `not_found`, `conflict` where it was withdrawn. */
export async function useAnecdote(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, id, used, url }: { actor: Actor; id: number; used: boolean; url: string | null },
): Promise<void> {
  await oneAnecdote(db, { actor, id })
  await db.inTransaction(async (tx) => {
    const values = used ? { usedAt: now, usedUrl: url } : { usedAt: null, usedUrl: null }
    if ((await setAnecdoteUsed(tx, id, values)) === undefined)
      throw new Refusal('conflict', `Story ${id} was withdrawn; it cannot be used.`, { reason: 'anecdote_withdrawn' })
    await dealOffers(tx, now)
  })
}

async function oneAnecdote(db: Ctx['db'], { actor, id }: { actor: Actor; id: number }) {
  const anecdote = await getAnecdote(db, id)
  if (anecdote === undefined || !(usesAll(actor) || anecdote.personId === actor.personId))
    throw new Refusal('not_found', `There is no story ${id}.`)
  return anecdote
}

/** What stale accounts are offered of what colleagues gave: three each, and nothing to two of them. */
export async function listOffers({ db }: Pick<Ctx, 'db'>) {
  return selectOffers(db)
}
