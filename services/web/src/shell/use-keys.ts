import { useEffect, useRef } from 'react'
import { keysAreOn } from './key-switch.ts'

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=menu]'
/** What Enter already means something to. */
const pressable = 'a[href], button, summary, [role=button], [role=switch], input'

/** A first key that waits for its second, such as `g` before `g 1`; whoever hears the second one hears all of it. */
let first: { key: string; at: number; ended: KeyboardEvent | null } | null = null
const secondWithinMs = 1500

/**
 * Single keys for what is open: `useKeys({ j: next, k: previous })`, or two one after the other: `'g 1'`. Silent while somebody types, holds a modifier or
 * has a dialog or menu open.
 */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>) {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!keysAreOn() && event.key.length === 1) return
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.target instanceof Element && event.target.closest(typing) !== null) return
      if (event.key === 'Enter' && event.target instanceof Element && event.target.closest(pressable) !== null) return
      if (document.querySelector('dialog[open]') !== null) return
      const isSecond =
        first !== null && event.timeStamp - first.at < secondWithinMs && (first.ended === null || first.ended === event)
      const name = first !== null && isSecond ? `${first.key} ${event.key}` : event.key
      if (first !== null && isSecond) first.ended = event
      const act = current.current[name]
      if (act === undefined) {
        // A word of two keys begins.
        if (!isSecond && Object.keys(current.current).some((known) => known.startsWith(`${event.key} `)))
          first = { key: event.key, at: event.timeStamp, ended: null }
        return
      }
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
