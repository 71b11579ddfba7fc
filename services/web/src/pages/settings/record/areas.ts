import { record } from '../../../texts/en/settings/record.ts'

/** What has a name here; a newer deed is shown by its own. */
export type KnownArea = keyof typeof record.areas
export type KnownField = keyof typeof record.fields

export const knownAreas = Object.keys(record.areas) as KnownArea[]

export const isKnownAsk = (name: string): name is keyof typeof record.asks => name in record.asks
export const isKnownArea = (area: string): area is KnownArea => area in record.areas
export const isKnownField = (field: string): field is KnownField => field in record.fields
