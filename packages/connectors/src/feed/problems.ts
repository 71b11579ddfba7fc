/** What was wrong with a feed that could be read all the same; `error` where something of it was lost. */
export type Problem = { severity: 'error' | 'warning'; code: string; message: string }

/** Gathers each kind of problem once, however many items have it: a feed of 20,000 bad dates has one. */
export class Problems {
  readonly #found = new Map<string, Problem & { times: number }>()

  add(severity: Problem['severity'], code: string, message: string) {
    const known = this.#found.get(code)
    if (known === undefined) this.#found.set(code, { severity, code, message, times: 1 })
    else known.times += 1
  }

  list(): Problem[] {
    return [...this.#found.values()].map(({ times, message, ...problem }) => ({
      ...problem,
      message: times === 1 ? message : `${message} (${times} times)`,
    }))
  }
}
