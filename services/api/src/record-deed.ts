import * as actions from '@echolot/actions'
import type { RecordKind } from '@echolot/domain'
import type { RequestContext } from './request-context.ts'

type Deed = { name: string; kind: RecordKind; input: unknown }

/** A field of something that came from outside, where it is short enough to be a number or a word of ours. */
function field(of: unknown, name: string): string | null {
  const value = typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined
  return typeof value === 'number' || (typeof value === 'string' && value.length <= 100) ? String(value) : null
}

/** Does what was asked, and records it with what it changed. What cannot be recorded is not told. */
export async function recordDeed<T extends { output: unknown }>(
  context: RequestContext,
  { name, kind, input }: Deed,
  act: () => Promise<T>,
): Promise<T> {
  const { identified } = context
  const [area = ''] = name.split('.')
  const via = identified?.key != null ? ('key' as const) : ('session' as const)
  const entry = { kind, deed: name, via }
  const before =
    kind === 'change' ? await actions.recordedState(await context.context(), area, subjectOf(area, input)) : null
  const personId = identified?.actor.personId ?? null
  let result: T
  try {
    result = await act()
  } catch (error) {
    // Of whom nothing is known but what they typed, nothing is kept: it may be their password.
    if (kind === 'sign_in')
      await actions.writeRecord(await context.host.context(), {
        ...{ ...entry, subject: null, succeeded: false, said: null },
        personId: await actions.personOfEmail(await context.host.context(), { email: field(input, 'email') ?? '' }),
      })
    throw error
  }
  const { output } = result
  const signedIn = field(output, 'id') ?? field((output as { me?: unknown } | null)?.me, 'id')
  // Who has a second step before them is not signed in yet.
  if (kind === 'sign_in' && signedIn === null) return result
  const ctx = await context.context()
  const subject = kind === 'sign_in' ? null : (field(output, 'id') ?? subjectOf(area, input))
  await actions.writeRecord(ctx, {
    ...{ ...entry, subject, succeeded: true },
    personId: kind === 'sign_in' ? Number(signedIn) : personId,
    said: await saidOf(),
  })
  return result

  async function saidOf(): Promise<actions.RecordSaid | null> {
    if (kind === 'change') {
      const changes = actions.changesBetween(before, await actions.recordedState(ctx, area, subject))
      return changes.length === 0 ? null : { changes }
    }
    if (kind !== 'view' && kind !== 'export') return null
    const asked = Object.entries((input ?? {}) as Record<string, unknown>).flatMap(([key, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value) && String(value).length <= 200
        ? [[key, value as string | number | boolean] as const]
        : [],
    )
    return asked.length === 0 ? null : { asked: Object.fromEntries(asked) }
  }
}

/** What it is done to: its number; a macro's name, which is its id. Other names are words, and may be a person's. */
function subjectOf(area: string, input: unknown): string | null {
  return field(input, 'id') ?? (area === 'macros' ? field(input, 'name') : null)
}
