import { may, type Scope, scopes } from '@echolot/domain'
import type { QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { client } from '../../../api/client.ts'
import { useMe } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { ShownOnce } from '../../../ui/shown-once.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'

type Draft = Parameters<typeof client.ownTokens.create>[0]
type Props = {
  title: string
  create: (draft: Draft) => Promise<{ token: string }>
  stale: readonly QueryKey[]
  onClose: () => void
}

const lifetimes = [30, 90, 365, null] as const

/** Makes a key for a program, and shows it once. */
export function TokenDialog({ title, create, stale, onClose }: Props) {
  const { t } = useTranslation(['access', 'ui'])
  const role = useMe()?.role ?? null
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly Scope[]>([])
  const [readsOnly, setReadsOnly] = useState(true)
  const [days, setDays] = useState<(typeof lifetimes)[number]>(90)
  const [made, setMade] = useState<string | null>(null)
  const change = useChange((draft: Draft) => create(draft), { stale, onDone: ({ token }) => setMade(token) })
  const errorAt = useFieldErrors(change.error, { name })
  if (made !== null)
    return (
      <Dialog
        title={title}
        onClose={onClose}
        footer={
          <Button look="primary" onClick={onClose}>
            {t('access:tokens.kept')}
          </Button>
        }
      >
        <ShownOnce label={t('access:tokens.key')} value={made} />
        <p className="text-quiet">{t('access:tokens.once')}</p>
      </Dialog>
    )
  return (
    <FormDialog
      title={title}
      submit={t('access:tokens.make')}
      busy={change.isPending}
      error={change.error}
      onSubmit={() =>
        change.mutate({
          name: name.trim(),
          scopes: [...chosen],
          readsOnly,
          expiresAt: days === null ? null : new Date(Date.now() + days * 86_400_000).toISOString(),
        })
      }
      onClose={onClose}
    >
      <TextField
        label={t('access:tokens.name')}
        hint={t('access:tokens.nameHint')}
        error={errorAt('name')}
        required
        data-autofocus
        autoComplete="off"
        maxLength={100}
        value={name}
        onChange={setName}
      />
      <CheckboxGroup
        legend={t('access:tokens.may')}
        options={scopes
          .filter((scope) => may(role, scope))
          .map((scope) => ({ value: scope, label: t(`access:tokens.scopes.${scope}`) }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <Checkbox
        label={t('access:tokens.readsOnly')}
        hint={t('access:tokens.readsOnlyHint')}
        checked={readsOnly}
        onChange={(event) => setReadsOnly(event.target.checked)}
      />
      <Field label={t('access:tokens.holds')}>
        {(control) => (
          <Select
            {...control}
            value={days ?? ''}
            onChange={(event) => setDays(event.target.value === '' ? null : (Number(event.target.value) as 30))}
          >
            {lifetimes.map((lifetime) => (
              <option key={lifetime} value={lifetime ?? ''}>
                {lifetime === null ? t('access:tokens.untilRemoved') : t('access:tokens.days', { count: lifetime })}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </FormDialog>
  )
}
