import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { SourceDraft } from './source-draft.ts'

type Props = {
  draft: SourceDraft
  set: (change: Partial<SourceDraft>) => void
  errorAt: (path: string) => string | null
}

/** How a server is asked that turns away who asks as usual; seldom needed, and so closed until something in it is set. */
export function HowAsked({ draft, set, errorAt }: Props) {
  const { t } = useTranslation('settings')
  return (
    <details className="rounded-md border border-line px-3 py-2" open={draft.userAgent !== '' || draft.http2}>
      <summary className="min-h-6 cursor-pointer">{t('sources.form.howAsked')}</summary>
      <div className="mt-2 flex flex-col gap-4">
        <TextField
          label={t('sources.form.userAgent')}
          hint={t('sources.form.userAgentHint')}
          error={errorAt('settings.userAgent')}
          optional
          maxLength={200}
          value={draft.userAgent}
          onChange={(userAgent) => set({ userAgent })}
        />
        <Checkbox
          label={t('sources.form.http2')}
          hint={t('sources.form.http2Hint')}
          checked={draft.http2}
          onChange={(event) => set({ http2: event.target.checked })}
        />
      </div>
    </details>
  )
}
