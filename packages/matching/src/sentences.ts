import { caseOf, small } from './characters.ts'
import type { Tokens } from './tokens.ts'

/** For each token the number of its word, its sentence and its paragraph, all of them ascending. */
export type Numbers = {
  /** Humps and parts of muster.de or Kund:innen belong to one word; Muster-Produkt is two. */
  readonly word: Int32Array
  readonly sentence: Int32Array
  readonly paragraph: Int32Array
}

// A full stop after these ends no sentence. Single letters and ordinals (am 3. Mai) neither.
const abbreviations = new Set(
  `abs allg art aufl bd bspw bzgl bzw ca co corp dergl dgl dipl dr ebd einschl etc evtl exkl fam fr frl geb gegr gem gez ggf
  ggfs hl hr hrn inc ing inkl insb jh jr kath kgl lfd lt ltd max med min mio mind mr mrd mrs ms nr od op pos prof prot
  rd resp rev s sen sog sr st std str tel tsd u urspr usw v verh verw vgl vol vs wg z zz zzgl jan feb mär apr jun jul aug sept
  okt nov dez mo di mi do sa so fig vs approx dept est gen gov hon lt no pp sgt`
    .trim()
    .split(/\s+/),
)

export function numbersOf(tokens: Tokens): Numbers {
  tokens.made.numbers ??= number(tokens)
  return tokens.made.numbers
}

/** Whether the token is the first of its sentence, so that a capital there is no proof of a name. */
export function beginsSentence(tokens: Tokens, token: number): boolean {
  if (token === 0) return true
  const { sentence } = numbersOf(tokens)
  return sentence[token] !== sentence[token - 1]
}

function number(tokens: Tokens): Numbers {
  const { text, starts, ends } = tokens
  const count = starts.length
  const numbers = { word: new Int32Array(count), sentence: new Int32Array(count), paragraph: new Int32Array(count) }
  // In a text without a single empty line the line breaks are all there is to part paragraphs by.
  const broken = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text
  const parted = /\n[^\S\n]*\n|\u2029/.test(broken) ? 2 : 1
  let word = 0
  let sentence = 0
  let paragraph = 0
  for (let token = 1; token < count; token++) {
    const from = ends[token - 1] ?? 0
    const to = starts[token] ?? 0
    const isSpace = to - from === 1 && text.charCodeAt(from) === 0x20
    const between = isSpace ? ' ' : to - from === 0 ? '' : text.slice(from, Math.min(to, from + longestGap))
    if (isSpace) word++
    else if (between !== '' && !/^[.:*_/@&'’+·]$/.test(between)) {
      word++
      const breaks = lineBreaks(between)
      if (breaks >= parted) {
        paragraph++
        sentence++
      } else if (endsSentence(tokens, token, between)) sentence++
    }
    numbers.word[token] = word
    numbers.sentence[token] = sentence
    numbers.paragraph[token] = paragraph
  }
  return numbers
}

const longestGap = 200

function lineBreaks(between: string): number {
  if (between.includes('\u2029')) return 2
  return between.match(/\r\n|[\n\r\u2028]/g)?.length ?? 0
}

function endsSentence({ text, starts, ends }: Tokens, token: number, between: string): boolean {
  if (/[!?…](?=\s|["'“”’»«)\]]|$)/.test(between)) return !isSmallAt(text, starts[token] ?? 0)
  if (!/\.["'“”’»«)\]]*\s/.test(between)) return false
  if (isSmallAt(text, starts[token] ?? 0)) return false
  const before = text.slice(starts[token - 1], ends[token - 1])
  if (before.length === 1 && !/\d/.test(before)) return false
  if (/^\d{1,2}$/.test(before) && between.startsWith('.')) return false
  return !abbreviations.has(before.toLowerCase()) || !between.startsWith('.')
}

function isSmallAt(text: string, at: number): boolean {
  return caseOf(text.charCodeAt(at)) === small
}
