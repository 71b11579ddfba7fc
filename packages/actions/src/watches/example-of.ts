import { lockExampleItems } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'

/** As much of a text as an example holds. */
const longest = 20_000

/** An item's words as an example holds them. @throws Refusal `not_found` where they are gone, or are not for everybody. */
export async function exampleOfItem({ db }: Pick<Ctx, 'db'>, { itemId }: { itemId: number }) {
  const [item] = await db.inTransaction((tx) => lockExampleItems(tx, [itemId]))
  if (item === undefined) throw new Refusal('not_found', `The text of item ${itemId} is not there.`)
  const { title, text } = item
  return {
    itemId,
    title: title?.slice(0, 1000).toWellFormed() ?? null,
    text: (text ?? '').slice(0, longest).toWellFormed(),
  }
}
