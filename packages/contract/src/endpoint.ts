import type { Permission } from '@echolot/domain'
import { oc } from '@orpc/contract'

/** What every endpoint states about itself besides its shapes; the API enforces it and a test walks over it. */
export type EndpointMeta = { permission: Permission }

const base = oc.$meta<EndpointMeta>({ permission: 'manage_people' })

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** An endpoint under /api with its permission. Reads are GET, everything that changes something is not. */
export function endpoint(permission: Permission, method: Method, path: `/${string}`, summary: string) {
  return base
    .meta({ permission })
    .route({ method, path, summary, inputStructure: 'compact', outputStructure: 'compact' })
}
