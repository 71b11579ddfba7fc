-- What must hold of every Echolot at every moment, and the rows for which it does not. Each query begins with a line
-- `-- name: I<number> <name>: <what must hold>`, or `-- list: …` where the rows want a look and are no fault. It gives
-- subject, id and fault; ids and our own words only, never what a person outside wrote.
-- They are run in one read-only snapshot; a minute of grace is given to whatever a sweep puts right by itself.

-- name: I2 item_decided: Every item was judged a minute after it was found or changed at the latest, or after the company was set up, and what was judged is there.
select 'item' as subject, item.id,
  case
    when item.triaged_at is null then 'not judged'
    when item.triage_outcome = 'mention' then 'judged a mention, and there is none'
    when item.triage_outcome = 'dead' then 'put aside, and no dead letter says why'
    else 'judged ' || coalesce(item.triage_outcome, 'without outcome') || ', and there is a mention'
  end as fault
from item left join mention on mention.item_id = item.id
where (item.triaged_at is null and greatest(item.found_at, item.changed_at, coalesce(
    (select created_at from department where id = 'undecided'), 'infinity')) < now() - interval '60 seconds')
   or (item.triaged_at is not null and (item.triage_outcome = 'mention') is distinct from (mention.id is not null))
   or (item.triage_outcome = 'dead' and item.erased_at is null
       and not exists (select from dead_letter where topic = 'items.collected' and subject_id = item.id))

-- name: I2 mention_routed: Every mention has its ticket, or its place in the story of one, a minute after it was found at the latest, or after the company was set up, or a dead letter that says why not.
select 'mention' as subject, mention.id,
  case when mention.routed_at is null then 'not routed' else 'routed, and there is no ticket' end as fault
from mention join item on item.id = mention.item_id left join ticket on ticket.mention_id = mention.id
where ticket.id is null and not exists (select from story_copy where story_copy.mention_id = mention.id)
  and case
    when mention.routed_at is null then greatest(mention.found_at, coalesce(
      (select created_at from department where id = 'undecided'), 'infinity')) < now() - interval '60 seconds'
    else item.erased_at is null
      and not exists (select from dead_letter where topic = 'mentions.found' and subject_id = mention.id)
  end

-- name: I2 recall: What the ledger of a source says of an hour is what its items say: so many new ones, and this became of them.
with found as (
  select source_id, date_trunc('hour', found_at, 'UTC') as hour, count(*) as stored,
    count(*) filter (where triage_outcome = 'mention') as matched, count(*) filter (where triage_outcome = 'own') as own,
    count(*) filter (where triage_outcome = 'no_hit') as no_hit, count(*) filter (where triage_outcome = 'dead') as dead
  from item where found_at > now() - interval '399 days' group by 1, 2
)
select 'source' as subject, coalesce(ledger.source_id, found.source_id) as id,
  to_char(coalesce(ledger.hour, found.hour) at time zone 'UTC', 'YYYY-MM-DD HH24"h"') || ': '
    || coalesce(ledger.stored, 0) || ' new in the ledger and ' || coalesce(found.stored, 0) || ' found, '
    || coalesce(ledger.matched, 0) || ' mentions and ' || coalesce(found.matched, 0) as fault
from (select * from source_hour where hour > now() - interval '399 days') as ledger
  full join (select * from found where hour > now() - interval '399 days') as found using (source_id, hour)
where (coalesce(ledger.stored, 0), coalesce(ledger.matched, 0), coalesce(ledger.own, 0), coalesce(ledger.no_hit, 0), coalesce(ledger.dead, 0))
  <> (coalesce(found.stored, 0), coalesce(found.matched, 0), coalesce(found.own, 0), coalesce(found.no_hit, 0), coalesce(found.dead, 0))

