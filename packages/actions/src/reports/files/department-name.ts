import { departmentNames, type Language } from '@echolot/domain'

/** What departments are called in a file: by the name that they were given, else by that of their kind. */
export function departmentNamer(
  departments: readonly { id: string; name: string | null }[],
  language: Language,
): (id: string) => string {
  return (id) =>
    departments.find((one) => one.id === id)?.name ??
    (Object.hasOwn(departmentNames, id) ? departmentNames[id as keyof typeof departmentNames][language] : id)
}
