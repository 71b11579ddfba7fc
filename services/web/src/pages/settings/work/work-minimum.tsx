import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useMay, useMe } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormError } from '../../../ui/form-error.tsx'
import { Input } from '../../../ui/input.tsx'
import { Instant } from '../../../ui/instant.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Table, Td, Th } from '../../../ui/table.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { useChange } from '../../../ui/use-change.ts'

const floor = 5
const freeFrom = 10

/** How many people stand behind figures about work: what is in force, what waits for a second person, and what was before. */
export function WorkMinimum() {
  const { t } = useTranslation('settings')
  const mayChange = useMay('change_settings')
  const me = useMe()
  const query = useQuery(api.workMinimum.get.queryOptions())
  const stale = [api.workMinimum.key(), api.effort.key()]
  const confirm = useChange(client.workMinimum.confirm, { said: t('workMinimum.confirmed'), stale, tellsFailure: true })
  const withdraw = useChange(() => client.workMinimum.withdraw(), { stale, tellsFailure: true })
  if (query.data === undefined)
    return query.isPending ? (
      <Skeleton lines={5} />
    ) : (
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
    )
  const { people, changes } = query.data
  const waiting = changes.find(({ inForceAt, withdrawnAt }) => inForceAt === null && withdrawnAt === null)
  return (
    <>
      <p className="max-w-prose text-quiet">{t('workMinimum.intro')}</p>
      <p className="text-lg font-semibold">{t('workMinimum.inForce', { count: people })}</p>
      {waiting === undefined ? null : (
        <section className="flex max-w-xl flex-col items-start gap-2 rounded-md bg-soon-soft px-4 py-3">
          <h2 className="font-semibold">{t('workMinimum.waiting', { count: waiting.people })}</h2>
          <p className="break-words">
            {t('workMinimum.proposedBy', { name: waiting.proposedBy?.name ?? t('workMinimum.somebody') })}{' '}
            <Instant at={waiting.proposedAt} />
            {': '}
            {waiting.reason}
          </p>
          {mayChange ? (
            <div className="flex flex-wrap gap-2">
              {waiting.proposedBy?.id === me?.id ? (
                <p className="text-quiet">{t('workMinimum.notYou')}</p>
              ) : (
                <Button look="primary" busy={confirm.isPending} onClick={() => confirm.mutate({ id: waiting.id })}>
                  {t('workMinimum.confirm')}
                </Button>
              )}
              <Button busy={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
                {t('workMinimum.withdraw')}
              </Button>
            </div>
          ) : null}
        </section>
      )}
      {mayChange ? <Propose key={`${people} ${waiting?.id}`} people={people} stale={stale} /> : null}
      {changes.length === 0 ? null : (
        <Table caption={t('workMinimum.record')}>
          <thead>
            <tr>
              <Th className="text-right">{t('workMinimum.people')}</Th>
              <Th>{t('workMinimum.reason')}</Th>
              <Th>{t('workMinimum.proposed')}</Th>
              <Th>{t('workMinimum.became')}</Th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.id}>
                <Td className="text-right tabular-nums">{change.people}</Td>
                <Td className="min-w-48 break-words">{change.reason}</Td>
                <Td>
                  {change.proposedBy?.name ?? t('workMinimum.somebody')}, <Instant at={change.proposedAt} />
                </Td>
                <Td>
                  {change.inForceAt !== null ? (
                    <>
                      {change.confirmedBy === null
                        ? t('workMinimum.atOnce')
                        : t('workMinimum.confirmedBy', { name: change.confirmedBy.name })}
                      , <Instant at={change.inForceAt} />
                    </>
                  ) : change.withdrawnAt !== null ? (
                    <>
                      {t('workMinimum.withdrawn')}, <Instant at={change.withdrawnAt} />
                    </>
                  ) : (
                    t('workMinimum.waits')
                  )}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}

function Propose({ people, stale }: { people: number; stale: readonly (readonly unknown[])[] }) {
  const { t } = useTranslation('settings')
  const [wanted, setWanted] = useState(String(people))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const propose = useChange(client.workMinimum.propose, { said: t('workMinimum.said'), stale })
  const number = Number(wanted)
  const fits = Number.isInteger(number) && number >= floor && number <= 1000
  return (
    <form
      noValidate
      className="flex max-w-xl flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (fits && reason.trim() !== '') propose.mutate({ people: number, reason })
      }}
    >
      <h2 className="font-semibold">{t('workMinimum.change')}</h2>
      <Field
        label={t('workMinimum.people')}
        hint={t('workMinimum.peopleHint')}
        error={tried && !fits ? t('workMinimum.wrong') : null}
      >
        {(control) => (
          <Input
            {...control}
            className="!w-28"
            type="number"
            min={floor}
            max={1000}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('workMinimum.reason')} error={tried && reason.trim() === '' ? t('workMinimum.noReason') : null}>
        {(control) => (
          <Textarea {...control} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <FormError error={propose.error} />
      <Button look="primary" type="submit" busy={propose.isPending} className="self-start">
        {t(fits && number < freeFrom ? 'workMinimum.propose' : 'workMinimum.set')}
      </Button>
    </form>
  )
}
