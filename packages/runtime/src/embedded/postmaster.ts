import { spawnSync } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, readText } from './is-alive.ts'

/** What PostgreSQL's own lock file says of the server that runs on a folder. */
export interface Postmaster {
  pid: number
  port: number
  status: 'starting' | 'ready' | 'stopping'
}

/** Lines: pid, folder, start, port, sockets, address, shared memory, status. A file half written tells nothing yet. */
export function readPostmaster(cluster: string): Postmaster | null {
  const lines = readText(join(cluster, 'postmaster.pid')).split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!(pid > 0)) return null
  const word = lines[7]?.trim()
  return { pid, port, status: word === 'ready' || word === 'stopping' ? word : 'starting' }
}

/** True while the process lives and is the server of this folder, not a stranger that was given its number. */
export function serves(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes('postgres')
  }
  return worksIn(pid, cluster) ?? true
}

/** Whether the folder is the process's working folder, null where we may not know. */
function worksIn(pid: number, folder: string): boolean | null {
  try {
    const theirs = statSync(`/proc/${pid}/cwd`)
    const ours = statSync(folder)
    return theirs.ino === ours.ino && theirs.dev === ours.dev
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES' ? null : false
  }
}

/** All PostgreSQL processes of this folder, also those whose postmaster has died. Known only on Linux. */
export async function processesIn(cluster: string): Promise<number[]> {
  const names = process.platform === 'linux' ? await readdir('/proc') : []
  return names
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && worksIn(pid, cluster) === true)
    .filter((pid) => readText(`/proc/${pid}/comm`).startsWith('postgres') && isAlive(pid))
}

/**
 * Removes what is left of a server that was killed: its children, who would still hold the shared memory, and its lock
 * file. PostgreSQL clears the file away itself, but not while its number belongs to a stranger or to a dead process that
 * nobody has collected.
 */
export async function clearRemains(cluster: string) {
  const left = readPostmaster(cluster)
  if (left && serves(left.pid, cluster)) return
  const startedMeanwhile = () => readPostmaster(cluster)?.pid !== left?.pid
  // They end by themselves when they notice; one that is busy is given a moment.
  const until = performance.now() + 3_000
  let remaining = await processesIn(cluster)
  while (remaining.length > 0 && !startedMeanwhile() && performance.now() < until) {
    await pause(20)
    remaining = await processesIn(cluster)
  }
  if (startedMeanwhile()) return
  for (const pid of remaining) signal(pid, 'SIGKILL')
  const lock = join(cluster, 'postmaster.pid')
  // A file without a number is one that is being written, or was when the disk was full.
  const modifiedAt = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (left || Date.now() - modifiedAt > 5_000) rmSync(lock, { force: true })
}

type Answer = 'ready' | 'busy' | 'silent'

const startupMessage = (() => {
  const text = 'user\0echolot\0database\0echolot\0\0'
  const message = Buffer.alloc(8 + text.length)
  message.writeInt32BE(message.length, 0)
  message.writeInt32BE(196608, 4) // protocol 3.0
  message.write(text, 8, 'latin1')
  return message
})()

/**
 * Begins a connection as a client would and breaks off when asked for the password: that far only a server comes that
 * takes connections. `busy` is one that answers, but not yet or no longer.
 */
export function ask(port: number, withinMs: number, abort: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, signal: abort })
    const settle = (answer: Answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(withinMs, () => settle('silent'))
    socket.on('error', () => settle('silent'))
    socket.on('close', () => settle('silent'))
    socket.on('connect', () => socket.write(startupMessage))
    // 57P03 is "cannot connect now"; any other answer, even "too many connections", comes from a server at work.
    socket.on('data', (bytes) => settle(bytes.includes('C57P03') ? 'busy' : 'ready'))
  })
}

/**
 * Ends a server: fast (transactions are rolled back), after `politeMs` at once, after 1 s more by force, with all that it
 * started. Never hangs: 2 s after `politeMs` at most.
 */
export async function terminate(pid: number, cluster: string, politeMs = 4_000) {
  const steps = [
    ['SIGINT', politeMs],
    ['SIGQUIT', 1_000],
    ['SIGKILL', 1_000],
  ] as const
  for (const [name, waitMs] of steps) {
    if (!serves(pid, cluster)) break
    if (name === 'SIGKILL') await killAll(pid, cluster)
    else signal(pid, name)
    const until = performance.now() + waitMs
    while (serves(pid, cluster) && performance.now() < until) await pause(10)
  }
  // One that is dying has left its folder a moment before it is gone. Only a stranger with its number would stay.
  for (const until = performance.now() + 200; isAlive(pid) && performance.now() < until; ) await pause(5)
}

/** Its children too: they end by themselves when it has gone, but not those that are frozen. */
async function killAll(pid: number, cluster: string) {
  signal(pid, 'SIGKILL') // first, so that it starts no more of them
  for (const child of await processesIn(cluster)) signal(child, 'SIGKILL')
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch {
    // gone meanwhile, or another user's, whom we may not signal
  }
}
