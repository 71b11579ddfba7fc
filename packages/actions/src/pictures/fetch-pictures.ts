import { isTransient, keepPicture, listPicturesToFetch, mostPictureAttempts, recordPictureProblem } from '@echolot/db'
import type { EventData } from '@echolot/domain'
import { OutboundError } from '@echolot/outbound'
import { PictureError, reEncode } from '@echolot/pictures'
import type { Ctx } from '../context.ts'
import { isDemoAddress } from '../sources/demo-address.ts'

type Fetcher = Pick<Ctx, 'db' | 'now' | 'log' | 'outbound'>
type Wanted = Awaited<ReturnType<typeof listPicturesToFetch>>[number]

const mostBytes = 15_000_000
const timeoutMs = 20_000

/**
 * Fetches pictures and keeps them as we write them anew: those of one host in turn, hosts side by side. What is no picture, or
 * gone, is not asked for again; what could not be had for now is.
 */
export async function fetchPictures(ctx: Fetcher, { pictureIds }: EventData<'pictures.due'>): Promise<void> {
  const wanted = await listPicturesToFetch(ctx.db, pictureIds)
  const hosts = Map.groupBy(wanted, ({ url }) => (URL.canParse(url) ? new URL(url).host : ''))
  const fetched = await Promise.allSettled([...hosts.values()].map((ofHost) => fetchInTurn(ctx, ofHost)))
  // The next attempt is planned already; only a database that is away makes the message worth another.
  const failed = fetched.find((one) => one.status === 'rejected' && isTransient(one.reason))
  if (failed?.status === 'rejected') throw failed.reason
  for (const one of fetched)
    if (one.status === 'rejected')
      ctx.log.error({ error: one.reason instanceof Error ? one.reason.name : 'unknown' }, 'picture could not be kept')
}

async function fetchInTurn(ctx: Fetcher, pictures: readonly Wanted[]): Promise<void> {
  for (const picture of pictures) await fetchPicture(ctx, picture)
}

async function fetchPicture({ db, now, log, outbound }: Fetcher, picture: Wanted): Promise<void> {
  const problem = await read({ db, outbound }, picture).then(
    async (kept) => {
      await keepPicture(db, picture.id, { ...kept, now })
      return null
    },
    (error: unknown) => {
      if (error instanceof Unavailable) return { code: error.code, over: error.over }
      if (error instanceof PictureError) return { code: error.code, over: true }
      // What our own guard refuses, or has no address, will not be had later either.
      if (error instanceof OutboundError) return { code: error.code, over: !passing.has(error.code) }
      throw error
    },
  )
  if (problem === null) return
  const over = problem.over || picture.attempts >= mostPictureAttempts
  await recordPictureProblem(db, picture.id, problem.code, { over })
  log.info({ pictureId: picture.id, problem: problem.code, over }, 'picture not had')
}

/** Why a connection may fail today and hold tomorrow. */
const passing: ReadonlySet<string> = new Set<OutboundError['code']>([
  'dns',
  'connect',
  'reset',
  'timeout',
  'aborted',
  'bad_response',
  'tls',
  'tls_expired',
])

async function read({ db, outbound }: Pick<Fetcher, 'db' | 'outbound'>, { url }: Wanted) {
  const demo = URL.canParse(url) && (await isDemoAddress(db, url))
  const answer = await outbound.fetch(url, {
    headers: { accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif;q=0.9,*/*;q=0.1' },
    maxBytes: mostBytes,
    timeoutMs,
    maxRedirects: 3,
    ...(demo ? { demo } : {}),
  })
  const { status } = answer
  if (status === 404 || status === 410) throw new Unavailable('gone', true)
  if (status === 401 || status === 403 || status === 451) throw new Unavailable('refused', true)
  if (status < 200 || status >= 300)
    throw new Unavailable('unavailable', status < 500 && status !== 429 && status !== 408)
  return reEncode(answer.body)
}

/** A host that answered without the picture. */
class Unavailable extends Error {
  readonly code: 'gone' | 'refused' | 'unavailable'
  readonly over: boolean

  constructor(code: Unavailable['code'], over: boolean) {
    super(`The picture is ${code}.`)
    this.code = code
    this.over = over
  }
}
