import { constants } from 'node:os'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * Ends this process as its child ended: with the same code, or 128 and the signal's number as a shell does.
 * @param {ChildProcess} child
 * @param {(end: (code?: number) => void) => void} before what is still to do then; it calls `end`, with a code of its own if it has one
 */
export function endAs(child, before = (end) => end()) {
  child.on('error', (error) => {
    process.stderr.write(`Echolot could not be started: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => before((own) => process.exit(own ?? code ?? 128 + constants.signals[signal])))
}

/**
 * Calls `stop` when npm was stopped: npm signals only the shell between it and us, which dies and tells nobody.
 * Without npm a vanished parent means nothing; people close the shell they started a server from.
 */
export function stopWithNpm(/** @type {() => void} */ stop) {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    stop()
  }, 250)
  watch.unref()
}
