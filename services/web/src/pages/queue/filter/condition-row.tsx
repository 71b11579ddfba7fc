import { type FilterCondition, type FilterField, filterFields } from '@echolot/domain'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useTeam } from '../../../api/use-team.ts'
import { Icon } from '../../../ui/icon.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Input } from '../../../ui/input.tsx'
import { Select } from '../../../ui/select.tsx'
import { blankCondition, type DraftCondition } from './draft.ts'
import { inMinutes, inUnit, type SpanUnit, spanUnits, type useFilterWords } from './use-filter-words.ts'

type Words = ReturnType<typeof useFilterWords>
type Props = { row: DraftCondition; words: Words; onChange: (row: DraftCondition) => void; onRemove: () => void }

/** What one person alone has no use for. */
const ofTeams: readonly FilterField[] = ['assignee', 'helping', 'participant']

/** One claim: a field, how it is compared, and with what. Every part is a control of the browser's own. */
export function ConditionRow({ row, words, onChange, onRemove }: Props) {
  const { t } = useTranslation('filter')
  const { condition } = row
  const team = useTeam()
  const change = (next: FilterCondition) => onChange({ ...row, condition: next })
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Select
        aria-label={t('field')}
        className="!w-44 grow sm:grow-0"
        value={condition.field}
        onChange={({ target }) =>
          onChange({ ...row, not: false, condition: blankCondition(target.value as FilterField) })
        }
      >
        {filterFields
          .filter((field) => team || field === condition.field || !ofTeams.includes(field))
          .map((field) => (
            <option key={field} value={field}>
              {t(`fields.${field}`)}
            </option>
          ))}
      </Select>
      <Comparison row={row} onChange={onChange} />
      <div className="min-w-40 grow basis-40">
        <Value condition={condition} words={words} onChange={change} />
      </div>
      <IconButton icon="close" label={t('removeCondition')} onClick={onRemove} />
    </div>
  )
}

