const prefaces = /^(✗ Build failed.*|error during build:|Build failed with \d+ errors?:)$/
const shownLines = 12

/** What a failed build says of its reason: it comes first, and a long stack of the builder's own follows. */
export function whyNotBuilt(/** @type {string} */ output) {
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== '' && !prefaces.test(line.trim()))
  const stack = lines.findIndex((line) => /^\s+at \S/.test(line))
  return lines
    .slice(0, stack > 0 ? stack : undefined)
    .slice(0, shownLines)
    .map((line) => `  ${line}`)
    .join('\n')
}
