/** Why Echolot cannot start, in a sentence for the person at the keyboard: shown without a stack trace, exit code 1. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal'
}

/** The sentence for what the file system refused, or null where the error says something else. */
export function refusedByFileSystem(path: string, error: unknown): StartRefusal | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  const sentence = sentences[String(code)]
  return sentence ? new StartRefusal(sentence(path), { cause: error }) : null
}

const sentences: Record<string, (path: string) => string> = {
  ENOSPC: (path) => `The disk that holds ${path} is full; make room and start again.`,
  EDQUOT: (path) => `The disk quota for ${path} is used up; make room and start again.`,
  EROFS: (path) => `${path} is on a read-only file system; ECHOLOT_DATA must name a folder that can be written to.`,
  EACCES: (path) => `${path} cannot be written to by this user; ECHOLOT_DATA must name a folder that can.`,
  EPERM: (path) => `${path} cannot be written to by this user; ECHOLOT_DATA must name a folder that can.`,
  // Node's answer for a folder that cannot be made on a read-only file system, too.
  ENOENT: (path) => `${path} cannot be made; ECHOLOT_DATA must name a folder that can be written to.`,
  ENOTDIR: (path) =>
    `${path} cannot be a folder, because a part of that path is a file; ECHOLOT_DATA must name a folder.`,
  EEXIST: (path) => `${path} is a file; ECHOLOT_DATA must name a folder.`,
}
