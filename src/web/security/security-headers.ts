import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { AppEnv } from '../../env.ts'
import { settings } from '../../platform/settings.ts'

const year = 31_536_000

/** A year, for this host and what stands under it. */
const common = {
  strictTransportSecurity: `max-age=${year}; includeSubDomains`,
  referrerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  xFrameOptions: 'DENY',
  xXssProtection: false,
}

/** A picture opened by itself can do nothing at all. */
const pictures = secureHeaders({ ...common, contentSecurityPolicy: { defaultSrc: ["'none'"] } })

/** No inline anything, nothing from elsewhere. Parts may go to R2 itself where that is set up. */
export const secured = createMiddleware<AppEnv>((c, next) => {
  const { S3_ENDPOINT } = settings(c.env)
  const store = S3_ENDPOINT.startsWith('https://') ? [S3_ENDPOINT] : []
  if (/^\/(renditions|copies)\//.test(c.req.path)) return pictures(c, next)
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'", ...store],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    ...common,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  })(c, next)
})
