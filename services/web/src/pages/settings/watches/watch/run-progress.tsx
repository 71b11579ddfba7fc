import type { ArchiveRun } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../../api/client.ts'
import { useMay } from '../../../../api/session.ts'
import { Button } from '../../../../ui/button.tsx'
import { Progress } from '../../../../ui/progress.tsx'
import { useChange } from '../../../../ui/use-change.ts'

/** How far a run over the archive is, what it found, and a way to stop it. */
export function RunProgress({ run }: { run: ArchiveRun }) {
  const { t } = useTranslation('settings')
  const mayCancel = useMay('change_settings')
  const cancel = useChange(client.archiveRuns.cancel, {
    stale: [api.archiveRuns.key(), api.watches.key()],
    tellsFailure: true,
  })
  const going = run.state === 'waiting' || run.state === 'running'
  const { searched, total, found, hidden } = run
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-md border border-line bg-surface px-3 py-2">
      <div className="flex min-w-0 grow basis-64 flex-col gap-1.5">
        <p role="status" className="tabular-nums">
          {t(`watch.run.${run.state}`, { searched, total, found, hidden })}
        </p>
        {going ? <Progress label={t('watch.run.label')} value={searched} total={total} /> : null}
        {run.problem === null ? null : <p className="text-late">{run.problem}</p>}
      </div>
      {going && mayCancel ? (
        <Button size="small" icon="close" busy={cancel.isPending} onClick={() => cancel.mutate({ id: run.id })}>
          {t('watch.run.cancel')}
        </Button>
      ) : null}
    </div>
  )
}
