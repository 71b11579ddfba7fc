import { departmentId, pinReasons, priorities } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { done, fromFile, id, text } from '../shapes.ts'

export const rule = z.object({
  id: z.int(),
  position: z.int(),
  departmentId,
  name: z.string(),
  nameDe: z.string().nullable(),
  query: z.string().nullable(),
  channel: z.string().nullable(),
  language: z.string().nullable(),
  sourceId: z.int().nullable(),
  /** How soon its tickets want to be looked at; null: normal. */
  priority: z.enum(priorities).nullable(),
  /** Why what it takes is pinned above the due time; null where it is not. */
  pins: z.enum(pinReasons).nullable(),
  shipped: z.boolean(),
  enabled: z.boolean(),
  fromFile,
})

export const ruleInput = z.object({
  departmentId,
  name: text(200),
  query: text(20000).nullable(),
  channel: text(200).nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'A language is its ISO 639 code, such as de.')
    .nullable(),
  sourceId: z.int().positive().nullable(),
  priority: z.enum(priorities).nullable().default(null),
  pins: z.enum(pinReasons).nullable().default(null),
  enabled: z.boolean().default(true),
})

export const rules = {
  list: endpoint('read_settings', 'GET', '/rules', 'The routing rules; the first that hits wins').output(z.array(rule)),
  create: endpoint('change_settings', 'POST', '/rules', 'Add a rule at the top').input(ruleInput).output(rule),
  update: endpoint('change_settings', 'PUT', '/rules/{id}', 'Change a rule')
    .input(ruleInput.extend({ id }))
    .output(rule),
  remove: endpoint('change_settings', 'DELETE', '/rules/{id}', 'Remove a rule').input(z.object({ id })).output(done),
  order: endpoint('change_settings', 'PUT', '/rules', 'Put the rules in this order')
    .input(z.object({ ids: z.array(z.int().positive()) }))
    .output(z.array(rule)),
}
