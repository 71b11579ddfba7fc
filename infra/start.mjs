import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { nodeOptions } from './node-options.mjs'
import { environment, nodeBinary, prepareOrExit, readEnvFile, root } from './prepare.mjs'
import { endAs, stopWithNpm } from './run.mjs'

await prepareOrExit({ web: true, out: process.stdout })

const main = join(root, 'services', 'echolot', 'src', 'main.ts')
const echolot = (/** @type {string[]} */ ...args) => [...readEnvFile, ...nodeOptions(args[0]), main, ...args]
const child = spawn(nodeBinary, echolot('serve', ...process.argv.slice(2)), {
  cwd: root,
  env: environment,
  // The channel tells Echolot that we are gone, even when we were killed without a word.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  // A session of its own: Ctrl-C in a terminal then reaches us alone, and Echolot once, through us.
  detached: true,
})

// An Echolot that stops says so again and again; one that says nothing for so long is frozen or loops.
const silenceMs = 2_000
let heardAt = Number.POSITIVE_INFINITY
let byForce = false
child.on('message', () => (heardAt = performance.now()))

function stop(/** @type {NodeJS.Signals} */ signal) {
  child.kill(signal)
  if (heardAt !== Number.POSITIVE_INFINITY) return
  heardAt = performance.now()
  setInterval(() => {
    if (byForce || performance.now() - heardAt < silenceMs) return
    byForce = true
    child.kill('SIGKILL')
  }, 100)
}

endAs(child, (end) => {
  if (!byForce) return end()
  process.stderr.write(
    'Echolot did not answer and was ended by force; what it was at is done again at the next start.\n',
  )
  // Its database still runs, and only it knew how to stop that.
  spawn(nodeBinary, echolot('end-database'), { cwd: root, env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
    .on('error', () => end(1))
    .on('exit', (code) => end(code ?? 1))
})
stopWithNpm(() => stop('SIGTERM'))

// A terminal and npm both pass the same keypress on; a second one, later, is meant.
const samePressMs = 500
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  let forwardedAt = Number.NEGATIVE_INFINITY
  process.on(signal, () => {
    const now = performance.now()
    if (now - forwardedAt < samePressMs) return
    forwardedAt = now
    stop(signal)
  })
}
