import { Secret, TOTP } from 'otpauth'

const stepMs = 30_000

/** A new secret for an app that shows codes, in base32, as people can type it. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

const totpOf = (secret: string, account: string) =>
  // What every such app takes: SHA-1, six digits, half a minute.
  new TOTP({ issuer: 'Echolot', label: account, secret: Secret.fromBase32(secret) })

/** What the app reads from the square code. @param account how the app names this entry. */
export const uriOf = (secret: string, account: string): string => totpOf(secret, account).toString()

/** The step of time (RFC 6238) whose code this is, one before and one after the present one included; null where it is none of them. */
export function stepOf(secret: string, code: string, at: Date): number | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: at.getTime(), window: 1 })
  return delta === null ? null : Math.floor(at.getTime() / stepMs) + delta
}
