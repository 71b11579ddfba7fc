import type { Page } from 'playwright-core'
import { type Audit, startAudit } from './audit.ts'
import { openBrowser, type TestBrowser } from './browser.ts'
import { administrator } from './set-up.ts'

export type Reader = { locale: string; colorScheme: 'light' | 'dark'; width: number; signIn: readonly string[] }

/** Two readers of the same pages: German on a wide light screen, English on a narrow dark one. */
export const readers = {
  german: {
    locale: 'de-DE',
    colorScheme: 'light',
    width: 1280,
    signIn: ['E-Mail', 'Passwort', 'Anmelden'],
  },
  english: {
    locale: 'en-GB',
    colorScheme: 'dark',
    width: 390,
    signIn: ['E-mail', 'Password', 'Sign in'],
  },
} as const satisfies Record<string, Reader>

/** Signed in as the administrator, at a page, as a reader of this language. */
export async function enter(
  origin: string,
  path: string,
  { locale, colorScheme, width, signIn }: Reader,
): Promise<{ browser: TestBrowser; page: Page; audit: Audit }> {
  const browser = await openBrowser({ refusals: [409, 422] })
  const page = await browser.visit(origin + path, { locale, colorScheme, viewport: { width, height: 800 } })
  const audit = await startAudit(page)
  const [email = '', password = '', submit = ''] = signIn
  await page.getByLabel(email).fill(administrator.email)
  await page.getByLabel(password).fill(administrator.password)
  await page.getByRole('button', { name: submit }).click()
  return { browser, page, audit }
}
