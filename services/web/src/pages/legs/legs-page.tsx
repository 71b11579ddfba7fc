import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ReportPages } from '../reports/report-pages.tsx'
import { LegsTable } from './legs-table.tsx'

const spans = [3, 6, 12, 24] as const

/** How long tickets lay with departments, and how often they were handed over: figures about work. */
export function LegsPage() {
  const { t } = useTranslation('legs')
  const mayRead = useMay('read_work')
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-4">
      <PageHeader title={t('title')} />
      <ReportPages />
      {mayRead ? <Legs /> : <p className="max-w-prose text-quiet">{t('forManagers')}</p>}
    </div>
  )
}

function Legs() {
  const { t } = useTranslation('legs')
  const [months, setMonths] = useState<number>(6)
  const query = useQuery({ ...api.legs.get.queryOptions({ input: { months } }), placeholderData: keepPreviousData })
  const answer = query.data
  const withheld = answer?.months.some(({ cells }) => cells.some(({ legs }) => legs === null)) ?? false
  return (
    <>
      <p className="max-w-prose text-quiet">{t('intro')}</p>
      <Field label={t('span')} className="w-48 max-sm:w-full">
        {(control) => (
          <Select {...control} value={months} onChange={(event) => setMonths(Number(event.target.value))}>
            {spans.map((count) => (
              <option key={count} value={count}>
                {t('months', { count })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {answer === undefined ? (
        query.isPending ? (
          <Skeleton lines={8} />
        ) : null
      ) : (
        <>
          {withheld ? (
            <p className="max-w-prose rounded-md bg-sunken px-3 py-2">{t('withheldWhy', { count: answer.minimum })}</p>
          ) : null}
          <LegsTable months={answer.months} />
          <section aria-labelledby="legs-meaning" className="flex max-w-prose flex-col gap-2">
            <h2 id="legs-meaning" className="font-semibold">
              {t('meaning')}
            </h2>
            <dl className="flex flex-col gap-2">
              {(['leg', 'length', 'handOvers', 'cameBack', 'month', 'people'] as const).map((name) => (
                <div key={name}>
                  <dt className="font-medium">{t(`defined.${name}.name`)}</dt>
                  <dd className="text-quiet">{t(`defined.${name}.says`, { count: answer.minimum })}</dd>
                </div>
              ))}
            </dl>
            <p>
              <Link to="/settings" search={{ section: 'work' }} className="text-accent underline">
                {t('toMinimum')}
              </Link>
            </p>
          </section>
        </>
      )}
    </>
  )
}
