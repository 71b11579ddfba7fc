import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../../api/client.ts'
import { useMay } from '../../../../api/session.ts'
import { useInstant } from '../../../../time/use-instant.ts'
import { Button } from '../../../../ui/button.tsx'
import { Fact, Facts } from '../../../../ui/facts.tsx'
import { useChange } from '../../../../ui/use-change.ts'
import type { Watch } from '../watches.tsx'
import { ErrorRate } from './error-rate.tsx'
import { RunProgress } from './run-progress.tsx'
import { useArchiveRun } from './use-archive-run.ts'

/** A watch in figures, and its latest run over the archive. */
export function WatchFigures({ watch }: { watch: Watch }) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const mayChange = useMay('change_settings')
  const queryClient = useQueryClient()
  const asked = watch.rerun
  const going = asked !== null && (asked.state === 'waiting' || asked.state === 'running')
  const run = useArchiveRun(asked?.id ?? null).data ?? asked
  const over = going && run !== null && run.state !== 'waiting' && run.state !== 'running'
  useEffect(() => {
    if (over) void queryClient.invalidateQueries({ queryKey: api.watches.key() })
  }, [over, queryClient])
  const rerun = useChange(client.watches.rerun, { stale: [api.watches.key()], tellsFailure: true })
  return (
    <div className="flex flex-col gap-3">
      <Facts>
        <Fact name={t('watch.figures.version')}>
          {watch.version}
          {watch.changedAt === null ? null : (
            <span className="text-quiet">
              {' · '}
              {instant(watch.changedAt, 'near')}
              {watch.changedBy === null ? null : ` · ${watch.changedBy.name}`}
            </span>
          )}
        </Fact>
        <Fact name={t('watch.figures.mentions')}>{t('watch.figures.in30Days', { count: watch.mentions30Days })}</Fact>
        <Fact name={t('watch.figures.hidden')}>{t('watch.figures.in30Days', { count: watch.hidden30Days })}</Fact>
        <Fact name={t('watch.figures.errorRate')}>
          <ErrorRate audit={watch.audit} />
        </Fact>
      </Facts>
      {run === null ? null : <RunProgress run={run} />}
      {mayChange && !going ? (
        <Button
          size="small"
          icon="refresh"
          className="self-start"
          busy={rerun.isPending}
          title={t('watch.save.rerunHint')}
          onClick={() => rerun.mutate({ id: watch.id })}
        >
          {t('watch.run.begin')}
        </Button>
      ) : null}
    </div>
  )
}
