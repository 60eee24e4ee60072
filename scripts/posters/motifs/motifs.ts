import { books } from './books.ts'
import { braid } from './braid.ts'
import { branch } from './branch.ts'
import { bread } from './bread.ts'
import { carry } from './carry.ts'
import { chorus } from './chorus.ts'
import { doors } from './doors.ts'
import { dove } from './dove.ts'
import { hands } from './hands.ts'
import { horizon } from './horizon.ts'
import { key } from './key.ts'
import { kites } from './kites.ts'
import { lamp } from './lamp.ts'
import { loom } from './loom.ts'
import { moon } from './moon.ts'
import { olive } from './olive.ts'
import { oranges } from './oranges.ts'
import { poppy } from './poppy.ts'
import { press } from './press.ts'
import { reader } from './reader.ts'
import { school } from './school.ts'
import { sea } from './sea.ts'
import { seed } from './seed.ts'
import type { Draw } from './stage.ts'
import { star } from './star.ts'
import { tatreez } from './tatreez.ts'
import { tents } from './tents.ts'
import { water } from './water.ts'
import { watermelon } from './watermelon.ts'
import { weave } from './weave.ts'

export const motifs = {
  books,
  braid,
  branch,
  bread,
  carry,
  chorus,
  doors,
  dove,
  hands,
  horizon,
  key,
  kites,
  lamp,
  loom,
  moon,
  olive,
  oranges,
  poppy,
  press,
  reader,
  school,
  sea,
  seed,
  star,
  tatreez,
  tents,
  water,
  watermelon,
  weave,
} satisfies Record<string, Draw>

export type Motif = keyof typeof motifs
