import type { ConnectorInfo, Source } from '@echolot/contract'
import { type OutletTier, writeLabels } from '@echolot/domain'
import { linesIn, readTyped, type Typed, typedAs } from '../../../ui/connector-fields.tsx'
import { usualHistoryDays } from '../../../ui/history-field.tsx'

/** A source as the form holds it. */
export type SourceDraft = {
  connector: Source['connector']
  name: string
  url: string
  purpose: 'mentions' | 'own_channel'
  /** Null where it follows the source's own rhythm. */
  intervalSeconds: number | null
  /** What was typed into the fields that its connector asks for. */
  typed: Readonly<Record<string, Typed>>
  /** One a line, as they are shown. */
  automaticUsers: string
  historyDays: number | null
  /** Empty: Echolot's own. */
  userAgent: string
  http2: boolean
  /** Null: by its host. */
  tier: OutletTier | null
  labels: string
  /** As it is typed. */
  dailyCents: string
}

/** The address begins empty: the one shown may hide secrets, and none given keeps the saved one. */
export function draftOf(source: Source | null): SourceDraft {
  return {
    connector: source?.connector ?? 'feed',
    name: source?.name ?? '',
    url: '',
    purpose: source?.purpose === 'own_channel' ? 'own_channel' : 'mentions',
    intervalSeconds: source?.intervalSeconds ?? null,
    typed: {},
    automaticUsers: source?.settings.automaticUsers.join('\n') ?? '',
    historyDays: source === null ? usualHistoryDays : source.settings.historyDays,
    userAgent: source?.settings.userAgent ?? '',
    http2: source?.settings.http2 ?? false,
    tier: source?.settings.tier ?? null,
    labels: writeLabels(source?.labels ?? []),
    dailyCents: String(source?.settings.dailyCents ?? ''),
  }
}

/** What stands in the fields of its connector: what was typed, else what is saved. */
export function valuesOf(
  { connector, typed }: SourceDraft,
  source: Source | null,
  info: ConnectorInfo | undefined,
): Record<string, Typed> {
  const saved: Record<string, unknown> = source?.connector === connector ? source.settings : {}
  return Object.fromEntries(
    (info?.settings ?? []).map((field) => [field.key, typed[field.key] ?? typedAs(field, saved[field.key])]),
  )
}

/** Whether its people are named, of whom some may only answer automatically. */
export const namesOurs = (info: ConnectorInfo | undefined): boolean =>
  info?.settings.some(({ key, onlyInFile }) => key === 'ownUsers' && !onlyInFile) ?? false

export function settingsOf(draft: SourceDraft, source: Source | null, info: ConnectorInfo | undefined) {
  const { automaticUsers, historyDays, userAgent, http2, tier, dailyCents } = draft
  const values = valuesOf(draft, source, info)
  const own = (info?.settings ?? []).map((field) => [field.key, readTyped(field, values[field.key] ?? '')])
  return {
    ...Object.fromEntries(own),
    automaticUsers: namesOurs(info) ? linesIn(automaticUsers) : [],
    historyDays,
    userAgent: userAgent.trim() || null,
    http2,
    tier,
    dailyCents: info?.costs == null || dailyCents.trim() === '' ? null : Number(dailyCents),
  }
}
