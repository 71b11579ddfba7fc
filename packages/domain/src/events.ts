import { z } from 'zod'
import { accountEventKinds, lanes, markedClocks } from './words.ts'

/** The services that listen to events; each is a role that a process may run. */
export const listeners = ['collector', 'triage'] as const
export type Listener = (typeof listeners)[number]

const id = z.int().positive()
const ids = z.array(id).min(1).max(500)

/**
 * The whole system on one page: what happens, who listens, what it says. Payloads carry ids and facts, never rows and
 * never strangers' text. Events without listeners are for open browsers alone.
 */
export const events = {
  /** Sources whose next poll is due were claimed for polling. */
  'sources.due': { listeners: ['collector'], payload: z.object({ sourceIds: ids, lane: z.enum(lanes) }) },
  /** Hubs are to be asked to tell us of news, or to let go. */
  'subscriptions.due': { listeners: ['collector'], payload: z.object({ subscriptionIds: ids }) },
  /** Hubs sent what is new, or senders delivered it; it waits to be read. */
  'pushes.received': { listeners: ['collector'], payload: z.object({ pushIds: ids }) },
  /** Sources are read by other settings now: what is kept of what they said is to be read once more. */
  'sources.reread': { listeners: ['collector'], payload: z.object({ sourceIds: ids }) },
  /** What stood at sources before anybody listened is to be read on: all of these runs stand at one page. */
  'rearview.due': {
    listeners: ['collector'],
    payload: z.object({ runIds: ids, pages: z.int().nonnegative(), lane: z.enum(lanes) }),
  },
  /** Pictures of tickets' items are to be fetched. */
  'pictures.due': { listeners: ['collector'], payload: z.object({ pictureIds: ids }) },
  /** A poll stored new or changed items. */
  'items.collected': { listeners: ['triage'], payload: z.object({ itemIds: ids, lane: z.enum(lanes) }) },
  /** Items that concern us were found; they want a ticket each. */
  'mentions.found': { listeners: ['triage'], payload: z.object({ mentionIds: ids, lane: z.enum(lanes) }) },
  /** The company answered at the source; tickets of the parents want to know. */
  'replies.seen': { listeners: ['triage'], payload: z.object({ itemIds: ids, lane: z.enum(lanes) }) },
  /** A run over the archive wants to go on: all of them stand at one item, below which nothing was searched. */
  'archive.due': {
    listeners: ['triage'],
    payload: z.object({ runIds: ids, below: id, lane: z.enum(lanes) }),
  },
  /** Many tickets want to be changed in one go; the rows say which are left. */
  'bulk.due': { listeners: ['triage'], payload: z.object({ runIds: ids }) },
  'bulk.changed': { listeners: [], payload: z.object({ runIds: ids }) },
  /** Incidents, or what is proposed as one. */
  'incidents.changed': { listeners: [], payload: z.object({ incidentIds: ids }) },
  'tickets.opened': { listeners: [], payload: z.object({ ticketIds: ids }) },
  'tickets.changed': { listeners: [], payload: z.object({ ticketIds: ids }) },
  /** So much of the time promised for their answer is gone, in percent; or for that clock. */
  'tickets.warned': {
    listeners: [],
    payload: z.object({
      ticketIds: ids,
      percent: z.union([z.literal(50), z.literal(80)]),
      clock: z.enum(markedClocks).optional(),
    }),
  },
  'tickets.late': { listeners: [], payload: z.object({ ticketIds: ids, clock: z.enum(markedClocks).optional() }) },
  'sources.polled': { listeners: [], payload: z.object({ sourceIds: ids }) },
  'accounts.changed': { listeners: [], payload: z.object({ accountIds: ids }) },
  /** Own accounts went stale, or no longer are: each time once. */
  'accounts.stale': {
    listeners: [],
    payload: z.object({ accountIds: ids, kind: z.enum(accountEventKinds) }),
  },
  'archive.searched': { listeners: [], payload: z.object({ runIds: ids }) },
  /** Mails wait to be sent. */
  'messages.waiting': { listeners: [], payload: z.object({ messageIds: ids }) },
  'settings.changed': { listeners: [], payload: z.object({ what: z.string().max(40) }) },
} as const satisfies Record<string, { listeners: readonly Listener[]; payload: z.ZodType }>

export type EventName = keyof typeof events
export type EventData<Name extends EventName> = z.infer<(typeof events)[Name]['payload']>
export const eventNames = Object.keys(events) as readonly EventName[]

/** The events that a service listens to, as a type: a handler table over it cannot forget one. */
export type EventsOf<L extends Listener> = {
  [Name in EventName]: L extends (typeof events)[Name]['listeners'][number] ? Name : never
}[EventName]

/** One handler an event: a table of these with a missing or unknown name does not compile. */
export type Handlers<L extends Listener, Context> = {
  [Name in EventsOf<L>]: (context: Context, data: EventData<Name>) => Promise<void>
}

/** Whether this event goes through the queue at all, and to whom. */
export function listenersOf(name: EventName): readonly Listener[] {
  return events[name].listeners
}

/** Parses an event's payload on publish and on receipt. @throws ZodError naming the field at fault. */
export function parseEvent<Name extends EventName>(name: Name, data: unknown): EventData<Name> {
  // The catalogue pairs each name with its schema; TypeScript cannot follow the pair through the index.
  return events[name].payload.parse(data) as EventData<Name>
}
