import { classOf, ignorable, letter, mark } from './characters.ts'

/** The # @ or $ directly before a token, or ''. */
export function signBefore(text: string, start: number): string {
  const at = signAt(text, start)
  return at < 0 ? '' : text.charAt(at).normalize('NFKC')
}

/** Where the sign before a token stands, or -1. */
export function signAt(text: string, start: number): number {
  let at = start - 1
  while (at >= 0 && classOf(text.charCodeAt(at)) === ignorable) at--
  return at >= 0 && '#@$＃＠＄﹟﹫﹩'.includes(text.charAt(at)) ? at : -1
}

/** The @ of info@muster.de is not that of a handle. */
export function isSigned(text: string, start: number, endBefore: number): boolean {
  if (start === 0 || text.charCodeAt(start - 1) === 0x20) return false
  const at = signAt(text, start)
  return at >= 0 && at !== endBefore
}

/** Where a tag or handle may end: #muster_produkt, @muster_de, @muster.bsky.social, @muster@mastodon.social, $SAP.DE. */
export function tagEnds(text: string, start: number, sign: string): readonly number[] {
  const end = sign === '@' ? endOfHandle(text, start) : endOfName(text, start)
  if (sign === '$') {
    const share = /^[.-][\p{Lu}\p{N}]{1,6}(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 8))?.[0] ?? ''
    return share === '' ? [end] : [end, end + share.length]
  }
  if (sign !== '@') return [end]
  let whole = end
  let dotted = false
  while (/[.@]/.test(text.charAt(whole)) && /[\p{Ll}\p{N}]/u.test(text.charAt(whole + 1))) {
    if (whole === end) dotted = text.charAt(whole) === '.'
    whole = endOfName(text, whole + 1)
  }
  return whole === end ? [end] : dotted ? [whole] : [end, whole]
}

/** A hyphen belongs to a handle that is a domain, @muster-shop.example; @muster-Kunden are those of @muster. */
function endOfHandle(text: string, start: number): number {
  let end = endOfName(text, start)
  const first = end
  while (text[end] === '-' && /[\p{Ll}\p{N}]/u.test(text.charAt(end + 1))) end = endOfName(text, end + 1)
  return text[end] === '.' && /[\p{Ll}\p{N}]/u.test(text.charAt(end + 1)) ? end : first
}

function endOfName(text: string, start: number): number {
  let end = start
  for (let at = start; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0
    const kind = classOf(codePoint)
    if (kind !== letter && kind !== mark && kind !== ignorable && codePoint !== 0x5f) break
    at += codePoint > 0xffff ? 2 : 1
    if (kind === letter || kind === mark) end = at
  }
  return end
}
