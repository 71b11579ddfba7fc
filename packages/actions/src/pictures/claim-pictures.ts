import { claimDuePictures, emit } from '@echolot/db'
import type { Ctx } from '../context.ts'

const claimedAtOnce = 200
/** Of a job: one slow host holds up no more than the others of it. */
const picturesOfJob = 20

/** Says which pictures are to be fetched. A claim plans the next attempt, so one whose message gets lost comes again. @returns how many. */
export async function claimPictures({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<number> {
  return db.inTransaction(async (tx) => {
    const ids = await claimDuePictures(tx, now, claimedAtOnce)
    for (let at = 0; at < ids.length; at += picturesOfJob)
      await emit(tx, now, 'pictures.due', { pictureIds: ids.slice(at, at + picturesOfJob) })
    return ids.length
  })
}
