import { z } from 'zod'
import { asked, type Worded } from '../form.ts'
import { isPointer, pointersIn } from './pointer.ts'

const pointerIs = 'must be JSON pointers such as /data/text, or be left empty'

const isFit = (written: string) => written.trim() === '' || pointersIn(written).every(isPointer)

/** Where something stands in a message: the first of some places where there is anything. */
const place = (usual: string, label: Worded, hint?: Worded) =>
  asked(z.string(pointerIs).max(500).refine(isFit, pointerIs).default(usual), {
    ...{ label, ...(hint === undefined ? {} : { hint }) },
    ...{ rereads: true, folded: true },
  })

/** Where in a message what stands; as they are, most senders need none of it. */
export const settings = z.object({
  ownUsers: asked(z.array(z.string().min(1).max(200)).max(100).default([]), {
    label: { de: 'Eigene Namen dort', en: 'Our own names there' },
    hint: {
      de: 'Namen, unter denen die Firma selbst schreibt, einer je Zeile. Was sie schreiben, ist eine Antwort.',
      en: 'Names under which the company itself writes, one a line. What they write is a response.',
    },
    rereads: true,
  }),
  items: place(
    '',
    { de: 'Liste der Meldungen', en: 'List of items' },
    {
      de: 'Leer: Die Nachricht ist selbst eine Meldung oder eine Liste davon. Sonst als JSON-Pointer, etwa /data/comments.',
      en: 'Empty: the message is itself an item or a list of them. Else as a JSON pointer, such as /data/comments.',
    },
  ),
  externalId: place(
    '/id /guid /uuid',
    { de: 'Kennung', en: 'Id' },
    {
      de: 'Wie alle folgenden Felder: JSON-Pointer in der Meldung. Von mehreren, durch Leerzeichen getrennt, gilt der erste, an dem etwas steht.',
      en: 'As all fields that follow: JSON pointers within the item. Of several, with a space between them, the first counts at which something stands.',
    },
  ),
  text: place('/text /body /message /content', { de: 'Text', en: 'Text' }),
  title: place('/title /subject', { de: 'Titel', en: 'Title' }),
  authorName: place('/author/name /author/displayName /author /user/name', {
    de: 'Name des Autors',
    en: 'Author’s name',
  }),
  authorHandle: place('/author/handle /author/username /user/username', {
    de: 'Kurzname des Autors',
    en: 'Author’s handle',
  }),
  authorUrl: place('/author/url /author/profile', { de: 'Profil des Autors', en: 'Author’s profile' }),
  authorId: place(
    '/author/id /user/id',
    { de: 'Kennung des Autors', en: 'Author’s id' },
    { de: 'Sie allein hält zwei gleichen Namens auseinander.', en: 'It alone tells two of one name apart.' },
  ),
  publishedAt: place(
    '/publishedAt /published_at /createdAt /created_at /date',
    { de: 'Veröffentlicht', en: 'Published' },
    {
      de: 'Nach ISO 8601 mit Zeitzone, oder als Unixzeit in Sekunden oder Millisekunden.',
      en: 'By ISO 8601 with a time zone, or as Unix time in seconds or milliseconds.',
    },
  ),
  url: place('/url /link /permalink', { de: 'Adresse', en: 'Address' }),
  parentExternalId: place('/parentId /parent_id /inReplyTo', {
    de: 'Kennung dessen, worauf sie antwortet',
    en: 'Id of what it answers',
  }),
  language: place('/language /lang', { de: 'Sprache', en: 'Language' }),
  channel: asked(
    z
      .string()
      .max(500)
      .refine((written) => !written.trim().startsWith('/') || isFit(written), pointerIs)
      .default('webhook'),
    {
      label: { de: 'Kanal', en: 'Channel' },
      hint: {
        de: 'Wie die Meldungen in Regeln heißen: ein Name, oder ein JSON-Pointer dorthin, wo er steht.',
        en: 'What the items are called in rules: a name, or a JSON pointer to where it stands.',
      },
      ...{ rereads: true, folded: true },
    },
  ),
  own: place('/own', { de: 'Von uns selbst (ja/nein)', en: 'By ourselves (yes/no)' }),
  addressed: place('/addressed', { de: 'An uns gerichtet (ja/nein)', en: 'Said to us (yes/no)' }),
  deleted: place('/deleted', { de: 'Dort gelöscht (ja/nein)', en: 'Deleted there (yes/no)' }),
})

export type WebhookSettings = z.output<typeof settings>
