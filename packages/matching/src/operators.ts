/** What joins searches, as it is typed. */
export const operators: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['AND', 'and'],
  ['UND', 'and'],
  ['OR', 'or'],
  ['ODER', 'or'],
  ['NOT', 'not'],
  ['NICHT', 'not'],
])

export const units: ReadonlyMap<string, 'sentence' | 'paragraph'> = new Map([
  ['SENTENCE', 'sentence'],
  ['SATZ', 'sentence'],
  ['PARAGRAPH', 'paragraph'],
  ['ABSATZ', 'paragraph'],
])

/** Signs that other query languages use for the three operators. */
export const foreignSigns: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['&', 'and'],
  ['&&', 'and'],
  ['+', 'and'],
  ['|', 'or'],
  ['||', 'or'],
  [';', 'or'],
  ['/', 'or'],
  ['!', 'not'],
  ['-', 'not'],
  ['–', 'not'],
  ['ANDNOT', 'not'],
  ['UNDNICHT', 'not'],
])

/** The most words that NEAR lets stand between. */
export const farthest = 1_000

/** How near, and what of its writing is not ours. */
export type Nearness = {
  readonly words: number
  readonly ordered: boolean
  readonly odd: 'no_number' | 'too_far' | 'small' | 'foreign' | null
}

/**
 * NEAR/5, ONEAR/5, NAHE/5, and what others write for them; null for any other word.
 * @param opensList whether a bracket follows directly: small letters are an operator only then, for no word has a list.
 */
export function readNearness(word: string, opensList: boolean): Nearness | null {
  if (word.length > 40) return null
  const isSmall = opensList && /^o?(near|nahe)\/\d+$/i.test(word) && word !== word.toUpperCase()
  const ours = /^(O?)(?:NEAR|NAHE)(?:\/(.*))?$/s.exec(isSmall ? word.toUpperCase() : word)
  if (ours !== null) {
    const ordered = ours[1] === 'O'
    const typed = ours[2] ?? ''
    if (/^\d+f$/.test(typed)) return { words: within(Number.parseInt(typed, 10)), ordered: true, odd: 'foreign' }
    if (!/^\d+$/.test(typed)) return { words: 5, ordered, odd: 'no_number' }
    const odd = Number(typed) > farthest ? 'too_far' : isSmall ? 'small' : null
    return { words: within(Number(typed)), ordered, odd }
  }
  const other = /^(?:(O?NEAR|NAHE)[:.~]?|(W|N)[/]|(PRE|ADJ)[/]?)(\d{1,4})(f?)$/.exec(word)
  if (other === null) return null
  const ordered = other[1] === 'ONEAR' || other[3] !== undefined || other[5] === 'f'
  return { words: within(Number(other[4])), ordered, odd: 'foreign' }
}

const within = (words: number) => Math.min(words, farthest)

/** A word that needs no quotes to stand for itself. */
export function isPlainWord(text: string): boolean {
  return /^[\p{L}\p{N}]+$/u.test(text) && !operators.has(text) && !units.has(text) && !/^O?NEAR$|^NAHE$/.test(text)
}
