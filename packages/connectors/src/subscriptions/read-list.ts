import { readAddress } from './read-address.ts'
import { readDetails, readName } from './read-details.ts'
import { mostSubscriptions, type Subscription, SubscriptionsError } from './subscription.ts'

const withScheme = /(?:feed:)?[a-z][a-z0-9+.-]*:\/\/[^\s<>"]+/i

/** Addresses one a line, with a name before or behind where there is one. Lines that are empty or begin with # say nothing. */
export function readList(text: string): Subscription[] {
  const found: Subscription[] = []
  for (const [index, whole] of text.split(/\r\n?|\n/).entries()) {
    const line = whole.trim()
    if (line === '' || line.startsWith('#')) continue
    if (found.length === mostSubscriptions)
      throw new SubscriptionsError('too_many', `The list has more than ${mostSubscriptions} lines; split it.`)
    found.push({ line: index + 1, labels: [], ...readDetails({}), ...readLine(line.slice(0, 8_000)) })
  }
  return found
}

function readLine(line: string) {
  const linked = /^(?:[-*•]\s+)?\[([^\]]*)\]\(([^\s)]+)\)$/.exec(line)
  if (linked !== null) return told(linked[2] ?? '', linked[1])
  const text = line.replace(/^[-*•]\s+/, '')
  const match = withScheme.exec(text)
  if (match !== null) {
    const [address] = match
    // What ends a sentence or separates cells is no part of the address.
    const trimmed = address.replace(/[,;]+$/, '')
    return told(trimmed, `${text.slice(0, match.index)} ${text.slice(match.index + address.length)}`)
  }
  const words = text.split(/\s+/)
  const bare = words.find((word) => word.includes('.') && readAddress(word).problem === null)
  if (bare === undefined) return told(text, undefined)
  return told(bare, words.filter((word) => word !== bare).join(' '))
}

function told(written: string, name: string | undefined) {
  const spelled = (name ?? '').replace(/^[\s<>:;,|"–-]+|[\s<>:;,|"–-]+$/g, '')
  return { written: written.slice(0, 4_000), name: readName(spelled), ...readAddress(written) }
}
