import { useSyncExternalStore } from 'react'
import type { Tone } from './badge.tsx'

export type Toast = {
  id: number
  text: string
  tone: Extract<Tone, 'good' | 'late' | 'plain'>
  action?: { label: string; act: () => void }
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function set(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/**
 * Says something in passing. What can be acted on stays long enough to be reached. A notice takes the place of the one
 * before, so that they never grow over the page; only what went wrong stays beside it.
 */
export function toast(text: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}) {
  lastId += 1
  const id = lastId
  const kept = toasts.filter((shown) => shown.tone === 'late' && shown.text !== text).slice(-1)
  set([...kept, { id, text, tone: 'plain', ...options }])
  setTimeout(() => closeToast(id), options.action === undefined && options.tone !== 'late' ? 5000 : 12_000)
}

export function closeToast(id: number) {
  set(toasts.filter((shown) => shown.id !== id))
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => toasts,
  )
}
