import { z } from 'zod'

/** The first member: what the backup is, and what must fit before anything is touched. */
export const headName = 'echolot-backup.json'
/** The last member before the checksum: what is only known once every row is written. */
export const endName = 'echolot-backup-end.json'
/** The key file's text, where the operator wanted it in. */
export const keyName = 'secret.key'

/** Rises when an older Echolot could no longer read what is written. */
export const format = 1

/** Rows of one table: its number in the order of restoring, its name, the number of the piece. */
export const pieceName = (table: number, name: string, piece: number) =>
  `tables/${String(table).padStart(3, '0')}-${name}/${String(piece).padStart(6, '0')}.copy.gz`

const table = z.object({ name: z.string(), columns: z.array(z.string()).min(1) })

export const head = z.object({
  format: z.literal(format),
  echolot: z.string(),
  postgres: z.string(),
  createdAt: z.iso.datetime(),
  /** Of the key that the sealed values need; null where nothing was sealed yet. */
  keyFingerprint: z.string().nullable(),
  migrations: z.array(
    z.object({ name: z.string(), checksum: z.string(), compatible: z.boolean(), appliedAt: z.iso.datetime() }),
  ),
  tables: z.array(table).min(1),
})
export type Head = z.infer<typeof head>

export const end = z.object({
  rows: z.record(z.string(), z.int()),
  sequences: z.array(
    z.object({ table: z.string(), column: z.string(), lastValue: z.string().regex(/^\d+$/), called: z.boolean() }),
  ),
})
export type End = z.infer<typeof end>
