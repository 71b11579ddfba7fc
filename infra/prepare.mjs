import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { claim } from './claim.mjs'
import { compileCache } from './node-options.mjs'
import { stampOfPackages, stampOfWebApp } from './stamp.mjs'
import { whyNotBuilt } from './why-not-built.mjs'
import { placesWithoutHome } from './without-home.mjs'

const pnpmVersion = '12.21.0'
const onWindows = process.platform === 'win32'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node that runs Echolot, whatever Node the machine has. It is there once `prepare` has returned. */
export const nodeBinary = join(root, 'node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node')

/** The options by which that Node reads settings from a file beside package.json, where there is one; the environment has precedence. */
export const readEnvFile = existsSync(join(root, '.env')) ? [`--env-file=${join(root, '.env')}`] : []

/** The environment in which `node` and the tools of the workspace are ours. */
export const environment = {
  NODE_COMPILE_CACHE: compileCache,
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
}

const packages = {
  stampFile: join(root, 'node_modules', '.echolot-stamp'),
  stamp: () => stampOfPackages(root, pnpmVersion),
  isThere: () => existsSync(nodeBinary),
}
const webApp = {
  stampFile: join(root, 'services', 'web', 'dist', '.stamp'),
  stamp: () => stampOfWebApp(root),
  isThere: () =>
    ['index.html', 'report-page/page.js'].every((file) => existsSync(join(root, 'services', 'web', 'dist', file))),
}

// Both clients wait over a minute for a registry that refuses every connection; 15 s say the same.
const patience = Object.fromEntries(
  ['npm_config', 'pnpm_config'].flatMap((prefix) => [
    [`${prefix}_fetch_retries`, '2'],
    [`${prefix}_fetch_retry_mintimeout`, '1000'],
    [`${prefix}_fetch_retry_maxtimeout`, '10000'],
  ]),
)

// Not in the root's node_modules, which pnpm may throw away and lay out anew.
const workFolder = join(root, 'infra', 'node_modules', '.prepare')

/** Why nothing can be started, in a sentence for the person at the keyboard. */
export class CannotPrepare extends Error {}

/**
 * Installs what is missing and builds what is stale; a second call at the same time waits for the first.
 * @param {{ web: boolean, out: NodeJS.WritableStream, terse?: boolean }} wishes `web` builds the web app too; each step
 *   writes one line with its time to `out`; `terse` says nothing where nothing was to do
 * @throws {CannotPrepare}
 */
export async function prepare({ web, out, terse = false }) {
  if (Number(process.versions.node.split('.')[0]) < 18) {
    throw new CannotPrepare(`Echolot needs Node 18 or later to start; this is Node ${process.versions.node}.`)
  }
  await step('packages', packages, install, { out, terse })
  if (web) await step('web app', webApp, buildWebApp, { out, terse })
}

