import { readFileSync } from 'node:fs'
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
 * Calls `stop` when npm was stopped: npm signals only its own child, which is us where the script says `exec`, and else a
 * shell that dies and tells nobody, or swallows the signal; npm killed without a word leaves us or that shell behind, without
 * a parent. Without npm a vanished parent means nothing; people close the shell they started a server from.
 */
export function stopWithNpm(/** @type {() => void} */ stop) {
  if (!process.env.npm_lifecycle_event) return
  const watch = setInterval(() => {
    if (process.ppid === parent && parentOf(shell) === npm) return
    clearInterval(watch)
    stop()
  }, 250)
  watch.unref()
}

// From the first moment: npm may be gone before everything is installed and built.
const parent = process.ppid
// Some shells become the command they were to run; then our parent is npm, and its own is nobody that we go with.
const shell = commandOf(parent).includes(process.env.npm_lifecycle_script ?? '\0\0') ? parent : null
const npm = parentOf(shell)

/** @returns {string | null} null where there is nobody to ask about, or no /proc */
function parentOf(/** @type {number | null} */ pid) {
  if (pid === null) return null
  // After the name, which may hold anything: state, parent.
  return read(`/proc/${pid}/stat`).split(') ').pop()?.split(' ')[1] ?? null
}

function commandOf(/** @type {number} */ pid) {
  return read(`/proc/${pid}/cmdline`)
}

function read(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // no /proc here, or no such process
  }
}
