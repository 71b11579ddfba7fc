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

/** Where motion is reduced, colours change within a frame; until it is drawn the old ones are told. */
const drawn = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))'

/**
 * What keeps people out: violations of WCAG 2.2 A and AA as far as axe finds them, and pages wider than their window.
 * axe runs under the served policy, as the page itself does.
 */
export async function startAudit(page: Page): Promise<Audit> {
  await page.context().addInitScript({ content: axe.source })
  await page.reload()
  const wrong: string[] = []
  return {
    wrong,
    async look(name) {
      await page.evaluate(drawn)
      const [width = 0, room = 0]: number[] = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')
      if (width > room) wrong.push(`${name}: ${width} px wide in a window of ${room}`)
      const found: string[] = await page.evaluate(violations)
      wrong.push(...found.map((violation) => `${name}: ${violation}`))
    },
  }
}
