import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { lazily } from '../../../ui/lazily.tsx'

const PrivateMessageDialog = lazily(async () => (await import('./private-message-dialog.tsx')).PrivateMessageDialog)

/** The button that opens the form, for those who work on tickets. */
export function RecordPrivateMessage({ onRecorded }: { onRecorded: (ticketId: number) => void }) {
  const { t } = useTranslation('privateMessages')
  const [open, setOpen] = useState(false)
  if (!useMay('work_tickets')) return null
  return (
    <>
      <IconButton icon="lock" label={t('record')} className="!size-9" onClick={() => setOpen(true)} />
      {open ? <PrivateMessageDialog onRecorded={onRecorded} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
