import { listRules, listWatchesById, listCorrections as selectCorrections } from '@echolot/db'
import type { Ctx } from '../context.ts'

/** What people said to be otherwise than decided, summed by what decided it, with the name that it has now. */
export async function listCorrections({ db }: Pick<Ctx, 'db'>) {
  const sums = await selectCorrections(db)
  const watchIds = sums.flatMap(({ kind, decidedBy }) =>
    kind === 'watch' && decidedBy !== null ? [Number(decidedBy)] : [],
  )
  const [rules, watches] = await Promise.all([listRules(db), listWatchesById(db, [...new Set(watchIds)])])
  return sums.map(({ lastAt, ...sum }) => {
    const rule = sum.kind === 'watch' ? undefined : rules.find(({ id }) => String(id) === sum.decidedBy)
    const watch = watches.find(({ id }) => sum.kind === 'watch' && String(id) === sum.decidedBy)
    const name =
      rule !== undefined
        ? { de: rule.nameDe ?? rule.name, en: rule.name }
        : watch !== undefined
          ? { de: watch.name, en: watch.name }
          : null
    return { ...sum, name, lastAt: lastAt.toISOString() }
  })
}
