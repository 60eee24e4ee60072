import type { AccountPageWords } from '../account-words.ts'

export const en: AccountPageWords = {
  signedInAs: 'You are signed in as {email}.',
  invitations: 'You are invited',
  invitedBy: (who) => `Invited by ${who}`,
  byOperator: 'the people who run this site',
  until: (when) => `valid until ${when}`,
  accept: 'Accept',
  decline: 'Decline',
  roles: { reviewer: 'Jury member', organiser: 'Organiser' },
  yourRoles: 'What you do here',
  noRoles: 'You have no role in any call at the moment.',
  leave: 'Leave',
  leaveAbout: {
    reviewer:
      'You will no longer see the posters of this call. The answers you gave stay and count.',
    organiser:
      'You will no longer see the desk of this call. Invitations you sent and nobody has accepted are withdrawn.',
  },
  leaveNow: 'Leave this call',
  lastOrganiser: 'You are the only organiser. Invite another before you leave.',
  sessions: 'Where you are signed in',
  sessionsAbout: (idle, most) =>
    `A session ends by itself when it was not used for ${idle} days, and after ${most} days at the latest. We store the browser and the system, never the address of a device.`,
  thisDevice: 'This device',
  unknownDevice: 'Unknown device',
  began: (when) => `since ${when}`,
  used: (when) => `last used ${when}`,
  end: 'Sign out',
  endOn: (device) => `Sign out: ${device}`,
  endOthers: 'Sign out everywhere else',
  said: {
    ended: 'That session has ended.',
    'ended-others': 'Every other session has ended.',
    left: 'You have left the call.',
    declined: 'You declined the invitation.',
    nothing: 'Nothing changed: it was done already, or is not possible any more.',
  },
}
