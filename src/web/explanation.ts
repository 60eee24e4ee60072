/** What is the matter, and what to do about it. */
export type Explanation = { what: string; next: string }
