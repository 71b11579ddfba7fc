import { useState } from 'react'
import { useMe } from '../api/session.ts'
import type { Read } from '../read.ts'

const stored = 'echolot.draft'

/**
 * What somebody is writing, kept in this tab until it is saved or thrown away: a reload or a lost session takes nothing
 * along. Each person has drafts of their own.
 * @param name what is written, such as `ticket 14 note`; `useForgetDrafts` lets go of it
 */
export function useDraft<Value>(name: string, read: Read<Value>, initial: Value | (() => Value)) {
  const key = `${stored} ${useMe()?.id} ${name}`
  const [value, setValue] = useState<Value>(() => {
    const kept = readDraft(key, read)
    if (kept !== undefined) return kept
    return initial instanceof Function ? initial() : initial
  })
  const write = (next: Value) => {
    setValue(next)
    sessionStorage.setItem(key, JSON.stringify(next))
  }
  return [value, write] as const
}

/** Whether something was written under this name that is neither saved nor thrown away. */
export function useHasDraft(): (name: string) => boolean {
  const me = useMe()
  return (name) => sessionStorage.getItem(`${stored} ${me?.id} ${name}`) !== null
}

/** Lets go of one's drafts whose names begin so. */
export function useForgetDrafts(): (start: string) => void {
  const me = useMe()
  return (start) => forgetDrafts(`${stored} ${me?.id} ${start}`)
}

/** Lets go of everybody's drafts in this tab. */
export function forgetAllDrafts() {
  forgetDrafts(stored)
}

function forgetDrafts(start: string) {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(start)) sessionStorage.removeItem(key)
}

function readDraft<Value>(key: string, read: Read<Value>): Value | undefined {
  const text = sessionStorage.getItem(key)
  return text === null ? undefined : read(JSON.parse(text))
}
