import type { Question } from '@echolot/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'
import { useDepartmentsForGifts } from '../contribute/use-departments-for-gifts.ts'

/** Changes a frequent question: its words, whom it is for, and where everybody can read the answer. */
export function QuestionDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const { t } = useTranslation('contribute')
  const forms = useTranslation('forms').t
  const { ids, nameOf } = useDepartmentsForGifts()
  const [text, setText] = useState(question.text)
  const [departmentId, setDepartmentId] = useState(question.departmentId)
  const [answerUrl, setAnswerUrl] = useState(question.answerUrl ?? '')
  const saving = useChange(client.questions.update, {
    said: forms('forms.saved'),
    stale: [api.questions.key(), api.anecdotes.offers.key()],
    onDone: onClose,
  })
  const errorAt = useFieldErrors(saving.error, { text, departmentId, answerUrl })
  return (
    <FormDialog
      title={t('plan.editTitle')}
      submit={forms('forms.save')}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={() =>
        saving.mutate({
          ...{ id: question.id, text, departmentId },
          answerUrl: answerUrl.trim() === '' ? null : answerUrl.trim(),
        })
      }
      onClose={onClose}
    >
      <TextField
        label={t('plan.answerUrl')}
        hint={t('plan.answerHint')}
        error={errorAt('answerUrl')}
        optional
        type="url"
        maxLength={2000}
        data-autofocus
        value={answerUrl}
        onChange={setAnswerUrl}
      />
      <TextField
        label={t('plan.question')}
        error={errorAt('text')}
        required
        maxLength={300}
        value={text}
        onChange={setText}
      />
      <Field label={t('question.department')} error={errorAt('departmentId')}>
        {(control) => (
          <Select {...control} value={departmentId} onChange={(event) => setDepartmentId(event.target.value)}>
            {ids.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </FormDialog>
  )
}
