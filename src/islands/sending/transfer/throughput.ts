const second = 1000
/** A part that takes longer than this may never get through on a line that breaks. */
const longestPart = 6
/** How long a piece may take; less where pieces break off too. */
const longestPiece = 1.6
const shortestPiece = 0.3
const mostAtOnce = 3
const firstPiece = 128 * 1024
const longMemory = 120 * second

/**
 * What the line can carry. Nothing is known of it at first, so it is tried with a piece; on a slow
 * line, and on one that broke off lately, everything goes in pieces; on a fast one in whole parts.
 * Instants are in milliseconds.
 */
export class Throughput {
  /** Bytes a second, all that is under way together. */
  #rate = 0
  #broke = Number.NEGATIVE_INFINITY
  #pieceSeconds = longestPiece

  /** So many bytes arrived in so many milliseconds, beside so many others. */
  arrived(bytes: number, milliseconds: number, atOnce = 1): void {
    const rate = (bytes * atOnce) / (Math.max(1, milliseconds) / second)
    this.#rate = this.#rate === 0 ? rate : (this.#rate + rate) / 2
    this.#pieceSeconds = Math.min(longestPiece, this.#pieceSeconds * 1.02)
  }

  broke(now: number): void {
    this.#broke = now
    this.#pieceSeconds = Math.max(shortestPiece, this.#pieceSeconds * 0.7)
  }

  /** How many parts of this size may be under way at once; with 0 a part goes in pieces. */
  lanes(partSize: number, now: number): number {
    if (now - this.#broke < longMemory) return 0
    if (partSize <= 2 * firstPiece) return 1
    return Math.min(mostAtOnce, Math.floor((this.#rate * longestPart) / partSize))
  }

  /** How large a piece is best: soon through, so that little is lost when it breaks off. */
  pieceSize(): number {
    return this.#rate === 0 ? firstPiece : this.#rate * this.#pieceSeconds
  }
}
