import { useTranslation } from 'react-i18next'
import { Badge } from './badge.tsx'

/** Says that something is described in the setup file, and so changed there and not here. */
export function FileBadge({ of }: { of: { fromFile: boolean } }) {
  const { t } = useTranslation('ui')
  return of.fromFile ? <Badge icon="note">{t('fromFile')}</Badge> : null
}
