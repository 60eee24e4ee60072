const mebibyte = 1024 * 1024

/** R2 wants parts of at least 5 MiB, all equal but the last. 8 MiB is one request for most posters. */
export const partSize = 8 * mebibyte

/** A part that does not get through a bad line comes in several requests, each of so much at most. */
export const largestChunk = mebibyte
