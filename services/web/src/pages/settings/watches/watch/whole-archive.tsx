import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../../api/client.ts'
import { Button } from '../../../../ui/button.tsx'
import { useChange } from '../../../../ui/use-change.ts'
import { Comparison } from './comparison.tsx'
import { RunProgress } from './run-progress.tsx'
import { useArchiveRun } from './use-archive-run.ts'

type Props = { input: { query: string; watchId?: number }; isNew: boolean }

/** Asks the whole archive where only its newest part was asked, with its progress. */
export function WholeArchive({ input, isNew }: Props) {
  const { t } = useTranslation('settings')
  const [id, setId] = useState<number | null>(null)
  const begin = useChange(client.watches.compareWhole, {
    stale: [],
    tellsFailure: true,
    onDone: (run) => setId(run.id),
  })
  const run = useArchiveRun(id)
  if (id === null)
    return (
      <div className="flex flex-wrap items-center gap-3">
        <span className="min-w-0 grow text-quiet">{t('watch.save.onlyNewest')}</span>
        <Button icon="search" busy={begin.isPending} onClick={() => begin.mutate(input)}>
          {t('watch.save.whole')}
        </Button>
      </div>
    )
  return (
    <>
      {run.data === undefined ? null : <RunProgress run={run.data} />}
      {run.data?.comparison ? <Comparison comparison={run.data.comparison} isNew={isNew} /> : null}
    </>
  )
}
