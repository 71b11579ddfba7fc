import { connectorOf } from '@echolot/connectors'
import { addCost, costOn, getOrganisation } from '@echolot/db'
import type { ConnectorId } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { dayBegins, dayOf, nextDay } from '../time/local-day.ts'
import { sourceSettings } from './source-settings.ts'

type Leave = (host: string) => Promise<Date | null>

type Paid = {
  /** Leave for one more request: none once the budget of the day is spent, till the company's next. */
  spend: Leave
  /** Counts what a poll brought, where that costs. */
  pay(items: number): Promise<void>
  /** Whether the budget refused a request. */
  isSpent(): boolean
}

/** Reading a source where its channel wants to be paid for that. Counted in the database, so that no restart forgets it. */
export function paidReads(
  { db, now, connectors }: Pick<Ctx, 'db' | 'now' | 'connectors'>,
  { id, connector, settings }: { id: number; connector: ConnectorId; settings: unknown },
  spend: Leave,
): Paid {
  const { costs } = connectorOf(connectors, connector).about
  if (costs === null) return { spend, pay: async () => {}, isSpent: () => false }
  const { dailyCents } = sourceSettings.parse(settings)
  const { cents, per } = costs
  let spent = false
  const zoned = getOrganisation(db).then((company) => company?.zone ?? 'Europe/Berlin')
  const today = async () => dayOf(now, await zoned)
  return {
    isSpent: () => spent,
    async pay(items) {
      if (per === 'item' && items > 0) await addCost(db, id, await today(), items * cents)
    },
    async spend(host) {
      const day = await today()
      const before = await costOn(db, id, day)
      // What a request will bring nobody knows; what it costs itself is known.
      if (dailyCents !== null && (per === 'request' ? before + cents > dailyCents : before >= dailyCents)) {
        spent = true
        return dayBegins(nextDay(day), await zoned)
      }
      const denied = await spend(host)
      if (denied === null && per === 'request') await addCost(db, id, day, cents)
      return denied
    },
  }
}
