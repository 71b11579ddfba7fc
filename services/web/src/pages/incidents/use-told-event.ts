import type { IncidentDetail } from '@echolot/contract'
import { useTranslation } from 'react-i18next'

type Event = IncidentDetail['timeline'][number]

/** What somebody did with an incident, as a sentence that goes on from their name. */
export function useToldEvent(): (event: Event) => string {
  const { t } = useTranslation('incidents')
  return (event) => {
    const { kind, plan, about, version, count } = event
    const text = event.text ?? '…'
    switch (kind) {
      case 'planned':
        return t(plan === 'wait' ? 'events.plannedWait' : 'events.plannedAnswer', { count })
      case 'led':
        return t('events.led', { about: about?.name ?? t('nobody') })
      case 'renamed':
      case 'noted':
      case 'closed':
        return t(`events.${kind}`, { text })
      case 'worded':
        return t('events.worded', { version })
      case 'answering':
        return t('events.answering', { count, version })
      case 'reopened':
        return t('events.reopened')
      default:
        return t(`events.${kind}`, { count })
    }
  }
}
