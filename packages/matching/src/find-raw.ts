import { capital, caseOf, classOf, ignorable, letter, mark, withoutIgnorable } from './characters.ts'
import { type Stretch, stretchOf } from './find-term.ts'
import type { Sought } from './sought.ts'
import type { Tokens } from './tokens.ts'

/** A text as raw characters are looked for in it: composed, without what nobody sees, beside where each unit stood. */
export type Raw = { readonly text: string; readonly lower: string; readonly at: Int32Array | null }

/** The characters as they are, punctuation and all; a letter or number at either end is not in the middle of a word. */
export function findRaw(term: Extract<Sought, { kind: 'raw' }>, tokens: Tokens): readonly Stretch[] {
  const { text: wanted, cased } = term
  const raw = rawOf(tokens)
  const inside = cased ? raw.text : raw.lower
  const pattern = cased ? wanted : lowerOf(wanted)
  const found: Stretch[] = []
  let token = 0
  for (let at = inside.indexOf(pattern); at >= 0 && pattern !== ''; at = inside.indexOf(pattern, at)) {
    const end = at + pattern.length
    if (!isWhole(raw.text, at, end)) {
      at++
      continue
    }
    const start = raw.at?.[at] ?? at
    const stop = raw.at?.[end] ?? end
    while (token + 1 < tokens.starts.length && (tokens.ends[token] ?? 0) <= start) token++
    let last = token
    while (last + 1 < tokens.starts.length && (tokens.starts[last + 1] ?? 0) < stop) last++
    found.push(stretchOf(term, tokens, { first: token, last }, start, trimmed(tokens.text, start, stop), wanted))
    at = end
  }
  return found
}

function rawOf(tokens: Tokens): Raw {
  tokens.made.raw ??= composed(tokens.text)
  return tokens.made.raw
}

function composed(text: string): Raw {
  if (text.normalize('NFC') === text && withoutIgnorable(text) === text) return { text, lower: lowerOf(text), at: null }
  let whole = ''
  const at: number[] = []
  for (let start = 0; start < text.length; ) {
    let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
    while (end < text.length && [mark, ignorable].includes(classOf(text.codePointAt(end) ?? 0))) {
      end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
    }
    const unit = withoutIgnorable(text.slice(start, end)).normalize('NFC')
    for (let n = 0; n < unit.length; n++) at.push(start)
    whole += unit
    start = end
  }
  at.push(text.length)
  return { text: whole, lower: lowerOf(whole), at: Int32Array.from(at) }
}

/** In small letters, unit by unit, so that places stay. */
function lowerOf(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at)
    return caseOf(text.charCodeAt(at)) === capital && unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit
  }).join('')
}

function isWhole(text: string, start: number, end: number): boolean {
  if (isWordly(text, start) && start > 0 && isWordly(text, start - 1)) return false
  const last = text.charAt(end - 1)
  if (isWordly(text, end - 1)) return !(end < text.length && isWordly(text, end))
  // C+ is not in C++.
  return last !== text.charAt(end) || !/[\p{P}\p{S}]/u.test(last)
}

function isWordly(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at))
  return kind === letter || kind === mark
}

/** A soft hyphen behind does not belong to it. */
function trimmed(text: string, start: number, end: number): number {
  let at = end
  while (at > start + 1 && classOf(text.charCodeAt(at - 1)) === ignorable) at--
  return at
}
