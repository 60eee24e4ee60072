import { reviewWords } from '../../jury/words.ts'
import { paths } from '../../paths.ts'
import type { JuryProps } from './jury-page.tsx'

export function InvitationForm({ call, language, typed, isWrong = false }: JuryProps) {
  const { desk } = reviewWords[language]
  return (
    <form class="invite" method="post" action={paths.deskInvitations(call.slug)}>
      <h2>{desk.invite}</h2>
      <p class="hint">{desk.inviteAbout}</p>
      <div class="field" data-invalid={isWrong ? '' : undefined}>
        <label for="email">{desk.email}</label>
        {isWrong && (
          <p class="field-error" id="email-error">
            {desk.emailWrong}
          </p>
        )}
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="off"
          dir="ltr"
          value={typed?.email ?? ''}
          required
          aria-invalid={isWrong ? 'true' : undefined}
          aria-describedby={isWrong ? 'email-error' : undefined}
        />
      </div>
      <div class="field">
        <label for="role">{desk.role}</label>
        <select id="role" name="role">
          {(['reviewer', 'organiser'] as const).map((role) => (
            <option value={role} selected={role === typed?.role}>
              {desk.roles[role]}
            </option>
          ))}
        </select>
      </div>
      <button class="button">{desk.sendInvitation}</button>
    </form>
  )
}
