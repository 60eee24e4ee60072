import { expect, test } from 'vitest'
import {
  admission,
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
  signsIn: false,
  expiresAt,
  redeemedAt: null,
  withdrawnAt: null,
}

const rosa: Viewer = {
  id: 'rosa',
  email: 'rosa@example.org',
  language: 'en',
  roles: [
    { callId: 'call-1', role: 'reviewer' },
    { callId: 'call-2', role: 'organiser' },
  ],
  session: { id: 'session', usedAt: new Date(0) },
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

test('a withdrawn invitation opens nothing', () => {
  expect(isRedeemable({ ...invitation, withdrawnAt: new Date(0) }, new Date(1))).toBe(false)
})

const amira = { ...rosa, id: 'amira', email: 'amira@example.org' }

test.each([
  ['an organiser invites somebody new', false, false, null, 'free'],
  ['she is known and not signed in', true, false, null, 'sign-in-first'],
  ['she is known and signed in', true, false, rosa, 'free'],
  ['she is known and somebody else is signed in', true, false, amira, 'sign-in-first'],
  ['she is new and somebody else is signed in', false, false, amira, 'somebody-else-is-signed-in'],
  ['the link is her own or the operator’s', true, true, null, 'free'],
  ['it is, and somebody else is signed in', true, true, amira, 'somebody-else-is-signed-in'],
])('who may use a link: %s', (_, isKnown, signsIn, viewer, kind) => {
  expect(admission({ ...invitation, isKnown, signsIn }, viewer).kind).toBe(kind)
})
