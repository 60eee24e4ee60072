/** Work on bytes that nobody has looked into yet, of which a process can die. */
export type Attempt = { kind: 'check' | 'copy'; subject: string }

/** Whoever is at work says so this often, and is taken for dead after a longer silence. */
const beatMs = 10_000
const silenceMs = 45_000

/**
 * Does work of which a process can die, and remembers before it begins that it does. `work` hears how
 * often it was begun: more than once, and those before it have died. While another process is at it,
 * nothing is done here.
 */
export async function attempting(
  db: D1Database,
  attempt: Attempt,
  now: Date,
  work: (count: number) => Promise<void>,
): Promise<void> {
  const count = await saveBeginning(db, attempt, now)
  if (count === null) return

  const begun = performance.now()
  const beats = setInterval(() => {
    const at = new Date(now.getTime() + performance.now() - begun)
    saveBeat(db, attempt, at).catch((error: unknown) => {
      console.warn('An attempt could not say that it goes on; it will say so again', error)
    })
  }, beatMs)
  try {
    await work(count)
  } finally {
    clearInterval(beats)
    await end(db, attempt, count)
  }
}

/** Null while somebody is at it. */
async function saveBeginning(
  db: D1Database,
  { kind, subject }: Attempt,
  now: Date,
): Promise<number | null> {
  return db
    .prepare(
      `insert into attempts (kind, subject, count, seen_at) values (?1, ?2, 1, ?3)
       on conflict do update set count = count + 1, seen_at = excluded.seen_at
        where seen_at < ?4
       returning count`,
    )
    .bind(kind, subject, now.getTime(), now.getTime() - silenceMs)
    .first<number>('count')
}

async function saveBeat(db: D1Database, { kind, subject }: Attempt, now: Date): Promise<void> {
  await db
    .prepare(`update attempts set seen_at = ?3 where kind = ?1 and subject = ?2`)
    .bind(kind, subject, now.getTime())
    .run()
}

const mostTries = 3

/** An end that is not remembered would look like a death: it is worth more than one try. */
async function end(db: D1Database, attempt: Attempt, count: number, tries = 1): Promise<void> {
  try {
    await deleteAttempt(db, attempt, count)
  } catch (error) {
    if (tries === mostTries) throw error
    await end(db, attempt, count, tries + 1)
  }
}

/** Not that of another process, which took over after a long silence. */
async function deleteAttempt(
  db: D1Database,
  { kind, subject }: Attempt,
  count: number,
): Promise<void> {
  await db
    .prepare(`delete from attempts where kind = ?1 and subject = ?2 and count = ?3`)
    .bind(kind, subject, count)
    .run()
}

/** What nobody came back to, as its work was withdrawn or its file replaced. */
export async function deleteAbandoned(db: D1Database, before: Date): Promise<void> {
  await db
    .prepare(
      `delete from attempts where (kind, subject) in
         (select kind, subject from attempts where seen_at < ?1 limit 100)`,
    )
    .bind(before.getTime())
    .run()
}
