import { domainToASCII, domainToUnicode } from 'node:url'
import { Refusal } from '@echolot/domain'

/**
 * An address as it is stored and looked up: small letters, and the domain as the name system writes it, which is how a
 * browser's e-mail field sends it (https://html.spec.whatwg.org/#valid-e-mail-address).
 */
export const storedEmail = (typed: string): string => withDomain(typed.trim().toLowerCase(), domainToASCII)

/** What a browser's e-mail field takes; an address with other letters before the @ could not be typed there to sign in. */
const valid =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/

/** Whether somebody could sign in, or be written to, by what was typed. */
export const isEmail = (typed: string): boolean => valid.test(storedEmail(typed))

/** An address as it is stored. @throws Refusal `invalid` where it is none. */
export function readEmail(typed: string, field = 'email'): string {
  const email = storedEmail(typed)
  if (!isEmail(email))
    throw new Refusal(
      'invalid',
      `"${typed}" is no e-mail address; it should read like name@company.example, with plain letters before the @.`,
      { reason: 'email_wrong', field },
    )
  return email
}

/** The same address as people read it. */
export const shownEmail = (stored: string): string => withDomain(stored, domainToUnicode)

function withDomain(email: string, write: (domain: string) => string): string {
  const at = email.lastIndexOf('@')
  // What is no domain name becomes empty; then it stays as it is, and whoever reads it says what is wrong.
  const domain = at === -1 ? '' : write(email.slice(at + 1))
  return domain === '' ? email : `${email.slice(0, at)}@${domain}`
}
