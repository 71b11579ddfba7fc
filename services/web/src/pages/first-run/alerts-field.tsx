import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AlertsDrawing } from './alerts-drawing.tsx'

type Props = { value: string; wrong: boolean; onChange: (address: string) => void }

export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim()) && URL.canParse(text.trim())
}

/** Google Alerts has no way to be asked; its feed's address is pasted, and a drawing shows where it stands. */
export function AlertsField({ value, wrong, onChange }: Props) {
  const { t } = useTranslation('firstRun')
  const unusual = isAddress(value) && !/\/alerts\/feeds\//.test(value)
  return (
    <Card
      title={t('proposal.alerts')}
      aside={<ExternalLink href="https://www.google.com/alerts">google.com/alerts</ExternalLink>}
    >
      <div className="flex flex-col gap-4 p-4">
        <p>{t('proposal.alertsLead')}</p>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <ol className="flex list-decimal flex-col gap-2 pl-5">
            <li>{t('proposal.alertsStep1')}</li>
            <li>{t('proposal.alertsStep2')}</li>
            <li>{t('proposal.alertsStep3')}</li>
          </ol>
          <AlertsDrawing />
        </div>
        <TextField
          label={t('proposal.alertsField')}
          optional
          hint={unusual ? t('proposal.alertsUnusual') : undefined}
          error={wrong ? t('proposal.alertsWrong') : null}
          type="url"
          maxLength={4000}
          placeholder="https://www.google.com/alerts/feeds/…"
          value={value}
          onChange={onChange}
        />
      </div>
    </Card>
  )
}
