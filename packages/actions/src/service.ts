import type { NextDue } from '@echolot/db'
import type { Doing, Handlers, Listener } from '@echolot/domain'
import type { Ctx, Log } from './context.ts'

/** The parts of Echolot that a process may run. */
export const serviceRoles = ['collector', 'triage', 'scheduler', 'api'] as const
export type ServiceRole = (typeof serviceRoles)[number]

/** What a message to open browsers says; payload of the live channel. `present` is who is in that ticket, or has left it. */
export type LiveNews = {
  event: string
  ids: number[]
  present?: { personId: number; doing: Doing | 'gone' }
}

/** A sweep for what falls due: `dueAt` says when it has something to do next, null where nothing is planned. */
export type DueSweep = {
  name: string
  dueAt(next: NextDue): Date | null
  sweep(ctx: Ctx): Promise<unknown>
}

/** What the running program gives its services, so that none of them knows how it is put together. */
export type ServiceHost = {
  log: Log
  /** What this process runs. */
  roles: readonly ServiceRole[]
  /** A context whose `now` was just read from the database's clock. */
  context(): Promise<Ctx>
  /** Works on the events of a listener from now on. */
  work<L extends Listener>(listener: L, handlers: Handlers<L, Ctx>): void
  /** Does something again and again, never twice at a time; a failure is logged and the next round goes on. */
  every(seconds: number, name: string, sweep: (ctx: Ctx) => Promise<unknown>): void
  /**
   * Does each of these when it is due, never the same twice at a time; a failure is logged and the next round goes on.
   * @param afterAbsence comes first where nobody looked for a while, as before every start, and where the clock was set.
   */
  whenDue(sweeps: readonly DueSweep[], afterAbsence: (ctx: Ctx) => Promise<void>): void
  /** Calls back on every change that open pages may want to show, of whatever process; `event` is empty when some may have been missed. */
  onLive(listener: (news: LiveNews) => void): () => void
  /** Whether the database answers and every queue worked on here proved itself; the reasons where not. */
  readiness(): Promise<{ ready: boolean; reasons: string[] }>
  /** The figures for Prometheus in its text format. */
  metrics(): Promise<string>
  /**
   * Follows a request through Echolot, where traces are on: what runs `within` belongs to it, until its `end`. The name and the
   * fields are words of our own, never what somebody sent.
   */
  follow(): FollowedRequest
  /** Empties the queues, for removing the demo. */
  clearQueues(): Promise<void>
  http: {
    host: string
    port: number
    /** The origin under which browsers reach this Echolot, where it is not the address itself. */
    publicUrl: string | null
    /** Addresses and networks, besides loopback, whose word on who asks is taken where a proxy stands before Echolot. */
    trustedProxies: readonly string[]
    metricsToken: string | null
    /** The built web app. */
    webFolder: string
    version: string
    /** Where the API listens, once it does. */
    address: { host: string; port: number } | null
  }
  /** Told where the API listens, once it does; demo sources alone may ask there. */
  listening(address: { host: string; port: number }): void
}

export type FollowedRequest = {
  within<T>(work: () => T): T
  end(name: string, about: { fields: Record<string, string | number | boolean>; failed: boolean }): void
}

export type RunningService = { stop(): Promise<void> }

/** A part of Echolot. `start` returns when it works; what it registered with its host stops with the host. */
export type Service = { role: ServiceRole; start(host: ServiceHost): Promise<RunningService> }
