import { cannedVariables, gapNames, undecided } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { language as readersLanguage } from '../../../texts/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import { useLanguageName } from '../../ticket/use-language-name.ts'
import type { Canned } from './canned-responses.tsx'

/** In which a company may want to answer; what stands in another is kept when it is edited. */
const offered = ['de', 'en', 'fr', 'it', 'es', 'pt', 'nl', 'da', 'sv', 'pl', 'cs', 'tr', 'uk', 'ru', 'ar']

type Props = {
  canned: Canned | null
  /** What a new one may say. */
  proposed?: { text: string; departmentId: string; language: string | undefined }
  onClose: () => void
}

/** Writes a new canned response, or the next version of one. */
export function CannedDialog({ canned, proposed, onClose }: Props) {
  const { t } = useTranslation('settings')
  const departmentName = useDepartmentName()
  const languageName = useLanguageName()
  const departments = useQuery(api.departments.list.queryOptions()).data ?? []
  const [name, setName] = useState(canned?.name ?? '')
  const [text, setText] = useState(canned?.text ?? proposed?.text ?? '')
  const [departmentId, setDepartmentId] = useState(canned?.departmentId ?? proposed?.departmentId ?? null)
  const [language, setLanguage] = useState(canned?.language ?? proposed?.language ?? readersLanguage())
  const field = useRef<HTMLTextAreaElement>(null)
  const options = {
    said: t('forms.saved'),
    stale: [api.cannedResponses.key(), api.responding.key()],
    onDone: onClose,
  }
  const create = useChange(client.cannedResponses.create, options)
  const update = useChange(client.cannedResponses.update, options)
  const saving = canned === null ? create : update
  const values = { name, text, departmentId, language }
  const errorAt = useFieldErrors(saving.error, values)
  const insert = (variable: string) => {
    const { selectionStart: start, selectionEnd: end } = field.current ?? { selectionStart: null, selectionEnd: null }
    const at = start ?? text.length
    setText(`${text.slice(0, at)}{${variable}}${text.slice(end ?? at)}`)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(at + variable.length + 2, at + variable.length + 2)
    })
  }
  return (
    <FormDialog
      title={t(canned === null ? 'canned.add' : 'canned.editTitle', { name: canned?.name })}
      submit={t(canned === null ? 'forms.add' : 'forms.save')}
      busy={saving.isPending}
      error={saving.error}
      wide
      onSubmit={() => {
        if (canned === null) create.mutate(values)
        else update.mutate({ ...values, id: canned.id })
      }}
      onClose={onClose}
    >
      <TextField
        label={t('canned.name')}
        hint={t('canned.nameHint')}
        error={errorAt('name')}
        required
        maxLength={100}
        data-autofocus
        value={name}
        onChange={setName}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('canned.department')} error={errorAt('departmentId')}>
          {(control) => (
            <Select
              {...control}
              value={departmentId ?? ''}
              onChange={(event) => setDepartmentId(event.target.value === '' ? null : event.target.value)}
            >
              <option value="">{t('canned.everywhere')}</option>
              {departments
                .filter(({ id }) => id !== undecided)
                .map(({ id }) => (
                  <option key={id} value={id}>
                    {departmentName(id)}
                  </option>
                ))}
            </Select>
          )}
        </Field>
        <Field label={t('canned.language')} error={errorAt('language')}>
          {(control) => (
            <Select {...control} value={language} onChange={(event) => setLanguage(event.target.value)}>
              {[...new Set([...offered, language])].map((code) => (
                <option key={code} value={code}>
                  {languageName(code)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Field label={t('canned.text')} hint={t('canned.textHint')} error={errorAt('text')}>
        {(control) => (
          <Textarea
            {...control}
            ref={field}
            rows={8}
            required
            maxLength={10_000}
            lang={language}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="mb-1 font-medium">{t('canned.variables')}</legend>
        {cannedVariables.map((variable) => (
          <Button key={variable} size="small" icon="plus" onClick={() => insert(variable)}>
            {gapNames[variable][readersLanguage()]} <code className="font-mono text-quiet">{`{${variable}}`}</code>
          </Button>
        ))}
      </fieldset>
    </FormDialog>
  )
}
