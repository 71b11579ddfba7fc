import { type Contract, contract } from '@echolot/contract'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'

export type Client = JsonifiedClient<ContractRouterClient<Contract>> & { cookie: string | null }

/** A browser's stand-in: the typed client with a session of its own. */
export function clientOf(origin: string): Client {
  const jar: { cookie: string | null } = { cookie: null }
  const link = new OpenAPILink(contract, {
    url: `${origin}/api`,
    fetch: async (request) => {
      const headers = new Headers(request.headers)
      headers.set('origin', origin)
      if (jar.cookie !== null) headers.set('cookie', jar.cookie)
      const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await request.arrayBuffer()
      const response = await fetch(request.url, {
        method: request.method,
        headers,
        signal: request.signal,
        ...(body === undefined ? {} : { body }),
      })
      for (const cookie of response.headers.getSetCookie())
        jar.cookie = cookie.includes('Max-Age=0') ? null : (cookie.split(';')[0] ?? null)
      return response
    },
  })
  const client: JsonifiedClient<ContractRouterClient<Contract>> = createORPCClient(link)
  // The getter must stay one: the cookie comes with the first sign-in.
  return {
    ...pick(client),
    get cookie() {
      return jar.cookie
    },
  } as Client
}

/** The client is a proxy that answers to every name; its first level is named here so that `cookie` can stand beside it. */
function pick(client: JsonifiedClient<ContractRouterClient<Contract>>): object {
  return Object.fromEntries(Object.keys(contract).map((name) => [name, client[name as keyof Contract]]))
}
