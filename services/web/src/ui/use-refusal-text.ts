import { refusalReasons, ticketStates } from '@echolot/domain'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { useInstant } from '../time/use-instant.ts'

const instantShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/**
 * The sentence for a refusal, from its reason and facts; null where it has no reason that this page knows. The sentences come
 * with the first refusal of the server; a page that shows what was refused earlier fetches them itself.
 */
export function useRefusalText(): (data: Record<string, unknown>) => string | null {
  const { t } = useTranslation('words')
  const instant = useInstant()
  const inWords = (value: unknown) => {
    if (typeof value !== 'string') return value
    if (instantShape.test(value)) return instant(value)
    const state = ticketStates.find((known) => known === value)
    return state === undefined ? value : t(`states.${state}`).toLowerCase()
  }
  return (data) => {
    const reason = refusalReasons.find((known) => known === data.reason)
    if (reason === undefined || !i18next.exists(`refusals:${reason}`)) return null
    const facts = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, inWords(value)]))
    return i18next.t(`refusals:${reason}`, facts)
  }
}
