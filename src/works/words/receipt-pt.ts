import type { ReceiptWords } from '../receipts/receipt-words.ts'

export const pt: ReceiptWords = {
  lead: 'Um recibo diz quais arquivos foram enviados a uma chamada, e quando. Ele é assinado. Aqui o seu próprio navegador confere a assinatura; nada é enviado a lugar nenhum.',
  label: 'O recibo',
  hint: 'Cole o arquivo que você baixou ou a longa linha de letras que há nele.',
  choose: 'Ou escolha o arquivo que você baixou',
  check: 'Conferir',
  good: 'A assinatura está certa: ninguém mudou o que foi assinado.',
  bad: 'A assinatura não está certa: este recibo foi mudado ou vem de outro lugar.',
  unknown: 'Este recibo foi assinado com uma chave que este site não conhece.',
  unreadable: 'Isto não é um recibo. Cole o arquivo inteiro, do primeiro ao último caractere.',
  unable:
    'Este navegador não consegue conferir assinaturas. Tente outro, ou esta página com conexão.',
  differs:
    'A parte legível do que você colou diz outra coisa do que foi assinado. Só vale o que foi assinado, que vem a seguir.',
  provesNot:
    'Ele não prova quem fez os arquivos nem quem os enviou, nem o que se decidiu sobre eles.',
  code: 'Código',
  call: 'Chamada',
  first: 'Primeiro envio',
  issued: 'Recibo assinado',
  committed: 'Enviado',
  received: 'Recebido completo',
  notReceived: 'não provado quando foi assinado',
  files: 'O que ele prova',
  proven: {
    received:
      'Este arquivo, de {bytes} bytes e com este SHA-256, foi enviado em {committed} e recebido completo em {received}.',
    committed:
      'Este arquivo, de {bytes} bytes e com este SHA-256, foi enviado em {committed}. Que tenha sido recebido completo não estava provado quando este recibo foi assinado.',
    earlierReceived:
      'Este arquivo, de {bytes} bytes e com este SHA-256, foi recebido completo em {received}. O envio foi feito pela primeira vez em {first}; este recibo, de um tipo anterior, não diz quando este arquivo entrou nele.',
    earlierCommitted:
      'Este arquivo, de {bytes} bytes e com este SHA-256, foi prometido. O envio foi feito pela primeira vez em {first}; este recibo, de um tipo anterior, não diz quando este arquivo entrou nele. Que tenha sido recebido completo não estava provado.',
  },
  states: {
    current: '',
    waiting: 'Ele deve tomar o lugar de outro arquivo.',
    replaced: 'Mais tarde outro arquivo tomou o seu lugar.',
    refused: 'Ele tomaria o lugar de outro arquivo e não foi aceito.',
    withdrawn: 'O seu cartaz foi retirado mais tarde.',
  },
  compare: 'Um arquivo é um destes?',
  compareLabel: 'Escolha um arquivo de cartaz',
  compareHint: 'Ele não sai do seu aparelho. O seu SHA-256 é comparado com os de cima.',
  sum: 'Ou cole o seu SHA-256',
  sumHint: 'Num computador, {one} ou {other} diz qual é.',
  reading: 'Lendo {name}: {percent}',
  same: 'Sim: {name} é este arquivo, byte por byte: {file}.',
  cleaned:
    'Sim: {name} é este arquivo, depois de tirados os metadados como o formulário os tira antes de enviar: {file}.',
  other: 'Não: {name} não é nenhum destes arquivos.',
  otherHint:
    'O formulário tira os metadados de um arquivo antes de enviá-lo. Na página do seu envio você pode baixar o arquivo exatamente como foi recebido.',
  gone: 'Não foi possível ler {name}. Escolha de novo.',
  sumSame: 'Sim: este SHA-256 é o de {file}.',
  sumOther: 'Não: este SHA-256 não é de nenhum destes arquivos.',
  sumWrong: 'Um SHA-256 tem 64 caracteres: os algarismos e as letras de a a f.',
  keep: 'Para guardar',
  keepLink: 'Baixar esta conferência em um arquivo',
  keepHint: 'Funciona sem conexão, enquanto você o guardar.',
  keepTitle: 'Recibo {code}',
  keepLead:
    'Este arquivo contém um recibo e o confere, sem conexão. Nada é enviado a lugar nenhum.',
  keepTrust:
    'Se outra pessoa lhe deu este arquivo, confira o recibo em {address}: um arquivo pode ser feito para dizer qualquer coisa.',
  keepReceipt: 'Recibo e conferência em um arquivo',
  needsScript:
    'O seu navegador não executa scripts aqui, então nada foi conferido. O recibo assinado:',
}
