import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { lazily } from '../../ui/lazily.tsx'

const PutDialog = lazily(async () => (await import('../incidents/put-dialog.tsx')).PutDialog)

/** The incident that a ticket is in, or the way into one. */
export function IncidentOfTicket({ id }: { id: number }) {
  const { t } = useTranslation('incidents')
  const mayWork = useMay('work_tickets')
  const [putting, setPutting] = useState(false)
  const found = useQuery(api.incidents.ofTicket.queryOptions({ input: { id } })).data
  if (found === undefined || (found.incident === null && !mayWork)) return null
  const { incident } = found
  return (
    <Card
      title={t('ofTicket')}
      aside={
        incident === null ? (
          <Button size="small" onClick={() => setPutting(true)}>
            {t('ofTicketPut')}
          </Button>
        ) : (
          <Badge tone={incident.state === 'open' ? 'accent' : 'plain'}>{t(`states.${incident.state}`)}</Badge>
        )
      }
    >
      <p className="px-4 py-3">
        {incident === null ? (
          <span className="text-quiet">{t('ofTicketNone')}</span>
        ) : (
          <>
            <Link
              to="/incidents/$incident"
              params={{ incident: String(incident.id) }}
              className="text-accent underline underline-offset-2"
            >
              {incident.title}
            </Link>
            {' · '}
            {t(`plans.${incident.plan}`)}
          </>
        )}
      </p>
      {putting ? <PutDialog choice={{ ids: [id] }} count={1} onClose={() => setPutting(false)} /> : null}
    </Card>
  )
}
