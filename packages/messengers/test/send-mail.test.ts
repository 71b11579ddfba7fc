import { once } from 'node:events'
import { createServer } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { type MailServer, sendMail } from '../src/index.ts'

const mail = {
  to: 'ben@muster.example',
  subject: 'Grüße aus der Mühle',
  text: 'Ein Satz.\n\nNoch einer.',
  messageId: '<echolot-message-1@muster.example>',
}

/** A mail server on loopback, and what it was given. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ server: MailServer; got: string[] }> {
  const got: string[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        got.push(Buffer.concat(parts).toString())
        done()
      })
    },
    ...options,
  })
  smtp.on('error', () => {
    /* A client that breaks off. */
  })
  const listening = smtp.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => void smtp.close(() => resolve())))
  const { port } = listening.address() as { port: number }
  return { got, server: at(port) }
}

const at = (port: number): MailServer => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  user: null,
  password: null,
  from: 'Echolot <echolot@muster.example>',
})

test('a mail arrives as plain text with its own number, and the server’s word is told', async () => {
  const { server, got } = await mailServer()
  expect(await sendMail(server, mail)).toMatchObject({ outcome: 'sent', answer: expect.stringMatching(/^250/) })
  expect(got).toHaveLength(1)
  expect(got[0]).toContain('Message-ID: <echolot-message-1@muster.example>')
  expect(got[0]).toContain('Auto-Submitted: auto-generated')
  expect(got[0]).toContain('To: ben@muster.example')
  expect(got[0]).toContain('Content-Type: text/plain; charset=utf-8')
  expect(got[0]).toContain('Noch einer.')
})

test('a wrong password is told in the server’s words and tried again later', async () => {
  const { server } = await mailServer({
    authOptional: false,
    onAuth({ username, password }, _session, done) {
      if (username === 'echolot' && password === 'geheim') return done(null, { user: username })
      done(Object.assign(new Error('Wrong name or password'), { responseCode: 535 }))
    },
  })
  const signedIn = { ...server, user: 'echolot', password: 'geheim' }
  expect(await sendMail({ ...signedIn, password: 'falsch' }, mail)).toMatchObject({
    outcome: 'later',
    answer: expect.stringContaining('Wrong name or password'),
  })
  expect(await sendMail(signedIn, mail)).toMatchObject({ outcome: 'sent' })
})

test.each([
  [550, 'refused'],
  [450, 'later'],
] as const)('a recipient that is refused with %i is %s', async (responseCode, outcome) => {
  const { server } = await mailServer({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('No such box'), { responseCode })),
  })
  expect(await sendMail(server, mail)).toMatchObject({ outcome, answer: expect.stringContaining('No such box') })
})

test('TLS that is demanded and not offered is no reason to go without', async () => {
  const { server, got } = await mailServer()
  expect(await sendMail({ ...server, security: 'starttls' }, mail)).toMatchObject({ outcome: 'later' })
  expect(got).toEqual([])
})

test('where nobody listens, or nobody who speaks mail, the mail waits', async () => {
  const other = createServer((socket) => void socket.end('SSH-2.0-secret-banner\r\n')).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const told = await sendMail(at(port), mail)
  expect(told).toMatchObject({ outcome: 'later' })
  expect(told.answer).not.toContain('secret-banner')
  await new Promise((resolve) => other.close(resolve))
  expect(await sendMail(at(port), mail)).toMatchObject({ outcome: 'later' })
  expect(await sendMail({ ...at(25), host: 'mail.gibt-es-nicht.invalid' }, mail)).toMatchObject({ outcome: 'later' })
})

test('a server that is lost after it was given the mail leaves open whether it has it', async () => {
  // It says yes to everything up to the mail itself, takes that, and is gone.
  const smtp = createServer((socket) => {
    let inMail = false
    socket.write('220 here\r\n')
    socket.on('error', () => {
      /* The client is gone as well. */
    })
    socket.setEncoding('utf8').on('data', (said: string) => {
      if (inMail) {
        if (said.includes('\r\n.\r\n')) socket.destroy()
        return
      }
      inMail = said.startsWith('DATA')
      socket.write(inMail ? '354 go on\r\n' : '250 yes\r\n')
    })
  }).listen(0, '127.0.0.1')
  await once(smtp, 'listening')
  onTestFinished(() => void smtp.close())
  const { port } = smtp.address() as { port: number }
  expect(await sendMail(at(port), mail)).toMatchObject({ outcome: 'unknown' })
})

test('no mail goes to where credentials are handed out', async () => {
  expect(await sendMail({ ...at(25), host: '169.254.169.254' }, mail)).toMatchObject({ outcome: 'refused' })
})
