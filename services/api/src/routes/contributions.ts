import * as actions from '@echolot/actions'
import { done, os } from './os.ts'

export const submissions = {
  list: os.submissions.list.handler(async ({ context }) =>
    actions.readOwnSubmissions(await context.context(), { actor: context.actor }),
  ),
  create: os.submissions.create.handler(async ({ context, input }) =>
    actions.submitMention(await context.context(), { ...input, actor: context.actor }),
  ),
  propose: os.submissions.propose.handler(async ({ context, input }) =>
    actions.proposeToSubmission(await context.context(), { ...input, actor: context.actor }),
  ),
  departments: os.submissions.departments.handler(async ({ context }) =>
    actions.listDepartmentNames(await context.context()),
  ),
  ofTicket: os.submissions.ofTicket.handler(async ({ context, input }) =>
    actions.readSubmissionsOfTicket(await context.context(), { ticketId: input.id }),
  ),
}

export const questions = {
  list: os.questions.list.handler(async ({ context, input }) => actions.listQuestions(await context.context(), input)),
  similar: os.questions.similar.handler(async ({ context, input }) =>
    actions.proposeQuestions(await context.context(), input),
  ),
  create: os.questions.create.handler(async ({ context, input }) =>
    actions.noteQuestion(await context.context(), input),
  ),
  tap: os.questions.tap.handler(async ({ context, input }) => actions.tapQuestion(await context.context(), input)),
  untap: os.questions.untap.handler(async ({ context, input }) => {
    await actions.untapQuestion(await context.context(), input)
    return done
  }),
  update: os.questions.update.handler(async ({ context, input }) => {
    await actions.changeQuestion(await context.context(), input)
    return done
  }),
  remove: os.questions.remove.handler(async ({ context, input }) => {
    await actions.removeQuestion(await context.context(), input)
    return done
  }),
  csv: os.questions.csv.handler(async ({ context, input }) => {
    const { name, text } = await actions.writeQuestionsCsv(await context.context(), input)
    return new File([text], name, { type: 'text/csv; charset=utf-8' })
  }),
}

export const anecdotes = {
  list: os.anecdotes.list.handler(async ({ context }) =>
    actions.listAnecdotes(await context.context(), { actor: context.actor, own: false }),
  ),
  own: os.anecdotes.own.handler(async ({ context }) =>
    actions.listAnecdotes(await context.context(), { actor: context.actor, own: true }),
  ),
  create: os.anecdotes.create.handler(async ({ context, input }) =>
    actions.giveAnecdote(await context.context(), { ...input, actor: context.actor }),
  ),
  picture: os.anecdotes.picture.handler(async ({ context, input }) => {
    const bytes = await actions.readAnecdotePicture(await context.context(), { ...input, actor: context.actor })
    return new File([new Uint8Array(bytes)], `story-${input.id}.webp`, { type: 'image/webp' })
  }),
  withdraw: os.anecdotes.withdraw.handler(async ({ context, input }) => {
    await actions.withdrawAnecdote(await context.context(), { ...input, actor: context.actor })
    return done
  }),
  use: os.anecdotes.use.handler(async ({ context, input }) => {
    await actions.useAnecdote(await context.context(), { ...input, actor: context.actor })
    return done
  }),
  offers: os.anecdotes.offers.handler(async ({ context }) => actions.listOffers(await context.context())),
}
