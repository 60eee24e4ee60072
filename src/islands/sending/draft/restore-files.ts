/** Puts kept text back into its fields. */
export function putBack(form: HTMLFormElement, entries: Array<[string, string]>): void {
  for (const [name, value] of entries) {
    for (const control of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
        control.checked ||= control.value === value
      } else if (
        control instanceof HTMLInputElement ||
        control instanceof HTMLTextAreaElement ||
        control instanceof HTMLSelectElement
      ) {
        control.value = value
      }
    }
  }
}
