import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

export type Audit = {
  /** Looks at the page as it stands and keeps what is wrong with it under this name. */
  look(name: string): Promise<void>
  wrong: string[]
}

const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
}

/** What axe finds, a sentence each. Sent as text: there are no types of a page here. */
const violations = `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.flatMap(
  ({ id, nodes }) => nodes.map((node) => id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary)))`

/**
 * Bars that stay in view at a page's foot, put where they stand in it: what such a bar half covers can be scrolled out
 * from under it, and axe, which scrolls nothing, would call it too small to hit.
 */
const unstick = `document.querySelectorAll('[data-foot-bar]').forEach((bar) => { bar.style.position = 'static' })`

/** What can be moved sideways and is not meant to be, as tables are: the page, and whatever scrolls up and down in it. */
const tooWide = `[document.documentElement, ...document.querySelectorAll('.overflow-y-auto:not(.overflow-x-auto)')]
  .filter((place) => place.scrollWidth > place.clientWidth)
  .map((place) => place.scrollWidth + ' px wide where there are ' + place.clientWidth + ': ' + place.outerHTML.slice(0, 200))`

/** How far the page itself can be scrolled though everything in it scrolls inside: into nothing. */
const tooTall = `document.querySelector('#main') === null ? 0 : document.scrollingElement.scrollHeight - innerHeight`

/**
 * What keeps people out: violations of WCAG 2.2 A and AA as far as axe finds them, pages that must be moved
 * sideways to be read, and pages that scroll away into nothing.
 * axe runs under the served policy, as the page itself does.
 */
export async function startAudit(page: Page): Promise<Audit> {
  await page.context().addInitScript({ content: axe.source })
  await page.reload()
  const wrong: string[] = []
  return {
    wrong,
    async look(name) {
      await page.evaluate(unstick)
      for (const place of await page.evaluate<string[]>(tooWide)) wrong.push(`${name}: ${place}`)
      const beyond = await page.evaluate<number>(tooTall)
      if (beyond > 0) wrong.push(`${name}: ${beyond} px of nothing below the end of the page`)
      const look = (): Promise<string[]> => page.evaluate(violations)
      // A page that changed while axe looked at it is looked at again; what is wrong with it stays.
      const found = (await look()).length === 0 ? [] : await look()
      wrong.push(...found.map((violation) => `${name}: ${violation}`))
    },
  }
}
