/** The two stores: what artists sent, and what was made from it. */
export type Store = 'originals' | 'renditions'

/** What a stored object is, by its key. Of an unknown one nobody here knows what it is for. */
export type ObjectKind = 'original' | 'preview' | 'piece' | 'copy' | 'rendition' | 'unknown'

export const stores: Array<Store> = ['originals', 'renditions']

/** What the name of an object says that it is. */
export function kindOf(store: Store, key: string): ObjectKind {
  if (key.startsWith('previews/')) return 'preview'
  if (key.startsWith('pieces/')) return 'piece'
  if (store === 'originals') return key.startsWith('works/') ? 'original' : 'unknown'
  if (key.startsWith('copies/')) return 'copy'
  return /^[0-9a-f]{40}\.(webp|avif)$/.test(key) ? 'rendition' : 'unknown'
}
