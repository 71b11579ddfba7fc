/** A process of its own that relays and works, to be killed at any moment: `node killed-process.ts DATABASE QUEUES`. */
import { createBus } from '@echolot/bus'
import { claimOutbox, databaseNow, isTransient, openDatabase } from '@echolot/db'
import { hurried } from '../../bus/test/keeps-bus-promises.ts'
import { parkIn } from '../src/dead-letters.ts'
import { outboxOf, startRelay } from '../src/relay.ts'
import { handle } from '../src/work.ts'

const url = process.argv[2] ?? ''
const queues = process.argv[3] ?? url
const log = { info() {}, warn() {}, error: console.error }
const db = openDatabase({ url, max: 4, onError() {} })
const bus = createBus({ connectionString: queues, log, timing: hurried })
const park = parkIn(db)

// Small batches and short claims, so that every kill hits one.
const claim = async () => claimOutbox(db, { now: await databaseNow(db), limit: 40, claimSeconds: 1 })
startRelay({ outbox: { ...outboxOf(db), claim }, publish: bus.publish, park, log, sweepMs: 200 })

const handler = handle<'triage', null>(
  {
    'items.collected': async (_, { itemIds }) => {
      await db.pool.query('insert into worked select unnest($1::bigint[]) on conflict do nothing', [itemIds])
    },
    'mentions.found': async () => {},
    'replies.seen': async () => {},
    'archive.due': async () => {},
    'bulk.due': async () => {},
  },
  { makeContext: async () => null, park, isTransient, publish: bus.publish, log },
)
bus.work('triage', 'live', handler, { concurrency: 4 })
