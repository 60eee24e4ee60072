import { seal } from '../platform/secrets.ts'

/** The secret in a one-time link. It is made when the link is written and kept nowhere, only its hash. */
export function tokenOf(secret: string, invitationId: string): Promise<string> {
  return seal(secret, 'invitation', invitationId)
}