-- name: I2 one_assignment: Every ticket lies with exactly one department, in exactly one wait, and is held by one person or by nobody as its state says.
select 'ticket' as subject, ticket.id,
  case
    when count(episode.number) filter (where episode.outcome = 'open') <> (ticket.state in ('open', 'assigned'))::int then 'waits open: ' || count(episode.number) filter (where episode.outcome = 'open')
    when not bool_or(episode.number = ticket.episode and episode.department_id = ticket.department_id) then 'its wait lies with another department'
    when mention.item_id <> ticket.item_id or item.source_id <> ticket.source_id then 'of another item than its mention'
    when ticket.state = 'open' then 'open, and somebody holds it'
    else 'assigned, and nobody holds it'
  end as fault
from ticket
  join mention on mention.id = ticket.mention_id
  join item on item.id = ticket.item_id
  left join episode on episode.ticket_id = ticket.id
group by ticket.id, mention.item_id, item.source_id
having count(episode.number) filter (where episode.outcome = 'open') <> (ticket.state in ('open', 'assigned'))::int
    or coalesce(bool_or(episode.number = ticket.episode and episode.department_id = ticket.department_id), false) = false
    or mention.item_id <> ticket.item_id
    or item.source_id <> ticket.source_id
    or (ticket.state = 'open' and ticket.assignee_id is not null)
    or (ticket.state = 'assigned' and ticket.assignee_id is null)

-- name: I3 wait_measured: Every wait stands once, from its own beginning to its own end as the history of its ticket tells them.
with told as (
  -- A wait begins with the opening or a reopening and takes what happens until the next one; what was taken back ended none.
  select ticket_id, seq, kind, coalesce((happening ->> 'since')::timestamptz, at) as at, happening,
    max(seq) filter (where kind = 'parted') over (partition by ticket_id) as parted,
    array_agg((happening ->> 'seq')::int) filter (where kind = 'undone') over (partition by ticket_id) as undone,
    count(*) filter (where kind in ('opened', 'reopened')) over (partition by ticket_id order by seq) as number
  from ticket_event
), ends as (
  select distinct on (ticket_id, number) ticket_id, number, kind,
    case kind when 'responded' then (happening ->> 'respondedAt')::timestamptz else at end as at, happening ->> 'reason' as reason
  from told where (kind = 'dismissed' and seq <> all (coalesce(undone, '{}')) and (parted is null or seq > parted or happening ->> 'because' is distinct from 'merged')) or (kind = 'responded' and (happening ->> 'first')::boolean)
  order by ticket_id, number, seq
), expected as (
  select begun.ticket_id, begun.number, begun.at as started_at,
    case ends.kind when 'responded' then 'answered' when 'dismissed' then 'dismissed' else 'open' end as outcome,
    -- What was answered before the question was found took no time.
    greatest(ends.at, case when ends.kind is not null then begun.at end) as ended_at,
    ends.reason
  from told as begun left join ends using (ticket_id, number)
  where begun.kind in ('opened', 'reopened')
)
select 'ticket' as subject, coalesce(episode.ticket_id, expected.ticket_id) as id,
  'wait ' || coalesce(episode.number, expected.number) || case
    when episode.ticket_id is null then ' is missing'
    when expected.ticket_id is null then ' never began'
    when episode.started_at <> expected.started_at then ' began at another time'
    when episode.outcome <> expected.outcome then ' is ' || episode.outcome || ', its history says ' || expected.outcome
    when episode.ended_at is distinct from expected.ended_at then ' ended at another time'
    else ' was dismissed for another reason'
  end as fault
from episode full join expected on expected.ticket_id = episode.ticket_id and expected.number = episode.number
where (episode.started_at, episode.outcome, episode.ended_at, episode.dismiss_reason)
  is distinct from (expected.started_at, expected.outcome, expected.ended_at, expected.reason)

-- name: I3 clocks: Every wait has one clock that tells it: begun with it, running while it lasts, and ended with it.
select 'ticket' as subject, episode.ticket_id as id,
  'wait ' || episode.number || case
    when clock.ticket_id is null then ' has no clock'
    when clock.started_at <> episode.started_at then ' began at another time than its clock'
    when episode.outcome = 'open' then ' goes on, and its clock is ' || clock.state
    when clock.state in ('running', 'paused') then ' is over, and its clock is ' || clock.state
    when clock.stopped_at is distinct from episode.ended_at then ' ended at another time than its clock'
    else ' was ' || episode.outcome || coalesce(' as ' || episode.dismiss_reason, '') || ', and its clock is ' || clock.state || coalesce(' as ' || clock.void_reason, '')
  end as fault
