import { randomBytes } from 'node:crypto'
import type { Ctx } from '../context.ts'

/** 128 random bits, which nobody guesses. */
export const makeCallbackKey = (): string => randomBytes(16).toString('hex')

/** Whether this can be the last part of a callback; nothing else is looked up. */
export const isCallbackKey = (text: string): boolean => /^[0-9a-f]{32}$/.test(text)

export const callbackDigest = (seal: Ctx['seal'], key: string): Buffer => seal.digest(key, 'websub callback')

/** Where a hub sends to. */
export const callbackUrl = (origin: string, key: string): string => `${origin}/hooks/websub/${key}`
