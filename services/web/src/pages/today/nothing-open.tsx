import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { useNow } from '../../time/use-now.ts'
import type { Today } from './today.ts'

/** The zero is as old as the last look at a source: what was published since nobody has seen. */
export function NothingOpen({ today: { heard, unanswered } }: { today: Today }) {
  const { t } = useTranslation('today')
  const tell = useDuration()
  const now = useNow('second')
  const { lastCheckedAt, silent } = heard
  // That none was ever heard does not mean that none was asked.
  if (lastCheckedAt === null) return t(silent.length > 0 ? 'nothingHeard' : 'nothingAsked')
  const duration = tell(Math.max(0, now - Date.parse(lastCheckedAt)))
  return unanswered === 0 ? t('nothingOpen', { duration }) : t('nothingMine', { duration })
}
