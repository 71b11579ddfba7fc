import type { RearviewRun } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useInstant } from '../../time/use-instant.ts'
import { useNumbers } from '../reports/use-numbers.ts'

/** How far the reading of a source's past came, in words. */
export function RearviewState({ run }: { run: RearviewRun }) {
  const { t } = useTranslation('rearview')
  const tell = useInstant()
  const { count } = useNumbers()
  return (
    <p className="text-sm text-quiet" aria-live="polite">
      {run.state === 'failed' ? t('states.failed', { problem: run.problem ?? '–' }) : t(`states.${run.state}`)}{' '}
      {t('progress', { count: run.pages, found: count(run.found), concerning: count(run.concerning) })}
      {run.waitsUntil === null || run.endedAt !== null ? null : (
        <span className="block">{t('waitsUntil', { at: tell(run.waitsUntil) })}</span>
      )}
    </p>
  )
}
