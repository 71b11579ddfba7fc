import { useTranslation } from 'react-i18next'
import { Card } from '../../../../ui/card.tsx'
import type { Watch } from '../watches.tsx'

/** What a watch looks for, without what it finds: that is for those who see the tickets of all departments. */
export function PlainQuery({ watch }: { watch: Watch }) {
  const { t } = useTranslation('settings')
  return (
    <Card title={t('watch.looksFor')}>
      <pre className="p-4 font-mono text-sm whitespace-pre-wrap wrap-anywhere">{watch.query}</pre>
    </Card>
  )
}