from episode
  join ticket on ticket.id = episode.ticket_id and ticket.clock_seq = ticket.seq
  left join clock on clock.ticket_id = episode.ticket_id and clock.number = episode.number and clock.kind in ('first_response', 'next_response')
where clock.ticket_id is null or clock.started_at <> episode.started_at
   -- Whoever had themselves erased waits no more, whatever becomes of their ticket.
   or clock.void_reason is distinct from 'erased'
     and ((clock.state in ('running', 'paused')) <> (episode.outcome = 'open') or clock.stopped_at is distinct from episode.ended_at
       or episode.outcome <> 'open' and case clock.void_reason
         when 'own_post' then 'no_response_needed' when 'deleted' then 'no_response_needed' when 'merged' then 'duplicate' else coalesce(clock.void_reason, 'stopped')
       end is distinct from case
         when episode.outcome = 'dismissed' and (episode.dismiss_reason <> 'no_response_needed' or clock.void_reason in ('own_post', 'deleted')) then episode.dismiss_reason
         else 'stopped'
       end)

-- name: I3 other_clocks: Every ticket has one clock of its answer and one of its resolution a wait, its triages and acknowledgements are numbered without a gap, and none of them runs for which nobody waits.
with counted as (
  select ticket_id, count(*) filter (where kind in ('first_response', 'next_response')) as waits, count(*) filter (where kind = 'resolution') as resolutions,
    count(*) filter (where kind = 'triage') as triages, coalesce(max(number) filter (where kind = 'triage'), 0) as last_triage,
    count(*) filter (where kind = 'acknowledgement') as acknowledgements, coalesce(max(number) filter (where kind = 'acknowledgement'), 0) as last_acknowledgement,
    count(*) filter (where kind = 'resolution' and state = 'running') as resolving,
    count(*) filter (where kind = 'triage' and state = 'running') as sorting, count(*) filter (where kind = 'acknowledgement' and state = 'running') as acknowledging
  from clock group by ticket_id
), told as (
  select ticket.id, counted.*, ticket.episode, ticket.state in ('open', 'assigned') as waiting, ticket.state = 'answered' as answered,
    ticket.department_id = 'undecided' as undecided, item.erased_at is not null as erased
  from ticket join item on item.id = ticket.item_id join counted on counted.ticket_id = ticket.id where ticket.clock_seq = ticket.seq
)
select 'ticket' as subject, id,
  case
    when waits <> episode or resolutions <> episode then 'in wait ' || episode || ', with ' || waits || ' clocks of answers and ' || resolutions || ' of resolutions'
    when triages <> last_triage or triages = 0 then 'triage ' || last_triage || ' is one of ' || triages
    when acknowledgements <> last_acknowledgement then 'acknowledgement ' || last_acknowledgement || ' is one of ' || acknowledgements
    when resolving <> (waiting or answered)::int then 'its resolution ' || case resolving when 0 then 'does not run' else 'runs' end
    when sorting <> (waiting and undecided)::int then 'its triage ' || case sorting when 0 then 'does not run' else 'runs' end
    else 'its acknowledgement runs'
  end as fault
from told
where waits <> episode or resolutions <> episode or triages <> last_triage or triages = 0 or acknowledgements <> last_acknowledgement
   or not erased and (resolving <> (waiting or answered)::int or sorting <> (waiting and undecided)::int or acknowledging > (waiting and not undecided)::int)

