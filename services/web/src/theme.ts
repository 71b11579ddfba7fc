/** `system` follows the device; the others are a choice kept on this device. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const stored = 'echolot.theme'

export function chosenTheme(): Theme {
  const theme = localStorage.getItem(stored)
  return themes.find((known) => known === theme) ?? 'system'
}

export function chooseTheme(theme: Theme) {
  if (theme === 'system') localStorage.removeItem(stored)
  else localStorage.setItem(stored, theme)
  applyTheme()
}

export function applyTheme() {
  const theme = chosenTheme()
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
