/** The departments whose tickets wait for a person; null, which means all, where they belong to none. */
export function ownDepartments(person: { departmentIds: readonly string[] } | undefined): readonly string[] | null {
  return person === undefined || person.departmentIds.length === 0 ? null : person.departmentIds
}
