import {
  commonSettings,
  connectorId,
  deliveryOutcomes,
  hookRefusals,
  type LedgerFigure,
  ledgerFigures,
  longestLabel,
  mostLabels,
  pollOutcomes,
  pollReasons,
  purposes,
  sourceMoveOutcomes,
  sourceStates,
} from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { done, fromFile, id, instant, problem, text, typedHomepage } from '../shapes.ts'

/** What every source may say, and beside it what its connector knows; `connectors.list` names that. */
export const sourceSettings = commonSettings
  .extend({
    userAgent: z
      .string()
      .trim()
      .regex(/^[\x20-\x7e]{1,200}$/)
      .nullable()
      .default(null),
    /** The company's own users at this source, where its connector asks for them. */
    ownUsers: z.array(text(200)).max(100).optional(),
    automaticUsers: z.array(text(200)).max(100).default([]),
  })
  .loose()

export const sourceWarnings = ['broken', 'quiet', 'ids_changed'] as const

// Every name of the list is given its schema.
const figures = Object.fromEntries(ledgerFigures.map((name) => [name, z.int()])) as Record<LedgerFigure, z.ZodInt>

const ledger = z.object({
  /** Oldest first and without a gap. Blind: what was published then could be heard later at best. */
  hours: z.array(z.object({ hour: instant, blind: z.boolean(), ...figures, lagSeconds: z.int().nullable() })),
  sums: z.object({
    ...figures,
    blindHours: z.int(),
    /** From publication to finding, of new items whose date can be trusted: the mean, and the longest. */
    lagSeconds: z.int().nullable(),
    lagWorstSeconds: z.int().nullable(),
  }),
})

export type SourceLedger = z.infer<typeof ledger>

const pushed = z.object({
  /**
   * `working`: its hub tells of its news. `asking`: the hub was asked and has not agreed yet. `missed`: a poll found what the hub
   * did not tell of. `lapsed`: what the hub agreed to ran out. `denied`: it refused. `no_hub`: the source names none.
   */
  state: z.enum(['off', 'no_hub', 'asking', 'working', 'missed', 'lapsed', 'denied']),
  /** The hub's host. */
  hub: z.string().nullable(),
  since: instant.nullable(),
  renewedAt: instant.nullable(),
  leaseUntil: instant.nullable(),
  lastPushAt: instant.nullable(),
  missedSince: instant.nullable(),
  /** Pushes that were not signed as agreed. */
  dropped: z.int(),
  /** Why the hub did not take the last request, or refused. */
  problemCode: z.string().nullable(),
  problem: z.string().nullable(),
})

const hook = z.object({
  /** Where to post to: whoever has it may knock. */
  address: z.string(),
  secretAt: instant,
  /** Until when the secret before the present one is taken, too. */
  formerUntil: instant.nullable(),
  lastAt: instant.nullable(),
  /** Deliveries that were refused, and why. */
  refusals: z.array(z.object({ reason: z.enum(hookRefusals), times: z.int(), lastAt: instant })),
  /** The last that came from somebody who has the secret, the newest first, and what became of each. */
  deliveries: z.array(
    z.object({
      id: z.int(),
      receivedAt: instant,
      bytes: z.int(),
      outcome: z.enum(deliveryOutcomes),
      /** Items in it, and how many of them were new. */
      found: z.int().nullable(),
      stored: z.int().nullable(),
      problemCode: z.string().nullable(),
      problem: z.string().nullable(),
    }),
  ),
})

export type Hook = z.infer<typeof hook>

