import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'
import { setUp } from '../support/set-up.ts'

const password = 'noch ein langes Passwort'

const readers = [
  {
    locale: 'de-DE',
    colorScheme: 'light',
    width: 1280,
    words: {
      welcome: 'Willkommen bei Echolot',
      name: 'Name',
      password: 'Passwort',
      accept: 'Einladung annehmen',
      title: 'Mein Zugang',
      menu: /^Menü von /,
      signOut: 'Abmelden',
      setUp: 'Einrichten',
      present: 'Bisheriges Passwort',
      next: 'Weiter',
      code: 'Code aus der App',
      confirm: 'In Kraft setzen',
      codes: 'Zehn Codes',
      kept: 'Ich habe sie aufbewahrt',
      email: 'E-Mail',
      signIn: 'Anmelden',
      secondStep: 'Code',
      addPasskey: 'Passkey hinzufügen',
      inBrowser: 'Weiter im Browser',
      byPasskey: 'Mit Passkey anmelden',
      elsewhere: 'diese Adresse ist eine Zahl',
      addKey: 'Schlüssel erstellen',
      make: 'Erstellen',
      keyKept: 'Ich habe ihn aufbewahrt',
      over: 'Dieser Link wurde schon benutzt',
    },
  },
  {
    locale: 'en-GB',
    colorScheme: 'dark',
    width: 390,
    words: {
      welcome: 'Welcome to Echolot',
      name: 'Name',
      password: 'Password',
      accept: 'Accept the invitation',
      title: 'My access',
      menu: /^Menu of /,
      signOut: 'Sign out',
      setUp: 'Set up',
      present: 'Current password',
      next: 'Continue',
      code: 'Code from the app',
      confirm: 'Put in force',
      codes: 'Ten codes',
      kept: 'I have kept them',
      email: 'E-mail',
      signIn: 'Sign in',
      secondStep: 'Code',
      addPasskey: 'Add a passkey',
      inBrowser: 'Continue in the browser',
      byPasskey: 'Sign in with a passkey',
      elsewhere: 'this address is a number',
      addKey: 'Make a key',
      make: 'Make',
      keyKept: 'I have kept it',
      over: 'This link was used already',
    },
  },
] as const

test.each(readers)(
  'somebody invited comes in by a link, sets up a second step and a passkey, and signs in by each: $locale, $colorScheme, $width px',
  async ({ locale, colorScheme, width, words }) => {
    await using run = await runEcholot()
    const anna = run.client()
    await setUp(anna)
    const { id } = await anna.people.create({
      email: 'ben@muster.example',
      name: 'Ben Beispiel',
      role: 'community',
      departmentIds: ['service'],
    })
    const { token } = await anna.personAccess.createLink({ id })
    await using browser = await openBrowser({ refusals: [401, 404] })
    const byNumber = run.origin
    const byName = byNumber.replace('127.0.0.1', 'localhost')
    const page = await browser.visit(`${byName}/join#${token}`, {
      locale,
      colorScheme,
      viewport: { width, height: 900 },
    })
    const audit = await startAudit(page)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const dialog = page.getByRole('dialog')
    const main = page.getByRole('main')
    const signOut = async () => {
      await page.getByRole('button', { name: words.menu }).click()
      await page.getByRole('menuitem', { name: words.signOut }).click()
      await page.getByLabel(words.email).waitFor()
    }

    await page.getByRole('heading', { name: words.welcome }).waitFor()
    await audit.look('invitation')
    await page.getByLabel(words.password).fill(password)
    await button(words.accept).click()
    await page.getByRole('button', { name: words.menu }).click()
    await page.getByRole('menuitem', { name: words.title }).click()
    await page.getByRole('heading', { name: words.title, level: 1 }).waitFor()
    await main.getByText('Chrome').first().waitFor()
    await audit.look('own access')

    await button(words.setUp).click()
    await dialog.getByLabel(words.present).fill(password)
    await button(words.next).click()
    await dialog.getByRole('img').waitFor()
    await audit.look('square code')
    const secret = (await dialog.locator('code').textContent())?.replaceAll(' ', '') ?? ''
    const app = new TOTP({ secret: Secret.fromBase32(secret) })
    await dialog.getByLabel(words.code).fill(app.generate())
    await button(words.confirm).click()
    await dialog.getByText(words.codes).waitFor()
    await audit.look('recovery codes')
    const [paper = ''] = (await dialog.locator('code').textContent())?.split('\n') ?? []
    await button(words.kept).click()

    await signOut()
    await page.getByLabel(words.email).fill('ben@muster.example')
    await page.getByLabel(words.password).fill(password)
    await button(words.signIn).click()
    await page.getByLabel(words.secondStep).fill('000000')
    await button(words.signIn).click()
    await page.locator('[aria-invalid="true"]').waitFor()
    await audit.look('second step')
    await page.getByLabel(words.secondStep).fill(paper)
    await button(words.signIn).click()
    await page.getByRole('button', { name: words.menu }).waitFor()

    const authenticator = await page.context().newCDPSession(page)
    await authenticator.send('WebAuthn.enable')
    await authenticator.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto(`${byName}/access`)
    await button(words.addPasskey).click()
    await dialog.getByLabel(words.name).fill('Mein Telefon')
    await dialog.getByLabel(words.present).fill(password)
    await audit.look('passkey')
    await button(words.inBrowser).click()
    await main.getByText('Mein Telefon').waitFor()
    await button(words.addKey).click()
    await dialog.getByLabel(words.name).fill('Auswertung')
    await audit.look('key')
    await button(words.make).click()
    await dialog.getByText(/^echolot_/).waitFor()
    await audit.look('key, made')
    await button(words.keyKept).click()
    await main.getByText('Auswertung').waitFor()
    await audit.look('own access, with everything')
    await signOut()
    await audit.look('sign-in')
    await button(words.byPasskey).click()
    await page.getByRole('button', { name: words.menu }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')

    // The link is used up; and at a number the page says where passkeys can be made.
    await page.goto(`${byName}/join#${token}`)
    await page.getByText(words.over).waitFor()
    const other = await browser.visit(`${byNumber}/sign-in`, { locale, colorScheme, viewport: { width, height: 900 } })
    await other.getByLabel(words.email).fill('ben@muster.example')
    await other.getByLabel(words.password).fill(password)
    expect(await other.getByRole('button', { name: words.byPasskey }).count()).toBe(0)
    await other.getByRole('button', { name: words.signIn, exact: true }).click()
    await other.getByLabel(words.secondStep).fill(app.generate({ timestamp: Date.now() + 30_000 }))
    await other.getByRole('button', { name: words.signIn, exact: true }).click()
    await other.getByRole('button', { name: words.menu }).waitFor()
    await other.goto(`${byNumber}/access`)
    await other.getByText(words.elsewhere).waitFor()
    expect(await other.getByRole('link', { name: `${byName}/access` }).count()).toBe(1)
    expect(audit.wrong).toEqual([])
  },
)
