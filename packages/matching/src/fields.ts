import type { FactField, TextField } from './query.ts'

/** The fields as they are typed before a colon. */
export const textFields: ReadonlyMap<string, TextField> = new Map([
  ['title', 'title'],
  ['lead', 'lead'],
  ['body', 'text'],
  ['author', 'author'],
  ['handle', 'handle'],
  ['bio', 'bio'],
  ['parent', 'parent'],
  ['link', 'link'],
  ['url', 'url'],
])

/** What the values of a fact field are: it decides how they are read and compared. */
export const factFields: ReadonlyMap<string, 'host' | 'name' | 'language' | 'country' | 'number'> = new Map<
  FactField,
  'host' | 'name' | 'language' | 'country' | 'number'
>([
  ['site', 'host'],
  ['source', 'name'],
  ['channel', 'name'],
  ['lang', 'language'],
  ['country', 'country'],
  ['rating', 'number'],
  ['followers', 'number'],
  ['reach', 'number'],
  ['type', 'name'],
  ['tag', 'name'],
])

export const fieldNames: readonly string[] = [...textFields.keys(), ...factFields.keys()]

/** What other systems and German writers call the fields. None is a second name here: each is offered as a correction. */
export const otherFieldNames: ReadonlyMap<string, string> = new Map([
  ...['titel', 'überschrift', 'intitle', 'allintitle', 'headline', 'subject', 'betreff'].map(asName('title')),
  ...['ingress', 'vorspann', 'teaser', 'summary', 'anriss'].map(asName('lead')),
  ...['text', 'content', 'inhalt', 'intext', 'message', 'fulltext'].map(asName('body')),
  ...['autor', 'autorin', 'verfasser', 'from', 'von', 'by'].map(asName('author')),
  ...['user', 'username', 'account', 'nutzer', 'profil', 'profile'].map(asName('handle')),
  ...['userbio', 'biografie', 'biography'].map(asName('bio')),
  ...['parentmessage', 'replyto', 'antwort'].map(asName('parent')),
  ...['links', 'linkto'].map(asName('link')),
  ...['inurl', 'adresse', 'address'].map(asName('url')),
  ...['domain', 'domainurl', 'host', 'hosturl', 'website', 'seite'].map(asName('site')),
  ...['quelle', 'feed', 'publication', 'medium'].map(asName('source')),
  ...['kanal', 'network', 'platform', 'plattform', 'netzwerk'].map(asName('channel')),
  ...['language', 'sprache', 'lng'].map(asName('lang')),
  ...['land', 'location', 'region'].map(asName('country')),
  ...['bewertung', 'sterne', 'stars', 'score'].map(asName('rating')),
  ...['follower', 'authorfollowers', 'abonnenten'].map(asName('followers')),
  ...['reichweite', 'audience'].map(asName('reach')),
  ...['typ', 'art', 'kind', 'pagetype', 'sourcetype'].map(asName('type')),
  ...['tags', 'hashtag', 'schlagwort', 'label'].map(asName('tag')),
])

function asName(name: string) {
  return (other: string) => [other, name] as const
}