export const source = z.object({
  id: z.int(),
  name: z.string(),
  connector: connectorId,
  url: z.string(),
  channel: z.string(),
  /** What people sort sources by. */
  labels: z.array(z.string()),
  purpose: z.enum(purposes),
  settings: sourceSettings,
  /** As somebody set it; null where it follows the source's own rhythm. */
  intervalSeconds: z.int().nullable(),
  /** The interval of today, whoever set it. */
  presentIntervalSeconds: z.int(),
  /** Why the next poll stands where it stands; null before the first. */
  pollReason: z.enum(pollReasons).nullable(),
  /** Whether it is asked for news; else it only tells by itself, at the address of its hook. */
  asked: z.boolean(),
  /** Whether its host has more sources than may be asked in time: they take turns, the oldest due first. */
  hostCrowded: z.boolean(),
  state: z.enum(sourceStates),
  /** `heard`: its last poll went well. `silent`: it fails or never answered. `new`: not yet asked. */
  health: z.enum(['heard', 'silent', 'new', 'paused']),
  /**
   * What to know besides: `broken` for 14 days and more, since it was heard last; `quiet`: it answers, and brings nothing for far longer than
   * ever, since its last item; `ids_changed`: in the last 14 days it called all its items by other ids.
   */
  warning: z.enum(sourceWarnings).nullable(),
  warningSince: instant.nullable(),
  /** Where a broken source was found again; `takeRediscovered` takes it. */
  rediscoveredUrl: z.string().nullable(),
  nextPollAt: instant.nullable(),
  lastPolledAt: instant.nullable(),
  lastSuccessAt: instant.nullable(),
  lastItemAt: instant.nullable(),
  lastOutcome: z.enum(pollOutcomes).nullable(),
  /** What is wrong, by a word that a page can say in its reader's language, and as an English sentence. */
  problemCode: z.string().nullable(),
  problem: z.string().nullable(),
  failures: z.int(),
  failingSince: instant.nullable(),
  itemsTotal: z.int(),
  mentionsTotal: z.int(),
  /** Of the mentions: those kept without a ticket, because they are older than `historyDays` allows. */
  historyTotal: z.int(),
  /** Where it last moved for good, and whether Echolot went along: not where another source (`known`) is there already, nor from an address that the setup file names. */
  moved: z
    .object({
      at: instant,
      outcome: z.enum(sourceMoveOutcomes),
      from: z.string(),
      to: z.string(),
      known: z.string().nullable(),
    })
    .nullable(),
  push: pushed,
  /** When it was last told of something at the address that it was given, and how many deliveries were refused; null where it has none. */
  hook: z.object({ lastAt: instant.nullable(), refused: z.int() }).nullable(),
  /** What reading it costs in US cents, and by the end of the month if it goes on as in the last week; null where it costs nothing. */
  costs: z.object({ todayCents: z.number(), monthCents: z.number(), forecastCents: z.number() }).nullable(),
  fromFile,
  /** The user as whom Echolot answers there; null where it does not. */
  answersAs: z.string().nullable(),
})

export type Source = z.infer<typeof source>

/** Of a page or an interface, or of a mailbox. */
const address = z.url({ protocol: /^(?:https?|imaps?)$/ }).max(4000)

const labels = z.array(text(longestLabel)).max(mostLabels)

const sourceInput = z.object({
  name: text(200),
  connector: connectorId,
  url: address,
  purpose: z.enum(['mentions', 'own_channel']),
  settings: sourceSettings.prefault({}),
  /** Without them a new source has none, and a changed one keeps its own. */
  labels: labels.optional(),
  /** Null or left out: it follows the source's own rhythm. */
  intervalSeconds: z.int().min(60).max(604800).nullable().default(null),
})

export const preview = z.object({
  outcome: z.enum(['ok', 'failed']),
  problemCode: z.string().nullable(),
  problem: z.string().nullable(),
  /** What the source calls itself. */
  title: z.string().nullable(),
  /** Where a redirect led, as far as it may be shown. */
  answeredFrom: z.string().nullable(),
  /** How many items it gave, and how many of them would be mentions. */
  total: z.int(),
  mentions: z.int(),
  /** The first of them, as examples. */
  items: z.array(
    z.object({
      title: z.string().nullable(),
      text: z.string().nullable(),
      url: z.string().nullable(),
      author: z.string().nullable(),
      publishedAt: instant.nullable(),
      mention: z.boolean(),
    }),
  ),
  problems: z.array(problem),
})

