const stored = 'echolot.keys'

/**
 * Whether single keys do something. They can be switched off, because whoever speaks to the device types them without
 * meaning to (WCAG 2.1.4).
 */
export function keysAreOn(): boolean {
  return localStorage.getItem(stored) !== 'off'
}

export function switchKeys(on: boolean) {
  if (on) localStorage.removeItem(stored)
  else localStorage.setItem(stored, 'off')
}
