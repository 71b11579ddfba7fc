import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { language } from '../../texts/i18n.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { useToldEvent } from './use-told-event.ts'

const route = getRouteApi('/inside/incidents/$incident/log')

/** The log of an incident for paper: who did what when, the words in their versions, when each ticket came and was answered. */
export function IncidentLogPage() {
  const { t } = useTranslation(['incidents', 'words'])
  const instant = useInstant()
  const tell = useToldEvent()
  const departmentName = useDepartmentName()
  const id = Number(route.useParams().incident)
  const query = useQuery(api.incidents.log.queryOptions({ input: { id } }))
  const log = query.data
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 p-4 print:max-w-none print:gap-3 print:p-0 print:text-xs">
      <PageHeader title={log === undefined ? t('incidents:log') : t('incidents:logOf', { title: log.title })}>
        <Link
          to="/incidents/$incident"
          params={{ incident: String(id) }}
          className={`${buttonClass('plain', 'small')} print:hidden`}
        >
          {t('incidents:backToIncident')}
        </Link>
        <a
          href={`/api/incidents/${id}/log.pdf?language=${language()}`}
          download
          className={`${buttonClass('plain', 'small')} print:hidden`}
        >
          <Icon name="download" />
          {t('incidents:pdf')}
        </a>
        <Button size="small" className="print:hidden" onClick={() => window.print()}>
          {t('incidents:print')}
        </Button>
      </PageHeader>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {log === undefined ? (
        query.isPending ? (
          <Skeleton lines={10} />
        ) : null
      ) : (
        <>
          <p className="text-quiet">
            {t('incidents:asOf', { at: instant(log.asOf) })} · {t('incidents:lead')}:{' '}
            {log.lead?.name ?? t('incidents:nobody')} · {t(`incidents:states.${log.state}`)}
          </p>
          {log.summary === null ? null : (
            <section className="flex flex-col gap-1">
              <h2 className="font-semibold">{t('incidents:summary')}</h2>
              <p className="max-w-prose wrap-anywhere whitespace-pre-line">{log.summary}</p>
            </section>
          )}
          <section className="flex flex-col gap-2">
            <h2 className="font-semibold">{t('incidents:timeline')}</h2>
            <Table caption={t('incidents:timeline')}>
              <thead>
                <tr>
                  <Th>{t('incidents:at')}</Th>
                  <Th>{t('incidents:who')}</Th>
                  <Th>{t('incidents:what')}</Th>
                </tr>
              </thead>
              <tbody>
                {log.timeline.map((event) => (
                  <tr key={event.id} className="break-inside-avoid">
                    <Td className="whitespace-nowrap tabular-nums">{instant(event.at)}</Td>
                    <Td>{event.person?.name ?? t('incidents:system')}</Td>
                    <Td className="wrap-anywhere">{tell(event)}</Td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </section>
          {log.wordings.length === 0 ? null : (
            <section className="flex flex-col gap-2">
              <h2 className="font-semibold">{t('incidents:words')}</h2>
              {log.wordings.toReversed().map(({ version, text, at, person }) => (
                <div key={version} className="break-inside-avoid">
                  <p className="text-sm text-quiet">
                    {t('incidents:versionBy', {
                      version,
                      at: instant(at),
                      name: person?.name ?? t('incidents:system'),
                    })}
                  </p>
                  <p className="max-w-prose wrap-anywhere whitespace-pre-line">{text}</p>
                </div>
              ))}
            </section>
          )}
          <section className="flex flex-col gap-2">
            <h2 className="font-semibold">
              {t('incidents:tickets')} ({log.tickets.length})
            </h2>
            {log.withheld === 0 ? null : (
              <p className="text-quiet">{t('incidents:withheld', { count: log.withheld })}</p>
            )}
            {log.elsewhere === null || log.elsewhere.tickets === 0 ? null : (
              <p className="text-quiet">
                {t('incidents:elsewhere', { count: log.elsewhere.tickets, waiting: log.elsewhere.waiting })}
              </p>
            )}
            <Table caption={t('incidents:tickets')}>
              <thead>
                <tr>
                  <Th>{t('incidents:item')}</Th>
                  <Th>{t('incidents:department')}</Th>
                  <Th>{t('incidents:came')}</Th>
                  <Th>{t('incidents:due')}</Th>
                  <Th>{t('incidents:answered')}</Th>
                </tr>
              </thead>
              <tbody>
                {log.tickets.map((ticket) => (
                  <tr key={ticket.id} className="break-inside-avoid">
                    <Td className="wrap-anywhere">
                      #{ticket.id} {[ticket.authorName, ticket.title ?? ticket.excerpt].filter(Boolean).join(': ')}
                    </Td>
                    <Td>{departmentName(ticket.departmentId)}</Td>
                    <Td className="tabular-nums">{instant(ticket.openedAt)}</Td>
                    <Td className="tabular-nums">{instant(ticket.dueAt)}</Td>
                    <Td className="tabular-nums">
                      {ticket.answeredAt !== null
                        ? instant(ticket.answeredAt)
                        : ticket.state === 'dismissed'
                          ? t('words:states.dismissed')
                          : ticket.plan === 'wait'
                            ? t('incidents:plans.wait')
                            : t('incidents:notYet')}
                      {ticket.wording === null ? null : `, ${t('incidents:asked', { version: ticket.wording })}`}
                    </Td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </section>
        </>
      )}
    </div>
  )
}
