import { getPicture } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'

/** A picture as we keep it, in WebP, and the ticket that shows it. @throws Refusal `not_found`, also where it could not be had. */
export async function readPicture({ db }: Pick<Ctx, 'db'>, { id }: { id: number }) {
  const picture = await getPicture(db, id)
  if (picture?.bytes == null) throw new Refusal('not_found', `There is no picture ${id} that is kept.`)
  return { bytes: picture.bytes, ticketId: picture.ticketId }
}