-- name: I3 clocks_told: The clocks of a ticket know of all that happened to it, a minute after it did; of one from before there were clocks, an hour after the upgrade.
select 'ticket' as subject, ticket.id, 'its clocks know ' || ticket.clock_seq || ' of ' || ticket.seq || ' steps' as fault
from ticket join item on item.id = ticket.item_id
where ticket.clock_seq <> ticket.seq
  and greatest((select max(at) from ticket_event where ticket_id = ticket.id), item.erased_at) < now() - interval '60 seconds'
  and (exists (select from clock where ticket_id = ticket.id) or (select max(applied_at) from migration) < now() - interval '1 hour')

-- name: I3 rollups: Every day that nothing has touched since it was rolled up counts what its clocks count, and so does each of its dimensions of which a wait has one.
with zone as (
  select coalesce((select zone from organisation limit 1), 'Europe/Berlin') as name
), touched as (
  select distinct (at at time zone name)::date as day from wait_touched, zone
), ended as (
  select (c.started_at at time zone name)::date as began, (c.stopped_at at time zone name)::date as ended, c.void_reason is not null as void,
    c.void_reason is null and c.stop_reason in ('answered', 'answered_before') as answered, coalesce(c.stop_reason = 'answered_before', false) as before, c.stopped_at > e.due_at as late, c.number > 1 as reopened
  from clock c join episode e on e.ticket_id = c.ticket_id and e.number = c.number, zone
  where c.kind in ('first_response', 'next_response') and c.stopped_at is not null
), began as (
  select began as day, count(*) filter (where answered) as answered, count(*) filter (where before) as before, count(*) filter (where not answered and not void) as dismissed,
    count(*) filter (where late and not void) as late, count(*) filter (where answered and not late) as within, count(*) filter (where reopened and not void) as reopened, count(*) filter (where void) as void
  from ended group by 1
), over as (
  select ended as day, count(*) filter (where answered) as answered, count(*) filter (where answered and not late) as within, count(*) filter (where not answered and not void) as dismissed,
    count(*) filter (where late and not void) as late, count(*) filter (where void) as void
  from ended group by 1
), expected as (
  select day, dimension, array[began.answered, began.before, began.dismissed, began.late, began.within, began.reopened, began.void, over.answered, over.within, over.dismissed, over.late, over.void] as counts
  from began full join over using (day) cross join unnest(array['all', 'channel', 'source', 'priority']) as dimension
), kept as (
  select day, dimension, array[sum(answered), sum(answered_before), sum(dismissed), sum(late), sum(within_promise), sum(reopened),
    sum(void_spam + void_not_about_us + void_duplicate + void_merged + void_own_post + void_deleted + void_back_fill + void_erased), sum(ended_answered), sum(ended_within_promise), sum(ended_dismissed), sum(ended_late),
    sum(ended_void_spam + ended_void_not_about_us + ended_void_duplicate + ended_void_merged + ended_void_own_post + ended_void_deleted + ended_void_back_fill + ended_void_erased)] as counts
  from wait_day where dimension in ('all', 'channel', 'source', 'priority') group by 1, 2
)
select 'day' as subject, to_char(day, 'YYYYMMDD')::bigint as id,
  'by ' || dimension || ' it says ' || coalesce(kept.counts::text, 'nothing') || ', its clocks ' || coalesce(expected.counts::text, 'nothing') as fault
from expected full join kept using (day, dimension)
where day not in (select day from touched)
  and array(select coalesce(n, 0) from unnest(coalesce(kept.counts, array_fill(0, array[12])::numeric[])) as n) <> array(select coalesce(n, 0)::numeric from unnest(coalesce(expected.counts, array_fill(0::bigint, array[12]))) as n)

-- name: I3 late: A ticket is marked late, with its due time, if and only if its wait was not over by then.
with judged as (
  select ticket.id, ticket.late_at, ticket.due_at, episode.due_at as wait_due_at, ticket.ended_at, episode.ended_at as wait_ended_at,
    ticket.target_minutes, episode.target_minutes as wait_target_minutes, ticket.episode_started_at, episode.started_at,
    -- Null: it has just passed, and the sweep may be on its way.
    case
      when episode.ended_at is not null then episode.ended_at > episode.due_at
      when episode.due_at < now() - interval '60 seconds' then true
      when episode.due_at >= now() then false
    end as late
  from ticket join episode on episode.ticket_id = ticket.id and episode.number = ticket.episode
)
select 'ticket' as subject, id,
  case
    when (due_at, target_minutes) <> (wait_due_at, wait_target_minutes) then 'due at another time than its wait'
    when (episode_started_at, ended_at) is distinct from (started_at, wait_ended_at) then 'not of the same time as its wait'
    when late_at is null then 'late, and not marked so'
    when late then 'marked late with another time than the due one'
    else 'marked late, and it is not'
  end as fault
