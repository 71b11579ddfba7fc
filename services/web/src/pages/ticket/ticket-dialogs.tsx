import { useEffect } from 'react'
import { lazily } from '../../ui/lazily.tsx'
import type { TicketWork } from './use-ticket-work.ts'

const TicketQuestionDialog = lazily(async () => (await import('./ticket-question-dialog.tsx')).TicketQuestionDialog)

/** First the page, then what a key may open on it. */
const laterMs = 1_500

/** The one question that is open about a ticket, if any. */
export function TicketDialogs({ work }: { work: TicketWork }) {
  useEffect(() => {
    const later = setTimeout(TicketQuestionDialog.preload, laterMs)
    return () => clearTimeout(later)
  }, [])
  return work.asking === null ? null : <TicketQuestionDialog asking={work.asking} work={work} />
}
