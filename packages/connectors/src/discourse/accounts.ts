import { z } from 'zod'
import type { Handed, Profile, Trouble } from '../connector.ts'
import { askDiscourse, type DiscourseAccess, notDiscourse } from './ask-discourse.ts'
import type { DiscourseSettings } from './discourse.ts'
import { placeOf } from './place-of.ts'

type Asked = Handed<DiscourseSettings, DiscourseAccess>

const me = z.object({
  current_user: z.object({ id: z.int(), username: z.string(), name: z.string().nullish() }),
})

/** Whose this key is, by the name that items of the forum give their authors. */
export async function identifyAtDiscourse(
  asked: Asked & { access: DiscourseAccess },
): Promise<{ outcome: 'known'; userId: string; name: string } | Trouble> {
  const told = await askDiscourse(asked, 'session/current.json', me, { access: asked.access })
  if (told.outcome === 'absent')
    return {
      outcome: 'needs_consent',
      code: 'key_refused',
      message: `${new URL(asked.source.url).host} does not take the key for this user name. Make a key for that user under Admin, API, and enter it with the source.`,
    }
  if (told.outcome !== 'said') return told
  const { id, username, name } = told.said.current_user
  return { outcome: 'known', userId: `user-${id}`, name: name?.trim() || username }
}

const actions = z.object({
  user_actions: z.array(
    z.object({
      created_at: z.iso.datetime({ offset: true }),
      topic_id: z.int(),
      post_number: z.int(),
      slug: z.string().nullish(),
    }),
  ),
})

/** When our account last wrote there: new topics and replies. */
export async function lastPostAtDiscourse(
  asked: Asked,
): Promise<{ outcome: 'known'; at: Date | null; url: string | null } | Trouble> {
  const { access, settings, url } = asked.source
  const name = access?.username ?? settings.ownUsers[0]
  if (name === undefined)
    return {
      outcome: 'needs_consent',
      code: 'login_required',
      message: `Nobody of ours is named at ${new URL(url).host}. Name a user in the settings of this source, or sign in there.`,
    }
  const query = new URLSearchParams({ username: name, filter: '4,5', limit: '1' })
  const told = await askDiscourse(asked, `user_actions.json?${query}`, actions)
  if (told.outcome === 'absent') return { outcome: 'known', at: null, url: null }
  if (told.outcome !== 'said') return told
  const [last] = told.said.user_actions
  if (last === undefined) return { outcome: 'known', at: null, url: null }
  const at = `${placeOf(url).base}/t/${encodeURIComponent(last.slug || '-')}/${last.topic_id}/${last.post_number}`
  return { outcome: 'known', at: new Date(last.created_at), url: at }
}

const someone = z.object({
  username: z.string(),
  name: z.string().nullish(),
  avatar_template: z.string().nullish(),
})
const whole = z.object({
  user: someone.extend({
    bio_raw: z.string().nullish().catch(null),
    created_at: z.iso.datetime({ offset: true }).nullish().catch(null),
  }),
})

const profileOf = (
  { username, name, avatar_template, ...told }: z.output<typeof someone> & Partial<z.output<typeof whole>['user']>,
  base: string,
): Profile => ({
  // Profiles are asked for by their name; their number is told of posts alone.
  ...{ externalId: username, handle: username, name: name?.trim() || username },
  url: `${base}/u/${encodeURIComponent(username)}`,
  about: told.bio_raw?.trim() || null,
  picture: avatar_template == null ? null : new URL(avatar_template.replace('{size}', '288'), `${base}/`).href,
  ...{ followers: null, verified: null, createdAt: told.created_at == null ? null : new Date(told.created_at) },
})

/** Users whose names begin with or hold a name. */
export async function discourseAccounts(
  asked: Asked & { name: string },
): Promise<{ outcome: 'profiles'; profiles: readonly Profile[] } | Trouble> {
  const { base } = placeOf(asked.source.url)
  const query = new URLSearchParams({ term: asked.name.slice(0, 100), limit: '20' })
  const told = await askDiscourse(asked, `u/search/users.json?${query}`, z.object({ users: z.array(someone) }))
  if (told.outcome === 'absent') return notDiscourse(asked)
  if (told.outcome !== 'said') return told
  return { outcome: 'profiles', profiles: told.said.users.map((user) => profileOf(user, base)) }
}

export async function profileAtDiscourse(
  asked: Asked & { externalId: string },
): Promise<{ outcome: 'profiles'; profiles: readonly Profile[] } | Trouble> {
  const told = await askDiscourse(asked, `u/${encodeURIComponent(asked.externalId)}.json`, whole)
  if (told.outcome === 'absent') return { outcome: 'profiles', profiles: [] }
  if (told.outcome !== 'said') return told
  return { outcome: 'profiles', profiles: [profileOf(told.said.user, placeOf(asked.source.url).base)] }
}
