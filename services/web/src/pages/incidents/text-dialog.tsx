import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'

type Props = {
  title: string
  label: string
  hint?: string
  before?: string
  longest: number
  lines?: number
  act: (text: string) => Promise<unknown>
  onClose: () => void
}

/** One text that is asked for: a name, a note, words, a summary. */
export function TextDialog({ title, label, hint, before = '', longest, lines = 4, act, onClose }: Props) {
  const { t } = useTranslation('incidents')
  const [text, setText] = useState(before)
  const save = useChange(act, { stale: [api.incidents.key()], onDone: onClose })
  const errorAt = useFieldErrors(save.error, { text })
  return (
    <FormDialog
      title={title}
      submit={t('save')}
      busy={save.isPending}
      error={save.error}
      wide={lines > 6}
      onSubmit={() => save.mutate(text)}
      onClose={onClose}
    >
      <Field label={label} hint={hint} error={errorAt('text')}>
        {(control) =>
          lines === 1 ? (
            <Input
              {...control}
              required
              maxLength={longest}
              data-autofocus
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          ) : (
            <Textarea
              {...control}
              required
              rows={lines}
              maxLength={longest}
              data-autofocus
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )
        }
      </Field>
    </FormDialog>
  )
}
