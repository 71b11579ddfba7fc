import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { useDepartments } from './use-departments.ts'

export type Mentions = { personIds: number[]; departmentIds: string[] }
type Props = { value: Mentions; onChange: (value: Mentions) => void; ref: Ref<HTMLSelectElement>; onChosen: () => void }

/** Whom a note names; kept by their ids, so that a name is nowhere in the text. Nobody else here: nothing to choose. */
export function MentionField({ value, onChange, ref, onChosen }: Props) {
  const { t } = useTranslation('ticket')
  const me = useMe()
  const people = (useQuery(api.people.list.queryOptions()).data ?? []).filter(
    ({ id, disabled }) => !disabled && id !== me?.id,
  )
  const departments = useDepartments()
  const { personIds, departmentIds } = value
  if (people.length === 0) return null
  const add = (chosen: string) => {
    const id = chosen.slice(1)
    if (chosen.startsWith('p')) onChange({ ...value, personIds: [...personIds, Number(id)] })
    else onChange({ ...value, departmentIds: [...departmentIds, id] })
    onChosen()
  }
  const named = [
    ...people
      .filter(({ id }) => personIds.includes(id))
      .map(({ id, name }) => ({
        key: `p${id}`,
        name,
        without: { ...value, personIds: personIds.filter((one) => one !== id) },
      })),
    ...departments
      .filter(({ id }) => departmentIds.includes(id))
      .map(({ id, name }) => ({
        key: `d${id}`,
        name,
        without: { ...value, departmentIds: departmentIds.filter((one) => one !== id) },
      })),
  ]
  return (
    <div className="flex flex-col gap-2">
      <Field label={t('mentions.label')} hint={t('mentions.hint')} optional>
        {(control) => (
          <Select {...control} ref={ref} value="" onChange={(event) => add(event.target.value)}>
            <option value="" disabled>
              {t('mentions.choose')}
            </option>
            <optgroup label={t('mentions.people')}>
              {people
                .filter(({ id }) => !personIds.includes(id))
                .map(({ id, name }) => (
                  <option key={id} value={`p${id}`}>
                    {name}
                  </option>
                ))}
            </optgroup>
            <optgroup label={t('mentions.departments')}>
              {departments
                .filter(({ id }) => !departmentIds.includes(id))
                .map(({ id, name }) => (
                  <option key={id} value={`d${id}`}>
                    {name}
                  </option>
                ))}
            </optgroup>
          </Select>
        )}
      </Field>
      {named.length === 0 ? null : (
        <ul className="flex flex-wrap gap-1.5">
          {named.map(({ key, name, without }) => (
            <li key={key}>
              <Button
                size="small"
                icon="close"
                aria-label={t('mentions.remove', { name })}
                onClick={() => onChange(without)}
              >
                @{name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
