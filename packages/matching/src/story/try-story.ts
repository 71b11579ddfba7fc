import { itemTypes, type OutletTier } from '@echolot/domain'
import { InputError } from '../input-error.ts'
import { asObject, textOrNull } from '../try-match.ts'
import { climb, type RungHit } from './climb.ts'
import { type Entry, identityOf } from './identity-of.ts'
import { newQuestions } from './new-questions.ts'
import { outletTier } from './outlet-tier.ts'

type Tried = {
  copy: boolean
  /** Every rung on which they met, the surest first. */
  rungs: RungHit[]
  one: Seen
  other: Seen
  /** What the other asks, and the one does not. */
  newQuestions: string[]
}
type Seen = {
  publication: boolean
  address: string | null
  host: string | null
  title: string
  tier: OutletTier | null
}

const fields = [
  'externalId',
  'url',
  'title',
  'text',
  'channel',
  'type',
  'author',
  'handle',
  'authorUrl',
  'source',
  'publishedAt',
] as const

/** Answers one line of `echolot try story`: `{one, other}`, two items. */
export function tryStory(input: unknown): Tried {
  const { one, other } = asObject(input, 'The line')
  const [first, second] = [entryOf(one, 'one', 1), entryOf(other, 'other', 2)]
  const [a, b] = [identityOf(first), identityOf(second)]
  const hits = climb(a, b)
  const seen = ({ isPublication, address, host, title }: typeof a, { channel }: Entry): Seen => ({
    publication: isPublication,
    address,
    host,
    title,
    tier: outletTier({ host, channel, isPublication, said: null }),
  })
  return {
    copy: hits.length > 0,
    rungs: hits,
    one: seen(a, first),
    other: seen(b, second),
    newQuestions: newQuestions(saidIn(second), [saidIn(first)]),
  }
}

const saidIn = ({ title, text }: Entry) => `${title ?? ''}\n${text ?? ''}`

/** Two items are of two sources unless they name the same one. */
function entryOf(value: unknown, name: string, number: number): Entry {
  const item = asObject(value, name)
  const said = Object.fromEntries(fields.map((field) => [field, textOrNull(item[field], `${name}.${field}`)]))
  const at = said.publishedAt == null ? new Date(0) : new Date(said.publishedAt)
  if (Number.isNaN(at.getTime())) throw new InputError('invalid_field', `${name}.publishedAt must be an instant.`)
  return {
    externalId: said.externalId ?? '',
    url: said.url ?? null,
    title: said.title ?? null,
    text: said.text ?? null,
    type: itemTypes.find((type) => type === said.type) ?? null,
    channel: said.channel ?? 'web',
    isAnswer: item.isAnswer === true,
    author: said.author ?? null,
    handle: said.handle ?? null,
    authorUrl: said.authorUrl ?? null,
    sourceId:
      said.source == null
        ? number
        : [...said.source].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7),
    at,
  }
}
