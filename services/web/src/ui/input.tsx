import type { InputHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names.ts'

type Props = InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }

export function Input({ className, ...rest }: Props) {
  return <input type="text" {...rest} className={classNames('control', className)} />
}
