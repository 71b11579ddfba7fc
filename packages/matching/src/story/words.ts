/** Words as copies share them: case, decomposed letters, soft hyphens and ways to write an umlaut make no difference. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')

/** Sentences and lines. A full stop behind a number or fewer than three letters ends none ("am 3. Mai", "z. B."). */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  for (const line of text.split('\n')) {
    let begun = 0
    for (const { index, 0: end } of line.matchAll(/[.?!…]["“”»«')\]]?\s+(?=["„»«“'(]?[\p{Lu}\p{N}])/gu)) {
      if (line[index] === '.' && !/[\p{L}"“”»«')\]]{3}$/u.test(line.slice(Math.max(begun, index - 4), index))) continue
      sentences.push(line.slice(begun, index + end.trimEnd().length))
      begun = index + end.length
    }
    sentences.push(line.slice(begun))
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}
