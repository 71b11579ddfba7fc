import { pinReasons, priorities, undecided } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useZone } from '../../../api/session.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import { dayIn, periodOf } from '../../reports/period.ts'
import { PreviewPart } from '../preview-part.tsx'
import { hasCondition, RuleConditions, type RuleDraft } from './rule-conditions.tsx'
import type { Rule } from './rules.tsx'
import { useRuleName } from './use-rule-name.ts'

/** A rule as it is saved. */
export type RuleInput = Omit<Rule, 'id' | 'position' | 'nameDe' | 'shipped' | 'fromFile'>

type Props = {
  rule: Rule | null
  /** Hears what it would say, which is then not saved. */
  onTry?: (input: RuleInput) => void
  onClose: () => void
}

/** Adds a rule at the top or changes one. */
export function RuleDialog({ rule, onTry, onClose }: Props) {
  const { t } = useTranslation(['settings', 'words'])
  const shownName = useRuleName()
  const departmentName = useDepartmentName()
  const zone = useZone()
  const departments = useQuery(api.departments.list.queryOptions()).data ?? []
  const offered = departments.filter(({ id }) => id !== undecided)
  const before = rule === null ? '' : shownName(rule)
  const [draft, setDraft] = useState<RuleDraft>({
    name: before,
    departmentId: rule?.departmentId ?? null,
    query: rule?.query ?? '',
    channels: rule?.channel?.split(',') ?? [],
    language: rule?.language ?? null,
    sourceId: rule?.sourceId ?? null,
    priority: rule?.priority ?? null,
    pins: rule?.pins ?? null,
    enabled: rule?.enabled ?? true,
  })
  const [tried, setTried] = useState(false)
  const set = (change: Partial<RuleDraft>) => setDraft({ ...draft, ...change })
  const options = {
    said: t(rule === null ? 'settings:rules.added' : 'settings:forms.saved'),
    stale: [api.rules.key()],
    onDone: onClose,
  }
  const create = useChange(client.rules.create, options)
  const update = useChange(client.rules.update, options)
  const saving = rule === null ? create : update
  const errorAt = useFieldErrors(saving.error, { ...draft, channel: draft.channels.join(',') })
  const departmentId = draft.departmentId ?? offered[0]?.id ?? ''
  const { language, sourceId, priority, pins, enabled } = draft
  const input: RuleInput = {
    departmentId,
    // A name that was left alone stays the stored one, whatever language it was shown in.
    name: rule !== null && draft.name === before ? rule.name : draft.name,
    query: draft.query.trim() === '' ? null : draft.query,
    channel: draft.channels.length === 0 ? null : draft.channels.join(','),
    language,
    sourceId,
    priority,
    pins,
    enabled,
  }
  const submit = () => {
    setTried(true)
    if (!hasCondition(draft)) return
    if (onTry !== undefined) onTry(input)
    else if (rule === null) create.mutate(input)
    else update.mutate({ ...input, id: rule.id })
  }
  return (
    <FormDialog
      title={
        rule === null
          ? t('settings:rules.addTitle')
          : t(onTry === undefined ? 'settings:rules.editTitle' : 'settings:whatIf.tryTitle', { name: before })
      }
      submit={t(
        onTry !== undefined ? 'settings:whatIf.tryUse' : rule === null ? 'settings:forms.add' : 'settings:forms.save',
      )}
      busy={saving.isPending}
      error={saving.error}
      wide
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('settings:rules.name')}
          hint={t('settings:rules.nameHint')}
          error={errorAt('name')}
          required
          data-autofocus
          value={draft.name}
          onChange={(name) => set({ name })}
        />
        <Field label={t('settings:rules.department')} error={errorAt('departmentId')}>
          {(control) => (
            <Select {...control} value={departmentId} onChange={(event) => set({ departmentId: event.target.value })}>
              {offered.map(({ id }) => (
                <option key={id} value={id}>
                  {departmentName(id)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <RuleConditions draft={draft} missing={tried && !hasCondition(draft)} set={set} errorAt={errorAt} />
      <Field label={t('settings:rules.priority')} error={errorAt('priority')}>
        {(control) => (
          <Select
            {...control}
            value={draft.priority ?? 'normal'}
            onChange={({ target }) =>
              set({ priority: priorities.find((one) => one === target.value && one !== 'normal') ?? null })
            }
          >
            {priorities.toReversed().map((priority) => (
              <option key={priority} value={priority}>
                {t(`words:priorities.${priority}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('settings:rules.pins')} hint={t('settings:rules.pinsHint')} error={errorAt('pins')}>
        {(control) => (
          <Select
            {...control}
            value={draft.pins ?? ''}
            onChange={({ target }) => set({ pins: pinReasons.find((reason) => reason === target.value) ?? null })}
          >
            <option value="">{t('settings:rules.pinsNothing')}</option>
            {pinReasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`words:pinReasons.${reason}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Checkbox
        label={t('settings:rules.enabled')}
        checked={draft.enabled}
        onChange={(event) => set({ enabled: event.target.checked })}
      />
      {onTry !== undefined || !hasCondition(draft) || draft.name.trim() === '' ? null : (
        <PreviewPart
          ask={client.whatIf.ask}
          input={{
            ...periodOf('last_30_days', dayIn(zone, Date.now())),
            routing: { changed: { ...input, id: rule?.id ?? null } },
          }}
          hint={t('settings:rules.previewHint')}
        />
      )}
    </FormDialog>
  )
}
