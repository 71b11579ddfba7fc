import type { Hit, SearchPlan, TicketListRow } from '@echolot/db'
import { type TicketState, waitingStates } from '@echolot/domain'
import { searchedMarks } from './searched-marks.ts'

/** A stretch of a text to highlight; UTF-16 offsets, end exclusive. */
export type Mark = { start: number; end: number }
export type Marked = { text: string; marks: Mark[] }

const waiting: readonly TicketState[] = waitingStates

/** The marks of a field from a mention's hits, sorted, without overlaps. */
export function marksOf(hits: unknown, field: 'title' | 'text'): Mark[] {
  // Written by insertMentions in this shape and by nobody else.
  const spans = (hits as Hit[])
    .flatMap((hit) => hit.spans.filter((span) => span.field === field))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const marks: Mark[] = []
  for (const { start, end } of spans) {
    const last = marks.at(-1)
    if (last === undefined || start >= last.end) marks.push({ start, end })
  }
  return marks
}

const excerptLength = 240

/** The part of a text around its first mark, on one line, with the marks moved along. */
export function excerptOf(text: string | null, marks: readonly Mark[]): Marked {
  if (text === null) return { text: '', marks: [] }
  const first = marks[0]?.start ?? 0
  let from = first > excerptLength * 0.6 ? first - Math.floor(excerptLength / 3) : 0
  if (from > 0) {
    const space = text.indexOf(' ', from)
    if (space !== -1 && space < first) from = space + 1
  }
  let to = Math.min(text.length, from + excerptLength)
  if (to < text.length && isHighSurrogate(text, to - 1)) to -= 1
  const cut = text.slice(from, to).replace(/[\n\r\t]/g, ' ')
  const lead = from > 0 ? '… ' : ''
  return {
    text: `${lead}${cut}${to < text.length ? ' …' : ''}`,
    marks: marks
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from + lead.length, end: end - from + lead.length })),
  }
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdbff
}

/** Whether the answer stood there before we knew of the question: such a wait ends where it began, and took nobody any time. */
function isAnsweredWhenFound({ state, episode, episodeStartedAt, endedAt }: TicketListRow): boolean {
  const isAnswered = state === 'answered' || state === 'closed'
  return isAnswered && episode === 1 && endedAt !== null && endedAt <= episodeStartedAt
}

/** A ticket as a row of a list. `late` is the fact at `now`. Of a search the row shows what was found, else what a watch found. */
export function toRow(row: TicketListRow, now: Date, search?: SearchPlan) {
  const found = (text: string | null) => (search === undefined || text === null ? [] : searchedMarks(text, search))
  const [inTitle, inText] = [found(row.title), found(row.text)]
  const isShown = inTitle.length + inText.length > 0
  const end = waiting.includes(row.state) ? now : (row.endedAt ?? now)
  return {
    id: row.id,
    state: row.state,
    departmentId: row.departmentId,
    assignee:
      row.assigneeId === null || row.assigneeName === null ? null : { id: row.assigneeId, name: row.assigneeName },
    channel: row.channel,
    sourceName: row.sourceName,
    language: row.language,
    ground: row.ground,
    authorName: row.authorName,
    title: row.title,
    titleMarks: row.title === null ? [] : isShown ? inTitle : marksOf(row.hits, 'title'),
    erased: row.erasedAt !== null,
    excerpt: excerptOf(row.text, isShown ? inText : marksOf(row.hits, 'text')),
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    late: end > row.dueAt,
    targetMinutes: row.targetMinutes,
    counted: row.counted,
    snoozedUntil: row.snoozedUntil === null || row.snoozedUntil <= now ? null : row.snoozedUntil.toISOString(),
    pinned: row.pinned,
    episode: row.episode,
    priority: row.priority,
    outcome: row.outcome,
    paused:
      row.pausedAt === null || row.pauseReason === null || row.pausedUntil === null
        ? null
        : { reason: row.pauseReason, since: row.pausedAt.toISOString(), until: row.pausedUntil.toISOString() },
    copies: row.copies,
    outgoing: row.outgoing,
    proposals: row.proposals,
    answeredWhenFound: isAnsweredWhenFound(row),
    visibility: row.visibility,
  }
}
