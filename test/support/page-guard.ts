import type { BrowserContext, Page } from 'playwright-core'

/**
 * Notices whatever strangers' markup gets done in a page: something that runs, a dialog, a request that leaves the origin, and any
 * element, attribute or name in the page that only markup of theirs would have brought in.
 */
export async function guardPage(
  page: Page,
  origin: string,
): Promise<{ happened: string[]; look(name: string): Promise<void> }> {
  const happened: string[] = []
  const context: BrowserContext = page.context()
  await context.exposeBinding('tellRan', (_source, what: string) => void happened.push(`something ran: ${what}`))
  await context.addInitScript({
    content:
      'Object.defineProperty(globalThis, "ran", { value: (...told) => globalThis.tellRan(location.href + " " + told) })',
  })
  context.on('dialog', (dialog) => {
    happened.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('page', (opened) => happened.push(`another page: ${opened.url()}`))
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(data:|file:|about:)/.test(url)) happened.push(`a request to ${url}`)
  })
  await page.reload()
  return {
    happened,
    async look(name) {
      const found = await page.evaluate<string[]>(foreign)
      happened.push(...found.map((what) => `${name}: ${what}`))
    },
  }
}

/** Sent as text: there are no types of a page here. */
const foreign = `(() => {
  const found = []
  const tags = 'iframe,frame,frameset,object,embed,applet,base,template,math,marquee,video,audio,source,track,picture,foreignObject,' +
    'animate,set,use,feImage,handler,portal,fencedframe,bgsound,keygen,plaintext,xmp,listing,noembed,isindex,area,map,meta[http-equiv]:not([content^="default-src \\'none\\'"]),' +
    'svg script,svg a,svg image,svg style,body style,form[action],[formaction],[ping],[srcset],[poster],[background],[attributionsrc],' +
    '[popovertarget],[shadowrootmode],[is],[accesskey]'
  for (const element of document.querySelectorAll(tags)) found.push('an element of theirs: ' + element.outerHTML.slice(0, 120))
  for (const element of document.querySelectorAll('*')) {
    if (/[^a-z0-9-]/i.test(element.localName)) found.push('an unknown element: ' + element.outerHTML.slice(0, 120))
    if (element.localName === 'script' && !element.src.startsWith(location.origin + '/assets/') && element.id === '')
      found.push('a script: ' + element.outerHTML.slice(0, 120))
    if (element.localName === 'link' && !element.href.startsWith(location.origin + '/')) found.push('a link element: ' + element.outerHTML)
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push('a handler: ' + element.outerHTML.slice(0, 120))
      if (name === 'style' && /url|expression|import|evil/i.test(value)) found.push('a style: ' + value.slice(0, 120))
      if (/^(href|src|xlink:href|action|data|cite|longdesc|manifest)$/i.test(name)) {
        const { protocol, origin } = URL.parse(value, location.href) ?? location
        const leads = name === 'href' && element.localName === 'a'
        const allowed = leads ? /^(https?|blob|mailto):$/.test(protocol) : origin === location.origin || protocol === 'data:'
        if (!allowed) found.push('an address: ' + element.outerHTML.slice(0, 160))
        if (leads && element.target === '_blank' && !/noopener.*noreferrer/.test(element.rel)) found.push('a link with an opener: ' + value)
      }
      if ((name === 'id' || name === 'name') && /^(ran|document|body|self|fetch|trustedTypes|querySelector|getElementById|currentScript|cookie|attributes|parentNode|__proto__|x)$/.test(value))
        found.push('a name that hides another: ' + element.outerHTML.slice(0, 120))
    }
  }
  return found
})()`
