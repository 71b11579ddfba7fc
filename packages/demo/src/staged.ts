import type { HiddenVerdict } from '@echolot/domain'
import { dayMs, hourMs, instantAt, localTime, minuteMs, workdayFrom } from './berlin-time.ts'
import { at, chance } from './chance.ts'
import { hiddenSinceDays, members } from './company.ts'
import { agencyReport } from './content/agency.ts'
import { hiddenWrongly, passingBy } from './content/passing-by.ts'
import { fillSlots } from './fill-slots.ts'
import type { Item } from './item.ts'
import type { Deed } from './world-shape.ts'

type StagedItem = { item: Item; foundAt: number }
type StagedVerdict = { externalId: string; at: number; by: string; verdict: HiddenVerdict }
export type Staged = {
  items: readonly StagedItem[]
  /** How colleagues judged what exclusions hid. */
  verdicts: readonly StagedVerdict[]
  acts: readonly { externalId: string; at: number; by: string; do: Deed }[]
}

/** Above the numbers of the history, below those of life. */
const firstSerial = 50_001
/** So long after it was published what is staged is found. */
const foundAfterMs = 48_000
/** What was hidden longer ago has been judged; what came since lies in the tray. */
const judgedAfterDays = 8

/** What happens in every world alike, whatever falls otherwise: it shows what chance would seldom bring together. */
export function stageItems(seed: number, epoch: number): Staged {
  const hidden = stageHidden(seed, epoch)
  return { ...hidden, items: [...stageReport(epoch), ...hidden.items] }
}

function stageReport(epoch: number): readonly StagedItem[] {
  const { language, prints } = agencyReport
  return prints.map(({ sourceKey, outlet, host, minutesAgo, title, text }, nth) => {
    const printed = {
      sourceKey,
      language,
      title,
      text,
      outlet,
      host,
      theme: 'pr',
      aside: nth === 0 ? null : 'copy',
    } as const
    return stage(firstSerial + nth, epoch - minutesAgo * minuteMs, printed)
  })
}

/** Something every few days since the watch was changed, and some today; one of them was hidden wrongly. */
function stageHidden(seed: number, epoch: number): Staged {
  const dice = chance(seed, 'hidden')
  const instants = [4.6 * hourMs, 2.2 * hourMs, 52 * minuteMs].map((ago) => epoch - ago)
  const today = localTime(epoch).day
  for (let daysAgo = 2; daysAgo < hiddenSinceDays - 2; daysAgo += dice.int(2, 3))
    instants.push(instantAt({ day: today - daysAgo, minute: dice.int(8 * 60, 18 * 60) }))
  instants.sort((a, b) => a - b)

  const wrong = instants.findLastIndex((instant) => epoch - instant > (judgedAfterDays + 4) * dayMs)
  const [lead] = members('pr')
  const by = lead?.email ?? ''
  const verdicts: StagedVerdict[] = []
  const acts: { externalId: string; at: number; by: string; do: Deed }[] = []
  const items = instants.map((instant, nth) => {
    const isWrong = nth === wrong
    const { sourceKey, language, template } = isWrong ? hiddenWrongly : at(passingBy, nth % passingBy.length)
    const { title, body } = fillSlots(template, language, false, dice)
    const staged = stage(firstSerial + 1000 + nth, instant, {
      ...{ sourceKey, language, title, text: body, outlet: null, host: null },
      theme: isWrong ? 'pr' : null,
      aside: 'hidden',
    })
    const { externalId, path } = staged.item
    if (epoch - instant > judgedAfterDays * dayMs) {
      const judgedAt = instantAt({ day: workdayFrom(localTime(instant).day + 2), minute: dice.int(9 * 60, 11 * 60) })
      verdicts.push({ externalId, at: judgedAt, by, verdict: isWrong ? 'wrongly' : 'rightly' })
      if (isWrong) {
        const answeredAt = judgedAt + 95 * minuteMs
        acts.push({ externalId, at: judgedAt + 4 * minuteMs, by, do: { name: 'claim' } })
        acts.push({ externalId, at: answeredAt, by, do: { name: 'respond', kind: 'recorded', url: `${path}#antwort` } })
      }
    }
    return staged
  })
  return { items, verdicts, acts }
}

function stage(
  serial: number,
  instant: number,
  said: Pick<Item, 'sourceKey' | 'language' | 'title' | 'text' | 'outlet' | 'host' | 'theme' | 'aside'>,
): StagedItem {
  const publishedAt = Math.floor(instant / 1000) * 1000
  const item: Item = {
    ...said,
    externalId: `${said.sourceKey}-${serial}`,
    path: `/${said.sourceKey}/${serial}`,
    author: null,
    publishedAt,
    own: false,
    parentExternalId: null,
    addressed: false,
    wordpress: null,
  }
  return { item, foundAt: publishedAt + foundAfterMs }
}
