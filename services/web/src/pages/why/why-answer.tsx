import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { client } from '../../api/client.ts'
import { language } from '../../texts/i18n.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { Highlight } from '../../ui/highlight.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { WhySteps } from './why-steps.tsx'
import { WhyWatches } from './why-watches.tsx'

export type Why = Awaited<ReturnType<typeof client.why.ask>>

/** What became of something, step by step and watch by watch. */
export function WhyAnswer({ answer }: { answer: Why }) {
  const { t } = useTranslation('why')
  const departmentName = useDepartmentName()
  const { steps, droppedBy, stored, item, watches, route } = answer
  const spans = watches.flatMap((watch) => watch.spans)
  const marked = (field: string) => spans.filter((span) => span.field === field)
  const dropping = steps.find(({ step }) => step === droppedBy)
  return (
    <>
      <p
        role="status"
        className={`rounded-md px-3 py-2 font-medium ${droppedBy === null ? 'bg-good-soft text-good' : 'bg-soon-soft text-soon'}`}
      >
        {dropping === undefined
          ? t('becomesMention', {
              department: route === null ? t('noDepartment') : departmentName(route.departmentId),
            })
          : t('dropped', { step: t(`steps.${dropping.step}`), why: dropping.say[language()] })}
      </p>
      <WhySteps steps={steps} />
      {stored.length === 0 ? null : (
        <Card title={t('stored')}>
          <ul className="divide-y divide-line">
            {stored.map(({ itemId, sourceName, foundAt, outcome, ticketId }) => (
              <li key={itemId} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
                <Badge tone={outcome === 'mention' ? 'good' : 'plain'}>{t(`outcomes.${outcome}`)}</Badge>
                <span className="text-quiet">
                  {sourceName} · <RelativeTime at={foundAt} />
                </span>
                {ticketId === null ? null : (
                  <Link
                    to="/queue"
                    search={{ ticket: ticketId }}
                    className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
                  >
                    {t('ticket', { id: ticketId })}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <WhyWatches watches={watches} />
      {item === null ? null : (
        <Card
          title={t('read')}
          aside={item.url === null ? null : <ExternalLink href={item.url}>{t('open')}</ExternalLink>}
        >
          <div className="flex max-h-96 flex-col gap-2 overflow-y-auto p-4">
            {item.title === null ? null : (
              <p className="text-lg font-semibold wrap-anywhere">
                <Highlight text={item.title} marks={marked('title')} />
              </p>
            )}
            {item.text === null ? (
              <p className="text-quiet">{t('noText')}</p>
            ) : (
              <p className="max-w-prose wrap-anywhere whitespace-pre-line">
                <Highlight text={item.text} marks={marked('text')} />
              </p>
            )}
          </div>
        </Card>
      )}
    </>
  )
}
