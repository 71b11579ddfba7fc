import { readFileSync } from 'node:fs'
import type { Language } from '@echolot/domain'

type Picture = { name: string; about: RegExp; alt: Record<Language, string> }

const pictures: readonly Picture[] = [
  {
    name: 'parcel',
    about: /gehäuse gesprungen|housing cracked/i,
    alt: { de: 'Ein aufgerissener Karton', en: 'A torn open box' },
  },
  {
    name: 'leak',
    about: /kleiner see auf der arbeitsplatte|small lake on the worktop/i,
    alt: { de: 'Eine Pfütze vor der Maschine', en: 'A puddle in front of the machine' },
  },
]

/** The pictures that people show with what they write, below the world's address. */
export function picturesWith(
  { text, language }: { text: string; language: Language },
  baseUrl: string,
): { url: string; alt: string }[] {
  return pictures.flatMap(({ name, about, alt }) =>
    about.test(text) ? [{ url: `${baseUrl}/pictures/${name}.webp`, alt: alt[language] }] : [],
  )
}

/** The bytes of a picture at this path, as WebP; null where none stands. */
export function pictureAt(path: string): Uint8Array | null {
  const name = /^\/pictures\/([a-z]+)\.webp$/.exec(path)?.[1]
  return pictures.some((one) => one.name === name)
    ? readFileSync(new URL(`../pictures/${name}.webp`, import.meta.url))
    : null
}
