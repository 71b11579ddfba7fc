import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { environment, nodeBinary, prepareOrExit, readEnvFile, root } from './prepare.mjs'
import { endAs, stopWithNpm } from './run.mjs'

await prepareOrExit({ web: true, out: process.stdout })

const main = join(root, 'services', 'echolot', 'src', 'main.ts')
const child = spawn(nodeBinary, [...readEnvFile, main, 'serve', ...process.argv.slice(2)], {
  cwd: root,
  env: environment,
  // The channel tells Echolot that we are gone, even when we were killed without a word.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  // A session of its own: Ctrl-C in a terminal then reaches us alone, and Echolot once, through us.
  detached: true,
})
endAs(child)
stopWithNpm(child)

// A terminal and npm both pass the same keypress on; a second one, later, is meant.
const samePressMs = 500
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  let forwardedAt = Number.NEGATIVE_INFINITY
  process.on(signal, () => {
    const now = performance.now()
    if (now - forwardedAt < samePressMs) return
    forwardedAt = now
    child.kill(signal)
    // Echolot stops within ten seconds by itself; a loop that never ends is ended here.
    setTimeout(() => child.kill('SIGKILL'), 9_800).unref()
  })
}
