import { readFileSync } from 'node:fs'

/**
 * Calls `leave` when the process that started this one is gone, even if it was killed outright, or
 * the one above it (npm starts a shell that starts us). So no server outlives the command that a
 * person sees.
 */
export function leaveWithParent(leave) {
  const before = ancestors()
  const timer = setInterval(() => {
    if (ancestors() === before) return
    clearInterval(timer)
    leave()
  }, 500)
  timer.unref()
}

function ancestors() {
  return `${process.ppid} ${parentOf(process.ppid)}`
}

/** Where the system tells; elsewhere the parent alone is watched. */
function parentOf(pid) {
  try {
    const [, afterName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    return afterName.split(' ')[1]
  } catch {
    return ''
  }
}

// As a preload of a program that is not ours: node --import leave-with-parent.mjs program.js
if (process.execArgv.some((argument) => argument.includes('leave-with-parent'))) {
  leaveWithParent(() => process.exit(0))
}
