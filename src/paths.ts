import type { Language } from './i18n/languages.ts'

type Query = Record<string, string | number | undefined>

function withQuery(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

/** Every address of the house. Pages, mails, redirects and tests ask here. */
export const paths = {
  home: (language: Language) => `/${language}`,
  call: (language: Language, slug: string) => `/${language}/calls/${slug}`,
  deadline: (language: Language, slug: string) => `/${language}/calls/${slug}/deadline.ics`,
  linkPreview: (language: Language, slug: string, version: number) =>
    `/${language}/calls/${slug}/link-preview.jpg?version=${version}`,
  submit: (language: Language, slug: string, query?: Query) =>
    withQuery(`/${language}/calls/${slug}/submit`, query),
  exhibition: (language: Language, slug: string, query?: Query) =>
    withQuery(`/${language}/calls/${slug}/exhibition`, query),
  exhibited: (language: Language, slug: string, work: string) =>
    `/${language}/calls/${slug}/exhibition/${work}`,

  /** `said` names an act, `work` what it was done to, `lang` another language for the page. */
  submission: (query?: Query) => withQuery('/submission', query),
  submissionClose: () => '/submission/close',
  privateLink: (key: string) => `/submission/open/${key}`,
  submissionChoice: (query?: Query) => withQuery('/submission/choice', query),
  submissionEdit: (query?: Query) => withQuery('/submission/edit', query),
  submissionNewWork: (query?: Query) => withQuery('/submission/works/new', query),
  submissionReceipt: () => '/submission/receipt',
  submissionPrint: (query?: Query) => withQuery('/submission/receipt/print', query),
  submissionReceiptToKeep: () => '/submission/receipt/keep',
  submissionExport: () => '/submission/export',
  submissionAddress: (query?: Query) => withQuery('/submission/address', query),
  submissionAddressAffirmation: () => '/submission/address/affirmation',
  submissionAddressCancellation: () => '/submission/address/cancellation',
  addressConfirmation: (key: string) => `/address-confirmation/${key}`,
  addressObjection: (key: string) => `/address-objection/${key}`,
  submissionErasure: (query?: Query) => withQuery('/submission/erasure', query),
  submissionWithdrawals: () => '/submission/withdrawal',
  submissionReplacement: (work: string, query?: Query) =>
    withQuery(`/submission/works/${work}/replacement`, query),
  submissionPlace: (work: string) => `/submission/works/${work}/place`,
  submissionRoom: (work: string, query?: Query) =>
    withQuery(`/submission/works/${work}/room`, query),
  submissionOriginal: (work: string) => `/submission/works/${work}/original`,
  submissionWithdrawal: (work: string) => `/submission/works/${work}/withdrawal`,
  submissionLook: (work: string) => `/submission/works/${work}/look`,
  submissionUpload: (work: string, upload: string) =>
    withQuery(`/submission/works/${work}/file`, { upload }),
  lostLink: (language: Language) => `/${language}/lost-link`,
  verifyReceipt: () => '/receipt/verify',
  verifyReceiptToKeep: (language: Language) => `/receipt/verify/keep?lang=${language}`,

  signIn: () => '/sign-in',
  invitation: (token: string) => `/invitations/${token}`,
  invitationSignIn: (token: string) => `/invitations/${token}/sign-in`,
  account: (query?: Query) => withQuery('/account', query),
  accountInvitation: (invitation: string) => `/account/invitations/${invitation}/acceptance`,
  accountRefusal: (invitation: string) => `/account/invitations/${invitation}/refusal`,
  accountLeaving: () => '/account/leaving',
  accountSession: (session: string) => `/account/sessions/${session}/end`,
  accountSessions: () => '/account/sessions/end',
  signOut: () => '/session/end',
  ownLanguage: () => '/session/language',

  review: () => '/review',
  reviewRound: (slug: string, query?: Query) => withQuery(`/review/${slug}`, query),
  reviewWork: (slug: string, work: string, query?: Query) =>
    withQuery(`/review/${slug}/works/${work}`, query),
  reviewUndo: (slug: string) => `/review/${slug}/undo`,
  reviewVote: (slug: string, work: string) => `/review/${slug}/works/${work}/review`,

  desk: () => '/desk',
  deskCall: (slug: string, query?: Query) => withQuery(`/desk/${slug}`, query),
  deskWork: (slug: string, work: string, query?: Query) =>
    withQuery(`/desk/${slug}/works/${work}`, query),
  deskDecisions: (slug: string) => `/desk/${slug}/decisions`,
  deskStage: (slug: string, work: string) => `/desk/${slug}/works/${work}/decision`,
  deskRelease: (slug: string, query?: Query) => withQuery(`/desk/${slug}/release`, query),
  deskFailures: (slug: string) => `/desk/${slug}/failures`,
  deskFailure: (slug: string, failure: string) => `/desk/${slug}/failures/${failure}`,
  deskInvitations: (slug: string, query?: Query) => withQuery(`/desk/${slug}/invitations`, query),
  deskLetter: (slug: string, invitation: string) =>
    `/desk/${slug}/invitations/${invitation}/letter`,
  deskWithdrawal: (slug: string, invitation: string) =>
    `/desk/${slug}/invitations/${invitation}/withdrawal`,
  deskRemoval: (slug: string, person: string) => `/desk/${slug}/members/${person}/removal`,
  deskSessions: (slug: string, person: string) => `/desk/${slug}/members/${person}/sessions/end`,
  deskPasses: (slug: string) => `/desk/${slug}/passes`,
  deskRevocation: (slug: string, pass: string) => `/desk/${slug}/passes/${pass}/revocation`,

  robots: () => '/robots.txt',
  sitemap: () => '/sitemap.xml',
  accent: (colour: string) => `/accents/${colour.replace('#', '').toLowerCase()}.css`,
  rendition: (name: string) => `/renditions/${name}`,
  renditionPreview: (name: string) => `/renditions/${name}/link-preview.jpg`,
  copy: (name: string) => `/copies/${name}`,

  api: {
    openapi: () => '/api/openapi.json',
    clock: () => '/api/clock',
    calls: () => '/api/calls',
    call: (slug: string) => `/api/calls/${slug}`,
    definition: (slug: string) => `/api/calls/${slug}/definition`,
    submissions: (slug: string) => `/api/calls/${slug}/submissions`,
    challenge: (slug: string) => `/api/calls/${slug}/challenge`,
    invitations: (slug: string) => `/api/calls/${slug}/invitations`,
    submission: (id: string) => `/api/submissions/${id}`,
    receipt: (id: string) => `/api/submissions/${id}/receipt`,
    works: (id: string) => `/api/submissions/${id}/works`,
    replacement: (id: string, work: string) => `/api/submissions/${id}/works/${work}/replacement`,
    order: (id: string) => `/api/submissions/${id}/order`,
    pendingEmail: (id: string) => `/api/submissions/${id}/pending-email`,
    withdrawal: (id: string) => `/api/submissions/${id}/withdrawal`,
    parts: (upload: string) => `/api/uploads/${upload}/parts`,
    part: (upload: string, number: number) => `/api/uploads/${upload}/parts/${number}`,
    partBytes: (upload: string, number: number) => `/api/uploads/${upload}/parts/${number}/bytes`,
    pieces: (upload: string) => `/api/uploads/${upload}/pieces`,
    piece: (upload: string, offset: number) => `/api/uploads/${upload}/pieces/${offset}`,
    assembly: (upload: string, number: number) => `/api/uploads/${upload}/parts/${number}/assembly`,
    preview: (upload: string) => `/api/uploads/${upload}/preview`,
    completion: (upload: string) => `/api/uploads/${upload}/completion`,
    verification: (query?: Query) => withQuery('/api/verification', query),
    copy: () => '/api/copy',
    copiedTable: (table: string, query?: Query) => withQuery(`/api/copy/tables/${table}`, query),
    copiedLast: (table: string) => `/api/copy/tables/${table}/last`,
    restoration: () => '/api/copy/restoration',
    restorationEnd: () => '/api/copy/restoration/completion',
    receiptKeys: () => '/.well-known/cartelera-receipt-keys.json',
  },
}
