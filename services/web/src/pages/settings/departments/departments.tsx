import type { department } from '@echolot/contract'
import { undecided } from '@echolot/domain'
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
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { DepartmentCard } from './department-card.tsx'
import { DepartmentDialog } from './department-dialog.tsx'
import { People } from './people.tsx'

export type Department = z.infer<typeof department>
type Open = { what: 'add' } | { what: 'edit' | 'remove'; department: Department }

export function Departments() {
  const { t } = useTranslation('settings')
  const nameOf = useDepartmentName()
  const mayChange = useMay('change_settings')
  const departments = useQuery(api.departments.list.queryOptions())
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  // The sorting tray is no department; it stands last.
  const rows = departments.data?.toSorted((a, b) => Number(a.id === undecided) - Number(b.id === undecided))
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-prose text-quiet">{t('departments.intro')}</p>
        {mayChange ? (
          <Button look="primary" icon="plus" onClick={() => setOpen({ what: 'add' })}>
            {t('departments.add')}
          </Button>
        ) : null}
      </div>
      <ErrorNote error={departments.error} onRetry={() => void departments.refetch()} />
      {rows === undefined ? (
        departments.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : (
        <ul className="grid gap-3 md:grid-cols-2">
          {rows.map((department) => (
            <DepartmentCard
              key={department.id}
              department={department}
              mayChange={mayChange}
              onEdit={() => setOpen({ what: 'edit', department })}
              onRemove={() => setOpen({ what: 'remove', department })}
            />
          ))}
        </ul>
      )}
      <People />
      {open?.what === 'add' ? <DepartmentDialog department={null} onClose={close} /> : null}
      {open?.what === 'edit' ? <DepartmentDialog department={open.department} onClose={close} /> : null}
      {open?.what === 'remove' ? (
        <RemoveDialog
          title={t('departments.removeTitle')}
          text={t('departments.removeText', { name: nameOf(open.department.id) })}
          stays={t('departments.stays')}
          act={() => client.departments.remove({ id: open.department.id })}
          stale={[api.departments.key(), api.rules.key(), api.people.key()]}
          onClose={close}
        />
      ) : null}
    </>
  )
}
