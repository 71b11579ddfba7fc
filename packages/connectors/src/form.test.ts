import { expect, test } from 'vitest'
import { z } from 'zod'
import { asked, formOf } from './form.ts'

const label = { de: 'Feld', en: 'Field' }

test('a form is made of a schema: its kinds, what may be left, what it says then', () => {
  const form = formOf(
    z.object({
      server: asked(z.url().max(400), { label, hint: { de: 'Der Server.', en: 'The server.' } }),
      tags: asked(z.array(z.string()).default([]), { label, rereads: true }),
      most: asked(z.int().min(1).nullable().default(null), { label }),
      replies: asked(z.boolean().default(true), { label }),
      which: asked(z.enum(['all', 'ours']).default('all'), {
        label,
        options: { all: { de: 'alle', en: 'all of them' } },
        onlyInFile: true,
      }),
      token: asked(
        z.string().transform((text) => text.trim()),
        { label, secret: true },
      ),
    }),
  )
  expect(form.map(({ key, kind, optional, initial }) => [key, kind, optional, initial])).toEqual([
    ['server', 'text', false, null],
    ['tags', 'lines', true, []],
    ['most', 'number', true, null],
    ['replies', 'yes_no', true, true],
    ['which', 'choice', true, 'all'],
    ['token', 'text', false, null],
  ])
  expect(form[0]?.hint).toEqual({ de: 'Der Server.', en: 'The server.' })
  expect(form.filter(({ secret }) => secret).map(({ key }) => key)).toEqual(['token'])
  expect(form.find(({ key }) => key === 'which')).toMatchObject({
    onlyInFile: true,
    options: [
      { value: 'all', label: { de: 'alle', en: 'all of them' } },
      { value: 'ours', label: { de: 'ours', en: 'ours' } },
    ],
  })
})

test('a field without words, or of a kind that no page can show, is found out by its name', () => {
  expect(() => formOf(z.object({ bare: z.string() }))).toThrow('The field "bare" has no words')
  expect(() => formOf(z.object({ odd: asked(z.record(z.string(), z.string()), { label }) }))).toThrow(
    'No page can show the field "odd"',
  )
})
