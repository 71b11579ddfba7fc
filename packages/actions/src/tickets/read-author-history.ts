import {
  countHeardBefore,
  getAuthorIdentity,
  getTicket,
  type HeardBefore,
  type HeardFacts,
  type HeardPlace,
  listHeardBefore,
} from '@echolot/db'
import { Refusal, seesTicket } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { isNameAlone } from '../sources/identity.ts'
import { excerptOf } from './ticket-rows.ts'

/**
 * What the author of a ticket's item wrote besides that concerned us, as far as sight goes: a page, the newest first, and on the first
 * one the facts of it. Theirs is what has their identity on one channel; nobody is guessed to be the same elsewhere.
 * @returns `facts` null behind the first page, and where nobody is known or nothing else was heard of them.
 * @throws Refusal `not_found`, the same for a ticket out of sight as for none, and `invalid` for a place that is none.
 */
export async function readAuthorHistory(
  { db, sight, seal }: Pick<Ctx, 'db' | 'sight' | 'seal'>,
  { ticketId, after, limit }: { ticketId: number; after?: string | undefined; limit: number },
) {
  const ticket = await getTicket(db, ticketId)
  if (ticket === undefined || !seesTicket(sight, ticket))
    throw new Refusal('not_found', `There is no ticket ${ticketId}.`)
  const { authorId, publishedAt, foundAt, itemId } = ticket
  if (authorId === null) return { facts: null, rows: [], next: null }
  const author = await getAuthorIdentity(db, authorId)
  const byNameAlone = author !== undefined && isNameAlone(seal, author)
  // Hosts that gather several channels have many who are called the same.
  const asked = { authorId, ticketId, sight, channel: byNameAlone ? ticket.channel : null }
  const writtenAt = publishedAt !== null && publishedAt < foundAt ? publishedAt : foundAt
  const [{ rows, next }, counted] = await Promise.all([
    listHeardBefore(db, { ...asked, after: after === undefined ? null : readPlace(after), limit }),
    after === undefined ? countHeardBefore(db, { ...asked, writtenAt, itemId }) : null,
  ])
  return {
    facts:
      counted === null || counted.before + counted.later + counted.elsewhere === 0
        ? null
        : { ...told(counted), byNameAlone },
    rows: rows.map(toHeard),
    next: next === null ? null : `${next.writtenAt.getTime()}.${next.itemId}`,
  }
}

function told({ firstAt, lastAnswered, ...counted }: HeardFacts) {
  return {
    ...counted,
    firstAt: firstAt?.toISOString() ?? null,
    lastAnswered: lastAnswered === null ? null : { ...lastAnswered, at: new Date(lastAnswered.at).toISOString() },
  }
}

function toHeard({ writtenAt, text, response, ...heard }: HeardBefore) {
  return {
    ...heard,
    at: writtenAt.toISOString(),
    excerpt: excerptOf(text, []).text,
    response:
      response === null
        ? null
        : {
            kind: response.kind,
            at: new Date(response.at).toISOString(),
            excerpt: response.text === null ? null : excerptOf(response.text, []).text,
          },
  }
}

function readPlace(after: string): HeardPlace {
  const [, at, id] = /^(\d{1,15})\.(\d{1,15})$/.exec(after) ?? []
  if (at === undefined || id === undefined)
    throw new Refusal('invalid', `"${after}" is no place in a list; use the "next" of the page before.`, {
      reason: 'reference_gone',
    })
  return { writtenAt: new Date(Number(at)), itemId: Number(id) }
}