from judged
where (due_at, target_minutes) <> (wait_due_at, wait_target_minutes)
   or (episode_started_at, ended_at) is distinct from (started_at, wait_ended_at)
   or late is distinct from (late_at is not null) and late is not null
   or late_at <> due_at

-- name: I3 heartbeats: The waits of an own account from post to post are numbered without a gap, each begins where the one before it ended, and the last alone may run.
with chain as (
  select *, row_number() over (partition by account_id order by number) as place,
    lag(state) over (partition by account_id order by number) as before, lag(started_at) over (partition by account_id order by number) as begun_before,
    lag(stopped_at) over (partition by account_id order by number) as ended_before
  from heartbeat
)
select 'account' as subject, account_id as id,
  'heartbeat ' || number || case
    when number <> place then ' is number ' || place
    when before = 'running' then ' begins while the one before it runs'
    when (start_reason = 'posted') <> coalesce(before = 'stopped', false) then ' begins by ' || start_reason || ' and the one before it is ' || coalesce(before, 'none')
    when before = 'stopped' then ' begins with another post than the one before it ended with'
    when start_reason = 'rhythm_changed' then ' is counted from another post than the one before it'
    else ' ends with a post from before it began'
  end as fault
from chain
where number <> place or before = 'running' or (start_reason = 'posted') <> coalesce(before = 'stopped', false)
   or before = 'stopped' and started_at <> ended_before or start_reason = 'rhythm_changed' and started_at <> begun_before
   or state = 'stopped' and stopped_at <= started_at

-- name: I3 heartbeat_runs: Exactly one heartbeat runs of each account of which a post is due, from its last post, in its rhythm and with its due time; it was announced, with its account, if and only if it was due by then, a minute ago at the latest.
select 'account' as subject, coalesce(account.id, heartbeat.account_id) as id,
  case
    when account.id is null then 'heartbeat ' || heartbeat.number || ' runs of an account that has left'
    when heartbeat.number is null then 'a post is due, and no heartbeat runs'
    when account.due_at is null then 'heartbeat ' || heartbeat.number || ' runs, and no post is due'
    when heartbeat.started_at <> account.last_post_at then 'heartbeat ' || heartbeat.number || ' is counted from another post than the last one'
    when heartbeat.every_days is distinct from account.every_days then 'heartbeat ' || heartbeat.number || ' is of another rhythm'
    when heartbeat.due_at <> account.due_at then 'heartbeat ' || heartbeat.number || ' is due at another time'
    when (heartbeat.announced_at is null) <> (account.stale_at is null) then 'heartbeat ' || heartbeat.number || ' was ' || case when heartbeat.announced_at is null then 'not ' else '' end || 'announced as stale, and its account was' || case when account.stale_at is null then ' not' else '' end
    when account.stale_at <> account.due_at then 'stale since another time than the due one'
    when account.stale_at is null then 'stale, and not marked so'
    else 'marked stale, and it is not'
  end as fault
from account full join (select * from heartbeat where state = 'running') as heartbeat on heartbeat.account_id = account.id
where account.id is null or (heartbeat.number is null) <> (account.due_at is null)
   or heartbeat.started_at <> account.last_post_at or heartbeat.every_days is distinct from account.every_days and heartbeat.number is not null or heartbeat.due_at <> account.due_at
   or heartbeat.number is not null and (heartbeat.announced_at is null) <> (account.stale_at is null)
   or account.stale_at <> account.due_at or account.stale_at >= now() or account.stale_at is null and account.due_at < now() - interval '60 seconds'

