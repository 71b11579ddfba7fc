import type { Observation } from '../src/statistics/timeline.ts'

const each = (outcome: Observation['outcome'], times: readonly number[]): Observation[] =>
  times.map((ms) => ({ ms, outcome }))

/** Waits of the ages given, by their outcome. */
export function waits(ages: {
  answered?: readonly number[]
  dismissed?: readonly number[]
  open?: readonly number[]
}): Observation[] {
  return [
    ...each('answered', ages.answered ?? []),
    ...each('dismissed', ages.dismissed ?? []),
    ...each('open', ages.open ?? []),
  ]
}

/**
 * Weeks in remission of the 21 patients treated with 6-MP, a relapse being an answer: E. J. Freireich et al., The effect of
 * 6-mercaptopurine on the duration of steroid-induced remissions in acute leukemia, Blood 21 (1963), 699–716.
 */
export const freireich = waits({
  answered: [6, 6, 6, 7, 10, 13, 16, 22, 23],
  open: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
})

/** The 21 patients of the same trial who had a placebo. */
export const freireichPlacebo = waits({
  answered: [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23],
})

/**
 * Months to the first event of the 35 patients of treatment A, an event of the first type being an answer, of the second a
 * dismissal: E. Marubini, M. G. Valsecchi, Analysing Survival Data from Clinical Trials and Observational Studies, Wiley
 * 1995, table 10.1.
 */
export const marubini = {
  first: [1, 13, 17, 30, 34, 41, 78, 100, 119, 169],
  second: [1, 6, 8, 13, 13, 15, 33, 37, 44, 45, 63, 80, 89, 89, 91, 132, 144, 171, 183, 240],
  open: [34, 60, 63, 149, 207],
}

/**
 * Months to death of breast cancer (an answer) or of something else (a dismissal), the first nine of 305 patients with those
 * after them still watched: J. M. Satagopan et al., A note on competing risks in survival data analysis, British Journal of
 * Cancer 91 (2004), 1229–1235, table 2.
 */
export const satagopan = waits({
  answered: [10, 16, 23, 27],
  dismissed: [18, 26],
  open: [7, 14, 24, ...Array.from({ length: 296 }, () => 28)],
})
