import { createBus } from '@echolot/bus'
import { openDatabase } from '@echolot/db'
import { afterAll } from 'vitest'
import { survivesStoreTrouble } from '../../bus/test/survives-store-trouble.ts'
import { throwawayPostgres } from './throwaway-postgres.ts'

const postgres = await throwawayPostgres()
afterAll(() => postgres[Symbol.asyncDispose]())

/** Does one thing as another process would, past the bus. */
async function past(statement: string): Promise<void> {
  const db = openDatabase({ url: postgres.url, max: 1, onError() {} })
  await db.pool.query(statement)
  await db.close()
}

survivesStoreTrouble(
  {
    start: () => postgres.start(),
    stop: () => postgres.stop(),
    crash: () => postgres.crash(),
    freeze: () => postgres.freeze(),
    thaw: () => postgres.thaw(),
    cut: () =>
      past(`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'echolot bus%'`),
    pause: (queue) => past(`insert into bullmq.meta (queue, field, value) values ('${queue}', 'paused', '1')`),
    refuseWork: () =>
      past(`create or replace function bullmq.refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
        create trigger refuse before update on bullmq.job for each row execute function bullmq.refuse()`),
    allowWork: () => past('drop trigger refuse on bullmq.job'),
  },
  (options) => createBus({ connectionString: postgres.url, ...options }),
)
