import { lineOf, readPieces } from '../read-pieces.ts'
import { type ApiStyle, type Asking, askWordpress } from './ask-wordpress.ts'
import { type WordpressPost, wordpressUser } from './shapes.ts'

export type OwnUsers = {
  /** Whether a comment by this user (0 for a visitor who typed a name) is the company's own. */
  has(userId: number, name: string | null): boolean
  /** Whether a post by this user is the company's own: only where the settings name its users, for a blog has guests. */
  wrote(userId: number): boolean
  /** The blog did not say who its users are. */
  unreadable: boolean
}

/**
 * Tells the company's own users by what the settings name: ids as they are, sign-in names and display names through
 * the blog's list of users. That list has only those who wrote posts, so a display name also counts by itself, but
 * only for somebody who is signed in: anybody may type "Support" into a form.
 * Where the settings name nobody, the authors of the blog's posts are its own.
 * @throws ReadingFailed where the names in that list cannot be read.
 */
export async function findOwnUsers(
  asking: Asking,
  style: ApiStyle,
  named: readonly string[],
  posts: readonly WordpressPost[],
): Promise<OwnUsers> {
  const onlyIds = named.length > 0 && named.every((name) => /^\d+$/.test(name))
  const users = onlyIds ? null : await askWordpress(asking, style, 'users', { per_page: '100' }, wordpressUser)
  const listed = users?.outcome === 'page' ? users.things : []
  const read = await readPieces(listed.map(({ name }) => lineOf(name)))
  const plain = (name: string) => read(lineOf(name)).text
  const wanted = new Set(named.map(folded))
  const known = listed.filter(({ name, slug }) => wanted.has(folded(plain(name))) || wanted.has(folded(slug)))
  const ids = new Set(
    named.length === 0
      ? [...listed.map(({ id }) => id), ...posts.map(({ author }) => author)]
      : [...named.filter((name) => /^\d+$/.test(name)).map(Number), ...known.map(({ id }) => id)],
  )
  if (asking.source.userId !== null) ids.add(Number(asking.source.userId))
  // Where the list says whose a name is, nobody else has it, whatever they choose to be shown as.
  for (const { name, slug } of known) for (const taken of [plain(name), slug]) wanted.delete(folded(taken))
  return {
    has: (userId, name) => userId !== 0 && (ids.has(userId) || (name !== null && wanted.has(folded(name)))),
    wrote: (userId) => named.length > 0 && ids.has(userId),
    unreadable: users !== null && users.outcome !== 'page' && named.length > 0,
  }
}

function folded(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
