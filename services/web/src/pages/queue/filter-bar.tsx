import { priorities, undecided } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { lazily } from '../../ui/lazily.tsx'
import { Select } from '../../ui/select.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { useDepartments } from '../ticket/use-departments.ts'
import { useLanguageName } from '../ticket/use-language-name.ts'
import { DepartmentSwitch } from './department-switch.tsx'
import { RecordPrivateMessage } from './private/record-private-message.tsx'
import type { QueueSearch } from './queue-search.ts'
import { SearchField } from './search-field.tsx'
import { useDepartmentsInSight } from './use-departments-in-sight.ts'
import { ViewsMenu } from './views/views-menu.tsx'

const FilterChips = lazily(async () => (await import('./filter/filter-chips.tsx')).FilterChips, null)
const FilterBuilder = lazily(async () => (await import('./filter/filter-builder.tsx')).FilterBuilder)

type Filter = 'department' | 'channel' | 'language' | 'priority'
type Props = {
  search: QueueSearch
  /** Languages of the tickets shown; German and English are always offered. */
  languages: readonly string[]
  onChange: (change: Partial<QueueSearch>) => void
  searchRef: Ref<HTMLInputElement>
  onChooseSeveral: () => void
  onOpen: (ticketId: number) => void
}

/** Search and filters. They fold away where the screen is narrow; what is set stays counted on the button. */
export function FilterBar({ search, languages, onChange, searchRef, onChooseSeveral, onOpen }: Props) {
  const { t } = useTranslation(['queue', 'filter', 'bulk', 'words'])
  const [building, setBuilding] = useState(false)
  const [unfolded, setUnfolded] = useState(false)
  const departmentName = useDepartmentName()
  const channelName = useChannelName()
  const languageName = useLanguageName()
  const departments = useDepartments()
  const inSight = useDepartmentsInSight()
  // What the switch shows needs no words besides.
  const told = inSight.some(({ id }) => id === search.department) ? { ...search, department: undefined } : search
  // There may be ten thousand.
  const sources = useQuery({ ...api.sources.list.queryOptions(), staleTime: 60_000, enabled: unfolded }).data ?? []

  // What is asked for is shown as asked for, also where there is no such thing.
  const withChosen = (values: readonly string[], chosen: string | undefined) => [
    ...new Set(chosen === undefined ? values : [...values, chosen]),
  ]
  const known = (values: readonly string[], chosen: string | undefined) => withChosen(values, chosen).toSorted()
  const options: Record<Filter, readonly { value: string; label: string }[]> = {
    department: withChosen([...departments.map(({ id }) => id), undecided], search.department).map((value) => ({
      value,
      label: departmentName(value),
    })),
    channel: known(
      sources.map(({ channel }) => channel),
      search.channel,
    ).map((value) => ({ value, label: channelName(value) })),
    language: known(['de', 'en', ...languages], search.language).map((value) => ({
      value,
      label: languageName(value),
    })),
    priority: priorities.toReversed().map((value) => ({ value, label: t(`words:priorities.${value}`) })),
  }
  const filters = Object.keys(options) as Filter[]
  const active = filters.filter((filter) => search[filter] !== undefined).length + (search.filter === undefined ? 0 : 1)
  return (
    <div className="flex w-full flex-wrap items-center justify-end gap-2 px-3 py-1.5 xl:w-auto xl:grow">
      {inSight.length === 0 ? null : <DepartmentSwitch departments={inSight} chosen={search.department} />}
      <div className="flex w-full flex-wrap justify-end gap-2 sm:w-[40rem] sm:flex-nowrap xl:max-w-[40rem] xl:grow">
        <SearchField
          ref={searchRef}
          value={search.search ?? ''}
          onChange={(text) => onChange({ search: text === '' ? undefined : text })}
        />
        <Button
          icon="filter"
          aria-expanded={unfolded}
          aria-controls="queue-filters"
          onClick={() => setUnfolded(!unfolded)}
        >
          {active === 0 ? t('queue:filters') : t('queue:filtersActive', { count: active })}
        </Button>
        <ViewsMenu search={search} />
        <RecordPrivateMessage onRecorded={onOpen} />
        <IconButton icon="check" label={t('bulk:begin')} className="!size-9" onClick={onChooseSeveral} />
      </div>
      <div id="queue-filters" className={unfolded ? 'flex w-full flex-wrap items-end gap-2' : 'hidden'}>
        {filters.map((filter) => (
          <div key={filter} className="flex min-w-28 grow basis-28 flex-col gap-0.5 sm:max-w-56">
            <label htmlFor={`queue-${filter}`} className="text-sm text-quiet">
              {t(`queue:${filter}`)}
            </label>
            <Select
              id={`queue-${filter}`}
              value={search[filter] ?? ''}
              onChange={({ target }) => onChange({ [filter]: target.value === '' ? undefined : target.value })}
            >
              <option value="">{t('queue:all')}</option>
              {options[filter].map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </div>
        ))}
        <Button icon="plus" onClick={() => setBuilding(true)}>
          {t('filter:open')}
        </Button>
        {active > 0 || search.search ? (
          <Button
            look="quiet"
            size="small"
            icon="close"
            className="min-h-9"
            onClick={() =>
              onChange({
                department: undefined,
                channel: undefined,
                language: undefined,
                priority: undefined,
                filter: undefined,
                search: undefined,
              })
            }
          >
            {t('queue:clearFilters')}
          </Button>
        ) : null}
      </div>
      {isFiltered(told) ? <FilterChips search={told} onChange={onChange} /> : null}
      {building ? (
        <FilterBuilder
          filter={search.filter}
          onClose={() => setBuilding(false)}
          onApply={(filter) => {
            onChange({ filter })
            setBuilding(false)
          }}
        />
      ) : null}
    </div>
  )
}

function isFiltered({ department, channel, language, priority, filter }: QueueSearch): boolean {
  return [department, channel, language, priority, filter].some((part) => part !== undefined)
}
