import type { OutboundAnswer } from '@echolot/outbound'
import type { Ending } from '../../name-answer.ts'
import { pathOf } from './hosts.ts'

/** How long to leave a provider alone that does not say for how long. */
const patienceMs = 15 * 60_000

/**
 * What an answer means at providers whose answers mean something else than they say: YouTube's 404 and 500 come and go, a
 * 403 of Bluesky is the wish of whoever writes there, and Reddit may ask for patience in a web page. Null for any other.
 */
export function nameProviderAnswer(answer: OutboundAnswer, now: Date): Ending | null {
  const { status, headers, url } = answer
  const path = pathOf(url)
  const comesAndGoes = status === 404 || (status >= 500 && headers['retry-after'] === undefined)
  if ((path.endsWith('/feeds/videos.xml') && comesAndGoes) || asksForPatience(answer))
    return { outcome: 'throttled', retryAfter: new Date(now.getTime() + patienceMs), status }
  if (status === 403 && /^\/profile\/[^/]+\/rss\/?$/.test(path))
    return {
      outcome: 'blocked',
      code: 'signed_in_only',
      message: 'Whoever writes this account shows it only to people who are signed in to Bluesky (status 403).',
      status,
    }
  return null
}

/** Said in a page, as if it were what was asked for. */
function asksForPatience({ status, headers, body }: OutboundAnswer): boolean {
  return (
    status === 200 &&
    /html/i.test(headers['content-type'] ?? '') &&
    /<title>[^<]{0,200}too many requests/i.test(body.toString('latin1', 0, 20_000))
  )
}
