import { pinReasons } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ChoiceList } from './choice-list.tsx'
import type { Question } from './question.ts'

/** Three reasons, each one key or one press away. */
export function PinDialog({ ticket, work }: Question) {
  const { t } = useTranslation(['ticket', 'words'])
  return (
    <Dialog title={t('ticket:dialogs.pinTitle')} onClose={work.stopAsking}>
      <p className="text-quiet">{t('ticket:dialogs.pinExplain')}</p>
      <ChoiceList
        choices={pinReasons.map((name) => ({ name, label: t(`words:pinReasons.${name}`) }))}
        onChoose={(reason) => work.run({ name: 'pin', id: ticket.id, reason })}
      />
      <ErrorNote error={work.error} />
    </Dialog>
  )
}
