import { type Language, languages } from '@echolot/domain'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { english } from './en/index.ts'

export type Texts = typeof english
/** The same keys with other words: a text that English has and German lacks does not compile. */
export type Same<T> = { [Key in keyof T]: T[Key] extends string ? string : Same<T[Key]> }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: Texts
  }
}

const stored = 'echolot.language'

const load: Record<Language, () => Promise<Same<Texts>>> = {
  en: async () => (await import('./en/index.ts')).english,
  de: async () => (await import('./de/index.ts')).german,
}

function isLanguage(value: string | null | undefined): value is Language {
  return languages.some((language) => language === value)
}

/** The reader's own choice on this device, else the browser's first language that we speak, else English. */
function preferredLanguage(): Language {
  const chosen = localStorage.getItem(stored)
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}

export async function startTexts() {
  await i18next.use(initReactI18next).init({
    lng: preferredLanguage(),
    resources: {},
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await adopt(preferredLanguage())
}

export function language(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en'
}

/** Speaks this language from now on, on this device. */
export async function speak(chosen: Language) {
  localStorage.setItem(stored, chosen)
  await adopt(chosen)
}

/** Whether the reader chose a language on this device, which outranks the one stored with the person. */
export function hasChosenLanguage(): boolean {
  return isLanguage(localStorage.getItem(stored))
}

async function adopt(chosen: Language) {
  if (!i18next.hasResourceBundle(chosen, 'shell'))
    for (const [area, texts] of Object.entries(await load[chosen]())) i18next.addResourceBundle(chosen, area, texts)
  await i18next.changeLanguage(chosen)
  document.documentElement.lang = chosen
}
