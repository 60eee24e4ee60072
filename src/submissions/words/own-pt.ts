import type { OwnWords } from '../own-words.ts'

export const pt: OwnWords = {
  acts: {
    open: 'Até {until} você pode mudar tudo aqui.',
    closed:
      'Mudanças foram possíveis até {until}. O que você entregou fica como está; retirar é possível a qualquer momento.',
    edit: 'Editar',
    add: 'Acrescentar um cartaz',
    full: 'Todos os lugares deste envio estão ocupados.',
    replace: 'Trocar o arquivo',
    look: 'Visão do júri',
    original: 'Seu arquivo',
    order: 'Mudar a ordem',
    up: 'Subir {title}',
    down: 'Descer {title}',
    noWords: 'Falta a descrição da imagem.',
    describe: 'Descrever',
    print: 'Conselhos de impressão',
    printMarked: 'Conselhos de impressão: veja, por favor',
    back: 'Voltar ao seu envio',
  },
  replacing: {
    title: 'Outro arquivo para {title}',
    lead: 'O arquivo que está aqui fica até que o novo tenha chegado, sido conferido e possa ser mostrado. Se o novo não conseguir, nada muda.',
    file: 'O arquivo novo',
    send: 'Enviar o arquivo',
    onItsWay: 'Outro arquivo está a caminho: {name}, {size}. Até ele ser conferido, fica este.',
    checking: '{name} chegou e está sendo conferido. Até lá fica este.',
    damaged: '{name} se danificou no caminho. Envie de novo; até lá fica este.',
    refused: '{name} não foi aceito; fica este.',
    decided: 'O cartaz foi decidido antes que o arquivo novo pudesse ser mostrado.',
    announced: 'O arquivo novo está anunciado. Agora os bytes estão a caminho.',
  },
  editing: {
    title: 'Mudar o que você entregou',
    lead: 'Os arquivos mudam ao lado de cada cartaz. Todo o resto está aqui.',
    save: 'Salvar as mudanças',
    language: 'Língua dos nossos e-mails',
    meanwhile: 'Isto foi mudado em outra janela. O que você digitou continua aqui.',
    stored: 'Salvar substitui o que está guardado agora:',
  },
  adding: {
    title: 'Acrescentar um cartaz',
    lead: 'Ele se junta ao que você entregou antes, com o mesmo código.',
    send: 'Acrescentar o cartaz',
    room: 'Há lugar para mais {n}.',
  },
  history: {
    title: 'O que aconteceu',
    zone: 'O mais recente primeiro. Todas as horas: {zone}.',
    details: 'Campos: {fields}',
    mailLanguage: 'Idioma',
  },
  happened: {
    committed: 'Entregue.',
    added: '{title} acrescentado, com {file}.',
    edited: 'Dados mudados.',
    reordered: 'Cartazes postos em outra ordem.',
    replacing: '{title}: outro arquivo anunciado, {file}.',
    arrived: '{title}: {file} chegou.',
    checked: '{title}: {file} conferido, inteiro e à vista.',
    replaced: '{title}: {file} tomou o lugar do arquivo anterior.',
    refused: '{title}: {file} não pode ser mostrado.',
    damaged: '{title}: {file} chegou danificado.',
    'replacement-refused': '{title}: {file} não foi aceito, fica o arquivo anterior.',
    withdrawn: '{title} retirado.',
    'address-asked': 'Outro endereço de e-mail informado; falta confirmá-lo.',
    'address-changed': 'Endereço de e-mail mudado.',
    'address-kept': 'Mudança de endereço cancelada; os e-mails vão para onde iam.',
    'address-restored': 'Endereço de e-mail restabelecido.',
    'link-mailed': 'Link privado enviado a você por e-mail.',
    'receipt-mailed': 'Recibo enviado a você por e-mail.',
  },
  data: {
    title: 'Os seus dados',
    export: 'Levar tudo com você',
    exportHint:
      'Um arquivo com tudo o que está guardado aqui sobre você e os endereços dos seus cartazes.',
    withdrawAll: 'Retirar tudo',
    withdrawAllAbout:
      'Todos os seus cartazes deixam o júri e o mural na hora e para sempre. O que você escreveu fica aqui só para você.',
    withdrawAllNow: 'Retirar todos os cartazes para sempre',
    erase: 'Apagar tudo',
  },
  erasing: {
    others: 'Você tem outros envios?',
    title: 'Apagar tudo',
    lead: 'Ninguém pode desfazer isto.',
    goes: 'Apagamos na hora: o seu nome e endereço, todos os textos e respostas, os cartazes com seus arquivos e imagens, os nossos e-mails para você e o que o júri disse dos seus cartazes.',
    stays: 'O que fica: o código {code}, o momento da entrega e que ela é contada.',
    copies:
      'O que outras pessoas já levaram ou guardaram em outro lugar, e os e-mails na sua própria caixa, estão fora do nosso alcance.',
    first: 'Talvez você queira levar tudo antes:',
    now: 'Apagar para sempre',
    gone: 'Este envio foi apagado',
    goneText: 'Dele só restam aqui o código {code} e o momento em que foi entregue.',
  },
  print: {
    open: 'Recibo para imprimir',
    title: 'Recibo',
    how: 'Imprima esta página ou salve como PDF. Quase sempre basta uma folha A4.',
    proves:
      'Ele prova que exatamente estes arquivos, byte por byte, foram prometidos a esta chamada neste momento, e de cada um quando esteve aqui inteiro.',
    provesNot: 'Ele não prova quem os fez, quem os enviou nem o que se decidiu sobre eles.',
    check:
      'Para conferir, leve o recibo assinado (o arquivo {file}) a {address} ou a qualquer programa que conheça JOSE. Um arquivo pertence a ele quando o seu SHA-256 é o que está impresso aqui.',
    signed: 'O recibo assinado',
    issued: 'Impresso da página em',
  },
  look: {
    title: 'Como o júri vai ver',
    blind: 'Nesta chamada o júri não vê o seu nome, o seu contato nem os seus links.',
    open: 'Nesta chamada o júri também vê o seu nome.',
    waiting: 'Ainda não há imagem.',
  },
  describing: {
    lead: 'Para quem não pode ver. Basta uma frase curta para cada coisa:',
    steps: [
      'O que ele mostra.',
      'Onde as coisas estão: no centro, em cima, na borda.',
      'As cores e o clima.',
      'As palavras que ele traz, letra por letra.',
    ],
  },
  refusals: {
    'call-closed': {
      what: 'O prazo para mudanças terminou em {when}.',
      next: 'O que você entregou antes fica como estava. Se algo falhou no caminho, escreva para {contact}.',
    },
    withdrawn: {
      what: 'Este cartaz foi retirado.',
      next: 'Retirar é para sempre. Enquanto a chamada estiver aberta você pode acrescentá-lo como novo.',
    },
    decided: {
      what: 'O júri já decidiu sobre este cartaz.',
      next: 'Fica o arquivo sobre o qual se decidiu. Escreva para {contact} se isso for um problema.',
    },
    'same-file': {
      what: 'Este é o mesmo arquivo que já está aqui.',
      next: 'Não é preciso enviar nada. Escolha outro se queria um mais novo.',
    },
    'too-many-files': {
      what: 'Já foram enviados muitos arquivos para este cartaz.',
      next: 'Fica o que está aqui. Tente em alguns dias ou escreva para {contact}.',
    },
    'file-too-large': {
      what: 'Este arquivo é grande demais para a chamada: no máximo {megabytes} MB.',
      next: 'Exporte um menor.',
    },
    'too-many-works': {
      what: 'Todos os lugares deste envio estão ocupados: no máximo {most}.',
      next: 'O que você digitou continua aqui. Retire antes outro cartaz ou substitua um deles.',
    },
    'changed-meanwhile': {
      what: 'Enquanto isso foi mudado em outra janela.',
      next: 'Veja o que está guardado agora e tente de novo.',
    },
    'key-reused': {
      what: 'Este formulário já foi usado antes, com outro arquivo.',
      next: 'O cartaz acrescentado então está guardado. Aperte de novo para acrescentar também este.',
    },
  },
}
