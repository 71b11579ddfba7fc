import type { Submission } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import { useDepartmentsForGifts } from './use-departments-for-gifts.ts'

const looks: Record<Submission['state'], { tone: Tone; icon: IconName }> = {
  received: { tone: 'plain', icon: 'tray' },
  decided: { tone: 'accent', icon: 'department' },
  answered: { tone: 'good', icon: 'check' },
  no_response: { tone: 'plain', icon: 'dismiss' },
  closed: { tone: 'plain', icon: 'check' },
  erased: { tone: 'plain', icon: 'erase' },
}

/** What oneself handed in, and how far it is. */
export function OwnSubmissions() {
  const { t } = useTranslation('contribute')
  // What happens to tickets is not told to those who do not see them: one asks now and then.
  const own = useQuery({ ...api.submissions.list.queryOptions(), refetchInterval: 60_000 })
  return (
    <Card title={t('own.title')}>
      <ErrorNote error={own.error} onRetry={() => void own.refetch()} />
      {own.data === undefined ? (
        own.isPending ? (
          <Skeleton lines={3} />
        ) : null
      ) : own.data.length === 0 ? (
        <p className="px-4 py-3 text-quiet">{t('own.none')}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {own.data.map((submission) => (
            <OwnSubmission key={submission.id} submission={submission} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function OwnSubmission({ submission }: { submission: Submission }) {
  const { t } = useTranslation('contribute')
  const instant = useInstant()
  const { nameOf } = useDepartmentsForGifts()
  const { state, at, title, text, url, place, departmentId, known, answeredAt, answerUrl, proposals } = submission
  const { tone, icon } = looks[state]
  const [proposing, setProposing] = useState(false)
  return (
    <li className="flex flex-col gap-1 px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
        <Badge tone={tone} icon={icon}>
          {state === 'decided' && departmentId !== null
            ? t('states.decided', { department: nameOf(departmentId) })
            : t(state === 'decided' ? 'states.received' : `states.${state}`)}
        </Badge>
        {instant(at, 'near')}
        {place === null ? null : <span className="wrap-anywhere">{place}</span>}
      </p>
      {title === null ? null : <p className="font-medium wrap-anywhere">{title}</p>}
      {text === null ? null : <p className="line-clamp-3 max-w-prose wrap-anywhere whitespace-pre-line">{text}</p>}
      {url === null ? null : <ExternalLink href={url}>{url}</ExternalLink>}
      {known ? <p className="text-sm text-quiet">{t('own.known')}</p> : null}
      {answeredAt === null ? null : (
        <p className="flex flex-wrap items-center gap-x-2">
          {t('own.answeredAt', { at: instant(answeredAt, 'near') })}
          {answerUrl === null ? null : <ExternalLink href={answerUrl}>{t('own.answer')}</ExternalLink>}
        </p>
      )}
      {proposals.map((proposal) => (
        <p key={proposal.id} className="border-l-2 border-line pl-3 text-sm">
          <span className="text-quiet">{t(`propose.states.${proposal.state}`)}</span>{' '}
          <span className="wrap-anywhere whitespace-pre-line">{proposal.text}</span>
        </p>
      ))}
      {submission.mayPropose ? (
        <span>
          <Button size="small" icon="reply" onClick={() => setProposing(true)}>
            {t('propose.open')}
          </Button>
        </span>
      ) : null}
      {proposing ? <ProposeDialog submission={submission} onClose={() => setProposing(false)} /> : null}
    </li>
  )
}
