/** Tells (`answer`) that the server has just answered a request well: whoever waits for it need wait no longer. */
export const answered = new EventTarget()
