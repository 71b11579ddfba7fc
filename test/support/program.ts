import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { compileCache, nodeOptions } from '../../infra/node-options.mjs'
import { until } from './until.ts'

const main = join(import.meta.dirname, '../../services/echolot/src/main.ts')
const launcher = join(import.meta.dirname, '../../infra/start.mjs')

/** What the program sees of its surroundings: this machine's, but for what configures an Echolot. */
function environment(settings: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const surroundings = Object.entries(process.env).filter(
    ([name]) => !/^ECHOLOT_|^DATABASE_URL$|^REDIS_URL$/i.test(name),
  )
  return { NODE_COMPILE_CACHE: compileCache, ...Object.fromEntries(surroundings), ...settings }
}

/** Starts `echolot ARGS` as a process and process group of its own; `program` is another version's main file. */
export function startProgram(args: readonly string[], settings: NodeJS.ProcessEnv, program = main): ChildProcess {
  return spawn(process.execPath, [...nodeOptions(args[0]), program, ...args], {
    env: environment(settings),
    stdio: 'pipe',
    detached: true,
  })
}

export type Finished = { code: number | null; stdout: string; stderr: string }

/** Runs `echolot ARGS` to its end, with `input` on its stdin. */
export async function runProgram(
  args: readonly string[],
  settings: NodeJS.ProcessEnv = {},
  input = '',
): Promise<Finished> {
  const child = startProgram(args, settings)
  let [stdout, stderr] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin?.on('error', () => {
    /* It ended without reading. */
  })
  child.stdin?.end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout, stderr }
}

export type ServedEcholot = AsyncDisposable & {
  pid: number
  origin: string
  /** Everything it said so far, on both streams. */
  said(): string
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null; ms: number }>
  running(): boolean
}

/** `echolot serve` as a process of its own, on a port of its own choosing, once it says that it is ready. A part without the API has no origin. */
export function serveEcholot(settings: NodeJS.ProcessEnv, program = main): Promise<ServedEcholot> {
  // Every feed of a test is served by one machine.
  return served(startProgram(['serve'], { ECHOLOT_PORT: '0', ECHOLOT_HOST_GAP_MS: '0', ...settings }, program))
}

/** Echolot as `npm start` starts it: `pid` is the launcher's, `echolot` its child's. */
export async function launchEcholot(settings: NodeJS.ProcessEnv): Promise<ServedEcholot & { echolot: number }> {
  const env = environment({ ECHOLOT_PORT: '0', ...settings })
  const launched = await served(spawn(process.execPath, [launcher], { env, stdio: 'pipe', detached: true }))
  const children = await readFile(`/proc/${launched.pid}/task/${launched.pid}/children`, 'utf8')
  return { ...launched, echolot: Number(children.trim().split(' ')[0]) }
}

/** Echolot by `npm start`: `pid` is npm's. */
export function startByNpm(settings: NodeJS.ProcessEnv): Promise<ServedEcholot> {
  const env = environment({ ECHOLOT_PORT: '0', ...settings })
  return served(
    spawn('npm', ['start'], { cwd: join(import.meta.dirname, '../..'), env, stdio: 'pipe', detached: true }),
  )
}

async function served(child: ChildProcess): Promise<ServedEcholot> {
  let said = ''
  const ready = Promise.withResolvers<string>()
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const begun = /^Echolot (?:is ready: (\S+)|works)/m.exec(said)
      if (begun !== null) ready.resolve(begun[1] ?? '')
    })
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  void ended.then(([code]) => ready.reject(new Error(`Echolot ended with code ${code}: ${said}`)))
  const running = () => child.exitCode === null && child.signalCode === null
  const end = async (name: NodeJS.Signals) => {
    const began = performance.now()
    if (running()) child.kill(name)
    const [code, signal] = await ended
    return { code, signal, ms: performance.now() - began }
  }
  return {
    pid: child.pid ?? 0,
    origin: await ready.promise,
    said: () => said,
    end,
    running,
    async [Symbol.asyncDispose]() {
      if (running()) await end('SIGKILL')
    },
  }
}

/** The embedded PostgreSQL of a data folder, as its own lock file names it; null where none is. */
export async function embeddedServer(data: string): Promise<{ pid: number; url: string } | null> {
  const lines = (await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const password = (await readFile(join(data, 'postgres.password'), 'utf8').catch(() => '')).trim()
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 0 && port > 0 ? { pid, url: `postgres://echolot:${password}@127.0.0.1:${port}/echolot` } : null
}

/** Processes that work in a folder or below it, or in a group: what somebody forgot to end. */
export async function processesOf({ folder, group }: { folder: string; group?: number }): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0 && pid !== process.pid)
  const theirs = await Promise.all(
    pids.map(async (pid) => {
      const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '')
      // After the name, which may hold anything: state, parent, group. A zombie has ended.
      const stat = (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ').at(-1)?.split(' ') ?? []
      return (
        stat[0] !== 'Z' && (`${cwd}/`.startsWith(`${folder}/`) || (group !== undefined && stat[2] === String(group)))
      )
    }),
  )
  return pids.filter((_, index) => theirs[index])
}

/** Ends by force whatever still works in a folder, so that the folder can go. */
export async function clearFolder(folder: string): Promise<void> {
  await until('nobody works there any more', async () => {
    const left = await processesOf({ folder })
    for (const pid of left) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        /* It ended by itself meanwhile. */
      }
    }
    return left.length === 0
  })
  await rm(folder, { recursive: true, force: true })
}
