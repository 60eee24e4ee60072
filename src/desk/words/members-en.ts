import type { MemberWords } from '../member-words.ts'

export const en: MemberWords = {
  members: 'Who works on this call',
  you: 'you',
  invitedBy: (who, when) => `Invited by ${who}, here since ${when}.`,
  waitsSince: (who, when) => `Invited by ${who} on ${when}.`,
  byOperator: 'the people who run this site',
  since: (when) => `Here since ${when}.`,
  devices: { one: 'Signed in on # device', other: 'Signed in on # devices' },
  lastUsed: (when) => `last used ${when}`,
  signedOut: 'Not signed in at the moment',
  manage: 'Change',
  manageOf: (email) => `Change: ${email}`,
  remove: { reviewer: 'Remove from the jury', organiser: 'Remove as organiser' },
  removeAbout: {
    reviewer: 'Access ends at once. Answers already given stay and count.',
    organiser:
      'Access to this desk ends at once. Invitations this person sent and nobody has accepted are withdrawn.',
  },
  endSessions: 'Sign out everywhere',
  endSessionsAbout:
    'For a lost device or one in the wrong hands: every session of this person ends. Signing in again by mail stays possible.',
  yourAccount: 'Your sessions, and the way to leave this call, are on your account page.',
  again: 'Send again',
  againTo: (email) => `Send the invitation to ${email} again`,
  withdraw: 'Withdraw',
  withdrawFrom: (email) => `Withdraw the invitation to ${email}`,
  said: {
    invited: 'The invitation is on its way.',
    'is-member': 'This person has that role already.',
    waits: 'This person was invited already. You can send the invitation again below.',
    'too-many':
      'Not sent: this address got enough invitations for today, or too many are waiting. Withdraw some, or try again tomorrow.',
    again: 'The invitation is on its way again.',
    'too-soon':
      'Not sent: the last mail left a moment ago, or this address got enough of them for today.',
    withdrawn: 'The invitation is withdrawn. Its link does not work any more.',
    removed: 'Removed. Access has ended.',
    'last-organiser': 'Nothing changed: a call needs an organiser.',
    'sessions-ended': 'This person is signed out everywhere.',
    'no-sessions': 'Nothing changed: this person was not signed in anywhere.',
    'done-already': 'Nothing changed: it was done already.',
  },
}
