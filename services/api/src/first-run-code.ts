import type { Ctx, ServiceHost } from '@echolot/actions'
import { isLoopback } from './same-origin.ts'

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** The code that `npm start` prints where this address can be reached from elsewhere: made from the installation's key, so every process knows the same. */
export function firstRunCode(seal: Ctx['seal']): string {
  const digest = seal.digest('code', 'first run')
  const code = Array.from({ length: 8 }, (_, at) => letters[(digest[at] ?? 0) % letters.length]).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** Whether the first run wants the code: whoever can reach loopback only sits at this machine. */
export function needsCode({ http }: ServiceHost): boolean {
  return !isLoopback(http.host) || http.publicUrl !== null
}
