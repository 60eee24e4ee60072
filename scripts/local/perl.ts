import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { refuse, say } from './say.ts'

/** ExifTool, against which the cleaning of files is proved, is a Perl program. */
export function ensurePerl(): void {
  if (hasPerl()) return

  say('No Perl here; installing one')
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const stdio: ['ignore', 'ignore', 'inherit'] = ['ignore', 'ignore', 'inherit']
    spawnSync('apt-get', ['update', '-qq'], { stdio, env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'perl'], {
      stdio,
      env,
    })
  }
  if (!hasPerl()) refuse('Perl could not be installed. Install it, and run this again.')
}

function hasPerl(): boolean {
  const { status } = spawnSync('perl', ['-MTime::Local', '-e', '1'], { stdio: 'ignore' })
  return status === 0
}
