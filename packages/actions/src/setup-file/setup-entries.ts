import { connectorIds } from '@echolot/connectors'
import {
  brandKinds,
  departmentId,
  languages,
  longestLabel,
  mostLabels,
  pinReasons,
  priorities,
  states,
} from '@echolot/domain'
import { calendarSchema } from '@echolot/timekeeping'
import { z } from 'zod'
import { isEmail, storedEmail } from '../sessions/email.ts'
import { ofBrands } from '../watches/macros.ts'

// Each message completes "must be": the value goes before it, or "missing" where there is none.

const storable = (value: string) => value.isWellFormed() && !value.includes('\0')

const text = (limit: number, what: string) => {
  const right = `must be ${what}, a text of 1 to ${limit} characters`
  return z
    .string({
      error: ({ input }) =>
        typeof input === 'number' || typeof input === 'boolean' ? `${right}; put it in quotes: "${input}"` : right,
    })
    .trim()
    .min(1, right)
    .max(limit, right)
    .refine(storable, `${right}, without characters that cannot be stored`)
}

const wholeNumber = (from: number, to: number, what: string) => {
  const right = `must be ${what}, a whole number from ${from} to ${to}`
  return z.int(right).min(from, right).max(to, right)
}

const oneOf = <const T extends readonly string[]>(words: T) =>
  z.enum(words, `must be one of ${words.toSorted().join(', ')}`)

const yesOrNo = z.boolean('must be true or false')

const webAddress = (limit: number) => {
  const right = `must be a full address of at most ${limit} characters, beginning with https:// or http://`
  return z
    .string(right)
    .trim()
    .max(limit, right)
    .refine((value) => storable(value) && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), right)
}

/** An address that is asked: it may stand here sealed, as an export writes it where it is a secret. */
const askedAddress = z
  .string('must be an address, beginning with https:// or http://')
  .trim()
  .min(1, 'must be an address, beginning with https:// or http://')
  .max(8000, 'must be an address of at most 4000 characters')

const languageCode = z
  .string('must be an ISO 639 code, such as de')
  .regex(/^[a-z]{2,3}$/, 'must be an ISO 639 code, such as de')

/** One value, or a list of them. */
const someOf = <T extends z.ZodType<string>>(one: T, right: string) =>
  z.union([one, z.array(one).min(1)], right).transform((value) => [value].flat() as string[])

const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape, 'must be an object of keys')

export const companyEntry = object({
  name: text(200, 'the name of the company'),
  homepage: webAddress(2000).nullable().default(null),
  language: oneOf(languages).default('de'),
  zone: calendarSchema.shape.zone.default('Europe/Berlin'),
  state: z
    .enum(states, `must be the short name of a Bundesland (${states.toSorted().join(', ')}) or null`)
    .nullable()
    .default(null),
})

const whenEntry = object({
  watch: text(20_000, 'a query over the text').optional(),
  source: text(200, 'the name of a source').optional(),
  language: someOf(languageCode, 'must be an ISO 639 code such as de, or a list of them').optional(),
  channel: someOf(
    text(40, 'a channel').refine((channel) => !channel.includes(','), 'must be one channel; write several as a list'),
    'must be a channel such as news, or a list of them',
  ).optional(),
})

const id = z
  .string('must be the id of a department, such as service')
  .refine(
    (value) => departmentId.safeParse(value).success,
    'must be a lower-case letter followed by up to 39 lower-case letters, digits or hyphens, such as service',
  )

const macroRight =
  'must be the name of a macro without its $: a lower-case letter followed by up to 39 lower-case letters, digits or _'

const macroName = z
  .string(macroRight)
  .trim()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, macroRight)
  .refine(
    (name) => !ofBrands.has(name),
    `must be another name: $${[...ofBrands.keys()].join(', $')} are made of the brands`,
  )

/** One entry of each list of the file. */
export const entrySchemas = {
  brands: object({ name: text(200, 'the name of a brand'), kind: oneOf(brandKinds).default('own') }),
  macros: object({ name: macroName, query: text(20_000, 'a query') }),
  watches: object({
    name: text(200, 'the name of the watch'),
    brand: text(200, 'the name of a brand'),
    query: text(20_000, 'a query'),
    enabled: yesOrNo.default(true),
    mustMatch: z
      .array(text(20_000, 'a text'), 'must be a list of texts')
      .max(50, 'must be at most 50 texts')
      .optional(),
    mustNotMatch: z
      .array(text(20_000, 'a text'), 'must be a list of texts')
      .max(50, 'must be at most 50 texts')
      .optional(),
  }),
  sources: object({
    name: text(200, 'the name of the source'),
    connector: oneOf(connectorIds),
    url: askedAddress,
    settings: z
      .record(z.string(), z.unknown(), 'must be an object of keys, such as {ownUsers: ["Anna Admin"]}')
      .nullable()
      .default({}),
    purpose: oneOf(['mentions', 'own_channel'] as const).optional(),
    channel: text(40, 'a channel').optional(),
    language: z
      .string('must be a language, such as de')
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language, such as de or de-AT')
      .nullable()
      .default(null),
    labels: z
      .array(text(longestLabel, 'a label'), 'must be a list of labels, such as [Presse, Blogs]')
      .max(mostLabels, `must be a list of at most ${mostLabels} labels`)
      .default([]),
    intervalSeconds: wholeNumber(60, 604_800, 'the seconds between two polls').nullable().default(null),
    paused: yesOrNo.default(false),
  }),
  calendars: calendarSchema.safeExtend({ name: text(100, 'the name of the calendar') }),
  departments: object({
    id,
    name: text(100, 'a name').nullable().default(null),
    calendar: text(100, 'the name of a calendar'),
    firstResponseMinutes: wholeNumber(1, 525_600, 'the minutes of working time until the first response'),
    mail: z
      .string('must be an e-mail address, such as shipping@company.example, or null')
      .max(320, 'must be an e-mail address of at most 320 characters')
      .refine(isEmail, 'must be an e-mail address, such as shipping@company.example')
      .transform(storedEmail)
      .nullable()
      .default(null),
  }),
  rules: object({
    name: text(200, 'a name').optional(),
    shipped: text(80, 'the id of a shipped rule').optional(),
    when: whenEntry.optional(),
    department: id.optional(),
    priority: oneOf(priorities).optional(),
    pins: oneOf(pinReasons).nullable().optional(),
    enabled: yesOrNo.default(true),
  }),
  accounts: object({
    channel: text(40, 'the channel, such as mastodon'),
    url: webAddress(2000),
    name: text(200, 'a name').optional(),
    owner: text(320, 'the e-mail address or name of a person').nullable().default(null),
    everyDays: wholeNumber(1, 3650, 'the business days within which the account posts').nullable().default(null),
    department: id.nullable().default(null),
    goal: text(80, 'what the account is for').nullable().default(null),
    feed: askedAddress.nullable().default(null),
  }),
} as const

export type Section = keyof typeof entrySchemas
export const sections = Object.keys(entrySchemas) as Section[]
export type EntryOf<S extends Section> = z.output<(typeof entrySchemas)[S]>
export type Company = z.output<typeof companyEntry>

/** Every key that may stand at the top. */
export const topKeys = ['company', ...sections, 'shippedRules'] as const
