import { Hono } from 'hono'
import { except } from 'hono/combine'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { loadViewer } from './accounts/guards.ts'
import { accounts } from './accounts/routes.tsx'
import { ownApi } from './artist/api.ts'
import { artistReadApi } from './artist/read-api.ts'
import { submissions } from './artist/routes.tsx'
import { callsApi } from './calls/api.ts'
import { accountsApi } from './desk/invitations-api.ts'
import { desks } from './desk/routes.tsx'
import type { AppEnv } from './env.ts'
import { copies } from './exhibition/download-routes.ts'
import { renditions } from './exhibition/rendition-routes.ts'
import { exhibition } from './exhibition/routes.tsx'
import { review } from './jury/routes.tsx'
import { openapi } from './openapi/document.ts'
import { copyApi } from './operations/copy/api.ts'
import { keepingApi } from './operations/verify/api.ts'
import { paths } from './paths.ts'
import { settings } from './platform/settings.ts'
import { calls } from './site/routes.tsx'
import { submissionsApi } from './submissions/api.ts'
import { uploadsApi } from './uploads/api.ts'
import { bytesApi } from './uploads/bytes-routes.ts'
import { piecesApi } from './uploads/chunk-routes.ts'
import { previewsApi } from './uploads/preview-routes.ts'
import { bodyLimit } from './web/body/body-limit.ts'
import { BodyTooLargeError } from './web/body/body-too-large.ts'
import { faults } from './web/error-responses.tsx'
import { arrival } from './web/request-time.ts'
import { house } from './web/routes.tsx'
import { limited } from './web/security/rate-limit.ts'
import { secured } from './web/security/security-headers.ts'
import { soundAddress } from './web/way-back.ts'
import { receipts } from './works/receipts/receipt-routes.tsx'
import { renditionPreviews } from './works/rendition-preview-routes.ts'

export const app = new Hono<AppEnv>()

app.use(arrival)
app.use(secured)
app.use(soundAddress)
app.use(bodyLimit)
app.use(limited)
// The API takes no cookie for a change: it asks for a key, a token or an upload's own id.
app.use(except('/api/*', csrf()))
app.use(except('/api/*', loadViewer))

app.route('/api', callsApi)
app.route('/api', accountsApi)
app.route('/api', keepingApi)
app.route('/api', copyApi)
app.route('/api', submissionsApi)
app.route('/api', artistReadApi)
app.route('/api', ownApi)
app.route('/api/uploads', uploadsApi)
app.route('/api/uploads', bytesApi)
app.route('/api/uploads', previewsApi)
app.route('/api/uploads', piecesApi)
app.route('/', renditions)
app.route('/', renditionPreviews)
app.route('/', copies)
app.route('/', receipts)
app.route('/', submissions)
app.route('/', accounts)
app.route(paths.review(), review)
app.route(paths.desk(), desks)
app.route('/', house)
app.route('/', calls)
app.route('/', exhibition)

app.get(paths.api.openapi(), (c) => c.json(openapi(settings(c.env).SITE_URL)))

app.notFound((c) => faults.missing(c))

app.onError((error, c) => {
  if (error instanceof BodyTooLargeError) return faults.tooLarge(c, error)
  if (!(error instanceof HTTPException)) {
    console.error(error)
    return faults.broken(c)
  }
  if (error.status === 400) return faults.unreadable(c)
  return error.status === 404 ? faults.missing(c) : faults.refused(c)
})
