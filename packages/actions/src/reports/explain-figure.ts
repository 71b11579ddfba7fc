import { countWaits, listPromiseRules, listPromises } from '@echolot/db'
import { type Figure, figureDefinitions, type VoidReason, voidReasons } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { type Asked, readAsked } from './asked-report.ts'

/**
 * What stands behind a number: what it counts and since which version, by whose calendars and promises, and what was left out and why. The
 * rows themselves are a question of their own.
 */
export async function explainFigure(ctx: Pick<Ctx, 'db' | 'now'>, { figure, ...asked }: Asked & { figure: Figure }) {
  const { span, filter, zone } = await readAsked(ctx, asked)
  const [[all], departments, rules] = await Promise.all([
    countWaits(ctx.db, span, filter),
    listPromises(ctx.db),
    listPromiseRules(ctx.db),
  ])
  const holds = (of: string | null, asked: string | null) => of === null || asked === null || of === asked
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
    calendars: departments
      .filter(({ id }) => filter.departmentId === null || id === filter.departmentId)
      .map(({ id, calendarName, firstResponseMinutes }) => ({
        departmentId: id,
        calendar: calendarName,
        targetMinutes: firstResponseMinutes,
      })),
    promises: rules
      .filter(
        ({ clock, departmentId, channel, priority }) =>
          (clock === 'first_response' || clock === 'next_response') &&
          holds(departmentId, filter.departmentId) &&
          holds(channel, filter.channel) &&
          holds(priority, filter.priority),
      )
      .map(({ departmentId, priority, channel, clock, targetMinutes, counted }) => ({
        ...{ departmentId, priority, channel, clock, targetMinutes, counted },
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
