import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import { type AppEnv, settings } from '../env.ts'

/** No inline anything, nothing from elsewhere. Parts may go to R2 itself where that is set up. */
export const secured = createMiddleware<AppEnv>((c, next) => {
  const { S3_ENDPOINT } = settings(c.env)
  const store = S3_ENDPOINT.startsWith('https://') ? [S3_ENDPOINT] : []
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
    referrerPolicy: 'no-referrer',
    crossOriginResourcePolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
    xXssProtection: false,
  })(c, next)
})
