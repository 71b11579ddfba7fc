import { shippedDepartments } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'

/** The departments with their names as whoever contributes may know them. */
export function useDepartmentsForGifts(): { ids: readonly string[]; nameOf: (id: string) => string } {
  const { t } = useTranslation('words')
  const departments = useQuery({ ...api.submissions.departments.queryOptions(), staleTime: 60_000 }).data ?? []
  return {
    ids: departments.map(({ id }) => id),
    nameOf: (id) => {
      const shipped = shippedDepartments.find((known) => known === id)
      return (
        departments.find((one) => one.id === id)?.name ?? (shipped === undefined ? id : t(`departments.${shipped}`))
      )
    },
  }
}
