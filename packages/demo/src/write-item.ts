import type { Language } from '@echolot/domain'
import { dayMs } from './berlin-time.ts'
import { at, type Chance, chance, draw } from './chance.ts'
import { slug } from './company.ts'
import { firstNames, lastNames, penNames } from './content/names.ts'
import { replies } from './content/replies.ts'
import { outlets } from './content/slots.ts'
import type { Item } from './item.ts'
import { blogPostId, type OwnPosts } from './own-posts.ts'
import type { Sketch } from './sketch.ts'
import { type BlogUser, blogUsers, type PublicKey, places } from './sources.ts'
import { commentExternalId, postExternalId } from './wordpress-ids.ts'
import type { DemoAuthor, Theme } from './world-shape.ts'
import { writeText } from './write-text.ts'

export type Writer = { seed: number; epoch: number; ownPosts: OwnPosts }

/** Turns a sketch into the item with this number: the same number always gives the same item. */
export function writeItem({ seed, epoch, ownPosts }: Writer, sketch: Sketch, serial: number): Item {
  const { sourceKey, theme, language, publishedAt } = sketch
  const dice = chance(seed, 'item', serial)
  const author = writeAuthor(sourceKey, language, dice)
  const { title, text } = writeText({ register: places[sourceKey].register, theme, language, serial, seed }, dice)
  const outlet = sourceKey === 'news' || sourceKey === 'alerts' ? dice.pick(outlets[sourceKey]) : null
  const item: Item = {
    sourceKey,
    externalId: sourceKey === 'bluesky' ? `at://${author?.handle}/post/${serial}` : `${sourceKey}-${serial}`,
    path: pagePath(sourceKey, author, title, serial),
    title: headline(sourceKey, title, outlet, dice),
    text,
    author,
    publishedAt,
    language,
    own: false,
    parentExternalId: null,
    addressed: places[sourceKey].about === 1,
    theme,
    outlet,
    host: null,
    aside: null,
    wordpress: null,
  }
  return sourceKey === 'blog' ? underBlogPost(item, epoch, ownPosts, dice) : item
}

/** One of our own answers a comment. @param order tells answers within one second apart, 0 to 63. */
export function writeReply(
  { seed, epoch }: Pick<Writer, 'seed' | 'epoch'>,
  comment: Item,
  publishedAt: number,
  order: number,
  user = chance(seed, 'user', comment.externalId).pick(answerers(comment.theme)),
): Item {
  const facts = comment.wordpress
  if (facts?.type !== 'comment') throw new TypeError(`${comment.externalId} is no comment, so nobody can reply to it.`)
  const id = commentId(publishedAt, epoch, order)
  const text = draw(
    replies[comment.theme ?? 'undecided'][comment.language],
    facts.id,
    seed,
    'reply',
    comment.theme ?? '',
  )
    .replace('{name}', () => firstWord(comment.author?.name))
    .replace('{signature}', () => firstWord(user.name))
  return {
    ...comment,
    externalId: commentExternalId(id),
    path: withAnchor(comment.path, id),
    text,
    author: { name: user.name, handle: null, url: null },
    publishedAt,
    own: true,
    parentExternalId: comment.externalId,
    addressed: false,
    theme: null,
    wordpress: { type: 'comment', id, postId: facts.postId, parent: facts.id, user: user.id },
  }
}

/** Who of the blog's users answers: those whose department it is, else those who know everything. */
function answerers(theme: Theme | null): readonly BlogUser[] {
  const theirs = blogUsers.filter(({ departments }) => theme !== null && departments.includes(theme))
  return theirs.length > 0 ? theirs : blogUsers.filter(({ departments }) => departments.includes('service'))
}

/** WordPress numbers comments as they come, so the number grows with time; 64 fit into each second. */
export function commentId(publishedAt: number, epoch: number, order: number): number {
  const seconds = Math.floor((publishedAt - (epoch - 91 * dayMs)) / 1000)
  return seconds * 64 + order
}

function underBlogPost(item: Item, epoch: number, ownPosts: OwnPosts, dice: Chance): Item {
  const posts = ownPosts.latest('own-blog', item.publishedAt, 5)
  // Most people comment on what is newest. The first days have no post of the history yet: its oldest stands in.
  const nth = Math.min(Math.floor(dice.next() ** 2 * 5), posts.length - 1)
  const post = nth >= 0 ? at(posts, nth) : at(ownPosts.past('own-blog'), 0)
  const id = commentId(item.publishedAt, epoch, 0)
  return {
    ...item,
    externalId: commentExternalId(id),
    parentExternalId: postExternalId(blogPostId(post)),
    path: withAnchor(post.path, id),
    wordpress: { type: 'comment', id, postId: blogPostId(post), parent: 0, user: 0 },
  }
}

function withAnchor(path: string, id: number): string {
  return `${path.replace(/#.*$/, '')}#comment-${id}`
}

function firstWord(text: string | undefined): string {
  return text?.split(' ')[0] ?? ''
}

function writeAuthor(sourceKey: PublicKey, language: Language, dice: Chance): DemoAuthor | null {
  const first = dice.pick<string>(firstNames[language])
  const last = dice.pick<string>(lastNames[language])
  const pen = dice.pick(penNames)
  switch (sourceKey) {
    case 'blog':
    case 'press':
    case 'trade-blog':
      return { name: `${first} ${last}`, handle: null, url: null }
    case 'reviews':
      return { name: `${first} ${last.charAt(0)}.`, handle: null, url: null }
    case 'mastodon': {
      const handle = slug(`${first} ${last}`).replaceAll('-', '_')
      return { name: `${first} ${last}`, handle: `@${handle}@plausch.example`, url: `/social/@${handle}` }
    }
    case 'bluesky': {
      const handle = `${slug(dice.happens(0.5) ? pen : `${first} ${last}`)}.himmelblau.example`
      return { name: dice.happens(0.3) ? pen : `${first} ${last}`, handle, url: `/sky/profile/${handle}` }
    }
    case 'forum':
      return { name: pen, handle: pen, url: `/forum/u/${pen}` }
    // Employer reviews are anonymous; searches do not tell who wrote what they found.
    case 'employer-reviews':
    case 'news':
    case 'alerts':
      return null
  }
}

function pagePath(sourceKey: PublicKey, author: DemoAuthor | null, title: string | null, serial: number): string {
  switch (sourceKey) {
    case 'mastodon':
      return `${author?.url}/${serial}`
    case 'bluesky':
      return `${author?.url}/post/${serial}`
    case 'forum':
      return `/forum/t/${slug(title ?? '')}/${serial}`
    case 'trade-blog':
      return `/grinder-gazette/${serial}`
    default:
      return `/${sourceKey}/${serial}`
  }
}

function headline(sourceKey: PublicKey, title: string | null, outlet: string | null, dice: Chance): string | null {
  if (sourceKey === 'news') return `${title} - ${outlet}`
  if (title === null || places[sourceKey].register !== 'review') return title
  const content = /\b(lob|brilliant|top|herz|best|beste|bester|sterne|klima|5 von 5)\b/i.test(title)
  const stars = content ? dice.int(4, 5) : dice.int(1, 3)
  return `${'★'.repeat(stars)}${'☆'.repeat(5 - stars)} ${title}`
}

/** Whether such a text may be without a department that anybody can name. */
export function takesUndecided(sourceKey: PublicKey): boolean {
  const themes: Partial<Record<Theme, number>> = places[sourceKey].themes
  return themes.undecided !== undefined
}
