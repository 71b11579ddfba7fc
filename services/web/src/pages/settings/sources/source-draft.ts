import type { Source } from '@echolot/contract'
import { writeLabels } from '@echolot/domain'
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
  historyDays: number | null
  /** Empty: Echolot's own. */
  userAgent: string
  http2: boolean
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
    historyDays: source === null ? usualHistoryDays : source.settings.historyDays,
    userAgent: source?.settings.userAgent ?? '',
    http2: source?.settings.http2 ?? false,
    labels: writeLabels(source?.labels ?? []),
  }
}

export function settingsOf({ connector, ownUsers, historyDays, userAgent, http2 }: SourceDraft) {
  const lines = ownUsers.split('\n').map((line) => line.trim())
  return {
    ownUsers: connector === 'wordpress' ? lines.filter((line) => line !== '') : [],
    historyDays,
    userAgent: userAgent.trim() || null,
    http2,
  }
}
