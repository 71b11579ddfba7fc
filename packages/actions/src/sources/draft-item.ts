import type { FoundItem } from '@echolot/connectors'
import type { ItemDraft } from '@echolot/db'
import { clean } from '@echolot/domain'
import { detectLanguage } from '@echolot/language'
import type { Ctx } from '../context.ts'
import { authorIdentity, itemIdentity, type Site } from './identity.ts'
import { digestsOf } from './item-digests.ts'

const titleLimit = 2_000
const textLimit = 200_000

/** What an item says, as it is stored. */
export const saidBy = ({ title, text, url }: FoundItem) => ({
  title: title === null ? null : clean(title, titleLimit),
  text: text === null ? null : clean(text, textLimit),
  url: url === null ? null : clean(url, 4_000),
})

type DraftFor = {
  at: Site
  language: string | null
  foundAt: Date
  /** Each item says of which channel it is. */
  namesChannels?: boolean
}

/** A found item as a row: cleaned, capped, its identity and its author's as keyed digests, in the language that its source states. */
export function draftItem(
  item: FoundItem,
  { at, language, foundAt, namesChannels = false }: DraftFor,
  seal: Ctx['seal'],
): ItemDraft {
  const { title, text, url } = saidBy(item)
  const author = item.author
  const shownUrl = author?.url ?? author?.website ?? null
  const whose = author === null ? null : authorIdentity(seal, at, author)
  const itself = itemIdentity(seal, at, item.externalId)
  const parent = item.parentExternalId === null ? null : itemIdentity(seal, at, item.parentExternalId)
  const externalId = clean(item.externalId, 4_000)
  return {
    identity: itself.identity,
    parentIdentity: parent?.identity ?? null,
    renamed: [
      ...[itself, parent].flatMap((one) => (one?.former ? [{ from: one.former, to: one.identity }] : [])),
      ...(item.formerExternalId
        ? [{ from: itemIdentity(seal, at, item.formerExternalId).identity, to: itself.identity }]
        : []),
    ],
    author:
      author === null || whose === null
        ? null
        : {
            ...whose,
            name: author.name === null ? null : clean(author.name, 300),
            handle: author.handle === null ? null : clean(author.handle, 300),
            url: shownUrl === null ? null : clean(shownUrl, 2_000),
          },
    language: item.language?.split('-')[0]?.toLowerCase() ?? language,
    own: item.own,
    addressed: item.addressed,
    publishedAt: item.publishedAt,
    foundAt,
    externalId,
    url,
    title,
    text,
    threadUrl: item.threadUrl === null ? null : clean(item.threadUrl, 4_000),
    updatedAt: item.updatedAt,
    facts: item.tray ? { ...item.facts, tray: item.tray } : (item.facts ?? null),
    channel: namesChannels ? item.channel : null,
    private: item.visibility === 'private',
    ...digestsOf(seal, { externalId, url, title, text }),
    formerTextDigest: item.formerText
      ? digestsOf(seal, { externalId, url, title, text: clean(item.formerText, textLimit) }).textDigest
      : null,
  }
}

/**
 * The language of what is said: the text itself knows best, for what a feed says of itself is often a template's default. Asking
 * it costs as much as all else about an item, so it is asked of what is new and of what says something else than before.
 */
export async function languageOf({
  title,
  text,
  language,
}: Pick<ItemDraft, 'title' | 'text' | 'language'>): Promise<string | null> {
  return (await detectLanguage(`${title ?? ''}\n${text ?? ''}`)) ?? language
}
