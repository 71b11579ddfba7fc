import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'

/** The recovery codes, shown this once. */
export function CodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation('access')
  return (
    <Dialog
      title={t('factor.codesTitle')}
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          {t('factor.kept')}
        </Button>
      }
    >
      <p>{t('factor.codesText')}</p>
      <ShownOnce label={t('factor.codes')} value={codes.join('\n')} />
    </Dialog>
  )
}
