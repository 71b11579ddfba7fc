import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { UseDialog } from './use-dialog.tsx'

/** What a stale account could tell next: of what colleagues gave, what nobody has used yet. */
export function Offers({ accountId }: { accountId: number }) {
  const { t } = useTranslation('contribute')
  const mayUse = useMay('work_tickets')
  const offers = useQuery({ ...api.anecdotes.offers.queryOptions(), enabled: mayUse }).data ?? []
  const own = offers.filter((offer) => offer.accountId === accountId)
  const [using, setUsing] = useState<number | null>(null)
  if (own.length === 0) return null
  return (
    <section aria-label={t('offers.title')} className="mt-2 flex w-full flex-col gap-1 rounded-md bg-sunken px-3 py-2">
      <h3 className="text-sm font-medium">{t('offers.title')}</h3>
      <ul className="flex flex-col gap-1.5">
        {own.map(({ anecdoteId, questionId, text, picture, count }) => (
          <li key={`${anecdoteId} ${questionId}`} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {anecdoteId !== null && picture ? (
              <img
                src={`/api/anecdotes/${anecdoteId}/picture`}
                alt={t('story.pictureOf')}
                loading="lazy"
                className="size-10 rounded object-cover"
              />
            ) : null}
            <span className="min-w-0 grow basis-40">
              <span className="line-clamp-2 wrap-anywhere">{text}</span>
              {questionId === null ? null : (
                <span className="text-sm text-quiet">{t('offers.asked', { count: count ?? 0 })}</span>
              )}
            </span>
            {anecdoteId === null ? (
              <Link to="/content" className="inline-flex min-h-6 items-center text-accent underline">
                {t('offers.answer')}
              </Link>
            ) : (
              <Button size="small" icon="check" onClick={() => setUsing(anecdoteId)}>
                {t('story.use')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {using === null ? null : <UseDialog id={using} onClose={() => setUsing(null)} />}
    </section>
  )
}
