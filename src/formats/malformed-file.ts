import { accept, type Result, refuse } from '../shared/result.ts'
import type { FileFault } from './facts.ts'

/** Thrown from deep inside a structure, and always turned into a refusal at its door. */
export class MalformedFileError extends Error {
  readonly fault: FileFault

  constructor(fault: FileFault) {
    super(fault)
    this.fault = fault
  }
}

/** Thrown where a file does something that the cleaner does not know: it is not let through. */
export class NotUnderstoodError extends Error {
  override name = 'NotUnderstoodError'
}

/** What `reading` finds, or the fault at which it stopped. */
export async function refusedIfMalformed<Value>(
  reading: () => Promise<Value>,
): Promise<Result<Value, FileFault>> {
  try {
    return accept(await reading())
  } catch (error) {
    if (error instanceof MalformedFileError) return refuse(error.fault)
    throw error
  }
}
