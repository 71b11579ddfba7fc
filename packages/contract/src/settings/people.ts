import { departmentId, roles } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { password } from '../session.ts'
import { id, text } from '../shapes.ts'

export const person = z.object({
  id: z.int(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  departmentIds: z.array(z.string()),
  disabled: z.boolean(),
  /** Has not set a password yet, and so cannot sign in. */
  invited: z.boolean(),
})

export const people = {
  list: endpoint('read_settings', 'GET', '/people', 'Who works here').output(z.array(person)),
  create: endpoint('manage_people', 'POST', '/people', 'Add a person')
    .input(
      z.object({
        email: text(320),
        name: text(200),
        role: z.enum(roles),
        /** Left out: the person sets their own by a link. */
        password: password.optional(),
        departmentIds: z.array(departmentId),
      }),
    )
    .output(person),
  update: endpoint('manage_people', 'PUT', '/people/{id}', 'Change a person')
    .input(
      z.object({
        id,
        name: text(200),
        role: z.enum(roles),
        departmentIds: z.array(departmentId),
        disabled: z.boolean(),
      }),
    )
    .output(person),
}
