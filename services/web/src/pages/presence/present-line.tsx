import { useTranslation } from 'react-i18next'
import { usePresent } from '../../api/use-present.ts'
import { language } from '../../texts/i18n.ts'
import { Icon } from '../../ui/icon.tsx'

/** Who else is in the ticket, in a sentence for those who write and one for those who look. */
export function PresentLine({ ticketId }: { ticketId: number }) {
  const { t } = useTranslation('presence')
  const present = usePresent(ticketId)
  const names = (doing: 'writing' | 'viewing') => {
    const those = present.filter((one) => one.doing === doing).map(({ person }) => person.name)
    return { count: those.length, names: new Intl.ListFormat(language()).format(those) }
  }
  const [writing, viewing] = [names('writing'), names('viewing')]
  return (
    // It stays while it is empty, so that a reader hears what comes into it.
    <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm empty:hidden">
      {writing.count === 0 ? null : (
        <span className="inline-flex items-center gap-1.5 rounded bg-soon-soft px-2 py-0.5 font-medium text-soon">
          <Icon name="reply" className="size-4" />
          {t('writing', writing)}
        </span>
      )}
      {viewing.count === 0 ? null : (
        <span className="inline-flex items-center gap-1.5 text-quiet">
          <Icon name="person" className="size-4" />
          {t('viewing', viewing)}
        </span>
      )}
    </p>
  )
}
