import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/session.ts'
import { useAway } from '../../api/use-away.ts'
import { Badge } from '../../ui/badge.tsx'
import { useDayName } from '../reports/use-day-name.ts'

/** That whoever holds a ticket is away, until when, and whether the reader stands in for them. */
export function AwayBadge({ holder }: { holder: { id: number } | null }) {
  const { t } = useTranslation('absences')
  const me = useMe()
  const dayName = useDayName()
  const absence = useAway().find(({ person }) => person.id === holder?.id)
  if (absence === undefined || absence.person.id === me?.id) return null
  const isDeputy = absence.deputy !== null && absence.deputy.id === me?.id
  return <Badge tone="soon">{t(isDeputy ? 'awayForYou' : 'away', { until: dayName(absence.until) })}</Badge>
}
