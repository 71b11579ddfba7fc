import type { FoundAuthor, FoundItem } from '../connector.ts'
import { fitItem } from '../fit-item.ts'
import type { Misfit } from '../receive/receiving.ts'
import { firstAt, pointedAt } from './pointer.ts'
import type { WebhookSettings } from './settings.ts'

/** More than anybody says at once. */
const mostItems = 500

export type Message = { items: FoundItem[]; deleted: string[] }

/** Thrown where a message is not as the settings expect it, and caught in this file. */
class Unfit extends Error {
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.field = field
  }
}

/** Reads what was posted by where the settings say that its parts stand. @returns the first thing that is not as it should be, where one is. */
export function readMessage(settings: WebhookSettings, body: Uint8Array): Message | Misfit {
  try {
    return read(settings, body)
  } catch (error) {
    if (error instanceof Unfit) return { field: error.field, message: error.message }
    throw error
  }
}

function read(settings: WebhookSettings, body: Uint8Array): Message {
  const listed = listIn(settings, parsed(body))
  const items = new Map<string, FoundItem>()
  const deleted = new Set<string>()
  for (const [index, one] of listed.entries()) {
    const field = fieldsOf(settings, one, listed.length === 1 ? null : index)
    const externalId = field.text('externalId')
    if (externalId === null) throw field.unfit('externalId', 'says no id, which every item needs')
    // Of what comes twice in one message the last word counts.
    items.delete(externalId)
    deleted.delete(externalId)
    if (field.yes('deleted')) deleted.add(externalId)
    else items.set(externalId, itemOf(settings, externalId, field))
  }
  return { items: [...items.values()], deleted: [...deleted] }
}

type Field = ReturnType<typeof fieldsOf>

function itemOf(settings: WebhookSettings, externalId: string, field: Field): FoundItem {
  const [title, text] = [field.text('title'), field.text('text')]
  if (title === null && text === null) throw field.unfit('text', 'says neither a text nor a title')
  const own = field.yes('own')
  const channel = settings.channel.trim()
  const named = channel.startsWith('/') ? field.text('channel') : channel
  return fitItem({
    ...{ externalId, title, text, html: null, url: field.url('url'), author: authorOf(field) },
    ...{ publishedAt: field.instant('publishedAt'), updatedAt: null, language: field.text('language') },
    ...{ parentExternalId: field.text('parentExternalId'), threadUrl: null },
    ...{
      channel: named?.slice(0, 40) || 'webhook',
      visibility: 'public',
      own,
      addressed: !own && field.yes('addressed'),
    },
  })
}

function authorOf(field: Field): FoundAuthor | null {
  const [name, handle, url] = [field.text('authorName'), field.text('authorHandle'), field.url('authorUrl')]
  const externalId = field.text('authorId')
  if (name === null && handle === null && url === null && externalId === null) return null
  return { name, handle, url, website: null, externalId }
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw new Unfit('body', 'The body is not JSON in UTF-8.')
  }
}

function listIn(settings: WebhookSettings, message: unknown): unknown[] {
  const at = settings.items.trim()
  const found = at === '' ? message : pointedAt(message, at)
  if (found === undefined) throw new Unfit('items', `There is nothing at ${at}.`)
  const listed = Array.isArray(found) ? found : [found]
  if (listed.length > mostItems)
    throw new Unfit('items', `A message holds ${mostItems} items at most, not ${listed.length}.`)
  return listed
}

type Place = Exclude<keyof WebhookSettings, 'items' | 'ownUsers'>

/** The fields of one item, each as what it should be. What is wrong names its field, where it was looked for, and which item. */
function fieldsOf(settings: WebhookSettings, item: unknown, index: number | null) {
  const which = index === null ? 'The item' : `Item ${index}`
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    throw new Unfit('items', `${which} is no JSON object.`)
  const at = (name: Place) => (settings[name].trim() === '' ? undefined : firstAt(item, settings[name]))
  const unfit = (name: Place, what: string) => new Unfit(name, `${which} ${what} (looked for at ${settings[name]}).`)
  const text = (name: Place): string | null => {
    const found = at(name)
    if (typeof found === 'string') return found
    if (typeof found === 'number' && Number.isFinite(found)) return String(found)
    // Where the author is an object, its name stands in it or nowhere.
    if (found === undefined || name === 'authorName') return null
    throw unfit(name, `has something other than a text as ${name}`)
  }
  return {
    unfit,
    text,
    yes(name: Place): boolean {
      const found = at(name)
      if (found === undefined || found === false || found === 'false' || found === 0) return false
      if (found === true || found === 'true' || found === 1) return true
      throw unfit(name, `has something other than true or false as ${name}`)
    },
    url(name: Place): string | null {
      const written = text(name)
      if (written === null) return null
      if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) return new URL(written).href
      throw unfit(name, `has something other than an address beginning with https:// as ${name}`)
    },
    instant(name: Place): Date | null {
      const found = at(name)
      if (found === undefined) return null
      const read = instantOf(found)
      if (read !== null) return read
      throw unfit(name, `has something other than an instant such as 2026-11-21T22:00:00Z as ${name}`)
    },
  }
}

/** With a zone, for without one nobody knows which; a number is Unix time, in milliseconds where it would be long hence in seconds. */
function instantOf(found: unknown): Date | null {
  const digits =
    typeof found === 'number' ? found : typeof found === 'string' && /^\d{9,13}$/.test(found) ? Number(found) : null
  if (digits !== null) return instant(digits > 100_000_000_000 ? digits : digits * 1000)
  if (typeof found !== 'string') return null
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/i.test(found) ? instant(found) : null
}

function instant(said: string | number): Date | null {
  const at = new Date(typeof said === 'string' ? said.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : said)
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1970 || at.getUTCFullYear() > 2200 ? null : at
}
