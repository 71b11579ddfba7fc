import type { TicketRow } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { useDepartments } from './use-departments.ts'
import type { TicketWork } from './use-ticket-work.ts'

/** The sorting tray's one-press hand-over: a button and a number key for every department. */
export function RouteBar({ ticket, work }: { ticket: TicketRow; work: TicketWork }) {
  const { t } = useTranslation('queue')
  const departments = useDepartments()
  return (
    <div role="toolbar" aria-label={t('routeTo')} className="flex flex-wrap items-center gap-1.5">
      <span className="text-sm text-quiet">{t('routeTo')}</span>
      {departments.map((department) => (
        <Button
          key={department.id}
          size="small"
          {...(department.key === null ? {} : { 'aria-keyshortcuts': department.key })}
          onClick={() => work.run({ name: 'hand_over', id: ticket.id, departmentId: department.id })}
        >
          {department.key === null ? null : (
            <span aria-hidden="true" className="font-mono text-sm text-quiet">
              {department.key}
            </span>
          )}
          {department.name}
        </Button>
      ))}
    </div>
  )
}
