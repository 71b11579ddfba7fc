/**
 * Whole numbers from 0 on as bytes, seven bits to a byte, the lowest first, the eighth saying that more follow (the varint of Protocol
 * Buffers): most of what a day keeps takes one byte or two so, and what is packed can be put one behind the other.
 */
export function packNumbers(numbers: readonly number[]): Buffer {
  const bytes: number[] = []
  for (const number of numbers) {
    if (!Number.isSafeInteger(number) || number < 0)
      throw new RangeError(`Only whole numbers from 0 on are packed, not ${number}.`)
    let rest = number
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128))
    bytes.push(rest)
  }
  return Buffer.from(bytes)
}

/** What was packed, in its order. */
export function unpackNumbers(packed: Buffer): Float64Array {
  // By place and not by iterator: a year of days is a million bytes and more.
  const numbers = new Float64Array(packed.length)
  let length = 0
  let number = 0
  let worth = 1
  for (let at = 0; at < packed.length; at++) {
    const byte = packed[at] ?? 0
    if (byte >= 128) {
      number += (byte - 128) * worth
      worth *= 128
    } else {
      numbers[length++] = number + byte * worth
      number = 0
      worth = 1
    }
  }
  return numbers.subarray(0, length)
}
