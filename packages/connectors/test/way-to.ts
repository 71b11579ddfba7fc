import type { OutboundAnswer } from '@echolot/outbound'
import type { Asked, Peer } from '../../../test/peers/peer.ts'
import type { Way } from '../src/connector.ts'
import { overHttp } from './over-http.ts'

/** The way out of a connector that leads to a peer, whatever the address; redirects are followed, and each request is heard. */
export function wayTo(peer: Pick<Peer, 'answer'>, hear: (asked: Asked & { url: string }) => void = () => {}): Way {
  const fetch: Way['fetch'] = async (url, request = {}): Promise<OutboundAnswer> => {
    const { method = 'GET', headers = {}, body } = request
    const { pathname, search, origin } = new URL(url)
    const asked: Asked = {
      ...{ method, path: pathname + search, body: Buffer.from(body ?? '') },
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    }
    hear({ ...asked, url })
    const told = peer.answer(asked, origin) ?? { status: 404 }
    const to = told.headers?.location
    if (to !== undefined) return fetch(new URL(to, url).href, request)
    return {
      ...{ status: told.status ?? 200, headers: told.headers ?? {}, url, hops: [] },
      body: Buffer.from(told.body ?? ''),
    }
  }
  return overHttp(fetch)
}
