import { connectorId, departmentId } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { company, done, problem, text, typedHomepage } from './shapes.ts'

/** A source that Echolot proposes. `verified`: it was asked just now and answered with `items` items. */
export const proposedSource = z.object({
  kind: z.enum(['blog', 'comments', 'wordpress', 'news_search', 'hashtag', 'alerts']),
  connector: connectorId,
  name: z.string(),
  url: z.string(),
  verified: z.boolean(),
  items: z.int().nullable(),
  /** How many of the items are comments. */
  comments: z.int().nullable(),
})

/** What Echolot proposes for a company. */
export const proposal = z.object({
  /** The homepage with the scheme under which it answered. */
  homepage: company.shape.homepage,
  brand: z.string(),
  watch: z.object({ query: z.string(), problems: z.array(problem) }),
  departments: z.array(z.object({ id: departmentId, firstResponseMinutes: z.int() })),
  sources: z.array(proposedSource),
  /** What is wrong with the homepage, by a word that a page can say in its reader's language, and in English. */
  homepageProblemCode: z.string().nullable(),
  homepageProblem: z.string().nullable(),
})

export const setup = {
  propose: endpoint(
    'change_settings',
    'POST',
    '/setup/proposal',
    'What Echolot proposes for this company: brand, watch, departments, sources',
  )
    .input(company.extend({ homepage: z.union([typedHomepage, z.null()]) }))
    .output(proposal),
  accept: endpoint('change_settings', 'POST', '/setup', 'Set the company up with what was ticked off')
    .input(
      z.object({
        company,
        brand: text(200),
        watchQuery: text(4000),
        departments: z.array(z.object({ id: departmentId, firstResponseMinutes: z.int().min(1).max(525600) })).min(1),
        sources: z.array(
          z.object({
            kind: proposedSource.shape.kind,
            connector: connectorId,
            name: text(200),
            url: z.url({ protocol: /^https?$/ }).max(4000),
            ownUsers: z.array(text(200)).default([]),
            historyDays: z.int().min(1).max(3650).nullable().default(null),
          }),
        ),
      }),
    )
    .output(done),
  removeDemo: endpoint('change_settings', 'DELETE', '/demo', 'Remove the demo company and everything of it').output(
    done,
  ),
}
