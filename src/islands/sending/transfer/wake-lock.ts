/** Keeps the screen lit and warns before leaving, until the answered function is called. */
export function keepScreenAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let isOver = false
  const light = async () => {
    if (document.hidden || isOver || !('wakeLock' in navigator)) return
    lock = await navigator.wakeLock.request('screen').catch(() => null)
    if (isOver) await lock?.release()
  }
  const warn = (event: Event) => event.preventDefault()
  const look = () => void light()
  addEventListener('beforeunload', warn)
  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    isOver = true
    removeEventListener('beforeunload', warn)
    document.removeEventListener('visibilitychange', look)
    void lock?.release()
  }
}
