import { connectorOf, connectors } from '@echolot/connectors'
import { getOrganisation, listCosts } from '@echolot/db'
import type { ConnectorId } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { dayOf } from '../time/local-day.ts'

const dayMs = 86_400_000
/** A forecast goes by what the last days cost: as many as hold each day of the week once. */
const forecastDays = 7

/**
 * What reading sources costs, for those whose channel wants to be paid: today, in this month so far, and by the end of it if every day to
 * come costs as much as the last seven did on average; in US cents. Null for a source that costs nothing.
 */
export async function sourceCosts({ db, now }: Pick<Ctx, 'db' | 'now'>, known: Ctx['connectors'] = connectors) {
  const paid = Object.values(known).some(({ about }) => about.costs !== null)
  if (!paid) return () => null
  const zone = (await getOrganisation(db))?.zone ?? 'Europe/Berlin'
  const today = dayOf(now, zone)
  const month = today.slice(0, 7)
  const lately = dayOf(new Date(now.getTime() - forecastDays * dayMs), zone)
  const rows = await listCosts(db, lately < `${month}-01` ? lately : `${month}-01`)
  const lastOfMonth = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 0)).getUTCDate()
  const daysLeft = lastOfMonth - Number(today.slice(8))
  return ({ id, connector, createdAt }: { id: number; connector: ConnectorId; createdAt: Date }) => {
    if (connectorOf(known, connector).about.costs === null) return null
    const own = rows.filter(({ sourceId }) => sourceId === id)
    const sum = (isMeant: (day: string) => boolean) =>
      own.reduce((total, { day, cents }) => total + (isMeant(day) ? cents : 0), 0)
    const monthCents = sum((day) => day.startsWith(month))
    // Whole days that it was read on, of which today is none yet; on its first day, today.
    const daysKnown = Math.min(forecastDays, Math.floor((now.getTime() - createdAt.getTime()) / dayMs))
    const aDay = daysKnown < 1 ? sum((day) => day === today) : sum((day) => day >= lately && day < today) / daysKnown
    const todayCents = sum((day) => day === today)
    const restOfToday = Math.max(0, aDay - todayCents)
    return { todayCents, monthCents, forecastCents: monthCents + restOfToday + aDay * daysLeft }
  }
}
