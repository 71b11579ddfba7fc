import { undecided } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { Card } from '../../../ui/card.tsx'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { usePromiseText } from './use-promise-text.ts'

/** What is left where no promise of the list fits. */
export function LowestPromises() {
  const { t } = useTranslation('settings')
  const nameOf = useDepartmentName()
  const tell = usePromiseText()
  const departments = useQuery({ ...api.departments.list.queryOptions(), staleTime: 60_000 }).data ?? []
  return (
    <Card title={t('promises.departments')}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 px-4 py-3">
        {departments
          .toSorted((a, b) => Number(a.id === undecided) - Number(b.id === undecided))
          .map(({ id, firstResponseMinutes }) => (
            <div key={id} className="contents">
              <dt className="text-quiet">{nameOf(id)}</dt>
              <dd>{tell.within({ targetMinutes: firstResponseMinutes, counted: 'working' })}</dd>
            </div>
          ))}
      </dl>
      <p className="px-4 pb-3">
        <Link to="/settings" search={{ section: 'departments' }} className="text-accent underline underline-offset-2">
          {t('promises.changeDepartments')}
        </Link>
      </p>
    </Card>
  )
}
