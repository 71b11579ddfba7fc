/** An exact fraction, so that a test can say what a formula gives without rounding. */
export type Fraction = { readonly over: bigint; readonly under: bigint }

export function fraction(over: number | bigint, under: number | bigint = 1): Fraction {
  const [top, bottom] = [BigInt(over), BigInt(under)]
  const common = divisor(top < 0n ? -top : top, bottom)
  return { over: top / common, under: bottom / common }
}

export const plus = (a: Fraction, b: Fraction) => fraction(a.over * b.under + b.over * a.under, a.under * b.under)
export const minus = (a: Fraction, b: Fraction) => fraction(a.over * b.under - b.over * a.under, a.under * b.under)
export const times = (a: Fraction, b: Fraction) => fraction(a.over * b.over, a.under * b.under)
export const numberOf = ({ over, under }: Fraction) => Number((over * 10n ** 20n) / under) / 1e20

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : divisor(b, a % b)
}
