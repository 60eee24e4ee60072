import { open } from './works/open.ts'
import { wall1 } from './works/wall1.ts'
import { wall2 } from './works/wall2.ts'
import { wall3 } from './works/wall3.ts'
import { wall4 } from './works/wall4.ts'
import { wall5 } from './works/wall5.ts'
import type { DemoWork } from './works/work.ts'

export type { DemoWork } from './works/work.ts'

/** The 44 posters from 17 countries that hang in the closed edition. */
export const wallWorks: Array<DemoWork> = [...wall1, ...wall2, ...wall3, ...wall4, ...wall5]

/** What the open call has received so far. */
export const openWorks: Array<DemoWork> = open
