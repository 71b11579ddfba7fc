import type { Handed, Trouble } from './connector.ts'

/** A response as it stands at the source. */
export type Reply = {
  externalId: string
  url: string | null
  at: Date
}

/** Nothing was published, and nothing will be until somebody changes something. */
export type Refused = { outcome: 'refused'; code: string; message: string }

export type ReplyResult =
  | { outcome: 'sent'; reply: Reply }
  /** The source says that these words of ours stand there already; `code` and `message` say so where they cannot be found there. */
  | { outcome: 'duplicate'; code: string; message: string }
  | Refused
  /** `failed`: nobody knows whether it was published; whoever tries again looks first. */
  | Exclude<Trouble, { outcome: 'gone' | 'blocked' }>

/** A response to publish: `to` is the externalId of the item that it answers. */
export type ReplyRequest<Settings, Access> = Handed<Settings, Access> & { access: Access; to: string; text: string }

/** What a connector can do that may answer at its source. */
export type Responding<Settings, Access> = {
  /**
   * Looks whether a response of these words by this account stands under that item. Missing where the channel tells nobody: then
   * what was begun and may have arrived waits for a person.
   */
  find?(
    asked: ReplyRequest<Settings, Access>,
  ): Promise<
    | { outcome: 'found'; reply: Reply }
    | { outcome: 'none' }
    | Refused
    | Exclude<Trouble, { outcome: 'gone' | 'blocked' }>
  >
  /** Publishes a response, once. */
  send(asked: ReplyRequest<Settings, Access>): Promise<ReplyResult>
}

/** What is told of an attempt that may have arrived at a channel that tells nobody what stands there. */
export function mayHaveArrived(source: string, why: string): Refused {
  return {
    outcome: 'refused',
    code: 'reply_unknown',
    message: `${why} Nobody knows whether the response arrived at ${source}, which cannot be asked: look there, and record its link or send it again.`,
  }
}
