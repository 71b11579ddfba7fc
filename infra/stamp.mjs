import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What the installed packages depend on: the lockfile, each manifest of the workspace and the machine. */
export function stampOfPackages(/** @type {string} */ root, /** @type {string} */ pnpmVersion) {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')
  const manifests = workspaceFolders(root, workspace).map((folder) => join(folder, 'package.json'))
  return stampOf(
    root,
    [join(root, 'pnpm-lock.yaml'), join(root, 'package.json'), ...manifests],
    [workspace, pnpmVersion, process.platform, process.arch],
  )
}

/** What the built web app depends on: its own files and those of the packages that it, or the page inside a report, imports. */
export function stampOfWebApp(/** @type {string} */ root) {
  const files = [
    'services/web',
    'packages/contract',
    'packages/domain',
    'packages/timekeeping',
    'packages/actions/report-page',
    'packages/actions/src/reports',
    'packages/actions/src/time',
  ].flatMap((folder) => filesIn(join(root, folder)))
  return stampOf(root, [join(root, 'pnpm-lock.yaml'), ...files], [])
}

/** The folders that `packages:` of pnpm-workspace.yaml names, where `name/*` stands for each folder inside. */
function workspaceFolders(/** @type {string} */ root, /** @type {string} */ workspace) {
  const list = /^packages:\n((?:[ ]+-.*\n)+)/m.exec(workspace)?.[1] ?? ''
  const patterns = [...list.matchAll(/-\s*['"]?([^'"\s]+)/g)].map((match) => match[1])
  return patterns.flatMap((pattern) =>
    pattern.endsWith('/*') ? foldersIn(join(root, pattern.slice(0, -2))) : [join(root, pattern)],
  )
}

function foldersIn(/** @type {string} */ folder) {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
}

/** @returns {string[]} */
function filesIn(/** @type {string} */ folder) {
  return entriesOf(folder).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.includes('.test.')) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

function entriesOf(/** @type {string} */ folder) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * @param {string} root
 * @param {string[]} files
 * @param {string[]} facts
 */
function stampOf(root, files, facts) {
  const hash = createHash('sha256').update(facts.join('\n'))
  for (const file of files) {
    const bytes = readIfThere(file)
    if (bytes) hash.update(`\n${relative(root, file)} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

function readIfThere(/** @type {string} */ file) {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error.code === 'ENOENT') return null // a folder of the workspace without a manifest is not a package
    throw error
  }
}
