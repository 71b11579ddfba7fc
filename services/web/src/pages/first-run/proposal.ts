import { type proposal, proposedSource } from '@echolot/contract'
import { z } from 'zod'

export type Proposal = z.infer<typeof proposal>

/** The proposal while somebody goes through it. */
export const departmentChoice = z.object({ id: z.string(), chosen: z.boolean(), minutes: z.number() })
export type DepartmentChoice = z.infer<typeof departmentChoice>
export const sourceChoice = proposedSource.extend({ chosen: z.boolean(), ownUsers: z.string() })
export type SourceChoice = z.infer<typeof sourceChoice>

export const departmentChoices = (proposal: Proposal): DepartmentChoice[] =>
  proposal.departments.map(({ id, firstResponseMinutes }) => ({ id, chosen: true, minutes: firstResponseMinutes }))

/** An alert's address cannot be found out, only pasted; it has a field of its own. */
export const sourceChoices = (proposal: Proposal): SourceChoice[] =>
  proposal.sources
    .filter(({ kind }) => kind !== 'alerts')
    .map((source) => ({ ...source, chosen: source.verified, ownUsers: '' }))

export const namesIn = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
