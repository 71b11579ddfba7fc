import type { Ctx } from '../context.ts'
import { isCallbackKey } from '../websub/callback.ts'

/** By what a hook is found; null for what can be none of ours, which is not looked up. */
export const hookDigest = (seal: Ctx['seal'], key: string): Buffer | null =>
  isCallbackKey(key) ? seal.digest(key, 'hook') : null

/** Where a source is told of news. */
export const hookAddress = (origin: string, key: string): string => `${origin}/hooks/${key}`

/** Context with which a hook's secrets are sealed. */
export const secretContext = 'hook.secret'
export const keyContext = 'hook.key'
