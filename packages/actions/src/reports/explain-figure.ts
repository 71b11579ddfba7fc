import { countWaits, listPromises } from '@echolot/db'
import { type Figure, figureDefinitions, type VoidReason, voidReasons } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { type Asked, readAsked } from './asked-report.ts'

/**
 * What stands behind a number: what it counts and since which version, by whose calendars, and what was left out and why. The
 * rows themselves are a question of their own.
 */
export async function explainFigure(ctx: Pick<Ctx, 'db' | 'now'>, { figure, ...asked }: Asked & { figure: Figure }) {
  const { span, filter, zone } = await readAsked(ctx, asked)
  const [[all], promises] = await Promise.all([countWaits(ctx.db, span, filter), listPromises(ctx.db)])
  const { version, name, says } = figureDefinitions[figure]
  return {
    figure,
    version,
    name,
    says,
    value: all?.figures[figure] ?? 0,
    asOf: ctx.now.toISOString(),
    zone,
    from: span.from.toISOString(),
    to: span.to.toISOString(),
    leftOut: leftOutOf(figure, all?.voids),
    calendars: promises
      .filter(({ id }) => filter.departmentId === null || id === filter.departmentId)
      .map(({ id, calendarName, firstResponseMinutes }) => ({
        departmentId: id,
        calendar: calendarName,
        targetMinutes: firstResponseMinutes,
      })),
  }
}

/** The stock has no void waits, and where void ones are what is counted, or counted in, nothing is left out. */
function leftOutOf(
  figure: Figure,
  voids: Record<'cohort' | 'activity', Record<VoidReason, number>> | undefined,
): { reason: VoidReason; count: number }[] {
  if (voids === undefined || countsVoid.has(figure)) return []
  const of = figure.startsWith('cohort.') ? voids.cohort : figure.startsWith('activity.') ? voids.activity : null
  if (of === null) return []
  return voidReasons.flatMap((reason) => (of[reason] > 0 ? [{ reason, count: of[reason] }] : []))
}

const countsVoid: ReadonlySet<Figure> = new Set([
  'cohort.void',
  'activity.void',
  'activity.came_in',
  'activity.carried_in',
  'activity.carried_out',
])
