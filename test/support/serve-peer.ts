import type { Answered, Asked, Peer } from '../peers/peer.ts'
import { serve, type TestServer } from './serve.ts'

/** What becomes of a request: as the channel answers, another answer, or none although it arrived. */
export type Fate = undefined | Answered | 'lost'

export type ServedPeer = TestServer & {
  /** Asked for each request that came in. */
  meets: (asked: Asked) => Fate | Promise<Fate>
  /** Hears what was answered before whoever asked does. */
  answered: (asked: Asked, told: Answered) => unknown
}

/** A channel's stand-in, served on loopback until the test is over. */
export async function servePeer(peer: Peer): Promise<ServedPeer> {
  const world: Pick<ServedPeer, 'meets' | 'answered'> = { meets: () => undefined, answered: () => undefined }
  const server = await serve(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const asked: Asked = {
      ...{ method: request.method ?? 'GET', path: request.url ?? '/', headers: request.headers },
      body: Buffer.concat(parts),
    }
    const fate = await world.meets(asked)
    const origin = `http://${request.headers.host}`
    const told = typeof fate === 'object' ? fate : (peer.answer(asked, origin) ?? { status: 404, body: 'nothing here' })
    await world.answered(asked, told)
    if (fate === 'lost') return void response.destroy()
    response.writeHead(told.status ?? 200, told.headers ?? {}).end(told.body ?? '')
  })
  return Object.assign(world, server)
}
