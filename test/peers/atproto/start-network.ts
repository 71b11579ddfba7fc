import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ensureAtproto } from '../../../infra/atproto.mjs'
import { freshDatabase } from '../../support/fresh-database.ts'
import { ownRedis } from '../../support/own-redis.ts'

const settings = import.meta.dirname

/** Somebody with an account there, as who writes to it by hand. */
export type Writer = {
  did: string
  handle: string
  password: string
  /** Publishes a post, or what it answers; `names` is whose handle in it is a mention. */
  post(text: string, besides?: { to?: Ref; names?: Writer; at?: Date; langs?: string[] }): Promise<Ref>
  /** Says who this is. */
  present(displayName: string, description: string): Promise<void>
  remove(post: Ref): Promise<void>
  ask(method: string, query: Record<string, string>): Promise<Record<string, unknown>>
}
export type Ref = { uri: string; cid: string; root: { uri: string; cid: string } }

export type Network = AsyncDisposable & {
  /** The server where accounts lie, and that is asked for everything. */
  origin: string
  writer(handle: string): Promise<Writer>
  /** Waits until what was written can be found. */
  indexed(): Promise<void>
}

/** A real network of the AT Protocol on loopback, by its makers' own packages. */
export async function startNetwork(): Promise<Network> {
  const installed = await ensureAtproto()
  if ('missing' in installed) throw new Error(installed.missing)
  await using stack = new AsyncDisposableStack()
  const [database, redis] = await Promise.all([freshDatabase(), ownRedis()])
  stack.use(database)
  stack.use(redis)
  const child = spawn(process.execPath, ['--import', join(settings, 'loopback.mjs'), join(settings, 'network.mjs')], {
    ...{ cwd: installed.found, stdio: 'pipe' },
    env: {
      ...{ ...process.env, LOG_ENABLED: 'false', NODE_ENV: 'test' },
      ...{ DB_POSTGRES_URL: database.url, REDIS_HOST: `127.0.0.1:${redis.port}` },
    },
  })
  stack.defer(() => end(child))
  const said = listening(child)
  const { pds } = (await said()) as { pds: string }
  const held = stack.move()
  return {
    origin: pds,
    writer: (handle) => signUp(pds, handle),
    async indexed() {
      child.stdin.write('index\n')
      await said()
    },
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  }
}

/** The next thing that the network says, each once. */
function listening(child: ChildProcess): () => Promise<unknown> {
  const told: unknown[] = []
  let [words, complaint] = ['', '']
  let wake = () => {}
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    words += text
    for (let end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n')) {
      if (words.startsWith('PEER ')) told.push(JSON.parse(words.slice(5, end)))
      words = words.slice(end + 1)
    }
    wake()
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = `${complaint}${text}`.slice(-4_000)
  })
  child.on('close', () => wake())
  return async () => {
    while (told.length === 0) {
      if (child.exitCode !== null) throw new Error(`The network ended with code ${child.exitCode}: ${complaint}`)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    return told.shift()
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function signUp(pds: string, handle: string): Promise<Writer> {
  const password = `pw-${handle}`
  const call = async (
    method: string,
    { token, body, query = {} }: { token?: string; body?: object; query?: object },
  ) => {
    const address = new URL(`/xrpc/${method}`, pds)
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, String(value))
    const response = await fetch(address, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const told = (await response.json()) as Record<string, unknown>
    if (!response.ok) throw new Error(`${method} was refused: ${JSON.stringify(told)}`)
    return told
  }
  const email = `${handle}@writers.example`
  const made = await call('com.atproto.server.createAccount', { body: { email, handle, password } })
  const [did, token] = [String(made.did), String(made.accessJwt)]
  const repo = { repo: did, collection: 'app.bsky.feed.post' }
  return {
    ...{ did, handle, password },
    async post(text, { to, names, at = new Date(), langs = ['de'] } = {}) {
      const byteStart = names === undefined ? -1 : Buffer.from(text).indexOf(`@${names.handle}`)
      const facets =
        names === undefined
          ? []
          : [
              {
                index: { byteStart, byteEnd: byteStart + Buffer.byteLength(`@${names.handle}`) },
                features: [{ $type: 'app.bsky.richtext.facet#mention', did: names.did }],
              },
            ]
      const parent = to === undefined ? undefined : { uri: to.uri, cid: to.cid }
      const record = {
        ...{ $type: repo.collection, text, langs, createdAt: at.toISOString(), facets },
        ...(to === undefined ? {} : { reply: { root: to.root, parent } }),
      }
      const told = await call('com.atproto.repo.createRecord', { token, body: { ...repo, record } })
      const self = { uri: String(told.uri), cid: String(told.cid) }
      return { ...self, root: to?.root ?? self }
    },
    async present(displayName, description) {
      const $type = 'app.bsky.actor.profile'
      const body = { repo: did, collection: $type, rkey: 'self', record: { $type, displayName, description } }
      await call('com.atproto.repo.putRecord', { token, body })
    },
    async remove({ uri }) {
      await call('com.atproto.repo.deleteRecord', { token, body: { ...repo, rkey: uri.split('/').at(-1) } })
    },
    ask: (method, query) => call(method, { token, query }),
  }
}
