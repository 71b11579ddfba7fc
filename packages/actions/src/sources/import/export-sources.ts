import { csvRows, type WrittenSource, writeOpml } from '@echolot/connectors'
import { listSourcesToWrite } from '@echolot/db'
import { stringify } from 'csv-stringify/sync'
import type { Ctx } from '../../context.ts'
import { shownAddress } from '../source-address.ts'

export type ExportWish = {
  format: 'opml' | 'csv'
  /** Secret addresses whole; else they are masked, and importing such a line is refused. */
  full: boolean
  separator: 'comma' | 'semicolon'
}

/** All sources but those of own accounts as a list that other readers and Echolot itself can import. */
export async function exportSources(
  { db, seal, now }: Pick<Ctx, 'db' | 'seal' | 'now'>,
  { format, full, separator }: ExportWish,
): Promise<{ name: string; text: string; masked: number }> {
  let masked = 0
  const sources = (await listSourcesToWrite(db)).flatMap(({ addressSealed, purpose, ...source }): WrittenSource[] => {
    if (purpose === 'account') return []
    const whole = seal.unseal(addressSealed, 'source.address')
    const shown = shownAddress(whole)
    if (shown !== whole && !full) masked += 1
    return [{ ...source, purpose, address: full ? whole : shown }]
  })
  const text =
    format === 'opml'
      ? writeOpml(sources, { at: now, masked: masked > 0 })
      : stringify(csvRows(sources), {
          header: true,
          columns: ['name', 'url', 'labels', 'interval', 'language', 'purpose', 'connector'],
          delimiter: separator === 'comma' ? ',' : ';',
          bom: true,
          quoted: true,
          record_delimiter: 'windows',
        })
  return { name: `echolot-sources-${now.toISOString().slice(0, 10)}.${format}`, text, masked }
}
