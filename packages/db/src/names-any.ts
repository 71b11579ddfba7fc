/** So short a part of a name is a title or an initial, and stands in too much that names nobody. */
const shortestWord = 3

/** The words by which these names and handles are recognised in what somebody else wrote. */
export function wordsOfNames(names: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => wordsOf(name ?? '')).filter((word) => word.length >= shortestWord))
}

/** Whether a text, or an address, holds one of these words as a word of its own. */
export function namesAny(text: string, words: ReadonlySet<string>): boolean {
  return wordsOf(text).some((word) => words.has(word))
}

/** Whether a text holds all words of one of these names or handles: what stands for itself must name them in full. */
export function namesInFull(text: string, names: readonly (string | null)[]): boolean {
  const said = new Set(wordsOf(text))
  return names.some((name) => {
    const words = wordsOf(name ?? '').filter((word) => word.length >= shortestWord)
    return words.length > 0 && words.every((word) => said.has(word))
  })
}

function wordsOf(text: string): string[] {
  return decoded(text)
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
}

/** Addresses say what is not ASCII by its bytes. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text /* A percent sign that stands for itself. */
  }
}
