import {
  insertBrand,
  insertCalendar,
  insertDepartments,
  insertOrganisation,
  insertRules,
  insertWatch,
  type OrganisationValues,
  type Tx,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { checkZone } from '../settings/organisation.ts'
import { shippedRules } from './shipped-rules.ts'

type CompanyDraft = {
  company: OrganisationValues
  demoEpoch: Date | null
  /** Since when its watches look. */
  watchedSince: Date
  calendar: { name: string; definition: unknown }
  departments: readonly { id: string; firstResponseMinutes: number }[]
  brands: readonly { name: string; kind: 'own' | 'product' | 'person' | 'competitor' }[]
  watches: readonly { name: string; brand: string; query: string }[]
}

/** Writes a company with calendar, departments, the shipped rules of those departments, brands and watches. @throws Refusal `conflict` where one is set up. */
export async function putCompany(tx: Tx, draft: CompanyDraft, now: Date): Promise<void> {
  checkZone(draft.company.zone)
  if ((await insertOrganisation(tx, { ...draft.company, demoEpoch: draft.demoEpoch, createdAt: now })) === undefined)
    throw new Refusal('conflict', 'A company is set up already.', { reason: 'set_up' })
  const calendar = await insertCalendar(tx, { ...draft.calendar, updatedAt: now, personId: null })
  await insertDepartments(
    tx,
    draft.departments.map(({ id, firstResponseMinutes }, position) => ({
      id,
      name: null,
      position,
      calendarId: calendar.id,
      firstResponseMinutes,
      createdAt: now,
    })),
  )
  const known = new Set(draft.departments.map(({ id }) => id))
  await insertRules(
    tx,
    shippedRules
      .filter(({ departmentId }) => known.has(departmentId))
      .map((rule, position) => ({ ...rule, position, createdAt: now })),
  )
  const brandIds = new Map<string, number>()
  for (const brand of draft.brands) brandIds.set(brand.name, (await insertBrand(tx, { ...brand, createdAt: now })).id)
  for (const { name, brand, query } of draft.watches) {
    const brandId = brandIds.get(brand)
    if (brandId === undefined) throw new Error(`Watch "${name}" names brand "${brand}", which is not among the brands.`)
    await insertWatch(
      tx,
      { brandId, name, query, enabled: true, createdAt: draft.watchedSince, updatedAt: draft.watchedSince },
      { personId: null, origin: 'shipped' },
    )
  }
}
