import type { Source } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useInstant } from '../../../time/use-instant.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ToldProblem } from '../../../ui/told-problem.tsx'

/** Whether a source is heard, and since when not. */
export function SourceHealth({ source }: { source: Source }) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  switch (source.health) {
    case 'heard':
      return (
        <Badge tone="good" icon="heard">
          {t('sources.health.heard')}
        </Badge>
      )
    case 'silent': {
      const since = source.lastSuccessAt ?? source.failingSince
      return (
        <Badge tone="late" icon="late">
          {since === null ? t('sources.neverHeard') : t('sources.silentSince', { at: instant(since, 'near') })}
        </Badge>
      )
    }
    case 'new':
      return <Badge icon="clock">{t('sources.health.new')}</Badge>
    case 'paused':
      return <Badge icon="pause">{t('sources.health.paused')}</Badge>
  }
}

/** What is wrong with it, in words. */
export function SourceProblem({ source }: { source: Source }) {
  const { t } = useTranslation('settings')
  if (source.health === 'new' && source.problem === null) {
    const waiting = source.hook === null ? t('hook.noSecret') : t('hook.newText')
    return <p className="mt-1 text-quiet">{source.asked ? t('sources.newText') : waiting}</p>
  }
  if (source.problem === null && source.state !== 'gone' && source.failures === 0) return null
  return (
    <p className={`mt-1 break-words ${source.health === 'silent' ? 'text-late' : 'text-quiet'}`}>
      {source.state === 'gone' ? `${t('sources.gone')} ` : null}
      {source.problem === null ? null : (
        <>
          <ToldProblem code={source.problemCode} text={source.problem} />{' '}
        </>
      )}
      {source.failures > 0 ? `(${t('sources.failures', { count: source.failures })})` : null}
    </p>
  )
}
