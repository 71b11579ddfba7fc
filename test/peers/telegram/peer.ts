import type { Answered, Peer, Said } from '../peer.ts'

type Post = Said & { number: number }

const channel = 'muster_kanal'
const perPage = 20

/** The public page of a channel, of the marks that t.me gives it. */
export function makePeer(): Peer & { hasPreview: boolean } {
  const posts: Post[] = []
  let last = 0
  const numberOf = (name: string) => Number(name.split('/')[1])
  const shown = ({ number, text, at, to, ours }: Post) => `
<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="${channel}/${number}" data-view="x">
<div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/${channel}"><span dir="auto">Kanal</span></a></div>
${to === undefined ? '' : `<a class="tgme_widget_message_reply user-color-default" href="https://t.me/${channel}/${numberOf(to)}"><div class="tgme_widget_message_metatext js-message_reply_text" dir="auto">Worauf es antwortet</div></a>`}
<div class="tgme_widget_message_text js-message_text" dir="auto">${escaped(text)}</div>
<div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info">
<span class="tgme_widget_message_views">${Math.ceil(Math.random() * 900)}</span><span class="tgme_widget_message_meta">${ours ? '<span class="tgme_widget_message_from_author" dir="auto">Muster</span>, ' : ''}<a class="tgme_widget_message_date" href="https://t.me/${channel}/${number}"><time datetime="${at.toISOString().slice(0, 19)}+00:00" class="time">10:00</time></a></span></div></div></div></div></div>`
  const peer: ReturnType<typeof makePeer> = {
    hasPreview: true,
    source: (origin) => ({ url: `${origin}/${channel}`, settings: { ownUsers: ['Muster'] } }),
    secrets: [],
    answer({ path }): Answered | undefined {
      const { pathname, searchParams: query } = new URL(path, 'https://t.me')
      const page = (body: string) => ({
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: `<!DOCTYPE html><html><head><meta property="og:title" content="Muster &amp; Kanal"></head><body>${body}</body></html>`,
      })
      if (pathname === `/${channel}`) return page('<div class="tgme_page_action">View in Telegram</div>')
      if (pathname !== `/s/${channel}`) return undefined
      if (!peer.hasPreview) return { status: 302, headers: { location: `/${channel}` } }
      const before = Number(query.get('before') ?? Number.POSITIVE_INFINITY)
      const some = posts.filter(({ number }) => number < before).slice(-perPage)
      return page(`<section class="tgme_channel_history js-message_history">${some.map(shown).join('')}</section>`)
    },
    write(said) {
      last += 1
      posts.push({ ...said, number: last })
      return `${channel}/${last}`
    },
    edit(name, text) {
      const post = posts.find(({ number }) => number === numberOf(name))
      if (post !== undefined) post.text = text
    },
    remove(name) {
      posts.splice(
        posts.findIndex(({ number }) => number === numberOf(name)),
        1,
      )
    },
    // Who comes for the first time reads what is recent.
    holds: 60,
  }
  return peer
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
