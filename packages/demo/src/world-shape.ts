import type {
  Activity,
  BrandKind,
  ConnectorId,
  DismissReason,
  HiddenVerdict,
  Language,
  OutletTier,
  Purpose,
  Role,
  State,
  shippedDepartments,
  TicketOutcome,
  undecided,
} from '@echolot/domain'

/** What a text is about, in departments; `undecided` is what no keyword settles. */
export type Theme = (typeof shippedDepartments)[number] | typeof undecided

export type DemoPerson = { name: string; email: string; role: Role; departmentIds: readonly Theme[] }
export type DemoDepartment = { id: Theme; firstResponseMinutes: number }
export type DemoBrand = { name: string; kind: BrandKind }
type DemoExample = { must: 'match' | 'not_match'; title: string | null; text: string }
/** `brand` names the brand that the watch belongs to; `query` is what it said at first, `change` who made what of it when. */
export type DemoWatch = {
  name: string
  brand: string
  query: string
  change: { query: string; by: string; at: Date } | null
  examples: readonly DemoExample[]
}

export type DemoCompany = { name: string; homepage: string; language: Language; zone: string; state: State }

/** A calendar definition as everywhere in Echolot. */
export type DemoCalendar = {
  zone: string
  weekly: Record<'mon' | 'tue' | 'wed' | 'thu' | 'fri', readonly string[]>
  holidays: { state: State; place: null }
  days: Record<string, readonly string[]>
}

export type DemoSource = {
  key: string
  name: string
  connector: ConnectorId
  /** Begins with a slash and is relative to the world's base address. */
  path: string
  channel: string
  purpose: Purpose
  /** Null where both languages come. */
  language: Language | null
  intervalSeconds: number
  /** `tier`: how far the outlet reaches whose feed it is; null where it is nobody's alone, or no outlet's. */
  settings: { ownUsers: readonly string[]; tier: OutletTier | null }
  accountKey: string | null
  /** Since when this source has been failing at the epoch; null where it is well. */
  failingSince: Date | null
}

export type DemoAccount = {
  key: string
  channel: string
  name: string
  /** Begins with a slash, as a source's path does. */
  url: string
  ownerEmail: string | null
  everyDays: number | null
  /** What it is for. */
  goal: string | null
  /** The source that shows this account's own posts. */
  feedKey: string | null
  /** The last post at or before the epoch; null where no feed tells. */
  lastPostAt: Date | null
}

export type DemoAuthor = { name: string; handle: string | null; url: string | null }

export type HistoryItem = {
  sourceKey: string
  /** The publisher's own id, exactly as the source serves it. */
  externalId: string
  url: string
  title: string | null
  text: string
  author: DemoAuthor | null
  publishedAt: Date
  foundAt: Date
  language: Language
  own: boolean
  /** What this item answers at the same source: a reply names its comment, a comment its post. */
  parentExternalId: string | null
  addressed: boolean
  pictures: readonly { url: string; alt: string }[]
}

/** What a colleague did. Legal in the order given for a ticket that opened at its item's `foundAt`. */
export type Deed =
  | { name: 'claim' }
  | { name: 'assign'; to: string }
  | { name: 'hand_over'; departmentId: Theme }
  | { name: 'snooze'; until: Date }
  | { name: 'note'; text: string }
  | { name: 'respond'; kind: 'recorded'; url: string }
  | { name: 'respond'; kind: 'outside'; reason: string }
  | { name: 'dismiss'; reason: DismissReason }
  | { name: 'close'; outcome?: TicketOutcome }
  | { name: 'reopen' }

/** `by` is a colleague's e-mail address. */
export type HistoryAct = { externalId: string; at: Date; by: string; do: Deed }

/** How a colleague judged what an exclusion had hidden. */
export type HistoryVerdict = { externalId: string; at: Date; by: string; verdict: HiddenVerdict }

type History = {
  items: readonly HistoryItem[]
  acts: readonly HistoryAct[]
  verdicts: readonly HistoryVerdict[]
}

export type DemoRequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>
export type DemoResponse = { status: number; headers: Record<string, string>; body: string }

/** Hours of colleagues: what is planned a week from a week on, and what departments spent in closed weeks, in minutes. */
export type DemoEffort = {
  plans: readonly { departmentId: string; activity: Activity; validFrom: string; minutes: number }[]
  sums: readonly { departmentId: string; activity: Activity; week: string; minutes: number; people: number }[]
}

export type World = {
  company: DemoCompany
  calendar: DemoCalendar
  brands: readonly DemoBrand[]
  watches: readonly DemoWatch[]
  departments: readonly DemoDepartment[]
  people: readonly DemoPerson[]
  effort: DemoEffort
  sources: readonly DemoSource[]
  accounts: readonly DemoAccount[]
  /**
   * The 90 days before the epoch: items by publication, acts by time. Links are prefixed with `baseUrl`, the world's
   * address without a slash at its end.
   */
  history(baseUrl: string): History
  /**
   * What the world answers at `now` to a GET of `path`, which begins with a slash and is relative to `baseUrl`. Header
   * names of the request are lower-case. Null where nothing stands at this path.
   */
  serve(
    path: string,
    query: URLSearchParams,
    headers: DemoRequestHeaders,
    now: Date,
    baseUrl: string,
  ): DemoResponse | null
}
