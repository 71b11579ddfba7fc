import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'

type Props = { value: string; missing?: boolean; onChange: (code: string) => void }

/** Proves that whoever sets up can read the terminal in which Echolot was started. */
export function CodeField({ value, missing = false, onChange }: Props) {
  const { t } = useTranslation(['firstRun', 'ui'])
  return (
    <Field label={t('firstRun:code')} hint={t('firstRun:codeHint')} error={missing ? t('ui:required') : null}>
      {(control) => (
        <Input
          {...control}
          required
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="font-mono"
        />
      )}
    </Field>
  )
}
