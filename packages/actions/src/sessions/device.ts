import bowser from 'bowser'

export type Device = { browser: string | null; system: string | null }

/** The browser and the system it runs on, as their makers call them; null where the name is not known. */
export function readDevice(userAgent: string | null): Device {
  if (userAgent === null || userAgent.trim() === '') return { browser: null, system: null }
  const { browser, os } = bowser.parse(userAgent.slice(0, 1000))
  // What nobody knows it echoes, cut at the first slash: a word of a stranger's choosing.
  const known = os.name !== undefined || Object.values(bowser.BROWSER_MAP).includes(browser.name ?? '')
  return { browser: known ? (browser.name ?? null) : null, system: os.name ?? null }
}
