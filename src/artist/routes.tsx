import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { submissionForm } from '../submissions/form-routes.tsx'
import { addresses } from './address/routes.tsx'
import { choices } from './choice-routes.tsx'
import { ownData } from './data/data-routes.tsx'
import { ownEdits } from './edit/edit-routes.tsx'
import { lostLink } from './lost-link-routes.tsx'
import { ownPages } from './page-routes.tsx'
import { looks } from './picture-approval-routes.ts'
import { ownReplacements } from './replace-file-routes.tsx'

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
