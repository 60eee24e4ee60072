import { expect, test } from 'vitest'
import { commit, limitsOf, stateOfWorks } from '../../../src/submissions/submission.ts'
import {
  aCall,
  aDefinition,
  aDraft,
  closesAt,
  opensAt,
  whileOpen,
} from '../../support/factories.ts'

test('a draft is committed at the moment it is sent', () => {
  const draft = aDraft()
  const call = aCall()

  expect(commit(draft, call, whileOpen)).toEqual({
    ok: true,
    value: {
      ...draft,
      callId: call.id,
      callVersion: 1,
      committedAt: whileOpen,
      uploadsUntil: call.uploadsUntil,
      latePassId: null,
      lateUntil: null,
    },
  })
})

test('a draft is refused at the very moment its call closes', () => {
  expect(commit(aDraft(), aCall(), closesAt)).toEqual({
    ok: false,
    refusal: { kind: 'call-closed', closesAt },
  })
})

test('a draft that comes too early hears when the call opens', () => {
  expect(commit(aDraft(), aCall(), new Date(opensAt.getTime() - 1))).toEqual({
    ok: false,
    refusal: { kind: 'call-not-open', opensAt },
  })
})

test.each([
  ['ready', ['ready', 'ready']],
  ['ready', ['ready', 'refused']],
  ['refused', ['refused', 'refused']],
  ['checking', ['ready', 'checking']],
  ['awaiting-upload', ['checking', 'awaiting-upload']],
] as const)('a submission is %s when its works are %j', (state, works) => {
  expect(stateOfWorks(works.map((one) => ({ state: one })))).toBe(state)
})

test('a section with its own number of works overrides the call', () => {
  const section = {
    name: 'students',
    label: aDefinition().licences[0]?.label ?? { en: '', es: '', pt: '', fr: '', ar: '' },
    about: { en: 'a', es: 'a', pt: 'a', fr: 'a', ar: 'a' },
    works: { least: 1, most: 1 },
  }
  const definition = aDefinition({ sections: [section] })

  expect(limitsOf(definition, 'students')).toEqual({ least: 1, most: 1, bytes: 60_000_000 })
  expect(limitsOf(definition, null).most).toBe(3)
})
