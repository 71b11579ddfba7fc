import { OutboundError } from '@echolot/outbound'
import type { Handed, Trouble } from '../connector.ts'
import { nameOutboundError } from '../name-answer.ts'
import { Imap, ImapRefusal, NoImap } from './imap.ts'
import type { MailboxAccess, MailboxSettings } from './mailbox.ts'

/** Signs in at a mailbox, does what is to be done there, and lets go of it: one connection at a time, for providers count them. */
export async function openMailbox<Result>(
  { source: { url }, outbound, now }: Handed<MailboxSettings, MailboxAccess>,
  access: MailboxAccess | null,
  work: (imap: Imap) => Promise<Result>,
): Promise<Result | Trouble> {
  const address = addressOf(url)
  if (address === null)
    return {
      ...{ outcome: 'failed', code: 'no_mailbox_address' },
      message: 'This is no address of a mailbox. One begins with imaps://, as in imaps://mail.company.example',
    }
  const { host, port, tls } = address
  if (access === null)
    return {
      ...{ outcome: 'needs_consent', code: 'not_signed_in' },
      message: `${host} wants a user name and a password. Give them under "Sign in" of this source.`,
    }
  try {
    const connection = await outbound.connect({ host, port, tls })
    try {
      const imap = new Imap(connection)
      const encrypted = await imap.greet({ encrypted: tls })
      if (!encrypted && !connection.inside)
        return {
          ...{ outcome: 'failed', code: 'no_tls' },
          message: `${host} offers no TLS, so that anybody on the way could read the password and the mails. Try imaps://${host}.`,
        }
      await imap.signIn(access)
      const result = await work(imap)
      await imap.signOut()
      return result
    } finally {
      connection.close()
    }
  } catch (error) {
    return nameMailboxError(error, host, now)
  }
}

/** The server of an address; `imap:` goes on under TLS by STARTTLS. */
function addressOf(url: string): { host: string; port: number; tls: boolean } | null {
  const { protocol, hostname, port } = URL.parse(url) ?? {}
  if ((protocol !== 'imaps:' && protocol !== 'imap:') || !hostname) return null
  const tls = protocol === 'imaps:'
  return { host: hostname.toLowerCase(), tls, port: port ? Number(port) : tls ? 993 : 143 }
}

const patienceMs = 900_000

/** Words of RFC 5530 and of providers that mean: not now. */
const later = ['UNAVAILABLE', 'LIMIT', 'INUSE', 'THROTTLED', 'OVERQUOTA']

/** What a mailbox refused as a word with a sentence; the sentence is ours, for a server's may hold what it was told. */
function nameMailboxError(error: unknown, host: string, now: Date): Trouble {
  if (error instanceof OutboundError) return nameOutboundError(error)
  if (error instanceof NoImap)
    return { outcome: 'failed', code: 'no_imap', message: `${host} does not speak IMAP as it should.` }
  if (!(error instanceof ImapRefusal)) throw error
  const { during, word, said } = error
  if (word === 'CLOSED') return { outcome: 'failed', code: 'reset', message: `${host} broke off the connection.` }
  if (during === 'greeting' || (word !== null && later.includes(word)) || /too many|try again later/i.test(said))
    return { outcome: 'throttled', retryAfter: new Date(now.getTime() + patienceMs) }
  if (during === 'sign_in')
    return {
      ...{ outcome: 'needs_consent', code: 'sign_in_refused' },
      message: `${host} does not take this user name or this password. Where people sign in with a second factor, it wants an app password.`,
    }
  if (during === 'folder')
    return { outcome: 'failed', code: 'no_such_folder', message: `${host} has no folder of this name in the mailbox.` }
  return { outcome: 'blocked', code: 'mailbox_refused', message: `${host} does not give the mails out.` }
}
