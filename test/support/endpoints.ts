import { type Contract, contract, type EndpointMeta } from '@echolot/contract'

/** Such as `tickets.claim`. */
export type EndpointName = {
  [Area in keyof Contract & string]: `${Area}.${keyof Contract[Area] & string}`
}[keyof Contract & string]

export type Endpoint = {
  name: EndpointName
  method: string
  path: string
  permission: EndpointMeta['permission']
  /** The names of what it can be asked with. */
  asks: string[]
}

/** Every endpoint of the contract with what it demands. */
export const endpoints: Endpoint[] = Object.entries(contract).flatMap(([area, group]) =>
  Object.entries(group).map(([name, procedure]) => {
    const { meta, route, inputSchema } = (
      procedure as unknown as {
        '~orpc': { meta: EndpointMeta; route: { method: string; path: string }; inputSchema?: { shape?: object } }
      }
    )['~orpc']
    // Area and name come from the contract itself.
    return {
      name: `${area}.${name}` as EndpointName,
      method: route.method,
      path: route.path,
      permission: meta.permission,
      asks: Object.keys(inputSchema?.shape ?? {}),
    }
  }),
)
