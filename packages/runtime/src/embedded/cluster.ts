import { randomBytes } from 'node:crypto'
import { chmod, link, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { refusedByFileSystem, StartRefusal } from '../start-refusal.ts'
import { isAlive } from './is-alive.ts'
import { makeDataFolder } from './make-data-folder.ts'
import { type Program, type Run, run } from './program.ts'
import { makeFolder, own, ownAll, type Way } from './way.ts'

/** The database's files in a data folder. */
export interface Cluster {
  folder: string
  password: string
  /** The password was lost and is another now, which the database does not know yet. */
  passwordIsNew: boolean
}

/** Where the database of a data folder lies. */
export function clusterFolder(dataFolder: string) {
  return join(dataFolder, 'postgres')
}

/**
 * Makes the database where there is none yet; two processes may do so at once, and one may be killed in the middle.
 * @throws {StartRefusal} when the folder cannot be used
 */
export async function prepareCluster(
  dataFolder: string,
  program: Program,
  way: Way,
  signal?: AbortSignal,
): Promise<Cluster> {
  try {
    await makeDataFolder(dataFolder)
    const folder = clusterFolder(dataFolder)
    await sweepUnfinished(dataFolder)
    const major = await majorOf(folder)
    const { password, isNew } = await keepPassword(dataFolder, major !== null)
    if (major === null) await createCluster(dataFolder, password, program, way, signal)
    else refuseOtherMajor(major, folder, program)
    await ownAll(way, folder)
    await closeToOthers(folder)
    return { folder, password, passwordIsNew: isNew }
  } catch (error) {
    throw refusedByFileSystem(dataFolder, error) ?? error
  }
}

/** PostgreSQL refuses a folder that others may enter, as one is that was copied back without its rights. */
async function closeToOthers(folder: string) {
  const { mode, uid } = await stat(folder)
  if ((mode & 0o027) === 0) return
  await chmod(folder, 0o700).catch((cause: unknown) => {
    throw new StartRefusal(
      `${folder} may be entered by others (mode ${(mode & 0o777).toString(8)}) and belongs to another user (number ${uid}). Give it to the user that runs Echolot, with: chown -R, and chmod 700.`,
      { cause },
    )
  })
}

/** The password of the only role that may connect; a new one is made before the database, or where it was lost. */
async function keepPassword(dataFolder: string, databaseIsThere: boolean) {
  const file = join(dataFolder, 'postgres.password')
  const known = await readPassword(file)
  if (known) return { password: known, isNew: false }
  // Aside until the database knows it: a start that is killed in between is then repeated.
  const target = databaseIsThere ? `${file}.new` : file
  const begun = await readPassword(target)
  return { password: begun ?? (await makePassword(target)), isNew: databaseIsThere }
}

async function readPassword(file: string) {
  const text = await readFile(file, 'utf8').catch(orNull)
  if (text?.trim() === '') await rm(file, { force: true }) // the disk was full when it was written
  return text?.trim() || null
}

/** Complete or not at all, and once: of two processes at the same time both get the same. */
async function makePassword(file: string) {
  const unfinished = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(unfinished, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: true })
  await link(unfinished, file).catch(() => {}) // another process was first
  await rm(unfinished, { force: true })
  return (await readFile(file, 'utf8')).trim()
}

function orNull(error: unknown) {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}

/** The version of PostgreSQL whose files these are, or null where there are none. */
async function majorOf(folder: string): Promise<string | null> {
  const version = (await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(orNull))?.trim()
  if (version === '')
    throw new StartRefusal(`${folder} is a damaged database (its PG_VERSION is empty). Restore it from a backup.`)
  if (version !== undefined) return version
  const entries = await readdir(folder).catch(orNull)
  if (entries === null || entries.length === 0) return null
  throw new StartRefusal(
    `${folder} is not a PostgreSQL database (it has no PG_VERSION). Move it away, or restore it from a backup.`,
  )
}

function refuseOtherMajor(major: string, folder: string, program: Program) {
  if (major === program.major) return
  throw new StartRefusal(
    `${folder} is a database of PostgreSQL ${major}, and this Echolot brings PostgreSQL ${program.major}. ` +
      `Start the Echolot that made it and dump it there, or set DATABASE_URL to a PostgreSQL ${major} that runs on it.`,
  )
}

