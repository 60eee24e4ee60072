/** A body that is larger than its route takes, or that has more in it. */
export class BodyTooLargeError extends Error {
  override name = 'BodyTooLargeError'
  readonly most: number
  /** What of a form was read before the limit: it is shown again. */
  readonly typed: ReadonlyArray<readonly [string, string]>

  constructor(most: number, typed: ReadonlyArray<readonly [string, string]> = []) {
    super(`The body has more than the ${most} bytes that can be taken, or too many values`)
    this.most = most
    this.typed = typed
  }
}
