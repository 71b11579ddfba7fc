import type { calendar } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { api, client } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { RemoveDialog } from '../../../ui/remove-dialog.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { CalendarCard } from './calendar-card.tsx'
import { CalendarDialog } from './calendar-dialog.tsx'
import { CalendarVersions } from './calendar-versions.tsx'

export type Calendar = z.infer<typeof calendar>
type Open = { what: 'add' } | { what: 'edit' | 'remove' | 'history'; calendar: Calendar }

export function Calendars() {
  const { t } = useTranslation('settings')
  const mayChange = useMay('change_settings')
  const calendars = useQuery(api.calendars.list.queryOptions())
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-prose text-quiet">{t('calendars.intro')}</p>
        {mayChange ? (
          <Button look="primary" icon="plus" onClick={() => setOpen({ what: 'add' })}>
            {t('calendars.add')}
          </Button>
        ) : null}
      </div>
      <ErrorNote error={calendars.error} onRetry={() => void calendars.refetch()} />
      {calendars.isPending ? <Skeleton lines={6} /> : null}
      <ul className="grid gap-3 md:grid-cols-2 empty:hidden">
        {calendars.data?.map((calendar) => (
          <CalendarCard
            key={calendar.id}
            calendar={calendar}
            mayChange={mayChange}
            onEdit={() => setOpen({ what: 'edit', calendar })}
            onRemove={() => setOpen({ what: 'remove', calendar })}
            onHistory={() => setOpen({ what: 'history', calendar })}
          />
        ))}
      </ul>
      {open?.what === 'add' ? <CalendarDialog calendar={null} onClose={close} /> : null}
      {open?.what === 'edit' ? <CalendarDialog calendar={open.calendar} onClose={close} /> : null}
      {open?.what === 'history' ? <CalendarVersions calendar={open.calendar} onClose={close} /> : null}
      {open?.what === 'remove' ? (
        <RemoveDialog
          title={t('calendars.removeTitle')}
          text={t('calendars.removeText', { name: open.calendar.name })}
          stays={t('calendars.stays')}
          act={() => client.calendars.remove({ id: open.calendar.id })}
          stale={[api.calendars.key()]}
          onClose={close}
        />
      ) : null}
    </>
  )
}
