import { commonSettings } from '@echolot/domain'
import type { OutboundRequest } from '@echolot/outbound'
import { z } from 'zod'
import type {
  About,
  Connector,
  Found,
  FoundItem,
  Handed,
  PollResult,
  Profile,
  ReadingOf,
  Session,
  TellingConnector,
  Trouble,
  Way,
} from './connector.ts'
import { type FormField, formOf, type Worded } from './form.ts'
import type { Receiving } from './receive/receiving.ts'
import { remembering } from './remember.ts'
import type { Reply, ReplyResult } from './responding.ts'

/** A source as it is stored. */
export type StoredSource = {
  url: string
  settings: unknown
  /** Unsealed. Null or left out: nobody is signed in there. */
  access?: unknown
  /** The user as whom Echolot answers there, by the source's own id: always one of us. */
  userId?: string | null
  /** One of Echolot's own demo sources, which alone may be fetched from its own address. */
  demo?: boolean
}

/** What whoever asks a source hands its connector. */
export type Handing = {
  source: StoredSource
  outbound: Way
  now: Date
  /** Left out: nobody breaks it off. */
  signal?: AbortSignal
  /** Asks for leave to send one more request to this host. @returns until when there is none; null: it may go. Left out: all may. */
  spend?: (host: string) => Promise<Date | null>
  /** Left out: what is kept lasts as long as the call. */
  session?: Session
}

/** As `Receiving` has it, with settings as they are stored. */
export type Received = Pick<Receiving<unknown, unknown>, 'takes' | 'verify'> & {
  readonly keeps: readonly string[]
  readonly greet: NonNullable<Receiving<unknown, unknown>['greet']> | null
  readonly example: NonNullable<Receiving<unknown, unknown>['example']> | null
  misfit(settings: unknown, body: Buffer): ReturnType<NonNullable<Receiving<unknown, unknown>['misfit']>>
  read(
    asked: Handing & { headers: Readonly<Record<string, string>>; body: Buffer },
  ): Promise<Omit<Found<unknown>, 'cursor' | 'body'> | Trouble>
}

type Signed = Handing & { access: unknown }
type Call<Besides, Result> = (asked: Handing & Besides) => Promise<Result | Trouble>

/** A connector as the rest of Echolot knows it: what was stored is read by its own schemas, and all that it sends goes by the source's wishes and its channel's limits. */
export type AnyConnector = {
  readonly id: string
  readonly about: About
  /** What may be set, its own and what every source has. */
  readonly settings: z.ZodObject
  readonly problems: Readonly<Record<string, Worded>>
  /** Its own settings as a page shows them. */
  readonly form: readonly FormField[]
  readonly access: {
    readonly fields: z.ZodObject
    readonly form: readonly FormField[]
    identify(asked: Signed): Promise<{ outcome: 'known'; userId: string; name: string } | Trouble>
  } | null
  readonly hasHubs: boolean
  readonly namesChannels: boolean
  readonly knowsNamesAlone: boolean
  readonly postsAreOurs: boolean
  channelOf: Connector<z.ZodObject, unknown>['channelOf']
  siteOf(address: URL): string
  /**
   * Throws a ZodError where the settings are not the connector's. A cursor that makes no sense, or of another version, counts as none.
   * Null where its sources are never asked.
   */
  readonly poll: ((asked: Handing & { cursor: unknown }) => Promise<PollResult<unknown>>) | null
  /** Null where its sources tell nothing by themselves. */
  readonly receive: Received | null
  /** Reads a body that was kept. Null where the connector's polls are more than one body. */
  readonly readBody: ReadingOf<unknown> | null
  /** Null where nothing can be answered through it. */
  readonly respond: {
    /** Null where the channel tells nobody what stands there. */
    readonly find:
      | ((
          asked: Signed & { to: string; text: string },
        ) => Promise<
          | { outcome: 'found'; reply: Reply }
          | { outcome: 'none' }
          | Exclude<ReplyResult, { outcome: 'sent' | 'duplicate' }>
        >)
      | null
    send(asked: Signed & { to: string; text: string }): Promise<ReplyResult>
  } | null
  readonly observeResponses: Call<{ to: readonly string[] }, { outcome: 'items'; items: readonly FoundItem[] }> | null
  readonly lastPost: Call<object, { outcome: 'known'; at: Date | null; url: string | null }> | null
  readonly findAccounts: Call<{ name: string }, { outcome: 'profiles'; profiles: readonly Profile[] }> | null
  readonly profile: Call<{ externalId: string }, { outcome: 'profiles'; profiles: readonly Profile[] }> | null
  readonly backfill: Call<
    { from: string | null; since: Date },
    { outcome: 'items'; items: readonly FoundItem[]; next: string | null }
  > | null
}

/** Thrown through a connector that would send more than its channel allows, and caught here again. */
class LimitReached extends Error {
  readonly until: Date

  constructor(until: Date) {
    super('The limit of this channel is reached.')
    this.until = until
  }
}