function Comparison({ row, onChange }: Pick<Props, 'row' | 'onChange'>) {
  const { t } = useTranslation('filter')
  const { condition, not } = row
  const select = (value: string, options: readonly { value: string; label: string }[], choose: (v: string) => void) => (
    <Select
      aria-label={t('how')}
      className="!w-36 grow sm:grow-0"
      value={value}
      onChange={({ target }) => choose(target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  )
  const negatable = (yes: string, no: string) =>
    select(
      not ? 'no' : 'yes',
      [
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ],
      (value) => onChange({ ...row, not: value === 'no' }),
    )
  if ('holds' in condition) return negatable(t('holds'), t('holdsNot'))
  if ('overMinutes' in condition) return <Fixed>{t('longer')}</Fixed>
  if ('over' in condition) return <Fixed>{t('more')}</Fixed>
  if ('is' in condition)
    return typeof condition.is === 'boolean' ? <Fixed>{t('is')}</Fixed> : negatable(t('is'), t('isNot'))
  const { field } = condition
  const now = new Date().toISOString()
  return select(
    'before' in condition ? 'before' : 'after' in condition ? 'after' : 'within',
    [
      { value: 'within', label: t('within') },
      { value: 'before', label: t('before') },
      { value: 'after', label: t('after') },
    ],
    (value) =>
      onChange({
        ...row,
        condition:
          value === 'before'
            ? { field, before: now }
            : value === 'after'
              ? { field, after: now }
              : { field, withinMinutes: inMinutes(1, 'd') },
      }),
  )
}

const Fixed = ({ children }: { children: string }) => (
  <span className="inline-flex min-h-9 w-36 grow items-center px-1 sm:grow-0">{children}</span>
)

type ValueProps = { condition: FilterCondition; words: Words; onChange: (condition: FilterCondition) => void }

function Value({ condition, words, onChange }: ValueProps) {
  const { t } = useTranslation('filter')
  if ('holds' in condition)
    return (
      <Input
        aria-label={t('value')}
        value={condition.holds}
        maxLength={200}
        onChange={({ target }) => onChange({ ...condition, holds: target.value })}
      />
    )
  if ('before' in condition)
    return <Moment value={condition.before} onChange={(before) => onChange({ ...condition, before })} />
  if ('after' in condition)
    return <Moment value={condition.after} onChange={(after) => onChange({ ...condition, after })} />
  if ('withinMinutes' in condition)
    return (
      <Span minutes={condition.withinMinutes} onChange={(withinMinutes) => onChange({ ...condition, withinMinutes })} />
    )
  if ('overMinutes' in condition)
    return <Span minutes={condition.overMinutes} onChange={(overMinutes) => onChange({ ...condition, overMinutes })} />
  if ('over' in condition)
    return (
      <Input
        type="number"
        aria-label={t('value')}
        min={0}
        max={999_999}
        value={condition.over}
        onChange={({ target }) => onChange({ ...condition, over: Math.max(0, Math.floor(Number(target.value))) })}
      />
    )
  if (typeof condition.is === 'boolean')
    return (
      <Select
        aria-label={t('value')}
        value={condition.is ? 'yes' : 'no'}
        // The field is one of facts, as its value says.
        onChange={({ target }) => onChange({ ...condition, is: target.value === 'yes' } as FilterCondition)}
      >
        <option value="yes">{t('yes')}</option>
        <option value="no">{t('no')}</option>
      </Select>
    )
  return <Values condition={condition} words={words} onChange={onChange} />
}

/** One or several of a list: a choice adds, a press takes away. */
function Values({ condition, words, onChange }: ValueProps) {
  const { t } = useTranslation('filter')
  const listId = useId()
  if (!('is' in condition) || typeof condition.is === 'boolean') return null
  const { field } = condition
  const chosen = condition.is.map(String)
  const set = (values: readonly string[]) => {
    const isNumber = words.kindOf(field) === 'numbers' || words.kindOf(field) === 'people'
    const is = values.map((value) => (isNumber && /^\d+$/.test(value) ? Number(value) : value))
    // Which kind of value a field takes stands in the domain's table; readFilter checks it again.
    onChange({ field, is } as unknown as FilterCondition)
  }
  const left = words.optionsOf(field).filter(({ value }) => !chosen.includes(value))
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {chosen.length === 0 ? null : (
        <ul id={listId} className="contents">
          {chosen.map((value) => (
            <li
              key={value}
              className="inline-flex min-h-7 max-w-full items-center rounded bg-accent-soft pl-2 text-accent"
            >
              <span className="min-w-0 wrap-anywhere">{words.nameOf(field, value)}</span>
              <button
                type="button"
                aria-label={t('removeValue', { name: words.nameOf(field, value) })}
                onClick={() => set(chosen.filter((other) => other !== value))}
                className="inline-flex size-6 shrink-0 items-center justify-center rounded hover:bg-surface"
              >
                <Icon name="close" className="size-3" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Select
        aria-label={t('addValue')}
        className="min-w-32 !w-auto grow"
        value=""
        onChange={({ target }) => {
          if (target.value !== '') set([...chosen, target.value])
        }}
      >
        <option value="">{t('choose')}</option>
        {left.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </div>
  )
}

function Span({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }) {
  const { t } = useTranslation('filter')
  const { count, unit } = inUnit(minutes)
  return (
    <div className="flex gap-2">
      <Input
        type="number"
        aria-label={t('value')}
        min={1}
        max={9999}
        className="!w-24"
        value={count}
        onChange={({ target }) => onChange(inMinutes(Math.max(1, Math.floor(Number(target.value))), unit))}
      />
      <Select
        aria-label={t('unit')}
        value={unit}
        onChange={({ target }) => onChange(inMinutes(count, target.value as SpanUnit))}
      >
        {spanUnits.map((one) => (
          <option key={one} value={one}>
            {t(`units.${one}`)}
          </option>
        ))}
      </Select>
    </div>
  )
}

/** An instant in the reader's own time. */
function Moment({ value, onChange }: { value: string; onChange: (instant: string) => void }) {
  const { t } = useTranslation('filter')
  const at = new Date(value)
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  return (
    <Input
      type="datetime-local"
      aria-label={t('value')}
      value={local}
      onChange={({ target }) => {
        if (target.value !== '') onChange(new Date(target.value).toISOString())
      }}
    />
  )
}