-- name: I5 outbox_carried: What happened is carried to the queue within a minute.
select 'outbox' as subject, id, event || ', for ' || floor(extract(epoch from now() - created_at)) || ' s' as fault
from outbox where created_at < now() - interval '60 seconds'

-- list: I5 dead_letters: What could not be worked on, with its reason; echolot replay tries it again.
select 'dead_letter' as subject, id, topic || ' ' || subject_id || ': ' || error_code as fault
from dead_letter where replayed_at is null

-- name: I7 moves: A ticket's history is numbered without a gap, begins with its opening, and holds no move that the state machine does not have.
with moves (kind, before, after) as (values
  ('claimed', 'open', 'assigned'),
  ('assigned', 'open', 'assigned'), ('assigned', 'assigned', 'assigned'),
  ('released', 'assigned', 'open'),
  ('handed_over', 'open', 'open'), ('handed_over', 'assigned', 'open'),
  ('snoozed', 'open', 'open'), ('snoozed', 'assigned', 'assigned'),
  ('woken', 'open', 'open'), ('woken', 'assigned', 'assigned'),
  ('noted', 'open', 'open'), ('noted', 'assigned', 'assigned'), ('noted', 'answered', 'answered'), ('noted', 'dismissed', 'dismissed'), ('noted', 'closed', 'closed'),
  ('responded', 'open', 'answered'), ('responded', 'assigned', 'answered'), ('responded', 'answered', 'answered'),
  ('dismissed', 'open', 'dismissed'), ('dismissed', 'assigned', 'dismissed'),
  ('closed', 'answered', 'closed'),
  ('reopened', 'answered', 'open'), ('reopened', 'dismissed', 'open'), ('reopened', 'closed', 'open'),
  ('edited', 'open', 'open'), ('edited', 'assigned', 'assigned'), ('edited', 'answered', 'answered'), ('edited', 'dismissed', 'dismissed'), ('edited', 'closed', 'closed'),
  ('parted', 'dismissed', 'open'), ('undone', 'dismissed', 'open'), ('undone', 'dismissed', 'assigned'),
  ('paused', 'open', 'open'), ('paused', 'assigned', 'assigned'),
  ('resumed', 'open', 'open'), ('resumed', 'assigned', 'assigned'),
  ('followed_up', 'open', 'open'), ('followed_up', 'assigned', 'assigned'), ('followed_up', 'answered', 'answered'), ('followed_up', 'dismissed', 'dismissed'), ('followed_up', 'closed', 'closed'),
  ('warned', 'open', 'open'), ('warned', 'assigned', 'assigned'), ('warned', 'answered', 'answered'),
  ('prioritised', 'open', 'open'), ('prioritised', 'assigned', 'assigned'),
  ('labelled', 'open', 'open'), ('labelled', 'assigned', 'assigned'), ('labelled', 'answered', 'answered'), ('labelled', 'dismissed', 'dismissed'), ('labelled', 'closed', 'closed'),
  ('pinned', 'open', 'open'), ('pinned', 'assigned', 'assigned'), ('unpinned', 'open', 'open'), ('unpinned', 'assigned', 'assigned'),
  ('submitted', 'open', 'open'), ('submitted', 'assigned', 'assigned'), ('submitted', 'answered', 'answered'),
  ('approved', 'open', 'open'), ('approved', 'assigned', 'assigned'), ('approved', 'answered', 'answered'),
  ('returned', 'open', 'open'), ('returned', 'assigned', 'assigned'), ('returned', 'answered', 'answered'), ('returned', 'dismissed', 'dismissed'), ('returned', 'closed', 'closed'),
  ('withdrawn', 'open', 'open'), ('withdrawn', 'assigned', 'assigned'), ('withdrawn', 'answered', 'answered'), ('withdrawn', 'dismissed', 'dismissed'), ('withdrawn', 'closed', 'closed')
), steps as (
  -- The state that a step leads to; snoozing, waking, noting, an edit, a priority, labels, pauses, warnings, pins and what its author writes leave it as the last other step did.
  select ticket_id, seq, kind, happening ->> 'kind' as told, row_number() over by_seq as number,
    case kind
      when 'claimed' then 'assigned' when 'assigned' then 'assigned' when 'responded' then 'answered'
      when 'dismissed' then 'dismissed' when 'closed' then 'closed' when 'undone' then happening ->> 'state'
      when 'snoozed' then null when 'woken' then null when 'noted' then null when 'edited' then null when 'prioritised' then null when 'labelled' then null
      when 'pinned' then null when 'unpinned' then null
      when 'paused' then null when 'resumed' then null when 'followed_up' then null when 'warned' then null else 'open'
    end as leads_to,
    count(*) filter (where kind not in ('snoozed', 'woken', 'noted', 'edited', 'prioritised', 'labelled', 'paused', 'resumed', 'followed_up', 'warned', 'pinned', 'unpinned')) over by_seq as stretch
  from ticket_event window by_seq as (partition by ticket_id order by seq)
), replayed as (
  select *, max(leads_to) over (partition by ticket_id, stretch) as after from steps
), moved as (
  select *, lag(after) over (partition by ticket_id order by seq) as before from replayed
)
select 'ticket' as subject, ticket_id as id,
  case
    when seq <> number then 'step ' || number || ' has the number ' || seq
    when told is distinct from kind then 'step ' || seq || ' is told as ' || coalesce(told, 'nothing')
    else 'step ' || seq || ': ' || kind || ' from ' || coalesce(before, 'nothing')
  end as fault
