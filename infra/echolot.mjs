import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { nodeOptions } from './node-options.mjs'
import { environment, nodeBinary, prepareOrExit, readEnvFile, root } from './prepare.mjs'
import { endAs, stopWithNpm } from './run.mjs'

// stdout belongs to the command alone: dry runs are read by programs.
// What is built with the web app goes into a report that recomputes itself.
await prepareOrExit({ web: process.argv[2] === 'export-report', out: process.stderr, terse: true })

const main = join(root, 'services', 'echolot', 'src', 'main.ts')
const child = spawn(nodeBinary, [...readEnvFile, ...nodeOptions(process.argv[2]), main, ...process.argv.slice(2)], {
  cwd: root,
  env: { ...environment, INIT_CWD: whereTheUserStands() },
  stdio: 'inherit',
})
/** Files that the command names count from there: of npm's own script it is where npm was called, else where we were. */
function whereTheUserStands() {
  const { INIT_CWD, npm_lifecycle_event } = process.env
  return npm_lifecycle_event === 'echolot' && INIT_CWD !== undefined ? INIT_CWD : process.cwd()
}
endAs(child)
stopWithNpm(() => child.kill('SIGTERM'))

// Ctrl-C reaches the command by itself; we only stay to pass its exit code on.
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) child.kill('SIGINT')
})
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