/** Built aside and renamed, so that a database is there whole or not at all. */
async function createCluster(dataFolder: string, password: string, program: Program, way: Way, signal?: AbortSignal) {
  const unfinished = join(dataFolder, `postgres.new-${process.pid}-${randomBytes(4).toString('hex')}`)
  await makeFolder(way, unfinished)
  try {
    await initialise(unfinished, way, signal)
    const access = join(unfinished, 'pg_hba.conf')
    // One role, over loopback, with its password. The superuser may not connect at all.
    await writeFile(access, 'host all echolot 127.0.0.1/32 scram-sha-256\n')
    await chmod(access, 0o600)
    await own(way, access)
    await inSingleUserMode(
      unfinished,
      way,
      [`create role echolot login createdb password '${password}'`, 'create database echolot owner echolot'],
      signal,
    )
    await rename(unfinished, clusterFolder(dataFolder))
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    signal?.throwIfAborted()
    // Another process has made the database meanwhile; it has the same password.
    if ((await majorOf(clusterFolder(dataFolder))) === program.major) return
    throw error
  }
}

async function initialise(folder: string, way: Way, signal?: AbortSignal) {
  let result: Run | null = null
  // Trigrams and text search ask the C library what a letter is: with plain C, "ü" would be none.
  for (const letters of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const { file, args, ...options } = way.command('initdb', [
      `--pgdata=${way.nameOf(folder)}`,
      '--username=postgres',
      '--auth=reject',
      '--encoding=UTF8',
      '--locale=C',
      `--lc-ctype=${letters}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ])
    result = await run(file, args, { ...options, cwd: folder, signal })
    if (result.code === 0) return
    if (!/invalid locale name/.test(result.output)) break
  }
  throw failureOf(result?.output ?? '', 'PostgreSQL could not make its database', folder)
}

/** Runs statements as the superuser while no server runs. */
async function inSingleUserMode(folder: string, way: Way, statements: readonly string[], signal?: AbortSignal) {
  const { file, args, ...options } = way.command('postgres', [
    '--single',
    '-D',
    way.nameOf(folder),
    '-c',
    'log_min_messages=error',
    '-c',
    'exit_on_error=on',
    'postgres',
  ])
  const { code, output } = await run(file, args, {
    ...options,
    cwd: folder,
    signal,
    input: `${statements.join('\n')}\n`,
  })
  if (code !== 0) throw failureOf(output, 'PostgreSQL could not prepare its database', folder)
}

/** Teaches the database the new password and keeps it, where the old one was lost. No server may run. */
export async function changePassword(dataFolder: string, { folder, password }: Cluster, way: Way, signal: AbortSignal) {
  await inSingleUserMode(folder, way, [`alter role echolot login password '${password}'`], signal)
  const file = join(dataFolder, 'postgres.password')
  await rename(`${file}.new`, file).catch(orNull) // null: another start has done the same
}

/** The refusal that a failed tool's own words amount to. */
export function failureOf(output: string, what: string, cluster: string): StartRefusal {
  const folder = dirname(cluster)
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new StartRefusal(`The disk that holds ${folder} is full; make room and start again.`)
  }
  const said = [...output.matchAll(/^.*?(?:FATAL|PANIC|ERROR|error): +(.*)$/gm)].map((match) => match[1])
  const last = said.at(-1) ?? output.trim().split('\n').at(-1) ?? ''
  return new StartRefusal(`${what} in ${folder}: ${last || 'it said nothing'}`)
}

/** Removes what a start that was killed left behind; a start that is still at work keeps its own. */
async function sweepUnfinished(dataFolder: string) {
  for (const name of await readdir(dataFolder)) {
    const maker = /^postgres\.new-(\d+)-[0-9a-f]+$/.exec(name)?.[1]
    if (!maker || Number(maker) === process.pid) continue
    const path = join(dataFolder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }))
    // The number may have been given to a stranger: an hour is long for what takes a second.
    if (isAlive(Number(maker)) && Date.now() - mtimeMs < 3_600_000) continue
    // What an orphan still writes there is swept the next time.
    await rm(path, { recursive: true, force: true }).catch(() => {})
  }
}
