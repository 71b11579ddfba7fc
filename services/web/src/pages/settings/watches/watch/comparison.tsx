import type { comparison as shape } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useInstant } from '../../../../time/use-instant.ts'
import { FoundItems } from '../../query/found-items.tsx'

/** What a watch finds now and would find, with samples of what it gains and loses. */
export function Comparison({ comparison, isNew }: { comparison: z.infer<typeof shape>; isNew: boolean }) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const { searched, since, before, after, gained, lost, hidden, perWeek } = comparison
  const changes = [
    { name: 'gained' as const, ...gained, tone: 'border-good', sign: '+' },
    { name: 'lost' as const, ...lost, tone: 'border-late', sign: '−' },
  ].filter(({ name }) => !(isNew && name === 'lost'))
  return (
    <div className="flex flex-col gap-3">
      <p>
        {t('watch.save.searched', { count: searched, since: instant(since, 'near') })}{' '}
        {isNew ? t('watch.save.finds', { count: after }) : t('watch.save.beforeAfter', { before, after })}{' '}
        {perWeek < 1 ? t('queryLanguage.perWeekRare') : t('queryLanguage.perWeek', { count: Math.round(perWeek) })}
        {hidden === 0 ? null : ` ${t('watch.save.hides', { count: hidden })}`}
      </p>
      {!isNew && gained.total === 0 && lost.total === 0 ? <p>{t('watch.save.same')}</p> : null}
      <div className="grid gap-3 sm:grid-cols-2">
        {changes.map(({ name, total, samples, tone, sign }) => (
          <section
            key={name}
            aria-label={t(`watch.save.${name}`, { count: total })}
            className={`border-l-3 ${tone} pl-3`}
          >
            <h3 className="font-semibold tabular-nums">
              {sign} {t(`watch.save.${name}`, { count: total })}
            </h3>
            {samples.length === 0 ? null : (
              <FoundItems label={t(`watch.save.${name}`, { count: total })} items={samples} />
            )}
          </section>
        ))}
      </div>
    </div>
  )
}
