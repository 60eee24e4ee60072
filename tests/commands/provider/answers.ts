/** What the provider is asked, once its address, its token and its account are found to be right. */
export type Asked = {
  params: Record<string, string>
  query: URLSearchParams
  headers: Headers
  body: () => Promise<FormData | Record<string, unknown> | Array<unknown>>
}

export type Route = [
  method: string,
  path: string,
  answer: (asked: Asked) => unknown | Promise<unknown>,
]

/** A refusal in the provider's own words and numbers. */
export class Refusal extends Error {
  readonly status: number
  readonly code: number

  constructor(status: number, code: number, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}
