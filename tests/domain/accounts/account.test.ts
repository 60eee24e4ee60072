import { expect, test } from 'vitest'
import {
  type Invitation,
  isRedeemable,
  mayOrganise,
  mayReview,
  type Viewer,
} from '../../../src/accounts/account.ts'

const expiresAt = new Date('2026-05-15T12:00:00Z')

const invitation: Invitation = {
  email: 'rosa@example.org',
  callId: 'call-1',
  role: 'reviewer',
  expiresAt,
  redeemedAt: null,
}

const rosa: Viewer = {
  id: 'rosa',
  email: 'rosa@example.org',
  language: 'en',
  roles: [
    { callId: 'call-1', role: 'reviewer' },
    { callId: 'call-2', role: 'organiser' },
  ],
}

test('an invitation opens until the instant it expires, and only once', () => {
  expect(isRedeemable(invitation, new Date(expiresAt.getTime() - 1))).toBe(true)
  expect(isRedeemable(invitation, expiresAt)).toBe(false)
  expect(isRedeemable({ ...invitation, redeemedAt: new Date(0) }, new Date(1))).toBe(false)
})

test('a role counts in its own call, and stands for no other role', () => {
  expect([mayReview(rosa, 'call-1'), mayOrganise(rosa, 'call-1')]).toEqual([true, false])
  expect([mayReview(rosa, 'call-2'), mayOrganise(rosa, 'call-2')]).toEqual([false, true])
})

test('nobody has a role where nobody is signed in', () => {
  expect([mayReview(null, 'call-1'), mayOrganise(null, 'call-1')]).toEqual([false, false])
})
