import type { RearviewRun } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useChange } from '../../ui/use-change.ts'
import { RearviewFiguresView } from './rearview-figures.tsx'
import { RearviewState } from './rearview-state.tsx'
import { isUnderWay } from './under-way.ts'

const points = ['wait', 'curve', 'promise', 'known'] as const

/** How long people waited at a source before anybody worked with Echolot, and who was never answered. */
export function RearviewPage() {
  const { t } = useTranslation('rearview')
  const sourceId = Number(useParams({ from: '/inside/rearview/$source' }).source)
  const source = useQuery(api.sources.list.queryOptions()).data?.find(({ id }) => id === sourceId)
  const run = useQuery({
    ...api.rearview.get.queryOptions({ input: { sourceId } }),
    refetchInterval: (query) => (isUnderWay(query.state.data) ? 2_000 : false),
  })
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-4">
      <PageHeader title={t('title', { source: source?.name ?? sourceId })}>
        <Link to="/settings" search={{ section: 'sources' }} className="text-accent underline">
          {t('back')}
        </Link>
      </PageHeader>
      <p className="max-w-prose text-quiet">{t('intro')}</p>
      <ErrorNote error={run.error} onRetry={() => void run.refetch()} />
      {run.data === undefined ? (
        run.isPending ? (
          <Skeleton lines={4} />
        ) : null
      ) : (
        <>
          <Reading sourceId={sourceId} run={run.data} />
          {run.data === null ? null : <RearviewFiguresView key={run.data.state} sourceId={sourceId} />}
        </>
      )}
      <details className="rounded-lg border border-line bg-surface">
        <summary className="min-h-9 cursor-pointer px-4 py-2 font-semibold">{t('explain.title')}</summary>
        <ul className="flex max-w-prose list-disc flex-col gap-2 pr-4 pb-4 pl-9">
          {points.map((point) => (
            <li key={point}>{t(`explain.${point}`)}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}

const yearsBack = [1, 2, 5, 10] as const

/** Begins and stops the reading, and says how far it came. */
function Reading({ sourceId, run }: { sourceId: number; run: RearviewRun | null }) {
  const { t } = useTranslation('rearview')
  const mayChange = useMay('change_settings')
  const [years, setYears] = useState(2)
  const options = { stale: [api.rearview.key()], tellsFailure: true }
  const begin = useChange(client.rearview.begin, options)
  const cancel = useChange(client.rearview.cancel, options)
  return (
    <section className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4">
      {run === null ? null : <RearviewState run={run} />}
      {!mayChange ? null : isUnderWay(run) ? (
        <Button className="self-start" busy={cancel.isPending} onClick={() => cancel.mutate({ sourceId })}>
          {t('cancel')}
        </Button>
      ) : (
        <div className="flex flex-wrap items-end gap-3">
          <Field label={t('days')} className="w-40">
            {(control) => (
              <Select {...control} value={years} onChange={(event) => setYears(Number(event.target.value))}>
                {yearsBack.map((count) => (
                  <option key={count} value={count}>
                    {t('years', { count })}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Button
            look={run === null ? 'primary' : 'plain'}
            busy={begin.isPending}
            onClick={() => begin.mutate({ sourceId, days: years * 365 })}
          >
            {t(run === null ? 'begin' : 'again')}
          </Button>
        </div>
      )}
    </section>
  )
}
