/** What an artist says of a file before it comes: the bytes that arrive must be these. */
export type FileCommitment = { name: string; size: number; sha256: string; type: string }
