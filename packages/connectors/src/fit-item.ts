import type { FoundItem } from './connector.ts'

const longest = { externalId: 2_000, url: 4_000, line: 1_000, text: 100_000, html: 400_000 }

/** An item as it may be stored and queued: well-formed, without NUL, in NFC, nothing longer than anybody writes. */
export function fitItem(item: FoundItem): FoundItem {
  const { author } = item
  return {
    ...item,
    externalId: cut(wellFormed(item.externalId), longest.externalId),
    url: address(item.url),
    title: text(item.title, longest.line),
    text: text(item.text, longest.text),
    html: text(item.html, longest.html),
    author: author && {
      name: text(author.name, longest.line),
      handle: text(author.handle, longest.line),
      url: address(author.url),
      externalId: author.externalId && cut(wellFormed(author.externalId), longest.externalId),
    },
    language: text(item.language, 50),
    parentExternalId: item.parentExternalId && cut(wellFormed(item.parentExternalId), longest.externalId),
    threadUrl: address(item.threadUrl),
  }
}

function text(value: string | null, limit: number): string | null {
  return value === null ? null : cut(wellFormed(value).normalize('NFC'), limit)
}

/** Half an address leads nowhere. */
function address(value: string | null): string | null {
  return value === null || value.length > longest.url ? null : wellFormed(value)
}

function wellFormed(value: string): string {
  return value.toWellFormed().replaceAll('\0', '')
}

function cut(value: string, limit: number): string {
  return value.length <= limit ? value : value.slice(0, limit).replace(/[\ud800-\udbff]$/, '')
}
