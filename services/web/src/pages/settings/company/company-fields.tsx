import type { company } from '@echolot/contract'
import { languages, states } from '@echolot/domain'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormError } from '../../../ui/form-error.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import { ZoneSelect } from '../../../ui/zone-select.tsx'

type Values = z.infer<typeof company>

export function CompanyFields({ company: before, mayChange }: { company: Values; mayChange: boolean }) {
  const { t } = useTranslation('settings')
  const words = useTranslation('words').t
  const [saved, setSaved] = useState(before)
  const [values, setValues] = useState(before)
  const form = useRef<HTMLFormElement>(null)
  const set = (change: Partial<Values>) => setValues({ ...values, ...change })
  const save = useChange(client.organisation.update, {
    said: t('company.saved'),
    stale: [api.organisation.key(), api.session.status.key()],
    onDone: (company) => {
      setSaved(company)
      setValues(company)
    },
  })
  const unsaved = JSON.stringify(values) !== JSON.stringify(saved)
  const leaving = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: unsaved,
    disabled: !unsaved,
    withResolver: true,
  })
  const errorAt = useFieldErrors(save.error, values)
  useEffect(() => {
    if (save.error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [save.error])
  return (
    <form
      ref={form}
      noValidate
      className="max-w-xl"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ ...values, homepage: values.homepage?.trim() || null })
      }}
    >
      <fieldset disabled={!mayChange} className="flex flex-col gap-4">
        <TextField
          label={t('company.name')}
          error={errorAt('name')}
          required
          autoComplete="organization"
          value={values.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          label={t('company.homepage')}
          error={errorAt('homepage') && t('forms.address')}
          optional
          type="url"
          placeholder="https://"
          value={values.homepage ?? ''}
          onChange={(homepage) => set({ homepage: homepage || null })}
        />
        <Field label={t('company.language')} hint={t('company.languageHint')} error={errorAt('language')}>
          {(control) => (
            <Select
              {...control}
              value={values.language}
              onChange={(event) =>
                set({ language: languages.find((known) => known === event.target.value) ?? values.language })
              }
            >
              {languages.map((known) => (
                <option key={known} value={known}>
                  {words(`languages.${known}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('company.zone')} error={errorAt('zone')}>
          {(control) => <ZoneSelect {...control} value={values.zone} onChoose={(zone) => set({ zone })} />}
        </Field>
        <Field label={t('company.state')} hint={t('company.stateHint')} error={errorAt('state')}>
          {(control) => (
            <Select
              {...control}
              value={values.state ?? ''}
              onChange={(event) => set({ state: states.find((known) => known === event.target.value) ?? null })}
            >
              <option value="">{t('company.noState')}</option>
              {states.map((known) => (
                <option key={known} value={known}>
                  {words(`federalStates.${known}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <FormError error={save.error} />
        {mayChange ? (
          <Button look="primary" type="submit" busy={save.isPending} className="self-start">
            {t('forms.save')}
          </Button>
        ) : null}
      </fieldset>
      {leaving.status === 'blocked' ? (
        <ConfirmDialog
          title={t('forms.discardTitle')}
          confirm={t('forms.discard')}
          danger
          onConfirm={leaving.proceed}
          onClose={leaving.reset}
        >
          <p>{t('company.unsaved')}</p>
        </ConfirmDialog>
      ) : null}
    </form>
  )
}
