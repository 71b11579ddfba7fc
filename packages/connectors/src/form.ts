import type { Language } from '@echolot/domain'
import { z } from 'zod'

/** The same in every language of the pages. */
export type Worded = Readonly<Record<Language, string>>

/** What people are told of a field where they fill it in. */
export type FieldWords = {
  label: Worded
  hint?: Worded
  /** What each value of a choice is called. */
  options?: Readonly<Record<string, Worded>>
  /** It is for setup files: the pages have something else for it, or nothing. */
  onlyInFile?: boolean
  /** Kept from view while it is typed. */
  secret?: boolean
  /** What is there already is read once more by what it says. */
  rereads?: boolean
  /** Seldom changed: the page keeps it folded away. */
  folded?: boolean
}

const told = z.registry<FieldWords>()

/** A field with what people are told of it, for the page where it is filled in and for the document of the setup file. */
export function asked<Field extends z.ZodType>(field: Field, words: FieldWords): Field {
  told.add(field, words)
  return field
}

/** A field as a page shows it. `lines`: a list of texts, one a line. */
export type FormField = {
  key: string
  kind: 'text' | 'lines' | 'number' | 'yes_no' | 'choice'
  label: Worded
  hint: Worded | null
  /** It may be left as it is. */
  optional: boolean
  onlyInFile: boolean
  secret: boolean
  rereads: boolean
  folded: boolean
  options: readonly { value: string; label: Worded }[]
  /** What it says where nobody says anything. */
  initial: string | number | boolean | readonly string[] | null
}

/** The form of an object of fields, in their order. @throws Error for a field without words, or of a kind that no page can show. */
export function formOf(fields: z.ZodObject): FormField[] {
  return Object.entries(fields.shape as Record<string, z.ZodType>).map(([key, field]) => {
    const words = told.get(field)
    if (words === undefined) throw new Error(`The field "${key}" has no words; give it some by asked().`)
    const left = field.safeParse(undefined)
    const options = optionsOf(field)
    return {
      key,
      kind: kindOf(key, field),
      label: words.label,
      hint: words.hint ?? null,
      optional: left.success,
      onlyInFile: words.onlyInFile ?? false,
      secret: words.secret ?? false,
      rereads: words.rereads ?? false,
      folded: words.folded ?? false,
      options: options.map((value) => ({ value, label: words.options?.[value] ?? { de: value, en: value } })),
      initial: left.success ? ((left.data ?? null) as FormField['initial']) : null,
    }
  })
}

/** What is inside of defaults, what may be null, and what is changed after it was read. */
function bare(field: z.core.$ZodType): z.core.$ZodType {
  if (field instanceof z.ZodDefault || field instanceof z.ZodNullable || field instanceof z.ZodOptional)
    return bare(field.def.innerType)
  return field instanceof z.ZodPipe ? bare(field.def.in) : field
}

function kindOf(key: string, field: z.ZodType): FormField['kind'] {
  const inner = bare(field)
  if (inner instanceof z.ZodString || inner instanceof z.ZodStringFormat) return 'text'
  if (inner instanceof z.ZodArray) return 'lines'
  if (inner instanceof z.ZodEnum) return 'choice'
  if (inner instanceof z.ZodBoolean) return 'yes_no'
  if (inner instanceof z.ZodNumber) return 'number'
  throw new Error(`No page can show the field "${key}"; make it a text, a list, a choice, a number, or yes or no.`)
}

function optionsOf(field: z.ZodType): string[] {
  const inner = bare(field)
  return inner instanceof z.ZodEnum ? inner.options.map(String) : []
}
