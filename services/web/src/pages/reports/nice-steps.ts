/** Round whole numbers from nought to at least `most`, four or fewer above nought, for the lines of a chart. */
export function niceSteps(most: number): number[] {
  const rough = Math.max(most, 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(
    1,
    ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough && Number.isInteger(factor * power)) ?? 10) * power,
  )
  const lines = Math.ceil(Math.max(most, 1) / step)
  return Array.from({ length: lines + 1 }, (_, line) => line * step)
}
