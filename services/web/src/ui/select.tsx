import type { Ref, SelectHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'

type Props = SelectHTMLAttributes<HTMLSelectElement> & { ref?: Ref<HTMLSelectElement> }

/** The browser's own select: it works on a phone, with a keyboard and under the strict content policy. */
export function Select({ className, ...rest }: Props) {
  return <select {...rest} className={classNames('control', className)} />
}
