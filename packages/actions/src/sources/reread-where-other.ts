import { connectorOf, connectors } from '@echolot/connectors'
import { emit, type Tx, wishReread } from '@echolot/db'
import type { ConnectorId } from '@echolot/domain'
import { rereads, wholeSettings } from './source-settings.ts'

/**
 * Has what a source told by itself read once more, where its settings say otherwise now what stands where in it: nobody can be asked
 * for it again. What is asked is read anew at its next poll.
 */
export async function rereadWhereOther(
  tx: Tx,
  source: { id: number; connector: ConnectorId; settings: unknown },
  settings: Record<string, unknown>,
  now: Date,
): Promise<void> {
  const connector = connectorOf(connectors, source.connector)
  if (connector.receive === null || connector.readBody === null) return
  const [before, after] = [wholeSettings(connector, source.settings), wholeSettings(connector, settings)]
  if (!rereads(source.connector).some((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))) return
  await wishReread(tx, source.id, now)
  await emit(tx, now, 'sources.reread', { sourceIds: [source.id] })
}
