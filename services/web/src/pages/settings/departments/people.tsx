import type { person } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { api } from '../../../api/client.ts'
import { useMay, useMe } from '../../../api/session.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Table, Td, Th } from '../../../ui/table.tsx'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { PersonAccessDialog } from './person-access-dialog.tsx'
import { PersonDialog } from './person-dialog.tsx'

export type Person = z.infer<typeof person>

export function People() {
  const { t } = useTranslation('settings')
  const words = useTranslation('words').t
  const nameOf = useDepartmentName()
  const mayManage = useMay('manage_people')
  const me = useMe()
  const people = useQuery(api.people.list.queryOptions())
  const [open, setOpen] = useState<{ person: Person | null } | null>(null)
  const [access, setAccess] = useState<Person | null>(null)
  return (
    <section className="flex flex-col gap-3 pt-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="max-w-prose">
          <h2 className="text-lg font-semibold">{t('people.title')}</h2>
          <p className="text-quiet">
            {t('people.intro')} {mayManage ? null : t('people.administratorsOnly')}
          </p>
        </div>
        {mayManage ? (
          <Button icon="plus" onClick={() => setOpen({ person: null })}>
            {t('people.add')}
          </Button>
        ) : null}
      </div>
      <ErrorNote error={people.error} onRetry={() => void people.refetch()} />
      {people.data === undefined ? null : (
        <Table caption={t('people.title')} className="relative">
          <thead>
            <tr>
              <Th>{t('people.name')}</Th>
              <Th>{t('people.role')}</Th>
              <Th>{t('people.departments')}</Th>
              <Th>{t('people.state')}</Th>
              {mayManage ? (
                <Th>
                  <span className="sr-only">{t('people.actions')}</span>
                </Th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {people.data.map((person) => (
              <tr key={person.id}>
                <Td>
                  <span className="font-medium">{person.name}</span>
                  <span className="block text-sm text-quiet">{person.email}</span>
                </Td>
                <Td>{words(`roles.${person.role}`)}</Td>
                <Td>
                  {person.departmentIds.length === 0 ? (
                    <span className="text-quiet">
                      {t(person.role === 'community' ? 'people.allDepartments' : 'people.noDepartments')}
                    </span>
                  ) : (
                    person.departmentIds.map(nameOf).join(', ')
                  )}
                </Td>
                <Td>
                  <State person={person} />
                </Td>
                {mayManage ? (
                  <Td className="text-right whitespace-nowrap">
                    {person.disabled || person.id === me?.id ? null : (
                      <IconButton
                        icon="key"
                        label={t('people.access', { name: person.name })}
                        onClick={() => setAccess(person)}
                      />
                    )}
                    <IconButton
                      icon="edit"
                      label={t('forms.editOf', { name: person.name })}
                      onClick={() => setOpen({ person })}
                    />
                  </Td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {open === null ? null : (
        <PersonDialog
          person={open.person}
          onInvited={(person) => {
            setOpen(null)
            setAccess(person)
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {access === null ? null : <PersonAccessDialog person={access} onClose={() => setAccess(null)} />}
    </section>
  )
}

function State({ person: { disabled, invited } }: { person: Person }) {
  const { t } = useTranslation('settings')
  if (disabled) return <Badge icon="dismiss">{t('people.disabled')}</Badge>
  if (invited) return <Badge tone="accent">{t('people.invited')}</Badge>
  return t('people.active')
}
