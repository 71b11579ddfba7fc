import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { MailSecurity } from '@echolot/domain'
import { isMetadata, parseAddress } from '@echolot/outbound'
import { createTransport } from 'nodemailer'

/** Through which server mail leaves, and as whom. */
export type MailServer = {
  host: string
  port: number
  security: MailSecurity
  /** Null: the server asks nobody who they are. */
  user: string | null
  password: string | null
  from: string
}

export type Mail = {
  to: string
  subject: string
  text: string
  /** The same each time this mail is tried, so that whoever gets it twice can tell. */
  messageId: string
  /** The id of what it belongs to, so that mails about one thing stand together. */
  references?: string
  /** Where an answer goes, where that is not the sender. */
  replyTo?: string
  /** The page on which the reader chooses what they are told. */
  choicesAt?: string
}

/**
 * What became of a mail, with what the server said. `later`: it was not taken, and may be tried again. `refused`: it will not be
 * taken. `unknown`: the connection was lost after the mail was handed over and before the server said that it has it.
 */
export type MailOutcome = { outcome: 'sent' | 'later' | 'refused' | 'unknown'; answer: string }

const connectWithinMs = 15_000
const answerWithinMs = 30_000

/** Sends a mail as plain text. Never throws for what a server, a name or the network may do. */
export async function sendMail(server: MailServer, mail: Mail): Promise<MailOutcome> {
  const place = await resolve(server.host)
  if (place.kind !== 'here') return { outcome: place.kind, answer: place.why }
  let handedOver = false
  const hear = (_entry: unknown, message?: unknown) => {
    if (message === 'DATA') handedOver = true
  }
  const transport = createTransport({
    // Exactly the address that was judged; the name is what its certificate has to be for.
    host: place.address,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    ...(server.user === null ? {} : { auth: { user: server.user, pass: server.password ?? '' } }),
    ...(isIP(server.host) === 0 ? { tls: { servername: server.host } } : {}),
    connectionTimeout: connectWithinMs,
    greetingTimeout: answerWithinMs,
    socketTimeout: answerWithinMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    // Tells which commands went out, and so how far we came; nothing of it is kept.
    transactionLog: true,
    logger: { trace: hear, debug: hear, info: hear, warn: hear, error: hear, fatal: hear },
  })
  try {
    const { response } = await transport.sendMail({
      from: server.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
      ...(mail.references === undefined ? {} : { references: mail.references, inReplyTo: mail.references }),
      ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
      headers: {
        // So that no holiday notice answers: RFC 3834, and what Exchange goes by.
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        ...(mail.choicesAt === undefined ? {} : { 'List-Unsubscribe': `<${mail.choicesAt}>` }),
      },
    })
    return { outcome: 'sent', answer: response }
  } catch (error) {
    return judge(error, server, handedOver)
  } finally {
    transport.close()
  }
}

type SmtpError = Error & { code?: string; response?: string; responseCode?: number }

/** What a failure means for the mail, by what the server said (RFC 5321, 4.2.1: 4 means later, 5 means never) and how far we came. */
function judge(error: unknown, { host, port, security }: MailServer, handedOver: boolean): MailOutcome {
  if (!(error instanceof Error)) throw error
  const { code = '', response, responseCode, message } = error as SmtpError
  if (responseCode !== undefined && response !== undefined) {
    // What is refused before the mail itself, such as a password, is set right in the settings, and the mail then leaves.
    const never = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
    return { outcome: never ? 'refused' : 'later', answer: response }
  }
  if (handedOver)
    return { outcome: 'unknown', answer: `${host}:${port} broke off after the mail was handed over: ${message}` }
  const reasons: Record<string, string> = {
    EDNS: `${host} is not known to the name server.`,
    ECONNECTION: `${host}:${port} does not take the connection, or broke it off.`,
    ETIMEDOUT: `${host}:${port} does not answer; is the port right, and TLS as the server wants it?`,
    ETLS: `TLS with ${host}:${port} failed: ${message}`,
    // What something else than a mail server says is nobody's news here.
    EPROTOCOL: `${host}:${port} does not speak as a mail server does; is the port right?`,
    EAUTH: `${host}:${port} takes no such sign-in: ${message}`,
  }
  const plain = security === 'tls' ? ' Perhaps it wants STARTTLS in place of TLS.' : ''
  const known =
    reasons[code] ?? (code === 'ESOCKET' ? `${host}:${port} cannot be reached: ${message}.${plain}` : undefined)
  if (known === undefined) throw error
  return { outcome: 'later', answer: known }
}

/**
 * Where a mail server lies. Most lie in the house, so private networks are fine; services that hand out credentials to whoever asks are
 * not.
 */
async function resolve(
  host: string,
): Promise<{ kind: 'here'; address: string } | { kind: 'refused' | 'later'; why: string }> {
  let address = host
  if (isIP(host) === 0)
    try {
      address = (await lookup(host)).address
    } catch {
      return { kind: 'later', why: `${host} is not known to the name server. Is it spelled right?` }
    }
  if (isMetadata(parseAddress(address)))
    return { kind: 'refused', why: `${host} leads to ${address}, where no mail server is.` }
  return { kind: 'here', address }
}
