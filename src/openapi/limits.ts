import { anyBody, bodyLimits } from '../web/body/body-limits.ts'
import { problemAnswer, type Schema } from './descriptions.ts'

const withBody = ['post', 'put', 'patch']

type Operation = Schema & { responses: Schema }

/** The same addresses, each with what its body may hold and how it is refused beyond that. */
export function withBodyLimits(paths: Record<string, Schema>): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(paths).map(([path, operations]) => [
      path,
      Object.fromEntries(
        Object.entries(operations).map(([name, operation]) => [
          name,
          withBody.includes(name) ? limited(operation as Operation, name, path) : operation,
        ]),
      ),
    ]),
  )
}

function limited(operation: Operation, method: string, path: string): Operation {
  const route = `${method.toUpperCase()} ${path.replace(/\{(\w{1,40})\}/g, ':$1')}`
  const { most } = bodyLimits[route] ?? anyBody
  const tooLarge = problemAnswer(
    `\`too-large\`: this address takes ${most} bytes at most, which \`bytes\` says`,
  )
  return { ...operation, responses: { ...operation.responses, 413: tooLarge } }
}
