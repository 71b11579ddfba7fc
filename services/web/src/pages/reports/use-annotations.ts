import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, type client } from '../../api/client.ts'
import { useReportSearch } from './use-report.ts'

export type Annotation = Awaited<ReturnType<typeof client.annotations.list>>[number]

/** What people noted about the days of the report, in the order of their days; its number on the chart is its place, from 1. */
export function useAnnotations(): readonly Annotation[] {
  const { asked, valid } = useReportSearch()
  const { from, to, departmentId, channel } = asked
  const input = {
    from,
    to,
    ...(departmentId === undefined ? {} : { departmentId }),
    ...(channel === undefined ? {} : { channel }),
  }
  return (
    useQuery({ ...api.annotations.list.queryOptions({ input }), enabled: valid, placeholderData: keepPreviousData })
      .data ?? []
  )
}
