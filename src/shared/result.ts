/** What a domain decision returns: the new value, or the reason it was refused. */
export type Result<Value, Refusal> = Accepted<Value> | Refused<Refusal>

export type Accepted<Value> = { ok: true; value: Value }
export type Refused<Refusal> = { ok: false; refusal: Refusal }

export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value }
}

export function refuse<const Refusal>(refusal: Refusal): Refused<Refusal> {
  return { ok: false, refusal }
}
