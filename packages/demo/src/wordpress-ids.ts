/** How Echolot's WordPress connector names what it finds: WordPress counts comments and posts apart. */
export function commentExternalId(id: number): string {
  return `comment-${id}`
}

export function postExternalId(id: number): string {
  return `post-${id}`
}