/** Runs `prepare` for a command; when it cannot be done, says why and ends the process with code 1. */
export async function prepareOrExit(/** @type {Parameters<typeof prepare>[0]} */ wishes) {
  try {
    await prepare(wishes)
  } catch (error) {
    if (!(error instanceof CannotPrepare)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/**
 * @param {string} name
 * @param {typeof packages} product
 * @param {(include: (pid: number) => void) => Promise<string>} make returns what was done, for the line
 * @param {{ out: NodeJS.WritableStream, terse: boolean }} report
 */
async function step(name, product, make, { out, terse }) {
  const began = process.hrtime.bigint()
  const line = (/** @type {string} */ what) => out.write(`${name}: ${what} (${since(began)})\n`)
  if (isFresh(product)) {
    if (!terse) line('up to date')
    return
  }
  const claimed = await claim(workFolder, (pid) => out.write(`${name}: waiting for process ${pid}, which is at it\n`))
  try {
    // The one we waited for has most likely done it.
    if (isFresh(product)) return void line('up to date')
    const stamp = product.stamp()
    // Gone first, written last: what was interrupted in between is done again.
    rmSync(product.stampFile, { force: true })
    const done = await make(claimed.include)
    mkdirSync(dirname(product.stampFile), { recursive: true })
    writeFileSync(product.stampFile, stamp)
    line(done)
  } catch (error) {
    throw withoutRoom(error) ?? error
  } finally {
    claimed.release()
  }
}

function isFresh(/** @type {typeof packages} */ { stampFile, stamp, isThere }) {
  try {
    return isThere() && readFileSync(stampFile, 'utf8') === stamp()
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}

// CI answers the question that pnpm asks before it replaces a node_modules folder.
async function install(/** @type {(pid: number) => void} */ include) {
  const places = placesWithoutHome(process.env, join(workFolder, 'home'))
  const env = { ...patience, ...process.env, ...places, CI: 'true', npm_config_loglevel: 'error' }
  // Under "production" the tools that build the web app would be left out.
  delete env.NODE_ENV
  const { code, output } = await run(
    'npx',
    ['--yes', `pnpm@${pnpmVersion}`, 'install', '--frozen-lockfile'],
    env,
    include,
  )
  if (code !== 0) throw new CannotPrepare(whyNotInstalled(output))
  if (!existsSync(nodeBinary)) {
    throw new CannotPrepare(
      `The packages are installed, but Node 24 is missing at ${nodeBinary}.\n${lastLines(output)}`,
    )
  }
  return `installed with pnpm ${pnpmVersion}`
}

async function buildWebApp(/** @type {(pid: number) => void} */ include) {
  const folder = join(root, 'services', 'web')
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js')
  // Built aside and moved in, so that an Echolot that is running never serves half an app.
  const fresh = join(folder, 'node_modules', '.dist')
  const build = [vite, 'build', '--emptyOutDir', '--logLevel', 'warn', '--outDir']
  // The page inside a report that recomputes itself is one script for itself, which the web app's build cannot give.
  for (const args of [
    [...build, fresh],
    [...build, join(fresh, 'report-page'), '--config', 'report-page.config.ts'],
  ]) {
    const env = { ...environment, NODE_ENV: 'production', NO_COLOR: '1' }
    const { code, output } = await run(nodeBinary, args, env, include, folder)
    if (code !== 0) throw new CannotPrepare(`The web app could not be built:\n${whyNotBuilt(output)}`)
  }
  const dist = join(folder, 'dist')
  rmSync(dist, { recursive: true, force: true })
  renameSync(fresh, dist)
  return 'built'
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {(pid: number) => void} include
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(command, args, env, include, cwd = root) {
  return new Promise((resolve, reject) => {
    // A group of its own, so that a signal ends all of it and not only the first process.
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !onWindows,
      shell: onWindows,
    })
    if (child.pid) include(child.pid)
    const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
      const stop = () => {
        if (child.pid) process.kill(onWindows ? child.pid : -child.pid, signal)
        process.exit(128 + constants.signals[signal])
      }
      process.on(signal, stop)
      return () => process.removeListener(signal, stop)
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', (error) => {
      if (error.code !== 'ENOENT') return reject(error)
      reject(
        new CannotPrepare(
          `The command ${command} is missing. It comes with npm (https://nodejs.org); install it and try again.`,
        ),
      )
    })
    child.on('close', (code) => {
      for (const remove of stops) remove()
      resolve({ code, output })
    })
  })
}

function whyNotInstalled(/** @type {string} */ output) {
  const reason = reasons.find(([pattern]) => pattern.test(output))?.[1] ?? 'The packages could not be installed.'
  return [reason, lastLines(output)].join('\n').trim()
}

const reasons = /** @type {const} */ ([
  [/ENOSPC|No space left/i, 'The packages could not be installed: the disk is full.'],
  [
    /OUTDATED_LOCKFILE/,
    'The packages could not be installed: pnpm-lock.yaml does not fit the package.json files. Restore both from the repository.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|error sending request|dns error|META_FETCH|TARBALL_FETCH/i,
    'The packages could not be fetched: the npm registry does not answer. Check the network and the proxy and registry settings of npm, then try again.',
  ],
  [
    /EACCES|EPERM|EROFS|Permission denied/i,
    `The packages could not be installed: something cannot be written to, most likely ${root}.`,
  ],
])

function withoutRoom(/** @type {NodeJS.ErrnoException} */ error) {
  if (error.code === 'ENOSPC') return new CannotPrepare(`The disk is full: ${error.message}`)
  if (error.code === 'EACCES' || error.code === 'EROFS') {
    return new CannotPrepare(`${root} cannot be written to: ${error.message}`)
  }
  return null
}

function lastLines(/** @type {string} */ output) {
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^npm error\s*(at .*)?$/.test(line))
  return lines
    .slice(-8)
    .map((line) => `  ${line}`)
    .join('\n')
}

function since(/** @type {bigint} */ began) {
  const ms = Number(process.hrtime.bigint() - began) / 1e6
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}
