import { comesFromFile, type FileTable, getSetupFile, type Tx } from '@echolot/db'
import { Refusal } from '@echolot/domain'

/**
 * Leaves to the file what comes from it.
 * @throws Refusal `conflict` naming the file, where the row comes from one.
 */
export async function refuseEditOfFile(tx: Tx, table: FileTable, id: number | string): Promise<void> {
  if (await comesFromFile(tx, table, id)) await throwFromFile(tx)
}

/** The same for removing what entries of the file refer to: they would go with it. @throws Refusal `conflict`. */
export async function refuseRemovalUnderFile(
  tx: Tx,
  table: 'watch' | 'rule',
  column: 'brand_id' | 'source_id' | 'department_id',
  id: number | string,
): Promise<void> {
  if (await comesFromFile(tx, table, id, column)) await throwFromFile(tx)
}

export async function throwFromFile(tx: Tx): Promise<never> {
  const file = (await getSetupFile(tx))?.name ?? 'echolot.yaml'
  throw new Refusal(
    'conflict',
    `This comes from ${file}. Change it there and start Echolot again; where that file is no longer used, "echolot config release" hands it to the pages.`,
    { fromFile: file },
  )
}
