import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Textarea } from '../../../../ui/textarea.tsx'
import type { Example } from './use-watch-draft.ts'

/** A text that the watch is to find, or is not to find. */
export function AddExample({ onAdd }: { onAdd: (example: Example) => void }) {
  const { t } = useTranslation('settings')
  const [must, setMust] = useState<Example['must']>('match')
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <Card title={t('watch.examples.add')}>
      <div className="flex flex-col items-start gap-4 p-4">
        <Radios
          legend={t('watch.examples.must')}
          value={must}
          onChoose={setMust}
          options={(['match', 'not_match'] as const).map((value) => ({ value, label: t(`watch.examples.${value}`) }))}
        />
        <Field
          label={t('watch.examples.text')}
          error={missing && text.trim() === '' ? t('forms.missing') : null}
          className="w-full"
        >
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              maxLength={20_000}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <Button
          icon="plus"
          onClick={() => {
            setMissing(true)
            if (text.trim() === '') return
            onAdd({ must, title: null, text: text.trim(), itemId: null })
            setText('')
            setMissing(false)
          }}
        >
          {t('watch.examples.add')}
        </Button>
      </div>
    </Card>
  )
}
