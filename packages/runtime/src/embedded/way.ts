import { createHash } from 'node:crypto'
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../logger.ts'
import { StartRefusal } from '../start-refusal.ts'
import { type Program, run } from './program.ts'

interface Account {
  name: string
  uid: number
  gid: number
}

type Tool = 'postgres' | 'initdb'

/**
 * How PostgreSQL is run here. It refuses to run as root, so root hands it to another user, who must reach the program
 * and the data even where only root may enter the folders above them.
 */
export interface Way {
  /** The user PostgreSQL runs as and its files belong to; null where that is ourselves. */
  account: Account | null
  /** What to spawn for a tool. It must be spawned with the database's folder as `cwd`. */
  command(tool: Tool, args: readonly string[]): { file: string; args: string[]; uid?: number; gid?: number }
  /** The name of the database's folder in arguments of a command that was spawned in it. */
  nameOf(folder: string): string
}

/**
 * Picks the first way that works on this machine.
 * @throws {StartRefusal} when none does
 */
export async function chooseWay(program: Program, log: Log): Promise<Way> {
  if (process.getuid?.() !== 0) return asOurselves(program)
  const account = await findAccount()
  for (const way of [asAccount(program.folder, account), asAccountThatMayLook(program.folder, account)]) {
    if (await works(way)) return way
  }
  for (const parent of ['/var/lib', '/var/tmp', tmpdir()]) {
    const copy = await copyForEveryone(program, parent, log)
    if (copy === null) continue
    const way = asAccount(copy, account)
    if (await works(way)) return way
    await rm(copy, { recursive: true, force: true }) // a place where nothing may be run
  }
  throw new StartRefusal(
    `PostgreSQL must not run as root, and the user ${account.name} cannot run it from ${program.folder}. ` +
      'Move the checkout to a folder that every user may enter, start Echolot as another user than root, or set DATABASE_URL.',
  )
}

function asOurselves(program: Program): Way {
  return {
    account: null,
    command: (tool, args) => ({ file: join(program.folder, 'bin', tool), args: [...args] }),
    nameOf: (folder) => folder,
  }
}

function asAccount(folder: string, account: Account): Way {
  return {
    account,
    command: (tool, args) => ({
      file: join(folder, 'bin', tool),
      args: [...args],
      uid: account.uid,
      gid: account.gid,
    }),
    nameOf: nameInside,
  }
}

/** The other user may search and read folders like root, which lets it reach the program, but change nothing more. */
function asAccountThatMayLook(folder: string, account: Account): Way {
  return {
    account,
    command: (tool, args) => ({
      file: 'setpriv',
      args: [
        `--reuid=${account.uid}`,
        `--regid=${account.gid}`,
        '--clear-groups',
        '--bounding-set=-all,+dac_read_search',
        '--inh-caps=-all,+dac_read_search',
        '--ambient-caps=+dac_read_search',
        // Else access(2), by which PostgreSQL looks for its own program, leaves the capability out.
        '--securebits=+no_setuid_fixup',
        join(folder, 'bin', tool),
        ...args,
      ],
    }),
    nameOf: nameInside,
  }
}

/**
 * The folder is entered while we are still root; from then on this name leads into it without a look at the folders
 * above, which the other user may not be allowed to enter.
 */
function nameInside(folder: string) {
  return process.platform === 'linux' ? '/proc/self/cwd' : folder
}

async function works(way: Way) {
  const { file, args, ...options } = way.command('postgres', ['-V'])
  const { code, output } = await run(file, args, options)
  // It starts, but may not look at its own program: it would not find the rest of it.
  return code === 0 && !output.includes('invalid binary')
}

/** Somebody who is not root, preferably the one whom PostgreSQL's own packages make for this. */
async function findAccount(): Promise<Account> {
  const name = 'echolot'
  for (const known of ['postgres', name]) {
    const account = await accountOf(known)
    if (account) return account
  }
  const shell = ['--shell', '/usr/sbin/nologin']
  await run('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', ...shell, name])
  const account = (await accountOf(name)) ?? (await accountOf('nobody'))
  if (account) return account
  throw new StartRefusal(
    'PostgreSQL must not run as root, and there is no other user here. Create one with: useradd --system echolot',
  )
}

/** From the file, as a machine may lack every command that asks; users of a directory service are not needed here. */
async function accountOf(name: string): Promise<Account | null> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  for (const line of lines) {
    const [who, , uid, gid] = line.split(':')
    if (who === name && Number(uid) > 0) return { name, uid: Number(uid), gid: Number(gid) }
  }
  return null
}

/**
 * A copy of the program where every user may enter, or null where there is no room or no leave for one. It belongs to
 * root, so that nobody else can change what we run.
 */
async function copyForEveryone(program: Program, parent: string, log: Log): Promise<string | null> {
  const key = createHash('sha256').update(program.folder).digest('hex').slice(0, 12)
  const target = join(parent, `echolot-postgres-${program.version}-${key}`)
  const there = await lstat(target).catch(() => null)
  if (there) return there.isDirectory() && there.uid === 0 && (there.mode & 0o022) === 0 ? target : null
  const unfinished = await mkdtemp(join(parent, 'echolot-postgres-')).catch(() => null)
  if (unfinished === null) return null
  try {
    await cp(program.folder, unfinished, { recursive: true, verbatimSymlinks: true })
    await openForReading(unfinished)
    await rename(unfinished, target)
    log.info({ folder: target }, 'PostgreSQL copied to where its user can reach it')
    return target
  } catch {
    await rm(unfinished, { recursive: true, force: true })
    return null
  }
}

async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openForReading(path)
    else if (entry.isFile()) await chmod(path, 0o755)
  }
}

/** Makes an empty folder that PostgreSQL accepts as its own. */
export async function makeFolder(way: Way, folder: string) {
  await mkdir(folder, { mode: 0o700 })
  await own(way, folder)
}

/** Gives a file or folder to the user PostgreSQL runs as. */
export async function own({ account }: Way, path: string) {
  if (account) await chown(path, account.uid, account.gid)
}

/** Gives the whole database to the user PostgreSQL runs as, where it still belongs to another. */
export async function ownAll(way: Way, folder: string): Promise<void> {
  const { account } = way
  if (!account || (await lstat(folder)).uid === account.uid) return
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await chown(join(entry.parentPath, entry.name), account.uid, account.gid)
  }
  // Last, so that an interrupted change is begun anew.
  await own(way, folder)
}
