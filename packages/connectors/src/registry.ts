import type { ConnectorId } from '@echolot/domain'
import { z } from 'zod'
import type { Connector, PollRequest, PollResult, ReadingOf } from './connector.ts'
import { feed } from './feed/feed.ts'
import type { ReplyContext, Replying } from './replying.ts'
import { askedAs, requestSettings } from './request-settings.ts'
import { wordpress } from './wordpress/wordpress.ts'

/** A connector whose settings and cursor come as they were stored: `poll` reads them by its own schemas first. */
export type AnyConnector = {
  readonly id: string
  readonly settings: z.ZodType
  /** Throws a ZodError where the settings are not the connector's. A cursor that makes no sense counts as none. */
  poll(request: PollRequest<unknown, unknown>): Promise<PollResult<unknown>>
  /** Reads a body that was kept. Null where the connector's polls are more than one body. */
  readBody: ReadingOf<unknown> | null
  /** Null where nothing can be answered through it. */
  replying: Replying | null
}

/** Every connector by its id. A new channel is a folder and a line here. */
export const connectors: Record<ConnectorId, AnyConnector> = {
  feed: readingWhatIsStored(feed),
  wordpress: readingWhatIsStored(wordpress),
}

function readingWhatIsStored<Settings, Cursor>(connector: Connector<Settings, Cursor>): AnyConnector {
  const { readBody } = connector
  return {
    id: connector.id,
    settings:
      connector.settings instanceof z.ZodObject ? connector.settings.extend(requestSettings.shape) : connector.settings,
    readBody:
      readBody === undefined ? null : async (settings, body) => readBody(connector.settings.parse(settings), body),
    replying: connector.replying === undefined ? null : askingAsTheSourceWants(connector.replying),
    poll: async (request) =>
      connector.poll({
        ...request,
        outbound: askedAs(request.outbound, request.source.settings),
        source: { ...request.source, settings: connector.settings.parse(request.source.settings) },
        cursor: connector.cursor.parse(request.cursor),
      }),
  }
}

function askingAsTheSourceWants(replying: Replying): Replying {
  const asked = <Context extends ReplyContext>(context: Context) => ({
    ...context,
    outbound: askedAs(context.outbound, context.source.settings),
  })
  return {
    identify: (context) => replying.identify(asked(context)),
    find: (request) => replying.find(asked(request)),
    send: (request) => replying.send(asked(request)),
  }
}
