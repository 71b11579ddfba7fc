import type { TicketDetail } from '@echolot/contract'
import { dismissReasons, undecided } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { useInstant } from '../../time/use-instant.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'

type Happening = TicketDetail['history'][number]

const responded = { seen: 'respondedSeen', recorded: 'respondedRecorded', outside: 'respondedOutside' } as const

/** Tells one happening as a sentence: who did what. */
export function useHappeningText(): (entry: Happening) => string {
  const { t } = useTranslation(['ticket', 'words'])
  const departmentName = useDepartmentName()
  const instant = useInstant()
  return (entry) => {
    const reason = dismissReasons.find((known) => known === entry.reason)
    const facts = {
      who: entry.person?.name ?? t('ticket:history.echolot'),
      to: entry.toPerson?.name ?? '?',
      from: departmentName(entry.fromDepartmentId ?? undecided),
      department: departmentName(entry.toDepartmentId ?? undecided),
      until: entry.until === null ? '?' : instant(entry.until),
      reason: reason === undefined ? '?' : t(`words:dismissReasons.${reason}`),
      episode: entry.episode ?? '?',
      at: entry.response === null ? '?' : instant(entry.response.at),
    }
    if (entry.kind === 'responded') return t(`ticket:history.${responded[entry.response?.kind ?? 'recorded']}`, facts)
    if (entry.kind === 'released' && entry.reason === 'holder_disabled')
      return t('ticket:history.releasedDisabled', facts)
    if (entry.kind === 'dismissed' && entry.reason === 'own_user_named') return t('ticket:history.dismissedOwn', facts)
    if (entry.edit !== null) {
      const { concerns, afterResponse } = entry.edit
      return t(`ticket:history.edited${afterResponse ? 'After' : ''}${concerns ? '' : 'Away'}`, facts)
    }
    // The sorting tray is a place, and so its sentences differ from those of a department.
    const intoTray = (entry.toDepartmentId ?? undecided) === undecided
    if (entry.kind === 'opened' && intoTray) return t('ticket:history.openedInTray', facts)
    if (entry.kind === 'handed_over' && intoTray) return t('ticket:history.handedToTray', facts)
    if (entry.kind === 'handed_over' && entry.fromDepartmentId === undecided)
      return t('ticket:history.handedFromTray', facts)
    return t(`ticket:history.${entry.kind}`, facts)
  }
}
