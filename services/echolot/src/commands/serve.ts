import { readStatus, type Service, type ServiceRole, serviceRoles, startDemo } from '@echolot/actions'
import { api, firstRunCode, needsCode, ownOrigin } from '@echolot/api'
import { collector } from '@echolot/collector'
import { createLogger, type Echolot, StartRefusal, start } from '@echolot/runtime'
import { scheduler } from '@echolot/scheduler'
import { triage } from '@echolot/triage'
import { configOfEnvironment } from '../with-base.ts'

const services: Record<ServiceRole, Service> = { collector, triage, scheduler, api }

/** Just under the ten seconds that a stop may take. */
const patienceMs = 9_500

/** How often whoever started us is told that the stop goes on; silence means to it that we hang. */
const tellEveryMs = 250

/** Starts the roles of the configuration and runs until a signal, or until whoever started this process is gone. */
export async function serve({ demo = false }: { demo?: boolean }): Promise<void> {
  const began = performance.now()
  const environment = configOfEnvironment()
  // The demo has a company of its own.
  const config = demo ? { ...environment, setupFile: null } : environment
  if (config.databaseUrl === null && config.roles.length < serviceRoles.length)
    throw new StartRefusal(
      `ECHOLOT_ROLES names a part of Echolot (${config.roles.join(', ')}), and a part needs DATABASE_URL: the embedded database serves one process alone.`,
    )
  if (demo && !(config.roles.includes('api') && config.roles.includes('collector')))
    throw new StartRefusal(
      `ECHOLOT_ROLES=${config.roles.join(',')}: the demo needs the roles api and collector in one process; take ECHOLOT_ROLES away to start it.`,
    )
  const log = createLogger(config)

  let starting: Promise<Echolot> | null = null
  const breakOff = new AbortController()
  let ending = false
  const end = (why: string, code: number) => {
    if (ending) return
    ending = true
    process.exitCode = code
    // Whatever hangs: nobody waits longer than ten seconds for a stop.
    setTimeout(() => process.exit(1), patienceMs).unref()
    const tell = () => {
      if (process.connected) process.send?.('stopping', undefined, undefined, () => {})
    }
    tell()
    setInterval(tell, tellEveryMs).unref()
    log.info({ why }, 'stopping')
    breakOff.abort()
    void Promise.resolve(starting)
      .then((echolot) => echolot?.stop())
      .catch(() => {}) // It was broken off, and has cleared away behind itself.
      .finally(() => process.exit(code))
  }
  process.on('SIGINT', () => end('SIGINT', 0))
  process.on('SIGTERM', () => end('SIGTERM', 0))
  process.on('SIGHUP', () => end('SIGHUP', 0))
  process.on('disconnect', () => end('parent gone', 0))
  const fail = (error: unknown) => {
    log.error(
      {
        problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
        stack: error instanceof Error ? error.stack : undefined,
      },
      'unhandled failure',
    )
    end('unhandled failure', 1)
  }
  process.on('unhandledRejection', fail)
  process.on('uncaughtException', fail)

  starting = start(
    config,
    config.roles.map((role) => services[role]),
    log,
    (message) => {
      process.stderr.write(`${message}\n`)
      end('lost', 1)
    },
    breakOff.signal,
  )
  let echolot: Echolot
  try {
    echolot = await starting
  } catch (error) {
    if (ending) return
    throw await portTaken(error, config)
  }
  if (ending) return
  await announce(echolot, demo, performance.now() - began)
}

async function portTaken(error: unknown, { host, port }: { host: string; port: number }): Promise<unknown> {
  const { code, hostname } = error as NodeJS.ErrnoException & { hostname?: string }
  if (code === 'EADDRINUSE')
    return new StartRefusal(
      `Port ${port} on ${host} is taken by another program. Stop that one, or choose another port with ECHOLOT_PORT.`,
    )
  if (code === 'EACCES')
    return new StartRefusal(
      `Port ${port} on ${host} may not be opened by this user; choose one above 1023 with ECHOLOT_PORT.`,
    )
  if (code === 'EADDRNOTAVAIL' || (code === 'ENOTFOUND' && hostname === host))
    return new StartRefusal(
      `This machine has no address ${host}; ECHOLOT_HOST must name one of its own, such as 127.0.0.1 or 0.0.0.0.`,
    )
  return error
}

async function announce({ base, host }: Echolot, demo: boolean, ms: number): Promise<void> {
  const took = `${(ms / 1000).toFixed(1)} s`
  if (host.http.address === null) {
    process.stdout.write(`Echolot works (${took}).\n`)
    return
  }
  const ctx = await base.context()
  const { phase, organisation } = await readStatus(ctx)
  const origin = ownOrigin(host)
  if (demo && phase === 'first_run' && organisation === null) await startDemo(ctx, { language: 'de', origin })
  process.stdout.write(`Echolot is ready: ${host.http.publicUrl ?? origin}  (${took})\n`)
  if (needsCode(host) && (phase === 'first_run' || demo))
    process.stdout.write(`The first run asks for this code: ${firstRunCode(ctx.seal)}\n`)
}
