/** Whether two texts say the same: a channel makes quotes and dashes nicer and lines into paragraphs, and what is left are the words. */
export function sameWords(one: string, other: string): boolean {
  return bare(one) === bare(other)
}

function bare(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return words === '' ? text.replace(/\s+/g, '') : words
}
