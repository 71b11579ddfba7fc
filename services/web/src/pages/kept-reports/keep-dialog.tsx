import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { language } from '../../texts/i18n.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useDayName } from '../reports/use-day-name.ts'
import { useReportSearch } from '../reports/use-report.ts'

/** Keeps the report of the page as it stands, under a name. */
export function KeepDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('keptReports')
  const day = useDayName()
  const navigate = useNavigate()
  const { asked, lens } = useReportSearch()
  const [name, setName] = useState(`${day(asked.from)} – ${day(asked.to)}`)
  const keep = useChange(client.keptReports.keep, {
    said: t('kept'),
    stale: [api.keptReports.key()],
    onDone: ({ id }) => void navigate({ to: '/reports/kept/$kept', params: { kept: String(id) } }),
  })
  return (
    <FormDialog
      title={t('keepTitle')}
      submit={t('keep')}
      busy={keep.isPending}
      error={keep.error}
      onSubmit={() => keep.mutate({ ...asked, lens, name, language: language() })}
      onClose={onClose}
    >
      <p className="text-quiet">{t('keepText')}</p>
      <TextField label={t('name')} required maxLength={120} data-autofocus value={name} onChange={setName} />
    </FormDialog>
  )
}
