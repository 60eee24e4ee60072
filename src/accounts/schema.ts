import { z } from 'zod'

const email = z.string().trim().toLowerCase().max(254).pipe(z.email())
const role = z.enum(['reviewer', 'organiser'])

export const invitationForm = z.object({ role, email })

export const signInForm = z.object({ email })

export const languageForm = z.object({ language: z.enum(['en', 'es', 'pt', 'fr', 'ar']) })

/** Which role somebody gives up, or is taken from her. */
export const roleForm = z.object({ role })
export const leavingForm = z.object({ call: z.string().max(64), role })
