import { mostHubs, type NamedHubs } from './read-hubs.ts'
import { resolveAddress } from './resolve-address.ts'

const longestHeader = 20_000
const token = /[^\s;,="<>]*/y

/**
 * The hubs and the own address that `Link` headers name (RFC 8288, 3), several of them joined by commas or not. What is no link
 * ends the reading, and a link about something else (`anchor`) is none of the feed's. Linear in the length of the header.
 */
export function readLinkHeader(header: string, url: string): NamedHubs {
  const hubs: string[] = []
  let self: string | null = null
  const text = header.slice(0, longestHeader)
  for (let at = 0; at < text.length; ) {
    at = skip(text, at, /[\s,]*/y)
    const end = text[at] === '<' ? text.indexOf('>', at) : -1
    if (end === -1) break
    const target = text.slice(at + 1, end)
    const read = readParameters(text, end + 1)
    at = read.end
    const address = read.anchored ? null : resolveAddress(target, url)
    if (address === null) continue
    if (read.rels.includes('hub')) hubs.push(address)
    if (read.rels.includes('self')) self ??= address
  }
  return { hubs: hubs.slice(0, mostHubs), self }
}

/** The parameters behind a link's target; of several `rel` the first counts. */
function readParameters(text: string, from: number): { rels: string[]; anchored: boolean; end: number } {
  let rels: string[] | null = null
  let anchored = false
  let at = skip(text, from, /\s*/y)
  while (text[at] === ';') {
    at = skip(text, at + 1, /\s*/y)
    const nameEnd = skip(text, at, token)
    const name = text.slice(at, nameEnd).toLowerCase()
    at = skip(text, nameEnd, /\s*/y)
    let value = ''
    if (text[at] === '=') {
      at = skip(text, at + 1, /\s*/y)
      const valueEnd = text[at] === '"' ? endOfQuoted(text, at) : skip(text, at, /[^\s;,"]*/y)
      value = text[at] === '"' ? text.slice(at + 1, valueEnd - 1).replace(/\\(.)/g, '$1') : text.slice(at, valueEnd)
      at = skip(text, valueEnd, /\s*/y)
    }
    if (name === 'rel') rels ??= value.toLowerCase().split(/\s+/, 20)
    if (name === 'anchor') anchored = true
  }
  return { rels: rels ?? [], anchored, end: at }
}

/** Where a quoted text ends, behind its last quote; the end of everything where it has none. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return text.length + 1
}

function skip(text: string, at: number, what: RegExp): number {
  what.lastIndex = at
  return at + (what.exec(text)?.[0].length ?? 0)
}
