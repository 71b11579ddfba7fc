import type { Ref, TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'

type Props = TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }

export function Textarea({ className, rows = 4, ...rest }: Props) {
  return <textarea rows={rows} {...rest} className={classNames('control resize-y', className)} />
}
