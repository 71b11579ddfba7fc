import { departmentId } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, done, id, text } from './shapes.ts'
import { webAddress } from './submissions.ts'

const question = z.object({
  id: z.int(),
  departmentId: z.string(),
  text: z.string(),
  /** Where everybody can read the answer; null where nobody can yet. */
  answerUrl: z.string().nullable(),
})

const row = question.extend({
  /** How often it was asked in the period. */
  count: z.int(),
  lastAskedOn: day.nullable(),
})
export type Question = z.infer<typeof row>

/** Days of the company's zone, both included. */
const asked = z.object({ departmentId: departmentId.optional(), from: day, to: day })
const tapped = z.object({
  id: z.int(),
  /** By which this count is taken back, within an hour. */
  token: z.uuid(),
})

/** What people ask again and again, at the counter and on the phone; how often, and never by whom it was noted. */
export const questions = {
  list: endpoint(
    'contribute',
    'GET',
    '/questions',
    'Frequent questions with how often they were asked; those without a public answer first; 1000 at most',
  )
    .input(asked)
    .output(z.array(row)),
  similar: endpoint('contribute', 'GET', '/questions/similar', 'The five questions that say most nearly this')
    .input(z.object({ text: text(300), departmentId: departmentId.optional() }))
    .output(z.array(question)),
  create: endpoint('contribute', 'POST', '/questions', 'Note a new question, asked once today')
    .input(z.object({ departmentId, text: text(300) }))
    .output(tapped),
  tap: endpoint('contribute', 'POST', '/questions/{id}/taps', 'Count a question that was asked once more today')
    .input(z.object({ id }))
    .output(tapped),
  untap: endpoint('contribute', 'DELETE', '/question-taps/{token}', 'Take a count back, within an hour')
    .input(z.object({ token: z.uuid() }))
    .output(done),
  update: endpoint(
    'work_tickets',
    'PUT',
    '/questions/{id}',
    'Change a question: its words, whom it is for, and where everybody can read the answer',
  )
    .input(z.object({ id, departmentId, text: text(300), answerUrl: webAddress.nullable() }))
    .output(done),
  remove: endpoint('work_tickets', 'DELETE', '/questions/{id}', 'Remove a question with its counts')
    .input(z.object({ id }))
    .output(done),
  csv: endpoint('contribute', 'GET', '/questions.csv', 'Frequent questions as CSV')
    .input(asked.extend({ separator: z.enum(['comma', 'semicolon']).default('comma') }))
    .output(z.instanceof(Blob)),
}
