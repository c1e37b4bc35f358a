/** A number of a person or a company, or of a card, that is right by its own check digits. */
export type NumberKind = 'cpf' | 'cnpj' | 'card';

const formattedCpf = /(?<![\d.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/;
/** Since 2026 the first twelve may be letters. */
const formattedCnpj = /(?<![\dA-Z.])[\dA-Z]{2}\.[\dA-Z]{3}\.[\dA-Z]{3}\/[\dA-Z]{4}-\d{2}(?!\d)/;
const cardNumber = /(?<![\d.,:/-])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|3\d{3}([ -])\d{6}\2\d{5}|\d{13,19})(?![\d.,:/-])/;

/** What a text holds. Digits without points are a CPF or a CNPJ only where `name` says so. */
export const numberIn = (text: string, name: string): NumberKind | null => {
  if (text.length > 400) return null;
  const cpf = formattedCpf.exec(text)?.[0] ?? (/cpf/i.test(name) ? /^\d{11}$/.exec(text)?.[0] : undefined);
  if (cpf !== undefined && isCpf(cpf.replace(/\D/g, ''))) return 'cpf';
  const cnpj = formattedCnpj.exec(text)?.[0] ?? (/cnpj/i.test(name) ? /^[\dA-Z]{12}\d{2}$/.exec(text)?.[0] : undefined);
  if (cnpj !== undefined && isCnpj(cnpj.replace(/[./-]/g, ''))) return 'cnpj';
  const card = cardNumber.exec(text)?.[0] ?? '';
  const isSaid = /card|cart[aã]o/i.test(name) || /^\d{4}[ -]/.test(card);
  return card !== '' && isSaid && isCard(card.replace(/\D/g, '')) ? 'card' : null;
};

/** Numbers that everybody writes when they mean none. */
const samples = new Set([
  '12345678909',
  '11144477735',
  '52998224725',
  '11222333000181',
  '00000000000191',
  '12ABC34501DE35',
]);

const areSame = (digits: string): boolean => /^(.)\1*$/.test(digits);

export const isCpf = (digits: string): boolean =>
  /^\d{11}$/.test(digits) && !areSame(digits) && !samples.has(digits) && hasCheckDigits(digits, 9, 11);

export const isCnpj = (digits: string): boolean =>
  /^[\dA-Z]{12}\d{2}$/.test(digits) && !areSame(digits) && !samples.has(digits) && hasCheckDigits(digits, 12, 9);

/** The last two are sums of those before, weighed by 2, 3, … up to `most`, from the right, over and over. */
const hasCheckDigits = (digits: string, count: number, most: number): boolean => {
  const values = [...digits].map((c) => c.charCodeAt(0) - 48);
  return [count, count + 1].every((length) => {
    const sum = values
      .slice(0, length)
      .reduce((total, value, i) => total + value * (((length - 1 - i) % (most - 1)) + 2), 0);
    const rest = sum % 11;
    return values[length] === (rest < 2 ? 0 : 11 - rest);
  });
};

/** How the numbers of the known cards begin. */
const issuers =
  /^(?:4\d{12}(?:\d{3})?(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d\d)\d{12}|35\d{14}|(?:606282|384100)\d{10}|(?:4011|431274|438935|451416|4576|504175|5067|509\d|6277|636297|636368)\d{9,12})$/;
/** What the issuers give out for tests. */
const testCards =
  /^(?:4000\d{12}|4(?:1{12}|1{15}|(?:24){7}2|012888888881881)|5555555555554444|5105105105105100|5200828282828210|2223003122003222|378282246310005|371449635398431|6011111111111117|6011000990139424|30569309025904|38520000023237|3530111333300000|3566002020360505)$/;

export const isCard = (digits: string): boolean =>
  issuers.test(digits) && !areSame(digits) && !testCards.test(digits) && luhn(digits);

const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const value = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? value * 2 : value;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};