from moved
where seq <> number or told is distinct from kind
   or case when seq = 1 then kind <> 'opened'
      else not exists (select from moves where (moves.kind, moves.before, moves.after) = (moved.kind, moved.before, moved.after)) end

-- name: I7 replayed: Following a ticket's history from its opening gives the ticket as it stands.
with replayed as (
  select ticket_id, max(seq) as seq,
    (array_agg(case kind when 'claimed' then 'assigned' when 'responded' then 'answered' when 'opened' then 'open' when 'released' then 'open'
      when 'handed_over' then 'open' when 'reopened' then 'open' when 'parted' then 'open' when 'undone' then happening ->> 'state' else kind end order by seq desc)
      filter (where kind not in ('snoozed', 'woken', 'noted', 'edited', 'prioritised', 'labelled', 'paused', 'resumed', 'followed_up', 'warned', 'pinned', 'unpinned')))[1] as state,
    (array_agg(coalesce(happening ->> 'to', happening ->> 'departmentId') order by seq desc) filter (where kind in ('opened', 'handed_over')))[1] as department_id,
    (array_agg((happening ->> 'personId')::bigint order by seq desc)
      filter (where kind in ('opened', 'claimed', 'assigned', 'released', 'handed_over', 'reopened', 'parted', 'undone')))[1] as assignee_id,
    (array_agg((happening ->> 'until')::timestamptz order by seq desc)
      filter (where kind in ('opened', 'snoozed', 'woken', 'handed_over', 'responded', 'dismissed', 'reopened', 'parted', 'undone')))[1] as snoozed_until,
    (array_agg(coalesce((happening ->> 'since')::timestamptz, at) order by seq desc) filter (where kind in ('opened', 'reopened')))[1] as episode_started_at,
    (array_agg(case kind when 'paused' then (happening ->> 'until')::timestamptz when 'undone' then (happening -> 'pause' ->> 'until')::timestamptz end order by seq desc)
      filter (where kind in ('opened', 'paused', 'resumed', 'handed_over', 'responded', 'dismissed', 'reopened', 'undone')))[1] as paused_until,
    (array_agg(coalesce(happening ->> 'to', happening ->> 'priority', 'normal') order by seq desc) filter (where kind in ('opened', 'prioritised')))[1] as priority,
    (array_agg(happening ->> 'outcome' order by seq desc) filter (where kind in ('opened', 'closed', 'reopened')))[1] as outcome,
    (array_agg(case kind when 'pinned' then happening ->> 'reason' end order by seq desc) filter (where kind in ('opened', 'pinned', 'unpinned')))[1] as pinned,
    count(*) filter (where kind in ('opened', 'reopened')) as episode
  from ticket_event group by ticket_id
)
select 'ticket' as subject, ticket.id,
  case
    when replayed.ticket_id is null then 'it has no history'
    when ticket.state is distinct from replayed.state then 'it is ' || ticket.state || ', its history says ' || coalesce(replayed.state, 'nothing')
    when ticket.seq <> replayed.seq then 'it knows ' || ticket.seq || ' steps, its history ' || replayed.seq
    when ticket.department_id is distinct from replayed.department_id then 'it lies with another department than its history says'
    when ticket.episode <> replayed.episode or ticket.episode_started_at <> replayed.episode_started_at then 'it is in another wait than its history says'
    when ticket.paused_until is distinct from replayed.paused_until then 'it is paused otherwise than its history says'
    when ticket.priority is distinct from replayed.priority then 'it is of another priority than its history says'
    when ticket.outcome is distinct from replayed.outcome then 'something else came of it than its history says'
    when ticket.snoozed_until is distinct from replayed.snoozed_until then 'it is snoozed otherwise than its history says'
    when ticket.pinned is distinct from replayed.pinned then 'it is pinned otherwise than its history says'
    else 'somebody else holds it than its history says'
  end as fault
