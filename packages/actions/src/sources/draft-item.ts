import type { FoundItem } from '@echolot/connectors'
import type { ItemDraft } from '@echolot/db'
import { clean } from '@echolot/domain'
import { detectLanguage } from '@echolot/language'
import type { Ctx } from '../context.ts'

const titleLimit = 2_000
const textLimit = 200_000

/**
 * A found item as a row: cleaned, capped, its identity and its author's as keyed digests. Both are the host's: what one
 * blog calls comment-12 is not what another calls so, and a name alone is a person only where it was written.
 * @param host of the source's address, without its port.
 */
export async function draftItem(
  item: FoundItem,
  { host, language, foundAt }: { host: string; language: string | null; foundAt: Date },
  seal: Ctx['seal'],
): Promise<ItemDraft> {
  const title = item.title === null ? null : clean(item.title, titleLimit)
  const text = item.text === null ? null : clean(item.text, textLimit)
  const author = item.author
  const known = author === null ? null : (author.externalId ?? author.url ?? author.handle ?? author.name)
  return {
    identity: seal.digest(`${host}\n${item.externalId}`, 'item'),
    parentIdentity: item.parentExternalId === null ? null : seal.digest(`${host}\n${item.parentExternalId}`, 'item'),
    author:
      author === null || known === null
        ? null
        : {
            identity: seal.digest(`${host}\n${known}`, 'author'),
            name: author.name === null ? null : clean(author.name, 300),
            handle: author.handle === null ? null : clean(author.handle, 300),
            url: author.url === null ? null : clean(author.url, 2_000),
          },
    // The text itself knows best; what a feed says of itself is often a template's default.
    language:
      (await detectLanguage(`${title ?? ''}\n${text ?? ''}`)) ??
      item.language?.split('-')[0]?.toLowerCase() ??
      language,
    own: item.own,
    addressed: item.addressed,
    publishedAt: item.publishedAt,
    foundAt,
    externalId: clean(item.externalId, 4_000),
    url: item.url === null ? null : clean(item.url, 4_000),
    title,
    text,
    threadUrl: item.threadUrl === null ? null : clean(item.threadUrl, 4_000),
    updatedAt: item.updatedAt,
  }
}