export const sources = {
  hook: endpoint(
    'change_settings',
    'GET',
    '/sources/{id}/hook',
    'Where a source is told of news, what was refused there, and what became of the last deliveries; null before it has a secret',
  )
    .input(z.object({ id }))
    .output(hook.nullable()),
  renewHookSecret: endpoint(
    'change_settings',
    'POST',
    '/sources/{id}/hook/secret',
    'Give a source a new secret for what it is told, and with the first its address; the secret is told here and never again',
  )
    .input(
      z.object({
        id,
        /** As its channel gave it; without one Echolot makes one. */
        secret: z
          .string()
          .regex(/^[\x21-\x7e]{16,500}$/, 'must be 16 to 500 signs without a space')
          .nullable()
          .default(null),
        /** Whether the secret before is taken for a day more. */
        formerHolds: z.boolean().default(true),
      }),
    )
    .output(
      z.object({
        address: z.string(),
        secret: z.string(),
        /** A line for a shell that delivers something, where the channel has no sender of its own. */
        example: z.string().nullable(),
        formerUntil: instant.nullable(),
      }),
    ),
  giveReplyAccess: endpoint(
    'change_settings',
    'PUT',
    '/sources/{id}/reply-access',
    'Sign Echolot in there, with what its connector asks for, once the source says that it knows whom; it is kept sealed',
  )
    .input(z.object({ id, access: z.record(z.string().max(40), z.string().max(10_000)) }))
    .output(source),
  takeReplyAccess: endpoint(
    'change_settings',
    'DELETE',
    '/sources/{id}/reply-access',
    'Forget as whom Echolot answered there',
  )
    .input(z.object({ id }))
    .output(source),
  list: endpoint('read_settings', 'GET', '/sources', 'Where items come from, and how they are').output(z.array(source)),
  create: endpoint('change_settings', 'POST', '/sources', 'Add a source; it is polled at once')
    .input(sourceInput)
    .output(source),
  update: endpoint(
    'change_settings',
    'PUT',
    '/sources/{id}',
    'Change a source; without a new address the old one stays',
  )
    .input(sourceInput.extend({ id, url: sourceInput.shape.url.optional() }))
    .output(source),
  remove: endpoint('change_settings', 'DELETE', '/sources/{id}', 'Remove a source with its items and tickets')
    .input(z.object({ id }))
    .output(done),
  setState: endpoint('change_settings', 'PUT', '/sources/{id}/state', 'Pause or resume')
    .input(z.object({ id, state: z.enum(['active', 'paused']) }))
    .output(source),
  ledger: endpoint('read_settings', 'GET', '/sources/{id}/ledger', 'What became of every poll and item, hour by hour')
    .input(z.object({ id, days: z.coerce.number().int().min(1).max(31).default(7) }))
    .output(ledger),
  takeRediscovered: endpoint(
    'change_settings',
    'POST',
    '/sources/{id}/take-rediscovered',
    'Move a broken source to the address at which it was found again',
  )
    .input(z.object({ id }))
    .output(source),
  pollNow: endpoint('work_tickets', 'POST', '/sources/{id}/poll', 'Ask this source now')
    .input(z.object({ id }))
    .output(source),
  test: endpoint(
    'change_settings',
    'POST',
    '/sources/test',
    'Ask an address once and show what it says, without saving it',
  )
    .input(
      z.object({
        connector: connectorId,
        url: address,
        purpose: z.enum(purposes).default('mentions'),
        settings: sourceSettings.prefault({}),
      }),
    )
    .output(preview),
  testSaved: endpoint('change_settings', 'POST', '/sources/{id}/test', 'Ask a saved source once and show what it says')
    .input(z.object({ id }))
    .output(preview),
  discover: endpoint(
    'change_settings',
    'POST',
    '/sources/discover',
    'Find feeds, comments and WordPress behind a homepage',
  )
    .input(z.object({ url: typedHomepage }))
    .output(
      z.array(
        z.object({
          connector: connectorId,
          url: z.string(),
          name: z.string(),
          kind: z.string(),
          items: z.int().nullable(),
        }),
      ),
    ),
}
