import type { client } from '../../api/client.ts'

export type Proposal = Awaited<ReturnType<typeof client.setup.propose>>

/** The proposal while somebody goes through it. */
export type DepartmentChoice = { id: string; chosen: boolean; minutes: number }
export type SourceChoice = Proposal['sources'][number] & { chosen: boolean; ownUsers: string }

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