from ticket left join replayed on replayed.ticket_id = ticket.id
where replayed.ticket_id is null
   or (ticket.state, ticket.seq, ticket.department_id, ticket.episode::bigint, ticket.episode_started_at, ticket.snoozed_until, ticket.priority, ticket.outcome, ticket.paused_until, ticket.pinned)
     is distinct from (replayed.state, replayed.seq, replayed.department_id, replayed.episode, replayed.episode_started_at, replayed.snoozed_until, replayed.priority, replayed.outcome, replayed.paused_until, replayed.pinned)
   -- A person who was removed is in the history alone.
   or ticket.assignee_id is distinct from (select id from person where id = replayed.assignee_id)

-- name: I7 kept: What a ticket's history says was answered and labelled is there, and nothing else.
with labelled as (
  select distinct on (ticket_id) ticket_id, happening -> 'labelIds' as ids from ticket_event where kind = 'labelled' order by ticket_id, seq desc
), told as (
  select labelled.ticket_id, label.id::bigint as label_id from labelled cross join jsonb_array_elements_text(ids) as label (id)
), answered as (
  select ticket_id, seq, (happening ->> 'responseId')::bigint as response_id from ticket_event where kind = 'responded'
)
select 'ticket' as subject, coalesce(told.ticket_id, ticket_label.ticket_id) as id,
  case when told.label_id is null then 'it has a label that its history does not tell of' else 'a label is missing that its history tells of' end as fault
from told full join ticket_label on (ticket_label.ticket_id, ticket_label.label_id) = (told.ticket_id, told.label_id)
where told.label_id is null or ticket_label.label_id is null
union all
select 'ticket', coalesce(answered.ticket_id, response.ticket_id),
  case when response.id is null then 'the answer of step ' || answered.seq || ' is missing' else 'it has an answer that its history does not tell of' end
from answered full join response on (response.ticket_id, response.id) = (answered.ticket_id, answered.response_id)
where answered.response_id is null or response.id is null

-- name: I7 one_story: What was merged into a story has no wait and no copies of its own, and every other ticket with copies is of one of them.
select 'ticket' as subject, ticket.id,
  case when ticket.merged_into_id is null then 'of an item that is none of its copies' else 'merged, and it waits or has copies' end as fault
from ticket
where case
  when ticket.merged_into_id is not null then ticket.state <> 'dismissed' or exists (select from story_copy where ticket_id = ticket.id)
  else exists (select from story_copy where ticket_id = ticket.id)
    and not exists (select from story_copy where ticket_id = ticket.id and item_id = ticket.item_id)
    and not exists (select from item where item.id = ticket.item_id and item.erased_at is not null)
end
