/** Who did something, where that is known. */
export const personRef = (id: number | null, name: string | null) =>
  id === null || name === null ? null : { id, name }
