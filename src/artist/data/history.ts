/** What the history of a submission tells its artist. What the jury does is not in it. */
export const historyActions = [
  'committed',
  'added',
  'edited',
  'reordered',
  'replacing',
  'arrived',
  'checked',
  'replaced',
  'refused',
  'damaged',
  'replacement-refused',
  'withdrawn',
  'address-asked',
  'address-changed',
  'address-kept',
  'address-restored',
  'address-right',
  'link-mailed',
  'receipt-mailed',
] as const

export type HistoryAction = (typeof historyActions)[number]

export type Happening = {
  action: HistoryAction
  /** The work it is about; null when it is about the whole submission. */
  workId: string | null
  facts: { fields?: Array<string>; file?: string; reason?: string }
  happenedAt: Date
}
