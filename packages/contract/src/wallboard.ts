import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { instant } from './shapes.ts'

export const wallboard = {
  get: endpoint('read_reports', 'GET', '/wallboard', 'What waits in each department, and how its day goes').output(
    z.object({
      asOf: instant,
      /** In their order; the sorting tray is among them. */
      departments: z.array(
        z.object({
          departmentId: z.string(),
          open: z.int(),
          /** Of the open ones: due within the next hour, and past due. */
          dueSoon: z.int(),
          late: z.int(),
          oldestSince: instant.nullable(),
          /** Today, in the company's zone. */
          arrived: z.int(),
          answered: z.int(),
          inTime: z.int(),
        }),
      ),
    }),
  ),
}
