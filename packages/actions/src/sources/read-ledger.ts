import { getSource, listListeningHours, listSourceHours } from '@echolot/db'
import { type LedgerFigure, ledgerFigures, Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { blindHours } from './blind-hours.ts'

const dayMs = 86_400_000
/** What an hour was depends on those before it. */
const lookBackMs = 2 * dayMs

type Figures = Record<LedgerFigure, number>

/**
 * The ledger of a source for so many days up to now, hour by hour, and its sums. @throws Refusal `not_found`.
 * Lags are seconds from publication to finding, of items whose date can be trusted; null where there were none.
 */
export async function readLedger({ db, now }: Pick<Ctx, 'db' | 'now'>, { id, days }: { id: number; days: number }) {
  if ((await getSource(db, id)) === undefined) throw new Refusal('not_found', `There is no source ${id}.`)
  const from = new Date(now.getTime() - days * dayMs)
  const [before, atWork] = await Promise.all([
    listSourceHours(db, { sourceId: id, since: new Date(from.getTime() - lookBackMs) }),
    listListeningHours(db, new Date(from.getTime() - lookBackMs)),
  ])
  const rows = new Map(before.map((row) => [row.hour.getTime(), row]))
  const hours = blindHours(before, atWork, { from, to: now }).map(({ hour, blind }) => {
    const row = rows.get(hour.getTime())
    return {
      hour: hour.toISOString(),
      blind,
      ...figuresOf((name) => row?.[name] ?? 0),
      lagSeconds: row === undefined || row.lagItems === 0 ? null : Math.round(row.lagSeconds / row.lagItems),
    }
  })
  const shown = before.filter(({ hour }) => hour.getTime() >= Date.parse(hours[0]?.hour ?? now.toISOString()))
  const sum = (name: 'lagItems' | 'lagSeconds') => shown.reduce((total, row) => total + row[name], 0)
  const lagItems = sum('lagItems')
  return {
    hours,
    sums: {
      ...figuresOf((name) => hours.reduce((total, hour) => total + hour[name], 0)),
      blindHours: hours.filter(({ blind }) => blind).length,
      lagSeconds: lagItems === 0 ? null : Math.round(sum('lagSeconds') / lagItems),
      lagWorstSeconds: lagItems === 0 ? null : Math.max(...shown.map((row) => row.lagWorstSeconds)),
    },
  }
}

function figuresOf(read: (name: LedgerFigure) => number): Figures {
  // Every name of the list is given its figure.
  return Object.fromEntries(ledgerFigures.map((name) => [name, read(name)])) as Figures
}
