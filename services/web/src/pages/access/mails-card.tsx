import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useChange } from '../../ui/use-change.ts'

const kinds = ['assigned', 'mentioned', 'late'] as const
const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** What one is told by mail, and at which hour a digest comes. */
export function MailsCard() {
  const { t } = useTranslation(['mail', 'settings'])
  const selectId = useId()
  const mails = useQuery(api.ownMails.get.queryOptions())
  const save = useChange(client.ownMails.update, {
    stale: [api.ownMails.key()],
    said: t('settings:forms.saved'),
    tellsFailure: true,
  })
  if (mails.data === undefined)
    return (
      <Card title={t('mail:own.title')}>
        <div className="p-4">
          {mails.isPending ? (
            <Skeleton lines={4} />
          ) : (
            <ErrorNote error={mails.error} onRetry={() => void mails.refetch()} />
          )}
        </div>
      </Card>
    )
  const { mailPossible, ...wishes } = mails.data
  return (
    <Card title={t('mail:own.title')}>
      <div id="mails" className="flex flex-col items-start gap-3 p-4">
        <p className="max-w-prose text-quiet">{mailPossible ? t('mail:own.text') : t('mail:own.off')}</p>
        {kinds.map((kind) => (
          <Switch
            key={kind}
            label={t(`mail:own.${kind}`)}
            checked={wishes[kind]}
            disabled={save.isPending}
            onChange={(event) => save.mutate({ ...wishes, [kind]: event.target.checked })}
          />
        ))}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <label htmlFor={selectId}>{t('mail:own.digest')}</label>
          <Select
            id={selectId}
            className="w-auto"
            value={wishes.digestHour ?? ''}
            disabled={save.isPending}
            onChange={(event) =>
              save.mutate({ ...wishes, digestHour: event.target.value === '' ? null : Number(event.target.value) })
            }
          >
            <option value="">{t('mail:own.never')}</option>
            {hours.map((hour) => (
              <option key={hour} value={hour}>
                {t('mail:own.at', { hour })}
              </option>
            ))}
          </Select>
        </div>
      </div>
    </Card>
  )
}
