import { undecided } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useTeam } from '../../../api/use-team.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { FileBadge } from '../../../ui/file-badge.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useWorkingTime } from '../../../ui/use-working-time.ts'
import { DepartmentMail } from './department-mail.tsx'
import type { Department } from './departments.tsx'
import { SharingDialog } from './sharing-dialog.tsx'

type Props = { department: Department; mayChange: boolean; onEdit: () => void; onRemove: () => void }

/** A department, or the sorting tray, with its promise, calendar and members. */
export function DepartmentCard({ department, mayChange, onEdit, onRemove }: Props) {
  const { t } = useTranslation('settings')
  const nameOf = useDepartmentName()
  const workingTime = useWorkingTime()
  const calendars = useQuery({ ...api.calendars.list.queryOptions(), staleTime: 60_000 }).data
  const people = useQuery({ ...api.people.list.queryOptions(), staleTime: 60_000 }).data
  const tray = department.id === undecided
  const waiting = department.waiting ?? 0
  const name = nameOf(department.id)
  const team = useTeam()
  const [sharing, setSharing] = useState(false)
  const setApproval = useChange(client.departments.setApproval, {
    stale: [api.departments.key(), api.responding.key()],
    said: t('forms.saved'),
    tellsFailure: true,
  })
  const members = department.memberIds.flatMap((id) => people?.find((person) => person.id === id)?.name ?? [])
  return (
    <li className="flex flex-col gap-1 rounded-lg border border-line bg-surface px-4 py-3">
      <div className="flex items-start gap-3">
        <div className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="font-semibold break-words">{name}</h2>
          <FileBadge of={department} />
          {waiting > 0 ? <Badge>{t('departments.waiting', { count: waiting })}</Badge> : null}
        </div>
        {mayChange ? (
          <div className="flex">
            <IconButton icon="edit" label={t('forms.editOf', { name })} onClick={onEdit} />
            {tray || department.fromFile ? null : (
              <IconButton icon="erase" label={t('forms.removeOf', { name })} onClick={onRemove} />
            )}
          </div>
        ) : null}
      </div>
      {tray ? <p className="text-quiet">{t('departments.trayText')}</p> : null}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-quiet">{t('departments.promise')}</dt>
        <dd>{t('departments.promiseTold', { duration: workingTime(department.firstResponseMinutes * 60_000) })}</dd>
        <dt className="text-quiet">{t('departments.calendar')}</dt>
        <dd>{calendars?.find(({ id }) => id === department.calendarId)?.name ?? '–'}</dd>
        <dt className="text-quiet">{t('departments.members')}</dt>
        <dd className="break-words">{members.length === 0 ? t('departments.noMembers') : members.join(', ')}</dd>
        {team && !tray ? (
          <>
            <dt className="text-quiet">{t('departments.sharing.label')}</dt>
            <dd className="flex flex-wrap items-baseline gap-x-3">
              <span>
                {t('departments.sharing.told', {
                  turn:
                    department.capacity === null
                      ? t('departments.sharing.noTurn')
                      : t('departments.sharing.turnTold', { count: department.capacity }),
                  back:
                    department.takeBackMinutes === null
                      ? t('departments.sharing.noBack')
                      : t('departments.sharing.backTold', {
                          duration: workingTime(department.takeBackMinutes * 60_000),
                        }),
                })}
              </span>
              {mayChange ? (
                <Button size="small" onClick={() => setSharing(true)}>
                  {t('departments.sharing.share')}
                </Button>
              ) : null}
            </dd>
          </>
        ) : null}
      </dl>
      {sharing ? <SharingDialog department={department} onClose={() => setSharing(false)} /> : null}
      {tray ? null : <DepartmentMail department={department} mayChange={mayChange && !department.fromFile} />}
      {team && !tray ? (
        <Checkbox
          label={t('departments.approval')}
          checked={department.approval}
          disabled={!mayChange}
          onChange={(event) => setApproval.mutate({ id: department.id, approval: event.target.checked })}
        />
      ) : null}
    </li>
  )
}
