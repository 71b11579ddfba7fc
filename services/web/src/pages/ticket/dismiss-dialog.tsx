import { dismissReasons } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ChoiceList } from './choice-list.tsx'
import type { Question } from './question.ts'

/** Four reasons, each one key or one press away. */
export function DismissDialog({ ticket, work }: Question) {
  const { t } = useTranslation(['ticket', 'words'])
  return (
    <Dialog title={t('ticket:dialogs.dismissTitle')} onClose={work.stopAsking}>
      <p className="text-quiet">{t('ticket:dialogs.dismissExplain')}</p>
      <ChoiceList
        choices={dismissReasons.map((name) => ({ name, label: t(`words:dismissReasons.${name}`) }))}
        onChoose={(reason) => work.run({ name: 'dismiss', id: ticket.id, reason })}
      />
      <ErrorNote error={work.error} />
    </Dialog>
  )
}
