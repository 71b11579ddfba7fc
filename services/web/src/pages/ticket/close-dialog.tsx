import { ticketOutcomes } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ChoiceList } from './choice-list.tsx'
import type { Question } from './question.ts'

/** What came of it, if anything is to be said of that. */
export function CloseDialog({ ticket, work }: Question) {
  const { t } = useTranslation(['ticket', 'words'])
  const results = [null, ...ticketOutcomes].map((outcome) => ({
    name: outcome,
    label: outcome === null ? t('ticket:dialogs.closeWithout') : t(`words:results.${outcome}`),
  }))
  return (
    <Dialog title={t('ticket:dialogs.closeTitle')} onClose={work.stopAsking}>
      <p className="text-quiet">{t('ticket:dialogs.closeExplain')}</p>
      <ChoiceList choices={results} onChoose={(outcome) => work.run({ name: 'close', id: ticket.id, outcome })} />
      <ErrorNote error={work.error} />
    </Dialog>
  )
}
