import type { IncidentDetail } from '@echolot/contract'
import { type IncidentPlan, incidentPlans } from '@echolot/domain'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Badge } from '../../ui/badge.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'

/** The tickets of an incident: who is answered and who waits, how each stands, and the way out. */
export function Members({ incident }: { incident: IncidentDetail }) {
  const { t } = useTranslation(['incidents', 'words', 'privateMessages'])
  const instant = useInstant()
  const departmentName = useDepartmentName()
  const mayWork = useMay('work_tickets') && incident.state === 'open'
  const options = { stale: [api.incidents.key()], tellsFailure: true }
  const plan = useChange(client.incidents.plan, options)
  const remove = useChange(client.incidents.remove, options)
  const { id, tickets, elsewhere } = incident
  return (
    <section className="flex flex-col gap-2" aria-label={t('incidents:tickets')}>
      <h2 className="font-semibold">
        {t('incidents:tickets')} <span className="font-normal text-quiet tabular-nums">{tickets.length}</span>
      </h2>
      {elsewhere === null || elsewhere.tickets === 0 ? null : (
        <p className="rounded-md bg-sunken px-3 py-2">
          {t('incidents:elsewhere', { count: elsewhere.tickets, waiting: elsewhere.waiting })}
        </p>
      )}
      <Table caption={t('incidents:tickets')}>
        <thead>
          <tr>
            <Th>{t('incidents:item')}</Th>
            <Th>{t('incidents:department')}</Th>
            <Th>{t('incidents:came')}</Th>
            <Th>{t('incidents:due')}</Th>
            <Th>{t('incidents:state')}</Th>
            <Th>{t('incidents:plan')}</Th>
            {mayWork ? <Td /> : null}
          </tr>
        </thead>
        <tbody>
          {tickets.map((ticket) => (
            <tr key={ticket.id}>
              <Th scope="row" className="max-w-96 min-w-56 text-base">
                <Link
                  to="/queue"
                  search={{ view: 'all', ticket: ticket.id }}
                  className="line-clamp-2 wrap-anywhere text-accent underline"
                >
                  #{ticket.id} {ticket.title ?? ticket.excerpt}
                </Link>
                <span className="flex flex-wrap gap-2 font-normal">
                  {ticket.authorName}
                  {ticket.visibility === 'private' ? <Badge icon="lock">{t('privateMessages:badge')}</Badge> : null}
                </span>
              </Th>
              <Td>{departmentName(ticket.departmentId)}</Td>
              <Td className="whitespace-nowrap">{instant(ticket.openedAt, 'near')}</Td>
              <Td className="whitespace-nowrap">
                {instant(ticket.dueAt, 'near')}
                {ticket.late ? <Badge tone="late">{t('incidents:late')}</Badge> : null}
              </Td>
              <Td>
                <span className="flex flex-wrap gap-1">
                  <Badge tone={ticket.state === 'answered' ? 'good' : 'plain'}>
                    {t(`words:states.${ticket.state}`)}
                  </Badge>
                  {ticket.outgoing === null ? null : (
                    <Badge tone={ticket.outgoing === 'failed' || ticket.outgoing === 'held' ? 'late' : 'accent'}>
                      {t(`words:outgoing.${ticket.outgoing}`)}
                    </Badge>
                  )}
                  {ticket.wording === null ? null : <Badge>{t('incidents:asked', { version: ticket.wording })}</Badge>}
                </span>
                {ticket.answeredAt === null ? null : (
                  <span className="text-sm text-quiet">
                    {instant(ticket.answeredAt, 'near')}
                    {ticket.answeredBy === null ? null : `, ${ticket.answeredBy}`}
                  </span>
                )}
              </Td>
              <Td>
                {mayWork ? (
                  <Select
                    className="min-w-40"
                    aria-label={t('incidents:planFor', { id: ticket.id })}
                    value={ticket.plan}
                    onChange={({ target }) =>
                      plan.mutate({ id, ticketIds: [ticket.id], plan: target.value as IncidentPlan })
                    }
                  >
                    {incidentPlans.map((one) => (
                      <option key={one} value={one}>
                        {t(`incidents:plans.${one}`)}
                      </option>
                    ))}
                  </Select>
                ) : (
                  t(`incidents:plans.${ticket.plan}`)
                )}
              </Td>
              {mayWork ? (
                <Td className="w-10">
                  <IconButton
                    icon="close"
                    label={t('incidents:removeFor', { id: ticket.id })}
                    onClick={() => remove.mutate({ id, ticketIds: [ticket.id] })}
                  />
                </Td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
