import { drawings } from './hostile-documents/drawings.ts'
import type { Documents } from './hostile-documents/making.ts'
import { pageTrees } from './hostile-documents/page-trees.ts'
import { tables } from './hostile-documents/tables.ts'
import { values } from './hostile-documents/values.ts'

/** Documents that are small, or plain, and have far more to be walked through than any poster. */
export const hostileDocuments: Documents = { ...pageTrees, ...tables, ...values, ...drawings }
