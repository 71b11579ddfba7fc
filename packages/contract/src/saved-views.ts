import { departmentId, priorities, ticketViews } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done, id, storable, text } from './shapes.ts'

/** What the address of the queue says; null where it says nothing. */
const values = z.object({
  view: z.enum(ticketViews).default('waiting'),
  departmentId: departmentId.nullable().default(null),
  channel: storable(40).nullable().default(null),
  language: storable(8).nullable().default(null),
  priority: z.enum(priorities).nullable().default(null),
  filter: storable(2000).nullable().default(null),
  search: storable(200).nullable().default(null),
})

const savedView = values.extend({
  id: z.int(),
  name: z.string(),
  /** Everybody's, else one's own. */
  shared: z.boolean(),
})

/** Views of the queue that somebody keeps under a name. */
export const savedViews = {
  list: endpoint('read_tickets', 'GET', '/views', "Everybody's views, then one's own, in their orders").output(
    z.array(savedView),
  ),
  create: endpoint('work_tickets', 'POST', '/views', 'Keep a view; for everybody only where one may change settings')
    .input(z.object({ name: text(60), shared: z.boolean().default(false), values }))
    .output(z.object({ id: z.int() })),
  update: endpoint('work_tickets', 'PUT', '/views/{id}', 'Rename a view, or put another one in its place')
    .input(z.object({ id, name: text(60), values: values.optional() }))
    .output(done),
  remove: endpoint('work_tickets', 'DELETE', '/views/{id}', 'Remove a view').input(z.object({ id })).output(done),
  order: endpoint('work_tickets', 'PUT', '/views', 'Put views into this order')
    .input(z.object({ ids: z.array(z.int().positive()).max(100) }))
    .output(done),
}
