import { useTranslation } from 'react-i18next'
import { Badge } from '../../../../ui/badge.tsx'

/** Whether an example holds; its place is kept while that is being asked. */
export function ExampleState({ must, holds }: { must: 'match' | 'not_match'; holds: boolean | null }) {
  const { t } = useTranslation('settings')
  if (holds === null) return <Badge>{t('queryLanguage.trying')}</Badge>
  const isFound = holds === (must === 'match')
  return (
    <Badge tone={holds ? 'good' : 'late'} icon={holds ? 'check' : 'late'}>
      {t(isFound ? 'watch.examples.isFound' : 'watch.examples.isNotFound')}
    </Badge>
  )
}
