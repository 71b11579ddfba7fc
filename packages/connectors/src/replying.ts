import type { Outbound } from '@echolot/outbound'

/** With what an account is signed in to answer. */
export type ReplyAccess = { user: string; password: string }

export type ReplyContext = {
  source: { url: string; settings: unknown; demo?: boolean }
  access: ReplyAccess
  outbound: Pick<Outbound, 'fetch'>
  now: Date
}

/** A response to publish: `to` is the externalId of the item that it answers. */
export type ReplyRequest = ReplyContext & { to: string; text: string }

/** A response as it stands at the source. */
export type Reply = {
  externalId: string
  url: string | null
  at: Date
}

type Failure = { code: string; message: string }

export type ReplyResult =
  | { outcome: 'sent'; reply: Reply }
  /** The source says that these words of ours stand there already; `code` and `message` say so where they cannot be found there. */
  | ({ outcome: 'duplicate' } & Failure)
  | { outcome: 'throttled'; retryAfter: Date }
  /** Nothing was published, and nothing will be until somebody changes something. */
  | ({ outcome: 'refused' } & Failure)
  /** Nobody knows whether it was published: whoever tries again looks first. */
  | ({ outcome: 'failed' } & Failure)

/** What a connector can do that may answer at its source. */
export type Replying = {
  /** Whose this access is, by the id by which the source's items name them. */
  identify(
    context: ReplyContext,
  ): Promise<{ outcome: 'known'; userId: string; name: string } | ({ outcome: 'refused' | 'failed' } & Failure)>
  /** Looks whether a response of these words by this account stands under that item. */
  find(
    request: ReplyRequest,
  ): Promise<{ outcome: 'found'; reply: Reply } | { outcome: 'none' } | ({ outcome: 'refused' | 'failed' } & Failure)>
  /** Publishes a response, once. */
  send(request: ReplyRequest): Promise<ReplyResult>
}
