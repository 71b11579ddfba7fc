import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../api/client.ts'
import { useInstant } from '../../../../time/use-instant.ts'
import { Card } from '../../../../ui/card.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { FoundItems } from '../../query/found-items.tsx'
import type { Watch } from '../watches.tsx'

/** Parts of the watch that find nothing any more, and exclusions that would have hidden what was answered. */
export function FindingsPart({ watch }: { watch: Watch }) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const findings = useQuery(api.watches.findings.queryOptions({ input: { id: watch.id } }))
  if (findings.data === undefined)
    return (
      <>
        <ErrorNote error={findings.error} onRetry={() => void findings.refetch()} />
        {findings.isPending ? <Skeleton lines={6} /> : null}
      </>
    )
  const { knownDays, idle, risky } = findings.data
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title={t('watch.findings.idle')}>
        {idle.length === 0 ? (
          <EmptyState
            icon={knownDays < 180 ? 'clock' : 'check'}
            title={t(knownDays < 180 ? 'watch.findings.tooEarly' : 'watch.findings.noIdle', { count: knownDays })}
          />
        ) : (
          <ul className="divide-y divide-line">
            {idle.map(({ start, end, text, lastHitAt }) => (
              <li key={`${start} ${end}`} className="flex flex-wrap items-baseline gap-x-3 px-4 py-2.5">
                <code className="font-mono break-words">{text}</code>
                <span className="text-sm text-quiet">
                  {lastHitAt === null
                    ? t('watch.findings.neverHit')
                    : t('watch.findings.lastHit', { at: instant(lastHitAt, 'near') })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('watch.findings.risky')}>
        {risky.length === 0 ? (
          <EmptyState title={t('watch.findings.noRisky')} />
        ) : (
          <ul className="divide-y divide-line">
            {risky.map(({ start, end, text, answered, samples }) => (
              <li key={`${start} ${end}`} className="flex flex-col gap-1 px-4 py-2.5">
                <p className="flex flex-wrap items-baseline gap-x-3">
                  <code className="font-mono break-words">{text}</code>
                  <span className="text-soon">{t('watch.findings.wouldHide', { count: answered })}</span>
                </p>
                <FoundItems
                  label={t('watch.findings.wouldHide', { count: answered })}
                  items={samples}
                  aside={({ ticketId }) => (
                    <Link
                      to="/queue"
                      search={{ ticket: ticketId }}
                      className="text-accent underline underline-offset-2"
                    >
                      #{ticketId}
                    </Link>
                  )}
                />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  )
}
