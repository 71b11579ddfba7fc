import type { SourceMoveOutcome } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** A source as it stands when it is said to have moved, held until the transaction ends. */
export function holdSourceForMove(tx: Tx, id: number) {
  return sql(tx)
    .selectFrom('source')
    .select(['id', 'connector', 'url', 'addressSealed', 'identityHost', 'fromFile'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/**
 * Gives a source the address that it moved to. Its cursor stays, for what was told at the new address is what it holds; so
 * does the host that its items are known by.
 */
export async function followSourceMove(
  tx: Tx,
  id: number,
  { identityHost, ...address }: { url: string; addressSealed: Buffer; addressDigest: Buffer; identityHost: string },
): Promise<void> {
  await sql(tx)
    .updateTable('source')
    .set({ ...address, identityHost, host: null })
    .where('id', '=', id)
    .execute()
}

export type SourceMove = {
  sourceId: number
  at: Date
  outcome: SourceMoveOutcome
  fromUrl: string
  fromSealed: Buffer
  toUrl: string
  knownId: number | null
}

/** Notes a move. One that could not be followed stands once, with the last time that it was said, until one was followed. */
export async function recordSourceMove(tx: Tx, move: SourceMove): Promise<void> {
  await sql(tx)
    .deleteFrom('sourceMove')
    .where('sourceId', '=', move.sourceId)
    .where('outcome', '!=', 'followed')
    .execute()
  await sql(tx).insertInto('sourceMove').values(move).execute()
}

/** The last move of each source: the one that could not be followed, else the newest. */
export function listSourceMoves(db: Tx, sourceIds: readonly number[]) {
  return sql(db)
    .selectFrom('sourceMove as move')
    .leftJoin('source as known', 'known.id', 'move.knownId')
    .distinctOn('move.sourceId')
    .select(['move.sourceId', 'move.at', 'move.outcome', 'move.fromUrl', 'move.toUrl', 'known.name as knownName'])
    .where(raw<boolean>`move.source_id = any(${[...sourceIds]})`)
    .orderBy('move.sourceId')
    .orderBy('move.at', 'desc')
    .orderBy('move.id', 'desc')
    .execute()
}
