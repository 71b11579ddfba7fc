import { brandKinds } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { done, fromFile, id, instant, problem, text } from '../shapes.ts'

export const brand = z.object({ id: z.int(), name: z.string(), kind: z.enum(brandKinds), fromFile })

const brandInput = z.object({ name: text(200), kind: z.enum(brandKinds) })

export const watch = z.object({
  id: z.int(),
  brandId: z.int(),
  name: z.string(),
  query: z.string(),
  version: z.int(),
  enabled: z.boolean(),
  mentions30Days: z.int(),
  fromFile,
})

const watchInput = z.object({
  brandId: z.int().positive(),
  name: text(200),
  query: text(4000),
  enabled: z.boolean().default(true),
})

export const brands = {
  list: endpoint('signed_in', 'GET', '/brands', 'The names to watch').output(z.array(brand)),
  create: endpoint('change_settings', 'POST', '/brands', 'Add a brand').input(brandInput).output(brand),
  update: endpoint('change_settings', 'PUT', '/brands/{id}', 'Change a brand')
    .input(brandInput.extend({ id }))
    .output(brand),
  remove: endpoint('change_settings', 'DELETE', '/brands/{id}', 'Remove a brand and its watches')
    .input(z.object({ id }))
    .output(done),
}

export const watches = {
  list: endpoint('signed_in', 'GET', '/watches', 'The standing queries').output(z.array(watch)),
  create: endpoint('change_settings', 'POST', '/watches', 'Add a watch').input(watchInput).output(watch),
  update: endpoint('change_settings', 'PUT', '/watches/{id}', 'Change a watch; a changed query is a new version')
    .input(watchInput.extend({ id }))
    .output(watch),
  remove: endpoint('change_settings', 'DELETE', '/watches/{id}', 'Remove a watch').input(z.object({ id })).output(done),
  try: endpoint('signed_in', 'POST', '/watches/try', 'Try a query on the items of the last 30 days')
    .input(z.object({ query: z.string().max(4000) }))
    .output(
      z.object({
        problems: z.array(problem),
        searched: z.int(),
        hits: z.array(
          z.object({
            itemId: z.int(),
            title: z.string().nullable(),
            excerpt: z.object({ text: z.string(), marks: z.array(z.object({ start: z.int(), end: z.int() })) }),
            sourceName: z.string(),
            foundAt: instant,
          }),
        ),
        total: z.int(),
      }),
    ),
}
