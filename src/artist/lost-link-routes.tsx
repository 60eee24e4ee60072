import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { mailPrivateLinks } from '../submissions/commit.ts'
import { words } from '../submissions/words.ts'
import { toTyped } from '../web/form/form-values.ts'
import { readForm } from '../web/form/read-form.ts'
import { namedLanguage } from '../web/language.ts'
import { page } from '../web/rendering.tsx'
import { addressOf } from '../web/security/rate-limit.ts'
import { lostLinkForm } from './lost-link-schema.ts'
import { LostLinkPage } from './pages/lost-link-page.tsx'

export const lostLink = new Hono<AppEnv>()

const address = '/:language/lost-link'

lostLink.get(address, namedLanguage, (c) => page(c, <LostLinkPage language={c.var.language} />))

/** The answer tells nobody whether an address has ever sent anything. */
lostLink.post(address, namedLanguage, async (c) => {
  const { language } = c.var
  const typed = (await readForm(c))['email'] ?? ''
  const given = lostLinkForm.shape.email.safeParse(typed)
  if (!given.success) {
    const form = (
      <LostLinkPage
        language={language}
        typed={toTyped([['email', typed]])}
        error={words[language].lost.wrong}
      />
    )
    return page(c, form, 422)
  }

  const now = c.var.arrivedAt
  await mailPrivateLinks(c.env, given.data, { language, sender: await addressOf(c, now), now })
  return page(c, <LostLinkPage language={language} isSent />)
})
