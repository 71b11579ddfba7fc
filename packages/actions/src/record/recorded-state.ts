import { listAccounts } from '../accounts/list-accounts.ts'
import type { Ctx } from '../context.ts'
import { readMailSettings } from '../mail/mail-settings.ts'
import { listCannedResponses } from '../responding/canned-responses.ts'
import { listPeople } from '../sessions/people.ts'
import { readAccessPolicy } from '../sessions/second-factor.ts'
import { listCalendars } from '../settings/calendars.ts'
import { listDepartments } from '../settings/departments.ts'
import { readOrganisation } from '../settings/organisation.ts'
import { listPromises } from '../settings/promises.ts'
import { listRules } from '../settings/rules.ts'
import { getSource } from '../sources/sources.ts'
import { listBrands } from '../watches/brands.ts'
import { listMacros } from '../watches/own-macros.ts'
import { listWatches } from '../watches/watches.ts'
import { readWorkMinimum } from '../work/work-minimum.ts'
import type { RecordedChange } from './write-entry.ts'

type Row = Record<string, unknown>
type Area = { read(ctx: Ctx, subject: string | null): Promise<object | undefined>; fields: readonly string[] }

/** One of a list, by what it is known by. */
const oneOf =
  (list: (ctx: Ctx) => Promise<readonly object[]>, key = 'id') =>
  async (ctx: Ctx, subject: string | null) =>
    subject === null ? undefined : (await list(ctx)).find((row) => String((row as Row)[key]) === subject)

/**
 * How each part of the settings stands, as the pages show it: secrets are masked there already. What is counted or polled is no
 * setting, and what items say is not repeated here.
 */
const areas: Record<string, Area> = {
  organisation: { read: readOrganisation, fields: ['name', 'homepage', 'language', 'zone', 'state'] },
  departments: {
    read: oneOf(listDepartments),
    fields: [
      ...['name', 'calendarId', 'firstResponseMinutes', 'memberIds', 'approval', 'capacity', 'takeBackMinutes'],
      'mailAddress',
    ],
  },
  people: { read: oneOf(listPeople), fields: ['name', 'email', 'role', 'departmentIds', 'disabled'] },
  calendars: { read: oneOf(listCalendars), fields: ['name', 'definition', 'planned'] },
  promises: { read: listPromises, fields: ['promises'] },
  rules: {
    read: oneOf(listRules),
    fields: ['name', 'departmentId', 'query', 'channel', 'language', 'sourceId', 'priority', 'pins', 'enabled'],
  },
  brands: { read: oneOf(listBrands), fields: ['name', 'kind'] },
  watches: { read: oneOf(listWatches), fields: ['name', 'brandId', 'query', 'enabled'] },
  macros: { read: oneOf(listMacros, 'name'), fields: ['query'] },
  sources: {
    read: async (ctx, subject) =>
      subject === null || !/^\d{1,15}$/.test(subject)
        ? undefined
        : getSource(ctx, { id: Number(subject) }).catch(() => undefined /* It is gone, or was never there. */),
    fields: ['name', 'connector', 'url', 'purpose', 'state', 'intervalSeconds', 'settings', 'labels'],
  },
  accounts: {
    read: oneOf(async (ctx) => (await listAccounts(ctx)).rows),
    fields: ['name', 'channel', 'url', 'owner', 'everyDays', 'goal', 'departmentId'],
  },
  cannedResponses: { read: oneOf(listCannedResponses), fields: ['name', 'departmentId', 'language', 'text'] },
  mail: {
    read: async (ctx) => (await readMailSettings(ctx)).server ?? undefined,
    fields: ['host', 'port', 'security', 'user', 'from', 'answers', 'proofsBy'],
  },
  workMinimum: { read: readWorkMinimum, fields: ['people'] },
  accessPolicy: { read: readAccessPolicy, fields: ['administratorsNeedSecondFactor'] },
}

/** What is recorded of each part of the settings when it changes. */
export const recordedFields: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(areas).map(([area, { fields }]) => [area, fields]),
)

/** How what is about to be changed stands now; null where it does not exist, or is none of the settings. */
export async function recordedState(ctx: Ctx, area: string, subject: string | null): Promise<Row | null> {
  const known = areas[area]
  const row = (await known?.read(ctx, subject)) as Row | undefined
  return known === undefined || row === undefined
    ? null
    : Object.fromEntries(known.fields.map((field) => [field, row[field] ?? null]))
}

/** The fields that say otherwise, in their order. */
export function changesBetween(before: Row | null, after: Row | null): RecordedChange[] {
  return Object.keys(before ?? after ?? {}).flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null]
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }]
  })
}
