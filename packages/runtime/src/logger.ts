import type { Log } from '@echolot/actions'
import { clean } from '@echolot/domain'
import { pino } from 'pino'
import type { Config } from './config/load-config.ts'

export type { Log } from '@echolot/actions'

export interface Logger extends Log {
  debug: Log['info']
  /** The same log for one part of Echolot; `fields` stand in each of its lines. */
  child(fields: { part: string; [name: string]: unknown }): Logger
}

/**
 * Texts are logged under these names alone: they hold our own words. Under any other name a text is counted, not shown,
 * because it may be a stranger's. Numbers, truth values and instants pass under every name.
 */
const ownWords = new Set(
  (
    'part outcome reason reasons code text event events listener lane queue topic key name names role roles service job ' +
    'method path route url origin host address file folder version level state kind channel connector format mode from ' +
    'signal step problem place error why became command id requestId jobId sweep migration migrations department purpose language'
  ).split(' '),
)

/** SQLSTATEs of PostgreSQL (bad values, broken constraints, raised by a function) whose messages quote what was to be stored. */
const quotesValues = /^(?:22|23|P0)[0-9A-Z]{3}$/

const secretNames = /pass(word|phrase|wd)?|secret|token|cookie|authori[sz]ation|api_?key|credential|private_?key/i

/**
 * The log of this process: a line of JSON for each fact; on a terminal a short one that people can read.
 * @param to where it goes; a command keeps its standard output for its answer
 */
export function createLogger({ logLevel }: Pick<Config, 'logLevel'>, to: 'stdout' | 'stderr' = 'stdout'): Logger {
  const stream = process[to]
  const options = {
    level: logLevel,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level: string) => ({ level }), log: loggable, bindings: loggable },
  }
  if (stream.isTTY) return pino(options, { write: (line: string) => stream.write(forPeople(line)) })
  // Written at once: what was logged before a crash is what one wants to read after it.
  return pino(options, pino.destination({ dest: stream.fd, sync: true }))
}

/** The fields of a line, without secrets, strangers' text or anything that could not be stored or read. */
export function loggable(fields: object): Record<string, unknown> {
  const quoting = 'code' in fields && typeof fields.code === 'string' && quotesValues.test(fields.code)
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      quoting && name === 'text' && typeof value === 'string' ? counted(value) : allowed(name, value, 0),
    ]),
  )
}

const counted = (text: string) => `[${text.length} characters]`

function allowed(name: string, value: unknown, depth: number): unknown {
  if (secretNames.test(name)) return '[secret]'
  switch (typeof value) {
    case 'number':
    case 'boolean':
    case 'undefined':
      return value
    case 'bigint':
      return String(value)
    case 'string':
      return ownWords.has(name) || isInstant(value) ? tidy(value) : counted(value)
    case 'object':
      break
    default:
      return `[${typeof value}]`
  }
  if (value === null) return null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof Error) return describe(value, depth)
  if (depth >= 3) return '[deep]'
  if (Array.isArray(value)) {
    const shown = value.slice(0, 20).map((entry) => allowed(name, entry, depth + 1))
    return value.length > 20 ? [...shown, `[${value.length - 20} more]`] : shown
  }
  if (Buffer.isBuffer(value)) return `[${value.length} bytes]`
  return Object.fromEntries(Object.entries(value).map(([inner, part]) => [inner, allowed(inner, part, depth + 1)]))
}

/** An error's name, code and message, where it happened and what caused it; none of its other properties. */
function describe(error: Error, depth: number): Record<string, unknown> {
  const code = 'code' in error && typeof error.code === 'string' ? tidy(error.code) : undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: tidy(error.name),
    ...(code === undefined ? {} : { code }),
    message: code !== undefined && quotesValues.test(code) ? counted(error.message) : tidy(error.message),
    at: frames.slice(0, 8).map((line) => tidy(line.trim().slice(3))),
    ...(error.cause instanceof Error && depth < 3 ? { cause: describe(error.cause, depth + 1) } : {}),
  }
}

/** Well-formed, on one line, of bounded length, and addresses without user, query and fragment. */
function tidy(text: string): string {
  const line = clean(text, 500).replace(/[\r\n\u2028\u2029]+/g, ' ')
  return line.replace(/\b([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/?#@]*@)?([^\s?#"'<>]*)(?:[?#][^\s"'<>]*)?/gi, '$1$2')
}

function isInstant(text: string) {
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?$/.test(text)
}

/** `14:03:07 warn  collector  source polled  sourceId=7 ms=120` */
function forPeople(line: string): string {
  const { level, time, part, msg, ...rest } = JSON.parse(line) as Record<string, unknown>
  const fields = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const words = [String(time).slice(11, 19), String(level).padEnd(5), part, msg, fields.join(' ')]
  return `${words.filter((word) => word !== undefined && word !== '').join('  ')}\n`
}
