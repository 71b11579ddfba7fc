import { useEffect, useRef } from 'react'
import { keysAreOn } from './key-switch.ts'

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=menu]'
/** What Enter already means something to. */
const pressable = 'a[href], button, summary, [role=button], [role=switch], input'

/**
 * Single keys for what is open: `useKeys({ j: next, k: previous })`. Silent while somebody types, holds a modifier or
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
      const act = current.current[event.key]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
