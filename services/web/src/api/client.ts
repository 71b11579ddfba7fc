import { endpoints } from 'echolot:endpoints'
import type { Contract } from '@echolot/contract'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { loadTexts } from '../texts/i18n.ts'
import { answered } from './answered.ts'
import { learnServerTime } from './server-clock.ts'

const link = new OpenAPILink(endpoints, {
  url: `${location.origin}/api`,
  fetch: async (request, init) => {
    const response = await fetch(request, init)
    learnServerTime(response.headers.get('date'))
    if (response.ok) answered.dispatchEvent(new Event('answer'))
    // The words for refusals come with the first one, and are there before it is told.
    else await loadTexts(['refusals'])
    return response
  },
})

/** Every endpoint of the contract as a typed function. */
export const client: JsonifiedClient<ContractRouterClient<Contract>> = createORPCClient(link)

/** The same endpoints as options for TanStack Query: `useQuery(api.tickets.list.queryOptions({ input }))`. */
export const api = createTanstackQueryUtils(client)
