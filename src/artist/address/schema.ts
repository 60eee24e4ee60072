import { z } from 'zod'

export const addressForm = z.object({ email: z.string().trim().max(254).pipe(z.email()) })
