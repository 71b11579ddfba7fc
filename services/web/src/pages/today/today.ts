import type { client } from '../../api/client.ts'

export type Today = Awaited<ReturnType<typeof client.today.get>>
