import { classOf, ignorable } from './characters.ts'
import { type Gap, gaps } from './tokens.ts'

/** What stands between two tokens, from the end of one to the start of the next. */
export function gapBetween(text: string, from: number, to: number): Gap {
  if (to - from === 1) return gapOf(text.charCodeAt(from))
  // Havel-, and the rest of the word on the next line.
  if (
    to - from < 16 &&
    gapOf(text.charCodeAt(from)) === gaps.hyphen &&
    /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(from + 1, to))
  )
    return gaps.hyphen
  let only: Gap | null = null
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (classOf(unit) === ignorable) continue
    const here = gapOf(unit)
    if (here === gaps.other) return gaps.other
    // Kunden/-innen
    if (only === gaps.gender && here === gaps.hyphen && to - at === 1) return gaps.gender
    if (only !== null && (only !== gaps.space || here !== gaps.space)) return gaps.other
    only = here
  }
  return only ?? gaps.other
}

function gapOf(unit: number): Gap {
  if (unit === 0x20) return gaps.space
  if (unit === 0x2d) return gaps.hyphen
  if (unit === 0x2e) return gaps.dot
  const character = String.fromCharCode(unit)
  if (':*_·/('.includes(character)) return gaps.gender
  if ("'’‘`´\u02b9\u02bb\u02bc\u02c8＇".includes(character)) return gaps.apostrophe
  if (/[\p{Pd}\u2212]/u.test(character)) return gaps.hyphen
  return /\s/.test(character) ? gaps.space : gaps.other
}
