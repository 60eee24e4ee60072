import type { Role } from '../accounts/account.ts'
import type { InEveryLanguage } from '../i18n/languages.ts'
import type { DeskStatus } from '../works/status.ts'
import type { Decision } from '../works/work.ts'
import type { Answer, Filter } from './review.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { pt } from './words/pt.ts'

export type RoomWords = {
  jury: string
  screening: string
  yourCalls: string
  seen: (seen: string, all: string) => string
  start: string
  goOn: string
  allSeen: string
  allSeenAbout: string
  nothingYet: string
  nothingHere: string
  closes: string
  answers: Record<Answer, string>
  yours: Record<Answer, string>
  notYet: string
  filters: Record<Filter, string>
  show: string
  posters: string
  more: string
  fromStart: string
  wall: string
  note: string
  saveNote: string
  keys: string
  zoom: string
  whole: string
  undo: string
  previous: string
  next: string
  saving: string
  saved: (answer: string) => string
  noteSaved: string
  takenBack: string
  nothingToTakeBack: string
  failed: string
  signedOut: string
  toSignIn: string
  busy: string
  /** The line went down after an answer was stored, or between two posters. */
  notOpened: string
  notShown: string
  poster: string
  blind: string
  language: string
  country: string
  licence: string
  credit: string
  altText: string
}

export type DeskWords = {
  desk: string
  yourCalls: string
  posters: string
  submissions: string
  works: string
  hung: string
  callPage: string
  wall: string
  shelves: Record<DeskStatus, string>
  all: string
  show: string
  nothingHere: string
  nothingYet: string
  more: string
  fromStart: string
  staged: string
  released: string
  score: string
  scoreAbout: string
  yes: string
  maybe: string
  no: string
  decide: Record<Decision, string>
  takeBack: string
  chosen: string
  choose: (title: string) => string
  stagedNow: string
  notStaged: string
  stagedAlready: string
  failed: string
  work: string
  credit: string
  artist: string
  members: string
  country: string
  contact: string
  links: string
  code: string
  committed: string
  file: string
  licence: string
  language: string
  answers: string
  consents: string
  given: string
  notGiven: string
  opinions: string
  noOpinions: string
  reason: string
  jury: string
  juryAbout: string
  roles: Record<Role, string>
  seen: (seen: string, all: string) => string
  invite: string
  inviteAbout: string
  email: string
  emailWrong: string
  role: string
  sendInvitation: string
  waiting: string
  validUntil: (when: string) => string
  release: string
  releaseAbout: string
  willBe: Record<Decision, string>
  willStay: string
  mails: string
  releaseNow: string
  nothingStaged: string
  changedMeanwhile: string
  releasedNow: string
  releasedOn: (when: string) => string
}

export type ReviewWords = { room: RoomWords; desk: DeskWords }

export const reviewWords: InEveryLanguage<ReviewWords> = { en, es, pt, fr, ar }
