import type { TicketRow } from '@echolot/contract'
import { useTranslation } from 'react-i18next'

type Named = Pick<TicketRow, 'title' | 'authorName' | 'erased'>

/** What a ticket is called: its title, else its author; of erased ones neither is left. */
export function useTicketName(): (ticket: Named) => string {
  const { t } = useTranslation('ticket')
  return ({ title, authorName, erased }) =>
    erased ? t('item.erasedName') : (title ?? authorName ?? t('item.unknownAuthor'))
}
