import type { Outbound } from '@echolot/outbound'
import { z } from 'zod'

const userAgentIs = 'must be one line of at most 200 plain characters, such as Mozilla/5.0'

/** How a source wants to be asked, where it is not as usual; any connector's settings may say it. */
export const requestSettings = z.object({
  /** Sent in place of Echolot's own, for servers that turn unknown readers away. */
  userAgent: z
    .string(userAgentIs)
    .regex(/^[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/, userAgentIs)
    .nullable()
    .default(null),
  /** Whether HTTP/2 may be spoken; some servers tell clients apart by it. */
  http2: z.boolean('must be true or false').default(false),
})

/** The client as a source wants to be asked by it. */
export function askedAs(outbound: Pick<Outbound, 'fetch'>, settings: unknown): Pick<Outbound, 'fetch'> {
  const { userAgent, http2 } = requestSettings.parse(settings)
  if (userAgent === null && !http2) return outbound
  return {
    fetch: (url, request = {}) =>
      outbound.fetch(url, {
        ...request,
        http2,
        headers: { ...request.headers, ...(userAgent === null ? {} : { 'user-agent': userAgent }) },
      }),
  }
}
