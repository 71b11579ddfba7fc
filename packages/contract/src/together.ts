import { departmentId } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done, id, instant, ticketDetail } from './shapes.ts'

/** Working on a ticket with others. */
export const together = {
  seen: endpoint('work_tickets', 'POST', '/tickets/{id}/seen', 'Say that one has seen what names one in its notes')
    .input(z.object({ id }))
    .output(done),
  notices: endpoint(
    'work_tickets',
    'GET',
    '/notices',
    'Which tickets went back from oneself, until that is seen',
  ).output(z.array(z.object({ ticketId: z.int(), at: instant, title: z.string().nullable() }))),
  noticesSeen: endpoint('work_tickets', 'POST', '/notices/seen', 'Say that one has seen which tickets went back')
    .input(z.object({ ticketIds: z.array(id).max(50) }))
    .output(done),
  support: endpoint(
    'work_tickets',
    'PUT',
    '/tickets/{id}/support',
    'Have exactly these departments help: they see it and write notes, and the clock stays the lead’s',
  )
    .input(z.object({ id, departmentIds: z.array(departmentId).max(50) }))
    .output(ticketDetail),
}
