import type { api } from '../../api/client.ts'

/** The figures of a period, as the server tells them. */
export type Report = Awaited<ReturnType<typeof api.reports.get.call>>
