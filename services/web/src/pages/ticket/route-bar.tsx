import type { TicketRow } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useDepartments } from './use-departments.ts'
import type { TicketWork } from './use-ticket-work.ts'

type Props = {
  ticket: TicketRow
  work: TicketWork
  /** `chosen`: for the ticket that is meant, with its number keys. `row`: below a row of the list, in one line. */
  place: 'chosen' | 'row'
}

/** The sorting tray's one-press hand-over: a button and a number key for every department. */
export function RouteBar({ ticket, work, place }: Props) {
  const { t } = useTranslation('queue')
  const departments = useDepartments()
  const mayWork = useMay('work_tickets')
  const chosen = place === 'chosen'
  if (!mayWork) return null
  return (
    <div
      role="toolbar"
      aria-label={chosen ? t('routeTo') : t('routeRowTo', { id: ticket.id })}
      className={classNames(
        'flex items-center gap-1.5',
        chosen ? 'flex-wrap' : 'overflow-x-auto border-l-3 border-l-surface bg-surface px-3 pb-2.5 pt-0.5',
      )}
    >
      {chosen ? <span className="text-sm text-quiet">{t('routeTo')}</span> : null}
      {departments.map((department) => {
        const key = chosen ? department.key : null
        return (
          <Button
            key={department.id}
            size={chosen ? 'small' : 'normal'}
            {...(key === null ? {} : { 'aria-keyshortcuts': key })}
            onClick={() => work.run({ name: 'sort', id: ticket.id, departmentId: department.id })}
          >
            {key === null ? null : (
              <span aria-hidden="true" className="font-mono text-sm text-quiet">
                {key}
              </span>
            )}
            {department.name}
          </Button>
        )
      })}
    </div>
  )
}
