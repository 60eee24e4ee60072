import type { CallWords } from '../words.ts'

export const pt: CallWords = {
  states: {
    upcoming: 'Chamada de cartazes, abre em breve',
    open: 'Chamada aberta de cartazes',
    closed: 'Esta chamada está encerrada',
    hung: 'O mural está aberto',
  },
  deadline: {
    closesIn: 'Encerra em',
    opensIn: 'Abre em',
    closed: 'Encerrada',
    overNow: 'Acaba de encerrar',
    openNow: 'Já está aberta',
    wholeDay: (day) => `${day} conta, o dia inteiro.`,
    wholeDayAnywhere: (day) =>
      `${day} conta, enquanto ainda for esse dia em qualquer lugar da Terra.`,
    untilHour: (hour, day) => `Até as ${hour} de ${day}.`,
    opensOn: 'Abre',
    closesOn: 'Encerra',
    closedOn: 'Encerrou',
    withYou: 'Onde você está',
    whatCounts: (until) =>
      `O que conta é o momento em que você aperta Enviar. Seu arquivo pode terminar de chegar até ${until}.`,
    calendar: 'Pôr no meu calendário',
    jury: 'O júri está olhando. Quando tiver decidido, o mural abre nesta página.',
    filesMayFollow: (until) =>
      `Os arquivos de cartazes entregues a tempo ainda podem chegar até ${until}.`,
    waiting:
      'A partir desse momento é possível enviar cartazes. Até lá: ler, desenhar, espalhar a notícia.',
  },
  send: 'Enviar um cartaz',
  sendNote: 'Sem conta. Pelo celular. Cerca de cinco minutos.',
  seeWall: 'Ver o mural',
  wallIsUp: 'Os cartazes estão pendurados',
  posters: { one: '# cartaz', other: '# cartazes' },
  countries: { one: '# país', other: '# países' },
  postersFrom: (posters, countries) => `${posters} de ${countries}`,
  facts: {
    who: 'Quem',
    what: 'O quê',
    print: 'Impresso',
    calledBy: 'Quem convoca',
    yourName: 'Seu nome',
    licences: 'O que outras pessoas podem fazer com ele',
    questions: 'Perguntas',
  },
  files: {
    works: (least, most, isSame) =>
      most === null ? `${least} ou mais` : isSame ? least : `De ${least} a ${most}`,
    posters: { one: '# cartaz', other: '# cartazes' },
    formats: (formats, megabytes) => `${formats}, até ${megabytes} MB cada um.`,
    print: ({ name, size, dpi }) => `${name}: ${size}, ${dpi} dpi.`,
    bleed: (bleed, size) => `Com ${bleed} de sangria em cada lado: ${size}.`,
    portrait: 'Somente verticais.',
    landscape: 'Somente horizontais.',
    rgb: 'Cores em RGB.',
    cmyk: 'Cores em CMYK.',
    tooLargeYet: (megabytes) =>
      `Arquivos acima de ${megabytes} MB ficam guardados inteiros, mas ainda não podem ser mostrados aqui. Por enquanto, prefira um menor.`,
    notShownYet: (formats, instead) =>
      `Esta chamada também aceita arquivos ${formats}, mas ainda não podemos mostrá-los aqui. Por enquanto, envie ${instead}.`,
  },
  kinds: { individual: 'artistas individuais', duo: 'duplas', collective: 'coletivos' },
  leastAge: (age) => `A partir de ${age} anos.`,
  yourName:
    'O que você escolher; um pseudônimo é um nome. Lugares, câmeras e datas dentro do arquivo nunca chegam ao público.',
  participation: 'Como participar',
  afterwards: 'O que acontece com os cartazes',
  sections: 'Seções',
  share: {
    title: 'Espalhe a notícia',
    native: 'Compartilhar',
    copy: 'Copiar o link',
    copied: 'Link copiado',
    mail: 'E-mail',
  },
  home: {
    title: 'Chamadas abertas de cartazes',
    about: 'Chamadas de cartazes, e os murais que nascem delas.',
    open: 'Abertas agora',
    upcoming: 'Abrem em breve',
    past: 'Murais',
    between: 'Encerradas, com o júri',
    none: 'Neste momento não há nenhuma chamada aberta.',
    readCall: 'Ler a chamada',
    earlier: 'De um mural anterior',
  },
  calendar: {
    title: (title) => `Último momento para enviar um cartaz: ${title}`,
    text: (address) => `Envie antes deste momento, pelo celular ou pelo computador: ${address}`,
  },
}
