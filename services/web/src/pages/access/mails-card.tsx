import type { MailWishes } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
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
  const { t } = useTranslation('mail')
  const mails = useQuery(api.ownMails.get.queryOptions())
  return (
    <Card title={t('own.title')}>
      <div id="mails" className="flex scroll-mt-28 flex-col items-start gap-3 p-4">
        <ErrorNote error={mails.error} onRetry={() => void mails.refetch()} />
        {mails.isPending ? <Skeleton lines={4} /> : null}
        {mails.data === undefined ? null : (
          <>
            <p className="max-w-prose text-quiet">{mails.data.mailPossible ? t('own.text') : t('own.off')}</p>
            <Wishes known={mails.data} />
          </>
        )}
      </div>
    </Card>
  )
}

/** What is chosen holds at once, and a second choice does not wait for the first. */
function Wishes({ known: { assigned, mentioned, late, digestHour } }: { known: MailWishes }) {
  const { t } = useTranslation(['mail', 'settings'])
  const selectId = useId()
  const [wishes, setWishes] = useState<MailWishes>({ assigned, mentioned, late, digestHour })
  const save = useChange(client.ownMails.update, {
    stale: [api.ownMails.key()],
    said: t('settings:forms.saved'),
    tellsFailure: true,
  })
  const choose = (change: Partial<MailWishes>) => {
    const next = { ...wishes, ...change }
    setWishes(next)
    save.mutate(next)
  }
  return (
    <>
      {kinds.map((kind) => (
        <Switch
          key={kind}
          label={t(`mail:own.${kind}`)}
          checked={wishes[kind]}
          onChange={(event) => choose({ [kind]: event.target.checked })}
        />
      ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label htmlFor={selectId}>{t('mail:own.digest')}</label>
        <Select
          id={selectId}
          className="w-auto"
          value={wishes.digestHour ?? ''}
          onChange={(event) => choose({ digestHour: event.target.value === '' ? null : Number(event.target.value) })}
        >
          <option value="">{t('mail:own.never')}</option>
          {hours.map((hour) => (
            <option key={hour} value={hour}>
              {t('mail:own.at', { hour })}
            </option>
          ))}
        </Select>
      </div>
    </>
  )
}
