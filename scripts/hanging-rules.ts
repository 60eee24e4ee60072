import type { Plugin } from 'esbuild'
import { stepSize, steps } from '../src/web/hanging.ts'

/** `@import 'hanging-sizes'`: one class for each step of a poster's inline size at equal area. */
export const hangingRules: Plugin = {
  name: 'hanging-sizes',
  setup(build) {
    build.onResolve({ filter: /hanging-sizes$/ }, () => ({ path: 'sizes', namespace: 'hanging' }))
    build.onLoad({ filter: /.*/, namespace: 'hanging' }, () => ({
      contents: steps.map((step) => `.s${step}{--s:${stepSize(step).toFixed(4)}}`).join('\n'),
      loader: 'css',
    }))
  },
}
