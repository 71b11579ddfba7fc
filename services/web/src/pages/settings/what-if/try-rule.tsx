import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import type { RuleInput } from '../rules/rule-dialog.tsx'
import type { Rule } from '../rules/rules.tsx'
import { useRuleName } from '../rules/use-rule-name.ts'

/** The rules of today, perhaps with one of them so; without an id it stands before all others. */
export type TriedRule = { changed: (RuleInput & { id: number | null }) | null }

type Props = {
  routing: TriedRule | null
  onChange: (routing: TriedRule | null) => void
  /** Wants the rule to be written, or a new one where it is null. */
  onTry: (rule: Rule | null) => void
}
type Choice = 'each' | 'present' | 'changed' | 'added'

/** By which rules the tickets of a period would have come to their departments; nothing of it is saved. */
export function TryRule({ routing, onChange, onTry }: Props) {
  const { t } = useTranslation('settings')
  const nameOf = useRuleName()
  const rules = useQuery({ ...api.rules.list.queryOptions(), staleTime: 60_000 }).data ?? []
  const [choice, setChoice] = useState<Choice>('each')
  const [chosen, setChosen] = useState(0)
  const rule = rules.find(({ id }) => id === chosen) ?? rules[0]
  const asks = choice === 'changed' || choice === 'added'
  const choose = (next: Choice) => {
    setChoice(next)
    onChange(next === 'each' ? null : { changed: null })
    if (next === 'added') onTry(null)
  }
  const tried = routing?.changed
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Field label={t('whatIf.rules')}>
        {(control) => (
          <Select
            {...control}
            value={choice}
            onChange={({ target: { value } }) =>
              choose(value === 'present' || value === 'changed' || value === 'added' ? value : 'each')
            }
          >
            <option value="each">{t('whatIf.asTheyCame')}</option>
            <option value="present">{t('whatIf.presentRules')}</option>
            {rules.length === 0 ? null : <option value="changed">{t('whatIf.changedRule')}</option>}
            <option value="added">{t('whatIf.addedRule')}</option>
          </Select>
        )}
      </Field>
      {choice === 'changed' ? (
        <Field label={t('whatIf.whichRule')}>
          {(control) => (
            <Select
              {...control}
              value={rule?.id ?? ''}
              onChange={({ target }) => {
                setChosen(Number(target.value))
                onChange({ changed: null })
              }}
            >
              {rules.map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      {asks ? (
        <div className="flex flex-col items-start justify-end gap-1">
          <Button icon="edit" onClick={() => onTry(choice === 'changed' ? triedOr(rule, tried) : null)}>
            {t(choice === 'added' ? 'whatIf.tryNewRule' : 'whatIf.tryRule')}
          </Button>
          <p className="text-sm text-quiet">{t(tried == null ? 'whatIf.rulesSaved' : 'whatIf.ruleTried')}</p>
        </div>
      ) : null}
    </div>
  )
}

/** What was tried last of a rule is where the next try begins. */
function triedOr(rule: Rule | undefined, tried: TriedRule['changed'] | undefined) {
  if (rule === undefined) return null
  return tried?.id === rule.id ? { ...rule, ...tried, id: rule.id } : rule
}
