import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where Node keeps what it has made of our sources, so that a later start need not read and compile them all anew. */
export const compileCache = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', '.compiled')

/**
 * What Node is told beside the program. V8 sizes its heap by the machine and lets it grow for long; with these, a server that
 * works without a pause clears up whenever a third more than what lives has gathered, and stays where it was after its first
 * minutes, and a dry run, which lives as long as its caller has questions, where it was after its first lines. The image's own
 * line in infra/Dockerfile says the same.
 * @param {string | undefined} command the first word after `echolot`
 * @returns {string[]}
 */
export function nodeOptions(command) {
  if (command === 'serve') return ['--max-semi-space-size=8', '--max-old-space-size=1024', '--heap-growing-percent=30']
  return command === 'try' ? ['--max-semi-space-size=8'] : []
}
