import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id } from './shapes.ts'

export const pictures = {
  get: endpoint('read_tickets', 'GET', '/pictures/{id}', "A picture of a ticket's item as we keep it, as WebP")
    .input(z.object({ id }))
    .output(z.instanceof(Blob)),
}
