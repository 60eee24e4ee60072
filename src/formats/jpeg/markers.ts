export const markers = {
  ...{ soi: 0xd8, eoi: 0xd9, sos: 0xda, dqt: 0xdb, dnl: 0xdc, dri: 0xdd, dhp: 0xde, exp: 0xdf },
  ...{ dht: 0xc4, jpg: 0xc8, dac: 0xcc, app0: 0xe0, comment: 0xfe },
}

export function isFrame(marker: number): boolean {
  const { dht, jpg, dac } = markers
  return marker >= 0xc0 && marker <= 0xcf && ![dht, jpg, dac].includes(marker)
}
