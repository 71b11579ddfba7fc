import { useTranslation } from 'react-i18next'
import { usePresent } from '../../api/use-present.ts'
import { Badge } from '../../ui/badge.tsx'

/** Who else is in a ticket of the list: the one who writes, or one who looks, and how many more. */
export function PresentBadge({ ticketId }: { ticketId: number }) {
  const { t } = useTranslation('presence')
  const present = usePresent(ticketId)
  const first = present.find(({ doing }) => doing === 'writing') ?? present[0]
  if (first === undefined) return null
  const { doing, person } = first
  const more = present.length - 1
  return (
    <Badge tone={doing === 'writing' ? 'soon' : 'accent'} icon={doing === 'writing' ? 'reply' : 'person'}>
      {t(doing === 'writing' ? 'writes' : 'views', { name: person.name })}
      {more === 0 ? null : ` +${more}`}
    </Badge>
  )
}
