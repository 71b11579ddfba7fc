import { connectorId } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

/** A file in base64, of two million bytes at most: its encoding is for the server to find out. */
const content = z.base64().max(2_700_000)
/** An address as a preview gave it out: sealed, since it may be a secret. */
const sealed = z.string().max(16_000)

const line = z.object({
  /** Its place among the lines of this file. */
  key: z.int(),
  /** Where it stands in the file, counted from 1. */
  line: z.int(),
  /** The address as far as it may be shown, or what stood there instead of one. */
  url: z.string(),
  name: z.string().nullable(),
  labels: z.array(z.string()),
  /** What of the line says nothing to us; it is taken without it. */
  notes: z.array(z.object({ field: z.enum(['interval', 'language', 'purpose', 'connector']), value: z.string() })),
  verdict: z.enum(['new', 'known', 'twice', 'refused']),
  /** The source that it is already. */
  knownAs: z.string().nullable(),
  /** The earlier line with the same address. */
  firstLine: z.int().nullable(),
  /** Why it is refused and what would be right, by a word and as an English sentence. */
  problemCode: z.string().nullable(),
  problem: z.string().nullable(),
  sealed: z.string().nullable(),
})
export type ImportLine = z.infer<typeof line>

const checked = z.object({
  key: z.int(),
  /** `unsure`: it could not say what it is just now. */
  outcome: z.enum(['ok', 'unsure', 'known', 'refused']),
  /** The feed that would be taken, as far as it may be shown. */
  url: z.string(),
  connector: connectorId.nullable(),
  title: z.string().nullable(),
  items: z.int().nullable(),
  /** Why another address may be taken than the one in the list: the page belongs to it, links to it, or it stands where feeds usually are. */
  by: z.enum(['address', 'site', 'link', 'provider', 'guess']).nullable(),
  knownAs: z.string().nullable(),
  problemCode: z.string().nullable(),
  problem: z.string().nullable(),
  /** What to take instead of the line's own address. */
  sealed: z.string().nullable(),
})
export type CheckedLine = z.infer<typeof checked>

const exported = z.object({
  format: z.enum(['opml', 'csv']).default('opml'),
  separator: z.enum(['comma', 'semicolon']).default('comma'),
})

/** Many sources at once: from other readers and for them. */
export const sourceLists = {
  preview: endpoint(
    'change_settings',
    'POST',
    '/sources/import/preview',
    'What would become of each line of an OPML file, a table or a list of addresses; nothing is asked and nothing kept',
  )
    .input(z.object({ content }))
    .output(z.object({ format: z.enum(['opml', 'csv', 'list']), lines: z.array(line) })),
  check: endpoint('change_settings', 'POST', '/sources/import/check', 'Ask a few addresses of a preview what they are')
    .input(
      z.object({
        addresses: z
          .array(z.object({ key: z.int(), sealed }))
          .min(1)
          .max(8),
      }),
    )
    .output(z.array(checked)),
  import: endpoint(
    'change_settings',
    'POST',
    '/sources/import',
    'Add the chosen lines of a list as sources, all or none',
  )
    .input(
      z.object({
        content,
        chosen: z
          .array(z.object({ key: z.int().nonnegative(), instead: sealed.optional() }))
          .min(1)
          .max(20_000),
        historyDays: z.int().min(1).max(3650).nullable().default(null),
      }),
    )
    .output(z.object({ added: z.int(), left: z.array(line) })),
  export: endpoint('inspect', 'GET', '/sources/export', 'All sources as OPML or CSV, secrets masked')
    .input(exported)
    .output(z.instanceof(Blob)),
  exportFull: endpoint(
    'manage_people',
    'GET',
    '/sources/export/full',
    'All sources as OPML or CSV with their secret addresses; whoever has the file can read those feeds',
  )
    .input(exported)
    .output(z.instanceof(Blob)),
}
