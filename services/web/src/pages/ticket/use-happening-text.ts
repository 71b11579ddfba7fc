import type { TicketDetail } from '@echolot/contract'
import { dismissReasons, pauseReasons, pinReasons, undecided } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'
import { useInstant } from '../../time/use-instant.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'

type Happening = TicketDetail['history'][number]

const responded = {
  seen: 'respondedSeen',
  recorded: 'respondedRecorded',
  outside: 'respondedOutside',
  sent: 'respondedSent',
} as const

/** Tells one happening as a sentence: who did what. */
export function useHappeningText(): (entry: Happening) => string {
  const { t } = useTranslation(['ticket', 'words'])
  const departmentName = useDepartmentName()
  const instant = useInstant()
  return (entry) => {
    const reason = dismissReasons.find((known) => known === entry.reason)
    const pause = pauseReasons.find((known) => known === entry.reason)
    const facts = {
      who: entry.person?.name ?? t('ticket:history.echolot'),
      to: entry.toPerson?.name ?? '?',
      from: departmentName(entry.fromDepartmentId ?? undecided),
      department: departmentName(entry.toDepartmentId ?? undecided),
      until: entry.until === null ? '?' : instant(entry.until),
      reason: reason === undefined ? '?' : t(`words:dismissReasons.${reason}`),
      since: entry.since === null ? '?' : instant(entry.since),
      open: entry.turn?.open ?? '?',
      capacity: entry.turn?.capacity ?? '?',
      episode: entry.episode ?? '?',
      pause: pause === undefined ? '?' : t(`words:pauseReasons.${pause}`),
      percent: entry.mark?.percent ?? '?',
      marked: entry.mark === null ? '?' : instant(entry.mark.at),
      priority: entry.priority === null ? '?' : t(`words:priorities.${entry.priority}`),
      result: entry.outcome === null ? '?' : t(`words:results.${entry.outcome}`),
      at: entry.response === null ? '?' : instant(entry.response.at),
    }
    const pinned = pinReasons.find((known) => known === entry.reason)
    if (entry.kind === 'pinned' && pinned !== undefined) {
      const rule = entry.rule?.[language()]
      const why = t(`words:pinReasons.${pinned}`)
      return rule === undefined
        ? t('ticket:history.pinned', { ...facts, reason: why })
        : t('ticket:history.pinnedByRule', { rule, reason: why })
    }
    if (entry.noteTakenBackAt !== null) return t('ticket:history.notedTakenBack', facts)
    if (entry.kind === 'responded') return t(`ticket:history.${responded[entry.response?.kind ?? 'recorded']}`, facts)
    if (entry.kind === 'assigned' && entry.reason === 'deputy') return t('ticket:history.assignedDeputy', facts)
    if (entry.kind === 'assigned' && entry.reason === 'in_turn') return t('ticket:history.assignedInTurn', facts)
    if (entry.kind === 'released' && entry.reason === 'holder_silent') return t('ticket:history.releasedSilent', facts)
    if (entry.kind === 'released' && entry.reason === 'holder_disabled')
      return t('ticket:history.releasedDisabled', facts)
    if (entry.kind === 'released' && entry.reason === 'holder_elsewhere') return t('ticket:history.releasedElsewhere')
    if (entry.kind === 'dismissed' && entry.reason === 'own_user_named') return t('ticket:history.dismissedOwn', facts)
    if (entry.kind === 'dismissed' && entry.reason === 'deleted_at_source')
      return t('ticket:history.dismissedDeleted', facts)
    if (entry.kind === 'dismissed' && entry.reason === 'merged') return t('ticket:history.merged', facts)
    if (entry.kind === 'reopened' && entry.reason === 'new_question') return t('ticket:history.reopenedQuestion', facts)
    if (entry.kind === 'reopened' && entry.reason === 'new_tier') return t('ticket:history.reopenedTier', facts)
    if (entry.kind === 'reopened' && entry.reason === 'shown_again') return t('ticket:history.reopenedShown', facts)
    if (entry.kind === 'reopened' && entry.reason === 'follow_up') return t('ticket:history.reopenedFollowUp', facts)
    if (entry.kind === 'resumed' && entry.reason === 'time_over') return t('ticket:history.resumedInTime', facts)
    if (entry.kind === 'resumed' && entry.reason === 'author_wrote') return t('ticket:history.resumedByAuthor', facts)
    if (entry.kind === 'warned' && entry.mark !== null && entry.mark.clock !== null) {
      const clock = t(`words:clockKinds.${entry.mark.clock}`)
      return t(entry.mark.percent === 100 ? 'ticket:history.lateClock' : 'ticket:history.warnedClock', {
        ...facts,
        clock,
      })
    }
    if (entry.kind === 'warned' && entry.mark?.percent === 100) return t('ticket:history.late', facts)
    if (entry.kind === 'followed_up' && entry.needsResponse === false) return t('ticket:history.thanked', facts)
    if (entry.edit !== null) {
      const { concerns, afterResponse } = entry.edit
      return t(`ticket:history.edited${afterResponse ? 'After' : ''}${concerns ? '' : 'Away'}`, facts)
    }
    if (entry.kind === 'closed' && entry.outcome !== null) return t('ticket:history.closedWith', facts)
    // The sorting tray is a place, and so its sentences differ from those of a department.
    const intoTray = (entry.toDepartmentId ?? undecided) === undecided
    if (entry.kind === 'opened' && intoTray) return t('ticket:history.openedInTray', facts)
    if (entry.kind === 'handed_over' && intoTray) return t('ticket:history.handedToTray', facts)
    if (entry.kind === 'handed_over' && entry.fromDepartmentId === undecided)
      return t('ticket:history.handedFromTray', facts)
    return t(`ticket:history.${entry.kind}`, facts)
  }
}
