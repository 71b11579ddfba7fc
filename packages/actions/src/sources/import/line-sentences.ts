import type { LineNote, LineProblem } from '@echolot/connectors'

/** Why a line is not taken, and what would be right, for the command line; the pages say it by its code. */
export const lineSentences: Record<LineProblem, string> = {
  no_address: 'It has no address. Give the address of a feed, such as https://blog.example/feed.',
  not_an_address: 'That is no web address. Give one such as https://blog.example/feed.',
  not_web: 'That is no web address: it must begin with https:// or http://.',
  masked: 'It holds "…" where Echolot hides a secret. Give the whole address.',
  include: 'It includes another list, which is not fetched. Import that list by itself.',
}

const noteSentences: Record<LineNote['field'], string> = {
  interval: 'is no interval: 60 to 604800 seconds, or such as 15 min. The usual one is taken.',
  language: 'is no language such as de or de-AT. None is taken.',
  purpose: 'is neither mentions nor own_channel. The usual one is taken.',
  connector: 'is no kind of source that Echolot knows. feed is taken.',
}

/** What of a line was not understood, and what is taken instead. */
export const noteSentence = ({ field, value }: LineNote) => `"${value}" ${noteSentences[field]}`