/** A connector for those who know sources as they are stored. */
export function offered<Settings extends z.ZodObject, Cursor, Access extends z.ZodObject>(
  connector: Connector<Settings, Cursor, Access>,
): AnyConnector {
  type Own = z.output<Settings>
  type Signing = z.output<Access>
  const { access, receive, respond, readBody, observeResponses, lastPost, findAccounts, profile, backfill } = connector
  const memory = remembering(connector.cursor)

  const handed = ({
    source,
    outbound,
    now,
    signal = new AbortController().signal,
    spend,
    session = forOneCall(),
  }: Handing): Handed<Own, Signing> => ({
    source: {
      url: source.url,
      settings: connector.settings.parse(source.settings),
      access: source.access == null || access === undefined ? null : access.fields.parse(source.access),
      userId: source.userId ?? null,
    },
    outbound: clientFor(
      outbound,
      source,
      signal,
      connector.about.limits.length === 0 && connector.about.costs === null ? undefined : spend,
    ),
    now,
    signal,
    session,
  })
  const signed = (asked: Signed) => ({ ...handed(asked), access: signing(asked.access) })
  const signing = (given: unknown): Signing => {
    if (access === undefined) throw new Error(`Nobody signs in at a source of the kind "${connector.id}".`)
    return access.fields.parse(given)
  }
  /** A call with what it asks for besides what every call is handed. */
  const calling = <Besides extends object, Result>(
    call: ((asked: Handed<Own, Signing> & Besides) => Promise<Result | Trouble>) | undefined,
  ): Call<Besides, Result> | null =>
    call === undefined
      ? null
      : ({ source, outbound, now, signal, spend, session, ...besides }) =>
          patiently(() =>
            call({
              // What is left of the call are its besides.
              ...(besides as unknown as Besides),
              ...handed({
                ...{ source, outbound, now, ...(signal && { signal }), ...(spend && { spend }) },
                ...(session && { session }),
              }),
            }),
          )

  const finding = (find: NonNullable<typeof respond>['find']): NonNullable<AnyConnector['respond']>['find'] =>
    find === undefined ? null : ({ to, text, ...asked }) => patiently(() => find({ ...signed(asked), to, text }))

  return {
    id: connector.id,
    about: connector.about,
    settings: connector.settings.extend(commonSettings.shape),
    problems: connector.problems ?? {},
    form: formOf(connector.settings),
    access:
      access === undefined
        ? null
        : {
            fields: access.fields,
            form: formOf(access.fields),
            identify: (asked) => patiently(() => access.identify(signed(asked))),
          },
    hasHubs: connector.hasHubs ?? false,
    namesChannels: connector.namesChannels ?? false,
    knowsNamesAlone: connector.knowsNamesAlone ?? false,
    postsAreOurs: connector.postsAreOurs ?? false,
    channelOf: connector.channelOf,
    siteOf: connector.siteOf ?? (({ hostname }) => hostname),
    poll: (asked) =>
      patiently(async () => {
        const kept = memory.read(asked.cursor)
        return memory.end(await connector.poll({ ...handed(asked), cursor: kept.cursor }), kept, asked.now)
      }),
    receive:
      receive === undefined
        ? null
        : {
            takes: receive.takes,
            keeps: receive.keeps ?? [],
            greet: receive.greet ?? null,
            example: receive.example ?? null,
            verify: receive.verify,
            misfit: (settings, body) => receive.misfit?.(connector.settings.parse(settings), body) ?? null,
            read: ({ headers, body, ...asked }) => patiently(() => receive.read({ ...handed(asked), headers, body })),
          },
    readBody:
      readBody === undefined ? null : async (settings, body) => readBody(connector.settings.parse(settings), body),
    respond:
      respond === undefined
        ? null
        : {
            find: finding(respond.find),
            send: ({ to, text, ...asked }) => patiently(() => respond.send({ ...signed(asked), to, text })),
          },
    observeResponses: calling(observeResponses),
    lastPost: calling(lastPost),
    findAccounts: calling(findAccounts),
    profile: calling(profile),
    backfill: calling(backfill),
  }
}

/** The same of one that is never asked. */
export function offeredTelling<Settings extends z.ZodObject>(connector: TellingConnector<Settings>): AnyConnector {
  const poll = () => Promise.reject(new Error(`The connector "${connector.id}" is never asked.`))
  return { ...offered({ ...connector, cursor: { version: 1, state: z.null() }, poll }), poll: null }
}

function forOneCall(): Session {
  let kept: object | null = null
  return {
    read: async () => kept,
    async keep(session) {
      kept = session
    },
  }
}

async function patiently<Result>(
  call: () => Promise<Result>,
): Promise<Result | { outcome: 'throttled'; retryAfter: Date }> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof LimitReached) return { outcome: 'throttled', retryAfter: error.until }
    throw error
  }
}

/** The client as a source wants to be asked by it, and no more often than its channel allows. */
function clientFor(
  outbound: Way,
  { settings, demo = false }: StoredSource,
  signal: AbortSignal,
  spend: Handing['spend'],
): Way {
  const { userAgent, http2 } = commonSettings.parse(settings)
  const pay = async (host: string | null) => {
    const until = spend === undefined || host === null ? null : await spend(host)
    if (until !== null) throw new LimitReached(until)
  }
  return {
    connect: async (to) => {
      await pay(to.host)
      return outbound.connect({
        ...to,
        signal: to.signal === undefined ? signal : AbortSignal.any([signal, to.signal]),
      })
    },
    fetch: async (url, request: OutboundRequest = {}) => {
      await pay(URL.canParse(url) ? new URL(url).host : null)
      return outbound.fetch(url, {
        ...request,
        demo,
        ...(http2 ? { http2 } : {}),
        ...(userAgent === null ? {} : { headers: { ...request.headers, 'user-agent': userAgent } }),
        signal: request.signal === undefined ? signal : AbortSignal.any([signal, request.signal]),
      })
    },
  }
}
