// Invented people, each with a codice fiscale of their own that agrees with their data (D.M. 23 December 1976).

const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const place = (sign) => Number.parseInt(sign, 36) - (/\d/.test(sign) ? 0 : 10);

const three = (consonants, vowels) => `${consonants.join('')}${vowels.join('')}XXX`.slice(0, 3);
const parted = (word) => {
  const letters = [...word.toUpperCase()];
  return [letters.filter((it) => !'AEIOU'.includes(it)), letters.filter((it) => 'AEIOU'.includes(it))];
};
const surname = (word) => three(...parted(word));
const name = (word) => {
  const [consonants, vowels] = parted(word);
  if (consonants.length > 3) consonants.splice(1, 1);
  return three(consonants, vowels);
};

/** The fifteen characters with the letter that checks them. */
export const sealed = (body) => {
  const sum = [...body].reduce((sum, sign, at) => sum + (at % 2 ? place(sign) : ODD[place(sign)]), 0);
  return body + String.fromCharCode(65 + (sum % 26));
};

const draw = (from) => from[Math.floor(Math.random() * from.length)];
const pad = (number) => String(number).padStart(2, '0');

/** A teacher born in Rome, whom nobody has registered yet. */
export const teacher = () => {
  const cognome = draw('BCDFGLMNPRSTV') + draw('aeio') + [1, 2, 3].map(() => draw('bcdlmnrstv') + draw('aeio')).join('');
  const [giorno, mese, anno] = [1 + Math.floor(Math.random() * 28), 1 + Math.floor(Math.random() * 12), 1960 + Math.floor(Math.random() * 35)];
  const body = `${surname(cognome)}${name('Giulia')}${pad(anno % 100)}${'ABCDEHLMPRST'[mese - 1]}${pad(giorno + 40)}H501`;
  return {
    nome: 'Giulia',
    cognome,
    nato: { giorno: String(giorno), mese: String(mese), anno: String(anno) },
    codiceFiscale: sealed(body),
    email: `giulia.${cognome.toLowerCase()}.${Date.now()}@posta.example`,
    password: 'Primavera-2027',
    codicePersonale: 'Ciliegio7',
  };
};
