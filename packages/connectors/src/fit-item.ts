import { createHash } from 'node:crypto'
import { clean } from '@echolot/domain'
import type { FoundItem } from './connector.ts'
import { linksOf } from './links-of.ts'
import { picturesOf } from './pictures-of.ts'

const longest = { externalId: 2_000, url: 4_000, line: 1_000, text: 100_000, html: 400_000 }

/** An item as it may be stored and queued: well-formed, without NUL, in NFC, nothing longer than anybody writes. */
export function fitItem(item: FoundItem): FoundItem {
  const { author } = item
  const links = linksOf(item.html)
  const pictures = picturesOf(item.facts?.pictures ?? [], item.html)
  return {
    ...item,
    externalId: id(item.externalId),
    formerExternalId: item.formerExternalId ? id(item.formerExternalId) : null,
    sharedId: item.sharedId ? { id: id(item.sharedId.id), ownId: id(item.sharedId.ownId) } : null,
    url: address(item.url),
    title: text(item.title, longest.line),
    text: text(item.text, longest.text),
    ...(item.formerText ? { formerText: text(item.formerText, longest.text) } : {}),
    html: text(item.html, longest.html),
    author: author && {
      name: text(author.name, longest.line),
      handle: text(author.handle, longest.line),
      url: address(author.url),
      website: address(author.website),
      externalId: author.externalId && id(author.externalId),
    },
    language: text(item.language, 50),
    parentExternalId: item.parentExternalId && id(item.parentExternalId),
    threadUrl: address(item.threadUrl),
    facts: {
      ...item.facts,
      ...(links.length === 0 ? {} : { links }),
      ...(pictures.length === 0 ? {} : { pictures }),
    },
  }
}

function text(value: string | null, limit: number): string | null {
  return value === null ? null : clean(value, limit)
}

/** Half an address leads nowhere. */
function address(value: string | null): string | null {
  return value === null || value.length > longest.url ? null : value.toWellFormed()
}

/** An id stays as its publisher spells it: two forms of one letter are two ids to them. One of pages is hashed. */
function id(value: string): string {
  const whole = value.toWellFormed().replaceAll('\0', '')
  return whole.length <= longest.externalId ? whole : `sha256:${createHash('sha256').update(whole).digest('hex')}`
}
