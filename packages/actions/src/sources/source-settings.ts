import { type AnyConnector, connectorOf, connectors } from '@echolot/connectors'
import { type ConnectorId, commonSettings, Refusal } from '@echolot/domain'
import { z } from 'zod'

/** What Echolot itself reads of any source's settings; the rest is its connector's. */
export const sourceSettings = commonSettings.extend({
  /** Who at this source is us; no connector has to know it. */
  ownUsers: z.array(z.string()).default([]),
})

const common = commonSettings.parse({})

/** As they are stored: what is common and not wanted is not there. */
export function storedSettings<T extends Record<string, unknown>>(settings: T): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([key, value]) => !(key in common) || (value !== undefined && !isSame(value, common[key as keyof typeof common])),
    ),
  )
}

/** What somebody typed for a source, as it is stored. @throws Refusal `invalid` naming the setting that its connector does not know, or not so. */
export function typedSettings(connector: ConnectorId, typed: Record<string, unknown>): Record<string, unknown> {
  const { settings: schema, form } = connectorOf(connectors, connector)
  const keys = Object.keys(schema.shape)
  const unknown = Object.keys(typed).find((key) => !keys.includes(key))
  if (unknown !== undefined)
    throw unfit(unknown, `A source of the kind "${connector}" has no setting "${unknown}"; it has: ${keys.join(', ')}.`)
  const [issue] = schema.safeParse(typed).error?.issues ?? []
  if (issue !== undefined)
    throw unfit(issue.path.map(String).join('.'), `The setting "${issue.path.map(String).join('.')}": ${issue.message}`)
  const usual = form.filter(({ key, initial }) => key !== 'ownUsers' && isSame(typed[key], initial))
  const stored = Object.entries(typed).filter(([key]) => !usual.some((field) => field.key === key))
  return storedSettings(Object.fromEntries(stored))
}

function unfit(key: string, message: string): Refusal {
  return new Refusal('invalid', message, { reason: 'setting_unfit', field: `settings.${key}`, setting: key })
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** Stored settings with all that they leave open. What a version after this one stored may be none of ours, and stays as it is. */
export function wholeSettings(
  connector: AnyConnector,
  stored: unknown,
): Record<string, unknown> & z.infer<typeof commonSettings> {
  const read = connector.settings.safeParse(stored)
  return { ...common, ...(read.success ? read.data : (stored as object)) }
}

/** Settings by which what is there already is read once more. */
export function rereads(connector: ConnectorId): string[] {
  return connectorOf(connectors, connector).form.flatMap(({ key, rereads }) => (rereads ? [key] : []))
}

/** Whether something stood at a source long before anybody listened, so that a promise for it would be none. */
export function isHistory(settings: unknown, { publishedAt, addedAt }: { publishedAt: Date | null; addedAt: Date }) {
  const { historyDays } = sourceSettings.parse(settings)
  return (
    historyDays !== null && publishedAt !== null && publishedAt.getTime() < addedAt.getTime() - historyDays * 86_400_000
  )
}
