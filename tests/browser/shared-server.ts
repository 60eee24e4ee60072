import type { TestProject } from 'vitest/node'
import type { House } from '../../scripts/local/server.ts'
import { RunningHouse } from './house.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    house: House
  }
}

/** One server for all journeys: starting one takes longer than most of them. */
export default async function shareOneServer(project: TestProject): Promise<() => Promise<void>> {
  const running = await RunningHouse.start()
  project.provide('house', running.house)
  return () => running.stop()
}
