import { readFile } from 'node:fs/promises'
import { connectAs } from './connect-as.ts'

/** One row for which an invariant does not hold: a ticket, an item, …, and what is wrong with it in our own words. */
export type Fault = { subject: string; id: number; fault: string }

export type InvariantResult = {
  /** I2, I3, I5 or I7, and which part of it. */
  id: string
  name: string
  /** What must hold, in a sentence. */
  says: string
  /** Whether rows are faults, or only want a look. */
  kind: 'fault' | 'list'
  /** Null where the question was not answered in time. */
  total: number | null
  /** At most 100 of the rows, in the order of their ids. */
  rows: Fault[]
}

type Question = Pick<InvariantResult, 'id' | 'name' | 'says' | 'kind'> & { query: string }

/** Cancelled by its own time limit. */
const cancelled = '57014'

/**
 * Asks a database whether what must always hold does hold, query by query of `invariants.sql`, in one snapshot and without
 * changing anything: fit for a database that is being worked on.
 * @param timeoutMs for each query.
 */
export async function checkInvariants(url: string, { timeoutMs = 60_000 } = {}): Promise<InvariantResult[]> {
  const client = await connectAs('doctor', url)
  try {
    await client.query('begin transaction isolation level repeatable read, read only')
    await client.query(`select set_config('statement_timeout', $1, true)`, [String(timeoutMs)])
    const results: InvariantResult[] = []
    for (const { query, ...question } of await readQuestions()) results.push({ ...question, ...(await answer(query)) })
    return results
  } finally {
    await client.end()
  }

  async function answer(query: string): Promise<Pick<InvariantResult, 'total' | 'rows'>> {
    await client.query('savepoint question')
    try {
      const { rows } = await client.query<{ subject: string; id: string; fault: string; total: string }>(
        `select subject, id, fault, count(*) over () as total from (${query}) as found order by id, fault limit 100`,
      )
      return {
        total: Number(rows[0]?.total ?? 0),
        rows: rows.map(({ subject, id, fault }) => ({ subject, id: Number(id), fault })),
      }
    } catch (error) {
      if ((error as { code?: unknown }).code !== cancelled) throw error
      await client.query('rollback to savepoint question')
      return { total: null, rows: [] }
    }
  }
}

async function readQuestions(): Promise<Question[]> {
  const file = await readFile(new URL('../invariants.sql', import.meta.url), 'utf8')
  const [, ...parts] = file.split(/^(?=-- (?:name|list): )/m)
  return parts.map((part) => {
    const [, kind, id, name, says, query] = /^-- (name|list): (I\d+) (\w+): (.*)\n([\s\S]*)$/.exec(part) ?? []
    if (id === undefined || name === undefined || says === undefined || query === undefined)
      throw new Error(`invariants.sql has a part without a proper head: ${part.slice(0, 80)}`)
    return { id, name, says, kind: kind === 'list' ? 'list' : 'fault', query: query.trim() }
  })
}
