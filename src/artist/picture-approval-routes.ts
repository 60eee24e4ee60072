import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../env.ts'
import { paths } from '../paths.ts'
import { readForm } from '../web/form/read-form.ts'
import { saveLook } from '../works/picture-approval-store.ts'
import { ownSubmission } from './guards.ts'

export const looks = new Hono<AppEnv>()

/** Is this your poster as it should look? Said as often as she likes; the last word counts. */
looks.post('/submission/works/:work/look', ownSubmission, async (c) => {
  const work = c.var.works.find((one) => one.id === c.req.param('work'))
  if (!work) throw new HTTPException(404)

  const { answer } = await readForm(c)
  if (answer !== 'yes' && answer !== 'no') return c.redirect(paths.submission(), 303)
  await saveLook(c.env.DB, work.id, answer === 'yes', new Date())
  const said = answer === 'yes' ? 'approved' : 'disapproved'
  return c.redirect(paths.submission({ said, work: work.id }), 303)
})
