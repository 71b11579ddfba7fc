import type { Source } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useInstant } from '../../../time/use-instant.ts'
import { ToldProblem } from '../../../ui/told-problem.tsx'
import { useConnectors } from '../../../ui/use-connectors.ts'

/** Whether a feed's hub tells of its news, since when and until when; or why not. */
export function SourcePush({ source: { connector, push } }: { source: Source }) {
  const hasHubs = useConnectors().find(({ id }) => id === connector)?.hasHubs ?? false
  const { t } = useTranslation('settings')
  const tell = useInstant()
  // What has no hub by its nature is not missing one; and where none is asked, the page says so once.
  if (!hasHubs || push.state === 'off') return null
  const { state, hub, problem, problemCode, dropped, lastPushAt } = push
  const at = (instant: string | null) => (instant === null ? '–' : tell(instant, 'near'))
  const told = {
    hub: hub ?? '',
    since: at(state === 'missed' ? push.missedSince : push.since),
    renewed: at(push.renewedAt),
    until: at(push.leaseUntil),
  }
  return (
    <p className={`mt-2 text-sm break-words ${state === 'missed' || state === 'lapsed' ? 'text-late' : 'text-quiet'}`}>
      {t(`push.${state}`, told)}{' '}
      {state === 'working' || state === 'missed' ? (
        <>{lastPushAt === null ? t('push.noPush') : t('push.lastPush', { at: at(lastPushAt) })} </>
      ) : null}
      {problem === null ? null : (
        <>
          <ToldProblem code={problemCode} text={problem} />{' '}
        </>
      )}
      {dropped === 0 ? null : t('push.dropped', { count: dropped })}
    </p>
  )
}
