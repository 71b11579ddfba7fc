import {
  type FilterCondition,
  type FilterField,
  filterKindOf,
  filterWordsOf,
  type TicketExpression,
  undecided,
} from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { useChannelName } from '../../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useDepartments } from '../../ticket/use-departments.ts'
import { useLanguageName } from '../../ticket/use-language-name.ts'

type Option = { value: string; label: string }

const units = { w: 7 * 24 * 60, d: 24 * 60, h: 60, m: 1 } as const
export type SpanUnit = keyof typeof units
export const spanUnits = ['m', 'h', 'd', 'w'] as const satisfies readonly SpanUnit[]

/** Minutes in the largest unit that says them whole. */
export function inUnit(minutes: number): { count: number; unit: SpanUnit } {
  const unit = (['w', 'd', 'h'] as const).find((long) => minutes % units[long] === 0) ?? 'm'
  return { count: minutes / units[unit], unit }
}
export const inMinutes = (count: number, unit: SpanUnit): number => count * units[unit]

/** Filters in the reader's language, and what a field can be compared with. */
export function useFilterWords() {
  const { t } = useTranslation(['filter', 'words'])
  const departmentName = useDepartmentName()
  const channelName = useChannelName()
  const languageName = useLanguageName()
  const instant = useInstant()
  const departments = useDepartments()
  const rest = { staleTime: 60_000 }
  const sources = useQuery({ ...api.sources.list.queryOptions(), ...rest }).data ?? []
  const watches = useQuery({ ...api.watches.list.queryOptions(), ...rest }).data ?? []
  const accounts = useQuery({ ...api.accounts.list.queryOptions(), ...rest }).data?.rows ?? []
  const people = useQuery({ ...api.people.list.queryOptions(), ...rest }).data ?? []
  const incidents = useQuery({ ...api.incidents.list.queryOptions(), ...rest }).data ?? []
  const labels = useQuery({ ...api.tickets.labels.queryOptions(), ...rest }).data ?? []

  /** What there is to choose from; what is set and gone is chosen all the same. */
  const optionsOf = (field: FilterField): Option[] => {
    const named = (values: readonly string[]) => values.map((value) => ({ value, label: nameOf(field, value) }))
    switch (field) {
      case 'department':
        return named([...departments.map(({ id }) => id), undecided])
      case 'helping':
        return named(departments.map(({ id }) => id))
      case 'channel':
        return named([...new Set(sources.map(({ channel }) => channel))].toSorted())
      case 'language':
        return named(['de', 'en', 'fr', 'it', 'es', 'nl', 'pl', 'tr'])
      case 'label':
        return named(labels)
      case 'goal':
        return named([...new Set(accounts.flatMap(({ goal }) => goal ?? []))].toSorted())
      case 'source':
        return named(sources.map(({ id }) => String(id)))
      case 'watch':
        return named(watches.map(({ id }) => String(id)))
      case 'account':
        return named(accounts.map(({ id }) => String(id)))
      case 'incident':
        return named(incidents.map(({ id }) => String(id)))
      case 'assignee':
        return named(['me', 'nobody', ...people.filter(({ disabled }) => !disabled).map(({ id }) => String(id))])
      default:
        return named(filterWordsOf(field))
    }
  }

  function nameOf(field: FilterField, value: string): string {
    const byId = (rows: readonly { id: number; name: string }[]) =>
      rows.find(({ id }) => String(id) === value)?.name ?? `#${value}`
    switch (field) {
      case 'state':
        return t(`words:states.${value as 'open'}`)
      case 'priority':
        return t(`words:priorities.${value as 'low'}`)
      case 'outcome':
        return t(`words:results.${value as 'solved'}`)
      case 'ground':
        return t(`filter:grounds.${value as 'watch'}`)
      case 'department':
      case 'helping':
        return departmentName(value)
      case 'channel':
        return channelName(value)
      case 'language':
        return languageName(value)
      case 'source':
        return byId(sources)
      case 'watch':
        return byId(watches)
      case 'account':
        return byId(accounts)
      case 'incident':
        return incidents.find(({ id }) => String(id) === value)?.title ?? `#${value}`
      case 'assignee':
        return value === 'me' || value === 'nobody' ? t(`filter:${value}`) : byId(people)
      default:
        return value
    }
  }

  const span = (minutes: number) => {
    const { count, unit } = inUnit(minutes)
    return t(`filter:span.${unit}`, { count })
  }

  function tellCondition(condition: FilterCondition): string {
    const name = t(`filter:fields.${condition.field}`)
    if ('before' in condition) return `${name} ${t('filter:before')} ${instant(condition.before, 'near')}`
    if ('after' in condition) return `${name} ${t('filter:after')} ${instant(condition.after, 'near')}`
    if ('withinMinutes' in condition) return `${name} ${t('filter:within')} ${span(condition.withinMinutes)}`
    if ('overMinutes' in condition) return `${name} ${t('filter:longer')} ${span(condition.overMinutes)}`
    if ('over' in condition) return `${name} ${t('filter:more')} ${condition.over}`
    if ('holds' in condition) return `${name} ${t('filter:holds')} ${t('filter:quoted', { text: condition.holds })}`
    if (typeof condition.is === 'boolean') return `${name}: ${t(condition.is ? 'filter:yes' : 'filter:no')}`
    return `${name}: ${condition.is.map((value) => nameOf(condition.field, String(value))).join(t('filter:or'))}`
  }

  /** A filter, or a part of one, as a phrase. */
  function tell(filter: TicketExpression): string {
    if ('not' in filter) return t('filter:not', { text: grouped(filter.not) })
    if ('all' in filter) return filter.all.map(grouped).join(t('filter:and'))
    if ('any' in filter) return filter.any.map(grouped).join(t('filter:or'))
    return tellCondition(filter)
  }
  const grouped = (part: TicketExpression) => ('all' in part || 'any' in part ? `(${tell(part)})` : tell(part))

  return { tell, optionsOf, nameOf, kindOf: filterKindOf }
}
