import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import { stepSize, steps } from '../src/web/hanging.ts'

/** Adds to the house's style sheet one class for each step of a poster's size at equal area. */
export const hangingRules: Plugin = {
  name: 'hanging-rules',
  setup(build) {
    build.onLoad({ filter: /[\\/]styles[\\/]house\.css$/ }, ({ path }) => ({
      contents: [readFileSync(path, 'utf8'), ...steps.map(rule)].join('\n'),
      loader: 'css',
    }))
  },
}

function rule(step: number): string {
  return `.s${step}{--s:${stepSize(step).toFixed(4)}}`
}
