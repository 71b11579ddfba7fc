import type { Account } from '@echolot/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { SourcePreview } from '../../ui/source-preview.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'
import { useDepartments } from '../ticket/use-departments.ts'
import { ChannelInput } from './channel-input.tsx'

type Props = {
  account: Account | null
  /** Proposed for a new one. */
  channel?: string
  onClose: () => void
}

/** Adds an own account to the register, or changes one. */
export function AccountDialog({ account, channel = '', onClose }: Props) {
  const { t } = useTranslation('accounts')
  const people = useQuery(api.people.list.queryOptions()).data ?? []
  const departments = useDepartments()
  const accounts = useQuery(api.accounts.list.queryOptions()).data?.rows ?? []
  const goals = [...new Set(accounts.flatMap(({ goal }) => goal ?? []))].sort()
  const [draft, setDraft] = useState({
    channel: account?.channel ?? channel,
    name: account?.name ?? '',
    url: account?.url ?? '',
    ownerId: account?.owner?.id ?? null,
    everyDays: account?.everyDays?.toString() ?? '',
    departmentId: account?.departmentId ?? null,
    goal: account?.goal ?? '',
    feedUrl: account?.feed?.url ?? '',
  })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const options = {
    said: t(account === null ? 'added' : 'saved'),
    stale: [api.accounts.key(), api.today.key(), api.sources.key()],
    onDone: onClose,
  }
  const create = useChange(client.accounts.create, options)
  const update = useChange(client.accounts.update, options)
  const saving = account === null ? create : update
  const errorAt = useFieldErrors(saving.error, draft)
  const test = useMutation(api.sources.test.mutationOptions())
  const submit = () => {
    const input = {
      ...draft,
      everyDays: draft.everyDays === '' ? null : Number(draft.everyDays),
      goal: draft.goal.trim() === '' ? null : draft.goal.trim(),
      feedUrl: draft.feedUrl.trim() === '' ? null : draft.feedUrl.trim(),
      url: draft.url.trim(),
    }
    if (account === null) create.mutate(input)
    else update.mutate({ ...input, id: account.id })
  }
  return (
    <FormDialog
      title={t(account === null ? 'addTitle' : 'editTitle')}
      submit={t(account === null ? 'add' : 'save')}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('form.channel')} hint={t('form.channelHint')} error={errorAt('channel')}>
        {(control) => <ChannelInput control={control} value={draft.channel} onChange={(channel) => set({ channel })} />}
      </Field>
      <TextField
        label={t('form.name')}
        hint={t('form.nameHint')}
        error={errorAt('name')}
        required
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={t('form.url')}
        error={errorAt('url')}
        type="url"
        required
        placeholder="https://"
        value={draft.url}
        onChange={(url) => set({ url })}
      />
      <Field label={t('form.owner')} hint={t('form.ownerHint')} error={errorAt('ownerId')}>
        {(control) => (
          <Select
            {...control}
            value={draft.ownerId ?? ''}
            onChange={(event) => set({ ownerId: event.target.value === '' ? null : Number(event.target.value) })}
          >
            <option value="">{t('nobody')}</option>
            {people
              .filter((person) => !person.disabled || person.id === draft.ownerId)
              .map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
          </Select>
        )}
      </Field>
      <Field label={t('form.everyDays')} hint={t('form.everyDaysHint')} error={errorAt('everyDays')} optional>
        {(control) => (
          <Input
            {...control}
            type="number"
            min={1}
            max={3650}
            inputMode="numeric"
            className="max-w-28"
            value={draft.everyDays}
            onChange={(event) => set({ everyDays: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('form.department')} hint={t('form.departmentHint')} error={errorAt('departmentId')}>
        {(control) => (
          <Select
            {...control}
            value={draft.departmentId ?? ''}
            onChange={(event) => set({ departmentId: event.target.value === '' ? null : event.target.value })}
          >
            <option value="">{t('form.departmentOfOwner')}</option>
            {departments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <TextField
        label={t('form.goal')}
        hint={t('form.goalHint')}
        error={errorAt('goal')}
        optional
        maxLength={80}
        list="goals"
        value={draft.goal}
        onChange={(goal) => set({ goal })}
      />
      <datalist id="goals">
        {goals.map((goal) => (
          <option key={goal} value={goal} />
        ))}
      </datalist>
      <TextField
        label={t('form.feedUrl')}
        hint={t('form.feedHint')}
        error={errorAt('feedUrl')}
        optional
        type="url"
        placeholder="https://"
        value={draft.feedUrl}
        onChange={(feedUrl) => {
          set({ feedUrl })
          test.reset()
        }}
      />
      <Button
        icon="heard"
        className="self-start"
        disabled={draft.feedUrl.trim() === ''}
        busy={test.isPending}
        onClick={() => test.mutate({ connector: 'feed', url: draft.feedUrl.trim(), purpose: 'account' })}
      >
        {t('form.testFeed')}
      </Button>
      <SourcePreview preview={test.data} error={test.error} />
    </FormDialog>
  )
}
