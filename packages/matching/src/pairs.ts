import { gaps, type Tokens } from './tokens.ts'
import { hashJoined, type Word } from './vocabulary.ts'

/** For each token the hash of it and the next as one word, or 0 where others would not write them closed. */
export function pairsOf(tokens: Tokens): readonly number[] {
  tokens.made.pairs ??= paired(tokens)
  return tokens.made.pairs
}

function paired({ gaps: before, wordAt, own }: Tokens): readonly number[] {
  const pairs = new Array<number>(wordAt.length).fill(0)
  let last: Word | undefined
  for (let token = 0; token < wordAt.length; token++) {
    const word = own[wordAt[token] ?? 0]
    if (before[token] === gaps.space && word?.joins === true && last?.joins === true) {
      pairs[token - 1] = hashJoined(last, word)
    }
    last = word
  }
  return pairs
}
