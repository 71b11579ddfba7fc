import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { launchChromium } from './chromium.ts'

export type TestBrowser = AsyncDisposable & {
  /** Opens a page of a visitor of its own, with cookies, language and theme of its own. German, light, 1280 wide by default. */
  visit(url: string, options?: BrowserContextOptions): Promise<Page>
  /** Everything the pages complained about so far. */
  complaints: string[]
}

/**
 * Chromium for one test. The test fails when a page reports an error, on its console, as an exception nobody caught, or
 * as something that the content policy refused; only the answer to "is somebody signed in?" may be no.
 */
export async function openBrowser({ refusals = [] }: { refusals?: readonly number[] } = {}): Promise<TestBrowser> {
  const browser = await launchChromium()
  const complaints: string[] = []
  onTestFinished(() => expect(complaints).toEqual([]))
  return {
    complaints,
    async visit(url, options = {}) {
      const context = await browser.newContext({
        locale: 'de-DE',
        timezoneId: 'Europe/Berlin',
        viewport: { width: 1280, height: 800 },
        colorScheme: 'light',
        ...options,
      })
      context.setDefaultTimeout(20_000)
      await context.addInitScript({ content: reportRefusals })
      context.on('console', (message) => {
        const { url } = message.location()
        if (message.type() === 'error' && !isExpected(message.text(), url, refusals))
          complaints.push(`${message.page()?.url()}: ${message.text()} (${url})`)
      })
      context.on('weberror', (thrown) => {
        const error = thrown.error()
        complaints.push(`${thrown.page()?.url()}: ${error.stack ?? error.message}`)
      })
      const page = await context.newPage()
      await page.goto(url)
      return page
    },
    [Symbol.asyncDispose]: () => browser.close(),
  }
}

/** The browser's own message says what was refused, this one also where. */
const reportRefusals = `document.addEventListener('securitypolicyviolation', (refused) =>
  console.error('The policy refused ' + refused.violatedDirective + ' of ' + refused.blockedURI + ' at ' + refused.sourceFile + ':' + refused.lineNumber))`

function isExpected(text: string, url: string, refusals: readonly number[]): boolean {
  const status = Number(/status of (\d{3})/.exec(text)?.[1])
  return refusals.includes(status) || (status === 401 && new URL(url).pathname === '/api/session')
}
