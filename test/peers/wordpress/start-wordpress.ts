import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { until } from '../../support/until.ts'

const run = promisify(execFile)
const settings = import.meta.dirname
const installed = '/usr/share/wordpress'
/** Debian keeps servers where an ordinary PATH does not look. */
const path = [process.env.PATH ?? '', '/usr/local/sbin', '/usr/sbin', '/sbin'].join(delimiter)

type Writer = 'service' | 'greta'
type Written = { id: number; link: string; date: string; date_gmt: string }

/** A real WordPress with a database of its own. Two write there: `service` for the company, `greta` for herself. */
export type Blog = AsyncDisposable & {
  origin: string
  userId(name: Writer): number
  /** An application password. */
  passwordOf(name: Writer): string
  /** Publishes a post, as the REST API takes it from a signed-in user. */
  post(by: Writer, post: { title: string; content: string }): Promise<Written>
  /** Answers a comment, as a signed-in user. */
  reply(by: Writer, comment: { post: number; parent: number; content: string }): Promise<Written>
  /** Fills the form under a post, as anybody may. Returns the comment's id. */
  comment(comment: { post: number; author: string; text: string }): Promise<number>
  /** What the blog's clock says. */
  now(): Promise<Date>
}

/** Starts Debian's WordPress on PHP's own server with a MariaDB behind it, both on loopback and in a folder of their own. */
export async function startWordpress(): Promise<Blog> {
  const folder = await mkdtemp(join(tmpdir(), 'echolot-wordpress-'))
  const site = join(folder, 'site')
  const socket = join(folder, 'm.sock')
  const origin = `http://127.0.0.1:${await freePort()}`
  const env = { ...process.env, PATH: path, PEER_ORIGIN: origin, PEER_SOCKET: socket }
  const children: ChildProcess[] = []
  const end = async () => {
    // The folder goes with them: nothing needs to be put in order first.
    for (const child of children.reverse()) await kill(child)
    await rm(folder, { recursive: true, force: true })
  }
  const start = (file: string, args: string[]) => {
    const child = spawn(file, args, { env, stdio: 'ignore' })
    child.on('error', () => {
      /* It is missing; whoever waits for it says so. */
    })
    children.push(child)
    return child
  }
  try {
    await Promise.all([makeDatabaseFolder(folder, env), copySite(site)])
    const mariadb = start('mariadbd', [
      '--no-defaults',
      ...asRoot,
      `--datadir=${join(folder, 'data')}`,
      `--tmpdir=${join(folder, 'tmp')}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'm.pid')}`,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
    ])
    const tell = (statement: string) =>
      run('mariadb', ['--no-defaults', '-uroot', '-S', socket, '-e', statement], { env })
    await until('MariaDB answers', async () => {
      if (mariadb.exitCode !== null) throw new Error(`mariadbd ended with code ${mariadb.exitCode}`)
      return tell('select 1').then(
        () => true,
        () => false,
      )
    })
    await tell(`create database wp; create user wp@localhost identified by 'wp'; grant all on wp.* to wp@localhost`)
    await run('php', [join(settings, 'install.php'), site], { env })
    const { stdout } = await run('php', [join(settings, 'people.php'), site], { env })
    const writers = JSON.parse(stdout) as Record<Writer, { id: number; password: string }>
    start('php', ['-S', new URL(origin).host, '-t', site])
    await until('WordPress answers', () =>
      fetch(`${origin}/wp-json/`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )

    const write = async (by: Writer, collection: 'posts' | 'comments', body: Record<string, unknown>) => {
      const response = await fetch(`${origin}/wp-json/wp/v2/${collection}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Basic ${Buffer.from(`${by}:${writers[by].password}`).toString('base64')}`,
        },
        body: JSON.stringify(body),
      })
      if (response.status !== 201) throw new Error(`WordPress refused: ${await response.text()}`)
      return (await response.json()) as Written
    }
    return {
      origin,
      userId: (name) => writers[name].id,
      passwordOf: (name) => writers[name].password,
      post: (by, post) => write(by, 'posts', { ...post, status: 'publish' }),
      reply: (by, comment) => write(by, 'comments', comment),
      async comment({ post, author, text }) {
        const response = await fetch(`${origin}/wp-comments-post.php`, {
          method: 'POST',
          redirect: 'manual',
          body: new URLSearchParams({
            comment_post_ID: String(post),
            author,
            email: 'visitor@web.example',
            comment: text,
            comment_parent: '0',
          }),
        })
        const id = /#comment-(\d+)$/.exec(response.headers.get('location') ?? '')?.[1]
        if (id === undefined)
          throw new Error(`WordPress took no comment (${response.status}): ${await response.text()}`)
        return Number(id)
      },
      async now() {
        const response = await fetch(`${origin}/readme.html`, { method: 'HEAD' })
        return new Date(response.headers.get('date') ?? Number.NaN)
      },
      [Symbol.asyncDispose]: end,
    }
  } catch (error) {
    await end()
    throw error
  }
}

const asRoot = userInfo().uid === 0 ? ['--user=root'] : []

async function makeDatabaseFolder(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  await mkdir(join(folder, 'tmp'))
  await run(
    'mariadb-install-db',
    [
      '--no-defaults',
      ...asRoot,
      `--datadir=${join(folder, 'data')}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    { env },
  )
}

async function copySite(site: string): Promise<void> {
  await cp(installed, site, {
    recursive: true,
    dereference: true,
    // Debian's own settings, and links to what its other packages would bring.
    filter: (source) => !/[/\\](\.htaccess|wp-config\.php|wp-content[/\\]uploads)$/.test(source),
  })
  await cp(join(settings, 'wp-config.php'), join(site, 'wp-config.php'))
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
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
