import { spawn } from 'node:child_process'
import { accessSync, constants, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** What draws the pages, for tests and pictures. */
export const chromium = {
  name: 'Chromium',
  probes: ['chromium', 'chromium-browser', 'google-chrome'],
  debianPackages: ['chromium'],
}

/** What keeps queues in place of PostgreSQL; the tests start their own. Its tools come with it. */
export const redis = { name: 'Redis', probes: ['redis-server', 'valkey-server'], debianPackages: ['redis-server'] }

/** What signs the certificate of a test's own Redis. */
export const openssl = { name: 'OpenSSL', probes: ['openssl'], debianPackages: ['openssl'] }

/**
 * Finds a program that a test needs, or installs it from Debian's packages where that is ours to do.
 * @param {{ name: string, probes: readonly string[], debianPackages: readonly string[], env?: NodeJS.ProcessEnv }} wish
 *   `probes` are commands that can be run, or absolute paths of files that can be read, and the first found wins; `env` is added for the installation
 * @returns {Promise<{ found: string } | { missing: string }>} `missing` is a sentence with the command to get it
 */
export async function ensureProgram({ name, probes, debianPackages, env = {} }) {
  const there = find(probes)
  if (there) return { found: there }
  if (!isDebian()) {
    return { missing: `${name} is missing; install it (on Debian and Ubuntu: ${debianPackages.join(', ')}).` }
  }
  const command = `apt-get install -y --no-install-recommends ${debianPackages.join(' ')}`
  if (process.getuid?.() !== 0) return { missing: `${name} is missing; get it with: sudo ${command}` }
  const failure = await oneAfterTheOther(() => withServicesAtRest(() => aptGetInstall(debianPackages, env)))
  const installed = find(probes)
  if (installed) return { found: installed }
  return {
    missing: `${name} is missing and could not be installed (${failure ?? 'its packages do not contain it'}): ${command}`,
  }
}

function find(/** @type {readonly string[]} */ probes) {
  // Servers live where an ordinary PATH does not look.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin']
  const places = probes.flatMap((probe) =>
    isAbsolute(probe)
      ? [{ path: probe, mode: constants.R_OK }]
      : folders.map((folder) => ({ path: join(folder, probe), mode: constants.X_OK })),
  )
  return places.find(({ path, mode }) => {
    try {
      accessSync(path, mode)
      return true
    } catch {
      return false // not there, or not for us
    }
  })?.path
}

/** @type {Promise<unknown>} */
let previous = Promise.resolve()

/**
 * @template T
 * @param {() => Promise<T>} install
 */
function oneAfterTheOther(install) {
  const next = previous.then(install)
  previous = next.catch(() => {})
  return next
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false // not a Linux that says what it is
  }
}

/** @type {Promise<string | null> | undefined} */
let updated

/** @returns {Promise<string | null>} why it failed */
async function aptGetInstall(/** @type {readonly string[]} */ packages, /** @type {NodeJS.ProcessEnv} */ env) {
  updated ??= aptGet(['update'], env)
  // An update that fails in part, at one repository of many, is no reason to give up.
  const notUpdated = await updated
  const notInstalled = await aptGet(['install', '-y', '--no-install-recommends', ...packages], env)
  return notInstalled && (notUpdated ?? notInstalled)
}

/** @returns {Promise<string | null>} the last thing it complained of, null when it went well */
function aptGet(/** @type {string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env) {
  return new Promise((resolve) => {
    const child = spawn('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint = text.trim().split('\n').pop() || complaint
    })
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? null : complaint || `apt-get ended with code ${code}`))
  })
}

const policyFile = '/usr/sbin/policy-rc.d'
const policy = '#!/bin/sh\n# Written by Echolot while it installs packages for its tests; may be deleted.\nexit 101\n'

/**
 * Debian starts a server as soon as it is installed, unless this file forbids it: the tests start their own, on ports
 * of their own. A machine's own policy is left alone.
 * @template T
 * @param {() => Promise<T>} work
 */
async function withServicesAtRest(work) {
  const ours = forbidServices()
  const forget = () => ours && rmSync(policyFile, { force: true })
  process.once('exit', forget)
  try {
    return await work()
  } finally {
    process.removeListener('exit', forget)
    forget()
  }
}

function forbidServices() {
  try {
    writeFileSync(policyFile, policy, { flag: 'wx', mode: 0o755 })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') return false
    return readFileSync(policyFile, 'utf8') === policy // ours, left over from a run that was killed
  }
}
