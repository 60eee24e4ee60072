import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { addresses } from './address-routes.tsx'
import { choices } from './choice-routes.tsx'
import { submissionForm } from './form-routes.tsx'
import { looks } from './looks-routes.ts'
import { lostLink } from './lost-link-routes.tsx'
import { ownData } from './own-data-routes.tsx'
import { ownEdits } from './own-edit-routes.tsx'
import { ownReplacements } from './own-replacement-routes.tsx'
import { ownPages } from './own-routes.tsx'

/** Everything an artist opens: the form, her own page, and the way back to it. */
export const submissions = new Hono<AppEnv>()

submissions.route('/', submissionForm)
submissions.route('/', choices)
submissions.route('/', ownPages)
submissions.route('/', looks)
submissions.route('/', ownEdits)
submissions.route('/', ownReplacements)
submissions.route('/', ownData)
submissions.route('/', addresses)
submissions.route('/', lostLink)
