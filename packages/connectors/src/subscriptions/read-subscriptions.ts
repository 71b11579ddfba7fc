import { decodeBytes } from '../feed/decode-bytes.ts'
import { readCsv, separatorOf } from './read-csv.ts'
import { readList } from './read-list.ts'
import { readOpml } from './read-opml.ts'
import { type Subscription, type SubscriptionFormat, SubscriptionsError } from './subscription.ts'

const outlines = /<(?:\w+:)?(?:opml|outline)[\s>/]/i

export type SubscriptionFile = { format: SubscriptionFormat; entries: Subscription[] }

/**
 * Reads a list of feeds as people have it: OPML, a table with commas, semicolons or tabs, or addresses one a line, told apart
 * by their content, in whatever encoding.
 * @throws SubscriptionsError for what is none of these.
 */
export function readSubscriptions(bytes: Uint8Array): SubscriptionFile {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03)
    throw new SubscriptionsError(
      'spreadsheet',
      'This is a spreadsheet or an archive. Save the table as CSV and give that.',
    )
  const text = decodeBytes(bytes, null)
    .text.replace(/^\ufeff/, '')
    .replaceAll('\0', '')
  if (text.trim() === '')
    throw new SubscriptionsError('empty', 'There is nothing in it. Give OPML, CSV, or addresses one a line.')
  const file = text.trimStart().startsWith('<') || outlines.test(text.slice(0, 20_000)) ? markup(text) : plain(text)
  if (file.entries.length === 0)
    throw new SubscriptionsError('empty', 'It names no feed. Give OPML, CSV, or addresses one a line.')
  return file
}

function markup(text: string): SubscriptionFile {
  const head = text.slice(0, 20_000)
  if (outlines.test(head)) return { format: 'opml', entries: readOpml(text) }
  if (/^<(?:https?|feed):/i.test(text.trimStart())) return plain(text)
  if (/<!doctype\s+html|<html[\s>]/i.test(head))
    throw new SubscriptionsError(
      'web_page',
      'This is a web page and no list of feeds. Give OPML, CSV, or addresses one a line.',
    )
  if (/<(?:\w+:)?(?:rss|feed|rdf)[\s>]/i.test(head))
    throw new SubscriptionsError('feed', 'This is a feed itself and no list of feeds. Add it by its address instead.')
  throw new SubscriptionsError('unknown_markup', 'This is XML, but no OPML. Give OPML, CSV, or addresses one a line.')
}

function plain(text: string): SubscriptionFile {
  const separator = separatorOf(text)
  return separator === null
    ? { format: 'list', entries: readList(text) }
    : { format: 'csv', entries: readCsv(text, separator) }
}
