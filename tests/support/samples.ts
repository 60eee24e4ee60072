/**
 * Four flat colours side by side, made once with libvips: red, green, blue and yellow of sRGB as
 * `fourColours` has them. The wide ones are 12,400 pixels across. Gzipped, in base64.
 */
const samples = {
  'p3.jpg': [
    'H4sIAAAAAAACA5WSz0tUURTHP/e9mffLSXw0QYXRFAoFBZGL2pTlK8PIGsYJZgyq8Y06wijDexPT2lwVgdhG2rUQW0',
    'jUokUrXcyiXUEwlELJ/AEVBrUou3GdQMco6Av33M89nO/lcDjyrayLz32edyOZutLbd+k8QoBYLfrjYSQB4xPlIHWh',
    'J5HJDibMOjpxbFrZl/PDUv9AbxogzFVCvxwUadLXGkLdb44WchP5yfrj4N7d7m+dp1/MfOyoPeHfcvLDoQ/8ADr8Ul',
    'AGkQAOVsolxeeAuF/I5UFkgCNBJjsIYkrlRxs8q3iowQuKg3TKA7EEJEa38NAWHi/e8n/3oLqPDU9cHQAsoJ2QJF14',
    'f6kxNmo8PI6Bmtf2OYQjXccbrlgPRN9L+aUTzAewPi3l90dS/rwM+kNYim/673yAU4uKNnMXF+HZCXCeb+YOnQTXgZ',
    'e3S7kgt5HSAW1kDNbmYUcWdr4G55pcwUMTSipqShFdxWgkokeMqGFsHNO2DNM2DcNqsWxHybBaYi1OTD3UJw2rFtX1',
    'qGMapvPfkku4Fm2c0YWL5grdFbLKbgS6aNoH03JsWSXeJrZviqyyVwi0ZoNlRwzHVA73T8cyMV2gubpLNwuf9mdu2g',
    'em50u7+sfuPzWm2tfnVlsPz00mmdnjVES6NrtC4eyr5evId78AZC59ZC4DAAA=',
  ],
  'p3-wide.jpg': [
    'H4sIAAAAAAACA+1VW0gUYRT+/rnsrnuZZnS8FEpbaCkYRUtUD2m6Vmg32wq8BLKOmYYry85GEQRmvlQEQ71kL13pAm',
    'X6YFA+aLXFBoELkZhClvTQiyldQdM/ZrfyUi30Ng+ec+D/OHPO/N+cOZxD++kwGSt2u6tKPTs3F2/bBEIA8qZB8amc',
    'E/A1BgOeLYXOsvIKp3kYLGQkQECGV1H923dv3gMAqvewqgQDDZglX/tA9PPFijpvY03z8M3A6VP537Ly7p/9kNnXhv',
    'hirdmvKgC+A8hU/IEgQJwAlh4O+nVcBEBW6rw1ACkDkBsoK68ASIvuPxDD53VcHcO3dRzY43EDpAeA88AMXD0D+xoO',
    'KT856Ozt+xv37gZgAZAOFaVwwf2PGFM0xg03VgF6vebWQa11rY5l2QsB/jWln7IA8zlgUqN04jKlUzsA9gLQI0/nnx',
    'gCNnTraNpX0g10rAWsndO+7HWAZAXCR/zegDfqYgEwtfXAxxuAoxxIigDWSjoIN1iG0Y1lWY5lOd7C8xzHW81mk8Vu',
    'tdttVpvNISSKDkESbDYxRZSS5OTkZPuC1LQUOS1RTpb1lxCW43iOT+D5BNlhc8j/LfQRJAvEVX6WSGAkwkqEhpAGAp',
    'bM6gfOZLbQEBYSMveRmXAmng7AzhIwIisC5Lr6RYPBZFntMZcrYjRW2X2TY0bjtObkzu7bJUeNRgvrH3eNbDQaqdbW',
    'z897DcfqauW3HqNx6svKm+rIeW+4tqIhpIp/jjutiQ7AQggIz0SUSLBE2GAuilykIWRIAM/PjOZNhW6t6Xjzw0fRHJ',
    'aQfHLTpSxUnW+33nuX3v90X3idZ+RBCw1hkQTCz7pLI6aipuZYJqNnttcVDO3qfGYuFMbPtDUs16euCDLrQmgM9yuH',
    'wJTPaAedo7euCFeE8QuazjFF1Af1TLn08PcH5S+J+AtektSqX1M7uqfEe4M+Y9koxbzG0wmf0f7ZtbPFmYayO0arUN',
    'd828bXKaONocH6TIN19UoagiyROYus/ffyEQvC4d44MUw05sndv66+45fGpjeFGAnmZsg5qYvpqx/FiU8bqQ4AAA==',
  ],
  'cmyk.jpg': [
    'H4sIAAAAAAACA/t/4/87Bj7HlPykVIYUBhD4f5vBmYGJEQRAJBMIsDCDSFYWFmYWNlY2NjBm5+RgY+dkZ2Pj4Obg5A',
    'IBNg5uHm4uHhDn/wEGEQ4GAQYHFmdBBl9BhkhBBm9Bhv9HGCQZGBkZmBkZkAAXGwcn+/8jDCICKMJgt9xi4GNxZvBl',
    'iGTwZmCwZ3j/uCFPftcOhj7TP4YFjKsyfscrZzCIT1h1xHBPD4PTb/nKG0wW1z8cPcC2cvHbmt4FDHFOqwWOfTJg/3',
    '8TAFQ8GdboAAAA',
  ],
  'cmyk-wide.jpg': [
    'H4sIAAAAAAACA/t/4/87Bj7HlPykVIYUBhD4f5vBmYGZiQmEmJmZWZiZWVg5WFlZWFi52NnZOHi4eHi4ubi5efmEBH',
    'j5BPm4uQXEBASFRURFRXn4xSXERCSERERF/h9iEOFgEDAoYHEWZPAVZIgUZPAWZPh/hEGagZGRgYmZkQEBONg5mVnY',
    'WP/fYuBjcWbwZYhk8GZgYGBclRq53IphqAP/0HCu6lUVQ94fcuLxt32+LRjq3hAVK5pZJcpXNLNuyEcJc6St/6Sh7g',
    'lG29AYzXcrHwz5/FERW59rfKthqHsjJPJU6osQy1OpP4d8lMj/P8IgJsDIyIgiyj6h4f8tBg5GZwZGVqYL2SEyXs1r',
    'Awp1OfEq9gUrTpwic6q5LaAYrFhcgIEZVTEzTHUkWHXKgnddfF58Ly7Mx2o0ywKIYm+Q4o6lAUVb1P8fYZAAmYqikL',
    'X5ENzFbPZMLwx9e9mNZl8oBFMv/Ano8QXrMc7cy66y60IxmALrkRRgYGRFcc8ERtaG5kNQ97PZM03IcLz57iC7E9/5',
    'MhV1rD5ggvuAzZ6pY7Hjcaf6/0cYRAQY0eJhAyy87RUdD3z4z4BHkS9Y0eHN+/GoiQSrOZ2L1U0LDsJD1V5RMNzx+o',
    'X5aM0KgXdDHbxIG+oge/dQB9pD3gej2WA0G4xmg90EaiwBx1O37hOosAQcDzv7Y62NDi6ANwjsBS5kBJQqCpZibTo0',
    'LviAqLcEPFaw8TVcmP//JgBGZMHknA8AAA==',
  ],
  '16-bit.png': [
    'H4sIAAAAAAACAwG0AEv/iVBORw0KGgoAAAANSUhEUgAAAEAAAAAQEAIAAAB5FTI9AAAACXBIWXMAAAPoAAAD6AG1e1',
    'JrAAAAZklEQVRYhe2YMRVAMQwCEZGZuSIq8cv5IioHCVXB1FsQkLwEOB1ZSz0dfdpFtbb+okZHq6jF0bOAsABzAbyg',
    '8IKMB2DCwYRNCiKGhhhqegBFLBQx04RBEQFFGBY0wDhgnKGh8zCOvnsi2D0uRLGaAAAAAElFTkSuQmCC53mRtrQAAA',
    'A=',
  ],
  '16-bit-wide.png': [
    'H4sIAAAAAAACA+sM8HPn5ZLiYmBg4PX0cAliYDAoYGBgEBBgYmBgsOz5LcnAwMBZ4BFZzMDA/AKEGbdWB2UzMLAf8n',
    'RxDKm49faoIeMBBQGWg8KOvr0cKm5+LgrsnD/t9BO75p49eYbLc5IKDvTk/kT12So45TcVhunj1pzy+OxJJdzSOTpp',
    'vbiN/vT+xGRfnHpVblqsno7HXR+fpUzELW0mttkNt9E/y5+cVMPj7DlXvfG4q6J4kwduaenuSGXcRv+x/pQyGY+zz7',
    '1SxeOuPZaRuPVO6j26Bk+I/JOt3OSJx9npXyfhcde9OTq4pU8eS7qGJ0T+99ncxOfszVX43JXvJ4Yn/SUbZuMxut59',
    'Xg4+Z0fuxecuc/VuPOlv4wxTPEbvV/Y3w5dt1sThc9fsya540l/EGanR7DyanUez8/DIzj8YZ3ps+L6u/7MxAwMDg6',
    'ern8s6p4QmAFkBE18QCAAA',
  ],
}

export type Sample = keyof typeof samples

export const fourColours = [200, 30, 40, 20, 140, 60, 30, 60, 180, 240, 200, 40]

export async function sample(name: Sample): Promise<Uint8Array<ArrayBuffer>> {
  const packed = Uint8Array.from(atob(samples[name].join('')), (letter) => letter.charCodeAt(0))
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
