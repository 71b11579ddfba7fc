import { shippedDepartments, undecided } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useMay } from '../api/session.ts'
import { sharedQuery } from '../api/shared-query.ts'

const shipped: readonly string[] = [...shippedDepartments, undecided]

const useDepartmentList = sharedQuery({ ...api.departments.list.queryOptions(), staleTime: 60_000 })

/** A department's name: the one given to it, else the shipped one in the reader's language, else its id. */
export function useDepartmentName(): (id: string) => string {
  const { t } = useTranslation('words')
  const departments = useDepartmentList(useMay('read_settings'))
  return (id) => {
    const given = departments?.find((department) => department.id === id)?.name
    if (given) return given
    return shipped.includes(id) ? t(`departments.${id as (typeof shippedDepartments)[number]}`) : id
  }
}
