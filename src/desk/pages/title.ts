import type { Context } from 'hono'
import type { DeskEnv } from '../../jury/guards.ts'

/** What stands in the head of every page of a call's desk. */
export function headOf({ var: { call, language } }: Context<DeskEnv>) {
  return {
    title: call.definition.texts[language].title,
    accent: call.definition.accent,
    islands: ['desk.js'],
  }
}
