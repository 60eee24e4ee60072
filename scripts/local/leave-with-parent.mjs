/**
 * Calls `leave` when the process that started this one is gone, even if it was killed outright. So
 * no server outlives the command that a person sees.
 */
export function leaveWithParent(leave) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    leave()
  }, 500)
  timer.unref()
}

// As a preload of a program that is not ours: node --import leave-with-parent.mjs program.js
if (process.execArgv.some((argument) => argument.includes('leave-with-parent'))) {
  leaveWithParent(() => process.exit(0))
}
