import type { TellingConnector } from '../connector.ts'
import { schemes } from '../receive/schemes.ts'
import { readMessage } from './read-message.ts'
import { settings } from './settings.ts'

const sample = {
  id: 'echolot-test-1',
  text: 'Is anybody there? This is a try of the webhook.',
  url: 'https://example.com/posts/1',
  author: 'Erika Example',
}

/** A word for a shell: nothing in single quotes means anything but itself. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** Any system that can post JSON when something is said to the company or about it. */
export const webhook: TellingConnector<typeof settings> = {
  id: 'webhook',
  about: {
    name: { de: 'Webhook', en: 'Webhook' },
    hint: {
      de: 'Ein anderes System meldet selbst, was jemand geschrieben hat: per HTTP, als JSON.',
      en: 'Another system tells by itself what somebody wrote: by HTTP, as JSON.',
    },
    address: {
      de: 'Die Adresse des Systems, das meldet. Sie unterscheidet Quellen und wird nie abgefragt; wohin gemeldet wird, steht nach dem Hinzufügen hier.',
      en: 'The address of the system that tells. It tells sources apart and is never asked; where to post stands here once it is added.',
    },
    purpose: 'mentions',
    limits: [],
    retention: { textHours: null, authorHours: null },
    terms: null,
    costs: null,
  },
  settings,
  problems: {
    unfit: {
      de: 'Was zuletzt kam, passt nicht zur Zuordnung der Felder und wurde mit 422 abgewiesen.',
      en: 'What came last does not fit how its fields are mapped, and was refused with 422.',
    },
  },
  channelOf: () => 'webhook',
  // Two systems of one host need not know of each other's ids.
  siteOf: ({ host, pathname }) => host + pathname.replace(/\/$/, ''),
  knowsNamesAlone: true,
  receive: {
    takes: /^application\/(?:[a-z0-9.-]+\+)?json$/,
    verify: (heard, secret, now) => {
      const verdict = schemes.standard(heard, secret, now)
      if (verdict.outcome === 'genuine' || verdict.doubt !== 'unsigned') return verdict
      const told = schemes.bearer(heard, secret, now)
      return told.outcome === 'genuine' ? { ...told, id: heard.headers['webhook-id'] ?? null } : told
    },
    example: ({ address, secret }) =>
      `curl -X POST ${quoted(address)} -H ${quoted(`Authorization: Bearer ${secret}`)} -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(sample))}`,
    misfit: (settings, body) => {
      const read = readMessage(settings, body)
      return 'field' in read ? read : null
    },
    read: async ({ source, body }) => {
      const read = readMessage(source.settings, body)
      if ('field' in read) return { outcome: 'failed', code: 'unfit', message: read.message }
      return { outcome: 'items', ...read, problems: [] }
    },
  },
  readBody: async (settings, { bytes }) => {
    const read = readMessage(settings, bytes)
    return 'field' in read
      ? { outcome: 'failed', code: 'unfit', message: read.message }
      : { outcome: 'items', items: read.items }
  },
}
