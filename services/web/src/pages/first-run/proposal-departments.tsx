import { shippedDepartments, undecided } from '@echolot/domain'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Input } from '../../ui/input.tsx'
import { promiseProblem } from '../../ui/promise-problem.ts'
import { Select } from '../../ui/select.tsx'
import type { DepartmentChoice } from './proposal.ts'

type Props = {
  departments: readonly DepartmentChoice[]
  error: string | null
  /** Whether it was sent already: what is missing is said only then. */
  sent: boolean
  onChange: (departments: DepartmentChoice[]) => void
}

/** Which departments there are and how soon each promises an answer. */
export function ProposalDepartments({ departments, error, sent, onChange }: Props) {
  const { t } = useTranslation(['firstRun', 'words'])
  const nameOf = (id: string) => {
    const shipped = ([...shippedDepartments, undecided] as const).find((known) => known === id)
    return shipped === undefined ? id : t(`words:departments.${shipped}`)
  }
  return (
    <Card title={t('firstRun:proposal.departments')}>
      <div className="flex flex-col gap-2 p-4">
        <p className="text-sm text-quiet">{t('firstRun:proposal.departmentsHint')}</p>
        <ul className="flex flex-col gap-2">
          {departments.map((department) => (
            <DepartmentLine
              key={department.id}
              department={department}
              name={nameOf(department.id)}
              sent={sent}
              onChange={(changed) => onChange(departments.map((old) => (old === department ? changed : old)))}
            />
          ))}
        </ul>
        <p role="alert" className="font-medium text-late empty:hidden">
          {error}
        </p>
      </div>
    </Card>
  )
}

type LineProps = {
  department: DepartmentChoice
  name: string
  sent: boolean
  onChange: (changed: DepartmentChoice) => void
}

function DepartmentLine({ department, name, sent, onChange }: LineProps) {
  const { t } = useTranslation(['firstRun', 'settings'])
  const errorId = useId()
  const problem = department.chosen ? promiseProblem(department.minutes) : null
  const told = sent && problem !== null ? t(`settings:departments.${problem}`) : null
  const [unit, setUnit] = useState<1 | 60>(department.minutes % 60 === 0 ? 60 : 1)
  const [count, setCount] = useState(String(department.minutes / unit))
  const tell = (typed: string, by: 1 | 60) => {
    setCount(typed)
    setUnit(by)
    onChange({ ...department, minutes: Math.round(Number(typed) * by) })
  }
  return (
    <li className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-1">
      {department.id === undecided ? (
        // The sorting tray is always there; only its promise is a choice.
        <span className="min-h-6 pl-6">{t('firstRun:proposal.tray')}</span>
      ) : (
        <Checkbox
          label={name}
          checked={department.chosen}
          onChange={(event) => onChange({ ...department, chosen: event.target.checked })}
        />
      )}
      <span className="ml-auto flex gap-2">
        <Input
          type="number"
          inputMode="decimal"
          min={unit === 60 ? 0.25 : 1}
          step="any"
          aria-label={t('firstRun:proposal.promise', { name })}
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={told === null ? undefined : errorId}
          disabled={!department.chosen}
          value={count}
          onChange={(event) => tell(event.target.value, unit)}
          className="!w-20"
        />
        <Select
          aria-label={t('firstRun:proposal.unit', { name })}
          disabled={!department.chosen}
          value={unit}
          onChange={(event) => tell(count, event.target.value === '60' ? 60 : 1)}
          className="!w-28"
        >
          <option value={1}>{t('firstRun:proposal.minutes')}</option>
          <option value={60}>{t('firstRun:proposal.hours')}</option>
        </Select>
      </span>
      {told === null ? null : (
        <p id={errorId} className="w-full text-right text-sm font-medium text-late">
          {told}
        </p>
      )}
    </li>
  )
}
