import fc from 'fast-check'
import type { Fault } from './faulty.ts'
import type { UploadWorld } from './upload-world.ts'

const minute = 60_000

const fault: fc.Arbitrary<Fault | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      at: fc.integer({ min: 1, max: 8 }),
      kind: fc.constantFrom('refused', 'lost', 'killed-before', 'killed-after'),
    }),
  },
)
const sending = {
  device: fc.nat(1),
  part: fc.nat(1),
  isLost: fc.integer({ min: 0, max: 3 }).map((number) => number === 3),
  fault,
}

/** What may happen next, often enough in an order that brings a file home. */
const happening = fc.oneof(
  { weight: 16, arbitrary: fc.record({ kind: fc.constant('go-on'), ...sending }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('commit'), ...sending }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ask'), ...sending }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('put'), ...sending }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('put-wrong', 'put-short'), ...sending }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('remember'), ...sending }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remember-foreign'), ...sending }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('complete', 'complete-naming'), ...sending }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom('consume', 'consume-copy'), ...sending }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sweep'), ...sending }) },
)
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never

/** Where the clock may jump: around closing, around the end of the grace, and a little further. */
export const edges = [
  (world: UploadWorld) => world.now + minute,
  (world: UploadWorld) => world.now + 12 * minute,
  (world: UploadWorld) => world.call.closesAt.getTime() - 1,
  (world: UploadWorld) => world.call.closesAt.getTime(),
  (world: UploadWorld) => world.call.uploadsUntil.getTime() - 1,
  (world: UploadWorld) => world.call.uploadsUntil.getTime(),
]
const round = fc.record({
  together: fc.array(happening, { minLength: 1, maxLength: 3 }),
  clock: fc.oneof(
    { weight: 9, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.nat(edges.length - 1) },
  ),
})
export const story = fc.record({
  seed: fc.integer(),
  isLarge: fc.integer({ min: 1, max: 12 }).map((number) => number === 7),
  rounds: fc.array(round, { minLength: 4, maxLength: 16, size: 'max' }),
})

export function happen(world: UploadWorld, one: Happening): Promise<unknown> {
  const device = world.devices[one.device] ?? world.devices[0]
  if (!device) throw new Error('No device')
  const numbers = world.numbers()
  const number = numbers[one.part % numbers.length] ?? 1
  switch (one.kind) {
    case 'go-on':
      return world.goOn(device, one)
    case 'commit':
      return world.commit(one)
    case 'ask':
      return world.ask(device, one)
    case 'put':
      return world.put(device, number, 'right', one)
    case 'put-wrong':
      return world.put(device, number, 'wrong', one)
    case 'put-short':
      return world.put(device, number, 'short', one)
    case 'remember':
    case 'remember-foreign':
      return world.remember(device, number, one.kind === 'remember-foreign', one)
    case 'complete':
    case 'complete-naming':
      return world.complete(device, one.kind === 'complete-naming', one)
    case 'consume':
    case 'consume-copy':
      return world.consume(one.part, one.kind === 'consume-copy', one.fault)
    case 'sweep':
      return world.sweep(one.fault)
  }
}

export type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never
