import type { Language } from '@echolot/domain'

/**
 * A text as somebody outside might write it: a headline and a body. Both carry slots in braces, filled by
 * `fill-slots.ts`. A body that does not name the company speaks to it directly, and is given an address where none is
 * implied by the place.
 */
export type Template = readonly [title: string, body: string]
export type TextTable = Readonly<Record<Language, readonly Template[]>>
