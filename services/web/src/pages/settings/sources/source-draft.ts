import type { Source } from '@echolot/contract'
import { type OutletTier, writeLabels } from '@echolot/domain'
import { usualHistoryDays } from '../../../ui/history-field.tsx'

/** A source as the form holds it: own users one a line. */
export type SourceDraft = {
  connector: Source['connector']
  name: string
  url: string
  purpose: 'mentions' | 'own_channel'
  /** Null where it follows the source's own rhythm. */
  intervalSeconds: number | null
  ownUsers: string
  /** One a line, as they are shown. */
  automaticUsers: string
  historyDays: number | null
  /** Empty: Echolot's own. */
  userAgent: string
  http2: boolean
  /** Null: by its host. */
  tier: OutletTier | null
  labels: string
}

/** The address begins empty: the one shown may hide secrets, and none given keeps the saved one. */
export function draftOf(source: Source | null): SourceDraft {
  return {
    connector: source?.connector ?? 'feed',
    name: source?.name ?? '',
    url: '',
    purpose: source?.purpose === 'own_channel' ? 'own_channel' : 'mentions',
    intervalSeconds: source?.intervalSeconds ?? null,
    ownUsers: source?.settings.ownUsers.join('\n') ?? '',
    automaticUsers: source?.settings.automaticUsers.join('\n') ?? '',
    historyDays: source === null ? usualHistoryDays : source.settings.historyDays,
    userAgent: source?.settings.userAgent ?? '',
    http2: source?.settings.http2 ?? false,
    tier: source?.settings.tier ?? null,
    labels: writeLabels(source?.labels ?? []),
  }
}

export function settingsOf({ connector, ownUsers, automaticUsers, historyDays, userAgent, http2, tier }: SourceDraft) {
  const lines = (written: string) =>
    written
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  return {
    ownUsers: connector === 'wordpress' ? lines(ownUsers) : [],
    automaticUsers: connector === 'wordpress' ? lines(automaticUsers) : [],
    historyDays,
    userAgent: userAgent.trim() || null,
    http2,
    tier,
  }
}
