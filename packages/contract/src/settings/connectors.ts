import { connectorId } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

/** The same in every language of the pages. */
const worded = z.object({ de: z.string(), en: z.string() })

const field = z.object({
  key: z.string(),
  /** `lines`: a list of texts, one a line. */
  kind: z.enum(['text', 'lines', 'number', 'yes_no', 'choice']),
  label: worded,
  hint: worded.nullable(),
  /** It may be left as it is. */
  optional: z.boolean(),
  /** It is for setup files; a page leaves it as it is. */
  onlyInFile: z.boolean(),
  /** Kept from view while it is typed. */
  secret: z.boolean(),
  /** Seldom changed: a page keeps it folded away. */
  folded: z.boolean(),
  options: z.array(z.object({ value: z.string(), label: worded })),
  /** What it says where nobody says anything. */
  initial: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable(),
})
export type ConnectorField = z.infer<typeof field>

const connector = z.object({
  id: connectorId,
  name: worded,
  /** What it brings, in a sentence. */
  hint: worded,
  /** What belongs into the field for its address. */
  address: worded,
  purpose: z.enum(['mentions', 'own_channel']),
  /** What may be wrong with its sources alone, by code. */
  problems: z.record(z.string(), worded),
  /** Its own settings; those that every source has stand beside them. */
  settings: z.array(field),
  /** With what somebody signs Echolot in there; null where nobody does. */
  access: z.array(field).nullable(),
  /** Whether tickets can be answered through it. */
  responds: z.boolean(),
  /** Whether what stood at its sources before can be read. */
  hasHistory: z.boolean(),
  /** Whether its sources may name hubs that push. */
  hasHubs: z.boolean(),
  /** Whether its sources are asked for news; else they only tell by themselves. */
  asked: z.boolean(),
  /** Whether its sources tell of news by themselves, at an address of their own here. */
  receives: z.boolean(),
  limits: z.array(z.object({ requests: z.int(), seconds: z.int(), per: z.enum(['account', 'host']) })),
  /** How long its terms let us keep what others wrote there, and who they are; null: as long as we keep anything. */
  retention: z.object({
    textHours: z.int().nullable(),
    authorHours: z.int().nullable(),
    /** They want gone here what was deleted there, and who wrote it. */
    deletedToo: z.boolean(),
  }),
  terms: z.object({ url: z.string(), says: worded }).nullable(),
  costs: z.object({ cents: z.number(), per: z.enum(['item', 'request']) }).nullable(),
})
export type ConnectorInfo = z.infer<typeof connector>

export const connectors = {
  list: endpoint(
    'read_settings',
    'GET',
    '/connectors',
    'Which kinds of source there are, what each asks for, and what its channel asks of us',
  ).output(z.array(connector)),
}
