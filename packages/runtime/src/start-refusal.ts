import { existsSync } from 'node:fs'

/** Why Echolot cannot start, in a sentence for the person at the keyboard: shown without a stack trace, exit code 1. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal'
}

/** The sentence for what the file system refused, or null where the error says something else. */
export function refusedByFileSystem(path: string, error: unknown): StartRefusal | null {
  if (!(error instanceof Error)) return null
  const { code, path: file } = error as NodeJS.ErrnoException
  // The folder may be ours, and one file in it another user's, as after a start by root.
  if ((code === 'EACCES' || code === 'EPERM') && file !== undefined && file !== path && existsSync(file))
    return new StartRefusal(
      `${file} belongs to another user and cannot be used by this one; give it to the user that runs Echolot, or name another folder with ECHOLOT_DATA.`,
      { cause: error },
    )
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
  ELOOP: (path) => `${path} leads in a circle of links; ECHOLOT_DATA must name a folder.`,
  EEXIST: (path) => `${path} is a file; ECHOLOT_DATA must name a folder.`,
}
