import type { FoundItem } from '../connector.ts'
import { fitItem } from '../fit-item.ts'
import { lineOf, type Piece, readPieces } from '../read-pieces.ts'
import { nameOf, type Written } from './shapes.ts'

/** Questions, answers and comments of one site as items. @throws ReadingFailed */
export async function foundItems(
  site: string,
  written: readonly Written[],
  ownUsers: ReadonlySet<string>,
): Promise<FoundItem[]> {
  const bodyOf = (one: Written): Piece => ({ markup: one.body, base: `https://${site}/` })
  const titleOf = (one: Written) => lineOf(one.kind === 'question' ? one.title : '')
  const writerOf = (one: Written) => lineOf(one.owner?.display_name ?? '')
  const read = await readPieces(written.flatMap((one) => [bodyOf(one), titleOf(one), writerOf(one)]))
  const isOwn = ({ owner }: Written) => ownUsers.has(String(owner?.user_id ?? ''))
  const own = new Set(written.filter(isOwn).map((one) => nameOf(site, one)))
  const questionOf = new Map(
    written.flatMap((one) => (one.kind === 'answer' ? [[one.answer_id, one.question_id] as const] : [])),
  )
  return written.map((one) => {
    const { text, html } = read(bodyOf(one))
    // Both come with their entities: &amp; and &quot;.
    const [title, name] = [read(titleOf(one)).text, read(writerOf(one)).text]
    const parent = one.kind === 'question' ? null : `${site}/${one.kind === 'answer' ? one.question_id : one.post_id}`
    const thread = one.kind === 'comment' ? (questionOf.get(one.post_id) ?? one.post_id) : one.question_id
    const threadUrl = `https://${site}/q/${thread}`
    return fitItem({
      ...{ externalId: nameOf(site, one), url: addressOf(site, one), title: title === '' ? null : title },
      ...{ text: text === '' ? null : text, html: html.trim() === '' ? null : html.trim() },
      author:
        one.owner == null
          ? null
          : {
              externalId: one.owner.user_id === undefined ? null : `${site}/user-${one.owner.user_id}`,
              ...{ name: name === '' ? null : name, handle: null, website: null },
              url: one.owner.link !== undefined && URL.canParse(one.owner.link) ? one.owner.link : null,
            },
      publishedAt: new Date(one.creation_date * 1000),
      updatedAt: one.last_edit_date === undefined ? null : new Date(one.last_edit_date * 1000),
      ...{ language: null, channel: 'forum', parentExternalId: parent, threadUrl, own: isOwn(one) },
      ...{ addressed: !isOwn(one) && parent !== null && own.has(parent), visibility: 'public' },
      facts: { type: one.kind === 'question' ? 'question' : 'comment' },
    })
  })
}

function addressOf(site: string, one: Written): string {
  if (one.link !== undefined && URL.canParse(one.link)) return one.link
  if (one.kind === 'comment') return `https://${site}/q/${one.post_id}#comment${one.comment_id}_${one.post_id}`
  return one.kind === 'question' ? `https://${site}/q/${one.question_id}` : `https://${site}/a/${one.answer_id}`
}
