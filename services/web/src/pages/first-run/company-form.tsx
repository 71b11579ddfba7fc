import { company as companySchema } from '@echolot/contract'
import { languages, states } from '@echolot/domain'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { focusFirstError } from '../../ui/focus-first-error.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { type Company, emptyCompany } from './company.ts'
import { readHomepage } from './read-homepage.ts'

type Props = { busy: boolean; error: unknown; onSubmit: (company: Company) => void }

/** As it is being written: the name may still be empty, the homepage is as it was typed. */
const draft = companySchema.extend({ name: z.string(), homepage: z.string() })

export function CompanyForm({ busy, error, onSubmit }: Props) {
  const { t } = useTranslation(['firstRun', 'ui', 'words'])
  const [company, setCompany] = useDraft('company', (kept) => draft.safeParse(kept).data, emptyCompany)
  const [sent, setSent] = useState(false)
  const change = (part: Partial<typeof company>) => setCompany({ ...company, ...part })
  const noName = company.name.trim() === ''
  const address = readHomepage(company.homepage)
  const zones = [...new Set([company.zone, ...Intl.supportedValuesOf('timeZone')])].toSorted()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSent(true)
    focusFirstError(event.currentTarget)
    if (noName || address === undefined || busy) return
    onSubmit({ ...company, name: company.name.trim(), homepage: address })
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p className="text-quiet">{t('firstRun:company.lead')}</p>
      <TextField
        label={t('firstRun:company.name')}
        hint={t('firstRun:company.nameHint')}
        error={sent && noName ? t('ui:required') : null}
        autoComplete="organization"
        required
        maxLength={200}
        value={company.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t('firstRun:company.homepage')}
        optional
        hint={t('firstRun:company.homepageHint')}
        error={sent && address === undefined ? t('firstRun:company.homepageWrong') : null}
        type="url"
        autoComplete="url"
        placeholder="https://"
        maxLength={2000}
        value={company.homepage}
        onChange={(homepage) => change({ homepage })}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t('firstRun:company.language')}>
          {(control) => (
            <Select
              {...control}
              value={company.language}
              onChange={({ target }) => {
                const chosen = languages.find((language) => language === target.value)
                if (chosen !== undefined) change({ language: chosen })
              }}
            >
              {languages.map((language) => (
                <option key={language} value={language}>
                  {t(`words:languages.${language}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('firstRun:company.zone')}>
          {(control) => (
            <Select {...control} value={company.zone} onChange={({ target }) => change({ zone: target.value })}>
              {zones.map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('firstRun:company.state')} hint={t('firstRun:company.stateHint')}>
          {(control) => (
            <Select
              {...control}
              value={company.state ?? ''}
              onChange={({ target }) => change({ state: states.find((state) => state === target.value) ?? null })}
            >
              <option value="">{t('firstRun:company.noState')}</option>
              {states.map((state) => (
                <option key={state} value={state}>
                  {t(`words:federalStates.${state}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <ErrorNote error={error} />
      <div role="status" className="empty:hidden">
        {busy ? <p className="rounded-md bg-accent-soft px-3 py-2">{t('firstRun:company.working')}</p> : null}
      </div>
      <Button look="primary" type="submit" busy={busy} className="self-end">
        {t('firstRun:company.submit')}
      </Button>
    </form>
  )
}
