import { z } from 'zod'

const email = z.string().trim().toLowerCase().max(254).pipe(z.email())

export const invitationForm = z.object({ role: z.enum(['reviewer', 'organiser']), email })

export const signInForm = z.object({ email })

export const languageForm = z.object({ language: z.enum(['en', 'es', 'pt', 'fr', 'ar']) })
