import { gaps, type Tokens } from './tokens.ts'
import { hashJoined, type Word } from './vocabulary.ts'

/** For each token the hash of it and the next as one word, or 0 where others would not write them closed. */
export function pairsOf(tokens: Tokens): readonly number[] {
  tokens.made.pairs ??= paired(tokens)
  return tokens.made.pairs
}

function paired({ gaps: before, wordAt, own }: Tokens): readonly number[] {
  const pairs: number[] = []
  let last: Word | undefined
  for (let token = 0; token < wordAt.length; token++) {
    const word = own[wordAt[token] ?? 0]
    if (token > 0) {
      const joins = before[token] === gaps.space && last?.joins === true && word?.joins === true
      pairs.push(joins ? hashJoined(last as Word, word) : 0)
    }
    last = word
  }
  if (wordAt.length > 0) pairs.push(0)
  return pairs
}
