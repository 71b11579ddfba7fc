import type { FoundItem } from '../connector.ts'
import { fitItem } from '../fit-item.ts'
import { type Piece, readPieces } from '../read-pieces.ts'
import { markQuotes } from './mark-quotes.ts'
import { answered, type DiscoursePost, nameOf } from './shapes.ts'

export type Ours = {
  /** The account that is signed in, by its number. */
  userId: string | null
  /** Names of ours there, in lower case. */
  names: ReadonlySet<string>
}

export type Meant = {
  post: DiscoursePost
  /** Only some may read it. */
  private: boolean
  /** The forum told the account of it. */
  told: boolean
  /** What it was called before. */
  former: string | null
}

/** Who of the forum is ours: the account that is signed in and whom the settings name. */
export function oursOf(source: {
  userId: string | null
  access: { username: string } | null
  settings: { ownUsers: readonly string[] }
}): Ours {
  const named = [...source.settings.ownUsers, ...(source.access === null ? [] : [source.access.username])]
  return {
    userId: source.userId,
    names: new Set(named.map((name) => name.trim().replace(/^@/, '').toLowerCase())),
  }
}

const bodyOf = ({ cooked }: DiscoursePost, base: string): Piece => ({ markup: markQuotes(cooked), base: `${base}/` })

/** Posts as items. @throws ReadingFailed where their markup cannot be read. */
export async function foundPosts(posts: readonly Meant[], base: string, ours: Ours): Promise<FoundItem[]> {
  const read = await readPieces(posts.map(({ post }) => bodyOf(post, base)))
  return posts.map((meant) => {
    const { post } = meant
    const { text, html } = read(bodyOf(post, base))
    const own = isOurs(post, ours)
    const threadUrl = `${base}/t/${encodeURIComponent(post.topic_slug || '-')}/${post.topic_id}`
    const toUs =
      meant.told ||
      meant.private ||
      ours.names.has(post.reply_to_user?.username.toLowerCase() ?? '') ||
      mentions(post.cooked, ours)
    return fitItem({
      ...{ externalId: nameOf(post), formerExternalId: meant.former, url: `${threadUrl}/${post.post_number}` },
      title: post.post_number === 1 ? post.topic_title?.trim() || null : null,
      ...{ text: text === '' ? null : text, html: html.trim() === '' ? null : html.trim() },
      author: {
        ...{ externalId: post.user_id == null ? null : `user-${post.user_id}`, handle: post.username },
        ...{ name: post.name?.trim() || post.username, website: null },
        url: `${base}/u/${encodeURIComponent(post.username)}`,
      },
      publishedAt: new Date(post.created_at),
      updatedAt: post.version > 1 && post.updated_at != null ? new Date(post.updated_at) : null,
      ...{ language: null, channel: 'forum', parentExternalId: answered(post), threadUrl },
      ...{ addressed: toUs && !own, own, visibility: meant.private ? 'private' : 'public' },
      facts: { type: post.post_number === 1 ? 'post' : 'comment' },
    })
  })
}

export function isOurs({ user_id, username }: DiscoursePost, { userId, names }: Ours): boolean {
  return (user_id != null && `user-${user_id}` === userId) || names.has(username.toLowerCase())
}

/** Whether it names us by `@`, which the forum makes a link of. */
function mentions(cooked: string, { names }: Ours): boolean {
  if (names.size === 0 || !cooked.includes('class="mention"')) return false
  return [...cooked.matchAll(/class="mention"[^<>]{0,300}>@([^<>]{1,100})</g)].some(([, name = '']) =>
    names.has(name.toLowerCase()),
  )
}
