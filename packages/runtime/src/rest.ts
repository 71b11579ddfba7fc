/** The pauses of one loop, which others may cut short. */
export class Rest {
  #ended = false
  #endPause = () => {}

  /** Pauses for so long, or until somebody wakes; not at all once it has ended. */
  take(ms: number): Promise<void> {
    if (this.#ended) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#endPause(), ms)
      this.#endPause = () => {
        clearTimeout(timer)
        this.#endPause = () => {}
        resolve()
      }
    })
  }

  /** Ends the pause that is being taken, if any. */
  wake(): void {
    this.#endPause()
  }

  /** Ends it, and every later one before it begins. */
  end(): void {
    this.#ended = true
    this.wake()
  }

  get ended(): boolean {
    return this.#ended
  }
}
