import type { Figure } from '@echolot/domain'
import type { Asked } from '../asked-report.ts'

/** What a file of a report is called: the figure of its rows, the days, and the department it is narrowed to. */
export function fileName(asked: Asked & { figure: Figure }, kind: 'csv' | 'xlsx' | 'pdf'): string {
  const parts = ['echolot', asked.figure.replace('.', '-'), asked.from, asked.to, asked.departmentId]
  return `${parts.filter((part) => part !== undefined).join('-')}.${kind}`
}
