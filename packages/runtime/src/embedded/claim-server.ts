import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../logger.ts'
import { isAlive } from './is-alive.ts'

/** One connection of its own; `query` rejects once it is broken, and `lost` resolves when it breaks or ends. */
export interface Connection {
  query(sql: string): Promise<{ rows: Record<string, unknown>[] }>
  end(): Promise<void>
  lost: Promise<void>
}

/** How to open one, given by whoever knows the database's client; it must survive the connection's later end. */
export type Connect = (url: string) => Promise<Connection>

/** Session locks in two numbers: "echo" and what it is about. Whoever dies gives them back. */
const locks = { server: '1701013615, 1', use: '1701013615, 2' } as const

/** Held while the database may be shut down by nobody but its server. */
export const shareUse = `select pg_advisory_lock_shared(${locks.use})`
export const endUse = `select pg_advisory_unlock_shared(${locks.use})`
/** True for the last one to leave, when no server runs either. */
export const tryToBeAlone = `select pg_try_advisory_lock(${locks.use}) as mine`

export type Claim =
  | {
      ok: true
      /** Says to those who come that this server is about to end: they then wait for it. */
      stopping(): Promise<void>
      release(): Promise<void>
    }
  | { ok: false; message: string }

/** How often a session whose loss nobody heard of is asked whether it still stands. */
const checkEveryMs = 15_000
const patienceMs = 15_000

/**
 * Decides who is the server of a data folder: one session holds a lock for as long as it runs. After a crash of the
 * database the lock is taken again; `onLost` is told if another server was faster, and then has to stop.
 * @param wishes.url asked anew for each connection, as a restarted database may listen elsewhere
 * @returns the claim, or the sentence for the second server, which must leave the database running
 * @throws what `connect` throws when the database stays away for 15 s
 */
export async function claimServer(wishes: {
  url: () => string
  dataFolder: string
  connect: Connect
  log: Log
  onLost?: (message: string) => void
}): Promise<Claim> {
  const { url, dataFolder, connect, log, onLost } = wishes
  const released = new AbortController()
  let session: Connection

  const refusal = await take(performance.now() + patienceMs)
  if (refusal !== null) return { ok: false, message: refusal }
  const keeping = keep()
  return {
    ok: true,
    stopping: () => atMost(1_000, session.query(nameServer('stopping'))),
    release() {
      released.abort()
      return atMost(1_000, Promise.all([session.end(), keeping]))
    },
  }

  async function keep() {
    while (!released.signal.aborted) {
      await Promise.race([session.lost, rest(checkEveryMs)])
      if (released.signal.aborted || (await answers(session))) continue
      await session.end().catch(() => {})
      const refusal = await take(Number.POSITIVE_INFINITY)
      if (refusal !== null) return onLost?.(refusal)
      if (!released.signal.aborted) log.info({}, 'server lock taken again')
    }
  }

  /** Null when the lock is ours (or wanted no longer), else the sentence. */
  async function take(until: number): Promise<string | null> {
    for (let waitMs = 50; !released.signal.aborted; waitMs = Math.min(1_000, waitMs * 2)) {
      let fresh: Connection | null = null
      try {
        fresh = await connect(url())
        const refusal = await takeOn(fresh)
        if (refusal === null) session = fresh
        else await fresh.end()
        return refusal
      } catch (error) {
        // It is being started again, or was closed by a command that had used it last; its supervisor says why.
        await fresh?.end().catch(() => {})
        if (performance.now() > until) throw error
        await rest(waitMs)
      }
    }
    return null
  }

  async function takeOn(fresh: Connection): Promise<string | null> {
    await fresh.query(nameServer('running'))
    for (const until = performance.now() + patienceMs; ; await rest(100)) {
      const { rows } = await fresh.query(`select pg_try_advisory_lock(${locks.server}) as mine`)
      if (rows[0]?.mine === true) {
        await fresh.query(shareUse)
        return null
      }
      const holder = await holderOf(fresh)
      // Stopping, killed, or just gone: it will not be long until the lock is free.
      const leaving = holder === null || holder.stopping || !isAlive(holder.pid)
      if (leaving && performance.now() < until) continue
      return `Another Echolot is already running on the data folder ${dataFolder} (process ${holder?.pid ?? 'unknown'}).`
    }
  }

  function rest(ms: number) {
    return pause(ms, undefined, { signal: released.signal }).catch(() => {})
  }
}

/** A database that hangs must not hold up the stop. */
async function atMost(ms: number, work: Promise<unknown>) {
  const enough = new AbortController()
  await Promise.race([work.catch(() => {}), pause(ms, undefined, { signal: enough.signal }).catch(() => {})])
  enough.abort()
}

async function answers(session: Connection) {
  return session.query('select 1').then(
    () => true,
    () => false,
  )
}

function nameServer(state: 'running' | 'stopping') {
  return `set application_name = 'echolot server ${process.pid} ${state}'`
}

async function holderOf(session: Connection) {
  const [about, what] = locks.server.split(', ')
  const { rows } = await session.query(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.classid = ${about} and l.objid = ${what} and l.granted
       and l.database = (select oid from pg_database where datname = current_database())`,
  )
  const match = /^echolot server (\d+) (running|stopping)$/.exec(String(rows[0]?.name ?? ''))
  return match ? { pid: Number(match[1]), stopping: match[2] === 'stopping' } : null
}
