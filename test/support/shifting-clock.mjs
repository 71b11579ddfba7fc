// Loaded before a program under test: each SIGUSR2 sets its clock an hour forward, or back to the right time.

const Right = Date
let shiftMs = 0
process.on('SIGUSR2', () => {
  shiftMs = shiftMs === 0 ? 3_600_000 : 0
})
globalThis.Date = class extends Right {
  constructor(...given) {
    if (given.length === 0) super(Right.now() + shiftMs)
    else super(...given)
  }

  static now() {
    return Right.now() + shiftMs
  }
}
