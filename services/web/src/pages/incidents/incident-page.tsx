import type { IncidentDetail } from '@echolot/contract'
import { may } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { useMay } from '../../api/session.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useChange } from '../../ui/use-change.ts'
import { LastRun, Wording } from './answering.tsx'
import { Members } from './members.tsx'
import { TextDialog } from './text-dialog.tsx'
import { useToldEvent } from './use-told-event.ts'

const route = getRouteApi('/inside/incidents/$incident')

/** One incident: its words, who is answered with them and who waits, and who did what when. */
export function IncidentPage() {
  const { t } = useTranslation('incidents')
  const id = Number(route.useParams().incident)
  const query = useQuery({
    ...api.incidents.get.queryOptions({ input: { id } }),
    // Events tell at once; this is for where they cannot.
    refetchInterval: ({ state }) => (state.data?.run?.state === 'running' ? 2_000 : false),
  })
  const incident = query.data
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-4">
      <PageHeader title={incident?.title ?? t('title')}>
        <Link to="/incidents" className={buttonClass('plain', 'small')}>
          {t('back')}
        </Link>
        {incident === undefined ? null : <Actions incident={incident} />}
      </PageHeader>
      {problemOf(query.error).kind === 'not_found' ? (
        <EmptyState icon="question" title={t('unknown', { id })} />
      ) : (
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      )}
      {incident === undefined ? (
        query.isPending ? (
          <Skeleton lines={8} />
        ) : null
      ) : (
        <>
          <Facts incident={incident} />
          {incident.summary === null ? null : (
            <Card title={t('summary')}>
              <p className="max-w-prose p-4 wrap-anywhere whitespace-pre-line">{incident.summary}</p>
            </Card>
          )}
          <Wording incident={incident} />
          {incident.run === null ? null : <LastRun run={incident.run} />}
          <Members incident={incident} />
          <Timeline incident={incident} />
        </>
      )}
    </div>
  )
}

/** State, lead and when it was opened. */
function Facts({ incident }: { incident: IncidentDetail }) {
  const { t } = useTranslation('incidents')
  const instant = useInstant()
  const mayWork = useMay('work_tickets') && incident.state === 'open'
  const people = useQuery({ ...api.people.list.queryOptions(), staleTime: 60_000, enabled: mayWork }).data ?? []
  const leadId = useId()
  const lead = useChange(client.incidents.lead, { stale: [api.incidents.key()], tellsFailure: true })
  const able = people.filter(
    ({ disabled, role, id }) => (!disabled && may(role, 'work_tickets')) || id === incident.lead?.id,
  )
  const { id, state, openedAt, openedBy } = incident
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Badge tone={state === 'open' ? 'accent' : 'plain'}>{t(`states.${state}`)}</Badge>
      {mayWork && able.length > 1 ? (
        <span className="flex items-center gap-2">
          <label htmlFor={leadId} className="text-quiet">
            {t('lead')}
          </label>
          <Select
            id={leadId}
            value={incident.lead?.id ?? ''}
            onChange={({ target }) => lead.mutate({ id, personId: target.value === '' ? null : Number(target.value) })}
          >
            <option value="">{t('nobody')}</option>
            {able.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </Select>
        </span>
      ) : (
        <span>
          <span className="text-quiet">{t('lead')}</span> {incident.lead?.name ?? t('nobody')}
        </span>
      )}
      <span className="text-quiet">
        {t('openedBy', { at: instant(openedAt, 'near'), name: openedBy?.name ?? t('system') })}
      </span>
    </div>
  )
}

const asked = ['rename', 'note', 'close'] as const

/** What can be done with the incident as a whole. */
function Actions({ incident }: { incident: IncidentDetail }) {
  const { t } = useTranslation('incidents')
  const mayWork = useMay('work_tickets')
  const [asking, setAsking] = useState<(typeof asked)[number] | null>(null)
  const reopen = useChange(client.incidents.reopen, { stale: [api.incidents.key()], tellsFailure: true })
  const { id, title, state } = incident
  const stop = () => setAsking(null)
  return (
    <>
      <Link to="/incidents/$incident/log" params={{ incident: String(id) }} className={buttonClass('plain', 'small')}>
        {t('log')}
      </Link>
      {mayWork ? (
        <>
          <Button size="small" onClick={() => setAsking('note')}>
            {t('addNote')}
          </Button>
          {state === 'open' ? (
            <>
              <Button size="small" onClick={() => setAsking('rename')}>
                {t('rename')}
              </Button>
              <Button size="small" onClick={() => setAsking('close')}>
                {t('close')}
              </Button>
            </>
          ) : (
            <Button size="small" busy={reopen.isPending} onClick={() => reopen.mutate({ id })}>
              {t('reopen')}
            </Button>
          )}
        </>
      ) : null}
      {asking === 'rename' ? (
        <TextDialog
          title={t('rename')}
          label={t('titleField')}
          before={title}
          longest={200}
          lines={1}
          act={(text) => client.incidents.rename({ id, title: text })}
          onClose={stop}
        />
      ) : null}
      {asking === 'note' ? (
        <TextDialog
          title={t('noteTitle')}
          label={t('note')}
          longest={4_000}
          act={(text) => client.incidents.note({ id, text })}
          onClose={stop}
        />
      ) : null}
      {asking === 'close' ? (
        <TextDialog
          title={t('closeTitle')}
          label={t('summary')}
          hint={t('summaryHint')}
          before={incident.summary ?? ''}
          longest={4_000}
          act={(text) => client.incidents.close({ id, summary: text })}
          onClose={stop}
        />
      ) : null}
    </>
  )
}

/** Who did what when, the latest first. */
function Timeline({ incident }: { incident: IncidentDetail }) {
  const { t } = useTranslation('incidents')
  const instant = useInstant()
  const tell = useToldEvent()
  return (
    <Card title={t('timeline')}>
      <ol className="flex flex-col divide-y divide-line">
        {incident.timeline.toReversed().map((event) => (
          <li key={event.id} className="flex flex-wrap gap-x-3 px-4 py-2">
            <span className="w-40 shrink-0 text-quiet tabular-nums">{instant(event.at)}</span>
            <span className="min-w-0 wrap-anywhere">
              <span className="font-medium">{event.person?.name ?? t('system')}</span> {tell(event)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
