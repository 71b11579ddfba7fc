import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { WatchPlaces } from '../../ui/watch-places.tsx'
import type { Why } from './why-answer.tsx'

const tones = { hit: 'good', hidden: 'soon', no_hit: 'plain', unreadable: 'late', switched_off: 'plain' } as const
const order = ['hit', 'hidden', 'unreadable', 'no_hit', 'switched_off'] as const

/** What each watch says of it, with the part that decided and what spoke against; those that have something to say first. */
export function WhyWatches({ watches }: { watches: Why['watches'] }) {
  const { t } = useTranslation('why')
  if (watches.length === 0) return null
  const sorted = watches.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  return (
    <Card title={t('watches')}>
      <ul className="divide-y divide-line">
        {sorted.map(({ id, name, version, query, verdict, say, deciding, against }) => (
          <li key={id} className="flex flex-col gap-1 px-4 py-2.5">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link
                to="/settings/watches/$watch"
                params={{ watch: String(id) }}
                className="inline-flex min-h-6 items-center font-medium underline underline-offset-2"
              >
                {name}
              </Link>
              <Badge tone={tones[verdict]}>{t(`verdicts.${verdict}`)}</Badge>
              <span className="text-sm text-quiet">{t('version', { number: version })}</span>
            </div>
            <p className="wrap-anywhere">{say[language()]}</p>
            <WatchPlaces query={query} deciding={deciding} against={against} />
            {verdict === 'hit' && against !== null ? (
              <p className="text-sm text-soon wrap-anywhere">{t('against', { part: against.text })}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
