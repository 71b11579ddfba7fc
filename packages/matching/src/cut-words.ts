import {
  capital,
  caseIn,
  classIn,
  classOf,
  ignorable,
  isOneLetter,
  letter,
  mark,
  shapeOf,
  small,
} from './characters.ts'
import { gapBetween } from './gap-between.ts'
import { humpsOf } from './humps.ts'
import { type Cuts, longerWords } from './longer-words.ts'
import type { TextField } from './query.ts'
import { isSigned } from './signs.ts'
import { type Gap, gaps, madeLater, type Tokens } from './tokens.ts'
import { hashOn, wordIn } from './vocabulary.ts'

let texts = 0

/**
 * One pass, linear in the length of the text, whatever is in it. A token is a stretch of letters and numbers, or a hump of
 * a CamelCase one; words of several tokens (Muster-Produkt, G.m.b.H., Kund:innen, #muster_de) stand beside them.
 * @param field the text of `handle` as a whole is a handle, with or without its @.
 */
export function cutWords(text: string, field: TextField = 'text'): Tokens {
  const cuts: Cuts = { text, starts: [], ends: [], gaps: [], wordAt: [], own: [], joints: [], signs: [] }
  const { starts, signs } = cuts
  const reading = ++texts
  const named = field === 'handle'
  if (named && text !== '' && !text.trimStart().startsWith('@')) signs.push(0)
  let endBefore = -1
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    let shape = shapeOf(unit)
    let width = 1
    if (isLeading(unit)) {
      const codePoint = text.codePointAt(at) ?? 0
      shape = classOf(codePoint)
      width = codePoint > 0xffff ? 2 : 1
    }
    if (classIn(shape) !== letter) {
      at += width
      continue
    }
    const start = at
    let end = at + width
    let hash = hashOn(0, unit)
    if (width === 2) hash = hashOn(hash, text.charCodeAt(at + 1))
    let hashAtEnd = hash
    let smalls = caseIn(shape) === small ? 1 : 0
    let capitals = caseIn(shape) === capital ? 1 : 0
    let humps = false
    for (at = end; at < text.length; ) {
      const next = text.charCodeAt(at)
      let nextShape = shapeOf(next)
      let nextWidth = 1
      if (isLeading(next)) {
        const codePoint = text.codePointAt(at) ?? 0
        nextShape = classOf(codePoint)
        nextWidth = codePoint > 0xffff ? 2 : 1
      }
      const kind = classIn(nextShape)
      if (kind !== letter && kind !== mark && kind !== ignorable) break
      hash = hashOn(hash, next)
      if (nextWidth === 2) hash = hashOn(hash, text.charCodeAt(at + 1))
      at += nextWidth
      // A soft hyphen inside belongs to the stretch of text, one at the end does not.
      if (kind !== ignorable) {
        end = at
        hashAtEnd = hash
      }
      const letterCase = caseIn(nextShape)
      if (letterCase === capital) {
        capitals++
        if (smalls > 0) humps = true
      } else if (letterCase === small) {
        smalls++
        if (capitals > 1) humps = true
      }
    }
    const isSpaced = start - endBefore === 1 && text.charCodeAt(endBefore) === 0x20
    const gap = isSpaced ? gaps.space : starts.length === 0 ? gaps.other : gapBetween(text, endBefore, start)
    if (!isSpaced && isSigned(text, start, endBefore)) signs.push(starts.length)
    if (!humps) push(cuts, start, end, gap, hashAtEnd, reading)
    else pushHumps(cuts, start, end, gap, reading)
    endBefore = end
  }
  const { longer, longerAt } = longerWords(cuts, named)
  const { ends, gaps: before, wordAt, own } = cuts
  return { text, field, starts, ends, gaps: before, wordAt, own, longer, longerAt, made: madeLater() }
}

/** The first half of a character outside of the basic plane. */
function isLeading(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function push(cuts: Cuts, start: number, end: number, gap: Gap, hash: number, reading: number): void {
  const word = wordIn(cuts.text, start, end, hash)
  if (word.seenIn !== reading) {
    word.seenIn = reading
    word.seenAs = cuts.own.length
    cuts.own.push(word)
  }
  // Only beside such a gap can a token be one word with others; initials with a full stop and a space between count as well.
  if (gap >= gaps.hyphen || (gap === gaps.other && isOneLetter(cuts.text, start, end)))
    cuts.joints.push(cuts.starts.length)
  cuts.starts.push(start)
  cuts.ends.push(end)
  cuts.gaps.push(gap)
  cuts.wordAt.push(word.seenAs)
}

function pushHumps(cuts: Cuts, start: number, end: number, gap: Gap, reading: number): void {
  let from = start
  for (const cut of [...humpsOf(cuts.text, start, end), end]) {
    let hash = 0
    for (let at = from; at < cut; at++) hash = hashOn(hash, cuts.text.charCodeAt(at))
    push(cuts, from, cut, from === start ? gap : gaps.camel, hash, reading)
    from = cut
  }
}
