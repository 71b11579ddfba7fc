import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { until } from '../../support/until.ts'

const certificates = join(import.meta.dirname, '../../../packages/outbound/fixtures')
/** Debian keeps servers where an ordinary PATH does not look. */
const path = [process.env.PATH ?? '', '/usr/local/sbin', '/usr/sbin', '/sbin'].join(delimiter)
const isRoot = userInfo().uid === 0
/** Debian's user and group of nobody. */
const nobody = 65_534

export const user = 'service@muster.example'
export const password = 'lang"und\\geheim'

export type Dovecot = AsyncDisposable & {
  /** Without TLS, or with STARTTLS; and under TLS from the first byte, where it speaks that. */
  port: number
  tlsPort: number
  /** Lays a mail into a folder, as the server that takes mails does. */
  deliver(raw: string | Buffer, at?: Date, folder?: 'INBOX' | 'Sent'): Promise<void>
  /** What mails of the inbox are called there: behind their names stand their marks, `S` for one that was seen. */
  names(): Promise<string[]>
  /** Numbers the inbox anew, as after a restore from a backup. */
  renumber(): Promise<void>
}

/** Starts Debian's Dovecot with one mailbox, on loopback and in a folder of its own; `tls` with the certificate of a test's own authority. */
export async function startDovecot({ tls = false } = {}): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'echolot-dovecot-'))
  // Its own users go through it.
  await chmod(folder, 0o755)
  const inbox = join(folder, 'mail', user)
  const [port, tlsPort] = [await freePort(), await freePort()]
  const me = userInfo().username
  const [mine, group] = isRoot ? ['nobody', 'nogroup'] : [String(userInfo().uid), String(userInfo().gid)]
  const places = (root: string) => ['tmp', 'new', 'cur'].map((name) => join(root, name))
  for (const place of [...places(inbox), ...places(join(inbox, '.Sent'))]) await mkdir(place, { recursive: true })
  const own = async (place: string) => (isRoot ? chown(place, nobody, nobody) : undefined)
  for (const place of [
    join(folder, 'mail'),
    inbox,
    ...places(inbox),
    join(inbox, '.Sent'),
    ...places(join(inbox, '.Sent')),
  ])
    await own(place)
  await writeFile(join(folder, 'passwd'), `${user}:{PLAIN}${password}\n`, { mode: 0o644 })
  await writeFile(
    join(folder, 'dovecot.conf'),
    `base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
${tls ? `ssl = yes\nssl_cert = <${certificates}/valid.pem\nssl_key = <${certificates}/server.key` : 'ssl = no'}
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 1
default_internal_user = ${isRoot ? 'dovecot' : me}
default_login_user = ${isRoot ? 'dovenull' : me}
${isRoot ? '' : `default_internal_group = ${group}`}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tls ? tlsPort : 0}
  }
}
service anvil {
  chroot =
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${folder}/passwd
}
userdb {
  driver = static
  args = uid=${mine} gid=${group} home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
}
`,
  )
  const server = spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], {
    env: { ...process.env, PATH: path },
    stdio: 'ignore',
  })
  server.on('error', () => {
    /* It is missing; whoever waits for it says so. */
  })
  const end = async () => {
    if (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit')
      // Its children end with it, which they would not if it were killed.
      server.kill('SIGTERM')
      await ended
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await until('Dovecot answers', async () => {
      if (server.exitCode !== null)
        throw new Error(`dovecot ended with code ${server.exitCode}: ${await readFile(join(folder, 'log'), 'utf8')}`)
      return greets(port)
    })
  } catch (error) {
    await end()
    throw error
  }
  let delivered = 0
  return {
    ...{ port, tlsPort },
    async deliver(raw, at = new Date(), to = 'INBOX') {
      delivered += 1
      const root = to === 'INBOX' ? inbox : join(inbox, `.${to}`)
      const name = `${Math.floor(at.getTime() / 1000)}.${delivered}.test`
      const written = join(root, 'tmp', name)
      await writeFile(written, typeof raw === 'string' ? raw.replace(/\r?\n/g, '\r\n') : raw)
      // When it came is the time of its file.
      await utimes(written, at, at)
      await own(written)
      await rename(written, join(root, 'new', name))
    },
    names: async () => [...(await readdir(join(inbox, 'new'))), ...(await readdir(join(inbox, 'cur')))],
    async renumber() {
      for (const name of await readdir(inbox)) if (name.startsWith('dovecot')) await rm(join(inbox, name))
    },
    [Symbol.asyncDispose]: end,
  }
}

async function greets(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    const [bytes] = (await Promise.race([once(socket, 'data'), once(socket, 'close').then(() => [''])])) as [
      Buffer | '',
    ]
    return bytes.toString().startsWith('* OK')
  } catch {
    return false // Nobody listens yet.
  } finally {
    socket.destroy()
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port was to be had.')
  return address.port
}
