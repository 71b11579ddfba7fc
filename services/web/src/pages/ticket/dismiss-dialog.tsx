import { dismissReasons } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import type { Question } from './question.ts'

/** Four reasons, each one key or one press away. */
export function DismissDialog({ ticket, work }: Question) {
  const { t } = useTranslation(['ticket', 'words'])
  return (
    <Dialog title={t('ticket:dialogs.dismissTitle')} onClose={work.stopAsking}>
      <p className="text-quiet">{t('ticket:dialogs.dismissExplain')}</p>
      <ol
        className="flex flex-col gap-2"
        onKeyDown={(event) => {
          const reason = dismissReasons[Number(event.key) - 1]
          if (reason !== undefined) work.run({ name: 'dismiss', id: ticket.id, reason })
        }}
      >
        {dismissReasons.map((reason, index) => (
          <li key={reason}>
            <Button
              className="w-full !justify-start"
              onClick={() => work.run({ name: 'dismiss', id: ticket.id, reason })}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            >
              <kbd className="min-w-6 rounded border border-edge bg-sunken text-center font-mono text-sm">
                {index + 1}
              </kbd>
              {t(`words:dismissReasons.${reason}`)}
            </Button>
          </li>
        ))}
      </ol>
      <ErrorNote error={work.error} />
    </Dialog>
  )
}
