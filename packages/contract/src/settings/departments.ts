import { departmentId } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { done, fromFile, text } from '../shapes.ts'
import { supposed } from '../supposed.ts'

export const department = z.object({
  id: departmentId,
  /** Null for a shipped department under its own name. */
  name: z.string().nullable(),
  calendarId: z.int(),
  firstResponseMinutes: z.int(),
  memberIds: z.array(z.int()),
  /** Null where its tickets are out of sight. */
  waiting: z.int().nullable(),
  /** Whether its responses go only when somebody else has looked at them. */
  approval: z.boolean(),
  /** Its tickets go to its members by turn, up to so many open ones each; null: whoever wants takes them. */
  capacity: z.int().nullable(),
  /** After so much business time without a deed of its holder a ticket goes back to it; null: never. */
  takeBackMinutes: z.int().nullable(),
  /** Where it is told by mail what comes for it; null: it signs in, and looks itself. */
  mailAddress: z.string().nullable(),
  fromFile,
})

const departmentInput = z.object({
  name: text(100).nullable(),
  calendarId: z.int().positive(),
  firstResponseMinutes: z.int().min(1).max(525600),
  memberIds: z.array(z.int().positive()),
})

export const departments = {
  list: endpoint(
    'read_settings',
    'GET',
    '/departments',
    'The departments and the sorting tray (id `undecided`)',
  ).output(z.array(department)),
  create: endpoint('change_settings', 'POST', '/departments', 'Add a department; its id comes from its name')
    .input(departmentInput.extend({ name: text(100) }))
    .output(department),
  update: endpoint(
    'change_settings',
    'PUT',
    '/departments/{id}',
    'Change a department; a new promise or calendar moves the due times of its waiting tickets',
  )
    .input(departmentInput.extend({ id: departmentId }))
    .output(department),
  preview: endpoint(
    'change_settings',
    'POST',
    '/departments/{id}/preview',
    'What another calendar or number of the department would do: due times that would move, and who would have been late',
  )
    .input(departmentInput.pick({ calendarId: true, firstResponseMinutes: true }).extend({ id: departmentId }))
    .output(supposed),
  setApproval: endpoint(
    'change_settings',
    'PUT',
    '/departments/{id}/approval',
    'Say whether its responses go only when somebody else has looked at them',
  )
    .input(z.object({ id: departmentId, approval: z.boolean() }))
    .output(department),
  setSharing: endpoint(
    'change_settings',
    'PUT',
    '/departments/{id}/sharing',
    'Say whether its tickets go to its members by turn, and after which time a silent one gives a ticket back',
  )
    .input(
      z.object({
        id: departmentId,
        capacity: z.int().min(1).max(500).nullable(),
        takeBackMinutes: z.int().min(1).max(525600).nullable(),
      }),
    )
    .output(department),
  setMailAddress: endpoint(
    'change_settings',
    'PUT',
    '/departments/{id}/mail-address',
    'Say where it is told by mail what comes for it',
  )
    .input(z.object({ id: departmentId, mailAddress: z.string().trim().max(320).nullable() }))
    .output(department),
  remove: endpoint('change_settings', 'DELETE', '/departments/{id}', 'Remove a department that never held a ticket')
    .input(z.object({ id: departmentId }))
    .output(done),
}
