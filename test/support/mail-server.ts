import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

export type Letter = { to: string; subject: string; text: string; messageId: string; header(name: string): string }
export type MailServer = AsyncDisposable & {
  port: number
  letters: Letter[]
  /** What it answers to the next mails in place of taking them, the first for the next. */
  refusals: { code: number; says: string }[]
}

/** A real mail server on loopback that lets in `echolot` with the password `geheim`. */
export async function serveMail(): Promise<MailServer> {
  const letters: Letter[] = []
  const refusals: MailServer['refusals'] = []
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth({ username, password }, _session, done) {
      if (username === 'echolot' && password === 'geheim') return done(null, { user: username })
      done(Object.assign(new Error('Wrong name or password'), { responseCode: 535 }))
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const refusal = refusals.shift()
        if (refusal !== undefined) return done(Object.assign(new Error(refusal.says), { responseCode: refusal.code }))
        letters.push(readLetter(Buffer.concat(parts).toString(), session.envelope.rcptTo[0]?.address ?? ''))
        done()
      })
    },
  })
  smtp.on('error', () => {
    /* A client that breaks off. */
  })
  const listening = smtp.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    port: (listening.address() as { port: number }).port,
    letters,
    refusals,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void smtp.close(() => resolve())),
  }
}

function readLetter(raw: string, to: string): Letter {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
  const body = raw.slice(end + 4)
  const encoding = header('Content-Transfer-Encoding').trim()
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? decodeQuoted(body)
        : body
  return { to, subject: decodeWords(header('Subject')), text, messageId: header('Message-ID'), header }
}

const decodeQuoted = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/[^\x00-\x7f]/g, encodeURIComponent)
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

const decodeWords = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString() : decodeQuoted(word.replaceAll('_', ' ')),
    )
