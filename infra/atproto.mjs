import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { environment, root } from './prepare.mjs'

const source = join(root, 'test', 'peers', 'atproto')
const manifests = ['package.json', 'package-lock.json']

/**
 * Lays out the packages of a network of the AT Protocol for the tests, 480 MB that are no part of the product: in the user's
 * cache, once for each set of versions. They run no step of their own.
 * @returns {Promise<{ found: string } | { missing: string }>} the folder in which the network can be run; `missing` is a sentence
 */
export async function ensureAtproto() {
  const stamp = createHash('sha256')
  for (const file of manifests) stamp.update(readFileSync(join(source, file)))
  const caches = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'echolot-tests')
  const folder = join(caches, `atproto-${stamp.digest('hex').slice(0, 16)}`)
  if (existsSync(folder)) return { found: folder }
  // Aside, and moved in whole: what was interrupted is done again, and of two at a time one wins.
  const fresh = `${folder}.${process.pid}`
  mkdirSync(fresh, { recursive: true })
  for (const file of manifests) copyFileSync(join(source, file), join(fresh, file))
  const failure = await npmInstall(fresh)
  if (failure === null && !existsSync(folder)) renameSync(fresh, folder)
  rmSync(fresh, { recursive: true, force: true })
  return existsSync(folder)
    ? { found: folder }
    : { missing: `The packages of test/peers/atproto could not be installed: ${failure}` }
}

/** @returns {Promise<string | null>} the last thing it complained of, null when it went well */
function npmInstall(/** @type {string} */ cwd) {
  return new Promise((resolve) => {
    const args = ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--prefer-offline']
    // With our Node first: npm takes older versions where the machine's own does not fit.
    const child = spawn('npm', args, { cwd, env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint = `${complaint}${text}`.slice(-2000)
    })
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? null : complaint.trim() || `npm ended with code ${code}`))
  })
}
