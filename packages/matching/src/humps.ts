import { capital, caseOf, classOf, letter, small } from './characters.ts'

/** Of CamelCase words more humps are none: a key or a code. */
export const mostHumps = 8

/** Where the humps of MusterProdukt or MUSTERProdukt end, the last excepted: two letters at least on either side. */
export function humpsOf(text: string, start: number, end: number): readonly number[] {
  const cuts: number[] = []
  let last = 0
  let lastAt = start
  for (let at = start; at < end; at++) {
    const shape = caseOf(text.charCodeAt(at))
    if (shape === 0) continue
    if (shape === capital && last === small) cuts.push(at)
    // SAPKunde, but not SAPs: what follows a row of capitals is a word of its own from three letters on.
    else if (shape === small && last === capital && lastAt > start && isCapitalBefore(text, lastAt, start)) {
      if (lettersFrom(text, lastAt, end) >= 3) cuts.push(lastAt)
    }
    last = shape
    lastAt = at
  }
  const kept: number[] = []
  let from = start
  cuts.forEach((cut, n) => {
    const to = cuts[n + 1] ?? end
    if (isSingle(text, from, cut) || isSingle(text, cut, to)) return
    if (to - cut < 5 && /^\p{Lu}s$/u.test(text.slice(cut, to).normalize('NFC'))) return
    kept.push(cut)
    from = cut
  })
  return kept.length < mostHumps ? kept : []
}

/** Whether there is one letter at most; marks on it are none. */
function isSingle(text: string, from: number, to: number): boolean {
  let letters = 0
  for (let at = from; at < to && letters < 2; at++) if (classOf(text.charCodeAt(at)) === letter) letters++
  return letters < 2
}

function isCapitalBefore(text: string, at: number, start: number): boolean {
  for (let before = at - 1; before >= start; before--) {
    const shape = caseOf(text.charCodeAt(before))
    if (shape !== 0) return shape === capital
  }
  return false
}

function lettersFrom(text: string, from: number, end: number): number {
  let letters = 0
  for (let at = from; at < end && letters < 3; at++) {
    const shape = caseOf(text.charCodeAt(at))
    if (shape === capital && letters > 0) break
    if (shape !== 0) letters++
  }
  return letters
}
