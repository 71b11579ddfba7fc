import type { FilterCondition, TicketExpression } from '@echolot/domain'
import { type RawBuilder, sql as raw, type SqlBool } from 'kysely'

/** Who asks, and when. */
export type FilterContext = { personId: number; now: Date }

/**
 * A filter as a condition on a row of `ticket`: the one compiler, values as parameters only. Never null, so that its opposite
 * is just what it leaves out.
 */
export function compileFilter(filter: TicketExpression, context: FilterContext): RawBuilder<SqlBool> {
  if ('not' in filter) return raw<SqlBool>`not ${compileFilter(filter.not, context)}`
  if ('all' in filter) return joined(filter.all, context, 'and')
  if ('any' in filter) return joined(filter.any, context, 'or')
  return raw<SqlBool>`coalesce((${compileCondition(filter, context)}), false)`
}

/** An empty group narrows nothing, whichever it is. */
function joined(parts: readonly TicketExpression[], context: FilterContext, by: 'and' | 'or'): RawBuilder<SqlBool> {
  if (parts.length === 0) return raw<SqlBool>`true`
  return raw<SqlBool>`(${raw.join(
    parts.map((part) => compileFilter(part, context)),
    by === 'and' ? raw` and ` : raw` or `,
  )})`
}

const waits = raw`ticket.state in ('open', 'assigned')`

function compileCondition(condition: FilterCondition, { personId, now }: FilterContext): RawBuilder<unknown> {
  switch (condition.field) {
    case 'state':
    case 'priority':
    case 'outcome':
    case 'department':
    case 'channel':
    case 'language':
    case 'goal':
      return raw`${column[condition.field]} = any(${[...condition.is]}::text[])`
    case 'ground':
      return raw`exists (select from mention where mention.id = ticket.mention_id and mention.ground = any(${[...condition.is]}::text[]))`
    case 'helping':
      return raw`exists (select from ticket_support where ticket_support.ticket_id = ticket.id and ticket_support.department_id = any(${[...condition.is]}::text[]))`
    case 'label':
      return raw`exists (select from ticket_label join label on label.id = ticket_label.label_id
        where ticket_label.ticket_id = ticket.id and lower(label.name) = any(select lower(name) from unnest(${[...condition.is]}::text[]) as name))`
    case 'source':
      return raw`ticket.source_id = any(${[...condition.is]}::bigint[])`
    case 'account':
      return raw`ticket.source_id in (select source.id from source where source.account_id = any(${[...condition.is]}::bigint[]))`
    case 'incident':
      return raw`exists (select from incident_ticket where incident_ticket.ticket_id = ticket.id and incident_ticket.incident_id = any(${[...condition.is]}::bigint[]))`
    case 'watch':
      return raw`exists (select from mention, jsonb_array_elements(mention.hits) as hit
        where mention.id = ticket.mention_id and (hit ->> 'watchId')::bigint = any(${[...condition.is]}::bigint[]))`
    case 'assignee': {
      const ids = condition.is.flatMap((who) => (who === 'me' ? personId : who === 'nobody' ? [] : who))
      const theirs = raw`coalesce(ticket.assignee_id = any(${ids}::bigint[]), false)`
      return condition.is.includes('nobody') ? raw`ticket.assignee_id is null or ${theirs}` : theirs
    }
    case 'pinned':
      return fact(raw`ticket.pinned is not null`, condition.is)
    case 'paused':
      return fact(raw`ticket.paused_at is not null`, condition.is)
    case 'late':
      return fact(
        raw`ticket.due_at < case when ${waits} then ${now}::timestamptz else coalesce(ticket.ended_at, ${now}) end`,
        condition.is,
      )
    case 'snoozed':
      return fact(raw`${waits} and coalesce(ticket.snoozed_until > ${now}, false)`, condition.is)
    case 'undecided':
      return fact(raw`ticket.department_id = 'undecided'`, condition.is)
    case 'private':
      return fact(
        raw`exists (select from item where item.id = ticket.item_id and item.visibility = 'private')`,
        condition.is,
      )
    case 'participant':
      return fact(
        raw`exists (select from ticket_event where ticket_event.ticket_id = ticket.id and ticket_event.person_id = ${personId})`,
        condition.is,
      )
    case 'note':
      return fact(
        raw`exists (select from note where note.ticket_id = ticket.id and note.taken_back_at is null)`,
        condition.is,
      )
    case 'response':
      return fact(raw`exists (select from response where response.ticket_id = ticket.id)`, condition.is)
    case 'due':
    case 'arrived':
    case 'ended': {
      const at = instant[condition.field]
      if ('before' in condition) return raw`${at} < ${new Date(condition.before)}`
      if ('after' in condition) return raw`${at} > ${new Date(condition.after)}`
      const span = condition.withinMinutes * 60_000
      return condition.field === 'due'
        ? raw`${at} >= ${now} and ${at} < ${new Date(now.getTime() + span)}`
        : raw`${at} <= ${now} and ${at} > ${new Date(now.getTime() - span)}`
    }
    case 'waiting':
      return raw`${waits} and ticket.episode_started_at < ${new Date(now.getTime() - condition.overMinutes * 60_000)}`
    case 'copies':
      return raw`(select count(*) from story_copy where story_copy.ticket_id = ticket.id and story_copy.item_id <> ticket.item_id and story_copy.rung <> 'follow_up') > ${condition.over}`
    case 'author':
      return raw`exists (select from item join author on author.id = item.author_id
        where item.id = ticket.item_id and strpos(search_fold(concat_ws(chr(10), author.name, author.handle)), search_fold(${condition.holds})) > 0)`
    case 'text':
      return raw`exists (select from ticket_search where ticket_search.ticket_id = ticket.id
        and ticket_search.document @@ (websearch_to_tsquery('german', search_fold(${condition.holds})) || websearch_to_tsquery('english', search_fold(${condition.holds}))))`
  }
}

const column = {
  state: raw`ticket.state`,
  priority: raw`ticket.priority`,
  outcome: raw`ticket.outcome`,
  department: raw`ticket.department_id`,
  channel: raw`ticket.channel`,
  language: raw`ticket.language`,
  goal: raw`ticket.goal`,
} as const

/** Of what is open again, nothing has ended. */
const instant = {
  due: raw`ticket.due_at`,
  arrived: raw`ticket.opened_at`,
  ended: raw`ticket.ended_at`,
} as const

const fact = (claim: RawBuilder<unknown>, is: boolean) => (is ? claim : raw`not (${claim})`)
