import type { TicketDetail } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Instant } from '../../ui/instant.tsx'
import { lazily } from '../../ui/lazily.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'

const CannedDialog = lazily(async () => (await import('../settings/canned/canned-dialog.tsx')).CannedDialog)

/** How the like was answered before, and whether these words have become a habit. */
export function SimilarList({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation(['ticket', 'words'])
  const departmentName = useDepartmentName()
  const mayChange = useMay('change_settings')
  const similar = useQuery(api.responding.similar.queryOptions({ input: { id: ticket.id } })).data
  const [writing, setWriting] = useState(false)
  if (similar === undefined || (similar.tickets.length === 0 && similar.proposal === null)) return null
  const { proposal, tickets } = similar
  const language = ticket.language !== null && /^[a-z]{2}$/.test(ticket.language) ? ticket.language : undefined
  return (
    <Card title={t('ticket:similar.title')}>
      {proposal !== null && mayChange ? (
        <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line bg-accent-soft px-4 py-2">
          <p>{t('ticket:similar.propose', { count: proposal.uses })}</p>
          <Button size="small" icon="plus" onClick={() => setWriting(true)}>
            {t('ticket:similar.keep')}
          </Button>
        </div>
      ) : null}
      <ul className="flex flex-col divide-y divide-line">
        {tickets.map(({ id, title, asked, departmentId, outcome, answeredAt, response }) => (
          <li key={id} className="flex flex-col gap-1 px-4 py-3">
            <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
              <Link to="/queue" search={{ view: 'done', ticket: id }} className="font-medium text-ink underline">
                #{id}
              </Link>
              <span>{departmentName(departmentId)}</span>
              {outcome === null ? null : <Badge tone="good">{t(`words:results.${outcome}`)}</Badge>}
              <Instant at={answeredAt} />
            </p>
            <p className="line-clamp-2 max-w-prose wrap-anywhere text-quiet">{title ?? asked}</p>
            <p className="line-clamp-4 max-w-prose border-l-2 border-accent pl-3 wrap-anywhere whitespace-pre-line">
              {response}
            </p>
          </li>
        ))}
      </ul>
      {writing && proposal !== null ? (
        <CannedDialog
          canned={null}
          proposed={{ text: proposal.text, departmentId: ticket.departmentId, language }}
          onClose={() => setWriting(false)}
        />
      ) : null}
    </Card>
  )
}
