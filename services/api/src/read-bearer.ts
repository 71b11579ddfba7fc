import { isApiToken } from '@echolot/actions'

/** Our token in an Authorization header; null where there is none. What a proxy before us puts there is none of ours. */
export function readBearer(header: string | undefined): string | null {
  const [, token = ''] = /^Bearer +(\S+) *$/i.exec(header ?? '') ?? []
  return isApiToken(token) ? token : null
}
