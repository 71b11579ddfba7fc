import { isTransient } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { OutboundError } from '@echolot/outbound'

/** What to say of an error that speaks of a database which is away or overloaded; any other error stays what it is. */
export function refuseOutage(error: unknown): unknown {
  // A stranger's server that is away is no trouble of ours, though the network calls it by the same names.
  if (error instanceof Refusal || error instanceof OutboundError || !isTransient(error)) return error
  return new Refusal(
    'unavailable',
    'The database does not answer at the moment. Try again shortly.',
    { reason: 'database_away' },
    { cause: error },
  )
}
